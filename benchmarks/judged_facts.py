"""Facts for two people to judge, and what their judgements come to.

python -m benchmarks.judged_facts sample FOLDER OUT [--facts 200] [--planted 20] [--number even]
    OUT gets sheets.json (for the judges: sources and facts) and secret.json (which facts are planted)
python -m benchmarks.judged_facts count OUT FIRST.json SECOND.json
    the judges' files: {id: {"good": true/false, "why": "…"}}

A planted fact is one of the document's own sentences spoiled in a way that drafts are known to fail: a number, date or
name of another sentence put in, or a sentence that the rules refused because it points back, praises or says nothing.
Good means: true to the source, complete, understandable alone, worth knowing, grammatical. Where the two disagree the
fact counts as bad. The lower bound is Wilson's, 95 %, one figure for all facts (they are no random sample of texts).
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.draft_quality import files_of, read_text
from guidegen.draft.draft import Drafted, draft

_SEED = 5
_POINTS_BACK = re.compile(r"^(?:He|She|It|They|This|These|However|Such|The latter)\b")


@dataclass(frozen=True)
class Spoiled:
    text: str
    how: str


def sample(folder: Path, out: Path, facts: int, planted: int, number: str, skip: int) -> None:
    chance = random.Random(_SEED)
    texts = {file: file.read_text(encoding="utf-8") for file in _all(folder, number)}
    drafts = [(file, draft([read_text(text, file.name)], "en")) for file, text in texts.items()]
    chance.shuffle(drafts)
    chosen = _enough(drafts[skip:], facts)
    bad = _planted([drafted for _, drafted in chosen], planted, chance)
    sheets, secret = [], {}
    for index, (file, drafted) in enumerate(chosen):
        rows = [(fact.text, "") for fact in drafted.facts]
        rows += [(one.text, one.how) for one in bad.get(index, [])]
        chance.shuffle(rows)
        entries = []
        for text, how in rows:
            name = f"f{len(secret) + 1:03}"
            secret[name] = how
            entries.append({"id": name, "fact": text})
        sheets.append({"source": file.read_text(encoding="utf-8"), "facts": entries})
    out.mkdir(parents=True, exist_ok=True)
    (out / "sheets.json").write_text(json.dumps(sheets, ensure_ascii=False, indent=1), encoding="utf-8")
    (out / "secret.json").write_text(json.dumps(secret, indent=1), encoding="utf-8")
    print(f"{len(chosen)} sources, {len(secret)} facts, {sum(map(bool, secret.values()))} of them planted")


def _all(folder: Path, number: str) -> list[Path]:
    return [file for one in sorted({folder, *folder.iterdir()}) for file in files_of(one, number)]


def _enough(drafts: list[tuple[Path, Drafted]], facts: int) -> list[tuple[Path, Drafted]]:
    chosen, count = [], 0
    for file, drafted in drafts:
        if count < facts:
            chosen.append((file, drafted))
            count += len(drafted.facts)
    return chosen


def _planted(drafts: list[Drafted], number: int, chance: random.Random) -> dict[int, list[Spoiled]]:
    found: dict[int, list[Spoiled]] = {}
    kinds = [_with_other_number, _with_other_name, _pointing_back]
    for turn in range(number):
        for attempt in range(50):
            index = chance.randrange(len(drafts))
            spoiled = kinds[(turn + attempt // 10) % len(kinds)](drafts[index], chance)
            if spoiled:
                found.setdefault(index, []).append(spoiled)
                break
    return found


def _with_other_number(drafted: Drafted, chance: random.Random) -> Spoiled | None:
    texts = [fact.text for fact in drafted.facts if re.search(r"\b(?:1[5-9]|20)\d\d\b", fact.text)]
    if not texts:
        return None
    text = chance.choice(texts)
    year = re.search(r"\b(?:1[5-9]|20)\d\d\b", text)
    assert year
    other = str(int(year[0]) + chance.choice([-7, -3, 4, 9]))
    return Spoiled(text.replace(year[0], other), "another year")


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
    secret: dict[str, str] = json.loads((out / "secret.json").read_text(encoding="utf-8"))
    one, two = (json.loads(file.read_text(encoding="utf-8")) for file in (first, second))
    missing = [name for name in secret if name not in one or name not in two]
    if missing:
        yield f"not judged by both: {', '.join(missing)}"
    names = [name for name in secret if name not in missing]
    own = [name for name in names if not secret[name]]
    bad = [name for name in names if secret[name]]
    agree = sum(_good(one, name) == _good(two, name) for name in own)
    good = [name for name in own if _good(one, name) and _good(two, name)]
    yield (
        f"facts: {len(own)}; agreement {agree / len(own):.3f} ({agree}); each judge's own share of good: "
        + ", ".join(f"{sum(_good(judge, name) for name in own) / len(own):.3f}" for judge in (one, two))
    )
    yield f"good by both: {len(good) / len(own):.3f} ({len(good)}), lower 95 % bound {_wilson(len(good), len(own)):.3f}"
    for label, judge in (("first", one), ("second", two)):
        caught = sum(not _good(judge, name) for name in bad)
        yield f"planted: {caught} of {len(bad)} caught by the {label} judge"
    caught = sum(not (_good(one, name) and _good(two, name)) for name in bad)
    yield f"planted: {caught} of {len(bad)} caught by one of them at least"
    for name in own:
        if name not in good:
            yield f"  {name}: {_why(one, name)} | {_why(two, name)}"


def _good(judge: dict[str, Any], name: str) -> bool:
    return bool(judge[name]["good"])


def _why(judge: dict[str, Any], name: str) -> str:
    return "good" if _good(judge, name) else str(judge[name].get("why", "bad"))


def _wilson(right: int, all: int, z: float = 1.96) -> float:
    share = right / all
    middle = share + z * z / (2 * all)
    spread = z * math.sqrt(share * (1 - share) / all + z * z / (4 * all * all))
    return (middle - spread) / (1 + z * z / all)


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
        sample(arguments.folder, arguments.out, arguments.facts, arguments.planted, arguments.number, arguments.skip)
    else:
        print("\n".join(count(arguments.out, arguments.first, arguments.second)))


if __name__ == "__main__":
    main()
