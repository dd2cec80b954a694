"""Notes -> the bytes of an `.apkg`: a zip of an SQLite collection and media, the same bytes for the same notes.

genanki fills the collection. Its Package would give all notes one time and take the clock for ids and the zip; here
each note has its own time, ids count from a fixed number (Anki changes those that are taken), the zip is dated 1980.
"""

from __future__ import annotations

import hashlib
import html
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from guidegen.export.anki.note_types import CHANGED, note_type
from guidegen.inline import to_text

if TYPE_CHECKING:
    from guidegen.export import Material
    from guidegen.export.anki.notes import Note

_FIRST_ID = CHANGED * 1000


def package(material: Material, notes: Sequence[Note], changed: Mapping[str, int], media: Mapping[str, bytes]) -> bytes:
    """`changed`: by a note's name the second of its last change; `media`: pictures by the names that the fields use."""
    import genanki  # type: ignore[import-untyped]

    ids = itertools.count(_FIRST_ID)
    types = {kind: note_type(kind) for kind in sorted({note.kind for note in notes})}
    deck = genanki.Deck(_deck_id(material.lasting_name), _deck_name(material.guide.title), _about(material))
    for kind in types:
        deck.add_model(types[kind])
    database = sqlite3.connect(":memory:")
    try:
        genanki.Package(deck).write_to_db(database.cursor(), CHANGED, ids)
        for place, note in enumerate(notes):
            guid = genanki.guid_for("guidegen", material.lasting_name, note.name, note.kind)
            made = genanki.Note(types[note.kind], list(note.fields), tags=list(note.tags), guid=guid, due=place)
            made.write_to_db(database.cursor(), changed[note.name], deck.deck_id, ids)
        database.commit()
        collection = database.serialize()
    finally:
        database.close()
    return _zipped(collection, media)


def _deck_id(lasting_name: str) -> int:
    digest = hashlib.sha256(f"guidegen deck {lasting_name}".encode()).digest()
    return 2**30 + int.from_bytes(digest[:4]) % 2**30


def _deck_name(title: str) -> str:
    """The title; `::` would make decks in decks."""
    return " ".join(to_text(title).replace("::", ":\u200b:").split())


def _about(material: Material) -> str:
    """The sources with their authors and licences: the cards quote them."""
    references = [
        ", ".join(html.escape(part) for part in (source.title, source.author, source.url, source.licence) if part)
        for source in material.guide.sources
    ]
    return "<br>".join(reference for reference in references if reference)


def _zipped(collection: bytes, media: Mapping[str, bytes]) -> bytes:
    names = {str(number): name for number, name in enumerate(sorted(media))}
    files = {
        "collection.anki2": collection,
        "media": json.dumps(names).encode(),
        **{number: media[name] for number, name in names.items()},
    }
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
