"""How much a statement tells: what is asked about must be known from its words alone."""

from __future__ import annotations

from guidegen.draft.questions.clause import Clause
from guidegen.draft.wordlists import frequency

_COMMON = 5.0
"""The Zipf frequency from which a word tells nothing in particular."""
_TELLING = ("NOUN", "PROPN", "ADJ", "VERB", "NUM")
_FEWEST, _FEWEST_BESIDE = 4, 2


def is_specific(clause: Clause, fewest: int = _FEWEST, beside_subject: int = _FEWEST_BESIDE) -> bool:
    """Whether it has a name, and enough telling words besides its subject: not “Rome fell”, “Pius IX was elected”."""
    tokens = clause.words.tokens
    telling = [
        token
        for token in tokens
        if token.pos in _TELLING and (token.pos == "PROPN" or frequency(token.lemma.casefold(), "en") < _COMMON)
    ]
    subject = {token.number for token in clause.subject_words}
    beside = [token for token in telling if token.number not in subject]
    named = any(token.pos == "PROPN" or token.text in clause.capitals for token in tokens)
    return named and len(telling) >= fewest and len(beside) >= beside_subject
