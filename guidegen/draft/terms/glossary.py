"""Terms that the document explains in a list: a glossary, “term: meaning” line by line, a table of two columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from guidegen.draft.analysis import Sentence, Words
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.standing.part import cleaned
from guidegen.draft.terms.folding import folded
from guidegen.draft.wordlists import word_list
from guidegen.source.model import Passage

_LINE = re.compile(r"^(?P<term>[^\W\d_][^:\t\n=.?!;]{1,60}?)(?:\s*:\s+|\s+[–—=-]\s+|\t)(?P<meaning>\S.*)$", re.DOTALL)
_LONGEST_TERM, _SHORTEST_MEANING, _LONGEST_MEANING = 6, 3, 60
_FEWEST = 3
"""Lines of one section that look like “term: meaning” before they are believed without a heading that says so."""


@dataclass(frozen=True)
class Entry:
    term: str
    meaning: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class _Line:
    """One line as it might be: `sure` where the document sets the term in bold or the heading calls it a glossary."""

    index: int
    section: tuple[int, str]
    term: str
    meaning: str
    sure: bool
    second: int | None = None


def glossary(material: Material) -> dict[str, Entry]:
    """The entries by the folded term, in the order of the document."""
    found: dict[str, Entry] = {}
    apart = {(one.source, one.passage) for one in material.ledger.apart}
    sentences: dict[tuple[int, int], list[Sentence]] = {}
    for sentence in material.sentences:
        sentences.setdefault((sentence.source, sentence.passage), []).append(sentence)
    for number, source in enumerate(material.sources):
        lines = [line for line in _lines(source.passages, material.language) if (number, line.index) not in apart]
        for line in _believed(lines):
            held = line.index if line.second is None else line.second
            quotes = _quotes(sentences, number, source.passages, line, held)
            found.setdefault(folded(line.term), Entry(line.term, line.meaning, quotes))
    return found


def _lines(passages: tuple[Passage, ...], language: str) -> Iterator[_Line]:
    ordinal = 0
    for index, passage in enumerate(passages):
        if passage.kind == "heading":
            ordinal += 1
        if passage.kind not in ("paragraph", "list-item", "table-row"):
            continue
        section = (ordinal, passage.kind)
        titled = passage.section.casefold().strip(" :.") in word_list("terms", language, "glossaries")
        if passage.kind == "list-item" and _is_bold(passage) and index + 1 < len(passages):
            following = passages[index + 1]
            if following.kind == "list-item" and following.level == passage.level + 1:
                yield _Line(index, section, cleaned(passage.text), cleaned(following.text), True, index + 1)
            continue
        match = _LINE.match(passage.text)
        if match and not (passage.kind == "table-row" and _is_no_pair(passage, match["meaning"])):
            bold = any(
                mark.style == "bold" and mark.start <= 1 and mark.end >= match.end("term") for mark in passage.marks
            )
            yield _Line(index, section, cleaned(match["term"]), cleaned(match["meaning"]), titled or bold)


def _is_no_pair(row: Passage, meaning: str) -> bool:
    """A row of more than two cells, or the head of a table."""
    heads = any(mark.style == "bold" and mark.end >= len(row.text.rstrip()) for mark in row.marks)
    return "\t" in meaning or heads


def _is_bold(passage: Passage) -> bool:
    return any(mark.style == "bold" and mark.end - mark.start >= len(passage.text.strip()) for mark in passage.marks)


def _believed(lines: list[_Line]) -> Iterator[_Line]:
    """Those of a glossary, and lists of them; a name that speaks line after line is a dialogue."""
    fit = [line for line in lines if _fits(line)]
    often = Counter((line.section, folded(line.term)) for line in fit)
    size = Counter(line.section for line in fit if line.section[1] != "paragraph")
    spoken = {section for (section, _), count in often.items() if count > 1}
    for line in fit:
        if line.sure or (size[line.section] >= _FEWEST and line.section not in spoken):
            yield line


def _fits(line: _Line) -> bool:
    words = line.meaning.split()
    if not _SHORTEST_MEANING <= len(words) <= _LONGEST_MEANING or len(line.term.split()) > _LONGEST_TERM:
        return False
    if line.term.casefold() in word_list("terms", "en", "labels") or line.meaning.endswith("?"):
        return False
    return folded(line.term) not in {folded(word) for word in ("term", "word", "concept", "name", "key term")}


def _quotes(
    sentences: dict[tuple[int, int], list[Sentence]],
    source: int,
    passages: tuple[Passage, ...],
    line: _Line,
    held: int,
) -> tuple[Quote, ...]:
    """The words of the line as evidence; those of a table are no sentence of the material."""
    places = dict.fromkeys((line.index, held))
    return tuple(
        whole(sentence)
        for place in places
        for sentence in sentences.get((source, place)) or [_as_sentence(source, place, passages[place])]
    )


def _as_sentence(source: int, place: int, passage: Passage) -> Sentence:
    text = passage.text.replace("\n", " ")
    return Sentence(text, -1 - place, source, place, 0, passage.kind, 0, 0, Words(()))
