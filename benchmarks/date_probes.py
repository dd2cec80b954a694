"""How well the dates of texts are read: recall, precision and right values on folders of probes.

python -m benchmarks.date_probes tests/dates/reading/probes              by file and by kind of date
python -m benchmarks.date_probes tests/dates/reading/probes --wrong      also each probe that came out wrong
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.dates.reading.probe_set import Tally, judge, read_probes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true", help="show the probes that came out wrong")
    options = parser.parse_args()
    by_file: dict[str, Tally] = {}
    by_kind: dict[str, Tally] = {}
    total, negatives = Tally(), 0
    for probe in read_probes(options.folder):
        tally = judge(probe, by_kind)
        negatives += not probe.dates
        total.add(tally)
        by_file.setdefault(probe.file, Tally()).add(tally)
        if options.wrong and tally.remarks:
            print(f"{probe.file}: {probe.text}", *tally.remarks, sep="\n    ")
    print(f"{total.probes} probes, {negatives} of them without a date")
    for name, tally in [*sorted(by_file.items()), *sorted(by_kind.items()), ("all", total)]:
        print(f"{name:<22}{tally}")


if __name__ == "__main__":
    main()
