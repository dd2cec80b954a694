"""How central and how specific a statement is."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.facts.general import is_general, is_of_a_topic
from guidegen.draft.facts.passing import told_in_passing
from guidegen.draft.material import Material
from guidegen.draft.standing import Standing
from guidegen.draft.standing.definition import is_definition, is_past, says_who
from guidegen.draft.wordlists import frequency, phrases

_EVERYDAY = 5.6
"""The Zipf frequency from which a word says nothing of what a text is about ("people", "because")."""
LEAST, ENOUGH = 1.8, 2.0
"""Worth below which a statement is not told, and below which only where its section has no better one."""
THIN = 600
"""Words of a document so short that what says little is told, too."""
_LEAST_CENTRAL = 1.0
_CENTRAL = 2.5
"""Centrality to document and section together from which names and dates count in full."""
_TOPIC = 0.5
"""The salience from which a word is what the document is about."""
_PERFECT = re.compile(r"\b(?:has|have) (?:\w+ )?(?:been|\w+ed|become|led|made|seen|grown)\b")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d|\bcentur|\b\d+ (?:BCE?|CE|AD)\b")


class Worth:
    """The words that a document is about, and what a statement weighs by them."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._titles = [
            frozenset(stem(word) for title in section.path for word in title.casefold().split() if len(word) > 3)
            for section in material.sections
        ]
        self._counts = self._count()
        self._local: dict[int, dict[str, float]] = {}
        self._salience = self._weigh()

    def _count(self) -> dict[int, Counter[str]]:
        """How often each lemma stands in each section."""
        found: dict[int, Counter[str]] = defaultdict(Counter)
        for sentence in self._material.sentences:
            found[sentence.section].update(token.lemma.casefold() for token in sentence.tokens if _is_content(token))
        return found

    def _weigh(self) -> dict[str, float]:
        """How much a lemma says of what the document is about, the most telling one 1."""
        counts: Counter[str] = Counter()
        for counted in self._counts.values():
            counts.update(counted)
        found = {lemma: math.log1p(count) * self._rarity(lemma) for lemma, count in counts.items()}
        top = max(found.values(), default=1.0) or 1.0
        return {lemma: value / top for lemma, value in found.items()}

    def _of_section(self, section: int) -> dict[str, float]:
        """How much a lemma says of what its section is about, beside the section's most telling one."""
        if section not in self._local:
            found = {lemma: math.log1p(count) * self._rarity(lemma) for lemma, count in self._counts[section].items()}
            top = max(found.values(), default=1.0) or 1.0
            self._local[section] = {lemma: value / top for lemma, value in found.items()}
        return self._local[section]

    def _rarity(self, lemma: str) -> float:
        return max(0.0, _EVERYDAY - frequency(lemma, self._material.language))

    def of(self, sentence: Sentence, standing: Standing) -> float:
        """0 or less where a statement says too little to be told."""
        kept = standing.part.tokens if standing.part is not None else sentence.tokens
        content = [token for token in kept if _is_content(token)]
        if not content:
            return 0.0
        lemmas = {token.lemma.casefold() for token in content}
        central = sum(sorted((self._salience.get(lemma, 0.0) for lemma in lemmas), reverse=True)[:5])
        here = self._of_section(sentence.section)
        local = sum(sorted((here.get(lemma, 0.0) for lemma in lemmas), reverse=True)[:3])
        stems = {stem(lemma) for lemma in lemmas}
        titled = min(2, len(stems & self._titles[sentence.section]))
        specific = _specific(kept)
        bold = any(mark.style == "bold" and len(sentence.text[mark.start : mark.end]) > 2 for mark in sentence.marks)
        defining = self._defines(standing)
        general = not defining and self._is_general(standing)
        if specific + bold + defining + general == 0 and central < _LEAST_CENTRAL:
            return 0.0
        dated = bool(_YEAR.search(standing.text))
        # Names and dates make a statement firm, and none of them makes a side detail central.
        share = min(1.0, (central + local) / _CENTRAL)
        value = central + 0.5 * local + share * (0.4 * min(3, specific) + 0.6 * dated)
        value += 0.35 * titled + 0.9 * bold + 0.9 * defining + 0.6 * general
        value += 0.5 if sentence.place == 0 else 0.0
        if not (dated or bold or defining) and _is_told_of_the_past(standing):
            value -= 0.9 - 0.5 * share
        value -= 0.6 if " not " in standing.text or "n’t " in standing.text else 0.0
        value -= sum(told_in_passing(standing.part, dated)) if standing.part is not None and not defining else 0.0
        value -= 0.0 if _is_firm(kept, standing, bold or defining or general) else 1.0
        value -= 0.5 if phrases("facts", self._material.language, "judging").search(standing.text) else 0.0
        value -= 0.6 if _PERFECT.search(standing.text) else 0.0
        value -= 0.15 * (len(standing.quotes) - 1)
        value -= 0.04 * max(0, len(standing.text.split()) - 22)
        return value

    def _is_general(self, standing: Standing) -> bool:
        part = standing.part
        if part is None or part.subject is None:
            return False
        central = self._salience.get(part.subject.lemma.casefold(), 0.0) >= _TOPIC
        return is_general(part) or (central and is_of_a_topic(part))

    def _defines(self, standing: Standing) -> bool:
        if standing.part is not None:
            return is_definition(standing.part) or says_who(standing.part)
        return bool(phrases("facts", self._material.language, "defining").search(standing.text))

    def stems(self, sentence: Sentence, standing: Standing) -> dict[str, float]:
        """What a statement is about, and how much each word counts in telling whether two say the same.

        What the whole document is about counts less, for most statements have it in common.
        """
        kept = standing.part.tokens if standing.part is not None else sentence.tokens
        counting = [token.lemma.casefold() for token in kept if _is_content(token) or token.text.isdigit()]
        return {stem(lemma): 1.2 - self._salience.get(lemma, 0.0) for lemma in counting}


def _is_told_of_the_past(standing: Standing) -> bool:
    return standing.part is not None and is_past(standing.part)


def _is_firm(kept: tuple[Token, ...], standing: Standing, told: bool) -> bool:
    """Whether it gives something to hold on to: a definition, a year or number, two names."""
    names = {token.text for token in kept if token.pos == "PROPN" and (token.begins_name or not token.name)}
    return told or any(map(str.isdigit, standing.text)) or len(names) > 1


def _is_content(token: Token) -> bool:
    if token.pos:
        return token.pos in ("NOUN", "PROPN", "VERB", "ADJ") and token.is_word and len(token.text) > 1
    return token.is_word and len(token.text) > 3


def _specific(kept: tuple[Token, ...]) -> int:
    """How many names and numbers there are."""
    names = sum(1 for token in kept if token.pos == "PROPN" and (token.begins_name or not token.name))
    numbers = sum(1 for token in kept if any(map(str.isdigit, token.text)))
    return min(2, names) + min(2, numbers)


def stem(lemma: str) -> str:
    """Enough of a word to know it again in another form."""
    return lemma[:6] if lemma.isalpha() else lemma
