"""Hyphens at the ends of lines, and dashes of every length."""

from __future__ import annotations

import pytest

from guidegen.source.folding import fold


def same(source: str, quote: str) -> bool:
    text, wanted = fold(source), fold(quote)
    return text.key == wanted.key and text.holds(wanted, 0)


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("inde-\npendence", "independence"),
        ("inde\u2010\npendence", "independence"),
        ("inde\xad\npendence", "independence"),
        ("inde-  \n  pendence", "independence"),
        ("inde-\npendence", "inde- pendence"),
        ("well-\nknown", "well-known"),
        ("well-\nknown", "wellknown"),
        ("well-known", "well-\nknown"),
        ("independence", "inde-\npendence"),
        ("two- and three-year", "two- and three‑year"),
        ("1990–91", "1990-91"),
        ("1990—91", "1990--91"),
        ("1990---91", "1990−91"),
        ("the vote—\nat last—passed", "the vote — at last — passed".replace(" — ", "—")),
        ("the vote — at last", "the vote - at last"),
    ],
)
def test_alike(source: str, quote: str) -> None:
    assert same(source, quote)


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("re-sign", "resign"),
        ("resign", "re-sign"),
        ("1990-\n1991", "19901991"),
        ("the vote—\npassed", "the votepassed"),
        ("two- and", "two-and"),
        ("the vote - at last", "the vote at last"),
        ("a well known", "a well-known"),
    ],
)
def test_not_alike(source: str, quote: str) -> None:
    assert not same(source, quote)
