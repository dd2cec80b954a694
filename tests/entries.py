"""Reads the lists of cases that tests are made from: YAML files whose scalars are all strings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from yaml import CBaseLoader, load


def read_entries(file: Path) -> list[dict[str, Any]]:
    """By libyaml, for some sets hold a thousand entries, and every process of the tests reads them."""
    return list(load(file.read_text(encoding="utf-8"), Loader=CBaseLoader) or ())
