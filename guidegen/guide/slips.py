"""What teachers type that YAML does not take: said in their words, with the line correctly written.

`diagnose` turns what stopped the scanner into a problem and the lines mended so that reading goes on. The slips
themselves are in text_slips (quotes, colons, the first character), bracket_slips, layout (tabs, dashes, lines on their
own) and indentation; remarks speaks of what could be read, but not as it was meant.

Codes: yaml-colon, yaml-quotes, yaml-start (of a text), yaml-alias, yaml-tag, yaml-bracket, yaml-braces, yaml-escape,
yaml-space, yaml-tab, yaml-indent, yaml-dash, yaml-directive, yaml-documents, yaml-comment, yaml-key, yaml-empty,
yaml-no-keys, yaml-syntax (anything else), duplicate-key, control-character, encoding, too-deep, too-large.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from guidegen.guide import bracket_slips, indentation, layout, text_slips
from guidegen.guide.lines import Lines, Slip
from guidegen.guide.nodes import MAX_NODES
from guidegen.guide.quoting import quoted
from guidegen.guide.scanner import MAX_DEPTH
from guidegen.guide.trouble import Trouble

__all__ = ["diagnose", "quoted", "unreadable"]

_DIRECTIVE = re.compile(r"%(?:YAML|TAG)\b")


def diagnose(trouble: Trouble, page: Lines) -> Slip:
    """What the teacher did, and the lines mended; a slip without lines if reading cannot go on."""
    for kind in _KINDS.get(trouble.kind, _ANY):
        if slip := kind(trouble, page):
            return slip
    return bracket_slips.in_brackets(trouble, page) if trouble.bracket else unreadable(trouble, page)


def unreadable(trouble: Trouble, page: Lines, row: int | None = None) -> Slip:
    """The last resort: the commonest mistake is a text that needs quotes."""
    spot = trouble.at if row is None or row == trouble.at[0] else (row, 0)
    repairs = {spot[0]: quoted(page.typed[spot[0]])}
    return page.slip(
        spot, "guidegen cannot read this line as YAML", "put quotes around the text", "yaml-syntax", repairs
    )


def _directive(trouble: Trouble, page: Lines) -> Slip | None:
    row = trouble.at[0]
    line = page.now[row]
    if not _DIRECTIVE.match(line):
        return None
    message = f"{line.split()[0]} changes how a file is read; guides are read in one way only"
    return page.slip(trouble.at, message, "take this line out", "yaml-directive", {row: f"# {line}"})


def _document(trouble: Trouble, page: Lines) -> Slip:
    row = trouble.at[0]
    line = page.now[row]
    message = f"{line[:3]} ends a guide, and more follows it"
    fix = "take this line out; a dividing line can be a comment"
    return page.slip(trouble.at, message, fix, "yaml-documents", {row: f"# {line}"})


def _too_deep(trouble: Trouble, page: Lines) -> Slip:
    message = f"lists and keys stand more than {MAX_DEPTH} levels deep here"
    fix = "no guide needs that; put a text that begins with brackets in quotes"
    return Slip(page.problem(trouble.at, message, fix, "too-deep"))


def _too_many(trouble: Trouble, page: Lines) -> Slip:
    message = f"the guide has more than {MAX_NODES:,} keys and texts; reading stopped here"
    return Slip(page.problem(trouble.at, message, "split it into several guides", "too-large"))


_Slips = tuple[Callable[[Trouble, Lines], Slip | None], ...]

_KINDS: dict[str, _Slips] = {
    "alias": (layout.bullet, text_slips.start),
    "behind": (text_slips.quoted_word, bracket_slips.behind_bracket),
    "block-indent": (indentation.block_indent,),
    "directive": (_directive, text_slips.start),
    "document": (_document,),
    "escape": (text_slips.escape,),
    "in-brackets": (bracket_slips.in_brackets,),
    "like-dash": (layout.like_dash, layout.on_its_own),
    "no-colon": (layout.on_its_own,),
    "open-bracket": (bracket_slips.open_bracket,),
    "open-quote": (text_slips.open_quote,),
    "tab": (layout.tab,),
    "too-deep": (_too_deep,),
    "too-many": (_too_many,),
}
"""What may have been done, by what stopped the scanner; the first that recognises it speaks."""

_ANY: _Slips = (text_slips.colon, indentation.out_of_line, text_slips.start, layout.on_its_own)
