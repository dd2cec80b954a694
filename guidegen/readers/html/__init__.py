"""Pages of the web, also as saved from a browser, from Word or from a program that makes pages."""

from __future__ import annotations

from guidegen.readers import Reader
from guidegen.readers.html.tree import parse_html
from guidegen.readers.html.walk import Walker
from guidegen.source.decoding import decode
from guidegen.source.model import Source, numbered, title_of


def read(data: bytes, file: str, id: str) -> Source:
    decoded = decode(data, file)
    root = parse_html("\n".join(line.text for line in decoded.lines), file)
    walker = Walker(number=lambda line: decoded.lines[min(line, len(decoded.lines)) - 1].number)
    if root is not None:
        walker.walk(root)
    passages = numbered(walker.passages)
    return Source(id, file, passages, title_of(passages), warnings=decoded.warnings)


READER = Reader((".html", ".htm", ".xhtml"), read)
