"""RNA, UCR, AIM: generally known, spelled out in the sentence or by the document, or the sentence is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.standing.antecedent import Named
from guidegen.draft.standing.part import Part
from guidegen.draft.wordlists import word_list

_SHORT = re.compile(r"[A-Z]{2,6}")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_IN_BRACKETS = re.compile(r"[(\[](?:the |or |called |known as )?[“\"]?([A-Z]{2,6})s?[”\"]?[)\]]")
_BEHIND_COMMA = re.compile(r"\b([A-Z]{2,6}),? (?:\(|or the |or |the |short for |stands for )")
_WORD = re.compile(r"[A-Za-z][\w’'.]*|&")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "with", "a", "an", "against", "&", "de", "by"))


@dataclass(frozen=True)
class Expansion:
    """What a short form stands for, with "the" where it takes one, and the sentence that says so."""

    name: str
    takes_the: bool
    sentence: Sentence


def spell_out(part: Part, material: Material) -> Named | str:
    """The part with its first strange short form spelled out, or the code that refuses it."""
    named = Named(part)
    done: set[str] = set()
    for token in part.tokens:
        short = _short(token)
        if not short or token.number in part.changes or short in done or _is_known(short, token, material):
            continue
        done.add(short)
        if _expanded(part.text, short) or _follows_its_name(part, token):
            continue
        found = _expansions(material).get(short)
        if found is None or named.antecedents or not _may_stand(part, token):
            return "acronym"
        named = Named(_put(part, token, short, found), [found.sentence])
    return named


def _short(token: Token) -> str:
    """The short form without its plural or owning ending; "" where the word is none."""
    bare = re.sub(r"(?:[’']s|s[’']?)$", "", token.text)
    if not _SHORT.fullmatch(bare) or _ROMAN.fullmatch(bare) or token.pos == "INTJ":
        return ""
    return bare


def _is_known(short: str, token: Token, material: Material) -> bool:
    """Some have a second meaning, which a document then spells out."""
    known = word_list("standing_known", "en", "acronyms")
    if short.casefold() in word_list("standing_known", "en", "acronyms_if_told"):
        return False
    if short.casefold() in word_list("standing_known", "en", "acronyms_of_biology"):
        return any(material.lemma_counts[word] for word in word_list("standing_known", "en", "biology"))
    if short.casefold() in word_list("standing_known", "en", "acronyms_of_several") and short in _introduced(material):
        return False
    return short.casefold() in known or token.text.casefold() in known


def _follows_its_name(part: Part, token: Token) -> bool:
    """ "Uniform Crime Reports (UCR)" and the short forms inside another name: "AIM-120", "TRW Inc."."""
    after = part.sentence.tokens[token.number + 1 :][:1]
    joined = bool(after) and after[0].start == token.end and after[0].text in ("-", "/", "&")
    return joined or token.dep == "appos"


def _may_stand(part: Part, token: Token) -> bool:
    """Whether the full name can stand for the short one: not where that is a piece of another name ("AIM leaders")."""
    owning = any(child.tag == "POS" for child in part.children(token))
    return (owning or token.dep not in ("amod", "nmod")) and not any(
        child.pos == "PROPN" for child in part.children(token)
    )


def _put(part: Part, token: Token, short: str, found: Expansion) -> Part:
    """The full name, with the ending of the short one, and its article."""
    ending = token.text[len(short) :]
    name = found.name
    if ending in ("s", "s’", "s'") and not name.endswith("s"):
        name += "s"
    owning = ending[-2:] in ("’s", "'s") or ending[-1:] in ("’", "'")
    if owning:
        name += "’" if name.endswith("s") else "’s"
    before = part.sentence.tokens[token.number - 1] if token.number else None
    bare = before is None or before.head != token.number or before.tag not in ("DT", "PRP$", "JJ", "POS", "CD")
    if found.takes_the and bare and token.dep != "compound" and ending not in ("s", "s’"):
        name = f"the {name}"
    changed = part.with_changes({token.number: name})
    if before is not None and before.text.casefold() in ("a", "an"):
        article = "an" if name[0].casefold() in "aeiou" else "a"
        changed = changed.with_changes({before.number: article.title() if before.text[0] == "A" else article})
    return changed


@lru_cache(maxsize=1)
def _expansions(material: Material) -> dict[str, Expansion]:
    """The short forms that the documents spell out, each in one way only."""
    found: dict[str, dict[str, Expansion]] = {}
    for sentence in material.sentences:
        for pattern in (_IN_BRACKETS, _BEHIND_COMMA):
            for match in pattern.finditer(sentence.text):
                name = _expanded(sentence.text, match[1])
                if name:
                    at = sentence.text.find(name)
                    the = sentence.text[:at].casefold().endswith("the ")
                    found.setdefault(match[1], {}).setdefault(name.casefold(), Expansion(name, the, sentence))
    return {short: next(iter(names.values())) for short, names in found.items() if len(names) == 1}


@lru_cache(maxsize=1)
def _introduced(material: Material) -> frozenset[str]:
    """The short forms that the documents put behind a name, whether or not we see which words they are made of."""
    behind = (match[1] for sentence in material.sentences for match in _IN_BRACKETS.finditer(sentence.text))
    return frozenset(behind) | _expansions(material).keys()


def _expanded(text: str, short: str) -> str:
    """The words of a text whose first letters make the short form; small words may be passed over."""
    words = list(_WORD.finditer(text))
    for at in range(len(words)):
        end = _spelled(words, at, short)
        if end is not None:
            return text[words[at].start() : words[end].end()].rstrip(".’'")
    return ""


def _spelled(words: list[re.Match[str]], at: int, short: str) -> int | None:
    """The number of the last word, where the words from `at` on spell the short form."""
    if words[at][0].casefold() in _SMALL:
        return None
    letters = list(short.casefold())
    last = None
    for number in range(at, min(len(words), at + 2 * len(short))):
        word = words[number][0].casefold()
        if number > at and re.search(
            r"[.;:!?()]", words[number].string[words[number - 1].end() : words[number].start()]
        ):
            return None
        if letters and word[0] == letters[0] and not word.upper().startswith(short):
            letters.pop(0)
            last = number
            if letters and "-" not in word and _second_half(words[number], letters[0]):
                letters.pop(0)
        elif word not in _SMALL and words[number].string[words[number].start() - 1] != "-":
            return None
        if not letters:
            return last
    return None


def _second_half(word: re.Match[str], letter: str) -> bool:
    """ "nonstate" for NS is told by no capital; "UnionPay" is."""
    return any(sign.casefold() == letter and sign.isupper() for sign in word[0][1:]) and word[0][1:2].islower()
