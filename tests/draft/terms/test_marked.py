"""Marked terms come with what tells of them, also where no sentence defines them; and each with words of its own."""

from __future__ import annotations

import pytest

from guidegen.draft.terms import find_terms
from tests.draft.terms.test_terms import material, needs_model, terms

pytestmark = needs_model


@pytest.mark.parametrize(
    ("text", "term", "said"),
    [
        (
            "Steep mountains grow of layers of lava and ash. Such a mountain is called a **stratovolcano**.",
            "stratovolcano",
            "Steep mountains grow of layers of lava and ash. Such a mountain is called a stratovolcano.",
        ),
        (
            "When a state gives tasks to regions by ordinary law, we speak of **devolution**.",
            "devolution",
            "When a state gives tasks to regions by ordinary law, we speak of devolution.",
        ),
        (
            "Foresters plant **saxaul**, a leafless desert shrub with deep roots, on the dry bed.",
            "saxaul",
            "a leafless desert shrub with deep roots",
        ),
        (
            "Most of the laws that such an assembly passes serve the **general will** of the people of the town.",
            "general will",
            "Most of the laws that such an assembly passes serve the general will of the people of the town.",
        ),
    ],
)
def test_what_is_marked_comes_with_the_sentence_that_tells_of_it(text: str, term: str, said: str) -> None:
    assert terms(text)[term].definition == said


def test_a_marked_group_is_no_person_though_its_name_looks_like_one() -> None:
    found = terms("In Pennsylvania the **Molly Maguires** were a secret society of Irish miners who fought the owners.")
    assert "secret society of Irish miners" in found["Molly Maguires"].definition
    assert not terms("The rising in Cuba was led by the poet **José Martí**, who fell in its first battle.")


def test_a_marked_term_is_not_a_common_word_of_the_same_letters() -> None:
    found = terms(
        "He sailed with a thousand men. The **Thousand**, a force of volunteers with rusty muskets, took Sicily.",
        "More than a thousand miles were marched. A thousand letters tell of it.",
    )
    assert found["Thousand"].definition.startswith("a force of volunteers with rusty muskets")


def test_two_terms_are_not_explained_by_the_same_words() -> None:
    found = find_terms(
        material(
            "**Stalactites** and **stalagmites** are columns of lime that grow in caves. "
            "Stalactites hang from the roof of a cave. Stalagmites rise from its floor."
        ),
        20,
    )
    definitions = [term.definition for term in found]
    assert len(definitions) == len(set(definitions))


def test_the_second_sentence_is_not_about_another_marked_term() -> None:
    found = terms(
        "In 1820 **impressment** was common. **Privateering** was the hunting of ships by private captains.",
    )
    assert "Privateering" not in found["impressment"].definition


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            "Vents pour out thin lava for months. The lava that cools with a smooth skin is pahoehoe.",
            "pahoehoe",
            "the lava that cools with a smooth skin",
        ),
        (
            "In Timbuktu they built a great mosque of clay, the Djinguereber, for the scholars of the town.",
            "Djinguereber",
            "a great mosque of clay",
        ),
    ],
)
def test_what_stands_before_a_name_says_what_it_is(text: str, term: str, definition: str) -> None:
    assert terms(text)[term].definition == definition


def test_a_list_and_half_a_phrase_are_no_definition() -> None:
    found = terms("They paid for the treasury, the fleet, the forests, and the foreigners who lived in the land.")
    assert "treasury" not in found


def test_a_country_is_no_term_though_the_text_says_what_it_is() -> None:
    assert "Lithuania" not in terms("Lithuania is a country on the Baltic Sea. It has a long coast of sand.")
