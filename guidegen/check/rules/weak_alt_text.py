"""A picture's alternative text says nothing about it.

Whoever cannot see the picture has only these words. Say what it shows and what matters for the question, without
naming the answer: “a bar chart of rainfall by month, highest in July”, not “image” or the file's name.

Source: WCAG 2.2, success criterion 1.1.1 (W3C 2023).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.check.wording import folded, words
from guidegen.inline import to_text

_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|tiff?|bmp)\W*$", re.IGNORECASE)


def _check(view: GuideView) -> Iterator[Finding]:
    empty = view.words.set("alt_empty") | view.words.set("stop")
    for path, image in view.guide.pictures():
        alt = to_text(image.alt)
        telling = [word for word in words(alt.casefold()) if word not in empty and not word.isdigit()]
        is_name = _FILE.search(alt) or folded(alt) == folded(PurePath(image.path).stem)
        if not telling or is_name:
            said = f"the alternative text “{alt}” says nothing about the picture"
            fix = "say what it shows, as you would on the telephone, without naming the answer"
            yield Finding((*path, "alt"), said, fix)


def _item(alt: str) -> str:
    return (
        "type: short-answer\nstem: In which month does it rain most?\nanswer: July\n"
        f"image:\n  path: rain-1.png\n  alt: {alt}"
    )


RULE = Rule(
    _check,
    why="who cannot see the picture has only these words (WCAG 2.2, W3C 2023)",
    per="guide",
    words=("alt_empty", "stop"),
    good=(_item("A bar chart of rainfall by month"), _item("Map of the river Nile")),
    bad=(_item("image"), _item("rain-1.png"), _item("Picture 1"), _item("rain 1")),
)
