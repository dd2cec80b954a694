"""ruamel.yaml's scanner and parser, made strict and able to go back a little.

Strict: anchors, aliases, tags, directives, `?` keys and a second document end in a `Trouble` at the place where they
stand, and so does everything that ruamel.yaml itself does not take. Tabs separate words, as YAML 1.2 has it.

Going back: `save` remembers the state, `restore` takes it up before a line that was mended, so that the two hundredth
slip of a long guide costs no second reading of the first hundred.
"""

from __future__ import annotations

import re
from typing import Any, NoReturn

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.scanner import ScannerError

from guidegen.guide.text_scanner import TextScanner
from guidegen.guide.trouble import Trouble

MAX_DEPTH = 50

_GAP = re.compile(r"(?:[ \t]+|(?<![^ \t\r\n])#[^\r\n\0]*|\r\n?|\n)*+")
_ONLY_END = re.compile(r"(?:\.\.\.[ \t]*+|[ \t]++|\r|\n|(?<![^ \t\r\n])#[^\r\n\0]*+)*+\0")


class StrictScanner(TextScanner):
    """Events of one document, as ruamel.yaml's Parser gives them."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.begun = False

    def save(self) -> dict[str, Any]:
        return _copies(vars(self))

    def restore(self, state: dict[str, Any]) -> None:
        vars(self).update(_copies(state))

    def next_event(self) -> Any:
        """The next event; raises Trouble and nothing else."""
        try:
            return self.get_event()
        except MarkedYAMLError as error:
            raise self._trouble(error) from error

    def _trouble(self, error: MarkedYAMLError) -> Trouble:
        """A library's error as ours. Told apart by its marks, since its words may change with the next release."""
        mark, context = error.problem_mark, error.context_mark
        begins = (context.line, context.column) if context is not None else self.last
        if isinstance(error, ScannerError) and context is not None:
            return Trouble("no-colon", begins, begins, self.indent)  # the only one with two marks that is left
        if context is not None and self.buffer[context.index] in "[{":
            outer = self.bracket if self.bracket[0] == begins[0] and self.bracket <= begins else begins
            return Trouble("in-brackets", (mark.line, mark.column), begins, self.indent, outer)
        if self.behind((mark.line, mark.column)):
            return Trouble("behind", (mark.line, mark.column), self.ended[0], self.indent)
        return Trouble("syntax", (mark.line, mark.column), self.last, self.indent, self.around())

    # What guides do not use

    def fetch_alias(self) -> None:
        self.fail("alias")

    def fetch_anchor(self) -> None:
        self.fail("anchor")

    def fetch_tag(self) -> None:
        self.fail("tag")

    def fetch_key(self) -> None:
        self.fail("question")

    def fetch_directive(self) -> None:
        self.fail("directive")

    def fetch_document_start(self) -> None:
        if self.begun or len(self.tokens) + self.tokens_taken > 1:
            self._fail_at_marker()
        self.begun = True
        super().fetch_document_start()

    def fetch_document_end(self) -> None:
        if not _ONLY_END.match(self.buffer, self.pointer):
            self._fail_at_marker()
        super().fetch_document_end()

    def _fail_at_marker(self) -> NoReturn:
        if self.flow_context:
            self.fail("open-bracket", self.bracket)
        self.fail("document")

    # Bounds

    def fetch_flow_collection_start(self, TokenClass: Any, to_push: str) -> None:
        if self.behind((self.line, self.column)):
            self.fail("behind")
        if not self.flow_context:
            self.bracket = (self.line, self.column)
        if len(self.flow_context) + len(self.indents) >= MAX_DEPTH:
            self.fail("too-deep")
        super().fetch_flow_collection_start(TokenClass, to_push)

    def fetch_flow_collection_end(self, TokenClass: Any) -> None:
        was_open = bool(self.flow_context)
        super().fetch_flow_collection_end(TokenClass)
        if was_open and not self.flow_context:
            self.end_at(self.bracket)

    def add_indent(self, column: int) -> bool:
        if len(self.indents) > MAX_DEPTH:
            self.fail("too-deep")
        return bool(super().add_indent(column))

    # Between the tokens

    def scan_to_next_token(self) -> None:
        found = _GAP.match(self.buffer, self.pointer)
        passed = found.group() if found else ""
        if not passed:
            return
        before = (self.line, self.column)
        at_start = "\n" in passed or "\r" in passed
        starts = not self.flow_context and (at_start or self.allow_simple_key)
        self.forward(len(passed))
        if at_start and not self.flow_context:
            self.allow_simple_key = True
        # A tab may stand between two words, not where the column of the next word says what it belongs to.
        space = passed[len(passed) - self.column :] if at_start else passed
        if starts and "\t" in space and self.peek() != "\0":
            raise Trouble("tab", (self.line, self.column), (self.line, 0) if at_start else before, self.indent)
        if at_start:
            self.check_bracket()


def _copies(state: dict[str, Any]) -> dict[str, Any]:
    return {name: value.copy() if isinstance(value, (list, dict)) else value for name, value in state.items()}
