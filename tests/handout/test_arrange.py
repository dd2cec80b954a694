from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.handout.arrange import alphabetical, arrange
from guidegen.languages import load_language

ENGLISH = load_language("en-GB")


def printed(*texts: str) -> list[str]:
    return [texts[index] for index in arrange(texts, "", "item", ENGLISH)]


@pytest.mark.parametrize(
    ("written", "order"),
    [
        (("1990", "1918", "1940"), ["1918", "1940", "1990"]),
        (("12 %", "3.5 %", "100 %"), ["3.5 %", "12 %", "100 %"]),
        (("1,000 km", "999 km", "20 km"), ["20 km", "999 km", "1,000 km"]),
        (("−3 °C", "5 °C", "-10 °C"), ["-10 °C", "−3 °C", "5 °C"]),
        (
            ("6 September 1991", "11 March 1990", "23 August 1989"),
            ["23 August 1989", "11 March 1990", "6 September 1991"],
        ),
        (("March 1990", "Aug 1989", "6 September 1991"), ["Aug 1989", "March 1990", "6 September 1991"]),
        (("476", "44 BC", "31 BC", "March 44 BC"), ["44 BC", "March 44 BC", "31 BC", "476"]),
        (("March 15, 44 BC", "4 September 476"), ["March 15, 44 BC", "4 September 476"]),
    ],
)
def test_numbers_and_dates_ascend(written: tuple[str, ...], order: list[str]) -> None:
    assert printed(*written) == order


@pytest.mark.parametrize(
    ("tag", "order"),
    [
        ("ar", ["٩", "١٢", "١٬٠٠٠"]),
        ("ar", ["٢٫٥ كم", "٣ كم", "١٠ كم"]),
        ("uk", ["0,5", "3", "1 000"]),
        ("lt", ["1918 m. vasario 16 d.", "1940 m. birželis", "1990 m. kovo 11 d."]),
        ("pl", ["11 listopada 1918", "sierpień 1939", "3 maja 1981"]),
        ("uk", ["22 січня 1919 р.", "24 серпня 1991 р.", "грудень 1991"]),
        ("pt", ["7 de setembro de 1822", "25 de abril de 1974"]),
        ("it", ["17 marzo 1861", "2 giugno 1946"]),
        ("ar", ["22 يوليو 1952", "6 أكتوبر 1973"]),
        ("ar", ["١١ آذار ١٩٩٠", "5 كانون الثاني عام 1991", "3 أكتوبر 1991"]),
        ("ar-LB", ["3 كانون الثاني 1989", "11 آذار 1990", "5 تشرين الأول 1991", "7 تشرين الثاني 1991"]),
        ("uk", ["15 березня 44 р. до н. е.", "4 вересня 476 р."]),
        ("lt", ["44 m. pr. Kr. kovo 15 d.", "476 m. rugsėjo 4 d."]),
    ],
)
def test_numbers_and_dates_ascend_in_every_script(tag: str, order: list[str]) -> None:
    language = load_language(tag)
    mixed = [*order[1:], order[0]]
    assert [mixed[index] for index in arrange(mixed, "", "item", language)] == order


def test_numbers_of_different_kinds_are_words() -> None:
    assert sorted(printed("3 kings", "2 wars", "one peace")) == sorted(["3 kings", "2 wars", "one peace"])


def test_a_german_comma_is_a_decimal_point() -> None:
    german = load_language("en-GB").__class__("de", ENGLISH.tree)
    assert [("3,5", "12", "1.000")[index] for index in arrange(("3,5", "12", "1.000"), "", "i", german)] == [
        "3,5",
        "12",
        "1.000",
    ]


@given(st.lists(st.text(min_size=1, max_size=12), min_size=2, max_size=6, unique=True), st.randoms())
def test_the_order_depends_on_the_texts_and_not_on_where_they_were_written(texts: list[str], random: object) -> None:
    mixed = list(texts)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert printed(*texts) == printed(*mixed)
    assert alphabetical(texts, ENGLISH) == alphabetical(mixed, ENGLISH)


@pytest.mark.parametrize("texts", [("a", "*a*", "`a`"), ("1", "**1**"), ("1.0", "1"), ("Riga", "riga", "Rīga")])
def test_texts_that_read_alike_stand_in_one_order_however_written(texts: tuple[str, ...]) -> None:
    from itertools import permutations

    assert len({tuple(printed(*order)) for order in permutations(texts)}) == 1
    assert len({tuple(alphabetical(order, ENGLISH)) for order in permutations(texts)}) == 1


def test_seed_and_id_change_the_order() -> None:
    texts = ("Latvia", "Estonia", "Lithuania", "Poland", "Finland")
    orders = {tuple(arrange(texts, seed, item, ENGLISH)) for seed in ("", "a", "b") for item in ("x", "y")}
    assert len(orders) > 3


def test_positions_are_spread_evenly() -> None:
    """The first option written (most teachers write the key first) comes to stand everywhere alike."""
    texts = ("Riga", "Tallinn", "Vilnius", "Minsk")
    first = [arrange(texts, "", f"item-{number}", ENGLISH).index(0) for number in range(400)]
    assert all(70 <= first.count(position) <= 130 for position in range(4))


def test_the_word_box_is_in_the_order_in_which_one_looks() -> None:
    assert alphabetical(["Moscow", "1940", "annexation", "Éire", "1918", "estonia"], ENGLISH) == [
        "1918",
        "1940",
        "annexation",
        "Éire",
        "estonia",
        "Moscow",
    ]
