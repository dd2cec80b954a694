"""The stem asks in the singular or in the plural, and only some of the options agree with that.

“Which two …” is answered by pairs alone, “the main cause is” by no plural: the grammar strikes out the rest. Give all
options the number that the stem has, or word the stem for both (“cause or causes”).

Source: Haladyna, Downing and Rodriguez 2002, guideline 28 (avoid grammatical clues); Tarrant et al. 2006;
Gronlund 1998.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidegen.check.catch_alls import is_catch_all
from guidegen.check.rule import Finding, Rule
from guidegen.check.view import Choice, ItemView

_UNKNOWN = ("s", "ing", "ed", "ly", "ae", "a", "i", "men", "eet", "eeth", "ice", "fish", "sheep", "deer", "ese")
"""Endings that plurals have too, or words that are no nouns."""
_LONGEST = 6
_END = re.compile(r"[\s:.…_]*$")


def _check(item: ItemView) -> Iterator[Finding]:
    choices = [choice for choice in item.choices if not is_catch_all(choice, item)]
    if item.key is None or len(choices) < 2:
        return
    if asked := item.words.pattern("asks_two").search(item.stem):
        listed = [choice for choice in choices if _is_list(choice.text, item)]
        if 0 < len(listed) < len(choices):
            yield _finding(item, asked[0], [choice for choice in choices if choice not in listed])
    elif several := item.words.pattern("asks_several").match(item.stem):
        listed = [choice for choice in choices if _is_list(choice.text, item)]
        misfits = [choice for choice, number in _numbers(choices, item) if number == "singular"]
        if item.key in listed and misfits and len(listed) + len(misfits) == len(choices):
            yield _finding(item, several[0], misfits)
    elif (verb := _verb(item)) and len(known := _numbers(choices, item)) == len(choices):
        wanted, word = verb
        misfits = [choice for choice, number in known if number != wanted]
        if 0 < len(misfits) < len(choices):
            yield _finding(item, word, misfits)


def _verb(item: ItemView) -> tuple[str, str] | None:
    """The verb with which the stem ends (“The main cause is …”), and its number."""
    stem = _END.sub("", item.stem.split("__")[0])
    for name, number in (("ends_singular", "singular"), ("ends_plural", "plural")):
        for match in item.words.pattern(name).finditer(stem):
            if match.end() == len(stem):
                return number, match[0]
    return None


def _numbers(choices: list[Choice], item: ItemView) -> list[tuple[Choice, str]]:
    return [(choice, number) for choice in choices if (number := _number(choice.text, item))]


def _number(text: str, item: ItemView) -> str:
    """“singular” or “plural”; empty where the words do not tell."""
    words = text.casefold().strip(" .").split()
    if not words or len(words) > _LONGEST or words[0].endswith("ing") or any(character.isdigit() for character in text):
        return ""
    if words[0] in item.words.set("plural_determiners") or _is_list(text, item):
        return "plural"
    if words[0] in item.words.set("singular_determiners"):
        return "singular"
    if item.language.tag.startswith("en"):
        return _of_english(words, item)
    return ""


def _of_english(words: list[str], item: ItemView) -> str:
    noun = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    lists = item.words
    if not noun.isalpha() or words[0] in lists.set("prepositions") or words[0] in lists.set("clause_openers"):
        return ""
    is_plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun not in lists.set("singular_in_s")
    if is_plural or noun in lists.set("plural_nouns"):
        return "plural"
    return "singular" if not noun.endswith(_UNKNOWN) else ""


def _is_list(text: str, item: ItemView) -> bool:
    return bool(re.search(r"\S(?:,\s|\s&\s)\S", text) or item.words.pattern("and").search(text))


def _finding(item: ItemView, word: str, misfits: list[Choice]) -> Finding:
    shown = ", ".join(f"“{choice.text}”" for choice in misfits)
    said = f"“{word}” in the stem does not agree with {shown}, and so helps to find the key"
    return Finding(item.stem_path, said, "give all options the same number, or word the stem for one and for several")


def _ask(stem: str, options: str) -> str:
    return f"type: single-choice\nstem: {stem}\noptions: [{options}]"


RULE = Rule(
    _check,
    why="the number of a verb strikes out options that do not agree (Haladyna, Downing and Rodriguez 2002)",
    words=("asks_two", "ends_singular", "ends_plural", "and"),
    good=(
        _ask("The main cause of the famine was", "{key: drought}, war, a flood"),
        _ask("Which two gases make up most of the air?", "{key: nitrogen and oxygen}, oxygen and neon, argon and neon"),
        _ask("The science of matter and motion is", "{key: physics}, biology, economics"),
        _ask("The parts of the cell that make ATP are", "{key: mitochondria}, ribosomes, vacuoles"),
    ),
    bad=(
        _ask("The main cause of the famine was", "{key: drought}, floods and fires, wars"),
        _ask("Which two gases make up most of the air?", "{key: nitrogen and oxygen}, argon, helium"),
        _ask("The cells that carry oxygen are", "{key: red blood cells}, a nerve cell, a gamete"),
    ),
)
