"""YAML text -> plain data with positions, and all that is wrong with the text at once.

Every scalar is the text that was typed: `012`, `3.10`, `~`, `No`, `1990-03-11` are never numbers, dates or nothing; the
model's fields convert what they need. Only where nothing was typed is None.

The text is read to its end whatever is wrong with it: a line that cannot be read becomes a problem, is mended in
memory, and reading goes on (slips.py). Bounded in size, depth and number of entries; no exception for what a file
holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from guidegen.errors import Problem, in_order
from guidegen.guide import characters, layout
from guidegen.guide.forgotten import forgotten
from guidegen.guide.lines import Lines, Slip
from guidegen.guide.nodes import Composer, Mapping, Node, Scalar, to_data
from guidegen.guide.nodes import Sequence as SequenceNode
from guidegen.guide.remarks import remark
from guidegen.guide.slips import diagnose, unreadable
from guidegen.guide.text_scanner import MAX_NOTES
from guidegen.guide.trouble import Spot, Trouble
from guidegen.spans import Place

Path = Sequence[str | int]

MAX_REPAIRS = 200
MAX_SHIFTS = 5
"""So many slips of indentation in a row mean that the guide's structure was lost above them."""
MAX_TRIES = 3
"""How often one line is mended; the last time all of its text is put in quotes. Then it is left out, so that what is
below it can be read; the guide has no data then."""

_COMMENT = re.compile(r"[ \t]*(#[^\r\n]*)")


@dataclass(frozen=True)
class Document:
    """`data` is None if the text is no guide at all, or a part of it could not be read."""

    data: object
    problems: tuple[Problem, ...]
    text: str
    file: str
    root: Node | None = field(default=None, repr=False)
    mended: str = field(default="", repr=False)
    """The text that `root` stands in: `text`, with the lines mended that could not be read."""

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Where the value at a path stands (or its key). Steps that lead nowhere are skipped, since Pydantic's
        locations have names in them that no file has; an empty value stands where its key or dash does."""
        node, found = self._walk(path)
        at = found.at if key and found else node.at if node else (0, 0)
        return Place(self.file, at[0] + 1, at[1] + 1) if node else Place(self.file)

    def node(self, path: Path) -> Node | None:
        """The node at a path, walked as `place` does."""
        return self._walk(path)[0]

    def comment_after(self, path: Path) -> str:
        """The comment on the line on which the value at a path ends, with its `#`; "" if there is none."""
        node = self.node(path)
        found = _COMMENT.match(self.mended, node.end) if isinstance(node, Scalar) else None
        return found.group(1) if found else ""

    def _walk(self, path: Path) -> tuple[Node | None, Scalar | None]:
        """The node that a path leads to, and its key if the last step was one."""
        node, key = self.root, None
        for step in path:
            key = None
            if isinstance(node, Mapping) and step in node.items:
                key, node = node.items[str(step)]
            elif isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.items):
                node = node.items[step]
        return node, key


def read_yaml(source: str | bytes, file: str, *, keys: frozenset[str] = frozenset()) -> Document:
    """Read a guide's text. `file` names it in messages; `keys` are the words that the guide's model has for keys, by
    which a wrongly indented key is told from a text with a colon in it."""
    text, problems = characters.decode(source, file)
    if problems and not text:
        return Document(None, tuple(problems), text, file)
    clean, found = characters.clean(text, file)
    problems += found
    page = Lines(clean, file, keys)
    composer = Composer(clean)
    slips, whole = _read(composer, page)
    root = composer.root if whole else None
    problems += slips
    problems += _remarks(composer.notes, page, whole)
    if whole and not isinstance(root, Mapping):
        problems.append(_no_guide(root, page))
    data = to_data(root) if isinstance(root, Mapping) else None
    return Document(data, tuple(in_order(problems)), text, file, root, page.text)


def _read(composer: Composer, page: Lines) -> tuple[list[Problem], bool]:
    """Read to the end, mending lines on the way: the problems, and whether all that was typed could be read."""
    slips: list[Slip] = []
    tries: Counter[int] = Counter()
    while True:
        try:
            composer.compose()
            return [slip.problem for slip in slips], max(tries.values(), default=0) <= MAX_TRIES
        except Trouble as trouble:
            if not slips and (slips := forgotten(page)[:MAX_REPAIRS]):
                for slip in slips:
                    page.repair(slip.repairs)
                composer.rewind(page.text, 0)
                continue
            slip = _mended(trouble, page, tries)
            slips = [other for other in slips if not _same_line(other, slip)] + [slip]
            first = min(slip.repairs, default=-1)
            if first < 0:
                return [slip.problem for slip in slips], False
            if tries[first] > MAX_TRIES + 1 or len(slips) > MAX_REPAIRS or _is_lost(slips):
                return [*(slip.problem for slip in slips), page.problem(trouble.at, *_STOPPED)], False
            page.repair(slip.repairs)
            composer.rewind(page.text, first)


_STOPPED = ("reading stopped here", "mend what stands above; the lines below were not checked", "yaml-syntax")


def _mended(trouble: Trouble, page: Lines, tries: Counter[int]) -> Slip:
    """The slip that stopped the reading, with other means where those before did not help."""
    slip = diagnose(trouble, page)
    first = min(slip.repairs, default=-1)
    tries[first] += 1
    if first < 0 or tries[first] < MAX_TRIES:
        return slip
    slip = unreadable(trouble, page, first)
    return slip if tries[first] == MAX_TRIES else Slip(slip.problem, {first: ""})


def _is_lost(slips: Sequence[Slip]) -> bool:
    return len(slips) >= MAX_SHIFTS and all(slip.problem.code == "yaml-indent" for slip in slips[-MAX_SHIFTS:])


def _same_line(one: Slip, other: Slip) -> bool:
    """Whether both mend one and the same line: the later one then shows it wholly mended."""
    return len(one.repairs) == 1 and one.repairs.keys() == other.repairs.keys()


def _remarks(notes: Sequence[Trouble], page: Lines, whole: bool) -> list[Problem]:
    # Where a line was left out, two entries may have become one; that a key stands twice then is no mistake.
    problems = [remark(note, page) for note in notes if whole or note.kind != "duplicate"]
    if len(notes) >= MAX_NOTES:
        message = "there may be more mistakes like those above, from here on"
        problems.append(page.problem(notes[-1].at, message, "mend these first", "yaml-syntax"))
    return problems


def _no_guide(root: Node | None, page: Lines) -> Problem:
    spot: Spot = root.at if root else (0, 0)
    example = "a guide begins with `title: …`; see the example in the README"
    if root is None or (isinstance(root, Scalar) and root.value is None):
        return page.problem((0, 0), "the guide is empty", example, "yaml-empty")
    if isinstance(root, Scalar):
        if slip := layout.space_after_colon(page, spot[0]):
            return slip.problem
        return page.problem(spot, "the guide is one text, without keys", example, "yaml-no-keys")
    return page.problem(spot, "the guide is a list; it should have keys", example, "yaml-no-keys")
