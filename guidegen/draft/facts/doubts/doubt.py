"""A doubt: its name and its weight."""

from __future__ import annotations

from dataclasses import dataclass

from guidegen.draft.wordlists import word_list

GRAVE = 1.5
"""The weight from which doubts refuse a statement."""


@dataclass(frozen=True)
class Doubt:
    """`code` is a rule's name in reasons.yaml; `words` are those that raise the doubt."""

    code: str
    weight: float
    words: str = ""


def listed(key: str) -> frozenset[str]:
    return word_list("doubts", "en", key)
