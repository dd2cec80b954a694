"""Keys proved before they are written: sheet and key are read back, as PDF and HTML, and compared with the guide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from guidegen.build.checked import Checked
from guidegen.errors import Problem, Severity
from guidegen.handout.sheet import Sheet
from guidegen.languages import load_language
from guidegen.proof.prove import Misprint, Posed, Proof, prove
from guidegen.spans import Place

_FIX = (
    "nothing was written; if the templates of this workspace were changed, look at how they print answers, "
    "else please report it: this is a defect of guidegen"
)


def is_provable(sheets: Sequence[Sheet]) -> bool:
    """Whether these are a sheet with questions and its key."""
    return len(sheets) == 2 and bool(sheets[0].items)


def prove_key(
    sheets: Sequence[Sheet], texts: Sequence[Mapping[str, str]], checked: Checked
) -> tuple[Proof, list[Problem]]:
    """`texts`: of the student's sheet and of the key by format, as they were printed. The proof is that of the format
    of which least could be proved."""
    assert checked.guide
    assert checked.loaded
    language = load_language(checked.guide.language)
    places = {item.id: index for index, item in enumerate(checked.guide.questions)}
    asked = [checked.guide.questions[places[id]] for id in sheets[0].items]
    posed = [Posed(number, item.id, item.lower(language), item.worth) for number, item in enumerate(asked, 1)]
    student, key = texts
    from_left = language.direction == "ltr"
    proof = _worst([prove(posed, student[name], key[name], language, from_left or name != "pdf") for name in student])
    name = sheets[0].handout.name
    problems = [
        checked.loaded.problem(_path(misprint, places), f"{name}: {misprint.said}", _FIX, "key-proof")
        for misprint in proof.misprints
    ]
    if not proof.misprints and not proof.found:
        said = f"{name}: no question was found on the printed pages, so its key was not compared with the guide"
        fix = "if a template of this workspace prints questions in its own way, compare sheet and key by hand"
        problems.append(Problem(Place(checked.file.label), said, fix, "key-not-proved", Severity.WARNING))
    return proof, problems


def _path(misprint: Misprint, places: Mapping[str, int]) -> tuple[str | int, ...]:
    return ("questions",) if misprint.item is None else ("questions", places[misprint.item])


def _worst(proofs: Sequence[Proof]) -> Proof:
    """That of the format of which least was proved, with the misprints of all."""
    worst = min(proofs, key=lambda proof: proof.proved)
    worst.misprints = list(dict.fromkeys(misprint for proof in proofs for misprint in proof.misprints))
    return worst
