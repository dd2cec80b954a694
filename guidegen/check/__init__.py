"""What is wrong with a guide, as values: its evidence looked up in its sources, and what it asks for.

(The file's own mistakes, schema and YAML, come from guide/load.py.)

    evidence   quotes that are not in the source, or stand there more than once
    formulas   formulas that cannot be read
    dates      events with two dates
    themes     a theme that there is not
    handouts   handouts and headings that there are not
"""
