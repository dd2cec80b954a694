"""The rules: one file each, named by its code; `RULE` in it is the rule, the module's docstring its page (rule.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidegen.registry import Family

if TYPE_CHECKING:
    from guidegen.check.rule import Rule

RULES: Family[Rule] = Family("guidegen.check.rules", "RULE")
