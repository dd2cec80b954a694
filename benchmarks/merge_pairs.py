"""How well one event is told from its neighbours: precision and recall of merging over folders of pairs.

python -m benchmarks.merge_pairs                      the pairs of tests/draft/merge/pairs
python -m benchmarks.merge_pairs FOLDER… --wrong      others, with the pairs that were judged wrongly
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PAIRS = Path(__file__).parent.parent / "tests" / "draft" / "merge" / "pairs"


@dataclass(frozen=True)
class Pair:
    """Two quotes with the date (EDTF) that each gives its event."""

    quotes: tuple[str, str]
    dates: tuple[str, str]
    same: bool
    note: str
    file: str


@dataclass(frozen=True)
class Judged:
    pair: Pair
    same: bool


def read_pairs(folder: Path) -> list[Pair]:
    from ruamel.yaml import YAML

    yaml = YAML(typ="base", pure=True)
    found = []
    for file in sorted(folder.glob("*.yaml")):
        for raw in yaml.load(file.read_text(encoding="utf-8")):
            quotes, dates = ((raw["a"][key], raw["b"][key]) for key in ("quote", "date"))
            found.append(Pair(quotes, dates, str(raw["same"]).lower() == "true", raw.get("note", ""), file.name))
    return found


def judge(pairs: Iterable[Pair]) -> Iterator[Judged]:
    """What same_event says of each pair."""
    from guidegen.draft.analysis import analyser_for
    from guidegen.draft.timeline import same_event, statement_of

    analyse, trouble = analyser_for("en")
    if trouble:
        raise SystemExit(trouble)
    pairs = list(pairs)
    words = analyse(quote for pair in pairs for quote in pair.quotes)
    for pair in pairs:
        one, other = (
            statement_of(quote, next(words), date) for quote, date in zip(pair.quotes, pair.dates, strict=True)
        )
        yield Judged(pair, same_event(one, other))


def scores(judged: Iterable[Judged]) -> tuple[float, float, int, int, int]:
    """Precision, recall, and how many pairs were merged rightly, merged wrongly and missed."""
    judged = list(judged)
    right = sum(one.same and one.pair.same for one in judged)
    false = sum(one.same and not one.pair.same for one in judged)
    missed = sum(not one.same and one.pair.same for one in judged)
    return right / max(1, right + false), right / max(1, right + missed), right, false, missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[PAIRS])
    parser.add_argument("--wrong", action="store_true", help="print the pairs that were judged wrongly")
    arguments = parser.parse_args()
    for folder in arguments.folders:
        judged = list(judge(read_pairs(folder)))
        precision, recall, right, false, missed = scores(judged)
        print(f"{folder}: {len(judged)} pairs, precision {precision:.3f}, recall {recall:.3f}"
              f" ({right} merged rightly, {false} wrongly, {missed} missed)")  # fmt: skip
        for one in judged if arguments.wrong else ():
            if one.same != one.pair.same:
                print(f"  {'merged' if one.same else 'missed'}: {one.pair.note}")
                for date, quote in zip(one.pair.dates, one.pair.quotes, strict=True):
                    print(f"    {date:12}{quote}")


if __name__ == "__main__":
    main()
