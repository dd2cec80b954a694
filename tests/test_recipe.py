"""The recipes of docs/adding.md, followed to the letter in a copy of the project, print what they promise."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT

RECIPES = (PROJECT / "docs" / "adding.md").read_text(encoding="utf-8")


def block(language: str, holding: str) -> str:
    """The code block of the docs that holds some words."""
    for found in re.finditer(rf"^( *)```{language}\n(.*?)^\1```", RECIPES, re.DOTALL | re.MULTILINE):
        if holding in found[2]:
            indent = len(found[1])
            return "\n".join(line[indent:] for line in found[2].split("\n"))
    raise AssertionError(f"docs/adding.md has no {language} block with {holding!r}")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for folder in ("guidegen", "templates"):
        shutil.copytree(PROJECT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "content").mkdir()
    return tmp_path


def guidegen(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The copy's program, and not the installed one: the current folder comes first on the path."""
    return subprocess.run(
        [sys.executable, "-m", "guidegen", *arguments], cwd=copy, capture_output=True, text=True, check=False
    )


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout


def test_an_item_type_is_one_folder(copy: Path) -> None:
    folder = copy / "guidegen" / "items" / "odd_one_out"
    folder.mkdir()
    (folder / "__init__.py").write_text(block("python", "class OddOneOut"), encoding="utf-8")
    specimen = block("yaml", "type: odd-one-out")
    (folder / "specimen.yaml").write_text(specimen, encoding="utf-8")
    guide = copy / "content" / "planets" / "guide.yaml"
    guide.parent.mkdir()
    items = "".join(f"  {line}\n" for line in specimen.splitlines())
    guide.write_text(f"title: Planets\nquestions:\n{items}", encoding="utf-8")

    assert "odd-one-out" in guidegen(copy, "list", "item-types").stdout
    done = guidegen(copy, "build", "--handout", "quiz", "--format", "pdf,html")
    assert done.returncode == 0, done.stderr
    quiz = text_of(copy / "output" / "planets" / "student" / "quiz.pdf")
    assert "Which of these is not a planet?" in quiz
    assert "the Moon" in quiz
    letter = re.search(r"\b([A-D])\s+the Moon", quiz)
    assert letter
    key = text_of(copy / "output" / "planets" / "teacher" / "quiz-key.pdf")
    assert re.search(rf"\b{letter[1]}\s+the Moon", key)
    assert guidegen(copy, "schema").returncode == 0
    assert "odd-one-out" in (copy / "content" / "guide.schema.json").read_text(encoding="utf-8")


def test_a_handout_is_one_template(copy: Path) -> None:
    (copy / "templates" / "handouts" / "warm-up.html.j2").write_text(block("jinja", "Warm-up"), encoding="utf-8")
    shutil.copytree(PROJECT / "guidegen" / "forms" / "first-guide", copy / "content" / "water")
    assert "warm-up" in guidegen(copy, "list", "handouts").stdout
    done = guidegen(copy, "build", "--handout", "warm-up", "--format", "pdf,html")
    assert done.returncode == 0, done.stderr
    student = text_of(copy / "output" / "water" / "student" / "warm-up.pdf")
    assert "Warm-up" in student
    assert "Where does most evaporation take place?" in student
    assert "86 percent" not in student
    assert "86 percent" in text_of(copy / "output" / "water" / "teacher" / "warm-up-key.pdf")


def test_a_rule_is_one_file(copy: Path) -> None:
    module = copy / "guidegen" / "check" / "rules" / "shouting_stem.py"
    module.write_text(block("python", "the stem shouts"), encoding="utf-8")
    guide = copy / "content" / "latvia" / "guide.yaml"
    guide.parent.mkdir()
    question = "  - type: short-answer\n    id: capital\n    stem: Name it!!!  # loud\n    answer: Riga\n"
    guide.write_text(f"title: Latvia\nquestions:\n{question}    evidence: own\n", encoding="utf-8")
    assert "shouting-stem" in guidegen(copy, "list", "rules").stdout
    assert "readers look for the question" in guidegen(copy, "explain", "shouting-stem").stdout
    found = guidegen(copy, "check", "--select", "shouting-stem").stderr
    assert "guide.yaml:5:11: warning: the stem shouts [shouting-stem]" in found
    assert guidegen(copy, "check", "--fix").returncode == 0
    assert "stem: Name it!  # loud" in guide.read_text(encoding="utf-8")
    assert "stem: Name it!!!  # loud" in (guide.parent / "guide.yaml.bak").read_text(encoding="utf-8")


def test_a_theme_is_one_folder(copy: Path) -> None:
    folder = copy / "templates" / "themes" / "airy"
    folder.mkdir()
    tokens = (copy / "templates" / "themes" / "classic" / "tokens.css").read_text(encoding="utf-8")
    changed = block("css", "--title-size").split("\n")
    for line in filter(None, changed):
        token = line.partition(":")[0]
        tokens, found = re.subn(rf"^  {token}:.*$", f"  {line}", tokens, count=1, flags=re.MULTILINE)
        assert found == 1, token
    (folder / "tokens.css").write_text(tokens, encoding="utf-8")
    (folder / "theme.yaml").write_text(block("yaml", "author: Ana Ruiz"), encoding="utf-8")
    shutil.copytree(PROJECT / "guidegen" / "forms" / "first-guide", copy / "content" / "water")

    assert re.search("^airy +large titles", guidegen(copy, "list", "themes").stdout, re.MULTILINE)
    sheets = {}
    for theme in ("classic", "airy"):
        done = guidegen(copy, "build", "--theme", theme, "--handout", "quiz", "--format", "pdf,html")
        assert done.returncode == 0, done.stderr
        assert "error" not in done.stderr
        sheets[theme] = (copy / "output" / "water" / "student" / "quiz.pdf").read_bytes()
        page = (copy / "output" / "water" / "student" / "quiz.html").read_text(encoding="utf-8")
        assert ("--title-size: 30pt" in page) is (theme == "airy")
    assert sheets["classic"] != sheets["airy"]
    (folder / "tokens.css").write_text(tokens.replace("--rule:", "--rul:"), encoding="utf-8")
    done = guidegen(copy, "build", "--theme", "airy")
    assert done.returncode == 1
    assert "templates/themes/airy/tokens.css: error: the theme “airy” has no value for --rule" in done.stderr


def test_a_language_is_one_file(copy: Path) -> None:
    words = (copy / "guidegen" / "languages" / "en.yaml").read_text(encoding="utf-8")
    (copy / "guidegen" / "languages" / "nl.yaml").write_text(
        words.replace("name: English", "name: Nederlands").replace("quiz: Quiz", "quiz: Toets"), encoding="utf-8"
    )
    shutil.copytree(PROJECT / "guidegen" / "forms" / "first-guide", copy / "content" / "water")
    guide = copy / "content" / "water" / "guide.yaml"
    guide.write_text(guide.read_text(encoding="utf-8").replace("language: en\n", "language: nl\n"), encoding="utf-8")
    assert "Nederlands" in guidegen(copy, "list", "languages").stdout
    assert guidegen(copy, "build", "--handout", "quiz").returncode == 0
    assert "Toets" in text_of(copy / "output" / "water" / "student" / "quiz.pdf")


def test_an_export_format_is_one_module(copy: Path) -> None:
    module = copy / "guidegen" / "export" / "words.py"
    module.write_text(block("python", "EXPORTER = Exporter("), encoding="utf-8")
    shutil.copytree(PROJECT / "guidegen" / "forms" / "first-guide", copy / "content" / "water")
    assert "words" in guidegen(copy, "list", "formats").stdout
    done = guidegen(copy, "build", "--format", "words")
    assert done.returncode == 0, done.stderr
    assert "evaporation\t" in (copy / "output" / "water" / "words" / "water.txt").read_text(encoding="utf-8")
    assert "left out of words" in done.stderr
    assert not (copy / "content" / "water" / "guide.cards.json").exists()
