"""Which entries of a gold timeline are among the first fifteen events that `draft` finds, source by source.

python -m benchmarks.timeline_recall SOURCE.md…       each with SOURCE.gold.json beside it ("timeline": [[year, event]])

The measure itself is `draft_measures.event_recall`; gold entries whose year stands nowhere in the source do not count.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks import draft_measures as measures


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
    total = measures.Share()
    for path in arguments.sources:
        gold, text = measures.read_gold(path.with_suffix(".gold.json")), path.read_text(encoding="utf-8")
        source = read_source(path, path.name, "source")
        events = find_events(gather([source], "en", analyse, not trouble), measures.FIRST_ENTRIES)
        found, told = measures.event_recall(events, gold, text)
        total.add(found, told)
        print(f"{path.name}: {len(events)} events; of {len(gold.timeline)} gold entries {told} told, {found} found")
        for year, said in measures.told_in(gold, text) if arguments.missed else ():
            if not measures.is_told(events, year, said):
                print(f"  missed {year} {said}")
    print(f"all: {total}")


if __name__ == "__main__":
    main()
