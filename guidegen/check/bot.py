"""The test-wise bot: answers choice items from cues alone, as a student does who knows nothing of the subject.

It sees what is printed, stem and options in printed order, and never a key, a source or an explanation. Its cues are
those of Millman, Bishop and Ebel (1965): length, position, grammar, words of the stem that come back, absolutes and
hedges, what most options share, “all of the above”.

How good it is by chance is exact: where it cannot tell `t` of `n` options apart it gets 1/t of a point with the
probability t/n, so its points are a sum of independent variables whose distribution is worked out whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from guidegen.check.chance import points_at_least
from guidegen.check.cues import CUES, Printed
from guidegen.check.view import GuideView, ItemView
from guidegen.interactions import ChooseOne


@dataclass(frozen=True)
class Guess:
    """What the bot made of one item: the options between which it could not choose (indices as written), and the cues
    that spoke for them."""

    item: ItemView
    chosen: frozenset[int]
    options: int
    cues: tuple[str, ...]

    @property
    def credit(self) -> Fraction:
        """Of one point: all where it found the key alone, a share where the key is among those it chose."""
        asked = self.item.interaction
        assert isinstance(asked, ChooseOne)
        return Fraction(1, len(self.chosen)) if asked.key in self.chosen else Fraction(0)


@dataclass(frozen=True)
class Score:
    """How the bot did on one handout. `points` of `items`; `chance`: what it would get by chance on average; `p`: the
    probability of at least so many points by chance."""

    handout: str
    guesses: tuple[Guess, ...]
    points: Fraction
    chance: Fraction
    p: float

    @property
    def items(self) -> int:
        return len(self.guesses)


@lru_cache(maxsize=1)  # asked for by its rule and then by the command, for one guide after another
def play(view: GuideView) -> tuple[Score, ...]:
    """The bot's score on each handout with points that a bare build prints, or on all questions where there is none."""
    handouts = {handout.name: handout.items for handout in view.surroundings.printed if handout.scored}
    if not handouts:
        handouts = {"": tuple(item.item.id for item in view.items)}
    scores = []
    for name, ids in handouts.items():
        items = [view.by_id[id] for id in ids if isinstance(view.by_id[id].interaction, ChooseOne)]
        if items:
            scores.append(_score(name, [guess(item) for item in items]))
    return tuple(scores)


def guess(item: ItemView) -> Guess:
    asked = item.interaction
    assert isinstance(asked, ChooseOne)
    printed = Printed.of(item)
    weights: Counter[int] = Counter(dict.fromkeys(range(len(printed.options)), 0))
    told: dict[int, list[str]] = {}
    for name, cue in CUES.items():
        for index, weight in cue(printed):
            weights[index] += weight
            if weight > 0:
                told.setdefault(index, []).append(name)
    best = max(weights.values())
    places = [index for index, weight in weights.items() if weight == best]
    cues = dict.fromkeys(cue for place in places for cue in told.get(place, ()))
    if not cues and len(places) < len(weights):
        cues = dict.fromkeys(["the others ruled out"])
    return Guess(item, frozenset(printed.order[place] for place in places), len(weights), tuple(cues))


def _score(name: str, guesses: Sequence[Guess]) -> Score:
    points = sum((guess.credit for guess in guesses), Fraction(0))
    chance = sum((Fraction(1, guess.options) for guess in guesses), Fraction(0))
    return Score(name, tuple(guesses), points, chance, at_least(points, [(len(g.chosen), g.options) for g in guesses]))


def at_least(points: Fraction, items: Sequence[tuple[int, int]]) -> float:
    """The probability of so many points or more, where each item (t of n) gives 1/t with the probability t/n."""
    return points_at_least(points, [(Fraction(1, chosen), chosen / options) for chosen, options in items])
