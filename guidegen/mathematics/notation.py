r"""LaTeX to a tree of MathML, by latex2mathml, and what has to be mended in it before it is drawn and read out."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from guidegen import chemistry
from guidegen.mathematics.structure import ALIASES, Unreadable, check_length, check_structure

_ALIAS = re.compile(r"\\(" + "|".join(sorted(ALIASES, key=len, reverse=True)) + r")(?![A-Za-z])")
_TEXT = re.compile(r"(\\(?:text[a-z]*|mbox|hbox|emph|fbox)\s*\{[^{}]*\})")
_CHEMISTRY = re.compile(r"\\ce(?![A-Za-z])\s*")
_PARTS = {"mfrac": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3, "mroot": 2}
_LONG_ARROWS = {"\u2192": "\u27f6", "\u2190": "\u27f5", "\u2194": "\u27f7"}
_STILL = "\u2191\u2193\u27e8\u27e9"
"""Arrows and angle brackets that stand alone in TeX and grow with their row in MathML."""


def to_mathml(latex: str, display: bool) -> Element:
    """The formula's tree. Raises Unreadable."""
    from latex2mathml import exceptions
    from latex2mathml.converter import convert_to_element

    check_length(latex)
    source = _prepared(latex)
    check_structure(source)
    try:
        tree = convert_to_element(source, display="block" if display else "inline")
    except exceptions.DoubleSubscriptsError as error:
        raise Unreadable("two subscripts stand on one thing", "write one: `a_{12}`, or braces: `{a_1}_2`") from error
    except exceptions.DoubleSuperscriptsError as error:
        raise Unreadable("two superscripts stand on one thing", "write one: `a^{23}`, or braces: `{a^2}^3`") from error
    except exceptions.LimitsMustFollowMathOperatorError as error:
        raise Unreadable(r"`\limits` must follow `\sum`, `\int` or the like", "take it out") from error
    except (exceptions.InvalidAlignmentError, exceptions.MissingEndError) as error:
        raise Unreadable("an environment cannot be read", r"write it as `\begin{cases} … \end{cases}`") from error
    except (exceptions.ExtraLeftOrMissingRightError, exceptions.NoAvailableTokensError) as error:
        raise Unreadable("a part of the formula is missing", "look at its braces and brackets") from error
    del tree.attrib["xmlns"]  # ziamath looks elements up by their plain names
    for part in tree.iter():
        part.text = html.unescape(part.text) if part.text else part.text
    _mend(tree)
    if not display:
        _enlarge_fractions(tree)
    return tree


def _prepared(latex: str) -> str:
    r"""Chemistry and aliases written out; `%` is a per cent sign (no comment), `3,5` a number (no list)."""
    source = _with_chemistry(" ".join(latex.split()))
    pieces = _TEXT.split(source)  # words of a formula stand at the odd places, and stay
    pieces[::2] = [_mended(piece) for piece in pieces[::2]]
    return "".join(pieces)


def _mended(source: str) -> str:
    source = re.sub(r"(?<!\\)%", r"\\%", source)
    source = re.sub(r"(?<=[0-9]),(?=[0-9])", "{,}", source)
    source = re.sub(r"(\\begin\s*\{[a-zA-Z]+\*?\}\s*)\[", r"\1{}[", source)  # a bracket, and no option of alignment
    source = _ALIAS.sub(lambda match: ALIASES[match[1]], source)
    source = re.sub(r"\\(begin|end)\s*\{(?:aligned|align)\}", r"\\\1{align*}", source)  # without numbers
    # The tokenizer takes \mathrm{C} for the letter C, whose style is then lost.
    return source.replace(r"\mathrm{", r"\mathrm {")


def _with_chemistry(source: str) -> str:
    while match := _CHEMISTRY.search(source):
        end = _closing_brace(source, match.end())
        if end is None:
            raise Unreadable(r"`\ce` has no formula in braces after it", r"write `\ce{H2O}`")
        formula = source[match.end() + 1 : end]
        try:
            latex = chemistry.to_latex(formula)
        except ValueError as error:
            raise Unreadable(str(error), r"write it like `\ce{2H2 + O2 -> 2H2O}` or `\ce{SO4^2-}`") from error
        source = f"{source[: match.start()]}{{{latex}}}{source[end + 1 :]}"
    return source


def _closing_brace(source: str, start: int) -> int | None:
    """Where the brace that opens at `start` is closed."""
    depth = 0
    for at in range(start, len(source)):
        depth += {"{": 1, "}": -1}.get(source[at], 0)
        if depth == 0:
            return at if source[start] == "{" else None
    return None


def _mend(tree: Element) -> None:
    for parent in list(tree.iter()):
        wanted = _PARTS.get(parent.tag)
        if wanted and len(parent) != wanted:
            raise Unreadable("a part of the formula is missing", "look at its braces")
        for part in parent:
            mend = _MENDED_BY.get(part.tag)
            if mend:
                mend(part, parent)
        if wanted:
            _keep_together(parent)
            _lengthen_arrow(parent)
    _stretch_binomials(tree)


def _keep_together(parent: Element) -> None:
    """A style's parts in a row of their own: ziamath takes styles away and would count the parts as the parent's."""
    for index, part in enumerate(list(parent)):
        if part.tag == "mstyle" and len(part) != 1:
            row = Element("mrow")
            row.append(part)
            parent[index] = row


def _lengthen_arrow(parent: Element) -> None:
    """An arrow under words: ziamath stretches it no further than its short glyphs reach."""
    base = parent[0][0] if parent[0].tag == "mstyle" and len(parent[0]) else parent[0]
    if parent.tag in ("mover", "munder", "munderover") and base.tag == "mo" and base.text in _LONG_ARROWS:
        base.text = _LONG_ARROWS[base.text]


def _operator(part: Element, parent: Element) -> None:
    text = part.text or ""
    if parent.tag == "mover" and text == "^":
        accent = parent.get("accent") == "true"
        part.text = "\u02c6" if accent else "\u0302"
        if accent:
            part.set("stretchy", "false")
    elif parent.tag == "mover" and text == "~":
        part.text = "\u02dc" if part.get("stretchy") == "false" else "\u0303"
    elif text and text in _STILL:
        part.set("stretchy", "false")
    elif text.isalpha() and len(text) > 1 and part.get("movablelimits") is None and parent.tag != "munder":
        part.tag = "mi"  # a function such as \operatorname{sen} is set like \sin


def _identifier(part: Element, parent: Element) -> None:
    if part.text and part.text in _STILL:
        part.set("stretchy", "false")


def _words(part: Element, parent: Element) -> None:
    if not (part.text or ""):
        part.tag = "mrow"
    # ziamath draws hyphens as a rule of growing length.
    part.text = (part.text or "").replace("-", "\u2010") or None


def _columns(part: Element, parent: Element) -> None:
    if part.get("columnspacing", "").startswith("0em 2em"):
        part.set("columnspacing", part.get("columnspacing", "").replace("2em", "0.3em"))


_MENDED_BY: dict[str, Callable[[Element, Element], None]] = {
    "mo": _operator,
    "mi": _identifier,
    "mtext": _words,
    "mtable": _columns,
}


def _enlarge_fractions(part: Element) -> None:
    r"""Fractions in a line are as large as in a display (`\dfrac`): at the size of scripts a copier fills their digits.

    Those in scripts and in other fractions stay as they are, and so do those that were written as `\tfrac`.
    """
    for index, child in enumerate(list(part)):
        if child.tag == "mfrac" and child.get("linethickness") != "0":
            style = Element("mstyle", displaystyle="true", scriptlevel="0")
            style.append(child)
            part[index] = style
        elif child.tag in ("mrow", "msqrt"):
            _enlarge_fractions(child)


def _stretch_binomials(tree: Element) -> None:
    """The brackets of a binomial grow with it: latex2mathml gives them the size of display formulas."""
    for row in tree.iter():
        for before, inner, after in zip(row[:], row[1:], row[2:], strict=False):
            if inner.tag == "mfrac" and inner.get("linethickness") == "0" and before.get("minsize"):
                before.attrib = {"stretchy": "true", "fence": "true", "form": "prefix"}
                after.attrib = {"stretchy": "true", "fence": "true", "form": "postfix"}
                group = Element("mrow")
                place = list(row).index(before)
                for part in (before, inner, after):
                    row.remove(part)
                    group.append(part)
                row.insert(place, group)
