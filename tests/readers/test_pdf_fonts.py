"""Bold and italic, from names that fonts have in true documents."""

from __future__ import annotations

import pytest

from guidegen.readers.pdf.fonts import style_of


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ABCDEF+DejaVuSerif-Bold", "bold"),
        ("Arial-BoldMT", "bold"),
        ("TimesNewRomanPS-BoldItalicMT", "bold italic"),
        ("NimbusRomNo9L-Medi", "bold"),
        ("NimbusRomNo9L-MediItal", "bold italic"),
        ("NimbusRomNo9L-Regu", ""),
        ("CMBX10", "bold"),
        ("CMTI12", "italic"),
        ("CMR10", ""),
        ("CMSY10", ""),
        ("MSBM10", ""),
        ("Helvetica-Oblique", "italic"),
        ("Calibri,Italic", "italic"),
        ("SourceSerif4-SemiBold", "bold"),
        ("Capitals", ""),
        ("Humanist521BT-Light", ""),
    ],
)
def test_what_the_name_says(name: str, shown: str) -> None:
    style = style_of(name, 400, 0)
    assert " ".join(word for word in ("bold", "italic") if getattr(style, word)) == shown


def test_what_weight_and_flags_say() -> None:
    assert style_of("Georgia", 700, 0).bold
    assert style_of("Georgia", 0, 1 << 6).italic
    assert not style_of("Georgia", -1, 0).bold
