"""A guide that a teacher edited, and a new draft: what stands in the file then."""

from __future__ import annotations

import pytest

from guidegen.guide.load import load_guide
from guidegen.guide.merge.ids import with_known_ids
from guidegen.guide.merge.merging import Merged, merge
from tests.guide.merge.drafts import read

BASE = """\
# yaml-language-server: $schema=../guide.schema.json
title: The Suez Canal

sources:
  - id: suez
    path: suez.md

key_facts:
  - id: fact-canal
    text: The canal joins two seas.
    evidence: The canal joins the Mediterranean Sea to the Red Sea.
    review: new
  - id: fact-dug
    text: Peasants dug it.
    evidence: Thousands of Egyptian peasants were made to dig it.
    review: new
  - id: fact-toll
    text: Ships pay a toll.
    evidence: Every ship pays a toll.
    review: new

timeline:
  - id: event-opened
    date: "1869"
    event: The canal was opened.
    evidence: It was opened in 1869.
    review: new
"""
UPDATED = BASE.replace("Peasants dug it.", "Egyptian peasants dug it.")


def merged(theirs: str, ours: str, base: str | None = BASE) -> Merged:
    result = merge(None if base is None else read(base), read(theirs), read(ours))
    assert load_guide(result.text, "guide.yaml").guide is not None
    return result


def counts(result: Merged) -> tuple[int, int, int, int]:
    return result.kept, result.updated, result.added, result.removed


def test_what_nobody_touched_follows_the_draft_and_waits_to_be_read_again() -> None:
    theirs = BASE.replace("two seas.\n", "two seas, mine.\n").replace("    review: new\n", "") + "# for 8b\n"
    result = merged(theirs, UPDATED)
    text = "    text: Egyptian peasants dug it.\n    evidence: Thousands of Egyptian peasants were made to dig it.\n"
    plain = theirs.replace("Peasants", "Egyptian peasants")
    assert result.text == plain.replace(text, text + "    review: new\n")
    assert counts(result) == (1, 1, 0, 0)
    assert result.conflicts == ()


def test_an_entry_that_both_changed_stays_the_teachers_with_a_remark() -> None:
    theirs = BASE.replace("Peasants dug it.", "Many died while digging it.  # see p. 12")
    result = merged(theirs, UPDATED)
    remark = "  # draft now: text: Egyptian peasants dug it.\n"
    assert result.text == theirs.replace("  - id: fact-dug\n", f"{remark}  - id: fact-dug\n")
    assert result.conflicts == (result.text.split("\n").index(remark.rstrip()) + 1,)
    third = UPDATED.replace("Egyptian peasants dug", "Peasants of Egypt dug")
    later = merged(result.text, third, UPDATED)
    assert later.text == result.text.replace("now: text: Egyptian peasants dug", "now: text: Peasants of Egypt dug")


def test_a_remark_goes_when_the_draft_says_what_the_teacher_says() -> None:
    theirs = BASE.replace("Peasants dug it.", "Many died while digging it.")
    result = merged(theirs, UPDATED)
    assert merged(result.text, theirs, UPDATED).text == theirs


def test_entries_that_the_draft_has_no_more_go_unless_they_were_edited() -> None:
    start, end = BASE.index("  - id: fact-dug"), BASE.index("\ntimeline")
    ours = BASE[:start] + BASE[end:]
    theirs = BASE.replace("Ships pay a toll.", "Ships pay, depending on their size.")
    result = merged(theirs, ours)
    assert "fact-dug" not in result.text
    assert "depending on their size" in result.text
    assert counts(result) == (1, 0, 0, 1)


def test_new_entries_come_where_the_draft_has_them() -> None:
    new = "  - id: fact-1956\n    text: It was nationalised.\n    evidence: Nasser nationalised it.\n    review: new\n"
    ours = BASE.replace("  - id: fact-dug\n", f"{new}  - id: fact-dug\n")
    theirs = BASE.replace("  - id: fact-dug\n", "\n  # on labour\n  - id: fact-dug\n")
    result = merged(theirs, ours)
    assert result.text == theirs.replace("\n\n  # on labour", f"\n{new}\n  # on labour")
    assert counts(result) == (0, 0, 1, 0)


def test_an_entry_is_known_by_its_quotes_when_its_id_is_another() -> None:
    ours = UPDATED.replace("fact-dug", "fact-peasants")
    drafted = load_guide(ours, "draft").guide
    stands = load_guide(BASE, "guide").guide
    assert drafted is not None
    assert stands is not None
    known = with_known_ids(drafted, read(BASE), read(BASE), stands)
    assert [fact.id for fact in known.key_facts] == ["fact-canal", "fact-dug", "fact-toll"]
    assert merged(BASE.replace("id: fact-dug", "id: digging"), ours).text.count("peasants were made to dig") == 1


def test_what_was_deleted_does_not_come_back_because_its_sentence_was_corrected() -> None:
    start, end = BASE.index("  - id: fact-dug"), BASE.index("  - id: fact-toll")
    theirs = BASE[:start] + BASE[end:]
    ours = UPDATED.replace("fact-dug", "fact-thousands").replace("made to dig it", "forced to dig it")
    assert merged(theirs, ours).text == theirs
    assert merged(BASE + "# x\n", ours).updated == 1
    other = ours.replace("Thousands of Egyptian peasants were forced to dig it.", "A crowd dug it with spades.")
    assert merged(theirs, other).added == 1


def test_a_new_entry_takes_no_id_that_the_teacher_gave_away() -> None:
    mine = "  - id: fact-dug\n    text: Mine.\n    evidence: own\n"
    start, end = BASE.index("  - id: fact-dug"), BASE.index("  - id: fact-toll")
    base = BASE[:start] + BASE[end:]
    theirs = base.replace("\ntimeline", f"{mine}\ntimeline")
    drafted, stands = load_guide(BASE, "draft").guide, load_guide(theirs, "guide").guide
    assert drafted is not None
    assert stands is not None
    known = with_known_ids(drafted, read(base), read(theirs), stands)
    assert [fact.id for fact in known.key_facts] == ["fact-canal", "fact-dug-2", "fact-toll"]


def test_without_a_known_draft_new_entries_are_added_and_nothing_else() -> None:
    start, end = BASE.index("  - id: fact-dug"), BASE.index("  - id: fact-toll")
    theirs = (BASE[:start] + BASE[end:]).replace("Ships pay a toll.", "Ships pay.")
    result = merged(theirs, BASE, base=None)
    assert result.text == BASE.replace("Ships pay a toll.", "Ships pay.")
    assert (result.updated, result.added, result.removed, result.conflicts) == (0, 1, 0, ())


def test_the_guides_own_fields_stay_and_its_documents_follow() -> None:
    theirs = BASE.replace("The Suez Canal", "Suez  # short").replace("suez.md\n", "suez.md\n    author: R. Amin\n")
    theirs += "handouts: [quiz]\n"
    more = "    path: suez.md\n    title: Suez\n  - id: panama\n    path: panama.md\n"
    result = merged(theirs, BASE.replace("Suez Canal", "Canal").replace("    path: suez.md\n", more))
    assert result.text == theirs.replace("R. Amin\n", "R. Amin\n  - id: panama\n    path: panama.md\n")
    assert "\ntitle: The Canal\n" in merged(BASE + "# x\n", BASE.replace("Suez Canal", "Canal")).text


def test_a_list_that_was_taken_out_stays_out() -> None:
    start = BASE.index("\ntimeline")
    ours = BASE + "  - id: event-1956\n    date: '1956'\n    event: A war.\n    evidence: A war began.\n"
    assert merged(BASE[:start], ours).text == BASE[:start]


def test_a_list_that_was_emptied_goes_or_comes() -> None:
    start = BASE.index("\ntimeline")
    without, end = BASE[:start], "# end\n"
    assert merged(BASE + end, without).text == without + end
    assert merged(without + end, BASE, without).text == BASE + end
    emptied = without + "\ntimeline: []  # later\n"
    assert merged(emptied, BASE, without).text == BASE.replace("timeline:", "timeline:  # later")


@pytest.mark.parametrize("wide", [0, 4])
def test_new_lines_stand_as_far_in_as_the_teachers(wide: int) -> None:
    def shifted(text: str) -> str:
        lines = [f"{' ' * wide}{line[2:]}" if line.startswith("  ") else line for line in text.split("\n")]
        return "\n".join(lines)

    assert merged(shifted(BASE), UPDATED).text == shifted(UPDATED)


def test_line_ends_stay_what_they_were() -> None:
    theirs = BASE.replace("\n", "\r\n")
    assert merged(theirs, UPDATED).text == UPDATED.replace("\n", "\r\n")
    assert merged(
        BASE.rstrip("\n"), BASE + "  - id: e\n    date: '1956'\n    event: War.\n    evidence: A war.\n"
    ).added


def test_lists_in_brackets_become_lines_when_something_changes_in_them() -> None:
    start, end = BASE.index("key_facts"), BASE.index("\ntimeline")
    flow = "key_facts: [  # mine\n  {id: fact-canal, text: The canal joins two seas., evidence: The canal joins the "
    flow += "Mediterranean Sea to the Red Sea.}]\n"
    theirs = BASE[:start] + flow + BASE[end:]
    assert merged(theirs, BASE).text == theirs
    new = "  - id: fact-1956\n    text: It was nationalised.\n    evidence: Nasser nationalised it.\n"
    result = merged(theirs, BASE.replace("\ntimeline", f"{new}\ntimeline"))
    assert "# mine\nkey_facts:\n  - id: fact-canal\n" in result.text
    assert "fact-1956" in result.text
    assert merged("{title: Mine, timeline: []}  # all\n", BASE, base=None).text.startswith("# all\ntitle: Mine\n")


def test_a_hash_in_a_text_is_no_comment() -> None:
    theirs = BASE.replace("Ships pay a toll.", '"Ships pay # a toll."')
    base = theirs.replace("    review: new\n", "")
    assert merged(theirs, UPDATED, base).updated == 2
    folded = theirs.replace('"Ships pay # a toll."', "|-  \n      Ships pay # a toll.")
    assert merged(folded, UPDATED, base).updated == 2


def test_an_order_follows_the_draft_until_the_teacher_chose_one() -> None:
    start, middle, end = (BASE.index(part) for part in ("  - id: fact-dug", "  - id: fact-toll", "\ntimeline"))
    turned = BASE[:start] + BASE[middle:end] + BASE[start:middle] + BASE[end:]
    assert merged(BASE + "# x\n", turned).text == turned + "# x\n"
    first = BASE.index("  - id: fact-canal")
    mine = BASE[:first] + BASE[middle:end] + BASE[first:middle] + BASE[end:]
    assert merged(mine, turned).text == mine
