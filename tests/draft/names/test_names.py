"""People, places and organisations: who is who, by two witnesses and in the document's words."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.names import find_names, names_of
from guidegen.draft.tables import demonyms, first_name, is_sure_place, place_called
from tests.draft.passages import material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")

WAR = """
# The war

Abraham Lincoln, a lawyer from Illinois, was elected in 1860. President Lincoln called for soldiers. Lincoln died in
April 1865.

The National American Woman Suffrage Association (NAWSA) was a union of two older societies. In 1912 NAWSA held a
parade in Washington.

The Moon rises over the river. Photosynthesis feeds the plants of the bank.

The U.S. government sent troops to Virginia. The United States won the war, and the army of Virginia went home.
"""


def test_the_writings_of_one_name_are_one() -> None:
    names = names_of(material(WAR))
    lincoln = names.called("Abraham Lincoln")
    assert lincoln is not None
    assert {"Lincoln", "President Lincoln"} <= set(lincoln.aliases)
    assert len(lincoln.mentions) == 3
    assert names.called("Lincoln") is lincoln
    assert lincoln.gender == "male"
    assert names.called("NAWSA") is names.called("National American Woman Suffrage Association")
    assert names.called("U.S.") is names.called("United States")


def test_a_kind_needs_two_witnesses() -> None:
    names = names_of(material(WAR))
    kinds = {entity.name: entity.kind for entity in names.entities}
    assert kinds["Abraham Lincoln"] == "person"
    assert kinds["United States"] == "place"
    assert kinds["National American Woman Suffrage Association"] == "organisation"
    assert kinds.get("Moon") is None
    assert kinds.get("Photosynthesis") is None


def test_names_are_worked_out_once_for_a_material() -> None:
    assert names_of(material(WAR)) is names_of(material(WAR))


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "about"),
    [
        (
            "Jane Addams, a reformer from Illinois, founded Hull House. Jane Addams won a Nobel prize in 1931.",
            "Jane Addams",
            "person",
            "a reformer from Illinois",
        ),
        (
            "The English philosopher and physician John Locke wrote about trade. Locke lived in Holland for a time.",
            "John Locke",
            "person",
            "English philosopher and physician",
        ),
        (
            "Rosa Parks became the face of the Montgomery Bus Boycott. In 1999 Congress gave Rosa Parks a medal.",
            "Rosa Parks",
            "person",
            "became the face of the Montgomery Bus Boycott",
        ),
        (
            "Suriname was a Dutch colony on the northern coast of South America. Sugar grew in Suriname. The ships of "
            "Suriname were slow.",
            "Suriname",
            "place",
            "a Dutch colony on the northern coast of South America",
        ),
        (
            "The Rand Corporation, a research institute in California, hired him. The Rand Corporation paid well.",
            "Rand Corporation",
            "organisation",
            "a research institute in California",
        ),
    ],
)
def test_a_guide_says_who_somebody_is(sentence: str, name: str, kind: str, about: str) -> None:
    found = {named.name: named for named in find_names(material(sentence), 12)}
    assert (found[name].kind, found[name].about) == (kind, about)


@pytest.mark.parametrize(
    "text",
    [
        "Johann Graff was a pupil of her stepfather. The book was printed for Johann Graff in the city.",
        "In the spring Maria Lopez thought about the weather. Later Maria Lopez went home.",
        "Many Whigs feared the mob. The Whigs, a party of landowners and merchants, defended property.",
    ],
)
def test_what_says_nothing_of_a_person_is_left_out(text: str) -> None:
    assert not [named for named in find_names(material(text), 12) if named.kind == "person"]


def test_tables_know_writings_demonyms_and_doubt() -> None:
    assert place_called("USSR") == place_called("Soviet Union") == "Soviet Union"
    assert demonyms()["Lithuanians"] == "Lithuania"
    assert not is_sure_place("Georgia")
    assert is_sure_place("Lithuania")
    assert first_name("Harriet") == "female"
    assert first_name("Harbour") == ""
