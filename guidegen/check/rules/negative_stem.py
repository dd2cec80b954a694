"""A stem asks for what is not so, and the word that says it does not stand out.

Readers miss a small “not” and answer the opposite of what they know; the item then measures attention, not knowledge.
Ask for what is so. Where the exception is the point, set the word in capitals or in bold, so that nobody can miss it.
In a true-false statement a negation is worse: to call it false is to say yes. State what is so, and turn the answer.

Nothing is said of a “not” in a condition, a reason or the story before the question (“What happens if a plant gets no
light?”), of “not only”, “no fewer than” and the like, nor of what is quoted.

Source: Haladyna, Downing and Rodriguez 2002, guideline 17; Tarrant et al. 2006; Frisbie and Becker 1991 for true-false.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.negation import negations, of_what_is_asked
from guidegen.check.prose import asking, own_words
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.interactions import ChooseMany, ChooseOne


def _check(item: ItemView) -> Iterator[Finding]:
    asked = item.interaction
    if not isinstance(asked, (ChooseOne, ChooseMany)):
        return
    text = own_words(asked.stem)
    if item.is_true_false:
        found = negations(text, item.words, "negations")
    else:
        text = asking(text)
        found = of_what_is_asked(text, item.words)
    for match in found:
        if not (match[0].isupper() or _is_strong(text, match.start(), match.end())):
            yield _finding(item, match[0])
            return


def _finding(item: ItemView, word: str) -> Finding:
    if item.is_true_false:
        said = f"the statement turns on “{word}”: whoever calls it false says yes"
        return Finding(item.stem_path, said, f"say what is so, without “{word}”, and look at `answer:` again")
    said = f"the stem turns on “{word}”, which is easily overread"
    return Finding(item.stem_path, said, f"ask for what is so, or write **{word.upper()}**")


def _is_strong(text: str, start: int, end: int) -> bool:
    before, after = text[:start], text[end:]
    return any(before.count(mark) % 2 == 1 and mark in after for mark in ("**", "__"))


def _choice(stem: str) -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{{key: Sun}}, Mars, Venus]"


def _statement(statement: str) -> str:
    return f"type: true-false\nstatement: {statement}\nanswer: true"


RULE = Rule(
    _check,
    why="readers overlook a small negation and answer the opposite (Haladyna, Downing and Rodriguez 2002)",
    words=("negatives", "negations", "no_negation", "asking_words", "conditions", "reason_questions"),
    good=(
        _choice("Which planet has rings?"),
        _choice("Which of these is **NOT** a planet?"),
        _choice("Which of these is NOT a planet?"),
        _choice("Which of these is **not** a planet?"),
        _choice("Why does the Moon not fall down?"),
        _choice("What would happen if the Earth did not turn?"),
        _choice("The sky was not clear. Which of these could still be seen?"),
        _choice("Which star is no fewer than 100 times as wide as the Earth?"),
        _choice("Which body gives us not only light but warmth?"),
        _choice("Which body has the least mass?"),
        _choice("Who sings “I can’t get no satisfaction”?"),
        _choice("What is seen in No. 5 on the map of the North?"),
        _choice("In which film is *Not of This Earth* mentioned?"),
        _statement("Mars has two moons."),
        _statement("The Sun is at least a hundred times as wide as the Earth."),
        _statement("Mars is not only smaller but also colder than the Earth."),
    ),
    bad=(
        _choice("Which of these is not a planet?"),
        _choice("All of these are planets except"),
        _choice("Which of these is least likely to have an atmosphere?"),
        _choice("Which statement about Mars is false?"),
        _choice("Mars has two moons. Which of these doesn’t have any?"),
        _choice("Which body is not only hot, but is not a planet?"),
        _statement("Mercury has no moons."),
        _statement("The Moon is not a planet."),
    ),
)
