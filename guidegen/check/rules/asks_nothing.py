"""The stem poses no problem: only the options say what is asked.

“Lithuania:” or “Which of the following is true?” sends students to the options, which become true-false statements
that have nothing to do with each other. Ask one question that can be answered with the options covered.

Source: Haladyna, Downing and Rodriguez 2002, guidelines 14 and 15; Tarrant et al. 2006 (unfocused stem).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.prose import is_choice, own_words, stands_alone, written
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.check.wording import words as words_of

_TOPIC = 4
"""So many words a bare topic has at most."""

_BROAD = 2
"""A topic of so many telling words or fewer is too broad for “Which statement about … is true?”."""


def _check(item: ItemView) -> Iterator[Finding]:
    if not is_choice(item) or not stands_alone(item):
        return
    text = item.stem.strip()
    if _only_refers(item, text):
        said = f"“{text}” asks nothing that could be answered before the options are read"
        yield Finding(item.stem_path, said, "name the thing, and what about it you want to know")
    elif topic := _broad_topic(item, text):
        said = f"“{topic}” is only a topic: any statement about it could be meant"
        yield Finding(item.stem_path, said, f"ask one thing about {topic}")
    elif _is_bare_topic(item, text):
        said = f"“{text}” names a topic and asks nothing"
        yield Finding(item.stem_path, said, f"make a question of it: what about {text.rstrip(' :.…')}?")


def _only_refers(item: ItemView, text: str) -> bool:
    """Whether all words are those of “Which of the following statements is true?”."""
    if own_words(written(item)) != written(item):
        return False
    generic = item.words.set("generic_question")
    found = [word.casefold() for word in words_of(text)]
    return bool(found) and all(word in generic for word in found) and len(found) > 1


def _broad_topic(item: ItemView, text: str) -> str:
    """What “Which of these statements about … is true?” is about, where that is a broad topic."""
    if not item.words.pattern("topic_links").search(text) or len(text) > 100:
        return ""
    generic, stop = item.words.set("generic_question"), item.words.set("stop")
    links = item.words.set("topic_links")
    found = words_of(text)
    if not any(word.casefold() in item.words.set("truth_words") for word in found):
        return ""
    rest = [word for word in found if word.casefold() not in generic and word.casefold() not in links]
    telling = [word for word in rest if word.casefold() not in stop]
    if not telling or len(telling) > _BROAD or len(rest) > len(telling) + 1:
        return ""
    if any(word.casefold() in item.words.set("negations") for word in found):
        return ""
    return " ".join(rest)


def _is_bare_topic(item: ItemView, text: str) -> bool:
    if text.isupper():  # “TODO” is no topic
        return False
    if not re.fullmatch(r"[^\W\d_][^\d?_=+<>|\n]*?\s*(?:[:.…]|\.\.\.)?", text) or "$" in item.interaction.stem:
        return False
    bare = text.rstrip(" :.…")
    found = bare.split()
    if not found or len(found) > _TOPIC or re.search(r"[:.,;]", bare):
        return False
    if item.words.pattern("finite_verbs", "imperatives", "relations").search(bare):
        return False
    if own_words(written(item)).strip(" :.…") != written(item).strip(" :.…"):
        return False
    if len(found) == 1 or text.endswith(":"):
        return not _may_be_verb(found[-1])
    articles = item.words.set("articles")
    return found[0].casefold() in articles or all(word[0].isupper() for word in found)


def _may_be_verb(word: str) -> bool:
    """Whether a stem may end in a verb that the options complete: “Plants eat:”."""
    return word.endswith("ing")


def _choice(stem: str, more: str = "") -> str:
    return (
        f"type: single-choice\nstem: {stem}\n"
        f"options: [{{key: It lies on the Baltic Sea.}}, It has ten borders., It is an island.]{more}"
    )


RULE = Rule(
    _check,
    why="a stem without a question makes options of many unlike statements (Haladyna, Downing and Rodriguez 2002)",
    words=("generic_question", "topic_links", "truth_words", "finite_verbs", "imperatives", "relations", "articles"),
    good=(
        _choice("On which sea does Lithuania lie?"),
        _choice("Lithuania lies on"),
        _choice('"The capital of Lithuania:"'),
        _choice("Which statement best describes how Lithuania became independent?"),
        _choice("Which statement about the coast of Lithuania in winter is true?"),
        _choice("Which of these is true?", "\nimage: {path: map.svg, alt: A map of Lithuania}"),
        _choice("Choose the synonym of “country”."),
    ),
    bad=(
        _choice('"Lithuania:"'),
        _choice("The Baltic Sea"),
        _choice("Which of the following is true?"),
        _choice("Which one of these statements is **NOT** correct?"),
        _choice("Choose the correct answer."),
        _choice("Which of the following statements about Lithuania is true?"),
    ),
)
