"""How much text the parts of a page have, and how much of it is links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidegen.readers.html.names import is_hidden, tag_of, types_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_AROUND = frozenset(["nav", "footer", "header", "aside", "form"])
_ROLES = frozenset(["navigation", "contentinfo", "banner", "complementary", "search"])


_SENTENCE = 5
_ENDS = (".", "!", "?", ".”", '."')


@dataclass
class Measure:
    """Counts of characters without white space; `outermost`: furniture by its tag that stands in no other."""

    text: int = 0
    linked: int = 0
    links: int = 0
    headings: int = 0
    sentences: int = 0
    outermost: bool = False

    @property
    def own(self) -> int:
        return self.text - self.linked

    def is_linked(self, share: float) -> bool:
        return self.linked >= share * self.text

    def add(self, inner: Measure) -> None:
        self.text += inner.text
        self.linked += inner.linked
        self.links += inner.links
        self.headings += inner.headings
        self.sentences += inner.sentences


def measure(root: _Element) -> dict[_Element, Measure]:
    """The measures of all that a reader of the page sees."""
    from lxml import etree

    found: dict[_Element, Measure] = {}
    stack: list[Measure] = []
    in_link = in_furniture = 0
    walking = etree.iterwalk(root, events=("start", "end"))
    for event, element in walking:
        tag = tag_of(element)
        around = tag in _AROUND or not _ROLES.isdisjoint(types_of(element))
        if event == "start":
            size = Measure(outermost=around and not in_furniture)
            stack.append(size)
            in_furniture += around
            in_link += tag == "a" and element.get("href") is not None
            if is_hidden(element):
                walking.skip_subtree()
            else:
                found[element] = size
                _count(size, element.text, in_link)
        else:
            size = stack.pop()
            in_furniture -= around
            if tag == "a" and element.get("href") is not None:
                in_link -= 1
                size.links += bool(size.text)
            size.headings += tag in ("h1", "h2") and bool(size.text)
            if stack:
                stack[-1].add(size)
                _count(stack[-1], element.tail, in_link)
    return found


def _count(size: Measure, text: str | None, in_link: int) -> None:
    if text:
        written = text.split()
        characters = sum(map(len, written))
        size.text += characters
        size.sentences += len(written) >= _SENTENCE and written[-1].endswith(_ENDS) and not in_link
        size.linked += characters if in_link else 0
