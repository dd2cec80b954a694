"""Sheet against key, question by question, in the texts of both as they were printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from guidegen.languages import Language
from guidegen.proof.expected import OnSheet, Says, Unread, Wrong, says
from guidegen.proof.paper import Paper, read_paper, squeeze
from guidegen.proof.parts import Part, Parts, Posed, copies

__all__ = ["Misprint", "Posed", "Proof", "prove"]

_SHOWN = 70
_TELLING = 6
"""An answer of so many letters is no other number or word that happens to stand in the key's part, too."""
_CODE = "([A-Z0-9]{4})"


@dataclass(frozen=True)
class Misprint:
    """What sheet and key say otherwise than the guide, in words; `item` is None where it is about the whole sheet."""

    item: str | None
    said: str


@dataclass
class Proof:
    """What came of it: how many questions there are, were found on paper, and were proved; the items that could not be
    read; and the misprints."""

    asked: int = 0
    found: int = 0
    proved: int = 0
    unread: list[str] = field(default_factory=list)
    misprints: list[Misprint] = field(default_factory=list)


def prove(posed: Sequence[Posed], student: str, key: str, language: Language, in_order: bool = True) -> Proof:
    """`student` and `key` are the texts of the printed pages, as their readers mark them.

    `in_order`: words come out of the file as they are read. Text from right to left in a PDF does not always: where the
    same letters stand there in another order, it is unread and not wrong.
    """
    sheet, answers = read_paper(student), read_paper(key)
    proof = _Proving(posed, copies(posed, sheet), Parts(posed, answers), language, in_order).proof
    if proof.found:
        proof.misprints += _extra(posed, answers)
        proof.misprints += _totals(posed, sheet, answers, language)
        proof.misprints += _codes(sheet, answers, language)
    return proof


class _Proving:
    """One comparison of a sheet, on all its copies, with its key."""

    def __init__(
        self, posed: Sequence[Posed], sheets: Sequence[Parts], key: Parts, language: Language, in_order: bool
    ) -> None:
        self._sheets = sheets
        self._in_order = in_order
        self._key = key
        self._language = language
        self._shorts: list[tuple[Posed, str]] = []
        self.proof = Proof(len(posed))
        for question in posed:
            self._question(question)
        self.proof.misprints += _overview(self._shorts, key.head, language)

    def _question(self, question: Posed) -> None:
        on_sheets = [part for sheet in self._sheets if (part := sheet.part(question))]
        on_key = self._key.part(question)
        if not on_sheets and on_key is None:
            self.proof.unread.append(question.item)
        elif len(on_sheets) < len(self._sheets) or on_key is None:
            if not self._in_order and (on_key or self._key.has_row(question.number)):
                self.proof.unread.append(question.item)
                return
            where = "key" if on_key is None else "sheet"
            self._misprint(question, f"question {question.number} is not on the {where}")
        else:
            self.proof.found += 1
            self._compare(question, on_sheets, on_key)

    def _compare(self, question: Posed, on_sheets: Sequence[Part], on_key: Part) -> None:
        try:
            expected = {
                says(question.interaction, OnSheet(part.paper, self._language, question.points)) for part in on_sheets
            }
        except Unread:
            self.proof.unread.append(question.item)
            return
        except Wrong as wrong:
            if not self._in_order or any(part.paper.runs_on for part in on_sheets):
                self.proof.unread.append(question.item)
            else:
                self._misprint(question, f"under question {question.number} {wrong}")
            return
        if len(expected) > 1:
            self._misprint(question, f"under question {question.number} the copies of the sheet differ")
            return
        wanted = expected.pop()
        wrong_points = _points(question, on_sheets, on_key)
        if wrong_points:
            self._misprint(question, wrong_points)
            return
        said = _wrong(wanted, on_key.paper, self._language)
        if said is None or (said and not self._in_order and _is_muddled(wanted, on_key.paper, self._language)):
            self.proof.unread.append(question.item)
        elif said:
            self._misprint(question, f"under question {question.number} {said}")
        else:
            self.proof.proved += 1
            self._shorts += [(question, wanted.short)] if wanted.short else []

    def _misprint(self, question: Posed, said: str) -> None:
        self.proof.misprints.append(Misprint(question.item, said))


def _wrong(expected: Says, part: Paper, language: Language) -> str | None:
    """What is wrong with a part of the key; "" if it says what it must, None if it cannot be read."""
    for start in _starts(part, language):
        for border in part.borders:
            if border > start and re.fullmatch(expected.pattern, part.letters[start:border]):
                return _too_much(expected, part, border)
    if part.runs_on or _stands_later(expected.pattern, part):
        return None
    first = part.blocks[0].words[:_SHOWN] if part.blocks else ""
    return f"the key says “{first}” where “{expected.words[:_SHOWN]}” is right"


def _starts(part: Paper, language: Language) -> list[int]:
    """Where an answer may begin: at once, or after words that templates put before it."""
    answer, correct = (squeeze(language.say(path)) for path in ("answers.answer", "prompts.correct_the_statement"))
    labels = ("", answer, f"{answer}:", correct)
    # In any order of their letters: see `in_order`.
    return sorted({len(label) for label in labels if sorted(part.letters[: len(label)]) == sorted(label)})


def _stands_later(pattern: str, part: Paper, telling: int = _TELLING) -> bool:
    """Whether the whole answer stands further down, as in a template of one's own that puts something before it."""
    return any(
        match.start() in part.borders and match.end() in part.borders and len(match[0]) >= telling
        for match in re.finditer(pattern, part.letters)
    )


_OPTIONAL = re.compile(r"\(\?:((?:\\.|[^()|\\])*)\)\?")
_EITHER = re.compile(r"\(\?:((?:\\.|[^()|\\])*)\|(?:\\.|[^()|\\])*\)")
_LOOSE = re.compile(r"\[\.,:\]\?|\.\?|\\|[.,:]")


def _is_muddled(expected: Says, part: Paper, language: Language) -> bool:
    """Whether the answer's letters stand there, all of them and no other, in another order; or after words of the
    template in another order."""
    wanted = [sorted(_LOOSE.sub("", _EITHER.sub(r"\1", _OPTIONAL.sub(kept, expected.pattern)))) for kept in ("", r"\1")]
    parts = [part.letters[start:end] for start in _starts(part, language) for end in part.borders if end > start]
    found = any(sorted(_LOOSE.sub("", text)) in wanted for text in parts)
    return found or _stands_later(expected.pattern, part, _TELLING // 2)


def _too_much(expected: Says, part: Paper, end: int) -> str:
    """That another option stands right behind the answer, as if it were right, too; or feedback behind a letter that is
    not its own, or other answers that the guide does not take."""
    for text in expected.wrong:
        if part.letters.startswith(text, end) and end + len(text) in part.borders:
            return f"the key says “{text[:_SHOWN]}”, too, which is wrong"
    for text, right in expected.beside:
        if text in part.letters and part.find(right) < 0:
            return f"the key does not say “{right[:_SHOWN]}” where it says “{text[:_SHOWN]}”"
    return ""


def _points(question: Posed, on_sheets: Sequence[Part], on_key: Part) -> str:
    """What is wrong with the points beside the question, and at the end of its row in the key; "" where they are right,
    or where there are none."""
    for part in on_sheets:
        if part.points is not None and part.points != question.points:
            return f"question {question.number} has {part.points} points on the sheet; they are {question.points}"
    is_row = bool(on_key.paper.rows) and on_key.paper.rows[-1] == len(on_key.paper.letters)
    if is_row and on_sheets[0].points is not None and on_key.paper.blocks:
        last = on_key.paper.blocks[-1].words
        if last.isdigit() and int(last) != question.points:
            return f"question {question.number} has {last} points on the key; they are {question.points}"
    return ""


def _overview(shorts: Sequence[tuple[Posed, str]], head: Paper, language: Language) -> list[Misprint]:
    """The short answers at the head of a key; a key without them is whole, too."""
    entries = [head.letters[block.begin : block.end] for block in head.blocks]
    expected = {question.item: f"{question.number}{short}" for question, short in shorts}
    has_one = squeeze(language.say("answers.glance")) in entries or any(text in entries for text in expected.values())
    missing = [question for question, short in shorts if head.find(f"{question.number}{short}") < 0]
    return [
        Misprint(question.item, f"the overview of the key has another answer to question {question.number}")
        for question in (missing if has_one else [])
    ]


def _extra(posed: Sequence[Posed], key: Paper) -> list[Misprint]:
    """Rows of the key that answer what was not asked."""
    asked = {str(question.number) for question in posed}
    rows = [key.part(begin, end) for begin, end in zip(key.rows, key.rows[1:], strict=False) if begin < end]
    heads = [row.blocks[0].words for row in rows if len(row.blocks) > 1]
    return [
        Misprint(None, f"the key answers a question {head}, which is not on the sheet")
        for head in heads
        if head.isdecimal() and head not in asked
    ]


def _totals(posed: Sequence[Posed], sheet: Paper, key: Paper, language: Language) -> list[Misprint]:
    """The sum of the points, where it is printed: after “Score /” on the sheet, after “Total” on the key."""
    total = sum(question.points for question in posed)
    places = (
        ("sheet", re.compile(rf"{re.escape(squeeze(language.say('sheet.score')))}/(\d+)"), sheet),
        ("key", re.compile(rf"{re.escape(squeeze(language.say('sheet.total')))}(\d+)"), key),
    )
    found = [(name, match[1]) for name, pattern, paper in places for match in _at_borders(pattern, paper)]
    return [
        Misprint(None, f"the {name} has {points} points in all; they are {total}")
        for name, points in found
        if int(points) != total
    ]


def _at_borders(pattern: re.Pattern[str], paper: Paper) -> list[re.Match[str]]:
    matches = pattern.finditer(paper.letters)
    return [match for match in matches if match.start() in paper.borders and match.end() in paper.borders]


def _codes(sheet: Paper, key: Paper, language: Language) -> list[Misprint]:
    """The code by which a key is known to belong to a sheet."""
    pattern = re.compile(rf"{re.escape(language.say('sheet.code'))}\s+{_CODE}\b")
    of_sheet, of_key = (
        {
            match[1]
            for text in (paper.running, *(block.words for block in paper.blocks))
            for match in pattern.finditer(text)
        }
        for paper in (sheet, key)
    )
    if len(of_sheet | of_key) < 2:
        return []
    return [
        Misprint(
            None, f"the code on the sheet is {', '.join(sorted(of_sheet))}, on the key {', '.join(sorted(of_key))}"
        )
    ]
