"""English, with spaCy and the model whose data files we know.

Sentences are analysed in batches of one size, whoever does it: what a batch holds can move a number in its last digits,
and the same document must always give the same words. Long documents are shared among the computer's cores.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any

from guidegen.draft.analysis.model import model_folder
from guidegen.draft.analysis.plain import words_of
from guidegen.draft.analysis.text import Token, Words

_LONGEST = 2_000
"""Characters of a sentence: what is longer is no sentence, and would take the parser long."""
_BATCH = 256
_WORTH_SHARING = 4
"""Batches from which on a document is shared among processes."""
_MOST_PROCESSES = 8


def trouble() -> str:
    """Why English cannot be analysed here; "" if it can."""
    try:
        import spacy  # noqa: F401
    except ImportError:
        return "the library spaCy is not installed"
    return model_folder()[1]


def analyse(sentences: Iterable[str]) -> Iterator[Words]:
    """Each text is taken as one sentence: the parser may not part it."""
    _model()  # before any process is forked, so that all have it
    batches = list(_batches(iter(sentences)))
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES, len(batches))
    if len(batches) < _WORTH_SHARING or processes == 1 or sys.platform != "linux":
        for batch in batches:
            yield from _analysed(batch)
        return
    from multiprocessing import get_context

    with get_context("fork").Pool(processes, initializer=_leave_interrupts) as pool:
        for words in pool.imap(_analysed, batches):
            yield from words


def _batches(sentences: Iterator[str]) -> Iterator[Sequence[str]]:
    while batch := list(islice(sentences, _BATCH)):
        yield batch


def _leave_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent, which ends us


def _analysed(batch: Sequence[str]) -> list[Words]:
    nlp = _model()
    docs = nlp.pipe([_document(nlp, text) for text in batch], batch_size=_BATCH)
    return [
        words_of(text) if len(text) > _LONGEST else Words(tuple(map(_token, doc)))
        for text, doc in zip(batch, docs, strict=True)
    ]


def _document(nlp: Any, text: str) -> Any:
    doc = nlp.make_doc(text if len(text) <= _LONGEST else "")
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _token(token: Any) -> Token:
    text = token.text
    return Token(
        token.i,
        token.idx,
        token.idx + len(text),
        text,
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
