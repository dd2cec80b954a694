"""gapped-facts: the key facts with gaps, under the source's headings, and one box with all words that are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from guidegen.guide.fact_gaps import gapped
from guidegen.handout import space
from guidegen.handout.arrange import alphabetical
from guidegen.handout.parts import Material, Part
from guidegen.inline import GAP
from guidegen.languages import Language

_SUMMARY_LINES, _PRIMARY_SUMMARY_LINES = 4, 3


def ask(material: Material) -> dict[str, Any]:
    guide = material.guide
    if not guide.key_facts:
        return {}
    by_heading: dict[str, list[dict[str, Any]]] = {}
    words: list[str] = []
    for index, heading in enumerate(_headings(material)):
        fact = guide.key_facts[index]
        texts, gaps = gapped(fact, guide)
        words += [gap[0] for gap in gaps]
        image = fact.image.model_dump() if fact.image else None
        by_heading.setdefault(heading, []).append({"index": index, "text": GAP.join(texts), "image": image})
    return {
        "objectives": list(guide.objectives),
        "groups": [{"heading": heading, "facts": facts} for heading, facts in by_heading.items()],
        "bank": _box(words, material.language),
        "summary_lines": _PRIMARY_SUMMARY_LINES if space.is_primary(guide.grade) else _SUMMARY_LINES,
    }


def answer(material: Material) -> dict[str, Any]:
    """By the index of a fact its gaps' words and where the source says so; and a summary."""
    guide, grounds, language = material.guide, material.grounds, material.language
    return {
        "facts": [
            {
                "gaps": [gap[0] for gap in gapped(fact, guide)[1]],
                "where": grounds.where(fact.id, fact.evidence, language),
            }
            for fact in guide.key_facts
        ],
        "summary": guide.overview.text if guide.overview else None,
    }


def _box(words: Sequence[str], language: Language) -> list[str]:
    """Each missing word once; one that is missing several times says so. A capital would tell where a word stands
    first in its sentence, so of two writings the small one is shown."""
    writings: dict[str, list[str]] = {}
    for word in words:
        writings.setdefault(word.casefold(), []).append(word)
    times = Counter({max(same): len(same) for same in writings.values()})
    return [word if times[word] == 1 else f"{word} ({times[word]}×)" for word in alphabetical([*times], language)]


def _headings(material: Material) -> list[str]:
    """For each fact the heading under which its evidence stands, the first of several; else that of the fact before it.

    A document's title parts nothing; "" for all facts where no other heading does.
    """
    documents = material.grounds.documents
    titles = {"", *(source.title for source in documents)}
    order = list(dict.fromkeys(passage.section for source in documents for passage in source.passages))
    found: list[str] = []
    for fact in material.guide.key_facts:
        above = material.grounds.sections.get(fact.id, frozenset())
        headings = [heading for heading in order if heading in above - titles]
        found.append(headings[0] if headings else found[-1] if found and not above else "")
    return found if len(set(found)) > 1 else [""] * len(found)


PART = Part(ask, answer)
