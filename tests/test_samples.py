"""The guides that are shown as samples: without any problem, of the size that is promised, and right."""

from __future__ import annotations

import re
from fractions import Fraction
from math import isqrt

import pytest

from guidegen.build.checked import Checked, check_guide
from guidegen.build.settings import Settings
from guidegen.build.sheets import Request, plan_sheets
from guidegen.build.source_record import record_of, record_path
from guidegen.build.workspace import GuideFile, Workspace
from guidegen.errors import Severity
from guidegen.handout.catalogue import read_handouts
from guidegen.items.numeric import Numeric
from guidegen.items.table import TableItem
from guidegen.items.true_false import TrueFalse
from guidegen.numbers import parse_number
from tests.conftest import PROJECT

WORKSPACE = Workspace(PROJECT)
GUIDES = {file.name: file for file in WORKSPACE.guides()}


@pytest.fixture(params=sorted(GUIDES))
def file(request: pytest.FixtureRequest) -> GuideFile:
    return GUIDES[request.param]


def checked(file: GuideFile) -> Checked:
    found = check_guide(WORKSPACE, file)
    problems = [problem for problem in found.problems if problem.severity is not Severity.NOTE]
    assert not problems, [problem.message for problem in problems]
    return found


def test_a_sample_has_no_problem_and_fills_every_default_sheet(file: GuideFile) -> None:
    handouts = read_handouts(WORKSPACE.template_folders)
    planned, problems = plan_sheets(checked(file), handouts, Request(), Settings())
    assert not problems
    assert [sheet.name for sheets in planned for sheet in sheets] == [
        "student/quiz",
        "teacher/quiz-key",
        "student/study-guide",
        "teacher/study-guide-key",
    ]


def test_a_sample_has_the_record_of_its_sources(file: GuideFile) -> None:
    found = checked(file)
    assert found.guide
    assert record_path(file).read_bytes() == record_of(file, found.guide, found.sources).content()


def test_the_article_of_a_sample_is_a_lesson_long(file: GuideFile) -> None:
    for source in checked(file).sources:
        words = [word for passage in source.passages for word in passage.text.split() if re.search(r"\w", word)]
        assert 400 <= len(words) <= 900


def test_a_sample_says_who_wrote_its_article_and_under_which_licence(file: GuideFile) -> None:
    guide = checked(file).guide
    assert guide
    assert all(source.title and source.author and source.licence for source in guide.sources)


def test_true_statements_are_about_as_many_as_false_ones(file: GuideFile) -> None:
    guide = checked(file).guide
    assert guide
    answers = [item.answer for item in guide.questions if isinstance(item, TrueFalse)]
    assert abs(answers.count(True) - answers.count(False)) <= 1


def _roots(a: int, b: int, c: Fraction | int) -> list[Fraction]:
    """The real roots, the smaller first, exact far behind the places that a sheet asks for."""
    discriminant = b * b - 4 * a * Fraction(c)
    scale = 10**12
    root = Fraction(isqrt(int(discriminant * scale * scale)), scale)
    return [(-b - root) / (2 * a), (-b + root) / (2 * a)]


def test_the_numbers_of_the_mathematics_sample_are_right() -> None:
    guide = checked(GUIDES["quadratic-equations"]).guide
    assert guide
    asked = {item.id: item for item in guide.questions if isinstance(item, Numeric)}
    exact = {
        "corner-to-add": Fraction(14, 2) ** 2,
        "new-tablet": _roots(1, 1, Fraction(-21, 16))[1],
        "larger-root": _roots(1, -6, 4)[1],
        "sum-of-two": sum(_roots(4, -12, 5), Fraction(0)),
    }
    assert asked.keys() == exact.keys()
    for name, value in exact.items():
        item = asked[name]
        allowed = parse_number(item.tolerance) / 2 if item.tolerance else 0
        assert abs(parse_number(item.answer) - value) <= allowed, name


def test_the_tables_of_the_mathematics_sample_are_right() -> None:
    guide = checked(GUIDES["quadratic-equations"]).guide
    assert guide
    tables = {item.id: item for item in guide.questions if isinstance(item, TableItem)}
    xs = [_number(cell) for cell in tables["values"].columns[1:]]
    assert [_number(cell) for cell in tables["values"].rows[0][1:]] == [x * x - 2 * x - 3 for x in xs]
    coefficients = [(1, -5, 6), (1, 1, 1), (4, -4, 1)]
    rows = tables["three-equations"].rows
    assert [_number(row[1]) for row in rows] == [b * b - 4 * a * c for a, b, c in coefficients]
    assert [_number(row[2]) for row in rows] == [2, 0, 1]


def _number(cell: str) -> int:
    """Of a cell with or without a gap, its best answer."""
    return int(cell.strip("[]").partition("|")[0].replace("−", "-"))
