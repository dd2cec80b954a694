"""What there is to read about a code: of a rule its module's docstring, of any other its lines in codes.yaml."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guidegen.check.rules import RULES
from guidegen.errors import Severity
from guidegen.tables import read_table


@dataclass(frozen=True)
class Page:
    """`title` is a sentence; `text` paragraphs of Markdown; `good` and `bad` are examples in YAML.

    `why`, the word lists and the examples are empty where the code is no rule's.
    """

    code: str
    title: str
    text: str
    severity: Severity
    on: bool = True
    ignorable: bool = False
    why: str = ""
    words: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()


def page_of(code: str) -> Page | None:
    """The page of a code that messages carry; None where there is no such code."""
    if code not in RULES:
        return _others().get(code)
    rule = RULES[code]
    docstring = importlib.import_module(f"guidegen.check.rules.{code.replace('-', '_')}").__doc__ or ""
    title, _, text = docstring.partition("\n\n")
    return Page(
        code,
        " ".join(title.split()),
        text.strip(),
        rule.severity,
        rule.on,
        rule.ignorable,
        rule.why,
        rule.words,
        rule.good,
        rule.bad,
    )


def pages() -> Iterator[Page]:
    """All of them, the rules first."""
    for code in RULES:
        if page := page_of(code):
            yield page
    yield from _others().values()


def other_codes() -> list[str]:
    return list(_others())


@cache
def _others() -> dict[str, Page]:
    tree = read_table(Path(__file__).with_name("codes.yaml"))
    return {
        code: Page(code, title, text, Severity(severity[0]) if severity else Severity.ERROR)
        for code, (title, text, *severity) in tree.items()
    }
