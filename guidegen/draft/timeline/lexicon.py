"""The words about happenings, from words/timeline.en.yaml: which verbs and nouns tell the same one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from guidegen.draft.analysis import Token
from guidegen.tables import read_table

_FILE = Path(__file__).parent.parent / "words" / "timeline.en.yaml"


@dataclass(frozen=True, eq=False)
class Lexicon:
    tree: Mapping[str, Any]

    @cached_property
    def _sets(self) -> Mapping[str, frozenset[str]]:
        return {
            name: frozenset(words) for name, words in self.tree.items() if isinstance(words, list) and name != "kin"
        }

    @cached_property
    def _happenings(self) -> Mapping[str, str]:
        return {word: group for group, words in self.tree["happenings"].items() for word in words}

    @cached_property
    def _kin(self) -> frozenset[frozenset[str]]:
        return frozenset(frozenset(pair) for pair in self.tree["kin"])

    @cached_property
    def _stages(self) -> frozenset[frozenset[str]]:
        """The pairs of groups that are two stages of one course."""
        courses = self.tree["courses"].values()
        return frozenset(
            frozenset((group, later))
            for stages in courses
            for place, stage in enumerate(stages)
            for after in stages[place + 1 :]
            for group in stage
            for later in after
        )

    def has(self, name: str, word: str) -> bool:
        """Whether a lemma stands in the list of that name."""
        return word in self._sets[name]

    def happening(self, lemma: str) -> str:
        """The group of a verb or noun, "" where it has none."""
        return self._happenings.get(lemma, "")

    def told_by(self, token: Token) -> str:
        """The group of a word by what it is in its sentence: a fire is no shot, “free” elections free nobody."""
        lemma = token.lemma.lower()
        if token.pos == "ADJ" and token.tag != "VBN" and not self.has("adjectives", lemma):
            return ""
        nouns = self.tree["as_noun"]
        return str(nouns[lemma]) if token.pos in ("NOUN", "PROPN") and lemma in nouns else self.happening(lemma)

    def are_kin(self, one: str, other: str) -> bool:
        """Whether two groups are one, or may tell one happening from its two sides."""
        return one == other or frozenset((one, other)) in self._kin

    def are_stages(self, one: str, other: str) -> bool:
        """Whether one of two groups comes before the other in a course of things: signed, ratified."""
        return frozenset((one, other)) in self._stages

    def name(self, word: str) -> str:
        """The one name for a country's names and people: “French” → “france”."""
        names = self.tree["names"]
        return str(names.get(word) or names.get(word.removesuffix("s"), word))

    def seated(self, stem: str) -> str:
        """The stem of the country whose government has its seat there: “Paris” recognised what France did."""
        return str(self.tree["seats"].get(stem, stem))

    def phrase(self, name: str, noun: str) -> str:
        """What a noun of a happening tells: execution → “was executed”, "" where it has no such word."""
        return str(self.tree[name].get(noun, ""))

    def past_of(self, participle: str) -> str:
        """The past form for a participle, "" where it is not known: held → held, taken → took."""
        known = str(self.tree["past_of"].get(participle, ""))
        return known or (participle if participle.endswith("ed") else "")


@cache
def lexicon() -> Lexicon:
    return Lexicon(read_table(_FILE))
