"""What a teacher ignores on purpose: `ignore:` on an entry or on the whole guide."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from guidegen.check.rule import Rule
from guidegen.errors import Problem, Severity
from guidegen.fields import IgnoredRule
from guidegen.guide.load import LoadedGuide
from guidegen.guide.messages import did_you_mean
from guidegen.guide.model import SECTIONS_WITH_IDS, Guide, Path


@dataclass
class Ignored:
    """The entries' lists by the path of the entry (the guide's own by the empty path), and which were needed."""

    lists: dict[Path, tuple[IgnoredRule, ...]]
    _needed: set[tuple[Path, str]] = field(default_factory=set)

    def covers(self, path: Path, code: str, severity: Severity) -> bool:
        """Whether a finding is ignored. An error is ignored only for a reason."""
        covered = False
        for owner in {path[:2], path[:1], ()}:
            for entry in self.lists.get(owner, ()):
                if entry.code == code:
                    self._needed.add((owner, code))
                    covered = covered or bool(entry.reason) or severity is not Severity.ERROR
        return covered

    def remarks(self, loaded: LoadedGuide, rules: Mapping[str, Rule], ran: Collection[str]) -> Iterator[Problem]:
        """Names that are no rules, rules that would find nothing, and rules ignored without a reason."""
        for owner, entries in self.lists.items():
            for index, entry in enumerate(entries):
                path = (*owner, "ignore", index)
                code = entry.code
                if code not in rules:
                    fix = did_you_mean(code, list(rules)) or "`guidegen list rules` shows all"
                    yield loaded.problem(path, f"there is no rule “{code}”", fix, "unknown-rule")
                elif not rules[code].ignorable:
                    said, fix = f"{code} cannot be ignored", f"mend what it finds: `guidegen explain {code}`"
                    yield loaded.problem(path, said, fix, "unknown-rule")
                elif code in ran and (owner, code) not in self._needed:
                    said, fix = f"the rule {code} finds nothing here that could be ignored", "take it out"
                    yield loaded.problem(path, said, fix, "unused-ignore", Severity.WARNING)
                elif not entry.reason:
                    fix = f"write it behind the rule: `- {code}: why it may stay`"
                    said = f"{code} is ignored without a reason"
                    yield loaded.problem(path, said, fix, "ignored-without-reason", Severity.WARNING)


def read_ignored(guide: Guide) -> Ignored:
    lists: dict[Path, tuple[IgnoredRule, ...]] = {(): guide.ignore} if guide.ignore else {}
    if guide.overview and guide.overview.ignore:
        lists[("overview",)] = guide.overview.ignore
    for section in SECTIONS_WITH_IDS:
        for index, entry in enumerate(getattr(guide, section)):
            if found := getattr(entry, "ignore", ()):
                lists[(section, index)] = found
    return Ignored(lists)
