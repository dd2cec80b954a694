"""Two negatives must be worked out together.

“Which of these is not unlikely”, or a stem with “not” and an option with “no”: students solve a riddle of words before
they come to the question. Say one of the two in plain words (“likely”), or both. A second negative in its own clause
(“has no moons and no rings”) is no riddle.

Source: Haladyna, Downing and Rodriguez 2002, guidelines 17 and 27; Frisbie and Becker 1991.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.negation import negations, of_what_is_asked
from guidegen.check.prose import asking, is_choice, own_words, sentences
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import Choice, ItemView
from guidegen.inline import to_text

_CLAUSE = re.compile(r"[,;:()–—]\s*")


def _check(item: ItemView) -> Iterator[Finding]:
    if not (item.is_true_false or is_choice(item)):
        return
    text = to_text(own_words(item.interaction.stem))
    pair = _pair(item, text)
    if pair:
        said = f"“{pair[0]}” and “{pair[1]}” must be worked out together"
        yield Finding(item.stem_path, said, f"say it without “{pair[0]}” and “{pair[1]}”, or with one of them only")
    elif is_choice(item):
        yield from _with_options(item, asking(text))


def _pair(item: ItemView, text: str) -> tuple[str, str] | None:
    """A negation and another denial in one clause."""
    joints = item.words.pattern("clause_joints")
    for sentence in sentences(text):
        if not item.words.pattern("negations", "exceptions").search(sentence):
            continue
        for clause in _CLAUSE.split(joints.sub(",", sentence)):
            strong = list(negations(clause, item.words, "negations", "exceptions"))
            weak = [match for match in negations(clause, item.words, "denials") if not _within(match, strong)]
            found = sorted([*strong, *weak], key=lambda match: match.start())
            if strong and len(found) > 1 and found[0][0].casefold() not in ("neither", "ni", "ni", "weder"):
                return found[0][0], found[1][0]
    return None


def _within(match: re.Match[str], others: list[re.Match[str]]) -> bool:
    return any(other.start() <= match.start() < other.end() for other in others)


def _with_options(item: ItemView, asked: str) -> Iterator[Finding]:
    outer = next(of_what_is_asked(asked, item.words), None)
    if outer is None:
        return
    denying = [(choice, inner) for choice in item.choices if (inner := _negation(item, choice))]
    if denying:
        choice, inner = denying[0]
        said = f"the stem asks with “{outer[0]}”, and the option “{choice.text}” has “{inner}”"
        yield Finding(choice.path, said, f"ask without “{outer[0]}”, or word the options without “{inner}”")


def _negation(item: ItemView, choice: Choice) -> str:
    """The word with which an option denies; none where it is one word only (“no”, “none”) or speaks of the others."""
    if len(choice.text.split()) < 2 or item.words.pattern("of_the_others").search(choice.text):
        return ""
    found = next(negations(choice.text, item.words, "negations"), None)
    return found[0] if found else ""


def _choice(stem: str, options: str = "[{key: It is hot., feedback: no}, It is dry., It is cold.]") -> str:
    return f"type: single-choice\nstem: {stem}\noptions: {options}"


RULE = Rule(
    _check,
    why="students solve a riddle of words before they reach the question (Haladyna, Downing and Rodriguez 2002)",
    words=("negatives", "negations", "exceptions", "denials", "no_negation", "clause_joints", "of_the_others"),
    good=(
        _choice("Which of these is **NOT** true of a desert?"),
        _choice("Which of these is **NOT** a desert?", "[{key: Amazon}, None of these, Gobi]"),
        _choice("Why do so few plants grow in a desert?", "[{key: There is no rain.}, It is not warm., It is dark.]"),
        "type: true-false\nstatement: Mercury has no moons and no rings.\nanswer: true",
        "type: true-false\nstatement: Neither Mercury nor Venus has a moon.\nanswer: true",
    ),
    bad=(
        _choice("Which of these is not unlikely in a desert?"),
        _choice("Which of these is **NOT** true of plants that cannot store water?"),
        _choice("Which of these is **NOT** true?", "[{key: There is no rain.}, It is dry., It is dark.]"),
        "type: true-false\nstatement: It is not impossible to live in a desert.\nanswer: true",
        "type: true-false\nstatement: Plants cannot grow without water.\nanswer: true",
    ),
)
