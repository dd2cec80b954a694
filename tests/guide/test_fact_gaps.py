"""Which words of a fact are left blank."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.guide.fact_gaps import gapped
from guidegen.guide.load import load_guide
from guidegen.guide.model import Guide


def gaps(text: str, *named: str, **guide: Any) -> list[str]:
    """The gaps of a fact; texts and gaps together are always the fact."""
    fact = {"id": "f", "text": text, "gaps": named, "evidence": "own"}
    made = Guide.model_validate({"title": "x", "key_facts": [fact], **guide})
    texts, found = gapped(made.key_facts[0], made)
    assert len(texts) == len(found) + 1
    assert "".join(part for pair in zip(texts, [*(gap[0] for gap in found), ""], strict=True) for part in pair) == text
    return [gap[0] for gap in found]


def terms(*words: str) -> list[dict[str, str]]:
    return [{"id": f"t{n}", "term": word, "definition": "x", "evidence": "own"} for n, word in enumerate(words)]


def names(*words: str) -> list[dict[str, str]]:
    return [{"id": f"n{n}", "name": w, "kind": "place", "about": "x", "evidence": "own"} for n, w in enumerate(words)]


def test_what_the_teacher_names_comes_first_and_is_not_limited() -> None:
    assert gaps("Four planets of 1 Sun", "planets", "Four", "sun", key_terms=terms("planets")) == [
        "Four",
        "planets",
        "Sun",
    ]
    assert gaps("The party of art", "art") == ["art"]
    assert gaps("She walked home", "ed") == ["ed"]


def test_key_terms_and_names_as_whole_words_the_longest_first() -> None:
    text = "Every orbit of the Red Planet around the Sun takes much longer than ours, says the Red Orbiter"
    assert gaps(text, key_terms=terms("orbit", "planet"), people_and_places=names("Red Planet")) == [
        "orbit",
        "Red Planet",
    ]
    assert gaps("The orbital path is long and dark and cold", key_terms=terms("orbit")) == ["orbital"]  # the long word


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In all there were 124 members who voted for it", ["124"]),
        ("About 3.5 million came, of whom 86 percent stayed for a while", ["3.5", "86"]),
        ("About 86 % of all water evaporates over the seas", ["86 %"]),
        ("It boils at 100 °C when pressure is as at the sea", ["100 °C"]),
        ("There were 1,000,000 people and nobody counted them at all", ["1,000,000"]),
        ("In the 1990s much of this was forgotten again", ["1990s"]),
        ("On 11 March 1990 the council declared that the state was independent again", ["11 March 1990"]),
        ("On March 11, 1990 the council declared that the state was independent again", ["March 11, 1990"]),
        ("They may leave in time for 3 of the meals", ["3"]),
        ("With carbon-14 they found the age of the oldest bones in 1949", ["1949"]),
        ("Water, H~2~O, and the surface of x^2^ are not numbers to Bernoulli", ["Bernoulli"]),
    ],
)
def test_numbers_and_dates_are_whole(text: str, found: list[str]) -> None:
    assert gaps(text) == found


def test_dates_and_numbers_of_other_languages() -> None:
    text = "El 11 de marzo de 1990 el consejo de la república declaró que el país era libre"
    assert gaps(text, language="es") == ["11 de marzo de 1990"]
    assert gaps("El 11 de marzo de 1990 declaró la libertad", language="es") == ["11", "1990"]
    assert gaps("Am 11. März 1990 erklärte der Rat das ganze Land für frei", language="de") == ["11. März 1990"]
    assert gaps("Il y avait 2 000 000 de gens, dit-on, dans la rue", language="fr") == ["2 000 000"]
    assert gaps("وُلد ابن الهيثم في البصرة سنة ٩٦٥ ودرس الضوء") == ["٩٦٥"]
    assert gaps("水は百度で沸騰し、零度で凍る物質である。", key_terms=terms("沸騰")) == ["沸騰"]


def test_at_most_three_gaps_and_a_third_of_the_words() -> None:
    assert gaps("1 two 3 four 5 six 7 eight 9 ten eleven twelve") == ["1", "3", "5"]
    assert gaps("one 2 three 4 five") == ["2"]
    assert gaps("The quick brown fox", key_terms=terms("The quick brown fox")) == ["quick"]


def test_between_two_gaps_stands_a_word() -> None:
    text = "In the end Queen Liliuokalani of Hawaii gave up her throne on 17 January 1893 and went away"
    known = names("Queen Liliuokalani", "Hawaii")
    assert gaps(text, people_and_places=known) == ["Queen Liliuokalani", "Hawaii", "17 January 1893"]
    text = "The treaty of Queen Liliuokalani and the men who came to Honolulu, Hawaii, was never signed by her at all"
    assert gaps(text, people_and_places=names("Honolulu", "Hawaii")) == ["Honolulu"]
    assert gaps(
        "Water vapour pressure is what makes all of the clouds rise", key_terms=terms("water vapour", "pressure")
    ) == ["Water vapour"]
    assert gaps("Iron ore of the hills", "iron", "ore") == ["Iron", "ore"]  # as the teacher wants it


def test_strong_words_else_one_long_word_that_is_not_the_first() -> None:
    assert gaps("Plants need **light** and also air to live") == ["light"]
    assert gaps("Understanding that plants need light is easy") == ["plants"]
    assert gaps("Understanding that all plants love Vilnius is easy") == ["Vilnius"]
    assert gaps("Light") == []


def test_nothing_in_formulas_links_or_code() -> None:
    assert gaps("The formula $E = 12 c^2$ holds for `33 light` and [44 suns](https://x.org/55) everywhere") == [
        "everywhere"
    ]
    assert gaps("For $5 you get 2 loaves of the bread here") == ["$5", "2"]


def test_a_gap_that_does_not_stand_in_the_text_is_a_mistake_with_its_line() -> None:
    text = "title: x\nkey_facts:\n  - text: Water boils.\n    gaps:\n      - steam\n    evidence: own\n"
    (problem,) = load_guide(text, "guide.yaml").problems
    assert "steam" in problem.message
    assert problem.where.line == 5
    with pytest.raises(ValueError, match="Sun"):
        gaps("The Sun in $Sun$", "Sun", "Sun")


@given(
    st.text(min_size=1, max_size=60).filter(str.strip),
    st.lists(st.text(min_size=1, max_size=6).filter(str.strip), max_size=3),
)
def test_any_text_is_kept_whole(text: str, words: list[str]) -> None:
    gaps(text, key_terms=terms(*words))


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("In those days the United States urged Moscow to respect the new law.", "United States"),
        ("No record of Zheng He’s birth has survived, so the year is an estimate.", "Zheng He"),
    ],
)
def test_a_name_of_several_words_is_not_cut(text: str, gap: str) -> None:
    guide = Guide.model_validate({"title": "x", "key_facts": [{"id": "a", "text": text, "evidence": "own"}]})
    assert gapped(guide.key_facts[0], guide)[1] == ((gap,),)
