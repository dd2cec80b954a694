"""Formulas that cannot be read, and dollar signs that look like half of one, in any text of a guide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from guidegen import blocks
from guidegen.errors import Problem, Severity
from guidegen.guide.load import LoadedGuide
from guidegen.guide.model import Path
from guidegen.mathematics import Unreadable, draw

_NO_TEXT = ("evidence", "id", "path", "url")
"""Keys under which nothing stands that is printed as a text: quotes are looked up as they are."""

_HALF = re.compile(
    r"\$\$?(?=\S)(?:[^\s$]{0,20}?(?:\\[A-Za-z]|[_^])"  # $a^2, $\ce{CO2}
    r"|[^$]{0,60}?\\[A-Za-z]{2,}"  # $Q = \frac{a}{b?
    r"|[A-Za-z][\w ]{0,12}=)"  # $F = ma, and no price
)
_SHOWN = 40


def check_formulas(loaded: LoadedGuide) -> Iterator[Problem]:
    for path, text in _texts(loaded.document.data, ()):
        if "$" not in text:
            continue
        tokens = blocks.inline_tokens(text)
        for token in tokens:
            if token.type == "formula":
                yield from _formula(loaded, path, token.content, bool(token.meta["display"]))
        words = "".join(token.content if token.type == "text" else " " for token in tokens)
        half = _HALF.search(words)
        if half and re.search(rf"(?<!\\){re.escape(half[0])}", text):  # and not \$, which is joined to the words
            message = f"“{words[half.start() :][:_SHOWN].strip()}” looks like a formula whose second $ is missing"
            fix = "put a $ right after the formula, with no space before it; for a dollar sign write \\$"
            yield loaded.problem(path, message, fix, "formula", Severity.WARNING)


def _formula(loaded: LoadedGuide, path: Path, latex: str, display: bool) -> Iterator[Problem]:
    shown = f"${latex[:_SHOWN]}{'…' if len(latex) > _SHOWN else ''}$"
    if "[[" in latex and _is_gapped(loaded.document.data, path):
        fix = "put the gap outside of the formula: `$x =$ [[4]]`"
        yield loaded.problem(path, f"in the formula {shown} stands a gap", fix, "formula")
        return
    try:
        draw(latex, display)
    except Unreadable as error:
        yield loaded.problem(path, f"the formula {shown} cannot be read: {error}", error.fix, "formula")


def _is_gapped(data: Any, path: Path) -> bool:
    """Whether double brackets are gaps here: in the text of a cloze, in the rows of a table."""
    if len(path) < 3 or path[0] != "questions":
        return False
    return (data["questions"][path[1]].get("type"), path[2]) in (("cloze", "text"), ("table", "rows"))


def _texts(data: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text of the data with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in _NO_TEXT:
                yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index))
