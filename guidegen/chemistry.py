r"""Chemical formulas and equations, `\ce{2H2 + O2 -> 2H2O}`, as LaTeX that the formula drawer knows.

A subset of mhchem, which chemists write: https://mhchem.github.io/MathJax-mhchem/. Understood are subscripts, charges
(`SO4^2-`, `Na+`), coefficients, states `(aq)`, hydrates (`CuSO4.5H2O`), isotopes (`^{14}_{6}C`), bonds (`C=C`, `C#C`),
arrows with words over and under them (`->[heat]`), `^` for gas and `v` for a precipitate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

ARROWS = {
    "<=>": "rightleftharpoons",
    "<->": "leftrightarrow",
    "->": "rightarrow",
    "<-": "leftarrow",
    "⇌": "rightleftharpoons",
    "↔": "leftrightarrow",
    "→": "rightarrow",
    "←": "leftarrow",
}
_LONG_ARROWS = {
    "rightleftharpoons": "xrightleftharpoons",
    "leftrightarrow": "xleftrightarrow",
    "rightarrow": "xrightarrow",
    "leftarrow": "xleftarrow",
}
_ARROW = re.compile("|".join(map(re.escape, sorted(ARROWS, key=len, reverse=True))))
_LABEL = re.compile(r"\[([^\[\]]*)\]")
_COEFFICIENT = re.compile(r"(?:[0-9]+/[0-9]+|[0-9]+(?:[.,][0-9]+)?)(?=\s?[A-Za-z(\[^_])")
_STATE = re.compile(r"\((?:aq|s|l|g|cr|sln)\)")
_SCRIPT = re.compile(r"(?P<at>[_^])(?:\{(?P<group>[^{}]*)\}|(?P<charge>[0-9]*[+−-]+)|(?P<plain>[0-9]+|[a-z+−-]))")
_CHARGE = re.compile(r"[+−-](?=$|\s|\()")
_BONDS = {"-": "{-}", "=": "{=}", "#": r"{\equiv}", "≡": r"{\equiv}", "−": "{-}"}
_WORD = re.compile(r"[A-Z][a-z]*|[a-z]+|Δ")
_NUMBER = re.compile(r"[0-9]+")
_BRACKETS = {"(": "(", ")": ")", "[": "[", "]": "]", "{": "", "}": ""}
_IN_SCRIPT = re.compile(r"[0-9A-Za-z+−.,•·-]*")


def to_latex(formula: str) -> str:
    r"""The LaTeX of what stands between the braces of `\ce{…}`. Raises ValueError that names what cannot be read."""
    return "".join(_pieces(formula.strip()))


def _pieces(formula: str) -> Iterator[str]:
    at = 0
    begins, subscript_next = True, False  # at the beginning of a species; after what takes a subscript
    isotope = False  # after a script before its symbol
    while at < len(formula):
        rest = formula[at:]
        if match := re.match(r"\s+", rest):
            yield ""
            begins, subscript_next = True, False
        elif match := _ARROW.match(rest):
            length, latex = _arrow(rest, ARROWS[match[0]], match.end())
            yield latex
            at += length
            begins, subscript_next = True, False
            continue
        elif begins and (match := re.match(r"(?:\^|↑)(?=\s|$)", rest)):
            yield r"\uparrow "
        elif begins and (match := re.match(r"(?:v|↓)(?=\s|$)", rest)):
            yield r"\downarrow "
        elif begins and (match := re.match(r"\+(?=\s|$)", rest)):
            yield "+"
        elif match := _STATE.match(rest):
            yield (r"\," if begins and at else "") + rf"\mathrm {{{match[0]}}}"
            begins, subscript_next = False, True
        elif begins and (match := _COEFFICIENT.match(rest)):
            above, _, below = match[0].partition("/")
            yield rf"\frac{{{above}}}{{{below}}}\," if below else above.replace(",", "{,}") + r"\,"
        elif match := _SCRIPT.match(rest):
            yield ("{}" if begins and not isotope else "") + _script(match)
            subscript_next, isotope = not begins, begins
            at += match.end()
            continue
        elif subscript_next and (match := _NUMBER.match(rest)):
            yield f"_{{{match[0]}}}"
        elif not begins and (match := _CHARGE.match(rest)):
            yield f"^{{{match[0]}}}"
        elif not begins and (match := re.match(r"\s?[.*·⋅]\s?", rest)):
            yield r"\cdot "
            begins, subscript_next = True, False
        elif match := _WORD.match(rest):
            yield rf"\mathrm {{{match[0]}}}"
            begins, subscript_next = False, True
        elif rest[0] in _BRACKETS:
            match = re.match(".", rest)
            yield _BRACKETS[rest[0]]
            begins, subscript_next = rest[0] in "([{", rest[0] in ")]}"
        elif not begins and rest[0] in _BONDS:
            match = re.match(".", rest)
            yield _BONDS[rest[0]]
            subscript_next = False
        else:
            raise ValueError(rf"“{rest.split()[0][:12]}” cannot be read in \ce{{…}}")
        assert match
        at += match.end()
        isotope = False


def _script(match: re.Match[str]) -> str:
    content = match["group"] if match["group"] is not None else match["charge"] or match["plain"]
    if not _IN_SCRIPT.fullmatch(content):
        raise ValueError(rf"“{match[0]}” cannot be read in \ce{{…}}")
    letters = re.sub(r"[A-Za-z]+", lambda word: rf"\mathrm {{{word[0]}}}", content.replace("−", "-"))
    return f"{match['at']}{{{letters}}}"


def _arrow(rest: str, arrow: str, at: int) -> tuple[int, str]:
    """How long an arrow with its labels is, and its LaTeX."""
    labels: list[str] = []
    while len(labels) < 2 and (match := _LABEL.match(rest, at)):
        labels.append(_label(match[1]))
        at = match.end()
    if not any(labels):
        return at, rf"\{arrow} "
    under = f"[{labels[1]}]" if len(labels) == 2 and labels[1] else ""
    return at, rf"\{_LONG_ARROWS[arrow]}{under}{{{labels[0] or ' '}}}"


def _label(words: str) -> str:
    """Words over an arrow; a formula (with a subscript or a command) is read as such."""
    words = words.strip()
    if "\\" in words:
        return words
    if re.fullmatch(r"[A-Z][A-Za-z0-9()]*[0-9][A-Za-z0-9()]*", words):  # a catalyst such as H2SO4
        return to_latex(words)
    return rf"\text{{{words}}}" if words else ""
