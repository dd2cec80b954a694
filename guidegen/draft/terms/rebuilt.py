"""Definitions that stand around the term: “an oath, called X, that …”, “the practice of X, in which …”."""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.meaning.display import phrase_alone
from guidegen.draft.meaning.phrases import last_word
from guidegen.draft.meaning.shapes import Meaning
from guidegen.draft.standing import Standing
from guidegen.draft.terms.candidates import Place
from guidegen.draft.wordlists import word_list

_NAMING = frozenset(["called", "known", "named", "termed", "dubbed", "nicknamed", "labeled", "labelled"])
_RELATIVE = frozenset(["which", "that", "who", "in", "by", "where", "when", "whereby", "under", "through", "whose"])
_SAYS_ENOUGH = 3
_POINTING = frozenset(["this", "these", "that", "those", "such"])


def rebuilt(place: Place, meaning: Meaning) -> Standing | str:
    """The phrase that is left when the naming of the term is taken out, or the code of the rule that refuses it."""
    if meaning.shape == "called":
        verb = _naming_verb(place)
        if verb is not None:
            return _around_naming(place, verb)
        return _is_called(place) or _called_by(place) or _class_before(place)
    if meaning.shape == "which":
        found = _class_before(place)
        return found if isinstance(found, Standing) else _own_head(place, meaning)
    if meaning.shape == "states":
        head = place.sentence.tokens[place.last]
        return phrase_alone(place.sentence, [head.number, *range(meaning.first, meaning.last + 1)], "the")
    if meaning.shape == "inverted":
        return _inverted(place, meaning)
    return _called_by(place) or "no-definition"


def _naming_verb(place: Place) -> Token | None:
    """“called”, “known (as)” right before the term, where it hangs on a noun."""
    tokens = place.sentence.tokens
    for token in reversed(tokens[max(0, place.first - 6) : place.first]):
        if token.text.lower() in _NAMING and token.number and _named_noun(place, token) is not None:
            return token
    return None


def _is_called(place: Place) -> Standing | str:
    """“The tissue that carries water is called X.” → “the tissue that carries water”; "" where that is not the form."""
    tokens, words = place.sentence.tokens, place.sentence.words
    verb = next((t for t in reversed(tokens[max(0, place.first - 6) : place.first]) if t.text.lower() in _NAMING), None)
    if verb is None or words.child(verb, "auxpass") is None:
        return ""
    subject = words.child(verb, "nsubjpass")
    if subject is None or subject.pos != "NOUN" or subject.number > verb.number:
        return ""
    left, right = words.edges[subject.number]
    if tokens[left].text.lower() in _POINTING:
        left += 1
        if right - left < _SAYS_ENOUGH:
            return ""
    return phrase_alone(place.sentence, range(left, right + 1)) if right < verb.number else ""


def _named_noun(place: Place, verb: Token) -> Token | None:
    """What “called” hangs on; where the tree says otherwise, the noun right before it."""
    tokens = place.sentence.tokens
    noun = tokens[verb.head]
    if verb.dep not in ("acl", "advcl") or noun.pos != "NOUN" or noun.number > verb.number:
        before = _before_comma(tokens, verb.number) - 1
        noun = tokens[before] if before >= 0 and verb.tag in ("VBN", "VBD") else verb
    while noun.pos == "NOUN" and noun.dep == "pobj" and not _says_much(place, noun):
        above = tokens[tokens[noun.head].head]
        if above.pos != "NOUN" or above.number > noun.number:
            break
        noun = above
    return noun if noun.pos == "NOUN" else None


def _says_much(place: Place, noun: Token) -> bool:
    """Whether a noun has words before it that say which: not “the two men”."""
    return any(child.dep in ("amod", "compound", "poss") for child in place.sentence.words.children[noun.number])


def _around_naming(place: Place, verb: Token) -> Standing | str:
    """The noun with what hangs on it but “called X”; where it is the subject, with what it does."""
    words, tokens = place.sentence.words, place.sentence.tokens
    noun = _named_noun(place, verb)
    if noun is None:
        return "no-definition"
    left, right = words.edges[noun.number]
    opening = words.edges[verb.number][0]
    naming = range(_before_comma(tokens, opening if opening > noun.number else verb.number), place.last + 1)
    tail = _tail(place)
    kept = [*range(left, naming.start), *(tail or range(naming.stop, right + 1))]
    pointed = tokens[left].text.lower() in _POINTING
    if pointed:
        kept = kept[1:]
    does = tokens[noun.head] if noun.dep == "nsubj" else None
    if not tail and does is not None and does.number > place.last and does.pos in ("VERB", "AUX"):
        return _who_does(place, [number for number in kept if number < naming.start], does)
    return phrase_alone(place.sentence, _tidy(tokens, kept))


def _who_does(place: Place, noun: list[int], verb: Token) -> Standing | str:
    """“members of Congress, known as X, wanted …” → “members of Congress who wanted …”."""
    tokens = place.sentence.tokens
    helpers = [
        child.number
        for child in place.sentence.words.children[verb.number]
        if place.last < child.number < verb.number and child.dep in ("aux", "auxpass", "neg")
    ]
    left = min([verb.number, *helpers])
    head = tokens[noun[-1]] if noun else verb
    named = (
        tokens[verb.number]
        if not noun
        else next((child for child in place.sentence.words.children[verb.number] if child.number in noun), head)
    )
    people = named.lemma.lower() in word_list("terms", "en", "bodies_of_people")
    first = phrase_alone(place.sentence, _tidy(tokens, noun))
    end = min(place.sentence.words.edges[verb.number][1], last_word(place.sentence))
    second = phrase_alone(place.sentence, range(left, end + 1))
    if isinstance(first, str) or isinstance(second, str) or not noun or head == verb:
        return "no-definition"
    return Standing(f"{first.text} {'who' if people else 'that'} {second.text}", first.quotes)


def _tail(place: Place) -> range | None:
    """What goes on after the term: “…, swearing that …”, “that outlined …”, “, in which …”."""
    tokens = place.sentence.tokens
    at = place.last + 1
    while at < len(tokens) and tokens[at].text in (",", "”", '"', "—"):
        at += 1
    if at >= len(tokens):
        return None
    token = tokens[at]
    relative = token.text.lower() in _RELATIVE and token.pos in ("PRON", "DET", "SCONJ", "ADP", "ADV")
    if token.pos == "ADP":
        relative = at + 1 < len(tokens) and tokens[at + 1].text.lower() in ("which", "whom", "whose")
    if relative or (token.tag == "VBG" and at > place.last + 1):
        return range(at, last_word(place.sentence) + 1)
    return None


def _class_before(place: Place) -> Standing | str:
    """“the practice of X, in which …” → “the practice in which …”."""
    tokens = place.sentence.tokens
    at = place.first - 1
    while at > 0 and tokens[at].text in ("“", '"', "the", "a"):
        at -= 1
    tail = _tail(place)
    if at < 1 or tokens[at].text != "of" or tail is None:
        return "no-definition"
    noun = tokens[at - 1]
    if noun.lemma.lower() not in word_list("terms", "en", "classes"):
        return "no-definition"
    left = at - 2 if tokens[at - 2].text.lower() in ("the", "a") else at - 1
    return phrase_alone(place.sentence, [*range(max(left, 0), at), *tail])


def _called_by(place: Place) -> Standing | str:
    """“a common sentiment—what Rousseau calls X—that defines …” → “a common sentiment that defines …”."""
    tokens = place.sentence.tokens
    what = next(
        (token for token in reversed(tokens[max(0, place.first - 6) : place.first]) if token.text == "what"), None
    )
    if what is None or what.number < 2 or tokens[what.number - 1].text not in ("—", "–", ","):
        return ""
    end = what.number - 2
    noun = next((token for token in tokens[: end + 1] if token.pos == "NOUN" and _reaches(place, token, end)), None)
    if noun is None:
        return ""
    left = max(place.sentence.words.edges[noun.number][0], _phrase_start(tokens, noun.number))
    tail = _tail(place)
    kept = [*range(left, end + 1), *(tail if tail is not None and tokens[tail.start].tag != "VBG" else ())]
    return phrase_alone(place.sentence, kept)


def _reaches(place: Place, noun: Token, end: int) -> bool:
    """Whether a noun's phrase ends at a token, but for what hangs on it behind a sign."""
    tokens = place.sentence.tokens
    between = tokens[noun.number + 1 : end + 1]
    if any(token.pos == "DET" and tokens[token.number - 1].pos != "ADP" for token in between):
        return False
    return all(token.pos in ("ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM") for token in between)


def _phrase_start(tokens: tuple[Token, ...], noun: int) -> int:
    """Where the words right before a noun begin that can only belong to it."""
    at = noun
    while at > 0 and tokens[at - 1].pos in ("ADJ", "NOUN", "PROPN", "NUM", "DET") and tokens[at].pos != "DET":
        at -= 1
    return at


def _own_head(place: Place, meaning: Meaning) -> Standing | str:
    """“X theory, which suggests …” → “a theory which suggests …”."""
    tokens = place.sentence.tokens
    head = tokens[place.last]
    if head.pos != "NOUN" or place.first == place.last or head.lemma.lower() not in word_list("terms", "en", "heads"):
        return "no-definition"
    tail = _tail(place)
    if tail is None:
        return "no-definition"
    single = head.tag == "NN" and not head.lemma.lower().endswith(("ism", "ics", "cy", "ion"))
    article = "an" if head.text[0].lower() in "aeio" else "a"
    return phrase_alone(place.sentence, [head.number, *tail], article if single else "")


def _inverted(place: Place, meaning: Meaning) -> Standing | str:
    """“Another theory of ageing is X, which …” → “a theory of ageing which …”."""
    tokens = place.sentence.tokens
    first, last = meaning.first, meaning.last
    article = ""
    if tokens[first].text.lower() in ("another", "one", "a", "an"):
        first += 1
        article = "an" if tokens[first].text[0].lower() in "aeio" else "a"
    elif tokens[first].text.lower() != "the":
        return "no-definition"
    tail = _tail(place) or ()
    return phrase_alone(place.sentence, [*range(first, last + 1), *tail], article)


def _before_comma(tokens: tuple[Token, ...], at: int) -> int:
    while at > 0 and tokens[at - 1].text in (",", "(", "also", "—"):
        at -= 1
    return at


def _tidy(tokens: tuple[Token, ...], kept: list[int]) -> list[int]:
    """Without loose signs at the ends and quotation marks that stood around the term."""
    while kept and tokens[kept[-1]].text in (",", "—", "(", ")", "”", ";"):
        kept = kept[:-1]
    while kept and tokens[kept[0]].text in (",", "—", "(", ")", "“", ";"):
        kept = kept[1:]
    return kept
