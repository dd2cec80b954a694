"""Ids of drafted entries come from what they quote, and stay when anything else of a draft changes."""

from __future__ import annotations

from dataclasses import replace

from guidegen.draft.ids import Ids
from guidegen.draft.material import Quote
from guidegen.draft.statements import Event, Fact, Named, Question, Term
from tests.draft.passages import material


def quote(text: str) -> Quote:
    sentence = material(text).sentences[0]
    return Quote(sentence, 0, len(sentence.text))


RADIUM = quote("Marie Curie discovered radium with her husband in Paris in December 1898.")
LATER = quote("She became the first woman to win a Nobel Prize in Stockholm in 1903.")


def asked(type: str, answer: str, *quotes: Quote) -> Question:
    return Question(type, {"stem": "Who?", "answer": answer}, "remember", "", quotes, 1.0, "who", answer)


def test_a_fact_is_named_by_the_telling_words_of_its_quote() -> None:
    fact = Fact("Marie Curie discovered radium.", (RADIUM,), 1.0)
    assert Ids("en").fact(fact) == "fact-marie-curie-discovered-radium-husband"
    assert Ids("en").fact(replace(fact, text="Other words.", worth=2.0)) == "fact-marie-curie-discovered-radium-husband"


def test_an_event_does_not_tell_its_date() -> None:
    event = Event("1898-12", "Marie Curie discovered radium in Paris.", (LATER, RADIUM), 1.0)
    assert Ids("en").event(event) == "event-marie-curie-discovered-radium-paris"


def test_one_name_may_stand_in_several_lists() -> None:
    ids = Ids("en")
    assert ids.term(Term("Radium", "a metal", (RADIUM,), 1.0)) == "term-radium"
    assert ids.name(Named("Radium", "place", "a town", (RADIUM,), 1.0)) == "name-radium"


def test_a_question_tells_nothing_and_does_not_change_with_its_wording() -> None:
    question = asked("short-answer", "Marie Curie", RADIUM)
    name = Ids("en").question(question)
    assert name.startswith("short-answer-")
    assert not {"marie", "curie", "radium", "paris", "1898"} & set(name.split("-"))
    assert Ids("en").question(replace(question, body={"stem": "Which chemist?"}, worth=3.0)) == name
    others = [
        asked("cloze", "Marie Curie", RADIUM),
        asked("short-answer", "Paris", RADIUM),
        asked("short-answer", "x", LATER),
    ]
    assert len({name.split("-")[-1], *(Ids("en").question(other)[-5:] for other in others[1:])}) == 3


def test_two_of_one_name_differ_by_what_they_say() -> None:
    ids = Ids("en")
    one, other, same = (
        ids.fact(Fact(text, (RADIUM,), 1.0)) for text in ("Radium was found.", "She had help.", "She had help.")
    )
    assert one == "fact-marie-curie-discovered-radium-husband"
    assert other.startswith(f"{one}-")
    assert len({one, other, same}) == 3


def test_a_script_without_telling_words_gets_a_name_too() -> None:
    assert Ids("en").fact(Fact("…", (quote("It is what it was."),), 1.0)) == "fact-it-is-what-it-was"
