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


_NAMING = frozenset(
    "called known speak speaks spoke term termed named name dubbed we has have had been be".split()  # noqa: SIM905
) | frozenset("ever since often sometimes today then usually also this that here what some any".split())  # noqa: SIM905
_FEWEST = 4


def is_thin(text: str, candidate: Candidate) -> bool:
    """Whether a sentence does little but name the term: “We then speak of X.”, “The third was X.”"""
    if not text.endswith((".", ".”", '."')):
        return False
    naming = sum(1 for word in text.casefold().split() if word.strip(_SIGNS) in _NAMING)
    return told(text, candidate) - naming < _FEWEST
