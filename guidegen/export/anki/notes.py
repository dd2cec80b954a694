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
            self._add_statement("key_facts", index, CLOZE, field_html.cloze(texts, [gap[0] for gap in gaps]))
        for index, entry in enumerate(guide.timeline):
            shown = entry.view(language)
            self._add_statement("timeline", index, BASIC, rich(shown["event"]), plain(shown["date"]))
        for index, term in enumerate(guide.key_terms):
            self._add_statement("key_terms", index, BASIC, rich(term.term), rich(term.definition))
        for index, thing in enumerate(guide.people_and_places):
            self._add_statement("people_and_places", index, BASIC, rich(thing.name), rich(thing.about))

    def _add_statement(self, section: str, index: int, kind: str, front: str, back: str = "") -> None:
        """`front` under the section's name; a picture goes to the back, where it gives nothing away."""
        path: Path = (section, index)
        entry = getattr(self.material.guide, section)[index]
        label = paragraph(self.material.language.say(f"sections.{section}"), "label")
        answer = [[paragraph(back)]] if kind == BASIC else []
        self._add(path, entry.id, kind, [[label, paragraph(front)], *answer, []], [section])

    def add_question(self, question: Question) -> None:
        path, item, language = question.path, question.item, self.material.language
        words = language.words(f"item_types.{item.type}") or language.words(
            f"interactions.{question.asked.data['kind']}"
        )
        picture = self._picture(path, item.id, item.image)
        front = [paragraph(plain(words["heading"]), "label"), *_front(question, picture, self.material)]
        more = list(_more(question, self.material))
        tags = [item.type, *filter(None, [item.bloom]), item.use]
        if isinstance(question.interaction, FillGaps):
            self._add(path, item.id, CLOZE, [front, more], tags)
        else:
            self._add(path, item.id, BASIC, [front, list(_back(question, self.material)), more], tags)

    def _add(self, path: Path, entry: str, kind: str, fields: Sequence[Sequence[str]], tags: Sequence[str]) -> None:
        language = self.material.language
        source = [_source(cited, self.material) for cited in self.material.cited.get(path, ())]
        if not source and self._is_own(path):
            source = [plain(language.say("answers.own"))]
        contents = tuple(field_html.field(parts, language) for parts in (*fields, source))
        unchecked = ["unchecked"] if self.material.unchecked else []
        self.notes.append(Note(f"{path[0]}/{entry}", kind, contents, ("guidegen", *tags, *unchecked)))

    def _is_own(self, path: Path) -> bool:
        section, index = path
        return bool(getattr(self.material.guide, str(section))[index].evidence.own)

    def _picture(self, path: Path, entry: str, image: Image | None) -> str:
        """A picture as a figure; its file is named by its content, so that a changed picture is a changed note."""
        if image is None:
            return ""
        content = self.material.picture(image.path)
        if content is None:
            self.left_out.append(LeftOut(path, entry, f"its picture {image.path} (the rest of the card is there)"))
            return ""
        ending = re.search(r"\.[a-z0-9]+$", image.path.lower())
        name = f"guidegen-{hashlib.sha256(content).hexdigest()[:20]}{ending[0] if ending else ''}"
        self.media[name] = content
        lines = [rich(text) for text in (image.caption, image.credit) if text]
        caption = f"<figcaption>{'<br>'.join(lines)}</figcaption>" if lines else ""
        return f'<figure><img src="{name}" alt="{field_html.attribute(image.alt)}">{caption}</figure>'


def _front(question: Question, picture: str, material: Material) -> Iterator[str]:
    """How it is asked, as on paper."""
    ask, language = question.asked.data, material.language
    if ask["stem"]:
        yield paragraph(rich(ask["stem"]))
    yield picture
    match ask["kind"]:
        case "choose-one" if ask["as_words"]:
            yield paragraph(" / ".join(rich(option["text"]) for option in ask["options"]))
        case "choose-one" | "choose-many":
            yield _options(ask)
        case "order":
            yield listed(rich(thing) for thing in ask["things"])
        case "match":
            yield listed(rich(stem) for stem in ask["stems"])
            yield _options(ask)
        case "short-text" if ask["unit"]:
            yield paragraph(f"… {rich(ask['unit'])}")
        case "fill-gaps":
            if ask["bank"]:
                words = " · ".join(rich(word) for word in ask["bank"])
                yield paragraph(f"<b>{plain(language.say('prompts.word_bank'))}</b> {words}", "bank")
            assert isinstance(question.interaction, FillGaps)
            best = [gap[0] for gap in question.interaction.gaps]
            yield paragraph(field_html.cloze(question.interaction.texts, best))
    if ask.get("correction_lines"):
        yield paragraph(plain(language.say("prompts.correct_the_statement")))


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
        yield from (paragraph(text) for text in [rich(answer["short"]), *texts] if text)
    if answer["also"]:
        yield paragraph(rich(language.say("answers.also", answers="; ".join(answer["also"]))))
    if answer["criteria"]:
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
