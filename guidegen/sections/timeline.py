"""The timeline: what happened when."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from guidegen.dates import DateMistake, parse_date, show_date
from guidegen.fields import Evidence, Id, IgnoredRules, Model, Review, Text, ignored_rules, mistake, review_mark
from guidegen.languages import Language, load_language

_FORMS = (
    "dates are written 1990-03-11, 1990-03, 1990, 0476 (four digits), 1940/1990 (from … to), 1940/.. (since), "
    "1860~ (about), 199X (the 1990s), 19XX (the 20th century), -0043 (44 BC)"
)


def _is_date(text: str) -> str:
    try:
        parse_date(text.strip())
    except DateMistake as error:
        fix = error.fix or (f"{meant}? {_FORMS}" if (meant := _meant(text)) else _FORMS)
        raise mistake(str(error), fix) from error
    return text


def _meant(text: str) -> str:
    """“did you mean `1990-03-11` (11 March 1990) or `1990-11-03` (3 November 1990)”."""
    from guidegen.dates.meant import dates_meant

    found = dates_meant(text)
    english = load_language("en-GB")
    shown = [f"`{meant}` ({show_date(parse_date(meant), english)})" for meant in found[:3]]
    return f"did you mean {' or '.join(shown)}" if shown else ""


EdtfDate = Annotated[str, AfterValidator(_is_date)]


class TimelineEntry(Model):
    """One event and its date."""

    id: Id = Field(description="A name for this event.")
    date: EdtfDate = Field(
        description="The date as EDTF: 1990-03-11, 1990-03, 1990, 1940/1990, 1940/.., 1860~, 199X, 19XX, -0043, -04XX.",
        examples=["1990-03-11"],
    )
    event: Text = Field(description="What happened, in a few words.")
    evidence: Evidence = Field(description="The words of the source that prove it; or `own`.")
    review: Review | None = review_mark()
    ignore: IgnoredRules = ignored_rules()

    def view(self, language: Language) -> dict[str, Any]:
        return {
            "date": show_date(parse_date(self.date.strip()), language),
            "edtf": self.date.strip(),
            "event": self.event,
        }


def in_time(entries: tuple[TimelineEntry, ...]) -> list[TimelineEntry]:
    """From the earliest to the latest; those of one date stay as they are written."""
    return sorted(entries, key=lambda entry: parse_date(entry.date.strip()).sort_key)
