"""Files for other programs: what an exporter needs from the disk and the clock, and where its files are put."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from guidegen.build.card_times import CardTimes, read_card_times
from guidegen.build.checked import Checked
from guidegen.build.settings import Settings
from guidegen.build.sheets import Request, place_label, seeded
from guidegen.build.sources import allowed_roots
from guidegen.build.workspace import GUIDE_FILE, GuideFile, Workspace, is_file, label
from guidegen.build.write import write_file, write_files
from guidegen.errors import OutputError, Problem, Severity
from guidegen.export import EXPORTERS, Cited, LeftOut, Material, export
from guidegen.guide.evidence import LookedUp
from guidegen.guide.ids import missing_ids
from guidegen.guide.model import Guide
from guidegen.guide.model import Path as Where
from guidegen.languages import Language, load_language
from guidegen.render.resources import Gate, Refused
from guidegen.source.quotes import Found
from guidegen.spans import Place


def export_guide(
    format_name: str,
    checked: Checked,
    workspace: Workspace,
    request: Request,
    settings: Settings,
    clock: Callable[[], float],
) -> tuple[list[Path], list[Problem]]:
    """Write a guide's files of a format; returns their paths and what there is to say. Raises OutputError."""
    guide, file = checked.guide, checked.file
    assert guide
    output = request.output or workspace.output
    folder = output / file.name / format_name
    record = _Record(file, seen_before=any(folder.glob("*")) if folder.is_dir() else False)
    language = load_language(guide.language)
    done = export(
        EXPORTERS[format_name],
        Material(
            guide=seeded(guide, settings),
            name=file.name,
            lasting_name=record.times.lasting_name,
            language=language,
            cited=_cited(guide, checked.looked_up, language),
            picture=_opener(checked, workspace),
            changed=lambda digests: record.update(digests, clock),
            unchecked=request.print_anyway and checked.has_errors,
        ),
    )
    problems = [*_without_ids(checked), *_left_out(done.left_out, checked, format_name)]
    # The record first: if the deck then fails, the next build makes it with the same times. The other way round a deck
    # could be in the world whose times nobody has kept.
    if trouble := record.keep():
        return [], [*problems, *record.remarks, trouble]
    contents = {folder / name: content for name, content in done.files.items()}
    write_files(contents, within=output)
    return list(contents), [*problems, *record.remarks]


class _Record:
    """A guide's `guide.cards.json`, as far as the format asks for it."""

    def __init__(self, file: GuideFile, seen_before: bool) -> None:
        self._path = file.path.with_name(f"{file.path.stem}.cards.json")
        self._seen_before = seen_before
        self._was_there = is_file(self._path)
        self._asked = False
        self.remarks: list[Problem] = []
        self.times = read_card_times(self._path, file.name)
        if self.times.lasting_name != file.name and _stands_beside(file, self.times.lasting_name):
            said = f"this guide was copied from {self.times.lasting_name}, so its cards are new ones for Anki"
            self._remark(said, "nothing is to be done")
            self.times = CardTimes(file.name)

    def update(self, digests: Mapping[str, str], clock: Callable[[], float]) -> Mapping[str, int]:
        self._asked = True
        if self.times.trouble:
            self._remark(f"{self.times.trouble}, so it is made anew: all cards count as changed now")
        elif not self._was_there and self._seen_before:
            self._remark("it is not there any more, so it is made anew: all cards count as changed now")
        return self.times.update(digests, clock)

    def keep(self) -> Problem | None:
        """Write the record if it changed; a problem where that cannot be done."""
        if not self._asked:
            return None
        content = self.times.content()
        try:
            if not self._was_there or self._path.read_bytes() != content:
                write_file(self._path, content)
        except (OSError, OutputError) as error:
            reason = (
                error.problems[0].message if isinstance(error, OutputError) else f"it cannot be read: {error.strerror}"
            )
            said = f"{reason}; without it Anki could not tell which cards have changed, so no deck was made"
            fix = "give yourself the right to write in the guide's folder, or copy the folder to where you have it"
            return Problem(Place(label(self._path)), said, fix, "card-times")
        return None

    def _remark(self, said: str, fix: str = "keep this file together with the guide") -> None:
        self.remarks.append(Problem(Place(label(self._path)), said, fix, "card-times", Severity.NOTE))


def _stands_beside(file: GuideFile, name: str) -> bool:
    """Whether the guide of that name is still there, so that this one is its copy and not the same, renamed."""
    path = file.path.resolve()
    if Path(name).name != name:
        return False
    if path.name == GUIDE_FILE:
        return is_file(path.parent.parent / name / GUIDE_FILE)
    return is_file(path.with_name(f"{name}{path.suffix}"))


def _cited(guide: Guide, looked_up: Sequence[LookedUp], language: Language) -> dict[Where, list[Cited]]:
    several = len(guide.sources) > 1
    titles = {source.id: source.title or (source.id if several else "") for source in guide.sources}
    titles |= {stimulus.id: stimulus.title or stimulus.id for stimulus in guide.stimuli}
    cited: dict[Where, list[Cited]] = {}
    for entry in looked_up:
        location = entry.outcome.location if isinstance(entry.outcome, Found) else None
        place = place_label(location, language) if location else ""
        source = titles.get(location.source if location else entry.quote.source or "", "")
        cited.setdefault(entry.statement, []).append(Cited(entry.quote.quote, place, source))
    return cited


def _opener(checked: Checked, workspace: Workspace) -> Callable[[str], bytes | None]:
    gate = Gate(allowed_roots(workspace, checked.file))

    def opened(path: str) -> bytes | None:
        try:
            return gate.open(checked.file.folder / path)
        except Refused:  # `check` has said why
            return None

    return opened


def _without_ids(checked: Checked) -> Iterator[Problem]:
    """An id that is made of the text changes with the text: another card, where the learner should keep the old one."""
    assert checked.loaded
    assert isinstance(checked.loaded.document.data, dict)
    entries = [path for path in missing_ids(checked.loaded.document.data) if path[0] != "sources"]
    if entries:
        number = "1 entry has" if len(entries) == 1 else f"{len(entries)} entries have"
        said = f"{number} no id: when the text changes, Anki takes it for a new card"
        yield checked.loaded.problem(entries[0], said, "`guidegen check --fix` writes ids", "no-id", Severity.NOTE)


def _left_out(left_out: Sequence[LeftOut], checked: Checked, format_name: str) -> Iterator[Problem]:
    """One note for each reason, which names all that it is about."""
    assert checked.loaded
    for reason in dict.fromkeys(entry.reason for entry in left_out):
        entries = [entry for entry in left_out if entry.reason == reason]
        number = "1 item" if len(entries) == 1 else f"{len(entries)} items"
        said = f"left out of {format_name}: {number} ({', '.join(entry.id for entry in entries)}): {reason}"
        yield checked.loaded.problem(entries[0].path, said, "", "left-out", Severity.NOTE)
