"""words.yaml: the words by which we recognise what a PDF does not say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from guidegen.tables import read_table


@cache
def words_of(name: str) -> frozenset[str]:
    return frozenset(read_table(Path(__file__).with_name("words.yaml"))[name])
