"""The evidence beside each statement is that statement's own, in the order in which the section is shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from guidegen.guide.model import Guide
from guidegen.handout.catalogue import read_handouts
from guidegen.handout.grounds import OVERVIEW, Grounds, Proof
from guidegen.handout.sheet import Printing, Sheet, make_sheets
from guidegen.languages import load_language
from guidegen.render.render import Job, render
from guidegen.resources import templates_folder

ENGLISH = load_language("en-GB")
HANDOUT = read_handouts([templates_folder()])["teachers-edition"]
GUIDE: dict[str, Any] = {
    "title": "Rivers",
    "language": "en-GB",
    "overview": {"text": "A river and its wall.", "evidence": "q-overview"},
    "key_facts": [
        {"id": "high", "text": "The wall is high.", "evidence": ["q-high-1", "q-high-2"]},
        {"id": "oak", "text": "It is of oak.", "evidence": "own"},
    ],
    "timeline": [
        {"id": "late", "date": "1845", "event": "The later flood.", "evidence": "q-late"},
        {"id": "early", "date": "1784", "event": "The earlier flood.", "evidence": "q-early"},
    ],
    "questions": [
        {"id": "asked", "type": "short-answer", "stem": "Why a wall?", "answer": "Floods.", "evidence": "q-asked"},
        {"id": "quiz-only", "type": "short-answer", "stem": "How?", "answer": "So.", "use": "quiz", "evidence": "own"},
    ],
}


def sheet(**changes: Any) -> list[Sheet]:
    guide = Guide.model_validate({**GUIDE, **changes})
    proofs: dict[str, list[Proof]] = {}
    for path, evidence in guide.pinned():
        name = getattr(guide, str(path[0]))[path[1]].id if len(path) > 1 else OVERVIEW
        proofs[name] = [Proof(f"{quote.quote} *and* <b>", f"¶ {len(name)}") for quote in evidence.quotes]
    return make_sheets(guide, "x", HANDOUT, ENGLISH, Printing(), Grounds(proofs))


def test_the_evidence_follows_the_order_in_which_its_section_is_shown() -> None:
    (made,) = sheet()
    assert made.name == "teacher/teachers-edition"
    evidence = made.data["evidence"]
    assert [entry["event"] for entry in made.data["timeline"]] == ["The earlier flood.", "The later flood."]
    quotes = [[one["quote"].split()[0] for one in entry["quotes"]] for entry in evidence["timeline"]]
    assert quotes == [["q-early"], ["q-late"]]
    assert [entry["own"] for entry in evidence["key_facts"]] == [False, True]
    assert evidence["overview"]["quotes"] == [{"quote": "q-overview *and* <b>", "place": "¶ 0"}]


def html(made: Sheet) -> str:
    here = Path(__file__).parent
    done = render(Job("x", HANDOUT.template, made.data, ENGLISH.tree, here, (here,), (templates_folder(),), ("html",)))
    assert not done.problems
    return done.files["html"].decode()


def test_each_row_has_its_statement_and_its_quotes_as_they_are() -> None:
    (made,) = sheet()
    rows = re.findall(r"<tr.*?</tr>", html(made), re.DOTALL)
    plain = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows]
    wanted = [
        ("The wall is high.", "“q-high-1 *and* &lt;b&gt;”", "“q-high-2"),
        ("It is of oak.", "own", ""),
        ("The earlier flood.", "“q-early", "¶ 5"),
        ("The later flood.", "“q-late", "¶ 4"),
        ("Why a wall?", "Floods.", "“q-asked"),
    ]
    for words in wanted:
        assert any(all(word in row for word in words) for row in plain), words
    assert not any("How?" in row for row in plain)


def test_it_is_the_teachers_sheet_and_no_key() -> None:
    (made,) = sheet()
    page = html(made)
    assert "Teacher’s edition" in page
    assert "Answer key" not in page
    assert '<body class="teacher teachers-edition' in page


def test_a_guide_of_questions_alone_has_a_teachers_edition() -> None:
    (made,) = sheet(overview=None, key_facts=[], timeline=[])
    assert "evidence" not in made.data
    assert "Why a wall?" in html(made)
    assert sheet(overview=None, key_facts=[], timeline=[], questions=[]) == []
