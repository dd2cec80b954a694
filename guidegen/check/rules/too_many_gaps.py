"""So many words are taken out of a sentence that it cannot be understood.

“The [[…]] of [[…]] is [[…]]” has many solutions, and none can be found from the rest. Leave blank one or two words that
matter, and let the sentence keep those by which they are found. Things listed one after another count as one gap.

Source: Gronlund 1998, chapter on supply-type items; Haladyna and Rodriguez 2013.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.prose import sentences
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GAP, ItemView
from guidegen.check.wording import words
from guidegen.inline import to_text
from guidegen.interactions import FillGaps


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if not isinstance(asked, FillGaps) or asked.table or len(asked.gaps) < 2:
        return
    text = to_text(GAP.join(asked.texts))
    if "=" in text or "→" in text:
        return
    gaps = [gap[0] for gap in asked.gaps]
    for sentence in sentences(text):
        inside, gaps = gaps[: sentence.count(GAP)], gaps[sentence.count(GAP) :]
        count, kept = _without_lists(item, sentence).count(GAP), _telling(item, sentence)
        if count >= 2 and kept <= _needed(count, asked.bank is not None):
            listed = ", ".join(f"“{gap}”" for gap in inside)
            said = f"without {listed} too little is left of the sentence to find them by"
            yield Finding(item.stem_path, said, f"keep one gap, and print the other{'s' if len(inside) > 2 else ''}")
            return


def _needed(count: int, has_bank: bool) -> int:
    """A sentence with so few telling words (or fewer) cannot be understood."""
    return 1 if count == 2 else count - 1 - has_bank


def _without_lists(item: ItemView, sentence: str) -> str:
    """The sentence with one gap for several that are listed: “_, _ and _”."""
    joint = rf"(?:\s*,\s*|\s+)(?:(?:{'|'.join(item.words.lists.get('and_or', ('&',)))})\s+)?(?:[a-zà-ÿ]{{1,3}}\s+)?"
    return re.sub(rf"{GAP}(?:{joint}{GAP})+", GAP, sentence)


def _telling(item: ItemView, sentence: str) -> int:
    stop = item.words.set("stop") | item.words.set("finite_verbs")
    return sum(word.casefold() not in stop for word in words(sentence.replace(GAP, " ")))


def _cloze(text: str, more: str = "") -> str:
    return f"type: cloze\ntext: The article is about a cell. {text}{more}"


RULE = Rule(
    _check,
    why="a sentence of blanks can be filled in many ways (Gronlund 1998)",
    words=("stop", "and_or", "finite_verbs"),
    good=(
        _cloze("Most of the energy of a living cell comes from its [[mitochondria]]."),
        _cloze("The outer skin of an animal cell is its [[membrane]], and its centre the [[nucleus]]."),
        _cloze("Water is made of [[hydrogen]] and [[oxygen]]."),
        _cloze("The four seasons are [[spring]], [[summer]], [[autumn]] and [[winter]]."),
    ),
    bad=(
        _cloze("The [[mitochondrion]] is the [[powerhouse]] of the [[cell]]."),
        _cloze("In [[1665]] [[Robert Hooke]] saw a [[cell]] in [[cork]]."),
        _cloze("[[Plants]] have [[chloroplasts]]."),
    ),
)
