"""Statements → a guide. Every quote of it stands in its source: one that does not is our defect."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from guidegen.draft.draft import Drafted
from guidegen.draft.ids import Ids
from guidegen.draft.material import Material, Quote
from guidegen.draft.statements import Question
from guidegen.errors import InternalError
from guidegen.guide.model import Guide
from guidegen.inline import to_text
from guidegen.source.model import Source
from guidegen.source.quotes import Found, FoundSeveral, QuoteFinder

NEW = "new"
_LONGEST_TITLE = 200


def compose(drafted: Drafted, paths: Mapping[str, str], title: str) -> Guide:
    """The guide of a draft. `paths`: by the id of a source its file, seen from the guide's folder.

    Raises InternalError where a quote is not found: no draft with such a quote is ever written.
    """
    pin, ids = _Pins(drafted.material), Ids(drafted.material.language)
    data: dict[str, Any] = {
        "title": plain(shortened(title)) or "Guide",
        "language": drafted.material.language,
        "sources": [_entry(source, paths[source.id]) for source in drafted.material.sources],
        "key_facts": [_new(ids.fact(fact), fact.quotes, pin, text=fact.text) for fact in drafted.facts],
        "timeline": [
            _new(ids.event(event), event.quotes, pin, date=event.date, event=event.text) for event in drafted.events
        ],
        "key_terms": [
            _new(ids.term(term), term.quotes, pin, term=term.term, definition=term.definition) for term in drafted.terms
        ],
        "people_and_places": [
            _new(ids.name(named), named.quotes, pin, name=named.name, kind=named.kind, about=named.about)
            for named in drafted.names
        ],
        "questions": [_asked(ids.question(question), question, pin) for question in drafted.questions],
    }
    return Guide.model_validate({name: value for name, value in data.items() if value})


def _entry(source: Source, path: str) -> dict[str, str]:
    return {"id": source.id, "path": path, **({"title": plain(shortened(source.title))} if source.title else {})}


def _new(id: str, quotes: Sequence[Quote], pin: _Pins, **fields: str) -> dict[str, Any]:
    shown = {name: value if name in ("date", "kind") else plain(value) for name, value in fields.items()}
    return {"id": id, **shown, "review": NEW, "evidence": pin.all(quotes)}


def _asked(id: str, question: Question, pin: _Pins) -> dict[str, Any]:
    """An item with its fields in the order of the file format."""
    explained = {"explanation": plain(question.explanation)} if question.explanation else {}
    return {
        "id": id,
        "type": question.type,
        "bloom": question.bloom,
        **{name: _plain_within(value) for name, value in question.body.items()},
        "evidence": pin.all(question.quotes),
        **explained,
        "review": NEW,
    }


def _plain_within(value: Any) -> Any:
    """Texts, however deep in lists and pairs, as inline Markdown; the gaps of a cloze stay."""
    if isinstance(value, str):
        return "".join(part if part in ("[[", "]]") else plain(part) for part in re.split(r"(\[\[|\]\])", value))
    if isinstance(value, Mapping):
        return {name: _plain_within(part) for name, part in value.items()}
    return [_plain_within(part) for part in value] if isinstance(value, list) else value


def shortened(title: str) -> str:
    """A title in one line; what is longer than any title was taken for one by mistake."""
    return textwrap.shorten(title, _LONGEST_TITLE, placeholder=" …")


_MARKS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>$~^"})


def plain(text: str) -> str:
    """A text of a document as inline Markdown that shows it as it stands."""
    return text if to_text(text) == text else text.translate(_MARKS)


class _Pins:
    """Turns quotes into evidence: `nth` and the source where the same words stand in several places."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._finder = QuoteFinder(material.sources)

    def all(self, quotes: Iterable[Quote]) -> list[dict[str, Any]]:
        return [self._evidence(quote) for quote in dict.fromkeys(quotes)]

    def _evidence(self, quote: Quote) -> dict[str, Any]:
        text = quote.text.strip()
        source = self._material.sources[quote.sentence.source]
        outcome = self._finder.find(text)
        if isinstance(outcome, Found):
            return {"quote": text}
        outcome = self._finder.find(text, source.id)
        if isinstance(outcome, Found):
            return {"quote": text, "source": source.id}
        if isinstance(outcome, FoundSeveral):
            several = {"source": source.id} if len(self._material.sources) > 1 else {}
            for nth, place in enumerate(outcome.locations, start=1):
                if place.passage == quote.sentence.passage and place.start >= quote.place:
                    return {"quote": text, **several, "nth": nth}
        raise InternalError(f"a drafted quote does not stand in {source.file}: {text!r}")
