"""Key terms and what they mean.

    candidates   phrases that may be terms, with every place where they stand
    chunks       runs of adjectives and nouns
    marked       what the document sets in bold
    folding      when two writings are one term
    rank         what a phrase is worth as a term
    definitions  what a term means, in the words of the document: the best that no other term has
    shaped       an explanation as it is shown
    unmarked     what is asked of an explanation where nothing marks the term: that it defines
    lastly       the last that may explain a marked term: its sentence, with the one before if it hangs on that
    rebuilt      definitions that stand around the term: “an oath, called X, that …”
    glossary     lists in which the document explains its terms
    plainly      languages without grammar
    amount       how much a text says of a term
    telling      which of the sentences with a term tell most of it
    second       a second sentence, where one alone says too little: that which tells most of the term
    going_on     whether a sentence goes on about what the one before it says
    choice       which terms a guide explains

Decisions:

- A term without a sound definition is left out; one that the document marks may be explained by any sentence that
  tells of it, with the one before where a word of it stands for something there.
- Italics mark a term only where the sentence says what it is, or the word is rare: titles and stress have them, too.
- A second sentence names the term, points to it, or follows a sentence that does nothing but bring the term in.
- No two terms have the same definition: the second takes its next best.
- A definition is cut out of its sentence, never worded anew: besides the source's words it holds an article or a “who”.
"""

from __future__ import annotations

from guidegen.draft.terms.choice import find_terms, how_many

__all__ = ["find_terms", "how_many"]
