from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.inline import to_html, to_text


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
        for name, value in attributes:
            assert name == "href", (name, value)
            assert value is not None
            assert value.lower().startswith(("http://", "https://", "mailto:"))


@given(st.text(alphabet=st.sampled_from("<>&\"'[]()!*_~^`\\ab:/ \n#") | st.characters(), max_size=80))
def test_no_text_becomes_live_markup(text: str) -> None:
    parser = _Tags()
    parser.feed(to_html(text))
    assert parser.seen <= {"em", "strong", "sub", "sup", "code", "a"}


@given(st.text(max_size=40))
def test_letters_and_digits_survive(text: str) -> None:
    kept = [c for c in to_text(text) if c.isalnum()]
    assert kept == [c for c in text if c.isalnum()] or "](" in text or "://" in text
