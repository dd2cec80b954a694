"""`./dev docs`: docs/guide.md, the whole guide format, made from the model and the specimens of the item types."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from guidegen.guide.schema import guide_schema
from guidegen.items import ITEMS, Item
from guidegen.languages import load_language

PROJECT = Path(__file__).parent.parent
PAGE = PROJECT / "docs" / "guide.md"

HEAD = """\
# The guide, complete

What may stand in a `guide.yaml`, made from the model by `./dev docs`. The README shows it by example; here is all of
it. Only what is marked **needed** must be there; a section with nothing under it counts as left out.

A text may hold `*emphasis*`, `**strong**`, `H~2~O`, `x^2^`, `` `code` ``, `[links](https://example.org)` and formulas
(`$a^2 + b^2$`). Ids are letters, digits, `-`, `_` and `.`; who leaves one out gets one made from the text.
"""

# The sections in the order in which a guide is written: key of the guide, title of its part here, model.
PARTS = (
    ("sources", "Sources", "SourceEntry"),
    ("overview", "Overview", "Overview"),
    ("key_facts", "Key facts", "KeyFact"),
    ("timeline", "Timeline", "TimelineEntry"),
    ("key_terms", "Key terms", "KeyTerm"),
    ("people_and_places", "People and places", "NamedThing"),
    ("stimuli", "Stimuli", "Stimulus"),
)
DATES = """\
Dates are EDTF (ISO 8601-2):

| written | means |
|---|---|
"""
WRITTEN_DATES = (
    "1990-03-11",
    "1990-03",
    "1990",
    "0476",
    "-0043",
    "1860~",
    "1860?",
    "1860%",
    "199X",
    "19XX",
    "1990-21",
    "1990-24",
    "1940/1990",
    "1940/..",
    "../1940",
    "1860~/1875",
)


def page() -> str:
    """The text of docs/guide.md."""
    schema = json.loads(guide_schema())
    return "\n".join([HEAD, *_lines(schema)]) + "\n"


def _lines(schema: Mapping[str, Any]) -> Iterator[str]:
    models = schema["$defs"]
    yield "## The guide itself\n"
    yield from _table(schema)
    for key, title, model in PARTS:
        yield f"## {title}\n"
        yield f"{_about(models[model])} Written under `{key}:`.\n"
        yield from _table(models[model])
        if model == "TimelineEntry":
            yield from _dates()
    yield "## Evidence\n"
    yield (
        "`own`, or words of a source, verbatim: a text, a mapping as below, or a list of these. "
        "Words that stand in several places need `nth` or `source`.\n"
    )
    yield from _table(models["Quote"])
    yield "## Pictures\n"
    yield from _table(models["Image"])
    yield from _items(models)
    yield "## Handouts\n"
    yield (
        "`handouts:` lists the sheets to print by name (`guidegen list handouts`), each with what is special about it, "
        "or with nothing after its colon.\n"
    )
    yield from _table(models["HandoutOptions"])


def _items(models: Mapping[str, Any]) -> Iterator[str]:
    common = set(Item.model_fields)
    yield "## Questions\n"
    yield "Every question has a `type`, and may have what every type has:\n"
    shared = next(iter(ITEMS.values()))
    yield from _table(models[shared.__name__], _in_order())
    for kind, item in ITEMS.items():
        model = models[item.__name__]
        yield f"### {kind}\n"
        heading = load_language("en").words(f"item_types.{kind}")
        yield f"{_about(model)} Printed as “{heading['heading']}”.\n"
        own = [name for name, part in model["properties"].items() if name not in common or _differs(name, part)]
        yield from _table(model, own)
        for name in own:
            yield from _entries(name, model["properties"][name], models)
        yield f"```yaml\n{_specimen(kind)}```\n"


def _entries(name: str, part: Mapping[str, Any], models: Mapping[str, Any]) -> Iterator[str]:
    """What stands in the entries of a list that only this type has."""
    model = part.get("items", {}).get("$ref", "").rpartition("/")[2]
    if model:
        yield f"Each of the `{name}`:\n"
        yield from _table(models[model])


def _in_order() -> list[str]:
    return [name for name in Item.model_fields if name not in ("type", "image")] + ["image"]


def _differs(name: str, part: Mapping[str, Any]) -> bool:
    """A field that all types have and that this one needs (a picture to label)."""
    return name == "image" and "anyOf" not in part and "default" not in part


def _specimen(kind: str) -> str:
    """The first example of a type's specimen.yaml, as it stands there."""
    file = PROJECT / "guidegen" / "items" / kind.replace("-", "_") / "specimen.yaml"
    text = file.read_text(encoding="utf-8")
    second = text.find("\n- ")
    return text if second < 0 else text[: second + 1]


def _about(model: Mapping[str, Any]) -> str:
    return " ".join(str(model.get("description", "")).split())


def _table(model: Mapping[str, Any], names: Sequence[str] | None = None) -> Iterator[str]:
    """The keys of a mapping, or some of them. A model that has a short form has the mapping as the last choice."""
    mapping = model["anyOf"][-1] if "anyOf" in model else model
    yield "| key | what | how |"
    yield "|---|---|---|"
    for name in names or [name for name in mapping["properties"] if name != "type"]:
        part = mapping["properties"][name]
        remark = "**needed**" if name in mapping.get("required", ()) else _default(part)
        how = "; ".join(filter(None, [_kind(part), remark]))
        yield f"| `{name}` | {_cell(part.get('description', ''))} | {_cell(how)} |"
    yield ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _default(part: Mapping[str, Any]) -> str:
    value = part.get("default")
    if value in (None, "", [], {}, False):
        return ""
    return f"else `{value if isinstance(value, str) else json.dumps(value)}`"


def _kind(part: Mapping[str, Any]) -> str:
    """The kind of a value in words, from its schema."""
    if "enum" in part:
        return " or ".join(f"`{value}`" for value in part["enum"])
    if "const" in part:
        return f"`{part['const']}`"
    if "anyOf" in part:
        kinds = [_kind(choice) for choice in part["anyOf"] if choice.get("type") != "null"]
        return " or ".join(dict.fromkeys(filter(None, kinds)))
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return _SHOWN.get(name, "mapping")
    if part.get("type") == "array":
        inner = _kind(part.get("items", {}))
        return f"list of {'entries' if inner == 'mapping' else inner}" if inner else "[list](#questions)"
    if part.get("type") == "integer":
        bounds = [str(part[name]) for name in ("minimum", "maximum") if name in part]
        return f"number from {' to '.join(bounds)}" if bounds else "number"
    if part.get("type") == "boolean":
        return "`true` or `false`"
    return "text" if "string" in _types(part) else "mapping"


def _types(part: Mapping[str, Any]) -> list[str]:
    kind = part.get("type", [])
    return kind if isinstance(kind, list) else [kind]


_SHOWN = {
    **{model: f"[entries](#{title.lower().replace(' ', '-')})" for _, title, model in PARTS},
    "Overview": "[mapping](#overview)",
    "Evidence": "[evidence](#evidence)",
    "Image": "[picture](#pictures)",
    "HandoutOptions": "[handouts](#handouts)",
}


def _dates() -> Iterator[str]:
    from guidegen.dates import parse_date, show_date

    english = load_language("en-GB")
    yield DATES + "\n".join(f"| `{text}` | {show_date(parse_date(text), english)} |" for text in WRITTEN_DATES) + "\n"


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.relative_to(PROJECT))


if __name__ == "__main__":
    main()
