from __future__ import annotations

import os
from pathlib import Path

import pytest

from guidegen.build.write import replace_guide, write_file, write_files
from guidegen.errors import OutputError


def litter(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*") if ".guidegen-" in file.name]


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_file(tmp_path / "a" / "b.pdf", b"new")
    assert (tmp_path / "a" / "b.pdf").read_bytes() == b"new"
    assert litter(tmp_path) == []


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_fault_leaves_the_old_file(tmp_path: Path, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "quiz.pdf"
    target.write_bytes(b"yesterday's")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OutputError, match="No space left"):
        write_file(target, b"today's")
    assert target.read_bytes() == b"yesterday's"
    assert litter(tmp_path) == []


def test_a_sheet_and_its_key_are_written_both_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quiz, key = tmp_path / "quiz.pdf", tmp_path / "quiz-key.pdf"
    quiz.write_bytes(b"old")
    key.write_bytes(b"old")
    real, calls = os.fsync, []

    def full_at_the_second(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full_at_the_second)
    with pytest.raises(OutputError, match="No space left"):
        write_files({quiz: b"new", key: b"new"})
    assert (quiz.read_bytes(), key.read_bytes()) == (b"old", b"old")
    assert litter(tmp_path) == []


def test_the_new_file_has_the_rights_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "quiz.pdf"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_file(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_does_not_lead_out_of_the_output_folder(tmp_path: Path) -> None:
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    output.mkdir()
    elsewhere.mkdir()
    (output / "cells").symlink_to(elsewhere)
    with pytest.raises(OutputError, match="out of the output folder"):
        write_files({output / "cells" / "quiz.pdf": b"x"}, within=output)
    assert list(elsewhere.iterdir()) == []


def test_a_teachers_file_is_kept_as_bak_and_not_touched_when_it_changed_meanwhile(tmp_path: Path) -> None:
    guide = tmp_path / "guide.yaml"
    guide.write_bytes(b"title: a\n")
    replace_guide(guide, b"title: b\n", was=b"title: a\n")
    assert guide.read_bytes() == b"title: b\n"
    assert (tmp_path / "guide.yaml.bak").read_bytes() == b"title: a\n"
    with pytest.raises(OutputError, match="changed while"):
        replace_guide(guide, b"title: c\n", was=b"title: a\n")
    assert guide.read_bytes() == b"title: b\n"
