"""What the schema allows an editor to accept is what guidegen accepts."""

from __future__ import annotations

import json

import jsonschema
import pytest
from ruamel.yaml import YAML

from guidegen.guide.schema import guide_schema
from guidegen.items import ITEMS
from tests.specimens import ITEMS_FOLDER

VALIDATOR = jsonschema.Draft202012Validator(json.loads(guide_schema()))


@pytest.mark.parametrize("kind", list(ITEMS))
def test_an_editor_accepts_the_specimens_as_they_are_written(kind: str) -> None:
    text = (ITEMS_FOLDER / kind.replace("-", "_") / "specimen.yaml").read_text(encoding="utf-8")
    for item in YAML(typ="safe", pure=True).load(text):
        mistakes = list(VALIDATOR.iter_errors({"title": "x", "questions": [item]}))
        assert [jsonschema.exceptions.best_match([mistake]).message for mistake in mistakes] == []


def test_an_editor_underlines_a_misspelt_key() -> None:
    item = {"type": "true-false", "statment": "x", "answer": True, "evidence": "own"}
    assert list(VALIDATOR.iter_errors({"title": "x", "questions": [item]}))
