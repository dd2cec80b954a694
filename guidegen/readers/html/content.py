"""What of a saved page is its document, and what is the furniture around it.

Two ways to err, and the worse one is to drop real text. So a part is left out only if it says what it is (its tag, its
role, a class from words.yaml) and is no large part of the page, or if it is nothing but links. Where `<main>` or
`<article>` holds nearly all that is not furniture, what stands beside it goes, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from guidegen.readers.html.measures import Measure, measure
from guidegen.readers.html.names import SEPARATORS, classes_of, is_hidden, tag_of, types_of, words

if TYPE_CHECKING:
    from lxml.etree import _Element

_FURNITURE = {
    "nav": "menu",
    "navigation": "menu",
    "menu": "menu",
    "menubar": "menu",
    "footer": "foot of the page",
    "contentinfo": "foot of the page",
    "banner": "head of the page",
    "search": "form",
    "form": "form",
    "aside": "sidebar",
    "complementary": "sidebar",
    "dialog": "notice in a window of its own",
    "alertdialog": "notice in a window of its own",
}
_MOST_OF_PAGE = 0.4
_NEARLY_ALL = 0.75
_MOSTLY = 0.8
_LITTLE = 250
_EDIT = 12
"""Characters beside a heading in its box: “[edit]”."""
_FEWEST_LINKS = 3
_LISTS_OF_LINKS = frozenset(["ul", "ol", "p", "div", "center", "dl", "section", "td"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


@dataclass
class Content:
    """Parts to pass over, and how many there are of each kind, for people."""

    left_out: set[_Element] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)

    def leave_out(self, element: _Element, name: str) -> None:
        self.left_out.add(element)
        self.names[name] += 1


def content_of(root: _Element) -> Content:
    """What to leave out of a saved page."""
    from lxml import etree

    page = _Page(measure(root), root)
    content = Content()
    walking = etree.iterwalk(root, events=("start",))
    for _, element in walking:
        if element in content.left_out or is_hidden(element):
            walking.skip_subtree()
        elif name := page.furniture(element):
            content.leave_out(element, name)
            walking.skip_subtree()
        elif tag_of(element) in _HEADINGS and page.is_over_links(element):
            for part in page.under(element):
                content.leave_out(part, "links to other pages")
        elif tag_of(element) == "a" and page.main is None and len(run := _run_of_links(element)) >= _FEWEST_LINKS:
            content.left_out.update(run)
            content.names["links to other pages"] += 1
            walking.skip_subtree()
    return content


def _run_of_links(first: _Element) -> list[_Element]:
    """A line of links with nothing but strokes between them, if it begins here: Home | Back | Next."""
    before = first.getprevious()
    above = first.getparent().text if before is None else before.tail
    if (before is not None and tag_of(before) != "br") or not SEPARATORS.fullmatch(above or ""):
        return []
    run = [first]
    while SEPARATORS.fullmatch(run[-1].tail or "") and (following := run[-1].getnext()) is not None:
        if tag_of(following) != "a":
            return run if tag_of(following) == "br" else []
        run.append(following)
    return run if SEPARATORS.fullmatch(run[-1].tail or "") else []


class _Page:
    """A page with its parts measured; `main` is the part that is the document, if it has one."""

    def __init__(self, measures: dict[_Element, Measure], root: _Element) -> None:
        self._measures = measures
        self._total = max(1, measures[root].text)
        self.main = self._main()
        self._within = set(self.main.iter()) if self.main is not None else set()
        self._around = set(self.main.iterancestors()) if self.main is not None else set()
        self._title = self._heading_outside(root)

    def furniture(self, element: _Element) -> str:
        """What people call the part, if it is furniture; "" otherwise."""
        size = self._measures.get(element)
        if size is None or element in self._around or element is self._title or not size.text:
            return ""
        if self.main is not None and element not in self._within:
            return self._beside(element)
        if size.text > _MOST_OF_PAGE * self._total and not (tag_of(element) == "nav" and size.is_linked(_MOSTLY)):
            return ""
        return self._by_tag(element, size) or self._by_class(element, size) or self._by_links(element, size)

    def is_over_links(self, heading: _Element) -> bool:
        """Whether the heading announces links to elsewhere, and they follow."""
        if heading not in self._measures:
            return False
        text = " ".join("".join(heading.itertext()).casefold().split()).rstrip(":…. ")
        text = text.removesuffix("[edit]").strip()
        if text not in words()["headings_of_links"]:
            return False
        sizes = [self._measures[part] for part in self.under(heading) if part in self._measures]
        linked, whole = sum(size.linked for size in sizes), sum(size.text for size in sizes)
        return whole - self._measures[heading].text <= 2 * linked

    def under(self, heading: _Element) -> Iterator[_Element]:
        """The heading and what follows it, up to the next one; also where the heading stands in a box of its own."""
        start = heading
        while (parent := start.getparent()) is not None and self._is_alone(start, parent):
            start = parent
        yield start
        for part in start.itersiblings():
            tag = tag_of(part)
            if tag in _HEADINGS or any(tag_of(child) in _HEADINGS for child in part):
                return
            yield part

    def _is_alone(self, part: _Element, parent: _Element) -> bool:
        inner, outer = self._measures.get(part), self._measures.get(parent)
        return tag_of(parent) == "div" and inner is not None and outer is not None and outer.text <= inner.text + _EDIT

    def _main(self) -> _Element | None:
        """The part that holds nearly all of what is not furniture by its tag."""
        most = _MOST_OF_PAGE * self._total
        furniture = sum(size.text for size in self._measures.values() if size.outermost and size.text <= most)
        least = _NEARLY_ALL * max(1, self._total - furniture)
        found = None
        for element, size in self._measures.items():
            if size.text >= least and (tag_of(element) in ("main", "article") or "main" in types_of(element)):
                found = element if found is None or size.text <= self._measures[found].text else found
        return found

    def _heading_outside(self, root: _Element) -> _Element | None:
        """The heading of a document that has it above its main part."""
        if self.main is None or any(self._has_text(heading) for heading in self.main.iter("h1")):
            return None
        outside = [heading for heading in root.iter("h1") if self._has_text(heading)]
        if len(outside) == 1:
            self._around |= set(outside[0].iterancestors())
            self._within |= set(outside[0].iter())
            return outside[0]
        return None

    def _has_text(self, element: _Element) -> bool:
        size = self._measures.get(element)
        return bool(size and size.text)

    def _beside(self, element: _Element) -> str:
        """What stands beside the document; <article> says less than <main>, for a page may have several."""
        size = self._measures[element]
        if name := self._by_tag(element, size) or self._by_class(element, size):
            return name
        doubtful = (
            self.main is not None and tag_of(self.main) == "article" and size.sentences and not size.is_linked(0.5)
        )
        return "" if doubtful else "text beside the article"

    def _by_tag(self, element: _Element, size: Measure) -> str:
        tag = tag_of(element)
        if tag == "header":
            return "" if element in self._within or size.headings or size.own >= _LITTLE else "head of the page"
        if tag == "div" and element.get("title") in ("header", "footer"):  # as LibreOffice saves them
            return "head and foot of the pages"
        name = _FURNITURE.get(tag) or next((_FURNITURE[kind] for kind in types_of(element) if kind in _FURNITURE), "")
        if name == "foot of the page" and any(tag_of(parent) == "blockquote" for parent in element.iterancestors()):
            return ""
        if name in ("sidebar", "form") and (self.main is None or element in self._within):
            return name if size.is_linked(0.4) or size.own < _LITTLE // 2 else ""
        return name

    def _by_class(self, element: _Element, size: Measure) -> str:
        if tag_of(element) in ("html", "body", "main", "article", *_HEADINGS):
            return ""
        names = [*classes_of(element), str(element.get("id", "")).lower()]
        sure: dict[str, str] = words()["furniture"]
        if name := next((sure[name] for name in names if name in sure), ""):
            return name
        if tag_of(element) in ("p", "span", "a", "b", "i", "em", "strong", "td", "th", "tr", "li"):
            return ""
        parts = {part for name in names for part in name.replace("_", "-").split("-")}
        if parts & words()["cookies"] and parts & words()["boxes"]:
            return "cookie notice"
        if parts & words()["doubtful"] and (size.is_linked(0.5) or (size.own < _LITTLE and not size.sentences)):
            return "" if size.headings else "menus and boxes"
        return ""

    def _by_links(self, element: _Element, size: Measure) -> str:
        if self.main is not None or tag_of(element) not in _LISTS_OF_LINKS:
            return ""
        return "links to other pages" if size.links >= _FEWEST_LINKS and size.is_linked(_MOSTLY) else ""
