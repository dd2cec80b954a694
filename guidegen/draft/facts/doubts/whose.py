""" "became prime minister", "a republic was proclaimed", "a revolt in the north": of which country?"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.standing.anchors import has_place
from guidegen.draft.standing.antecedent import has_the
from guidegen.draft.standing.definition import is_past
from guidegen.draft.standing.part import SUBJECTS, Part
from guidegen.draft.standing.placed import says_whose


def whose(part: Part) -> Iterator[Doubt]:
    if not is_past(part) or has_place(part):
        return
    for token in part.tokens:
        lemma = token.lemma.casefold()
        if token.pos not in ("NOUN", "PROPN") or token.number in part.changes or token.dep == "compound":
            continue
        if lemma in listed("directions") and token.text.islower() and has_the(part, token):
            if not says_whose(part, token):
                yield Doubt("no-place", GRAVE, token.text)
        elif lemma in listed("offices") and token.text.islower() and not says_whose(part, token):
            main = token.dep in (*SUBJECTS, "attr", "oprd") or _is_made(part, token)
            yield Doubt("whose-is-not-said", GRAVE if main else 1.5, token.text)


def _is_made(part: Part, token: Token) -> bool:
    """ "Cavour became prime minister": the parser takes some for objects."""
    return part.sentence.tokens[token.head].lemma in ("become", "elect", "crown", "appoint", "name", "make")
