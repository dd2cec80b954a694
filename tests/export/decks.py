"""Decks opened with Anki's own library: what a learner has after an import."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from dataclasses import dataclass
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportResponse
from anki.notes import Note

from guidegen.build.run import Outcome, build
from guidegen.build.settings import Settings
from guidegen.build.sheets import Request
from guidegen.build.workspace import Workspace

NOW = 1_800_000_000


def build_deck(root: Path, clock: float = NOW, print_anyway: bool = False) -> Outcome:
    """Build the decks of a workspace at a time of the clock."""
    workspace = Workspace(root)
    request = Request(formats=("anki",), print_anyway=print_anyway)
    return build(workspace, workspace.guides(), request, Settings(), clock=lambda: clock)


def deck_file(root: Path, guide: str) -> Path:
    return root / "output" / guide / "anki" / f"{guide}.apkg"


@dataclass
class Learner:
    """A collection without a screen."""

    collection: Collection

    @classmethod
    def begin(cls, folder: Path) -> Learner:
        folder.mkdir(parents=True, exist_ok=True)
        return cls(Collection(str(folder / "collection.anki2")))

    def take(self, file: Path) -> ImportResponse.Log:
        """File > Import, with what Anki's dialog has ticked."""
        options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=False, with_deck_configs=False)
        request = ImportAnkiPackageRequest(package_path=str(file), options=options)
        return self.collection.import_anki_package(request).log

    def notes(self) -> list[Note]:
        return [self.collection.get_note(note) for note in sorted(self.collection.find_notes(""))]

    def note(self, words: str) -> Note:
        (found,) = [note for note in self.notes() if words in " ".join(note.fields)]
        return found

    def study(self, note: Note) -> None:
        """As after many days: its cards are due far in the future."""
        for card in note.cards():
            card.type, card.queue, card.ivl, card.due, card.reps, card.factor = 2, 2, 40, 77, 9, 2600
            self.collection.update_card(card)

    def scheduling(self, note: Note) -> list[tuple[int, ...]]:
        return [(card.type, card.queue, card.ivl, card.due, card.reps, card.factor) for card in note.cards()]


def rows(file: Path) -> dict[str, tuple[int, str, str]]:
    """The notes in a file: by GUID the time, the fields, the tags."""
    with zipfile.ZipFile(file) as archive:
        content = archive.read("collection.anki2")
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    found = database.execute("select guid, mod, flds, tags from notes").fetchall()
    database.close()
    return {guid: (mod, fields, tags) for guid, mod, fields, tags in found}


def media_of(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(number) for number, name in json.loads(archive.read("media")).items()}
