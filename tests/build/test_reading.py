"""Documents are read in a limited process, and the text that was read from them is kept."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest

from guidegen.build import reading
from guidegen.build.limited import Breach, LimitedProcess, Limits
from guidegen.build.reading import kept_path, read_as_kept, read_document
from guidegen.errors import InternalError, SourceError
from guidegen.source.model import Passage, Source

SMALL = Limits(seconds=1, mebibytes=600)


def eat_memory(job: Any) -> Any:
    return len(bytearray(2**31))


def loop(job: Any) -> Any:
    while True:
        pass


def sleep(job: Any) -> Any:
    time.sleep(60)


def die(job: Any) -> Any:
    os._exit(134)  # as pdfium does


def fail(job: Any) -> Any:
    raise ValueError("no such thing")


def double(job: Any) -> Any:
    return 2 * job


@pytest.mark.parametrize(("work", "limit"), [(eat_memory, "memory"), (loop, "time"), (sleep, "time"), (die, "memory")])
def test_what_breaks_a_limit_is_stopped(work: Any, limit: str) -> None:
    with LimitedProcess(work, SMALL) as process, pytest.raises(Breach) as breach:
        process.ask(1)
    assert breach.value.limit == limit


def test_a_process_does_one_job_after_another() -> None:
    with LimitedProcess(double, SMALL) as process:
        assert [process.ask(number) for number in (1, 2, 3)] == [2, 4, 6]


def test_a_defect_reaches_the_parent() -> None:
    with LimitedProcess(fail, SMALL) as process, pytest.raises(InternalError, match="no such thing"):
        process.ask(1)


def test_a_document_that_breaks_a_limit_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.docx"
    page.write_bytes(b"x")
    monkeypatch.setattr(reading, "is_plain", lambda path: False)
    monkeypatch.setattr(reading, "_read", loop)
    with pytest.raises(SourceError, match=r"page\.docx: reading this document takes longer than 1 seconds"):
        read_document(page, "page.docx", "page", SMALL)


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document of a format that is not plain; each reading of it says how often it was read."""
    times = iter(range(1, 100))

    def read(path: Path, file: str, id: str) -> Source:
        return Source(id, file, (Passage(f"Reading {next(times)}: {path.read_text()}", 1, "paragraph", number=1),))

    monkeypatch.setattr(reading, "is_plain", lambda path: False)
    monkeypatch.setattr(reading, "read_document", read)
    document = tmp_path / "article.docx"
    document.write_text("Rivers flow.", encoding="utf-8")
    return document


def words(path: Path, root: Path) -> tuple[str, list[str]]:
    source = read_as_kept(path, "article.docx", "article", root)
    return source.passages[0].text, [problem.code for problem in source.warnings]


def test_the_first_reading_is_kept_and_then_gone_by(packed: Path) -> None:
    assert words(packed, packed.parent) == ("Reading 1: Rivers flow.", [])
    assert "Reading 1: Rivers flow." in kept_path(packed).read_text(encoding="utf-8")
    assert words(packed, packed.parent) == ("Reading 1: Rivers flow.", [])


def test_a_changed_document_is_told_and_its_old_text_stands(packed: Path) -> None:
    words(packed, packed.parent)
    packed.write_text("Rivers flow to the sea.", encoding="utf-8")
    assert words(packed, packed.parent) == ("Reading 1: Rivers flow.", ["document-changed"])
    kept_path(packed).unlink()
    assert words(packed, packed.parent) == ("Reading 2: Rivers flow to the sea.", [])


def test_nothing_is_written_outside_the_workspace(packed: Path) -> None:
    elsewhere = packed.parent / "workspace"
    elsewhere.mkdir()
    words(packed, elsewhere)
    assert not kept_path(packed).exists()


def test_another_file_of_that_name_is_neither_used_nor_overwritten(packed: Path) -> None:
    kept_path(packed).write_text("My notes.", encoding="utf-8")
    assert words(packed, packed.parent)[0] == "Reading 1: Rivers flow."
    assert kept_path(packed).read_text(encoding="utf-8") == "My notes."


def test_a_document_that_is_gone_is_told(packed: Path) -> None:
    words(packed, packed.parent)
    packed.unlink()
    with pytest.raises(SourceError, match="there is no such file"):
        words(packed, packed.parent)
