"""The handouts that there are: a handout is one template, `templates/handouts/<name>.html.j2`.

It begins with a comment that says, as YAML, what the handout holds:

    {#- handout
    about: cards to cut    # what it is, in a few words, for `guidegen list handouts`
    questions: quiz        # which questions: review, quiz, or none
    scored: true           # points, total and score box
    key: true              # filled in, so that it has an answer key
    shows: [key_facts]     # which statements of the guide it shows, and so which answers on purpose
    parts: [cards]         # what is made of the guide for it (handout/parts/)
    audience: teacher      # a sheet for the teacher alone
    count: 3               # so many questions, where the guide does not say otherwise
    tickets: true          # small: the same several times on a page, with as many questions as fit
    default: true          # a bare build makes it
    title: {en: Warm-up}   # its name by language, where the language files have none
    -#}
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from guidegen.errors import TemplateError
from guidegen.handout.parts import PARTS
from guidegen.languages import Language
from guidegen.spans import Place

_HEAD = re.compile(r"\s*\{#-?\s*handout\b[^\n]*\n(?P<yaml>.*?)-?#\}", re.DOTALL)
_SUFFIX = ".html.j2"
_KNOWN = {"about", "questions", "scored", "key", "shows", "parts", "audience", "count", "tickets", "default", "title"}


@dataclass(frozen=True)
class Handout:
    """One kind of sheet. `shows` is the one table of what shows answers on purpose: the sections of a guide on it."""

    name: str
    about: str = ""
    questions: Literal["review", "quiz", "none"] = "none"
    scored: bool = False
    key: bool = False
    shows: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    audience: Literal["student", "teacher"] = "student"
    count: int | None = None
    tickets: bool = False
    default: bool = False
    title: dict[str, str] = field(default_factory=dict)

    @property
    def template(self) -> str:
        return f"handouts/{self.name}{_SUFFIX}"

    def shown_name(self, language: Language) -> str:
        names = language.words("handouts")
        base = language.tag.split("-")[0]
        return str(names.get(self.name) or self.title.get(base) or self.title.get("en") or self.name)


def handout_names(folders: Sequence[Path]) -> list[str]:
    """Their names from the listing of the template folders alone."""
    files = {file.name for folder in folders for file in (folder / "handouts").glob(f"*{_SUFFIX}")}
    return sorted(name.removesuffix(_SUFFIX) for name in files if not name.startswith("_"))


def read_handouts(folders: Sequence[Path]) -> dict[str, Handout]:
    """All handouts by name; of two templates of one name the one in the earlier folder counts."""
    found: dict[str, Handout] = {}
    for name in handout_names(folders):
        file = next(folder / "handouts" / f"{name}{_SUFFIX}" for folder in folders if _is_there(folder, name))
        found[name] = _read(name, file)
    return found


def _is_there(folder: Path, name: str) -> bool:
    return (folder / "handouts" / f"{name}{_SUFFIX}").exists()


def _read(name: str, file: Path) -> Handout:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    fix = "begin the template with a comment like those of the packaged handouts: {#- handout … -#}"
    try:
        match = _HEAD.match(file.read_text(encoding="utf-8"))
        stated: Any = YAML(typ="safe", pure=True).load(match["yaml"]) if match else {}
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise TemplateError.at(
            Place(str(file), 1), f"this handout's first comment cannot be read: {error}", fix
        ) from error
    stated = {} if stated is None else stated
    if not isinstance(stated, dict) or not _is_known(stated):
        said = "this handout's first comment says something guidegen does not know"
        raise TemplateError.at(Place(str(file), 1), said, fix)
    return Handout(name, **{**stated, **{field: tuple(stated.get(field) or ()) for field in ("shows", "parts")}})


def _is_known(stated: dict[str, Any]) -> bool:
    allowed = {"questions": ("review", "quiz", "none"), "audience": ("student", "teacher")}
    return (
        set(stated) <= _KNOWN
        and all(stated.get(name, values[0]) in values for name, values in allowed.items())
        and all(isinstance(stated.get(name, []), list) for name in ("shows", "parts"))
        and set(stated.get("parts", ())) <= set(PARTS)
        and isinstance(stated.get("count", 1), int)
        and isinstance(stated.get("about", ""), str)
    )
