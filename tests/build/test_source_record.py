"""The record of the sources: written by build, compared by check and build, and of no harm when it is damaged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guidegen.build.checked import check_guide
from guidegen.build.run import Outcome, build
from guidegen.build.settings import Settings
from guidegen.build.sheets import Request
from guidegen.build.workspace import GuideFile, Workspace
from guidegen.errors import Problem

ARTICLE = """\
# The crossing

The ferry took eleven minutes.

The bridge was opened at noon.

Nobody came on the last day.
"""
GUIDE = """\
title: The crossing
sources:
  - id: article
    path: article.md
key_facts:
  - id: minutes
    text: The ferry took eleven minutes.
    evidence: The ferry took eleven minutes.
  - id: noon
    text: The bridge was opened at noon.
    evidence: The bridge was opened at noon.
  - id: nobody
    text: Nobody came on the last day.
    evidence: Nobody came on the last day.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    folder = tmp_path / "content" / "crossing"
    folder.mkdir(parents=True)
    (folder / "guide.yaml").write_text(GUIDE, encoding="utf-8")
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    return Workspace(tmp_path)


def guide(workspace: Workspace) -> GuideFile:
    return next(iter(workspace.guides()))


def record(workspace: Workspace) -> Path:
    return workspace.root / "content" / "crossing" / "guide.sources.json"


def exported(workspace: Workspace) -> Outcome:
    request = Request(formats=("html",), handouts=("study-guide",))
    return build(workspace, [guide(workspace)], request, Settings())


def rewritten(workspace: Workspace, article: str) -> None:
    (workspace.root / "content" / "crossing" / "article.md").write_text(article, encoding="utf-8")


def said(workspace: Workspace, code: str = "source-changed") -> list[Problem]:
    return [problem for problem in check_guide(workspace, guide(workspace)).problems if problem.code == code]


def test_build_writes_it_and_check_does_not(workspace: Workspace) -> None:
    check_guide(workspace, guide(workspace))
    assert not record(workspace).exists()
    assert exported(workspace).written
    kept = json.loads(record(workspace).read_text(encoding="utf-8"))
    assert len(kept["sources"]["article"]["sha256"]) == 64
    heading, *paragraphs = kept["sources"]["article"]["passages"]
    assert heading[0] == "#"
    assert [len(digest) for digest in paragraphs] == [8, 8, 8]
    assert not said(workspace)


def test_an_unchanged_record_is_not_written_again(workspace: Workspace) -> None:
    exported(workspace)
    was = record(workspace).stat()
    exported(workspace)
    assert record(workspace).stat().st_mtime_ns == was.st_mtime_ns
    assert record(workspace).stat().st_ino == was.st_ino


def test_what_moved_is_new_and_went_is_named(workspace: Workspace) -> None:
    exported(workspace)
    moved = ARTICLE.replace("Nobody came on the last day.\n", "").replace(
        "The ferry took", "It rained. It rained on.\n\nA wind blew.\n\nThe ferry took"
    )
    rewritten(workspace, moved.replace("at noon.", "at noon. People cheered."))
    (problem,) = said(workspace)
    assert problem.where.line == 4
    assert problem.message == (
        "article.md changed since the sheets were last made: the evidence of 1 statement moved (minutes ¶ 1 → ¶ 3), "
        "that of 1 stands in a paragraph that is new (noon), that of 1 went (nobody)"
    )
    assert not problem.is_error


def test_a_change_elsewhere_is_said_too_and_the_next_build_takes_it(workspace: Workspace) -> None:
    exported(workspace)
    rewritten(workspace, ARTICLE + "\nThe end.\n")
    (problem,) = said(workspace)
    assert "no statement's evidence is concerned" in problem.message
    outcome = exported(workspace)
    assert "source-changed" in {problem.code for problem in outcome.problems}
    assert not said(workspace)


def test_other_line_ends_are_no_change(workspace: Workspace) -> None:
    exported(workspace)
    rewritten(workspace, ARTICLE.replace("\n", "\r\n"))
    assert not said(workspace)


def test_of_many_statements_eight_are_named(workspace: Workspace) -> None:
    facts = "".join(
        f"  - id: fact-{number}\n    text: It took long.\n    evidence:\n      quote: eleven\n" for number in range(11)
    )
    folder = workspace.root / "content" / "crossing"
    (folder / "guide.yaml").write_text(GUIDE.partition("  - id: minutes")[0] + facts, encoding="utf-8")
    exported(workspace)
    rewritten(workspace, ARTICLE.replace("The ferry", "It rained.\n\nThe ferry"))
    (problem,) = said(workspace)
    assert "the evidence of 11 statements moved" in problem.message
    assert "fact-7 ¶ 1 → ¶ 2 and 3 more" in problem.message
    assert "fact-8" not in problem.message


@pytest.mark.parametrize(
    "content", ["", "[]", '{"sources": {"article": {"sha256": "x", "passages": []}}}', "{", "\udcff"]
)
def test_a_damaged_record_is_said_and_made_anew(workspace: Workspace, content: str) -> None:
    record(workspace).write_bytes(content.encode(errors="surrogateescape"))
    (problem,) = said(workspace, "source-record")
    assert "not as guidegen wrote it" in problem.message
    exported(workspace)
    assert not said(workspace, "source-record")


def test_a_guide_whose_evidence_is_not_found_keeps_its_record(workspace: Workspace) -> None:
    exported(workspace)
    was = record(workspace).read_bytes()
    rewritten(workspace, ARTICLE.replace("eleven", "twelve"))
    request = Request(formats=("html",), handouts=("study-guide",), print_anyway=True)
    assert build(workspace, [guide(workspace)], request, Settings()).written
    assert record(workspace).read_bytes() == was


def test_nothing_is_written_outside_the_workspace(workspace: Workspace, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "content").mkdir(parents=True)
    build(Workspace(other), [guide(workspace)], Request(formats=("html",), handouts=("study-guide",)), Settings())
    assert not record(workspace).exists()
