"""An article at the end of the stem, or before a gap, fits some of the options and not others.

After “an” only “atom” and “ion” can follow: the grammar strikes out the rest. Write the article into each option (“an
atom”, “a molecule”), or “a(n)” in the stem. In Spanish, French and German the gender tells as much: el/la, le/la/l’,
der/die/das.

Source: Haladyna, Downing and Rodriguez 2002, guideline 28 (avoid grammatical clues); Tarrant et al. 2006.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guidegen.check.grammar import fits
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GAP, ItemView
from guidegen.interactions import FillGaps

_BEFORE_GAP = re.compile(r"(?:_{2,}|\.{3,}|…).*", re.DOTALL)


def _check(item: ItemView) -> Iterator[Finding]:
    if isinstance(asked := item.interaction, FillGaps):
        yield from _of_bank(item, asked)
        return
    texts = [choice.text for choice in item.choices]
    if len(texts) > 1 and (article := _article(item.stem, item)):
        misfits = _misfits(article, texts, item)
        if misfits:
            yield _finding(item, article, misfits, texts)


def _of_bank(item: ItemView, asked: FillGaps) -> Iterator[Finding]:
    """A gap of a text whose words stand in a box, where the article strikes out at least half of the box."""
    for before in asked.texts[:-1] if asked.bank else ():
        article = _article(before + GAP, item)
        misfits = _misfits(article, asked.bank, item) if article and asked.bank else []
        if asked.bank and len(misfits) * 2 >= len(asked.bank):
            yield _finding(item, article, misfits, asked.bank)
            return


def _article(stem: str, item: ItemView) -> str:
    """The article with which a stem ends, or which stands right before its gap."""
    last = re.search(r"([^\W\d_]+['’]?)\s*:?\s*$", _BEFORE_GAP.sub("", stem.rstrip(" .:?")))
    word = last[1].casefold().replace("’", "'") if last else ""
    return word if word in item.words.groups("articles_of") else ""


def _misfits(article: str, texts: Sequence[str], item: ItemView) -> list[str]:
    """The texts that the article does not fit, where it fits some."""
    found = [(text, fits(article, text, item)) for text in texts]
    misfits = [text for text, fit in found if fit is False]
    return misfits if misfits and any(fit for _, fit in found) else []


def _finding(item: ItemView, article: str, misfits: Sequence[str], texts: Sequence[str]) -> Finding:
    shown = ", ".join(f"“{text}”" for text in misfits)
    them = "it" if len(misfits) == 1 else "them"
    said = f"“{article}” before the gap does not fit {shown}: the grammar strikes {them} out"
    both = "or write “a(n)” in the stem" if item.language.tag.startswith("en") else "or reword the stem without it"
    return Finding(item.stem_path, said, f"put the article into each of the {len(texts)} options, {both}")


def _ask(stem: str, options: str) -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{options}]"


RULE = Rule(
    _check,
    why="“an” strikes out all options that begin with a consonant (Haladyna, Downing and Rodriguez 2002)",
    words=("articles_of",),
    good=(
        _ask("A charged atom is called", "{key: an ion}, a proton, a molecule"),
        _ask("A charged atom is called a(n)", "{key: ion}, proton, molecule"),
        _ask("The animal in the picture is a", "{key: unicorn}, horse, European bison"),
        "type: cloze\ntext: An [[ion]] is charged.",
    ),
    bad=(
        _ask("A charged atom is called an", "{key: ion}, proton, molecule"),
        _ask("'The smallest part of an element is a _____ with a nucleus.'", "{key: molecule}, atom, ion"),
        "type: cloze\ntext: A charged particle is called an [[ion]], and a bond makes a [[molecule]].\nword_bank: true",
    ),
)
