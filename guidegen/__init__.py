"""guidegen: from a document to printable study guides, with every statement pinned to its source.

The map of the rooms (what each may import is held by tests/test_rooms.py):

    errors, spans, registry, languages     nothing of ours
    resources, inline                      files that ship with the program; Markdown inside a text
    source, interactions, fields           what a document says · the seven ways to answer · kinds of YAML field
    readers                                one file per input format -> Source
    items, sections                        the parts of a guide, one folder or file each
    guide                                  the model, and YAML <-> Guide
    handout                                which items and words stand on which sheet, for whom
    check                                  Guide + sources -> problems
    render                                 sheet -> HTML, PDF
    build                                  joins the steps, writes files
    cli                                    the only room that prints or exits
"""

__version__ = "0.1.0"
