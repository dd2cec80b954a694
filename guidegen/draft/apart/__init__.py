"""Passages that are no prose of the document: references, navigation, exercises, verse."""

from __future__ import annotations

from guidegen.source.model import Source


def set_apart(source: Source, language: str = "en") -> dict[int, str]:
    """For each passage (by its index) that is not drafted from, the code of the reason."""
    return {}
