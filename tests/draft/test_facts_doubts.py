"""What a strict reader could miss or doubt in a fact."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.facts import find_facts
from guidegen.draft.facts.candidates import statement_of
from guidegen.draft.facts.doubts import GRAVE, doubts
from tests.draft.passages import material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")


def doubted(sentence: str) -> set[str]:
    """The names of the doubts; that of the refusal, where a rule refuses the sentence before."""
    read = material(sentence)
    standing = statement_of(read.sentences[-1], read)
    return {standing} if isinstance(standing, str) else {doubt.code for doubt in doubts(standing, read)}


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("In June 1956 a court in Alabama lifted the local ordinance.", "the-without-name"),
        ("After the raid on Harpers Ferry in 1859 Virginia hanged the abolitionist.", "the-without-name"),
        ("In 1852 Count Camillo di Cavour became prime minister.", "whose-is-not-said"),
        ("General Moyse fought against planters in the north until October 1801.", "no-place"),
        ("Africans charged Europeans for the right to trade in captives.", "no-year"),
        ("Rosa Parks was fined $14 in 1955 by chance.", "says-little"),
        ("In the United Kingdom, referendums were held in Scotland and Wales in 1997.", "says-little"),
        (
            "The French prefect, an institution that Napoleon created in 1800, is the classic instance.",
            "example-of-another",
        ),
        ("The resulting graph is a curve of memory.", "points-back"),
        ("The oldest is the Riksbank of Sweden, founded in 1668.", "points-back"),
        ("The Hopi, the Trobriand Islanders and the Akan of Ghana do.", "points-back"),
        ("In April 1859 Vienna obliged by sending an ultimatum.", "says-little"),
        ("When he left in 1920, Obregón rose against Carranza in Sonora.", "pronoun-without-name"),
        ("In 1923 a student from Freiburg in Germany ordered a cup of coffee.", "of-nobody"),
        ("In 1919 Zapata rode to the hacienda of Chinameca.", "scene"),
        ("The Radium Institute had barely been completed when war broke out in 1914.", "scene"),
        ("The Barrack Hospital was an immense yellow building round a square in 1854.", "scene"),
        ("The idea that allowed everyone to climb down came from Lester Pearson of Canada.", "the-without-name"),
        ("In November 1848 Pius IX fled Austria and the city disguised as a priest.", "the-without-name"),
        ("In 1974 Elizabeth Loftus showed students a film of a traffic accident.", "anecdote"),
        ("A path leads down to the valley where the Vikings of Iceland held their parliament.", "scene"),
        ("Research on memory covers the whole range from Hermann Ebbinghaus to Elizabeth Loftus.", "announces"),
        ("Watergate showed that newspapers in the United States uncovered corrupt officials.", "opinion"),
        ("The writings of John Locke exerted an influence on the Enlightenment in France.", "vague"),
    ],
)
def test_a_doubt_has_a_name(sentence: str, code: str) -> None:
    assert code in doubted(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A kidney is an organ that filters the blood of vertebrates and drains into a bladder.",
        "In 1969 Travis Hirschi published Causes of Delinquency, a survey of 4,000 boys in California.",
        "The Foraker Act of 1900 established Puerto Rico as an American territory with its own civil government.",
        "In a unitary state sovereignty rests with the central government alone.",
        "Conflict theorists view religion as an institution that helps maintain patterns of social inequality.",
        "A wasted vote is a vote that went to a loser or was more than the winner needed.",
        "On 16 May 1665 Maria Sibylla Merian married Johann Andreas Graff, a painter.",
    ],
)
def test_what_is_certain_has_none(sentence: str) -> None:
    assert doubted(sentence) == set()


def test_a_grave_doubt_refuses_and_is_told() -> None:
    read = material(
        "# Devolution\n\nDevolution means the transfer of powers from the central government to regional bodies by"
        " ordinary law.\n\nThe French prefect, an institution that Napoleon created in 1800, is the classic instance."
    )
    assert [fact.text[:10] for fact in find_facts(read, 5)] == ["Devolution"]
    assert "example-of-another" in {code for _, code in read.ledger.refusals()}


def test_one_doubt_that_is_not_grave_only_counts_less() -> None:
    read = material("The New York Assembly refused to follow the Quartering Act of the British Parliament.")
    standing = statement_of(read.sentences[0], read)
    assert not isinstance(standing, str)
    assert sum(doubt.weight for doubt in doubts(standing, read)) < GRAVE
