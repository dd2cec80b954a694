"""The words of the guide are far above its grade.

Who cannot read the question cannot show what he knows. The school year that the texts take is measured (sentence and
word length, by a formula of the language: see guidegen/check/readability.py) over all that students read: facts,
definitions, questions. A text four years above the grade is named; shorten sentences and take plainer words. Names and
terms count, too, so a small difference says nothing.

Source: Haladyna, Downing and Rodriguez 2002, guideline 12; Kincaid et al. 1975.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.readability import school_years
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.inline import to_text

_FEWEST_WORDS = 80
_ABOVE = 4


def _check(view: GuideView) -> Iterator[Finding]:
    grade = view.guide.grade
    measured = school_years(_texts(view), view.language.tag, view.words) if grade is not None else None
    if grade is None or not measured:
        return
    years, counted = measured
    if counted >= _FEWEST_WORDS and years >= grade + _ABOVE:
        said = f"the texts take about {years:.0f} years of school, and the grade is {grade}"
        yield Finding(("grade",), said, "shorten the sentences and take plainer words where the subject allows it")


def _texts(view: GuideView) -> Iterator[str]:
    for fact in view.guide.key_facts:
        yield to_text(fact.text)
    for term in view.guide.key_terms:
        yield to_text(term.definition)
    for item in view.items:
        yield item.stem
        for choice in item.choices:
            yield choice.text


def _facts(text: str) -> str:
    return "grade: 5\nkey_facts:\n" + "".join(f"  - text: {text} ({number})\n" for number in range(9))


RULE = Rule(
    _check,
    why="who cannot read the question cannot show what he knows (Haladyna, Downing and Rodriguez 2002)",
    per="guide",
    words=("readability",),
    good=(_facts("The river rises in spring and floods the fields. Then the farmers sow their corn in the wet soil."),),
    bad=(
        _facts(
            "Institutional differentiation presupposes the consolidation of bureaucratic competencies whose legitimacy "
            "derives from formalised procedural rationality"
        ),
    ),
)
