"""A meaning as it is printed: a phrase alone where that can be read without its sentence, else the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material, whole
from guidegen.draft.meaning.complete import is_broken, is_torn, stands_for_its_head
from guidegen.draft.meaning.shortening import shortenings
from guidegen.draft.meaning.unsound import unsound
from guidegen.draft.standing import Standing, stand_alone
from guidegen.draft.standing.back import pointing_back
from guidegen.draft.standing.heads import without_connectives
from guidegen.draft.standing.part import NOUNS, Part, cleaned
from guidegen.draft.standing.pronouns import name_pronouns
from guidegen.draft.standing.shape import is_balanced, without_references

LONGEST_PHRASE = 45
"""Words of a definition that is no sentence."""
_LONGEST_SENTENCE = 45
_OWNING = frozenset(("his", "her", "its", "their"))
_PRONOUNS = frozenset(["he", "she", "it", "they", "him", "her", "his", "hers", "its", "them", "their", "theirs"])


def phrase_alone(sentence: Sentence, kept: Iterable[int], article: str = "", owned: bool = False) -> Standing | str:
    """The words with these numbers as a phrase of their own, or the code of the rule that refuses it.

    `article` is put before them. `owned`: “his” and “its” stand for what the phrase is said of.
    """
    numbers = frozenset(_with_closing_quote(sentence, sorted(kept)))
    part = without_references(
        Part(sentence, frozenset(token.number for token in sentence.tokens if token.number not in numbers))
    )
    code = _points_out(part, owned)
    if code:
        return code
    if not part.tokens or _is_cut(part) or _is_two(part) or is_broken(part):
        return "no-definition"
    if not owned and stands_for_its_head(part):
        return "pronoun-without-name"
    text = f"{article} {_as_phrase(part)}".strip()
    if not is_balanced(text) or text.count("—") == 1:
        return "unbalanced"
    if part.length > LONGEST_PHRASE:
        return "too-long"
    return unsound(text, sentence) or Standing(text, (whole(sentence),), part=part)


def _with_closing_quote(sentence: Sentence, kept: list[int]) -> list[int]:
    """With the quotation mark right behind, where the phrase opens one."""
    tokens = sentence.tokens
    texts = [tokens[number].text for number in kept]
    if kept and texts.count('"') % 2 == 1:
        after = [token.number for token in tokens[kept[-1] + 1 : kept[-1] + 3] if token.text == '"']
        return [*kept, *range(kept[-1] + 1, after[0] + 1)] if after else kept
    if kept and texts.count("“") > texts.count("”"):
        for number in range(kept[-1] + 1, min(kept[-1] + 3, len(tokens))):
            if tokens[number].text == "”":
                return [*kept, *range(kept[-1] + 1, number + 1)]
    return kept


def _points_out(part: Part, owned: bool) -> str:
    """The code of the rule that refuses a phrase: a word in it stands for something that is not in it."""
    tokens = part.tokens
    for at, token in enumerate(tokens):
        word = token.text.casefold()
        following = tokens[at + 1].text.casefold() if at + 1 < len(tokens) else ""
        if word in ("this", "these") or (word in ("that", "those") and token.tag == "DT" and token.dep == "det"):
            return "points-back"
        if (word == "such" and (not at or following not in ("as", "that", "a", "an"))) or word in (
            "latter",
            "aforementioned",
        ):
            return "points-back"
        if word in ("i", "you", "your", "my") and token.pos == "PRON":
            return "first-or-second-person"
        if owned and word in _OWNING and token.dep == "poss":
            continue
        if word in _PRONOUNS and token.pos == "PRON" and not _has_noun_before(tokens, at):
            return "pronoun-without-name"
    return ""


def _is_cut(part: Part) -> bool:
    """Whether a phrase ends before its noun: “a gathering of landowning, slaveholding …”."""
    last, tokens = part.tokens[-1], part.sentence.tokens
    if last.text in ("another", "other"):
        return len(part.tokens) < 2 or part.tokens[-2].text not in ("one", "each")
    after = tokens[last.number + 1].text if last.number + 1 < len(tokens) else "."
    if last.pos in ("ADP", "DET", "CCONJ", "SCONJ") or last.tag in ("WDT", "PRP$", "TO"):
        return True
    if after == "," and last.text.endswith(("ing", "ed")) and last.dep == "pobj":
        return True
    return ((last.pos == "ADJ" and last.dep in ("amod", "pobj")) or last.tag == "VBG") and after in (",", "and", "-")


def _is_two(part: Part) -> bool:
    """Whether two phrases stand together without a link, or it says only where: “the poor a chance”, “north of it”."""
    first = part.tokens[0]
    if first.pos == "ADP" or (first.pos == "ADV" and part.length < _SHORT) or first.text in _DIRECTIONS:
        return True
    for before, after in pairwise(part.tokens):
        if after.text.casefold() in ("a", "an", "the") and before.pos in NOUNS and before.number + 1 == after.number:
            told = part.tokens[: part.tokens.index(after)]
            return not any(token.pos in ("VERB", "AUX") or token.text in ("that", "which", "who") for token in told)
    return False


_SHORT = 5
_DIRECTIONS = frozenset(("north", "south", "east", "west"))


def _has_noun_before(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a clause before names something: not in “a pupil of her stepfather”."""
    before = tokens[:at]
    nouns = any(other.pos in NOUNS or other.text.casefold() in ("people", "those", "one") for other in before)
    of_things = tokens[at].text.casefold() in ("its", "their", "they", "them")
    return nouns and (of_things or any(other.pos in ("VERB", "AUX") for other in before))


def _as_phrase(part: Part) -> str:
    """Without a full stop, and with a small letter unless the first word is a name."""
    text = cleaned(part.text).rstrip(" ;,:—–")
    text = text.removesuffix(".") if not text.endswith((".S.", ".C.", "Jr.", "Inc.")) else text
    first = part.tokens[0] if part.tokens else None
    if first is not None and first.text[0].islower():
        return text[:1].lower() + text[1:]
    named = first is not None and first.name not in ("", "DATE", "CARDINAL", "ORDINAL", "TIME", "QUANTITY", "PERCENT")
    if (
        first is None
        or (named and first.text[0].isupper())
        or first.pos == "PROPN"
        or (len(first.text) > 1 and first.text.isupper())
    ):
        return text
    return text[:1].lower() + text[1:]


def sentence_alone(
    sentence: Sentence, first: int, last: int, material: Material, defining: bool = False, lenient: bool = False
) -> Standing | str:
    """The sentence as a statement of its own, shortened if need be; the term at `first` to `last` stays.

    A sentence that defines may say “we” for everybody. `lenient`: “the colonists” may stand without saying which.
    """
    refused = ""
    for without in _cuts(sentence, first, last):
        found = stand_alone(sentence, material, without)
        if found in ("the-without-name", "points-back") and lenient:
            found = _with_definites(Part(sentence, without), material)
        elif found in ("first-or-second-person", "announces", "too-long") and defining:
            found = _of_everybody(Part(sentence, without))
        if isinstance(found, Standing):
            found = unsound(found.text, sentence) or found
        if not isinstance(found, str) and is_torn(Part(sentence, without)):
            found = "no-full-sentence"
        if not isinstance(found, str) and not found.text.startswith(("Or ", "And ", "Nor ", "Which ", "Whose ")):
            return found
        refused = refused or (found if isinstance(found, str) else "no-full-sentence")
    return refused or "not-chosen"


def _with_definites(part: Part, material: Material) -> Standing | str:
    """A sentence in which “the colonists” may stand, though not as its subject alone, and “other conservatives”."""
    led = without_connectives(without_references(part))
    if isinstance(led, str):
        return led
    if led.length > _LONGEST_SENTENCE or not is_balanced(led.text):
        return "too-long"
    code = _points_out(led, owned=False)
    if code:
        return code
    named = name_pronouns(led, material)
    if isinstance(named, str):
        return named
    subject = named.part.subject
    if subject is None or (subject.tag == "NN" and _is_bare_definite(named.part, subject)):
        return "the-without-name"
    quotes = (whole(part.sentence), *(whole(other) for other in named.antecedents if other != part.sentence))
    return Standing(named.part.text, quotes, bool(named.antecedents), named.part)


def _is_bare_definite(part: Part, noun: Token) -> bool:
    children = part.children(noun)
    return any(child.text.casefold() == "the" for child in children) and len(children) == 1


def _cuts(sentence: Sentence, first: int, last: int) -> Iterator[frozenset[int]]:
    """What may be left out: nothing, loose additions, a clause; always without the term's own words."""
    tried: set[frozenset[int]] = set()
    for without in (frozenset[int](), *shortenings(sentence), _opening(sentence, first), _to_colon(sentence, first)):
        if without not in tried and not without & frozenset(range(first, last + 1)):
            tried.add(without)
            yield without


def _opening(sentence: Sentence, first: int) -> frozenset[int]:
    """“In other words,” and the like before the term."""
    comma = next((token.number for token in sentence.tokens[:6] if token.text == ","), None)
    return frozenset(range(comma + 1)) if comma is not None and comma < first else frozenset()


def _to_colon(sentence: Sentence, first: int) -> frozenset[int]:
    """“The government copied them:” before the clause that tells of the term."""
    colon = next((token.number for token in sentence.tokens[:first] if token.text in (":", ";")), None)
    return frozenset(range(colon + 1)) if colon is not None else frozenset()


def _of_everybody(part: Part) -> Standing | str:
    """A defining sentence with “we” or of some more words than a fact may have."""
    led = without_connectives(without_references(part))
    pointed = led if isinstance(led, str) else pointing_back(led)
    if isinstance(pointed, str):
        return pointed
    part = pointed
    words = {token.text.casefold() for token in part.tokens if token.pos in ("PRON", "DET")}
    first = part.tokens[0].text.casefold() if part.tokens else ""
    if words & {"you", "your", "i", "my", "this", "these"} or first in _PRONOUNS | {"but", "and", "so"}:
        return "first-or-second-person"
    if part.length > _LONGEST_SENTENCE or not is_balanced(part.text) or not part.text.endswith((".", ".”")):
        return "too-long"
    if words & _PRONOUNS and not any(token.pos in NOUNS for token in part.tokens[:6]):
        return "pronoun-without-name"
    return Standing(part.text, (whole(part.sentence),), part=part)
