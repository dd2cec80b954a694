"""Documents → the statements of a guide, offline and without a language model.

    analysis    sentences and their words: the one door to language libraries
    material    the prose of all documents, sentence by sentence, and what was set aside
    apart       which passages are no prose: references, navigation, exercises, verse
    reasons     what was made of each sentence, or the named rule that refused it (reasons.yaml)
    tables      what is known of names: places, peoples, first names, titles
    standing    sentences made to stand alone: pronouns and “the war” resolved, or refused
    meaning     what a sentence says that a term or name is
    facts, timeline, terms, names       one module for each kind of statement (statements)
    compose     statements → a guide, every quote of which is found in its source

Decisions:

- Precision by named rules, volume by better analysis: a rule that refuses a sentence is told by `draft --why`.
- Nothing is random and nothing is learned from the outside: the same documents give the same guide.
"""
