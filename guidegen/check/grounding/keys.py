"""Telling words of a key that its evidence does not carry."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache

from guidegen.check.grounding.names import fold
from guidegen.check.grounding.proof import Proof
from guidegen.check.wording import stem, words
from guidegen.check.words import load_words
from guidegen.dates import month_names

_SHORT = 2
"""Telling words up to which each counts; a longer key says it in its own words, and is named when two in three are."""

_ROOT = 5


def unproved_words(key: str, names: Collection[str], proof: Proof, given: Proof) -> list[str]:
    """The telling words of a key that neither its evidence nor its question has; none where the rest proves it.

    `names` have a rule of their own and count as proved here.
    """
    listed = load_words(proof.language.tag)
    empty = (
        listed.set("stop")
        | listed.set("light-words")
        | _counting(proof.language.tag)
        | set(month_names(proof.language.babel_tag))
    )
    told = [word for word in words(key) if _tells(word, empty)]
    lacking = [word for word in told if word not in names and not (_carries(word, proof) or _carries(word, given))]
    if len(told) > _SHORT and len(lacking) * 3 <= len(told) * 2:
        return []
    return list(dict.fromkeys(lacking))


@cache
def _counting(tag: str) -> frozenset[str]:
    """Words of numbers and units, which have a rule of their own."""
    lists = load_words(tag).lists
    entries = [entry for name in ("cardinals", "ordinals", "magnitudes", "units") for entry in lists.get(name, ())]
    return frozenset(form for entry in entries for form in entry.split())


def _tells(word: str, stop: frozenset[str]) -> bool:
    """Numbers have a rule of their own, and short words tell little."""
    bare = word.casefold().replace("’", "'")
    return bare not in stop and len(bare) > 2 and not any(c.isdigit() for c in bare)


def _carries(word: str, proof: Proof) -> bool:
    tag = proof.language.tag
    cut = stem(word.casefold().replace("’", "'"), tag)
    if any(cut == other or (_one_begins(cut, other) and cut[:2] == other[:2]) for other in proof.stems):
        return True
    key = fold(word)
    if any(_of_one_root(key, other) for other in proof.folded):
        return True
    if any(other in proof.folded for other in _other_forms(tag).get(key, ())):
        return True
    pieces = [piece for piece in re.split(r"[-'’]", key) if len(piece) > 2]
    return len(pieces) > 1 and all(any(_of_one_root(piece, other) for other in proof.folded) for piece in pieces)


def _one_begins(cut: str, other: str) -> bool:
    """Stems of which one goes on where the other ends: pol(os), polar(es)."""
    short, long = sorted((cut, other), key=len)
    return len(short) > 2 and len(long) - len(short) <= 2 and long.startswith(short)


def _of_one_root(one: str, other: str) -> bool:
    """Declare and declaration; and, as in German, a word that is a part of a longer one."""
    if one == other or (min(len(one), len(other)) >= _ROOT and (one in other or other in one)):
        return True
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= _ROOT and shared >= min(len(one), len(other)) - 3


@cache
def _other_forms(tag: str) -> Mapping[str, tuple[str, ...]]:
    """Irregular forms of one word, by each of them (`same-words` of the word lists)."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in load_words(tag).lists.get("same-words", ()):
        forms = tuple(fold(form) for form in entry.split())
        for form in forms:
            found[form] = (*found.get(form, ()), *forms)
    return found
