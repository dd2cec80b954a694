"""A dated statement as it is compared with others: worked out once, however many there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from guidegen.draft.timeline.acts import Acts, acts_of
from guidegen.draft.timeline.aliases import Aliases
from guidegen.draft.timeline.dated import DatedStatement, telling_stem
from guidegen.draft.timeline.roles import Roles, roles_of
from guidegen.draft.wordlists import frequency


@dataclass(frozen=True)
class Account:
    statement: DatedStatement
    aliases: Aliases = field(default_factory=Aliases)

    @cached_property
    def acts(self) -> Acts:
        return acts_of(self.statement)

    @cached_property
    def roles(self) -> Roles:
        return self.aliases.widened(roles_of(self.statement))

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The telling words with what sharing each is worth: little for “state”, much for “Krakatoa”."""
        told = {
            word: token.lemma.lower()
            for token in (*self.statement.told, *self.statement.joined)
            if (word := telling_stem(token))
        }
        words = self.aliases.others(told) | told
        return {word: _weight(lemma) for word, lemma in words.items() if not word.startswith("@")}


_COMMONEST, _STEP, _MOST = 7.0, 2.5, 1.5
"""The frequency (Zipf) of a word that weighs nothing, how much rarer one is that weighs 1, the most that any weighs."""


def _weight(word: str) -> float:
    return max(0.0, min(_MOST, (_COMMONEST - frequency(word, "en")) / _STEP))
