"""Questions on concept prose: what a theory says, when and how a thing happens, what a list holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from guidegen.draft.analysis import Sentence, analyser_for
from guidegen.draft.material import whole
from guidegen.draft.questions import concepts, lists, open_questions, terms
from guidegen.draft.questions.context import Context
from guidegen.draft.questions.gaps import leaves_one_answer
from guidegen.draft.statements import Question, Term
from guidegen.languages import load_language
from tests.draft.passages import material

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="the English model is not installed")


def context(text: str, *known: tuple[str, str]) -> Context:
    read = material(text)
    found = [Term(term, meaning, (whole(_holding(read.sentences, term)),), 1.0, True) for term, meaning in known]
    return Context(read, [], [], found, load_language("en"))


def _holding(sentences: Sequence[Sentence], term: str) -> Sentence:
    return next((one for one in sentences if term.casefold() in one.text.casefold()), sentences[0])


def _stems(found: Iterable[Question]) -> list[str]:
    return [str(question.body["stem"]) for question in found]


@pytest.mark.parametrize(
    ("sentence", "stem", "answer"),
    [
        (
            "Conflict theorists, who draw on the work of Karl Marx, believe that the law serves those in power.",
            "What do conflict theorists believe about the law?",
            "That the law serves those in power.",
        ),
        (
            "Demand-pull inflation arises when households and firms together want to buy more than is produced.",
            "When does demand-pull inflation arise?",
            "When households and firms together want to buy more than is produced.",
        ),
        (
            "Conflict theorists view religion as an institution that helps to maintain social inequality.",
            "How do conflict theorists view religion?",
            "As an institution that helps to maintain social inequality.",
        ),
        (
            "Social mobility is measured by comparing the position of children with that of their parents.",
            "How is social mobility measured?",
            "By comparing the position of children with that of their parents.",
        ),
        (
            "If the infection spreads, chemical messengers reach the brain and reset its thermostat.",
            "What happens if the infection spreads?",
            "Chemical messengers reach the brain and reset its thermostat.",
        ),
        (
            "Durkheim observed that when a society changes very rapidly, its norms may become weak or contradictory.",
            "According to Durkheim, what happens when a society changes very rapidly?",
            "Its norms may become weak or contradictory.",
        ),
    ],
)
def test_what_is_asked(sentence: str, stem: str, answer: str) -> None:
    (question,) = concepts.ask(context(sentence))
    assert question.body["stem"] == stem
    assert question.body["answer"] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        "Critics argue that it is too simple for a theory of such a complex matter.",
        "They believe that the law serves those in power.",
        "If inequality is the height of the ladder, mobility is the ease of climbing it.",
        "Storms carry the dust over hundreds of kilometres.",
    ],
)
def test_what_is_not(sentence: str) -> None:
    assert list(concepts.ask(context(sentence))) == []


def test_a_list_below_a_sentence() -> None:
    text = (
        "# Crime\n\n## Strain\n\nMerton listed three possible responses:\n\n"
        "- Conformity: accepting goals and means\n\n- Ritualism: giving up the goal\n\n- Retreatism: rejecting both"
    )
    (question,) = lists.ask(context(text))
    assert question.body["stem"] == "Name the three possible responses that the text lists under “Strain”."
    assert question.body["answer"] == "Conformity; Ritualism; Retreatism"


@pytest.mark.parametrize(
    ("term", "meaning"),
    [
        ("piezoelectricity", "the property by which certain crystals"),
        ("sanctions", "the means by which they do so"),
        ("radium", "a single gram in a lead case"),
        ("anterograde amnesia", "the condition from which Henry Molaison suffered"),
        ("plurality rule", "the candidate with the most votes in a district wins"),
        ("salinity", "the amount of salt dissolved in it"),
    ],
)
def test_no_definition(term: str, meaning: str) -> None:
    assert list(terms.ask(context(f"The text speaks of {term} here.", (term, meaning)))) == []


def test_a_whole_definition_is_asked_for() -> None:
    meaning = "the rule by which a person is assigned to a group on the basis of ancestry"
    found = list(terms.ask(context(f"Descent is {meaning}.", ("descent", meaning))))
    assert "What does the term “descent” mean?" in _stems(one for one in found if one.type == "short-answer")
    assert any(one.body.get("text") == f"[[Descent]] is {meaning}." for one in found)


def test_a_sentence_that_says_what_a_term_is() -> None:
    told = "Exogamy requires that a spouse be found outside a group. It is common."
    (question,) = terms.ask(context(told, ("exogamy", told)))
    assert question.body["answer"] == "Exogamy requires that a spouse be found outside a group."


def test_a_name_is_asked_for_as_a_name() -> None:
    meaning = "the conflict between two generals that ended with the flight of one to France"
    found = terms.ask(context(f"The War of Knives was {meaning}.", ("War of Knives", meaning)))
    assert "What was the War of Knives?" in _stems(one for one in found if one.maker == "meaning")


def test_only_what_the_text_sets_against_each_other_is_compared() -> None:
    vertical = ("vertical mobility", "a move from one social rank to a higher or lower one")
    horizontal = ("horizontal mobility", "a change between two positions of about the same rank")
    near = f"Vertical mobility is {vertical[1]}, whereas horizontal mobility is {horizontal[1]}."
    assert _stems(open_questions.ask(context(near, vertical, horizontal))) == [
        "How does “vertical mobility” differ from “horizontal mobility”?"
    ]
    far = f"Vertical mobility is {vertical[1]}.\n\nHorizontal mobility is {horizontal[1]}."
    assert _stems(open_questions.ask(context(far, vertical, horizontal))) == []


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("The tissue that carries water upward is called [[xylem]].", True),
        ("T cells migrate to the [[thymus]], a gland behind the breastbone.", True),
        ("Each lymphocyte fits only one [[antigen]].", False),
        ("According to [[continuity theory]], the elderly keep their habits.", False),
    ],
)
def test_a_gap_in_a_mere_mention_leaves_many_answers(text: str, leaves: bool) -> None:
    assert leaves_one_answer(text) is leaves
