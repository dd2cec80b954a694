"""The encoding that a page names for itself, by the labels of the Encoding Standard (https://encoding.spec.whatwg.org)."""

from __future__ import annotations

import codecs
import re

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
# Python knows other "encodings", some of which unpack archives or take for ever; a page may name only these.
_KNOWN = frozenset(
    "utf-8 gb18030 big5hkscs euc_jp iso2022_jp cp932 cp949 koi8-r koi8-u mac-roman mac-cyrillic cp866 cp874".split()
) | {
    *(f"cp{number}" for number in range(1250, 1259)),
    *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
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
    return name if name in _KNOWN else ""
