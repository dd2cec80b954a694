"""Words that point back to another sentence: refused, for nothing in them says to what."""

from __future__ import annotations

import re

from guidegen.draft.analysis import Token
from guidegen.draft.standing.definition import is_definition, is_present
from guidegen.draft.standing.part import NOUNS, Part
from guidegen.draft.wordlists import phrases, word_list

_MONTH = re.compile(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:1\d|20)\d\d")
_AFTER_AT_FIRST = re.compile(r"\b(?:but|then|later|soon|until|eventually|finally)\b")
_MAY = re.compile(r"\b(?:in|by|of|since|until|late|early) May\b|\bMay \d")
_AT_ONCE = re.compile(r"(?<!all )\bat once\b")
_DEMONSTRATIVE = frozenset(("this", "that", "these", "those"))
_CLEFT = frozenset(("who", "of", "in", "with", "whose", "that", "which", "from", "for", "to", "on", "living"))
_SAME_AS = ("as", "that", "which", "when", "where", "who")
_REFERRING = frozenset(("another", "other", "others", "both", "such", "same", "either", "neither", "latter", "former"))


def pointing_back(part: Part) -> Part | str:
    defining = is_definition(part)
    pointing = _pointing_phrase(part)
    # What a definition says "in return", "from one to the next" is said within it.
    if (pointing and not (defining and pointing.start() > len(part.plain) // 3)) or _AT_ONCE.search(part.plain):
        return "points-back"
    for at, token in enumerate(part.tokens):
        word = token.text.casefold()
        if word in _DEMONSTRATIVE and _points(part, token, at):
            return "points-back"
        if (
            word in word_list("standing", "en", "comparing")
            and token.dep == "amod"
            and not defining
            and not _has_lemma_before(part, token, at)
            and not _is_after_year(part, token, at)
        ):
            return "points-back"
        if word in _REFERRING and _refers(part, token, at):
            return "points-back"
        if word in word_list("standing", "en", "refused_words") and _is_adverb(part, token, at):
            return "points-back"
        if word in ("one", "ones") and token.pos in ("PRON", "NOUN") and at and not _has_noun_before(part, at):
            return "points-back"
    if _lacks_its_object(part):
        return "points-back"
    if _has_half_date(part):
        return "date-without-year"
    return part


def _pointing_phrase(part: Part) -> re.Match[str] | None:
    """The first phrase that looks for something before the sentence: not "two years later" after a year."""
    told = _YEAR.search(part.plain)
    for match in phrases("standing", "en", "refused_phrases").finditer(part.plain):
        after_year = told is not None and told.end() < match.start()
        if after_year and phrases("standing", "en", "after_a_year").match(match[0]):
            continue
        if not _is_answered_before(part, match):
            return match
    return None


def _is_answered_before(part: Part, match: re.Match[str]) -> bool:
    """Whether the sentence itself holds what the phrase looks for."""
    before, after = part.plain[: match.start()], part.plain[match.end() :]
    phrase = match[0]
    if phrase in ("of them", "of these", "of those"):
        clause = max(before.rfind(","), before.rfind(";"), before.rfind(" and "), before.rfind(" but "))
        end = part.tokens[0].start + clause
        return clause > 0 and any(token.tag in ("NNS", "NNPS") and token.end <= end for token in part.tokens)
    if phrase == "at first":
        return bool(_AFTER_AT_FIRST.search(after))
    if phrase == "in return":
        return after.startswith(" for ")
    if phrase == "rest of":
        return after.startswith((" his ", " her ", " their ", " its "))
    return phrase == "no longer" and is_present(part)


def _points(part: Part, token: Token, at: int) -> bool:
    """Whether "this" or "that" is a demonstrative with nothing in the sentence to point to."""
    following = part.tokens[at + 1].text.casefold() if at + 1 < len(part.tokens) else ""
    if token.pos == "SCONJ" or token.tag in ("WDT", "IN"):
        return False
    if token.dep == "det":
        noun = part.sentence.tokens[token.head]
        return not any(other.lemma == noun.lemma for other in part.tokens if other.number < token.number)
    if token.text.casefold() in ("that", "those") and following in _CLEFT:
        return False
    return token.dep not in ("mark",)


def _refers(part: Part, token: Token, at: int) -> bool:
    """Whether "other", "both", "such" look for something that the sentence does not hold."""
    word = token.text.casefold()
    around = [other.text.casefold() for other in part.tokens[max(0, at - 2) : at + 3]]
    before, after = part.tokens[:at], part.tokens[at + 1 :]
    following = after[0].text.casefold() if after else ""
    if word in ("former", "latter"):
        # "the former slaves": former is an adjective before a noun
        return word == "latter" or token.dep != "amod"
    if word == "such":
        return following not in ("as", "that")
    if word == "both" or word in ("either", "neither"):
        joined = any(other.text.casefold() in ("and", "or", "nor") for other in after)
        named = word == "both" and any(other.dep == "conj" and other.pos in NOUNS for other in before)
        return not (named or (joined and (token.dep in ("preconj", "cc", "det", "predet") or token.pos == "CCONJ")))
    if word in ("other", "others", "another"):
        if "each" in around or "than" in around or any(other.text.casefold() == "one" for other in before):
            return False
        if (
            is_present(part)
            and part.subject is not None
            and token.number > part.subject.number + 1
            and word != "another"
        ):
            # "an attraction to other substances", "what others think": other ones in general
            return following == "ones"
        joined = bool(before) and before[-1].text.casefold() in ("and", "or", "among", "any", "some", "all", "no")
        return not (joined and at > 2) and not _has_lemma_before(part, token, at)
    if word == "same":
        return not is_present(part) and not any(other.text.casefold() in _SAME_AS for other in after)
    return True


def _has_lemma_before(part: Part, token: Token, at: int) -> bool:
    head = part.sentence.tokens[token.head]
    return any(other.lemma == head.lemma and other.pos in NOUNS for other in part.tokens[:at])


def _is_after_year(part: Part, token: Token, at: int) -> bool:
    """ "in 1521, and in the following year"."""
    noun = part.sentence.tokens[token.head]
    dated = any(_YEAR.fullmatch(other.text) for other in part.tokens[:at])
    return dated and noun.lemma in ("year", "month", "day", "spring", "summer", "autumn", "winter")


def _has_noun_before(part: Part, at: int) -> bool:
    return any(other.pos in NOUNS for other in part.tokens[:at])


def _is_adverb(part: Part, token: Token, at: int) -> bool:
    """ "so" and "then" point back only as adverbs: "so that", "so much", "even though" do not."""
    word = token.text.casefold()
    following = part.tokens[at + 1].text.casefold() if at + 1 < len(part.tokens) else ""
    if word in ("so", "even"):
        return at == 0 and following not in ("that", "though", "if")
    if word in ("immediately", "promptly"):
        return part.root is not None and token.head == part.root.number and following != "after"
    if word == "there":
        places = (other.name for other in part.tokens[:at] if other.pos == "PROPN")
        return token.dep != "expl" and not any(name in ("GPE", "LOC", "FAC") for name in places)
    if word == "then":
        # "typhus and then influenza"
        after_and = at > 3 and part.tokens[at - 1].text.casefold() == "and"
        return not (after_and or (at and "if" in part.plain.split()[:at]))
    if word in ("above", "below"):
        return token.dep != "prep" or following in (",", ".")
    return (token.pos in ("ADV", "ADJ") and token.dep != "amod") or word == "aforementioned"


def _lacks_its_object(part: Part) -> bool:
    """ "Spain refused.", "Bremen was expelled": what, or from what, stands in the sentence before."""
    root = part.root
    if root is not None and root.lemma in word_list("standing", "en", "from_what"):
        return not any(child.text in ("from", "to", "into", "out", "for") for child in part.children(root))
    if root is None or root.lemma not in word_list("standing", "en", "completed"):
        return False
    completing = ("dobj", "xcomp", "ccomp", "prep", "auxpass", "attr", "acomp", "npadvmod", "dative", "agent", "prt")
    return not any(child.dep in completing and child.number > root.number - 3 for child in part.children(root))


def _has_half_date(part: Part) -> bool:
    """Whether a month stands without any year."""
    return (bool(_MAY.search(part.text)) and not _YEAR.search(part.plain)) or (
        bool(_MONTH.search(" ".join(token.text for token in part.tokens if token.pos == "PROPN")))
        and not _YEAR.search(part.plain)
    )
