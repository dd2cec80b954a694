"""What came of a draft, for the screen: what was made, refused and left out, and the next command."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from guidegen.build.drafting import DraftedGuide
    from guidegen.draft.analysis import Sentence
    from guidegen.draft.reasons import Entry, Made

_MOST_REASONS = 5
_ASKED_OF: frozenset[Made] = frozenset(("fact", "event", "term"))
_SOUND = ("not-chosen", "told-already")
"""What questions are made of, and the refusals of a fact that was sound: there were better ones."""
_NO_PROSE = ("table row", "caption", "footnote", "code")
_MADE = {
    "fact": "key fact",
    "event": "timeline entry",
    "term": "key term",
    "name": "person or place",
    "question": "question",
}
_SEVERAL = {"timeline entry": "timeline entries", "person or place": "people and places"}


def line_of_draft(done: DraftedGuide) -> str:
    """What was made, in one line."""
    drafted = done.drafted
    made = {
        "key fact": len(drafted.facts),
        "timeline entry": len(drafted.events),
        "key term": len(drafted.terms),
        "person or place": len(drafted.names),
        "question": len(drafted.questions),
    }
    return f"made: {', '.join(_many(number, thing) for thing, number in made.items() if number)}"


def lines_of_draft(done: DraftedGuide) -> Iterator[str]:
    """The summary of a draft."""
    drafted, material = done.drafted, done.drafted.material
    yield line_of_draft(done)
    yield from _merged(done)
    sentences = _many(len(material.sentences), "sentence")
    yield f"from: {sentences} of {material.words:,} words, in {_language(material.language)}"
    yield from _refused(done)
    yield from _few(done)
    yield from _asked(done)
    yield from _left_out(done)
    if bare := drafted.uncovered:
        named = ", ".join(f"“{title}”" for title in bare[:6]) + (f" and {len(bare) - 6} more" if len(bare) > 6 else "")
        yield f"sections without a statement: {named}"
    named = done.file.name if done.file.path.name == "guide.yaml" else done.file.label
    yield ""
    yield "Read it through: every entry has the words that prove it, and says `review: new` until you take that away"
    yield f"(by hand, or `guidegen accept {named}` for all)."
    yield f"Next: guidegen check {named} · guidegen build {named}"


def _merged(done: DraftedGuide) -> Iterator[str]:
    """What became of the guide that stood there."""
    from guidegen.build.workspace import label

    if (merged := done.merged) is None:
        return
    counts = f"kept {_many(merged.kept, 'edit')}, updated {merged.updated}, added {merged.added}"
    lines = f" (line{'' if len(merged.conflicts) == 1 else 's'} {', '.join(map(str, merged.conflicts))})"
    conflicts = _many(len(merged.conflicts), "conflict") + (lines if merged.conflicts else "")
    yield f"with your guide: {counts}, removed {merged.removed}, {conflicts}"
    if merged.conflicts:
        yield "  (both changed one entry: yours stands, with what the draft has in a comment above it, `# draft now:`)"
    if done.kept_as is not None:
        yield f"  the guide as it was: {label(done.kept_as)}"


def _refused(done: DraftedGuide) -> Iterator[str]:
    """The sentences of which nothing was made, by the rule that refused them as facts."""
    from guidegen.draft.reasons import reasons

    material = done.drafted.material
    refused = Counter[str]()
    for sentence in material.sentences:
        entries = material.ledger.entries.get(sentence.number, [])
        if not any(entry.text for entry in entries):
            refused[next((entry.code for entry in entries if entry.kind == "fact"), "not-chosen")] += 1
    if refused:
        yield f"not used: {_many(sum(refused.values()), 'sentence')}, among them"
        for code, number in refused.most_common(_MOST_REASONS):
            yield f"  {number:4} {code}: {reasons().get(code, '')}"
        yield "  (`--why` shows all, sentence by sentence)"


_FEW = 500
"""Words for each key fact above which a guide has few of them."""


def _few(done: DraftedGuide) -> Iterator[str]:
    """That a sheet made of key facts would be a poor one."""
    facts, words = len(done.drafted.facts), done.drafted.material.words
    if facts * _FEW < words:
        said = f"only {_many(facts, 'key fact')} could be told for certain: write some yourself"
        yield f"{said} before you print guided notes"


def _of_so_many(done: DraftedGuide) -> str:
    """How many were asked for, where there are fewer."""
    offer = done.drafted.offer
    return f" of {offer.most} asked for" if offer.is_counted and len(done.drafted.questions) < offer.most else ""


def _asked(done: DraftedGuide) -> Iterator[str]:
    """The questions by item type, and why there is none on the other sentences."""
    from guidegen.draft.reasons import reasons

    if not done.drafted.offer.most:
        yield "questions: none, for none were asked for: `--questions 12` drafts some (a trial: a third needs mending)"
        return
    kinds = Counter(question.type for question in done.drafted.questions)
    named = f" ({', '.join(f'{number} {kind}' for kind, number in kinds.most_common())})" if kinds else ""
    yield f"questions: {kinds.total()}{_of_so_many(done)}{named}"
    silent = silent_sentences(done)
    if silent:
        yield f"no question on {_many(silent.total(), 'sentence')}"
        for code, number in silent.most_common(_MOST_REASONS):
            yield f"  {number:4} {code}: {reasons().get(code, '')}"


def silent_sentences(done: DraftedGuide) -> Counter[str]:
    """How many sentences nothing is asked about, by the reason."""
    material = done.drafted.material
    asked = {quote.sentence.number for question in done.drafted.questions for quote in question.quotes}
    silent = (sentence for sentence in material.sentences if sentence.number not in asked)
    return Counter(_why_silent(material.ledger.entries.get(sentence.number, ())) for sentence in silent)


def _why_silent(entries: Sequence[Entry]) -> str:
    codes = [entry.code for entry in entries if entry.kind == "question" and entry.code]
    if codes:
        return codes[-1]
    is_sound = any(
        (entry.text and entry.kind in _ASKED_OF) or (entry.kind == "fact" and entry.code in _SOUND) for entry in entries
    )
    return "no-form" if is_sound else "nothing-to-ask"


def _left_out(done: DraftedGuide) -> Iterator[str]:
    """What was not looked for, and passages that were set apart."""
    from guidegen.draft.reasons import reasons

    material = done.drafted.material
    for code, number in Counter(entry.code for entry in material.ledger.apart).most_common():
        yield f"left out: {_many(number, 'passage')} ({reasons().get(code, code)})"
    kinds = Counter(passage.kind.replace("-", " ") for source in material.sources for passage in source.passages)
    others = [_many(kinds[kind], kind) for kind in _NO_PROSE if kinds[kind]]
    if others:
        yield f"left out: {', '.join(others)} (no sentences of the text)"
    if done.drafted.trouble:
        facts = "key facts that need more than words to be sure of" if done.drafted.facts else "key facts"
        yield f"left out: {facts}, and events that need grammar ({done.drafted.trouble})"


def lines_of_why(done: DraftedGuide) -> Iterator[str]:
    """Sentence by sentence what was made of it, or the rule that refused it."""
    from guidegen.draft.reasons import reasons

    material = done.drafted.material
    for apart in material.ledger.apart:
        number = material.sources[apart.source].passages[apart.passage].number
        yield f"{_where(done, apart.source, number)}: “{_short(apart.text)}”"
        yield f"    set apart [{apart.code}]: {reasons().get(apart.code, '')}"
    for sentence in material.sentences:
        yield f"{_place(done, sentence)}: “{_short(sentence.text)}”"
        entries = material.ledger.entries.get(sentence.number, [])
        for entry in dict.fromkeys(entries):
            if entry.text:
                yield f"    {_MADE[entry.kind]}: {entry.text}"
            else:
                yield f"    no {_MADE[entry.kind]} [{entry.code}]: {reasons().get(entry.code, '')}"
        if not entries:
            yield f"    not used [not-chosen]: {reasons()['not-chosen']}"


def _place(done: DraftedGuide, sentence: Sentence) -> str:
    source = done.drafted.material.sources[sentence.source]
    return _where(done, sentence.source, source.passages[sentence.passage].number)


def _where(done: DraftedGuide, source: int, number: int | None) -> str:
    file = done.drafted.material.sources[source].file
    return f"{file} ¶ {number}" if number else file


def _short(text: str) -> str:
    return textwrap.shorten(text, 160, placeholder=" …")


def _language(tag: str) -> str:
    from babel import Locale

    return str(Locale.parse(tag, sep="-").get_display_name("en"))


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing if number == 1 else _SEVERAL.get(thing, thing + 's')}"


def as_json(done: DraftedGuide, why: bool) -> str:
    """The result for programs; with `why` also each sentence's decisions."""
    import json

    from guidegen.build.workspace import label
    from guidegen.cli.show import as_data

    drafted, material = done.drafted, done.drafted.material
    data: dict[str, Any] = {
        "guide": done.file.label,
        "written": [label(path) for path in done.written],
        "language": material.language,
        "words": material.words,
        "sentences": len(material.sentences),
        "made": {
            "key_facts": len(drafted.facts),
            "timeline": len(drafted.events),
            "key_terms": len(drafted.terms),
            "people_and_places": len(drafted.names),
            "questions": len(drafted.questions),
        },
        "questions_by_type": dict(Counter(question.type for question in drafted.questions)),
        "not_asked_about": dict(silent_sentences(done)),
        "refused": [
            {"kind": kind, "code": code, "sentences": number}
            for (kind, code), number in sorted(material.ledger.refusals().items())
        ],
        "set_apart": dict(Counter(entry.code for entry in material.ledger.apart)),
        "sections_without_statement": list(drafted.uncovered),
        "no_grammar": drafted.trouble,
        "merged": _as_counts(done),
        "problems": [as_data(problem) for problem in done.problems],
    }
    if why:
        data["decisions"] = [
            {
                "source": material.sources[sentence.source].id,
                "paragraph": material.sources[sentence.source].passages[sentence.passage].number,
                "sentence": sentence.text,
                "made": [
                    {"kind": entry.kind, "text": entry.text}
                    for entry in material.ledger.entries.get(sentence.number, [])
                    if entry.text
                ],
                "refused": [
                    {"kind": entry.kind, "code": entry.code}
                    for entry in material.ledger.entries.get(sentence.number, [])
                    if entry.code
                ],
            }
            for sentence in material.sentences
        ]
    return json.dumps(data, ensure_ascii=False, indent=2)


def _as_counts(done: DraftedGuide) -> dict[str, Any] | None:
    if (merged := done.merged) is None:
        return None
    return {
        "kept": merged.kept,
        "updated": merged.updated,
        "added": merged.added,
        "removed": merged.removed,
        "conflicts": list(merged.conflicts),
    }
