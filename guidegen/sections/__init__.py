"""The sections of a guide beside its questions: one file each, with the model of an entry and what a sheet shows of it.

`view` turns an entry into plain data for a template: texts with inline Markdown, dates already in the guide's language.
"""
