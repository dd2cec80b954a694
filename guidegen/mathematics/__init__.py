"""Mathematics in texts: LaTeX drawn as a picture (SVG), with a text for those who cannot see it.

    structure   is it LaTeX that we can read? what is wrong with it otherwise, for a teacher
    notation    LaTeX to MathML (latex2mathml), mended where printers and readers disagree
    drawing     MathML to SVG (ziamath): paths only, so that it looks alike in every program
    spoken      MathML to one line of text

A formula is drawn from its LaTeX alone and holds no ids: the same formula has the same bytes wherever it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from guidegen.mathematics.structure import Unreadable

__all__ = ["Formula", "Unreadable", "draw"]


@dataclass(frozen=True)
class Formula:
    """A drawn formula. Lengths in em of the text around it; `depth_em` of `height_em` lies below the baseline."""

    svg: str
    width_em: float
    height_em: float
    depth_em: float
    text: str
    """The formula in one line, as `x = (−b ± √(b² − 4ac)) / (2a)`."""


@lru_cache(maxsize=4096)
def draw(latex: str, display: bool) -> Formula:
    r"""Draw a formula: in a line of text, or (`display`) larger, on a line of its own. `\ce{…}` is chemistry.

    Raises Unreadable.
    """
    from guidegen.mathematics.drawing import picture
    from guidegen.mathematics.notation import to_mathml
    from guidegen.mathematics.spoken import in_words

    tree = to_mathml(latex, display)
    text = in_words(tree)
    svg, width, height, depth = picture(tree)
    return Formula(svg, width, height, depth, text)
