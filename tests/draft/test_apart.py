"""Which passages are no prose of a document, and that prose stays."""

from __future__ import annotations

import pytest

from guidegen.draft.apart import set_apart
from guidegen.draft.reasons import reasons
from tests.draft.passages import document

PROSE = "In 1665 Robert Hooke saw the walls of plant cells in cork, and he drew them for his book Micrographia."


def codes(text: str, language: str = "en") -> list[str]:
    """The codes of a text's passages that are set apart."""
    return list(set_apart(document(text), language).values())


@pytest.mark.parametrize(
    ("passage", "code"),
    [
        ("Hooke, R. (1665). Micrographia. London: Royal Society.", "references"),
        ("Putnam, Robert D. “Two-Level Games.” International Organization 42, no. 3 (1988): 427–60.", "references"),
        ("Home > Science > Biology > Cells", "navigation"),
        ("Subscribe to our newsletter for weekly updates!", "navigation"),
        ("This website uses cookies to improve your experience.", "navigation"),
        ("© 2020 Example Press. All rights reserved.", "copyright"),
        ("The authors would like to thank Ann Lee for her comments.", "thanks"),
        ("Ann Smith is a staff writer who lives in Leeds.", "author"),
        ("- What is the wall of a plant cell made of?", "exercise"),
        ("1. Explain the role of the cell wall.", "exercise"),
        ("By the end of this section, you will be able to:", "exercise"),
        ("Figure 2. The wall of a plant cell.", "caption"),
        ("12 34 56 78 90 12 34 56 78", "numbers"),
        ("1 The first cells ........ 12\n2 The nucleus ........ 40", "contents"),
        ("xq zvp kkjw qqtz brrn ploxv wzzt qqp lmnr zzkt vvbn", "noise"),
        ("$$## @@ !!~~ ^^ %% && ** (( )) __ ++ == {} [] || // <<", "noise"),
        ("La cellule est l'unité de base de tous les êtres vivants, et elle a une membrane.", "other-language"),
        (
            "Tyger Tyger, burning bright,\nIn the forests of the night;\n"
            "What immortal hand or eye,\nCould frame thy fearful symmetry?",
            "verse",
        ),
    ],
)
def test_a_passage_shows_what_it_is(passage: str, code: str) -> None:
    assert codes(f"# Cells\n\n{PROSE}\n\n{passage}") == [code]


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("References", "references"),
        ("7. Further Reading:", "references"),
        ("Literatur", "references"),
        ("Véase también", "navigation"),
        ("Review Questions", "exercise"),
        ("Remerciements", "thanks"),
    ],
)
def test_a_heading_sets_apart_what_is_under_it(heading: str, code: str) -> None:
    text = f"# Cells\n\n{PROSE}\n\n## {heading}\n\n{PROSE[:60]}.\n\n## The nucleus\n\nRobert Brown named the nucleus."
    assert codes(text) == [code]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("By Jane Doe", "author"),
        ("By Jane Doe, 3 May 2021", "author"),
        ("Posted on 3 May 2021 by Jane Doe", "author"),
        ("Jane Doe | 3 May 2021", "author"),
        ("Published: 3 May 2021 · Updated: 5 May 2021", "author"),
        ("Ms Alvarez", "author"),
        ("Von Anna Berg", "author"),
        ("Copyright 2021 Jane Doe", "copyright"),
        ("Previous: The stork", "navigation"),
    ],
)
def test_a_line_around_the_text(line: str, code: str) -> None:
    assert codes(f"# The heron\n\n{line}\n\n{PROSE}") == [code]


@pytest.mark.parametrize("line", ["By the pond", "By 1900 the herons were gone.", "The Marsh", "Next the heron eats"])
def test_no_byline(line: str) -> None:
    assert codes(f"# The heron\n\n{line}\n\n{PROSE}") == []


def test_a_heading_that_would_set_most_apart_is_not_believed() -> None:
    assert codes(f"# Chemistry at home\n\n## Activities\n\n{PROSE}\n\nRobert Brown named the nucleus in 1831.") == []


@pytest.mark.parametrize(
    "prose",
    [
        PROSE,
        "The Act of 1832 was signed in London. It gave the vote to men who paid a rent of at least ten pounds a year.",
        "Explaining the tides took long. Newton described the pull of the moon in 1687, and the sun's part in it.",
        "Read more than once in the House, the bill of 1832 passed the Lords only when the king had threatened them,"
        " and it was then sent for assent to the palace, where nobody had expected it.",
        "The old harbour wall was built of stone,\nwith towers at both ends, and it kept the sea\nout of the town for"
        " three centuries until\nthe storm of 1703 broke it.",
        "However, Napoleon lost the battle of Waterloo in 1815.",
        "Table salt is a compound of sodium and chlorine, and it dissolves in water.",
    ],
)
def test_prose_stays(prose: str) -> None:
    assert codes(f"# Cells\n\nRobert Brown named the nucleus in 1831.\n\n{prose}") == []


def test_the_same_passage_a_second_time() -> None:
    assert codes(f"{PROSE}\n\nRobert Brown named the nucleus in 1831.\n\n{PROSE}") == ["repeated"]


def test_every_code_is_explained() -> None:
    used = "references navigation contents exercise thanks author copyright caption verse numbers noise repeated"
    assert not {*used.split(), "other-language"} - set(reasons())
