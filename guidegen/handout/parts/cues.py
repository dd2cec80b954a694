"""cues: Cornell notes, page by page: what to answer on the left, lines beside it, and a box to sum up at every foot.

How many lines there are follows from points, from what the teacher asks for, and from the page, which is filled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from guidegen.handout import space
from guidegen.handout.answers import answer as answer_to
from guidegen.handout.catalogue import Handout
from guidegen.handout.measure import text_height
from guidegen.handout.parts import Material, Part
from guidegen.handout.select import select
from guidegen.handout.student import Asked
from guidegen.handout.time_axis import share_out
from guidegen.interactions import LongText, ShortText
from guidegen.items import Item

CUE_COLUMN_MM = 54.0
_HEAD_MM, _SUMMARY_HEAD_MM, _SLACK_MM = 8.5, 8.5, 8.0
_SUMMARY_LINES, _TERM_LINES, _FEWEST_LINES, _MOST_LINES = 3, 2, 3, 10


@dataclass(frozen=True)
class _Cue:
    """A question (`item`) or a term, and how many lines it needs at least."""

    text: str
    lines: int
    item: Item | None = None


def ask(material: Material) -> dict[str, Any]:
    cues = _cues(material)
    if not cues:
        return {}
    guide, paper = material.guide, material.paper
    line = space.answer_line_mm(guide.grade)
    top = space.masthead_mm(guide, [material.language.say("prompts.cornell_notes")])
    used = _HEAD_MM + _SUMMARY_HEAD_MM + _SUMMARY_LINES * line + _SLACK_MM
    rooms = [int((room - used) // line) for room in (space.FIRST_PAGE_MM[paper] - top, space.NEXT_PAGE_MM[paper])]
    numbered = enumerate(cues, 1)
    pages: list[dict[str, Any]] = []
    for count in share_out([cue.lines for cue in cues], (rooms[0], rooms[1])):
        some = list(islice(numbered, count))
        lines = _filled([cue.lines for _, cue in some], rooms[bool(pages)])
        rows = [
            {"number": number, "text": cue.text, "is_term": cue.item is None, "lines": high}
            for (number, cue), high in zip(some, lines, strict=True)
        ]
        pages.append({"rows": rows})
    return {"pages": pages, "summary_lines": _SUMMARY_LINES, "column": CUE_COLUMN_MM}


def answer(material: Material) -> dict[str, Any]:
    """For each cue what belongs beside it: `texts`, `also`, `criteria` of a question; of a term its definition."""
    guide, language, grounds = material.guide, material.language, material.grounds
    rows = []
    for cue in _cues(material):
        if cue.item:
            found = answer_to(cue.item.lower(language), Asked({}), language, cue.item.worth)
            kept = {name: found[name] for name in ("texts", "also", "criteria")}
            rows.append({**kept, "where": grounds.where(cue.item.id, cue.item.evidence, language)})
    for term in guide.key_terms:
        where = grounds.where(term.id, term.evidence, language)
        rows.append({"texts": [term.definition], "also": [], "criteria": [], "where": where})
    return {"rows": rows, "summary": guide.overview.text if guide.overview else None}


def _cues(material: Material) -> list[_Cue]:
    """Questions that are answered in words, then the terms; no question that is about a picture or a passage."""
    guide, language = material.guide, material.language
    size = space.text_size_pt(guide.grade)
    line = space.answer_line_mm(guide.grade)

    def beside(text: str, lines: int) -> int:
        """Lines that are at least as high as the cue, which has room for its number."""
        high = text_height(text, CUE_COLUMN_MM - 12, size) + 3
        return max(min(lines, _MOST_LINES), -int(-high // line))

    asked = select(guide, Handout("cornell-notes", questions="review"), material.grounds.sections)
    cues = []
    for item in asked:
        interaction = item.lower(language)
        if isinstance(interaction, (ShortText, LongText)) and not (item.image or item.stimulus):
            if isinstance(interaction, ShortText) and interaction.number:
                continue
            fitting = space.long_lines if isinstance(interaction, LongText) else space.short_lines
            lines = max(_FEWEST_LINES, interaction.lines or fitting(item.worth))
            cues.append(_Cue(interaction.stem, beside(interaction.stem, lines), item))
    return cues + [_Cue(term.term, beside(term.term, _TERM_LINES)) for term in guide.key_terms]


def _filled(lines: Sequence[int], room: int) -> list[int]:
    """The lines with those that are left over on the page shared out evenly, the first cues first."""
    left = max(0, room - sum(lines))
    each, more = divmod(left, len(lines))
    return [count + each + (index < more) for index, count in enumerate(lines)]


PART = Part(ask, answer)
