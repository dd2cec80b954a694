"""What many tests need: a workspace in a temporary folder, and the command line run in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
SHARED = PROJECT.parent / "shared"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the goldens; look at them before you commit")


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
    """Runs the real command line in the current folder, as a teacher would."""

    def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "guidegen", *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "NO_COLOR": "1", "LC_ALL": "en_GB.UTF-8", "PYTHONIOENCODING": "utf-8", **(env or {})},
            timeout=300,
            check=False,
        )

    return run


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
