"""Words that point at something: “he”, “this”, “the war”; and whether the text names what they point at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.prose import sentences
from guidegen.check.words import Words

_SHOWN = re.compile(r"[“\"«„:$`\n|]|_____")
"""Signs that what “this” points at is shown: a quotation, a list after a colon, a formula, a gap."""


def dangling(text: str, words: Words, is_question: bool) -> str:
    """The first words that point at nothing named in the text; "" where all do."""
    found = [*_inverted(text, words), *_at_start(text, words, is_question), *_nouns(text, words)]
    if is_question:
        found += _this(text, words)
    return found[0] if found else ""


def at_start(text: str, words: Words) -> str:
    """The word with which a statement begins that points at something before it; "" for any other beginning."""
    found = [*_at_start(text, words, False), *_nouns(text, words, first_only=True)]
    return found[0] if found else ""


def _at_start(text: str, words: Words, is_question: bool) -> Iterator[str]:
    """“He wrote …”, “This led to …” at the beginning. Riddles may begin so: “This planet has rings. Which is it?”."""
    match = words.pattern("pointing").match(text.lstrip(" ¿“"))
    if not match or _is_expletive(text, words):
        return
    word = match[0].split()[0]
    if (is_question and len(sentences(text)) > 1) or _SHOWN.search(text):
        return
    if is_question and "?" not in text and words.pattern("pointing_nouns").match(text.lstrip()):
        return
    yield word


def _is_expletive(text: str, words: Words) -> bool:
    """Whether “it” stands for nothing: “It takes two hours to …”, “It was Perrault who …”, “It rains”."""
    first = text.split(maxsplit=1)[0].casefold() if text.split() else ""
    return first in words.set("expletives") and words.pattern("expletive_rest").search(text) is not None


def _inverted(text: str, words: Words) -> Iterator[str]:
    """“When did he …?”, “In which year was it …?”: nothing but the asking words stands before the pronoun."""
    asking, helping = words.pattern("asking_words"), words.pattern("helping_verbs")
    first = sentences(text)[:1]
    start = asking.search(first[0]) if first else None
    if not start or "," in first[0][: start.start()] or len(first[0][: start.start()].split()) > 2:
        return
    for verb in helping.finditer(first[0], start.end()):
        between = first[0][start.end() : verb.start()]
        rest = first[0][verb.end() :]
        pronoun = words.pattern("pronouns").match(rest.lstrip(" -").removeprefix("t-"))
        if len(between.split()) > 3 or _has_name(between):
            return
        if pronoun:
            rest = rest.lstrip(" -").removeprefix("t-")[pronoun.end() :]
            if pronoun[0].casefold() not in words.set("expletives") or not _is_about_nothing(rest, words):
                yield pronoun[0]
            return


def _is_about_nothing(rest: str, words: Words) -> bool:
    return words.pattern("expletive_rest").search(f"it{rest}") is not None or not rest.strip(" ?.")


def _has_name(text: str) -> bool:
    return re.search(r"\b[A-ZÀ-Þ]", text) is not None


def _this(text: str, words: Words) -> Iterator[str]:
    """“What does this show?”, “Which king signed this treaty?”, with nothing shown or named before it."""
    if _SHOWN.search(text) or len(sentences(text)) > 1:
        return
    for match in words.pattern("demonstratives").finditer(text):
        before = text[: match.start()]
        if "," in before or _has_name(before.lstrip(" ¿")[1:]):
            continue
        chosen_from = before.split()[-1:] and before.split()[-1].casefold() in words.set("of")  # “which of these …”
        if chosen_from or words.pattern("stays_clear").match(text[match.start() :]):
            continue
        telling = [word for word in before.split() if word.casefold().strip("¿?") not in words.set("stop")]
        if len(telling) <= 2:
            yield " ".join(text[match.start() :].split()[:2]).rstrip("?.,")


def _nouns(text: str, words: Words, first_only: bool = False) -> Iterator[str]:
    """“the war”, “the author” where the text names none."""
    for match in words.pattern("the_nouns").finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if first_only and before.strip():
            return
        noun = match[0].split()[-1].casefold()
        named = re.search(rf"\w*{re.escape(noun[:-1])}", before, re.IGNORECASE) or _names(before, words)
        if not named and not words.pattern("naming_after").match(after.lstrip()) and not _is_named_after(after, words):
            yield match[0]
            return


def _names(text: str, words: Words) -> bool:
    """Whether the text has a name, a year, a noun with an article, or anything it quoted (blanks) that may be meant."""
    if re.search(r"\d{3,}| {4,}", text):
        return True
    for match in re.finditer(r"[A-ZÀ-Þ][\w’-]+", text):
        begins = not text[: match.start()].strip(" ¿¡“«*")
        if not (begins and (match[0].casefold() in words.set("stop") or words.pattern("imperatives").match(match[0]))):
            return True
    return False


def _is_named_after(after: str, words: Words) -> bool:
    """A name or a year further on says enough of which war it is."""
    return re.match(r"\s*[(,:–—]|’s\s+[A-Z]", after) is not None or _names(after, words)
