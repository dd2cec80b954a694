"""The themes that there are: a theme is a folder, `templates/themes/<name>/`.

    tokens.css    the look, by role: every token that the style sheets use has a value there
    theme.yaml    `about` (a line, by language), `author`, `licence`; may be missing
    fonts.css     fonts of its own, in files beside it; may be missing

A theme of the workspace stands beside the packaged ones; of one name, the workspace's file takes the place of the
packaged file, and the others stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guidegen.errors import Problem, TemplateError
from guidegen.languages import Language
from guidegen.spans import Place

CLASSIC = "classic"
"""The theme where nobody names one. Its tokens are the measure for all others."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ROOT = re.compile(r":root\s*\{([^}]*)\}")
_DEFINED = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
_USED = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
"""Without a value to fall back on."""

_KNOWN = {"about": dict, "author": str, "licence": str}


@dataclass(frozen=True)
class Theme:
    name: str
    about: Mapping[str, str] = field(default_factory=dict)
    author: str = ""
    licence: str = ""

    def told(self, language: Language) -> str:
        """What it looks like, in the language or else in English."""
        return self.about.get(language.tag.split("-")[0]) or self.about.get("en", "")


def theme_names(folders: Sequence[Path]) -> list[str]:
    """Their names from the listing of the template folders alone."""
    names = {file.parent.name for folder in folders for file in (folder / "themes").glob("*/tokens.css")}
    return sorted(name for name in names if _find(f"themes/{name}/tokens.css", folders))


def read_themes(folders: Sequence[Path]) -> dict[str, Theme]:
    """All themes by name. Raises TemplateError for a theme.yaml that cannot be read."""
    return {name: _read(name, folders) for name in theme_names(folders)}


def _read(name: str, folders: Sequence[Path]) -> Theme:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    file = _find(f"themes/{name}/theme.yaml", folders)
    if file is None:
        return Theme(name)
    fix = "write lines like those of the packaged themes: `about:` with a line for each language, `author:`, `licence:`"
    try:
        stated: Any = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8")) or {}
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise TemplateError.at(Place(str(file), 1), f"this file cannot be read: {error}", fix) from error
    if not isinstance(stated, dict) or not all(isinstance(stated[key], _KNOWN.get(key, ())) for key in stated):
        raise TemplateError.at(Place(str(file), 1), "this file says something guidegen does not know", fix)
    return Theme(name, **stated)


def check_tokens(folders: Sequence[Path], name: str) -> Iterator[Problem]:
    """An error for each token that the theme lacks: those of classic, and what style sheets and templates use."""
    file = _find(f"themes/{name}/tokens.css", folders)
    measure = _find(f"themes/{CLASSIC}/tokens.css", folders[-1:])
    assert file
    assert measure
    here, examples = tokens(file), tokens(measure)
    for token in sorted((set(examples) | _used(folders)) - set(here)):
        example = f", `{token}: {examples[token]};` in the theme {CLASSIC}" if token in examples else ""
        said = f"the theme “{name}” has no value for {token}"
        yield Problem(Place(str(file)), said, f"write one under `:root`{example}", "theme-token")


def tokens(file: Path) -> dict[str, str]:
    """The tokens to which a theme gives a value on every sheet: those under `:root`, in the order of the file."""
    text = _COMMENT.sub("", file.read_text(encoding="utf-8", errors="replace"))
    return {name: value.strip() for block in _ROOT.findall(text) for name, value in _DEFINED.findall(block)}


def _used(folders: Sequence[Path]) -> set[str]:
    """What style sheets and templates ask of a theme: not what one of them sets for itself."""
    used: set[str] = set()
    set_there: set[str] = set()
    for name in _listing(folders):
        if (file := _find(name, folders)) is None:
            continue
        text = _COMMENT.sub("", file.read_text(encoding="utf-8", errors="replace"))
        used |= set(_USED.findall(text))
        set_there |= {token for token, _ in _DEFINED.findall(text)}
    return used - set_there


def _listing(folders: Sequence[Path]) -> set[str]:
    """The style sheets and templates of all folders, each once however many folders have it."""
    found = (path.relative_to(folder) for folder in folders for path in folder.rglob("*") if path.is_file())
    return {name.as_posix() for name in found if name.suffix in (".css", ".j2") and name.parts[0] != "themes"}


def _find(name: str, folders: Sequence[Path]) -> Path | None:
    """As the templates' loader does: what leads out of its folder is not there."""
    for folder in folders:
        file = folder / name
        if file.is_file() and file.resolve().is_relative_to(folder.resolve()):
            return file
    return None
