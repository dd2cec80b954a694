"""What a teacher gets to read when something is wrong: the place, what it is, how to mend it; and nothing is lost."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SMALL, Run, write_guide

PLACE = re.compile(r"^content/\S+/guide\.yaml:\d+:\d+: error: ", re.MULTILINE)

LOOP = "{% for a in range(9999) %}" * 3 + "{% endfor %}" * 3

MISTAKES = {
    "unknown key": (SMALL.replace("title: Biology", "title: Biology\nsubtitel: x"), "subtitel", "mean `subtitle`?"),
    "no title": (SMALL.replace("title: Biology\n", ""), "`title` is missing", "add a line"),
    "two items with one id": (
        SMALL + SMALL.partition("questions:\n")[2],
        "two things have the id “smallest-part”",
        "give each its own",
    ),
    "no key": (SMALL.replace("- key: a cell", "- a cell"), "no option is marked as the key", "- key:"),
    "two keys": (SMALL.replace("- a tissue", "- key: a tissue"), "2 options are marked", "exactly one"),
    "no evidence": (
        SMALL.replace("    evidence: own\nquestions", "questions"),
        "this has no evidence",
        "evidence: own",
    ),
    "a quote without a source": (
        SMALL.replace("evidence: own\nquestions", "evidence: made of cells\nquestions"),
        "no source",
        "sources",
    ),
    "a source that is missing": ("sources:\n  - path: article.txt\n" + SMALL, "article.txt", ""),
    "a source outside": (
        "sources:\n  - path: ../../../../../../etc/hostname\n" + SMALL,
        "outside the workspace",
        "copy",
    ),
    "an unknown source": (
        SMALL.replace("evidence: own\nquestions", "evidence:\n      source: book\n      quote: x\nquestions"),
        "no source “book”",
        "sources",
    ),
    "an unknown type": (
        SMALL.replace("single-choice", "single-chose"),
        "no item type “single-chose”",
        "`single-choice`",
    ),
    "an unknown language": (SMALL.replace("en-GB", "tlh"), "no words for the language “tlh”", "en"),
    "a date that cannot be": (
        SMALL + "timeline:\n  - date: 1990-02-30\n    event: x\n    evidence: own\n",
        "no day 30",
        "1990-03-11",
    ),
    "an unknown handout": (SMALL + "handouts: [quizz]\n", "no handout “quizz”", "`quiz`"),
    "an item that is not there": (
        SMALL + "handouts:\n  quiz:\n    items: [smalest-part]\n",
        "smalest-part",
        "`smallest-part`",
    ),
    "a picture that is missing": (
        SMALL.replace("    stem:", "    image:\n      path: cell.png\n      alt: A cell\n    stem:"),
        "the picture cell.png",
        "guide's folder",
    ),
    "a picture outside": (
        SMALL.replace("    stem:", "    image:\n      path: ../../../../etc/passwd\n      alt: A cell\n    stem:"),
        "outside the workspace",
        "guide's folder",
    ),
    "a colon": (
        SMALL.replace("stem: What is", "stem: Think: What is"),
        "colon",
        '"Think: What is the smallest part of a living thing?"',
    ),
    "a hash": (SMALL.replace("- an organ", "- # of organs"), "`#` begins a comment", '- "# of organs"'),
    "a tag": (SMALL.replace("title: Biology", "title: !!python/name:os.system Cells"), "", ""),
    "an alias": (SMALL.replace("title: Biology", "title: *cells"), "", '"*cells"'),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_with_its_place(name: str, workspace: Path, guidegen: Run) -> None:
    text, said, mended = MISTAKES[name]
    write_guide(workspace, "cells", text)
    done = guidegen("build", "--format", "html")
    assert done.returncode == 1, done.stderr
    assert PLACE.search(done.stderr), done.stderr
    assert said in done.stderr
    assert mended in done.stderr
    assert "Traceback" not in done.stderr
    assert not list((workspace / "output").rglob("*.html")) or "handout" in name


def test_all_mistakes_of_a_file_are_said_at_once(workspace: Path, guidegen: Run) -> None:
    text = SMALL.replace("title: Biology", "title: Biology: a beginning\ngrad: 8").replace("- key: a cell", "- a cell")
    write_guide(workspace, "cells", text)
    said = guidegen("check").stderr
    assert len(PLACE.findall(said)) == 3, said


def test_one_guides_mistake_does_not_stop_another_and_nothing_is_lost(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", SMALL)
    write_guide(workspace, "plants", SMALL)
    assert guidegen("build", "--format", "html").returncode == 0
    before = {file: file.read_bytes() for file in (workspace / "output").rglob("*.html")}
    assert len(before) == 8
    write_guide(workspace, "cells", SMALL.replace("title: Biology", "title:"))
    for file in (workspace / "output" / "plants").rglob("*.html"):
        file.unlink()
    done = guidegen("build", "--format", "html")
    assert done.returncode == 1
    assert {file: file.read_bytes() for file in (workspace / "output").rglob("*.html")} == before


def test_an_output_folder_that_cannot_be_written(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", SMALL)
    (workspace / "blocked").write_text("a file, no folder", encoding="utf-8")
    done = guidegen("build", "--output-dir", "blocked/here")
    assert done.returncode == 2
    assert "blocked" in done.stderr
    assert "fix:" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("template", "said", "ending", "seconds"),
    [
        (LOOP, "seconds", "html", 2),
        ("<img src='file:///etc/passwd' alt='x'>", "/etc/passwd is outside the workspace", "pdf", 60),
        ("{% include '/etc/passwd' %}", "templates/handouts/quiz.html.j2:3", "html", 60),
    ],
)
def test_a_template_that_loops_or_reads_what_it_should_not(
    workspace: Path, guidegen: Run, template: str, said: str, ending: str, seconds: int
) -> None:
    write_guide(workspace, "cells", SMALL)
    folder = workspace / "templates" / "handouts"
    folder.mkdir(parents=True)
    head = "{#- handout\nquestions: quiz\n-#}<html lang=en><title>x</title><body>"
    (folder / "quiz.html.j2").write_text(head + template, encoding="utf-8")
    limit = f"time_limit={seconds}"
    done = guidegen("build", "--handout", "quiz,study-guide", "--format", ending, "--set", limit)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    written = [file.name for file in sorted((workspace / "output").rglob(f"*.{ending}"))]
    assert written == [f"study-guide.{ending}", f"study-guide-key.{ending}"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "nothing"], "there is no such guide"),
        (["build", "celss"], "did you mean `cells`?"),
        (["build", "--format", "pfd"], "did you mean `pdf`?"),
        (["build", "--handout", "quizz"], "did you mean `quiz`?"),
        (["build", "--paper", "a5"], "a4, letter"),
        (["build", "--set", "papper=a4"], "did you mean `paper`?"),
        (["build", "--set", "time_limit=soon"], "whole number"),
        (["built"], "built"),
        (["check", "--nothing"], "--nothing"),
        (["new", "???"], "needs letters"),
        (["new", "cells"], "there already"),
        (["new", "x", "--language", "tlh"], "no words"),
        (["new", "x", "--source", "nothing.txt"], "no such document"),
        (["init"], "already"),
    ],
)
def test_a_command_that_cannot_be_done_does_nothing_and_says_why(
    arguments: list[str], said: str, workspace: Path, guidegen: Run
) -> None:
    write_guide(workspace, "cells", SMALL)
    before = sorted(workspace.rglob("*"))
    done = guidegen(*arguments)
    assert done.returncode == 2, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(workspace.rglob("*")) == before


def test_outside_a_workspace(tmp_path: Path, guidegen: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = guidegen("build")
    assert done.returncode == 2
    assert "guidegen init" in done.stderr


def test_a_character_that_no_font_has_is_named_once_with_its_place(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", SMALL.replace("an organ", "an organ \U00013000"))
    done = guidegen("build")
    assert done.returncode == 1
    assert (
        done.stderr.count("content/cells/guide.yaml:11:18: error: no font has the character “\U00013000” (U+13000)")
        == 1
    )
    assert not list((workspace / "output").rglob("*.pdf"))


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    command = f"mkdir gone && cd gone && rmdir ../gone && {sys.executable} -m guidegen build"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no longer there" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_behind_the_output() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m guidegen --help > /dev/full"], capture_output=True, check=False
    )
    assert done.returncode == 2


@pytest.mark.parametrize("name", ["a" * 300, "a/" * 3000, "x\udcff", ""])
def test_names_that_no_system_takes(name: str, workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", SMALL)
    for arguments in (
        ["build", name],
        ["check", name],
        ["new", name, "--source", name],
        ["build", "--format", "html", "--output-dir", name or "\udcff"],
    ):
        done = guidegen(*arguments)
        assert done.returncode in (0, 2), (arguments, done.stderr)
        assert "defect" not in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "settings", ["paper = 3", "time_limit = 0", "memory_limit = 1", "a = " + "9" * 5000, "a = " + "[" * 9999, "="]
)
def test_settings_that_cannot_be(settings: str, workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", SMALL)
    (workspace / "guidegen.toml").write_text(settings, encoding="utf-8")
    done = guidegen("build")
    assert done.returncode == 2
    assert "guidegen.toml" in done.stderr
    assert "fix:" in done.stderr
    assert "defect" not in done.stderr
