"""The grammatical form of an option, as far as its words show it: a sentence, a clause, an infinitive, a noun …"""

from __future__ import annotations

from guidegen.check.view import ItemView

SENTENCE = "a full sentence"
CLAUSE = "a clause"
INFINITIVE = "an infinitive"
GERUND = "an “-ing” form"
PREPOSITION = "a phrase with a preposition"
NOUN = "a noun"
PHRASE = "a phrase"
OTHER = "no such form"
"""For what is certainly none of the form that it is compared with."""

_LONGEST_PHRASE = 4


def form(text: str, item: ItemView) -> str:
    """Empty where the words do not show it."""
    words = [word.strip('.,;:!?“”"()').casefold().replace("’", "'") for word in text.split()]
    words = [word for word in words if word]
    if not words or any(map(str.isdigit, text)) or words[0] in item.words.set("both_alone"):
        return ""
    is_closed = text.rstrip().endswith((".", "!", "?"))
    lists, bare = item.words, " ".join(words)
    if lists.pattern("clause_openers").match(bare) and len(words) > 2:
        return CLAUSE
    if lists.pattern("subjects").match(bare) and len(words) > 1:
        return SENTENCE
    if infinitive := _infinitive(words, item):
        return infinitive
    if words[0] in lists.set("prepositions") and words[0] not in lists.set("determiners"):
        return PREPOSITION if len(words) > 1 and not (is_closed and len(words) > _LONGEST_PHRASE) else ""
    if _has_own_verb(words, item):
        return SENTENCE
    if words[0].endswith("ing") and item.language.tag.startswith("en") and words[0] not in lists.set("not_gerunds"):
        return "" if is_closed else GERUND if len(words) > 1 else NOUN
    return NOUN if not is_closed and _is_noun(words, item) else ""


def _infinitive(words: list[str], item: ItemView) -> str:
    tag = item.language.tag.split("-")[0]
    if tag == "en" and words[0] == "to" and len(words) > 1:
        return INFINITIVE if words[1] not in item.words.set("determiners") else PREPOSITION
    endings = tuple(item.words.set("infinitive_endings"))
    if endings and len(words) > 1 and words[0].endswith(endings) and words[0] not in item.words.set("not_infinitives"):
        return INFINITIVE
    return ""


def _has_own_verb(words: list[str], item: ItemView) -> bool:
    """Whether a finite verb stands there that belongs to no relative clause."""
    finite, relatives = item.words.set("finite"), item.words.set("relatives")
    for word in words[1:]:
        if word in relatives:
            return False
        if word in finite:
            return True
    return False


def _is_noun(words: list[str], item: ItemView) -> bool:
    """One word, “loss of heat”, or a text that begins with an article and has no word that may be its verb."""
    lists = item.words
    small = lists.set("prepositions") | lists.set("relatives")
    head = words[: next((at for at, word in enumerate(words) if at and word in small), len(words))]
    if words[0] in lists.set("determiners"):
        return len(head) > 1 and not any(word.endswith(("ed", "s")) for word in head[2:])
    if len(head) > 1 or words[0] in lists.set("adverbs") or words[0].endswith(("ed", "ly")):
        return False
    return len(words) == 1 or words[1] in lists.set("of")
