"""What many tests need: a workspace in a temporary folder, and the command line run in it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, NoReturn, TextIO, cast

import pytest

from guidegen.cli import main

PROJECT = Path(__file__).parent.parent
SHARED = PROJECT.parent / "shared"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the goldens; look at them before you commit")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of a file go to one process, so that what they share is made once; some files are parted otherwise."""
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(item.path.relative_to(PROJECT).as_posix()))


Golden = Callable[[str, str], None]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with the golden at a path under tests/goldens/, or writes it there under --update-golden."""

    def compare(path: str, text: str) -> None:
        file = PROJECT / "tests" / "goldens" / path
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.exists(), f"there is no golden {path}: `pytest --update-golden` writes it"
        assert text.splitlines() == file.read_text(encoding="utf-8").splitlines()

    return compare


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, which is the current folder."""
    root = tmp_path / "school"
    (root / "content").mkdir(parents=True)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def guidegen() -> Run:
    """Runs the command line in the current folder, as a teacher would: in a process of its own.

    It is forked from this one, which has loaded the libraries and saves a second by that. What draws pages starts
    afresh: Pango may have begun threads here, and they do not come along.
    """

    def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        draws = arguments[:1] == ("build",) and ("--format" not in arguments or "pdf" in " ".join(arguments))
        return (_fresh if draws or sys.platform != "linux" else _forked)(*arguments, env=env)

    return run


@pytest.fixture
def guidegen_afresh() -> Run:
    """The same, always in a fresh process: for what depends on how the program starts."""
    return _fresh


ENVIRONMENT = {"NO_COLOR": "1", "LC_ALL": "en_GB.UTF-8", "PYTHONIOENCODING": "utf-8"}
LONGEST = 300
"""Seconds."""


def _fresh(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "guidegen", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **ENVIRONMENT, **(env or {})},
        timeout=LONGEST,
        check=False,
    )


def _forked(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if not child:
            _be_guidegen(arguments, out.fileno(), err.fileno(), {**ENVIRONMENT, **(env or {})})
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said = [_whole(file) for file in (out, err)]
    return subprocess.CompletedProcess(["guidegen", *arguments], code, *said)


def _be_guidegen(arguments: Sequence[str], out: int, err: int, env: Mapping[str, str]) -> NoReturn:
    """In the forked process: `python -m guidegen`, which never comes back to the test."""
    code = 70
    try:
        signal.alarm(LONGEST)
        os.environ.update(env)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        sys.stdin, sys.stdout, sys.stderr = map(_text, (0, 1, 2), "rww")
        sys.argv = ["guidegen", *arguments]
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _text(number: int, mode: str) -> TextIO:
    return cast(TextIO, open(number, mode, encoding="utf-8", closefd=False))  # until the process ends


def _whole(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8")


def write_guide(root: Path, name: str, text: str, **files: str) -> Path:
    """A guide in a workspace, with files beside it (`article_md="…"` is article.md)."""
    folder = root / "content" / name
    folder.mkdir(parents=True, exist_ok=True)
    for file, content in files.items():
        (folder / file.replace("_", ".")).write_text(content, encoding="utf-8")
    path = folder / "guide.yaml"
    path.write_text(text, encoding="utf-8")
    return path


SMALL = """\
title: Biology
language: en-GB
key_facts:
  - text: All living things are made of cells.
    evidence: own
questions:
  - id: smallest-part
    type: single-choice
    stem: What is the smallest part of a living thing?
    options:
      - an organ
      - key: a cell
      - a tissue
    evidence: own
    explanation: Tissues and organs are made of many of them.
"""
"""A guide that is sound, to put one mistake into."""
