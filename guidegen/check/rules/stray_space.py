"""Spaces where none belong: at the ends of a text, doubled between words, before a full stop or comma.

They show in print as holes, and in options they may give one away. `guidegen check --fix` takes them out. French spaces
before `; : ! ?`, code, formulas, tables, verse and the two spaces that break a line in Markdown stay as they are.

Source: guidegen; stray spaces are seen on paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule, SetText
from guidegen.check.texts import printed_texts
from guidegen.check.view import GuideView
from guidegen.guide.model import Path
from guidegen.inline import whole_parts

_INNER = r"(?<=\S)(?:[ \t]{2,}|\t)(?=\S)"
_BEFORE_STOP = r"(?<=[\w)\]*”\"’»]) +(?=[.,](?![.\w]|\s?[.…]))"
_BEFORE_OTHERS = r"(?<=[^\W\d_][\w)\]*”\"’»]) +(?=[;:!?](?=\s|$))"
_ANY = re.compile(f"{_INNER}|{_BEFORE_STOP}|{_BEFORE_OTHERS}")
_FRENCH = re.compile(f"{_INNER}|{_BEFORE_STOP}")
_UNTOUCHED_LINE = re.compile(r"\s{4}|\t|\s*(?:\||```|~~~|[-*+>]\s|\d+[.)]\s)")


def _check(view: GuideView) -> Iterator[Finding]:
    pattern = _FRENCH if view.guide.language.startswith("fr") else _ANY
    for path, text in printed_texts(view.loaded.document.data):
        if (" " not in text and "\t" not in text) or not _is_prose(view, path, text):
            continue
        mended = _mended(text, pattern)
        if mended != text and mended.strip():
            said, fix = _wording(text, mended, pattern)
            yield Finding(path, said, fix, edits=(SetText(path, mended),))


def _is_prose(view: GuideView, path: Path, text: str) -> bool:
    """Not the cells of a table, aligned with spaces, nor verse and programs."""
    if path[0] == "stimuli":
        return view.guide.stimuli[int(path[1])].numbered != "lines"
    return "|" not in text or (path[-1] not in ("rows", "columns") and "rows" not in path)


def _mended(text: str, pattern: re.Pattern[str]) -> str:
    if "\n" not in text.strip():
        ends = text[len(text.rstrip(" \t")) :] if text.endswith("\n") else ""
        return _mended_line(text.strip(" \t"), pattern) + ends
    lines, fenced = [], False
    for line in text.split("\n"):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        lines.append(line if fenced or _UNTOUCHED_LINE.match(line) else _mended_line(line, pattern))
    return "\n".join(lines)


def _mended_line(line: str, pattern: re.Pattern[str]) -> str:
    if not pattern.search(line):
        return line
    kept = whole_parts(line) if any(mark in line for mark in "`$[") else []
    return pattern.sub(lambda match: match[0] if _within(match.start(), kept) else _instead(match, line), line)


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _instead(match: re.Match[str], line: str) -> str:
    return "" if line[match.end() : match.end() + 1] in ".,;:!?" and _closes(line[match.end() :]) else " "


def _closes(rest: str) -> bool:
    return re.match(r"[.,;:!?](?:\s|$)", rest) is not None


def _wording(text: str, mended: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    if text.strip(" \t") == mended.strip(" \t"):
        return "the text has spaces at its ends", "take them out"
    found = next(match for match in pattern.finditer(text) if match[0] != "\n")
    around = text[max(0, found.start() - 12) : found.end() + 8].strip().replace("\t", "→")
    if text[found.end()] in ".,;:!?":
        return f"a space stands before “{text[found.end()]}”: “{around}”", "take the space out"
    return f"several spaces stand between two words: “{around}”", "leave one"


def _fact(text: str) -> str:
    return f'key_facts:\n  - text: "{text}"'


RULE = Rule(
    _check,
    why="stray spaces are seen on paper (guidegen)",
    per="guide",
    good=(
        _fact("Vilnius is the capital of Lithuania."),
        _fact("It weighs .5 kg, and in .NET it is `a  b`; 3 : 2, and so on ..."),
        "language: fr\n" + _fact("Quelle est la capitale ? C’est « Vilnius » !"),
        "stimuli:\n  - id: code\n    text: |\n      A program:\n\n          if  a  :\n              b\n",
        "type: table\nstem: Fill in.\ncolumns: City   | Country\nrows: ['Vilnius  | [[Lithuania]]', Riga     | Latvia]",
    ),
    bad=(
        _fact("Vilnius is  the capital of Lithuania."),
        _fact(" Vilnius is the capital of Lithuania."),
        _fact("Vilnius, the capital , is old ."),
        "language: fr\n" + _fact("Vilnius est la capitale , et elle est ancienne."),
        "type: single-choice\nstem: What is the capital of Lithuania ?\noptions: [{key: Vilnius}, Riga, Tallinn]",
    ),
)
