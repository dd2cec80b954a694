"""What a reader needs who has only the sheet: whose parliament, which Smith, in which year."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.standing import for_strangers, stand_alone
from tests.draft.passages import material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")

LITHUANIA = "# Lithuania\n\nLithuania lies on the Baltic Sea."


def told(text: str) -> str:
    """The last sentence of a text as a fact, or the code that refuses it."""
    read = material(text)
    standing = stand_alone(read.sentences[-1], read)
    if not isinstance(standing, str):
        standing = for_strangers(standing, read)
    return standing if isinstance(standing, str) else standing.text


@pytest.mark.parametrize(
    "text",
    [
        "The lower chamber has 500 members.",
        "The regime collapsed in 1989 after months of protest.",
        "A law of 1839 gave mothers the custody of young children.",
        "A new constitution was adopted in 1990.",
        "The Supreme Court struck down the law in 1954.",
        "The Party controlled all newspapers in 1950.",
        "Women won the right to vote in 1920 after a long struggle.",
        "Conservative Christians sought to outlaw abortion.",
        "About 13 percent of households live below the poverty line.",
        "More than 2.3 million prisoners were held in jails in 2008.",
        "Agriculture employs 40 percent of the workers of Kenya.",
        "The number of people who live in cities is projected to reach five billion.",
        "The Democrats nominated Governor Alfred E. Smith of New York.",
        "Franklin Roosevelt and Joseph Stalin agreed to divide Germany into four zones.",
        "Experts expect the prison population to shrink by 2030.",
        "For his part, Joseph Stalin pledged to enter the war against Japan.",
        "Previously, the king of France had ruled alone.",
        "A third advantage is that states can try new laws.",
        "The earliest were built of wood and stone.",
        "The 2021 index ranked the United States 44th of 180 countries.",
        "Social scientists take a more comprehensive approach to the causes of crime.",
        "The system it instituted lasted until the First World War.",
        "Edo surrendered in May without a fight.",
        "Rothman argued that doctors should tell patients the truth.",
        "# Lithuania and Poland\n\nLithuania lies on the Baltic Sea. The parliament adopted a law in March 1990.",
        "# Lithuania\n\nLithuania lies beside Russia. The parliament adopted an act in March 1990.",
    ],
)
def test_what_a_stranger_cannot_know_is_refused(text: str) -> None:
    assert " " not in told(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "The lower chamber of the parliament of Thailand has 500 members.",
        "In a presidential system, the president is elected by the people.",
        "In parliamentary systems the prime minister must keep the confidence of the lower house.",
        "A legislature is a body that makes the laws of a country.",
        "In Chile the army seized power in a coup in September 1973.",
        "The United Nations was founded in 1945 to keep the peace.",
        "The sun is a star at the center of the solar system.",
        "Parliament passed the Quartering Act in 1765.",
        "Penicillin was discovered in 1928 by chance.",
        "In 2015, about 13 percent of American households lived below the poverty line.",
        "The earliest forms of writing were found in Mesopotamia.",
        "Courts can declare laws unconstitutional through judicial review.",
        "The human body has about 600 muscles.",
        "Duverger’s law states that plurality voting tends to produce two large parties.",
    ],
)
def test_what_a_stranger_understands_is_left_as_it_is(sentence: str) -> None:
    assert told(sentence) == sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{LITHUANIA} The parliament has 141 members.", "The parliament of Lithuania has 141 members."),
        (
            f"{LITHUANIA} The parliament met in Vilnius in March 1990.",
            "The parliament of Lithuania met in Vilnius in March 1990.",
        ),
        (
            "Adam Smith wrote about trade. Smith argued that trade makes nations rich.",
            "Adam Smith argued that trade makes nations rich.",
        ),
        (
            "Nadia Murad and Denis Mukwege work against violence. Murad and Mukwege received the Nobel Prize in 2018.",
            "Nadia Murad and Denis Mukwege received the Nobel Prize in 2018.",
        ),
        (
            "President Juan Manuel Santos began talks in Havana in 2012. Santos received the Nobel Prize in 2016.",
            "Juan Manuel Santos received the Nobel Prize in 2016.",
        ),
        (
            "# Hungary\n\nHungary’s people could travel to Austria. Budapest is its capital. Buda lies in the west. "
            "The parliament has 199 members.",
            "The parliament of Hungary has 199 members.",
        ),
        (
            "The actor John Wilkes Booth shot Lincoln. Booth had steadfastly defended the Confederacy.",
            "John Wilkes Booth had steadfastly defended the Confederacy.",
        ),
    ],
)
def test_what_the_document_knows_is_put_in(text: str, said: str) -> None:
    assert told(text) == said


def test_the_sentence_that_names_the_country_is_evidence() -> None:
    read = material(f"{LITHUANIA} The parliament has 141 members.")
    standing = stand_alone(read.sentences[-1], read)
    assert not isinstance(standing, str)
    assert [quote.text for quote in standing.quotes] == [
        "The parliament has 141 members.",
        "Lithuania lies on the Baltic Sea.",
    ]
