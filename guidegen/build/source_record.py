"""`guide.sources.json` beside a guide: what its documents were when its sheets were last made.

For each source the sha256 of its bytes and, passage by passage in reading order, eight hexadecimal digits of the
sha256 of its words (`#` before those of a heading, which has no ¶). With it a later `check` or `build` can say that a
document changed since then, and whose evidence moved, stands in words that are new, or went. `build` writes the
record when a guide whose evidence stands was printed or exported; an unchanged one is left alone, and nothing is
written outside the workspace. The file is to be kept with the guide; where it is lost, nothing is compared until the
next build.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guidegen.build.workspace import GuideFile, Workspace, label
from guidegen.build.write import write_file
from guidegen.errors import OutputError, Problem, Severity
from guidegen.guide.evidence import LookedUp
from guidegen.guide.load import LoadedGuide
from guidegen.guide.model import Guide
from guidegen.guide.model import Path as YamlPath
from guidegen.source.model import Source
from guidegen.source.quotes import Found, NotFound
from guidegen.spans import Place

_ABOUT = "Kept by guidegen: what the sources were when the sheets were last made. Keep it with the guide."
_LARGEST = 20 * 2**20
_MOST_NAMED = 8
_EVIDENCE = ("evidence-not-found", "evidence-found-twice")
_DIGEST = re.compile(r"#?[0-9a-f]{8}")
_SUM = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Recorded:
    """A source as it was: the sum of its bytes, and the digests of its passages."""

    sha256: str
    passages: tuple[str, ...]

    def numbers(self) -> Mapping[str, list[int]]:
        """The ¶ of each digest; those of headings are left out."""
        found: dict[str, list[int]] = {}
        number = 0
        for digest in self.passages:
            if not digest.startswith("#"):
                number += 1
                found.setdefault(digest, []).append(number)
        return found


@dataclass(frozen=True)
class SourceRecord:
    """The content of the file, by the ids of the sources; `trouble` says why it could not be read."""

    sources: Mapping[str, Recorded] = field(default_factory=dict)
    trouble: str = ""

    def content(self) -> bytes:
        """The file, one source a line, in the order of their ids."""
        rows = [
            f"    {_json(name)}: {_json({'sha256': source.sha256, 'passages': list(source.passages)})}"
            for name, source in sorted(self.sources.items())
        ]
        lines = ["{", f'  "about": {_json(_ABOUT)},', '  "sources": {', *([",\n".join(rows)] if rows else [])]
        return "\n".join([*lines, "  }", "}", ""]).encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def record_path(file: GuideFile) -> Path:
    return file.path.with_name(f"{file.path.stem}.sources.json")


def read_source_record(path: Path) -> SourceRecord:
    """The record in the file; an empty one, with the trouble named, where it is there but is no such file."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("it is too large")
        return _understood(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return SourceRecord()
    except OSError as error:
        return SourceRecord(trouble=f"it cannot be read: {error.strerror}")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return SourceRecord(trouble="it is not as guidegen wrote it")


def _understood(stated: Any) -> SourceRecord:
    sources = {}
    for name, row in stated["sources"].items():
        passages = tuple(row["passages"])
        if not _SUM.fullmatch(row["sha256"]) or not all(map(_DIGEST.fullmatch, passages)):
            raise ValueError("no digest")
        sources[str(name)] = Recorded(row["sha256"], passages)
    return SourceRecord(sources)


def record_of(file: GuideFile, guide: Guide, sources: Sequence[Source]) -> SourceRecord:
    """What the sources are now. Raises OSError where one cannot be read any more."""
    paths = {entry.id: file.folder / entry.path for entry in guide.sources}
    return SourceRecord({source.id: _recorded(paths[source.id], source) for source in sources})


def _recorded(path: Path, source: Source) -> Recorded:
    with path.open("rb") as document:
        total = hashlib.file_digest(document, "sha256").hexdigest()
    return Recorded(total, tuple(_digests(source)))


def _digests(source: Source) -> Iterator[str]:
    for passage in source.passages:
        digest = hashlib.sha256(" ".join(passage.text.split()).encode()).hexdigest()[:8]
        yield digest if passage.number is not None else f"#{digest}"


# --- Written by build -------------------------------------------------------------------------------------------------


def keep_source_record(
    workspace: Workspace, file: GuideFile, guide: Guide, sources: Sequence[Source], problems: Sequence[Problem]
) -> list[Problem]:
    """Write the record of a guide that was printed or exported; a note where that cannot be done."""
    path = record_path(file)
    known = len(sources) == len(guide.sources) and not any(problem.code in _EVIDENCE for problem in problems)
    if not (known and sources and path.parent.resolve().is_relative_to(workspace.root.resolve())):
        return []
    try:
        content = record_of(file, guide, sources).content()
        if not path.is_file() or path.read_bytes() != content:
            write_file(path, content)
    except (OSError, OutputError) as error:
        reason = error.problems[0].message if isinstance(error, OutputError) else f"it cannot be read: {error.strerror}"
        said = f"{reason}; the next check cannot say whether the sources changed"
        return [_remark(path, said, "give yourself the right to write in the guide's folder")]
    return []


def _remark(path: Path, said: str, fix: str) -> Problem:
    return Problem(Place(label(path)), said, fix, "source-record", Severity.NOTE)


# --- Compared by check and build --------------------------------------------------------------------------------------


def changed_sources(
    file: GuideFile, loaded: LoadedGuide, sources: Sequence[Source], looked_up: Sequence[LookedUp]
) -> list[Problem]:
    """A warning for each source whose words are not those of the record, with the statements that this concerns."""
    path = record_path(file)
    record = read_source_record(path)
    if record.trouble:
        return [_remark(path, f"{record.trouble}, so nothing is compared with it", "the next build makes it anew")]
    assert loaded.guide
    try:
        now = record_of(file, loaded.guide, sources).sources if record.sources else {}
    except OSError:
        return []
    # Another file may have the same words (line ends, marks): then no evidence can have moved.
    was = record.sources
    changed = [source for source in sources if source.id in was and was[source.id].passages != now[source.id].passages]
    ids = {source.id for source in changed}
    return [_warning(loaded, source, was[source.id], looked_up, ids) for source in changed]


def _warning(
    loaded: LoadedGuide, source: Source, was: Recorded, looked_up: Sequence[LookedUp], changed: set[str]
) -> Problem:
    assert loaded.guide
    index = next(at for at, entry in enumerate(loaded.guide.sources) if entry.id == source.id)
    moved, new, gone = _concerned(loaded.guide, source, was, looked_up, changed)
    groups = ((moved, "moved"), (new, "stands in a paragraph that is new"), (gone, "went"))
    told = [f"that of {len(group)} {what} ({_named(group)})" for group, what in groups if group]
    said = ", ".join(told) or "no statement's evidence is concerned"
    said = re.sub(r"^that of (\d+)", _of_statements, said)
    name = loaded.guide.sources[index].path
    fix = "look at the statements that are named; the next build takes the source as it is now"
    return loaded.problem(
        ("sources", index, "path"),
        f"{name} changed since the sheets were last made: {said}",
        fix,
        "source-changed",
        Severity.WARNING,
    )


def _of_statements(match: re.Match[str]) -> str:
    return f"the evidence of {match[1]} statement{'' if match[1] == '1' else 's'}"


def _named(statements: Mapping[str, str]) -> str:
    shown = [f"{name} {how}".strip() for name, how in statements.items()]
    more = len(shown) - _MOST_NAMED
    return ", ".join(shown[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _concerned(
    guide: Guide, source: Source, was: Recorded, looked_up: Sequence[LookedUp], changed: set[str]
) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """The statements whose evidence moved (and from where to where), stands in new words, and went."""
    digests = list(_digests(source))
    before = was.numbers()
    moved: dict[str, str] = {}
    new: dict[str, str] = {}
    gone: dict[str, str] = {}
    for entry in looked_up:
        name = _name(guide, entry.statement)
        match entry.outcome:
            case Found(location) if location.source == source.id:
                for passage in range(location.passage, location.last_passage + 1):
                    _compare(digests[passage], source.passages[passage].number, before, was, name, moved, new)
            case NotFound() if _is_meant(entry, source, changed):
                gone[name] = ""
            case _:
                pass
    first = {name: how for name, how in moved.items() if name not in gone}
    return first, {name: "" for name in new if name not in gone | moved}, gone


def _compare(
    digest: str,
    number: int | None,
    before: Mapping[str, list[int]],
    was: Recorded,
    name: str,
    moved: dict[str, str],
    new: dict[str, str],
) -> None:
    if digest not in was.passages:
        new[name] = ""
    elif number is not None and number not in before[digest]:
        nearest = min(before[digest], key=lambda old: abs(old - number))
        moved.setdefault(name, f"¶ {nearest} → ¶ {number}")


def _is_meant(entry: LookedUp, source: Source, changed: set[str]) -> bool:
    """Whether a quote that is not found was probably of this source: named so, or of the first that changed."""
    named = entry.quote.source
    return named == source.id if named else source.id == min(changed)


def _name(guide: Guide, statement: YamlPath) -> str:
    """The id of a statement; the overview has none."""
    if len(statement) < 2:
        return str(statement[0])
    return str(getattr(guide, str(statement[0]))[int(statement[1])].id)
