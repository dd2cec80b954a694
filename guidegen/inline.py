"""Inline Markdown in the texts of a guide: emphasis, sub- and superscript, links, code, formulas. Raw HTML is text."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from guidegen.mathematics import Unreadable, draw

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

GAP = "\ufdd0"
"""Stands for a gap while a cloze is rendered: a noncharacter, which no text of a guide may hold."""

LINK_SCHEMES = ("http", "https", "mailto")
"""What a link on a sheet may be; `javascript:`, `file:` and the like stay text, for PDF readers follow them."""

INLINE_RULES = ("emphasis", "link", "backticks", "escape", "newline")

_NO_BREAK = "\u00a0"
_OBJECT = "\ufffc"
"""Stands for a formula or code while the words around it are tied."""

# Never before a gap, before or after a formula: WeasyPrint would move all that stands before it to the next line.
_LAST_SHORT_WORD = re.compile(rf"(?<=[^\s{_OBJECT}]{{2}}) (?=[^\s{GAP}{_OBJECT}]{{1,4}}$)")
_UNIT = (
    r"(?:[kcmdhµμnpMGT]?(?:mol|cal|bar|Hz|Pa|eV|Wh|m|g|l|L|s|A|V|W|J|N|K|Ω|F|C|B|b|t)|°[CF]?|ha|min|h|d|rad|u|kat|dB|lx|lm|ppm"
    r"|Bq|Sv|Gy)"
)
_NUMBER_AND_UNIT = re.compile(
    rf"(?<=[\d½⅓⅔¼¾⁰¹²³⁴-⁹]) (?=(?:[%‰€£$]|{_UNIT}[²³⁰-⁹⁻¹]*(?:[·⋅*/]{_UNIT}[²³⁰-⁹⁻¹]*){{0,4}})(?!\w))"
)
_POWER_OF_TEN = re.compile(r"(?<=\d) (?=× 10)|(?<=\d ×) (?=10)|(?<=\d\u00a0×) (?=10)")
_PARAGRAPH = re.compile(r"(?<=[¶§]) (?=\d)")
_THOUSANDS = re.compile(r"(?<![\d,.])\d{1,3}(?: \d{3})+(?!\d)")

UNTIED = {"tied": False}
"""The environment in which a text is parsed for its words: its spaces stay as they are."""

_PRICE = re.compile(r"\d[\d.,]*(?:\s*[-–—/]\s*|\s+)(?:[^\W\d_]{2,}\b|(?:US|CA|AU|NZ|C|A)$)(?!.*[\\_^=+])", re.DOTALL)

_CALCULATES = re.compile(r"[\\_^=+<>{]")
_WORD = re.compile(r"(?<!\S)[^\W\d_]{2,}(?=[\s,.;:!?)–—-]|$)")


def _is_safe_link(url: str) -> bool:
    try:
        return urlsplit(url).scheme.lower() in LINK_SCHEMES
    except ValueError:  # such as an unclosed bracket of an IPv6 address
        return False


def add_inline_rules(markdown: MarkdownIt) -> MarkdownIt:
    """Teach a parser the inline Markdown of guides; `blocks` does so too."""
    from mdit_py_plugins.subscript import sub_plugin
    from mdit_py_plugins.superscript import superscript_plugin

    markdown.enable(list(INLINE_RULES))
    markdown.use(sub_plugin).use(superscript_plugin)
    markdown.inline.ruler.before("escape", "formula", _formula_rule)
    markdown.inline.ruler.before("emphasis", "product", _product_rule)
    markdown.core.ruler.push("tie", _tie_all)
    markdown.add_render_rule("formula", _render_formula)
    markdown.add_render_rule("softbreak", lambda *_: " ")
    markdown.add_render_rule("hardbreak", lambda *_: "<br>")
    markdown.validateLink = _is_safe_link  # type: ignore[method-assign]
    return markdown


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return add_inline_rules(MarkdownIt("zero", {"html": False, "maxNesting": 20}))


def to_html(text: str) -> str:
    """The text as HTML, safe to place in an element (not in an attribute)."""
    return str(_markdown().renderInline(text.strip()))


def parse(text: str) -> list[Token]:
    """The text as tokens of markdown-it, for those who look for something in it."""
    return _markdown().parseInline(text.strip(), UNTIED)


def to_text(text: str) -> str:
    """The text without its marks, for titles, names and comparisons. Formulas are spelt in signs: H₂O, √2."""
    return words_of(parse(text))


def words_of(tokens: Sequence[Token]) -> str:
    """The words of parsed text."""
    return "".join(_words(child) for token in tokens for child in token.children or [])


def _words(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "formula":
        try:
            return draw(token.content, token.meta["display"]).text
        except Unreadable:
            return token.content
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


def _formula_rule(state: StateInline, silent: bool) -> bool:
    """`$…$` and `$$…$$`. A dollar sign before a space, and prices such as “$5 and $10” or “$5–$10”, are text."""
    found = _formula_at(state.src, state.pos)
    if found is None:
        return False
    marks, latex, after = found
    if not silent:
        token = state.push("formula", "", 0)
        token.content = latex.strip()
        token.markup = marks
        token.meta = {"display": marks == "$$"}
    state.pos = after
    return True


def _formula_at(source: str, start: int) -> tuple[str, str, int] | None:
    """The dollar signs of the formula that begins at a place, its LaTeX, and where the text goes on."""
    if source[start] != "$":
        return None
    marks = "$$" if source.startswith("$$", start) else "$"
    begin = start + len(marks)
    end = _closing(source, begin, marks)
    if end is None:
        return None
    latex, after = source[begin:end], end + len(marks)
    if not latex.strip() or GAP in latex:
        return None
    before = source[start - 1 : start] if start else ""
    if marks == "$" and not _is_formula(latex, before, source[after : after + 1]):
        return None
    return marks, latex, after


def _closing(source: str, begin: int, marks: str) -> int | None:
    """Where the next dollar sign stands that no backslash takes away."""
    at = begin
    while (at := source.find("$", at)) >= 0:
        first = at
        while first > begin and source[first - 1] == "\\":
            first -= 1
        if (at - first) % 2 == 0:
            return at if source.startswith(marks, at) else None
        at += 1
    return None


def _is_formula(latex: str, before: str, after: str) -> bool:
    if latex[0].isspace() or latex[-1].isspace() or after.isdigit():
        return False
    if before.isdigit() and latex[0] != "\\":
        return False
    return not (_PRICE.match(latex) or _is_prose(latex))


def _is_prose(latex: str) -> bool:
    """“$5 a loaf, or 7$”, “$5 (7$)”, “Ke$ha and A$AP”: words between two dollar signs, and nothing that calculates."""
    if _CALCULATES.search(latex):
        return False
    words = len(_WORD.findall(latex))
    if latex[0].isdigit():
        return words > 0 or latex.count("(") != latex.count(")")
    return words > 1


def _product_rule(state: StateInline, silent: bool) -> bool:
    """`2*3*4` is a product and no emphasis (CommonMark takes it for one)."""
    at = state.pos
    if state.src[at] != "*" or not (state.src[at - 1 : at].isdigit() and state.src[at + 1 : at + 2].isdigit()):
        return False
    if not silent:
        state.pending += "*"
    state.pos += 1
    return True


def _render_formula(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A picture, of which the text is told to those who cannot see it; what cannot be read stays as it was typed."""
    token = tokens[index]
    display = bool(token.meta["display"])
    try:
        formula = draw(token.content, display)
    except Unreadable:
        return f"<code>{escape(token.markup + token.content + token.markup)}</code>"
    kind = "formula display" if display else "formula"
    data = base64.b64encode(formula.svg.encode()).decode()
    size = f"height:{formula.height_em:g}em;width:{formula.width_em:g}em"
    style = size if display else f"{size};vertical-align:{-formula.depth_em:g}em"
    return f'<img class="{kind}" alt="{escape(formula.text)}" src="data:image/svg+xml;base64,{data}" style="{style}">'


def _tie_all(state: StateCore) -> None:
    if state.env == UNTIED:
        return
    for token in state.tokens:
        if token.type == "inline" and token.children:
            _tie(token.children)


def _tie(children: list[Token]) -> None:
    """No short word alone on the last line (of texts that have several), no number parted from its unit or its groups.

    Spaces become no-break spaces one for one, across emphasis and superscripts: `10^8^ m/s`.
    """
    line = "".join(_stand_in(child) for child in children)
    tied = _NUMBER_AND_UNIT.sub(_NO_BREAK, line)
    tied = _THOUSANDS.sub(lambda match: match[0].replace(" ", _NO_BREAK), tied)
    tied = _POWER_OF_TEN.sub(_NO_BREAK, tied)
    tied = _PARAGRAPH.sub(_NO_BREAK, tied)
    if len(line) > 60:
        tied = _LAST_SHORT_WORD.sub(_NO_BREAK, tied)
    if tied == line:
        return
    at = 0
    for child in children:
        length = len(_stand_in(child))
        if child.type == "text":
            child.content = tied[at : at + length]
        at += length


def _stand_in(token: Token) -> str:
    if token.type in ("text", "text_special"):
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return _OBJECT if token.type in ("formula", "code_inline") else ""


_MARK = re.compile(r"\\.|[`$\[]", re.DOTALL)
_WHOLE = re.compile(
    r"(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|\[(?:\\.|[^\[\]\\])*\]\([^()]*\)",
    re.DOTALL,
)


def whole_parts(text: str) -> list[tuple[int, int]]:
    """Where code, formulas and links stand in a text: what may not be cut."""
    spans = []
    at = 0
    while mark := _MARK.search(text, at):
        at = mark.end()
        if mark[0] == "$" and (found := _formula_at(text, mark.start())):
            at = found[2]
        elif mark[0] in "`[" and (match := _WHOLE.match(text, mark.start())):
            at = match.end()
        else:
            continue
        spans.append((mark.start(), at))
    return spans
