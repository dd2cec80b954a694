"""How likely so many hits are by chance, worked out exactly."""

from __future__ import annotations

from collections.abc import Sequence


def at_least(count: int, chances: Sequence[float]) -> float:
    """The probability of `count` or more hits, where each trial hits with its own chance (Poisson-binomial)."""
    distribution = [1.0]
    for chance in chances:
        missed = [probability * (1 - chance) for probability in [*distribution, 0.0]]
        hit = [0.0, *(probability * chance for probability in distribution)]
        distribution = [one + other for one, other in zip(missed, hit, strict=True)]
    return min(1.0, sum(distribution[count:]))
