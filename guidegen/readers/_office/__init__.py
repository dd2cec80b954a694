"""What the readers of office documents (DOCX, ODT, PPTX) share.

    opening     bytes → an archive of the kind that the file's name says, or a plain word on what it is instead
    parts       the parts of an Office Open XML package and how they are related
    walk        through a tree of XML without recursion, however deep or long it is
    blocks      Text and Block: a paragraph with its marks and pages, before it is known what is around it
    pages       on which page the walk is
    tables      the cells of a row → blocks
    passages    blocks → passages: what only the whole document tells (bold lines as headings, lists typed by hand)
    names       what the styles' names say (names.yaml)
    equations   OMML and MathML in one line
    symbols     characters of the Symbol and Wingdings fonts (symbols.yaml)
    pictured    the text of SmartArt, the titles of charts, and the list of what was left out

Decisions:

- The XML is read directly, not through mammoth or python-pptx: those open the archive themselves, without limits, and
  lose page breaks, tracked changes, text boxes or the notes' places.
- An office document has no lines, so the lines of its passages are those of its text with one paragraph a line.
- Marks are what stands out from its paragraph: a heading whose style is bold has no bold words.
- A table that is there for the layout (of one column, or with tables or whole paragraphs in its cells) is no table.
- Hidden text, deleted text, comments, tables of contents, headers and footers are no part of the document.
- Pages are told only where the document has breaks, and as many as it says it has.
"""
