"""frames: for each key term four fields around it (Frayer, Frederick and Klausmeier 1969), two terms on a page."""

from __future__ import annotations

from typing import Any

from guidegen.handout import space
from guidegen.handout.parts import Material, Part

_ON_A_PAGE = 2
_BETWEEN_MM, _SLACK_MM = 6.0, 4.0


def ask(material: Material) -> dict[str, Any]:
    guide, paper = material.guide, material.paper
    if not guide.key_terms:
        return {}
    top = space.masthead_mm(guide, [material.language.say("prompts.vocabulary_frames")])
    rooms = (space.FIRST_PAGE_MM[paper] - top, space.NEXT_PAGE_MM[paper])
    heights = [round((room - _SLACK_MM - _BETWEEN_MM) / _ON_A_PAGE, 1) for room in rooms]
    frames = []
    for index, term in enumerate(guide.key_terms):
        image = term.image.model_dump() if term.image else None
        frames.append({"term": term.term, "image": image, "height": heights[index >= _ON_A_PAGE]})
    return {"frames": frames}


def answer(material: Material) -> dict[str, Any]:
    """For each term its definition, and what else the guide has; an empty field is open."""
    return {
        "fields": [
            {
                "definition": term.definition,
                "characteristics": list(term.characteristics),
                "examples": list(term.examples),
                "non_examples": list(term.non_examples),
                "where": material.grounds.where(term.id, term.evidence, material.language),
            }
            for term in material.guide.key_terms
        ]
    }


PART = Part(ask, answer)
