"""The guide room: the model, and the way between YAML and the model.

    yaml_text, slips, characters   text -> plain data with positions; the slips that teachers make, and the line mended
    model                          Guide (Pydantic, frozen)
    ids                            ids for entries that have none
    messages                       Pydantic's findings in a teacher's words
    load                           text -> LoadedGuide: all problems of the file at once
    dump, edit                     Guide -> canonical YAML; changes to a file that keep everything else byte for byte
    evidence                       where each quote stands in the sources

Every scalar is read as the text that was typed and converted by the model's fields: `012`, `~`, `No` stay so.
"""
