"""Words of a form or of a draft that nobody filled in.

“TODO”, “Write the question here”, “Option A”, or a text of the form that `guidegen new` writes: it would be printed.
Write the text, or take the entry out.

Source: guidegen; a form that was printed half filled in is found by the students.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path as File

from guidegen.check.prose import own_words
from guidegen.check.rule import Finding, Rule
from guidegen.check.texts import printed_texts
from guidegen.check.view import GuideView
from guidegen.guide.model import Path
from guidegen.guide.yaml_text import read_yaml

_FORM = File(__file__).parents[2] / "forms" / "new-guide.yaml"
_ANYWHERE = re.compile(
    r"\b(?:TODO|TBD|TBC|FIXME)\b|(?<!\?)\?{3,}(?!\?)|\bx{3,}\b|\blorem ipsum\b|\basdf\w*|\bqwerty?\b",
    re.IGNORECASE,
)
_SMALL = ("todo", "tbc", "tbd")
"""Only in capitals: “todo” is Spanish for “all”."""
_WHOLE = re.compile(r"[.…_\-–—?]+|n/?a|tk|xx+", re.IGNORECASE)
_BRACKETED = re.compile(r"(?<!\[)\[([^\[\]()]{3,60})\](?![\](])|\{\{?([^{}]{3,60})\}\}?|<([^<>]{3,60} [^<>]{1,60})>")


def _check(view: GuideView) -> Iterator[Finding]:
    for path, text in printed_texts(view.loaded.document.data):
        words = _unfilled(view, path, text)
        if words:
            said = f"“{words}” is a placeholder that nobody filled in"
            yield Finding(path, said, "write what is to be printed here, or take the entry out")


def _unfilled(view: GuideView, path: Path, text: str) -> str:
    """The words that show it; "" where there are none."""
    plain = text.strip()
    if (_shape(path), plain) in form_texts():
        return plain
    if len(path) < 2:
        return ""
    if _WHOLE.fullmatch(plain) or view.words.pattern("placeholder_texts").fullmatch(plain.rstrip(" .:")):
        return "" if _has_picture(view, path) or len(path) == 1 else plain
    if "$" in text or "`" in text:
        text = own_words(text)
    found = _ANYWHERE.search(text) or view.words.pattern("placeholders").search(text)
    if found and not (found[0].casefold() in _SMALL and not found[0].isupper()):
        return found[0]
    return _bracketed(view, text)


def _bracketed(view: GuideView, text: str) -> str:
    if not any(mark in text for mark in "[{<"):
        return ""
    for match in _BRACKETED.finditer(text):
        if view.words.pattern("placeholder_words").match(match[1] or match[2] or match[3]):
            return match[0]
    return ""


def _has_picture(view: GuideView, path: Path) -> bool:
    """Whether “Option A” may be a mark on the picture or in the passage of the question; a cell may hold a dash."""
    if path[0] != "questions" or not isinstance(path[1], int):
        return path[0] not in ("key_facts", "timeline", "key_terms", "overview")
    item = view.items[path[1]].item
    return item.stimulus is not None or item.image is not None or "rows" in path or "columns" in path


@cache
def form_texts() -> frozenset[tuple[Path, str]]:
    """The texts of the form for a new guide, each with its path, of which the numbers in lists are left out."""
    form = _FORM.read_text(encoding="utf-8").replace("{sources}", "")
    found = printed_texts(read_yaml(form, _FORM.name).data)
    return frozenset((_shape(path), text.strip()) for path, text in found if " " in text or path[-1] == "term")


def _shape(path: Path) -> Path:
    return tuple(step for step in path if isinstance(step, str))


def _choice(stem: str, options: str = "[{key: Vilnius}, Riga, Tallinn]", more: str = "") -> str:
    return f'type: single-choice\nstem: "{stem}"\noptions: {options}{more}'


RULE = Rule(
    _check,
    why="a form that was printed half filled in is found by the students (guidegen)",
    per="guide",
    good=(
        _choice("What is the capital of Lithuania?"),
        _choice("¿De todo esto, cuál es la capital de Lituania?"),
        _choice(
            "Which of the towns on the map is it?", "[{key: Town A}, Town B]", "\nimage: {path: a.svg, alt: A map}"
        ),
        "type: cloze\ntext: The capital of Lithuania is [[Vilnius]].",
        "key_facts:\n  - text: The king “told [his brother] that he would abdicate”.",
    ),
    bad=(
        _choice("Write the question here"),
        _choice("TODO"),
        _choice("What is the capital of Lithuania?", "[{key: Vilnius}, Option B, '???']"),
        _choice("What is the capital of Lithuania?", more="\nexplanation: TBD"),
        "key_facts:\n  - text: The capital of [country] is Vilnius.",
        "key_facts:\n  - text: Example of a key fact, one statement.",
        "key_terms:\n  - term: city\n    definition: Lorem ipsum dolor sit amet",
    ),
)
