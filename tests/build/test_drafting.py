"""A guide is drafted from documents, written with them, and never over a teacher's work."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guidegen.build import drafting
from guidegen.build.accept import accept
from guidegen.build.checked import check_guide
from guidegen.build.draft_place import draft_path
from guidegen.build.drafting import DraftedGuide, draft_guide, suffix_of_typed
from guidegen.build.source_guides import guide_of, is_document
from guidegen.build.workspace import GuideFile, Workspace
from guidegen.errors import GuideError, SourceError, UsageError
from guidegen.guide.load import load_guide

ARTICLE = """\
# The Suez Canal

The Suez Canal is an artificial waterway in Egypt that joins the Mediterranean Sea to the Red Sea.

## Building it

A French company led by Ferdinand de Lesseps began to dig the canal in April 1859. Thousands of Egyptian peasants were
made to work on it. The canal was opened on 17 November 1869 with a great feast at Port Said.

## The crisis

In July 1956 President Nasser of Egypt nationalised the canal company. Israel, Britain and France attacked Egypt in
October 1956. The United Nations sent a **peacekeeping force**, a body of soldiers from several countries that keeps
enemies apart.
"""
OTHER = (
    "# The Panama Canal\n\nThe Panama Canal is a waterway in Panama that joins the Atlantic and the Pacific Ocean.\n"
)


@pytest.fixture
def suez(workspace: Path) -> Path:
    article = workspace / "Suez Canal.md"
    article.write_text(ARTICLE, encoding="utf-8")
    return article


def draft(workspace: Path, *documents: Path) -> DraftedGuide:
    return draft_guide(workspace, documents)


def test_the_guide_its_draft_and_the_document_stand_together(workspace: Path, suez: Path) -> None:
    done = draft(workspace, suez)
    folder = workspace / "content" / "suez-canal"
    assert sorted(file.name for file in folder.iterdir()) == ["Suez Canal.md", "guide.draft.yaml", "guide.yaml"]
    assert done.file.path == folder / "guide.yaml"
    assert done.file.path.read_bytes() == draft_path(done.file.path).read_bytes()
    assert (workspace / "content" / "guide.schema.json").is_file()
    assert done.guide.title == "The Suez Canal"


def test_a_draft_passes_check_and_every_statement_waits_to_be_read(workspace: Path, suez: Path) -> None:
    done = draft(workspace, suez)
    checked = check_guide(Workspace(workspace), done.file)
    assert [problem for problem in checked.problems if problem.is_error] == []
    assert checked.guide is not None
    assert len(list(checked.guide.unread())) == len(list(checked.guide.pinned())) > 3
    assert not any(evidence.own for _, evidence in checked.guide.pinned())


def test_the_same_documents_give_the_same_guide(workspace: Path, suez: Path) -> None:
    first = draft(workspace, suez).file.path.read_bytes()
    assert draft(workspace, suez).file.path.read_bytes() == first


def test_an_accepted_draft_is_drafted_anew_and_what_stays_the_same_stays_accepted(workspace: Path, suez: Path) -> None:
    done = draft(workspace, suez)
    guide = done.file.path
    accept(done.file)
    read = guide.read_bytes()
    assert draft(workspace, suez).file.path.read_bytes() == read
    suez.write_text(ARTICLE.replace("October 1956", "November 1956"), encoding="utf-8")
    again = draft(workspace, suez)
    marked = [entry.date for entry in again.guide.timeline if entry.review]
    assert marked == ["1956-11"]
    assert guide.with_name("guide.yaml.bak").read_bytes() == read
    assert b"review: new" in draft_path(guide).read_bytes()


def test_the_draft_itself_cannot_be_accepted(workspace: Path, suez: Path) -> None:
    kept = draft_path(draft(workspace, suez).file.path)
    was = kept.read_bytes()
    with pytest.raises(UsageError, match="draft as it was made") as told:
        accept(GuideFile("suez", kept))
    assert told.value.problems[0].fix.endswith("guide.yaml`")
    assert "draft.yaml" not in told.value.problems[0].fix
    assert kept.read_bytes() == was


def test_a_document_in_another_language_than_was_typed_is_not_blamed(workspace: Path, suez: Path) -> None:
    with pytest.raises(SourceError, match="looks English, although --language says fr") as told:
        draft_guide(workspace, [suez], None, "fr")
    assert "leave --language out" in told.value.problems[0].fix
    assert draft_guide(workspace, [suez], None, "en-US").problems == ()


def test_a_guide_that_no_draft_made_is_left_alone(workspace: Path, suez: Path) -> None:
    guide = workspace / "content" / "suez-canal" / "guide.yaml"
    guide.parent.mkdir()
    guide.write_text("title: Mine\n", encoding="utf-8")
    with pytest.raises(UsageError, match="another document"):
        draft(workspace, suez)
    assert guide.read_text(encoding="utf-8") == "title: Mine\n"


def test_a_document_drafted_anew_keeps_the_old_one(workspace: Path, suez: Path) -> None:
    draft(workspace, suez)
    suez.write_text(ARTICLE + "\nIt was closed from 1967 to 1975.\n", encoding="utf-8")
    folder = draft(workspace, suez).file.folder
    assert (folder / "Suez Canal.md").read_bytes() == suez.read_bytes()
    assert (folder / "Suez Canal.md.bak").read_text(encoding="utf-8") == ARTICLE


def test_another_document_of_the_name_replaces_no_guide(workspace: Path, suez: Path) -> None:
    guide = draft(workspace, suez).file.path
    was = guide.read_bytes()
    other = workspace / "Suez Canal.txt"
    other.write_text(OTHER, encoding="utf-8")
    with pytest.raises(UsageError, match="another document of this name") as told:
        draft(workspace, other)
    assert "-o content/suez-canal-2/guide.yaml" in told.value.problems[0].fix
    assert guide.read_bytes() == was


def test_several_documents_feed_one_guide(workspace: Path, suez: Path) -> None:
    other = workspace / "more" / "Suez Canal.md"
    other.parent.mkdir()
    other.write_text(OTHER, encoding="utf-8")
    done = draft(workspace, suez, other)
    assert [(entry.id, entry.path) for entry in done.guide.sources] == [
        ("suez-canal", "Suez Canal.md"),
        ("suez-canal-2", "Suez Canal-2.md"),
    ]
    checked = check_guide(Workspace(workspace), done.file)
    assert not checked.has_errors
    assert {found.outcome.location.source for found in checked.looked_up} == {"suez-canal", "suez-canal-2"}  # type: ignore[union-attr]


def test_all_unusable_documents_are_told_and_nothing_is_written(workspace: Path, suez: Path) -> None:
    noise = workspace / "noise.txt"
    noise.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(SourceError) as told:
        draft(workspace, suez, noise, workspace / "missing.md")
    assert [problem.where.file for problem in told.value.problems] == ["noise.txt", "missing.md"]
    assert list((workspace / "content").iterdir()) == []


@pytest.mark.parametrize("text", ["| a | b |\n|---|---|\n| 1 | 2 |\n", "- red\n- green\n- blue\n", "1 2 3\n\n4 5 6\n"])
def test_a_document_without_prose_gives_no_empty_guide(workspace: Path, text: str) -> None:
    (workspace / "table.md").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match="nothing could be drafted"):
        draft(workspace, workspace / "table.md")
    assert list((workspace / "content").iterdir()) == []


def test_a_whole_library_is_too_much(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "MOST_WORDS", 100)
    (workspace / "long.txt").write_text("The Nile flows to the sea. " * 20, encoding="utf-8")
    with pytest.raises(SourceError, match="too long to draft from: 120 words; at most 100 are"):
        draft(workspace, workspace / "long.txt")


def test_a_language_without_words_is_named(workspace: Path) -> None:
    text = "De rivier stroomt door het land naar de zee. Het water is in de winter erg koud en diep. " * 5
    (workspace / "rivier.txt").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=r"language that guidegen has no words for \(nl\)"):
        draft(workspace, workspace / "rivier.txt")


@pytest.mark.parametrize(
    ("text", "suffix"),
    [(b"# Rivers\n\nThey flow.", ".md"), (b"<!DOCTYPE html><p>x", ".html"), (b"Plain words.", ".txt")],
)
def test_a_text_from_standard_input_gets_its_ending(text: bytes, suffix: str) -> None:
    assert suffix_of_typed(text) == suffix


def test_what_is_no_text_is_refused_on_standard_input() -> None:
    with pytest.raises(SourceError, match="holds a PDF"):
        suffix_of_typed(b"%PDF-1.7\n")


# --- build SOURCE -----------------------------------------------------------------------------------------------------


def test_a_document_is_told_from_a_guide(workspace: Path, suez: Path) -> None:
    guide = draft(workspace, suez).file
    assert is_document("Suez Canal.md")
    assert not is_document("suez-canal")
    assert not is_document(str(guide.path))
    assert not is_document("missing.md")


def test_the_guide_of_a_document_is_found_also_when_it_changed(workspace: Path, suez: Path) -> None:
    assert guide_of(workspace, suez) == (None, [])
    guide = draft(workspace, suez).file
    assert guide_of(workspace, suez) == (guide, [])
    suez.write_text(ARTICLE + "\nIt was closed from 1967 to 1975.\n", encoding="utf-8")
    found, problems = guide_of(workspace, suez)
    assert found == guide
    assert [problem.code for problem in problems] == ["document-changed"]


def test_another_document_of_the_name_is_refused(workspace: Path, suez: Path) -> None:
    draft(workspace, suez)
    suez.write_text(OTHER, encoding="utf-8")
    with pytest.raises(UsageError, match="another document of this name") as told:
        guide_of(workspace, suez)
    assert "-o" in told.value.problems[0].fix


# --- accept -----------------------------------------------------------------------------------------------------------


def test_accepting_takes_the_marks_and_nothing_else(workspace: Path, suez: Path) -> None:
    file = draft(workspace, suez).file
    was = file.path.read_text(encoding="utf-8")
    guide = load_guide(was, "guide.yaml").guide
    assert guide is not None
    first = guide.key_facts[0].id
    done = accept(file, [first])
    assert (done.ids, done.left) == ((first,), len(list(guide.unread())) - 1)
    done = accept(file)
    assert done.left == 0
    assert file.path.read_text(encoding="utf-8") == re.sub(r" *review: new\n", "", was)
    assert accept(file).ids == ()


def test_an_unknown_statement_and_a_broken_guide_are_told(workspace: Path, suez: Path) -> None:
    file = draft(workspace, suez).file
    with pytest.raises(UsageError, match="no statement of this guide is called"):
        accept(file, ["nothing"])
    broken = GuideFile("broken", workspace / "broken.yaml")
    broken.path.write_text("title: [\n", encoding="utf-8")
    with pytest.raises(GuideError):
        accept(broken)
