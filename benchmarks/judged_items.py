"""Drafted questions for two people to judge, and what their judgements come to.

python -m benchmarks.judged_items sample FOLDER OUT [--items 300] [--planted 30] [--number even|odd] [--skip N]
                                                    [--per-type N] [--history GLOB …]
    drafts every text of FOLDER and of the folders in it; OUT gets sheets.json (for the judges: sources and items as a
    guide has them, without evidence) and secret.json (which are planted and how, type and maker of each)
python -m benchmarks.judged_items count OUT FIRST.json SECOND.json
    the judges' files: {id: {"usable": true/false, "why": "…"}}

A planted item is one of the draft's own, spoiled in a way that drafts are known to fail (benchmarks/spoiled_items.py);
it stands in the place of the sound one. Usable means: grammatical, answerable from the source alone, one right answer,
worth asking; how it is counted: benchmarks/judged.py. History is what a --history GLOB fits in FOLDER/NAME.md (by
default a folder with “history” in its name), the rest is concept prose. --per-type takes at most N items of a type,
where many of one would leave no room for others: the share over all is then none of the draft as it is, and what is
usable per 1,000 words goes by type.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from benchmarks.drafted_guides import Made, make, texts_of
from benchmarks.judged import Entry, Sheet, Verdicts, part, plant, wilson, write_sheets
from benchmarks.spoiled_items import KINDS, Draft, Spoiled
from guidegen.draft.statements import Question

_SEED = 6
_HISTORY = "*history*/*"
_DRAFTED = "drafted.json"
"""In OUT: how many items of each type the draft made of how many words, by kind of text."""


def sample(
    folder: Path,
    out: Path,
    items: int,
    planted: int,
    number: str = "all",
    skip: int = 0,
    per_type: int | None = None,
    history: Sequence[str] = (_HISTORY,),
) -> Iterator[str]:
    """Write the files of a sample; lines on what was made."""
    chance = random.Random(_SEED)
    files = texts_of(folder, number)
    chance.shuffle(files)
    chosen = _enough(map(make, files[skip:]), items, per_type)
    spoiled = _planted(chosen, planted, chance)
    kinds = {made.file: _kind(made, history) for made, _ in chosen}
    sheets = [
        Sheet(
            made.file.read_text(encoding="utf-8"),
            [_entry(made, kinds[made.file], one, spoiled.get(id(one))) for one in questions],
        )
        for made, questions in chosen
    ]
    yield write_sheets(out, sheets, "items", chance)
    drafted = _drafted([(made, kinds[made.file]) for made, _ in chosen])
    (out / _DRAFTED).write_text(json.dumps(drafted, indent=1), encoding="utf-8")
    yield from _volume(drafted)


def _enough(mades: Iterator[Made], items: int, per_type: int | None) -> list[tuple[Made, list[Question]]]:
    """Texts with their questions until there are so many; texts of which no question was made count, too."""
    chosen: list[tuple[Made, list[Question]]] = []
    types: Counter[str] = Counter()
    while types.total() < items and (made := next(mades, None)) is not None:
        taken = []
        for question in made.questions:
            if per_type is None or types[question.type] < per_type:
                taken.append(question)
                types[question.type] += 1
        chosen.append((made, taken))
    return chosen


def _planted(chosen: Sequence[tuple[Made, list[Question]]], planted: int, chance: random.Random) -> dict[int, Spoiled]:
    """By the identity of the question that was spoiled."""
    drafts = [Draft(list(questions), made.drafted.material) for made, questions in chosen if questions]
    found: dict[int, Spoiled] = {}
    for draft, spoiled in plant(planted, KINDS, drafts, chance):
        found[id(spoiled.question)] = spoiled
        draft.left.remove(spoiled.question)
    return found


def _entry(made: Made, kind: str, question: Question, spoiled: Spoiled | None) -> Entry:
    body = spoiled.body if spoiled else question.body
    explanation = spoiled.explanation if spoiled else question.explanation
    item: dict[str, Any] = {"type": question.type, **body, **({"explanation": explanation} if explanation else {})}
    about = {"type": question.type, "maker": question.maker, "text": made.file.stem, "kind": kind}
    return Entry({"item": item}, spoiled.how if spoiled else "", about)


def _kind(made: Made, history: Sequence[str]) -> str:
    name = f"{made.file.parent.name}/{made.file.name}"
    return "history" if any(fnmatch(name, pattern) for pattern in history) else "concept"


def _drafted(mades: Sequence[tuple[Made, str]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for made, kind in mades:
        one = found.setdefault(kind, {"texts": 0, "words": 0, "items": Counter()})
        one["texts"] += 1
        one["words"] += made.drafted.material.words
        one["items"].update(question.type for question in made.questions)
    return found


def _volume(drafted: dict[str, Any]) -> Iterator[str]:
    for kind, one in drafted.items():
        yield f"{kind}: {one['texts']} texts, {one['words']:,} words, {_rate(sum(one['items'].values()), one['words'])}"


def _rate(items: float, words: int) -> str:
    return f"{1000 * part(items, words):.1f} items per 1,000 words ({items:.0f})"


def count(out: Path, first: Path, second: Path) -> Iterator[str]:
    """What the judgements come to, as lines and tables."""
    verdicts = Verdicts.read(out, first, second, "usable")
    yield from verdicts.lines("items")
    for about in ("type", "maker", "kind"):
        yield ""
        yield from _by(verdicts, about)
    drafted: dict[str, Any] = json.loads((out / _DRAFTED).read_text(encoding="utf-8"))
    yield ""
    yield from _usable_volume(verdicts, drafted)
    yield ""
    yield from _by_way(verdicts)
    yield ""
    yield from verdicts.reasons()


def _by(verdicts: Verdicts, about: str) -> Iterator[str]:
    yield f"| {about} | items | agreement | usable by both | lower 95 % bound |"
    yield "|---|---|---|---|---|"
    groups = Counter(verdicts.secret[name][about] for name in verdicts.own)
    for group, number in groups.most_common():
        names = [name for name in verdicts.own if verdicts.secret[name][about] == group]
        agree = sum(verdicts.says(0, name) == verdicts.says(1, name) for name in names)
        good = sum(map(verdicts.both, names))
        cells = (group, number, f"{agree / number:.3f}", f"{good / number:.3f} ({good})", f"{wilson(good, number):.3f}")
        yield f"| {' | '.join(map(str, cells))} |"


def _usable_volume(verdicts: Verdicts, drafted: dict[str, Any]) -> Iterator[str]:
    """By type and kind of text: what was drafted per 1,000 words, and how much of it the judges' share leaves."""
    yield f"| type | {' | '.join(f'{kind}: items per 1,000 words | usable' for kind in drafted)} |"
    yield f"|---|{'---|---|' * len(drafted)}"
    types = sorted({type for one in drafted.values() for type in one["items"]})
    rates = {
        (type, kind): 1000 * part(one["items"].get(type, 0), one["words"])
        for kind, one in drafted.items()
        for type in types
    }
    usable = {about: rate * _share(verdicts, *about) for about, rate in rates.items()}
    for type in types:
        cells = (f"{rates[type, kind]:.2f} | {usable[type, kind]:.2f}" for kind in drafted)
        yield f"| {type} | {' | '.join(cells)} |"
    sums = [[sum(counted[type, kind] for type in types) for counted in (rates, usable)] for kind in drafted]
    yield f"| all | {' | '.join(f'{rate:.2f} | {left:.2f}' for rate, left in sums)} |"


def _share(verdicts: Verdicts, type: str, kind: str) -> float:
    about = {"type": type, "kind": kind}
    names = [name for name in verdicts.own if about.items() <= verdicts.secret[name].items()]
    return part(sum(map(verdicts.both, names)), len(names))


def _by_way(verdicts: Verdicts) -> Iterator[str]:
    yield "| planted | items | caught by the first | caught by the second |"
    yield "|---|---|---|---|"
    for how, number in Counter(verdicts.secret[name]["how"] for name in verdicts.planted).most_common():
        names = [name for name in verdicts.planted if verdicts.secret[name]["how"] == how]
        caught = [sum(not verdicts.says(judge, name) for name in names) for judge in (0, 1)]
        yield f"| {how} | {number} | {caught[0]} | {caught[1]} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("sample")
    one.add_argument("folder", type=Path)
    one.add_argument("out", type=Path)
    one.add_argument("--items", type=int, default=300)
    one.add_argument("--planted", type=int, default=30)
    one.add_argument("--number", choices=("all", "odd", "even"), default="all")
    one.add_argument("--skip", type=int, default=0, help="so many texts of the shuffled list were judged before")
    one.add_argument("--per-type", type=int, help="at most so many items of one type")
    one.add_argument("--history", action="append", help="which texts are history (* and ?; default: *history*/*)")
    other = commands.add_parser("count")
    for name in ("out", "first", "second"):
        other.add_argument(name, type=Path)
    given = parser.parse_args()
    if given.command == "sample":
        history = given.history or [_HISTORY]
        which = (given.number, given.skip, given.per_type, history)
        lines = sample(given.folder, given.out, given.items, given.planted, *which)
    else:
        lines = count(given.out, given.first, given.second)
    for line in lines:
        print(line)


if __name__ == "__main__":
    main()
