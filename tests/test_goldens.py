"""What is printed, as text and structure that a person can read: every item type on every handout that may hold it.

The HTML as an outline of its elements, the PDF as its tags and its words; sheet and key. `pytest --update-golden`
writes them anew: read the difference before you commit it.
"""

from __future__ import annotations

import re
import subprocess
import textwrap
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from guidegen.guide.model import Guide
from guidegen.handout.catalogue import read_handouts
from guidegen.handout.grounds import Grounds, Proof
from guidegen.handout.sheet import Printing, make_sheets
from guidegen.items import ITEMS
from guidegen.languages import load_language
from guidegen.render.render import Job, render
from guidegen.resources import templates_folder
from guidegen.source.model import Mark, Passage, Source, numbered
from tests.conftest import Golden
from tests.specimens import ITEMS_FOLDER, STATEMENTS, specimen_guide

HANDOUTS = read_handouts([templates_folder()])
ASKING = [name for name, handout in HANDOUTS.items() if handout.questions != "none"]
STATING = [name for name in HANDOUTS if name not in ASKING]
DOCUMENT = Source(
    "letters",
    "letters.md",
    numbered(
        [
            Passage("Letters on the sky", 1, "heading"),
            Passage("Galileo saw four moons beside Jupiter.", 3, "paragraph", marks=(Mark(0, 7, "bold"),)),
            Passage("What he wrote", 5, "heading", level=2),
            Passage("“They move around it.”", 7, "quotation"),
            Passage("in January 1610", 9, "list-item"),
        ]
    ),
    "Letters on the sky",
)
SOURCE = {"id": "letters", "path": "letters.md", "author": "The guidegen authors", "licence": "CC BY 4.0"}
VOID = {"img", "meta", "br", "path", "circle", "line", "link", "col", "hr"}


@pytest.mark.parametrize("kind", list(ITEMS))
@pytest.mark.parametrize("handout", ASKING)
def test_an_item_type_on_a_handout(handout: str, kind: str, golden: Golden, tmp_path: Path) -> None:
    guide = specimen_guide(kind)
    if HANDOUTS[handout].count is not None:  # such a handout takes what fits: name them, and they all stand on it
        items = {"items": [item.id for item in guide.questions]}
        guide = Guide.model_validate({**guide.model_dump(), "handouts": {handout: items}})
    bare = guide.model_copy(update=dict.fromkeys(("key_facts", "timeline", "key_terms", "people_and_places"), ()))
    golden(f"sheets/{handout}/{kind}.txt", shown(bare, handout, tmp_path))


@pytest.mark.parametrize("handout", STATING)
def test_a_handout_of_statements(handout: str, golden: Golden, tmp_path: Path) -> None:
    guide = Guide.model_validate(
        {
            **STATEMENTS,
            "sources": [SOURCE],
            "questions": [item.model_dump() for item in specimen_guide("short-answer").questions],
        }
    )
    golden(f"sheets/{handout}.txt", shown(guide, handout, tmp_path))


def shown(guide: Guide, handout: str, folder: Path) -> str:
    """The sheets of a handout as text: for each audience the HTML's outline, the PDF's tags and words."""
    language = load_language(guide.language)
    proofs = {item.id: [Proof("words of the source", "¶ 3")] for item in guide.questions}
    grounds = Grounds(proofs, documents=[DOCUMENT])
    parts: list[str] = []
    for sheet in make_sheets(guide, "x", HANDOUTS[handout], language, Printing(), grounds):
        roots = (ITEMS_FOLDER,)
        job = Job(
            "x",
            sheet.handout.template,
            sheet.data,
            language.tree,
            ITEMS_FOLDER,
            roots,
            (templates_folder(),),
            ("html", "pdf"),
        )
        done = render(job)
        assert [problem.message for problem in done.problems if problem.is_error] == []
        pdf = folder / f"{sheet.audience}.pdf"
        pdf.write_bytes(done.files["pdf"])
        html = "\n".join(outline(done.files["html"].decode()))
        parts += [
            f"==== {sheet.name}, HTML",
            html,
            f"==== {sheet.name}, tags of the PDF",
            tags(pdf),
            f"==== {sheet.name}, words of the PDF",
            words(pdf),
        ]
    assert parts
    return "\n".join(parts) + "\n"


def outline(html: str) -> list[str]:
    """The body's elements, indented, with their classes and texts, without what pictures and style sheets hold."""
    reader = _Outline()
    reader.feed(html[html.index("<body") :])
    return reader.lines


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._depth = 0
        self._just_opened = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        classes = "".join(f".{name}" for name in (given.get("class") or "").split())
        alternative = f" “{given['alt']}”" if "alt" in given else ""
        hidden = " (hidden)" if given.get("aria-hidden") else ""
        self.lines.append(f"{'  ' * self._depth}{tag}{classes}{alternative}{hidden}")
        self._depth += tag not in VOID
        self._just_opened = tag not in VOID

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.lines.append(f"{'  ' * self._depth}{tag}")
        self._just_opened = False

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag not in VOID
        self._just_opened = False

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if text and self._just_opened:
            self.lines[-1] += f" | {text}"
        elif text:
            self.lines.append(f"{'  ' * self._depth}| {text}")
        self._just_opened = self._just_opened and not text


def tags(pdf: Path) -> str:
    """The structure tree, one line a block: “Table › TR › TH TD”, equal lines once with their number."""
    with pikepdf.open(pdf) as file:
        lines = list(_tag_lines(file.Root.StructTreeRoot, 0))
    counted: list[str] = []
    for line in lines:
        if counted and re.sub(r" × \d+$", "", counted[-1]) == line:
            times = int((re.search(r" × (\d+)$", counted[-1]) or [0, 1])[1])
            counted[-1] = f"{line} × {times + 1}"
        else:
            counted.append(line)
    return "\n".join(counted)


_INLINE = {"/Span", "/Lbl", "/LBody", "/Link", "/Strong", "/Em", "/Code"}


def _tag_lines(node: Any, depth: int) -> Iterator[str]:
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if not isinstance(child, pikepdf.Dictionary) or "/S" not in child:
            continue
        kind = str(child.S)
        if kind not in _INLINE and kind != "/NonStruct":
            alternative = f" “{child.Alt}”" if "/Alt" in child else ""
            yield f"{'  ' * depth}{kind[1:]}{alternative}"
        yield from _tag_lines(child, depth + (kind not in _INLINE))


def words(pdf: Path) -> str:
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    pages = [" ".join(page.split()) for page in text.split("\f")[:-1]]
    return "\n--\n".join(textwrap.fill(page, 110) for page in pages)
