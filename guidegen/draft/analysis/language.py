"""Which language a document is in."""

from __future__ import annotations

from collections.abc import Sequence

from guidegen.languages import language_tags
from guidegen.source.model import Source

_SAMPLE = 20_000
_FEWEST_LETTERS = 40


def recognised(sources: Sequence[Source]) -> str | None:
    """The tag of the language of most of the text, None where there is too little of it or no known one."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    text = _sample(sources)
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        return None
    identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)
    tag, _ = identifier.classify(text)
    return str(tag) if tag in {known.split("-")[0] for known in language_tags()} else None


def _sample(sources: Sequence[Source]) -> str:
    """Some text of the beginning, the middle and the end of each document."""
    texts = ["\n".join(passage.text for passage in source.passages if passage.kind != "code") for source in sources]
    share = _SAMPLE // (3 * max(1, len(texts)))
    parts = []
    for text in texts:
        middle = max(0, len(text) // 2 - share // 2)
        parts += [text[:share], text[middle : middle + share], text[-share:]]
    return "\n".join(parts)
