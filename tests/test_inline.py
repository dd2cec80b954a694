from __future__ import annotations

import base64
import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.inline import GAP, to_html, to_text


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("*once* and **twice**", "<em>once</em> and <strong>twice</strong>"),
        ("H~2~O and E = mc^2^", "H<sub>2</sub>O and E = mc<sup>2</sup>"),
        ("`x < y`", "<code>x &lt; y</code>"),
        ("[the act](https://example.org/a)", '<a href="https://example.org/a">the act</a>'),
        ("2*3*4 = 24", "2*3*4 = 24"),
        ("<b>no</b> & &amp;", "&lt;b&gt;no&lt;/b&gt; &amp; &amp;amp;"),
        ("[run](javascript:alert(1))", "[run](javascript:alert(1))"),
        ("[file](file:///etc/passwd)", "[file](file:///etc/passwd)"),
        ("# no heading, - no list", "# no heading, - no list"),
        ("a line\nand another", "a line and another"),
        (r"\*stars\*", "*stars*"),
        ("`2*3` and 2*3", "<code>2*3</code> and 2*3"),
        ("Roses are red,  \nviolets\\\nare blue", "Roses are red,<br>violets<br>are blue"),
    ],
)
def test_inline_markdown(typed: str, html: str) -> None:
    assert to_html(typed) == html


def test_a_short_last_word_and_a_unit_are_not_left_alone() -> None:
    line = "The river is 25 km long and carries more water than any other of the whole wide land of ours"
    assert to_html(line) == line.replace("25 km", "25\u00a0km").replace("of ours", "of\u00a0ours")
    assert to_html("A short one it is.") == "A short one it is."


def test_the_plain_text_has_no_marks() -> None:
    assert to_text("H~2~O, *once*, `code`, [act](https://example.org)") == "H2O, once, code, act"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag == "img":
            assert [name for name, _ in attributes] == ["class", "alt", "src", "style"]
            assert str(dict(attributes)["src"]).startswith("data:image/svg+xml;base64,")
            return
        for name, value in attributes:
            assert name == "href", (name, value)
            assert value is not None
            assert value.lower().startswith(("http://", "https://", "mailto:"))


@given(st.text(alphabet=st.sampled_from("<>&\"'[]()!*_~^`\\ab:/ \n#$") | st.characters(), max_size=80))
def test_no_text_becomes_live_markup(text: str) -> None:
    parser = _Tags()
    parser.feed(to_html(text))
    assert parser.seen <= {"em", "strong", "sub", "sup", "code", "a", "br", "img"}


@given(st.text(st.characters(blacklist_characters="$"), max_size=40))
def test_letters_and_digits_survive(text: str) -> None:
    kept = [c for c in to_text(text) if c.isalnum()]
    assert kept == [c for c in text if c.isalnum()] or "](" in text or "://" in text


@pytest.mark.parametrize(
    "typed",
    [
        "costs $5 and $10",
        "US$ 30 or $40,000",
        "$5–$10",
        "between $5 and US$10",
        "$5/$10 a day",
        "5$ and 6$",
        "It costs $5, $6 or $7 each",
        "a $ sign",
        "$5 to US$",
        "$5 a loaf, or 7$",
        "a loaf cost $5 (7$)",
        "Ke$ha and A$AP Rocky",
    ],
)
def test_prices_are_no_formulas(typed: str) -> None:
    assert to_html(typed) == typed


def test_a_dollar_sign_after_a_backslash_is_one() -> None:
    assert to_html(r"\$5 and \$x\$") == "$5 and $x$"


def test_a_formula_is_a_picture_with_its_text() -> None:
    html = to_html("energy $E=mc^2$ *at rest*")
    picture = re.fullmatch(
        r'energy <img class="formula" alt="E = m c²" src="data:image/svg\+xml;base64,([^"]+)" '
        r'style="height:[\d.]+em;width:[\d.]+em;vertical-align:-[\d.]+em"> <em>at rest</em>',
        html,
    )
    assert picture
    assert base64.b64decode(picture[1]).startswith(b"<svg ")
    assert to_text("energy $E=mc^2$ *at rest*") == "energy E = m c² at rest"


def test_a_display_formula_stands_on_a_line_of_its_own() -> None:
    assert 'class="formula display"' in to_html("so $$x^2 = 4$$ holds")


def test_an_unreadable_formula_is_printed_as_it_was_typed() -> None:
    assert to_html(r"$\foo < 1$") == r"<code>$\foo &lt; 1$</code>"


def test_products_and_ties_leave_formulas_and_code_alone() -> None:
    assert 'alt="2 * 3 * 4"' in to_html("$2*3*4$")
    assert "<code>5 m</code>" in to_html("`5 m`")


def test_a_gap_in_a_formula_is_text_so_that_the_pieces_stay_whole() -> None:
    assert to_html(f"$x = {GAP}$ or $y$").split(GAP)[0] == "$x = "


@pytest.mark.parametrize(
    "typed",
    ["9.81 m/s²", "12 kg·m", "5 mol/l", "20 °C", "3 × 10⁸ m/s", "12 000", "1 234 567 J", "50 %", "25 km/h", "-5 °C"],
)
def test_a_number_is_not_parted_from_its_unit_or_its_groups(typed: str) -> None:
    assert to_html(f"is {typed} here") == f"is {typed} here".replace(typed, typed.replace(" ", "\u00a0"))


def test_ties_reach_over_superscripts() -> None:
    assert to_html("3 × 10^8^ m/s") == "3\u00a0×\u00a010<sup>8</sup>\u00a0m/s"
    assert to_html("in 1990 300 men") == "in 1990 300 men"


@pytest.mark.parametrize(
    "typed", ["$" * 20_000, "$a " * 7_000, r"$\frac{" * 3_000, "\\$" * 10_000, "$x$ " * 5_000, "$$a" * 6_000]
)
def test_hostile_dollar_signs_are_answered_at_once(typed: str) -> None:
    to_html("$x$")
    begun = time.process_time()
    to_html(typed[:20_000])
    assert time.process_time() - begun < 1
