"""`guide.cards.json` beside a guide: when each of its flashcards last changed, in seconds.

Anki updates a card only when the file's time is newer than its own, and a card whose time grew without need would undo
what a learner wrote into it. So a card gets a new time when its content changes and at no other: the clock is read only
then, and an unchanged guide gives the same bytes. A new time is greater than any before it, whatever the clock says.
The file is to be kept with the guide; where it is lost all cards count as changed now.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_LARGEST = 20 * 2**20
_LATEST_TIME = 2**40
_ABOUT = "Kept by guidegen for Anki: when each card last changed. Keep it with the guide."


@dataclass(frozen=True)
class Card:
    """The digest of a card's content, and the second in which it became that."""

    digest: str
    changed: int


@dataclass
class CardTimes:
    """The content of the file. `lasting_name` is the name of the guide's folder when the file was begun; `latest` the
    greatest time that was ever given. `trouble` says why the file could not be read."""

    lasting_name: str
    latest: int = 0
    cards: dict[str, Card] = field(default_factory=dict)
    trouble: str = ""

    def update(self, digests: Mapping[str, str], clock: Callable[[], float]) -> dict[str, int]:
        """The times of the cards there are now, by name; those that are gone are dropped."""
        same = {name: card for name, card in self.cards.items() if digests.get(name) == card.digest}
        if len(same) < len(digests):
            self.latest = max(int(clock()), self.latest + 1)
        self.cards = {name: same.get(name, Card(digest, self.latest)) for name, digest in digests.items()}
        return {name: card.changed for name, card in self.cards.items()}

    def content(self) -> bytes:
        """The file, one card a line, in the order of their names."""
        rows = [
            f"    {_json(name)}: {_json({'changed': card.changed, 'digest': card.digest})}"
            for name, card in sorted(self.cards.items())
        ]
        head = {"about": _ABOUT, "guide": self.lasting_name, "latest": self.latest}
        lines = [f"  {_json(key)}: {_json(value)}," for key, value in head.items()]
        cards = ['  "cards": {', *([",\n".join(rows)] if rows else []), "  }"]
        return "\n".join(["{", *lines, *cards, "}", ""]).encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def read_card_times(file: Path, lasting_name: str) -> CardTimes:
    """The times in the file; none, with the trouble named, where it is there but is no such file."""
    try:
        if file.stat().st_size > _LARGEST:
            raise ValueError("it is too large")
        return _understood(json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return CardTimes(lasting_name)
    except OSError as error:
        return CardTimes(lasting_name, trouble=f"it cannot be read: {error.strerror}")
    except (ValueError, KeyError, TypeError, RecursionError):  # ValueError: also of decoding and of JSON
        return CardTimes(lasting_name, trouble="it is not as guidegen wrote it")


def _understood(stated: Any) -> CardTimes:
    if not isinstance(stated, dict) or not isinstance(stated["cards"], dict):
        raise ValueError("no mapping")
    cards = {str(name): Card(str(row["digest"]), _time(row["changed"])) for name, row in stated["cards"].items()}
    latest = max([_time(stated["latest"]), *(card.changed for card in cards.values())])
    if not isinstance(stated["guide"], str) or not stated["guide"]:
        raise ValueError("no name")
    return CardTimes(stated["guide"], latest, cards)


def _time(value: Any) -> int:
    if type(value) is not int or not 0 <= value < _LATEST_TIME:
        raise ValueError("no time")
    return value
