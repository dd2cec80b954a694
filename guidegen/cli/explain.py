"""`guidegen explain CODE`: what a message's code means, why it matters, and how to mend it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from guidegen.cli import complete
from guidegen.cli.show import result
from guidegen.errors import UsageError

if TYPE_CHECKING:
    from guidegen.check.pages import Page

_WIDTH = 100


def explain(
    code: Annotated[str, typer.Argument(help="The code in brackets behind a message.", autocompletion=complete.codes)],
) -> int:
    """Say what a code of `check` or of `draft --why` means, why it matters, and how to mend it."""
    from guidegen.check.pages import page_of, pages
    from guidegen.guide.messages import did_you_mean

    code = code.strip("[] ").lower()
    page = page_of(code)
    if page is None:
        from guidegen.draft.reasons import reasons

        if code in reasons():
            result(f"{code} (of `guidegen draft --why`)\n")
            result("\n".join(_wrapped(f"A sentence or passage was not used: {reasons()[code]}.")))
            return 0
        fix = did_you_mean(code, [page.code for page in pages()]) or "`guidegen list rules` shows the rules"
        raise UsageError.at("CODE", f"there is no code “{code}”", fix)
    result("\n".join(_lines(page)))
    return 0


def _lines(page: Page) -> list[str]:
    kind = page.severity.value if page.on else f"{page.severity.value}, only when selected (--select {page.code})"
    lines = [f"{page.code} ({kind})", "", *_wrapped(page.title), ""]
    if page.why:
        lines += [*_wrapped(f"Why it matters: {page.why}."), ""]
    for paragraph in page.text.split("\n\n"):
        lines += [*_wrapped(paragraph), ""]
    for head, examples in (("This is found:", page.bad), ("This is well:", page.good)):
        if examples:
            lines += [head, "", *textwrap.indent(examples[0].rstrip("\n"), "    ").split("\n"), ""]
    if page.ignorable:
        lines += [*_wrapped(f"To keep it as it is: `ignore: [{page.code}: your reason]` on the entry."), ""]
    return lines[:-1]


def _wrapped(paragraph: str) -> list[str]:
    """Lists and code stay as they are."""
    if paragraph.startswith((" ", "-", "*", "|")):
        return paragraph.split("\n")
    return textwrap.wrap(" ".join(paragraph.split()), _WIDTH)
