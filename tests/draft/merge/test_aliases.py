"""What a document calls by two names is one thing in its timeline."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import Sentence, analyser_for
from guidegen.draft.timeline import same_event, statement_of
from guidegen.draft.timeline.aliases import Aliases, aliases_of
from guidegen.draft.timeline.dated import DatedStatement

TOLD_TWICE = [
    (
        "Sputnik, the first artificial satellite, weighed 84 kilograms.",
        ("1957-10-04", "On 4 October 1957 the Soviet Union launched Sputnik."),
        ("1957", "The first artificial satellite was put into orbit in 1957."),
    ),
    (
        "The Suez Canal is a waterway between two seas.",
        ("1869-11-17", "The Suez Canal was opened on 17 November 1869."),
        ("1869", "In 1869 the waterway between the two seas was inaugurated."),
    ),
    (
        "Louis XVI, the French king, tried to escape.",
        ("1793-01-21", "Louis XVI was guillotined on 21 January 1793."),
        ("1793", "The French king was executed in 1793."),
    ),
    (
        "Alexander Pushkin, the Russian poet, was the author of Eugene Onegin.",
        ("1837-02-10", "Alexander Pushkin died on 10 February 1837."),
        ("1837", "The Russian poet died in 1837 after a duel."),
    ),
    (
        "Uranus, the seventh planet of the Sun, lies on its side.",
        ("1781-03-13", "William Herschel discovered Uranus on 13 March 1781."),
        ("1781", "In 1781 the seventh planet of the Sun was discovered from a garden in Bath."),
    ),
]
NEIGHBOURS = [
    (
        "Uranus, the seventh planet, has rings.",
        ("1846-09-23", "Johann Galle observed Neptune on 23 September 1846."),
        ("1846", "In 1846 the seventh planet was observed in Paris."),
    ),
    (
        "Louis XVI, the French king, was shy. Charles X, the French king, was not.",
        ("1793-01-21", "Louis XVI was guillotined on 21 January 1793."),
        ("1793", "The French king was executed in 1793."),
    ),
    (
        "Louis XVI, the French king, and his wife Marie Antoinette lived at Versailles.",
        ("1793-10-16", "Marie Antoinette was executed on 16 October 1793."),
        ("1793", "The French king was executed in 1793."),
    ),
]


def _read(beside: str, *dated: tuple[str, str]) -> tuple[list[DatedStatement], Aliases]:
    analyse, trouble = analyser_for("en")
    if trouble:
        pytest.skip(trouble)
    texts = beside.replace(". ", ".|").split("|")
    words = analyse([*texts, *(quote for _, quote in dated)])
    sentences = [Sentence(text, 0, 0, 0, 0, "paragraph", 0, 0, next(words)) for text in texts]
    return [statement_of(quote, next(words), date) for date, quote in dated], aliases_of(sentences)


@pytest.mark.parametrize(("beside", "one", "other"), TOLD_TWICE)
def test_a_description_tells_of_what_the_document_says_it_describes(
    beside: str, one: tuple[str, str], other: tuple[str, str]
) -> None:
    statements, aliases = _read(beside, one, other)
    assert same_event(*statements, aliases)


@pytest.mark.parametrize(("beside", "one", "other"), TOLD_TWICE)
def test_without_the_document_they_are_two(beside: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not same_event(*_read(beside, one, other)[0])


@pytest.mark.parametrize(("beside", "one", "other"), NEIGHBOURS)
def test_another_thing_stays_another(beside: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    statements, aliases = _read(beside, one, other)
    assert not same_event(*statements, aliases)
