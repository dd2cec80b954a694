"""An apposition by its words and signs alone, where the tree of the sentence went wrong.

“evaporation, the change of liquid water into vapour, and …”; “a strict Protestant community, the Labadists, …”.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.draft.analysis import Token
from guidegen.draft.meaning.phrases import last_word
from guidegen.draft.meaning.reading import Meaning, Reading
from guidegen.draft.wordlists import frequency

_ARTICLES = frozenset(["a", "an", "the", "any", "all"])
_RELATIVE = frozenset(["that", "which", "who", "whose", "whom", "where", "when", "whereby"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_ENDS = frozenset([",", ";", ".", ":", "—", "–", "(", ")"])
_CARRIES_ON = frozenset(["of", "that", "who", "which", "whose", "between", "with", "from", "in", "for", "made", "used"])
_FEWEST = 3
_LOOKED_AT = 7


def beside(reading: Reading, start: int) -> Iterator[Meaning]:
    """The noun phrase that begins at a token behind the term's comma."""
    tokens = reading.tokens
    if start >= len(tokens) or _is_listed(reading):
        return
    end = _phrase_end(reading, start)
    head = _head(tokens, start, end)
    if head is None or end - start + 1 < _FEWEST or reading.poor(head) or reading.is_superlative(head):
        return
    if _has_verb_of_its_own(tokens, start, end) or not _is_closed(reading, end) or _is_instance(reading, head, start):
        return
    if _begins_list(tokens, head, end):
        return
    article = reading.text(start) in _ARTICLES
    if not article and reading.text(head.number + 1) not in _CARRIES_ON:
        return
    yield Meaning(start, end, "apposition", (2.8 if article else 2.4) + reading.value(head))


def _is_listed(reading: Reading) -> bool:
    """“plums, apples, the …”: the term is a member of a list."""
    at = reading.first - 1
    while at > 0 and reading.tokens[at].pos in ("DET", "ADJ"):
        at -= 1
    return at > 0 and reading.tokens[at].text in (",", "and", "or") and reading.head().dep == "conj"


def _is_instance(reading: Reading, head: Token, start: int) -> bool:
    """“ships, the cog, …”, “envoys, the Hanseatic Diet, …”: what follows is another thing, or one of them."""
    several = reading.tokens[reading.last].tag == "NNS"
    return head.text[0].isupper() or (several and head.tag == "NN" and reading.text(start) == "the")


def _begins_list(tokens: tuple[Token, ...], head: Token, end: int) -> bool:
    """“a queue, a language and a jury”."""
    after = tokens[head.number + 1 : head.number + 3]
    joined = len(after) == 2 and after[0].text in ("and", "or") and after[1].pos == "DET"
    plain = head.number == end and end + 2 < len(tokens) and tokens[end + 2].text in ("and", "or")
    return joined or plain


def _phrase_end(reading: Reading, start: int) -> int:
    """The last token before the sign that ends the phrase; “, in which …” and its like belong to it."""
    tokens, last = reading.tokens, last_word(reading.sentence)
    at = start
    while at < last:
        if tokens[at + 1].text in _ENDS:
            relative = {reading.text(at + 2), reading.text(at + 3)} & _RELATIVE
            if tokens[at + 1].text != "," or not relative:
                return at
        at += 1
    return last


def _head(tokens: tuple[Token, ...], start: int, end: int) -> Token | None:
    """The common noun that ends the phrase's first run of words."""
    if tokens[start].text.lower() not in _ARTICLES and tokens[start].pos not in ("ADJ", "NOUN"):
        return None
    head: Token | None = None
    for token in tokens[start : end + 1]:
        if token.pos in ("NOUN", "PROPN"):
            head = token
        elif not _may_precede(token) or (head is not None and token.pos != "PUNCT" and token.tag != "POS"):
            break
    return head if head is not None and head.pos == "NOUN" else None


def _may_precede(token: Token) -> bool:
    """Whether a word may stand in a noun phrase before its head."""
    before = token.pos in ("DET", "ADJ", "NUM", "PUNCT", "ADV", "PART") or token.tag in ("VBN", "VBG")
    return before and token.text != ","


def _has_verb_of_its_own(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether the words are a clause: a verb stands in them that hangs on no “who” or “that”."""
    for token in tokens[start : end + 1]:
        if token.text.lower() in _RELATIVE:
            return False
        if token.tag in _FINITE:
            return True
    return False


def _is_closed(reading: Reading, end: int) -> bool:
    """Whether the phrase ends in a sign, and what follows is no next member of a list."""
    if end >= last_word(reading.sentence):
        return True
    sign, word = reading.text(end + 1), reading.text(end + 2)
    if sign != "," or word not in ("and", "or"):
        return sign in _ENDS
    following = reading.tokens[end + 3 : end + 3 + _LOOKED_AT]
    return any(token.pos in ("VERB", "AUX") and token.dep != "amod" for token in following)


def before(reading: Reading) -> Iterator[Meaning]:
    """“a strict community, the Labadists, lived …”: the phrase before the term says what it is."""
    found = list(_before_by_tree(reading))
    yield from found or _before_by_words(reading)


def _before_by_words(reading: Reading) -> Iterator[Meaning]:
    """“… put up the Great Mosque, the Djinguereber, for …”, “the tendency to relapse, or recidivism, …”."""
    tokens = reading.tokens
    at = reading.first - 1
    link = reading.text(at)
    if (
        link not in ("the", "or")
        or at < _FEWEST
        or tokens[at - 1].text != ","
        or reading.text(reading.after) not in _ENDS
    ):
        return
    rare = min(frequency(word, "en") for word in reading.words()) < _SELDOM
    if not rare and not (tokens[reading.last].pos == "PROPN" and link == "the"):
        return
    end = at - 2
    start = end
    while start > 0 and (tokens[start - 1].pos in _OF_A_PHRASE or tokens[start - 1].tag in ("VBG", "VBN")):
        start -= 1
    while start < end and tokens[start].text.lower() not in ("a", "an", "the") and tokens[start].pos not in _OPENS:
        start += 1
    nouns = [token for token in tokens[start : end + 1] if token.pos in ("NOUN", "PROPN")]
    if end - start + 1 < _FEWEST or not nouns or reading.value(nouns[0]) < 0:
        return
    if tokens[start].text.lower() in ("a", "an", "the") or nouns[0].tag == "NNS":
        yield Meaning(start, end, "before", 2.4)


_OF_A_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PART"))
_OPENS = frozenset(("ADJ", "NOUN"))
_SELDOM = 3.2


def _before_by_tree(reading: Reading) -> Iterator[Meaning]:
    tokens = reading.tokens
    comma = reading.first - 1 - (reading.text(reading.first - 1) == "the")
    if comma < _FEWEST or tokens[comma].text != "," or reading.text(reading.last + 1) not in _ENDS:
        return
    head = reading.head()
    noun = tokens[head.head]
    if head.dep != "appos" or noun.number > comma or noun.pos not in ("NOUN", "PROPN"):
        return
    if noun.pos == "NOUN" and reading.poor(noun):
        return
    start = reading.edges[noun.number][0]
    while start < noun.number and (tokens[start].pos == "NUM" or tokens[start].text.lower() in ("about", "some")):
        start += 1
    article = reading.text(start)
    few = comma - start < (_FEWEST if article in ("a", "an") else _FEWEST + 2)
    several = noun.tag == "NNS" and tokens[start].pos in ("NUM", "ADJ", "ADV")
    if few or not (article in ("a", "an", "the") or several) or reading.is_superlative(noun):
        return
    yield Meaning(start, comma - 1, "before", (3.0 if article != "the" else 2.2) + reading.value(noun))


def topic(reading: Reading) -> Iterator[Meaning]:
    """“Under a majority system a candidate must …”: the sentence is about the term, and says how that works."""
    tokens = reading.tokens
    at = reading.first - 1 - (reading.text(reading.first - 1) in _ARTICLES)
    root = reading.sentence.words.root
    if at != 0 or root is None or root.number < reading.last or reading.text(0) not in _TOPICS:
        return
    several = reading.last > reading.first or tokens[reading.last].text.endswith(("ing", "ism", "tion", "cracy"))
    helped = reading.sentence.words.child(root, "aux", "auxpass")
    present = root.tag in ("VBZ", "VBP") or (helped is not None and helped.tag in ("VBZ", "VBP", "MD"))
    if present and several and tokens[reading.last].pos == "NOUN":
        yield Meaning(root.number, reading.clause_end(root), "topic", 2.0, phrase=False)


_TOPICS = frozenset(["under", "in", "with", "through", "during"])
