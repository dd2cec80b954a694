"""`./dev docs`: docs/rules/, a page for each rule of `check` and one for all other codes, made from their files."""

from __future__ import annotations

from pathlib import Path

from guidegen.check.pages import Page, page_of, pages
from guidegen.check.rules import RULES

FOLDER = Path(__file__).parent.parent / "docs" / "rules"

HEAD = """\
# The rules of `guidegen check`

Each rule has a page, made from its file by `./dev docs`; `guidegen explain CODE` says the same on the screen. Errors
stop `build`, warnings do not. How often the rules are right stands in [check-quality.md](../check-quality.md).

| rule | | what it finds |
|---|---|---|
"""
OTHERS = """
## Other codes

These come from reading the file, from printing, and from running the rules.

| code | | what it says |
|---|---|---|
"""


def files() -> dict[str, str]:
    """The name and text of every page."""
    found = {f"{code}.md": _page(page) for code in RULES if (page := page_of(code))}
    return {"README.md": _index(), **found}


def _index() -> str:
    rules = [page for page in pages() if page.code in RULES]
    others = [page for page in pages() if page.code not in RULES]
    rows = [f"| [{page.code}]({page.code}.md) | {_kind(page)} | {page.title} |" for page in rules]
    rest = [f"| `{page.code}` | {_kind(page)} | {page.title} {page.text} |" for page in others]
    return HEAD + "\n".join(rows) + "\n" + OTHERS + "\n".join(rest) + "\n"


def _kind(page: Page) -> str:
    return page.severity.value if page.on else f"{page.severity.value}, off"


def _page(page: Page) -> str:
    lines = [f"# {page.code}", "", page.title, ""]
    if page.severity.value == "error":
        lines += ["An error: `build` does not print the guide.", ""]
    if not page.on:
        lines += [f"Only when it is selected: `guidegen check --select {page.code}`.", ""]
    lines += [f"Why it matters: {page.why}.", "", page.text, ""]
    for head, examples in (("Found", page.bad), ("Well", page.good)):
        lines += [f"## {head}", ""]
        for example in examples:
            lines += ["```yaml", example.rstrip("\n"), "```", ""]
    if page.words:
        lists = ", ".join(f"`{name}`" for name in page.words)
        lines += [f"Word lists (`guidegen/check/words/`): {lists}; in a language without them the rule is silent.", ""]
    if page.ignorable:
        lines += ["To keep what it finds, on the entry:", "", "```yaml"]
        lines += ["ignore:", f"  - {page.code}: your reason", "```", ""]
    return "\n".join(lines[:-1]) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    made = files()
    for file in FOLDER.glob("*.md"):
        if file.name not in made:
            file.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
