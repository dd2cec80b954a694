"""A sheet: guide x handout x audience x paper, as plain data for one template call.

The student's data is made first, and without answers; the teacher's sheet is the same data with the answers beside it.
The sheet's code is computed from what the student sees, in printed order, so a key of another day is noticed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from guidegen.guide.model import Guide, HandoutOptions, Paper
from guidegen.handout import space
from guidegen.handout.answers import answer
from guidegen.handout.catalogue import Handout
from guidegen.handout.select import groups, select
from guidegen.handout.student import Asked, Setting, ask, box_instruction
from guidegen.interactions import Interaction
from guidegen.items import Item
from guidegen.languages import Language
from guidegen.sections.timeline import in_time

Audience = Literal["student", "teacher"]
_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that a copier makes alike (0 O, 1 I)


@dataclass(frozen=True)
class Sheet:
    """`data` is plain (dict, list, str, int, bool, None): what the template sees and nothing more."""

    guide: str
    handout: Handout
    audience: Audience
    paper: Paper
    data: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The file's name under the guide's output folder, without its ending."""
        folder, ending = ("student", "") if self.audience == "student" else ("teacher", "-key")
        return f"{folder}/{self.handout.name}{ending}"


@dataclass(frozen=True)
class Grounds:
    """What the sources say of each statement: labels of its places (“¶ 4”), by id, and the headings above them."""

    places: Mapping[str, Sequence[str]] = field(default_factory=dict)
    sections: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Entry:
    """An item with its printed number, what it lowers to, and how it is asked."""

    number: int
    item: Item
    interaction: Interaction
    asked: Asked


def make_sheets(
    guide: Guide,
    name: str,
    handout: Handout,
    language: Language,
    paper: Paper,
    grounds: Grounds,
    unchecked: bool = False,
) -> list[Sheet]:
    """The student's sheet and, where there is something to fill in, its key. Empty when there is nothing to hold."""
    items = select(guide, handout, grounds.sections)
    options = guide.handouts.get(handout.name, HandoutOptions())
    shown = _sections(guide, handout, language)
    if not items and not shown:
        return []
    asked = _groups(items, guide, language)
    student = {**_masthead(guide, handout, options, language, paper, items), **shown, "groups": _without_answers(asked)}
    common = {"code": _code(student), "unchecked": unchecked}
    sheets = [Sheet(name, handout, "student", paper, {**student, **common, "audience": "student"})]
    if handout.key and items:
        answered = [
            {**group, "members": [_answered(item, grounds, language) for item in group["members"]]} for group in asked
        ]
        sheets.append(
            Sheet(name, handout, "teacher", paper, {**student, **common, "audience": "teacher", "groups": answered})
        )
    return sheets


def _masthead(
    guide: Guide, handout: Handout, options: HandoutOptions, language: Language, paper: Paper, items: Sequence[Item]
) -> dict[str, Any]:
    total = sum(item.worth for item in items)
    primary = space.is_primary(guide.grade)
    return {
        "handout": handout.name,
        "handout_title": handout.shown_name(language),
        "title": options.title or guide.title,
        "subtitle": guide.subtitle,
        "subject": guide.subject,
        "grade": guide.grade,
        "primary": primary,
        "language": language.tag,
        "direction": language.direction,
        "paper": paper,
        "line_height_mm": space.PRIMARY_LINE_HEIGHT_MM if primary else space.LINE_HEIGHT_MM,
        "gap_width_mm": space.PRIMARY_GAP_WIDTH_MM if primary else space.GAP_WIDTH_MM,
        "scored": handout.scored,
        "total": total,
        "total_points": language.count("counts.points", total),
        "questions": len(items),
        "instructions": options.instructions or (language.say("sheet.quiz_instructions") if handout.scored else None),
        "review_note": _review_note(guide, handout, language),
        "minutes": language.say("sheet.quiz_minutes", minutes=options.minutes) if options.minutes else None,
        "sources": [source.model_dump(include={"title", "author", "url", "licence"}) for source in guide.sources],
    }


def _review_note(guide: Guide, handout: Handout, language: Language) -> str | None:
    """Where a student finds the answers to review questions: the guide alone does not hold them all."""
    titles = [source.title for source in guide.sources if source.title]
    if handout.questions != "review" or not titles:
        return None
    quoted = [language.say("quoted", text=title) for title in titles]
    return language.say("sheet.review_note", titles=", ".join(quoted))


def _sections(guide: Guide, handout: Handout, language: Language) -> dict[str, Any]:
    """What the handout shows of the guide's statements; a handout that shows none cannot give an answer away."""
    sections: dict[str, Any] = {
        "objectives": list(guide.objectives),
        "overview": guide.overview.text if guide.overview else None,
        "key_facts": [fact.view(language) for fact in guide.key_facts],
        "timeline": [entry.view(language) for entry in in_time(guide.timeline)],
        "key_terms": [term.view(language) for term in guide.key_terms],
        "people_and_places": [thing.view(language) for thing in guide.people_and_places],
    }
    shown = {name: content for name, content in sections.items() if name in handout.shows and content}
    if "key_facts" in shown:
        shown["key_facts_columns"] = space.fact_columns([fact["text"] for fact in shown["key_facts"]])
    if "timeline" in shown:
        shown["timeline_across"] = space.runs_across([(entry["date"], entry["event"]) for entry in shown["timeline"]])
        shown["timeline_date_lines"] = space.date_lines([entry["date"] for entry in shown["timeline"]])
    return shown


def _groups(items: Sequence[Item], guide: Guide, language: Language) -> list[dict[str, Any]]:
    """The groups, each item with how it is asked and what it lowers to: sheet and key are both made of these."""
    found: list[dict[str, Any]] = []
    number = 0
    for kind, members in groups(items):
        entries: list[_Entry] = []
        for item in members:
            number += 1
            interaction = item.lower(language)
            asked = ask(interaction, Setting(language, guide.seed, item.id, item.worth))
            entries.append(_Entry(number, item, interaction, asked))
        words = language.words(f"item_types.{kind}") or language.words(f"interactions.{entries[0].interaction.kind}")
        found.append(
            {
                "type": kind,
                "heading": words["heading"],
                "instruction": box_instruction([entry.asked for entry in entries], language) or words["instruction"],
                "points_each": _points_each(entries, language),
                "members": entries,
            }
        )
    return found


def _points_each(entries: Sequence[_Entry], language: Language) -> str | None:
    """“2 points each” or “1 point a gap”, where that holds for the whole group."""
    if all(entry.asked.data.get("gaps") == entry.item.worth for entry in entries):
        return language.say("counts.point_a_gap")
    worths = {entry.item.worth for entry in entries}
    return language.count("counts.points_each", worths.pop()) if len(worths) == 1 and len(entries) > 1 else None


def _without_answers(asked: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{**group, "members": [_student_item(entry) for entry in group["members"]]} for group in asked]


def _student_item(entry: _Entry) -> dict[str, Any]:
    item = entry.item
    return {
        "number": entry.number,
        "points": item.worth,
        "image": item.image.model_dump() if item.image else None,
        "ask": entry.asked.data,
    }


def _answered(entry: _Entry, grounds: Grounds, language: Language) -> dict[str, Any]:
    item = entry.item
    found = {
        **answer(entry.interaction, entry.asked, language, item.worth),
        "explanation": item.explanation,
        "places": [language.say("answers.own")] if item.evidence.own else list(grounds.places.get(item.id, ())),
    }
    return {**_student_item(entry), "answer": found}


def _code(student: Mapping[str, Any]) -> str:
    """Four letters from the student's data: enough to tell two versions of one sheet apart."""
    digest = hashlib.sha256(json.dumps(student, sort_keys=True, ensure_ascii=False).encode()).digest()
    return "".join(_CODE_LETTERS[byte % len(_CODE_LETTERS)] for byte in digest[:4])
