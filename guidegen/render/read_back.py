"""The text of a PDF that we made, to compare it with what it should say. Runs in the worker: pictures are others'."""

from __future__ import annotations


def read_pages(pdf: bytes) -> str:
    """The text in the order in which it is drawn; a form feed ends each page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_bounded().replace("\f", " ") + "\f" for page in document)
    finally:
        document.close()
