"""anki: an `.apkg` deck of a guide's facts, dates, terms, names and questions, made to be imported again and again.

    notes        guide -> notes: what is asked, what is answered, with tags and pictures
    field_html   texts of the guide -> the HTML of a field, in which nothing is read as Anki's own signs
    note_types   the two note types, frozen
    package      notes -> the bytes of the file

Anki knows a note again by its GUID and updates it in place, with the learner's scheduling kept, only if the file's
`mod` is newer than its own; what has an equal or older one it leaves alone. Hence:

- The GUID is made of the guide's lasting name, the section, the entry's id and the note type. The lasting name and not
  something drawn by lot: it can be had again when guide.cards.json is lost, and a class that has imported the deck
  would else get every card twice. The note type is in it because Anki refuses to change the type of a note: a question
  that becomes a cloze is another note.
- The `mod` of each note is the time of *its* last change, not of the build (Material.changed).
- The note types never change their fields: Anki would make second types and skip the notes.

Cards that left the guide stay in the learner's collection: an import deletes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from guidegen.export import Exported, Exporter, Material, Question
from guidegen.export.anki.notes import Shelf
from guidegen.export.anki.package import package


def write(material: Material, questions: Sequence[Question]) -> Exported:
    shelf = Shelf(material)
    shelf.add_statements()
    for question in questions:
        shelf.add_question(question)
    changed = material.changed({note.name: note.digest for note in shelf.notes})
    content = package(material, shelf.notes, changed, shelf.media)
    return Exported({f"{material.name}.apkg": content}, shelf.left_out)


EXPORTER = Exporter(
    about="a deck of flashcards that keeps what was learned when it is imported again",
    program="Anki",
    opened_by="File > Import",
    carries=frozenset({"choose-one", "choose-many", "order", "match", "fill-gaps", "short-text", "long-text"}),
    write=write,
)
