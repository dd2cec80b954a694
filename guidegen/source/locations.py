"""From an offset in a source's text to the place that is printed: paragraph, line, page, section."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from guidegen.source.model import Source


@dataclass(frozen=True)
class Location:
    """Where a quote stands.

    `number` is the ¶ of the first passage and `last_number` that of the last; a heading has none. `section` and `page`
    are those of the quote's beginning. `text` is what the source says there, letter for letter. `passage` and
    `last_passage` count the source's passages from 0; `start` and `end` are offsets in the one and the other.
    """

    source: str
    file: str
    number: int | None
    last_number: int | None
    line: int
    last_line: int
    section: str
    page: int | None
    last_page: int | None
    text: str
    passage: int
    last_passage: int
    start: int
    end: int

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The first and last ¶ to print, once if they are the same; empty when the quote stands in a heading."""
        return tuple(dict.fromkeys(number for number in (self.number, self.last_number) if number is not None))


@dataclass(frozen=True)
class JoinedText:
    """The passages of a source as one text, parted by line breaks, so that a quote may run from one into the next."""

    source: Source
    text: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        starts, length = [], 0
        for passage in self.source.passages:
            starts.append(length)
            length += len(passage.text) + 1
        object.__setattr__(self, "starts", tuple(starts))
        object.__setattr__(self, "text", "\n".join(passage.text for passage in self.source.passages))

    def passage_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def span_of(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of the passages from `first` to `last`."""
        return self.starts[first], self.starts[last] + len(self.source.passages[last].text)

    def location(self, start: int, end: int) -> Location:
        """The place of text[start:end], which is not empty."""
        first, last = self.passage_at(start), self.passage_at(end - 1)
        opening, closing = self.source.passages[first], self.source.passages[last]
        start_inside, end_inside = start - self.starts[first], end - self.starts[last]
        return Location(
            source=self.source.id,
            file=self.source.file,
            number=opening.number,
            last_number=closing.number,
            line=opening.line_at(start_inside),
            last_line=closing.line_at(end_inside - 1),
            section=opening.section,
            page=opening.page_at(start_inside),
            last_page=closing.page_at(end_inside - 1),
            text=self.text[start:end],
            passage=first,
            last_passage=last,
            start=start_inside,
            end=end_inside,
        )
