"""A page → its words, with their places and style. This module, `pictures` and `opening` speak to pdfium.

pdfium gives letters one by one, each call crossing from Python to C, so we ask of every letter only what it is and to
which piece of text it belongs, and the rest once for each word or piece.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from guidegen.errors import SourceError
from guidegen.readers.pdf.fonts import Style, style_of
from guidegen.readers.pdf.frame import Frame
from guidegen.readers.pdf.lines import lines_of
from guidegen.readers.pdf.page import Page, Word
from guidegen.readers.pdf.pictures import pictures_of
from guidegen.readers.pdf.writing import is_right_to_left, is_unknown, written

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_LETTERS = 200_000
"""On one page; a page of a large newspaper has a tenth of that."""
_WORD = re.compile(r"[^\s\xa0\u200b\x00]+")
_BOLD_BY_STROKE = 2


def pages_of(document: PdfDocument, file: str) -> Iterator[Page]:
    from pypdfium2 import PdfiumError

    for index in range(len(document)):
        try:
            page = document[index]
        except PdfiumError:  # one damaged page must not lose the others
            yield Page(index + 1, 0, 0, (), damaged=True)
            continue
        try:
            yield _page(page, index + 1, file)
        finally:
            page.close()


@dataclass(frozen=True, slots=True)
class _Piece:
    """What all letters of one text object have in common: they stand on one line, which begins at `origin`. `turn` is
    its direction in quarters of a circle; `unknown` when its font does not say which letters it draws; `artifact`
    when the file itself says that this is a running head or the like (ISO 32000-1, 14.8.2.2)."""

    size: float
    style: Style
    turn: int | None
    origin: tuple[float, float] = (0.0, 0.0)
    unknown: bool = False
    artifact: bool = False


@dataclass(slots=True)
class _Raw:
    """A word as pdfium has it: in the page's own space, y upwards. `first` and `last` count the page's letters."""

    piece: _Piece
    text: str
    spaced: bool
    first: int
    last: int
    owner: int


@dataclass
class _Text:
    """The text of one page; `text` is pdfium's handle."""

    page: Any
    text: Any
    file: str
    pieces: dict[int, _Piece] = field(default_factory=dict)
    fonts: dict[int, Style] = field(default_factory=dict)
    rectangle: Any = None

    def raw_words(self) -> Iterator[_Raw]:
        letters = self._letters()
        for found in _WORD.finditer(letters):
            spaced = True
            for first, last, owner, handle in self._owners(found.start(), found.end() - 1):
                yield _Raw(self._piece(handle, owner, first), letters[first : last + 1], spaced, first, last, owner)
                spaced = False

    def _letters(self) -> str:
        """One code unit a letter, as pdfium counts them."""
        import pypdfium2.raw as pdfium

        count = pdfium.FPDFText_CountChars(self.text)
        if count > _MOST_LETTERS:
            message = f"a page of this PDF has more than {_MOST_LETTERS:,} letters"
            raise SourceError.at(self.file, message, "use another export of this document")
        if count <= 0:
            return ""
        units = (ctypes.c_ushort * (count + 1))()
        # All at once where that can be: letters that pdfium cannot name are missing in it, which shifts the others.
        if pdfium.FPDFText_GetText(self.text, 0, count, units) == count + 1 and 0 not in units[:count]:
            return "".join(map(chr, units[:count]))
        code_at = pdfium.FPDFText_GetUnicode
        return "".join(chr(code) if (code := code_at(self.text, at)) < 0x110000 else "\ufffd" for at in range(count))

    def _owners(self, first: int, last: int) -> Iterator[tuple[int, int, int, Any]]:
        """The parts of a word that belong to one piece of text each: (first letter, last letter, address, handle).

        Nearly all words are of one piece, which their first and last letter show.
        """
        import pypdfium2.raw as pdfium

        handle = pdfium.FPDFText_GetTextObject(self.text, first)
        owner = ctypes.addressof(handle.contents) if handle else 0
        if first != last:
            end = pdfium.FPDFText_GetTextObject(self.text, last)
            if end and ctypes.addressof(end.contents) != owner:
                middle = (first + last) // 2
                yield from self._owners(first, middle)
                yield from self._owners(middle + 1, last)
                return
        yield first, last, owner, handle

    def _piece(self, handle: Any, address: int, index: int) -> _Piece:
        import pypdfium2.raw as pdfium

        known = self.pieces.get(address)
        if known or not handle:
            return known or _Piece(0, Style(), None)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.text, index, matrix)
        size = abs(pdfium.FPDFText_GetFontSize(self.text, index)) * math.hypot(matrix.c, matrix.d)
        style = self._style(pdfium.FPDFTextObj_GetFont(handle))
        if pdfium.FPDFTextObj_GetTextRenderMode(handle) == _BOLD_BY_STROKE:
            style = Style(True, style.italic)
        slant = matrix.a * matrix.c + matrix.b * matrix.d  # 0 when the letters stand upright on their line
        if slant > 0.1 * (matrix.a * matrix.d - matrix.b * matrix.c) > 0:
            style = Style(style.bold, True)
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.text, index, x, y)
        unknown = pdfium.FPDFText_HasUnicodeMapError(self.text, index) == 1
        turn = _turn(matrix.a, matrix.b)
        known = self.pieces[address] = _Piece(
            round(size, 2), style, turn, (x.value, y.value), unknown, _is_artifact(handle)
        )
        return known

    def _style(self, font: Any) -> Style:
        import pypdfium2.raw as pdfium

        if not font:
            return Style()
        address = ctypes.addressof(font.contents)
        if address not in self.fonts:
            buffer = ctypes.create_string_buffer(256)
            length = pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
            name = buffer.raw[: max(0, min(length, len(buffer)) - 1)].decode("utf-8", "replace")
            self.fonts[address] = style_of(name, pdfium.FPDFFont_GetWeight(font), pdfium.FPDFFont_GetFlags(font))
        return self.fonts[address]

    def ends(self, raw: _Raw, upright: bool) -> tuple[float, float]:
        """Where a word begins and ends on the page's x axis, or on its y axis where lines run up or down."""
        import pypdfium2.raw as pdfium

        box = self.rectangle
        pdfium.FPDFText_GetLooseCharBox(self.text, raw.first, box)
        low, high = (box.left, box.right) if upright else (box.bottom, box.top)
        if raw.first != raw.last:
            pdfium.FPDFText_GetLooseCharBox(self.text, raw.last, box)
            start, end = (box.left, box.right) if upright else (box.bottom, box.top)
            low, high = min(low, start), max(high, end)
        return low, high


def _is_artifact(handle: Any) -> bool:
    import pypdfium2.raw as pdfium

    size, name = ctypes.c_ulong(), (ctypes.c_ushort * 16)()
    for index in range(min(8, pdfium.FPDFPageObj_CountMarks(handle))):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        # 18 bytes: the eight letters and the zero after them.
        if pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), size) and size.value == 18:
            return bytes(name)[:16].decode("utf-16-le", "replace") == "Artifact"
    return False


def _turn(a: float, b: float) -> int | None:
    """The direction of a line of text in quarters of a circle; None when it is askew by more than 3°."""
    quarters = math.atan2(b, a) / (math.pi / 2)
    return round(quarters) % 4 if abs(quarters - round(quarters)) < 3 / 90 else None


def _page(page: Any, number: int, file: str) -> Page:
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    try:
        text = _Text(page, textpage.raw, file, rectangle=pdfium.FS_RECTF())
        raws = list(text.raw_words())
        turns = Counter(dict.fromkeys(range(4), 0))
        for raw in raws:
            if raw.piece.turn is not None:
                turns[raw.piece.turn] += len(raw.text)
        edge = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page.raw, edge)
        frame = Frame(
            turns.most_common(1)[0][0],
            (edge.left, edge.bottom),
            (edge.right, edge.top),
            is_right_to_left(raw.text for raw in raws),
        )
        upright = [raw for raw in raws if raw.piece.turn == frame.turn]
        content = [raw for raw in upright if not raw.piece.artifact]
        # A program that calls everything an artifact only means that it has no tags.
        seen = content if len(content) * 2 > len(upright) else upright
        placed = [word for raw in seen if (word := _word(frame, raw, text))]
        unmapped = sum(len(raw.text) for raw in raws if raw.piece.unknown or is_unknown(raw.text))
        letters = sum(len(raw.text) for raw in raws)
        askew = letters - sum(len(raw.text) for raw in upright)
    finally:
        textpage.close()
    pictures = tuple(pictures_of(page, frame))
    area = max(1.0, frame.width * frame.height)
    pictured = min(1.0, sum((box.right - box.left) * (box.bottom - box.top) for box in pictures) / area)
    lines = lines_of(_without_shadows(placed))
    return Page(number, frame.width, frame.height, lines, pictures, letters, unmapped, askew, pictured)


def _word(frame: Frame, raw: _Raw, text: _Text) -> Word | None:
    """None for what holds no letters, or stands outside the page.

    Of what is in a font without Unicode a single sign is most likely a bullet; the rest would be nonsense.
    """
    shown = written(raw.text) if not raw.piece.unknown else "•" if len(raw.text) == 1 else ""
    if not shown or raw.piece.size < 1:
        return None
    low, high = text.ends(raw, frame.turn % 2 == 0)
    start = frame.high[frame.turn % 2] - high if frame.turn > 1 else low - frame.low[frame.turn % 2]
    if frame.mirrored:
        start = frame.width - start - (high - low)
    base, size, style = frame.point(*raw.piece.origin)[1], raw.piece.size, raw.piece.style
    if start + (high - low) < 0 or start > frame.width or base < 0 or base - size * 0.8 > frame.height:
        return None
    return Word(shown, start, start + high - low, base, size, style.bold, style.italic, raw.spaced)


def _without_shadows(words: list[Word]) -> list[Word]:
    """Some programs make bold type or shadows by setting a word twice, a hair apart."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for word in words:
        at = (word.text, round(word.left / 2), round(word.base / 2))
        if at not in seen:
            kept.append(word)
        seen.add(at)
    return kept
