"""Something printed beside the questions of a test gives an answer away.

The title, the instructions, a caption or credit, or a passage that other questions are about: students read it all.
Sheets that show the facts on purpose (study guide, reading sheet …) are not looked at, and a question about a passage
is answered from it on purpose. Word the title or caption without the answer, or ask something else.

Source: Haladyna, Downing and Rodriguez 2002, guideline 8; Millman, Bishop and Ebel 1965.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guidegen.check.leaks import Answer, answers, shares_enough
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView, ItemView, PrintedHandout
from guidegen.check.wording import stems
from guidegen.guide.model import HandoutOptions
from guidegen.inline import to_text

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True)
class _Beside:
    """A printed text: what it is; `stimulus` whose questions may be answered from it; `head`: it names the subject."""

    name: str
    text: str
    stems: frozenset[str]
    stimulus: str = ""
    head: bool = False


def _check(view: GuideView) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for handout in view.surroundings.printed:
        if handout.scored and not handout.shows:
            items = [view.by_id[id] for id in handout.items]
            beside = list(_printed_beside(view, handout, items))
            for item in items:
                for text, answer in _told_by(item, beside):
                    if (item.item.id, text.name) not in told:
                        told.add((item.item.id, text.name))
                        said = f"{text.name} gives the answer “{answer.text}” away: “{text.text[:80]}”"
                        yield Finding(item.path, said, "word it without the answer, or ask something else")


def _told_by(item: ItemView, beside: Sequence[_Beside]) -> Iterator[tuple[_Beside, Answer]]:
    for answer in answers(item):
        for text in beside:
            if not answer.stems <= text.stems or (text.stimulus and text.stimulus == item.item.stimulus):
                continue
            if text.head or shares_enough(item.stem_stems, answer.stems, text.stems):
                yield text, answer


def _printed_beside(view: GuideView, handout: PrintedHandout, items: Sequence[ItemView]) -> Iterator[_Beside]:
    guide = view.guide
    options = guide.handouts.get(handout.name, HandoutOptions())
    heads = {"the title": options.title or guide.title, "the subtitle": guide.subtitle, "the subject": guide.subject}
    for name, text in heads.items():
        if text:
            yield _beside(view, name, text, head=True)
    yield from _sentences(view, "the instruction", options.instructions)
    for item in items:
        if image := item.item.image:
            yield from _sentences(view, f"the caption of {item.item.id}", image.caption)
            yield from _sentences(view, f"the credit of {item.item.id}", image.credit)
    used = {item.item.stimulus for item in items}
    for stimulus in guide.stimuli:
        if stimulus.id in used:
            for text in (stimulus.title, stimulus.text, stimulus.credit):
                yield from _sentences(view, f"the passage {stimulus.id}", text, stimulus.id)


def _sentences(view: GuideView, name: str, text: str | None, stimulus: str = "") -> Iterator[_Beside]:
    for sentence in _SENTENCE.split(text or ""):
        if sentence.strip():
            yield _beside(view, name, sentence, stimulus)


def _beside(view: GuideView, name: str, text: str, stimulus: str = "", head: bool = False) -> _Beside:
    plain = to_text(text).strip()
    return _Beside(name, plain, stems(plain, view.language.tag), stimulus, head)


_ASKED = "questions:\n  - type: short-answer\n    stem: How does liquid water become gas?\n    answer: evaporation"

RULE = Rule(
    _check,
    why="students read all that is printed, captions and titles too (Haladyna, Downing and Rodriguez 2002)",
    per="guide",
    words=("stop",),
    good=("title: Water\n" + _ASKED, "title: Water\nhandouts:\n  quiz:\n    instructions: Write in ink.\n" + _ASKED),
    bad=(
        "title: Evaporation\n" + _ASKED,
        "handouts:\n  quiz:\n    instructions: Liquid water becomes gas by evaporation.\n" + _ASKED,
    ),
)
