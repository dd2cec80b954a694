"""The forms in which other programs read what `check` found: one file each, whose REPORT makes the text of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from guidegen.build.checked import Checked
from guidegen.registry import Family

REPORTS: Family[Callable[[Sequence[Checked]], str]] = Family("guidegen.cli.reports", "REPORT")
