"""Drafts of one small document, as `draft` writes them, and what a teacher does to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from guidegen.guide.dump import dump_guide
from guidegen.guide.edit import apply, delete_key, reorder, set_value
from guidegen.guide.merge.entries import entries_of
from guidegen.guide.model import Guide
from guidegen.guide.yaml_text import Document, read_yaml

SECTIONS = ("key_facts", "timeline", "key_terms", "questions")
SHOWN = {"key_facts": "text", "timeline": "event", "key_terms": "definition", "questions": "stem"}
QUOTES = (
    "The canal joins the Mediterranean Sea to the Red Sea.",
    "A French company began to dig in April 1859.",
    "It was opened on 17 November 1869 with a feast at Port Said.",
    "In July 1956 President Nasser nationalised the company.",
    "A peacekeeping force is a body of soldiers that keeps enemies apart.",
    "It was closed from 1967 to 1975.",
)

Chosen = tuple[int, int]
"""Which quote, and which wording of what is made of it."""


def read(text: str) -> Document:
    document = read_yaml(text, "guide.yaml")
    assert not document.problems, (document.problems, text)
    return document


def drafted(chosen: dict[str, Sequence[Chosen]], title: str = "Suez") -> str:
    """The draft that makes these statements."""
    data: dict[str, Any] = {"title": title, "sources": [{"id": "suez", "path": "suez.md"}]}
    for section, made in chosen.items():
        if made:
            data[section] = [_statement(section, number, wording) for number, wording in made]
    return dump_guide(Guide.model_validate(data))


def _statement(section: str, number: int, wording: int) -> dict[str, Any]:
    made = {
        "id": f"{section.replace('_', '-')}-{number}",
        SHOWN[section]: f"{QUOTES[number][:-1]}, in other words {wording}",
        "evidence": QUOTES[number],
        "review": "new",
    }
    if section == "timeline":
        made["date"] = "1956"
    if section == "key_terms":
        made["term"] = f"term {number}"
    if section == "questions":
        made |= {"type": "short-answer", "answer": "Suez"}
    return made


def _list(section: str) -> st.SearchStrategy[list[Chosen]]:
    made = st.tuples(st.integers(0, len(QUOTES) - 1), st.integers(0, 1))
    return st.lists(made, max_size=4, unique_by=lambda one: one[0])


drafts = st.builds(
    lambda chosen, title: drafted(chosen, title),
    st.fixed_dictionaries({section: _list(section) for section in SECTIONS}),
    st.sampled_from(["Suez", "The Suez Canal"]),
)


# --- What a teacher does ----------------------------------------------------------------------------------------------
# Each takes the guide's text, a section, two numbers for entries, and a word that must not get lost.


def _rewrite(text: str, section: str, i: int, j: int, word: str) -> str:
    document = read(text)
    return apply(document, [set_value(document, (section, i, SHOWN[section]), f"{word}: mine # {j}")])


def _requote(text: str, section: str, i: int, j: int, word: str) -> str:
    document = read(text)
    path = (section, i, "evidence")
    node = document.node(path)
    return apply(document, [set_value(document, path, f"Words of another place, {word}")]) if node else text


def _delete(text: str, section: str, i: int, j: int, word: str) -> str:
    entries = entries_of(read(text), section)
    if len(entries) == 1:
        return text.replace(f"\n{section}:\n", f"\n{section}: []\n").replace(
            text[entries[0].start : entries[0].end], ""
        )
    return text[: entries[i].start] + text[entries[i].end :]


def _move(text: str, section: str, i: int, j: int, word: str) -> str:
    document = read(text)
    order = list(range(len(entries_of(document, section))))
    order.insert(j, order.pop(i))
    return apply(document, [reorder(document, (section,), order)])


def _add(text: str, section: str, i: int, j: int, word: str) -> str:
    entry = entries_of(read(text), section)[i]
    more = {"timeline": "date: 1956", "key_terms": f"term: T{word}", "questions": "type: short-answer\n    answer: A"}
    lines = f"  - {SHOWN[section]}: {word}\n    evidence: own\n"
    lines += f"    {more[section]}\n" if section in more else ""
    return text[: entry.end] + lines + text[entry.end :]


def _comment(text: str, section: str, i: int, j: int, word: str) -> str:
    entry = entries_of(read(text), section)[i]
    at, comment = [
        (entry.start, f"  # {word}\n"),
        (entry.start, f"\n  # {word}\n\n"),
        (entry.end, f"    # {word}\n"),
        (entry.end - 1, f"  # {word}"),
    ][j % 4]
    return text[:at] + comment + text[at:]


def _accept(text: str, section: str, i: int, j: int, word: str) -> str:
    document = read(text)
    return (
        apply(document, [delete_key(document, (section, i, "review"))])
        if "review" in entries_of(document, section)[i].data
        else text
    )


def _part(text: str, section: str, i: int, j: int, word: str) -> str:
    entry = entries_of(read(text), section)[i]
    return text[: entry.start] + "\n" + text[entry.start :]


def _end_with(text: str, section: str, i: int, j: int, word: str) -> str:
    return f"{text}# {word}\n"


def _title(text: str, section: str, i: int, j: int, word: str) -> str:
    document = read(text)
    return apply(document, [set_value(document, ("title",), f"My {word}")])


def _handout(text: str, section: str, i: int, j: int, word: str) -> str:
    return text if "\nhandouts:" in text else f"{text}\nhandouts:\n  quiz:\n    title: {word}\n"


Doing = Callable[[str, str, int, int, str], str]
DOINGS: tuple[Doing, ...] = (
    _rewrite,
    _requote,
    _delete,
    _move,
    _add,
    _comment,
    _comment,
    _accept,
    _part,
    _end_with,
    _title,
    _handout,
)
KEEPS_DATA: tuple[Doing, ...] = (_part, _end_with)

Done = tuple[Doing, str, int, int]
doings = st.lists(
    st.tuples(st.sampled_from(DOINGS), st.sampled_from(SECTIONS), st.integers(0, 9), st.integers(0, 9)), max_size=6
)


def edited(text: str, done: Sequence[Done]) -> tuple[str, list[str]]:
    """The guide as a teacher made it, and the words that stand in it of what she wrote."""
    words = []
    for number, (doing, section, i, j) in enumerate(done):
        length = len(entries_of(read(text), section))
        if length:
            word = f"Mine{number}x"
            text = doing(text, section, i % length, j % length if doing is _move else j, word)
            words.append(word)
    return text, [word for word in words if word in text]
