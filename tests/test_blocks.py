from __future__ import annotations

import time
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.blocks import split, to_html, to_text

CODE = "What is printed?\n\n```python\nfor i in range(3):\n    print(i * 2)  # <b>\n```\n\nSay why."


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("one *line*", "<p>one <em>line</em></p>"),
        ("two\nlines", "<p>two lines</p>"),
        ("two\n\nparagraphs", "<p>two</p>\n<p>paragraphs</p>"),
        ("- 5 + 8 = ?", "<p>- 5 + 8 = ?</p>"),
        ("1990. It was\na year", "<p>1990. It was a year</p>"),
        ("# no\nheading\n---\nhere", "<p># no heading --- here</p>"),
        ("<b>no</b>\n\n<i>tags</i>", "<p>&lt;b&gt;no&lt;/b&gt;</p>\n<p>&lt;i&gt;tags&lt;/i&gt;</p>"),
        ("see:\n- one\n- two", "<p>see:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("> one\\\n> two", "<blockquote>\n<p>one<br>two</p>\n</blockquote>"),
        ("a\n\n    b  = 1\n      c", "<p>a</p>\n<pre><code>b  = 1\n  c\n</code></pre>"),
        ("", ""),
    ],
)
def test_blocks(typed: str, html: str) -> None:
    assert to_html(typed) == html


def test_code_keeps_its_lines_and_is_text() -> None:
    assert "<pre><code>for i in range(3):\n    print(i * 2)  # &lt;b&gt;\n</code></pre>" in to_html(CODE)


def test_a_table_names_its_columns_for_screen_readers() -> None:
    html = to_html("| t in s | v |\n|---|--:|\n| 1 | 9.81 |")
    assert html.startswith('<table class="given">\n<thead>')
    assert html.count('scope="col"') == 2
    assert to_text("| t in s | v |\n|---|--:|\n| 1 | 9.81 |") == "t in s | v\n1 | 9.81"


def test_paragraphs_of_a_passage_are_counted() -> None:
    html = to_html("One.\n\n- no\n- paragraph\n\nTwo.\n\n> Quoted.\n\n$$x$$\n\nThree.", numbered=True)
    assert [html.partition(f'<p><span class="number">{n} </span>')[2][:5] for n in (1, 2, 3)] == [
        "One.<",
        "Two.<",
        "Three",
    ]
    assert "4 </span>" not in html
    assert to_html("One *line*.", numbered=True) == '<p><span class="number">1 </span>One <em>line</em>.</p>'


def test_a_display_formula_over_several_lines_is_no_list() -> None:
    html = to_html("Solve:\n$$\nx^2\n+ c = 4\n$$\nand say why.")
    assert "<ul>" not in html
    assert 'alt="x² + c = 4"' in html
    assert to_text("Solve:\n$$\nx^2\n+ c = 4\n$$\nand say why.") == "Solve:\nx² + c = 4\nand say why."


@pytest.mark.parametrize(
    ("typed", "lead", "rest"),
    [
        ("one line", "one line", ""),
        ("two\nlines\n", "two\nlines", ""),
        ("lead\n\nmore", "lead", "more"),
        ("lead:\n- a\n- b", "lead:", "- a\n- b"),
        ("lead:\n$$x$$", "lead:", "$$x$$"),
        ("- a\n- b", "", "- a\n- b"),
        (CODE, "What is printed?", CODE.partition("\n\n")[2]),
        ("lead\n\n    code\n", "lead", "    code"),
    ],
)
def test_a_stem_is_its_first_paragraph_and_the_rest(typed: str, lead: str, rest: str) -> None:
    assert split(typed) == (lead, rest)


def test_words_so_deep_in_lists_that_they_would_be_lost_stay() -> None:
    assert "deep" in to_html(">" * 3000 + " deep\nwords")


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>&\"'[]()*_~^`$\\|:-+#1. x\n\n ") | st.characters(), max_size=80))
def test_any_text_is_well_formed(text: str) -> None:
    parser = _Balance()
    parser.feed(to_html(text))
    assert parser.open == []
    lead, rest = split(text)
    assert isinstance(to_text(text) + to_html(lead) + to_html(rest), str)


@pytest.mark.parametrize(
    "typed",
    [
        lambda many: "> " * many + "\nx",
        lambda many: "- " * many + "\nx",
        lambda many: "|" * many + "\n" + "|-" * (many // 2),
        lambda many: "$$\n" * (many // 2),
        lambda many: "```\n" * (many // 2),
    ],
    ids=["quotes", "lists", "table", "formulas", "code"],
)
def test_hostile_blocks_cost_as_much_as_they_are_long(typed: Callable[[int], str]) -> None:
    """Four times the length may cost ten times as much; where cost grows with the square it is sixteen."""

    def cost(many: int) -> float:
        text, runs = typed(many), []
        for _ in range(3):
            begun = time.process_time()
            to_html(text)
            runs.append(time.process_time() - begun)
        return min(runs)

    cost(100)
    assert cost(12_000) < 10 * cost(3_000) + 0.05
