"""Persons by their last names: the full name put in from the document, or the sentence refused."""

from __future__ import annotations

from functools import lru_cache

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.standing.antecedent import Named, name_of
from guidegen.draft.standing.gazetteer import is_first_name, is_place
from guidegen.draft.standing.part import SUBJECTS, Part
from guidegen.draft.wordlists import frequency, word_list

_MOST_PUT_IN = 2
_RARE = 3.6
"""The Zipf frequency below which a capital word is hardly an ordinary one."""


def name_persons(part: Part, material: Material) -> Named | str:
    """The part with its last names in full, or the code that refuses it."""
    named = Named(part)
    left: list[Token] = []
    for token in part.tokens:
        if token.number in part.changes or not _is_alone(part, token) or _is_headed(token, material):
            continue
        full = _full_names(material).get(token.text)
        if full is not None and full[0] not in named.part.text and len(named.antecedents) < _MOST_PUT_IN:
            changed = named.part.with_changes({token.number: full[0]})
            named = Named(changed, [*named.antecedents, full[1]])
        elif full is None and _is_somebody(part, token, material) and not _is_well_known(token):
            return "last-name-only"
        else:
            left.append(token)
    put_in = named.part.changes.keys() - part.changes.keys()
    # "Murad and Denis Mukwege": either both or none
    uneven = any(token.head in put_in and token.dep == "conj" for token in left) or any(
        child.number in put_in and child.dep == "conj" for token in left for child in part.children(token)
    )
    return "last-name-only" if uneven else named


def _is_alone(part: Part, token: Token) -> bool:
    """Whether one word is a whole name, with no title, first name or other name beside it, and here for the first time.

    "Washington County" and "the Taft government" name things.
    """
    # The tagger takes the name “Santos” for a plural.
    plural = token.tag == "NNS" and token.name == "PERSON"
    if not (token.pos == "PROPN" or plural) or not token.text.istitle() or token.dep in ("compound", "amod", "nmod"):
        return False
    if (not plural and name_of(part, token) != token.text) or (is_place(token.text) and token.name != "PERSON"):
        return False
    if any(child.dep in ("compound", "det", "amod", "appos", "nummod", "flat") for child in part.children(token)):
        return False
    if token.dep == "poss" and _is_eponym(part, token):
        return False
    before = part.sentence.tokens[token.number - 1] if token.number else None
    if before is not None and (before.text in ("“", '"', "-", "of the") or before.pos == "PROPN"):
        return False
    return not any(other.text == token.text and other.number < token.number for other in part.tokens)


def _is_eponym(part: Part, token: Token) -> bool:
    """ "Duverger's law", "Jay's Treaty": so the thing is called."""
    owned = part.sentence.tokens[token.head]
    return owned.pos == "PROPN" or owned.lemma.casefold() in word_list("standing_owned", "en", "eponyms")


def _is_headed(token: Token, material: Material) -> bool:
    """Whether the document's own title has the name, which then needs no more."""
    return token.text in material.title.replace("’", " ").replace("'", " ").split()


def _is_somebody(part: Part, token: Token, material: Material) -> bool:
    """Whether a word is certainly a person: by the label and by what it does."""
    if is_place(token.text) or token.tag != "NNP":
        return False
    if token.dep in SUBJECTS and part.sentence.tokens[token.head].lemma in word_list("facts", "en", "attributing"):
        return token.text.casefold() not in word_list("standing_owned", "en", "institutions")
    if token.name != "PERSON":
        return False
    head = part.sentence.tokens[token.head]
    if token.dep in SUBJECTS:
        return head.pos == "VERB"
    if token.dep == "conj":
        return head.name == "PERSON" and head.dep in SUBJECTS
    return token.dep in ("poss", "agent") and not is_first_name(token.text)


def _is_well_known(token: Token) -> bool:
    return token.text.casefold() in word_list("standing_known", "en", "known_by_last_name")


@lru_cache(maxsize=1)
def _full_names(material: Material) -> dict[str, tuple[str, Sentence]]:
    """For each last name its one full name, without titles, and the sentence that first has it.

    Two persons of a last name have none; "Franklin Roosevelt" and "Franklin D. Roosevelt" are one.
    """
    seen: dict[str, dict[str, tuple[str, Sentence]]] = {}
    for sentence in material.sentences:
        part = Part(sentence)
        for token in sentence.tokens:
            if token.tag == "NNP" and token.dep != "compound" and token.text.istitle():
                words = _without_title(name_of(part, token)).split()
                if len(words) > 1 and words[-1] == token.text and _is_whole(part, token, words):
                    name = " ".join(words)
                    seen.setdefault(words[-1], {}).setdefault(words[0], (name, sentence))
    return {last: next(iter(names.values())) for last, names in seen.items() if len(names) == 1}


def _is_whole(part: Part, last: Token, words: list[str]) -> bool:
    """Whether a row of capitals is a person's: by its first name, or by the label and a rare last name."""
    from guidegen.draft.names.tables import listed

    if any(last.text in listed(kind) for kind in ("organisations", "places", "things", "not_names")):
        return False
    if is_first_name(words[0]):
        return True
    rare = (
        frequency(last.text.casefold(), "en") < _RARE and last.name in ("PERSON", "") and not is_place(" ".join(words))
    )
    return (
        rare
        and len(words) == 2
        and last.dep in SUBJECTS
        and not any(child.dep == "det" for child in part.children(last))
    )


def _without_title(name: str) -> str:
    from guidegen.draft.names.tables import listed

    words = name.split()
    while words and (words[0] in listed("titles") or words[0].rstrip(".") in listed("titles")):
        words = words[1:]
    return " ".join(words)
