"""Load a guide: from the text of its file to the model, with all mistakes of the file at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from guidegen.errors import Problem, Severity, in_order
from guidegen.guide.ids import missing_ids
from guidegen.guide.messages import all_keys, did_you_mean, explain, known_keys
from guidegen.guide.model import SECTIONS_WITH_IDS, Guide, Path
from guidegen.guide.slips import quoted
from guidegen.guide.yaml_text import Document, read_yaml
from guidegen.items import ITEMS

MAX_ERRORS = 300
"""So many mistakes against the schema are told; who has more has one mistake in many places."""


@dataclass(frozen=True)
class LoadedGuide:
    """A guide's file as read. `guide` is None when the file has errors; `document` then still holds its positions."""

    guide: Guide | None
    document: Document
    problems: tuple[Problem, ...]

    def problem(
        self,
        path: Path,
        message: str,
        fix: str = "",
        code: str = "",
        severity: Severity = Severity.ERROR,
        key: bool = False,
    ) -> Problem:
        """A problem at the value (or, with `key`, the key) that stands at a path of the YAML, with its line."""
        place = self.document.place(path, key=key)
        return Problem(place, message, fix, code, severity, line=_line(self.document, place.line))


def load_guide(text: str | bytes, file: str) -> LoadedGuide:
    """Read and validate a guide; `file` names it in messages."""
    document = read_yaml(text, file, keys=all_keys())
    problems = list(document.problems)
    guide = None
    if isinstance(document.data, dict):
        data, empty = _without_empty(document)
        problems += empty
        problems += _repeated_ids(document, data)
        guide, found = _validate(document, data, skip={problem.where for problem in empty})
        problems += found
        if guide:
            problems += _dangling(document, guide)
    problems = in_order(problem if problem.line else _with_line(document, problem) for problem in problems)
    if any(problem.is_error for problem in problems):
        guide = None
    return LoadedGuide(guide, document, tuple(problems))


def with_ids(data: dict[str, Any], made: dict[Path, str]) -> dict[str, Any]:
    """The data with the ids that entries lack."""
    filled = {**data, **{str(section): list(data[str(section)]) for section in {path[0] for path in made}}}
    for (section, index), name in made.items():
        entries = filled[str(section)]
        entries[int(index)] = {"id": name, **entries[int(index)]}
    return filled


def _validate(document: Document, data: dict[str, Any], skip: set[Any]) -> tuple[Guide | None, list[Problem]]:
    try:
        return Guide.model_validate(with_ids(data, missing_ids(data))), []
    except ValidationError as error:
        errors = error.errors(include_url=False)[:MAX_ERRORS]
        slips = _colon_slips(document, data, errors)
        others = [details for details in errors if not _is_told_by(details, errors, slips)]
        found = [*slips.values(), *(_problem(document, details) for details in others)]
        return None, [problem for problem in found if problem.where not in skip]


def _colon_slips(document: Document, data: dict[str, Any], errors: Sequence[Any]) -> dict[Path, Problem]:
    """Texts that a colon has turned into a key and its value, by their path: `- Explain: how did it begin?`"""
    slips: dict[Path, Problem] = {}
    for details in errors:
        at_text = details["type"] == "string_type"
        path = tuple(details["loc"]) if at_text else tuple(details["loc"][:-1])
        if not at_text and details["type"] != "extra_forbidden":
            continue
        written = _walk(data, path)
        if not isinstance(written, dict) or len(written) != 1:
            continue
        (word, rest), *_ = written.items()
        if isinstance(rest, str) and not did_you_mean(word, known_keys((*path, word))):
            where = document.place((*path, word), key=True)
            line = _line(document, where.line)
            message = f"the colon after “{word}” makes it look like a key"
            fix = "put quotes around the whole text"
            slips[path] = Problem(where, message, fix, "yaml-colon", line=line, mended=quoted(line, where.column))
    return slips


def _is_told_by(details: Any, errors: Sequence[Any], slips: Mapping[Path, Problem]) -> bool:
    """Whether an error only follows from another one: inside a slip, or a list that is short of entries with errors."""
    location = tuple(details["loc"])
    if any(location[: len(path)] == path for path in slips):
        return True
    counted = details["type"] in ("too_short", "too_long")
    return counted and any(
        len(other["loc"]) > len(location) and tuple(other["loc"])[: len(location)] == location for other in errors
    )


def _walk(data: Any, path: Path) -> Any:
    """The value at a location of Pydantic's, whose names of union members and widened forms the data does not have."""
    for step in path:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
    return data


def _problem(document: Document, details: Any) -> Problem:
    message, fix = explain(details)
    path = tuple(step for step in details["loc"] if step != "[key]")
    if details["type"] == "union_tag_invalid":
        path = (*path, "type")
    context = details.get("ctx", {}) if details["type"] == "mistake" else {}
    if context.get("at"):
        path = (*path, context["at"])
    at_key = details["type"] == "extra_forbidden"
    code = {"mistake": "schema", "missing": "missing", "extra_forbidden": "unknown-key"}.get(details["type"], "schema")
    if path[-1:] == ("evidence",) and details["type"] == "missing":
        code = "no-evidence"
    return Problem(document.place(path, key=at_key), message, fix, context.get("code") or code)


def _without_empty(document: Document) -> tuple[dict[str, Any], list[Problem]]:
    """The data without empty values: a section with nothing under it counts as left out, anything else is a mistake."""
    problems: list[Problem] = []

    def clean(value: Any, path: Path) -> Any:
        if isinstance(value, dict):
            return {
                name: clean(part, (*path, name)) for name, part in value.items() if not optional((*path, name), part)
            }
        if isinstance(value, list):
            return [clean(part, (*path, index)) for index, part in enumerate(value)]
        if value is None:
            problems.append(_empty(document, path))
        return value

    def optional(path: Path, value: Any) -> bool:
        if value is not None or document.comment_after(path):
            return False
        return (len(path) == 1 and path[0] != "title") or path[0] == "handouts"

    data = document.data
    assert isinstance(data, dict)
    handouts = data.get("handouts")
    if isinstance(handouts, dict):
        data = {**data, "handouts": {name: {} if options is None else options for name, options in handouts.items()}}
    return clean(data, ()), problems


def _empty(document: Document, path: Path) -> Problem:
    name = f"`{path[-1]}`" if isinstance(path[-1], str) else "this entry"
    place = document.place(path)
    if not document.comment_after(path):
        return Problem(place, f"{name} has nothing after it", "write the text, or take the line out", "empty")
    line = _line(document, place.line)
    return Problem(
        place,
        f"{name} is empty: the `#` begins a comment, and nothing after it is read",
        "put the text in quotes",
        "empty",
        line=line,
        mended=quoted(line),
    )


def _repeated_ids(document: Document, data: dict[str, Any]) -> Iterator[Problem]:
    """Sources have names of their own; everything else of a guide shares one set of them, so that an id says which."""
    first: dict[tuple[bool, str], Path] = {}
    for section in SECTIONS_WITH_IDS:
        entries = data.get(section)
        for index, entry in enumerate(entries if isinstance(entries, list) else []):
            name = entry.get("id") if isinstance(entry, dict) else None
            path: Path = (section, index, "id")
            if not isinstance(name, str):
                continue
            kind = (section == "sources", name)
            if kind in first:
                line = document.place(first[kind]).line
                message = f"two things have the id “{name}”; the other is in line {line}"
                yield Problem(document.place(path), message, "give each its own", "repeated-id")
            first.setdefault(kind, path)


def _dangling(document: Document, guide: Guide) -> Iterator[Problem]:
    """Names that a guide uses and does not have: sources of quotes, items and item types of handouts."""
    sources = [source.id for source in guide.sources]
    stimuli = [stimulus.id for stimulus in guide.stimuli]
    for index, item in enumerate(guide.questions):
        if item.stimulus is not None and item.stimulus not in stimuli:
            where = document.place(("questions", index, "stimulus"))
            fix = did_you_mean(item.stimulus, stimuli) or f"this guide's stimuli: {', '.join(stimuli) or 'none'}"
            yield Problem(where, f"there is no stimulus “{item.stimulus}”", fix, "unknown-stimulus")
    for path, evidence in guide.pinned():
        for index, quote in enumerate(evidence.quotes):
            if quote.source is not None and quote.source not in sources + stimuli:
                where = document.place((*path, "evidence", index, "source"))
                fix = did_you_mean(quote.source, sources) or f"this guide's sources: {', '.join(sources) or 'none'}"
                yield Problem(where, f"there is no source “{quote.source}”", fix, "unknown-source")
    for name, options in guide.handouts.items():
        for field, known in (("items", [item.id for item in guide.questions]), ("types", list(ITEMS))):
            for index, wanted in enumerate(getattr(options, field) or ()):
                if wanted not in known:
                    where = document.place(("handouts", name, field, index))
                    fix = (
                        did_you_mean(wanted, known)
                        or f"there are: {', '.join(known[:8])}{' …' if len(known) > 8 else ''}"
                    )
                    yield Problem(where, f"no question has the {_KIND[field]} “{wanted}”", fix, "unknown-item")


_KIND = {"items": "id", "types": "item type"}


def _with_line(document: Document, problem: Problem) -> Problem:
    return replace(problem, line=_line(document, problem.where.line))


def _line(document: Document, number: int) -> str:
    lines = document.lines
    return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""
