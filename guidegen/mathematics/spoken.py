"""A tree of MathML as one line of text: for screen readers, titles and comparisons, in signs and in no language.

E = m c²      x = (−b ± √(b² − 4ac)) / (2a)      ∑_(k=1)^n k      (a, b; c, d)      SO₄²⁻
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

_RAISED = str.maketrans("0123456789+−-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SHORT_ARROWS = str.maketrans("⟶⟵⟷", "→←↔")
_AS_RAISED = {"∘": "°", "∗": "*", **{prime: prime for prime in ("′", "″", "‴", "⁗")}}
_BIG = "∑∏∐∫∬∭∮⋃⋂⨁⨂⋁⋀"
_LIMITS = ("lim", "max", "min", "sup", "inf")
_INFIX = "+-−±∓×·⋅÷∗*=:<>∣∥⊥|"
_NO_INFIX = "√∛∜∂∇∞∀∃∄∅∆¬∠∡…⋯⋮⋱°′%|/"
_OPEN, _CLOSE = "([{⟨⌊⌈", ")]}⟩⌋⌉"
_ACCENTS = {
    "→": "\u20d7",
    "¯": "\u0304",
    "―": "\u0305",
    "ˆ": "\u0302",
    "\u0302": "\u0302",
    "˜": "\u0303",
    "\u0303": "\u0303",
    "˙": "\u0307",
    "¨": "\u0308",
    "˘": "\u0306",
    "ˇ": "\u030c",
    "´": "\u0301",
    "`": "\u0300",
    "˚": "\u030a",
}
_BRACES = "⏞⏟⎴⎵⏜⏝―"
_DIFFERENTIAL = re.compile(r"[d∂]\S{0,3}")


@dataclass(frozen=True)
class _Piece:
    """A part in words. `kind` decides which spaces stand around it."""

    text: str
    kind: str
    parts: int = 1
    """Of how many pieces it is made: more than one needs brackets under a root, in a fraction, in a script."""
    scripted: bool = False

    @property
    def bracketed(self) -> str:
        return f"({self.text})" if self.parts > 1 else self.text


def in_words(tree: Element) -> str:
    text = unicodedata.normalize("NFC", _row(list(tree)).text)
    return " ".join(text.split())


def _row(elements: Sequence[Element], compact: bool = False) -> _Piece:
    pieces = [piece for element in elements for piece in _pieces(element, compact)]
    return _joined(pieces, compact)


def _pieces(element: Element, compact: bool) -> list[_Piece]:
    """An element's pieces; those of a row are taken into the row around it, but for the point of `1{,}5`."""
    if element.tag in ("mrow", "mstyle", "mpadded", "math", "mtd", "menclose"):
        if (
            element.tag == "mrow"
            and len(element) == 1
            and element[0].tag == "mo"
            and _leaf(element[0], compact).kind in ("comma", "infix")
        ):
            return [_Piece(element[0].text or "", "point")]  # in TeX braces take its spaces: 1{,}5
        return [piece for part in element for piece in _pieces(part, compact)]
    if element.tag in ("mphantom", "none"):
        return []
    if element.tag == "mspace":
        return [] if element.get("width", "").startswith(("-", "neg", "0em", "0px")) else [_Piece("", "space")]
    make = _MAKERS.get(element.tag)
    return [make(element, compact)] if make else []


def _leaf(element: Element, compact: bool) -> _Piece:
    text = (element.text or "").translate(_SHORT_ARROWS)
    if element.tag == "mtext":
        return _Piece(text.replace("\u2010", "-"), "text" if text.strip() else "space")
    text = text.strip()
    if element.tag == "mn":
        return _Piece(text, "number")
    if text in ("", "\u2061", "\u2062", "\u2063"):
        return _Piece("", "nothing")
    if len(text) > 1 and text.isascii() and text.isalpha():
        return _Piece(text, "function")
    if text in _BIG:
        return _Piece(text, "big")
    if text in _OPEN or (element.get("form") == "prefix" and text in "|∥"):
        return _Piece(text, "open")
    if text in _CLOSE or (element.get("form") == "postfix" and text in "|∥"):
        return _Piece(text, "close")
    if text in ",;":
        return _Piece(text, "comma")
    if text == "/":
        return _Piece(text, "slash")
    if text in ("!", "%", "′"):
        return _Piece(text, "suffix")
    if text == "|":
        return _Piece(text, "bar")
    if (text in _INFIX or (unicodedata.category(text[0]) in ("Sm", "So") and text not in _NO_INFIX)) and text != "∠":
        return _Piece(text, "infix")
    upright = element.get("mathvariant") == "normal"
    return _Piece(text, "upright" if upright else "name")


def _fraction(element: Element, compact: bool) -> _Piece:
    above, below = _row(element[0:1], compact), _row(element[1:2], compact)
    if element.get("linethickness") == "0":
        return _Piece(f"{above.text}; {below.text}", "group")
    if _DIFFERENTIAL.fullmatch(above.text) and _DIFFERENTIAL.fullmatch(below.text):
        return _Piece(f"{above.text}/{below.text}", "group")
    if above.parts == below.parts == 1 and " " not in above.text + below.text:
        return _Piece(f"{above.text}/{below.text}", "group")
    between = "/" if compact else " / "
    return _Piece(f"{above.bracketed}{between}{below.bracketed}", "fraction")


def _root(element: Element, compact: bool) -> _Piece:
    if element.tag == "msqrt":
        return _Piece(f"√{_row(list(element), compact).bracketed}", "root")
    inner, index = _row(element[0:1], compact), _row(element[1:2], compact=True)
    sign = {"2": "√", "3": "∛", "4": "∜"}.get(index.text, f"√[{index.text}]")
    return _Piece(f"{sign}{inner.bracketed}", "root")


def _scripts(element: Element, compact: bool) -> _Piece:
    base = _row(element[0:1], compact)
    tag = element.tag
    below = element[1] if tag in ("msub", "msubsup", "munder", "munderover") else None
    above = element[-1] if tag in ("msup", "msubsup", "mover", "munderover") else None
    if tag in ("mover", "munder") and (accented := _accented(base, element[1])):
        return accented
    if base.kind == "infix" and tag.startswith("m") and tag in ("mover", "munder", "munderover"):
        labels = [_row([part], compact=True).text.strip() for part in (above, below) if part is not None]
        return _Piece(base.text + "".join(f"[{label}]" for label in labels if label), "infix")
    large = base.kind == "big" or base.text in _LIMITS or tag in ("munder", "mover", "munderover")
    low = _lowered(_row([below], compact=True), large) if below is not None else ""
    high = _raised(_row([above], compact=True), large) if above is not None else ""
    scripts = low + high if base.text else high + low
    kind = ("big" if base.text in _LIMITS and below is not None else base.kind) if base.text else "upright"
    return _Piece(base.bracketed + scripts, kind if base.parts == 1 else "close", scripted=bool(base.text))


def _raised(script: _Piece, large: bool) -> str:
    if script.text in _AS_RAISED:
        return _AS_RAISED[script.text]
    if re.fullmatch(r"[+−-]?[0-9]*[+−-]*", script.text) and not large:
        return script.text.translate(_RAISED)
    return f"^{script.bracketed}"


def _lowered(script: _Piece, large: bool) -> str:
    if script.text.isascii() and script.text.isdigit() and not large:
        return script.text.translate(_LOWERED)
    return f"_{script.bracketed}" if script.text else ""


def _accented(base: _Piece, mark: Element) -> _Piece | None:
    """A letter with its accent, as one; None where the mark is no accent."""
    sign = (mark.text or "").strip()
    if mark.tag != "mo" or not base.text:
        return None
    if sign in _BRACES and sign not in _ACCENTS:
        return base
    if sign not in _ACCENTS or base.kind == "infix":
        return None
    if sign == "―":  # a line over (or under) all of it
        return replace(base, text="".join(c + _ACCENTS[sign] if not c.isspace() else c for c in base.text))
    return replace(base, text=base.text + _ACCENTS[sign], kind="name" if base.parts == 1 else base.kind)


def _table(element: Element, compact: bool) -> _Piece:
    aligned = element.get("displaystyle") == "true"
    rows = []
    for row in element:
        if aligned:  # the parts of one equation
            rows.append(_row([part for cell in row for part in cell]).text.strip())
        else:
            rows.append(", ".join(_row(list(cell)).text.strip() for cell in row))
    text = "; ".join(row for row in rows if row)
    return _Piece(text, "lines" if aligned else "table", parts=2)


_MAKERS: dict[str, Callable[[Element, bool], _Piece]] = {
    **dict.fromkeys(("mi", "mn", "mo", "mtext"), _leaf),
    "mfrac": _fraction,
    **dict.fromkeys(("msqrt", "mroot"), _root),
    **dict.fromkeys(("msub", "msup", "msubsup", "munder", "mover", "munderover"), _scripts),
    "mtable": _table,
}


def _joined(pieces: list[_Piece], compact: bool) -> _Piece:
    pieces = [piece for piece in pieces if piece.kind != "nothing"]
    shown = [piece for piece in pieces if piece.kind != "space"]
    if len(shown) == 1:
        only = shown[0]
        return replace(only, text=f"({only.text})", parts=1) if only.kind == "table" else only
    text = ""
    before: _Piece | None = None
    spaced = False
    bars = 0
    for index, piece in enumerate(pieces):
        if piece.kind == "space":
            spaced = True
            continue
        if piece.kind == "bar":
            opens = before is None or before.kind in ("infix", "open", "comma") or bars % 2 == 0
            bars += 1
            piece = replace(piece, kind="open" if opens else "close")
        words = piece.text
        if piece.kind == "table" and not (before and before.kind == "open"):
            words = f"({words})"
        if piece.kind == "fraction" and _beside(pieces, index):
            words = f"({words})"
        if before and _space_between(before, piece, spaced, compact):
            text += " "
        text += words
        if piece.kind == "infix" and (before is None or before.kind in ("infix", "open", "comma")):
            piece = replace(piece, kind="prefix")
        before, spaced = piece, False
    if text.count("{") > text.count("}"):  # cases have no bracket at their end
        text += "}" * (text.count("{") - text.count("}"))
    whole = shown[:1] and shown[0].kind == "open" and shown[-1].kind == "close" and _is_one_bracket(shown)
    if shown and all(piece.kind == "upright" for piece in shown):
        return _Piece(text, "upright")  # letters of one word or chemical formula
    number = all(piece.kind in ("number", "point", "suffix") for piece in shown)  # of several signs, as 1,5
    return _Piece(text, "close" if whole else "group", parts=1 if whole or number else len(shown))


def _beside(pieces: list[_Piece], index: int) -> bool:
    """Whether something is multiplied with the piece without a sign."""
    before = next((piece for piece in reversed(pieces[:index]) if piece.kind != "space"), None)
    after = next((piece for piece in pieces[index + 1 :] if piece.kind != "space"), None)
    factors = ("number", "name", "upright", "group", "fraction", "root")
    return bool(
        (before and before.kind in (*factors, "close")) or (after and after.kind in (*factors, "open", "function"))
    )


def _is_one_bracket(pieces: list[_Piece]) -> bool:
    depth = 0
    for index, piece in enumerate(pieces):
        depth += {"open": 1, "close": -1}.get(piece.kind, 0) if len(piece.text) == 1 else 0
        if depth == 0:
            return index == len(pieces) - 1
    return False


def _space_between(before: _Piece, piece: _Piece, spaced: bool, compact: bool) -> bool:
    kinds = before.kind, piece.kind
    if before.kind in ("open", "prefix", "slash", "point") or piece.kind in (
        "close",
        "comma",
        "slash",
        "suffix",
        "point",
    ):
        return False
    if "infix" in kinds:
        return not compact
    if "text" in kinds and not spaced:
        return False  # words bring their own spaces
    if before.kind == "comma":
        return not compact
    if spaced or before.kind in ("big", "lines", "table") or piece.kind in ("big", "table"):
        return True
    if piece.kind == "open":
        return before.kind in ("group", "fraction")
    if "function" in kinds or "group" in kinds or "fraction" in kinds:
        return True
    if before.kind in ("root", "close", "suffix"):
        return piece.kind not in ("root", "upright")
    if kinds == ("number", "name") or kinds == ("number", "upright") or piece.kind == "root":
        return before.scripted and piece.kind != "root"
    if piece.kind == "number":
        return True
    if "upright" in kinds:
        return False
    return before.scripted or piece.scripted
