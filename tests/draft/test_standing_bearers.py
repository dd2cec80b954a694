"""Whose last name it is: never another person of that name."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from tests.draft.test_standing_strangers import told

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")


@pytest.mark.parametrize(
    "text",
    [
        # a husband or wife of that name
        "Edith Bolling married the president in 1915. Edith Galt ruled the sickroom. President Galt fell ill in 1919. "
        "Galt collapsed in Pueblo in September 1919.",
        "Edith Wilson guarded the sickroom. Wilson collapsed in Pueblo in September 1919.",
        "Marie Curie and her husband Pierre discovered polonium. Curie died in Paris in 1906.",
        "Harriet Taylor wrote about marriage. Helen Taylor edited her books. Taylor argued that women should vote.",
        "Eleanor Roosevelt wrote a column. Roosevelt left Washington in 1935.",
        # a father and a son
        "John Burr preached in New Jersey. John Aaron Burr killed a rival in 1804. Burr argued that duels were lawful.",
        # another sex
        "Margaret Sanger opened a clinic in 1916. Sanger left his post in New York in 1916.",
        # a last name that nobody completes, wherever it stands
        "In 1859 Robert E. Lee captured Brown at Harpers Ferry.",
        "Nadia Murad fled to Germany. Sara Murad stayed in Iraq. The Nobel Peace Prize of 2018 was given to Murad.",
        "In 1948 the Olympic Games in London were opened by Johnson.",
    ],
)
def test_another_person_of_the_name_is_never_put_in(text: str) -> None:
    assert told(text) == "last-name-only"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "President Woodrow Wilson fell ill. Woodrow Wilson recovered. Wilson left Pueblo in September 1919.",
            "Woodrow Wilson left Pueblo in September 1919.",
        ),
        (
            "Franklin D. Pierce was a lawyer. Franklin Pierce came from New Hampshire. "
            "Pierce signed the Kansas-Nebraska Act in 1854.",
            "Franklin D. Pierce signed the Kansas-Nebraska Act in 1854.",
        ),
        (
            "Margaret Sanger opened a clinic in Brooklyn. New York’s police arrested Sanger in October 1916.",
            "New York’s police arrested Margaret Sanger in October 1916.",
        ),
        (
            "The engineer Herbert Hoover was rich. Coolidge sent Secretary of Commerce Herbert Hoover. "
            "Hoover had fed Belgium in 1915.",
            "Herbert Hoover had fed Belgium in 1915.",
        ),
        (
            "The police beat Rodney King. King lay on the ground in Los Angeles in March 1991.",
            "Rodney King lay on the ground in Los Angeles in March 1991.",
        ),
        (
            "Margaret Sanger spoke in Brooklyn. She opened a clinic in Boston in October 1916.",
            "Margaret Sanger opened a clinic in Boston in October 1916.",
        ),
    ],
)
def test_the_one_bearer_is_put_in(text: str, said: str) -> None:
    assert told(text) == said


def test_a_woman_is_not_he() -> None:
    assert told("Margaret Sanger spoke in Brooklyn. He opened a clinic in Boston in October 1916.") == (
        "pronoun-without-name"
    )
