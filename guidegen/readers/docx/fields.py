"""Fields of Word: a code, which is not shown, and its result, which is (ECMA-376, part 1, 17.16)."""

from __future__ import annotations

from dataclasses import dataclass, field

_NOT_TEXT = frozenset(("TOC", "INDEX", "TOA", "TC", "XE", "RD"))
"""Fields whose results are lists of what stands elsewhere."""


@dataclass
class _Field:
    code: list[str] = field(default_factory=list)
    in_code: bool = True
    is_list: bool = False


class Fields:
    """The fields that are open where the walk is; codes and results may run over several runs and paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._hiding = 0

    @property
    def hide(self) -> bool:
        """Whether the text here is a code or a list of contents."""
        return self._hiding > 0

    def code(self, text: str) -> None:
        if self._open and self._open[-1].in_code:
            self._open[-1].code.append(text)

    def character(self, kind: str) -> None:
        """A w:fldChar: begin, separate or end."""
        if kind == "begin":
            self._open.append(_Field())
            self._hiding += 1
        elif kind == "separate" and self._open:
            self._separate(self._open[-1])
        elif kind == "end" and self._open:
            done = self._open.pop()
            self._hiding -= done.in_code or done.is_list

    def end_paragraph(self) -> None:
        """A code does not run over a paragraph's end: one that has no result hides nothing from there on."""
        for open_field in reversed(self._open):
            if not open_field.in_code:
                break
            self._separate(open_field)

    def begin_heading(self) -> None:
        """A real heading stands in no list of contents, even if the end of the list got lost."""
        self._open.clear()
        self._hiding = 0

    def _separate(self, open_field: _Field) -> None:
        if open_field.in_code:
            open_field.in_code = False
            open_field.is_list = is_list("".join(open_field.code))
            self._hiding -= not open_field.is_list


def is_list(code: str) -> bool:
    return (code.split() or [""])[0].upper() in _NOT_TEXT
