"""Statements labelled by hand (labelled/grounding/): what their quotes do not hold, and how often we are right.

The rules were tuned on these statements, so the figures hold what was reached and do not say how unseen ones fare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from guidegen.check.run import Selection
from tests.check.cases import LABELLED, codes, judged, whole
from tests.entries import read_entries

CODES = {kind: f"{kind}-not-in-evidence" for kind in ("number", "date", "name", "key")}
LEAST_PRECISION, LEAST_RECALL = 0.95, 0.9


@dataclass(frozen=True)
class Case:
    """A statement, its evidence, and the kinds of thing in it that the evidence does not hold."""

    where: str
    language: str
    guide: dict[str, Any]
    source: str
    wrong: frozenset[str]

    def found(self) -> frozenset[str]:
        problems = judged(whole(self.guide, self.language), self.source, Selection(frozenset(CODES.values()))).problems
        told = codes(problems)
        assert not {"schema", "missing", "unknown-key", "evidence-not-found"} & told, problems
        return frozenset(kind for kind, code in CODES.items() if code in told)


def cases() -> Iterator[Case]:
    for file in sorted((LABELLED / "grounding").glob("*.yaml")):
        for number, entry in enumerate(read_entries(file), 1):
            yield _case(f"{file.stem}#{number}", entry)


def _case(where: str, entry: dict[str, Any]) -> Case:
    quotes = entry["evidence"]
    section, statement = _statement(entry)
    guide = {section: [{**statement, "evidence": quotes}], **({"title": entry["title"]} if "title" in entry else {})}
    return Case(where, entry.get("language", "en"), guide, "\n\n".join(quotes), frozenset(entry.get("wrong", ())))


def _statement(entry: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    if "fact" in entry:
        return "key_facts", {"text": entry["fact"]}
    if "event" in entry:
        return "timeline", {"event": entry["event"], "date": entry["date"]}
    if "term" in entry:
        return "key_terms", entry["term"]
    return ("people_and_places", entry["person"]) if "person" in entry else ("questions", entry["item"])


CASES = list(cases())


def test_the_set_is_large_and_half_of_it_is_right() -> None:
    assert len(CASES) >= 200
    assert 0.4 <= sum(not case.wrong for case in CASES) / len(CASES) <= 0.65
    assert sum(case.language in ("es", "fr", "de") for case in CASES) >= 50


def test_what_is_wrong_is_found_and_little_else(capsys: pytest.CaptureFixture[str]) -> None:
    counts: Counter[str] = Counter()
    unlike = []
    for case in CASES:
        found = case.found()
        for kind in CODES:
            result = {(True, True): "ok", (True, False): "bad", (False, True): "miss"}
            if outcome := result.get((kind in found, kind in case.wrong)):
                counts[f"{kind} {outcome}"] += 1
                counts[outcome] += 1
                if outcome != "ok":
                    unlike.append(f"{case.where} {kind} {outcome}")
    precision = counts["ok"] / (counts["ok"] + counts["bad"])
    recall = counts["ok"] / (counts["ok"] + counts["miss"])
    with capsys.disabled():
        print(
            f"\ngrounding: {len(CASES)} statements, precision {precision:.3f}, recall {recall:.3f}; {', '.join(unlike)}"
        )
    assert precision >= LEAST_PRECISION, unlike
    assert recall >= LEAST_RECALL, unlike
