"""A guide as YAML in the one canonical form that the program writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from guidegen.guide.edit import scalar
from guidegen.guide.model import Guide

MODELINE = "# yaml-language-server: $schema=../guide.schema.json\n"


def dump_guide(guide: Guide) -> str:
    """The whole guide: defaults left out, short forms widened, ids in front. `load_guide(dump_guide(g)).guide == g`."""
    return MODELINE + to_yaml(guide.model_dump(mode="json", exclude_defaults=True, exclude_none=True))


def to_yaml(data: Mapping[str, Any]) -> str:
    """Plain data (mappings, lists, texts, numbers, true/false) as block YAML that this program reads back the same."""
    lines: list[str] = []
    for name, value in data.items():
        if isinstance(value, (list, dict)) and lines:
            lines.append("")
        lines += _entry(name, value, 0)
    return "\n".join(lines) + "\n"


def _entry(name: str, value: Any, indent: int) -> list[str]:
    head = f"{' ' * indent}{scalar(name, indent=indent)}:"
    if isinstance(value, Mapping) and value:
        return [head, *(line for part, content in value.items() for line in _entry(part, content, indent + 2))]
    if isinstance(value, Sequence) and not isinstance(value, str) and value:
        return [head, *_items(value, indent + 2)]
    return [f"{head} {_scalar(value, indent)}"]


def _items(values: Sequence[Any], indent: int) -> list[str]:
    lines: list[str] = []
    for value in values:
        if isinstance(value, Mapping) and value:
            inner = [line for part, content in value.items() for line in _entry(part, content, indent + 2)]
            lines += [f"{' ' * indent}- {inner[0].lstrip()}", *inner[1:]]
        elif isinstance(value, Sequence) and not isinstance(value, str) and value:
            inner = _items(value, indent + 2)
            lines += [f"{' ' * indent}- {inner[0].lstrip()}", *inner[1:]]
        else:
            lines.append(f"{' ' * indent}- {_scalar(value, indent)}")
    return lines


def _scalar(value: Any, indent: int) -> str:
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return scalar(value, indent=indent + 2)
    return "[]" if isinstance(value, Sequence) else str(value)
