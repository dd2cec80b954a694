"""How a family of members is found: a family is a folder, a member is a file or a folder in it.

Names come from the listing alone, so `--help` and completion cost no import; a member is imported when it is asked for.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from guidegen.errors import InternalError

Member = TypeVar("Member")


class Family(Mapping[str, Member], Generic[Member]):
    """The members of a Python package by the names that users type (`-` for `_`), in name order.

    Each module holds its member under one fixed name: `Family("guidegen.items", "ITEM")["true-false"]` is
    `guidegen.items.true_false.ITEM`.
    """

    def __init__(self, package: str, attribute: str) -> None:
        self._package = package
        self._attribute = attribute
        self._load = cache(self._import)
        self._names = cache(self._listed)  # a check asks thousands of times

    def _listed(self) -> list[str]:
        paths: list[str] = list(importlib.import_module(self._package).__path__)
        found = {
            entry.stem
            for path in paths
            for entry in Path(path).iterdir()
            if not entry.name.startswith(("_", ".")) and (entry.suffix == ".py" or (entry / "__init__.py").is_file())
        }
        return sorted(name.replace("_", "-") for name in found)

    def _import(self, name: str) -> Member:
        module = importlib.import_module(f"{self._package}.{name.replace('-', '_')}")
        try:
            member: Member = getattr(module, self._attribute)
        except AttributeError as error:
            raise InternalError(f"{module.__file__} does not define {self._attribute}") from error
        return member

    def __getitem__(self, name: str) -> Member:
        if name not in self._names():
            raise KeyError(name)
        return self._load(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())
