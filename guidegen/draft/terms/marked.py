"""What the document itself sets apart in bold, and which of that are terms: not labels, sentences, names or dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.meaning.shapes import announcer_before, meanings
from guidegen.draft.names import Entity, Mention, names_of
from guidegen.draft.names.kinds import is_thing
from guidegen.draft.tables import first_name, is_sure_place
from guidegen.draft.terms.candidates import Candidate, Place, add, may_be_term
from guidegen.draft.terms.folding import folded
from guidegen.draft.wordlists import frequency, word_list

_BEGINNING = 3
_LONGEST = 7
_SAYS_WHAT_IT_IS, _RARE = 2.0, 3.2
_SIGNS = "“”\"'‘’:;,.()[]—–-"
_ARTICLES = frozenset(("a", "an", "the"))
_OFTEN_NAMES, _SOME_NAMES = 0.25, 3
_NO_TERM = frozenset(("ADV", "ADP", "AUX", "PRON", "DET", "CCONJ", "SCONJ", "INTJ"))
_TOO_MUCH = 0.3
"""Share of the document's words in bold above which bold says nothing."""


def marked_places(material: Material) -> Iterator[Place]:
    """Where terms stand in bold."""
    bold = sum(_words_within(sentence, "bold") for sentence in material.sentences)
    if bold > _TOO_MUCH * max(1, material.words):
        return
    names = names_of(material)
    index = marks_names(material)
    for sentence in material.sentences:
        for mark in sentence.marks:
            if mark.style in ("bold", "italic"):
                place = _place(sentence, mark.start, mark.end)
                if place is not None and _is_term(place) and (mark.style == "bold" or _is_introduced(place)):
                    named = _with_its_name(place, names.within(sentence), index)
                    if named is not None:
                        yield named


def _is_introduced(place: Place) -> bool:
    """Whether what stands in italics is a term: no title or stressed word, for the sentence says what it is."""
    opening = place.sentence.tokens[place.first].text[0]
    last = place.sentence.tokens[place.last]
    if opening.islower() and last.pos == "NOUN" and min(map(_frequency, place.text.split())) < _RARE:
        return True
    if announcer_before(place.sentence, place.first):
        return True
    said = meanings(place.sentence, place.first, place.last, whole=True)
    return opening.islower() and bool(said) and said[0].worth >= _SAYS_WHAT_IT_IS


def _frequency(word: str) -> float:
    return frequency(word.casefold(), "en")


def add_marked(found: dict[str, Candidate], material: Material) -> None:
    """Add the marked terms to the candidates, each with every place where it stands."""
    marked = list(marked_places(material))
    for place in marked:
        add(found, place, "marked")
    written: dict[str, list[Place]] = {}
    for place in marked:
        written.setdefault(folded(place.text), []).append(place)
    for place in _everywhere(material, set(written)):
        if _is_same(place, written[folded(place.text)]):
            add(found, place, "met")
    for place in marked:
        found[folded(place.text)].places.sort(key=lambda one: (one.sentence.number, one.first))


def _is_same(place: Place, marked: Sequence[Place]) -> bool:
    """Not “more” for the marked “mores”, nor “a thousand” for “the Thousand”."""
    last = place.sentence.tokens[place.last]
    if all(_is_named(one) for one in marked) and not last.text[0].isupper():
        return False
    return last.pos in ("NOUN", "PROPN") or any(one.text.casefold() == place.text.casefold() for one in marked)


def _is_named(place: Place) -> bool:
    """Whether it is written as a name, not for standing first."""
    return place.last > 0 and place.sentence.tokens[place.last].text[0].isupper()


def _everywhere(material: Material, keys: set[str]) -> Iterator[Place]:
    """Where the terms stand without a mark."""
    sizes: dict[str, set[int]] = {}
    for key in keys:
        sizes.setdefault(key.split()[0][:_BEGINNING], set()).add(len(key.split()))
    for sentence in material.sentences:
        for token in sentence.tokens:
            for size in sizes.get(token.text[:_BEGINNING].casefold(), ()):
                last = _last_of(sentence, token.number, size)
                if last is not None and folded(Place(sentence, token.number, last).text) in keys:
                    yield Place(sentence, token.number, last)


def _last_of(sentence: Sentence, first: int, size: int) -> int | None:
    """The last token of so many words that are parted by white space."""
    tokens = sentence.tokens
    words = 1
    for at in range(first, len(tokens)):
        ends = at + 1 == len(tokens) or tokens[at + 1].start > tokens[at].end or not tokens[at + 1].is_word
        if words == size and ends and tokens[at].is_word and not _goes_on(sentence, at):
            return at
        words += at + 1 < len(tokens) and tokens[at + 1].start > tokens[at].end
        if words > size:
            return None
    return None


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a word is only the beginning of one with a hyphen."""
    tokens = sentence.tokens
    return at + 2 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 1].start == tokens[at].end


def marks_names(material: Material) -> bool:
    """Whether the document's bold is for an index of people and places as much as for terms."""
    names = names_of(material)
    runs = named = 0
    for sentence in material.sentences:
        for mark in sentence.marks:
            place = _place(sentence, mark.start, mark.end) if mark.style == "bold" else None
            if place is not None:
                runs += 1
                named += _with_its_name(place, names.within(sentence), True) is None
    return named >= _SOME_NAMES and named > _OFTEN_NAMES * runs


def _words_within(sentence: Sentence, style: str) -> int:
    return sum(len(sentence.text[mark.start : mark.end].split()) for mark in sentence.marks if mark.style == style)


def _place(sentence: Sentence, start: int, end: int) -> Place | None:
    within = [token for token in sentence.tokens if token.start < end and token.end > start]
    while within and within[0].text in _SIGNS:
        within.pop(0)
    while within and within[-1].text in _SIGNS and not _closes(within):
        within.pop()
    return Place(sentence, within[0].number, within[-1].number) if within else None


def _closes(tokens: list[Token]) -> bool:
    """Whether the last token closes a bracket that the others open: “long-term potentiation (LTP)”."""
    return tokens[-1].text == ")" and any(token.text == "(" for token in tokens)


def _is_term(place: Place) -> bool:
    words = [token for token in place.sentence.tokens[place.first : place.last + 1] if token.is_word]
    text = place.text
    if not 0 < len(words) <= _LONGEST or len(words) > 0.6 * place.sentence.length:
        return False
    if text.casefold() in word_list("terms", "en", "labels") or not any(map(str.isalpha, text)):
        return False
    if all(any(map(str.isdigit, token.text)) or token.name == "DATE" for token in words) or _heads_sentence(place):
        return False
    return len(words) > 1 or words[0].pos not in _NO_TERM


def _heads_sentence(place: Place) -> bool:
    """Whether it is a label run in before a sentence: “**Money:** France had spent a billion.” A term is followed by
    what it means, which has no verb of its own."""
    tokens = place.sentence.tokens
    colon = place.last + 1
    if (
        place.first > 0
        or colon >= len(tokens) - 1
        or tokens[colon].text != ":"
        or not tokens[colon + 1].text[0].isupper()
    ):
        return False
    root = place.sentence.words.root
    return root is not None and root.number > colon and root.pos in ("VERB", "AUX")


def _with_its_name(place: Place, names: Sequence[tuple[Mention, Entity]], index: bool) -> Place | None:
    """The place, widened to the name that a single word of it is a part of; None where that names a person or place.

    `index`: the document marks names for an index, so that a mark does not make a term of a name.
    """
    for mention, entity in names:
        if mention.first <= place.first and place.last <= mention.last:
            if not (may_be_term(entity) or (not index and _is_no_person(place, entity))):
                return None
            if index and place.first == place.last > mention.first and not is_thing(entity.name):
                return None
            within = place.first < place.last or place.sentence.tokens[place.first].text[0].islower()
            return place if within else Place(place.sentence, mention.first, mention.last)
    return place


def _is_no_person(place: Place, entity: Entity) -> bool:
    """Whether a marked name is more than somebody's: “the Scottsboro Boys”, “the Dust Bowl”, and not “José Martí”."""
    tokens = place.sentence.tokens
    before = tokens[place.first - 1].text.lower() if place.first else ""
    if before in _ARTICLES or tokens[place.first].text.lower() in _ARTICLES or tokens[place.last].tag == "NNPS":
        return True
    known = bool(entity.gender) or first_name(entity.name.split()[0])
    return not known and (entity.kind is None or (entity.kind == "place" and not is_sure_place(entity.name)))
