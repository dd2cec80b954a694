"""The forms of a language as one compiled pattern: at each place the longest forms are tried first.

Each form is a group of its own name; its parts are groups whose names end in the form's number (`year3`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from guidegen.dates.reading.forms import LONG_FORMS, forms_of
from guidegen.dates.reading.lexicon import Lexicon, load_lexicon
from guidegen.dates.reading.pieces import cased, either, month_forms


@cache
def date_pattern(tag: str) -> re.Pattern[str]:
    """All forms of the language, each a named group: see `forms`."""
    lexicon = load_lexicon(tag)
    ways = [
        f"(?P<{name}_{number}>{form.replace('#', str(number))})"
        for number, (name, form) in enumerate(forms_of(lexicon))
    ]
    return re.compile(rf"(?<![\w$€£#@])(?<!\d[.,:/])(?=[{_first_letters(lexicon)}])(?:{'|'.join(ways)})")


def _first_letters(lexicon: Lexicon) -> str:
    """A class of all that a date begins with: most words are passed over at their first letter."""
    forms = [form for name in LONG_FORMS for form in lexicon.words(name) if form[0] != "{"]
    numbered = ("seasons", "ordinals", "day_ordinals", "decades", "teens", "decades_of_century")
    words = [word for name in numbered for word in lexicon.numbers(name)]
    starts = {
        word[0]
        for word in [*month_forms(lexicon), *forms, *cased(words), *lexicon.words("era_before"), *lexicon.feasts]
    }
    return r"\d" + "".join(map(re.escape, sorted(starts | set("IVX"))))


@cache
def hint_pattern(tag: str) -> re.Pattern[str]:
    """What a sentence without a date has nowhere: a digit, a month, a word for a century, decade or relative date."""
    lexicon = load_lexicon(tag)
    return re.compile(r"\d|" + either([*month_forms(lexicon), *_telling_words(lexicon)]))


def _telling_words(lexicon: Lexicon) -> Iterator[str]:
    yield from lexicon.numbers("tens")
    yield from lexicon.numbers("decades")
    yield from lexicon.feasts
    for form in (*lexicon.words("century_forms"), *lexicon.words("millennium_forms"), *lexicon.words("hundred")):
        yield max(re.split(r"\s*\{\w+\}\s*|\s", form), key=len)
