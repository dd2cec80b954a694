"""What `guidegen.toml` and `--set KEY=VALUE` may say, under one documented name each.

Strongest first: flags and `--set`, the guide, `guidegen.toml`, the defaults below.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from guidegen.errors import Problem, UsageError
from guidegen.guide.messages import did_you_mean
from guidegen.guide.model import Paper
from guidegen.handout.parts import Flip
from guidegen.spans import Place

FILE = "guidegen.toml"
_LARGEST = 100_000

ReadingSheet = Literal["text", "whole"]

LETTER_TERRITORIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Where paper is US Letter: CLDR 46, supplementalData, measurementData/paperSize."""


@dataclass(frozen=True)
class Settings:
    """`paper` None: by the computer's region. `flip`: how the printer turns the paper for its back (flashcards).
    `reading_sheet`: whether it has all of the documents, or what is text to read.

    Limits are for one sheet: seconds, MiB, pages.
    """

    paper: Paper | None = None
    theme: str | None = None
    flip: Flip = "long-edge"
    reading_sheet: ReadingSheet = "text"
    seed: str | None = None
    time_limit: int = 30
    memory_limit: int = 1536
    max_pages: int = 500


_LEAST = {"memory_limit": 256}
_WORDS = {"paper": get_args(Paper), "flip": get_args(Flip), "reading_sheet": get_args(ReadingSheet)}
_KINDS = {
    "paper": "word",
    "theme": "text",
    "flip": "word",
    "reading_sheet": "word",
    "seed": "text",
    "time_limit": "number",
    "memory_limit": "number",
    "max_pages": "number",
}


def read_settings(file: Path, label: str) -> Settings:
    """The settings of a workspace's file; the defaults where there is none. Raises UsageError with all its problems."""
    if not file.exists():
        return Settings()
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST:
            raise ValueError("it is no file of settings")
        stated = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:  # ValueError: also of decoding and of TOML
        said = f"this file cannot be read: {str(error)[:200]}"
        raise UsageError.at(label, said, 'a line looks like `paper = "a4"`') from error
    return _apply(Settings(), stated, label)


def with_flags(settings: Settings, assignments: Sequence[str], flag: str = "--set") -> Settings:
    """The settings with `KEY=VALUE` from the command line; `flag` is what the user typed."""
    stated: dict[str, Any] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals:
            raise UsageError.at("--set", f"“{assignment}” is no setting", "write it as `--set paper=a4`")
        stated[name.strip()] = value.strip()
    return _apply(settings, stated, flag)


def _apply(settings: Settings, stated: Mapping[str, Any], label: str) -> Settings:
    problems, values = [], {}
    for name, value in stated.items():
        if name not in _KINDS:
            known = [field.name for field in fields(Settings)]
            fix = did_you_mean(name, known) or f"there are: {', '.join(known)}"
            problems.append(Problem(Place(label), f"there is no setting `{name}`", fix, "setting"))
            continue
        try:
            values[name] = _convert(name, value)
        except ValueError as error:
            problems.append(Problem(Place(label), f"`{name}` cannot be “{value}”", str(error), "setting"))
    if problems:
        raise UsageError(*problems)
    return replace(settings, **values)


def _convert(name: str, value: Any) -> Any:
    kind = _KINDS[name]
    if kind == "number":
        least = _LEAST.get(name, 1)
        text = str(value)
        if isinstance(value, bool) or not text.isdecimal() or len(text) > 7 or int(text) < least:
            raise ValueError(f"write a whole number of at least {least}")
        return int(text)
    if kind == "word":
        if str(value).lower() not in _WORDS[name]:
            raise ValueError(f"write one of: {', '.join(_WORDS[name])}")
        return str(value).lower()
    if any(ord(character) < 32 for character in str(value)) or not str(value).isprintable():
        raise ValueError("write a word")
    return str(value)


def paper_of_region(environment: Mapping[str, str] = os.environ) -> Paper:
    """A4 or Letter by the region that the computer is set to (LC_ALL, LC_PAPER, LANG: `en_US.UTF-8`)."""
    for variable in ("LC_ALL", "LC_PAPER", "LANG"):
        locale = environment.get(variable, "")
        if locale and locale.partition(".")[0] not in ("C", "POSIX"):
            territory = locale.partition(".")[0].partition("@")[0].partition("_")[2]
            return "letter" if territory in LETTER_TERRITORIES else "a4"
    return "a4"
