"""The one sandbox for templates: plain data only, autoescape always, every name defined, files only from the roots."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from guidegen import blocks, inline
from guidegen.render.isolate import isolate

MAX_RANGE = 10_000


class FolderLoader(BaseLoader):
    """Templates from the first folder that has one: a workspace overrides the packaged ones file by file.

    Unlike Jinja2's own loader it resolves links and refuses what leads out of its folder.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = [folder.resolve() for folder in folders]

    def find(self, name: str) -> Path | None:
        for folder in self.folders:
            file = (folder / name).resolve()
            if file.is_file() and file.is_relative_to(folder):
                return file
        return None

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:
        file = self.find(template)
        if file is None:
            raise TemplateNotFound(template)
        return file.read_text(encoding="utf-8"), str(file), lambda: True


def make_environment(folders: Sequence[Path], direction: str = "ltr") -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FolderLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
    )
    # A template is other people's code: what makes long texts or endless loops out of nothing is taken away or bounded;
    # the worker's limits of time and memory stop the rest.
    environment.globals.clear()
    environment.globals["range"] = _bounded_range
    kept = isolate if direction == "rtl" else str
    environment.filters.update(
        inline=lambda text: Markup(kept(inline.to_html(text))),
        blocks=lambda text: Markup(kept(blocks.to_html(text))),
        lead=lambda text: Markup(kept(inline.to_html(blocks.split(text)[0]))),
        rest=lambda text: Markup(kept(blocks.to_html(blocks.split(text)[1]))),
        plain=inline.to_text,
        pieces=lambda text: pieces(text, kept),
        passage=lambda text, numbered: passage(text, numbered, kept),
        fill=fill,
        url=safe_url,
    )
    return environment


def _bounded_range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > MAX_RANGE:
        raise OverflowError(f"range() of more than {MAX_RANGE} numbers")
    return numbers


def pieces(text: str, kept: Callable[[str], str] = str) -> list[Markup]:
    """A cloze's text as HTML, in pieces between which the gaps stand. Emphasis may reach over a gap."""
    return [Markup(kept(piece)) for piece in inline.to_html(text).split(inline.GAP)]


def passage(text: str, numbered: str | None, kept: Callable[[str], str] = str) -> Markup:
    """A passage as HTML, its paragraphs with their numbers where they are to have them."""
    return Markup(kept(blocks.to_html(text, numbered=bool(numbered))))


def fill(text: str, /, **values: object) -> str:
    """Words with `{name}` in them, filled in by plain replacement (no attribute look-ups as in str.format)."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def safe_url(address: str | None) -> str:
    """The address if it is a web or mail address, else nothing: other schemes may run programs or open files."""
    try:
        scheme = urlsplit(address or "").scheme.lower()
    except ValueError:
        return ""
    return address if address and scheme in inline.LINK_SCHEMES else ""


def plain_data(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data for a template, proved to be plain: anything else could be called or walked from inside the template."""
    return {name: _plain(value, name) for name, value in data.items()}


def _plain(value: Any, name: str) -> Any:
    if value is None or type(value) in (str, int, float, bool):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(part, f"{name}.{key}") for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part, name) for part in value]
    raise TypeError(f"{name} is {type(value).__name__}, and templates get plain data only")
