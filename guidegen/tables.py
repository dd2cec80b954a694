"""Reads the tables that ship with the program: YAML files of words, kept beside the code that uses them.

Not for what people write: such a file needs positions and messages, and is read by `guide`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any


def read_table(file: Path) -> dict[str, Any]:
    """A mapping whose scalars are all strings: `no`, `1990` and `true` stay the words that they are in a list.

    ruamel.yaml takes 0.6 s for the tables of one draft, libyaml a twentieth of it. So it is libyaml where PyYAML has
    it (genanki brings PyYAML along); a test holds both to be equal for every table.
    """
    text = file.read_text(encoding="utf-8")
    try:
        from yaml import CBaseLoader, load  # type: ignore[import-untyped]
    except ImportError:
        return _read_slowly(text)
    return dict(load(text, Loader=CBaseLoader))


def _read_slowly(text: str) -> dict[str, Any]:
    from ruamel.yaml import YAML

    return dict(YAML(typ="base", pure=True).load(text))
