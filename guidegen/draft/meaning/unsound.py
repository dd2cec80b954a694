"""What no definition says: when something happened counted from another day, and how beautiful somebody finds it."""

from __future__ import annotations

import re

from guidegen.draft.analysis import Sentence
from guidegen.draft.wordlists import word_list

_UNITS = r"(?:minute|hour|day|night|week|month|season|year|decade|centur)(?:s|y|ies)?"
_COUNTED = re.compile(
    rf"\b{_UNITS}\s+(?:later|earlier|afterwards?|beforehand)\b"
    rf"|^(?:\W*(?:in|on|at|by|during|later)\s+)?(?:the|that)(?:\s+very)?\s+(?:(?:same|next|following|previous)\s+)?"
    r"(?:day|night|morning|evening|week|month|spring|summer|autumn|fall|winter|year|decade|century)\b(?!\s+(?:of|that|when|before|after|in)\b)"
    r"|^\W*(?:soon|shortly|not long)\s+(?:after|before)(?:wards?)?,",
    re.IGNORECASE,
)
_ONE_OF_SOME = re.compile(
    r"(?:each|every|both|either)(?: [\w-]+)?(?:$| (?:is|are|was|were) (?:called|known|named)\b)", re.I
)
"""“Each opening is called a stoma”: of which openings, the sentence before told."""
_DOES_SO = re.compile(r"\b(?:do|does|did|done|doing) so\b(?! (?:much|many|well|little))")
"""“The means by which they do so”: what they do, another sentence tells."""
_FOLLOWS = re.compile(r"\b(?:as follows|the following)[.:]?$")
_YEAR = re.compile(r"\b\d{3,4}s?\b")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_OPENING_DAY = re.compile(
    rf"^\W*(?:In|On|By|Since|Until)\s+(?:(?:early|late|mid)[\s-])?(?:(?:{_MONTHS})\b|\d{{1,2}}\s+(?:{_MONTHS})\b)"
)
_OWNER = r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]|world[’']s)"
_MOST = re.compile(rf"\b{_OWNER}\s+(?:\w+\s+)?(?:most|least)\s+(\w+)|\b{_OWNER}\s+(?:\w+\s+)?([a-z]+est)\b")
_OF_MANY = re.compile(r"\b(?:one of|among|amongst) the (?:best|greatest)\b(?! (?:known|number|extent|share))")


def unsound(text: str, sentence: Sentence) -> str:
    """The code of the rule that refuses a text as what something is, "" where none does."""
    counted = _COUNTED.search(text)
    if (
        (counted and not _YEAR.search(text[: counted.start()]))
        or _ONE_OF_SOME.match(text)
        or _does_so(text)
        or _FOLLOWS.search(text)
    ):
        return "points-back"
    if _OPENING_DAY.match(text) and not _YEAR.search(text) and _is_told_as_past(sentence):
        return "date-without-year"
    return "praise" if _praises(text) else ""


def _does_so(text: str) -> bool:
    found = _DOES_SO.search(text)
    return found is not None and len(text[: found.start()].split()) < _FAR_ENOUGH


_FAR_ENOUGH = 8


def _is_told_as_past(sentence: Sentence) -> bool:
    root = sentence.words.root
    if root is None:
        return False
    helpers = [child for child in sentence.words.children[root.number] if child.dep in ("aux", "auxpass")]
    return any(verb.tag == "VBD" for verb in (root, *helpers))


def _praises(text: str) -> bool:
    """“the most beautiful …”, “one of the greatest …”: a judgement that nobody can check. Not “the largest”."""
    praising = word_list("meaning", "en", "praising")
    return bool(_OF_MANY.search(text)) or any((match[1] or match[2]) in praising for match in _MOST.finditer(text))
