"""A formula cannot be read.

Formulas stand between dollar signs, `$x^2$`, and are drawn as they will be printed. The message says which part is not
understood; a gap of a cloze stands outside of its formula.

Source: guidegen; the notation is LaTeX as ziamath reads it (docs/guide.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guidegen import blocks
from guidegen.check.rule import Finding, Rule
from guidegen.check.texts import printed_texts
from guidegen.check.view import GuideView
from guidegen.errors import Severity
from guidegen.guide.model import Path
from guidegen.mathematics import Unreadable, draw

_SHOWN = 40


def _check(view: GuideView) -> Iterator[Finding]:
    data = view.loaded.document.data
    for path, text in printed_texts(data):
        if "$" not in text:
            continue
        for token in blocks.inline_tokens(text):
            if token.type == "formula":
                yield from _formula(data, path, token.content, bool(token.meta["display"]))


def _formula(data: Any, path: Path, latex: str, display: bool) -> Iterator[Finding]:
    shown = f"${latex[:_SHOWN]}{'…' if len(latex) > _SHOWN else ''}$"
    if "[[" in latex and _is_gapped(data, path):
        fix = "put the gap outside of the formula: `$x =$ [[4]]`"
        yield Finding(path, f"in the formula {shown} stands a gap", fix)
        return
    try:
        draw(latex, display)
    except Unreadable as error:
        yield Finding(path, f"the formula {shown} cannot be read: {error}", error.fix)


def _is_gapped(data: Any, path: Path) -> bool:
    """Whether double brackets are gaps here: in the text of a cloze, in the rows of a table."""
    if len(path) < 3 or path[0] != "questions":
        return False
    return (data["questions"][path[1]].get("type"), path[2]) in (("cloze", "text"), ("table", "rows"))


def _fact(text: str) -> str:
    return f"key_facts:\n  - text: {text}"


RULE = Rule(
    _check,
    why="a formula that cannot be drawn is a hole in the sheet (guidegen)",
    severity=Severity.ERROR,
    per="guide",
    ignorable=False,
    good=(_fact("the area is $\\pi r^2$"), _fact("it costs $5, not US$ 10")),
    bad=(_fact("the area is $\\foo r^2$"),),
)
