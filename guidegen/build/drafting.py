"""Draft a guide from documents: read, draft, compose, and write it with its sources beside it.

Beside `guide.yaml` go the documents, the text that was read from each that is no plain text, and `guide.draft.yaml`,
the draft as it was made: as long as the guide is equal to it nobody has edited it, and it may be drafted anew.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from guidegen.build.accept import is_untouched, still_accepted
from guidegen.build.create import Opened, make_folders, open_workspace, schema_file, settings_file
from guidegen.build.proofread import proofread
from guidegen.build.reading import as_kept, kept_content, kept_path, read_document
from guidegen.build.workspace import GUIDE_FILE, GuideFile, is_file, label
from guidegen.build.write import write_files
from guidegen.errors import Problem, Severity, SourceError, UsageError
from guidegen.fields import slug
from guidegen.guide.dump import dump_guide
from guidegen.guide.model import Guide
from guidegen.languages import is_known, language_tags
from guidegen.readers import is_plain
from guidegen.source.model import Source
from guidegen.spans import Place

if TYPE_CHECKING:
    from guidegen.draft.draft import Drafted

_LARGEST_NAME = 60
_LONGEST_COPY = 200
"""Bytes; systems take names of 255."""
_SAME_DOCUMENT = 0.5
"""The share of a document's paragraphs that stand in a guide's document if both are the same, changed."""
MOST_WORDS = 300_000
"""Words to draft from: some 900 pages, which take minutes and half a GiB."""
MOST_PASSAGES = 40_000
"""Paragraphs, list items …: a novel of that many words has half of it; a word list has more, and takes as long."""
_FORMATS = ((b"%PDF-", "a PDF"), (b"PK\x03\x04", "a packed document"), (b"\xd0\xcf\x11\xe0", "an old office document"))


@dataclass(frozen=True)
class DraftedGuide:
    """What came of a draft. `written`: the guide's file first; `workspace` says whether it was just made."""

    file: GuideFile
    guide: Guide
    drafted: Drafted
    workspace: Opened
    written: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


Heard = Callable[[str, int, int], None]
"""Told while drafting: what is counted, how many are done, of how many (0: that is not known)."""


def draft_guide(
    start: Path,
    documents: Sequence[Path],
    output: Path | None = None,
    language: str | None = None,
    heard: Heard = lambda what, done, of: None,
) -> DraftedGuide:
    """Draft one guide from documents and write it with them; without `output` under the first document's name.

    Raises SourceError for documents that cannot be used, UsageError where a guide stands that is no untouched draft.
    """
    _known(language)
    documents = list(dict.fromkeys(documents))
    target = output or _place(open_workspace(start, write=False), documents[0])
    _is_free(target)
    sources = _read(documents, heard)
    _is_theirs(target, documents, sources)
    other = _other_language(sources, language)
    drafted = _drafted(sources, language, other, heard)
    copies = _copies(target.parent, documents)
    drafted, guide = _composed(drafted, documents, copies)
    guide, fresh = still_accepted(guide, target), dump_guide(guide).encode("utf-8")
    contents = _contents(target, documents, copies, sources, dump_guide(guide).encode("utf-8"), fresh)
    workspace = open_workspace(start, write=False)
    write_files({**contents, **dict([schema_file(workspace)]), **settings_file(workspace)})
    make_folders(workspace)
    file = GuideFile(target.resolve().parent.name if target.name == GUIDE_FILE else target.stem, target)
    warned = [replace(other, severity=Severity.WARNING)] if other else []
    problems = (*(problem for source in sources for problem in source.warnings), *warned)
    return DraftedGuide(file, guide, drafted, workspace, tuple(contents), problems)


def suffix_of_typed(text: bytes) -> str:
    """The ending that text from standard input gets as a file. Raises SourceError for what is no text."""
    for start, name in _FORMATS:
        if text.startswith(start):
            raise SourceError.at("-", f"standard input holds {name}, not a text", "save it as a file and name that")
    begin = text[:4000].lstrip().lower()
    if begin.startswith((b"<!doctype html", b"<html")):
        return ".html"
    return ".md" if re.search(rb"^#{1,6} \S|\*\*\w", text, re.MULTILINE) else ".txt"


def draft_path(guide: Path) -> Path:
    """Where the draft of a guide is kept as it was made."""
    return guide.with_name(f"{guide.stem}.draft.yaml")


# --- Before anything is read ------------------------------------------------------------------------------------------


def _known(language: str | None) -> None:
    if language is not None and not is_known(language):
        fix = f"there are: {', '.join(language_tags())}"
        raise UsageError.at("--language", f"guidegen has no words for “{language}”", fix)


def guide_name(document: Path) -> str:
    """The name under content/ of the guide that is drafted from a document."""
    return slug(document.stem, words=12, length=_LARGEST_NAME) or "guide"


def copy_name(document: Path) -> str:
    """The name of a document beside its guide, which a guide can hold; with room for `.read.txt` and `.bak` behind."""
    stem = "".join(character if character.isprintable() else "_" for character in document.stem)
    while len(os.fsencode(stem)) > _LONGEST_COPY:
        stem = stem[:-1]
    return stem + document.suffix


def _place(workspace: Opened, document: Path) -> Path:
    """Where the guide of a document is written if nobody says where. Never outside the workspace."""
    folder = workspace.content / guide_name(document)
    try:
        inside = folder.resolve().is_relative_to(workspace.content.resolve())
    except (OSError, RuntimeError):
        inside = False
    if not inside:
        fix = "take the link away, or say with -o where the guide is to be written"
        raise UsageError.at(label(folder), "a link leads this folder out of the workspace", fix)
    return folder / GUIDE_FILE


def _is_free(target: Path) -> None:
    """A guide may be drafted anew as long as nobody has edited it."""
    if target.suffix not in (".yaml", ".yml"):
        raise UsageError.at(str(target), "a guide’s file ends in .yaml", "for example `-o content/rivers/guide.yaml`")
    try:
        if ("\0" not in str(target) and not os.path.lexists(target)) or is_untouched(
            target.read_bytes(), draft_path(target).read_bytes()
        ):
            return
    except (OSError, ValueError):
        pass
    if not is_file(target):
        said = "no guide can be written here"
        fix = "choose another name for it; or take away what stands there"
        raise UsageError.at(label(target), said, fix)
    raise UsageError.at(
        label(target),
        "a guide stands here that was edited, or that no draft made; nothing was changed",
        f"`-o {label(target.with_name('second.yaml'))}` drafts beside it; or take the old one away",
    )


def _is_theirs(target: Path, documents: Sequence[Path], sources: Sequence[Source]) -> None:
    """A guide is drafted anew only from its own document, changed or not: another of that name is another guide."""
    if not is_file(target) or is_redrawn(target, documents[0], sources[0]):
        return
    another = label(target.parent.with_name(f"{target.parent.name}-2") / target.name)
    raise UsageError.at(
        label(documents[0]),
        f"{label(target)} was drafted from another document of this name; nothing was changed",
        f"`-o {another}` drafts this one beside it",
    )


def is_redrawn(target: Path, document: Path, source: Source) -> bool:
    """Whether a guide's folder holds this document, or one of its name that has half of its paragraphs."""
    copy = target.parent / copy_name(document)
    try:
        if not copy.is_file():
            return False
        if copy.read_bytes() == document.read_bytes():
            return True
        there = read_document(copy, label(copy), source.id)
    except (OSError, SourceError):
        return False
    here, old = _paragraphs(source), _paragraphs(there)
    return len(here & old) >= _SAME_DOCUMENT * max(1, len(here))


def _paragraphs(source: Source) -> frozenset[str]:
    return frozenset(" ".join(passage.text.split()) for passage in source.passages)


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


def _drafted(sources: Sequence[Source], language: str | None, other: Problem | None, heard: Heard) -> Drafted:
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
    drafted = draft(sources, tag, lambda done, of: heard("sentences", done, of))
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


def _copies(folder: Path, documents: Sequence[Path]) -> list[Path]:
    """Where the documents stand beside the guide: where they are, or a copy of them."""
    copies: list[Path] = []
    for document in documents:
        first = Path(copy_name(document))
        names = chain([first.name], (f"{first.stem}-{n}{first.suffix}" for n in count(2)))
        copies.append(next(folder / name for name in names if folder / name not in copies))
    return copies


def _contents(
    target: Path,
    documents: Sequence[Path],
    copies: Sequence[Path],
    sources: Sequence[Source],
    guide: bytes,
    fresh: bytes,
) -> dict[Path, bytes]:
    """Every file to write with what it is to hold; a document that another one stands in for is kept as `.bak`, and so
    is a guide of which somebody has accepted something. `fresh`: the guide as it was drafted."""
    contents = {target: guide, draft_path(target): fresh}
    if is_file(target) and (was := target.read_bytes()) not in (guide, draft_path(target).read_bytes()):
        contents[target.with_name(target.name + ".bak")] = was
    for document, copy, source in zip(documents, copies, sources, strict=True):
        data = document.read_bytes()
        if not (copy.exists() and copy.samefile(document)):
            if is_file(copy) and copy.read_bytes() != data:
                contents[copy.with_name(copy.name + ".bak")] = copy.read_bytes()
            contents[copy] = data
        if not is_plain(document):
            contents[kept_path(copy)] = kept_content(document, source)
    return contents
