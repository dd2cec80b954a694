"""PDF: paragraphs as a reader of the page sees them, in reading order, from a format that only places letters.

    page         the values: Word, Line, Page
    opening      bytes → an open document, or why it cannot be read (locked, damaged, no PDF, too long)
    letters      a page → its words with their places, type and style
    pictures     where pictures stand
    frame        the page turned upright
    writing      ligatures, hyphens, signs that are no text
    fonts        bold and italic from a font's name, weight and flags
    lines        words → lines, as far as no wide gap parts them
    furniture    running heads, feet and page numbers, which are dropped
    tables       lines that stand side by side again and again → rows
    columns      lines → blocks in reading order
    typography   what is usual in this document: size of type, distance of lines
    paragraphs   a block → paragraphs
    kinds        what a paragraph is: heading, list item, caption, footnote …
    joining      paragraphs that run over the end of a column or page
    hyphens      words broken at a line's end
    raised       note marks and exponents
    prose        lines → one text with marks and pages
    wordlists    words.yaml: “Figure”, “Table” …
    trouble      what could not be read, told with page numbers: pictures of text, fonts without Unicode, text askew

Decisions:

- Lines of a paragraph are joined with a space, because where a line ends in a PDF says nothing; a line break stays only
  where the author broke the line (verse, addresses). `line` counts passages, for a PDF has no lines to count.
- Note marks (small raised figures, asterisks, daggers) are dropped, so that “independence.¹” reads as the word it is;
  exponents (`10²`, `km²`) are kept as superscript characters. So are footnotes, without their mark.
- A word broken at a line's end is made whole as the document writes it elsewhere, else as people write it (wordfreq).
  What cannot be known (“team-⏎spiritedness”, once) is taken for one word.
- `page` is the page of the file, from 1, not the number that is printed on it.
- What stands at an angle to the rest of its page, outside the crop box, in form fields or annotations is no text.
"""

from __future__ import annotations

from guidegen.errors import SourceError
from guidegen.readers import LARGEST_WITH_PICTURES, Reader
from guidegen.source.model import Source, numbered, title_of


def read(data: bytes, file: str, id: str) -> Source:
    from guidegen.readers.pdf.columns import blocks_of
    from guidegen.readers.pdf.furniture import without_furniture
    from guidegen.readers.pdf.hyphens import Vocabulary
    from guidegen.readers.pdf.joining import joined
    from guidegen.readers.pdf.kinds import Kinds
    from guidegen.readers.pdf.letters import pages_of
    from guidegen.readers.pdf.opening import open_pdf, outline_of
    from guidegen.readers.pdf.paragraphs import paragraphs_of
    from guidegen.readers.pdf.prose import passage_of
    from guidegen.readers.pdf.trouble import check_readable
    from guidegen.readers.pdf.typography import typography_of

    with open_pdf(data, file) as document:
        pages = list(pages_of(document, file))
        outline = outline_of(document)
    warnings = check_readable(pages, file)
    pages = without_furniture(pages)
    typography = typography_of(pages)
    kinds = Kinds(typography, outline)
    found = [
        kinds.told(paragraph, page)
        for page in pages
        for block in blocks_of(page.lines)
        for paragraph in paragraphs_of(block, page.number, typography)
    ]
    vocabulary = Vocabulary(pages)
    whole = joined(kinds.with_levels(found), typography)
    passages = numbered(passage_of(part, index, vocabulary) for index, part in enumerate(whole, 1))
    if not passages:
        raise SourceError.at(file, "there is no text in this PDF", "check that the right file was saved")
    return Source(id, file, passages, title_of(passages), warnings=warnings)


READER = Reader((".pdf",), read, largest=LARGEST_WITH_PICTURES)
