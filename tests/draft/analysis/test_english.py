"""What the analysis gives is the same however many processes do it."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import english

SENTENCES = [f"In {1800 + number} the river Danube rose by {number} metres near Vienna." for number in range(45)]


def test_the_same_words_whether_shared_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(english, "_BATCH", 8)
    monkeypatch.setattr(english.os, "cpu_count", lambda: 2)
    shared = list(english.analyse(SENTENCES))
    monkeypatch.setattr(english.os, "cpu_count", lambda: 1)
    assert list(english.analyse(SENTENCES)) == shared
    assert [words.tokens[1].text for words in shared[:2]] == ["1800", "1801"]
