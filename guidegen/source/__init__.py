"""What a document says, and where: the room that knows quotes.

    model       Source, Passage, Mark: the values every reader makes and everybody else reads
    decoding    bytes → lines of text, for all readers of text: encodings, line breaks, form feeds
    quotes      QuoteFinder: where a quote stands, or why it cannot be told (Found, FoundSeveral, NotFound)
    locations   from an offset to the place that is printed: ¶, line, page, section
    search      every place in one source where a quote stands
    folding     what counts as the same writing: quotation marks, dashes, spaces, hyphens at a line's end
    dashes      how dashes and hyphens are compared, which is the hard part of folding
    words       where a word may not be cut
    marks       a quote that was copied from a file, without the file's marks
    nearness    what a quote that is not there was probably copied from, and where the two part

Decisions:

- A passage's text is what a reader of the document sees. Marks, addresses and comments are not in it, so nothing that
  the reader cannot see is ever evidence. Places are found by numbers that ride beside the text.
- A quote is looked up in the passages of a source joined by line breaks, so it may run over the end of a passage.
- Exact or folded, never fuzzy: a quote with one wrong letter is not found; `nearness` says which letter.
- White space never tells two quotes apart. "Stands exactly once" therefore does not depend on where lines are broken.
"""
