"""The file format as a JSON schema, by which editors complete, explain and underline what a teacher types."""

from __future__ import annotations

import json
from typing import Any

from guidegen.guide.model import SECTIONS_WITH_IDS, Guide


def guide_schema() -> str:
    """The schema as JSON text. Ids may be left out in a file (guide/ids.py makes them), so none is required."""
    schema = Guide.model_json_schema()
    for name, definition in schema["$defs"].items():
        if "id" in definition.get("properties", {}):
            definition["required"] = [key for key in definition.get("required", []) if key != "id"]
        schema["$defs"][name] = _typed_as_written(definition)
    properties = schema["properties"]
    for section in (*SECTIONS_WITH_IDS, "objectives", "overview"):
        properties[section] = {
            "anyOf": [properties[section], {"type": "null"}],
            "description": properties[section].get("description", ""),
        }
    properties["handouts"] = _handouts(properties["handouts"])
    return (
        json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **_typed_as_written(schema)}, indent=2)
        + "\n"
    )


def _typed_as_written(node: Any) -> Any:
    """Texts keep what was typed, so an editor must not call `1940` or `true` in a text a mistake."""
    if isinstance(node, list):
        return [_typed_as_written(part) for part in node]
    if not isinstance(node, dict):
        return node
    node = {name: _typed_as_written(part) for name, part in node.items()}
    if node.get("type") == "string" and "enum" not in node and "const" not in node:
        node["type"] = ["string", "number", "boolean"]
    return node


def _handouts(schema: Any) -> dict[str, Any]:
    names = {"type": "array", "items": {"type": "string"}}
    options = schema.get("additionalProperties", {})
    wide = {"type": "object", "additionalProperties": {"anyOf": [options, {"type": "null"}]}}
    return {"anyOf": [wide, names, {"type": "null"}], "description": schema.get("description", "")}
