"""SARIF 2.1.0 (OASIS), which code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from guidegen import __version__
from guidegen.build.checked import Checked
from guidegen.check.pages import Page, page_of
from guidegen.errors import Problem, Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def _report(checked: Sequence[Checked]) -> str:
    problems = [problem for guide in checked for problem in guide.problems]
    codes = sorted({problem.code for problem in problems if problem.code})
    driver = {
        "name": "guidegen",
        "semanticVersion": __version__,
        "rules": [_rule(code, page_of(code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, page: Page | None) -> dict[str, Any]:
    if page is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.text},
        "help": {"text": page.text},
        "defaultConfiguration": {"level": _LEVELS[page.severity], "enabled": page.on},
    }


def _result(problem: Problem, codes: Sequence[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "level": _LEVELS[problem.severity],
        "message": {"text": _message((problem.message, problem.why, problem.fix))},
        "locations": [{"physicalLocation": _location(problem)}],
    }
    if problem.code:
        result |= {"ruleId": problem.code, "ruleIndex": codes.index(problem.code)}
    return result


def _message(parts: Iterable[str]) -> str:
    """What is wrong, why it matters and how to mend it, each as a sentence."""
    return " ".join(f"{part[0].upper()}{part[1:]}." for part in parts if part)


def _location(problem: Problem) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(problem.where.file)}}
    if problem.where.line:
        location["region"] = {"startLine": problem.where.line}
        if problem.where.column:
            location["region"]["startColumn"] = problem.where.column
    return location


def _uri(file: str) -> str:
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


REPORT = _report
