"""The specimens of all item types, and what it means to give an item other right answers."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from guidegen.guide.load import load_guide
from guidegen.guide.model import Guide
from guidegen.guide.yaml_text import read_yaml
from guidegen.items import ITEMS

Raw = dict[str, Any]
ITEMS_FOLDER = Path(__file__).parent.parent / "guidegen" / "items"


def specimens(kind: str) -> list[Raw]:
    """The raw items of a type's specimen.yaml."""
    file = ITEMS_FOLDER / kind.replace("-", "_") / "specimen.yaml"
    # The file is a list; under a key it reads as the part of a guide that it is.
    text = "questions:\n" + "".join(f"  {line}\n" for line in file.read_text(encoding="utf-8").splitlines())
    document = read_yaml(text, str(file))
    assert not document.problems, document.problems
    assert isinstance(document.data, dict)
    return [_with_picture(item, file.parent.name) for item in document.data["questions"]]


def _with_picture(item: Raw, folder: str) -> Raw:
    """A specimen's picture stands in its own folder; the specimens of all types are rendered from the one above."""
    if "image" not in item:
        return dict(item)
    return {**item, "image": {**item["image"], "path": f"{folder}/{item['image']['path']}"}}


def guide_file(name: str) -> Guide:
    """A guide that stands as a file among the tests."""
    file = Path(__file__).parent / name
    loaded = load_guide(file.read_text(encoding="utf-8"), str(file))
    assert loaded.guide, loaded.problems
    return loaded.guide


def specimen_guide(*kinds: str) -> Guide:
    """A guide of the specimens of some item types; without one of all types, and with questions about a stimulus."""
    questions = [item for kind in kinds or ITEMS for item in specimens(kind)]
    about = [] if kinds else ABOUT_A_STIMULUS
    return Guide.model_validate({**STATEMENTS, "stimuli": [STIMULUS], "questions": questions + about})


STIMULUS: Raw = {
    "id": "letter",
    "title": "A letter of Galileo",
    "text": "Last night I saw three small stars beside Jupiter.\n\nTonight they stand on its other side.",
    "numbered": "paragraphs",
    "credit": "In our words, after his letter of 1610",
}
ABOUT_A_STIMULUS: list[Raw] = [
    {
        "id": "what-he-saw",
        "type": "single-choice",
        "stimulus": "letter",
        "stem": "What were the three small stars?",
        "options": [{"key": "moons of Jupiter"}, {"text": "planets"}, {"text": "comets"}],
        "hint": "Think of what stays near a planet.",
        "evidence": "Tonight they stand on its other side.",
    },
    {
        "id": "what-had-changed",
        "type": "short-answer",
        "stimulus": "letter",
        "stem": "What had changed after one night?",
        "answer": "They stood on the other side of Jupiter.",
        "evidence": "Tonight they stand on its other side.",
    },
]


STATEMENTS: Raw = {
    "title": "The solar system",
    "subtitle": "Planets and moons",
    "subject": "Science",
    "language": "en-GB",
    "grade": "8",
    "objectives": ["Name the planets in order."],
    "overview": {"text": "Eight planets travel around the Sun.", "evidence": "own"},
    "key_facts": [
        {"id": "eight", "text": "Eight planets travel around the Sun.", "evidence": "own"},
        {"id": "giants", "text": "The four outer planets are giants.", "evidence": "own"},
    ],
    "timeline": [
        {"id": "telescope", "date": "1610-01-07", "event": "Galileo sees the moons of Jupiter.", "evidence": "own"},
        {"id": "landing", "date": "1969-07", "event": "People walk on the Moon.", "evidence": "own"},
    ],
    "key_terms": [
        {"id": "orbit", "term": "orbit", "definition": "the way of one body around another", "evidence": "own"}
    ],
    "people_and_places": [
        {
            "id": "galileo",
            "name": "Galileo Galilei",
            "kind": "person",
            "about": "an astronomer of Padua",
            "evidence": "own",
        }
    ],
}


def other_words(chance: random.Random) -> str:
    """Words of any length that stand nowhere else."""
    return " ".join("".join(chance.choices("abcdefgh", k=chance.randint(1, 9))) for _ in range(chance.randint(1, 30)))


def with_other_answers(item: Raw, chance: random.Random) -> Raw:
    """The item with other right answers, and every explanation, feedback and evidence in other words."""
    changed = {**item, **_OTHER_ANSWERS[item["type"]](item, chance)}
    changed["explanation"] = other_words(chance)
    if chance.random() < 0.3:
        del changed["explanation"]
    changed["evidence"] = chance.choice(["own", other_words(chance), [other_words(chance), other_words(chance)]])
    return changed


def _single_choice(item: Raw, chance: random.Random) -> Raw:
    texts = [option if isinstance(option, str) else option.get("key") or option["text"] for option in item["options"]]
    key = chance.randrange(len(texts))
    options = [{"key" if index == key else "text": text} for index, text in enumerate(texts)]
    for option in options:
        if chance.random() < 0.5:
            option["feedback"] = other_words(chance)
    if "fixed" not in item:
        chance.shuffle(options)
    return {"options": options}


def _true_false(item: Raw, chance: random.Random) -> Raw:
    answer = chance.choice(["true", "false"])
    return (
        {"answer": answer, "correction": other_words(chance)}
        if answer == "false"
        else {"answer": answer, "correction": None}
    )


def _short_answer(item: Raw, chance: random.Random) -> Raw:
    return {"answer": other_words(chance), "accept": [other_words(chance) for _ in range(chance.randint(0, 3))]}


def _cloze(item: Raw, chance: random.Random) -> Raw:
    """Other answers; with a word bank the same words in other gaps, as the box is seen by the student."""
    from guidegen.items._gaps import split_gaps

    texts, gaps = split_gaps(item["text"])
    if "word_bank" in item or "distractors" in item:
        words = [gap[0] for gap in gaps] + list(item.get("distractors", ()))
        chance.shuffle(words)
        answers, rest = words[: len(gaps)], words[len(gaps) :]
    else:
        answers, rest = (
            [other_words(chance) + chance.choice(["", "|", "|" + other_words(chance)]).rstrip("|") for _ in gaps],
            [],
        )
    text = texts[0] + "".join(f"[[{answer}]]{after}" for answer, after in zip(answers, texts[1:], strict=True))
    return {"text": text, "distractors": rest}


def _multiple_choice(item: Raw, chance: random.Random) -> Raw:
    texts = [option if isinstance(option, str) else option.get("key") or option["text"] for option in item["options"]]
    keys = set(chance.sample(range(len(texts)), chance.randint(1, len(texts))))
    options = [{"key" if index in keys else "text": text} for index, text in enumerate(texts)]
    if "fixed" not in item:
        chance.shuffle(options)
    return {"options": options}


def _long_answer(item: Raw, chance: random.Random) -> Raw:
    """Another rubric of the same total, in other words."""
    total = int(item.get("points", 6))
    first = chance.randint(1, total)
    parts = [first, total - first] if first < total else [total]
    rubric = [{"text": other_words(chance), "points": str(points)} for points in parts]
    return {"rubric": rubric, "answer": other_words(chance)}


def _ordering(item: Raw, chance: random.Random) -> Raw:
    return {"things": chance.sample(item["things"], len(item["things"]))}


def _matching(item: Raw, chance: random.Random) -> Raw:
    """The same stems and options, paired otherwise."""
    pairs = [(pair["stem"], pair["option"]) if "stem" in pair else next(iter(pair.items())) for pair in item["pairs"]]
    options = [option for _, option in pairs] + list(item.get("distractors", ()))
    chance.shuffle(options)
    stems = [stem for stem, _ in pairs]
    return {
        "pairs": [{"stem": stem, "option": option} for stem, option in zip(stems, options, strict=False)],
        "distractors": options[len(stems) :],
    }


def _numeric(item: Raw, chance: random.Random) -> Raw:
    """Another number, tolerance and rubric; the unit is seen by the student."""
    points = int(item.get("points", 1))
    return {
        "answer": chance.choice(["3", "-0.25", "6.02e23", "1 1/2", str(chance.randint(10, 10**9))]),
        "tolerance": chance.choice(["0.5", "10 %", "1"]),
        "accept": ["17.5"] if chance.random() < 0.5 else [],
        "rubric": [{"text": other_words(chance), "points": str(points)}] if chance.random() < 0.5 else [],
    }


def _table(item: Raw, chance: random.Random) -> Raw:
    """Other answers in the cells; with a word bank the same words in other cells."""
    from guidegen.items._gaps import split_gaps
    from guidegen.items.table import ITEM as TableItem

    written = TableItem.model_validate({"id": "x", **item})
    cells = [[split_gaps(cell) for cell in row] for row in written.rows]
    words = [gap[0] for row in cells for _, gaps in row for gap in gaps]
    count = len(words)
    if "word_bank" in item or "distractors" in item:
        words += item.get("distractors", ())
        chance.shuffle(words)
    else:
        words = [other_words(chance) + chance.choice(["", f"|{other_words(chance)}"]) for _ in words]
    answers = iter(words)
    rows = [
        [texts[0] + "".join(f"[[{next(answers)}]]{after}" for after in texts[1:]) for texts, _ in row] for row in cells
    ]
    return {"rows": rows, "distractors": words[count:]}


def _label_picture(item: Raw, chance: random.Random) -> Raw:
    """The same places and labels, paired otherwise."""
    names = [entry["label"] for entry in item["labels"]] + list(item.get("distractors", ()))
    chance.shuffle(names)
    labels = [{"at": entry["at"], "label": name} for entry, name in zip(item["labels"], names, strict=False)]
    return {"labels": labels, "distractors": names[len(labels) :]}


_OTHER_ANSWERS: dict[str, Callable[[Raw, random.Random], Raw]] = {
    "single-choice": _single_choice,
    "multiple-choice": _multiple_choice,
    "long-answer": _long_answer,
    "ordering": _ordering,
    "matching": _matching,
    "true-false": _true_false,
    "short-answer": _short_answer,
    "cloze": _cloze,
    "numeric": _numeric,
    "table": _table,
    "label-picture": _label_picture,
}


def _time_blanks(statements: Raw, chance: random.Random) -> Raw:
    """The same events at the same dates, each at another one; in the file they stand in any order."""
    entries = statements["timeline"]
    events = [entry["event"] for entry in entries]
    chance.shuffle(events)
    changed = [{**entry, "event": event} for entry, event in zip(entries, events, strict=True)]
    if changed != entries:
        chance.shuffle(changed)
    return {**statements, "timeline": changed}


def _gapped_facts(statements: Raw, chance: random.Random) -> Raw:
    """The same facts with the same words missing, each in another gap where it can be named there; another summary."""
    from guidegen.guide.fact_gaps import gapped

    guide = Guide.model_validate(statements)
    cut = [gapped(fact, guide) for fact in guide.key_facts]
    words = [gap[0] for _, gaps in cut for gap in gaps]
    chance.shuffle(words)
    rest = iter(words)
    facts = []
    for fact, (texts, gaps) in zip(statements["key_facts"], cut, strict=True):
        missing = [next(rest) for _ in gaps]
        text = texts[0] + "".join(f"{word}{after}" for word, after in zip(missing, texts[1:], strict=True))
        facts.append({**fact, "text": text, "gaps": missing})
    changed = {**statements, "key_facts": facts, "overview": {"text": other_words(chance), "evidence": "own"}}
    gapped_anew = [gapped(fact, guide)[0] for fact in Guide.model_validate(changed).key_facts]
    # A word that stands in its new fact already would be left blank there.
    return changed if gapped_anew == [texts for texts, _ in cut] else {**changed, "key_facts": statements["key_facts"]}


def _terms(statements: Raw, chance: random.Random) -> Raw:
    """The same terms, with another meaning."""
    fields = ("characteristics", "examples", "non_examples")
    terms = [
        {
            **term,
            "definition": other_words(chance),
            **{field: [other_words(chance) for _ in range(chance.randint(0, 4))] for field in fields},
        }
        for term in statements["key_terms"]
    ]
    return {**statements, "key_terms": terms}


OTHER_STATEMENTS: dict[str, Callable[[Raw, random.Random], Raw]] = {
    "cues": _terms,
    "frames": _terms,
    "gapped-facts": _gapped_facts,
    "time-blanks": _time_blanks,
}
"""For each part with answers (handout/parts/): a guide that asks the same and answers otherwise."""
