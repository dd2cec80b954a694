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

from guidegen.guide.characters import FORBIDDEN, REPLACEMENT
from guidegen.guide.trouble import Spot, Trouble

# They pass through ruamel.yaml as noncharacters, which no text that comes here can hold.
_HIDDEN = {"\x85": "\ufdd0", "\u2028": "\ufdd1", "\u2029": "\ufdd2"}

_PLAIN = re.compile(r"(?:[^ \t\r\n\0:]|:(?![ \t\r\n\0])|[ \t]++(?![#\r\n\0]))*+")
_PLAIN_IN_FLOW = re.compile(r"(?:[^ \t\r\n\0:,\[\]{}]|:(?![ \t\r\n\0])|[ \t]++(?![#\r\n\0,\[\]{}]))*+")
_LINE_ENDS = re.compile(r"[ \t]*+((?:\r\n?|\n)(?:[ \t]*+(?:\r\n?|\n))*+)?( *+)[ \t]*+")
_BLOCK_HEADER = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*(?:[ \t]#[^\r\n\0]*)?[\r\n\0]")
_CLOSED = {
    '"': re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL),
    "'": re.compile(r"'[^']*+(?:''[^']*+)*+'"),
}
_ESCAPE = r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\r\n][ \t\r\n]*+|.)"
_PIECE = {
    '"': re.compile(rf"({_ESCAPE})|([ \t\r\n]++)|[^\\ \t\r\n]++", re.DOTALL),
    "'": re.compile(r"('')|([ \t\r\n]++)|[^' \t\r\n]++"),
}
_NOT_AS_IS = re.compile(r"[\\'\r\n]")
_NEXT_KEY = re.compile(r"(?:\r\n?|\n)( *+)(?=-[ \t]|[A-Za-z_][\w-]*[ \t]*:[ \t\r\n\0]|(?:---|\.\.\.)[ \t\r\n\0])")
_AT_KEY = re.compile(r"-[ \t]|[A-Za-z_][\w-]*[ \t]*:[ \t\r\n\0]")
_MARKER = re.compile(r"(?:---|\.\.\.)[ \t\r\n\0]")
_LIKE_DASH = re.compile(r"[–—−•·][ \t]|-[^\W\d_]")
_HASH_WORD = re.compile(r"[ \t]+#[^\W_]")
_COMMANDS = "theta|times|text|tan|tanh|tau|to|top|triangle|tfrac|tilde|nu|nabla|neq|ne|neg|not|notin|ni"
_FORMULA = re.compile(rf"(?<!\\)(?:\\\\)*+\\(?:{_COMMANDS})(?![A-Za-z])")


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
        raise Trouble(kind, here, since or here, self.indent, self.around())

    def note(self, kind: str, at: Spot) -> None:
        self.notes.append(Trouble(kind, at, at, self.indent, self.around()))

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
        if "\n" not in passed and "\r" not in passed:
            self.column += length
            return
        self.line += _count_lines(passed)
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

    def scan_plain(self) -> ScalarToken:
        run = _PLAIN_IN_FLOW if self.flow_context else _PLAIN
        start = end = self.get_mark()
        self.last = (self.line, self.column)
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
        return _folded(found.group(1))

    def check_bracket(self) -> None:
        """At the start of a line: a key or dash no deeper than what the bracket stands in says that it is open."""
        if self.flow_context and self.column <= self.indent and _AT_KEY.match(self.buffer, self.pointer):
            self.fail("open-bracket", self.bracket)

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        start = self.get_mark()
        self.last = (self.line, self.column)
        closed = _CLOSED[style].match(self.buffer, self.pointer)
        end = closed.end() if closed else len(self.buffer)
        for found in _NEXT_KEY.finditer(self.buffer, self.pointer, end):
            if len(found.group(1)) <= self.indent or _MARKER.match(self.buffer, found.end()):
                self.fail("open-quote")
        if not closed:
            self.fail("open-quote")
        body = self.buffer[self.pointer + 1 : end - 1]
        value = "".join(self._pieces(style, body)) if _NOT_AS_IS.search(body) else body
        self.forward(end - self.pointer)
        if not self.flow_context:
            self.end_at(self.last)
        return ScalarToken(self.shown(value), False, start, self.get_mark(), style)

    def end_at(self, start: Spot) -> None:
        """A quoted text or bracket that began at `start` ends here, unless it is a key."""
        if self.peek() != ":" or self.peek(1) not in " \t\r\n\0":
            self.ended = (start, (self.line, self.column))

    def _pieces(self, style: str, body: str) -> list[str]:
        pieces = []
        for found in _PIECE[style].finditer(body):
            special, space = found.groups()
            if special:
                pieces.append(self._escaped(special) if style == '"' else "'")
            elif space and ("\n" in space or "\r" in space):
                pieces.append(_folded(space))
            else:
                pieces.append(found.group())
        if style == '"' and body.count("$") > 1 and _FORMULA.search(body):
            self.note("formula", self.last)
        return pieces

    def _escaped(self, escape: str) -> str:
        letter, digits = escape[1], escape[2:]
        if letter in "\r\n":
            return "\n" * (_count_lines(escape) - 1)
        if letter in self.ESCAPE_CODES and digits and int(digits, 16) < 0x110000:
            character = chr(int(digits, 16))
        elif letter in self.ESCAPE_REPLACEMENTS:
            character = self.ESCAPE_REPLACEMENTS[letter]
        else:
            self.fail("escape")
        if FORBIDDEN.match(character) or character == "\r":
            self.note("control-code" if letter in self.ESCAPE_CODES else "control", self.last)
            return REPLACEMENT
        return character


def _count_lines(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _folded(line_ends: str) -> str:
    """What line ends inside a text stand for: one is a space, each further one a line end."""
    return "\n" * (_count_lines(line_ends) - 1) or " "
