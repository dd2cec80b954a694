"""What a fact leaves to other sentences: members of a list, the noun of "one", the place of a city's story."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.facts.candidates import statement_of
from guidegen.draft.facts.doubts import GRAVE, doubts
from guidegen.draft.standing import Standing
from tests.draft.passages import material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")

VENICE = (
    "# Venice\n\nVenice is a city in Italy. Venice grew rich by trade. Venice lost Crete in 1669. "
    "Venice has many bridges. {}"
)


def told(text: str) -> str:
    """The last sentence as a fact, or the name of what refuses it."""
    read = material(text)
    standing = statement_of(read.sentences[-1], read)
    if not isinstance(standing, Standing):
        return standing
    grave = [doubt.code for doubt in doubts(standing, read) if doubt.weight >= GRAVE]
    return grave[0] if grave else standing.text


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("In 1887 Ferdinand Tönnies contrasted two kinds of social bond.", "announces"),
        ("In 1897 Émile Durkheim distinguished four types of suicide in France.", "announces"),
        ("In 1793 the Convention in Paris drew up a plan.", "announces"),
        ("In 1962 Alexander Bickel gave a name to an old unease.", "announces"),
        ("In February 1864 Benjamin Wade answered Abraham Lincoln with a proposal of his own.", "announces"),
        ("Crete followed in 1669 after a siege of twenty-one years.", "points-back"),
        ("Passau and Dresden had one in 2002 and another eleven years later.", "points-back"),
        ("That of the Amazon covers around 7 million square kilometres of South America.", "points-back"),
        ("In September 1893 Richard Seddon put pressure on one councillor to change his vote.", "points-back"),
        ("In 1509 the League of Cambrai routed its army at Agnadello.", "pronoun-without-name"),
        (
            "Literally a “state of law”, it is a state whose power may be exercised only on the basis of statutes.",
            "pronoun-without-name",
        ),
        (
            "The International Labour Organization estimated in 2018 that it employs 60 per cent of all workers.",
            "pronoun-without-name",
        ),
        ("The culprit is a water mould, Phytophthora infestans, whose spores spread on damp wind.", "the-without-name"),
        ("From 1912 letterboxes were set on fire, and empty houses were burned.", "no-place"),
        ("In the National Museum in Beijing stands a glazed pottery camel about sixty centimetres high.", "scene"),
        (
            "The Federal Reserve’s balance sheet grew from $900 billion to $9 trillion by 2022.",
            "figure-without-date",
        ),
    ],
)
def test_what_other_sentences_tell_is_no_fact(sentence: str, code: str) -> None:
    assert told(sentence) == code


@pytest.mark.parametrize(
    "sentence",
    [
        "Max Weber distinguished three types of authority, namely traditional, charismatic and legal authority.",
        "In 1970 a committee under Pierre Werner drew up a plan to reach monetary union in Europe within a decade.",
        "In 1980 the US Department of Defense gave the name Ada to a programming language.",
        "When Emperor Meiji died on 30 July 1912, he left an empire with colonies in Taiwan and Korea.",
        "An electoral system is the set of rules by which votes are cast, counted and turned into seats.",
        "In 1922 Howard Carter discovered the tomb of Tutankhamun in the Valley of the Kings in Egypt.",
    ],
)
def test_what_is_complete_stays(sentence: str) -> None:
    assert told(sentence) == sentence


def test_a_mark_of_contrast_goes_with_its_commas() -> None:
    assert told("Plants, by contrast, make sugar from water and carbon dioxide in sunlight.") == (
        "Plants make sugar from water and carbon dioxide in sunlight."
    )


def test_a_remark_in_brackets_before_a_sentence_is_left_out() -> None:
    text = "(In 2013 a Dutch town built all seven bridges.) The euro has eight coins with one common side."
    assert told(text) == "The euro has eight coins with one common side."


def test_a_city_of_the_title_is_put_in_or_asked_for() -> None:
    lagoon = "The lagoon, which covers 550 square kilometres, is separated from the sea by narrow islands."
    assert told(VENICE.format(lagoon)).startswith("The lagoon of Venice, which covers")
    fee = "In 2024 a fee of five euros was introduced for day trippers on peak days."
    assert told(VENICE.format(fee)) == "no-place"
