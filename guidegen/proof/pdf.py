"""The text of a PDF that we made, block by block, as its tags part it. Runs in the worker: pictures are others'.

The order is that of the tags, so columns, cells and boxes do not mix, and what runs over two pages has no page's foot
in the middle. A formula is drawn as outlines; its alternative text, which was made with it, stands for it.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from guidegen.proof.paper import BREAK, PAGE_END, ROW, RUNNING

_BLOCKS = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Aside", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6"),
    *("L", "LI", "Table", "THead", "TBody", "TFoot", "TH", "TD", "Caption"),
}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
_NUMBER_OR_SIGN = re.compile(r"[+−-]?\d(?:[\d.,:/]*\d)?%?|.", re.DOTALL)
_DEEPEST = 200


def read_pdf(content: bytes, from_right: bool = False) -> str:
    """`from_right`: that is how its text runs.

    Each page ends with its running text (head and foot) after RUNNING, and PAGE_END.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        return "".join(_Page(page, from_right).text() for page in document)
    finally:
        document.close()


class _Page:
    """One page: its runs of text by the number of their mark, and the tree of tags that refers to these numbers."""

    def __init__(self, page: Any, from_right: bool) -> None:
        import pypdfium2.raw as raw

        self._raw: Any = raw
        self._page = page
        self._heights: dict[int, tuple[float, float]] = {}
        self._runs = self._read_runs()
        self._last: tuple[float, float] | None = None
        self._used: set[int] = set()
        self._from_right = from_right

    def text(self) -> str:
        tree = self._raw.FPDF_StructTree_GetForPage(self._page)
        try:
            count = self._raw.FPDF_StructTree_CountChildren(tree)
            tops = [self._raw.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(count)]
            body = "".join(self._element(top, 0, False) for top in tops if top)
        finally:
            self._raw.FPDF_StructTree_Close(tree)
        running = " ".join(self._line(mark) for mark in self._runs if mark not in self._used)
        return f"{body}{RUNNING}{running}{PAGE_END}"

    def _read_runs(self) -> dict[int, list[str]]:
        raw, text_page = self._raw, self._page.get_textpage()
        runs: dict[int, list[str]] = {}
        for index in range(raw.FPDFPage_CountObjects(self._page)):
            drawn = raw.FPDFPage_GetObject(self._page, index)
            if raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_TEXT:
                mark = raw.FPDFPageObj_GetMarkedContentID(drawn)
                words = _string(lambda *to, at=drawn: raw.FPDFTextObj_GetText(at, text_page, *to), ctypes.c_ushort)
                runs.setdefault(mark, []).append(words)
                self._heights[mark] = self._height(drawn, self._heights.get(mark))
        return runs

    def _height(self, drawn: Any, height: tuple[float, float] | None) -> tuple[float, float]:
        """From where to where a run reaches above the foot of the page, with those before it."""
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        self._raw.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
        lowest, highest = height or (bottom.value, top.value)
        return min(bottom.value, lowest), max(top.value, highest)

    def _line(self, mark: int) -> str:
        """A run of one line; a space before it where it is on another line than the last one."""
        runs, height = self._runs.get(mark, ()), self._heights.get(mark)
        if height is None:
            return ""
        is_new = self._last is not None and (height[1] < self._last[0] or height[0] > self._last[1])
        self._last = height
        return (" " if is_new else "") + (_from_right(runs) if self._from_right else "".join(runs))

    def _element(self, element: Any, depth: int, in_row: bool) -> str:
        raw = self._raw
        kind = _string(lambda *to: raw.FPDF_StructElement_GetType(element, *to))
        if depth > _DEEPEST:
            return ""
        if alternative := _string(lambda *to: raw.FPDF_StructElement_GetAltText(element, *to)):
            return alternative
        is_row = kind == "TR" and not in_row  # a table within a cell parts nothing
        border = ROW if is_row else BREAK if kind in _BLOCKS or kind == "TR" else ""
        parts = []
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                parts.append(self._element(child, depth + 1, in_row or is_row))
            else:
                mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
                self._used.add(mark)
                parts.append(self._line(mark))
        return f"{border}{''.join(parts)}{border}"


def _string(read: Callable[..., int], kind: Any = ctypes.c_char) -> str:
    """What one of the library's functions writes as UTF-16 into room that it is given, which it first measures."""
    size = read(None, 0)
    if size <= 2:
        return ""
    room = ctypes.create_string_buffer(size)
    read(ctypes.cast(room, ctypes.POINTER(kind)) if kind is not ctypes.c_char else room, size)
    return _CONTROL.sub(" ", room.raw[: size - 2].decode("utf-16-le", "replace"))


def _from_right(runs: Sequence[str]) -> str:
    """The runs of one line as they are read. They are drawn from the left, so of Arabic words the last comes first;
    Latin words among them are in their own order."""
    ordered: list[str] = []
    latin: list[str] = []
    for run in reversed([run for run in runs if not _is_mark(run)]):
        if _direction(run) == "L":
            latin.insert(0, run)
        else:
            ordered += [*latin, run if _direction(run) else _numbers_from_right(run)]
            latin = []
    return "".join([*ordered, *latin])


def _numbers_from_right(run: str) -> str:
    """Numbers and signs alone: each number is drawn from the left, but they follow one another from the right."""
    return "".join(reversed(_NUMBER_OR_SIGN.findall(run)))


def _is_mark(run: str) -> bool:
    """A vowel sign, drawn by itself. Its text may hold letters over which the same sign stands elsewhere."""
    return 0 < len(run) < 4 and unicodedata.combining(run[0]) > 0


def _direction(run: str) -> str:
    """ "R" or "L" by its first letter that has a direction, "" where none has."""
    for character in run:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "L" if kind == "L" else "R"
    return ""
