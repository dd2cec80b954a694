"""English, with spaCy and the model whose data files we know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import tee
from typing import Any

from guidegen.draft.analysis.model import model_folder
from guidegen.draft.analysis.plain import words_of
from guidegen.draft.analysis.text import Token, Words

_LONGEST = 2_000
"""Characters of a sentence: what is longer is no sentence, and would take the parser long."""
_BATCH = 256


def trouble() -> str:
    """Why English cannot be analysed here; "" if it can."""
    try:
        import spacy  # noqa: F401
    except ImportError:
        return "the library spaCy is not installed"
    return model_folder()[1]


def analyse(sentences: Iterable[str]) -> Iterator[Words]:
    """Each text is taken as one sentence: the parser may not part it."""
    nlp = _model()
    texts, given = tee(sentences)
    docs = nlp.pipe((_document(nlp, text) for text in texts), batch_size=_BATCH)
    for text, doc in zip(given, docs, strict=True):
        yield words_of(text) if len(text) > _LONGEST else Words(tuple(map(_token, doc)))


def _document(nlp: Any, text: str) -> Any:
    doc = nlp.make_doc(text if len(text) <= _LONGEST else "")
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _token(token: Any) -> Token:
    return Token(
        token.i,
        token.idx,
        token.idx + len(token.text),
        token.text,
        token.lemma_,
        token.pos_,
        token.tag_,
        token.dep_,
        token.head.i,
        token.ent_type_,
        token.ent_iob_ == "B",
    )


@cache
def _model() -> Any:
    import spacy

    folder, said = model_folder()
    if folder is None:
        raise RuntimeError(said)
    return spacy.load(folder)
