"""The HTML of a field: what the guide says, and nothing that Anki would read as a sign of its own."""

from __future__ import annotations

from guidegen.export.anki import field_html


def test_code_and_tables_of_a_stem_stand_under_its_line() -> None:
    shown = field_html.stem("What does it print?\n\n```\nx = {1: [2]}\n```\n\n| x |\n|---|\n| $x^2$ |")
    assert shown.startswith("<p>What does it print?</p><pre><code>x = &#123;1: &#91;2]&#125;")
    assert r"<td>\(x^2\)</td>" in shown


def test_a_passage_has_its_paragraphs_numbered_and_its_lists_as_lists() -> None:
    shown = field_html.passage("One.\n\n- a\n- b\n\nTwo.", "paragraphs")
    assert shown.count('class="number"') == 2
    assert shown.count("<li>") == 2
    assert field_html.passage("One\ntwo", "lines") == "<p>One<br>two</p>"
    assert field_html.passage("One\ntwo", None) == "<p>One two</p>"
