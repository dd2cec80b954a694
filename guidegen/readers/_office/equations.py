"""Equations in one line, as they are typed: OMML (Word, PowerPoint) and MathML (OpenDocument).

The result is for reading and for quotes, so it has no notation of its own: a/b, x^2, x_1, √(x). Contents come before
what holds them in reverse order of the document, so one pass without recursion is enough.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from guidegen.readers._office.parts import M

if TYPE_CHECKING:
    from lxml.etree import _Element

MATHML: Final = "{http://www.w3.org/1998/Math/MathML}"

_Children = list[str]
_OPERATORS = ("∑", "∏", "∫", "lim", "max", "min")
_SIMPLE = re.compile(r"[^\W_]*|\([^()]*\)")


def linear(root: _Element) -> str:
    """The text of an m:oMath, m:oMathPara or MathML element."""
    done: dict[_Element, str] = {}
    for node in reversed(list(root.iter())):
        parts = [done.pop(child) for child in node]
        if node.tag in _DROPPED:
            done[node] = ""
        elif rule := _RULES.get(node.tag):
            done[node] = rule(node, parts)
        else:
            done[node] = "".join(parts) or _characters(node)
    return " ".join(done[root].split())


def _characters(node: _Element) -> str:
    """Word puts the word “of” between function and argument as an invisible sign."""
    return (node.text or "").strip("\n").translate({0x2061: " ", 0x2062: None, 0x2063: None, 0x2064: None})


def _grouped(text: str) -> str:
    return text if _SIMPLE.fullmatch(text) else f"({text})"


def _at(parts: _Children, index: int) -> str:
    return parts[index] if len(parts) > index else ""


def _fraction(node: _Element, parts: _Children) -> str:
    above, below = (_grouped(part) for part in (_at(_own(parts), 0), _at(_own(parts), 1)))
    return f"{above}/{below}"


def _own(parts: _Children) -> _Children:
    """Properties have no text, so what is left are the arguments."""
    return [part for part in parts if part]


def _spread(text: str) -> str:
    """Sums and limits stand apart from what they are of."""
    return f"{text} " if text.startswith(_OPERATORS) else text


def _script(signs: str) -> Callable[[_Element, _Children], str]:
    def script(node: _Element, parts: _Children) -> str:
        base, *scripts = _own(parts) or [""]
        if len(scripts) == 1 and unicodedata.combining(scripts[0][0]):
            return base + scripts[0]
        return _spread(base + "".join(f"{sign}{_grouped(text)}" for sign, text in zip(signs, scripts, strict=False)))

    return script


def _root(node: _Element, parts: _Children) -> str:
    """Both notations: OMML has the degree first, MathML last."""
    own = _own(parts)
    if node.tag == f"{M}rad":
        own = own[::-1]
    sign = {"": "√", "2": "√", "3": "∛", "4": "∜"}.get(_at(own, 1), f"√[{_at(own, 1)}]")
    return f"{sign}{_grouped(_at(own, 0))}"


def _square_root(node: _Element, parts: _Children) -> str:
    return f"√{_grouped(''.join(parts))}"


def _fenced(node: _Element, parts: _Children) -> str:
    properties = node.find(f"{M}dPr")
    signs = [_value(properties, name, default) for name, default in (("begChr", "("), ("sepChr", "|"), ("endChr", ")"))]
    return signs[0] + signs[1].join(parts[properties is not None :]) + signs[2]


def _sum(node: _Element, parts: _Children) -> str:
    """An n-ary operator with its limits: ∑_(i=1)^n i."""
    sign = _value(node.find(f"{M}naryPr"), "chr", "∫")
    limits = parts[node.find(f"{M}naryPr") is not None :]
    below, above = (f"{mark}{_grouped(text)}" if text else "" for mark, text in zip("_^", limits, strict=False))
    return f"{sign}{below}{above} {_at(limits, 2)}"


def _function(node: _Element, parts: _Children) -> str:
    return " ".join(_own(parts))


def _cells(node: _Element, parts: _Children) -> str:
    return ", ".join(_own(parts))


def _rows(node: _Element, parts: _Children) -> str:
    return "; ".join(_own(parts))


def _accented(node: _Element, parts: _Children) -> str:
    properties = node.find(f"{M}accPr")
    return "".join(parts) + _value(properties, "chr", "\u0302")


def _spaced(node: _Element, parts: _Children) -> str:
    """Operators of MathML stand apart, as they are typed."""
    text = _characters(node).strip()
    return f" {text} " if text in "=<>≤≥≠≈+−±×÷→⇒" and text else text


def _value(properties: _Element | None, name: str, default: str) -> str:
    node = None if properties is None else properties.find(f"{M}{name}")
    return default if node is None else str(node.get(f"{M}val", ""))


_DROPPED = frozenset(
    f"{space}{name}"
    for space, names in (
        (
            M,
            "fPr sSupPr sSubPr sSubSupPr radPr naryPr dPr accPr rPr ctrlPr funcPr mPr "
            "eqArrPr barPr limLowPr limUppPr argPr",
        ),
        (MATHML, "annotation annotation-xml"),
    )
    for name in names.split()
)
_RULES: Mapping[str, Callable[[_Element, _Children], str]] = {
    f"{M}f": _fraction,
    f"{M}sSup": _script("^"),
    f"{M}sSub": _script("_"),
    f"{M}sSubSup": _script("_^"),
    f"{M}limLow": _script("_"),
    f"{M}limUpp": _script("^"),
    f"{M}rad": _root,
    f"{M}d": _fenced,
    f"{M}nary": _sum,
    f"{M}func": _function,
    f"{M}m": _rows,
    f"{M}mr": _cells,
    f"{M}eqArr": _rows,
    f"{M}acc": _accented,
    f"{MATHML}mfrac": _fraction,
    f"{MATHML}msup": _script("^"),
    f"{MATHML}msub": _script("_"),
    f"{MATHML}msubsup": _script("_^"),
    f"{MATHML}munder": _script("_"),
    f"{MATHML}mover": _script("^"),
    f"{MATHML}munderover": _script("_^"),
    f"{MATHML}mroot": _root,
    f"{MATHML}msqrt": _square_root,
    f"{MATHML}mo": _spaced,
    f"{MATHML}mtable": _rows,
    f"{MATHML}mtr": _cells,
    f"{MATHML}mspace": lambda node, parts: " ",
}
