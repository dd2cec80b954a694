"""What the styles of an OpenDocument text say (part 3, 16 and 20)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from guidegen.readers._office.names import Named, meaning
from guidegen.readers.odt.names import FO, STYLE, TEXT

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 12
_ENCODED = re.compile(r"_([0-9a-f]{2,4})_")
_BOLDEST_NORMAL = 500

Value = TypeVar("Value")


@dataclass(frozen=True)
class Look:
    """How a stretch of text is set; None is “as around it”."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def over(self, outer: Look) -> Look:
        return Look(
            outer.bold if self.bold is None else self.bold,
            outer.italic if self.italic is None else self.italic,
            outer.hidden or self.hidden,
            outer.raised if self.raised is None else self.raised,
        )


@dataclass(frozen=True)
class Style:
    """`named` is what its name or that of a parent says; the breaks are of pages."""

    look: Look = Look()
    named: Named = field(default_factory=Named)
    break_before: bool = False
    break_after: bool = False


class Styles:
    """The named and the automatic styles by family and name."""

    def __init__(self, roots: Iterable[_Element]) -> None:
        self._nodes = {
            (node.get(f"{STYLE}family", ""), node.get(f"{STYLE}name", "")): node
            for root in roots
            for node in root.iter(f"{STYLE}style")
        }
        self._found: dict[tuple[str, str], Style] = {}

    def style(self, family: str, name: str) -> Style:
        key = family, name
        if key not in self._found:
            self._found[key] = _style(list(self._chain(family, name)), name)
        return self._found[key]

    def _chain(self, family: str, name: str) -> Iterator[_Element]:
        """The style and its parents, nearest first."""
        for _ in range(_DEEPEST):
            node = self._nodes.get((family, name))
            if node is None:
                return
            yield node
            name = node.get(f"{STYLE}parent-style-name", "")


def _style(chain: list[_Element], name: str) -> Style:
    """What the style says, or its name alone where the document does not define it."""
    named = _first(chain, lambda node: meaning(_display_name(node)))
    return Style(
        look=Look(
            bold=_first(chain, lambda node: _bold(_property(node, "text", f"{FO}font-weight"))),
            italic=_first(chain, lambda node: _italic(_property(node, "text", f"{FO}font-style"))),
            hidden=_first(chain, lambda node: _hidden(_property(node, "text", f"{TEXT}display"))),
            raised=_first(chain, lambda node: _raised(_property(node, "text", f"{STYLE}text-position"))),
        ),
        named=named or meaning(_decoded(name)) or Named(),
        break_before=bool(_first(chain, _breaks_before)),
        break_after=_first(chain, lambda node: _breaks(node, "break-after")) == "page",
    )


def _breaks_before(node: _Element) -> bool | None:
    """Another kind of page begins a page as well."""
    if node.get(f"{STYLE}master-page-name"):
        return True
    found = _breaks(node, "break-before")
    return None if found is None else found == "page"


def _breaks(node: _Element, name: str) -> str | None:
    return _property(node, "paragraph", f"{FO}{name}") or _property(node, "table", f"{FO}{name}")


def _property(node: _Element, family: str, name: str) -> str | None:
    properties = node.find(f"{STYLE}{family}-properties")
    return None if properties is None else properties.get(name)


def _display_name(node: _Element) -> str:
    """The name that people see; in the inner one, other characters than letters are written as _20_."""
    return node.get(f"{STYLE}display-name") or _decoded(node.get(f"{STYLE}name", ""))


def _decoded(name: str) -> str:
    return _ENCODED.sub(lambda found: chr(int(found[1], 16)), name)


def _bold(weight: str | None) -> bool | None:
    if weight is None:
        return None
    return int(weight) > _BOLDEST_NORMAL if weight.isdecimal() and len(weight) < 5 else weight == "bold"


def _italic(style: str | None) -> bool | None:
    return None if style is None else style in ("italic", "oblique")


def _hidden(display: str | None) -> bool | None:
    return None if display is None else display == "none"


def _raised(position: str | None) -> bool | None:
    """“super 58%”, or how far in per cent."""
    return None if position is None else position.startswith("super") or position[:1] in "123456789"


def _first(nodes: list[_Element], look: Callable[[_Element], Value | None]) -> Value | None:
    return next((value for value in map(look, nodes) if value is not None), None)
