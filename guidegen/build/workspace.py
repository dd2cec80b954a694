"""The workspace: the folder with `content/` or `guidegen.toml`, looked for from the current folder upward."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path

from guidegen.build.settings import FILE
from guidegen.errors import UsageError
from guidegen.resources import templates_folder

GUIDE_FILE = "guide.yaml"


@dataclass(frozen=True)
class GuideFile:
    """A guide's file, and the name under which its sheets are put."""

    name: str
    path: Path

    @property
    def folder(self) -> Path:
        return self.path.parent

    @property
    def label(self) -> str:
        """The path as a person would type it from where they are."""
        return label(self.path)


@dataclass(frozen=True)
class Workspace:
    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "output"

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """The workspace's own templates, then the packaged ones (in the project's checkout both are the same)."""
        own, packaged = self.root / "templates", templates_folder()
        return (own, packaged) if own.is_dir() and own.resolve() != packaged.resolve() else (packaged,)

    def guides(self) -> list[GuideFile]:
        return [GuideFile(file.parent.name, file) for file in sorted(self.content.glob(f"*/{GUIDE_FILE}"))]


def find_workspace(start: Path) -> Workspace | None:
    """The workspace of a folder, or None."""
    for folder in (start, *start.parents):
        if (folder / "content").is_dir() or (folder / FILE).is_file():
            return Workspace(folder)
    return None


def need_workspace(start: Path) -> Workspace:
    """Raises UsageError where there is none."""
    workspace = find_workspace(start)
    if workspace is None:
        raise UsageError.at(
            label(start),
            "this folder is no guidegen workspace: neither it nor a folder above has `content/` or `guidegen.toml`",
            "`guidegen init` makes one here, with a first guide",
        )
    return workspace


def find_guides(workspace: Workspace, arguments: list[str]) -> list[GuideFile]:
    """The guides that arguments name (a name under content/, a folder, the path of a guide's file); all without one.

    Raises UsageError for an argument that names none.
    """
    if not arguments:
        return workspace.guides()
    return list(dict.fromkeys(_find(workspace, argument) for argument in arguments))


def _find(workspace: Workspace, argument: str) -> GuideFile:
    typed = Path(argument)
    for folder in (workspace.content / argument, typed):
        if argument and is_file(folder / GUIDE_FILE):
            return GuideFile(folder.resolve().name, folder / GUIDE_FILE)
    if is_file(typed) and typed.suffix in (".yaml", ".yml"):
        return GuideFile(typed.resolve().parent.name if typed.name == GUIDE_FILE else typed.stem, typed)
    names = [guide.name for guide in workspace.guides()]
    near = difflib.get_close_matches(argument, names, n=1)
    known = f"there are: {', '.join(names)}" if names else "`guidegen new NAME` begins one"
    raise UsageError.at(argument or "GUIDE", "there is no such guide", f"did you mean `{near[0]}`?" if near else known)


def is_file(path: Path) -> bool:
    """Also for names that no system takes (too long, with a NUL in them)."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def label(path: Path) -> str:
    """Relative to the current folder where that is shorter to read, else absolute."""
    try:
        relative = path.resolve().relative_to(Path.cwd())
    except (ValueError, OSError, RuntimeError):  # RuntimeError: links that lead in a circle
        return str(path)
    return str(relative)
