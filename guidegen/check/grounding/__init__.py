"""Whether a guide's statements stand in their evidence: numbers as numbers, dates as dates, names by their parts.

    statements   which texts of a guide are pinned, and by which quotes
    proof        what some texts say: their numbers, dates, names and words, each read once
    numbers      numbers of a text, in digits and in words, with their units
    units        units, and what they are in others
    dates        dates of a text, from days to centuries, and which of them carries which
    names        names of a text, and what in the evidence carries them

Decided here: only the quotes count, all those of a statement together; neither the rest of their paragraph nor the
heading above. What the stem of a question says is given, so a key or an explanation may repeat it. A language
without word lists has its digits and dates compared all the same.
"""
