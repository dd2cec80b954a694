"""What a teacher can rely on when a guide is drafted again, whatever she did and whatever the new draft says."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.guide.load import load_guide
from guidegen.guide.merge.entries import entries_of
from guidegen.guide.merge.merging import Merged, merge
from guidegen.guide.yaml_text import Document
from tests.guide.merge.drafts import KEEPS_DATA, SECTIONS, Done, doings, drafts, edited, read

RUNS = settings(max_examples=12, deadline=None)


def merged(base: str | None, theirs: str, ours: str) -> Merged:
    return merge(None if base is None else read(base), read(theirs), read(ours))


def ids(document: Document, section: str) -> list[str]:
    return [entry.data["id"] for entry in entries_of(document, section) if "id" in entry.data]


@RUNS
@given(drafts, doings)
def test_an_unchanged_draft_changes_nothing(base: str, done: list[Done]) -> None:
    theirs, _ = edited(base, done)
    assert merged(base, theirs, base).text == theirs


@RUNS
@given(drafts, doings, drafts)
def test_no_edit_is_lost(base: str, done: list[Done], ours: str) -> None:
    theirs, words = edited(base, done)
    result = merged(base, theirs, ours).text
    for word in words:
        assert result.count(word) == theirs.count(word)
    assert load_guide(result, "guide.yaml").guide is not None


@RUNS
@given(drafts, doings, drafts)
def test_what_was_deleted_does_not_come_back(base: str, done: list[Done], ours: str) -> None:
    theirs, _ = edited(base, done)
    result = read(merged(base, theirs, ours).text)
    for section in SECTIONS:
        gone = set(ids(read(base), section)) - set(ids(read(theirs), section))
        assert not gone & set(ids(result, section))


@RUNS
@given(drafts, doings, drafts)
def test_an_order_that_a_teacher_chose_stays(base: str, done: list[Done], ours: str) -> None:
    theirs, _ = edited(base, done)
    result = read(merged(base, theirs, ours).text)
    for section in SECTIONS:
        was = {name: place for place, name in enumerate(ids(read(base), section))}
        chosen = ids(read(theirs), section)
        if any(was[one] > was[other] for one, other in pairwise(chosen)):
            left = [name for name in ids(result, section) if name in chosen]
            assert left == [name for name in chosen if name in left]


@RUNS
@given(drafts, doings, drafts)
def test_merging_twice_is_merging_once(base: str, done: list[Done], ours: str) -> None:
    theirs, _ = edited(base, done)
    once = merged(base, theirs, ours)
    assert merged(ours, once.text, ours).text == once.text
    # The computer stopped between writing the guide and the draft: nothing is lost. An order that a teacher chose for
    # an entry which is gone now cannot be seen any more, so that the rest may follow the draft.
    again = merged(base, once.text, ours)
    assert sorted(again.text.splitlines()) == sorted(once.text.splitlines())
    assert len(again.conflicts) == len(once.conflicts)


@RUNS
@given(drafts, doings, drafts, drafts)
def test_remarks_do_not_pile_up(base: str, done: list[Done], second: str, third: str) -> None:
    theirs, words = edited(base, done)
    result = merged(second, merged(base, theirs, second).text, third)
    for section in SECTIONS:
        for entry in entries_of(read(result.text), section):
            shown = [result.text[slice(*span)].split(":")[1] for span in entry.remarks]
            assert len(shown) == len(set(shown))
    assert all(word in result.text for word in words)


@RUNS
@given(drafts, drafts)
def test_an_untouched_guide_becomes_the_new_draft(base: str, ours: str) -> None:
    assert merged(base, base, ours).text == ours


@RUNS
@given(
    drafts,
    st.lists(st.tuples(st.sampled_from(KEEPS_DATA), st.sampled_from(SECTIONS), *[st.integers(0, 9)] * 2)),
    drafts,
)
def test_a_guide_with_another_layout_becomes_the_new_draft(base: str, done: list[Done], ours: str) -> None:
    theirs, words = edited(base, done)
    result = read(merged(base, theirs, ours).text)
    wanted = read(ours)
    for section in SECTIONS:
        assert [entry.data for entry in entries_of(result, section)] == [
            entry.data for entry in entries_of(wanted, section)
        ]
    assert all(word in result.text for word in words)


@RUNS
@given(drafts, doings, drafts)
def test_what_nobody_touched_is_updated_and_what_is_new_comes_in(base: str, done: list[Done], ours: str) -> None:
    theirs, _ = edited(base, done)
    result = read(merged(base, theirs, ours).text)
    for section in SECTIONS:
        drafted = {entry.data["id"]: entry for entry in entries_of(read(base), section)}
        stands = {entry.data["id"]: entry for entry in entries_of(read(theirs), section) if "id" in entry.data}
        has = {entry.data["id"]: entry.data for entry in entries_of(result, section) if "id" in entry.data}
        new = {entry.data["id"]: entry for entry in entries_of(read(ours), section)}
        for name, entry in new.items():
            if name not in drafted and "id" in entry.data:
                assert has[name] == entry.data
        for name, entry in stands.items():
            if entry.says_what(drafted[name]) and not entry.comments:
                assert (name in has) == (name in new)
                if name in new and not new[name].says_what(drafted[name]):
                    assert has[name] == new[name].data  # to be read again


@RUNS
@given(drafts, doings, drafts)
def test_without_a_known_draft_everything_stays(base: str, done: list[Done], ours: str) -> None:
    theirs, _ = edited(base, done)
    result = merged(None, theirs, ours)
    rest = iter(result.text.splitlines())
    assert all(line.endswith("[]") or line in rest for line in theirs.splitlines())
    assert (result.updated, result.removed, result.conflicts) == (0, 0, ())
