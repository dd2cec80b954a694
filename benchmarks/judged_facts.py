"""Facts for two people to judge, and what their judgements come to.

python -m benchmarks.judged_facts sample FOLDER OUT [--facts 200] [--planted 20] [--number even]
    OUT gets sheets.json (for the judges: sources and facts) and secret.json (which facts are planted)
python -m benchmarks.judged_facts count OUT FIRST.json SECOND.json
    the judges' files: {id: {"good": true/false, "why": "…"}}

A planted fact is one of the document's own sentences spoiled in a way that drafts are known to fail: a number, date or
name of another sentence put in, or a sentence that the rules refused because it points back, praises or says nothing.
Good means: true to the source, complete, understandable alone, worth knowing, grammatical. The bound is one figure for
all facts (they are no random sample of texts). How it is counted: benchmarks/judged.py.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.draft_quality import files_of, read_text
from benchmarks.judged import YEAR, Entry, Sheet, Verdicts, plant, with_other_year, write_sheets
from guidegen.draft.draft import Drafted, draft

_SEED = 5
_POINTS_BACK = re.compile(r"^(?:He|She|It|They|This|These|However|Such|The latter)\b")


@dataclass(frozen=True)
class Spoiled:
    text: str
    how: str


def sample(folder: Path, out: Path, facts: int, planted: int, number: str, skip: int) -> str:
    chance = random.Random(_SEED)
    texts = {file: file.read_text(encoding="utf-8") for file in _all(folder, number)}
    drafts = [(file, draft([read_text(text, file.name)], "en")) for file, text in texts.items()]
    chance.shuffle(drafts)
    chosen = _enough(drafts[skip:], facts)
    bad: dict[int, list[Spoiled]] = {}
    kinds = (_with_other_year, _with_other_name, _pointing_back)
    for drafted, spoiled in plant(planted, kinds, [drafted for _, drafted in chosen], chance):
        bad.setdefault(id(drafted), []).append(spoiled)
    sheets = []
    for file, drafted in chosen:
        entries = [Entry({"fact": fact.text}) for fact in drafted.facts]
        entries += [Entry({"fact": one.text}, one.how) for one in bad.get(id(drafted), [])]
        sheets.append(Sheet(texts[file], entries))
    return write_sheets(out, sheets, "facts", chance)


def _all(folder: Path, number: str) -> list[Path]:
    return [file for one in sorted({folder, *folder.iterdir()}) for file in files_of(one, number)]


def _enough(drafts: list[tuple[Path, Drafted]], facts: int) -> list[tuple[Path, Drafted]]:
    chosen, count = [], 0
    for file, drafted in drafts:
        if count < facts:
            chosen.append((file, drafted))
            count += len(drafted.facts)
    return chosen


def _with_other_year(drafted: Drafted, chance: random.Random) -> Spoiled | None:
    texts = [fact.text for fact in drafted.facts if YEAR.search(fact.text)]
    text = chance.choice(texts) if texts else ""
    years = with_other_year(text, chance)
    return Spoiled(text.replace(*years), "another year") if years else None


def _with_other_name(drafted: Drafted, chance: random.Random) -> Spoiled | None:
    names = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]+\b")
    texts = [fact.text for fact in drafted.facts if names.search(fact.text)]
    if len(texts) < 2:
        return None
    text, other = chance.sample(texts, 2)
    one, two = names.search(text), names.search(other)
    if not one or not two or one[0] == two[0]:
        return None
    return Spoiled(text.replace(one[0], two[0]), "another name")


def _pointing_back(drafted: Drafted, chance: random.Random) -> Spoiled | None:
    texts = [sentence.text for sentence in drafted.material.sentences if _POINTS_BACK.match(sentence.text)]
    return Spoiled(chance.choice(texts), "points back") if texts else None


def count(out: Path, first: Path, second: Path) -> Iterator[str]:
    verdicts = Verdicts.read(out, first, second, "good")
    yield from verdicts.lines("facts")
    yield from verdicts.reasons()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("sample")
    one.add_argument("folder", type=Path)
    one.add_argument("out", type=Path)
    one.add_argument("--facts", type=int, default=200)
    one.add_argument("--planted", type=int, default=20)
    one.add_argument("--skip", type=int, default=0, help="so many sources of the shuffled list were judged before")
    one.add_argument("--number", choices=("all", "odd", "even"), default="even")
    other = commands.add_parser("count")
    for name in ("out", "first", "second"):
        other.add_argument(name, type=Path)
    arguments = parser.parse_args()
    if arguments.command == "sample":
        given = (arguments.facts, arguments.planted, arguments.number, arguments.skip)
        print(sample(arguments.folder, arguments.out, *given))
    else:
        print("\n".join(count(arguments.out, arguments.first, arguments.second)))


if __name__ == "__main__":
    main()
