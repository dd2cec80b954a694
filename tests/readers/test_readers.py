"""Which files can be read, and what is said about the others."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from guidegen.errors import SourceError
from guidegen.readers import LARGEST, read_source, suffixes


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        read_source(path, "notes", "notes")
    problem = caught.value.problems[0]
    assert problem.where.file == "notes"
    assert problem.fix
    return f"{problem.message} | {problem.fix}"


def test_the_suffix_chooses_the_reader(tmp_path: Path) -> None:
    for name, markup in (("a.txt", ""), ("a.TXT", ""), ("a.md", "markdown"), ("a.markdown", "markdown")):
        (tmp_path / name).write_text("Cells are *small*.", encoding="utf-8")
        source = read_source(tmp_path / name, name, "cells")
        assert (source.id, source.file, source.markup) == ("cells", name, markup)
        assert source.passages[0].text == ("Cells are small." if markup else "Cells are *small*.")


def test_an_unknown_suffix_names_the_known_ones(tmp_path: Path) -> None:
    assert {".markdown", ".md", ".text", ".txt"} <= set(suffixes())
    (tmp_path / "a.xyz").write_text("Cells.", encoding="utf-8")
    assert "“.xyz” cannot be read" in refusal(tmp_path / "a.xyz")
    assert ", ".join(suffixes()) in refusal(tmp_path / "a.xyz")
    assert "no ending" in refusal(tmp_path / "README")
    assert "web page, HTML only" in refusal(tmp_path / "a.mhtml")


def test_a_missing_file_names_one_of_a_similar_name(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Cells.", encoding="utf-8")
    assert "did you mean article.txt?" in refusal(tmp_path / "artcle.txt")
    assert "there is no such file" in refusal(tmp_path / "photosynthesis.txt")
    assert "there is no folder" in refusal(tmp_path / "lessons" / "article.txt")


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert "a folder" in refusal(tmp_path / "folder.txt")
    assert "cannot be read" in refusal(tmp_path / "a\0b.txt")
    assert "cannot be read" in refusal(tmp_path / f"{'a' * 300}.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    found: list[str] = []
    for name in ("pipe.txt", "zero.txt"):
        thread = threading.Thread(target=lambda name=name: found.append(refusal(tmp_path / name)), daemon=True)
        thread.start()
        thread.join(10)
    assert len(found) == 2
    assert all("a pipe or a device" in text for text in found)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_the_right_to_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Cells.", encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert "may not be read" in refusal(tmp_path / "a.txt")


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    with open(tmp_path / "a.txt", "wb") as stream:
        stream.truncate(LARGEST + 1)
    assert "larger than 20 MiB" in refusal(tmp_path / "a.txt")


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"<!-- nothing -->", b"---\ntitle: x\n---\n"])
def test_a_file_without_text(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.md").write_bytes(content)
    assert "no text" in refusal(tmp_path / "a.md")
