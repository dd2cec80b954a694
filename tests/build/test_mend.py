"""`check --fix` mends what needs no judgement, and nothing else of the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidegen.build import mend
from guidegen.build.mend import mend_guide
from guidegen.build.workspace import Workspace
from guidegen.errors import OutputError
from tests.conftest import write_guide

GUIDE = """\
# a guide of mine
title: Numbers   # for grade 5

questions:
  - id: century
    type: single-choice
    stem: 'In which year did the century begin?'
    options:
      # the years
      - 1990   # too late

      - key: 1901
      # this one many take
      - text: 1950
        feedback: That is fifty years late.
    evidence: own
    explanation: It began with 1901.
  - id: capital
    type: single-choice
    stem: Which city is the capital of Latvia?
    options: [a) Tallinn, {key: b) Riga}, c) Vilnius]
    evidence: own
    explanation: Riga has been the capital since 1918.
"""


def mended(root: Path, text: str) -> tuple[mend.Mended, str, Path]:
    path = write_guide(root, "numbers", text)
    workspace = Workspace(root)
    done = mend_guide(workspace, workspace.guides()[0])
    return done, path.read_text(encoding="utf-8"), path.with_name("guide.yaml.bak")


def test_options_are_put_in_order_and_letters_taken_away(workspace: Path) -> None:
    done, text, backup = mended(workspace, GUIDE)
    assert done.findings >= 2
    assert done.ids == 0
    assert backup.read_text(encoding="utf-8") == GUIDE
    assert "options: [Tallinn, {key: Riga}, Vilnius]" in text
    block = text[text.index("      # the years") : text.index("    evidence")]
    assert [line.strip() for line in block.splitlines() if line.strip()] == [
        "# the years",
        "- key: 1901",
        "# this one many take",
        "- text: 1950",
        "feedback: That is fifty years late.",
        "- 1990   # too late",
    ]
    assert not {"numbers-out-of-order", "lettered-options"} & {problem.code for problem in done.checked.problems}
    assert text.startswith("# a guide of mine\ntitle: Numbers   # for grade 5\n\nquestions:\n")


def test_ids_and_edits_go_into_one_backup(workspace: Path) -> None:
    text = GUIDE.replace("  - id: capital\n    type:", "  - type:")
    done, after, backup = mended(workspace, text)
    assert (done.ids, backup.read_text(encoding="utf-8")) == (1, text)
    assert "id: which-city-is-the-capital" in after
    again = mend_guide(Workspace(workspace), Workspace(workspace).guides()[0])
    assert (again.ids, again.findings) == (0, 0)
    assert backup.read_text(encoding="utf-8") == text, "the backup stays when nothing is written"


def test_a_file_with_errors_is_left_alone(workspace: Path) -> None:
    done, after, backup = mended(workspace, GUIDE.replace("evidence: own", "evidense: own"))
    assert done.checked.has_errors
    assert "evidense" in after
    assert not backup.exists()


def test_what_an_item_ignores_is_not_mended(workspace: Path) -> None:
    kept = "    explanation: It began with 1901.\n    ignore:\n      - numbers-out-of-order: by popularity\n"
    _, after, _ = mended(workspace, GUIDE.replace("    explanation: It began with 1901.\n", kept))
    assert after.index("- 1990") < after.index("- key: 1901")


def test_a_file_that_changed_meanwhile_is_left_alone(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_guide(workspace, "numbers", GUIDE)
    original = mend.check_text

    def check_and_type(*arguments: object, **named: object) -> object:
        path.write_text(GUIDE + "# typed meanwhile\n", encoding="utf-8")
        return original(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(mend, "check_text", check_and_type)
    with pytest.raises(OutputError):
        mend_guide(Workspace(workspace), Workspace(workspace).guides()[0])
    assert path.read_text(encoding="utf-8").endswith("# typed meanwhile\n")


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_stay(newline: str, workspace: Path) -> None:
    path = write_guide(workspace, "numbers", "")
    path.write_bytes(b"\xef\xbb\xbf" + GUIDE.replace("\n", newline).encode())
    assert mend_guide(Workspace(workspace), Workspace(workspace).guides()[0]).findings
    after = path.read_bytes().decode("utf-8-sig")
    assert after.replace(newline, "").count("\n") == 0 if newline == "\r\n" else "\n" not in after
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
