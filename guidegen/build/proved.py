"""Keys proved before they are written: sheet and key are read back, as PDF and HTML, and compared with the guide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from guidegen.build.checked import Checked
from guidegen.errors import Problem, Severity
from guidegen.guide.model import Guide
from guidegen.handout.parts.time_blanks import without_years
from guidegen.handout.sheet import Sheet
from guidegen.languages import Language, load_language
from guidegen.proof.handed_out import PARTS, HandedOut, Statement, prove_part
from guidegen.proof.prove import Posed, Proof, prove
from guidegen.spans import Place

_FIX = (
    "nothing was written; if the templates of this workspace were changed, look at how they print answers, "
    "else please report it: this is a defect of guidegen"
)


def is_provable(sheets: Sequence[Sheet]) -> bool:
    """Whether these are a sheet with questions, or with something else to fill in, and its key."""
    return len(sheets) == 2 and (bool(sheets[0].items) or bool({*PARTS} & {*sheets[0].handout.parts}))


def prove_key(
    sheets: Sequence[Sheet], texts: Sequence[Mapping[str, str]], checked: Checked
) -> tuple[Proof, list[Problem]]:
    """`texts`: of the student's sheet and of the key by format, as they were printed. The proof is that of the format
    of which least could be proved."""
    assert checked.guide
    assert checked.loaded
    guide = checked.guide
    language = load_language(guide.language)
    student, key = texts
    proof = _worst([_prove(name, sheets[0], student[name], key[name], guide, language) for name in student])
    places = _places(guide)
    name = sheets[0].handout.name
    problems = [
        checked.loaded.problem(places.get(wrong.item or "", ("questions",)), f"{name}: {wrong.said}", _FIX, "key-proof")
        for wrong in proof.misprints
    ]
    if not proof.misprints and not proof.found:
        said = f"{name}: nothing asked was found on the printed pages, so its key was not compared with the guide"
        fix = "if a template of this workspace prints questions in its own way, compare sheet and key by hand"
        problems.append(Problem(Place(checked.file.label), said, fix, "key-not-proved", Severity.WARNING))
    return proof, problems


def _prove(format_name: str, sheet: Sheet, student: str, key: str, guide: Guide, language: Language) -> Proof:
    in_order = language.direction == "ltr" or format_name != "pdf"
    proofs = []
    if sheet.items:
        by_id = {item.id: item for item in guide.questions}
        asked = enumerate((by_id[id] for id in sheet.items), 1)
        posed = [Posed(number, item.id, item.lower(language), item.worth) for number, item in asked]
        proofs.append(prove(posed, student, key, language, in_order))
    for part in sheet.handout.parts:
        if part in PARTS:
            proofs.append(prove_part(part, _handed_out(guide, language), student, key, in_order))
    return _sum(proofs)


def _handed_out(guide: Guide, language: Language) -> HandedOut:
    return HandedOut(
        language,
        facts=[Statement(fact.id, fact.text) for fact in guide.key_facts],
        events=[
            Statement(entry.id, entry.event, entry.view(language)["date"], asked=asked)
            for entry, asked in zip(guide.timeline, without_years(guide.timeline, language), strict=True)
        ],
        terms=[
            Statement(term.id, term.definition, term.term, (term.characteristics, term.examples, term.non_examples))
            for term in guide.key_terms
        ],
        questions=[(item.id, item.lower(language), item.worth) for item in guide.questions],
    )


def _places(guide: Guide) -> dict[str, tuple[str | int, ...]]:
    """Where the statements and questions stand, by their ids."""
    sections = ("key_facts", "timeline", "key_terms", "questions")
    return {
        statement.id: (section, index)
        for section in sections
        for index, statement in enumerate(getattr(guide, section))
    }


def _sum(proofs: Sequence[Proof]) -> Proof:
    whole = Proof()
    for proof in proofs:
        whole.asked += proof.asked
        whole.found += proof.found
        whole.proved += proof.proved
        whole.unread += proof.unread
        whole.misprints += proof.misprints
    return whole


def _worst(proofs: Sequence[Proof]) -> Proof:
    """That of the format of which least was proved, with the misprints of all."""
    worst = min(proofs, key=lambda proof: proof.proved)
    worst.misprints = list(dict.fromkeys(misprint for proof in proofs for misprint in proof.misprints))
    return worst
