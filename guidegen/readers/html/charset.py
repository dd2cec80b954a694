"""The encoding that a page names for itself, by the labels of the Encoding Standard (https://encoding.spec.whatwg.org)."""

from __future__ import annotations

import codecs
import re

from guidegen.readers.html.names import words

_LOOKED_AT = 4096
_META = re.compile(rb"<meta[^<>]{0,500}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([\w:.-]{1,40})", re.IGNORECASE)

# Browsers take the old names for the larger sets that Windows made of them.
_LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}


def declared_encoding(data: bytes) -> str:
    """Python's name of the encoding; "" where none, or none that pages are written in, is named."""
    found = _XML.match(data) or _META.search(data[:_LOOKED_AT])
    if not found:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
    except (LookupError, ValueError):
        return ""
    name = _LARGER.get(name, name)
    # Python knows other "encodings", some of which unpack archives or take for ever; a page may name only these.
    return name if name in words()["encodings"] else ""
