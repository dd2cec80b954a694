"""Sentences made to stand alone: what is named, what is dropped, what is refused and why."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.standing import stand_alone
from tests.draft.passages import material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")


def last(text: str) -> str:
    """What becomes of the last sentence of a text."""
    read = material(text)
    standing = stand_alone(read.sentences[-1], read)
    return standing if isinstance(standing, str) else standing.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The Soviet Union governed Lithuania. It had taken over Lithuania’s neighbors, Latvia and Estonia.",
            "The Soviet Union had taken over Lithuania’s neighbors, Latvia and Estonia.",
        ),
        (
            "Marie Curie studied in Paris. She discovered polonium in 1898.",
            "Marie Curie discovered polonium in 1898.",
        ),
        (
            "Charles Darwin sailed on the Beagle. Darwin published his theory of evolution in 1859.",
            "Charles Darwin published his theory of evolution in 1859.",
        ),
        (
            "The Royal African Company was founded in 1660. In 1672 the company received a new charter.",
            "In 1672 the Royal African Company received a new charter.",
        ),
        (
            "Sunrise Academy lies in Leeds. The academy has 640 pupils.",
            "Sunrise Academy has 640 pupils.",
        ),
        (
            "Ada Lovelace was an English mathematician and writer. She was born in London in 1815.",
            "Ada Lovelace was born in London in 1815.",
        ),
        (
            "Lithuania’s parliament met in Vilnius. The US urged the Soviet Union to accept the country’s choice.",
            "The US urged the Soviet Union to accept Lithuania’s choice.",
        ),
    ],
)
def test_what_points_back_is_named(text: str, said: str) -> None:
    assert last(text) == said


def test_the_sentence_of_the_antecedent_is_evidence_too() -> None:
    read = material("Marie Curie studied in Paris. She discovered polonium in 1898.")
    standing = stand_alone(read.sentences[1], read)
    assert not isinstance(standing, str)
    assert standing.resolved
    assert [quote.text for quote in standing.quotes] == [
        "She discovered polonium in 1898.",
        "Marie Curie studied in Paris.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("However, Napoleon lost the battle of Waterloo in 1815.", "Napoleon lost the battle of Waterloo in 1815."),
        ("however, Napoleon lost the battle of Waterloo in 1815.", "Napoleon lost the battle of Waterloo in 1815."),
        ("Napoleon also invaded Russia with a huge army in 1812.", "Napoleon invaded Russia with a huge army in 1812."),
        (
            "Caesar, however, crossed the Rubicon with one legion in 49 BC.",
            "Caesar crossed the Rubicon with one legion in 49 BC.",
        ),
        (
            "Glass beads were among the first European goods in America (Figure 3).",
            "Glass beads were among the first European goods in America.",
        ),
        (
            "European flint made it much easier to start a fire ().",
            "European flint made it much easier to start a fire.",
        ),
        ("Max Weber (1864–1920) wrote a book on religion.", "Max Weber (1864–1920) wrote a book on religion."),
        (
            "The law was passed in accordance with “”the people’s will,”” according to Lithuania’s parliament.",
            "The law was passed in accordance with “the people’s will,” according to Lithuania’s parliament.",
        ),
        (
            "Since 1940, the Soviet Union has governed Lithuania from Moscow.",
            "From 1940, the Soviet Union governed Lithuania from Moscow.",
        ),
    ],
)
def test_what_can_go_goes(text: str, said: str) -> None:
    assert last(text) == said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("When did the French Revolution begin in Paris?", "question"),
        ("What a day the fall of the Bastille was!", "exclamation"),
        ("We know that the Bastille fell on 14 July 1789.", "first-or-second-person"),
        ("Compare the two maps of Europe in the atlas.", "command"),
        ("The long and bloody history of the Balkans.", "no-full-sentence"),
        ("“The king must die,” said Robespierre in the Convention.", "speech"),
        ("This chapter describes the causes of the First World War.", "about-the-document"),
        ("There are many reasons for the fall of Rome.", "announces"),
        ("Inspiration the of American Revolution served an revolutionaries.", "no-full-sentence"),
        ("These laws put a tax on paper, glass and tea.", "points-back"),
        ("Roger Williams founded another colony in 1636.", "points-back"),
        ("Such taxes had never been paid in the colonies of Britain.", "points-back"),
        ("Three years later, Napoleon invaded Russia with his army.", "points-back"),
        ("For example, Denmark has two large straits.", "example-of-another"),
        ("In August, Germany declared war on Russia and France.", "date-without-year"),
        ("Today, Lithuania is a member of the European Union.", "true-on-its-day"),
        ("They fought for the freedom of the colonies.", "pronoun-without-name"),
        ("The commander burned the village and the mill.", "the-without-name"),
        ("The northern part is fed by the Syr Darya.", "the-without-name"),
        ("The king of Spain flatly refused.", "points-back"),
        (
            "McKinley insisted on the Philippines. Although Spain was reluctant, they could not deny the demand.",
            "pronoun-without-name",
        ),
        (
            "Jefferson governed from Washington. France’s Napoleon gave up his plans. He sold the land for little.",
            "pronoun-without-name",
        ),
        ("One party often wins most seats. Its critics say that many votes count for nothing.", "pronoun-without-name"),
        ("To support her, the Council organized a boycott of buses.", "pronoun-without-name"),
        ("About 130 million tonnes of goods were handled there in 2021.", "points-back"),
        ("The Act came into force on 1 January 2003.", "the-without-name"),
        ("Jefferson met Hamilton in New York. He opposed the national bank.", "pronoun-without-name"),
        ("Harding won in 1920. Herbert Hoover became his Secretary of Commerce.", "pronoun-without-name"),
    ],
)
def test_what_leans_on_its_text_is_refused(text: str, code: str) -> None:
    assert last(text) == code


@pytest.mark.parametrize(
    "sentence",
    [
        "When he crossed the Rubicon, Caesar began a civil war.",
        "Lincoln said that he would save the Union.",
        "Cohesion is the attraction of water molecules to one another.",
        "Adhesion is the attraction of water to other substances.",
        "The phloem is the living tissue that carries sugar from leaves to roots.",
        "Not only Prussia but also Austria took part in the war against Denmark.",
        "In 1792, France was declared a republic.",
    ],
)
def test_what_stands_alone_is_left_as_it_is(sentence: str) -> None:
    assert last(sentence) == sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sie entspringt im Schwarzwald und mündet in das Schwarze Meer.", "points-back"),
        ("Heute leben in der Stadt Wien fast zwei Millionen Menschen.", "true-on-its-day"),
        ("Der Fluss durchquert zehn Länder zwischen Deutschland und Rumänien.", "the-without-name"),
        ("Im Jahr 1992 wurde der Main-Donau-Kanal eröffnet.", "Im Jahr 1992 wurde der Main-Donau-Kanal eröffnet."),
    ],
)
def test_without_grammar_words_decide(text: str, said: str) -> None:
    read = material(text, "de")
    standing = stand_alone(read.sentences[-1], read)
    assert (standing if isinstance(standing, str) else standing.text) == said


def test_a_person_is_never_it() -> None:
    text = "Louis called the Estates-General, an assembly. It opened at Versailles on 5 May 1789."
    assert "Louis" not in last(text)
