"""Which language a document is in."""

from __future__ import annotations

from collections.abc import Sequence

from guidegen.source.model import Source

_SAMPLE = 20_000
_FEWEST_LETTERS = 40


def recognised(sources: Sequence[Source]) -> str | None:
    """The tag of the language of most of the text, None where there is too little of it to tell."""
    import py3langid

    text = _sample(sources)
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        return None
    return str(py3langid.classify(text)[0])


def _sample(sources: Sequence[Source]) -> str:
    """Some text of the beginning, the middle and the end of each document."""
    texts = ["\n".join(passage.text for passage in source.passages if passage.kind != "code") for source in sources]
    share = _SAMPLE // (3 * max(1, len(texts)))
    parts = []
    for text in texts:
        middle = max(0, len(text) // 2 - share // 2)
        parts += [text[:share], text[middle : middle + share], text[-share:]]
    return "\n".join(parts)
