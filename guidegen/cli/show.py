"""How results and problems look on the screen: results on stdout, progress and problems on stderr."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterable
from typing import Any

import typer

from guidegen.errors import Problem, Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
_WIDTH = 110
_LONGEST = 700


def tell(text: str = "") -> None:
    """A line for the person at the screen (stderr)."""
    typer.echo(text, err=True)


def result(text: str = "") -> None:
    """A line of result (stdout)."""
    typer.echo(text)


def show_problems(problems: Iterable[Problem], why: bool = False) -> None:
    """`why`: also why each matters, which `check` says and other commands leave to it."""
    for problem in problems:
        tell(as_text(problem, _colour(), why))


def _colour() -> bool:
    return sys.stderr.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def as_text(problem: Problem, colour: bool = False, why: bool = False) -> str:
    """A problem as lines: place and message, the line as it stands, the line mended, why it matters, how to mend it."""
    word = problem.severity.value
    shown = typer.style(word, fg=_COLOURS[problem.severity], bold=True) if colour else word
    code = f" [{problem.code}]" if problem.code else ""
    message = _on_one_line(problem.message)
    lines = [f"{problem.where}: {shown}: {message}{code}"]
    if problem.line.strip():
        number = str(problem.where.line)
        text, column = _window(problem.line, problem.where.column)
        lines.append(f"  {number} | {text}")
        if column:
            lines.append(f"  {' ' * len(number)} | {' ' * (column - 1)}^")
    if problem.mended:
        first, *rest = textwrap.dedent(problem.mended).strip("\n").split("\n")
        lines += [f"  write: {first}", *(f"         {line}" for line in rest)]
    if problem.why and why:
        lines.append(f"  why: {problem.why}")
    if problem.fix:
        lines.append(f"  fix: {_on_one_line(problem.fix)}")
    return "\n".join(lines)


def _on_one_line(message: str) -> str:
    """A message may quote what a teacher typed, however long and in however many lines."""
    line = message.replace("\r", "").replace("\n", "⏎")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a long line around the column, and the column in it."""
    line = line.replace("\t", " ").rstrip()
    if len(line) <= _WIDTH:
        return line, column
    start = max(0, min(column - _WIDTH // 2, len(line) - _WIDTH))
    part = line[start : start + _WIDTH]
    before, after = "…" if start else "", "…" if start + _WIDTH < len(line) else ""
    return f"{before}{part}{after}", column - start + len(before) if column else 0


def as_data(problem: Problem) -> dict[str, Any]:
    """A problem for `--json`."""
    return {
        "file": problem.where.file,
        "line": problem.where.line,
        "column": problem.where.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "fix": problem.fix,
        "mended": problem.mended,
        "why": problem.why,
    }


def summary(problems: Iterable[Problem]) -> str:
    """“2 errors and 1 warning”, or “no problems”."""
    listed = list(problems)
    errors = sum(problem.is_error for problem in listed)
    warnings = sum(problem.severity is Severity.WARNING for problem in listed)
    parts = [_count(errors, "error"), _count(warnings, "warning")]
    return " and ".join(part for part in parts if part) or "no problems"


def _count(number: int, thing: str) -> str:
    return "" if number == 0 else f"{number} {thing}" if number == 1 else f"{number} {thing}s"
