"""Other things to fill in that have keys: facts with gaps, events to match with dates, cues and frames.

What is right is the statement as it stands in the guide, so here, too, nothing is taken from what the template got.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from guidegen.interactions import Interaction, LongText, ShortText
from guidegen.languages import Language
from guidegen.proof.expected import OnSheet, Unread, Wrong, read
from guidegen.proof.paper import Paper, printed, read_paper, squeeze
from guidegen.proof.parts import Posed
from guidegen.proof.prove import Misprint, Proof, prove


@dataclass(frozen=True)
class Statement:
    """A statement of the guide: a key fact, an event with its date, or a term with its definition; `item` is its id.

    `name` is what the sheet shows of it (date, term), `text` what the student finds; `fields` more of a term. `asked`:
    the text as the sheet has it, where that is not all of it.
    """

    item: str
    text: str
    name: str = ""
    fields: tuple[tuple[str, ...], ...] = ()
    asked: str = ""


@dataclass(frozen=True)
class HandedOut:
    """What a guide holds for such sheets. `questions`: ids, ways to answer and points, in the order of the file."""

    language: Language
    facts: Sequence[Statement] = ()
    events: Sequence[Statement] = ()
    terms: Sequence[Statement] = ()
    questions: Sequence[tuple[str, Interaction, int]] = field(default=())


def prove_part(part: str, guide: HandedOut, student: str, key: str, in_order: bool = True) -> Proof:
    """Compare what a part of a handout says on the sheet and on the key with the guide."""
    sheet, answers = read_paper(student), read_paper(key)
    if part == "gapped-facts":
        return _settled(_facts(guide.facts, sheet, answers), guide.facts, in_order)
    if part == "time-blanks":
        return _settled(_events(guide, sheet, answers, in_order), guide.events, in_order)
    if part == "frames":
        return _settled(_frames(guide, answers), guide.terms, in_order)
    return _cues(guide, sheet, student, key, in_order)


PARTS = ("cues", "frames", "gapped-facts", "time-blanks")
"""The parts of handouts that are proved."""

Said = dict[str, str | None]
"""By the id of a statement: "" if the key says what it must, None if it cannot be read, else what is wrong."""


def _settled(said: Said, statements: Sequence[Statement], in_order: bool) -> Proof:
    proof = Proof(len(statements), len(said))
    for statement in statements:
        wrong = said.get(statement.item)
        if wrong == "":
            proof.proved += 1
        elif wrong is None or not in_order:
            proof.unread.append(statement.item)
        else:
            proof.misprints.append(Misprint(statement.item, wrong))
    return proof


def _facts(facts: Sequence[Statement], sheet: Paper, key: Paper) -> Said:
    """On the key the whole fact stands behind its number; on the sheet a part of its words does."""
    said: Said = {}
    on_sheet = False
    for number, fact in enumerate(facts, 1):
        whole = printed(fact.text)
        if whole is None:
            continue
        left = [
            sheet.letters[match.end() : block.end]
            for block in sheet.blocks
            if (match := re.compile(str(number)).match(sheet.letters, block.begin, block.end))
        ]
        if not any(_is_left_of(words, whole) for words in left):
            said[fact.item] = f"fact {number} of the guide is not on the sheet behind its number"
            continue
        on_sheet = True
        found = _ends_with_a_block(f"{number}{whole}", key)
        said[fact.item] = "" if found else f"the key does not say “{fact.text}” behind the number {number}"
    return said if on_sheet else {}


def _is_left_of(words: str, whole: str) -> bool:
    """Whether the words are those of a text of which some are missing."""
    letters = iter(whole)
    return bool(words) and all(letter in letters for letter in words)


def _ends_with_a_block(text: str, paper: Paper) -> bool:
    """Where the source says so may stand before it, in one block with it."""
    return any(match.end() in paper.borders for match in re.finditer(re.escape(text), paper.letters))


def _events(guide: HandedOut, sheet: Paper, key: Paper, in_order: bool) -> Said:
    """The letter beside a date on the key is that of its event in the box; of one date all letters may stand there."""
    try:
        lettered = OnSheet(sheet, guide.language).lettered([event.asked or event.text for event in guide.events])
        texts = read([event.text for event in guide.events])
    except Unread:
        return {}
    except Wrong as wrong:
        return {guide.events[0].item: str(wrong)} if guide.events else {}
    any_letter = "|".join(re.escape(letter) for letter in sorted(lettered, key=len, reverse=True))
    said: Said = {}
    for event, letter, text in zip(guide.events, lettered, texts, strict=True):
        letters = squeeze(event.name)
        date = re.escape(letters) if in_order else f"[{re.escape(letters)}]{{{len(letters)}}}"
        row = rf"{date}(?:(?:{any_letter})/)*{re.escape(letter)}(?:/(?:{any_letter}))*{re.escape(text)}"
        box = rf"{re.escape(letter)}{date}"
        found = all(_stands(pattern, key) for pattern in (row, box))
        said[event.item] = "" if found else f"the key does not say “{letter}” beside “{event.name}”"
    is_there = not in_order or any(squeeze(event.name) in key.letters for event in guide.events)
    return said if is_there else {}


def _stands(pattern: str, paper: Paper) -> bool:
    return any(
        match.start() in paper.borders and match.end() in paper.borders for match in re.finditer(pattern, paper.letters)
    )


def _frames(guide: HandedOut, key: Paper) -> Said:
    """Under each term the four fields with what the guide has for them, or that they are open."""
    names = ("definition", "characteristics", "examples", "non_examples")
    labels = [squeeze(guide.language.say(f"frames.{name}")) for name in names]
    is_open = squeeze(guide.language.say("answers.open"))
    said: Said = {}
    for term in guide.terms:
        try:
            fields = [read(texts) for texts in ((term.text,), *term.fields)]
            name = read([term.name])[0]
        except Unread:
            continue
        # On paper a dash stands before each of several.
        listed = ["".join("–?" + re.escape(text) for text in texts) or re.escape(is_open) for texts in fields]
        filled = [re.escape(label) + texts for label, texts in zip(labels, listed, strict=True)]
        # Where the source says so stands behind the definition.
        pattern = re.escape(name) + filled[0] + ".{0,120}?" + "".join(filled[1:])
        said[term.item] = "" if _begins(pattern, key) else f"the key has something else in the fields of “{term.name}”"
    return said if any(key.find(squeeze(term.name)) >= 0 for term in guide.terms) else {}


def _begins(pattern: str, paper: Paper) -> bool:
    return any(match.start() in paper.borders for match in re.finditer(pattern, paper.letters))


def _cues(guide: HandedOut, sheet: Paper, student: str, key: str, in_order: bool) -> Proof:
    """The questions that stand on the sheet, by their numbers there, and the terms in the same way."""
    posed = []
    for item, asked, points in guide.questions:
        if isinstance(asked, ShortText | LongText) and (number := _number_of(asked.stem, sheet)):
            posed.append(Posed(number, item, asked, points))
    posed += [
        Posed(number, term.item, ShortText(term.name, (term.text,)))
        for term in guide.terms
        if (number := _number_of(term.name, sheet))
    ]
    return prove(sorted(posed, key=lambda question: question.number), student, key, guide.language, in_order)


def _number_of(text: str, sheet: Paper) -> int | None:
    """The number before a text that fills a block."""
    words = printed(text)
    for block in sheet.blocks if words else ():
        letters = sheet.letters[block.begin : block.end]
        if words and letters.endswith(words) and letters.removesuffix(words).isdecimal():
            return int(letters.removesuffix(words))
    return None
