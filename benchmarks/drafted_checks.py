"""What `check` and a test-wise student make of drafted questions, for the texts of a folder and of the folders in it.

python -m benchmarks.drafted_checks FOLDER [--number odd|even]
python -m benchmarks.drafted_checks FOLDER --show long-lists       with what the rule found, place by place

Findings are counted twice: in the drafts as they were made, and in the guides as they are written, from which what a
rule thinks ill of has been taken back. The bot answers every single choice from cues alone (guidegen/check/bot.py); p
is the probability that somebody who guesses gets as many points or more, over all guides together.
"""

from __future__ import annotations

import argparse
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from benchmarks.drafted_guides import Made, make, texts_of
from guidegen.check.bot import Guess, at_least, guess
from guidegen.check.rules import RULES
from guidegen.check.run import judge
from guidegen.check.view import GuideView
from guidegen.errors import Problem
from guidegen.guide.dump import dump_guide
from guidegen.guide.evidence import look_up
from guidegen.guide.load import load_guide
from guidegen.guide.model import Guide
from guidegen.interactions import ChooseOne
from guidegen.source.model import Source
from guidegen.source.quotes import QuoteFinder


@dataclass
class Counts:
    """Over several guides; a finding is of a question where it stands at one, else of the quiz."""

    guides: int = 0
    questions: int = 0
    found: Counter[str] = field(default_factory=Counter)
    of_quizzes: Counter[str] = field(default_factory=Counter)
    problems: list[tuple[str, Problem]] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)

    def add(self, guide: Guide, source: Source) -> None:
        """Load the guide as it would be written, and run the rules that are on."""
        loaded = load_guide(dump_guide(guide), source.file)
        assert loaded.guide is not None
        view = GuideView(loaded, [source], looked_up=look_up(loaded.guide, QuoteFinder([source]), QuoteFinder(())))
        self.guides += 1
        self.questions += len(view.items)
        self.guesses += [guess(item) for item in view.items if isinstance(item.interaction, ChooseOne)]
        sections = sorted((loaded.document.place((name,)).line or 0, name) for name in loaded.guide.model_fields_set)
        for problem in judge(view).problems:
            at = bisect_right([line for line, _ in sections], problem.where.line or 0) - 1
            if problem.code in RULES and at >= 0 and sections[at][1] == "questions":
                counted = self.found if RULES[problem.code].per == "item" else self.of_quizzes
                counted[problem.code] += 1
                self.problems.append((source.file, problem))


def count(mades: Sequence[Made]) -> tuple[Counts, Counts]:
    """The drafts as they were made, and as they are written."""
    first, written = Counts(), Counts()
    for made in mades:
        if made.guide is not None:
            first.add(made.composed(made.first), made.source)
            written.add(made.guide, made.source)
    return first, written


def lines(mades: Sequence[Made], show: str = "") -> Iterator[str]:
    first, written = count(mades)
    yield f"{written.guides} guides; questions: {first.questions} made, {written.questions} written"
    yield ""
    yield "| rule | made: findings | per 100 items | written: findings | per 100 items |"
    yield "|---|---|---|---|---|"
    for code in sorted({*first.found, *written.found}):
        yield _row(code, *((one.found[code], one.questions) for one in (first, written)))
    yield _row("all of one item", *((one.found.total(), one.questions) for one in (first, written)))
    for code in sorted({*first.of_quizzes, *written.of_quizzes}):
        yield _row(f"{code} (over the guide)", *((one.of_quizzes[code], one.questions) for one in (first, written)))
    yield ""
    yield "| test-wise bot | items | points | by chance | p |"
    yield "|---|---|---|---|---|"
    for name, one in (("made", first), ("written", written)):
        yield _bot(name, one.guesses)
    cues = Counter(cue for one in written.guesses if one.credit == 1 for cue in one.cues)
    yield ""
    yield f"cues where it found the key alone: {', '.join(f'{cue} {n}' for cue, n in cues.most_common()) or 'none'}"
    for file, problem in written.problems:
        if problem.code == show:
            yield f"{file}:{problem.where.line}: {problem.message}"


def _row(name: str, *counted: tuple[int, int]) -> str:
    cells = [f"{found} | {100 * found / max(1, questions):.1f}" for found, questions in counted]
    return f"| {name} | {' | '.join(cells)} |"


def _bot(name: str, guesses: Sequence[Guess]) -> str:
    points = sum((one.credit for one in guesses), Fraction(0))
    chance = sum((Fraction(1, one.options) for one in guesses), Fraction(0))
    p = at_least(points, [(len(one.chosen), one.options) for one in guesses])
    return f"| {name} | {len(guesses)} | {float(points):.1f} | {float(chance):.1f} | {p:.3f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--number", choices=("all", "odd", "even"), default="all")
    parser.add_argument("--show", default="", metavar="RULE", help="what this rule found in the guides as written")
    given = parser.parse_args()
    print("\n".join(lines([make(file) for file in texts_of(given.folder, given.number)], given.show)))


if __name__ == "__main__":
    main()
