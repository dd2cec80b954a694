"""Words of a key stand neither in its evidence nor in the question.

The quote is to prove the answer. A short key (a term, a thing, one or two telling words) is to be made of words that
the evidence has, whatever their endings; a longer one may say it in other words, and is named when two in three of
its telling words are missing. Where `bloom:` asks for more than to remember, the answer is the student's thought and
not the document's words, and the rule is silent. Often the quote is one sentence too short. A synonym is no mistake:
if the sheet is to teach the document's own word, write that; else leave it and say so under `ignore:`.

Source: guidegen; Haladyna, Downing and Rodriguez 2002, guideline 3 (base items on the content that was taught).
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.grounding.keys import unproved_words
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView


def _check(view: GuideView) -> Iterator[Finding]:
    stop = view.words.set("stop")
    for pinned in view.pinned:
        if not (pinned.is_key and pinned.recalls) or not (stop & pinned.proof.folded):
            continue  # evidence without one of the commonest words is in another language, or a formula
        names = {part for name in view.names.names(pinned.text) for part in name.parts}
        lacking = unproved_words(pinned.text, names, pinned.proof, pinned.given)
        if lacking:
            words = ", ".join(f"“{word}”" for word in lacking)
            says = "words" if len(lacking) > 1 else "word"
            yield Finding(
                pinned.path,
                f"the {says} {words} of the {pinned.what} “{pinned.text}” stand{'' if len(lacking) > 1 else 's'} "
                "neither in the evidence nor in the question",
                "use the words of the source, or quote the sentence that says so too",
            )


_SOURCE = "source: |\n  Oil was cut off in order to force the country to give way. This is called a blockade.\n"


def _item(key: str, quote: str) -> str:
    return (
        f"{_SOURCE}questions:\n  - type: single-choice\n    stem: How did it try to force the country?\n"
        f"    options:\n      - key: {key}\n      - by new elections\n      - by higher taxes\n    evidence: {quote}\n"
    )


_OIL = "Oil was cut off in order to force the country to give way."

RULE = Rule(
    _check,
    why="a quote that does not have the answer does not prove it (Haladyna, Downing and Rodriguez 2002)",
    per="guide",
    words=("stop",),
    good=(_item("by cutting off oil", _OIL), _item("by a blockade", "This is called a blockade.")),
    bad=(_item("by a blockade", _OIL), _item("by arresting politicians", _OIL)),
)
