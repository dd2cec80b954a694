"""Words without grammar: for languages that have no model, and for what is no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from guidegen.draft.analysis.text import Token, Words

_TOKEN = re.compile(r"\w+(?:[’'.&-]\w+)*|[^\w\s]")


def analyse(sentences: Iterable[str]) -> Iterator[Words]:
    return map(words_of, sentences)


def words_of(sentence: str) -> Words:
    found = enumerate(_TOKEN.finditer(sentence))
    return Words(
        tuple(
            Token(index, match.start(), match.end(), match[0], match[0].casefold(), head=index)
            for index, match in found
        )
    )
