"""A text in quotes, and the one style in which the program itself writes a text.

Two ways to the same YAML: `quote` and `quoted` mend what a teacher typed, so they change as little as they can;
`scalar` is the canonical form, plain where any YAML reader would show the very same characters.
"""

from __future__ import annotations

import re

KEY = r"[a-z][a-z0-9_-]*"
"""What a key looks like; everything else before a colon is taken for words."""

_DASHES = r"[ \t]*(?:-[ \t]+)*"
_LEAD = re.compile(
    rf"{_DASHES}(?:{KEY}|\"[^\"]*\"|'[^']*')[ \t]*:(?:[ \t]+|$)"  # - key:
    r"|[ \t]*[^\s\"'#&*!|>%@`\[\]{},?:–—•-][^:]*:(?:[ \t]+|$)"  # any other key, on a line without a dash
    rf"|{_DASHES}-$|{_DASHES}"
)
_COMMENT = re.compile(r"(?<![ \t])[ \t]++#(?:[ \t].*)?$")


def split(line: str, column: int | None = None) -> tuple[str, str, str]:
    """A line as what leads up to its text (indentation, dashes, key), the text, and the comment with its space.

    `column` (1-based) says where the text begins when the caller knows better. `#3` is not taken for a comment, nor is
    a text that begins with `#`.
    """
    if column is None:
        found = _LEAD.match(line)
        start = found.end() if found else 0
    else:
        start = column - 1
    lead, text = line[:start], line[start:].rstrip(" \t")
    comment = None if text.startswith("#") else _COMMENT.search(text)
    return (lead, text[: comment.start()], text[comment.start() :]) if comment else (lead, text, "")


def quoted(line: str, column: int | None = None) -> str:
    """The line with its text in quotes: `- # of states` becomes `- "# of states"`.

    Without a `column` the text begins after the dashes and, if there is one, the key. A comment stays a comment.
    """
    lead, text, comment = split(line, column)
    space = " " if lead and lead[-1] not in " \t" else ""
    return f"{lead}{space}{quote(words(text))}{comment}"


def quote(text: str) -> str:
    """One line of text in quotes: double ones, unless the text holds one or a backslash."""
    return single(text) if '"' in text or "\\" in text else f'"{text}"'


def words(text: str) -> str:
    """The text without the quotes around it, if these were meant as such.

    They were not in `"Yes" or "No"`, whose first inner quote closes a word; they were in `'What's that?'` and in
    `"He said "no" to me"`, whose first inner quote stands inside a word or opens one.
    """
    mark = text[:1]
    if mark not in ("'", '"') or len(text) < 2 or not text.endswith(mark):
        return text
    inner = text[1:-1]
    for found in re.finditer(mark, inner):
        before, after = inner[: found.start()][-1:], inner[found.end() :][:1]
        if not (before.isalnum() and after.isalnum()):
            return inner if before.isspace() else text
    return inner


def single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_NO_FORMULA = _ESCAPES | {"\n": "\\x0A", "\t": "\\x09"}
"""Lest `$\\ne$` looks like a formula whose backslash was lost in the quotes."""
_TO_ESCAPE = re.compile('[\\\\"\n\t\r\x85\u2028\u2029]')


def double(text: str) -> str:
    """The text in double quotes on one line, exact for any text."""
    escapes = _NO_FORMULA if text.count("$") > 1 else _ESCAPES
    return '"' + _TO_ESCAPE.sub(lambda found: escapes[found.group()], text) + '"'


def scalar(text: str, *, indent: int, flow: bool = False) -> str:
    """The text as YAML in the canonical style, without the last line end; a block's lines are indented by `indent`.

    Plain where that is safe, lines as a block, else in double quotes. Never `|+`, whose text would swallow the blank
    lines that the writer or the teacher puts after it. `flow`: inside brackets or braces, which take neither blocks nor
    commas.
    """
    if is_plain(text, flow=flow):
        return text
    if not flow and is_block(text):
        body = "\n".join(" " * indent + line if line else "" for line in text.removesuffix("\n").split("\n"))
        return ("|\n" if text.endswith("\n") else "|-\n") + body
    return double(text)


def is_block(text: str) -> bool:
    """Whether a block holds the text exactly, also after an editor took spaces at line ends away."""
    lines = text.removesuffix("\n").split("\n")
    return (
        "\n" in text
        and not re.search("[\r\x85\u2028\u2029]", text)
        and lines[0][:1] not in ("", " ", "\t")
        and all(line == line.rstrip(" \t") for line in lines)
        and lines[-1] != ""
    )


_NOT_PLAIN = re.compile(
    r"^$|^[\s\-?:,\[\]{}#&*!|>'\"%@`–—−•=<]|\s$|:$|:\s|\s#|[\n\r\t\x85\u2028\u2029]"
    r"|^\S*?[a-z]:(?!//)\S"  # stem:What reads as a key without its space
)
_INDICATOR = re.compile(r"[,\[\]{}?:]")
_NUMBER = re.compile(r"[-+.0-9][0-9_.:]*(?:e[-+]?[0-9]+)?|[-+]?0[xob][0-9a-f_]+|[-+]?\.(?:inf|nan)")
_PLAIN_NUMBER = re.compile(r"0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9]")
_WORD = re.compile(r"~|null|true|false|yes|no|on|off|y|n", re.IGNORECASE)


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether the text can stand without quotes: for our loader, for other YAML readers, and for a person's eye."""
    if needs_quotes(text, flow=flow) or _WORD.fullmatch(text):
        return False
    return not _NUMBER.fullmatch(text.lower()) or bool(_PLAIN_NUMBER.fullmatch(text))


def needs_quotes(text: str, *, flow: bool = False) -> bool:
    """Whether our loader would take the text for something else, or a person might."""
    plain = not _NOT_PLAIN.search(text.removeprefix("-") if text[1:2].isdecimal() else text)
    return not plain or (flow and bool(_INDICATOR.search(text)))


def safe(text: str, *, flow: bool = False) -> str:
    """What a teacher typed as a text, in quotes if it needs them and has none; brackets and blocks are left alone."""
    if text[:1] in ("|", ">", "[", "#", "") or (text[0] in "\"'" and len(text) > 1 and text.endswith(text[0])):
        return text
    return quote(words(text)) if needs_quotes(text, flow=flow) else text
