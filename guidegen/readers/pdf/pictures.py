"""Where pictures stand on a page: captions are near them, and a scanned page is nothing else."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from guidegen.readers.pdf.frame import Frame
from guidegen.readers.pdf.page import Box

_MOST_OBJECTS = 20_000
_SMALLEST = 40


def pictures_of(page: Any, frame: Frame) -> Iterator[Box]:
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(_MOST_OBJECTS, pdfium.FPDFPage_CountObjects(page.raw))):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM, pdfium.FPDF_PAGEOBJ_SHADING):
            continue
        if pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            box = frame.box((left.value, bottom.value), (right.value, top.value))
            if min(box.right - box.left, box.bottom - box.top) >= _SMALLEST:
                yield box
