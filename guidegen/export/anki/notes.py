"""A guide as notes: what is asked on the front, what is answered on the back, in Anki's words."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from guidegen.export import Cited, LeftOut, Material, Question
from guidegen.export.anki import field_html
from guidegen.export.anki.field_html import lettered, listed, paragraph, plain, rich
from guidegen.export.anki.note_types import BASIC, CLOZE
from guidegen.guide.fact_gaps import gapped
from guidegen.interactions import FillGaps

if TYPE_CHECKING:
    from guidegen.fields import Image
    from guidegen.guide.model import Path
    from guidegen.languages import Language


@dataclass(frozen=True)
class Note:
    """`name` is its section and id (`questions/when-declared`); `fields` are HTML, in the order of the note type."""

    name: str
    kind: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def digest(self) -> str:
        whole = json.dumps([self.kind, self.fields, self.tags], ensure_ascii=False)
        return hashlib.sha256(whole.encode()).hexdigest()[:24]


@dataclass
class Shelf:
    """The notes of a guide as they are made, their pictures by the names that the fields use, and what is left out."""

    material: Material
    notes: list[Note] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    def add_statements(self) -> None:
        """Facts, dates, terms and names, in the order of the file format."""
        guide, language = self.material.guide, self.material.language
        for index, fact in enumerate(guide.key_facts):
            texts, gaps = gapped(fact, guide)
            if not gaps:
                reason = "no word of it can be left blank (`gaps:` would name some)"
                self.left_out.append(LeftOut(("key_facts", index), fact.id, reason))
                continue
            self._add_statement(
                "key_facts", index, CLOZE, field_html.cloze(texts, [gap[0] for gap in gaps]), fact.image
            )
        for index, entry in enumerate(guide.timeline):
            shown = entry.view(language)
            self._add_pair("timeline", index, rich(shown["event"]), plain(shown["date"]))
        for index, term in enumerate(guide.key_terms):
            self._add_pair("key_terms", index, rich(term.term), rich(term.definition), term.image)
        for index, thing in enumerate(guide.people_and_places):
            self._add_pair("people_and_places", index, rich(thing.name), rich(thing.about))

    def _add_pair(self, section: str, index: int, front: str, back: str, image: Image | None = None) -> None:
        self._add_statement(section, index, BASIC, paragraph(front), image, [paragraph(back)])

    def _add_statement(
        self, section: str, index: int, kind: str, front: str, image: Image | None, *back: Sequence[str]
    ) -> None:
        """`front` under the section's name; the picture goes behind the answer, where it gives nothing away."""
        path: Path = (section, index)
        entry = getattr(self.material.guide, section)[index]
        label = paragraph(plain(self.material.language.say(f"sections.{section}")), "label")
        self._add(path, entry.id, kind, [[label, front], *back, [self._picture(path, entry.id, image)]], [section])

    def add_question(self, question: Question) -> None:
        path, item, language = question.path, question.item, self.material.language
        kind = question.asked.data["kind"]
        words = language.words(f"item_types.{item.type}") or language.words(f"interactions.{kind}")
        picture = self._picture(path, item.id, item.image, question.asked.data.get("marks"))
        front = [
            paragraph(plain(words["heading"]), "label"),
            self._stimulus(path, item.id, item.stimulus),
            *_front(question, picture, self.material),
            _hint(item.hint, language) if item.hint else "",
        ]
        more = list(_more(question, self.material))
        tags = [item.type, *filter(None, [item.bloom]), item.use]
        if isinstance(question.interaction, FillGaps):
            self._add(path, item.id, CLOZE, [front, more], tags)
        else:
            self._add(path, item.id, BASIC, [front, list(_back(question, self.material)), more], tags)

    def _stimulus(self, path: Path, entry: str, name: str | None) -> str:
        """What the question is about, above it on every card: cards come one by one."""
        stimulus = next((one for one in self.material.guide.stimuli if one.id == name), None)
        if stimulus is None:
            return ""
        parts = [
            paragraph(f"<b>{rich(stimulus.title)}</b>") if stimulus.title else "",
            self._picture(path, entry, stimulus.image),
            field_html.passage(stimulus.text or "", stimulus.numbered),
            paragraph(rich(stimulus.credit), "credit") if stimulus.credit else "",
        ]
        return f'<div class="stimulus">{"".join(parts)}</div>'

    def _add(self, path: Path, entry: str, kind: str, fields: Sequence[Sequence[str]], tags: Sequence[str]) -> None:
        language = self.material.language
        source = [_source(cited, self.material) for cited in self.material.cited.get(path, ())]
        contents = tuple(field_html.field(parts, language) for parts in (*fields, source))
        unchecked = ["unchecked"] if self.material.unchecked else []
        self.notes.append(Note(f"{path[0]}/{entry}", kind, contents, ("guidegen", *tags, *unchecked)))

    def _picture(self, path: Path, entry: str, image: Image | None, marks: dict[str, Any] | None = None) -> str:
        """A picture as a figure; its file is named by its content, so that a changed picture is a changed note.

        The numbers of `marks` lie over it as text: no picture is drawn anew, and they stay readable at any size.
        """
        if image is None:
            return ""
        content = self.material.picture(image.path)
        if content is None:
            self.left_out.append(LeftOut(path, entry, f"its picture {image.path} (the rest of the card is there)"))
            return ""
        ending = re.search(r"\.[a-z0-9]+$", image.path.lower())
        name = f"guidegen-{hashlib.sha256(content).hexdigest()[:20]}{ending[0] if ending else ''}"
        self.media[name] = content
        shown = f'<img src="{name}" alt="{field_html.attribute(image.alt)}">'
        if marks:
            places = (
                f'<span class="place" style="left: {place["x"]}%; top: {place["y"]}%">{place["number"]}</span>'
                for place in marks["places"]
            )
            shown = f'<div class="marked">{shown}{"".join(places)}</div>'
        lines = [rich(text) for text in (image.caption, image.credit) if text]
        caption = f"<figcaption>{'<br>'.join(lines)}</figcaption>" if lines else ""
        return f"<figure>{shown}{caption}</figure>"


def _front(question: Question, picture: str, material: Material) -> Iterator[str]:
    """How it is asked, as on paper."""
    ask, language = question.asked.data, material.language
    if ask["stem"]:
        yield field_html.stem(ask["stem"])
    yield picture
    match ask["kind"]:
        case "choose-one" if ask["as_words"]:
            yield paragraph(" / ".join(rich(option["text"]) for option in ask["options"]))
        case "choose-one" | "choose-many":
            yield _options(ask)
        case "order":
            yield listed(rich(thing) for thing in ask["things"])
        case "match":
            if not ask["marks"]:  # else the stems are the numbers on the picture
                yield listed(rich(stem) for stem in ask["stems"])
            yield _options(ask)
        case "short-text" if ask["unit"]:
            yield paragraph(f"… {rich(ask['unit'])}")
        case "fill-gaps":
            if ask["bank"]:
                words = " · ".join(rich(word) for word in ask["bank"])
                yield paragraph(f"<b>{plain(language.say('prompts.word_bank'))}</b> {words}", "bank")
            assert isinstance(question.interaction, FillGaps)
            yield _gapped(question.interaction)
    if ask.get("correction_lines"):
        yield paragraph(plain(language.say("prompts.correct_the_statement")))


def _gapped(interaction: FillGaps) -> str:
    best = [gap[0] for gap in interaction.gaps]
    if table := interaction.table:
        return field_html.with_gaps(field_html.table(table.columns, table.rows, table.row_heads), best)
    return field_html.cloze(interaction.texts, best)


def _hint(hint: str, language: Language) -> str:
    """Folded away until it is asked for, under the word that stands before it on paper."""
    word = language.say("prompts.hint", hint="").strip(" \u00a0\u202f:")
    return f"<details><summary>{plain(word)}</summary>{rich(hint)}</details>"


def _options(ask: dict[str, Any]) -> str:
    return lettered((option["letter"], rich(option["text"])) for option in ask["options"])


def _back(question: Question, material: Material) -> Iterator[str]:
    """The answer in the letters of the front, what else counts, and the rubric."""
    answer, kind, language = question.answer, question.asked.data["kind"], material.language
    texts = [rich(text) for text in answer["texts"]]
    if kind in ("choose-one", "choose-many") and not question.asked.data.get("as_words"):
        yield lettered(zip(answer["short"].split(), texts, strict=True))
    elif kind in ("order", "match"):
        yield listed(texts, numbered=kind == "order")
    else:
        shown = [text for text in [rich(answer["short"]), *texts] if text]
        if not shown and not answer["criteria"]:
            shown = [plain(language.say("answers.open"))]
        yield from map(paragraph, shown)
    if answer["also"]:
        also = f"{language.say('semicolon')} ".join(answer["also"])
        yield paragraph(rich(language.say("answers.also", answers=also)))
    if answer["criteria"] and not question.asked.data.get("as_words"):  # there it only parts the points
        yield listed(
            f"{rich(line['text'])} ({plain(language.count('counts.points', line['points']))})"
            for line in answer["criteria"]
        )


def _more(question: Question, material: Material) -> Iterator[str]:
    """Why the answer is right, what else is taken in a gap, and what to say to who chose another option."""
    if isinstance(question.interaction, FillGaps):
        gaps = zip(question.answer["gaps"], question.interaction.gaps, strict=True)
        others = [rich(taken) for taken, answers in gaps if taken != answers[0]]
        if others:
            yield listed(others)
    if question.item.explanation:
        yield paragraph(rich(question.item.explanation))
    if question.answer["notes"]:
        yield lettered((note["letter"], rich(note["text"])) for note in question.answer["notes"])


def _source(cited: Cited, material: Material) -> str:
    """“The words of the source” (title, ¶ 4)."""
    quote = plain(material.language.say("quoted", text=" ".join(cited.quote.split())))
    where = ", ".join(plain(part) for part in (cited.source, cited.place) if part)
    return f"<div>{quote} ({where})</div>" if where else f"<div>{quote}</div>"
