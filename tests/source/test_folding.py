"""What counts as the same writing, and the way back to the text as it stands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.source.folding import fold, plain, spaced
from guidegen.source.words import INVISIBLE

TRICKY = st.text(st.sampled_from("ab é1.,-–—­‐ \n\t “”\"'’e\u0301\u200b\ufeff가각ᄀ\u1161ᆨ中文")) | st.text()


@pytest.mark.parametrize("quoted", ["“x”", "„x“", "»x«", "«x»", "““x””", "''x''", '""x""', "‘‘x’’", "〝x〞"])
def test_double_marks_are_alike(quoted: str) -> None:
    assert fold(quoted).key == '"x"'


@pytest.mark.parametrize("written", ["people's", "people’s", "people‘s", "people´s", "peopleʼs", "people′s"])
def test_apostrophes_are_alike(written: str) -> None:
    assert fold(written).key == "people's"


@pytest.mark.parametrize(
    "written", ["a b", "a\xa0b", "a\u2009b", "a \n\t b", "a\u200b b", "a\r\nb", "\ufeffa b", "a\u2060 b"]
)
def test_white_space_is_alike(written: str) -> None:
    assert fold(written).key == "a b"


def test_the_unicode_forms_of_a_character_are_alike() -> None:
    for text in ("Tenochtitlán", "Ålesund", "서울", "ế", "q̣̇"):
        assert fold(unicodedata.normalize("NFD", text)).key == fold(unicodedata.normalize("NFC", text)).key


def test_lines_of_chinese_join_without_a_space() -> None:
    assert fold("立陶宛\n独立").key == fold("立陶宛独立").key


@pytest.mark.parametrize(
    ("one", "other"), [("March", "march"), ("1990", "1991"), ("a, b", "a b"), ("é", "e"), ("a.", "a")]
)
def test_all_else_is_kept(one: str, other: str) -> None:
    assert fold(one).key != fold(other).key


@given(TRICKY)
def test_every_character_leads_back_to_its_place(text: str) -> None:
    for made in (spaced(text), plain(text), fold(text).traced):
        assert len(made.text) == len(made.starts) == len(made.ends)
        assert all(start < end for start, end in zip(made.starts, made.ends, strict=True))
        assert list(made.starts) == sorted(made.starts)
        assert list(made.ends) == sorted(made.ends)


@given(TRICKY)
def test_letters_lead_back_to_themselves(text: str) -> None:
    made = fold(text).traced
    for character, start, end in zip(made.text, made.starts, made.ends, strict=True):
        if character.isalnum():
            written = "".join(original for original in text[start:end] if original not in INVISIBLE)
            assert character in unicodedata.normalize("NFC", written)


@given(TRICKY)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = plain(text).text
    assert plain(once).text == once
