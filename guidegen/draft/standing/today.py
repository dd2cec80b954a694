"""What is true only on the day of writing: said as of the source, or refused."""

from __future__ import annotations

import re

from guidegen.draft.analysis import Token
from guidegen.draft.standing.part import Part
from guidegen.draft.wordlists import phrases

_SINCE = re.compile(r"^(?:ever )?since$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:1\d|20)\d\d$")
_HAVE = ("has", "have", "’s", "'s", "’ve", "'ve")


def as_of_the_source(part: Part) -> Part | str:
    if phrases("standing", "en", "stale").search(part.plain):
        return "true-on-its-day"
    since = next((token for token in part.tokens if _SINCE.match(token.text) and token.dep == "prep"), None)
    if since is None:
        return "true-on-its-day" if _is_open(part) else part
    return _pinned(part, since) or "true-on-its-day"


def _is_open(part: Part) -> bool:
    """ "has grown steadily": a present perfect that runs to a day which nobody names."""
    root = part.root
    if root is None or root.tag != "VBN":
        return False
    has = any(child.text in _HAVE for child in part.children(root) if child.dep == "aux")
    return has and bool(re.search(r"\bfor (?:\w+ )?(?:\w+ )?(?:years|decades|centuries)\b|\balways\b", part.plain))


def _pinned(part: Part, since: Token) -> Part | None:
    """ "Since 1940, X has governed Y" as "From 1940, X governed Y".

    Only with a year right behind it, and a verb whose participle is its past form: of no other is the past certain.
    """
    root = part.root
    years = [child for child in part.children(since) if child.dep == "pobj"]
    if root is None or since.head != root.number or not years or not _YEAR.match(years[0].text):
        return None
    have = [child for child in part.children(root) if child.dep == "aux" and child.text in _HAVE]
    if root.tag != "VBN" or not root.text.endswith("ed") or len(have) != 1:
        return None
    if any(child.dep in ("auxpass", "neg") for child in part.children(root)):
        return None
    word = "From" if since.text[0].isupper() else "from"
    changed = part.with_changes({since.number: word})
    return changed.leaving_out({have[0].number})
