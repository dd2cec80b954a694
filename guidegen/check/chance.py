"""How likely so many points are by chance, worked out exactly."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import lcm

_NOTHING = 1e-18
"""Shares of a distribution that change no figure: left out, so that hundreds of trials take no time."""


def hits_at_least(count: int, chances: Iterable[float]) -> float:
    """The probability of `count` or more hits, where each trial hits with its own chance (Poisson-binomial)."""
    return points_at_least(Fraction(count), [(Fraction(1), chance) for chance in chances])


def points_at_least(points: Fraction, trials: list[tuple[Fraction, float]]) -> float:
    """The probability of so many points or more, where each trial gives its points with its own chance."""
    unit = lcm(*(gain.denominator for gain, _ in trials))
    distribution = {0: 1.0}
    for gain, chance in trials:
        step = int(gain * unit)
        then: dict[int, float] = {}
        for total, share in distribution.items():
            then[total] = then.get(total, 0.0) + share * (1 - chance)
            then[total + step] = then.get(total + step, 0.0) + share * chance
        distribution = {total: share for total, share in then.items() if share > _NOTHING}
    return min(1.0, sum(share for total, share in distribution.items() if total >= points * unit))
