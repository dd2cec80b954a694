"""Which language a document is in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from guidegen.languages import is_known
from guidegen.source.model import Passage, Source

_SAMPLE = 20_000
_FEWEST_LETTERS = 40
_ENOUGH_LETTERS = 200
"""From here on a language that we have no words for is believed."""
_FEWEST_WORDS = 4
"""Of a passage: a list of terms is in no language."""
_LONGEST_WORDS = 20
"""Characters on average; longer ones are sentences of a script that puts no spaces between words."""


def recognised(sources: Sequence[Source]) -> str | None:
    """The tag of the language of most of the text, None where there is too little of it to tell."""
    import py3langid

    text = _sample(sources)
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST_LETTERS:
        return None
    tag = str(py3langid.classify(text)[0])
    if tag == "en" and _is_british(text):
        return "en-GB"
    return tag if letters >= _ENOUGH_LETTERS or is_known(tag) else None


def _sample(sources: Sequence[Source]) -> str:
    """Some text of the beginning, the middle and the end of each document."""
    texts = ["\n".join(passage.text for passage in source.passages if _tells(passage)) for source in sources]
    share = _SAMPLE // (3 * max(1, len(texts)))
    parts = []
    for text in texts:
        middle = max(0, len(text) // 2 - share // 2)
        parts += [text[:share], text[middle : middle + share], text[-share:]]
    return "\n".join(parts)


def _tells(passage: Passage) -> bool:
    words = len(passage.text.split())
    return passage.kind != "code" and (words >= _FEWEST_WORDS or len(passage.text) > _LONGEST_WORDS * words)


_BRITISH = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:colour|favour|labour|neighbour|honour|harbour|centre|theatre|metre|kilometre|"
    r"litre|grey|programme|defence|travelled|whilst|towards)s?\b",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b"
    r"|\b(?:color|favor|labor|neighbor|honor|harbor|center|theater|meter|kilometer|"
    r"liter|gray|program|defense|traveled|toward)s?\b",
    re.IGNORECASE,
)


def _is_british(text: str) -> bool:
    """Whether an English text writes dates and words as in Britain: its sheets then show dates in that way."""
    return len(_BRITISH.findall(text)) > len(_AMERICAN.findall(text))
