"""Options are combinations of other options, or of statements in a list (“A and C only”, “I and III”).

Who is sure of one part can rule out half of the options; who knows all parts may still be lost in the letters. Write
`type: multiple-choice`, with each part as an option of its own and each right one as `key:`.

Source: Haladyna, Downing and Rodriguez 2002, guideline 9 (avoid the complex multiple-choice, type K, format);
Tarrant et al. 2006.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guidegen.check.labels import are_listed
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import Choice, ItemView
from guidegen.check.wording import folded

_LABELS = re.compile(r"[A-J]|[a-j]|[IVX]{1,4}|[ivx]{1,4}|[1-9]|①|②|③|④")
_FEWEST = 2


def _check(item: ItemView) -> Iterator[Finding]:
    found = _of_options(item) or _of_labels(item)
    if found:
        shown = " and ".join(f"“{choice.text}”" for choice in found[:2])
        said = f"{shown} {'combine' if len(found) > 1 else 'combines'} what else is to choose"
        fix = "make it `multiple-choice`: each part is an option, and each right one is written as `key:`"
        yield Finding(found[0].path if len(found) == 1 else (*item.path, "options"), said, fix)


def _of_options(item: ItemView) -> list[Choice]:
    """Options whose parts are the texts of other options: “iron and zinc” beside “iron” and “zinc”."""
    whole = {_bare(choice.text, item) for choice in item.choices}
    return [
        choice
        for choice in item.choices
        if len(parts := _parts(choice.text, item)) >= _FEWEST and all(part in whole for part in parts)
    ]


def _of_labels(item: ItemView) -> list[Choice]:
    """Options that name others, or statements of the stem, by letters and numbers."""
    combined = [choice for choice in item.choices if _are_labels(choice.text, item)]
    if not combined:
        return []
    if any(item.words.pattern("both").search(choice.text) for choice in combined):
        return combined
    others = [choice for choice in item.choices if choice not in combined and not _is_label(choice.text)]
    joiners = item.words.pattern("joiners", "both")
    are_texts = bool(others) and all(re.search(r"[^\W\d_]{3}", joiners.sub(" ", choice.text)) for choice in others)
    return combined if are_listed(item.stem) or (are_texts and _name_places(combined, len(item.choices))) else []


def _are_labels(text: str, item: ItemView) -> bool:
    parts = re.findall(r"\w+|①|②|③|④", item.words.pattern("joiners", "both").sub(" ", text))
    return (
        len(parts) >= _FEWEST and all(_LABELS.fullmatch(part) for part in parts) and not re.search(r"[=+*/^–—-]", text)
    )


def _is_label(text: str) -> bool:
    return bool(_LABELS.fullmatch(text.strip(" .()")))


def _name_places(choices: Sequence[Choice], options: int) -> bool:
    """Whether all letters are those of options: “A and C” of four."""
    letters = {letter.upper() for choice in choices for letter in re.findall(r"\b[A-Ja-j]\b", choice.text)}
    return bool(letters) and max(ord(letter) - ord("A") for letter in letters) < options


def _parts(text: str, item: ItemView) -> list[str]:
    bare = item.words.pattern("both_alone").sub(" ", text)
    return [part for piece in re.split(r"[,;&/+]", bare) for part in map(folded, _split(piece, item)) if part]


def _split(text: str, item: ItemView) -> list[str]:
    return [_without_article(part, item) for part in item.words.pattern("joiners").split(text)]


def _bare(text: str, item: ItemView) -> str:
    return folded(_without_article(text, item))


def _without_article(text: str, item: ItemView) -> str:
    first, _, rest = text.strip().partition(" ")
    return rest if rest and first.casefold() in item.words.set("determiners") else text


def _ask(stem: str, options: str) -> str:
    return f"type: single-choice\nstem: '{stem}'\noptions: [{options}]"


RULE = Rule(
    _check,
    why="who knows one part rules out half of the combinations (Haladyna, Downing and Rodriguez 2002)",
    words=("joiners", "both", "both_alone"),
    good=(
        _ask("Which bases pair?", "A and C, {key: A and T}, G and T"),
        _ask("Of which elements is table salt?", "{key: sodium and chlorine}, sodium and iodine, iron"),
        _ask("Which points lie on the line?", "'A, B', 'B, C', {key: 'A, D'}"),
        _ask("Which are the roots of x² − 5x + 6?", "1 and 6, {key: 2 and 3}, −2 and −3"),
    ),
    bad=(
        _ask("Which are gases? I. neon II. tin III. argon", "I and II, {key: I and III}, II and III"),
        _ask("Which metals rust?", "gold, iron, A and B only, {key: zinc}"),
        _ask("Which metal is magnetic?", "iron, nickel, {key: both iron and nickel}"),
        _ask("Which vitamins dissolve in fat? (1) A (2) B (3) D", "1 and 2, {key: 1 and 3}, 2 and 3"),
    ),
)
