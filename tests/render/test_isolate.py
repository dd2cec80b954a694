from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.inline import to_html
from guidegen.render.isolate import isolate


@pytest.mark.parametrize(
    ("html", "isolated"),
    [
        ("بخار (H<sub>2</sub>O).", 'بخار (<bdi dir="ltr">H<sub>2</sub>O</bdi>).'),
        ("Ca(OH)<sub>2</sub>، ثم", '<bdi dir="ltr">Ca(OH)<sub>2</sub></bdi>، ثم'),
        ("x<sup>2</sup> + y<sup>2</sup> و", '<bdi dir="ltr">x<sup>2</sup> + y<sup>2</sup></bdi> و'),
        ("نوع the <em>Homo sapiens</em> group", 'نوع <bdi dir="ltr">the <em>Homo sapiens</em> group</bdi>'),
        ("درجة −3 °C.", 'درجة <bdi dir="ltr">−3 °C</bdi>.'),
        ("إلى 40\u00a0°C، ثم", 'إلى <bdi dir="ltr">40\u00a0°C</bdi>، ثم'),
        ("°C", '<bdi dir="ltr">°C</bdi>'),
        ("كتلته 5\u00a0كغ هو\u00a0CO<sub>2</sub>", 'كتلته 5\u00a0كغ هو\u00a0<bdi dir="ltr">CO<sub>2</sub></bdi>'),
        ("<p>H<sub>2</sub>O</p>\n<p>نص</p>", '<p><bdi dir="ltr">H<sub>2</sub>O</bdi></p>\n<p>نص</p>'),
        ("<ul><li>نص <em>a</em></li></ul>", '<ul><li>نص <bdi dir="ltr"><em>a</em></bdi></li></ul>'),
        ("<pre><code>a = -1</code></pre>", "<pre><code>a = -1</code></pre>"),
        ("نحو 6\u00a0×\u00a010<sup>23</sup>", 'نحو <bdi dir="ltr">6\u00a0×\u00a010<sup>23</sup></bdi>'),
        # The bidirectional algorithm needs no help here:
        ("مدينة Paris في 1940–1990", "مدينة Paris في 1940–1990"),
        ("<strong>نص</strong>", "<strong>نص</strong>"),
        ("<em>نص Homo</em> sapiens", "<em>نص Homo</em> sapiens"),
        ("x &lt; y", "x &lt; y"),
    ],
)
def test_what_reads_from_the_left_is_kept_together(html: str, isolated: str) -> None:
    assert isolate(html) == isolated


@given(st.text("aB2 *~^`()[]−.ماء&<", max_size=40))
def test_nothing_is_lost_and_marks_stay_nested(text: str) -> None:
    html = to_html(text)
    isolated = isolate(html)
    assert re.sub(r"</?bdi[^>]*>", "", isolated) == html
    open_tags: list[str] = []
    for end, name in re.findall(r"<(/?)(\w+)[^>]*>", isolated):
        if not end:
            open_tags.append(name)
        else:
            assert open_tags.pop() == name
    assert not open_tags
