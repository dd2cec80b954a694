"""The options are not of one grammatical form, so that one stands out.

A full sentence among nouns, or a noun among infinitives, is taken for the key or struck out for its form. Write all
options in the same way, so that each of them goes on from the stem.

Source: Haladyna, Downing and Rodriguez 2002, guideline 23 (homogeneous in content and grammatical structure); Haladyna
and Rodriguez 2013.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guidegen.check.catch_alls import is_catch_all
from guidegen.check.forms import CLAUSE, GERUND, INFINITIVE, NOUN, OTHER, PHRASE, PREPOSITION, SENTENCE, form
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView

_FEWEST_WORDS = 3


def _check(item: ItemView) -> Iterator[Finding]:
    escapes = item.words.pattern("escapes")
    choices = [choice for choice in item.choices if not is_catch_all(choice, item) and not escapes.match(choice.text)]
    if len(choices) < 3 or any("$" in choice.written or "`" in choice.written for choice in choices):
        return
    forms = _completed([form(choice.text, item) for choice in choices], [choice.text for choice in choices])
    if not all(forms) or len(set(forms)) == 1 or {*forms} == {GERUND, NOUN}:
        return
    usual = Counter(forms).most_common(1)[0][0]
    odd = [(choice, found) for choice, found in zip(choices, forms, strict=True) if found != usual]
    shown = ", ".join(f"“{choice.text}” ({found})" for choice, found in odd)
    model = next(choice for choice, found in zip(choices, forms, strict=True) if found == usual)
    said = f"{shown} {'is' if len(odd) == 1 else 'are'} of another form than “{model.text}” ({usual})"
    path = odd[0][0].path if len(odd) == 1 else (*item.path, "options")
    fix = f"write {'it' if len(odd) == 1 else 'them'} as {usual} too, or all options in another form"
    yield Finding(path, said, fix)


def _completed(forms: list[str], texts: list[str]) -> list[str]:
    """With names for forms that are not known, where what they are not is enough."""
    for usual in (CLAUSE, INFINITIVE):  # these show in their first word, and so does what is neither
        if forms.count(usual) == len(forms) - 1:
            return [found or OTHER for found in forms]
    first = Counter(text.split()[0].casefold() for text in texts).most_common(1)[0]
    if first[1] == len(forms) - 1 == forms.count(PREPOSITION):
        return [found or OTHER for found in forms]
    closed = [text.endswith((".", "!")) for text in texts]
    if closed.count(True) == 1 and SENTENCE not in [forms[at] for at in range(len(forms)) if not closed[at]]:
        at = closed.index(True)
        if len(texts[at].split()) >= _FEWEST_WORDS and texts[at][:1].isupper() and forms[at] in ("", SENTENCE):
            return [SENTENCE if closed[at] else found or PHRASE for at, found in enumerate(forms)]
    return forms


def _ask(options: str) -> str:
    return f"type: single-choice\nstem: What is it for?\noptions: [{options}]"


RULE = Rule(
    _check,
    why="an option of another form stands out (Haladyna, Downing and Rodriguez 2002)",
    words=("subjects", "finite", "clause_openers", "prepositions", "determiners"),
    good=(
        _ask("{key: to pump blood}, to digest food, to filter air"),
        _ask("{key: the heart}, a lung, liver"),
        _ask("{key: It pumps blood.}, It digests food., The lung is full."),
        _ask("{key: swimming}, tennis, running in the wood"),
    ),
    bad=(
        _ask("{key: to pump blood}, to digest food, a filter"),
        _ask("the heart, the lung, {key: It is the liver.}"),
        _ask("because it is warm, {key: because it is wet}, the wind"),
        _ask("{key: in the heart}, in the lung, They are in the liver."),
    ),
)
