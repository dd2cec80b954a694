r"""What LaTeX we read, checked before a library sees it: known commands, braces in pairs, no part missing, bounds.

latex2mathml prints `\foo` as letters and takes an unclosed brace for closed; a sheet must not.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

LONGEST = 1000
"""Characters of one formula: more than a page is wide."""

DEEPEST = 10
"""Levels of a formula: fractions in roots in fractions. ziamath lays out every level twice: one more takes twice
the time (a continued fraction of 8 levels 0.8 s, of 12 levels 21 s)."""


class Unreadable(ValueError):
    """LaTeX that cannot be read; `fix` says what to write."""

    def __init__(self, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.fix = fix


ALIASES = {
    **{name: rf"\operatorname{{{name}}}" for name in ("sen", "arcsen", "senh", "arg", "mcd", "mcm", "ggT", "kgV")},
    "implies": r"\Longrightarrow",
    "iff": r"\Longleftrightarrow",
    "celsius": r"{}^{\circ}\mathrm {C}",
    "ohm": r"\Omega",
    "perthousand": "‰",
    "N": r"\mathbb{N}",
    "Z": r"\mathbb{Z}",
    "Q": r"\mathbb{Q}",
    "R": r"\mathbb{R}",
    "C": r"\mathbb{C}",
}
"""Commands that teachers know from elsewhere, by what they are here."""

_BLACK = "sheets are printed in black; take the colour out"
_SPACE = r"write `\,` or `\quad` for a space"
_SIZE = "a formula has the size of its text; take the command out"
_OWN = "write out what it stands for"
_FRACTION = r"write `\frac{above}{below}`"
_REFUSED = {
    **dict.fromkeys((r"\color", r"\textcolor", r"\colorbox", r"\fcolorbox"), _BLACK),
    **dict.fromkeys((r"\hskip", r"\hspace", r"\kern", r"\mkern", r"\mskip", r"\mspace", r"\rule"), _SPACE),
    **dict.fromkeys((r"\Huge", r"\huge", r"\LARGE", r"\Large", r"\large", r"\footnotesize", r"\normalsize"), _SIZE),
    **dict.fromkeys((r"\scriptsize", r"\small", r"\tiny", r"\Tiny"), _SIZE),
    **dict.fromkeys((r"\newcommand", r"\newenvironment", r"\def", r"\DeclareMathOperator", r"\unicode"), _OWN),
    **dict.fromkeys((r"\over", r"\above", r"\atop", r"\abovewithdelims", r"\atopwithdelims"), _FRACTION),
    **dict.fromkeys((r"\genfrac", r"\brace", r"\brack"), _FRACTION),
    r"\choose": r"write `\binom{n}{k}`",
    r"\root": r"write `\sqrt[3]{x}`",
    **dict.fromkeys((r"\matrix", r"\array", r"\cases", r"\align", r"\split"), r"write `\begin{…} … \end{…}`"),
    **dict.fromkeys((r"\pmatrix", r"\bmatrix", r"\Bmatrix", r"\vmatrix", r"\Vmatrix"), r"write `\begin{…} … \end{…}`"),
    **dict.fromkeys((r"\smallmatrix", r"\displaylines", r"\eqalign", r"\eqalignno"), r"write `\begin{…} … \end{…}`"),
    **dict.fromkeys((r"\href", r"\class", r"\style", r"\verb", r"\tag", r"\tag*", r"\LaTeX", r"\TeX"), ""),
    **dict.fromkeys((r"\raise", r"\lower", r"\moveleft", r"\moveright", r"\smash", r"\skew", r"\sideset"), ""),
    **dict.fromkeys((r"\leftroot", r"\uproot", r"\mathchoice", r"\shoveleft", r"\shoveright", r"\vcenter"), ""),
    **dict.fromkeys((r"\clap", r"\llap", r"\rlap", r"\mathclap", r"\mathllap", r"\mathrlap"), ""),
    **dict.fromkeys((r"\hdashline", r"\hfil", r"\intop", r"\idotsint", r"\bra", r"\ket", r"\braket"), ""),
}
"""Commands that the libraries know and sheets do not print, and what to write in their place."""

ENVIRONMENTS = (
    *("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix"),
    *("array", "cases", "aligned", "align", "align*", "split"),
)
_TEXTS = {rf"\{name}" for name in ("text", "textrm", "textbf", "textit", "textsf", "texttt", "textup", "textnormal")}
_TEXTS |= {r"\textmd", r"\mbox", r"\hbox", r"\emph", r"\fbox"}
_FENCES = ("left", "right", "middle")
_BIG = re.compile(r"\\(?:big|Big|bigg|Bigg)[lmr]?")
_DELIMITERS = {*"()[]|/.<>", r"\{", r"\}", r"\|", r"\lbrace", r"\rbrace", r"\langle", r"\rangle", r"\vert", r"\Vert"}
_DELIMITERS |= {r"\lvert", r"\rvert", r"\lVert", r"\rVert", r"\lfloor", r"\rfloor", r"\lceil", r"\rceil"}
_DELIMITERS |= {r"\lbrack", r"\rbrack", r"\uparrow", r"\downarrow", r"\backslash"}
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u2028\u2029]")


@cache
def _arguments() -> dict[str, int]:
    from latex2mathml import commands

    return {
        **dict.fromkeys(commands.COMMANDS_WITH_ONE_PARAMETER, 1),
        **dict.fromkeys(commands.COMMANDS_WITH_TWO_PARAMETERS, 2),
        **dict.fromkeys(commands.EXTENSIBLE_ARROWS, 1),
        **dict.fromkeys((r"\sqrt", r"\not", r"\substack", r"\overbrace", r"\underbrace", "_", "^"), 1),
        **{rf"\math{font}": 1 for font in ("bb", "bf", "cal", "frak", "it", "rm", "scr", "sf", "sfit", "tt", "normal")},
    }


@cache
def _known() -> frozenset[str]:
    from latex2mathml import commands, converter
    from latex2mathml.symbols_parser import SYMBOLS

    symbols = [name for name in SYMBOLS if re.fullmatch(r"\\(?:[A-Za-z]+|[^A-Za-z])", name)]
    others = (r"\\", r"\ ", r"\,", r"\:", r"\;", r"\!", r"\>", r"\space", r"\hline", r"\cr", r"\nonumber", r"\notag")
    fonts = (*commands.LOCAL_FONTS, *commands.GLOBAL_FONTS)
    known = {*symbols, *commands.FUNCTIONS, *converter.MOVABLE_LIMIT_TEXTS, *commands.CONVERSION_MAP, *fonts, *others}
    known |= {*_arguments(), *_TEXTS, r"\limits", r"\nolimits", r"\mathstrut", r"\strut", r"\bmod"}
    known |= {rf"\{name}" for name in _FENCES}
    return frozenset(name for name in known - set(_REFUSED) if name.startswith("\\"))


def check_length(latex: str) -> None:
    if not latex.strip():
        raise Unreadable("the formula is empty", "write it between the dollar signs, or `\\$` for a dollar sign")
    if len(latex) > LONGEST:
        raise Unreadable(f"the formula has {len(latex)} characters; at most {LONGEST} are read", "make several of it")
    if match := _FORBIDDEN.search(latex):
        if "\ufdd0" <= match[0] <= "\ufdef":
            raise Unreadable("a gap stands inside a formula", "put the gap outside of the formula: `$x =$ [[4]]`")
        raise Unreadable(f"the formula holds a character that cannot be printed (U+{ord(match[0]):04X})", "take it out")


@dataclass
class _Open:
    """What waits for its parts: a brace for its end, a command for its arguments."""

    token: str
    missing: int = -1
    """Arguments that are still to come; −1 for what is closed by a token of its own."""
    closed_by: str = ""


def check_structure(latex: str) -> None:
    """Raise Unreadable for what the libraries would print wrongly, silently or never."""
    from latex2mathml.tokenizer import tokenize

    tokens = tokenize(latex)
    opened: list[_Open] = []
    token = ""
    for token in tokens:
        if token == "\\":
            raise Unreadable("a backslash stands alone", r"write the command's name after it, as in `\sqrt{2}`")
        if token.startswith(("\\begin", "\\end")) and "{" in token:
            _environment(token, opened)
        elif token == r"\left":
            _delimiter(token, next(tokens, ""))
            opened.append(_Open(token, closed_by=r"\right"))
        elif token in ("{", "["):
            if token == "{" or (opened and opened[-1].token in (r"\sqrt", *_ARROWS_WITH_OPTION)):
                opened.append(_Open(token, closed_by="}" if token == "{" else "]"))
            else:
                _take(opened)
        elif token in ("}", r"\right") or (token == "]" and _optional(opened)):
            _close(token, opened)
            if token == r"\right":
                _delimiter(token, next(tokens, ""))
            if token != "]":
                _take(opened)
        elif token in _TEXTS or token.startswith(r"\operatorname"):
            if token in _TEXTS and next(tokens, None) is None:
                raise _missing(token)
            _take(opened)
        elif token == r"\middle" or _BIG.fullmatch(token):
            _delimiter(token, next(tokens, ""))
            if token == r"\middle" and not any(waiting.token == r"\left" for waiting in opened):
                raise Unreadable(r"`\middle` stands outside of `\left` and `\right`", r"write `\mid`, or take it out")
            _take(opened)
        else:
            _command(token, opened)
        if len(opened) > DEEPEST:
            raise Unreadable(f"the formula is nested more than {DEEPEST} deep", "write it in several formulas")
    if opened:
        raise _unfinished(opened[-1])


_ARROWS_WITH_OPTION = (r"\xrightarrow", r"\xleftarrow", r"\xleftrightarrow", r"\xrightleftharpoons")


def _command(token: str, opened: list[_Open]) -> None:
    if token.startswith("\\"):
        _check_known(token)
    arguments = _arguments().get(token, 0)
    if arguments:
        if token in "_^" and opened and opened[-1].missing > 0:
            raise _unfinished(opened[-1])
        opened.append(_Open(token, arguments))
    elif token not in ("&", r"\\", r"\limits", r"\nolimits", r"\hline", "'"):
        _take(opened)


def _take(opened: list[_Open]) -> None:
    """One part has been read: whoever waits for it has one less to wait for."""
    while opened and opened[-1].missing > 0:
        opened[-1].missing -= 1
        if opened[-1].missing:
            return
        opened.pop()


def _optional(opened: list[_Open]) -> bool:
    return any(waiting.closed_by == "]" for waiting in opened[-2:])


def _close(token: str, opened: list[_Open]) -> None:
    if opened and opened[-1].closed_by == token:
        opened.pop()
        return
    if opened:
        raise _unfinished(opened[-1])
    begins = {"}": "{", r"\right": r"\left"}[token]
    raise Unreadable(
        f"`{token}` has no `{begins}` before it", f"take it out, or write `{begins}` where the part begins"
    )


def _environment(token: str, opened: list[_Open]) -> None:
    begins, _, name = token.rstrip("}").partition("{")
    if name not in ENVIRONMENTS:
        raise Unreadable(
            f"`{token}` is not known", _near(name, ENVIRONMENTS) or f"there are: {', '.join(ENVIRONMENTS)}"
        )
    if begins.strip() == r"\begin":
        opened.append(_Open(token, closed_by=rf"\end{{{name}}}"))
        return
    if not opened or opened[-1].closed_by != token.replace(" ", ""):
        if opened:
            raise _unfinished(opened[-1])
        raise Unreadable(f"`{token}` has no `\\begin{{{name}}}` before it", "write it where the part begins")
    opened.pop()
    _take(opened)


def _delimiter(token: str, delimiter: str) -> None:
    if delimiter not in _DELIMITERS:
        fix = rf"write a bracket after it, as in `{token}(`" if token != r"\right" else r"write `\right)` or `\right.`"
        raise Unreadable(f"`{token}` has no bracket after it", fix)


def _missing(token: str) -> Unreadable:
    parts = _arguments().get(token, 1)
    shown = {"_": "`x_1` or `x_{10}`", "^": "`x^2` or `x^{10}`"}.get(token, f"`{token}{'{…}' * parts}`")
    return Unreadable(f"something is missing after `{token}`", f"write {shown}")


def _unfinished(waiting: _Open) -> Unreadable:
    if waiting.missing > 0:
        return _missing(waiting.token)
    return Unreadable(f"`{waiting.token}` is not closed", f"write `{waiting.closed_by}` where the part ends")


def _check_known(token: str) -> None:
    if token in _known():
        return
    if token in _REFUSED:
        raise Unreadable(f"sheets do not print the command `{token}`", _REFUSED[token] or "take it out")
    near = _near(token, sorted(_known()))
    words = r"; for words in a formula write `\text{…}`" if len(token) > 2 else ""
    raise Unreadable(f"the command `{token}` is not known", near or f"look at its spelling{words}")


def _near(word: str, known: Iterator[str] | tuple[str, ...] | list[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.75)
    return f"did you mean `{near[0]}`?" if near else ""
