"""words.yaml: the words by which we recognise what a PDF does not say."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def words_of(name: str) -> frozenset[str]:
    from ruamel.yaml import YAML

    listed = YAML(typ="safe", pure=True).load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    return frozenset(map(str, listed[name]))
