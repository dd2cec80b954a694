"""The guide room: the model, and the way between YAML and the model.

    yaml_text                     text -> Document: plain data with positions, and every slip with the line mended
characters, scanner, text_scanner, nodes    decoding; ruamel's scanner with bounds; our own nodes with offsets
slips, text_slips, bracket_slips, layout, indentation, forgotten, remarks    what teachers type that YAML does not take
lines, trouble, quoting, unquoting    the lines as mended so far; what stopped the scanner; texts in quotes and out of them
model                          Guide (Pydantic, frozen)
    ids                            ids for entries that have none
    messages                       Pydantic's findings in a teacher's words
    load                           text -> LoadedGuide: all problems of the file at once
    dump, edit, splice                     Guide -> canonical YAML; changes to a file that keep everything else byte for byte
    evidence                       where each quote stands in the sources

Every scalar is read as the text that was typed and converted by the model's fields: `012`, `~`, `No` stay so.
"""
