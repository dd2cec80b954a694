"""Drafted questions are sampled as a guide has them, and counted by type, maker and kind of text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks import drafted_checks, judged_items
from benchmarks.drafted_guides import make, texts_of
from benchmarks.judged_items import count, sample

TEXTS = Path(__file__).parents[2] / "benchmarks" / "texts"
NAMES = ("meiji-restoration.md", "groups-and-conformity.md")


made = cache(make)


@pytest.fixture(scope="module", autouse=True)
def drafted_once() -> Iterator[None]:
    """Every test asks for the same two drafts, which take seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(judged_items, "make", made)
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A history and a concept text, under the names of modules."""
    folder = tmp_path_factory.mktemp("texts")
    for number, (group, name) in enumerate(zip(("history", "sociology"), NAMES, strict=True), start=1):
        (folder / group).mkdir()
        (folder / group / f"m{number}.md").write_bytes((TEXTS / name).read_bytes())
    (folder / "README.md").write_text("What this is.\n")
    return folder


@pytest.fixture(scope="module")
def out(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    list(sample(folder, out, items=300, planted=4))
    return out


def read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def test_only_the_texts_asked_for_are_read(folder: Path) -> None:
    assert [file.name for file in texts_of(folder, "all")] == ["m1.md", "m2.md"]
    assert [file.name for file in texts_of(folder, "odd")] == ["m1.md"]
    assert [file.name for file in texts_of(folder, "even")] == ["m2.md"]


def test_judges_see_items_as_a_guide_has_them_and_nothing_of_their_making(out: Path) -> None:
    secret = read(out / "secret.json")
    items = [item for sheet in read(out / "sheets.json") for item in sheet["items"]]
    assert sorted(item["id"] for item in items) == sorted(secret)
    assert sum(bool(entry["how"]) for entry in secret.values()) == 4
    for item in items:
        assert set(item) == {"id", "item"}
        assert item["item"]["type"] == secret[item["id"]]["type"]
        assert not {"evidence", "review", "maker"} & set(item["item"])
    assert {entry["kind"] for entry in secret.values()} == {"history", "concept"}


def test_the_same_sample_comes_again(folder: Path, out: Path, tmp_path: Path) -> None:
    list(sample(folder, tmp_path, items=300, planted=4))
    assert (tmp_path / "sheets.json").read_bytes() == (out / "sheets.json").read_bytes()


def test_of_one_type_there_are_no_more_than_asked(folder: Path, tmp_path: Path) -> None:
    list(sample(folder, tmp_path, items=300, planted=0, per_type=1))
    types = Counter(entry["type"] for entry in read(tmp_path / "secret.json").values())
    assert set(types.values()) == {1}


def test_what_is_usable_is_counted_by_type_and_per_thousand_words(out: Path, tmp_path: Path) -> None:
    secret = read(out / "secret.json")
    own = [name for name in secret if not secret[name]["how"]]
    first = {name: {"usable": not secret[name]["how"]} for name in secret}
    second = {**first, own[0]: {"usable": False, "why": "two right answers"}}
    for name, judge in (("first.json", first), ("second.json", second)):
        (tmp_path / name).write_text(json.dumps(judge))
    said = list(count(out, tmp_path / "first.json", tmp_path / "second.json"))
    assert said[0].startswith(f"items: {len(own)}; agreement ")
    assert said[1].startswith(f"usable by both: {(len(own) - 1) / len(own):.3f} ({len(own) - 1} of {len(own)})")
    type = secret[own[0]]["type"]
    of_type = [name for name in own if secret[name]["type"] == type]
    row = next(line for line in said if line.startswith(f"| {type} | {len(of_type)} |"))
    assert f"({len(of_type) - 1})" in row
    drafted = read(out / "drafted.json")
    rate = 1000 * sum(drafted["history"]["items"].values()) / drafted["history"]["words"]
    total = next(line for line in said if line.startswith("| all |"))
    assert f"{rate:.2f} | " in total
    assert f"  {own[0]}: usable | two right answers" in said


def test_what_the_rules_find_is_taken_back_before_a_guide_is_written(folder: Path) -> None:
    mades = [made(file) for file in texts_of(folder, "all")]
    first, written = drafted_checks.count(mades)
    assert written.questions == sum(len(one.questions) for one in mades) <= first.questions
    assert written.found.total() == 0
    lines = list(drafted_checks.lines(mades))
    assert lines[0] == f"2 guides; questions: {first.questions} made, {written.questions} written"
    assert any(line.startswith("| written | ") for line in lines)
