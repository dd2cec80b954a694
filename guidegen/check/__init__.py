"""What is wrong with a guide, as values: its evidence, its dates and formulas, its items and its quizzes.

(The file's own mistakes, schema and YAML, come from guide/load.py; their codes that have a page have a rule, too.)

    rule      what a rule is: a check, why it matters, and examples that are its tests
    rules/    the rules, one file each; the file's name is the code that stands in brackets behind a message
    words/    the word lists, one YAML file a language
    view      what rules see of a guide: items as interactions, plain texts, places in the YAML
    wording, texts, places, retold     what several rules share
    ignored   `ignore:` of an entry and of the guide
    run       all rules over a guide, each apart from the others

Decided here: a rule sees interactions wherever it can, so that a new item type is checked on the day it is written; a
rule needs no language model and never reads the network; whatever judges words says by `words` which lists it needs.
"""
