"""Texts of a guide as the HTML of a field. What Anki or MathJax would read as a sign of theirs stays a text.

Anki looks in the HTML for `{{c1::…}}`, `[sound:…]`, `[latex]`: entities hide them. MathJax looks in the text between
two elements for `\\(`, `\\[`, `\\begin`: an empty element after each backslash hides these.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence

from guidegen import blocks, inline
from guidegen.languages import Language

_FORMULA = "\ufdd1"
"""Stands for a formula while the text around it is rendered: a noncharacter, which no text of a guide may hold."""

_ENTITIES = {"{": "&#123;", "}": "&#125;", "[": "&#91;"}
_SIGNS = str.maketrans({**_ENTITIES, "\\": "\\<span></span>"})
_TEX_SIGNS = str.maketrans(_ENTITIES)


def rich(text: str) -> str:
    """Inline Markdown and formulas as HTML."""
    return _with_formulas(text, inline.to_html)


def rich_blocks(text: str, numbered: bool = False) -> str:
    """The same for a text that may hold lists, tables and code."""
    return _with_formulas(text, lambda rest: blocks.to_html(rest, numbered=numbered))


def _with_formulas(text: str, to_html: Callable[[str], str]) -> str:
    rest, formulas = _without_formulas(text)
    shown = _outside_tags(to_html(rest))
    first, *others = shown.split(_FORMULA)
    return first + "".join(_mathjax(formula) + after for formula, after in zip(formulas, others, strict=True))


def plain(text: str) -> str:
    """A text without marks, such as the words of a source."""
    return _colons(html.escape(text, quote=False).translate(_SIGNS))


def attribute(text: str) -> str:
    return _colons(html.escape(inline.to_text(text)).translate(_TEX_SIGNS))


def with_gaps(shown: str, answers: Sequence[str]) -> str:
    """HTML in which GAPs stand, each become a gap as Anki writes it, with a card of its own."""
    first, *others = shown.split(inline.GAP)
    gaps = (f"{{{{c{number}::{rich(answer)}}}}}" for number, answer in enumerate(answers, 1))
    return first + "".join(gap + after for gap, after in zip(gaps, others, strict=True))


def cloze(texts: Sequence[str], answers: Sequence[str]) -> str:
    """A text and its gaps. Emphasis may reach over a gap."""
    return with_gaps(paragraph(rich(inline.GAP.join(texts))), answers)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], row_heads: bool) -> str:
    first = "".join(f'<th scope="col">{rich(head)}</th>' for head in heads)
    lines = [f"<tr>{first}</tr>"]
    for row in rows:
        cells = [f"<td>{rich(cell)}</td>" for cell in row]
        if row_heads:
            cells[0] = f'<th scope="row">{rich(row[0])}</th>'
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(lines)}</table>"


def stem(text: str) -> str:
    """A stem: a paragraph, and under it what is not part of its line."""
    lead, rest = blocks.split(text)
    return (paragraph(rich(lead)) if lead else "") + (rich_blocks(rest) if rest else "")


def passage(text: str, numbered: str | None) -> str:
    """A passage, in lines or in paragraphs, each with its number where it is to have one."""
    if numbered == "lines":
        return paragraph("<br>".join(rich(line) for line in text.strip("\n").split("\n")))
    return rich_blocks(text, numbered == "paragraphs")


def paragraph(content: str, css: str = "") -> str:
    return f'<p class="{css}">{content}</p>' if css else f"<p>{content}</p>"


def listed(contents: Iterable[str], numbered: bool = False) -> str:
    name = "ol" if numbered else "ul"
    return f"<{name}>{''.join(f'<li>{content}</li>' for content in contents)}</{name}>"


def lettered(rows: Iterable[tuple[str, str]]) -> str:
    """Letters as they are printed, which a list of HTML could not have in every alphabet."""
    items = "".join(f'<li><span class="letter">{letter}</span> {content}</li>' for letter, content in rows)
    return f'<ul class="plain">{items}</ul>'


def field(parts: Iterable[str], language: Language) -> str:
    """A whole field, which says its language and direction: the deck may hold others, and Arabic runs to the left."""
    content = "\n".join(part for part in parts if part)
    return f'<div lang="{language.tag}" dir="{language.direction}">{content}</div>' if content else ""


def _without_formulas(text: str) -> tuple[str, list[str]]:
    """The text with a stand-in for each formula, and the formulas."""
    formulas: list[str] = []
    rest, at = "", 0
    for start, end in inline.whole_parts(text):
        if text[start] == "$":
            rest += text[at:start] + _FORMULA
            formulas.append(text[start:end])
            at = end
    return rest + text[at:], formulas


def _mathjax(formula: str) -> str:
    dollars = 2 if formula.startswith("$$") else 1
    left, right = ("\\[", "\\]") if dollars == 2 else ("\\(", "\\)")
    tex = " ".join(formula[dollars:-dollars].split())
    return left + _colons(html.escape(tex, quote=False).translate(_TEX_SIGNS)) + right


def _outside_tags(shown: str) -> str:
    pieces = re.split(r"(<[^>]*>)", shown)
    return "".join(piece if piece.startswith("<") else _colons(piece.translate(_SIGNS)) for piece in pieces)


def _colons(text: str) -> str:
    return text.replace("::", "&#58;&#58;")
