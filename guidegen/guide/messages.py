"""Pydantic's findings in a teacher's words: keyed on the error's type, never on its English sentence."""

from __future__ import annotations

import difflib
import re
import typing
from collections.abc import Sequence
from functools import cache
from typing import Any

from guidegen.fields import Model
from guidegen.guide.model import Guide
from guidegen.items import ITEMS
from guidegen.languages import load_language

Location = Sequence[int | str]


def explain(error: Any) -> tuple[str, str]:
    """What is wrong and how to mend it, for one of Pydantic's `ErrorDetails`."""
    kind, location, context = error["type"], error["loc"], error.get("ctx", {})
    name = _name(location)
    if kind == "mistake":
        return context["message"], context["fix"]
    if kind == "missing":
        return _missing(location, error["input"])
    if kind == "extra_forbidden":
        return _unknown_key(location)
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return _unknown_type(error["input"])
    return _wrong_value(kind, name, error["input"], context)


def _wrong_value(kind: str, name: str, value: object, context: dict[str, Any]) -> tuple[str, str]:
    shown = f" (it says “{value}”)" if isinstance(value, str) else ""
    if kind in ("int_parsing", "int_type", "int_from_float", "int_parsing_size"):
        digits = re.search(r"\d+", value) if isinstance(value, str) else None
        example = digits[0] if digits else "…"
        return f"{name} is not a whole number{shown}", f"write the number alone: `{name}: {example}`"
    if kind in ("bool_parsing", "bool_type"):
        return f"{name} is neither true nor false{shown}", f"write `{name}: true` or `{name}: false`"
    if kind == "literal_error":
        allowed = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
        return f"{name} cannot be “{value}”", did_you_mean(str(value), allowed) or f"write one of: {', '.join(allowed)}"
    if kind == "string_type":
        return (
            f"{name} should be a text, but is a list or has parts of its own",
            "write one text; a text with a colon in it needs quotes",
        )
    if kind in ("tuple_type", "list_type"):
        return f"{name} should be a list", f"write each entry on a line of its own under `{name}:`, beginning with `- `"
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return (
            f"{name} should have parts, each on a line of its own, such as `text: …`",
            "see the example in the README",
        )
    if kind == "string_pattern_mismatch":
        return f"“{value}” cannot be an id", "use letters, digits and `-`, no spaces; up to 80 of them"
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = "at least" if kind == "greater_than_equal" else "at most"
        return f"{name} must be {bound} {context.get('ge', context.get('le'))}{shown}", "write another number"
    if kind in ("too_short", "too_long"):
        bound = f"at least {context['min_length']}" if kind == "too_short" else f"at most {context['max_length']}"
        return f"{name} has {context['actual_length']}, and needs {bound}", "add or take out entries"
    if kind == "string_too_short":
        return f"{name} is empty", "write the text, or take the line out"
    return f"{name} is not what guidegen expects here{shown}", "see the file format in the README"


def _missing(location: Location, value: object) -> tuple[str, str]:
    name = str(location[-1])
    if name == "evidence":
        return (
            "this has no evidence",
            "copy the words of the source that prove it under `evidence:`; if no source says it, write `evidence: own`",
        )
    if name in ("options", "answer", "correction"):
        return f"`{name}` is missing", f"add a line `{name}: …`"
    if isinstance(value, dict):
        near = difflib.get_close_matches(name, [str(key) for key in value], n=1)
        if near:
            return f"`{name}` is missing", f"did you mean `{name}` where you wrote `{near[0]}`?"
    return f"`{name}` is missing", f"add a line `{name}: …`"


def _unknown_key(location: Location) -> tuple[str, str]:
    name = str(location[-1])
    known = known_keys(location)
    return f"guidegen does not know the key `{name}` here", did_you_mean(name, known) or f"it knows: {', '.join(known)}"


def _unknown_type(value: object) -> tuple[str, str]:
    written = value if isinstance(value, dict) else {}
    kind = written.get("type")
    known = ", ".join(ITEMS)
    if isinstance(kind, str):
        message = f"there is no item type “{kind}”"
        return message, did_you_mean(kind, ITEMS) or _type_of_heading(kind) or f"write one of: {known}"
    like = [str(key) for key in written if str(key).casefold() in ("type", "typ", "tipe", "kind")]
    fix = f"did you mean `type` where you wrote `{like[0]}`?" if like else f"add a line `type: …`, one of: {known}"
    return "this question has no `type`", fix


def _type_of_heading(words: str) -> str:
    """Who writes the heading that is printed (“fill in the gaps”) means its type."""
    headings = {
        str(entry["heading"]).casefold(): kind for kind, entry in load_language("en").words("item_types").items()
    }
    near = difflib.get_close_matches(words.casefold(), headings, n=1, cutoff=0.7)
    return f"did you mean `{headings[near[0]]}`?" if near else ""


def did_you_mean(word: str, known: typing.Iterable[str]) -> str:
    """“did you mean …?” for the nearest of the known words, "" where none is near."""
    by_folded = {entry.casefold().replace("_", "-"): entry for entry in known}
    near = difflib.get_close_matches(word.casefold().replace("_", "-"), by_folded, n=1, cutoff=0.6)
    return f"did you mean `{by_folded[near[0]]}`?" if near else ""


def known_keys(location: Location) -> list[str]:
    """The keys that may stand where the last step of the location stands."""
    models: set[type[Model]] = {Guide}
    for step in location[:-1]:
        if isinstance(step, str) and step in ITEMS:
            models = {ITEMS[step]}
        elif isinstance(step, str):
            models = {found for model in models for found in _models_in(model, step)} or models
    return [key for model in sorted(models, key=lambda model: model.__name__) for key in model.written_keys()]


@cache
def all_keys() -> frozenset[str]:
    """Every key that a guide may have, at whatever level."""
    found: set[type[Model]] = set()
    waiting: set[type[Model]] = {Guide, *ITEMS.values()}
    while waiting:
        model = waiting.pop()
        found.add(model)
        waiting |= {inner for field in model.model_fields for inner in _models_in(model, field)} - found
    return frozenset(key for model in found for key in model.written_keys())


def _models_in(model: type[Model], field: str) -> set[type[Model]]:
    info = model.model_fields.get(field)
    return _models_of(info.annotation) if info else set()


def _models_of(annotation: Any) -> set[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return {annotation}
    return {found for part in typing.get_args(annotation) for found in _models_of(part)}


def _name(location: Location) -> str:
    names = [step for step in location if isinstance(step, str) and step not in ITEMS and step != "[key]"]
    index = location[-1] if location and isinstance(location[-1], int) else None
    name = str(names[-1]) if names else "the file"
    return f"entry {index + 1} of {name}" if index is not None else name
