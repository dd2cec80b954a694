"""Key facts: which sentences become one, in which form, and what is none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import guidegen.draft
from guidegen.draft.analysis import analyser_for
from guidegen.draft.draft import draft
from guidegen.draft.facts import find_facts
from guidegen.draft.facts.candidates import statement_of
from guidegen.draft.reasons import reasons
from tests.draft.passages import document, material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")

LITHUANIA = """
# Lithuania in 1990

Lithuania became the first nation to leave the Soviet Union in March 1990. Since 1940, the Soviet Union has governed
Lithuania. It had also taken over Lithuania’s Baltic neighbors, Latvia and Estonia.

Lithuania was the first nation to leave the Soviet Union, marking a historic moment in the history of the world. The
Soviet Union initially refused to recognize Lithuania’s independence, and tensions remained high for several years.

## The country

Lithuania is a thriving and dynamic country that is known for its commitment to democracy.

however, the spirit of freedom continues to inspire the Lithuanian people. It is a testament to the power of
determination.

## The coast

The Curonian Spit is a dune that parts a lagoon from the Baltic Sea.
"""


def of(sentence: str) -> str:
    """What becomes of one sentence."""
    read = material(sentence)
    standing = statement_of(read.sentences[-1], read)
    return standing if isinstance(standing, str) else standing.text


def test_facts_are_told_once_and_in_order_and_praise_is_none() -> None:
    assert [fact.text for fact in find_facts(material(LITHUANIA), 8)] == [
        "Lithuania became the first nation to leave the Soviet Union in March 1990.",
        "From 1940, the Soviet Union governed Lithuania.",
        "The Soviet Union had taken over Lithuania’s Baltic neighbors, Latvia and Estonia.",
        "The Soviet Union initially refused to recognize Lithuania’s independence, and tensions remained high for"
        " several years.",
        "The Curonian Spit is a dune that parts a lagoon from the Baltic Sea.",
    ]


def test_quotes_stand_in_the_document_letter_by_letter() -> None:
    text = "\n".join(passage.text.replace("\n", " ") for passage in document(LITHUANIA).passages)
    quotes = [quote.text for fact in find_facts(material(LITHUANIA), 8) for quote in fact.quotes]
    assert quotes
    assert all(quote in text for quote in quotes)


def test_sections_without_a_statement_are_named() -> None:
    read = document(LITHUANIA + "\n## The excursion\n\nPlease bring your own lunch, and wear good shoes.\n")
    assert draft([read], "en").uncovered == ("The country", "The excursion")


def test_few_facts_are_spread_over_the_sections() -> None:
    read = material(LITHUANIA)
    assert len({fact.quotes[0].sentence.section for fact in find_facts(read, 2)}) == 2


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "The Erie Canal, which was dug by hand, joined Lake Erie and the Hudson River in 1825, bringing great"
            " wealth to the merchants, bankers, shippers and builders of the growing city of New York and of the"
            " counties along its banks.",
            "The Erie Canal, which was dug by hand, joined Lake Erie and the Hudson River in 1825.",
        ),
        (
            "The Treaty of Tordesillas was signed by Spain and Portugal in 1494; perhaps it was a triumph of peace.",
            "The Treaty of Tordesillas was signed by Spain and Portugal in 1494.",
        ),
        (
            "The Navigation Acts required that sugar and tobacco be carried to England in English ships (a rule that"
            " the officers of the customs enforced in all ports of North America and the Caribbean).",
            "The Navigation Acts required that sugar and tobacco be carried to England in English ships.",
        ),
    ],
)
def test_only_what_a_sentence_can_spare_is_cut(sentence: str, said: str) -> None:
    assert of(sentence) == said


@pytest.mark.parametrize(
    "sentence",
    [
        # An outcome, a contrast, a restriction, a list and a dash: each is what the sentence is told for.
        "The Portuguese built a fort at Elmina in 1482, replacing the market at which Akan traders had sold gold to"
        " merchants of the north for more than a hundred years of peace and of war with the kings of the coast.",
        "In 1845 Ireland had sent emigrants to North America for a century, but in 1847 whole families fled from farms"
        " that the blight and the landlords of Connacht had left them.",
        "A society is a large group of people, who share a culture that was handed down by their parents and who"
        " live together in a territory with borders known to all of them and to those who live beside it.",
        "In 1930 the Soviet state took from the peasants their land, their horses, their ploughs, their carts, their"
        " seed, their cattle, their barns, their mills and most of the grain that they had.",
        "In 1066 William of Normandy landed at Pevensey—a village on the coast of Sussex with a Roman fort—and beat the"
        " army of King Harold at Hastings, which made him the king of all England and of Wales up to the border.",
    ],
)
def test_a_sentence_that_would_lose_its_point_is_not_shortened(sentence: str) -> None:
    assert of(sentence) in ("too-long", "points-back", "the-without-name", "pronoun-without-name")


@pytest.mark.parametrize(
    "sentence",
    [
        "Literacy tests were not outlawed until 1965, when President Johnson signed the Voting Rights Act.",
        "According to Marx, workers sell their labour to the owners of factories and land.",
        "Citizens who own no land may not vote in Athens unless the Assembly grants them the right.",
        "Cholera spreads through a town if sewage reaches the wells from which people drink.",
    ],
)
def test_conditions_denials_and_attributions_stay(sentence: str) -> None:
    assert of(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The victory of Lithuania is a testament to the power of determination.", "praise"),
        ("Florence is a remarkable and beautiful city with many visitors.", "opinion"),
        ("Railways have played an important role in the history of Britain.", "vague"),
        ("Two main factors are responsible for the decline of Rome.", "vague"),
        ("Functionalists contend that religion serves several functions in society.", "vague"),
        ("Governments should protect forests and rivers from pollution.", "exhorting"),
        ("Perhaps the Vikings reached the coast of Maine in summer.", "hedged"),
        ("Few people decide alone what to wear at a funeral.", "of-nobody"),
        ("If water is heated to its boiling point, it turns into steam.", "condition"),
        ("Roosevelt carried all but six states while winning over 57 percent of votes.", "figure-without-date"),
        ("Political scientists study how voters decide between parties and candidates in elections.", "announces"),
        ("In 1951 the French jurist Maurice Duverger described a pattern in Paris.", "announces"),
        ("Federalism has advantages and disadvantages for democratic government in large nations.", "vague"),
        ("A confederation differs from a federation in many respects.", "vague"),
        ("The Hindu caste system is different from the class system of Britain.", "vague"),
        ("Corruption takes different forms in democratic and authoritarian regimes.", "vague"),
        ("Constitutions shape the political behavior of voters and parliamentarians.", "vague"),
        ("Political parties are the lifeblood of representative democracy.", "vague"),
        ("The Magna Carta occupies a special place in the history of England.", "vague"),
        ("President Harding surrounded himself with politicians of Ohio who weren’t.", "vague"),
        ("The crescent in Islam and the cross in Christianity are examples of sacred symbols.", "example-of-another"),
        ("Some opponents assert that vouchers for schools in Ohio foment religious tension.", "of-nobody"),
        ("Roosevelt rode in an open car along the streets of Washington.", "scene"),
    ],
)
def test_what_is_no_fact_is_refused_by_name(sentence: str, code: str) -> None:
    assert of(sentence) == code


def test_definitions_may_have_everyday_words() -> None:
    sentence = "A primary group is a small group whose members have close, personal and lasting ties."
    assert of(sentence) == sentence


def test_every_code_of_a_rule_is_explained() -> None:
    room = Path(guidegen.draft.__file__).parent
    code = re.compile(r'return "([a-z]+(?:-[a-z]+)*)"')
    files = [file for name in ("standing", "facts", "apart") for file in (room / name).glob("*.py")]
    used = {found for file in files for found in code.findall(file.read_text(encoding="utf-8"))}
    assert used - set(reasons()) <= {"he", "she", "it", "they", "female", "male"}


def test_a_document_in_german_gives_facts_by_words_alone() -> None:
    text = (
        "# Die Donau\n\nDie Donau ist mit 2857 Kilometern der zweitlängste Fluss Europas nach der Wolga."
        " Sie entspringt im Schwarzwald.\n\nDie Donau ist einzigartig und atemberaubend schön für alle Besucher."
    )
    assert [fact.text for fact in find_facts(material(text, "de"), 5)] == [
        "Die Donau ist mit 2857 Kilometern der zweitlängste Fluss Europas nach der Wolga."
    ]


@pytest.mark.parametrize("language", ["ja", "zh", "xx"])
def test_a_language_of_which_nothing_is_known_breaks_nothing(language: str) -> None:
    read = material("# 東京\n\n東京は日本の首都である。人口は約千四百万人である。\n\n((((\n\nTokyo.", language)
    assert find_facts(read, 5) == []


HANSE = """# The Hanseatic League

The Hanseatic League was a union of merchants of German towns, with Lübeck at its head.

## War with Denmark

In 1370 the Hanseatic League won free trade in Denmark by the Peace of Stralsund.

In 1962 a wreck was found in the mud of the Weser at Bremen.

Lübeck had sent envoys to the market of Bruges before 1300.
"""


def test_a_side_detail_with_a_year_loses_to_what_the_section_is_about() -> None:
    read = material(HANSE)
    assert [fact.text for fact in find_facts(read, 2)] == [
        "The Hanseatic League was a union of merchants of German towns, with Lübeck at its head.",
        "In 1370 the Hanseatic League won free trade in Denmark by the Peace of Stralsund.",
    ]


def test_a_school_of_thought_and_a_kind_are_told_of_without_a_year() -> None:
    read = material(
        "# Leaders of groups\n\n"
        "Leaders differ. An instrumental leader keeps the group’s task in view, sets deadlines and gives orders.\n\n"
        "Functionalists analyze how the parts of society work together."
    )
    assert len(find_facts(read, 4)) == 2


def test_a_demand_is_a_fact_only_as_the_word_of_somebody_named() -> None:
    argued = "Adam Smith argues that countries should lower their tariffs on imports from other nations."
    assert of(argued) == argued
    assert of("All countries should lower their tariffs on imports from Europe.") == "exhorting"


@pytest.mark.parametrize(
    "sentence",
    [
        "Presidential systems differ from parliamentary systems in that voters elect the head of government.",
        "Air pressure varies with altitude above the level of the sea.",
        "In 1859 Charles Darwin published a book on the origin of species by natural selection.",
    ],
)
def test_a_difference_or_work_of_which_is_said_which_is_a_fact(sentence: str) -> None:
    assert of(sentence) == sentence


def test_a_supposition_goes_on_over_its_paragraph() -> None:
    supposed = "Mexican consumers demand American tractors and pay for these tractors in dollars."
    assert of(f"Suppose that trade with Mexico is free. {supposed}") == "supposed"


def test_a_single_case_is_told_apart_from_what_it_explains() -> None:
    read = material(
        "# Unemployment\n\nStructural unemployment is a mismatch between skills and jobs. Mills close and robots"
        " replace welders. Retraining takes years.\n\nMaria Lopez lost a job at a steel plant in Ohio and left."
    )
    assert statement_of(read.sentences[-1], read) == "anecdote"
