"""What a draft is made from: the prose of all documents, sentence by sentence, with what was set aside and why."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from guidegen.draft.analysis import Analyser, Sentence, Words
from guidegen.draft.analysis.sentences import sentence_spans
from guidegen.draft.apart import set_apart
from guidegen.draft.clean import Places, clean
from guidegen.draft.reasons import Ledger
from guidegen.source.model import Mark, Passage, Source

PROSE = ("paragraph", "list-item", "quotation")
"""The kinds of passage whose sentences may become statements."""

_LONGEST = 10_000
"""Characters; what is longer is no sentence in any language, and would keep every rule busy for long."""


@dataclass(frozen=True)
class Section:
    """What stands under one heading; `title` is "" before the first, `path` names the headings above it and itself."""

    source: int
    title: str
    path: tuple[str, ...]
    level: int


@dataclass(frozen=True)
class Quote:
    """Words of a sentence that prove something; places are those of the sentence's text."""

    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        """As the document has them."""
        return self.sentence.verbatim(self.start, self.end)[1]

    @property
    def place(self) -> int:
        """Where they begin in the passage."""
        return self.sentence.start + self.sentence.verbatim(self.start, self.end)[0]


def whole(sentence: Sentence) -> Quote:
    """The sentence as evidence."""
    return Quote(sentence, 0, len(sentence.text))


@dataclass(frozen=True, eq=False)
class Material:
    """The documents of one guide, ready to be drafted from; the same only as itself, for a book is long to compare.

    `sentences` are those of prose, in reading order, without what was set apart (references, navigation, exercises);
    `language` is a tag, `has_grammar` whether words have parts of speech.
    """

    sources: tuple[Source, ...]
    language: str
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    ledger: Ledger = field(compare=False)
    has_grammar: bool = True

    @cached_property
    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences passage by passage."""
        found: dict[tuple[int, int], list[Sentence]] = {}
        for sentence in self.sentences:
            found.setdefault((sentence.source, sentence.passage), []).append(sentence)
        return tuple(map(tuple, found.values()))

    @cached_property
    def _paragraph_of(self) -> dict[int, tuple[Sentence, ...]]:
        return {sentence.number: paragraph for paragraph in self.paragraphs for sentence in paragraph}

    def paragraph(self, sentence: Sentence) -> tuple[Sentence, ...]:
        return self._paragraph_of[sentence.number]

    def before(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """The sentences of the same paragraph that stand before it, the nearest first."""
        return tuple(reversed([other for other in self.paragraph(sentence) if other.number < sentence.number]))

    @cached_property
    def lemma_counts(self) -> Counter[str]:
        """How often each lemma stands in the prose, in lower case."""
        return Counter(
            token.lemma.casefold() for sentence in self.sentences for token in sentence.tokens if token.is_word
        )

    @cached_property
    def words(self) -> int:
        return sum(sentence.length for sentence in self.sentences)

    @cached_property
    def title(self) -> str:
        return next((source.title for source in self.sources if source.title), "")


def gather(
    sources: Sequence[Source],
    language: str,
    analyse: Analyser,
    has_grammar: bool,
    heard: Callable[[int, int], None] = lambda done, of: None,
) -> Material:
    """Read the sources' prose. `heard` is told how many of how many sentences are analysed."""
    ledger = Ledger()
    sections: list[Section] = []
    bare = list(_sentences(sources, language, sections, ledger))
    done = []
    for number, (sentence, words) in enumerate(zip(bare, analyse(one.text for one in bare), strict=True), start=1):
        done.append(replace(sentence, words=words))
        if number % 200 == 0 or number == len(bare):
            heard(number, len(bare))
    return Material(tuple(sources), language, tuple(sections), tuple(done), ledger, has_grammar)


def _sentences(sources: Sequence[Source], language: str, sections: list[Section], ledger: Ledger) -> Iterator[Sentence]:
    number = 0
    for index, source in enumerate(sources):
        apart = set_apart(source, language)
        above: list[tuple[int, str]] = []
        sections.append(Section(index, "", (), 0))
        for place, passage in enumerate(source.passages):
            if passage.kind == "heading":
                above = [(level, title) for level, title in above if level < passage.level]
                above.append((passage.level, " ".join(passage.text.split())))
                titles = tuple(title for _, title in above)
                sections.append(Section(index, titles[-1], titles, passage.level))
            elif place in apart:
                ledger.set_apart(index, place, passage.text, apart[place])
            elif passage.kind in PROSE:
                for at, (start, end) in enumerate(sentence_spans(passage.text, language)):
                    if end - start > _LONGEST:
                        ledger.set_apart(index, place, passage.text[start : start + _LONGEST], "too-long")
                        continue
                    yield _sentence(passage, start, end, number, index, place, len(sections) - 1, at)
                    number += 1


def _sentence(
    passage: Passage, start: int, end: int, number: int, source: int, place: int, section: int, at: int
) -> Sentence:
    original = passage.text[start:end].replace("\n", " ")
    text, places = clean(original)
    marks = tuple(_marks(passage, start, end, places))
    return Sentence(text, number, source, place, start, passage.kind, section, at, Words(()), marks, original, places)


def _marks(passage: Passage, start: int, end: int, places: Places | None) -> Iterator[Mark]:
    """What is marked in passage.text[start:end], by places in the clean text."""
    for mark in passage.marks:
        first, last = max(start, mark.start) - start, min(end, mark.end) - start
        if first < last:
            if places is not None:
                first, last = bisect_left(places, first), bisect_left(places, last)
            if first < last:
                yield Mark(first, last, mark.style)
