"""The guide room: the model, and the way between YAML and the model.

    yaml_text       text -> Document: plain data with positions, and every slip with the line mended
    characters      decoding; scanner, text_scanner: ruamel's scanner with bounds; nodes: our own, with offsets
    slips           what teachers type that YAML does not take: text_slips, bracket_slips, layout, indentation,
                    forgotten; remarks: what can be read, but not as it was meant
    lines           the text as mended so far; trouble: what stopped the scanner; quoting, unquoting: texts in quotes
    model           Guide (Pydantic, frozen)
    ids             ids for entries that have none
    messages        Pydantic's findings in a teacher's words
    load            text -> LoadedGuide: all problems of the file at once
    dump            Guide -> canonical YAML; edit, splice: changes that keep every other byte of a file
    schema          the file format for editors
    evidence        where each quote stands in the sources
    fact_gaps       which words of a key fact guided notes and flashcards leave blank

Every scalar is read as the text that was typed and converted by the model's fields: `012`, `~`, `No` stay so.
"""
