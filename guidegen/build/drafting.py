"""Draft a guide from documents: read, draft, compose, and write it with its sources beside it.

Beside `guide.yaml` go the documents, the text that was read from each that is no plain text, and `guide.draft.yaml`,
the draft as it was made: by it the next draft knows what a teacher made of this one (redraft.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from guidegen.build.create import Opened, make_folders, open_workspace, schema_file, settings_file
from guidegen.build.draft_place import (
    copies_of,
    copy_name,
    draft_path,
    require_its_own,
    require_named,
    require_writable,
    usual_place,
)
from guidegen.build.proofread import proofread
from guidegen.build.reading import as_kept, kept_content, kept_path, read_document
from guidegen.build.redraft import Redrafted, Standing, asked_before, redrafted, require_unchanged, standing
from guidegen.build.workspace import GUIDE_FILE, GuideFile, is_file, label
from guidegen.build.write import write_files
from guidegen.errors import Problem, Severity, SourceError, UsageError
from guidegen.fields import slug
from guidegen.guide.merge.merging import Merged
from guidegen.guide.model import Guide
from guidegen.languages import is_known, language_tags
from guidegen.readers import is_plain
from guidegen.source.model import Source
from guidegen.spans import Place

if TYPE_CHECKING:
    from guidegen.draft.draft import Drafted
    from guidegen.draft.questions import Wanted

MOST_WORDS = 300_000
"""Words to draft from: some 900 pages, which take minutes and half a GiB."""
MOST_PASSAGES = 40_000
"""Paragraphs, list items …: a novel of that many words has half of it; a word list has more, and takes as long."""
_FORMATS = ((b"%PDF-", "a PDF"), (b"PK\x03\x04", "a packed document"), (b"\xd0\xcf\x11\xe0", "an old office document"))


@dataclass(frozen=True)
class DraftedGuide:
    """What came of a draft. `written`: the guide's file first; `workspace` says whether it was just made.

    `merged`: what became of the guide that stood there, None where none did; `kept_as`: where it is as it was.
    """

    file: GuideFile
    guide: Guide
    drafted: Drafted
    workspace: Opened
    written: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()
    merged: Merged | None = None
    kept_as: Path | None = None


Heard = Callable[[str, int, int], None]
"""Told while drafting: what is counted, how many are done, of how many (0: that is not known)."""


def draft_guide(
    start: Path,
    documents: Sequence[Path],
    output: Path | None = None,
    language: str | None = None,
    heard: Heard = lambda what, done, of: None,
    wanted: Wanted | None = None,
) -> DraftedGuide:
    """Draft one guide from documents and write it with them; without `output` under the first document's name.

    A guide that stands there keeps what a teacher made of it. Without `wanted` questions are drafted only if the last
    draft had some. Raises SourceError for documents that cannot be used,
    GuideError where a guide with errors stands, UsageError where one of another document does.
    """
    _known(language)
    documents = list(dict.fromkeys(documents))
    target = output or usual_place(open_workspace(start, write=False), documents[0])
    require_writable(target)
    there = standing(target)
    sources = _read(documents, heard)
    require_its_own(target, documents[0], sources[0])
    if there is not None:
        require_named(target, documents[0], [source.path for source in there.guide.sources])
    other = _other_language(sources, language)
    drafted = _drafted(sources, language, other, heard, wanted or _wanted_again(there))
    copies = copies_of(documents, target.parent)
    drafted, guide = _composed(drafted, documents, copies)
    made = redrafted(guide, there)
    contents = _contents(target, documents, copies, sources, made)
    kept_as = {_backup(target): made.kept_as} if made.kept_as is not None else {}
    workspace = open_workspace(start, write=False)
    if there is not None:
        require_unchanged(there)
    write_files({**kept_as, **contents, **dict([schema_file(workspace)]), **settings_file(workspace)})
    make_folders(workspace)
    file = GuideFile(target.resolve().parent.name if target.name == GUIDE_FILE else target.stem, target)
    warned = [replace(other, severity=Severity.WARNING)] if other else []
    problems = (*(problem for source in sources for problem in source.warnings), *warned, *made.problems)
    written = (*contents, *kept_as)
    return DraftedGuide(file, made.guide, drafted, workspace, written, problems, made.merged, next(iter(kept_as), None))


def suffix_of_typed(text: bytes) -> str:
    """The ending that text from standard input gets as a file. Raises SourceError for what is no text."""
    for start, name in _FORMATS:
        if text.startswith(start):
            raise SourceError.at("-", f"standard input holds {name}, not a text", "save it as a file and name that")
    begin = text[:4000].lstrip().lower()
    if begin.startswith((b"<!doctype html", b"<html")):
        return ".html"
    return ".md" if re.search(rb"^#{1,6} \S|\*\*\w", text, re.MULTILINE) else ".txt"


def _wanted_again(there: Standing | None) -> Wanted:
    """Questions are drafted where they are asked for, or as many as the last draft had."""
    from guidegen.draft.questions import Wanted

    return Wanted(most=asked_before(there))


# --- Before anything is read ------------------------------------------------------------------------------------------


def _known(language: str | None) -> None:
    if language is not None and not is_known(language):
        fix = f"there are: {', '.join(language_tags())}"
        raise UsageError.at("--language", f"guidegen has no words for “{language}”", fix)


# --- Reading and drafting ---------------------------------------------------------------------------------------------


def _read(documents: Sequence[Path], heard: Heard) -> list[Source]:
    """All documents; what is wrong with them is told together."""
    sources: list[Source] = []
    problems: list[Problem] = []
    taken: set[str] = set()
    for number, document in enumerate(documents):
        heard("documents", number, len(documents))
        name = slug(document.stem) or "source"
        id = next(one for one in chain([name], (f"{name}-{n}" for n in count(2))) if one not in taken)
        taken.add(id)
        try:
            sources.append(read_document(document, label(document), id))
        except SourceError as error:
            problems += error.problems
    if problems:
        raise SourceError(*problems)
    return sources


def _other_language(sources: Sequence[Source], language: str | None) -> Problem | None:
    """That a document looks like another language than the one that was typed."""
    if language is None:
        return None
    from babel import Locale

    from guidegen.draft.analysis.language import recognised

    seen = (recognised(sources) or language).split("-")[0]
    typed = language.split("-")[0]
    if seen == typed or not is_known(seen):
        return None
    said = f"this document looks {Locale(seen).english_name}, although --language says {language}"
    fix = f"leave --language out, or write `--language {seen}`"
    return Problem(Place(sources[0].file), said, fix)


def _drafted(
    sources: Sequence[Source],
    language: str | None,
    other: Problem | None,
    heard: Heard,
    wanted: Wanted,
) -> Drafted:
    from guidegen.draft.analysis.language import recognised
    from guidegen.draft.draft import draft

    words = sum(len(passage.text.split()) for source in sources for passage in source.passages)
    if words > MOST_WORDS:
        said = f"this is too long to draft from: {words:,} words; at most {MOST_WORDS:,} are"
        raise SourceError.at(sources[0].file, said, "use a part of it, such as one chapter")
    if (passages := sum(len(source.passages) for source in sources)) > MOST_PASSAGES:
        said = (
            f"this is too long a list to draft from: {passages:,} paragraphs and lines; at most {MOST_PASSAGES:,} are"
        )
        raise SourceError.at(sources[0].file, said, "use a part of it, or a text instead of a list")
    tag = language or recognised(sources) or "en"
    if not is_known(tag):
        said = f"this document seems to be in a language that guidegen has no words for ({tag})"
        fix = f"if it is in one of these, say so with --language: {', '.join(language_tags())}"
        raise SourceError.at(sources[0].file, said, fix)
    drafted = draft(sources, tag, lambda done, of: heard("sentences", done, of), wanted)
    if drafted.is_empty and other:
        raise SourceError(other)
    if drafted.is_empty:
        _refuse_empty(drafted)
    return drafted


def _composed(drafted: Drafted, documents: Sequence[Path], copies: Sequence[Path]) -> tuple[Drafted, Guide]:
    """The guide of a draft, and what of the draft is in it."""
    from guidegen.draft.compose import compose

    sources = drafted.material.sources
    paths = {source.id: copy.name for source, copy in zip(sources, copies, strict=True)}
    title = _title(sources)
    kept = [source if is_plain(path) else as_kept(source) for path, source in zip(documents, sources, strict=True)]
    drafted, guide = proofread(drafted, lambda one: compose(one, paths, title), kept)
    if guide is None:
        _refuse_empty(drafted)
    return drafted, guide


def _refuse_empty(drafted: Drafted) -> NoReturn:
    sources = drafted.material.sources
    said = f"nothing could be drafted from it: {_why_nothing(sources, drafted)}"
    fix = "use a text in whole sentences, or `guidegen new` and write the guide yourself"
    raise SourceError.at(sources[0].file, said, fix)


def _why_nothing(sources: Sequence[Source], drafted: Drafted) -> str:
    """What the documents hold instead of prose, and what refused the sentences they have."""
    from guidegen.draft.reasons import reasons

    sentences = len(drafted.material.sentences)
    apart = Counter(entry.code for entry in drafted.material.ledger.apart)
    if apart.total() > sentences:
        code, number = apart.most_common(1)[0]
        return f"{number} of its {_passages(sources)} passages were set aside ({reasons().get(code, code)})"
    if sentences:
        refused = Counter(
            code for (_, code), number in drafted.material.ledger.refusals().items() for _ in range(number)
        )
        worst = [reasons()[code] for code, _ in refused.most_common(2) if code in reasons()]
        return f"none of its {sentences} sentences makes a statement ({'; '.join(worst) or 'it says too little'})"
    kinds = Counter(passage.kind for source in sources for passage in source.passages)
    held = ", ".join(
        f"{number} {kind.replace('-', ' ')}{'' if number == 1 else 's'}" for kind, number in kinds.most_common()
    )
    return f"it has no prose (it has {held})"


def _passages(sources: Sequence[Source]) -> int:
    return sum(len(source.passages) for source in sources)


def _title(sources: Sequence[Source]) -> str:
    stem = Path(copy_name(Path(sources[0].file))).stem.replace("-", " ").replace("_", " ").strip()
    return next((source.title for source in sources if source.title), stem[:1].upper() + stem[1:] or "Guide")


# --- What is written --------------------------------------------------------------------------------------------------


def _contents(
    target: Path, documents: Sequence[Path], copies: Sequence[Path], sources: Sequence[Source], made: Redrafted
) -> dict[Path, bytes]:
    """Every file to write with what it is to hold; a document that another one stands in for is kept as `.bak`."""
    contents = {target: made.content, draft_path(target): made.fresh}
    for document, copy, source in zip(documents, copies, sources, strict=True):
        data = document.read_bytes()
        if not (copy.exists() and copy.samefile(document)):
            if is_file(copy) and copy.read_bytes() != data:
                contents[_backup(copy)] = copy.read_bytes()
            contents[copy] = data
        if not is_plain(document):
            contents[kept_path(copy)] = kept_content(document, source)
    return contents


def _backup(path: Path) -> Path:
    return path.with_name(path.name + ".bak")
