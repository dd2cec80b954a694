"""How good drafts are, for a folder of sources with gold beside them (NAME.md, NAME.gold.json), and on our own probes.

python -m benchmarks.draft_quality FOLDER             one table; folders in it are measured one by one
python -m benchmarks.draft_quality FOLDER --number odd        only modules whose number is odd (to tune on), or even
python -m benchmarks.draft_quality FOLDER --out T.md          the table written to a file, too

Gold: {"terms": [[term, meaning]], "timeline": [[year, event]]}. Terms are measured twice, with the document's markup
and without it (bold and italic taken out). Every figure comes with its counts.
"""

from __future__ import annotations

import argparse
import re
import resource
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import draft_measures as measures
from benchmarks.draft_measures import Figures
from guidegen.draft.compose import compose
from guidegen.draft.draft import Drafted, draft
from guidegen.readers import READERS
from guidegen.source.model import Source

PROJECT = Path(__file__).parent.parent
DATES = ("tests/dates/reading/probes", "tests/dates/reading/blind")
PAIRS = ("tests/draft/merge/pairs", "tests/draft/blind/merge")
_MARKS = re.compile(r"\*\*|(?<!\*)\*(?!\*)|(?<!\w)_|_(?!\w)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--number", choices=("all", "odd", "even"), default="all")
    parser.add_argument("--no-probes", action="store_true", help="only the folder")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    lines = list(_table(arguments.folder, arguments.number))
    if not arguments.no_probes:
        lines += ["", *_probes()]
    lines += ["", f"Peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB"]
    print("\n".join(lines))
    if arguments.out:
        arguments.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _table(folder: Path, number: str) -> Iterator[str]:
    draft([read_text("A river is a body of water that flows to the sea.", "a.txt")], "en")  # loads what is loaded once
    groups = {one.name: files for one in sorted({folder, *folder.iterdir()}) if (files := files_of(one, number))}
    columns = {name: _measured(files) for name, files in groups.items()}
    rows = {name: None for figures in columns.values() for name in figures.shares}
    yield "| measure | " + " | ".join(columns) + " |"
    yield "|---|" + "---|" * len(columns)
    yield _row("sources", [str(figures.files) for figures in columns.values()])
    yield _row("words", [f"{figures.words:,}" for figures in columns.values()])
    for name in rows:
        yield _row(name, [str(figures.shares.get(name, "–")) for figures in columns.values()])
    yield _row("key facts per 1,000 words", [f"{1000 * f.facts / f.words:.1f} ({f.facts})" for f in columns.values()])
    yield _row("words a second", [f"{f.words / f.seconds:,.0f}" for f in columns.values()])


def _row(name: str, cells: Sequence[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def files_of(folder: Path, number: str) -> list[Path]:
    if not folder.is_dir():
        return []
    files = [file for file in sorted(folder.glob("*.md")) if file.with_suffix(".gold.json").exists()]
    return [file for file in files if number == "all" or is_odd(file) == (number == "odd")]


def is_odd(file: Path) -> bool:
    digits = re.findall(r"\d+", file.stem)
    return bool(digits) and int(digits[-1]) % 2 == 1


def _measured(files: Sequence[Path]) -> Figures:
    figures = Figures()
    for file in files:
        text, gold = file.read_text(encoding="utf-8"), measures.read_gold(file.with_suffix(".gold.json"))
        source = read_text(text, file.name)
        begun = time.perf_counter()
        drafted = draft([source], "en")
        figures.seconds += time.perf_counter() - begun
        figures.files += 1
        figures.words += drafted.material.words
        figures.facts += len(drafted.facts)
        _count(figures, drafted, draft([read_text(_MARKS.sub("", text), file.name)], "en"), gold, source, text)
    return figures


def _count(figures: Figures, drafted: Drafted, plain: Drafted, gold: measures.Gold, source: Source, text: str) -> None:
    for name, one in (("plain", plain), ("with markup", drafted)):
        for first in (10, 20):
            figures.add(f"terms recall@{first}, {name}", *measures.term_recall(one.terms, gold, first))
    figures.add("definition support, with markup", *measures.definition_support(drafted.terms, gold))
    figures.add("definition support, plain", *measures.definition_support(plain.terms, gold))
    figures.add("timeline recall@15", *measures.event_recall(drafted.events, gold, text))
    quoted, near, entries = measures.stated_years(drafted.events, [source])
    figures.add("entries whose year stands in their quotes", quoted, entries)
    figures.add("entries whose year stands in their paragraphs", near, entries)
    figures.add("sections with a statement (the others are named)", *measures.sections_covered(drafted))
    guide = compose(drafted, {source.id: source.file}, source.title or "Guide")
    figures.add("quotes found", *measures.quotes_found(guide, [source]))


def read_text(text: str, name: str) -> Source:
    reader = next(one for one in READERS.values() if Path(name).suffix in one.suffixes)
    return reader.read(text.encode("utf-8"), name, "source")


def _probes() -> Iterator[str]:
    """Dates and merging on the project's own probe sets: those tuned on, and those written without the grammar."""
    from benchmarks.merge_pairs import judge, read_pairs, scores
    from tests.dates.reading import probe_set

    for folder in DATES:
        total = probe_set.Tally()
        for probe in probe_set.read_probes(PROJECT / folder):
            total.add(probe_set.judge(probe, {}))
        yield f"- dates, {folder}: {total}"
    for folder in PAIRS:
        precision, recall, right, false, missed = scores(judge(read_pairs(PROJECT / folder)))
        yield (
            f"- merging, {folder}: precision {precision:.3f}, recall {recall:.3f} "
            f"({right} merged rightly, {false} wrongly, {missed} missed)"
        )


if __name__ == "__main__":
    main()
