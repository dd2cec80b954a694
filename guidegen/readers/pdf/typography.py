"""What is usual in this document: the size of its type, and how far apart its lines are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from guidegen.readers.pdf.page import Page


@dataclass(frozen=True)
class Typography:
    """`size` of the running text; `bold` when that is bold; `leadings`: the distance of lines by their size."""

    size: float
    bold: bool = False
    leadings: dict[float, float] = field(default_factory=dict)

    def leading(self, size: float) -> float:
        return self.leadings.get(round(size, 1)) or 1.3 * size

    def is_small(self, size: float) -> bool:
        return size < 0.95 * self.size

    def is_large(self, size: float) -> bool:
        return size > 1.12 * self.size


def typography_of(pages: Sequence[Page]) -> Typography:
    sizes: Counter[float] = Counter()
    bold: Counter[float] = Counter()
    apart: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for page in pages:
        for index, line in enumerate(page.lines):
            size = round(line.size, 1)
            sizes[size] += len(line.text)
            bold[size] += len(line.text) if line.bold else 0
            if index and round(page.lines[index - 1].size, 1) == size:
                apart[size][round(line.base - page.lines[index - 1].base, 1)] += 1
    if not sizes:
        return Typography(0)
    usual = max(sizes, key=lambda size: (sizes[size], -size))
    leadings = {size: leading for size, counts in apart.items() if (leading := _leading(size, counts))}
    return Typography(usual, bold[usual] * 2 > sizes[usual], leadings)


def _leading(size: float, counts: Counter[float]) -> float:
    """The most frequent distance that can be one of lines in a paragraph, if it is seen more than once."""
    likely = {apart: count for apart, count in counts.items() if 0.9 * size < apart < 2.4 * size and count > 1}
    return max(likely, key=lambda apart: (likely[apart], -apart), default=0)
