"""Which items and words stand on which sheet, for whom. Templates decide where things go; here is what they are.

    catalogue   the handouts there are: one template each, with a few lines that say what it holds
    themes      the looks there are: one folder each, and whether one has every token
    select      the questions of a handout, in groups by item type
    arrange     the printed order of options, from seed, id and texts alone: never from who is key
    space       answer lines, columns of options: fitted to what the student sees
    measure     how much paper a text takes
    tickets     several copies on a page, to be cut apart: which questions fit
    parts/      what handouts show beside sections and questions, one file each
    student     an interaction without its answers: all that a student's sheet may know of it
    answers     the answers to it, for the key, in the letters that were printed
    sheet       Sheet: guide x handout x audience x paper, as plain data for one template call

No student's sheet carries a key because `student` never reads one; what shows answers on purpose is said by `shows`
at the head of the handout's template, and nothing else of the guide's statements reaches that template.
"""
