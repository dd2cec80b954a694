"""What a room may import: one way only. A new arrow is a decision, to be made here."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "guidegen"

BASE = {
    "errors",
    "spans",
    "registry",
    "tables",
    "languages",
    "resources",
    "inline",
    "dates",
    "numbers",
    "chemistry",
    "mathematics",
    "blocks",
}
MAY_IMPORT = {
    "errors": {"spans"},
    "spans": set(),
    "registry": {"errors"},
    "tables": set(),
    "languages": {"tables"},
    "resources": set(),
    "inline": {"mathematics"},
    "dates": {"languages", "tables"},
    "numbers": {"languages"},
    "chemistry": set(),
    "mathematics": {"chemistry"},
    "blocks": {"inline"},
    "interactions": BASE,
    "source": BASE,
    "fields": BASE,
    "packed": {"errors"},
    "readers": BASE | {"source", "packed"},
    "draft": BASE | {"interactions", "fields", "source", "items", "sections", "guide"},
    "items": BASE | {"interactions", "fields"},
    "sections": BASE | {"interactions", "fields"},
    "guide": BASE | {"interactions", "fields", "source", "items", "sections"},
    "handout": BASE | {"interactions", "fields", "source", "items", "sections", "guide"},
    "check": BASE | {"interactions", "fields", "source", "items", "sections", "guide"},
    "proof": BASE | {"interactions"},
    "render": BASE | {"handout", "guide"},
    "export": BASE | {"interactions", "fields", "items", "sections", "guide", "handout"},
}
JOINING = {"build", "cli", "__main__"}


@cache
def package() -> dict[Path, ast.Module]:
    """Every module by its path in the package."""
    return {
        file.relative_to(PACKAGE): ast.parse(file.read_text(encoding="utf-8")) for file in sorted(PACKAGE.rglob("*.py"))
    }


@cache
def rooms() -> dict[str, set[str]]:
    """Each room and what it imports of ours."""
    found: dict[str, set[str]] = {}
    for file, tree in package().items():
        room = file.parts[0].removesuffix(".py")
        for node in ast.walk(tree):
            names: list[str] = []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = (
                    [node.module] if node.module != "guidegen" else [f"guidegen.{alias.name}" for alias in node.names]
                )
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            used = {name.split(".")[1] for name in names if name.startswith("guidegen.")}
            found.setdefault(room, set()).update(used - {room, "__version__"})
    return found


@pytest.mark.parametrize("room", sorted(set(rooms()) - JOINING - {"__init__"}))
def test_a_room_imports_only_what_its_row_allows(room: str) -> None:
    assert room in MAY_IMPORT, f"the new room {room} needs a row in this table"
    assert rooms()[room] <= MAY_IMPORT[room]


def test_only_the_command_line_prints() -> None:
    printing = [
        f"{file}:{node.lineno}"
        for file, tree in package().items()
        if file.parts[0] != "cli"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("print", "exit")
    ]
    assert printing == []


def test_the_joining_rooms_are_imported_by_nobody_below() -> None:
    for room, used in rooms().items():
        if room not in JOINING:
            assert not used & JOINING, room
