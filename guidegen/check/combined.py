"""Options that combine other options, or statements that the stem lists: “A and C only”, “both iron and zinc”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from guidegen.check.labels import are_listed
from guidegen.check.view import Choice, ItemView
from guidegen.check.wording import folded

_LABELS = re.compile(r"[A-J]|[a-j]|[IVX]{1,4}|[ivx]{1,4}|[1-9]|①|②|③|④")
_FEWEST = 2


def combined(item: ItemView) -> list[Choice]:
    return _of_options(item) or _of_labels(item)


def _of_options(item: ItemView) -> list[Choice]:
    """Options whose parts are the texts of other options: “iron and zinc” beside “iron” and “zinc”."""
    if item.words.pattern("asks_two").search(item.stem):
        return []
    whole = {_bare(choice.text, item) for choice in item.choices}
    return [
        choice
        for choice in item.choices
        if len(parts := _parts(choice.text, item)) >= _FEWEST and all(part in whole for part in parts)
    ]


def _of_labels(item: ItemView) -> list[Choice]:
    """Options that name others, or statements of the stem, by letters and numbers."""
    found = [choice for choice in item.choices if _are_labels(choice.text, item)]
    if not found:
        return []
    others = [choice for choice in item.choices if choice not in found and not _is_label(choice.text)]
    joiners = item.words.pattern("joiners", "both")
    are_texts = bool(others) and all(re.search(r"[^\W\d_]{3}", joiners.sub(" ", choice.text)) for choice in others)
    if are_texts and _name_places(found, len(item.choices)):
        return found
    says_both = len(found) > 1 and any(item.words.pattern("both").search(choice.text) for choice in found)
    return found if says_both or are_listed(item.stem) else []


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
