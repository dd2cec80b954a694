"""What a quote that is not there was probably copied from, and where the two part."""

from __future__ import annotations

import pytest

from guidegen.source.locations import JoinedText
from guidegen.source.model import Passage, Source, numbered
from guidegen.source.nearness import Nearest, Neighbours

ARTICLE = Source(
    "article",
    "article.txt",
    numbered(
        [
            Passage("The vote", 1, "heading"),
            Passage("Crowds gathered outside the parliament, and the vote was read aloud at noon.", 3, "paragraph"),
            Passage(
                "The declaration was passed on 11 March 1990 by the parliament, which called it “the people’s\n"
                "will” — a well-\nknown phrase.",
                5,
                "paragraph",
            ),
            Passage("Moscow did not at once acknowledge the country’s choice to secede.", 9, "paragraph"),
        ]
    ),
)


def nearest(quote: str) -> Nearest | None:
    return Neighbours([JoinedText(ARTICLE)]).nearest(quote)


@pytest.mark.parametrize(
    ("quote", "number", "ours", "theirs"),
    [
        ("The declaration was passed on 12 March 1990", 2, "on 12 March", "on 11 March"),
        ("the declaration was passed on 11 March 1990", 2, "the declaration", "noon. The declaration"),
        ("The declaration was adopted on 11 March", 2, "was adopted on", "was passed on"),
        ("The declaration passed on 11 March 1990", 2, "declaration passed", "declaration was passed"),
        (
            "by the parliament, that called it “the people’s will”",
            2,
            "parliament, that called",
            "parliament, which called",
        ),
        ("by the parliament; which called it", 2, "the parliament; which", "the parliament, which"),
        ("the people’s will – a well-known sentence", 2, "people’s will –", "people’s will” —"),
        ("“the people’s will” — a well-known sentence", 2, "well-known sentence", "well-known phrase. Moscow"),
        ("acknowledge the country’s choice to secede now", 3, "to secede now", "to secede."),
        ("at noon. A declaration was passed on 11 March 1990", 2, "noon. A declaration", "noon. The declaration"),
    ],
)
def test_the_first_place_where_they_part(quote: str, number: int, ours: str, theirs: str) -> None:
    found = nearest(quote)
    assert found is not None
    assert (found.passage.number, found.quote_part, found.source_part) == (number, ours, theirs)


def test_the_location_is_where_the_quote_should_stand() -> None:
    found = nearest("called it “the peoples will” — a well-known phrase")
    assert found is not None
    assert (found.location.line, found.location.last_line) == (5, 7)


def test_half_of_the_words_must_be_there() -> None:
    assert nearest("Estonia and Latvia followed on 11 March") is None
    assert nearest("Nothing") is None
