"""People whom a document names by their title or role and never introduces: “Queen Liliuokalani”, “the physicist X”.

What they are is then the title, with what a sentence says that they did: “queen who proclaimed a new constitution”.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material, Quote, whole
from guidegen.draft.meaning.display import phrase_alone
from guidegen.draft.meaning.phrases import last_word
from guidegen.draft.names.index import Entity, Mention
from guidegen.draft.standing import stand_alone
from guidegen.draft.tables import listed

_OFTEN = 3
"""Sentences that somebody must be named in to be introduced by a title alone."""
_ASKED = 25
_FEWEST, _MOST = 3, 22
"""Words of what somebody did."""

_TELLING = 0.8
"""What a deed must be worth: it names something, or has an object."""

Quotes = tuple[Quote, ...]
Said = tuple[str, Quotes]


def by_role(entity: Entity, sentences: dict[int, Sentence], material: Material) -> Said | None:
    """The role, with what tells most of what somebody did where a sentence of its own says so."""
    if len(entity.numbers) < _OFTEN:
        return None
    role = role_of(entity, sentences)
    if role is None:
        return None
    name, named_in = role
    asked = entity.mentions[:_ASKED]
    deeds = [deed for mention in asked for deed in _deeds(mention, sentences[mention.sentence], material)]
    if not deeds:
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}", (whole(named_in),)
    _, _, text, quotes = max(deeds)
    return f"{name} who {text}", tuple(dict.fromkeys((whole(named_in), *quotes)))


def role_of(entity: Entity, sentences: dict[int, Sentence]) -> tuple[str, Sentence] | None:
    """The first role that stands before the name, and the sentence that says so."""
    if entity.kind != "person":
        return None
    for mention in entity.mentions:
        sentence = sentences[mention.sentence]
        if role := _title(mention, sentence) or _noun(mention, sentence):
            return role, sentence
    return None


def _title(mention: Mention, sentence: Sentence) -> str:
    """Of a title that names a role its words in small letters: “queen”, “vice president”; "" for “Sir”."""
    words = mention.title.split()
    if not words or words[-1].lower() not in _roles():
        return ""
    at = next((token.number for token in sentence.tokens[: mention.first] if token.text == words[0]), 0)
    tokens = sentence.tokens
    while at and tokens[at - 1].text in listed("title_openers"):
        at -= 1
        words.insert(0, tokens[at].text)
    if at and tokens[at - 1].pos in ("PROPN", "ADJ"):  # “Chicago Mayor”, “former President”: more than the title
        return ""
    known = mention.title in listed("titles") or words[-1] == mention.title
    return " ".join(words).lower() if known else ""


def _noun(mention: Mention, sentence: Sentence) -> str:
    """“the physicist Lise Meitner”."""
    before = sentence.tokens[mention.first - 1 : mention.first] if mention.first else ()
    opened = mention.first < 2 or sentence.tokens[mention.first - 2].pos in ("DET", "PUNCT", "VERB", "ADP")
    return next((one.text for one in before if opened and one.tag == "NN" and one.lemma in _roles()), "")


def _roles() -> frozenset[str]:
    return listed("roles") - listed("kin")


def _deeds(mention: Mention, sentence: Sentence, material: Material) -> Iterator[tuple[float, int, str, Quotes]]:
    """“Scott landed at Veracruz in 1847” → “landed at Veracruz in 1847”; first its worth, then what is earlier."""
    tokens, words = sentence.tokens, sentence.words
    head = next((token for token in tokens[mention.first : mention.last + 1] if token.dep == "nsubj"), None)
    if head is None or tokens[head.head] != words.root or any(t.dep == "conj" for t in words.children[head.number]):
        return
    verb = tokens[head.head]
    if verb.number <= mention.last or verb.tag != "VBD" or verb.lemma in listed("thin_verbs"):
        return
    standing = stand_alone(sentence, material)
    if isinstance(standing, str) or standing.part is None:
        return
    kept = [number for number in range(verb.number, last_word(sentence) + 1) if number not in standing.part.without]
    found = phrase_alone(sentence, kept, owned=True)
    if isinstance(found, str) or standing.part.changes.keys() & {*kept}:
        return
    worth = _worth(verb, [tokens[number] for number in kept], sentence)
    if _FEWEST <= len(found.text.split()) <= _MOST and worth >= _TELLING:
        yield worth, -sentence.number, found.text, standing.quotes


def _worth(verb: Token, said: list[Token], sentence: Sentence) -> float:
    names = sum(token.pos in ("PROPN", "NUM") for token in said)
    acts = sentence.words.child(verb, "dobj") is not None
    return min(names, 3) + 1.0 * acts - 0.05 * abs(len(said) - 10)
