"""The running text of a guide as rules read it: what its author says, without quotations, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidegen.check.view import GAP, GuideView, ItemView
from guidegen.guide.model import Path
from guidegen.inline import to_text
from guidegen.interactions import ChooseMany, ChooseOne, FillGaps

QUOTATION = re.compile(r"“[^”]*”|\"[^\"]*\"|„[^“”]*[“”]|«[^»]*»")
"""What stands between quotation marks."""

_QUOTED = re.compile(
    rf"{QUOTATION.pattern}"
    r"|»[^«]*«|‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)|(?<!\w)'[^'\n]+'(?!\w)"
    r"|`[^`]*`|\$(?![\s$])[^$\n]*(?<!\s)\$(?!\d)"  # and no prices: “$5 and $7”
    r"|(?<![*\w])\*(?![*\s])[^*\n]+\*(?!\*)|(?<![_\w])_(?![_\s])[^_\n]+_(?![_\w])"
)
_END = re.compile(r"(?<=[.?!…])[\"”’)*]*\s+(?=[\"“«»„‘¿¡(*]*[A-ZÀ-ÝĀ-Ž0-9_])")


def own_words(text: str) -> str:
    """The text with blanks for what is quoted (titles, code and formulas too), so that places stay what they are."""
    if not any(mark in text for mark in "“\"„«»‘'`$*_"):
        return text
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def sentences(text: str) -> list[str]:
    return [sentence for sentence in _END.split(text) if sentence.strip()]


def asking(text: str) -> str:
    """The sentences that ask: those with a question mark; where there is none, the last, which options complete."""
    if "?" not in text and "." not in text:
        return text
    found = sentences(text)
    return " ".join(sentence for sentence in found if "?" in sentence) or (found[-1] if found else "")


def written(item: ItemView) -> str:
    """What is asked, with its Markdown; a cloze with GAP for its gaps."""
    asked = item.interaction
    if isinstance(asked, FillGaps):
        return f"{asked.stem} {GAP.join(asked.texts)}".strip()
    return asked.stem


def is_choice(item: ItemView) -> bool:
    """Whether one chooses among options; a true-false statement has none of its own."""
    return isinstance(item.interaction, (ChooseOne, ChooseMany)) and not item.is_true_false


def stands_alone(item: ItemView) -> bool:
    """Whether a question has neither a passage nor a picture beside it."""
    return item.item.stimulus is None and item.item.image is None


@dataclass(frozen=True)
class Statement:
    """A text of the guide in plain words, with blanks for what it quotes; `item` is the question that it asks."""

    path: Path
    text: str
    item: ItemView | None = None


def statements(view: GuideView) -> Iterator[Statement]:
    """Overview, key facts, events, definitions, people and places, and what is asked."""
    guide = view.guide
    if guide.overview:
        yield _statement(("overview", "text"), guide.overview.text)
    for section, field in _SECTIONS:
        for index, entry in enumerate(getattr(guide, section)):
            yield _statement((section, index, field), getattr(entry, field))
    for item in view.items:
        yield Statement(item.stem_path, to_text(own_words(written(item))), item)


_SECTIONS = (
    ("key_facts", "text"),
    ("timeline", "event"),
    ("key_terms", "definition"),
    ("people_and_places", "about"),
)


def _statement(path: Path, text: str) -> Statement:
    return Statement(path, to_text(own_words(text)))
