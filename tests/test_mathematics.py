from __future__ import annotations

import contextlib
import random
import re
import subprocess
import sys
import time
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.mathematics import Unreadable, draw

READ_OUT = {
    "E=mc^2": "E = m c²",
    r"x=\frac{-b\pm\sqrt{b^2-4ac}}{2a}": "x = (−b ± √(b² − 4ac)) / (2a)",
    r"\sum_{k=1}^{n} k": "∑_(k=1)^n k",
    r"\begin{pmatrix}a&b\\c&d\end{pmatrix}": "(a, b; c, d)",
    r"\begin{aligned}a&=b\\c&=d\end{aligned}": "a = b; c = d",
    r"f(x)=\begin{cases}x & x>0\\-x&x\le0\end{cases}": "f(x) = {x, x > 0; −x, x ≤ 0}",
    r"\lim_{x\to 0}\frac{\sin x}{x}": "lim_(x→0) (sin x) / x",
    r"\frac12 mv^2": "1/2 m v²",
    r"\frac{a+b}{c}d": "((a + b) / c) d",
    r"\frac{dy}{dx}": "dy/dx",
    r"\sqrt[3]{x}": "∛x",
    r"90^\circ": "90°",
    r"|x|+|y|": "|x| + |y|",
    r"\binom{n}{k}": "(n; k)",
    r"f'(x)=3x^2": "f′(x) = 3x²",
    r"10^{-3}": "10⁻³",
    r"a_{n+1}=a_n": "a_(n+1) = a_n",
    r"\sin^2 x": "sin² x",
    r"\sen x": "sen x",
    r"3,5": "3,5",
    r"f(x,y)": "f(x, y)",
    r"50%": "50%",
    r"9.81\,\mathrm{m/s^2}": "9.81 m/s²",
    r"\vec{a}\cdot\overline{AB}": "a⃗ · A̅B̅",
    r"\text{if } x<0": "if x < 0",
    r"\R": "ℝ",
    r"P(A\mid B)": "P(A ∣ B)",
}


@pytest.mark.parametrize("latex", READ_OUT)
def test_a_formula_is_read_out_in_one_line_of_signs(latex: str) -> None:
    assert draw(latex, False).text == READ_OUT[latex]


@pytest.mark.parametrize(
    ("latex", "said", "fix"),
    [
        (r"\foo x", r"\foo", "spelling"),
        (r"\alhpa", r"\alhpa", r"did you mean `\alpha`"),
        (r"\frac{1}", r"missing after `\frac`", r"\frac{…}{…}"),
        ("x^", "missing after `^`", "`x^2`"),
        ("{x", "`{` is not closed", "`}`"),
        ("x}", "`}` has no `{`", ""),
        (r"\left(x", r"`\left` is not closed", r"\right"),
        (r"\left x", r"no bracket after it", "("),
        (r"\begin{matrix}a", "is not closed", r"\end{matrix}"),
        (r"\begin{foo}a\end{foo}", r"\begin{foo}", "there are"),
        ("x_1_2", "two subscripts", "braces"),
        (r"\color{red}x", r"\color", "black"),
        (r"\newcommand{\a}{b}", r"\newcommand", ""),
        (r"\text{中文}", "中", "outside"),
        ("x\ufdd0", "gap", "outside"),
        ("  ", "empty", ""),
        ("x + " * 200, "larger than a page", "aligned"),
        ("x" * 1001, "1001 characters", ""),
        ("{" * 400 + "x" + "}" * 400, "deep", "several"),
        (r"\sqrt" * 190 + "x", "deep", "several"),
        (r"\frac1" * 150 + "x", "deep", "several"),
    ],
)
def test_what_is_wrong_with_a_formula_is_named_with_its_remedy(latex: str, said: str, fix: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(said)) as caught:
        draw(latex, False)
    assert fix in caught.value.fix


def test_a_drawing_is_black_outlines_without_ids_and_sits_on_its_baseline() -> None:
    formula = draw(r"\frac{1}{2} y", False)
    svg = ElementTree.fromstring(formula.svg)
    assert {element.tag.rpartition("}")[2] for element in svg.iter()} <= {"svg", "path", "rect"}
    assert not re.search(r"\bid=|fill|href|style", formula.svg)
    _, top, width, height = map(float, svg.get("viewBox", "").split())
    assert formula.width_em == pytest.approx(width / 12, abs=0.001)
    assert formula.depth_em == pytest.approx((top + height) / 12, abs=0.001)


@pytest.mark.parametrize("latex", [r"\frac{a}{b}", r"x^{\frac{a}{b}}", r"\sqrt{x}", r"\overline{AB}"])
def test_bars_survive_a_bad_copier(latex: str) -> None:
    bars = ElementTree.fromstring(draw(latex, False).svg).iter("{http://www.w3.org/2000/svg}rect")
    # In notes of 9.5 pt half a point is 0.053 em.
    assert all(float(bar.get("height", "0")) / 12 >= 0.053 for bar in bars)


def test_a_binomial_has_no_bar() -> None:
    assert "<rect" not in draw(r"\binom{n}{k}", True).svg


def test_the_same_formula_has_the_same_bytes_in_any_order() -> None:
    """In fresh processes too: the library counts and remembers."""
    formulas = list(READ_OUT)
    program = "import sys\nfrom guidegen.mathematics import draw\nprint([draw(f, True) for f in sys.argv[1:]][-1].svg)"
    shuffled = random.Random(1).sample(formulas, len(formulas) - 1)
    wanted = formulas[1]
    alone = subprocess.run([sys.executable, "-c", program, wanted], capture_output=True, text=True, check=True).stdout
    others = [*[formula for formula in shuffled if formula != wanted], wanted]
    late = subprocess.run([sys.executable, "-c", program, *others], capture_output=True, text=True, check=True).stdout
    assert alone == late
    assert draw(wanted, True).svg == alone.strip()


def test_the_librarys_settings_are_put_back() -> None:
    from ziafont.config import config

    before = config.svg2, config.precision
    draw(r"\alpha+1", False)
    assert (config.svg2, config.precision) == before


PARTS = st.sampled_from(
    [
        *r"{}[]_^&'|()\ %#~<>+-=,.x1é中",
        *(r"\frac", r"\sqrt", r"\left(", r"\right)", r"\begin{cases}", r"\end{cases}", r"\foo", r"\text{", r"\ce{"),
        *(r"\\", r"\sum", r"\vec", r"\binom", r"\middle|", r"\mathrm", r"\cancel", "H2O"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PARTS, max_size=14).map("".join), st.booleans())
def test_any_text_is_a_formula_or_unreadable(latex: str, display: bool) -> None:
    try:
        formula = draw(latex, display)
    except Unreadable:
        return
    assert ElementTree.fromstring(formula.svg) is not None
    assert formula.width_em > 0 < formula.height_em


@pytest.mark.parametrize("latex", [r"\frac{" * 160, "$" * 900, "x^" * 400, r"\left(" * 150, r"\ce{" * 200, "[" * 900])
def test_hostile_formulas_are_answered_at_once(latex: str) -> None:
    begun = time.process_time()
    with contextlib.suppress(Unreadable):
        draw(latex, True)
    assert time.process_time() - begun < 1


def test_a_bracket_at_the_beginning_of_an_environment_is_a_bracket() -> None:
    assert draw(r"\begin{cases} [x] & x > 0 \\ 0 & x < 0 \end{cases}", False).text


@pytest.mark.parametrize("opening", ["{", r"\sqrt{", "x^{", r"\frac{1}{1+"])
def test_depth_is_bounded_because_time_doubles_with_each_level(opening: str) -> None:
    with pytest.raises(Unreadable, match="nested"):
        draw(opening * 12 + "x" + "}" * 12, False)
