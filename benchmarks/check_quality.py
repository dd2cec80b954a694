"""How well the rules of `guidegen check` judge: precision and recall by rule, on tests/check/labelled.

python -m benchmarks.check_quality                    all, and what each group of authors wrote in its column
python -m benchmarks.check_quality --author rules     only what was written beside the rules (to tune on)
python -m benchmarks.check_quality --author rules --rule k-type     one rule, with the items judged wrongly
python -m benchmarks.check_quality --docs             the same, written to docs/check-quality.md
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guidegen.build.checked import check_guide
from guidegen.build.workspace import Workspace
from guidegen.check.ignored import read_ignored
from guidegen.check.rules import RULES
from tests.check.labelled_set import AUTHORS, Labelled, flaws, quiz_flaws, read_labelled

PROJECT = Path(__file__).parent.parent


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
    """Counts by rule; on quizzes, of which only the flaws of the whole are labelled, none but the rules for these."""
    counts: dict[str, Counts] = defaultdict(Counts)
    items = quizzes = 0
    of_quizzes = quiz_flaws()
    for entry in labelled:
        items += not entry.is_quiz
        quizzes += entry.is_quiz
        found = entry.found()
        for code in RULES:
            if entry.is_quiz and code not in of_quizzes:
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


@dataclass
class Measured:
    """Counts by rule for each group of authors and for all; how many items and quizzes; findings in the samples."""

    columns: dict[str, dict[str, Counts]]
    sizes: dict[str, tuple[int, int]]

    @classmethod
    def of(cls, authors: Sequence[str]) -> Measured:
        counted = {author: count(read_labelled(author)) for author in authors}
        columns = {author: found for author, (found, _, _) in counted.items()}
        sizes = {author: (items, quizzes) for author, (_, items, quizzes) in counted.items()}
        if len(authors) > 1:
            columns["all"] = {code: _together(columns[author][code] for author in authors) for code in RULES}
        return cls(columns, sizes)

    def rows(self) -> Iterator[tuple[str, list[Counts]]]:
        """The rules for which flaws are labelled, with their counts in each column."""
        for code in RULES:
            parts = [column.get(code, Counts()) for column in self.columns.values()]
            if code in flaws():
                yield code, parts


def samples() -> tuple[int, int, int]:
    """Questions of the sample guides, findings in them, and findings that they ignore for a reason."""
    workspace = Workspace(PROJECT)
    questions = findings = ignored = 0
    for file in workspace.guides():
        checked = check_guide(workspace, file)
        assert checked.guide
        questions += len(checked.guide.questions)
        findings += sum(problem.code in RULES for problem in checked.problems)
        ignored += sum(len(entries) for entries in read_ignored(checked.guide).lists.values())
    return questions, findings, ignored


def _share(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.0f}%"


def as_text(measured: Measured) -> str:
    lines = [
        f"{author}: {items} labelled items and timelines, {quizzes} labelled quizzes"
        for author, (items, quizzes) in measured.sizes.items()
    ]
    head = "   ".join(f"{'ok':>4} {'bad':>4} {'miss':>4} {'prec':>4} {'rec':>4}" for _ in measured.columns)
    lines += ["", " " * 26 + "   ".join(f"{name:>24}" for name in measured.columns), " " * 26 + head]
    for code, parts in measured.rows():
        cells = [
            f"{len(part.right):4} {len(part.false):4} {len(part.missed):4} "
            f"{_share(part.precision):>4} {_share(part.recall):>4}"
            for part in parts
        ]
        lines.append(f"{code:26}" + "   ".join(cells) + ("" if RULES[code].on else "   off"))
    return "\n".join(lines)


HEAD = """\
# How well the rules judge

Made by `python -m benchmarks.check_quality --docs`. Labelled items name all their flaws ([what the labels
mean](../tests/check/labelled/README.md)); an item without one is sound, and counts for every rule. Those of *rules*
were written beside the rules and tuned on, so their figures are an upper bound. Those of *literature* were written
from the list of flaws alone, by authors who had not seen the rules; while rules were tuned, their figures were
looked at, the items were not.

- **ok**: flaws found · **bad**: false alarms · **miss**: flaws not found
- precision: ok of all that was found · recall: ok of all that there is

A rule is on by default where its precision over all is at least 90 % and its recall at least 60 %, with eight true
cases or more; the others are off, and run for who selects them (`guidegen check --select CODE`).
"""


def as_markdown(measured: Measured) -> str:
    lines = [HEAD]
    for author, (items, quizzes) in measured.sizes.items():
        lines.append(f"- *{author}*: {items} labelled items and timelines, {quizzes} labelled quizzes")
    names = list(measured.columns)
    lines += ["", "| rule | " + " | ".join(f"{name}: ok / bad / miss | precision | recall" for name in names) + " | |"]
    lines.append("|---|" + "---|---:|---:|" * len(names) + "---|")
    for code, parts in measured.rows():
        cells = [
            f"{len(part.right)} / {len(part.false)} / {len(part.missed)} | "
            f"{_share(part.precision)} | {_share(part.recall)}"
            for part in parts
        ]
        lines.append(f"| [{code}](rules/{code}.md) | " + " | ".join(cells) + (" | |" if RULES[code].on else " | off |"))
    questions, findings, ignored = samples()
    lines += [
        "",
        f"On the sample guides ({questions} questions) the rules that are on find {findings} things, and {ignored} "
        f"that the guides ignore for a reason: {100 * (findings + ignored) / questions:.1f} alarms per 100 questions.",
        "",
        "Rules without a row prove something (a quote stands in its source, a formula can be drawn, a handout exists): "
        "they are held by their examples and by tests of their own.",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--author", choices=AUTHORS)
    parser.add_argument("--rule", action="append", help="show the items that it judges wrongly")
    parser.add_argument("--docs", action="store_true", help="write docs/check-quality.md")
    options = parser.parse_args()
    measured = Measured.of([options.author] if options.author else AUTHORS)
    if options.docs:
        (PROJECT / "docs" / "check-quality.md").write_text(as_markdown(measured), encoding="utf-8")
    print(as_text(measured))
    for code in options.rule or ():
        last = list(measured.columns.values())[-1].get(code, Counts())
        for name, places in (("false alarm", last.false), ("missed", last.missed)):
            for place in places:
                print(f"{code}: {name}: {place}")


if __name__ == "__main__":
    main()
