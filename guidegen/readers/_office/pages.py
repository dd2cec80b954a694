"""On which page the walk is."""

from __future__ import annotations


class Pages:
    """`number` is the page, from 1; `breaks` how many breaks were met.

    Word writes a break that the author made, and once more, where the page begins, that it broke the page there.
    LibreOffice writes only one of the two.
    """

    def __init__(self) -> None:
        self.number = 1
        self.breaks = 0
        self._top = True
        self._made = False

    def text(self) -> None:
        """Something stands on the page now."""
        self._top = self._made = False

    def made(self) -> None:
        """A break that the author made."""
        self._turn()
        self._made = True

    def before(self) -> None:
        """The paragraph wants to begin a page; at the top of one it already does."""
        if not self._top:
            self.made()

    def rendered(self) -> None:
        """A break where the program began a page."""
        if not self._made:
            self._turn()
        self._made = False

    def _turn(self) -> None:
        self.number += 1
        self.breaks += 1
        self._top = True
