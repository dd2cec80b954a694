"""Where in the text an edit goes, and what it puts there: (start, end, replacement)."""

from __future__ import annotations

import re
from collections.abc import Sequence as Listed

from guidegen.guide.characters import LINE_END
from guidegen.guide.nodes import Mapping, Node, Scalar, Sequence
from guidegen.guide.quoting import double, is_block, needs_quotes, scalar, single

Splice = tuple[int, int, str]

_HEADER = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)?")
_REST = re.compile(r"[ \t]*(?:#[^\r\n]*)?")
_BLANK_LINE = re.compile(r"[ \t]*(?:\r\n?|\n)")
_NEXT_LINE = re.compile(r"(?:[ \t]*(?:\r\n?|\n))*+( *+)(?=[^ \r\n])")
_NOT_SINGLE = re.compile("[\r\n\t\x85\u2028\u2029]")


def insertion(text: str, mapping: Mapping, key: str, value: str) -> Splice:
    """A key before the first one of a mapping."""
    column = mapping.at[1]
    name = scalar(key, indent=0, flow=mapping.flow)
    if mapping.flow:
        comma = ", " if mapping.items else ""
        return mapping.start + 1, mapping.start + 1, f"{name}: {scalar(value, indent=0, flow=True)}{comma}"
    end = line_end(text, mapping.start)
    lines = scalar(value, indent=column + 2).replace("\n", end)
    return mapping.start, mapping.start, f"{name}: {lines}{end}{' ' * column}"


def replacement(text: str, node: Scalar, value: str, *, flow: bool) -> Splice:
    """Another text where one stands."""
    if node.value is None:
        colon = "" if flow is False or text[node.start - 1 : node.start] == ":" else ":"
        return node.start, node.start, f"{colon} {scalar(value, indent=0, flow=True)}"
    indent = _indent(text, node.start) + 2
    end = line_end(text, node.start)
    if node.style in ("|", ">"):
        return _for_block(text, node, value, indent, end)
    new = _as_before(node.style, value, indent, flow)
    if not new.startswith("|"):
        return node.start, node.end, new
    if not _can_end_block(text, node.end, value, indent):
        return node.start, node.end, double(value)
    rest = _REST.match(text, node.end)
    comment = rest.group().rstrip(" \t") if rest else ""
    header, _, body = new.partition("\n")
    return node.start, rest.end() if rest else node.end, (f"{header}{comment}\n{body}").replace("\n", end)


def deletion(text: str, mapping: Mapping, name: str) -> Splice:
    """A key with its value."""
    names = list(mapping.items)
    key, value = mapping.items[name]
    if len(names) == 1:
        return (key.start, end_of(text, value), "") if mapping.flow else (key.start, end_of(text, value), "{}")
    at = names.index(name)
    if mapping.flow:
        if at + 1 < len(names):
            return key.start, mapping.items[names[at + 1]][0].start, ""
        return end_of(text, mapping.items[names[at - 1]][1]), end_of(text, value), ""
    start = _line_start(text, key.start)
    end = after_line(text, end_of(text, value))
    if at and keeps_line_ends(text, mapping.items[names[at - 1]][1]):
        while (blank := _BLANK_LINE.match(text, end)) and blank.end() > end:
            end = blank.end()
    if text[start : key.start].strip(" \ufeff"):  # behind a dash: what follows takes its place
        return key.start, end + len(text[end:]) - len(text[end:].lstrip(" ")), ""
    return start + text[start : key.start].count("\ufeff"), end, ""


def reordering(text: str, sequence: Sequence, order: Listed[int]) -> Splice:
    """The entries of a list in another order: those of a block as whole lines with the comments above and behind them,
    while what parts them (blank lines) stays. A list whose first dash stands behind something is left as it is."""
    if len(order) < 2:
        return sequence.start, sequence.start, ""
    if sequence.flow:
        return _reordered_flow(text, sequence, order)
    column = sequence.at[1]
    starts = [dash_line(text, node.start, column) for node in sequence.items]
    if text[starts[0] : starts[0] + column].strip(" \ufeff"):
        return starts[0], starts[0], ""
    ends = [after_line(text, end_of(text, node)) for node in sequence.items]
    starts = [starts[0], *(comments_above(text, start, end) for start, end in zip(starts[1:], ends, strict=False))]
    new_line = line_end(text, starts[0])
    chunks = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    between = [text[end:start] for end, start in zip(ends, starts[1:], strict=False)]
    whole = [chunk if chunk.endswith(("\n", "\r")) else chunk + new_line for chunk in chunks]
    new = "".join(part for pair in zip([whole[index] for index in order], [*between, ""], strict=True) for part in pair)
    return starts[0], ends[-1], new if chunks[-1] == whole[-1] else new.removesuffix(new_line)


def _reordered_flow(text: str, sequence: Sequence, order: Listed[int]) -> Splice:
    """In brackets the entries change places, and what stands between them stays."""
    spans = [(node.start, end_of(text, node)) for node in sequence.items]
    new = text[spans[0][0] : spans[0][0]]
    for place, index in enumerate(order):
        new += text[slice(*spans[index])]
        new += text[spans[place][1] : spans[place + 1][0]] if place + 1 < len(spans) else ""
    return spans[0][0], spans[-1][1], new


def dash_line(text: str, at: int, column: int) -> int:
    """The start of the line with the dash, at a column, of the entry whose value begins at `at`."""
    start = _line_start(text, at)
    while text[start + column : start + column + 1] != "-" or (
        start and text[start : start + column].strip(" -\ufeff")
    ):
        if start == 0:
            break
        start = _line_start(text, start - 1)
    return start


def comments_above(text: str, start: int, end: int) -> int:
    """The start with the lines of comment that stand directly above it, but not above `end`."""
    while start > end:
        above = _line_start(text, start - 1)
        if above < end or not text[above:start].lstrip(" ").startswith("#"):
            break
        start = above
    return start


def _as_before(style: str, value: str, indent: int, flow: bool) -> str:
    if style == '"':
        return double(value)
    if style == "'" and not _NOT_SINGLE.search(value):
        return single(value)
    if style == "" and not needs_quotes(value, flow=flow):
        return value
    return scalar(value, indent=indent, flow=flow)


def _for_block(text: str, node: Scalar, value: str, indent: int, end: str) -> Splice:
    """A block stays a block of the same style, if it can; what follows its lines stays where it is."""
    header = _HEADER.match(text, node.start)
    comment = (header.group(1) or "") if header else ""
    stop = end_of(text, node)
    chomp = "" if value.endswith("\n") else "-"
    one_line = value.removesuffix("\n")
    if node.style == ">" and is_block(one_line + "\n") and "\n" not in one_line:
        new = f">{chomp}{comment}\n{' ' * indent}{one_line}"
    elif is_block(value) or is_block(value + "\n"):
        new = scalar(value, indent=indent) if "\n" in value else f"|-\n{' ' * indent}{value}"
        new = new.replace("\n", f"{comment}\n", 1)
    else:
        new = double(value) + comment
    if not _can_end_block(text, stop, value, indent):
        new = double(value) + comment
    return node.start, stop, new.replace("\n", end)


def _can_end_block(text: str, at: int, value: str, indent: int) -> bool:
    """Whether a block may end here: its last line end is there, if that is text, and no comment below becomes text."""
    if value.endswith("\n") and not LINE_END.search(text, at):
        return False
    below = _NEXT_LINE.match(text, after_line(text, at))
    return below is None or len(below.group(1)) < indent


def end_of(text: str, node: Node) -> int:
    """Where a value ends; a block that keeps the line ends behind it (`|+`) ends with the last of them."""
    if isinstance(node, Scalar):
        if node.style not in ("|", ">"):
            return node.end
        lines = text[node.start : node.end]
        if keeps_line_ends(text, node):
            return node.start + len(lines.removesuffix("\n").removesuffix("\r"))
        while (without := lines.rstrip(" ")).endswith(("\n", "\r")):  # spaces at the end of the last line are text
            lines = without.rstrip("\r\n")
        return node.start + len(lines)
    return node.end if node.flow else end_of(text, _last(node))


def keeps_line_ends(text: str, node: Node) -> bool:
    """Whether a value ends with a block whose header has a +, so that empty lines below it are text."""
    while not isinstance(node, Scalar):
        if node.flow:
            return False
        node = _last(node)
    header = _HEADER.match(text, node.start) if node.style in ("|", ">") else None
    return header is not None and "+" in header.group().split("#")[0]


def _last(node: Sequence | Mapping) -> Node:
    """The last value of a block, which always has one."""
    return list(node.items.values())[-1][1] if isinstance(node, Mapping) else node.items[-1]


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def after_line(text: str, at: int) -> int:
    found = LINE_END.search(text, at)
    return found.end() if found else len(text)


def line_end(text: str, at: int) -> str:
    """The line end in use around a place."""
    found = LINE_END.search(text, at) or LINE_END.search(text)
    return found.group() if found else "\n"


def _indent(text: str, at: int) -> int:
    """The column of the key (or dash) of the line in which a value begins."""
    line = text[_line_start(text, at) : at].removeprefix("\ufeff")
    return len(line) - len(line.lstrip(" -"))
