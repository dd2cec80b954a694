"""A past without its year or occasion, and a present that is that of one day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.facts.illustrating import explains
from guidegen.draft.facts.worth import THIN
from guidegen.draft.material import Material
from guidegen.draft.standing.anchors import has_name, has_place
from guidegen.draft.standing.definition import is_past, is_present, says_who
from guidegen.draft.standing.part import Part
from guidegen.draft.wordlists import word_list

_TIME = re.compile(
    r"\b(?:1\d|20)\d\ds?\b|\bcentur|\b\d+ (?:bce?|ce|ad)\b|\b\d+(?:st|nd|rd|th) (?:birthday|anniversary)", re.IGNORECASE
)


_FROM_TO_BY = re.compile(r"\bfrom [$€£]?\d[\d.,]*(?: \w+)? to [$€£]?\d[\d.,]*(?: \w+)? by (?:1\d|20)\d\d")
"""A change whose end has its year and whose beginning has none."""


def when(part: Part, material: Material) -> Iterator[Doubt]:
    root = part.root
    if root is not None and any(child.text.casefold() == "had" for child in part.children(root) if child.dep == "aux"):
        # Told to explain what is told next.
        yield Doubt("says-little", 0.4)
    change = _FROM_TO_BY.search(part.text)
    if change and not _TIME.search(part.text[: change.start()]):
        yield Doubt("figure-without-date", GRAVE, change[0])
    if is_past(part) and not _TIME.search(part.text):
        yield from _undated(part, material)
    elif is_present(part) and has_place(part) and _is_of_its_day(part):
        yield Doubt("true-on-its-day", GRAVE)


def _undated(part: Part, material: Material) -> Iterator[Doubt]:
    """The less is named, the less can anybody say when and where it was."""
    root, subject = part.root, part.subject
    if root is None or says_who(part) or _has_occasion(part):
        return
    named = subject is not None and _has_a_name(part, subject)
    somebody = named and subject is not None and _is_somebody(part, subject)
    thinking = word_list("facts", "en", "attributing") | word_list("facts", "en", "authoring")
    if somebody and root.lemma in thinking and not _is_act_of_a_story(part, root, material):
        return
    if not any(token.pos == "PROPN" and token.name != "NORP" for token in part.tokens) and not part.changes:
        yield Doubt("no-place" if not has_name(part) else "no-year", GRAVE)
    else:
        # A short document is of one time, which its title or first sentence tells.
        yield Doubt("no-year", 1.0 if named and material.words < THIN else GRAVE)


def _is_act_of_a_story(part: Part, root: Token, material: Material) -> bool:
    """ "Thurgood Marshall showed that …" in a text of history: before whom, and when?"""
    return root.lemma in listed("showing_to") and not explains(part.sentence, material)


def _has_a_name(part: Part, subject: Token) -> bool:
    """ "Johnson", "the Citizen Genêt affair"."""
    beside = (child for child in part.children(subject) if child.dep in ("compound", "poss", "nmod", "appos"))
    return any(token.pos == "PROPN" or token.number in part.changes for token in (subject, *beside))


def _is_somebody(part: Part, subject: Token) -> bool:
    """A person or body, and no country or people, which has done very much in its time."""
    return subject.number in part.changes or subject.name not in ("GPE", "LOC", "NORP")


def _has_occasion(part: Part) -> bool:
    """Whether an event is named that has its place in history: a war, a treaty, an act."""
    for token in part.tokens:
        if token.pos == "PROPN" and (token.lemma.casefold() in listed("occasions") or token.name == "EVENT"):
            return True
    return False


def _is_of_its_day(part: Part) -> bool:
    """ "new laws are needed", "are struggling": told of a day that is over."""
    root = part.root
    if root is not None and root.tag == "VBG" and any(child.dep == "aux" for child in part.children(root)):
        return True
    return any(token.text.casefold() in listed("of_its_day") for token in part.tokens)
