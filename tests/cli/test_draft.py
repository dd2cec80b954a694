"""`guidegen draft`, `accept` and `build SOURCE` as a teacher meets them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.test_drafting import ARTICLE
from tests.conftest import Run


def test_from_an_empty_folder_to_a_printed_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, guidegen: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("suez.md").write_text(ARTICLE, encoding="utf-8")
    done = guidegen("build", "suez.md", "--format", "pdf", "--handout", "study-guide")
    assert done.returncode == 0, done.stderr
    assert "content/suez/guide.yaml" in done.stdout
    assert "output/suez/student/study-guide.pdf" in done.stdout
    assert "drafted statements were not read yet" in done.stderr
    assert Path("output/suez/student/study-guide.pdf").read_bytes().startswith(b"%PDF")
    checked = guidegen("check")
    assert "statements to be read" in checked.stdout
    assert guidegen("accept", "suez").returncode == 0
    assert "to be read" not in guidegen("check").stdout


def test_a_draft_says_what_was_made_and_what_comes_next(workspace: Path, guidegen: Run) -> None:
    Path("suez.md").write_text(ARTICLE, encoding="utf-8")
    done = guidegen("draft", "suez.md", "--why")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "content/suez/guide.yaml"
    assert "made: " in done.stderr
    assert "guidegen check suez" in done.stderr
    sentence = "suez.md ¶ 2: “Thousands of Egyptian peasants were made to work on it.”"
    assert sentence in done.stdout.splitlines()
    data = json.loads(guidegen("draft", "suez.md", "--json", "--why").stdout)
    assert data["guide"] == "content/suez/guide.yaml"
    assert data["language"] == "en-GB"
    assert sum(data["made"].values()) > 3
    assert len(data["decisions"]) == data["sentences"]


def test_a_draft_says_which_questions_it_asks_and_why_there_are_no_more(workspace: Path, guidegen: Run) -> None:
    Path("suez.md").write_text(ARTICLE, encoding="utf-8")
    without = guidegen("draft", "suez.md").stderr
    assert "questions: none" in without
    assert "--questions" in without
    said = guidegen("draft", "suez.md", "--questions", "20").stderr.splitlines()
    data = json.loads(guidegen("draft", "suez.md", "--json").stdout)  # as the last draft
    kinds = data["questions_by_type"]
    assert kinds
    (line,) = [one for one in said if one.startswith("questions: ")]
    assert line.startswith(f"questions: {data['made']['questions']} of 20 asked for (")
    assert all(f"{number} {kind}" in line for kind, number in kinds.items())
    silent = data["not_asked_about"]
    assert f"no question on {sum(silent.values())} sentences" in said
    assert 0 < sum(silent.values()) < data["sentences"]
    assert any("nothing-to-ask: " in one for one in said)


def test_no_more_questions_are_drafted_than_are_wanted_nor_of_other_types(workspace: Path, guidegen: Run) -> None:
    Path("suez.md").write_text(ARTICLE, encoding="utf-8")
    made = json.loads(guidegen("draft", "suez.md", "--json", "--questions", "1").stdout)
    assert made["made"]["questions"] == 1
    assert made["not_asked_about"]["not-asked"] > 0
    cloze = json.loads(guidegen("draft", "suez.md", "--json", "--types", "cloze").stdout)
    assert set(cloze["questions_by_type"]) == {"cloze"}
    wrong = guidegen("draft", "suez.md", "--types", "table")
    assert wrong.returncode == 2
    assert "no questions of the type “table” are drafted" in wrong.stderr


def test_a_text_comes_through_standard_input(workspace: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "guidegen", "draft", "-"], input=ARTICLE.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (workspace / "content" / "text" / "text.md").read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(("text", "said"), [("", "there is no text in this file"), ("Hello.\n", "nothing could")])
def test_what_is_wrong_with_standard_input_is_told_under_its_name(workspace: Path, text: str, said: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "guidegen", "draft", "-"], input=text.encode(), capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"standard input: error: {said}")


def test_what_cannot_be_drafted_is_one_error(workspace: Path, guidegen: Run) -> None:
    Path("empty.txt").write_text("", encoding="utf-8")
    done = guidegen("draft", "empty.txt", "missing.docx")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "empty.txt: error: there is no text in this file",
        "  fix: check that the right file was saved",
        "missing.docx: error: there is no such file",
        "  fix: check the name and the folder",
    ]
