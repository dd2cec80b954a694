"""Sentences made to stand alone: what points back is resolved or dropped, or the sentence is refused by a named rule.

    part        a sentence with the words that are kept of it, and its rendering as a statement
    shape       what is no statement at all: questions, fragments, speech, references to figures
    heads       connectives that open a sentence: dropped, or refused
    back        words that point back to another sentence: this, such, another, "the war"
    pronouns    he, she, it, they: named in the sentence, or its antecedent put in
    antecedent  what a pronoun or "the company" stands for, where the sentences before make that certain
    gazetteer   what the tables of names know, as these rules ask it
    today       what is true only on the day of writing: said as of the source, or refused
    strangers   stricter, for facts: whose ("the parliament"), where, when and who are in the sentence itself
    bearers     whose a last name is: of one person only, by first names, titles, kin and sex
    acronyms    short forms: generally known, expanded in the sentence, or spelled out from the document
    described   "the ruined city", "the original law": which one, where nothing in the sentence says so
    placed, figures, surnames, anchors      the rules for strangers, and what ties a sentence to a place or a year

Decisions:

- "today", "recently", "currently" are refused: no sheet can say as of when. "Since 1940 the Union has governed it" is
  said as "From 1940, the Union governed it", which is entailed and stays true whatever came later.
- An antecedent is put in only where one candidate is left, and its sentence becomes evidence too. A second candidate
  refuses the sentence: a guess that is wrong once in ten spoils the page.
"""

from __future__ import annotations

from guidegen.draft.standing.stand import Standing, stand_alone
from guidegen.draft.standing.strangers import for_strangers

__all__ = ["Standing", "for_strangers", "stand_alone"]
