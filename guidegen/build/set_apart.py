"""What the reading sheet leaves out of a document: what is no text to read, as `draft` knows it.

Verse, captions, tables and tasks stay: one does not draft from them, but students read them. So does every passage that
evidence stands in, for a key points at it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from guidegen.errors import Problem, Severity
from guidegen.guide.evidence import LookedUp
from guidegen.source.model import Passage, Source
from guidegen.source.quotes import Found
from guidegen.spans import Place, in_runs

_NOT_READ = ("author", "contents", "copyright", "navigation", "references", "repeated", "thanks")

Apart = Mapping[str, frozenset[int]]
"""By the id of a source the indices of the passages that are left out."""


def set_apart_to_read(
    sources: Sequence[Source], looked_up: Sequence[LookedUp], language: str
) -> tuple[Apart, list[Problem]]:
    """What is left out of each document, and a note for each that says what and where."""
    from guidegen.draft.apart import set_apart

    proving: dict[str, set[int]] = {}
    for entry in looked_up:
        if isinstance(entry.outcome, Found):
            place = entry.outcome.location
            proving.setdefault(place.source, set()).update(range(place.passage, place.last_passage + 1))
    apart, notes = {}, []
    for source in sources:
        kept = proving.get(source.id, set())
        found = {i: code for i, code in set_apart(source, language).items() if code in _NOT_READ and i not in kept}
        if found and len(found) < sum(passage.kind != "heading" for passage in source.passages):
            apart[source.id] = frozenset(found) | _bare_headings(source.passages, frozenset(found), kept)
            notes.append(_note(source, found))
    return apart, notes


def _bare_headings(passages: Sequence[Passage], apart: frozenset[int], kept: set[int]) -> frozenset[int]:
    """Headings under which nothing is left of what stood there: “References”."""
    bare = set()
    for index, passage in enumerate(passages):
        if passage.kind != "heading" or index in kept:
            continue
        below = []
        for later in range(index + 1, len(passages)):
            if passages[later].kind == "heading" and passages[later].level <= passage.level:
                break
            if passages[later].kind != "heading":
                below.append(later)
        if below and apart.issuperset(below):
            bare.add(index)
    return frozenset(bare)


def _note(source: Source, found: Mapping[int, str]) -> Problem:
    numbers = sorted(number for index in found if (number := source.passages[index].number) is not None)
    kinds = ", ".join(sorted(Counter(found.values())))
    many = f"{len(found)} passage{'' if len(found) == 1 else 's'}"
    said = f"the reading sheet leaves out {many} of it ({kinds}): ¶ {', '.join(in_runs(numbers))}"
    fix = "`--set reading_sheet=whole` prints all of it"
    return Problem(Place(source.file), said, fix, "set-apart", Severity.NOTE)
