"""Printed keys proved: what the paper says is read back and compared with the guide.

    paper     the text of a PDF, squeezed so that line breaks and hyphens do not matter, and where things stand in it
    expected  what the key must say of an item: from the guide, and from the letters that stand on the student's sheet
    prove     sheet against key, question by question

The letters are read from the student's paper and not from the data that made it; whatever goes wrong between the guide
and the ink (data, a template of one's own, the layout) shows as a misprint. What cannot be read (formulas are drawn as
outlines and leave no text) is counted as unread, never as proved.
"""
