"""A sheet: guide x handout x audience x paper, as plain data for one template call.

The student's data is made first, and without answers; the teacher's sheet is the same data with the answers beside it.
The sheet's code is computed from what the student sees, in printed order, so a key of another day is noticed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from guidegen.guide.model import Guide, HandoutOptions, Paper, SourceEntry
from guidegen.handout import parts, space, tickets
from guidegen.handout.answers import answer
from guidegen.handout.catalogue import Handout
from guidegen.handout.grounds import Grounds
from guidegen.handout.select import Group, candidates, groups, limit, select
from guidegen.handout.student import Asked, Setting, ask, box_instruction
from guidegen.interactions import Interaction
from guidegen.items import Item
from guidegen.languages import Language
from guidegen.sections.timeline import in_time

Audience = Literal["student", "teacher"]
_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that a copier makes alike (0 O, 1 I)


@dataclass(frozen=True)
class Sheet:
    """`data` is plain (dict, list, str, int, bool, None): what the template sees and nothing more.

    `items`: the ids of its questions in printed order, which is that of their numbers.
    """

    guide: str
    handout: Handout
    audience: Audience
    paper: Paper
    data: Mapping[str, Any]
    items: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's name under the guide's output folder, without its ending."""
        is_key = self.audience == "teacher" and self.handout.audience == "student"
        return f"{self.audience}/{self.handout.name}{'-key' if is_key else ''}"


@dataclass(frozen=True)
class Printing:
    """What a sheet depends on beside its guide; `unchecked`: the guide has errors that were passed over."""

    paper: Paper = "a4"
    flip: parts.Flip = "long-edge"
    unchecked: bool = False


@dataclass(frozen=True)
class _Entry:
    """An item with its printed number, what it lowers to, and how it is asked."""

    number: int
    item: Item
    interaction: Interaction
    asked: Asked


def make_sheets(
    guide: Guide, name: str, handout: Handout, language: Language, printing: Printing, grounds: Grounds
) -> list[Sheet]:
    """The student's sheet and, where there is something to fill in, its key. Empty when there is nothing to hold.

    A handout for the teacher alone is one sheet, with the answers.
    """
    options = guide.handouts.get(handout.name, HandoutOptions())
    items, divided = _questions(guide, handout, options, language, printing.paper, grounds)
    material = parts.Material(guide, language, grounds, printing.paper, printing.flip)
    made = {part: data for part in handout.parts if (data := parts.PARTS[part].ask(material))}
    shown = {**_sections(guide, handout, language), **{_field(part): data for part, data in made.items()}}
    if not items and not shown:
        return []
    asked = _groups(items, guide, language, narrow=divided is not None and divided.narrow)
    student = {
        **_masthead(guide, handout, options, language, printing.paper, items, grounds),
        **({"tickets": divided.view()} if divided else {}),
        **shown,
        "groups": [
            {**group, "members": [_student_item(entry, handout) for entry in group["members"]]} for group in asked
        ],
    }
    common = {"code": _code(student), "unchecked": printing.unchecked}
    of_student = {**student, **common, "audience": "student", "is_key": False}
    ids = tuple(entry.item.id for group in asked for entry in group["members"])
    sheets = [Sheet(name, handout, "student", printing.paper, of_student, ids)]
    filled_in = [part for part in made if parts.PARTS[part].answer]
    if handout.audience == "teacher" or (handout.key and (items or filled_in)):
        answered = [
            {**group, "members": [_answered(entry, handout, grounds, language) for entry in group["members"]]}
            for group in asked
        ]
        answers = {_field(part): {**made[part], "answers": _answers(part, material)} for part in filled_in}
        is_key = handout.audience == "student"
        teacher = {"audience": "teacher", "is_key": is_key, "unread": _unread(guide, handout, items)}
        data = {**student, **common, **answers, **teacher, "groups": answered}
        sheets.append(Sheet(name, handout, "teacher", printing.paper, data, ids))
    return sheets[1:] if handout.audience == "teacher" else sheets


def _unread(guide: Guide, handout: Handout, items: Sequence[Item]) -> int:
    """How many of the drafted statements that nobody has read yet a handout shows; its parts may show any."""
    shown = {item.id for item in items}
    return sum(
        guide.questions[int(path[1])].id in shown
        if path[0] == "questions"
        else bool(handout.parts) or path[0] in handout.shows
        for path in guide.unread()
    )


def _questions(
    guide: Guide, handout: Handout, options: HandoutOptions, language: Language, paper: Paper, grounds: Grounds
) -> tuple[list[Item], tickets.Tickets | None]:
    """The questions of a handout, and how its pages are divided if it is small."""
    if not handout.tickets:
        return select(guide, handout, grounds.sections), None
    title = f"{handout.shown_name(language)} · {options.title or guide.title}"
    blank = tickets.Blank(
        paper,
        space.is_primary(guide.grade),
        [title, *filter(None, [options.instructions])],
        lambda item, narrow: ask(item.lower(language), Setting(language, guide.seed, item.id, item.worth, narrow)),
        lambda item: str(_type_words(item.type, item.lower(language), language)["instruction"]),
    )
    found = candidates(guide, handout, grounds.sections)
    return tickets.choose(found, options, limit(guide, handout), blank) if found else ([], None)


def _field(part: str) -> str:
    return part.replace("-", "_")


def _answers(part: str, material: parts.Material) -> dict[str, Any]:
    answer = parts.PARTS[part].answer
    assert answer
    return answer(material)


def _masthead(
    guide: Guide,
    handout: Handout,
    options: HandoutOptions,
    language: Language,
    paper: Paper,
    items: Sequence[Item],
    grounds: Grounds,
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
        "line_height_mm": space.answer_line_mm(guide.grade),
        "gap_width_mm": space.PRIMARY_GAP_WIDTH_MM if primary else space.GAP_WIDTH_MM,
        "scored": handout.scored,
        "total": total,
        "total_points": language.count("counts.points", total),
        "questions": len(items),
        "instructions": options.instructions or (language.say("sheet.quiz_instructions") if handout.scored else None),
        "review_note": _review_note(guide, handout, language),
        "minutes": language.say("sheet.quiz_minutes", minutes=options.minutes) if options.minutes else None,
        "sources": [_reference(source, grounds) for source in guide.sources],
    }


def _reference(source: SourceEntry, grounds: Grounds) -> dict[str, Any]:
    """What is printed of a source: its title as the guide has it, else as the document has it, else the file's name."""
    document = next((document for document in grounds.documents if document.id == source.id), None)
    title = source.title or (document.title if document else "") or source.path.rpartition("/")[2]
    return {"title": title, **source.model_dump(include={"author", "url", "licence"})}


def _review_note(guide: Guide, handout: Handout, language: Language) -> str | None:
    """Where a student finds the answers to review questions: the guide alone does not hold them all."""
    titles = [source.title for source in guide.sources if source.title]
    if handout.questions != "review" or not titles:
        return None
    quoted = [language.say("quoted", text=title) for title in titles]
    return language.say("sheet.review_note", titles=f"{language.say('comma')} ".join(quoted))


def _sections(guide: Guide, handout: Handout, language: Language) -> dict[str, Any]:
    """What the handout shows of the guide's statements; a handout that shows none cannot give an answer away."""
    sections: dict[str, Any] = {
        "objectives": list(guide.objectives),
        "overview": guide.overview.text if guide.overview else None,
        "key_facts": [{"number": number, **fact.view(language)} for number, fact in enumerate(guide.key_facts, 1)],
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


def _groups(items: Sequence[Item], guide: Guide, language: Language, narrow: bool = False) -> list[dict[str, Any]]:
    """The groups, each item with how it is asked and what it lowers to: sheet and key are both made of these."""
    found: list[dict[str, Any]] = []
    number = 0
    together = groups(items)
    for index, group in enumerate(together):
        entries: list[_Entry] = []
        for item in group.items:
            number += 1
            interaction = item.lower(language)
            asked = ask(interaction, Setting(language, guide.seed, item.id, item.worth, narrow))
            entries.append(_Entry(number, item, interaction, asked))
        words = _type_words(group.type, entries[0].interaction, language)
        continues = index > 0 and group.stimulus is not None and group.stimulus == together[index - 1].stimulus
        found.append(
            {
                "type": group.type,
                "heading": words["heading"],
                "instruction": box_instruction([entry.asked for entry in entries], language) or words["instruction"],
                "points_each": _points_each(entries, language),
                "stimulus": None if continues else _stimulus(group, together[index:], number, guide, language),
                "continues": continues,
                "members": entries,
            }
        )
    return found


def _type_words(kind: str, interaction: Interaction, language: Language) -> Mapping[str, Any]:
    """The heading and the instruction of an item type: its own, or those of the way to answer."""
    return language.words(f"item_types.{kind}") or language.words(f"interactions.{interaction.kind}")


def _stimulus(
    group: Group, following: Sequence[Group], last: int, guide: Guide, language: Language
) -> dict[str, Any] | None:
    """What a group is about, with the numbers of all questions about it; `last` is the number of the group's last."""
    if group.stimulus is None:
        return None
    stimulus = next(stimulus for stimulus in guide.stimuli if stimulus.id == group.stimulus)
    first = last - len(group.items) + 1
    count = sum(len(one.items) for one in following if one.stimulus == group.stimulus)
    if count == 1:
        about = language.say("prompts.about_this_one", number=first)
    else:
        about = language.say("prompts.about_these", first=first, last=first + count - 1)
    return {**stimulus.view(), "about": about}


def _points_each(entries: Sequence[_Entry], language: Language) -> str | None:
    """“2 points each” or “1 point a gap”, where that holds for the whole group."""
    if all(entry.asked.data.get("gaps") == entry.item.worth for entry in entries):
        return language.say("counts.point_a_gap")
    worths = {entry.item.worth for entry in entries}
    return language.count("counts.points_each", worths.pop()) if len(worths) == 1 and len(entries) > 1 else None


def _student_item(entry: _Entry, handout: Handout) -> dict[str, Any]:
    item = entry.item
    return {
        "number": entry.number,
        "points": item.worth,
        "image": item.image.model_dump() if item.image else None,
        "hint": item.hint if handout.questions == "review" else None,
        "ask": entry.asked.data,
    }


def _answered(entry: _Entry, handout: Handout, grounds: Grounds, language: Language) -> dict[str, Any]:
    item = entry.item
    found = {
        **answer(entry.interaction, entry.asked, language, item.worth),
        "explanation": item.explanation,
        "hint": item.hint,
        "places": grounds.where(item.id, item.evidence, language),
        "evidence": [{"quote": proof.quote, "place": proof.place} for proof in grounds.proofs.get(item.id, ())],
    }
    return {**_student_item(entry, handout), "answer": found}


def _code(student: Mapping[str, Any]) -> str:
    """Four letters from the student's data: enough to tell two versions of one sheet apart."""
    digest = hashlib.sha256(json.dumps(student, sort_keys=True, ensure_ascii=False).encode()).digest()
    return "".join(_CODE_LETTERS[byte % len(_CODE_LETTERS)] for byte in digest[:4])
