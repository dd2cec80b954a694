"""Short forms: known, spelled out, or refused."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from tests.draft.test_standing_strangers import told

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")

AIM = "The American Indian Movement (AIM) was founded in Minneapolis in 1968."
UCR = "The Uniform Crime Reports (UCR) count crimes that the police know of."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            f"{AIM} AIM occupied Wounded Knee, South Dakota, in 1973.",
            "The American Indian Movement occupied Wounded Knee, South Dakota, in 1973.",
        ),
        (
            f"{AIM} In 1973 members of AIM occupied Wounded Knee, South Dakota.",
            "In 1973 members of the American Indian Movement occupied Wounded Knee, South Dakota.",
        ),
        (
            f"{AIM} In 1973 the AIM occupied Wounded Knee, South Dakota.",
            "In 1973 the American Indian Movement occupied Wounded Knee, South Dakota.",
        ),
        (
            "States often fight restricted nonstate actors (RNAs). In Peru an RNAC fought the army in 1990.",
            "acronym",
        ),
        (
            "A large lake can hold dissolved organic carbon (DOC). DOCs feed the bacteria of the Baltic Sea.",
            "Dissolved organic carbons feed the bacteria of the Baltic Sea.",
        ),
        (
            "States often fight restricted nonstate actors (RNAs). In 1990 RNAs fought the army of Peru.",
            "In 1990 restricted nonstate actors fought the army of Peru.",
        ),
        (
            "States often fight restricted non-state actors (RNAs). In 1990 RNAs fought the army of Peru.",
            "In 1990 restricted non-state actors fought the army of Peru.",
        ),
        (
            "Every cell of a mouse makes proteins. In 1990 RNA was found in Cambridge.",
            "In 1990 RNA was found in Cambridge.",
        ),
        ("Some states arm bodies of their own, RNAs by name. In 1990 RNAs fought the army of Peru.", "acronym"),
        ("States often fight bodies of another kind (RNAs). In 1990 RNAs fought the army of Peru.", "acronym"),
        (
            "AIM, the American Indian Movement, began in Minneapolis. In 1973 AIM’s leaders met in South Dakota.",
            "In 1973 the American Indian Movement’s leaders met in South Dakota.",
        ),
        ("In 1930 the FBI took over the UCR from the police chiefs.", "acronym"),
        (f"{UCR} The AVS covers the thefts that nobody reports.", "acronym"),
    ],
)
def test_a_short_form_is_spelled_out_from_the_document_or_refused(text: str, said: str) -> None:
    assert told(text) == said


@pytest.mark.parametrize(
    "sentence",
    [
        AIM,
        "NATO was founded in Washington in 1949.",
        "The FBI was founded in 1908 in Washington.",
        "World War II ended in Europe in May 1945.",
        "King Louis XVI was executed in Paris in January 1793.",
    ],
)
def test_what_needs_no_spelling_out_stands(sentence: str) -> None:
    assert told(sentence) == sentence
