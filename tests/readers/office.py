"""Small office documents for the tests: the parts that a test is about, within the package that programs write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from guidegen.errors import SourceError
from guidegen.readers import Reader
from guidegen.source.model import Source

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}/relationships" xmlns:m="{_OFFICE}/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def relations(targets: Mapping[str, str]) -> str:
    """A part of relationships: by id, “type target”."""
    rows = "".join(
        f'<Relationship Id="{id}" Type="{_OFFICE}/relationships/{to.split()[0]}" Target="{to.split()[1]}"/>'
        for id, to in targets.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'


def docx(body: str, styles: str = "", footnotes: str = "", endnotes: str = "", **more: str) -> bytes:
    """A Word document; `more` holds the other parts, with `__` for the slash and `_` for the dot of their names."""
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relations({"rId1": "officeDocument word/document.xml"}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {NAMESPACES}>{footnotes}</w:footnotes>",
        "word/endnotes.xml": f"<w:endnotes {NAMESPACES}>{endnotes}</w:endnotes>",
        "word/_rels/document.xml.rels": relations(
            {
                "rId1": "styles styles.xml",
                "rId2": "footnotes footnotes.xml",
                "rId3": "endnotes endnotes.xml",
                "rId4": "chart charts/chart1.xml",
                "rId5": "diagramData diagrams/data1.xml",
            }
        ),
    }
    parts |= {name.replace("__", "/").replace("_xml", ".xml"): content for name, content in more.items()}
    return packed(parts)


_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODF_NAMESPACES = " ".join(
    [f'xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "text", "table", "style", "meta", "chart")]
    + [f'xmlns:draw="{_ODF}drawing:1.0"', f'xmlns:fo="{_ODF}xsl-fo-compatible:1.0"']
    + [f'xmlns:svg="{_ODF}svg-compatible:1.0"', 'xmlns:xlink="http://www.w3.org/1999/xlink"']
)


def odt(body: str, automatic: str = "", styles: str = "", **more: str) -> bytes:
    """An OpenDocument text; `more` as for `docx`."""
    content = (
        f"<office:document-content {ODF_NAMESPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "styles.xml": f"<office:document-styles {ODF_NAMESPACES}><office:styles>{styles}</office:styles>"
        "</office:document-styles>",
    }
    parts |= {name.replace("__", "/").replace("_xml", ".xml"): content for name, content in more.items()}
    return packed(parts)


def shape(source: Source) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in source.passages]


def marked(source: Source) -> list[tuple[str, str]]:
    """What is set apart: style and words."""
    return [(mark.style, passage.text[mark.start : mark.end]) for passage in source.passages for mark in passage.marks]


def refusal(reader: Reader, data: bytes, file: str) -> str:
    with pytest.raises(SourceError) as caught:
        reader.read(data, file, "id")
    problem = caught.value.problems[0]
    assert problem.where.file == file
    assert problem.fix
    return f"{problem.message} | {problem.fix}"
