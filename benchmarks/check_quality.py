"""How well the rules of `guidegen check` judge: precision and recall by rule, on tests/check/labelled.

python -m benchmarks.check_quality                    all, and what each group of authors wrote in its column
python -m benchmarks.check_quality --author rules     only what was written beside the rules (to tune on)
python -m benchmarks.check_quality --author rules --rule k-type     one rule, with the items judged wrongly
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from guidegen.check.rules import RULES
from tests.check.labelled_set import AUTHORS, Labelled, read_labelled


@dataclass
class Counts:
    right: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        told = len(self.right) + len(self.false)
        return len(self.right) / told if told else None

    @property
    def recall(self) -> float | None:
        true = len(self.right) + len(self.missed)
        return len(self.right) / true if true else None


def count(labelled: Iterable[Labelled]) -> tuple[dict[str, Counts], int, int]:
    """Counts by rule; a rule for one item is judged on items, one for the whole guide on quizzes and timelines."""
    counts: dict[str, Counts] = defaultdict(Counts)
    items = quizzes = 0
    for entry in labelled:
        items += not entry.is_quiz
        quizzes += entry.is_quiz
        found = entry.found()
        for code, rule in RULES.items():
            if entry.is_quiz and rule.per == "item":
                continue
            said, true = code in found, code in entry.flaws
            if said and true:
                counts[code].right.append(entry.where)
            elif said:
                counts[code].false.append(entry.where)
            elif true:
                counts[code].missed.append(entry.where)
    return counts, items, quizzes


def _together(parts: Iterable[Counts]) -> Counts:
    total = Counts()
    for part in parts:
        total.right += part.right
        total.false += part.false
        total.missed += part.missed
    return total


def _share(value: float | None) -> str:
    return "  – " if value is None else f"{100 * value:3.0f}%"


def _row(counts: Counts) -> str:
    numbers = f"{len(counts.right):4} {len(counts.false):4} {len(counts.missed):4}"
    return f"{numbers} {_share(counts.precision)} {_share(counts.recall)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--author", choices=AUTHORS)
    parser.add_argument("--rule", action="append", help="show the items that it judges wrongly")
    options = parser.parse_args()
    authors = [options.author] if options.author else list(AUTHORS)
    columns = {author: count(read_labelled(author)) for author in authors}
    for author, (_, items, quizzes) in columns.items():
        print(f"{author}: {items} labelled items and timelines, {quizzes} labelled quizzes")
    print()
    head = "  ok  bad miss prec  rec"
    titles = [*(f"{author:>24}" for author in authors), *([f"{'both':>24}"] if len(authors) > 1 else [])]
    print(f"{'':24}" + "   ".join(titles))
    print(f"{'rule':24}" + "   ".join([head] * len(titles)))
    for code, rule in RULES.items():
        if options.rule and code not in options.rule:
            continue
        parts = [columns[author][0][code] for author in authors]
        if len(authors) > 1:
            parts.append(_together(parts))
        print(f"{code:24}" + "   ".join(map(_row, parts)) + ("" if rule.on else "   off"))
        if options.rule:
            for name, places in (("false alarm", parts[-1].false), ("missed", parts[-1].missed)):
                for place in places:
                    print(f"    {name}: {place}")


if __name__ == "__main__":
    main()
