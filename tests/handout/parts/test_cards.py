"""Flashcards: fronts and backs meet, whatever the paper, its turn and the direction of reading; no text overflows."""

from __future__ import annotations

import random
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from guidegen.guide.model import Guide
from guidegen.handout.catalogue import read_handouts
from guidegen.handout.grounds import Grounds
from guidegen.handout.parts import Flip, Material
from guidegen.handout.parts.cards import PART
from guidegen.handout.sheet import Printing, make_sheets
from guidegen.languages import Language, load_language
from guidegen.render.render import Job, render
from guidegen.resources import templates_folder
from tests.test_pages import boxes, layout, random_guide

HANDOUT = read_handouts([templates_folder()])["flashcards"]
ENGLISH = load_language("en-GB")
MIRRORED = replace(ENGLISH, tree={**ENGLISH.tree, "direction": "rtl"})


def deck(count: int) -> Guide:
    """Cards whose fronts and backs are one word each: f01x, b01x."""
    terms = [{"id": f"t{n}", "term": f"f{n:02}x", "definition": f"b{n:02}x", "evidence": "own"} for n in range(count)]
    return Guide.model_validate({"title": "Words", "language": "en-GB", "key_terms": terms})


def job(guide: Guide, language: Language = ENGLISH, **printing: Any) -> Job:
    (sheet,) = make_sheets(guide, "x", HANDOUT, language, Printing(**printing), Grounds())
    here = Path(__file__).parent
    return Job("x", HANDOUT.template, sheet.data, language.tree, here, (here,), (templates_folder(),), ("pdf",))


def words(pdf: Path) -> list[tuple[float, float, dict[str, tuple[float, float]]]]:
    """For each page its width and height, and the middle of each word of a card."""
    told = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    pages = []
    for page in re.findall(r"<page (.*?)</page>", told, re.DOTALL):
        width, height = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())  # type: ignore[union-attr]
        boxes = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([fb]\d\dx)<', page)
        middles = {w: ((float(x0) + float(x1)) / 2, (float(y0) + float(y1)) / 2) for x0, y0, x1, y1, w in boxes}
        pages.append((width, height, middles))
    return pages


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", [ENGLISH, MIRRORED], ids=["ltr", "rtl"])
@pytest.mark.parametrize("flip", ["long-edge", "short-edge"])
def test_every_back_lies_behind_its_front(flip: Flip, language: Language, paper: Any, tmp_path: Path) -> None:
    done = render(job(deck(13), language, paper=paper, flip=flip))
    assert not done.problems
    file = tmp_path / "cards.pdf"
    file.write_bytes(done.files["pdf"])
    pages = words(file)
    assert [len(found) for _, _, found in pages] == [8, 8, 5, 5]
    for (width, height, fronts), (_, _, backs) in zip(pages[::2], pages[1::2], strict=True):
        for word, (x, y) in fronts.items():
            wanted = (width - x, y) if flip == "long-edge" else (x, height - y)
            assert backs["b" + word[1:]] == pytest.approx(wanted, abs=2), word
    first, second = pages[0][2]["f00x"], pages[0][2]["f01x"]
    assert (first[0] < second[0]) is (language.direction == "ltr")
    assert first[1] == second[1]


def cards(guide: Guide) -> list[dict[str, Any]]:
    data = PART.ask(Material(guide, ENGLISH, Grounds(), "a4"))
    return [card for page in data["pages"] for card in page["cards"]]


def test_cards_are_numbered_through_the_sections_and_events_stand_in_time() -> None:
    from tests.specimens import STATEMENTS

    turned = {**STATEMENTS, "timeline": STATEMENTS["timeline"][::-1]}
    made = cards(Guide.model_validate(turned))
    assert [card["number"] for card in made] == [1, 2, 3, 4]
    assert [card["kind"] for card in made] == ["key_terms", "timeline", "timeline", "people_and_places"]
    assert [card["back"] for card in made][1:3] == ["7 January 1610", "July 1969"]


def test_a_guide_without_terms_events_and_names_has_no_cards() -> None:
    assert PART.ask(Material(Guide(title="Empty"), ENGLISH, Grounds(), "a4")) == {}


def card_boxes(document: Any) -> list[Any]:
    found = [box for page in document.pages for box in boxes(page) if box.element is not None]
    return [box for box in found if "card" in (box.element.get("class") or "").split() and box.element_tag == "li"]


def overflowing(card: Any) -> list[str]:
    """The words and pictures of a card that reach out of it."""
    found = []
    for part in card.descendants(placeholders=True):
        if type(part).__name__ in ("TextBox", "InlineReplacedBox"):
            inside = (
                card.position_y <= part.position_y and part.position_y + part.height <= card.position_y + card.height
            )
            beside = part.position_x + part.width <= card.position_x + card.width
            if not inside or not beside:
                found.append(getattr(part, "text", "picture"))
    return found


@pytest.mark.parametrize("seed", [0, 1, 2, 3, *(pytest.param(seed, marks=pytest.mark.sweep) for seed in (4, 5))])
def test_no_card_overflows_whatever_the_words(seed: int) -> None:
    chance = random.Random(seed)
    guide = random_guide(chance)
    long = " ".join("".join(chance.choices("aemwMW", k=chance.randint(1, 12))) for _ in range(40 * seed))
    term = {"id": "long", "term": "A long one", "definition": long or "short", "evidence": "own"}
    extra = Guide.model_validate({"title": "x", "key_terms": [term]}).key_terms
    whole = guide.model_copy(update={"key_terms": (*guide.key_terms, *extra)})
    document = layout(job(whole, paper=chance.choice(["a4", "letter"])))
    assert len(document.pages) % 2 == 0
    found = card_boxes(document)
    assert len({box.element for box in found}) == 2 * len(cards(whole))
    assert [words for card in found for words in overflowing(card)] == []


@pytest.mark.parametrize("times", [1, 4, 9, 14])
def test_formulas_fit_their_cards(times: int) -> None:
    formula = r"the root $\sqrt{\frac{a^2 + b^2}{c}}$ and $$\sum_{i=1}^{n} \frac{x_i}{n}$$ of it "
    terms = [{"id": "t", "term": "mean $x$", "definition": formula * times, "evidence": "own"}]
    found = card_boxes(layout(job(Guide.model_validate({"title": "x", "language": "en-GB", "key_terms": terms}))))
    assert [words for card in found for words in overflowing(card)] == []


def test_long_texts_take_smaller_type_then_larger_cards_and_one_of_several_pages_is_cut_visibly() -> None:
    def with_definition(text: str) -> tuple[dict[str, Any], int]:
        term = {"id": "t", "term": "word", "definition": text, "evidence": "own"}
        guide = deck(30).model_copy(update={"key_terms": (*deck(30).key_terms, *_terms(term))})
        return cards(guide)[-1], len(PART.ask(Material(guide, ENGLISH, Grounds(), "a4"))["pages"])

    short, pages = with_definition("a word")
    assert (short["back_pt"], pages) == (14, 4)
    longer, pages = with_definition("of many words " * 20)
    assert 10 <= longer["back_pt"] < 14
    assert pages == 4
    longest, pages = with_definition("of many words " * 60)
    assert longest["back_pt"] >= 10
    assert pages > 4
    endless, pages = with_definition("word" * 5000)
    assert endless["back"].endswith(" …")
    assert pages == 31


def _terms(term: dict[str, str]) -> Any:
    return Guide.model_validate({"title": "x", "key_terms": [term]}).key_terms
