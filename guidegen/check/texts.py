"""The texts of a guide's YAML that are printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guidegen.guide.model import Path

_NO_TEXT = ("evidence", "id", "ignore", "path", "url")
"""Keys under which nothing stands that is printed as a text: quotes are looked up as they are."""


def printed_texts(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of the data with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in _NO_TEXT:
                yield from printed_texts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from printed_texts(value, (*path, index))
