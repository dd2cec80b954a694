"""From a sheet to HTML and PDF.

    resources    the one gate: which files a page may load (WeasyPrint's fetcher and the templates' filters both ask it)
    environment  the one sandbox in which every template runs, and the filters that templates see
    style        the style sheet: fonts, tokens, page, elements, and what a single sheet adds
    html, pdf    the two formats
    render       a sheet in the formats asked for, with all problems as values

Everything here runs in a limited worker (build/worker.py): templates and pictures may be other people's.
"""
