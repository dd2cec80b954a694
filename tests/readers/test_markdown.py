"""Markdown → passages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.errors import SourceError
from guidegen.readers.markdown import read
from guidegen.source.model import Mark, Source
from guidegen.source.quotes import Found, NotFound, QuoteFinder
from tests.conftest import SHARED


def source(text: str) -> Source:
    return read(text.encode(), "article.md", "article")


def shape(text: str) -> list[tuple[str, str, int]]:
    return [(passage.kind, passage.text, passage.line) for passage in source(text).passages]


def texts(text: str) -> list[str]:
    return [passage.text for passage in source(text).passages]


DOCUMENT = """\
---
title: Metadata
---
# The *vote* #

Lithuania was **the first**
republic to vote.

> It was held
at noon,
> - by the parliament
>   and no other

1. first

   also first
   1. inner

| City | Year |
|------|------|
| Vilnius \\| Wilno | **1990** |

Was it legal?
=============

    x = 1
      y = 2

```python
z = 3
```

![The *flag*](flag.png)

Done.[^1]

[^1]: The note
    goes on.
"""


def test_every_kind_of_block_with_its_line() -> None:
    found = source(DOCUMENT)
    assert [
        (passage.number, passage.kind, passage.line, passage.level, passage.text) for passage in found.passages
    ] == [
        (None, "heading", 4, 1, "The vote"),
        (1, "paragraph", 6, 1, "Lithuania was the first\nrepublic to vote."),
        (2, "quotation", 9, 1, "It was held\nat noon,"),
        (3, "list-item", 11, 1, "by the parliament\nand no other"),
        (4, "list-item", 14, 1, "first"),
        (5, "list-item", 16, 1, "also first"),
        (6, "list-item", 17, 2, "inner"),
        (7, "table-row", 19, 1, "City\tYear"),
        (8, "table-row", 21, 1, "Vilnius | Wilno\t1990"),
        (None, "heading", 23, 1, "Was it legal?"),
        (9, "code", 26, 1, "x = 1\n  y = 2"),
        (10, "code", 30, 1, "z = 3"),
        (11, "caption", 33, 1, "The flag"),
        (12, "paragraph", 35, 1, "Done."),
        (13, "footnote", 37, 1, "The note\ngoes on."),
    ]
    assert (found.title, found.markup) == ("The vote", "markdown")
    assert found.passages[-1].section == "Was it legal?"
    assert found.passages[1].marks == (Mark(14, 23, "bold"),)
    assert found.passages[8].marks == (Mark(16, 20, "bold"),)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("*a* **b** ***c*** __d__ `e_f`", "a b c d e_f"),
        ('[the act](https://x.org "t") and [so][1]\n\n[1]: https://y.org', "the act and so"),
        ("<https://x.org> stays", "https://x.org stays"),
        ("the ![flag](f.png) flag", "the  flag"),
        ("H~2~O, x^2^, ~~gone~~, \\~5\\~", "H2O, x2, gone, ~5~"),
        ("fish &amp; chips &copy; &#8211; &nbsp;", "fish & chips © –"),
        ("a<!-- hidden --> b <b>c</b><br>d", "a b c\nd"),
        ("hard  \nbreak\\\ntoo", "hard\nbreak\ntoo"),
        ("\\*star\\* 2 * 3 * 4", "*star* 2 * 3 * 4"),
    ],
)
def test_inside_a_paragraph(written: str, seen: str) -> None:
    assert texts(written) == [seen]


def test_lines_are_exact_inside_a_paragraph() -> None:
    text = "one\n`two\nthree` four [five](u\n\"title\") six\\\nseven <b\nid=e>eight ![x](y\n'z')\nnine"
    passage = source(f"First.\n\n{text}").passages[1]
    assert passage.text == "one\ntwo\nthree four five six\nseven eight \nnine"
    places = {word: passage.line_at(passage.text.index(word)) for word in passage.text.split()}
    assert places == {
        "one": 3,
        "two": 4,
        "three": 5,
        "four": 5,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 10,
    }


def test_lines_are_exact_in_nested_blocks() -> None:
    found = source("- a\n\n  b\n  > c\n  > d\n  > - e\n  >\n  >   f\n\n<!-- x\n\ny -->\ng")
    assert [
        (line, passage.line_at(len(passage.text) - 1)) for passage in found.passages for line in [passage.line]
    ] == [
        (1, 1),
        (3, 3),
        (4, 5),
        (6, 6),
        (8, 8),
        (13, 13),
    ]


def test_blocks_of_html_keep_their_text() -> None:
    html = (
        "<div>\nfish &amp; chips <!-- not\nthis -->\n<p>one<br>two</p><p>three\nfour</p>\n<script>var x</script>\n"
        "<table><tr><th>City</th><td>Year</td></tr></table>\n<h2>Head</h2><ul><li>item</ul>\n</div>"
    )
    assert shape(html) == [
        ("paragraph", "fish & chips", 2),
        ("paragraph", "one\ntwo", 4),
        ("paragraph", "three\nfour", 4),
        ("table-row", "City\tYear", 7),
        ("heading", "Head", 8),
        ("list-item", "item", 8),
    ]


@pytest.mark.parametrize(
    "html", ["<![x", "<div>a</p></div></li>", "<!doctype html", "<p", "<style>a", "~~~", "> ```", "<div>&#0;&#xD800;x"]
)
def test_broken_html(html: str) -> None:
    source(html)


def test_a_rule_at_the_top_is_no_metadata() -> None:
    assert texts("---\n\nThe vote passed: so.\n\n---\n\nMore.")[-1] == "More."
    assert texts("---\nA sentence\n\n---\n") == ["A sentence"]
    assert texts("---\ntitle: x\ntags:\n\n  - y\n...\nText") == ["Text"]
    assert texts("---\ntitle: no end") == ["title: no end"]


def test_a_picture_with_a_link_is_still_a_caption() -> None:
    assert shape("Text.\n\n[![The flag](f.png)](g)\n![Arms](a.png)") == [
        ("paragraph", "Text.", 1),
        ("caption", "The flag", 3),
        ("caption", "Arms", 4),
    ]
    assert texts("![](f.png)") == []


def test_what_is_nested_too_deeply_is_told() -> None:
    found = source("First.\n\n" + "> " * 150 + "deep")
    assert str(found.warnings[0].where) == "article.md:3"
    assert "100 deep" in found.warnings[0].message
    assert source("> " * 40 + "deep").passages[0].text == "deep"


def test_form_feeds_number_pages() -> None:
    found = source("It was held\n\f**at noon**.\n\n\fMore.")
    assert [(passage.text, passage.page, passage.pages) for passage in found.passages] == [
        ("It was held\nat noon.", 1, ((0, 1), (12, 2))),
        ("More.", 3, ((0, 3),)),
    ]


@given(st.text(st.sampled_from("ab *_~^`[]()<>!&;\\|#->:\n\n1.\t\u2028é")) | st.text())
def test_any_text_is_read(text: str) -> None:
    try:
        found = source(text)
    except SourceError:  # controls
        return
    lines = re.split("\r\n|[\n\r]", text)
    for passage in found.passages:
        assert passage.text.strip()
        assert 1 <= passage.line <= len(lines)
        assert all(0 <= mark.start < mark.end <= len(passage.text) for mark in passage.marks)
        turns = [offset for offset, _ in passage.lines]
        assert turns == sorted(turns)
        assert all(offset < len(passage.text) for offset in turns)


WORDS = st.sampled_from(
    ["Vilnius", "*vote*", "**first**", "`code`", "[act](u)", "1990", "a~1~", "&amp;", "x\\*y", "_so_"]
)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=8), min_size=1, max_size=4), st.data())
def test_what_is_copied_from_the_file_is_found_on_its_line(lines: list[list[str]], data: st.DataObject) -> None:
    """Each line begins with its own name, so that its words stand there only."""
    named = [[f"line{number}", *words] for number, words in enumerate(lines, 1)]
    found = source("\n".join(" ".join(words) for words in named))
    number = data.draw(st.integers(1, len(named)))
    end = data.draw(st.integers(1, len(named[number - 1])))
    outcome = QuoteFinder([found]).find(" ".join(named[number - 1][:end]))
    assert isinstance(outcome, Found)
    assert (outcome.location.line, outcome.location.last_line) == (number, number)


def test_words_of_whole_books_are_found_as_they_stand_in_the_file() -> None:
    folder = SHARED / "evaluation"
    if not folder.is_dir():
        pytest.skip("needs the folder shared/evaluation beside the project, which is not there")
    files = [file for file in sorted(folder.glob("*/*.md")) if int(re.sub(r"\D", "", file.stem)) % 2]
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        finder = QuoteFinder([read(file.read_bytes(), file.name, file.stem)])
        for number, line in enumerate(text.split("\n"), 1):
            words = line.split()
            for start in range(0, len(words) - 12, 12):
                outcome = finder.find(" ".join(words[start : start + 12]))
                assert not isinstance(outcome, NotFound), (file.name, number)
                assert not isinstance(outcome, Found) or outcome.location.line == number
