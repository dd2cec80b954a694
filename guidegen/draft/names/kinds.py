"""What a name is the name of: a person, a place, an organisation. It takes two witnesses of different sorts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.names.index import Mention
from guidegen.draft.statements import Kind
from guidegen.draft.tables import demonyms, first_name, is_sure_place, listed, place_called

_LABELS: dict[str, Kind] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
    "NORP": "organisation",
}
_SEEN = 40
"""Mentions that are asked; a name of a long book has hundreds."""
_SURE = 2

Testimony = tuple[Kind, str]
"""For what kind a witness speaks, and what sort of witness it is."""


def kind_of(
    name: str, mentions: Sequence[Mention], sentences: Mapping[int, Sentence]
) -> tuple[Kind | None, Kind | None]:
    """The kind for which most sorts of witness speak, if they are two at least and more than for any other.

    The second value is that for which they speak whether or not they are enough.
    """
    heard = set(_by_name(name)) | set(_by_mentions(mentions[:_SEEN], sentences))
    if _is_many(name, mentions, sentences):
        heard = {one for one in heard if one[0] != "person"}
    for mention in mentions:
        if mention.text != name:
            heard |= {one for one in _by_name(mention.text) if one[1] == "table"}
    count = Counter(kind for kind, _ in heard)
    ranked = count.most_common()
    if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None, None
    kind, witnesses = ranked[0]
    return kind if witnesses >= _SURE else None, kind


def _is_many(name: str, mentions: Sequence[Mention], sentences: Mapping[int, Sentence]) -> bool:
    """“Whigs”, “Enslaved Africans”, “Judaism”: no person."""
    if name.endswith("ism") or name.split()[-1] in demonyms():
        return True
    tags = Counter(sentences[mention.sentence].tokens[mention.last].tag for mention in mentions[:_SEEN])
    return tags["NNPS"] + tags["NNS"] > tags["NNP"]


def gender_of(name: str, mentions: Sequence[Mention]) -> str:
    """By the title and the first name."""
    titles = {mention.title for mention in mentions}
    if titles & {"Queen", "Mrs.", "Ms.", "Miss", "Lady", "Empress", "Princess", "Duchess", "Dame", "First Lady"}:
        return "female"
    if titles & {"King", "Mr.", "Sir", "Lord", "Emperor", "Prince", "Duke", "Pope", "Father"}:
        return "male"
    given = first_name(name.split()[0])
    return given if given in ("female", "male") and " " in name else ""


def is_thing(name: str) -> bool:
    """Whether a name is by its form that of an event, a law, a work, an idea."""
    head = name.split(" of ")[0].split()[-1]
    return head in listed("things") or (name.split()[-1] in listed("things") and " of " not in name)


def _by_name(name: str) -> Iterator[Testimony]:
    """What the name itself says, by its form and by the tables."""
    words = name.split()
    head = name.split(" of ")[0].split()[-1]
    if is_thing(name):
        return
    if head in listed("organisations") or words[-1] in listed("organisations"):
        yield "organisation", "shape"
        yield "organisation", "head"
    elif head in listed("places") or words[0] in ("Mount", "Lake", "Fort", "Cape", "Port", "Gulf", "San", "Santa"):
        yield "place", "shape"
    if place_called(name):
        yield "place", "table"
        if is_sure_place(name):
            yield "place", "sure"
    elif len(words) > 1 and first_name(words[0]) and not listed("organisations") & {*words}:
        yield "person", "table"
    elif len(words) > 2 and words[1].endswith(".") and len(words[1]) == 2:
        yield "person", "initial"


def _by_mentions(mentions: Sequence[Mention], sentences: Mapping[int, Sentence]) -> Iterator[Testimony]:
    labels: Counter[Kind] = Counter()
    placed = titled = 0
    for mention in mentions:
        sentence = sentences[mention.sentence]
        label = _LABELS.get(mention.label)
        if label:
            labels[label] += 1
        if mention.title:
            yield "person", "title" if not titled else "titles"
            titled += 1
        placed += _is_placed(sentence, mention)
        yield from _by_grammar(sentence, mention)
    if labels:
        kind, often = labels.most_common(1)[0]
        if often * 2 > len(mentions):
            yield kind, "label"
    if placed and placed * 3 >= len(mentions):
        yield "place", "in"


def _is_placed(sentence: Sentence, mention: Mention) -> bool:
    """Whether the words before say that something is in it: “in X”, “near X”."""
    before = sentence.tokens[mention.first - 1] if mention.first else None
    return before is not None and before.text.lower() in ("in", "near", "throughout", "across", "outside")


def _by_grammar(sentence: Sentence, mention: Mention) -> Iterator[Testimony]:
    tokens, words = sentence.tokens, sentence.words
    head = tokens[mention.last]
    if not head.pos:
        return
    before = tokens[mention.first - 1] if mention.first else None
    if before is not None and before.pos == "NOUN" and before.lemma in listed("roles"):
        yield "person", "role"
    for child in words.children[head.number]:
        if child.dep == "appos":
            yield from _by_noun(child)
        if child.dep == "relcl" and any(token.text == "who" and token.head == child.number for token in tokens):
            yield "person", "who"
    if head.dep == "nsubj":
        verb = tokens[head.head]
        if verb.lemma in listed("person_verbs"):
            yield "person", "verb"
        complement = words.child(verb, "attr") if verb.lemma == "be" else None
        if complement is not None:
            yield from _by_noun(complement)
    if head.dep == "nsubjpass" and tokens[head.head].text in ("born", "assassinated", "elected", "arrested"):
        yield "person", "verb"


def _by_noun(noun: Token) -> Iterator[Testimony]:
    """What a noun that is said of a name witnesses."""
    if noun.lemma in listed("roles"):
        yield "person", "role"
    if noun.lemma in listed("place_nouns"):
        yield "place", "noun"
    if noun.lemma in listed("organisation_nouns"):
        yield "organisation", "noun"
