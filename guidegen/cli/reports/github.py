"""Annotations of GitHub Actions: a workflow command for each problem.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence

from guidegen.build.checked import Checked
from guidegen.errors import Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _report(checked: Sequence[Checked]) -> str:
    return "\n".join(_annotation(problem) for guide in checked for problem in guide.problems)


def _annotation(problem: Problem) -> str:
    where = {"file": problem.where.file, "line": problem.where.line, "col": problem.where.column, "title": problem.code}
    named = ",".join(f"{name}={_property(str(value))}" for name, value in where.items() if value)
    parts = [problem.message, problem.why and f"why: {problem.why}", problem.fix and f"fix: {problem.fix}"]
    return f"::{_COMMANDS[problem.severity]} {named}::{_text(chr(10).join(filter(None, parts)))}"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")


REPORT = _report
