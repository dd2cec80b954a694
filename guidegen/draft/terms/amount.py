"""How much a text says of a term."""

from __future__ import annotations

from guidegen.draft.terms.candidates import Candidate
from guidegen.draft.terms.folding import folded

_SIGNS = ".,;:()“”\"'’"
_SMALL = frozenset(
    "a an the of in on at to for and or by with from as is are was were that which who it its their one such".split()  # noqa: SIM905
)


def told(text: str, candidate: Candidate) -> int:
    """How many words with a meaning of their own a text has beside those of the term."""
    own = {folded(word) for word in candidate.words}
    words = [folded(word.strip(_SIGNS)) for word in text.split()]
    return sum(1 for word in words if word and word not in own and word not in _SMALL)
