"""When two writings are one term: case, plural and article do not count."""

from __future__ import annotations

import re

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": "", "”": "", '"': "", "‑": "-", "–": "-"})


def folded(term: str) -> str:
    """What two writings of one term have in common."""
    words = _ARTICLE.sub("", term.translate(_SIGNS).strip().casefold()).split()
    return " ".join((*words[:-1], _singular(words[-1]))) if words else ""


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")):
        return word[:-1]
    return word
