"""The two note types. Their ids, names and fields are frozen: with other fields under the same id, Anki makes a second
type and skips every note of the class. Looks may change; then CHANGED must grow, or those who have the types keep them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import genanki  # type: ignore[import-untyped]

BASIC, CLOZE = "basic", "cloze"
FIELDS = {BASIC: ("Front", "Back", "More", "Source"), CLOZE: ("Text", "More", "Source")}
CHANGED = 1_795_564_800
"""When the looks last changed, in seconds: 25 November 2026."""

_IDS = {BASIC: 1_795_513_207, CLOZE: 1_795_513_208}
_NAMES = {BASIC: "guidegen: question and answer", CLOZE: "guidegen: cloze"}

_CSS = """\
.card { font-family: -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-size: 20px; line-height: 1.4;
  text-align: start; max-width: 36em; margin: 0 auto; padding: 0 0.5em; overflow-wrap: break-word; }
p, ul, ol, figure, table { margin: 0.5em 0; }
ul.plain { list-style: none; padding-inline-start: 0; }
ul.plain li, ol li { margin: 0.3em 0; }
.letter, .number { display: inline-block; min-width: 1.6em; font-weight: bold; }
.label { font-size: 15px; font-weight: bold; opacity: 0.75; margin: 0 0 0.4em; }
.bank { border: 1px solid; border-radius: 0.3em; padding: 0.3em 0.6em; }
.stimulus { border-inline-start: 3px solid; padding-inline-start: 0.7em; margin: 0 0 0.8em; }
.more { margin-top: 0.8em; }
.source { margin-top: 1em; font-size: 15px; opacity: 0.75; }
.cloze { font-weight: bold; color: #00468b; }
.nightMode .cloze { color: #8cc4ff; }
img { max-width: 100%; height: auto; }
.nightMode img { background: #fff; }
figcaption, .credit { font-size: 15px; }
.marked { display: inline-block; position: relative; }
.marked img { display: block; }
.place { position: absolute; transform: translate(-50%, -50%); min-width: 1.3em; border: 1px solid #000;
  border-radius: 0.7em; background: #fff; color: #000; font-size: 15px; line-height: 1.3; text-align: center; }
details { margin: 0.5em 0; }
table { border-collapse: collapse; }
pre { text-align: start; white-space: pre-wrap; }
th, td { border: 1px solid; padding: 0.2em 0.5em; text-align: start; }
"""

_MORE = """\
{{#More}}<div class="more">{{More}}</div>{{/More}}
{{#Source}}<div class="source">{{Source}}</div>{{/Source}}"""
_TEMPLATES = {
    BASIC: ("{{Front}}", "{{FrontSide}}\n<hr id=answer>\n{{Back}}\n" + _MORE),
    CLOZE: ("{{cloze:Text}}", "{{cloze:Text}}\n" + _MORE),
}


def note_type(kind: str) -> genanki.Model:
    import genanki

    question, answer = _TEMPLATES[kind]
    return genanki.Model(
        _IDS[kind],
        _NAMES[kind],
        fields=[{"name": name} for name in FIELDS[kind]],
        templates=[{"name": "Card 1", "qfmt": question, "afmt": answer}],
        css=_CSS,
        model_type=genanki.Model.CLOZE if kind == CLOZE else genanki.Model.FRONT_BACK,
    )
