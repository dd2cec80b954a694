"""How many entries of a gold timeline are among the first fifteen events that `draft` finds.

python -m benchmarks.timeline_recall SOURCE.md…       each with SOURCE.gold.json beside it ("timeline": [[year, event]])

A gold entry is found when an event has its year (of a range: its begin or end) and at least a third of the telling
words of what it says. Entries whose year stands nowhere in the source are counted too, and told apart.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from guidegen.draft.statements import Event

MOST = 15
_STOP = re.compile(
    r"a|an|the|of|in|on|at|to|by|for|from|with|and|or|but|as|that|which|who|is|are|was|were|be|been|has|have|had|its|his|"
    r"her|their|into|over|under|after|before|during|shown"
)


@dataclass(frozen=True)
class Recall:
    """`told` are the gold entries of which the source has the year."""

    found: int
    told: int
    all: int


def recall(events: Sequence[Event], gold: Sequence[tuple[str, str]], text: str) -> Recall:
    """`gold` has year and event; `text` is the source's."""
    first = events[:MOST]
    found = sum(any(is_found(event, year, said) for event in first) for year, said in gold)
    told = sum(any(digits in text for digits in _years(year)) for year, _ in gold)
    return Recall(found, told, len(gold))


def is_found(event: Event, year: str, said: str) -> bool:
    wanted = content_stems(said.split(";")[0])
    years = _years(event.date)
    return bool(years & _years(year)) and len(wanted & content_stems(event.text)) * 3 >= len(wanted)


def _years(date: str) -> set[str]:
    return {digits.lstrip("0") for digits in re.findall(r"(?<!\d)\d{3,4}(?!\d)", date)}


def content_stems(text: str) -> set[str]:
    import snowballstemmer

    words = [word for word in re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", text.lower()) if not _STOP.fullmatch(word)]
    bare = [re.sub(r"[’']s?$", "", word) for word in words]
    return set(snowballstemmer.stemmer("english").stemWords(bare))


def main() -> None:
    from guidegen.draft.analysis import analyser_for
    from guidegen.draft.material import gather
    from guidegen.draft.timeline import find_events
    from guidegen.readers import read_source

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--missed", action="store_true", help="print the gold entries that were missed")
    arguments = parser.parse_args()
    analyse, trouble = analyser_for("en")
    total = Recall(0, 0, 0)
    for path in arguments.sources:
        gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8")).get("timeline", [])
        source = read_source(path, path.name, "source")
        events = find_events(gather([source], "en", analyse, not trouble), MOST)
        text = path.read_text(encoding="utf-8")
        one = recall(events, gold, text)
        total = Recall(total.found + one.found, total.told + one.told, total.all + one.all)
        print(f"{path.name}: {len(events)} events; of {one.all} gold entries {one.told} told, {one.found} found")
        for year, said in gold if arguments.missed else ():
            told = any(digits in text for digits in _years(year))
            if told and not any(is_found(event, year, said) for event in events):
                print(f"  missed {year} {said}")
    print(f"all: {total.found} of {total.told} told ({total.found / max(1, total.told):.2f}), of {total.all} in all")


if __name__ == "__main__":
    main()
