"""Last names alone, doers that nobody names, and views whose holder the sentence leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.facts.doubts.doubt import GRAVE, Doubt, listed
from guidegen.draft.material import Material
from guidegen.draft.standing.antecedent import name_of
from guidegen.draft.standing.bearers import first_names, last_names
from guidegen.draft.standing.definition import is_definition, is_past, is_present
from guidegen.draft.standing.gazetteer import gender, is_first_name, is_place
from guidegen.draft.standing.part import SUBJECTS, Part
from guidegen.draft.wordlists import word_list

_BEFORE_PERSONS = ("by", "against", "under", "for", "like", "than")
_SCHOOLS = ("ist", "ism", "ists")
_SOME = ("some", "many", "several", "various", "numerous", "certain", "few", "most", "countless")


def who(part: Part, material: Material) -> Iterator[Doubt]:
    for token in part.tokens:
        if _is_last_name(part, token, material):
            yield Doubt("last-name-only", GRAVE, token.text)
            break
    for token in part.tokens:
        if _is_first_name_alone(part, token, material):
            yield Doubt("last-name-only", GRAVE, token.text)
            break
    yield from _of_some(part)
    if _is_anothers_view(part, material):
        yield Doubt("whose-is-not-said", GRAVE)


def _is_last_name(part: Part, token: Token, material: Material) -> bool:
    """One word that is a person, is not put in, is not known to everybody, and belongs to no longer name."""
    known = token.text in last_names(material)
    if token.tag not in ("NNP", "NNPS" if known else "NNP") or token.number in part.changes or not token.text.istitle():
        return False
    first = token.name not in ("GPE", "LOC") and token.dep in SUBJECTS and is_first_name(token.text)
    if token.name != "PERSON" and not known and not first:
        return False
    if token.dep == "pobj" and not known and part.sentence.tokens[token.head].text.casefold() not in _BEFORE_PERSONS:
        # The model takes many a town for a person.
        return False
    if token.dep in ("compound", "amod", "nmod", "appos") or is_place(token.text) or name_of(part, token) != token.text:
        return False
    tokens = part.sentence.tokens
    before = tokens[token.number - 1] if token.number else None
    after = tokens[token.number + 1] if token.number + 1 < len(tokens) else None
    if before is not None and (before.pos == "PROPN" or before.text in ("-", "–", "“", "the", "The", "’s", "v.", "v")):
        return False
    if after is not None and (after.text in ("-", "–", "&", "v.", "v") or after.pos == "PROPN"):
        return False
    if any(token.text in text.split() or token.text in text for text in part.changes.values()):
        return False
    if any(
        other.text == token.text and other.number < token.number and other.dep != "compound" for other in part.tokens
    ):
        return False
    if token.dep == "poss" and tokens[token.head].lemma.casefold() in word_list("standing_owned", "en", "eponyms"):
        return False
    return token.text.casefold() not in word_list("standing_known", "en", "known_by_last_name")


def _is_first_name_alone(part: Part, token: Token, material: Material) -> bool:
    """ "in memory of Pierre", whom the document elsewhere calls Pierre Curie."""
    if token.pos != "PROPN" or token.number in part.changes or token.text not in first_names(material):
        return False
    if is_place(token.text) or token.dep in ("compound", "nmod", "amod") or name_of(part, token) != token.text:
        return False
    titles = material.title.split()
    return token.text not in titles and not any(token.text in text.split() for text in part.changes.values())


def _of_some(part: Part) -> Iterator[Doubt]:
    """ "Many American colonists", "some critics": nobody can be asked whether it is so."""
    root, subject = part.root, part.subject
    if root is None:
        return
    for token in part.tokens:
        if (
            token.pos != "NOUN"
            or token.name in ("DATE", "TIME")
            or not any(_is_some(part, child) for child in part.children(token))
        ):
            continue
        if token.lemma.casefold() in listed("vague_nouns"):
            yield Doubt("vague", GRAVE, token.text)
        elif token == subject and is_past(part):
            yield Doubt("of-nobody", GRAVE, token.text)
        elif token == subject:
            yield Doubt("of-nobody", 0.7, token.text)
        else:
            yield Doubt("vague", 0.5, token.text)


def _is_some(part: Part, child: Token) -> bool:
    return child.text.casefold() in _SOME or (
        child.text.casefold() == "number" and any(below.text == "a" for below in part.children(child))
    )


def _is_anothers_view(part: Part, material: Material) -> bool:
    """What a section on one thinker or school says in the present without naming either."""
    if not is_present(part) or is_definition(part):
        return False
    title = material.sections[part.sentence.section].title
    words = [word.strip("’'s,.:;()“”") for word in title.split()]
    if not any(_names_a_view(word) for word in words) and not _is_person(title):
        return False
    root = part.root
    if root is not None and root.lemma in word_list("facts", "en", "attributing"):
        return False
    return not _names_a_holder(part)


def _names_a_view(word: str) -> bool:
    return word.casefold() in listed("views") or word.casefold().endswith(_SCHOOLS)


def _is_person(title: str) -> bool:
    words = title.split()
    return 2 <= len(words) <= 4 and bool(gender(words[0])) and words[-1][:1].isupper() and not is_place(title)


def _names_a_holder(part: Part) -> bool:
    for token in part.tokens:
        lemma = token.lemma.casefold()
        if token.name == "PERSON" or token.number in part.changes or lemma in listed("views"):
            return True
        if lemma.endswith(_SCHOOLS) or (token.dep in SUBJECTS and token.pos == "PROPN"):
            return True
    return False
