from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.check.grounding.numbers import enumerated, quantities
from guidegen.languages import language_tags, load_language
from guidegen.numbers import show_number


def values(text: str, tag: str = "en") -> list[Fraction]:
    return [number.value for number in quantities(text, load_language(tag))]


def says(text: str, evidence: str, tag: str = "en") -> bool:
    language = load_language(tag)
    held = quantities(evidence, language)
    return all(any(number.says(other) for other in held) for number in quantities(text, language))


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("en", "two million", 2_000_000),
        ("en", "2 million", 2_000_000),
        ("en", "2,000,000", 2_000_000),
        ("en", "2 000 000", 2_000_000),
        ("en", "one hundred and twenty-four", 124),
        ("en", "twenty-one thousand three hundred", 21_300),
        ("en", "a thousand", 1000),
        ("en", "two dozen", 24),
        ("en", "two thirds", Fraction(2, 3)),
        ("en", "¾", Fraction(3, 4)),
        ("en", "3 × 10⁸", 300_000_000),
        ("en", "1.5 billion", 1_500_000_000),
        ("es", "doscientos cincuenta mil", 250_000),
        ("es", "treinta y uno", 31),
        ("es", "97,5", Fraction(975, 10)),
        ("es", "dos millones", 2_000_000),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "soixante et onze", 71),
        ("fr", "deux cent mille", 200_000),
        ("fr", "mille neuf cent quatre-vingts", 1980),
        ("de", "zweihundertvierunddreißig", 234),
        ("de", "fünfzehntausend", 15_000),
        ("de", "zwei Millionen", 2_000_000),
        ("de", "12.000", 12_000),
        ("ar", "١٢٤", 124),
    ],
)
def test_a_number_is_read(tag: str, text: str, value: Fraction) -> None:
    assert values(text, tag) == [value]


@pytest.mark.parametrize(
    "text",
    ["one of them", "a ship", "thousands of people", "CO2", "the 3D model", "version 1.2.3", "H₂O", "x² is a power"],
)
def test_no_number_is_read(text: str) -> None:
    assert values(text) == []


def test_two_numbers_side_by_side_are_two() -> None:
    assert values("two or three, two three-year terms, between five and ten") == [2, 3, 2, 3, 5, 10]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("5 km", "5,000 metres"),
        ("5 km", "five kilometres"),
        ("18 months", "an eighteen-month blockade"),
        ("15 per cent", "15 %"),
        ("half", "50 %"),
        ("the third voyage", "the 3rd voyage"),
        ("$5 million", "five million dollars"),
        ("100 °C", "100 degrees"),
        ("about 28,000", "27,800"),
        ("183 degrees", "−183 °C"),
    ],
)
def test_one_says_the_other(text: str, evidence: str) -> None:
    assert says(text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("5 miles", "5 km"),
        ("15 %", "15 km"),
        ("124", "142"),
        ("the third", "three"),
        ("28,000", "27,800"),
        ("-5", "5"),
        ("2 million", "2 billion"),
    ],
)
def test_one_does_not_say_the_other(text: str, evidence: str) -> None:
    assert not says(text, evidence)


@pytest.mark.parametrize("tag", language_tags())
@settings(deadline=None)
@given(number=st.one_of(st.integers(2, 10**12), st.decimals("0.001", "99999", places=3)))
def test_a_number_as_any_language_shows_it_is_found_equal(tag: str, number: object) -> None:
    language = load_language(tag)
    shown = show_number(str(number), language)
    (read,) = quantities(f"x {shown} y", language)
    assert Fraction(str(number)) == read.value
    assert read.says(read)


def test_things_in_a_row_are_counted() -> None:
    english = load_language("en")
    assert enumerated("the capitals, Vilnius, Riga and Tallinn", english) >= 3
    assert enumerated("red and blue", english) == 2
    assert enumerated("nothing", english) == 0
