"""PDFs that cannot be read, or not wholly: each a plain word for a teacher, and no traceback."""

from __future__ import annotations

import io
import subprocess
import sys
import textwrap

import pikepdf
import pytest

from guidegen.errors import Severity, SourceError
from guidegen.readers.pdf import read
from guidegen.readers.pdf.trouble import named
from tests.readers.pdfs import pdf, source
from tests.readers.test_pdf import add_picture, saved

SHORT = "<p>Mary Anning found the first ichthyosaur that was known to science in 1811.</p>"


def refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(SourceError) as caught:
        read(data, "fossils.pdf", "fossils")
    (problem,) = caught.value.problems
    assert problem.where.file == "fossils.pdf"
    return problem.message, problem.fix


def test_a_password() -> None:
    with pikepdf.open(io.BytesIO(pdf(SHORT))) as document:
        stream = io.BytesIO()
        document.save(stream, encryption=pikepdf.Encryption(owner="anning", user="lyme"))
    message, fix = refusal(stream.getvalue())
    assert message == "this PDF is locked with a password"
    assert "without one" in fix


def test_a_pdf_that_may_only_not_be_changed_is_read() -> None:
    with pikepdf.open(io.BytesIO(pdf(SHORT))) as document:
        stream = io.BytesIO()
        document.save(stream, encryption=pikepdf.Encryption(owner="anning", user=""))
    assert source(stream.getvalue()).passages[0].text.startswith("Mary Anning")


def scanned(pages: int, typed: str = "") -> bytes:
    """So many pages with a picture each, and after them one with text."""
    with pikepdf.open(io.BytesIO(pdf(typed or SHORT))) as document:
        text = document.pages[0]
        for _ in range(pages):
            document.add_blank_page(page_size=(420, 595))
            add_picture(document, document.pages[-1])
        if typed:
            document.pages.append(text)
        del document.pages[0]
        return saved(document)


def test_a_scan() -> None:
    message, fix = refusal(scanned(2))
    assert message == "this PDF holds pictures of pages (a scan), not their text"
    assert "text recognition" in fix


def test_a_partly_scanned_document_is_read_and_its_pictures_named() -> None:
    found = source(scanned(3, typed=SHORT))
    assert [passage.page for passage in found.passages] == [4]
    (warning,) = found.warnings
    assert warning.severity is Severity.WARNING
    assert (
        warning.message == "pages 1–3 of this PDF are without text that can be read, for all that is on it is a picture"
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04\x14\x00", "this is a packed document (such as DOCX, PPTX, ODT or EPUB), not a PDF"),
        (b"<!DOCTYPE html><title>Sign in</title>", "this is a web page, not a PDF"),
        (b"\x89PNG\r\n\x1a\n", "this is a picture, not a PDF"),
        (b"Mary Anning found it.", "this is not a PDF, though its name says so"),
        (b"", "this file is empty"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 400, "this PDF is damaged, or was not saved whole"),
    ],
)
def test_what_is_no_pdf(data: bytes, message: str) -> None:
    assert refusal(data)[0].startswith(message)


def test_no_text() -> None:
    assert refusal(pdf("<p></p>"))[0] == "there is no text in this PDF (1 page)"


def test_too_many_pages() -> None:
    with pikepdf.new() as document:
        document.add_blank_page()
        document.pages.extend([document.pages[0]] * 2000)
        data = saved(document)
    assert refusal(data)[0] == "this PDF has 2,001 pages, more than 2,000"


def unnamed(data: bytes, family: str) -> bytes:
    """With fonts of this family that say no more which letters they draw."""
    with pikepdf.open(io.BytesIO(data)) as document:
        for font in document.pages[0].Resources.Font.values():
            if str(font.BaseFont).endswith(family):
                del font["/ToUnicode"]
        return saved(document)


def test_fonts_that_do_not_say_which_letters_they_draw() -> None:
    message, fix = refusal(unnamed(pdf(SHORT), "Serif"))
    assert message == "the fonts of this PDF do not say which letters they draw, so its text cannot be read"
    assert "text recognition" in fix


def test_some_pages_in_such_fonts_are_named() -> None:
    data = pdf(SHORT + "<p style='break-before: page; font-family: DejaVu Sans'>She sold it for 23 pounds.</p>")
    found = source(unnamed(data, "Serif"))
    assert [passage.text for passage in found.passages] == ["She sold it for 23 pounds."]
    assert [warning.message for warning in found.warnings] == [
        "page 1 of this PDF is set in a font that does not say which letters it draws"
    ]


def test_text_at_an_angle_is_left_out_and_told() -> None:
    with pikepdf.open(io.BytesIO(pdf(SHORT))) as document:
        page = document.pages[0]
        page.contents_coalesce()
        page.contents_add(b"q 0.7 0.7 -0.7 0.7 300 -100 cm " + page.Contents.read_bytes() + b" Q")
        found = source(saved(document))
    assert [passage.text for passage in found.passages] == [source(pdf(SHORT)).passages[0].text]
    assert [warning.message for warning in found.warnings] == [
        "page 1 of this PDF is left without the text that stands at an angle"
    ]


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [([4], "page 4"), ([1, 2, 3], "pages 1–3"), ([2, 5, 6, 9], "pages 2, 5–6 and 9")],
)
def test_page_numbers_for_people(numbers: list[int], shown: str) -> None:
    assert named(numbers) == shown


MUTANTS = """
    import random, sys
    from guidegen.errors import SourceError
    from guidegen.readers.pdf import read

    original = open(sys.argv[1], "rb").read()
    for seed in range(int(sys.argv[2]), int(sys.argv[3])):
        chance = random.Random(seed)
        data = bytearray(original)
        for _ in range(chance.choice((1, 5, 40, 400))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if seed % 3 == 0:
            del data[chance.randrange(len(data)) :]
        try:
            read(bytes(data), "mutant.pdf", "mutant")
        except SourceError as error:
            assert all(problem.message and problem.fix for problem in error.problems)
        print(seed, flush=True)
"""


@pytest.mark.sweep
def test_damaged_documents_are_read_or_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """pdfium may die of one, for which the reader is called in a process of its own; Python must raise nothing else."""
    document = tmp_path / "article.pdf"
    with pikepdf.open(io.BytesIO(pdf())) as plain:  # not compressed, or all mutants would fail to unpack
        plain.save(document, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
    first = 0
    while first < 150:
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(MUTANTS), str(document), str(first), "150"],
            capture_output=True,
            text=True,
            timeout=600,
        )
        assert "Traceback" not in done.stderr, done.stderr[-2000:]
        seen = [int(line) for line in done.stdout.split()]
        first = (seen[-1] + 1 if seen else first) + (1 if done.returncode else 0)
        assert done.returncode <= 0, "only a signal may end the process"
