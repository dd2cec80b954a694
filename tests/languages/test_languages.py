"""Every language has every word that English has, with the same blanks in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from babel import Locale

from guidegen.items import ITEMS
from guidegen.languages import is_known, language_tags, load_language
from guidegen.resources import templates_folder

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
    """A century's number may be written in Roman numerals, a decade by its last figures and its century."""
    text = (
        text.replace("{roman}", "{number}")
        .replace("{short}. {number}", "{year}")
        .replace("{short} del {number}", "{year}")
    )
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


ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "es": "áéíñóúü¿¡",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "de": "äöüß",
    "lt": "aąbcčdeęėfghiįyjklmnoprsštuųūvzž",
    "pl": "aąbcćdeęfghijklłmnńoóprsśtuwyzźż",
    "pt": "áâãàçéêíóôõú",
    "it": "àèéìòù",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـ،؛؟" + "".join(map(chr, range(0x64B, 0x653))) + "٠١٢٣٤٥٦٧٨٩",
}
"""Typed by hand: Babel does not carry CLDR's lists of letters."""

QUOTES = {
    **dict.fromkeys(("en", "pt"), "“”"),
    **dict.fromkeys(("es", "it", "uk", "ar"), "«»"),
    "fr": "«»",
    "de": "„“",
    "lt": "„“",
    "pl": "„”",
}
"""CLDR's delimiters, typed by hand, but for Arabic («» is what books print)."""

FONTS = templates_folder() / "fonts"


@cache
def glyphs(name: str) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    return frozenset(TTFont(FONTS / f"{name}.woff2").getBestCmap())


@pytest.mark.parametrize("tag", language_tags())
def test_the_fonts_have_every_letter(tag: str) -> None:
    tree = load_language(tag).tree
    letters = set(ALPHABETS[tag] + ALPHABETS[tag].upper() + "".join(text for _, text in words(tree))) - {"ẞ"}
    script = "Vazirmatn" if tag == "ar" else "SourceSans3"
    for weight in ("Regular", "Bold"):
        there = glyphs(f"SourceSans3-{weight}") | glyphs(f"{script}-{weight}")
        assert {letter for letter in letters if ord(letter) not in there} == set()
    if tag != "ar":
        assert {letter for letter in letters if ord(letter) not in glyphs("SourceSerif4-Bold")} == set()


@pytest.mark.parametrize("tag", language_tags())
def test_options_have_letters_enough(tag: str) -> None:
    letters = load_language(tag).say("letters").split()
    assert len(set(letters)) == len(letters) >= 20


@pytest.mark.parametrize("tag", language_tags())
def test_quotation_marks_are_those_of_the_language(tag: str) -> None:
    quoted = load_language(tag).say("quoted", text="x")
    assert quoted.replace("\u00a0", "") == QUOTES[tag][0] + "x" + QUOTES[tag][1]


@pytest.mark.parametrize("tag", language_tags())
def test_every_plural_form_is_there(tag: str) -> None:
    """Those that CLDR names for whole numbers, and `other`, which it names for all languages."""
    locale = Locale.parse(tag)
    forms = {str(locale.plural_form(number)) for number in [*range(201), 1_000_000]} | {"other"}
    for branch in load_language(tag).words("counts").values():
        if isinstance(branch, dict):
            assert set(branch) == forms


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("lt", ["1 taškas", "2 taškai", "10 taškų", "21 taškas"]),
        ("pl", ["1 punkt", "2 punkty", "10 punktów", "21 punktów"]),
        ("uk", ["1 бал", "2 бали", "10 балів", "21 бал"]),
        ("ar", ["درجة واحدة", "درجتان", "10 درجات", "21 درجة"]),
    ],
)
def test_points_in_languages_with_many_plural_forms(tag: str, said: list[str]) -> None:
    assert [load_language(tag).count("counts.points", number) for number in (1, 2, 10, 21)] == said


def test_plural_forms() -> None:
    english = load_language("en-GB")
    assert [english.count("counts.points", number) for number in (1, 2)] == ["1 point", "2 points"]


def test_an_unknown_language_is_refused() -> None:
    assert not is_known("xx")
    assert not is_known("en-notaregion")
    assert not is_known("")
