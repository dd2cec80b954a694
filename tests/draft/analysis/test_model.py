"""Only the data files that we know are loaded, and the package that holds them is never imported."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guidegen.draft.analysis import analyser_for, english, model, plain

FOLDER, _ = model.model_folder()


def test_the_model_is_found() -> None:
    assert FOLDER is not None


def test_its_package_is_never_imported() -> None:
    code = (
        "import sys\n"
        "from guidegen.draft.analysis import english\n"
        "words = list(english.analyse(['Rivers flow to the sea.']))\n"
        "assert words[0].tokens[0].pos == 'NOUN'\n"
        "sys.exit(any(name.startswith('en_core_web') for name in sys.modules))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("harm", ["changed", "missing"])
def test_other_data_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str) -> None:
    assert FOLDER is not None
    copy = tmp_path / "model"
    shutil.copytree(FOLDER, copy)
    monkeypatch.setattr(model, "_folders", lambda package: [copy])
    assert model.model_folder() == (copy, "")
    if harm == "changed":
        (copy / "vocab" / "vectors.cfg").write_text("{}", encoding="utf-8")
    else:
        (copy / "vocab" / "vectors.cfg").unlink()
    assert model.model_folder() == (
        None,
        "the English language model is not the one that guidegen knows (vocab/vectors.cfg differs)",
    )


def test_without_a_model_there_are_words_and_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "_folders", lambda package: [])
    monkeypatch.setattr(english, "model_folder", model.model_folder)
    analyse, trouble = analyser_for("en-GB")
    assert analyse is plain.analyse
    assert trouble == "the English language model is not installed"
    assert [token.text for token in next(analyse(["It’s 3.5 km off."])).tokens] == ["It’s", "3.5", "km", "off", "."]


def test_a_text_that_is_no_sentence_is_not_parsed() -> None:
    (words,) = english.analyse(["word " * 1000])
    assert {token.pos for token in words.tokens} == {""}
