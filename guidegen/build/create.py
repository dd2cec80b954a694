"""New guides and workspaces, and what the program adds to a teacher's file. Nothing that is there is overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from guidegen.build.settings import FILE
from guidegen.build.workspace import GUIDE_FILE, Workspace, find_workspace, is_file, label
from guidegen.build.write import explained, write_file, write_files
from guidegen.errors import UsageError
from guidegen.fields import slug
from guidegen.guide.dump import MODELINE
from guidegen.guide.edit import scalar
from guidegen.guide.schema import guide_schema
from guidegen.languages import is_known, language_tags
from guidegen.readers import suffixes

_FORMS = Path(__file__).parent.parent / "forms"
FIRST_GUIDE = "first-guide"
_NO_SOURCE = """\
#sources:
#  - id: article
#    path: article.txt         # put the document beside this file
#    title: Its title
#    author: Who wrote it"""


@dataclass(frozen=True)
class Opened(Workspace):
    """A workspace, and whether it was just made."""

    is_new: bool = False


def make_workspace(folder: Path) -> list[Path]:
    """A workspace with one small commented guide; returns the files written. Raises UsageError where one is already."""
    if find_workspace(folder) is not None:
        raise UsageError.at(
            label(folder), "this folder is in a guidegen workspace already", "`guidegen new NAME` begins a guide in it"
        )
    workspace = open_workspace(folder)
    written = [workspace.root / FILE]
    for form in sorted((_FORMS / FIRST_GUIDE).iterdir()):
        target = workspace.content / FIRST_GUIDE / form.name
        write_file(target, form.read_bytes())
        written.append(target)
    return [*written, write_schema(workspace)]


def open_workspace(start: Path, write: bool = True) -> Opened:
    """The workspace of a folder; where there is none the folder becomes one (with `write`, on the disk)."""
    found = find_workspace(start)
    if found:
        return Opened(found.root)
    workspace = Opened(start, is_new=True)
    if not write:
        return workspace
    write_files(settings_file(workspace))
    make_folders(workspace)
    return workspace


def settings_file(workspace: Opened) -> dict[Path, bytes]:
    """What makes a folder a workspace, where it is none yet."""
    return {workspace.root / FILE: (_FORMS / FILE).read_bytes()} if workspace.is_new else {}


def make_folders(workspace: Opened) -> None:
    for folder in (workspace.content, workspace.output) if workspace.is_new else ():
        with explained(folder):
            folder.mkdir(exist_ok=True)


def new_guide(start: Path, name: str, source: Path | None, language: str) -> tuple[Opened, Path]:
    """Begin a guide from the form, a source copied beside it. Raises UsageError for a name that is taken or empty."""
    folder_name = slug(name, words=12, length=60)
    if not folder_name or not name.isprintable():
        raise UsageError.at(
            name or "NAME", "a guide's name needs letters or digits", "for example `guidegen new volcanoes`"
        )
    if not is_known(language):
        raise UsageError.at(
            "--language", f"guidegen has no words for “{language}”", f"there are: {', '.join(language_tags())}"
        )
    if source is not None:
        _readable(source)
    workspace = open_workspace(start)
    folder = workspace.content / folder_name
    if folder.exists():
        raise UsageError.at(
            label(folder), "a guide of this name is there already", "choose another name, or take the old folder away"
        )
    if source is not None:
        write_file(folder / source.name, source.read_bytes())
    form = (_FORMS / "new-guide.yaml").read_text(encoding="utf-8")
    title = (
        name.strip()
        if any(character in name for character in " ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        else name.replace("-", " ").capitalize()
    )
    text = MODELINE + form.replace("{title}", scalar(title, indent=0)).replace("{language}", language).replace(
        "{sources}", _sources(source)
    )
    write_file(folder / GUIDE_FILE, text.encode("utf-8"))
    write_schema(workspace)
    return workspace, folder / GUIDE_FILE


def _readable(source: Path) -> None:
    if not is_file(source):
        raise UsageError.at(str(source), "there is no such document", "look at its path")
    if source.suffix.lower() not in suffixes():
        said = f"this version of guidegen cannot read “{source.suffix}” documents"
        raise UsageError.at(str(source), said, f"save it in one of these formats: {', '.join(suffixes())}")


def _sources(source: Path | None) -> str:
    if source is None:
        return _NO_SOURCE
    return f"sources:\n  - id: {slug(source.stem) or 'source'}\n    path: {scalar(source.name, indent=4)}"


def schema_file(workspace: Workspace) -> tuple[Path, bytes]:
    return workspace.content / "guide.schema.json", guide_schema().encode("utf-8")


def write_schema(workspace: Workspace) -> Path:
    file, content = schema_file(workspace)
    write_file(file, content)
    return file
