"""The bytes of a page → its tree of elements, with nothing fetched and nothing expanded."""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

from guidegen.errors import SourceError
from guidegen.packed.xml import parse_xml
from guidegen.readers.html.names import words

if TYPE_CHECKING:
    from lxml.etree import _Element

_EMBEDDED = re.compile(r"data:[\w/.+-]*(?:;[\w=-]+)*,[\w+/=%.-]{100,}")
_LONG_TAG = re.compile(r"<(/?[a-zA-Z][\w:-]*+)(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+'){1,}+>")
_LONGEST_TAG = 4_000
_MOST_ELEMENTS = 200_000
"""A book of 300 pages has a fifth of that."""
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset(["lt", "gt", "amp", "quot", "apos"])
_DECLARATION = re.compile(r"\s*<\?xml[^<>]*\?>")
_SUBSET = re.compile(r"\A\s*<!DOCTYPE[^\[<>]*\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
_EMPTY = re.compile(r"<(\w[\w:-]*+)((?:[^<>\"'/]++|\"[^\"<]*+\"|'[^'<]*+'|/(?!>))*+)/>")


def parse_html(text: str, file: str) -> _Element | None:
    """The root of a page; None if it has no element. Raises SourceError where its elements are nested too deeply."""
    from lxml import etree

    # What has not been bounded by then is bounded by the reader's limits of size and time.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(_tamed(text).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    if root is None:
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):  # and the rest would be lost
        message = "the elements of this page are nested too deeply to be read"
        raise SourceError.at(file, message, "copy its text into a word processor and save that as the source")
    return _plain(root, file)


def parse_xhtml(text: str, file: str, name: str) -> _Element | None:
    """The root of a page in XHTML; one that is no good XML is read as browsers read HTML."""
    text = _DECLARATION.sub("", text, count=1)
    known = _ENTITY.sub(_character, text)
    try:
        root = parse_xml(_tamed(known).encode("utf-8", "replace"), file, name, allow_doctype=True)
    except SourceError:
        return parse_html(_EMPTY.sub(_opened_and_closed, _SUBSET.sub("", text, count=1)), file)

    return _plain(root, file)


def _plain(root: _Element, file: str) -> _Element:
    """The tree with local names in lower case for tags, whether it was read as HTML or as XML."""
    for count, element in enumerate(root.iter()):
        if count == _MOST_ELEMENTS:
            message = f"this page has more than {_MOST_ELEMENTS:,} elements"
            raise SourceError.at(file, message, "use a part of it, such as one chapter, as the source")
        name = element.tag
        if "}" in name or ":" in name or not name.islower():
            element.tag = name.rpartition("}")[2].rpartition(":")[2].lower() or "span"
    return root


def _tamed(text: str) -> str:
    """Without pictures inside addresses, and without the attributes of tags that have thousands of them."""
    return _LONG_TAG.sub(_bare_if_long, _EMBEDDED.sub("data:,", text))


def _bare_if_long(tag: re.Match[str]) -> str:
    if tag.end() - tag.start() <= _LONGEST_TAG:
        return tag[0]
    return f"<{tag[1]}" + "\n" * tag[0].count("\n") + ">"


def _character(entity: re.Match[str]) -> str:
    """The characters of a name that HTML knows; XML alone knows five."""
    name = entity[1]
    return entity[0] if name in _OF_XML else html5.get(f"{name};", entity[0])


def _opened_and_closed(tag: re.Match[str]) -> str:
    """<a id="x"/> as HTML writes it: read as it stands, it would never be closed."""
    return tag[0] if tag[1].lower() in words()["void"] else f"<{tag[1]}{tag[2]}></{tag[1]}>"
