"""Every language has every word that English has, with the same blanks in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from guidegen.items import ITEMS
from guidegen.languages import is_known, language_tags, load_language

PLURALS = {"zero", "one", "two", "few", "many", "other"}


def words(tree: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(tree, dict):
        if tree and set(tree) <= PLURALS:  # plural forms differ by language; "other" is in every one
            yield path, str(tree["other"])
            return
        for name, branch in tree.items():
            yield from words(branch, f"{path}.{name}" if path else str(name))
    else:
        yield path, str(tree)


def blanks(text: str) -> set[str]:
    """A century's number may be written in Roman numerals."""
    text = text.replace("{roman}", "{number}")
    return set(re.findall(r"\{\w+\}", text))


@pytest.mark.parametrize("tag", language_tags())
def test_a_language_is_complete(tag: str) -> None:
    english, here = dict(words(load_language("en").tree)), dict(words(load_language(tag).tree))
    assert here.keys() == english.keys()
    assert {path: blanks(text) for path, text in here.items()} == {path: blanks(text) for path, text in english.items()}
    assert all(text.strip() for text in here.values())


@pytest.mark.parametrize("tag", language_tags())
def test_a_language_names_every_item_type(tag: str) -> None:
    assert set(load_language(tag).words("item_types")) == set(ITEMS)


@pytest.mark.parametrize("tag", language_tags())
def test_the_language_is_known_to_cldr(tag: str) -> None:
    assert is_known(tag)


def test_plural_forms() -> None:
    english = load_language("en-GB")
    assert [english.count("counts.points", number) for number in (1, 2)] == ["1 point", "2 points"]


def test_an_unknown_language_is_refused() -> None:
    assert not is_known("xx")
    assert not is_known("en-notaregion")
    assert not is_known("")
