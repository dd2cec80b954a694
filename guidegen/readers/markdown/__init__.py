"""Markdown: CommonMark with tables, footnotes, sub- and superscripts and strikethrough.

Decisions: marks, addresses, comments and tags are dropped, the text inside them is kept; so is struck text. A picture
that stands alone is a caption with its alternative text, one inside a sentence is dropped. Cells of a table row are
parted by tabs. Footnotes are read where they are written. A block of metadata at the top (between `---` lines) is not
part of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from guidegen.errors import Problem, Severity, SourceError
from guidegen.readers import Reader
from guidegen.source.decoding import Line, decode
from guidegen.source.model import Source, numbered, title_of
from guidegen.spans import Place

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_LONGEST = 50_000
_DEEPEST = 100
"""Nested blocks: deeper ones markdown-it does not read, and we say so."""
_METADATA = re.compile(r"\s*(?:#|[\w\"'-][^:]*:(?:\s|$))")


def read(data: bytes, file: str, id: str) -> Source:
    from guidegen.readers.markdown.blocks import Blocks

    decoded = decode(data, file)
    lines = _without_metadata(decoded.lines)
    try:
        tokens = _markdown().parse("\n".join(line.text for line in lines))
    except RecursionError as error:
        raise SourceError.at(
            file, "this document is nested too deeply to be read", "take out some of its brackets"
        ) from error
    passages = numbered(Blocks(tokens, lines).passages())
    warnings = (*decoded.warnings, *_warnings(file, tokens, lines))
    return Source(id, file, passages, title_of(passages), markup="markdown", warnings=warnings)


READER = Reader((".md", ".markdown"), read, plain=True)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.subscript import sub_plugin
    from mdit_py_plugins.superscript import superscript_plugin

    from guidegen.readers.markdown.inline import note_positions

    markdown = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    markdown.disable("text_join")  # keeps `\~` apart from `~`
    markdown.core.ruler.before("inline", "long_texts", _leave_long_texts)
    markdown.use(footnote_plugin, inline=False, move_to_end=False).use(sub_plugin).use(superscript_plugin)
    note_positions(markdown)
    return markdown


def _leave_long_texts(state: StateCore) -> None:
    """Texts of a size that no paragraph has are taken as they are: their marks would take minutes to pair."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type == "inline" and len(token.content) > _LONGEST:
            text = Token("text", "", 0)
            text.content = token.content
            token.children = [text]
            token.type = "long_text"


def _without_metadata(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Blank out the block of metadata at the top, so that the lines keep their numbers."""
    if lines[0].text.rstrip() != "---":
        return lines
    first = next((line.text for line in lines[1:] if line.text.strip()), "")
    end = next((index for index, line in enumerate(lines) if index and line.text.rstrip() in ("---", "...")), 0)
    if not end or not _METADATA.match(first):  # a rule, and perhaps another one below it
        return lines
    return tuple(line._replace(text="") for line in lines[: end + 1]) + lines[end + 1 :]


def _warnings(file: str, tokens: Sequence[Token], lines: tuple[Line, ...]) -> Iterator[Problem]:
    for token in tokens:
        if token.map and token.nesting > 0 and token.level == _DEEPEST - 1:
            message = f"lists and quotations nested more than {_DEEPEST} deep are not read"
            where = Place(file, lines[token.map[0]].number)
            yield Problem(where, message, "take some of the levels away", severity=Severity.WARNING)
