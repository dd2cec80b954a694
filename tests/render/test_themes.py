"""Themes: every one has every token, a workspace changes only what it changes, and no theme changes a word."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from guidegen.handout.themes import CLASSIC, check_tokens, read_themes, theme_names, tokens
from guidegen.languages import language_tags, load_language
from guidegen.render.render import Job, render
from guidegen.resources import templates_folder
from tests import test_pages
from tests.conftest import SMALL, Run, write_guide
from tests.specimens import specimen_guide

PACKAGED = templates_folder()
THEMES = theme_names([PACKAGED])
OTHERS = [name for name in THEMES if name != CLASSIC]


def in_theme(job: Job, theme: str) -> Job:
    return replace(job, theme=theme)


def tokens_css(theme: str) -> str:
    return (PACKAGED / "themes" / theme / "tokens.css").read_text(encoding="utf-8")


@pytest.fixture
def own(workspace: Path) -> Path:
    """The templates folder of a workspace with a guide."""
    write_guide(workspace, "cells", SMALL)
    (workspace / "templates").mkdir()
    return workspace / "templates"


def add_theme(own: Path, name: str, css: str) -> Path:
    folder = own / "themes" / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokens.css").write_text(css, encoding="utf-8")
    return folder


# --- The packaged ones -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_every_token_and_no_other(theme: str) -> None:
    assert list(check_tokens([PACKAGED], theme)) == []
    measure = tokens(PACKAGED / "themes" / CLASSIC / "tokens.css")
    assert tokens(PACKAGED / "themes" / theme / "tokens.css").keys() == measure.keys()


def test_every_token_is_used() -> None:
    styles = [*PACKAGED.rglob("*.j2"), *PACKAGED.glob("style/*.css"), PACKAGED / "themes" / CLASSIC / "tokens.css"]
    used = set(re.findall(r"var\((--[\w-]+)", "".join(file.read_text(encoding="utf-8") for file in styles)))
    assert set(tokens(PACKAGED / "themes" / CLASSIC / "tokens.css")) - used == set()


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_says_what_it_looks_like(theme: str) -> None:
    told = read_themes([PACKAGED])[theme]
    assert told.author
    assert told.licence
    assert told.told(load_language("en"))
    assert all(told.told(load_language(tag)) for tag in language_tags())


@pytest.mark.parametrize("theme", OTHERS)
@pytest.mark.parametrize("name", [("quiz", "student"), ("quiz", "teacher"), ("study-guide", "student")], ids="-".join)
def test_a_theme_changes_the_look_and_no_word(theme: str, name: tuple[str, str]) -> None:
    job = replace(test_pages.jobs(specimen_guide())[name], formats=("pdf", "html"))
    classic, other = (render(in_theme(job, look)) for look in (CLASSIC, theme))
    assert classic.problems == other.problems == []
    assert classic.files["pdf"] != other.files["pdf"]
    bodies = [
        re.sub(r"<style>.*?</style>", "", done.files["html"].decode(), flags=re.DOTALL) for done in (classic, other)
    ]
    assert bodies[0] == bodies[1]


# --- A theme as a page must be ---------------------------------------------------------------------------------------


@pytest.fixture(params=OTHERS)
def documents(request: pytest.FixtureRequest) -> dict[tuple[str, str, str], object]:
    return _laid_out(request.param)


@cache  # a fixture of the module is made anew where tests of other files run in between
def _laid_out(theme: str) -> dict[tuple[str, str, str], object]:
    guide = specimen_guide()
    return {
        (*name, paper): test_pages.layout(in_theme(job, theme))
        for paper in ("a4", "letter")
        for name, job in test_pages.jobs(guide, paper).items()
    }


@pytest.mark.parametrize(
    "measure",
    [
        test_pages.test_type_is_large_enough_and_pure_black,
        test_pages.test_no_rule_is_too_fine_and_nothing_has_a_tint,
        test_pages.test_nothing_stands_in_the_margin,
    ],
    ids=lambda measure: measure.__name__,
)
def test_a_theme_prints_what_a_copier_keeps(measure: object, documents: dict[tuple[str, str, str], object]) -> None:
    for name in documents:
        measure(name, documents)  # type: ignore[operator]


def test_no_heading_is_left_behind_in_a_theme(documents: dict[tuple[str, str, str], object]) -> None:
    assert {name: last for name, document in documents.items() if (last := test_pages.heading_last(document))} == {}


# --- A workspace's own -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("way", "said", "code"),
    [
        (("--theme", "clasic"), "--theme: error: there is no theme “clasic”", 2),
        (("--set", "theme=clasic"), "there is no theme “clasic”", 2),
        ("toml", "guidegen.toml: error: there is no theme “clasic”", 2),
        ("guide", "content/cells/guide.yaml:1:8: error: there is no theme “clasic” [unknown-theme]", 1),
    ],
)
def test_an_unknown_theme_is_said_with_the_one_that_was_meant(
    way: tuple[str, str] | str, said: str, code: int, workspace: Path, guidegen: Run
) -> None:
    guide = write_guide(workspace, "cells", SMALL)
    if way == "toml":
        (workspace / "guidegen.toml").write_text('theme = "clasic"\n', encoding="utf-8")
    elif way == "guide":
        guide.write_text("theme: clasic\n" + SMALL, encoding="utf-8")
    done = guidegen("build", *(way if isinstance(way, tuple) else ()))
    assert done.returncode == code
    assert said in done.stderr
    assert "did you mean `classic`?" in done.stderr


def test_the_strongest_word_on_the_theme_counts(workspace: Path, guidegen: Run) -> None:
    guide = write_guide(workspace, "cells", SMALL)
    html = workspace / "output" / "cells" / "student" / "quiz.html"

    def look(*flags: str) -> bool:
        assert guidegen("build", "--format", "html", *flags).returncode == 0
        return tokens_css("modern") in html.read_text(encoding="utf-8")

    assert not look()
    (workspace / "guidegen.toml").write_text('theme = "modern"\n', encoding="utf-8")
    assert look()
    guide.write_text("theme: classic\n" + SMALL, encoding="utf-8")
    assert not look()
    assert look("--theme", "modern")
    assert look("--set", "theme=modern")


def test_a_theme_that_lacks_a_token_is_told_with_its_file_and_prints_nothing(own: Path, guidegen: Run) -> None:
    css = tokens_css(CLASSIC)
    add_theme(own, "ours", re.sub(r"  --(rule|box-rule):[^;]*;\n", "", css))
    done = guidegen("build", "--theme", "ours")
    assert done.returncode == 1
    assert "templates/themes/ours/tokens.css: error: the theme “ours” has no value for --rule" in done.stderr
    assert "has no value for --box-rule" in done.stderr
    assert "`--rule: 0.75pt solid var(--ink);` in the theme classic" in done.stderr
    assert not (own.parent / "output").exists()


def test_a_token_of_a_workspaces_own_style_is_asked_of_its_themes(own: Path, guidegen: Run) -> None:
    (own / "style").mkdir()
    elements = (PACKAGED / "style" / "elements.css").read_text(encoding="utf-8")
    (own / "style" / "elements.css").write_text(elements + ".stem { padding: var(--stem-gap) }", encoding="utf-8")
    done = guidegen("build")
    assert done.returncode == 1
    assert "the theme “classic” has no value for --stem-gap" in done.stderr
    add_theme(own, CLASSIC, tokens_css(CLASSIC).replace(":root {", ":root {\n  --stem-gap: 1mm;", 1))
    assert guidegen("build").returncode == 0


def test_one_file_of_a_theme_can_be_changed_alone(own: Path, guidegen: Run) -> None:
    add_theme(own, CLASSIC, tokens_css(CLASSIC).replace("--text-size: 11pt", "--text-size: 14pt"))
    listed = guidegen("list", "themes").stdout
    assert re.search(r"^classic +serif titles", listed, re.MULTILINE)  # its theme.yaml is still the packaged one
    assert guidegen("build", "--format", "html").returncode == 0
    page = (own.parent / "output" / "cells" / "student" / "quiz.html").read_text(encoding="utf-8")
    assert "--text-size: 14pt" in page
    assert "--title-size: 24pt" in page


def test_a_theme_may_bring_its_fonts_and_loads_no_other_file(own: Path, guidegen: Run) -> None:
    folder = add_theme(own, "ours", tokens_css(CLASSIC).replace('"Source Serif 4"', '"Ours"'))
    (folder / "fonts").mkdir()
    shutil.copy(PACKAGED / "fonts" / "SourceSans3-Bold.woff2", folder / "fonts" / "Ours.woff2")
    face = '@font-face {{ font-family: "Ours"; font-weight: 700; src: url({}) format("woff2") }}'
    (folder / "fonts.css").write_text(face.format("fonts/Ours.woff2"), encoding="utf-8")
    assert guidegen("build", "--theme", "ours", "--format", "pdf,html").returncode == 0
    page = (own.parent / "output" / "cells" / "student" / "quiz.html").read_text(encoding="utf-8")
    assert '"Ours"; font-weight: 700; src: url(data:font/woff2;base64,' in page
    fonts = subprocess.run(
        ["pdffonts", str(own.parent / "output" / "cells" / "student" / "quiz.pdf")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "Serif" not in fonts

    outside = own.parent.parent / "secret.woff2"
    outside.write_bytes(b"secret")
    (folder / "fonts.css").write_text(face.format("../../../../secret.woff2"), encoding="utf-8")
    done = guidegen("build", "--theme", "ours", "--format", "html")
    assert done.returncode == 1
    assert "is outside the workspace" in done.stderr


def test_a_theme_yaml_that_cannot_be_read_is_told_at_its_file(own: Path, guidegen: Run) -> None:
    folder = add_theme(own, "ours", tokens_css(CLASSIC))
    for text in ("about: [", "about: pretty", "colour: red"):
        (folder / "theme.yaml").write_text(text, encoding="utf-8")
        done = guidegen("list", "themes")
        assert done.returncode == 1
        assert "themes/ours/theme.yaml:1: error: this file" in done.stderr


def test_a_theme_that_leads_out_of_its_folder_is_none(own: Path, guidegen: Run) -> None:
    elsewhere = own.parent.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "tokens.css").write_text(tokens_css(CLASSIC), encoding="utf-8")
    (own / "themes").mkdir()
    (own / "themes" / "ours").symlink_to(elsewhere)
    assert "ours" not in guidegen("list", "themes").stdout
    assert guidegen("build", "--theme", "ours").returncode == 2
