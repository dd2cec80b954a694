"""What a sentence of the past tells only in passing: of somebody unnamed, of before, of no day."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.standing.definition import is_past
from guidegen.draft.standing.part import Part

_SOME = ("a", "an", "some", "one", "two", "three", "several", "many", "another", "hundreds", "thousands")


def told_in_passing(part: Part, dated: bool) -> Iterator[float]:
    """How much is taken off the worth of a statement, for each sign that the document tells it by the way."""
    root, subject = part.root, part.subject
    if "named after" in part.plain or "named for" in part.plain:
        # A name whose bearer is told, and not what it is.
        yield 1.0
    if root is None or subject is None or not is_past(part):
        return
    helpers = [child for child in part.children(root) if child.dep in ("aux", "auxpass")]
    if any(helper.text.casefold() == "had" for helper in helpers):
        yield 0.6 if dated else 1.0
    if subject.pos != "PROPN" and _is_some(part, subject):
        yield 0.8
    if not dated and not any(child.dep == "agent" for child in part.children(root)):
        yield 0.5 if root.tag == "VBN" and any(child.dep == "auxpass" for child in helpers) else 0.2


def _is_some(part: Part, subject: Token) -> bool:
    """ "a wreck was found", "some opponents asserted": nobody of a name."""
    if any(token.pos == "PROPN" for token in part.subtree(subject)):
        return False
    return any(child.text.casefold() in _SOME for child in part.children(subject)) or subject.text.casefold() in _SOME
