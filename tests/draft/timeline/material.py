"""Small documents, read for a timeline."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.material import Material, gather
from guidegen.source.model import Passage, Source


def material_of(*paragraphs: str, language: str = "en") -> Material:
    """A document of these paragraphs; a heading begins with “# ”."""
    analyse, trouble = analyser_for(language)
    if language == "en" and trouble:
        pytest.skip(trouble)
    passages = tuple(
        Passage(text.removeprefix("# "), line, "heading" if text.startswith("# ") else "paragraph", line)
        for line, text in enumerate(paragraphs, start=1)
    )
    return gather([Source("a", "a.txt", passages)], language, analyse, not trouble)
