"""The deck in Anki itself: what a learner sees, and what a second import changes."""

from __future__ import annotations

import html
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from guidegen.export import EXPORTERS, Exported, Exporter, Material, export
from guidegen.export.anki.note_types import BASIC, CLOZE, FIELDS
from guidegen.guide.dump import dump_guide
from guidegen.guide.model import Guide
from guidegen.items import ITEMS
from guidegen.languages import load_language
from tests.conftest import Golden, Run, write_guide
from tests.export.decks import NOW, Learner, build_deck, deck_file, media_of, rows
from tests.specimens import ITEMS_FOLDER, specimen_guide

CELLS = """\
title: Biology
language: en-GB
sources:
  - id: article
    path: article.md
    title: All about cells
key_facts:
  - id: made-of-cells
    text: All living things are made of one or more cells.
    evidence: All living things are made of one or more cells.
timeline:
  - id: hooke
    date: 1665
    event: Robert Hooke sees cells in cork.
    evidence: own
key_terms:
  - id: nucleus
    term: nucleus
    definition: the part of a cell that holds its plan
    evidence: own
questions:
  - id: smallest-part
    type: single-choice
    stem: What is the smallest part of a living thing?
    options:
      - an organ
      - key: a cell
      - text: a tissue
        feedback: A tissue is made of many cells.
    bloom: remember
    evidence: All living things are made of one or more cells.
    explanation: Organs and tissues are made of cells.
  - id: seen-in
    type: cloze
    text: Hooke saw cells in [[cork|bark]] in [[1665]].
    evidence: own
"""
ARTICLE = "# Cells\n\nAll living things are made of one or more cells.\n"


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner.begin(tmp_path / "anki")
    yield learner
    learner.collection.close()


@pytest.fixture
def cells(workspace: Path) -> Path:
    write_guide(workspace, "cells", CELLS, article_md=ARTICLE)
    build_deck(workspace)
    return deck_file(workspace, "cells")


def change(workspace: Path, old: str, new: str) -> None:
    file = workspace / "content" / "cells" / "guide.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_deck_is_imported_with_all_its_cards(cells: Path, learner: Learner) -> None:
    log = learner.take(cells)
    assert len(log.new) == 5
    assert {deck.name for deck in learner.collection.decks.all_names_and_ids()} == {"Default", "Biology"}
    cloze = learner.note("Hooke saw cells")
    assert len(cloze.cards()) == 2
    shown = cloze.cards()[0]
    assert '<span class="cloze" data-cloze="cork" data-ordinal="1">[...]</span>' in shown.question()
    assert "1665" in shown.question()
    assert "cork (or bark)" in shown.answer()


def test_a_choice_has_the_letters_of_the_printed_sheet(cells: Path, learner: Learner, guidegen: Run) -> None:
    learner.take(cells)
    card = learner.note("smallest part").cards()[0]
    options = re.findall(r'<span class="letter">(.)</span> ([^<]+)', card.question())
    guidegen("build", "cells", "--format", "html", "--handout", "quiz")
    page = (cells.parent.parent / "student" / "quiz.html").read_text(encoding="utf-8")
    printed = re.findall(r'<span class="letter">(.)</span> <span class="text">([^<]+)', page)
    assert options == printed
    letter = next(letter for letter, text in printed if text == "a cell")
    assert f'<span class="letter">{letter}</span> a cell' in card.answer().partition("<hr id=answer>")[2]
    assert "A tissue is made of many cells." in card.answer()
    assert "“All living things are made of one or more cells.” (All about cells, ¶\u00a01)" in card.answer()
    assert sorted(card.note().tags) == ["both", "guidegen", "remember", "single-choice"]


def test_a_second_import_updates_what_changed_and_keeps_what_was_learned(
    cells: Path, learner: Learner, workspace: Path
) -> None:
    """The law of this format."""
    learner.take(cells)
    for note in learner.notes():
        learner.study(note)
    before = {note.guid: (note.id, note.mod, list(note.fields), learner.scheduling(note)) for note in learner.notes()}
    types = {one.id for one in learner.collection.models.all_names_and_ids()}

    change(workspace, "What is the smallest part of", "What is the smallest building block of")
    change(workspace, "holds its plan", "holds its *plan*")
    build_deck(workspace, clock=NOW + 10)
    log = learner.take(cells)

    assert (len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting)) == (0, 2, 3, 0)
    after = {note.guid: (note.id, note.mod, list(note.fields), learner.scheduling(note)) for note in learner.notes()}
    assert set(after) == set(before)
    changed = {guid for guid in after if after[guid][2] != before[guid][2]}
    assert len(changed) == 2
    for guid in after:
        assert after[guid][0] == before[guid][0]
        assert after[guid][3] == before[guid][3] != [(0, 0, 0, 0, 0, 0)]
        assert (after[guid][1] == before[guid][1]) == (guid not in changed)
    assert "building block" in learner.note("smallest").fields[0]
    assert {one.id for one in learner.collection.models.all_names_and_ids()} == types


def test_an_update_in_the_same_second_or_with_the_clock_set_back_arrives(
    cells: Path, learner: Learner, workspace: Path
) -> None:
    learner.take(cells)
    for number, clock in enumerate([NOW, NOW - 1_000_000, 0, -5]):
        change(
            workspace,
            f"What is the smallest part{'!' * number} of",
            f"What is the smallest part{'!' * (number + 1)} of",
        )
        build_deck(workspace, clock=clock)
        assert len(learner.take(cells).updated) == 1
    assert "smallest part!!!! of" in learner.note("smallest part").fields[0]


def test_a_card_that_went_and_came_back_is_newer(cells: Path, learner: Learner, workspace: Path) -> None:
    learner.take(cells)
    text = (workspace / "content" / "cells" / "guide.yaml").read_text(encoding="utf-8")
    question = text[text.index("  - id: seen-in") :]
    change(workspace, question, "")
    build_deck(workspace, clock=NOW + 5)
    assert "seen-in" not in (workspace / "content" / "cells" / "guide.cards.json").read_text(encoding="utf-8")
    write_guide(workspace, "cells", text.replace("in [[cork|bark]]", "in a piece of [[cork]]"))
    build_deck(workspace, clock=NOW - 100)
    assert len(learner.take(cells).updated) == 1
    assert "piece of" in learner.note("Hooke saw").fields[0]


def test_an_unchanged_guide_gives_the_same_bytes_and_the_clock_is_not_read(cells: Path, workspace: Path) -> None:
    from guidegen.build.run import build
    from guidegen.build.settings import Settings
    from guidegen.build.sheets import Request
    from guidegen.build.workspace import Workspace

    was, record = cells.read_bytes(), workspace / "content" / "cells" / "guide.cards.json"
    kept = record.stat().st_mtime_ns

    def no_clock() -> float:
        raise AssertionError("the clock was read")

    space = Workspace(workspace)
    build(space, space.guides(), Request(formats=("anki",)), Settings(), clock=no_clock)
    assert cells.read_bytes() == was
    assert record.stat().st_mtime_ns == kept


def test_a_lost_record_is_made_anew_and_said_and_changes_no_scheduling(
    cells: Path, learner: Learner, workspace: Path
) -> None:
    learner.take(cells)
    for note in learner.notes():
        learner.study(note)
    before = {note.guid: learner.scheduling(note) for note in learner.notes()}
    (workspace / "content" / "cells" / "guide.cards.json").unlink()
    outcome = build_deck(workspace, clock=NOW + 50)
    assert any("not there any more" in problem.message for problem in outcome.problems)
    log = learner.take(cells)
    assert (len(log.new), len(log.updated)) == (0, 5)
    assert {note.guid: learner.scheduling(note) for note in learner.notes()} == before


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"cards": 3}', "[" * 100_000, "\ud800", '{"guide": "x"'])
def test_a_record_that_cannot_be_understood_is_made_anew_and_said(cells: Path, workspace: Path, content: str) -> None:
    record = workspace / "content" / "cells" / "guide.cards.json"
    record.write_bytes(content.encode("utf-8", "surrogatepass"))
    outcome = build_deck(workspace, clock=NOW + 50)
    assert any("not as guidegen wrote it" in problem.message for problem in outcome.problems)
    assert {mod for mod, _, _ in rows(cells).values()} == {NOW + 50}


def test_where_the_record_cannot_be_kept_there_is_no_new_deck(cells: Path, workspace: Path) -> None:
    was = cells.read_bytes()
    record = workspace / "content" / "cells" / "guide.cards.json"
    record.unlink()
    record.mkdir()
    change(workspace, "What is the smallest part of", "Which is the smallest part of")
    outcome = build_deck(workspace, clock=NOW + 50)
    (error,) = [problem for problem in outcome.problems if problem.is_error]
    assert "no deck was made" in error.message
    assert error.fix
    assert cells.read_bytes() == was
    assert outcome.written == []


def test_a_renamed_guide_keeps_its_cards_and_a_copied_one_has_its_own(cells: Path, workspace: Path) -> None:
    was = set(rows(cells))
    shutil.copytree(workspace / "content" / "cells", workspace / "content" / "copy")
    outcome = build_deck(workspace, clock=NOW + 50)
    assert any("copied from cells" in problem.message for problem in outcome.problems)
    assert not set(rows(deck_file(workspace, "copy"))) & was
    shutil.rmtree(workspace / "content" / "copy")
    os.rename(workspace / "content" / "cells", workspace / "content" / "biology")
    build_deck(workspace, clock=NOW + 60)
    assert set(rows(deck_file(workspace, "biology"))) == was


def test_a_question_of_another_type_is_another_note(cells: Path, learner: Learner, workspace: Path) -> None:
    """Anki refuses to change the type of a note and would skip it."""
    learner.take(cells)
    change(
        workspace,
        "type: cloze\n    text: Hooke saw cells in [[cork|bark]] in [[1665]].",
        "type: short-answer\n    stem: In what did Hooke see cells?\n    answer: in cork",
    )
    build_deck(workspace, clock=NOW + 50)
    log = learner.take(cells)
    assert (len(log.new), len(log.conflicting)) == (1, 0)


def test_a_guide_with_errors_makes_no_deck_but_on_demand_one_that_says_so(workspace: Path) -> None:
    write_guide(workspace, "cells", CELLS, article_md="# Cells\n\nNothing of that stands here.\n")
    assert build_deck(workspace).written == []
    assert not (workspace / "content" / "cells" / "guide.cards.json").exists()
    assert len(build_deck(workspace, print_anyway=True).written) == 1
    assert all(" unchecked " in tags for _, _, tags in rows(deck_file(workspace, "cells")).values())


HOSTILE = [
    "}} and {{c2::x}}",
    "a::b",
    "::",
    ":",
    "{{Front}} {{#x}}",
    "<b>bold</b> & <script>alert(1)</script>",
    "[sound:x.mp3] [latex]x[/latex] [anki:play:q:0]",
    r"C:\\(x\\) \\[y\\] \\begin{x}",
    "مرحبا ‏:: {{ }}",
    "$\\frac{a}{{b}}$ costs $5",
    "'\"",
]


def test_hostile_texts_are_shown_as_they_are(workspace: Path, learner: Learner) -> None:
    entries, terms = "", ""
    for number, text in enumerate(HOSTILE):
        quoted = "'" + text.replace("'", "''") + "'"
        gapped = "'start " + "[[" + text.replace("'", "''").replace("[", "(").replace("]", ")") + "]] end'"
        entries += f"  - id: q{number}\n    type: cloze\n    text: {gapped}\n    evidence: own\n"
        terms += f"  - id: t{number}\n    term: {quoted}\n    definition: {quoted}\n    evidence: own\n"
    write_guide(workspace, "evil", f"title: 'A::B \"{{{{x}}}}'\nkey_terms:\n{terms}questions:\n{entries}")
    outcome = build_deck(workspace)
    assert not [problem for problem in outcome.problems if problem.is_error], outcome.problems
    log = learner.take(deck_file(workspace, "evil"))
    assert len(log.new) == 2 * len(HOSTILE)
    assert any(deck.name.startswith("A:\u200b:B") for deck in learner.collection.decks.all_names_and_ids())
    notes = {note.fields[0]: note for note in learner.notes()}
    clozes = [note for note in notes.values() if note.note_type()["type"] == 1]
    assert all(len(note.cards()) == 1 for note in clozes)
    for note in clozes:
        assert seen(note.cards()[0].question()).strip() == "Fill in the gaps start [...] end"
    fronts = [seen(front) for front in notes]
    for text in HOSTILE:
        if "$\\frac" not in text:
            assert f"Key terms {' '.join(text.split())}".replace("\\\\", "\\") in fronts, text
    fields = [field for note in notes.values() for field in note.fields if "\\frac" not in field]
    assert not any(
        sign in field for field in fields for sign in ("<script", "<b>bold", "\\(", "\\[", "\\begin", "[sound")
    )
    assert any("\\(\\frac{a}{{b}}\\)" in html.unescape(front) for front in notes)


def seen(shown: str) -> str:
    """The words of HTML that a reader sees."""
    bare = re.sub(r"<style>.*?</style>", "", shown, flags=re.DOTALL)
    bare = re.sub(r"</(p|div|li)>", " ", bare)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", bare)).split())


@pytest.fixture
def specimens(workspace: Path) -> Path:
    """All item types and sections, with their pictures."""
    folder = workspace / "content" / "solar"
    guide = with_pictures(specimen_guide())
    for _, image in guide.pictures():
        (folder / image.path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ITEMS_FOLDER / image.path, folder / image.path)
    write_guide(workspace, "solar", dump_guide(guide))
    return workspace


def with_pictures(guide: Guide) -> Guide:
    """A picture also at a term and a fact."""
    picture = next(image for _, image in guide.pictures())
    facts = (guide.key_facts[0].model_copy(update={"image": picture}), *guide.key_facts[1:])
    terms = (guide.key_terms[0].model_copy(update={"image": picture}), *guide.key_terms[1:])
    return guide.model_copy(update={"key_facts": facts, "key_terms": terms})


def test_every_specimen_is_in_the_deck_and_pictures_come_along(specimens: Path, learner: Learner) -> None:
    outcome = build_deck(specimens)
    assert not [problem for problem in outcome.problems if problem.is_error], outcome.problems
    file = deck_file(specimens, "solar")
    learner.take(file)
    guide = specimen_guide()
    tags = [tag for note in learner.notes() for tag in note.tags]
    named = " ".join(problem.message for problem in outcome.problems if problem.code == "left-out")
    for item in guide.questions:
        assert item.type in tags or item.id in named
    assert sum(tags.count(kind) for kind in ITEMS) == len(guide.questions)
    pictures = {name for note in learner.notes() for name in re.findall(r'<img src="([^"]+)"', " ".join(note.fields))}
    assert pictures
    assert pictures == set(media_of(file))
    assert all(Path(learner.collection.media.dir(), name).is_file() for name in pictures)
    assert all(card.question() and card.answer() for note in learner.notes() for card in note.cards())


def test_the_specimens_read_as_they_should(specimens: Path, golden: Golden) -> None:
    build_deck(specimens)
    shown = []
    for _, fields, tags in rows(deck_file(specimens, "solar")).values():
        parts = fields.split("\x1f")
        names = next(names for names in FIELDS.values() if len(names) == len(parts))
        lines = [f"{name}: {_bare(part)}" for name, part in zip(names, parts, strict=True) if part]
        shown.append("\n".join([*lines, f"Tags: {tags.strip()}"]))
    golden("anki/specimens.txt", "\n\n".join(sorted(shown)) + "\n")


def _bare(field: str) -> str:
    """Without the element around every field, and the digests in the names of pictures."""
    inner = re.fullmatch(r'<div lang="en-GB" dir="ltr">(.*)</div>', field, re.DOTALL)
    assert inner
    return re.sub(r"guidegen-[0-9a-f]{20}", "guidegen-…", inner[1])


def test_the_note_types_are_frozen() -> None:
    """Other fields under the same ids would make second types in every collection that has the deck."""
    assert FIELDS == {BASIC: ("Front", "Back", "More", "Source"), CLOZE: ("Text", "More", "Source")}


def test_what_a_format_cannot_carry_is_left_out_by_name() -> None:
    def write(material: Material, questions: object) -> Exported:
        return Exported({})

    fewer = Exporter("x", "Fewer", "open", frozenset({"choose-one"}), write)  # type: ignore[arg-type]
    guide = specimen_guide()
    language = load_language("en-GB")
    material = Material(guide, "x", "x", language, {}, lambda path: None, lambda digests: {})
    left_out = {one.id for one in export(fewer, material).left_out}
    assert left_out == {item.id for item in guide.questions if item.lower(language).kind != "choose-one"}


def test_every_exporter_says_what_it_is() -> None:
    for exporter in EXPORTERS.values():
        assert exporter.about
        assert exporter.opened_by


def test_the_command_line(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "cells", CELLS, article_md=ARTICLE)
    done = guidegen("build", "--format", "anki,html", "--handout", "quiz")
    assert done.returncode == 0, done.stderr
    assert "output/cells/anki/cells.apkg" in done.stdout
    assert "For Anki:         output/cells/anki/cells.apkg (File > Import)" in done.stderr
    assert "For the students: output/cells/student/quiz.html" in done.stderr
    alone = guidegen("build", "--format", "anki")
    assert "For the students" not in alone.stderr
    assert "anki" in guidegen("list", "formats").stdout
    refused = guidegen("build", "--format", "ankii")
    assert refused.returncode == 2
    assert "anki" in refused.stderr
