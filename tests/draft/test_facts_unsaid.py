"""Sentences that announce: a survey without its finding, a method for nothing, a role, praise in disguise."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from tests.draft.test_facts import of

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Pew Research Center conducted a survey of American teenagers in 2018.",
        "In 2013 the American Psychiatric Association released revisions to its manual of mental disorders.",
        "In 1998 Robert Putnam published a study of American civic life.",
        "A survey of voters in Ohio was conducted by Yale University in 1999.",
        "One method is the survey, in which a sample of people answer questions.",
        "A common method is to count the seats of each party in Germany.",
        "Religion plays a role in the politics of Iran.",
        "Susan B. Anthony played an active part in the temperance movement of New York.",
        "Langston Hughes was a leading light of the Harlem Renaissance.",
        "Andrew Jackson and Nicholas Biddle fought very public battles over the Bank of the United States.",
        "Zora Neale Hurston was one of the finest writers of the Harlem Renaissance.",
    ],
)
def test_what_is_only_announced_or_praised_is_no_fact(sentence: str) -> None:
    assert " " not in of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1954 Gordon Allport published The Nature of Prejudice in Cambridge.",
        "In 1961 Stanley Milgram conducted an experiment that tested obedience at Yale University.",
        "In 1859 Charles Darwin published On the Origin of Species in London.",
        "One method of counting votes is proportional representation, which Belgium adopted in 1899.",
        "India conducted a nuclear test in the desert of Rajasthan in 1974.",
        "A solution is a mixture of a solvent and a solute.",
    ],
)
def test_what_says_something_stands(sentence: str) -> None:
    assert of(sentence) == sentence
