"""What proves each statement: its quotes with their places, or that the teacher answers for it. For teachers alone.

By section, entry by entry as the section is shown, so that a template can set them side by side.
"""

from __future__ import annotations

from typing import Any

from guidegen.fields import Evidence
from guidegen.handout.grounds import OVERVIEW
from guidegen.handout.parts import Material, Part
from guidegen.sections.timeline import in_time


def ask(material: Material) -> dict[str, Any]:
    guide = material.guide

    def proofs(statement: str, evidence: Evidence) -> dict[str, Any]:
        found = material.grounds.proofs.get(statement, ())
        quotes = [{"quote": " ".join(proof.quote.split()), "place": proof.place} for proof in found]
        return {"own": evidence.own, "quotes": quotes}

    by_section: dict[str, Any] = {
        section: [proofs(entry.id, entry.evidence) for entry in entries]
        for section, entries in (
            ("key_facts", guide.key_facts),
            ("timeline", in_time(guide.timeline)),
            ("key_terms", guide.key_terms),
            ("people_and_places", guide.people_and_places),
        )
        if entries
    }
    if guide.overview:
        by_section["overview"] = proofs(OVERVIEW, guide.overview.evidence)
    return by_section


PART = Part(ask)
