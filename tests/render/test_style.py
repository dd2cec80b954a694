"""The style sheet of a sheet: fonts only where they are needed, every theme with every script, pages mirrored."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from guidegen.render.environment import FolderLoader
from guidegen.render.resources import Gate
from guidegen.render.style import inlined, mirrored
from guidegen.resources import templates_folder

FONTS = templates_folder() / "fonts"
FACES = re.findall(r"@font-face\s*\{[^}]*\}", (FONTS / "fonts.css").read_text(encoding="utf-8"))
WITH_RANGE = [face for face in FACES if "unicode-range" in face]


@pytest.mark.parametrize(
    ("html", "families"),
    [
        ("Water boils at 100 °C.", set()),
        ("الماء", {"Vazirmatn"}),
        ("∀x", {"Noto Sans Math"}),
        ("الماء → بخار", {"Vazirmatn", "Noto Sans Math"}),
    ],
)
def test_a_font_of_one_script_is_embedded_only_where_it_is_written(html: str, families: set[str]) -> None:
    css = inlined(FolderLoader([templates_folder()]), html, Gate([templates_folder()]), "ltr")
    embedded = set(re.findall(r'font-family: "([^"]+)"; font-weight', css))
    assert embedded == families | {"Source Sans 3", "Source Serif 4"}
    assert "url(data:font/woff2" in css
    assert ".woff2" not in css


@pytest.mark.parametrize("face", WITH_RANGE)
def test_a_range_promises_only_what_the_fonts_have(face: str) -> None:
    """What a range names and its file lacks would print as a box, though another font might have it."""
    ranges = re.search(r"unicode-range:([^;]*)", face)
    file = re.search(r"url\((.*?)\)", face)
    assert ranges
    assert file
    named = {
        code
        for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges[1])
        for code in range(int(first, 16), int(last or first, 16) + 1)
        if chr(code).isprintable()
    }
    there = {code for name in (file[1], "SourceSans3-Regular.woff2") for code in TTFont(FONTS / name).getBestCmap()}
    assert {f"U+{code:04X}" for code in named - there} == set()


@pytest.mark.parametrize(
    "theme", sorted((templates_folder() / "themes").glob("*/tokens.css")), ids=lambda file: file.parent.name
)
def test_a_theme_has_fonts_for_every_script(theme: Path) -> None:
    families = {re.search(r'font-family: "([^"]+)"', face)[1] for face in WITH_RANGE}  # type: ignore[index]
    stacks = re.findall(r"--(?:text|display|code|arabic)-font:([^;]*);", theme.read_text(encoding="utf-8"))
    for stack in stacks:
        assert families <= set(re.findall(r'"([^"]+)"', stack))


def test_the_margin_boxes_of_a_page_from_the_right_change_sides() -> None:
    css = "@page { @top-left { x: 1 } @bottom-right { y: 2 } @top-left-corner { z: 3 } @bottom-center { w: 4 } }"
    assert mirrored(css, "ltr") == css
    assert mirrored(css, "rtl") == css.replace("@top-left {", "@top-right {").replace("@bottom-right", "@bottom-left")
