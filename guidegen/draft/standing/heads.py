"""Connectives that open a sentence or stand in it: dropped where the rest stays true, or the sentence is refused."""

from __future__ import annotations

from guidegen.draft.analysis import Token
from guidegen.draft.standing.part import Part
from guidegen.draft.wordlists import phrases, word_list


def without_connectives(part: Part) -> Part | str:
    part = _without_head(part)
    if not part.tokens:
        return "no-full-sentence"
    if phrases("standing", "en", "examples").match(part.plain) and not _is_only_a_name(part):
        return "example-of-another"
    part = part.leaving_out(_inside(part))
    first = part.tokens[0]
    shown = part.text.lstrip("“‘\"'(")
    if first.number == 0 and not shown[:1].isalnum():
        return "no-full-sentence"
    if not part.without and part.sentence.text[:1].islower():
        return "no-full-sentence"
    return part


def _is_only_a_name(part: Part) -> bool:
    """ "Only Piedmont …", "Only in Iceland …": told of one by name."""
    first = [token for token in part.tokens[:3] if token.is_word]
    return first[0].text.casefold() == "only" and any(token.pos == "PROPN" for token in first[1:])


def _without_head(part: Part) -> Part:
    """Connectives at the head may be several: "But in fact, …"."""
    pattern = phrases("standing", "en", "dropped_at_head")
    while part.tokens:
        match = pattern.match(part.plain)
        if not match:
            return part
        count = len(match[0].split())
        after = part.tokens[count : count + 1]
        comma = bool(after) and after[0].text == ","
        opening = part.tokens[:count]
        # "Still waters", "Again and again", "So many", "Also known as": no connective unless it hangs on the verb
        if not comma and not _hangs_on_the_verb(part, opening[0]):
            return part
        part = part.leaving_out({token.number for token in (*opening, *(after if comma else ()))})
    return part


def _hangs_on_the_verb(part: Part, token: Token) -> bool:
    root = part.root
    if root is None or token.dep not in ("cc", "advmod", "prep"):
        return False
    return token.head == root.number and token.text.casefold() not in ("still", "again", "so", "yes", "as", "in", "of")


def _inside(part: Part) -> set[int]:
    """ "also", ", however,": the numbers of what can go."""
    words = word_list("standing", "en", "dropped_inside")
    root = part.root
    dropped: set[int] = _as_well(part) | _marks_of_contrast(part)
    for token in part.tokens:
        if token.dep != "advmod" or token.text.casefold() not in words or root is None:
            continue
        verb = part.sentence.tokens[token.head]
        if verb.pos not in ("VERB", "AUX") or _answers_not_only(part, token):
            continue
        if token.text.casefold() == "though" and not _between_commas(part, token):
            continue
        dropped.add(token.number)
        if _between_commas(part, token):
            dropped.update({token.number - 1, token.number + 1} - {len(part.sentence.tokens) - 1})
    return dropped


def _as_well(part: Part) -> set[int]:
    """ "lost Puerto Rico as well", which is not "as well as"."""
    words = [token.text.casefold() for token in part.sentence.tokens]
    return {
        number
        for at in range(len(words) - 2)
        if words[at : at + 2] == ["as", "well"] and words[at + 2] in (",", ".", ";")
        for number in (at, at + 1)
    }


def _marks_of_contrast(part: Part) -> set[int]:
    """ "Germany, by contrast, gave …": the mark with its commas, where these belong to nothing else."""
    words = [token.text.casefold() for token in part.tokens]
    for phrase in word_list("standing", "en", "dropped_between_commas"):
        marks = [",", *phrase.split(), ","]
        at = words.index(",") if "," in words else len(words)
        if words[at : at + len(marks)] == marks and "one hand" not in part.plain:
            return {token.number for token in part.tokens[at : at + len(marks)]}
    return set()


def _answers_not_only(part: Part, token: Token) -> bool:
    """Whether "also" answers something in the sentence itself: "not only … but also", "while …, it was also"."""
    answered = ("not only", "not just", "but also", "while ", "although ", "though ", "and also")
    return any(word in part.plain for word in answered)


def _between_commas(part: Part, token: Token) -> bool:
    tokens = part.sentence.tokens
    before = token.number > 0 and tokens[token.number - 1].text == ","
    after = token.number + 1 < len(tokens) and tokens[token.number + 1].text in (",", ".")
    return before and after
