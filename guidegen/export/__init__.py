"""Files for other programs: one module or folder a format, whose `EXPORTER` says what it carries and how it is written.

An exporter gets a guide as Material and returns Exported: the content of its files by name, and what it had to leave
out, by name. It touches neither disk nor clock; pictures and the times of changes come through functions of Material.
It knows interactions (and the entries of the sections), never item types: a new item type is in every format at once.
Options stand in the order of the printed sheet, so that the letters of paper and screen agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from guidegen.registry import Family

# Only for types: the names of the formats are listed for the shell's completion, which must not wait for the model.
if TYPE_CHECKING:
    from guidegen.guide.model import Guide, Path
    from guidegen.handout.student import Asked
    from guidegen.interactions import Interaction
    from guidegen.items import Item
    from guidegen.languages import Language


@dataclass(frozen=True)
class Cited:
    """One quote of a statement's evidence, where it stands (“¶ 4”, "" if not found), and its source's title (or "")."""

    quote: str
    place: str
    source: str


@dataclass(frozen=True)
class Material:
    """What an exporter may know of a guide.

    `name` is that of its folder, for files; `lasting_name` stays when the folder is renamed, for ids of ours.
    `cited` holds the quotes of each statement by its path. `picture` gives the bytes of a picture of the guide, or None
    where it cannot be had (which has been said). `changed` takes a digest of each part of the output by its name and
    gives the second in which that part last changed; it is asked once, for all parts.
    """

    guide: Guide
    name: str
    lasting_name: str
    language: Language
    cited: Mapping[Path, Sequence[Cited]]
    picture: Callable[[str], bytes | None]
    changed: Callable[[Mapping[str, str]], Mapping[str, int]]
    unchecked: bool = False


@dataclass(frozen=True)
class LeftOut:
    """Something of the guide that the format does not hold: its id, and why, for a teacher."""

    path: Path
    id: str
    reason: str


@dataclass(frozen=True)
class Exported:
    files: Mapping[str, bytes]
    left_out: Sequence[LeftOut] = field(default=())


@dataclass(frozen=True)
class Question:
    """An item as an exporter sees it: how it is answered, how it is asked on paper, and the answer in its letters."""

    path: Path
    item: Item
    interaction: Interaction
    asked: Asked
    answer: Mapping[str, Any]


@dataclass(frozen=True)
class Exporter:
    """A format. `carries`: the kinds of interaction that it can hold; the rest is left out by name.

    `program` and `opened_by` tell a teacher where the file is for and how it gets there.
    """

    about: str
    program: str
    opened_by: str
    carries: frozenset[str]
    write: Callable[[Material, Sequence[Question]], Exported]


EXPORTERS: Family[Exporter] = Family("guidegen.export", "EXPORTER")


def export(exporter: Exporter, material: Material) -> Exported:
    """The files of a format, and all that it leaves out."""
    questions = list(_questions(material))
    carried = [question for question in questions if question.interaction.kind in exporter.carries]
    done = exporter.write(material, carried)
    refused = [
        LeftOut(question.path, question.item.id, f"{exporter.program} has no way to answer this ({kind})")
        for question in questions
        if (kind := question.interaction.kind) not in exporter.carries
    ]
    return Exported(done.files, [*refused, *done.left_out])


def _questions(material: Material) -> Iterator[Question]:
    from guidegen.handout.answers import answer
    from guidegen.handout.student import Setting, ask

    guide, language = material.guide, material.language
    for index, item in enumerate(guide.questions):
        interaction = item.lower(language)
        asked = ask(interaction, Setting(language, guide.seed, item.id, item.worth))
        answered = answer(interaction, asked, language, item.worth)
        yield Question(("questions", index), item, interaction, asked, answered)
