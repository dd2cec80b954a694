"""The timeline: what happened when."""

from __future__ import annotations

from guidegen.draft.material import Material
from guidegen.draft.statements import Event


def find_events(material: Material, most: int) -> list[Event]:
    """At most so many events, the earliest first; one event that is told twice is one entry."""
    return []
