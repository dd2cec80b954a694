"""The namespaces of OpenDocument, as lxml writes them before a name."""

from __future__ import annotations

from typing import Final

_BASE = "{urn:oasis:names:tc:opendocument:xmlns:"

OFFICE: Final = f"{_BASE}office:1.0}}"
TEXT: Final = f"{_BASE}text:1.0}}"
TABLE: Final = f"{_BASE}table:1.0}}"
DRAW: Final = f"{_BASE}drawing:1.0}}"
STYLE: Final = f"{_BASE}style:1.0}}"
CHART: Final = f"{_BASE}chart:1.0}}"
META: Final = f"{_BASE}meta:1.0}}"
FO: Final = f"{_BASE}xsl-fo-compatible:1.0}}"
SVG: Final = f"{_BASE}svg-compatible:1.0}}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"
