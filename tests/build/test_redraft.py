"""A guide that was edited is drafted again, from its document as it is now."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from guidegen.build.accept import accept
from guidegen.build.checked import check_guide
from guidegen.build.drafting import draft_guide
from guidegen.build.workspace import Workspace
from guidegen.errors import GuideError, OutputError
from guidegen.guide.load import load_guide
from tests.build.test_drafting import ARTICLE as CANAL
from tests.build.test_drafting import OTHER
from tests.conftest import Run

PEACE = "Egypt and Israel signed a peace treaty in Washington on 26 March 1979.\n"
ARTICLE = f"{CANAL}\n## Afterwards\n\n{PEACE}"
NEWER = ARTICLE.replace("26 March", "27 March") + "\nThe ship Ever Given blocked the Suez Canal in March 2021.\n"


@pytest.fixture
def suez(workspace: Path) -> Path:
    article = workspace / "suez.md"
    article.write_text(ARTICLE, encoding="utf-8")
    return article


def rewrite(guide: Path, pattern: str, new: str) -> str:
    text = re.sub(pattern, new, guide.read_text(encoding="utf-8"), count=1)
    guide.write_text(text, encoding="utf-8")
    return text


def test_drafted_again_from_the_same_document_every_byte_stays(workspace: Path, suez: Path) -> None:
    guide = draft_guide(workspace, [suez]).file.path
    base = guide.with_name("guide.draft.yaml").read_bytes()
    text = rewrite(guide, r"(?m)^    text: .*", "    text: 'My own words'  # as we said in class")
    done = draft_guide(workspace, [suez])
    assert guide.read_text(encoding="utf-8") == text
    assert guide.with_name("guide.draft.yaml").read_bytes() == base
    assert done.merged is not None
    assert (done.merged.kept, done.merged.updated, done.merged.added, done.merged.removed) == (1, 0, 0, 0)
    assert done.kept_as is None
    assert not guide.with_name("guide.yaml.bak").exists()


def test_a_changed_document_changes_what_nobody_touched(workspace: Path, suez: Path) -> None:
    guide = draft_guide(workspace, [suez]).file.path
    text = rewrite(guide, r"(?m)^    text: .*", "    text: My own words")
    suez.write_text(NEWER, encoding="utf-8")
    done = draft_guide(workspace, [suez])
    new = guide.read_text(encoding="utf-8")
    assert "My own words" in new
    assert "1979-03-26" not in new
    assert "1979-03-27" in new
    assert "Ever Given" in new
    assert guide.with_name("guide.yaml.bak").read_text(encoding="utf-8") == text
    assert done.written[0] == guide
    assert (
        check_guide(Workspace(workspace), done.file).problems == check_guide(Workspace(workspace), done.file).problems
    )
    assert not check_guide(Workspace(workspace), done.file).has_errors


def test_a_quote_that_is_gone_is_named_by_check(workspace: Path, suez: Path) -> None:
    guide = draft_guide(workspace, [suez]).file.path
    pattern = r"(?m)^    event: .*\n(?=    evidence: .*26 March)"
    assert re.search(pattern, guide.read_text(encoding="utf-8"))
    rewrite(guide, pattern, "    event: Peace at last.\n")
    suez.write_text(NEWER, encoding="utf-8")
    done = draft_guide(workspace, [suez])
    assert "Peace at last." in guide.read_text(encoding="utf-8")
    found = [problem for problem in check_guide(Workspace(workspace), done.file).problems if problem.is_error]
    assert "evidence-not-found" in [problem.code for problem in found]


def test_what_was_accepted_stays_so_until_it_is_updated(workspace: Path, suez: Path) -> None:
    file = draft_guide(workspace, [suez]).file
    accept(file)
    suez.write_text(NEWER, encoding="utf-8")
    done = draft_guide(workspace, [suez])
    unread = {done.guide.timeline[int(path[1])].date for path in done.guide.unread() if path[0] == "timeline"}
    assert "1979-03-27" in {str(date) for date in unread}
    assert "1956-07" not in {str(date) for date in unread}


def test_a_guide_with_errors_is_told_and_left_alone(workspace: Path, suez: Path) -> None:
    guide = draft_guide(workspace, [suez]).file.path
    broken = rewrite(guide, r"(?m)^    text: ", "    txt: ")
    with pytest.raises(GuideError, match="txt"):
        draft_guide(workspace, [suez])
    assert guide.read_text(encoding="utf-8") == broken


def test_a_guide_that_changes_meanwhile_is_left_alone(workspace: Path, suez: Path) -> None:
    guide = draft_guide(workspace, [suez]).file.path

    def save(what: str, done: int, of: int) -> None:
        guide.write_text("title: Saved by the editor\n", encoding="utf-8")

    with pytest.raises(OutputError, match="changed while"):
        draft_guide(workspace, [suez], heard=save)
    assert guide.read_text(encoding="utf-8") == "title: Saved by the editor\n"


def test_without_the_last_draft_nothing_goes(workspace: Path, suez: Path) -> None:
    guide = draft_guide(workspace, [suez]).file.path
    guide.with_name("guide.draft.yaml").unlink()
    text = guide.read_text(encoding="utf-8")
    suez.write_text(NEWER, encoding="utf-8")
    done = draft_guide(workspace, [suez])
    rest = iter(guide.read_text(encoding="utf-8").splitlines())
    assert all(line in rest for line in text.splitlines())
    assert "Ever Given" in guide.read_text(encoding="utf-8")
    assert [problem.message for problem in done.problems if "nothing was changed" in problem.message]


def test_a_guide_of_two_documents_follows_both(workspace: Path, suez: Path) -> None:
    other = workspace / "panama.md"
    other.write_text(OTHER, encoding="utf-8")
    guide = draft_guide(workspace, [suez, other]).file.path
    rewrite(guide, r"(?m)^title: .*", "title: Two canals")
    suez.write_text(NEWER, encoding="utf-8")
    other.write_text(OTHER + "\nThe Panama Canal was opened in August 1914.\n", encoding="utf-8")
    done = draft_guide(workspace, [suez, other])
    new = guide.read_text(encoding="utf-8")
    assert new.count("title: Two canals\n") == 1
    assert "1914-08" in new
    assert "1979-03-27" in new
    assert not check_guide(Workspace(workspace), done.file).has_errors


def test_utf_16_stays_utf_16(workspace: Path, suez: Path) -> None:
    guide = draft_guide(workspace, [suez]).file.path
    guide.write_bytes((guide.read_text(encoding="utf-8") + "# mine\n").encode("utf-16"))
    suez.write_text(NEWER, encoding="utf-8")
    draft_guide(workspace, [suez])
    text = guide.read_bytes().decode("utf-16")
    assert text.endswith("# mine\n")
    assert load_guide(guide.read_bytes(), "guide.yaml").guide is not None


def test_the_command_line_says_what_became_of_the_guide(workspace: Path, suez: Path, guidegen: Run) -> None:
    assert guidegen("draft", "suez.md").returncode == 0
    guide = workspace / "content" / "suez" / "guide.yaml"
    rewrite(guide, r"(?m)^    event: .*\n(?=    evidence: .*26 March)", "    event: Peace at last.\n")
    suez.write_text(NEWER, encoding="utf-8")
    done = guidegen("draft", "suez.md")
    assert done.returncode == 0, done.stderr
    assert re.search(r"with your guide: kept 1 edit, updated \d+, added \d+, removed \d+, \d conflict", done.stderr)
    assert "the guide as it was: content/suez/guide.yaml.bak" in done.stderr
    told = json.loads(guidegen("draft", "suez.md", "--json").stdout)["merged"]
    assert (told["kept"], told["updated"], told["added"], told["removed"]) == (1, 0, 0, 0)
