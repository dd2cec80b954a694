"""Marks of footnotes in the running text, and the notes that they lead to."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from guidegen.readers.html.names import classes_of, tag_of, types_of, words

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST = 24
_NUMBER = r"(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶#]{1,4}|(?:note|notes|nb|fn|n)\.? ?\d{1,3})"
_MARK = re.compile(rf"\s*[\[(]?\s*{_NUMBER}(?:\s*[,;–-]\s*{_NUMBER})*\s*[\])]?[.:]?\s*", re.IGNORECASE)
_BRACKETED = re.compile(rf"\s*\[\s*{_NUMBER}\s*\]\s*|\s*\d{{0,3}}\[[^\]]*\]\s*", re.IGNORECASE)
_BACK = re.compile(r"\s*[\^↑↩⏎↵⤴⬑☝\ufe0e\ufe0f]+\s*")
_NOTE_ID = re.compile(r"_?(?:ftn|fn|edn|sdfootnote|sdendnote|footnote|endnote|rearnote|cite_note)[-_:.]?\d+", re.I)
NOTE_TYPES = frozenset(["footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"])
_MARK_TYPES = frozenset(["noteref", "biblioref", "backlink", "referrer"])
_HOLDS_NOTE = frozenset(["li", "p", "aside", "dd", "div", "section", "ol", "ul"])


def is_note_mark(element: _Element, opens_note: bool = False) -> bool:
    """Whether the element is but the mark of a note, or the way back from one; `opens_note`: at the start of a note."""
    tag = tag_of(element)
    if tag not in ("a", "sup", "span"):
        return False
    types, classes = types_of(element), classes_of(element)
    if types & _MARK_TYPES or not words()["note_marks"].isdisjoint(classes):
        return _text(element) is not None or tag == "a"
    if tag == "span":
        return False
    text = _text(element)
    if text is None:
        return False
    if opens_note and _MARK.fullmatch(text):
        return True
    if tag == "sup":
        return bool(_BRACKETED.fullmatch(text) or (_MARK.fullmatch(text) and _leads_somewhere(element)))
    if "#" not in element.get("href", ""):
        return False
    return bool(_BACK.fullmatch(text) or _BRACKETED.fullmatch(text) or (_MARK.fullmatch(text) and _is_raised(element)))


def note_targets(root: _Element) -> set[str]:
    """The ids of what the marks of notes lead to."""
    found: set[str] = set()
    for element in root.iter("a"):
        _, sign, target = element.get("href", "").partition("#")
        if sign and (is_note_mark(element) or _is_in_raised(element)):
            found.add(target)
    return found


def is_note(element: _Element, targets: set[str]) -> bool:
    """Whether the element is a note, or a list of notes."""
    tag = tag_of(element)
    if tag not in _HOLDS_NOTE:
        return False
    if types_of(element) & NOTE_TYPES or not words()["footnotes"].isdisjoint(classes_of(element)):
        return True
    name = element.get("id") or ""
    return bool(name) and (bool(_NOTE_ID.fullmatch(name)) or (name in targets and tag in ("li", "p", "aside", "dd")))


def _text(element: _Element) -> str | None:
    """The text of a small element; None of one that is more than a mark."""
    pieces = list(islice(element.itertext(), 8))
    text = "".join(pieces)
    return text if len(pieces) < 8 and 0 < len(text.strip()) <= _LONGEST else None


def _leads_somewhere(sup: _Element) -> bool:
    parent = sup.getparent()
    if parent is not None and tag_of(parent) == "a" and "#" in parent.get("href", ""):
        return True
    return any("#" in link.get("href", "") for link in islice(sup.iter("a"), 4))


def _is_raised(link: _Element) -> bool:
    """Whether all of the link is raised: <a><sup>1</sup></a>."""
    alone = len(link) == 1 and not (link.text or "").strip() and not (link[0].tail or "").strip()
    return alone and tag_of(link[0]) == "sup"


def _is_in_raised(link: _Element) -> bool:
    parent = link.getparent()
    return parent is not None and tag_of(parent) == "sup" and is_note_mark(parent)
