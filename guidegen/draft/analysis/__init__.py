"""The one door to language analysis: sentences in, sentences with their words out.

    text       Token, Sentence: what every analyser gives and the rest of `draft` reads
    sentences  where the sentences of a passage begin and end
    language   which language a document is in
    model      the data files of a spaCy model: where they are, and whether they are those that we know
    english    English, with spaCy: parts of speech, lemmas, dependencies, names
    plain      every other language: words only

Nothing outside this folder imports spaCy, and a library's label is never taken as the truth of a matter: who needs to
know that a name is a person's asks for two witnesses (draft/names).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from guidegen.draft.analysis.text import Sentence, Token, Words

__all__ = ["Analyser", "Sentence", "Token", "Words", "analyser_for"]

Analyser = Callable[[Iterable[str]], Iterator[Words]]
"""Texts of sentences in, their words out, in order."""


def analyser_for(language: str) -> tuple[Analyser, str]:
    """The analyser of a language (a tag), and why it has no grammar ("" where it has)."""
    from guidegen.draft.analysis import english, plain

    if language.split("-")[0] == "en":
        trouble = english.trouble()
        if not trouble:
            return english.analyse, ""
        return plain.analyse, trouble
    return plain.analyse, "there is no language model for it"
