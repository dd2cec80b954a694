"""Which texts of a guide are pinned to evidence, and to which quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from guidegen.check.grounding.dates import Stated, stated, stated_by_edtf
from guidegen.check.grounding.numbers import Quantity, quantities
from guidegen.check.grounding.proof import Proof
from guidegen.check.words import load_words
from guidegen.guide.evidence import LookedUp
from guidegen.guide.model import Guide, Path
from guidegen.inline import to_text, whole_parts
from guidegen.interactions import ChooseMany, ChooseOne, FillGaps, Match, Order, ShortText
from guidegen.items import Item
from guidegen.items._gaps import GAP_PATTERN
from guidegen.items.label_picture import LabelPicture
from guidegen.items.long_answer import LongAnswer
from guidegen.items.table import TableItem
from guidegen.items.true_false import TrueFalse
from guidegen.languages import Language, load_language
from guidegen.source.quotes import Found, FoundSeveral


@dataclass(frozen=True)
class Pinned:
    """One text that the evidence must hold, where it stands in the YAML, and what it is called there.

    `given`: what a question says itself, which may be repeated. `refused`: what it offers, for explanations to refuse.
    `is_key`: each of its telling words counts. `counts_parts`: it speaks of the parts of an answer (“two reasons”).
    `recalls`: the question asks for no more than what the source says. `edtf`: the text is a date of a timeline.
    """

    path: Path
    what: str
    text: str
    proof: Proof
    given: Proof
    refused: str = ""
    is_key: bool = False
    counts_parts: bool = False
    recalls: bool = True
    edtf: bool = False

    @cached_property
    def refuses(self) -> bool:
        """Whether it is an explanation that says no to something that its question offers."""
        words = load_words(self.proof.language.tag)
        return bool(self.refused) and words.pattern("refusals").search(self.text) is not None

    @cached_property
    def dates(self) -> tuple[Stated, ...]:
        """The dates that it states; four digits are a number where the evidence has no year and counts by thousands."""
        language = self.proof.language
        if self.edtf:
            return tuple(stated_by_edtf(self.text, language))
        has_years = any(other.year is not None for other in self.proof.dates)
        counts = any(1000 <= abs(number.value) < 10_000 for number in self.proof.quantities)
        return tuple(date for date in stated(self.text, language) if has_years or not (date.is_bare_year and counts))

    @cached_property
    def numbers(self) -> tuple[Quantity, ...]:
        """The numbers that it states, without those of its dates."""
        if self.edtf:
            return ()
        return quantities(self.text, self.proof.language, [(date.start, date.end) for date in self.dates])


def pinned_texts(guide: Guide, looked_up: Sequence[LookedUp]) -> tuple[Pinned, ...]:
    """All pinned texts but those on the teacher's own word, in the order of the guide."""
    language = load_language(guide.language)
    quotes = _quotes(looked_up)
    found: list[Pinned] = []
    for path, _ in guide.pinned():
        if path in quotes:
            found += _Statement(path, Proof(quotes[path], language), language).texts(guide)
    return tuple(found)


def _quotes(looked_up: Sequence[LookedUp]) -> Mapping[Path, tuple[str, ...]]:
    """The words of each statement's quotes as the source has them or, where they are not found, as they were typed."""
    found: dict[Path, tuple[str, ...]] = {}
    for entry in looked_up:
        match entry.outcome:
            case Found(location):
                words = location.text
            case FoundSeveral(locations=locations):
                words = locations[0].text
            case _:
                words = entry.quote.quote
        plain = to_text(words) if "$" in words else words
        found[entry.statement] = (*found.get(entry.statement, ()), " ".join(plain.split()))
    return found


@dataclass(frozen=True)
class _Statement:
    path: Path
    proof: Proof
    language: Language

    def texts(self, guide: Guide) -> Iterator[Pinned]:
        if self.path == ("overview",):
            assert guide.overview
            yield self._pinned("text", "overview", guide.overview.text)
            return
        section, index = str(self.path[0]), int(self.path[1])
        if section == "questions":
            yield from self._question(guide.questions[index], _stimuli(guide))
            return
        entry = getattr(guide, section)[index]
        for name, what, is_key in _FIELDS[section]:
            yield self._pinned(name, what, getattr(entry, name), is_key=is_key, edtf=name == "date")

    def _pinned(
        self,
        field: str | Path,
        what: str,
        text: str,
        given: Proof | None = None,
        refused: str = "",
        is_key: bool = False,
        counts_parts: bool = False,
        edtf: bool = False,
    ) -> Pinned:
        path = (*self.path, field) if isinstance(field, str) else (*self.path, *field)
        plain = text.strip() if edtf else without_unknowns(text)
        given = given or Proof((), self.language)
        return Pinned(path, what, plain, self.proof, given, refused, is_key, counts_parts, edtf=edtf)

    def _question(self, item: Item, stimuli: Mapping[str, str]) -> Iterator[Pinned]:
        asked = [item.without_answers(str(getattr(item, item.stem_field))), stimuli.get(item.stimulus or "", "")]
        if item.image:
            asked += [item.image.alt, item.image.caption or ""]
        given = Proof(tuple(" ".join(to_text(text).split()) for text in asked if text), self.language)
        recalls = item.bloom in (None, "remember")
        yield from (replace(answer, recalls=recalls) for answer in self._answers(item, given))
        for index, line in enumerate(getattr(item, "rubric", ())):
            field = ("rubric", index) if isinstance(line, str) else ("rubric", index, "text")
            yield self._pinned(field, "rubric", line.text, given, counts_parts=True)
        if item.explanation:
            refused = _offered(item.lower(self.language))
            yield self._pinned("explanation", "explanation", item.explanation, given, refused)

    def _answers(self, item: Item, given: Proof) -> Iterator[Pinned]:
        if isinstance(item, TrueFalse):
            if item.answer:
                yield self._pinned("statement", "statement", item.statement)
            elif item.correction:
                yield self._pinned("correction", "correction", item.correction)
            return
        if isinstance(item, TableItem):
            yield from self._cells(item, given)
            return
        if isinstance(item, LabelPicture):
            for index, label in enumerate(item.labels):
                yield self._pinned(("labels", index, "label"), "label", label.label, given, is_key=True)
            return
        asked = item.lower(self.language)
        match asked:
            case ChooseOne() | ChooseMany():
                keys = {asked.key} if isinstance(asked, ChooseOne) else asked.keys
                for index in sorted(keys):
                    yield self._pinned(("options", index), "key", asked.options[index].text, given, is_key=True)
            case FillGaps():
                text = GAP_PATTERN.sub(lambda gap: gap[1].split("|")[0].strip(), str(getattr(item, item.stem_field)))
                yield self._pinned(item.stem_field, "text", text)
                for best in asked.gaps:
                    yield self._pinned(item.stem_field, "key", best[0], given, is_key=True)
            case Match():
                for index, (stem, place) in enumerate(zip(asked.stems, asked.pairs, strict=True)):
                    pair = f"{stem}: {asked.options[place]}"
                    yield self._pinned(("pairs", index), "pair", pair, given, is_key=True)
            case Order():
                for index, thing in enumerate(asked.things):
                    yield self._pinned(("things", index), "thing", thing, given, is_key=True)
            case ShortText():
                unit = f" {asked.number.unit}" if asked.number and asked.number.unit else ""
                yield self._pinned("answer", "answer", asked.answers[0] + unit, given, is_key=asked.number is None)
            case _ if isinstance(item, LongAnswer) and item.answer:
                yield self._pinned("answer", "answer", item.answer, given)

    def _cells(self, item: TableItem, given: Proof) -> Iterator[Pinned]:
        """The answers of a table's cells; its heads and the other cells of a row are given."""
        for index, row in enumerate(item.rows):
            best = [gap.split("|")[0].strip() for cell in row for gap in GAP_PATTERN.findall(cell)]
            told = [*given.texts, *item.columns, *(GAP_PATTERN.sub(" ", cell) for cell in row)]
            for answer in best:
                beside = Proof(tuple(map(to_text, told)), self.language)
                yield self._pinned(("rows", index), "cell", answer, beside, is_key=True)


_FIELDS: Mapping[str, Sequence[tuple[str, str, bool]]] = {
    "key_facts": [("text", "text", False)],
    "timeline": [("date", "date", False), ("event", "event", False)],
    "key_terms": [("term", "term", True), ("definition", "definition", False)],
    "people_and_places": [("name", "name", False), ("about", "text", False)],
}
"""The pinned fields of each section, what messages call them, and whether each of their words counts."""


def _stimuli(guide: Guide) -> Mapping[str, str]:
    """What is printed beside the questions about it: passages and pictures, by id."""
    return {
        stimulus.id: " ".join(
            filter(None, [stimulus.title, stimulus.text, stimulus.image.alt if stimulus.image else "", stimulus.credit])
        )
        for stimulus in guide.stimuli
    }


_ASSIGNED = re.compile(
    r"\s*\\?[A-Za-z]+(?:_\{?\w+\}?)?\s*(?:=|\\approx)\s*[^A-Za-z=]*(?:\\(?:times|cdot|,)[^A-Za-z=]*)*"
)
_COMMAND = re.compile(r"\\(?:mathrm|text)\{[^}]*\}|\\[A-Za-z]+")


def without_unknowns(text: str) -> str:
    """A text in plain words, its formulas spelt in signs; those that calculate with letters become a sign.

    Who writes $x^2 + 5 = 3x$ makes up an example; $t = 30$ and $3 \\times 10^8$ state numbers.
    """
    if "$" not in text:
        return " ".join(to_text(text).split())
    pieces, at = [], 0
    for start, end in whole_parts(text):
        latex = text[start:end].strip("$")
        if text[start] == "$" and re.search("[A-Za-z]", _COMMAND.sub(" ", latex)) and not _ASSIGNED.fullmatch(latex):
            pieces += [text[at:start], "□"]
            at = end
    return " ".join(to_text("".join([*pieces, text[at:]])).split())


def _offered(asked: object) -> str:
    """What a choice item offers, and what a false statement says: an explanation may take it up to refuse it."""
    if isinstance(asked, (ChooseOne, ChooseMany)):
        return " · ".join(to_text(option.text) for option in asked.options)
    return ""
