"""Places in the sources as messages name them."""

from __future__ import annotations

from collections.abc import Sequence

from guidegen.source.quotes import Location

_MOST = 6


def in_words(location: Location) -> str:
    """“article.md:12 (¶ 4)”: to look it up in an editor and on paper."""
    paragraph = f" (¶ {location.number})" if location.number is not None else ""
    return f"{location.file}:{location.line}{paragraph}"


def listed(locations: Sequence[Location]) -> str:
    return _joined([in_words(location) for location in locations[:_MOST]], len(locations))


def counted(locations: Sequence[Location]) -> str:
    """Each place with the number that `nth` gives it."""
    shown = [f"{number}. {in_words(place)}" for number, place in enumerate(locations[:_MOST], 1)]
    return _joined(shown, len(locations))


def _joined(shown: Sequence[str], of: int) -> str:
    return "; ".join(shown) + ("; …" if of > len(shown) else "")
