"""Stimuli: what questions are about; their words may prove a key."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run, write_guide

GUIDE = """\
title: The river
sources:
  - id: article
    path: article.md
stimuli:
  - id: diary
    title: A day at the river
    text: |
      We came to the river at noon.

      At night it had risen by a metre.
questions:
  - id: night
    type: short-answer
    stimulus: diary
    stem: What happened at night?
    answer: The river rose.
    evidence: QUOTE
"""
ARTICLE = "# Rivers\n\nRivers run to the sea.\n\nWe came to the river at noon.\n"


def checked(guidegen: Run, workspace: Path, text: str) -> str:
    write_guide(workspace, "river", text, article_md=ARTICLE)
    return guidegen("check", "-q").stderr


def test_a_quote_may_stand_in_a_stimulus(workspace: Path, guidegen: Run) -> None:
    assert checked(guidegen, workspace, GUIDE.replace("QUOTE", "At night it had risen by a metre.")) == ""


def test_what_stands_in_a_document_too_is_found_there(workspace: Path, guidegen: Run) -> None:
    assert checked(guidegen, workspace, GUIDE.replace("QUOTE", "We came to the river at noon.")) == ""


def test_a_stimulus_may_be_named_as_the_source_of_a_quote(workspace: Path, guidegen: Run) -> None:
    named = "\n      quote: We came to the river at noon.\n      source: diary"
    assert checked(guidegen, workspace, GUIDE.replace(" QUOTE", named)) == ""


def test_a_quote_that_stands_nowhere_is_an_error(workspace: Path, guidegen: Run) -> None:
    assert "do not stand in the source" in checked(
        guidegen, workspace, GUIDE.replace("QUOTE", "It rose by two metres.")
    )


def test_a_stimulus_that_there_is_not(workspace: Path, guidegen: Run) -> None:
    said = checked(guidegen, workspace, GUIDE.replace("QUOTE", "own").replace("stimulus: diary", "stimulus: dairy"))
    assert "guide.yaml:15:15: error: there is no stimulus “dairy” [unknown-stimulus]" in said
    assert "did you mean `diary`?" in said


def test_a_stimulus_without_anything(workspace: Path, guidegen: Run) -> None:
    said = checked(guidegen, workspace, "title: x\nstimuli:\n  - id: a\n    title: Empty\n")
    assert "neither a text nor a picture" in said
