"""Where a quote stands: once, several times, or not and why."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.source.folding import AROUND
from guidegen.source.model import Passage, Source, numbered
from guidegen.source.quotes import Found, FoundSeveral, Location, NotFound, QuoteFinder, find
from guidegen.source.words import cuts_word, has_word


def source(*texts: str, id: str = "article", heading: str = "") -> Source:
    passages = [Passage(heading, 1, "heading")] if heading else []
    passages += [Passage(text, 3 + 2 * index, "paragraph") for index, text in enumerate(texts)]
    return Source(id, f"{id}.txt", numbered(passages), heading)


VOTE = source(
    "Lithuania was the first republic to declare its inde-\npendence. The vote was ““by the people’s will””.",
    "It was held on 11 March 1990 – a well-\nknown day. Crowds gathered outside.",
    "Crowds gathered; the party of 1990s art cost 1.5 million.",
    heading="The vote",
)


def place(quote: str, *sources: Source, nth: int | None = None) -> Location:
    outcome = find(sources or [VOTE], quote, nth=nth)
    assert isinstance(outcome, Found), outcome
    return outcome.location


def refusal(quote: str, *sources: Source, source: str | None = None, nth: int | None = None) -> NotFound:
    outcome = find(sources or [VOTE], quote, source, nth)
    assert isinstance(outcome, NotFound), outcome
    return outcome


@pytest.mark.parametrize(
    "quote",
    [
        "to declare its independence.",
        "to declare its inde-pendence.",
        "to declare its inde- pendence.",
        'The vote was "by the people\'s will".',
        "The vote was “by the people’s will”.",
        "on 11\xa0March 1990 - a well-known day.",
        "1990 -- a wellknown day",
        "  a well-\nknown\n day. ",
        "The vote\nLithuania was the first",
        "by the people's will\". It was held",
        "known day",
        "1.5 million",
        "party of 1990s",
    ],
)
def test_alike_is_found(quote: str) -> None:
    assert place(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "lithuania was the first",
        "Lithuania was the first republics",
        "on 11 March 1991",
        "on 11 March, 1990",
        "a well known day",
        "Lithuania … independence",
        "not in the text at all",
    ],
)
def test_nothing_is_found_by_guessing(quote: str) -> None:
    assert refusal(quote).reason == "absent"


@pytest.mark.parametrize("quote", ["art cos", "arty of", "990s art", "party of 1990", "5 million", "gathered outsid"])
def test_a_quote_may_not_cut_a_word(quote: str) -> None:
    outcome = refusal(quote)
    assert outcome.reason == "cut"
    assert outcome.locations


@pytest.mark.parametrize("quote", ["", "  ", "…", "–", "\u200b", "**"])
def test_a_quote_without_a_word_is_none(quote: str) -> None:
    assert refusal(quote).reason == "empty"


def test_a_location_tells_all() -> None:
    found = place("people's will\". It was held on 11 March 1990 - a well-known day")
    assert (found.source, found.file, found.section) == ("article", "article.txt", "The vote")
    assert (found.number, found.last_number, found.paragraphs) == (1, 2, (1, 2))
    assert (found.line, found.last_line) == (4, 6)
    assert found.text.startswith("people’s will””.\nIt was")
    assert VOTE.passages[found.passage].text[found.start :].startswith("people’s")
    assert VOTE.passages[found.last_passage].text[: found.end].endswith("known day")


def test_a_heading_has_no_number() -> None:
    found = place("The vote\nLithuania")
    assert (found.number, found.last_number, found.paragraphs, found.section) == (None, 1, (1,), "")


def test_dashes_at_the_ends_belong_to_the_quote() -> None:
    assert place("11 March 1990 -").text == "11 March 1990 –"
    assert place("- a well-known").text == "– a well-\nknown"
    assert refusal("11 March -").reason == "absent"


def test_a_quote_that_stands_twice() -> None:
    outcome = find([VOTE], "Crowds gathered")
    assert isinstance(outcome, FoundSeveral)
    assert [location.number for location in outcome.locations] == [2, 3]
    assert [place("Crowds gathered", nth=nth).number for nth in (1, 2)] == [2, 3]
    beyond = refusal("Crowds gathered", nth=3)
    assert (beyond.reason, beyond.count) == ("beyond", 2)


def test_overlapping_occurrences_count_and_a_passage_is_named_once() -> None:
    outcome = find(
        [source("It rained and it rained and it rained and it rained.", "and it rained and so on")],
        "rained and it rained",
    )
    assert isinstance(outcome, FoundSeveral)
    assert len(outcome.locations) == 3
    assert [location.number for location in outcome.passages] == [1]


def test_several_sources_in_order() -> None:
    one, two = source("The vote passed.", id="one"), source("At noon. The vote passed.", id="two")
    outcome = find([one, two], "The vote passed.")
    assert isinstance(outcome, FoundSeveral)
    assert [location.source for location in outcome.locations] == ["one", "two"]
    assert place("The vote passed.", one, two, nth=2).source == "two"
    chosen = find([one, two], "The vote passed.", source="two")
    assert isinstance(chosen, Found)
    assert chosen.location.source == "two"


def test_the_wrong_source_is_told() -> None:
    one, two = source("The vote passed.", id="one"), source("At noon.", id="two")
    outcome = refusal("The vote passed.", one, two, source="two")
    assert (outcome.reason, outcome.locations[0].source) == ("elsewhere", "one")


def test_no_quote_runs_from_one_source_into_the_next() -> None:
    assert refusal("passed. At noon", source("The vote passed.", id="one"), source("At noon.", id="two"))


def test_the_exact_one_stands_among_those_that_are_alike() -> None:
    text = source('He said "no" twice.', "She said “no” later: said „no“.")
    assert place("said “no”", text).number == 2
    assert isinstance(find([text], "said «no»"), FoundSeveral)
    assert place("said «no»", text, nth=3).text == "said „no“"


def test_broken_lines_hide_no_second_occurrence() -> None:
    assert isinstance(find([source("the Soviet Union fell", "of the Soviet\nUnion")], "the Soviet Union"), FoundSeveral)


def test_marks_of_the_file_may_have_been_copied_along() -> None:
    passages = numbered([Passage("Lithuania was first.", 1, "paragraph"), Passage("Then Estonia.", 3, "list-item")])
    markdown = Source("article", "article.md", passages, markup="markdown")
    assert place("**Lithuania** was", markdown).text == "Lithuania was"
    assert place("- Then *Estonia*.", markdown).number == 2
    assert refusal("- Lithuania was first.", markdown)
    assert refusal("**Lithuania** is", markdown)
    assert refusal("**Lithuania** was", Source("article", "article.txt", passages))
    assert place("1. Then Estonia.", Source("article", "article.txt", passages)).number == 2


def test_the_nearest_passage_and_where_the_two_part() -> None:
    nearest = refusal("It was held on 12 March 1990").nearest
    assert nearest is not None
    assert (nearest.passage.number, nearest.quote_part, nearest.source_part) == (2, "on 12 March", "on 11 March")
    assert nearest.location.line == 5
    assert refusal("Nothing of this is anywhere").nearest is None


WORDS = "Lithuania 1990 1990s 1.5 a art party é e\u0301 people’s ““will”” will'' well-known 立陶宛 ไทย литва"
SIGNS = "– — -- … , . ; ( ) “ ” * _ ` \xad \u200b"
PIECES = st.sampled_from([*WORDS.split(), *SIGNS.split(), "inde-\npendence", "\n"])
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join) | st.text()
SOURCES = st.lists(TEXTS, min_size=1, max_size=4).map(lambda texts: source(*texts))


def _holds(location: Location, of: Source) -> bool:
    passages = of.passages[location.passage : location.last_passage + 1]
    joined = "\n".join(passage.text for passage in passages)
    return location.text in joined and joined.index(location.text, location.start) == location.start


@given(SOURCES, st.data())
def test_whatever_stands_in_a_source_is_found_there(of: Source, data: st.DataObject) -> None:
    joined = "\n".join(passage.text for passage in of.passages)
    ends = [at for at in range(len(joined) + 1) if not cuts_word(joined, at)]
    start, end = sorted(data.draw(st.lists(st.sampled_from(ends), min_size=2, max_size=2)))
    quote = joined[start:end]
    outcome = find([of], quote)
    if not has_word(quote):
        assert isinstance(outcome, NotFound)
        return
    assert not isinstance(outcome, NotFound), (quote, joined)
    locations = [outcome.location] if isinstance(outcome, Found) else list(outcome.locations)
    assert all(_holds(location, of) for location in locations)
    assert any(_spaced(quote) in _spaced(location.text) for location in locations)


def _spaced(text: str) -> str:
    return " ".join(text.strip(AROUND).split())


@given(SOURCES, TEXTS, st.none() | st.integers(-1, 3))
def test_any_quote_has_an_outcome(of: Source, quote: str, nth: int | None) -> None:
    outcome = find([of], quote, nth=nth)
    if isinstance(outcome, NotFound):
        near = outcome.nearest
        assert near is None or near.share >= 0.5
        assert near is None or outcome.reason != "absent" or near.quote_part != near.source_part
        return
    locations = [outcome.location] if isinstance(outcome, Found) else list(outcome.locations)
    for location in locations:  # never fuzzy: the same letters and digits, in the same order
        assert _letters(location.text) == _letters(quote)


def _letters(text: str) -> list[str]:
    return [
        character for character in unicodedata.normalize("NFC", text) if character.isalnum() and character not in "ʹʻʼʽ"
    ]


@pytest.mark.slow
def test_a_book_of_quotes_takes_seconds() -> None:
    sentences = [
        f"In year {year} the crowd number {year * 7} stood before the “great” house’s door." for year in range(9000)
    ]
    book = source(*(" ".join(sentences[at : at + 5]) for at in range(0, 9000, 5)))
    assert sum(len(re.findall(r"\w+", passage.text)) for passage in book.passages) > 110_000
    start = time.process_time()
    finder = QuoteFinder([book])
    outcomes = [finder.find(sentence.replace("“", '"').replace("”", '"')) for sentence in sentences[::18]]
    assert len(outcomes) == 500
    assert all(isinstance(outcome, Found) for outcome in outcomes)
    assert time.process_time() - start < 6  # one second on the machine where it was written
