"""Latin words and formulas in a text that is read from the right, kept in their own order.

In one run of text the bidirectional algorithm of the layout library does this by itself. But it lays out each inline
element apart, from the right: of `H<sub>2</sub>O` it would make “O₂H”. And a sign before a number (“−3”) or before a
letter (“°C”) would come to stand behind it, a unit before its number. So what reads from the left as a whole is put
into a `bdi` of its own.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape

_UNIT_GAP = "(?:(?<=\\d)\u00a0(?=[^\\W\\d]|[°%‰€£$]|×\u00a010)|(?<=×)\u00a0(?=10))"  # as guidegen.inline ties them
_WORD = re.compile(rf"(?:<[^>]*>|{_UNIT_GAP}|[^\s<])+")
_BLOCK = re.compile(
    r"(<(?:/?(?:p|div|ul|ol|li|table|thead|tbody|tr|th|td|blockquote)\b[^>]*|br)>|<pre>.*?</pre>)", re.DOTALL
)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>\w+)[^>]*>")
_SIGNED = re.compile(rf"^[(\[«]*(?:[-−+±]\d|°[A-Z])|{_UNIT_GAP}")
_BEFORE, _AFTER = '([{«“"', '.,:!?،؛؟»”"'


def isolate(html: str) -> str:
    """HTML with every stretch of words that are not Arabic or Hebrew, and have marks in them, in a `bdi`."""
    parts = _BLOCK.split(html)
    parts[::2] = map(_isolate_line, parts[::2])
    return "".join(parts)


def _isolate_line(html: str) -> str:
    words = list(_WORD.finditer(html))
    done, at = "", 0
    index = 0
    while index < len(words):
        end = index
        if _begins(words[index][0]):
            end = _end_of_stretch(words, index)
        if end > index:
            first, last = words[index].start(), words[end - 1].end()
            done += html[at:first] + _wrapped(html[first:last])
            at = last
        index = max(end, index + 1)
    return done + html[at:]


def _end_of_stretch(words: list[re.Match[str]], begin: int) -> int:
    """One past the last word of the longest stretch that may be wrapped; `begin` where there is none."""
    best = begin
    for end in range(begin, len(words)):
        if "R" in _directions(words[end][0]):
            break
        html = words[begin].string[words[begin].start() : words[end].end()]
        if _begins(words[end][0]) and _is_balanced(html) and ("<" in html or _SIGNED.search(_text(html))):
            best = end + 1
    return best


def _begins(word: str) -> bool:
    """Whether a word reads from the left: Latin letters, a number with an exponent or a sign."""
    directions = _directions(word)
    return "R" not in directions and ("L" in directions or "<su" in word or bool(_SIGNED.search(_text(word))))


def _directions(word: str) -> set[str]:
    """ "L" and "R" for the letters of a word that have a direction."""
    classes = {unicodedata.bidirectional(character) for character in _text(word)}
    return {"L"} & classes | ({"R"} if classes & {"R", "AL"} else set())


def _text(html: str) -> str:
    return unescape(_TAG.sub("", html))


def _is_balanced(html: str) -> bool:
    open_tags: list[str] = []
    for tag in _TAG.finditer(html):
        if not tag["end"]:
            open_tags += [tag["name"]] if tag["name"] not in ("img", "br", "wbr") else []
        elif not open_tags or open_tags.pop() != tag["name"]:
            return False
    return not open_tags


def _wrapped(html: str) -> str:
    """In a `bdi`, without the punctuation at its ends, which belongs to the text around it."""
    inner = html.lstrip(_BEFORE)
    before = html[: len(html) - len(inner)]
    inner = inner.rstrip(_AFTER)
    while inner.endswith(")") and inner.count(")") > inner.count("("):
        inner = inner[:-1].rstrip(_AFTER)
    return f'{before}<bdi dir="ltr">{inner}</bdi>{html[len(before) + len(inner) :]}'
