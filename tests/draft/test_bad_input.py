"""Whatever a document holds: no nonsense in the draft, and a plain word on what could not be used."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from guidegen.build.drafting import DraftedGuide, draft_guide
from guidegen.errors import SourceError
from guidegen.guide.model import Guide

RIVER = (
    "The Nile is a river in Africa that flows north into the Mediterranean Sea. "
    "Egypt built the Aswan High Dam across the Nile between 1960 and 1970. "
    "Lake Victoria feeds the White Nile, the longest branch of the river."
)
VERSE = """\
The river runs by night and day
    beneath the silver moon,
and carries all our grief away
    to some forgotten June.

O river, take the song I sing
    and bear it to the sea,
and in the soft returning spring
    bring back my heart to me.
"""


def draft(workspace: Path, content: str | bytes, name: str = "notes.md") -> DraftedGuide:
    (workspace / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return draft_guide(workspace, [workspace / name])


def texts(guide: Guide) -> list[str]:
    return [
        *(fact.text for fact in guide.key_facts),
        *(entry.event for entry in guide.timeline),
        *(text for term in guide.key_terms for text in (term.term, term.definition)),
        *(text for thing in guide.people_and_places for text in (thing.name, thing.about)),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (random.Random(1).randbytes(20_000), "not a text"),
        (VERSE, "nothing could be drafted"),
        ("- photosynthesis\n- light\n- chlorophyll\n- sugar\n" * 4, "nothing could be drafted"),
        ("| year | people |\n|---|---|\n| 1990 | 3,7 |\n| 2000 | 3,5 |\n", "nothing could be drafted"),
        ("?!… — *** §§ ### ~~~ 1234 5678 90\n" * 40, "nothing could be drafted"),
        ("Home | About us | Contact\n\nClick here to subscribe!\n\nFollow us on social media.\n", "nothing could be"),
    ],
    ids=["noise", "verse", "bullets", "table", "signs", "navigation"],
)
def test_what_holds_no_statement_is_an_error(workspace: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        draft(workspace, content)
    assert list((workspace / "content").iterdir()) == []


def test_soft_hyphens_and_doubled_marks_are_not_shown(workspace: Path) -> None:
    text = RIVER.replace("Mediterranean", "Medi\u00adter\u00adranean").replace("a river", "a ““river””")
    guide = draft(workspace, text).guide
    shown = texts(guide)
    assert any("Mediterranean" in one for one in shown)
    assert not any("\u00ad" in one or "““" in one for one in shown)


@pytest.mark.parametrize("mark", ["[1]", "[12, 13]", "¹", "[citation needed]", "†"])
def test_footnote_marks_are_not_shown(workspace: Path, mark: str) -> None:
    guide = draft(workspace, RIVER.replace("Sea.", f"Sea.{mark}").replace("1970.", f"1970{mark}."), "nile.txt").guide
    assert texts(guide)
    assert not any(mark in one for one in texts(guide))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-32"])
def test_encodings_are_understood(workspace: Path, encoding: str) -> None:
    text = RIVER.replace("the longest branch", "the longest branch – “El Nilo” – señor of rivers,")
    done = draft(workspace, text.encode(encoding), "nile.txt")
    assert any("Nile" in one for one in texts(done.guide))
    assert bool(done.problems) == (encoding == "cp1252")


def test_capitals_make_no_nonsense(workspace: Path) -> None:
    shouted = "THE VOLGA IS A RIVER IN RUSSIA THAT FLOWS INTO THE CASPIAN SEA."
    guide = draft(workspace, f"{shouted}\n\n{RIVER}", "nile.txt").guide
    assert not any(one.isupper() for one in texts(guide))
    assert all(thing.kind != "person" for thing in guide.people_and_places)


def test_another_language_inside_is_not_drafted_from(workspace: Path) -> None:
    spanish = "El río Nilo nace en el centro de África y atraviesa el desierto hasta llegar al mar Mediterráneo. " * 2
    done = draft(workspace, f"{RIVER}\n\n{spanish}\n\n{RIVER.replace('Nile', 'Blue Nile')}", "nile.txt")
    assert not any("río" in one for one in texts(done.guide))


def test_every_quote_stands_in_its_document_byte_for_byte(workspace: Path) -> None:
    text = RIVER.replace("Africa", "““Africa””").replace("between", "bet\u00adween")
    guide = draft(workspace, text, "nile.txt").guide
    quotes = [quote.quote for _, evidence in guide.pinned() for quote in evidence.quotes]
    assert quotes
    assert all(quote in text for quote in quotes)
