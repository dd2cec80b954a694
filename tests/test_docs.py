"""The docs cannot fall behind: the README's guide loads, its commands exist, and what it links to is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guidegen.guide.load import load_guide
from tests import guide_format, rule_pages
from tests.conftest import PROJECT, Run, write_guide

README = (PROJECT / "README.md").read_text(encoding="utf-8")
PAGES = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_the_guide_of_the_readme_builds_with_the_first_guides_article(workspace: Path, guidegen: Run) -> None:
    whole = next(block for block in blocks("yaml") if block.startswith("title:"))
    article = (PROJECT / "guidegen" / "forms" / "first-guide" / "article.md").read_text(encoding="utf-8")
    write_guide(workspace, "water", whole, article_md=article)
    done = guidegen("build", "--format", "pdf,html")
    assert done.returncode == 0, done.stderr
    assert len(list((workspace / "output").rglob("*.*"))) == 8


def test_the_other_item_types_of_the_readme_load() -> None:
    items = next(block for block in blocks("yaml") if "type: multiple-choice" in block)
    loaded = load_guide("title: x\nquestions:\n" + items, "guide.yaml")
    assert loaded.problems == ()
    assert loaded.guide is not None
    assert {question.type for question in loaded.guide.questions} == set(re.findall(r"- type: (\S+)", items))


def test_the_stimulus_of_the_readme_loads() -> None:
    stimulus = next(block for block in blocks("yaml") if block.startswith("stimuli:"))
    loaded = load_guide("title: x\n" + stimulus, "guide.yaml")
    assert loaded.problems == ()


def test_every_item_type_stands_in_the_readme() -> None:
    from guidegen.items import ITEMS

    assert [kind for kind in ITEMS if f"type: {kind}" not in README] == []


def test_the_page_on_the_guide_is_up_to_date() -> None:
    assert (PROJECT / "docs" / "guide.md").read_text(encoding="utf-8") == guide_format.page(), "run ./dev docs"


def test_the_pages_of_the_rules_are_up_to_date() -> None:
    written = {file.name: file.read_text(encoding="utf-8") for file in rule_pages.FOLDER.glob("*.md")}
    assert written == rule_pages.files(), "run ./dev docs"


def test_every_handout_stands_in_the_readme() -> None:
    from guidegen.handout.catalogue import handout_names
    from guidegen.resources import templates_folder

    assert [name for name in handout_names([templates_folder()]) if f"| `{name}` |" not in README] == []


def test_the_handouts_of_the_readme_are_known() -> None:
    handouts = next(block for block in blocks("yaml") if block.startswith("handouts:"))
    loaded = load_guide("title: x\n" + handouts, "guide.yaml")
    assert loaded.problems == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_links_to_is_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:")):
            assert (page.parent / target).exists(), target


def test_the_readme_names_every_command_and_no_other(guidegen: Run) -> None:
    listed = guidegen("--help").stdout.partition("Commands:")[2]
    commands = set(re.findall(r"^  (\w+)", listed, re.MULTILINE))
    assert set(re.findall(r"^\| `guidegen (\w+)", README, re.MULTILINE)) == commands


def test_the_message_that_the_readme_shows_is_the_one_that_comes() -> None:
    shown = blocks("text")[0]
    line = re.search(r"\| ( +stem: .*)", shown)
    assert line
    from guidegen.cli.show import as_text

    text = "title: x\nquestions:\n  - type: short-answer\n" + line[1] + "\n    answer: x\n    evidence: own\n"
    said = as_text(load_guide(text, "content/water/guide.yaml").problems[0])
    assert _words(said) == _words(shown)


def _words(message: str) -> list[str]:
    """Without the line's number and the mark under the column."""
    return [re.sub(r":4:|:12:", ":", word) for word in message.split() if word not in ("4", "12", "|", "^")]


def test_the_docs_name_every_token_of_a_theme_and_no_other() -> None:
    from guidegen.handout.themes import tokens

    table = (PROJECT / "docs" / "templates.md").read_text(encoding="utf-8").partition("## The tokens")[2]
    rows = "".join(re.findall(r"^\| (`--[^|]*)", table, re.MULTILINE))
    measure = tokens(PROJECT / "templates" / "themes" / "classic" / "tokens.css")
    assert sorted(re.findall(r"`(--[\w-]+)`", rows)) == sorted(measure)


def test_the_theme_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"theme[ :=]+\"?([a-z]+)[`\"]", README))
    assert named
    assert all((PROJECT / "templates" / "themes" / name / "tokens.css").is_file() for name in named)
