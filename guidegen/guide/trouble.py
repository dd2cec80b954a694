"""What stops the scanner, before it is put into a teacher's words."""

from __future__ import annotations

from dataclasses import dataclass

Spot = tuple[int, int]
"""Line and column, both counted from 0 (as ruamel.yaml does; a Place counts from 1)."""


@dataclass
class Trouble(Exception):
    """What cannot be read, and what was being read when it came: raised, or noted where reading can go on."""

    kind: str
    at: Spot
    since: Spot
    """Where the text, quote or bracket began that was being read."""
    indent: int = -1
    """The column of the innermost list or key around it."""
    bracket: Spot | None = None
    """Where the outermost bracket or brace around it begins."""
