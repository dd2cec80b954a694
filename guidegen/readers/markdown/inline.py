"""What stands inside a paragraph, heading or cell: the text without its marks, and on which line each part stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from guidegen.readers.markdown.prose import Prose, Style

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_Rule = Callable[["StateInline", bool], bool]

# The rules that may step over a line break. markdown-it gives no positions inside a paragraph, so we note them.
_STEP_OVER_LINES = ("newline", "escape", "backticks", "link", "image", "html_inline")
_STYLES: dict[str, Style] = {"strong_open": "bold", "em_open": "italic"}
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_AROUND_PICTURES = ("image", "softbreak", "hardbreak", "link_open", "link_close", "html_inline")


def note_positions(markdown: MarkdownIt) -> None:
    """Make each token that may have a line break inside carry where it starts and ends in its paragraph."""
    rules = {rule.name: rule for rule in markdown.inline.ruler.__rules__}
    for name in _STEP_OVER_LINES:
        markdown.inline.ruler.at(name, _noting(rules[name].fn))


def _noting(rule: _Rule) -> _Rule:
    def noting(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        done = rule(state, silent)
        if done and not silent and len(state.tokens) > count:
            state.tokens[-1].meta["span"] = (start, state.pos)
        return done

    return noting


def add_inline(prose: Prose, token: Token) -> None:
    """Add the text of an `inline` token that begins on the prose's line."""
    first, counted = prose.line, 0
    for child in token.children or []:
        _add(prose, child, token.content)
        if "span" in child.meta:  # the next text stands after whatever breaks this one stepped over
            _, end = child.meta["span"]
            first, counted = first + token.content.count("\n", counted, end), end
            prose.line = first


def pictures(token: Token) -> list[Token]:
    """The pictures of a paragraph that has nothing else."""
    children = token.children or []
    alone = all(
        child.type in _AROUND_PICTURES or (child.type == "text" and not child.content.strip()) for child in children
    )
    return [child for child in children if child.type == "image"] if alone else []


def _add(prose: Prose, child: Token, content: str) -> None:
    if child.type in ("text", "text_special"):
        prose.add(child.content)
    elif child.type in ("softbreak", "hardbreak"):
        prose.add("\n", breaks=True)
    elif child.type == "code_inline":
        prose.add(_code(child, content), breaks=True)
    elif child.type == "html_inline" and _BREAK_TAG.fullmatch(child.content):
        prose.add("\n")
    elif child.type in _STYLES:
        prose.open(_STYLES[child.type])
    elif child.type in ("strong_close", "em_close"):
        prose.close()


def _code(child: Token, content: str) -> str:
    """A code span with its line breaks, which markdown-it has turned into spaces."""
    start, end = child.meta["span"]
    written = content[start + len(child.markup) : end - len(child.markup)]
    return written[1:-1] if len(written) > len(child.content) else written
