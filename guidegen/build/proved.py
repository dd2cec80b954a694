"""Keys proved before they are written: sheet and key are read back from their PDFs and compared with the guide."""

from __future__ import annotations

from collections.abc import Sequence

from guidegen.build.checked import Checked
from guidegen.errors import Problem, Severity
from guidegen.handout.sheet import Sheet
from guidegen.languages import load_language
from guidegen.proof.prove import Posed, Proof, prove
from guidegen.spans import Place

_FIX = (
    "nothing was written; if the templates of this workspace were changed, look at how they print answers, "
    "else please report it: this is a defect of guidegen"
)


def is_provable(sheets: Sequence[Sheet]) -> bool:
    """Whether these are a sheet with questions and its key."""
    return len(sheets) == 2 and bool(sheets[0].items)


def prove_key(sheets: Sequence[Sheet], texts: Sequence[str], checked: Checked) -> tuple[Proof, list[Problem]]:
    """`texts`: of the student's sheet and of the key, as they were printed."""
    assert checked.guide
    assert checked.loaded
    language = load_language(checked.guide.language)
    places = {item.id: index for index, item in enumerate(checked.guide.questions)}
    posed = [
        Posed(number, id, checked.guide.questions[places[id]].lower(language))
        for number, id in enumerate(sheets[0].items, 1)
    ]
    student, key = texts
    proof = prove(posed, student, key, language)
    name = sheets[0].handout.name
    problems = [
        checked.loaded.problem(("questions", places[misprint.item]), f"{name}: {misprint.said}", _FIX, "key-proof")
        for misprint in proof.misprints
    ]
    if not proof.misprints and not proof.found:
        said = f"{name}: no question was found on the printed pages, so its key was not compared with the guide"
        fix = "if a template of this workspace prints questions in its own way, compare sheet and key by hand"
        problems.append(Problem(Place(checked.file.label), said, fix, "key-not-proved", Severity.WARNING))
    return proof, problems
