"""Things that an adjective alone is to tell from others."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from tests.draft.test_standing_strangers import told

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")


@pytest.mark.parametrize(
    "text",
    [
        "After the earthquake of 1906 soldiers patrolled the ruined city.",
        "John Brown raided the federal armory in October 1859.",
        "The original law was repealed by Congress in 1850.",
        "John Adams of Massachusetts narrowly won the presidential election.",
        "Gender roles changed slowly after the Second World War.",
    ],
)
def test_which_one_is_not_said(text: str) -> None:
    assert " " not in told(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "After the earthquake of 1906 soldiers patrolled the ruined city of San Francisco.",
        "John Brown raided the federal armory at Harpers Ferry in October 1859.",
        "John Adams of Massachusetts won the presidential election of 1796.",
        "Gender roles changed slowly in Japan after 1945.",
        "The French army retreated from Moscow in October 1812.",
        "Venice became rich by trade, and in 1204 its ships carried an army to Constantinople.",
        "The human heart pumps blood through the whole body.",
    ],
)
def test_which_one_is_said(sentence: str) -> None:
    assert told(sentence) == sentence
