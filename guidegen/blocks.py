"""Block Markdown in longer texts, such as stems and passages: paragraphs, lists, code, simple tables, quotes, verse.

Headings, rules and HTML are text: what stands on a sheet is arranged by its template. A text of one line is one
paragraph, whatever it begins with: `- 5 + 8 = ?` is no list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from guidegen import inline

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_RULES = ("table", "code", "fence", "blockquote", "list")
_DEEPEST = 40
_LONG_NUMBER = re.compile(r"^(\s*)(\d{3,})([.)])(?=\s)", re.MULTILINE)
"""“1990. It was …” is a year at the beginning of a line, and no list that begins with its 1990th entry."""


_NUMBER = '<span class="number">{} </span>'


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    markdown = inline.add_inline_rules(MarkdownIt("zero", {"html": False, "maxNesting": _DEEPEST}))
    markdown.enable(list(_RULES))
    markdown.block.ruler.before("fence", "display", _display_rule, {"alt": ["paragraph", "blockquote", "list"]})
    for name in ("code_block", "fence"):
        markdown.add_render_rule(name, _render_code)
    markdown.add_render_rule("paragraph_open", _render_paragraph)
    markdown.add_render_rule("table_open", _render_table)
    markdown.add_render_rule("th_open", _render_heading)
    return markdown


def to_html(text: str, numbered: bool = False) -> str:
    """The text as HTML: blocks, safe to place in a `div`, not in a `p`; `numbered` counts its paragraphs."""
    tokens = _parsed(text, {})
    if tokens is None:
        words = inline.to_html(text)
        return f"<p>{_NUMBER.format(1) if numbered else ''}{words}</p>" if words else ""
    markdown = _markdown()
    if numbered:
        paragraphs = [token for token in tokens if token.type == "paragraph_open" and not token.level]
        for number, token in enumerate((token for token in paragraphs if not token.meta), 1):
            token.meta = {"number": number}
    return str(markdown.renderer.render(tokens, markdown.options, {})).strip()


def to_text(text: str) -> str:
    """The words of the text without marks, one block a line; the cells of a table are parted by ` | `."""
    tokens = _parsed(text, inline.UNTIED)
    if tokens is None:
        return inline.to_text(text)
    lines: list[str] = []
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells is not None:
            lines.append(" | ".join(cells))
            cells = None
        elif token.type == "inline":
            (lines if cells is None else cells).append(inline.words_of([token]))
        elif token.type in ("code_block", "fence"):
            lines.append(token.content.rstrip("\n"))
    return "\n".join(lines)


def split(text: str) -> tuple[str, str]:
    """The first paragraph, which is inline text, and what follows it in block Markdown ("" where nothing does).

    A text that begins with a list, code or a table has no first paragraph: its lead is "".
    """
    tokens = _parsed(text, inline.UNTIED)
    if tokens is None:
        return text.strip(), ""
    prepared = _prepared(text)
    if not tokens or tokens[0].type != "paragraph_open" or tokens[0].map is None or tokens[0].meta:
        return "", prepared
    lines = prepared.split("\n")
    begin, end = tokens[0].map
    return "\n".join(line.lstrip() for line in lines[begin:end]).strip(), "\n".join(lines[end:]).strip("\n")


def inline_tokens(text: str) -> list[Token]:
    """All inline tokens of the text, those of every block, for those who look for something in them."""
    tokens = _parsed(text, inline.UNTIED)
    parents = inline.parse(text) if tokens is None else tokens
    return [child for token in parents for child in token.children or []]


def _parsed(text: str, environment: dict[str, bool]) -> list[Token] | None:
    """The text's tokens; None where it is one paragraph, or where its lists stand so deep that words would be lost."""
    if "\n" not in text.strip():
        return None
    tokens = _markdown().parse(_prepared(text), environment)
    return None if any(token.level >= _DEEPEST - 2 for token in tokens) else tokens


def _prepared(text: str) -> str:
    return _LONG_NUMBER.sub(r"\1\2\\\3", text.strip("\n").rstrip())


def _display_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A display formula on lines of its own: between `$$`, a line that begins with `+` is no list."""
    begin = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not state.src.startswith("$$", begin):
        return False
    line = start
    while line < end and (line == start or state.sCount[line] >= state.blkIndent):
        stop = state.eMarks[line]
        typed = state.src[begin:stop].rstrip()
        if len(typed) > 4 and typed.endswith("$$"):
            break
        if line > start and not state.src[state.bMarks[line] : stop].strip():
            return False
        line += 1
    else:
        return False
    if typed.count("$$") != 2:
        return False
    if silent:
        return True
    state.line = line + 1
    opening = state.push("paragraph_open", "p", 1)
    opening.map = [start, state.line]
    opening.meta = {"display": True}
    content = state.push("inline", "", 0)
    content.content, content.map, content.children = typed, [start, state.line], []
    state.push("paragraph_close", "p", -1)
    return True


def _render_code(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f"<pre><code>{escape(tokens[index].content)}</code></pre>\n"


def _render_paragraph(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    number = tokens[index].meta.get("number")
    return str(renderer.renderToken(tokens, index, options, env)) + (_NUMBER.format(number) if number else "")


def _render_table(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return '<table class="given">\n'


def _render_heading(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    tokens[index].attrSet("scope", "col")
    return str(renderer.renderToken(tokens, index, options, env))
