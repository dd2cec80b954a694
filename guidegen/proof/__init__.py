"""Printed keys proved: what the paper says is read back and compared with the guide.

    pdf        the text of a PDF by its tags: blocks, rows of tables, formulas by their alternative text (in the worker)
    html       the same of an HTML page
    paper      such a text squeezed, so that line breaks and hyphens do not matter, with the borders of its blocks
    parts      where each question stands in it, on each copy
    expected   what the key must say of an item: from the guide, and from the letters that stand on the student's sheet
    handed_out other things to fill in that have keys: facts with gaps, events to match, cues, frames
    prove      sheet against key, question by question

The letters are read from the student's paper and not from the data that made it; whatever goes wrong between the guide
and the ink (data, a template of one's own, the layout) shows as a misprint. What cannot be read (a picture within a
text, what runs over two pages) is counted as unread, never as proved.
"""
