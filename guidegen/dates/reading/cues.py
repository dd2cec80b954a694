"""Words of a sentence that tell how its time stands to that of the narration."""

from __future__ import annotations

import re
from functools import cache

from guidegen.dates.reading.lexicon import load_lexicon
from guidegen.dates.reading.pieces import either


@cache
def drift_pattern(tag: str) -> re.Pattern[str]:
    """Time passes: “some years later”, “eventually”."""
    return re.compile(rf"(?<!\w){either(load_lexicon(tag).words('drifts'))}(?!\w)", re.IGNORECASE)


@cache
def elsewhere_pattern(tag: str) -> re.Pattern[str]:
    """Words that look back or ahead, like “had”, but not in a clause about somebody (“Oliver, who had been sent”)."""
    lexicon = load_lexicon(tag)
    of_clauses = "".join(rf"(?<!{re.escape(word)}\s)" for word in lexicon.words("of_clauses"))
    return re.compile(rf"(?<!\w){of_clauses}{either(lexicon.words('elsewhere'))}(?!\w)", re.IGNORECASE)


@cache
def habit_pattern(tag: str) -> re.Pattern[str]:
    """What is always so: “every year”, “is celebrated”."""
    return re.compile(rf"(?<!\w){either(load_lexicon(tag).words('habits'))}(?!\w)", re.IGNORECASE)
