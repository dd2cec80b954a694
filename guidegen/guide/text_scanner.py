"""The part of the scanner that reads texts: plain, quoted, and blocks after `|` and `>`.

The same texts as ruamel.yaml reads, but quicker, since its loops over single characters are regular expressions here;
with three differences. Tabs inside a text are text, as YAML 1.2 has it. U+0085, U+2028 and U+2029 do not break lines,
as in YAML 1.2 again. A quote or bracket that is never closed is noticed where the next key begins, not at the end of
the file.
"""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any, NoReturn

from ruamel.yaml.error import FileMark
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import Reader
from ruamel.yaml.scanner import Scanner
from ruamel.yaml.tokens import ScalarToken

from guidegen.guide.characters import LINE_END
from guidegen.guide.trouble import Spot, Trouble
from guidegen.guide.unquoting import count_lines, folded, unquoted

MAX_NOTES = 200

# They pass through ruamel.yaml as noncharacters, which no text that comes here can hold.
_HIDDEN = {"\x85": "\ufdd0", "\u2028": "\ufdd1", "\u2029": "\ufdd2"}

_PLAIN = re.compile(r"(?:[^ \t\r\n\0:]|:(?![ \t\r\n\0])|[ \t]++(?![#\r\n\0]))*+")
_PLAIN_IN_FLOW = re.compile(r"(?:[^ \t\r\n\0:,\[\]{}]|:(?![ \t\r\n\0])|[ \t]++(?![#\r\n\0,\[\]{}]))*+")
_LINE_ENDS = re.compile(r"[ \t]*+((?:\r\n?|\n)(?:[ \t]*+(?:\r\n?|\n))*+)?( *+)[ \t]*+")
_EMPTY_LINES = re.compile(r"(?: |\r\n?|\n)*+")
_BLOCK_HEADER = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*(?:[ \t]#[^\r\n\0]*)?[\r\n\0]")
_CLOSED = {
    '"': re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL),
    "'": re.compile(r"'[^']*+(?:''[^']*+)*+'"),
}
_NEXT_KEY = re.compile(r"(?:\r\n?|\n)( *+)(?=-[ \t]|[A-Za-z_][\w-]*[ \t]*:[ \t\r\n\0]|(?:---|\.\.\.)[ \t\r\n\0])")
_AT_KEY = re.compile(r"-[ \t]|[A-Za-z_][\w-]*[ \t]*:[ \t\r\n\0]")
_COLON = re.compile(r"[ \t]*:[ \t\r\n\0]")
_MARKER = re.compile(r"(?:---|\.\.\.)[ \t\r\n\0]")
_LIKE_DASH = re.compile(r"[–—−•·][ \t]|-[^\W\d_]")
_HASH_WORD = re.compile(r"[ \t]+#[^\W_]")


class TextScanner(Reader, Scanner, Parser):
    """`notes` collects what is wrong but can be read."""

    # Properties of the base classes that look their partner up again and again; here the partner is always this object.
    reader: Any = None
    scanner: Any = None
    resolver: Any = None
    scanner_processing_version: Any = (1, 2)

    def __init__(self, text: str) -> None:
        self.loader = SimpleNamespace(comment_handling=None)
        self.reader = self.scanner = self.resolver = self
        self.processing_version = (1, 2)
        self.reset_reader()
        self.show(text)
        self.pointer = self.index = 1 if text.startswith("\ufeff") else 0
        self.reset_scanner()
        self.reset_parser()
        self.notes: list[Trouble] = []
        self.last: Spot = (0, 0)
        """Where the last text began."""
        self.ended: tuple[Spot, Spot] = ((0, 0), (-1, 0))
        """Where the last quoted text or bracket began and ended, for what stands behind it."""
        self.bracket: Spot = (0, 0)
        """Where the last bracket or brace began that stands in no other."""

    def show(self, text: str) -> None:
        """Take the text; the NULs at its end save ruamel.yaml's look-ahead from a check."""
        self.hides = any(character in text for character in _HIDDEN)
        if self.hides:
            for character, stand_in in _HIDDEN.items():
                text = text.replace(character, stand_in)
        self.buffer = text.removeprefix("\ufeff").rjust(len(text)) + "\0" * 8

    def shown(self, text: str) -> str:
        """A part of the buffer as it was typed."""
        if self.hides:
            for character, stand_in in _HIDDEN.items():
                text = text.replace(stand_in, character)
        return text

    def fail(self, kind: str, since: Spot | None = None) -> NoReturn:
        here = (self.line, self.column)
        if self.behind(here):
            raise Trouble("behind", here, self.ended[0], self.indent)
        raise Trouble(kind, here, since or here, self.indent, self.around())

    def behind(self, at: Spot) -> bool:
        """Whether a place is in the line in which a quoted text or bracket ended, behind it."""
        end = self.ended[1]
        return not self.flow_context and end[0] == at[0] and end[1] <= at[1]

    def note(self, kind: str, at: Spot) -> None:
        self.take(Trouble(kind, at, at, self.indent, self.around()))

    def take(self, note: Trouble) -> None:
        if len(self.notes) < MAX_NOTES:
            self.notes.append(note)

    def around(self) -> Spot | None:
        """The outermost bracket that is open."""
        return self.bracket if self.flow_context else None

    # Reader

    def peek(self, index: int = 0) -> str:
        return self.buffer[self.pointer + index]

    def prefix(self, length: int = 1) -> str:
        return self.buffer[self.pointer : self.pointer + length]

    def forward(self, length: int = 1) -> None:
        start, end = self.pointer, self.pointer + length
        self.pointer = self.index = end
        passed = self.buffer[start:end]
        if length == 1 and passed not in "\r\n":  # as ruamel.yaml steps through the spaces of a block
            self.column += 1
            return
        if "\n" not in passed and "\r" not in passed:
            self.column += length
            return
        self.line += count_lines(passed)
        self.column = length - 1 - max(passed.rfind("\n"), passed.rfind("\r"))

    def get_mark(self) -> FileMark:
        return FileMark("", self.index, self.line, self.column)

    # Texts

    def fetch_block_scalar(self, style: str) -> None:
        if not _BLOCK_HEADER.match(self.buffer, self.pointer):
            self.fail("block")
        super().fetch_block_scalar(style)

    def scan_block_scalar(self, style: str, rt: bool | None = False) -> ScalarToken:
        self.last = (self.line, self.column)
        token: ScalarToken = super().scan_block_scalar(style, rt)
        token.value = self.shown(token.value)
        return token

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, FileMark]:
        """The line ends before a block's first line, that line's column, and where it starts.

        Empty lines may have fewer spaces than the first line (ruamel.yaml takes that for an error), but not more.
        """
        found = _EMPTY_LINES.match(self.buffer, self.pointer)
        passed = found.group() if found else ""
        *empty, first = LINE_END.split(passed)
        self.forward(len(passed) - len(first))
        end = self.get_mark()
        self.forward(len(first))
        widest = max(map(len, empty), default=0)
        if self.peek() == "\0" or len(first) <= self.indent:  # no text at all
            return ["\n"] * len(empty), max(widest, len(first)), end
        if widest > len(first):
            self.fail("block-indent")
        return ["\n"] * len(empty), len(first), end

    def scan_plain(self) -> ScalarToken:
        run = _PLAIN_IN_FLOW if self.flow_context else _PLAIN
        start = end = self._begin_text()
        if _LIKE_DASH.match(self.buffer, self.pointer) and not self.flow_context and self._begins_line():
            self.fail("like-dash")
        parts: list[str] = []
        gap = ""
        while self.peek() != "#" or not parts:
            found = run.match(self.buffer, self.pointer)
            piece = found.group().rstrip(" \t") if found else ""
            if not piece:
                break
            if parts and piece.startswith("- ") and not self.flow_context:
                self.note("dash", (self.line, self.column))
            parts += gap, piece
            self.allow_simple_key = False
            self.forward(len(piece))
            end = self.get_mark()
            if _HASH_WORD.match(self.buffer, self.pointer):
                self.note("hash", (self.line, self.column))
            gap = self._pass_line_ends()
            if not gap:
                break
        if not parts:
            self.fail("syntax")
        return ScalarToken(self.shown("".join(parts)), True, start, end)

    def _begin_text(self) -> FileMark:
        self.last = (self.line, self.column)
        if self.behind(self.last):
            self.fail("behind")
        return self.get_mark()

    def _begins_line(self) -> bool:
        return not self.buffer[self.pointer - self.column : self.pointer].strip(" \t")

    def _pass_line_ends(self) -> str:
        """Step over the line ends after a piece of plain text: what they stand for, or "" where the text ends."""
        found = _LINE_ENDS.match(self.buffer, self.pointer)
        if not found or found.group(1) is None:
            self.forward(len(found.group()) if found else 0)
            return ""
        self.forward(found.end(1) - self.pointer)
        self.allow_simple_key = True
        if _MARKER.match(self.buffer, self.pointer):
            return ""
        self.forward(len(found.group(2)))
        self.check_bracket()
        if not self.flow_context and self.column <= self.indent:
            return ""
        self.forward(found.end() - self.pointer)
        return folded(found.group(1))

    def check_bracket(self) -> None:
        """At the start of a line: a key or dash no deeper than what the bracket stands in says that it is open."""
        if self.flow_context and self.column <= self.indent and _AT_KEY.match(self.buffer, self.pointer):
            self.fail("open-bracket", self.bracket)

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        start = self._begin_text()
        closed = _CLOSED[style].match(self.buffer, self.pointer)
        end = closed.end() if closed else len(self.buffer)
        for found in _NEXT_KEY.finditer(self.buffer, self.pointer, end):
            if len(found.group(1)) <= self.indent or _MARKER.match(self.buffer, found.end()):
                self.fail("open-quote")
        if not closed:
            self.fail("open-quote")
        value, notes = unquoted(style, self.buffer[self.pointer + 1 : end - 1])
        if "escape" in notes:
            self.fail("escape")
        for kind in notes:
            self.note(kind, self.last)
        self.forward(end - self.pointer)
        if not self.flow_context:
            self.end_at(self.last)
        return ScalarToken(self.shown(value), False, start, self.get_mark(), style)

    def end_at(self, start: Spot) -> None:
        """A quoted text or bracket that began at `start` ends here, unless it is a key."""
        if not _COLON.match(self.buffer, self.pointer):
            self.ended = (start, (self.line, self.column))
