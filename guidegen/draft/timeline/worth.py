"""Which events a timeline has room for."""

from __future__ import annotations

from collections import Counter

from guidegen.draft.material import Material
from guidegen.draft.timeline.clauses import Clause
from guidegen.draft.timeline.dated import DatedStatement, stem, telling_stem
from guidegen.draft.timeline.happened import is_state
from guidegen.draft.timeline.merge import Candidate
from guidegen.draft.wordlists import word_list

_OF_SHAPES = {"main": 1.0, "joined": 0.9, "participle": 0.7, "relative": 0.7, "adverbial": 0.6, "nominal": 0.2}
"""A main clause says what its sentence is there to tell."""


class Weigher:
    """What an event is worth in one document: how much it tells, and how near it is to what the document is about."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._counts: Counter[str] = Counter(
            found for sentence in material.sentences for token in sentence.tokens if (found := telling_stem(token))
        )
        self._most = max(self._counts.values(), default=1)
        self._titles = [frozenset(stem(word.lower()) for word in " ".join(section.path).split())
                        for section in material.sections]  # fmt: skip

    def worth(self, statement: DatedStatement, text: str) -> float:
        clause, sentence = statement.clause, statement.sentence
        assert clause
        worth = _OF_SHAPES[clause.shape]
        worth += 0.6 if clause.happening else 0.3 if _is_done_to_something(clause) else 0.0
        worth += 0.3 if clause.happening in word_list("dated", "en", "great") else 0.0
        worth -= 0.6 if is_state(clause) else 0.0
        worth -= 0.5 if clause.owner else 0.0
        worth -= 0.6 if clause.shape in ("participle", "relative") and not _is_of_a_name(clause) else 0.0
        names = sum(1 for token in statement.told if token.pos == "PROPN" and token.begins_name)
        worth += 0.3 * min(2, names) - (0.0 if names else 0.4)
        worth += self._centrality(statement) + self._fineness(statement)
        worth += 0.15 * min(2, len(statement.stems & self._titles[sentence.section]))
        worth += 0.2 if sentence.place == 0 else 0.0
        return worth - (0.3 if len(text.split()) < 5 else 0.0)

    def _centrality(self, statement: DatedStatement) -> float:
        """How often the document speaks of what the event speaks of."""
        shares = [min(1.0, (self._counts[found] - 1) / 6) for found in statement.stems]
        return sum(shares) / len(shares) if shares else 0.0

    def _fineness(self, statement: DatedStatement) -> float:
        when = statement.when
        if when.is_range:
            return -0.1
        point = when.begin
        assert point
        return 0.15 * ((point.month is not None) + (point.day is not None)) - (0.4 if point.span > 1 else 0.0)


def _is_done_to_something(clause: Clause) -> bool:
    """An act with an object, or a passive: “replaced the domains”, “was granted”."""
    return clause.is_passive or clause.sentence.words.child(clause.verb, "dobj") is not None


def _is_of_a_name(clause: Clause) -> bool:
    """“The Eiffel Tower, opened in 1889”; not “essays written in 1720”."""
    return clause.subject is not None and any(t.pos == "PROPN" for t in clause.sentence.words.subtree(clause.subject))


_THIRD_OF_A_YEAR = 0.4
"""What the third event of one year gives way by to the first of another."""


def choose(candidates: list[Candidate], material: Material, most: int) -> list[Candidate]:
    """The best, each section and year being worth less the more of it is chosen."""
    left = list(candidates)
    chosen: list[Candidate] = []
    sections: Counter[int] = Counter()
    years: Counter[str] = Counter()
    while left and len(chosen) < most:
        best = max(left, key=lambda one: _now(one, sections, years))
        left.remove(best)
        chosen.append(best)
        sections[best.statement.sentence.section] += 1
        years[best.date[:4]] += 1
    for candidate in left:
        material.ledger.refuse(candidate.statement.sentence, "event", "no-room")
    return chosen


def _now(candidate: Candidate, sections: Counter[int], years: Counter[str]) -> float:
    crowd = sections[candidate.statement.sentence.section]
    of_year = years[candidate.date[:4]]
    return candidate.worth - 0.06 * crowd - 0.15 * of_year - (_THIRD_OF_A_YEAR if of_year > 1 else 0.0)
