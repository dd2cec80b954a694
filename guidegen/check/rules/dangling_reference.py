"""Words such as “he”, “it”, “this”, “the war”, “the author” point at something that is not named.

Items are read one by one, mixed and cut out: what stood in the item before is not there. Name the person or the
thing. A question with its passage or picture beside it may speak of “the author”; so may all questions of a guide
about a document.

Source: guidegen; Haladyna, Downing and Rodriguez 2002, guideline 3 (items independent of one another).
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.prose import Statement, is_choice, stands_alone, statements
from guidegen.check.references import at_start, dangling
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import GuideView
from guidegen.interactions import FillGaps, LongText, ShortText


def _check(view: GuideView) -> Iterator[Finding]:
    has_document = bool(view.guide.sources or view.sources)
    for statement in statements(view):
        found = _found(statement, view)
        if not found or (has_document and view.words.pattern("documents").fullmatch(found)):
            continue
        fix = f"name what “{found}” points at"
        yield Finding(statement.path, f"nothing says what “{found}” is", fix)


def _found(statement: Statement, view: GuideView) -> str:
    item = statement.item
    if item is None:
        return at_start(statement.text, view.words) if statement.path[0] in ("key_facts", "timeline") else ""
    if not stands_alone(item):
        return ""
    if item.is_true_false:
        return dangling(statement.text, view.words, is_question=False)
    if isinstance(item.interaction, FillGaps):
        return "" if item.interaction.stem else at_start(statement.text, view.words)
    if is_choice(item) or isinstance(item.interaction, (ShortText, LongText)):
        return dangling(statement.text, view.words, is_question=True)
    return ""


def _choice(stem: str, more: str = "") -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{{key: in 1815}}, in 1812, in 1813]{more}"


def _statement(text: str) -> str:
    return f"type: true-false\nstatement: {text}\nanswer: true"


RULE = Rule(
    _check,
    why="items are read one by one, and then “he” is nobody (Haladyna, Downing and Rodriguez 2002)",
    per="guide",
    words=("pointing", "pronouns", "demonstratives", "the_nouns", "naming_after", "asking_words", "helping_verbs"),
    good=(
        _choice("When was Napoleon defeated at Waterloo?"),
        _choice("Napoleon returned from Elba. When was he defeated?"),
        _choice("When did the Second World War end?"),
        _choice("When did the war between France and Prussia end?"),
        _choice("What does the author want?", "\nimage: {path: a.png, alt: A letter}"),
        _choice("How long does it take to walk from Paris to Waterloo?"),
        _choice("Which of these battles was the last one?"),
        _statement("It takes the Earth a year to go round the Sun."),
        _statement("Napoleon lost the battle of Waterloo, and then he was sent to Saint Helena."),
        "key_facts:\n  - text: It was Perrault who measured the rain.",
    ),
    bad=(
        _choice("When was he defeated?"),
        _choice("In which year was it signed?"),
        _choice("When did the war end?"),
        _choice("What did this lead to?"),
        _choice("Which king signed this treaty?"),
        _choice("What does the author think of kings?"),
        _statement("He was sent to Saint Helena."),
        _statement("The war ended in spring."),
        "key_facts:\n  - text: It was signed by eleven states.",
    ),
)
