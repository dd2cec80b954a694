"""Key terms and what they mean.

    candidates   phrases that may be terms, with every place where they stand
    chunks       runs of adjectives and nouns
    marked       what the document sets in bold
    folding      when two writings are one term
    rank         what a phrase is worth as a term
    definitions  what a term means, in the words of the document
    rebuilt      definitions that stand around the term: “an oath, called X, that …”
    glossary     lists in which the document explains its terms
    plainly      languages without grammar
    amount       how much a text says of a term
    telling      which of the sentences with a term tell most of it
    second       a second sentence, where one alone says too little
    choice       which terms a guide explains

Decisions:

- A term without a sound definition is left out; one that the document marks may be explained by any sentence that
  stands alone and tells of it.
- A definition is cut out of its sentence, never worded anew: besides the source's words it holds an article or a “who”.
"""

from __future__ import annotations

from guidegen.draft.terms.choice import find_terms, how_many

__all__ = ["find_terms", "how_many"]
