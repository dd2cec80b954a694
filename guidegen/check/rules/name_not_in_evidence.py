"""A name in a pinned text does not stand in its evidence.

Names are compared by their parts: “Mikhail Gorbachev” is carried by “Gorbachev”, “Lithuanians” by “Lithuania”, “USSR”
by “Union of Soviet Socialist Republics”. The names of the guide's title and subtitle are free, and a key or an
explanation may repeat those of its question. Where the quote says “he”, the sentence that names him is evidence, too.

A name is a word with a capital inside a sentence; at the beginning of one it counts if the guide or its sources write
it so elsewhere and never small. In German, where all nouns have capitals, a name is what stands in
`people_and_places`, the name of a country, or two words with capitals side by side. In languages without word lists
the rule is silent.

Source: guidegen; where a pronoun was resolved, the sentence that says whom it means is what proves it.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.grounding.names import Name, carrying, name_words, nearest
from guidegen.check.grounding.proof import Proof
from guidegen.check.grounding.statements import Pinned
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView


def _check(view: GuideView) -> Iterator[Finding]:
    free = name_words(f"{view.guide.title}. {view.guide.subtitle or ''}")
    for pinned in view.pinned:
        unproved = [name for name in view.names.names(pinned.text) if not _stands(name, pinned, free)]
        near = {name.text: nearest(name, pinned.proof, view.names) for name in unproved}
        yield from (_misspelt(pinned, said, meant) for said, meant in near.items() if meant)
        if missing := [said for said, meant in near.items() if not meant]:
            shown = " and ".join(filter(None, [", ".join(map(_quoted, missing[:-1])), _quoted(missing[-1])]))
            fix = f"correct {'them' if len(missing) > 1 else 'it'}, {_QUOTE}"
            yield Finding(pinned.path, f"the {pinned.what} says {shown}, which the evidence does not", fix)


_QUOTE = "quote the sentence that says it too, or write `evidence: own` if you answer for it"


def _stands(name: Name, pinned: Pinned, free: frozenset[str]) -> bool:
    if carrying(name, pinned.proof, free) or carrying(name, pinned.given):
        return True
    return pinned.refuses and carrying(name, Proof((pinned.refused,), pinned.proof.language))


def _misspelt(pinned: Pinned, said: str, meant: str) -> Finding:
    message = f"the {pinned.what} says “{said}”, which the evidence does not: the evidence has “{meant}”"
    return Finding(pinned.path, message, f"write “{meant}” if that is meant; else {_QUOTE}")


def _quoted(text: str) -> str:
    return f"“{text}”"


_SOURCE = (
    "source: |\n  The Soviet leader, Mikhail Gorbachev, allowed people to speak more openly.\n"
    "  He met the Lithuanians in Vilnius.\n"
)


def _fact(text: str, quote: str = "The Soviet leader, Mikhail Gorbachev, allowed people to speak more openly.") -> str:
    return f"{_SOURCE}key_facts:\n  - text: {text}\n    evidence: {quote}\n"


RULE = Rule(
    _check,
    why="a name that no quote has may be the wrong one (guidegen)",
    per="guide",
    words=("stop", "same-names"),
    good=(
        _fact("Under Gorbachev people spoke more openly."),
        _fact("In the Soviet Union people spoke more openly under Mikhail Gorbachev."),
        _fact("He met people from Lithuania.", "He met the Lithuanians in Vilnius."),
    ),
    bad=(
        _fact("The leader Mikhail Gorbachov allowed people to speak more openly."),
        _fact("People spoke more openly under Boris Yeltsin."),
        _fact("He met the Lithuanians in Kaunas.", "He met the Lithuanians in Vilnius."),
    ),
)
