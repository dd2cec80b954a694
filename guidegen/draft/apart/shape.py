"""What a passage shows by itself: a reference, a notice, a task, verse, a row of numbers, a caption."""

from __future__ import annotations

import re
from collections.abc import Callable

from guidegen.draft.wordlists import phrases
from guidegen.source.model import Passage, Source

_INITIALS = re.compile(r"^(?:\[\d+\]|\d{1,3}\.)?\s*[A-ZÀ-Þ][\w’'-]+,\s+[A-ZÀ-Þ]\..{0,120}\b(?:1[5-9]|20)\d\d")
_GIVEN_NAME = re.compile(r"^(?:\[\d+\]|\d{1,3}\.)?\s*[A-ZÀ-Þ][\w’'-]+,\s+[A-ZÀ-Þ][\w’-]+[ ,.]")
_NUMBERED_CITE = re.compile(r"^(?:\[\d{1,3}\]|\^)\s")
_PAGES = re.compile(r"\b\d{1,4}\s?[–-]\s?\d{1,4}\b|\b\d+\s?\(\d+\)\s?:")
_CRUMBS = re.compile(r"\s[>›»|·•/]\s")
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d+\s*$|…+\s*\d+\s*$")
_BLANKS = re.compile(r"_{3,}|\.{6,}|☐")
_CAPTION = re.compile(r"^\S+(?:\s+\d[\d.]*\s*[:.–-]?\s|\s*[:])")
_SIGN = re.compile(r"^\s*(?:©|\(c\)\s)", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*(?:\(?[a-z\d]{1,3}[.)]\s*)?", re.IGNORECASE)
_LIST_LEADS = ("exercise", "contents")
_SHORT = 25
"""Words: below it one turn of a notice is enough."""


def by_shape(source: Source, language: str) -> dict[int, str]:
    found: dict[int, str] = {}
    following = ""
    for index, passage in enumerate(source.passages):
        if passage.kind == "heading":
            following = ""
            continue
        if passage.kind != "list-item" and following and index - 1 not in found:
            following = ""
        code = next((name for name, rule in _RULES if rule(passage)), "")
        if not code and passage.kind == "list-item":
            code = following
        if code:
            found[index] = code
        if passage.kind != "list-item":
            following = code if code in _LIST_LEADS and passage.text.rstrip().endswith(":") else ""
    return found


def _is_reference(passage: Passage) -> bool:
    text = " ".join(passage.text.split())
    if len(text.split()) > 80:
        return False
    cues = len({match.casefold() for match in phrases("apart", "all", "cited").findall(text)})
    cues += bool(_PAGES.search(text))
    # "However, Napoleon lost …" begins like an author: a given name in full needs two more signs.
    return (
        bool(_INITIALS.match(text))
        or cues >= 3
        or (cues == 2 and bool(_GIVEN_NAME.match(text)))
        or (cues >= 1 and bool(_NUMBERED_CITE.match(text)))
    )


def _is_notice(passage: Passage) -> bool:
    text = " ".join(passage.text.split())
    words = len(text.split())
    turns = len(phrases("apart", "all", "notices").findall(text))
    if words < _SHORT and turns:
        return True
    if len(_CRUMBS.findall(text)) >= 2 and words < 30 and not text.endswith("."):
        return True
    return turns >= 2 and words < 80


def _is_rights(passage: Passage) -> bool:
    words = len(passage.text.split())
    return bool(_SIGN.match(passage.text)) or (
        words < 60 and bool(phrases("apart", "all", "rights").search(passage.text))
    )


def _is_thanks(passage: Passage) -> bool:
    return bool(phrases("apart", "all", "thanking").search(passage.text[:90]))


def _is_author_box(passage: Passage) -> bool:
    return len(passage.text.split()) < 60 and bool(phrases("apart", "all", "authors").search(passage.text))


def _is_contents(passage: Passage) -> bool:
    lines = passage.text.strip().splitlines()
    return sum(1 for line in lines if _LEADERS.search(line)) > len(lines) / 2


def _is_task(passage: Passage) -> bool:
    text = " ".join(passage.text.split())
    if phrases("apart", "all", "aims").search(text[:120]) or _BLANKS.search(text):
        return True
    bare = _NUMBERED.sub("", text, count=1)
    numbered = bare != text or passage.kind == "list-item"
    if numbered and len(text.split()) < 60 and (text.endswith("?") or text.endswith("?)")):
        return True
    match = phrases("apart", "all", "tasks").match(bare)
    if match is None or not numbered or len(text.split()) >= 40:
        return False
    return not bare[match.end() :].startswith((" of", "s of", ","))


def _is_verse(passage: Passage) -> bool:
    """Short lines that begin with capitals and end without full stops; a wrapped paragraph has neither."""
    lines = [line.strip() for line in passage.text.splitlines() if line.strip()]
    if len(lines) < 4:
        return False
    capitals = sum(1 for line in lines if line.lstrip("“\"‘'(—– ")[:1].isupper())
    open_ends = sum(1 for line in lines if not line.endswith((".", "!", "?")))
    mean = sum(map(len, lines)) / len(lines)
    return capitals >= 0.8 * len(lines) and open_ends >= 0.4 * len(lines) and mean < 55


def _is_numbers(passage: Passage) -> bool:
    words = passage.text.split()
    numbers = sum(1 for word in words if any(map(str.isdigit, word)))
    return len(words) >= 6 and numbers > 0.5 * len(words)


def _is_caption(passage: Passage) -> bool:
    text = passage.text.strip()
    return bool(phrases("apart", "all", "captions").match(text)) and bool(_CAPTION.match(text)) and len(text) < 400


_RULES: tuple[tuple[str, Callable[[Passage], bool]], ...] = (
    ("contents", _is_contents),
    ("references", _is_reference),
    ("copyright", _is_rights),
    ("navigation", _is_notice),
    ("thanks", _is_thanks),
    ("author", _is_author_box),
    ("exercise", _is_task),
    ("caption", _is_caption),
    ("verse", _is_verse),
    ("numbers", _is_numbers),
)
