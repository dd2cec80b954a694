"""Evidence that is not found, or found more than once, is an error: it proves nothing unless its words stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guidegen.errors import Problem
from guidegen.guide.evidence import LookedUp
from guidegen.guide.load import LoadedGuide
from guidegen.source.quotes import FoundSeveral, Location, NotFound


def check_evidence(loaded: LoadedGuide, looked_up: Sequence[LookedUp], has_sources: bool) -> Iterator[Problem]:
    for entry in looked_up:
        path = (*entry.path, "quote")
        match entry.outcome:
            case NotFound() as missing if not has_sources:
                fix = "add the document under `sources:`, or write `evidence: own`"
                yield loaded.problem(
                    path, "this guide has no source that could hold this quote", fix, "evidence-not-found"
                )
            case NotFound() as missing:
                yield loaded.problem(path, *_not_found(missing), "evidence-not-found")
            case FoundSeveral() as several:
                yield loaded.problem(path, *_several(several), "evidence-found-twice")
            case _:
                pass


def _not_found(missing: NotFound) -> tuple[str, str]:
    """What is wrong and how to mend it; the reasons are explained at NotFound."""
    copy = "copy the words from the source exactly"
    places = _places(missing.locations)
    match missing.reason:
        case "empty":
            return "this quote has no words in it", copy
        case "beyond":
            times = "once" if missing.count == 1 else f"{missing.count} times"
            return (
                f"these words stand in the sources only {times}: {places}",
                "write a smaller number under `nth:`, or leave it out",
            )
        case "cut":
            return f"these words stand in the source only as part of longer ones: {places}", "quote whole words"
        case "elsewhere":
            return (
                f"these words do not stand in the source that is named, but in another: {places}",
                "name that one under `source:`",
            )
    message = "these words do not stand in the source"
    if (near := missing.nearest) is None:
        return message, f"{copy}; if no source says it, write `evidence: own`"
    where = place_in_words(near.location)
    return f"{message}: {where} has “{near.source_part}” where the quote has “{near.quote_part}”", copy


def _several(several: FoundSeveral) -> tuple[str, str]:
    return (
        f"these words stand {len(several.locations)} times in the sources: {_counted(several.locations)}",
        "quote more of the sentence, or say which under `nth:` (1 is the first) or `source:`",
    )


def _counted(locations: Sequence[Location]) -> str:
    """Each place with the number that `nth` gives it."""
    shown = "; ".join(f"{number}. {place_in_words(place)}" for number, place in enumerate(locations[:6], 1))
    return shown + ("; …" if len(locations) > 6 else "")


def _places(locations: Sequence[Location]) -> str:
    shown = "; ".join(place_in_words(location) for location in locations[:5])
    return shown + ("; …" if len(locations) > 5 else "")


def place_in_words(location: Location) -> str:
    """“article.md:12 (¶ 4)”: to look it up in an editor and on paper."""
    paragraph = f" (¶ {location.number})" if location.number is not None else ""
    return f"{location.file}:{location.line}{paragraph}"
