"""A dollar sign looks like half of a formula.

Formulas stand between dollar signs with no space inside, `$x^2$`. With one of them missing the words are printed
as they were typed, backslashes and all. A dollar sign that is money may be written `\\$`.

Source: guidegen; the notation is LaTeX as ziamath reads it (docs/guide.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen import blocks
from guidegen.check.rule import Finding, Rule
from guidegen.check.texts import printed_texts
from guidegen.check.view import GuideView

_HALF = re.compile(
    r"\$\$?(?=\S)(?:[^\s$]{0,20}?(?:\\[A-Za-z]|[_^])"  # $a^2, $\ce{CO2}
    r"|[^$]{0,60}?\\[A-Za-z]{2,}"  # $Q = \frac{a}{b?
    r"|[A-Za-z][\w ]{0,12}=)"  # $F = ma, and no price
)
_SHOWN = 40


def _check(view: GuideView) -> Iterator[Finding]:
    for path, text in printed_texts(view.loaded.document.data):
        if "$" not in text:
            continue
        tokens = blocks.inline_tokens(text)
        words = "".join(token.content if token.type == "text" else " " for token in tokens)
        half = _HALF.search(words)
        if half and re.search(rf"(?<!\\){re.escape(half[0])}", text):  # and not \$, which is joined to the words
            said = f"“{words[half.start() :][:_SHOWN].strip()}” looks like a formula whose second $ is missing"
            yield Finding(
                path, said, "put a $ right after the formula, with no space before it; for a dollar sign write \\$"
            )


def _fact(text: str) -> str:
    return f"key_facts:\n  - text: {text}"


RULE = Rule(
    _check,
    why="half a formula is printed as it was typed, backslashes and all (guidegen)",
    per="guide",
    good=(_fact("the area is $\\pi r^2$"), _fact("it costs $5, not US$ 10")),
    bad=(_fact("the area is $\\pi r^2"),),
)
