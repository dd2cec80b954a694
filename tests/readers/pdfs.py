"""PDFs for the tests, made with WeasyPrint from one small article."""

from __future__ import annotations

from functools import cache

from guidegen.readers.pdf import read
from guidegen.source.model import Passage, Source

ARTICLE = """
<h1>The Baltic Way</h1>
<p class=first>On 23 August 1989 some two million people joined hands across Estonia, Latvia and Lithuania. Their line,
which was later called the <b>Baltic Way</b>, ran for 675 kilometres from Tallinn through Riga to Vilnius.<span
class=note>Estimates of the number of people differ widely.</span> It marked the fiftieth anniversary of the
<i>Molotov–Ribbentrop Pact</i>, whose secret protocol had divided eastern Europe between Germany and the Soviet
Union.</p>
<p>The protocol had been denied by the Soviet government for half a century. A commission of the Congress of People’s
Deputies, led by Alexander Yakovlev, examined the question in the summer of 1989, and in December the Congress declared
the protocol legally untenable and invalid from the moment of its signing.</p>
<h2>Preparations</h2>
<p>The <b>popular fronts</b> of the three countries planned the demonstration together at a meeting in Pärnu. Each
district was given a stretch of road to fill, and buses were provided for those who had no car. Employers closed for the
day in Estonia, where it was made a public holiday.</p>
<ul><li>Estonia: the Popular Front, Rahvarinne, founded in April 1988 by Edgar Savisaar and others.</li>
<li>Latvia: the Popular Front of Latvia, founded in October 1988.</li>
<li>Lithuania: Sąjūdis, founded in June 1988.</li></ul>
<p>Radio broadcasts coordinated the moment at which hands were joined, at 19:00 local time, for fifteen minutes. The
roads were so full that many people did not reach the place that had been given to them, and formed side lines of their
own.</p>
<table><tr><th>Country</th><th>Road</th><th>Independence</th></tr>
<tr><td>Estonia</td><td>210 km</td><td>20 August 1991</td></tr>
<tr><td>Latvia</td><td>205 km</td><td>21 August 1991</td></tr>
<tr><td>Lithuania</td><td>260 km</td><td>11 March 1990</td></tr></table>
<p class=caption>Table 1. The three countries on the Baltic Way.</p>
<h2>What followed</h2>
<p>Within seven months Lithuania became the first of the Soviet republics to declare its independence, on 11 March 1990.
The Soviet Union answered with an economic blockade that lasted seventy-four days. In January 1991 Soviet troops stormed
the television tower in Vilnius, where fourteen people were killed; the blockade and the killings drew the attention of
governments abroad.</p>
<p>Iceland was the first state to recognise the restored independence of Lithuania, in February 1991. Others waited
until the coup of August 1991 in Moscow had failed. On 6 September 1991 the Soviet Union itself recognised the three
states, and eleven days later they joined the United Nations.</p>
<h2>Remembrance</h2>
<ol><li>In 2009 the documents of the Baltic Way were added to the Memory of the World Register of UNESCO.</li>
<li>A demonstration on the same model, the Catalan Way, was held in 2013.</li></ol>
<p>Estonia covers 45 339 km<sup>2</sup>, of which a tenth are islands. The day is still kept in all three countries as a
day of remembrance for the victims of totalitarianism.</p>
"""

STYLE = """
@page { size: 148mm 210mm; margin: 22mm 15mm }
html { font: 10pt/1.35 "DejaVu Serif"; hyphens: auto; text-align: justify }
h1 { font-size: 20pt; text-align: left; column-span: all; margin: 0 0 5mm }
h2 { font-size: 13pt; text-align: left }
p { margin: 0; text-indent: 1.2em }
p.first, h2 + p { text-indent: 0 }
ul, ol { padding-left: 1.6em }
td, th { padding: 0.5mm 2mm; text-align: left; font-size: 80% }
.note { float: footnote; font-size: 7.5pt }
.caption { font-size: 85%; text-indent: 0 }
"""
HEADS = """
@page { @top-left { content: "A short history"; font-size: 8pt }
        @bottom-center { content: "Page " counter(page) " of " counter(pages); font-size: 8pt } }
"""
COLUMNS = """
@page { size: 180mm 150mm }
body { columns: %d; column-gap: 7mm }
html { font-size: %spt }
"""


@cache
def pdf(body: str = ARTICLE, style: str = "", tag: str = "en") -> bytes:
    import weasyprint

    html = f"<html lang={tag}><style>{STYLE}{style}</style><body>{body}</body></html>"
    made = weasyprint.HTML(string=html).write_pdf()
    assert isinstance(made, bytes)
    return made


@cache
def article(columns: int = 1) -> Source:
    return source(pdf(style=HEADS + (COLUMNS % (columns, 11 - columns) if columns > 1 else "")))


def source(data: bytes) -> Source:
    return read(data, "article.pdf", "article")


def passages(body: str, style: str = "") -> tuple[Passage, ...]:
    return source(pdf(body, style)).passages


def texts(body: str, style: str = "") -> list[str]:
    return [passage.text for passage in passages(body, style)]
