"""A rule: one thing that a guide may have wrong, with why it matters and examples that are its tests.

A rule is one file in check/rules/; its name there (`-` for `_`) is its code. The module's docstring is its page: the
first line says what is wrong, the rest explains, and `Source:` names where the rule comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from guidegen.check.view import GuideView, ItemView
from guidegen.errors import Severity
from guidegen.guide.model import Path


@dataclass(frozen=True)
class SetText:
    """An edit: another text at a path of the YAML."""

    path: Path
    text: str


@dataclass(frozen=True)
class Reorder:
    """An edit: the entries of the list at a path in another order, each moved with its comments.

    `order[i]` is the index of the entry that comes to place i.
    """

    path: Path
    order: tuple[int, ...]


Edit = SetText | Reorder


@dataclass(frozen=True)
class Finding:
    """One place where a rule is broken: the path in the YAML, what is wrong there and how to mend it.

    `severity` where it is not the rule's own; `edits` mend it where that needs no judgement (`check --fix`).
    """

    path: Path
    message: str
    fix: str
    severity: Severity | None = None
    edits: tuple[Edit, ...] = ()
    key: bool = False


def told_on_loading(_: ItemView) -> Iterable[Finding]:
    """The check of a rule whose mistake keeps a guide from loading: what is judged never has it."""
    return ()


@dataclass(frozen=True)
class Rule:
    """`check` sees one item or (`per="guide"`) the whole guide, and yields what it finds.

    why        one line: why it matters, with its source in the literature (author and year)
    words      the word lists (check/words/) without which it cannot judge; it is silent in languages that lack one
    ignorable  whether an entry may ignore it for a reason; what proves nothing or cannot be printed never may
    on         off: only who selects it gets it (its figures do not bear switching it on: docs/rules.md)
    good       YAML of a question, or of a guide's parts, that it passes; `bad`: in which it finds something
    """

    check: Callable[[ItemView], Iterable[Finding]] | Callable[[GuideView], Iterable[Finding]]
    why: str
    good: tuple[str, ...]
    bad: tuple[str, ...]
    severity: Severity = Severity.WARNING
    per: Literal["item", "guide"] = "item"
    words: tuple[str, ...] = ()
    ignorable: bool = True
    on: bool = True
