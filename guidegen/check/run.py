"""Run the rules over a guide: each apart from the others, its findings weighed against what the teacher ignores."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from guidegen.check.ignored import read_ignored
from guidegen.check.rule import Edit, Finding, Rule
from guidegen.check.rules import RULES
from guidegen.check.view import GuideView
from guidegen.errors import Problem, Severity
from guidegen.guide.load import LoadedGuide
from guidegen.guide.model import Path

DEFECT = "rule-defect"
NO_WORDS = "no-word-list"


@dataclass(frozen=True)
class Selection:
    """Which rules run: those that are `selected` (none: all that are on), without those that are `ignored`."""

    selected: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()

    def takes(self, code: str, rule: Rule) -> bool:
        return code not in self.ignored and (code in self.selected if self.selected else rule.on)


DEFAULT = Selection()


@dataclass(frozen=True)
class Judged:
    """What the rules say of a guide, and the edits that mend what needs no judgement."""

    problems: tuple[Problem, ...] = ()
    edits: tuple[Edit, ...] = ()


def judge(view: GuideView, selection: Selection = DEFAULT, rules: Mapping[str, Rule] = RULES) -> Judged:
    """Run the rules that are selected. What an entry's `ignore:` names is left out, and a name in it that is no rule,
    or no longer needed, is a problem itself."""
    chosen = [(code, rule) for code, rule in rules.items() if selection.takes(code, rule)]
    lacking = [code for code, rule in chosen if not all(map(view.words.has, rule.words))]
    ignored = read_ignored(view.guide)
    problems: list[Problem] = []
    edits: list[Edit] = []
    for code, rule in chosen:
        if code in lacking:
            continue
        for found in _run(code, rule, view):
            if isinstance(found, Problem):
                problems.append(found)
                continue
            severity = found.severity or rule.severity
            if not (rule.ignorable and ignored.covers(found.path, code, severity)):
                problems.append(_problem(view.loaded, code, rule, found, severity))
                edits += found.edits
    ran = {code for code, _ in chosen} - set(lacking)
    problems += ignored.remarks(view.loaded, rules, ran)
    problems += _silent(view, lacking)
    return Judged(tuple(problems), tuple(edits))


def _run(code: str, rule: Rule, view: GuideView) -> Iterator[Finding | Problem]:
    """A rule's findings; where it fails, our defect with the place at which it failed, and it goes on behind that."""
    subjects: Iterable[tuple[Path, object]] = (
        [((), view)] if rule.per == "guide" else [(item.path, item) for item in view.items]
    )
    for path, subject in subjects:
        try:
            yield from rule.check(subject)  # type: ignore[arg-type]
        except Exception as error:
            yield _defect(view.loaded, code, path, error)


def _defect(loaded: LoadedGuide, code: str, path: Path, error: Exception) -> Problem:
    frames = traceback.extract_tb(error.__traceback__)
    at = f"{frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else ""
    said = f"the rule {code} failed here: this is a defect of guidegen ({type(error).__name__} in {at})"
    fix = f"please report it with this text; all other rules ran, and `--ignore {code}` leaves this one out"
    return loaded.problem(path, said, fix, DEFECT, Severity.WARNING)


def _problem(loaded: LoadedGuide, code: str, rule: Rule, found: Finding, severity: Severity) -> Problem:
    problem = loaded.problem(found.path, found.message, found.fix, code, severity, key=found.key)
    return replace(problem, why=rule.why)


def _silent(view: GuideView, lacking: Sequence[str]) -> Iterator[Problem]:
    """Said once a guide: which rules have no words for its language."""
    if not lacking:
        return
    name = view.language.say("name")
    said = f"for want of word lists in this language ({name}) these rules do not judge: {', '.join(lacking)}"
    yield view.loaded.problem(("language",), said, "", NO_WORDS, Severity.NOTE)
