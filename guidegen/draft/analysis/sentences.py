"""Where the sentences of a passage begin and end."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\s+$")


def sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence without the white space around it; line breaks count as spaces."""
    from sentencex import get_sentence_boundaries

    flat = text.replace("\n", " ")
    spans = []
    for found in get_sentence_boundaries(language.split("-")[0], flat):
        start, end = found["start_index"], found["end_index"]
        sentence = flat[start:end]
        start += len(sentence) - len(sentence.lstrip())
        end -= len(sentence) - len(sentence.rstrip())
        if start < end:
            spans.append((start, end))
    return spans
