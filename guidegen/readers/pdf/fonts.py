"""Bold and italic, from what a font says of itself; names are the surest of it, for weights are often left at 400."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUBSET = re.compile(r"^[A-Z]{6}\+")
# Names run words together: Arial-BoldMT, LiberationSerif-BoldItalic, NimbusRomNo9L-Medi, CMBX10, SFBX1000, ptmb8t.
# Short ones count only where a capital or a mark sets them off: “Capitals” is not italic.
_BOLD = re.compile(
    r"(?i:bold|black|heavy)|(?:(?<![A-Za-z])(?:medi|demi|bd)|Medi|Demi|Bd)(?![a-z])|(?i:^(?:cm|sf|lm)\w*b(?:x|\d)|^ptmb)"
)
_NOT_BOLD = re.compile(r"(?i:blackletter|blackboard|^msbm|^(?:cm|sf|lm)(?:bsy|mib))")
_ITALIC = re.compile(
    r"(?i:italic|oblique|slanted|kursiv)|(?:(?<![A-Za-z])(?:ital|it|obl)|Ital|It|Obli|Obl)(?![a-z])"
    r"|(?i:^(?:cm|sf|lm)\w*(?:ti|sl)\d)"
)
_FLAG_ITALIC = 1 << 6
_FLAG_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class Style:
    bold: bool = False
    italic: bool = False


def style_of(name: str, weight: int, flags: int) -> Style:
    """`flags` as in a font descriptor (ISO 32000-1, table 123); `weight` 100 to 900, or 0 or less if unknown."""
    name = _SUBSET.sub("", name)
    bold = bool(_BOLD.search(name)) or weight >= _BOLD_WEIGHT or bool(flags & _FLAG_FORCE_BOLD)
    italic = bool(_ITALIC.search(name)) or bool(flags & _FLAG_ITALIC)
    return Style(bold and not _NOT_BOLD.search(name), italic)
