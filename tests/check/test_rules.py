"""Every rule is held by its own examples: silent on the good ones, heard on the bad ones, and documented."""

from __future__ import annotations

import importlib
import re

import pytest

from guidegen.check.rule import Rule
from guidegen.check.rules import RULES
from guidegen.check.run import DEFECT, Selection, judge
from guidegen.check.words import load_words, word_languages
from guidegen.errors import Severity
from guidegen.guide.yaml_text import read_yaml
from tests.check.cases import codes, judged, loaded, raw_guide, view

GOOD = [(code, example) for code, rule in RULES.items() for example in rule.good]
BAD = [(code, example) for code, rule in RULES.items() for example in rule.bad]


def found(code: str, example: str) -> bool:
    data = read_yaml(example, "example.yaml").data
    assert isinstance(data, dict)
    problems = judged(raw_guide(example), str(data.get("source", "")), Selection(frozenset([code]))).problems
    assert DEFECT not in codes(problems), problems
    return code in codes(problems)


@pytest.mark.parametrize(("code", "example"), GOOD)
def test_a_rule_passes_its_good_examples(code: str, example: str) -> None:
    assert loaded(raw_guide(example)).guide, loaded(raw_guide(example)).problems
    assert not found(code, example)


@pytest.mark.parametrize(("code", "example"), BAD)
def test_a_rule_finds_fault_with_its_bad_examples(code: str, example: str) -> None:
    assert found(code, example)


@pytest.mark.parametrize("code", RULES)
def test_a_rule_is_documented(code: str) -> None:
    rule = RULES[code]
    page = importlib.import_module(f"guidegen.check.rules.{code.replace('-', '_')}").__doc__ or ""
    assert rule.good
    assert rule.bad
    assert re.match(r"[A-Z].+\.\n\n", page), "the first line says what is wrong"
    assert "Source:" in page
    assert len(rule.why) < 140
    assert re.search(r"\((?:.*\d{4}|guidegen)\)$", rule.why), "the line ends with its source"
    assert not rule.why[0].isupper()


@pytest.mark.parametrize("code", RULES)
def test_a_rule_asks_for_lists_that_english_has(code: str) -> None:
    assert set(RULES[code].words) <= set(load_words("en").lists)


@pytest.mark.parametrize("tag", word_languages())
def test_a_word_list_is_clean(tag: str) -> None:
    for name, entries in load_words(tag).lists.items():
        assert len(entries) == len(set(entries)), name
        assert all(entry == entry.lower().strip() for entry in entries), name


def test_a_rule_that_fails_is_our_defect_and_the_others_run_on() -> None:
    def fails(item: object) -> list[object]:
        raise RuntimeError("no")

    broken = Rule(fails, "w (guidegen)", (), ())  # type: ignore[arg-type]
    example = RULES["negative-stem"].bad[0]
    problems = judge(
        view(loaded(raw_guide(example))), rules={"a": broken, "negative-stem": RULES["negative-stem"]}
    ).problems
    assert [problem.code for problem in problems] == [DEFECT, "negative-stem"]
    assert problems[0].where.line > 1
    assert "test_rules.py" in problems[0].message
    assert problems[0].severity is Severity.WARNING
