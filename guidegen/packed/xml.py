"""XML of documents: no document type, no entity, no network, no huge trees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidegen.errors import SourceError

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_HARMLESS = re.compile(
    rb"<!DOCTYPE\s+[\w.:-]+(?:\s+(?:PUBLIC|SYSTEM)(?:\s+(?:\"[^\"<>\[]*\"|'[^'<>\[]*'))*)?\s*>", re.IGNORECASE
)


def parse_xml(data: bytes, file: str, name: str, allow_doctype: bool = False) -> _Element:
    """The root of an XML member `name` of the document `file`. Raises SourceError for what is not read.

    With `allow_doctype` a document type that only names itself (`<!DOCTYPE html>`, XHTML's) is passed over; one that
    declares anything never is, for entities could read files or swell, and texts after unknown ones would be lost.
    """
    from lxml import etree

    if allow_doctype:
        data = _HARMLESS.sub(b"", data, count=1)
    if _has_doctype(data):
        raise SourceError.at(
            file,
            f"{name} in this document declares a document type, which no office program writes",
            "open the document in the program it comes from and save it again",
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError.at(
            file,
            f"{name} in this document is damaged ({error})",
            "open the document in the program it comes from and save it again",
        ) from error


def _has_doctype(data: bytes) -> bool:
    """Also in UTF-16, where every other byte is zero."""
    return bool(_DOCTYPE.search(data) or (b"\x00" in data[:200] and _DOCTYPE.search(data.replace(b"\x00", b""))))
