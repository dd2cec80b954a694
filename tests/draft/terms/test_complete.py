"""A definition is whole: nothing of its clause is lost, and what follows goes on about it."""

from __future__ import annotations

import pytest

from tests.draft.terms.test_terms import needs_model, terms

pytestmark = needs_model


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            "In 1880 the brothers discovered **piezoelectricity**, the property by which certain crystals, when "
            "they are squeezed, generate an electric charge.",
            "piezoelectricity",
            "the property by which certain crystals, when they are squeezed, generate an electric charge",
        ),
        (
            "The means by which they do so are known as **sanctions**. These are rewards for conforming and "
            "punishments for failing to conform.",
            "sanctions",
            "rewards for conforming and punishments for failing to conform",
        ),
        (
            "She studied at the **Flying University**, an illegal institution that taught young Poles. "
            "The sisters then made a pact.",
            "Flying University",
            "an illegal institution that taught young Poles",
        ),
        (
            "The special tax was the **jizya**. It fell on adult men who were not Muslims and was graded by wealth.",
            "jizya",
            "The special tax was the jizya. It fell on adult men who were not Muslims and was graded by wealth.",
        ),
        (
            "When wages become more expensive, companies pass the expense on to their customers. "
            "We then speak of **cost-push inflation**.",
            "cost-push inflation",
            "When wages become more expensive, companies pass the expense on to their customers. "
            "We then speak of cost-push inflation.",
        ),
    ],
)
def test_a_definition_is_whole(text: str, term: str, definition: str) -> None:
    assert terms(text)[term].definition == definition


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("By train she took the supply of radium, a single gram in a lead case, to Bordeaux.", "supply of radium"),
        ("To explore the West, the expedition, the corps set off in May 1804.", "expedition"),
        ("They were stopped at a place called El Cap, when at midnight they were told to halt.", "El Cap"),
        ("The nurses worked with basins, a few candles in beer bottles, and rags.", "basins"),
    ],
)
def test_what_is_an_instance_or_a_clause_explains_nothing(text: str, term: str) -> None:
    assert term not in terms(text)
