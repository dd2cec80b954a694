"""What a text in quotes says: doubled quotes, escapes after a backslash, and line ends, which fold."""

from __future__ import annotations

import re

from ruamel.yaml.scanner import Scanner

from guidegen.guide.characters import FORBIDDEN, REPLACEMENT

_AS_IS = re.compile(r"[^\\'\r\n]*+")
_ESCAPE = r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\r\n][ \t\r\n]*+|.)"
_PIECE = {
    '"': re.compile(rf"({_ESCAPE})|([ \t\r\n]++)|[^\\ \t\r\n]++", re.DOTALL),
    "'": re.compile(r"('')|([ \t\r\n]++)|[^' \t\r\n]++"),
}

# Commands of LaTeX whose backslash double quotes take for the start of a tab or of a new line.
_COMMANDS = "theta|times|text|tan|tanh|tau|to|top|triangle|tfrac|tilde|nu|nabla|neq|ne|neg|not|notin|ni"
_FORMULA = re.compile(rf"(?<!\\)(?:\\\\)*+\\(?:{_COMMANDS})(?![A-Za-z])")


def unquoted(style: str, body: str) -> tuple[str, list[str]]:
    """The text between quotes, and what is wrong with it.

    That is `escape` (there is no such code), `control` and `control-code` (one stands for a control character), and
    `formula` (one was the backslash of a LaTeX command).
    """
    if _AS_IS.fullmatch(body):
        return body, []
    notes: list[str] = []
    pieces = []
    for found in _PIECE[style].finditer(body):
        special, space = found.groups()
        if special:
            pieces.append(_escaped(special, notes) if style == '"' else "'")
        else:
            pieces.append(folded(space) if space and ("\n" in space or "\r" in space) else found.group())
    if style == '"' and not notes and body.count("$") > 1 and _FORMULA.search(body):
        notes.append("formula")
    return "".join(pieces), list(dict.fromkeys(notes))


def _escaped(escape: str, notes: list[str]) -> str:
    letter, digits = escape[1], escape[2:]
    if letter in "\r\n":
        return "\n" * (count_lines(escape) - 1)
    if letter in Scanner.ESCAPE_CODES and digits and int(digits, 16) < 0x110000:
        character = chr(int(digits, 16))
    elif letter in Scanner.ESCAPE_REPLACEMENTS:
        character = Scanner.ESCAPE_REPLACEMENTS[letter]
    else:
        notes.append("escape")
        return escape
    if FORBIDDEN.match(character) or character == "\r":
        notes.append("control-code" if letter in Scanner.ESCAPE_CODES else "control")
        return REPLACEMENT
    return character


def count_lines(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def folded(line_ends: str) -> str:
    """What line ends inside a text stand for: one is a space, each further one a line end."""
    return "\n" * (count_lines(line_ends) - 1) or " "
