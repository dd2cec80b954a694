from __future__ import annotations

import pytest

from guidegen.chemistry import to_latex
from guidegen.mathematics import Unreadable, draw


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("H2O", "H₂O"),
        ("2H2 + O2 -> 2H2O", "2 H₂ + O₂ → 2 H₂O"),
        ("6 CO2", "6 CO₂"),
        ("1/2O2", "1/2 O₂"),
        ("SO4^2-", "SO₄²⁻"),
        ("SO4^{2-}", "SO₄²⁻"),
        ("Na+", "Na⁺"),
        ("Cl-", "Cl⁻"),
        ("e-", "e⁻"),
        ("H3O+(aq)", "H₃O⁺(aq)"),
        ("[Fe(CN)6]^4-", "[Fe(CN)₆]⁴⁻"),
        ("(NH4)2SO4", "(NH₄)₂SO₄"),
        ("CuSO4.5H2O", "CuSO₄ · 5 H₂O"),
        ("^{14}_{6}C", "¹⁴₆C"),
        ("^14_6C", "¹⁴₆C"),
        ("CaCO3 ->[heat] CaO + CO2 ^", "CaCO₃ →[heat] CaO + CO₂ ↑"),
        ("Ba^2+ + SO4^2- -> BaSO4 v", "Ba²⁺ + SO₄²⁻ → BaSO₄ ↓"),
        ("N2 + 3H2 <=>[Fe][450 °C] 2NH3", "N₂ + 3 H₂ ⇌[Fe][450 °C] 2 NH₃"),
        ("CH3-CH=CH2", "CH₃−CH=CH₂"),
        ("HC#CH", "HC≡CH"),
    ],
)
def test_chemistry_as_it_is_read_out(written: str, text: str) -> None:
    assert draw(rf"\ce{{{written}}}", False).text == text


def test_letters_stand_upright_and_mix_with_mathematics() -> None:
    assert "\\mathrm {H}" in to_latex("H2O")
    assert draw(r"c(\ce{H+}) = 10^{-7}", False).text == "c(H⁺) = 10⁻⁷"


@pytest.mark.parametrize("written", ["a%b", "H2O & Na", "^{x_2}C", "\\foo"])
def test_what_cannot_be_read_is_named(written: str) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        to_latex(written)


def test_a_formula_without_its_brace_says_how_it_is_written() -> None:
    with pytest.raises(Unreadable, match="braces") as caught:
        draw(r"\ce H2O", False)
    assert "\\ce{H2O}" in caught.value.fix
