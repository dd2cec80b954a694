"""A sentence as it is analysed and shown: without soft hyphens and the marks of notes, and the way back to its place.

The quote stays what the document says; only what is drafted from it is clean.
"""

from __future__ import annotations

import re

_RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_MARKS = re.compile(
    "[\u00ad\u200b\u200c\u2060\ufeff\ufffc]"  # soft hyphens and what has no width
    r"|\s?\[(?:\d{1,3}|[a-z]|note \d+|nb \d+)(?:\s?[,;–-]\s?(?:\d{1,3}|[a-z]))*\]"
    r"|\s?\[(?:citation needed|edit|clarification needed|who\?|when\?|by whom\?|full citation needed)\]"
    rf"|(?<![\d\s])(?<!\b[A-Za-z])(?<!\b(?:mm|cm|dm|km|ft|in|yd|mi|kg|ha))[{_RAISED}]+(?![\w])"
    rf"|(?<=\d\d\d\d)[{_RAISED}]+(?=[\s.,;:!?)”\"]|$)"
    r"|(?<=[\w.,;:!?)”\"’])[†‡]+|^[†‡]+\s?",
    re.IGNORECASE,
)
_MAY_HAVE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff\ufffc\\[†‡¹²³⁰⁴-⁹]")

Places = tuple[int, ...]
"""For each character of a clean text its place in the text as it stands."""


def clean(text: str) -> tuple[str, Places | None]:
    """The clean text, and where its characters stood; None where nothing was taken out."""
    if not _MAY_HAVE.search(text):
        return text, None
    kept: list[int] = []
    last = 0
    for match in _MARKS.finditer(text):
        kept += range(last, match.start())
        last = match.end()
    if not last:
        return text, None
    kept += range(last, len(text))
    while kept and text[kept[0]].isspace():
        del kept[0]
    return "".join(text[place] for place in kept), tuple(kept)
