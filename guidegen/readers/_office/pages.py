"""On which page the walk is."""

from __future__ import annotations

_MOST_LETTERS = 5_000
"""On a page of A4: more than anybody prints on one."""


class Pages:
    """`number` is the page, from 1.

    Word writes a break that the author made, and once more, where the page begins, that it broke the page there.
    LibreOffice writes only one of the two.
    """

    def __init__(self) -> None:
        self.number = 1
        self._top = True
        self._made = False
        self._rendered = False
        self._letters = self._most = 0

    def are_known(self, stated: int) -> bool:
        """Whether the pages are to be told, for a wrong page is worse than none.

        Not without breaks, nor when the document says that it has more pages than that (`stated`, 0 where it does not
        say). Programs on the web write only the breaks that the author made, and no number of pages.
        """
        if self.number == 1 or stated > self.number:
            return False
        return self._rendered or stated > 0 or max(self._most, self._letters) <= _MOST_LETTERS

    def text(self, letters: int) -> None:
        """Something stands on the page now."""
        self._top = self._made = False
        self._letters += letters

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
        self._rendered = True
        if not self._made:
            self._turn()
        self._made = False

    def _turn(self) -> None:
        self.number += 1
        self._top = True
        self._most, self._letters = max(self._most, self._letters), 0
