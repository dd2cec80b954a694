"""The commands as a teacher meets them, in an empty folder."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from guidegen import __version__
from tests.conftest import PROJECT, SMALL, Run, write_guide


def test_from_nothing_to_paper(tmp_path: Path, guidegen_afresh: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    guidegen = guidegen_afresh
    monkeypatch.chdir(tmp_path)
    assert guidegen("init").returncode == 0
    assert guidegen("check").returncode == 0
    done = guidegen("build", "--format", "pdf", "--format", "html")
    assert done.returncode == 0, done.stderr
    names = {
        str(file.relative_to(tmp_path / "output" / "first-guide"))
        for file in (tmp_path / "output").rglob("*.*")
        if file.is_file()
    }
    sheets = ("student/quiz", "student/study-guide", "teacher/quiz-key", "teacher/study-guide-key")
    assert names == {f"{sheet}.{ending}" for sheet in sheets for ending in ("pdf", "html")}
    assert done.stdout.count("\n") == 8
    assert "For the students" in done.stderr


def test_a_new_guide_prints_at_once(tmp_path: Path, guidegen: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes: one.txt").write_text("Volcanoes\n\nLava is molten rock.\n", encoding="utf-8")
    done = guidegen("new", "Volcanoes & lava", "--source", "notes: one.txt", "--language", "en-US")
    assert done.returncode == 0, done.stderr
    assert "is now a guidegen workspace" in done.stderr
    folder = tmp_path / "content" / "volcanoes-lava"
    assert sorted(file.name for file in folder.iterdir()) == ["guide.yaml", "notes: one.txt"]
    assert (
        (folder / "guide.yaml")
        .read_text(encoding="utf-8")
        .startswith("# yaml-language-server: $schema=../guide.schema.json\n")
    )
    assert (tmp_path / "content" / "guide.schema.json").is_file()
    built = guidegen("build", "volcanoes-lava", "--format", "html")
    assert built.returncode == 0, built.stderr
    assert "own word" in built.stderr


def test_json_for_programs(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", SMALL)
    built = json.loads(guidegen("build", "--json", "--format", "html").stdout)
    assert {file["path"] for file in built["written"]} == {
        f"output/cells/{name}.html"
        for name in ("student/quiz", "student/study-guide", "teacher/quiz-key", "teacher/study-guide-key")
    }
    assert built["problems"] == []
    write_guide(workspace, "cells", SMALL.replace("title:", "titel:"))
    checked = guidegen("check", "--json")
    assert checked.returncode == 1
    assert {problem["line"] for problem in json.loads(checked.stdout)["problems"]} == {1}


def test_quiet_says_only_what_is_wrong(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", SMALL)
    done = guidegen("build", "-q", "--format", "html")
    assert (done.stdout, done.stderr) == ("", "")


def test_check_writes_ids_and_keeps_the_rest(workspace: Path, guidegen: Run) -> None:
    text = SMALL.replace("    id: smallest-part\n", "").replace(
        "  - id: smallest-part\n    type", "  # my best one\n  - type"
    )
    path = write_guide(workspace, "cells", text)
    done = guidegen("check", "--fix")
    assert done.returncode == 0, done.stderr
    written = path.read_text(encoding="utf-8")
    added = set(written.splitlines()) - set(text.splitlines())
    assert added == {
        "  - id: all-living-things-are-made-of",
        "    text: All living things are made of cells.",
        "  - id: what-is-the-smallest-part-of",
        "    type: single-choice",
    }
    assert (path.with_name("guide.yaml.bak")).read_text(encoding="utf-8") == text
    assert guidegen("check", "--fix").returncode == 0
    assert path.read_text(encoding="utf-8") == written


def test_paper_follows_region_guide_and_flag(workspace: Path, guidegen: Run) -> None:
    import pikepdf

    def width() -> float:
        with pikepdf.open(workspace / "output" / "cells" / "student" / "quiz.pdf") as pdf:
            return float(pdf.pages[0].mediabox[2])

    write_guide(workspace, "cells", SMALL)
    guidegen("build", "--handout", "quiz", env={"LC_ALL": "en_US.UTF-8"})
    assert width() == pytest.approx(612, abs=1)
    guidegen("build", "--handout", "quiz", env={"LC_ALL": "de_DE.UTF-8"})
    assert width() == pytest.approx(595, abs=1)
    write_guide(workspace, "cells", "paper: letter\n" + SMALL)
    guidegen("build", "--handout", "quiz", env={"LC_ALL": "de_DE.UTF-8"})
    assert width() == pytest.approx(612, abs=1)
    guidegen("build", "--handout", "quiz", "--paper", "a4", env={"LC_ALL": "en_US.UTF-8"})
    assert width() == pytest.approx(595, abs=1)


def test_print_anyway_marks_every_page(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", SMALL.replace("evidence: own\nquestions", "evidence: not in any source\nquestions"))
    assert guidegen("build").returncode == 1
    assert not (workspace / "output" / "cells").exists()
    assert guidegen("build", "--print-anyway").returncode == 1
    for pdf in (workspace / "output").rglob("*.pdf"):
        pages = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout.split(
            "\f"
        )
        assert all("unchecked" in page for page in pages if page.strip())


@pytest.mark.parametrize("kind", ["guides", "handouts", "item-types", "languages"])
def test_list(kind: str, workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", SMALL)
    done = guidegen("list", kind)
    assert done.returncode == 0
    assert {"guides": "cells", "handouts": "as cards", "item-types": "cloze", "languages": "en"}[kind] in done.stdout
    assert json.loads(guidegen("list", kind, "--json").stdout)


def test_doctor(workspace: Path, guidegen: Run) -> None:
    done = guidegen("doctor")
    assert done.returncode == 0, done.stdout
    assert "MISSING" not in done.stdout
    assert "weasyprint" in done.stdout


def test_version_and_help_import_nothing_heavy() -> None:
    heavy = ("weasyprint", "spacy", "pydantic", "jinja2", "ruamel", "babel", "PIL", "markdown_it", "rich")
    for argument in ("--version", "--help"):
        code = (
            "import sys; sys.argv = ['guidegen', sys.argv[1]]\n"
            "from guidegen.cli.app import run\n"
            "code = run(sys.argv[1:])\n"
            "print(sorted(name for name in sys.modules if '.' not in name), file=sys.stderr); sys.exit(code)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, argument], capture_output=True, text=True, check=True, cwd=PROJECT
        )
        loaded = set(done.stderr.strip("[]\n").replace("'", "").split(", "))
        assert not loaded & set(heavy), argument
        assert done.stdout.strip()
    assert __version__ in done.stdout or "build" in done.stdout


def test_every_command_has_help(guidegen: Run) -> None:
    listed = guidegen("--help").stdout
    for command in ("build", "check", "new", "init", "schema", "list", "doctor"):
        assert command in listed
        shown = guidegen(command, "--help")
        assert shown.returncode == 0
        assert len(shown.stdout.splitlines()) > 5


def test_a_defect_is_one_line_and_a_file(workspace: Path, guidegen: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from guidegen.cli import app, init

    def broken(_: Path) -> list[Path]:
        raise RuntimeError("boom")

    from guidegen.build import create

    monkeypatch.setattr(create, "make_workspace", broken)
    assert init.init is not None
    assert app.run(["init"]) == 2


def test_the_schema_accepts_the_guide_and_finds_its_mistakes(workspace: Path, guidegen: Run) -> None:
    import jsonschema

    from guidegen.guide.yaml_text import read_yaml

    assert guidegen("schema").stdout.strip() == "content/guide.schema.json"
    schema = json.loads((workspace / "content" / "guide.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for file in [*(PROJECT / "content").glob("*/guide.yaml"), *(PROJECT / "guidegen" / "forms").rglob("guide.yaml")]:
        data = _as_editors_see(read_yaml(file.read_bytes(), str(file)).data)
        assert [error.message for error in validator.iter_errors(data)] == [], file
    for change in ({"titel": "x"}, {"questions": [{"type": "cloze"}]}, {"key_facts": [{"text": "no evidence"}]}):
        assert list(validator.iter_errors({"title": "x", **change}))


def _as_editors_see(value: object) -> object:
    """With numbers and true/false as YAML 1.2 resolves them, which guidegen does not but editors do."""
    if isinstance(value, dict):
        return {name: _as_editors_see(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_as_editors_see(part) for part in value]
    if isinstance(value, str) and value.isdecimal():
        return int(value)
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def test_the_committed_schema_is_up_to_date() -> None:
    from guidegen.guide.schema import guide_schema

    assert (PROJECT / "content" / "guide.schema.json").read_text(encoding="utf-8") == guide_schema()


def test_cards_are_built_for_the_printer_and_the_screen_says_how_to_print_them(workspace: Path, guidegen: Run) -> None:
    terms = "key_terms:\n  - term: cell\n    definition: the smallest part of a living thing\n    evidence: own\n"
    write_guide(workspace, "cells", SMALL + terms)
    done = guidegen("build", "--handout", "flashcards", "--set", "flip=short-edge")
    assert done.returncode == 0, done.stderr
    assert "flashcards: print on both sides, flip on the short edge; cut along the lines" in done.stderr
    assert "flip on" not in guidegen("build", "--handout", "quiz", "--format", "html").stderr
