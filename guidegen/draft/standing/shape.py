"""What is no statement at all: questions, fragments, commands, speech; and references, which are cut out of one."""

from __future__ import annotations

import re
from itertools import pairwise

from guidegen.draft.analysis import Sentence, Token
from guidegen.draft.material import Material
from guidegen.draft.standing.gazetteer import is_first_name, is_place
from guidegen.draft.standing.part import SUBJECTS, Part, cleaned
from guidegen.draft.wordlists import frequency, phrases, word_list

LONGEST, SHORTEST = 40, 4
_EVERYDAY = 4.2
_ENDING = re.compile(r"[.][”\"’)]*$")
_CITED = re.compile(
    r"^(?:(?:see|cf\.?|from)\b.*|.*\b(?:1[89]|20)\d\d[a-z]?(?:[:,;].*)?|.*\b(?:figure|fig|table|chapter|section|page|pp?)\b"
    r"[ .]*[\divx.–-]+.*|[\d,; –-]*|.*et al.*)$",
    re.IGNORECASE,
)
_PLAIN_YEARS = re.compile(
    r"^[\d–—\- bceadc.]*\d[\d–—\- bceadc.]*$|^(?:r|b|d|c|ca|reigned|born|died)\.? ", re.IGNORECASE
)
_NEVER_AFTER_AN_ARTICLE = ("DT", "IN", "TO", "CC", "VBZ", "VBD", "VBP", "MD", "PRP", "WDT", ".", ",", ":")
_OPENING = {"(": ")", "[": "]", "“": "”", "„": "“”", "«": "»", "»": "«", "‚": "‘’", "‹": "›"}
_CLOSING = frozenset(")]”")


def without_references(part: Part) -> Part:
    """Without "(Figure 3)", "(Smith 2008)", "[4]" and the "()" that a reader leaves of one."""
    dropped: set[int] = set()
    opened: Token | None = None
    for token in part.tokens:
        if token.text in ("(", "["):
            opened = token
        elif token.text in (")", "]") and opened is not None:
            inside = part.sentence.text[opened.end : token.start].strip()
            if not inside or (_CITED.match(inside) and not _is_life(inside)):
                dropped.update(range(opened.number, token.number + 1))
            opened = None
    return part.leaving_out(dropped) if dropped else part


def _is_life(inside: str) -> bool:
    """Whether a bracket gives years of a life or reign (1809–1865); a year alone is taken for a citation."""
    return bool(_PLAIN_YEARS.match(inside)) and not inside.isdigit()


def misshapen(part: Part) -> Part | str:
    return (
        _misprinted(cleaned(part.sentence.text))
        or _person(part)
        or _scrambled(part)
        or _unfinished(part)
        or _spoken(part)
        or _about_the_document(part)
        or part
    )


def words_misshapen(sentence: Sentence, material: Material) -> str:
    """The same by words alone; "" where nothing is wrong."""
    text, language = cleaned(sentence.text), material.language
    if not word_list("standing", language, "pointing_head"):
        return "no-grammar"
    code = _misprinted(text)
    if code:
        return code
    words = [token.text.casefold() for token in sentence.tokens if token.is_word]
    if not words or not (7 <= len(words) <= 30) or not (text[0].isupper() or text[0].isdigit()):
        return "no-full-sentence"
    if phrases("standing", language, "pointing_head").match(text):
        return "points-back"
    if phrases("standing", language, "pointing").search(text):
        return "points-back"
    if phrases("standing", language, "person").search(text):
        return "first-or-second-person"
    if phrases("standing", language, "stale").search(text):
        return "true-on-its-day"
    return "the-without-name" if _opens_with_the(words, sentence, material) else ""


def _opens_with_the(words: list[str], sentence: Sentence, material: Material) -> bool:
    """ "Der Fluss durchquert …": an everyday noun with an article, which no heading names; "Die Donau" is no such."""
    if words[0] not in word_list("standing", material.language, "articles"):
        return False
    titles = " ".join((material.title, *material.sections[sentence.section].path)).casefold()
    return frequency(words[1], material.language) > _EVERYDAY and words[1] not in titles


def _misprinted(text: str) -> str:
    if text.endswith(("?", "?”", '?"')):
        return "question"
    if text.endswith(("!", "!”")):
        return "exclamation"
    if not _ENDING.search(text) or text.endswith(("..", "…", "….")):
        return "no-full-sentence"
    if not is_balanced(text):
        return "unbalanced"
    letters = [letter for letter in text if letter.isalpha()]
    if sum(map(str.isupper, letters)) > 0.4 * len(letters):
        return "no-full-sentence"
    return ""


def is_balanced(text: str) -> bool:
    """Whether brackets and quotation marks close: “…”, „…“, «…», »…« and ‚…‘; an apostrophe closes nothing."""
    awaited: list[str] = []
    for sign in text:
        if awaited and sign in awaited[-1]:
            awaited.pop()
        elif sign in _OPENING:
            awaited.append(_OPENING[sign])
        elif sign in _CLOSING:
            return False
    return not awaited and not text.count('"') % 2


def _person(part: Part) -> str:
    words = word_list("standing", "en", "first_and_second")
    for token in part.tokens:
        if token.text.casefold() in words and not (token.text.isupper() and len(token.text) > 1):
            if _is_mentioned(part, token):
                continue
            if token.text == "I" and (token.pos not in ("PRON", "") or _is_numeral(part, token)):
                continue
            return "first-or-second-person"
    return ""


def _is_mentioned(part: Part, token: Token) -> bool:
    """A word that stands alone in quotation marks: the group that one calls "we"."""
    around = part.sentence.text[max(0, token.start - 1) : token.end + 1]
    return len(around) == len(token.text) + 2 and around[0] in "“\"‘'„«" and around[-1] in "”\"’'“»"


def _is_numeral(part: Part, token: Token) -> bool:
    """The first of a name: "Elizabeth I", "World War I"; not after a place or a month ("In London I met …")."""
    before = part.sentence.tokens[token.number - 1] if token.number else None
    if before is None or before.end + 1 != token.start or not before.text[:1].isupper():
        return False
    if before.text in ("War", "Phase", "Part", "Article", "Class", "Type") or is_first_name(before.text):
        return True
    other = {"i", "my", "me", "we", "our"} & {one.text.casefold() for one in part.tokens if one != token}
    return before.pos == "PROPN" and not is_place(before.text) and before.name != "DATE" and not other


_ONE_AND_MANY = ("people", "series", "species", "means", "crossroads", "headquarters", "works", "corps")


def _scrambled(part: Part) -> str:
    """ "the of", "an revolutionaries", a verb in front: words that no sentence has in this order."""
    tokens = part.tokens
    if tokens and tokens[0].tag in ("VBZ", "VBP", "VBD", "MD"):
        return "no-full-sentence"
    for token, following in pairwise(tokens):
        word = token.text.casefold()
        if token.tag == "DT" and word in ("the", "a", "an") and following.tag in _NEVER_AFTER_AN_ARTICLE:
            return "no-full-sentence"
        # "a people of fishermen"
        several = following.tag == "NNS" and following.lemma not in _ONE_AND_MANY
        if word in ("a", "an") and token.tag == "DT" and several:
            return "no-full-sentence"
    return "no-full-sentence" if "..." in part.plain or "…" in part.plain else ""


def _unfinished(part: Part) -> str:
    """Whether a main clause with a subject and a finite verb is missing."""
    root = part.root
    if root is None or root.pos not in ("VERB", "AUX"):
        return "no-full-sentence"
    if part.subject is None:
        return "command" if root.tag == "VB" else "no-full-sentence"
    helpers = [child for child in part.children(root) if child.dep in ("aux", "auxpass")]
    # The tagger takes some past forms for participles: "clashed", "left".
    finite = ("VBD", "VBZ", "VBP", "MD") if helpers else ("VBD", "VBZ", "VBP", "MD", "VBN")
    plural = root.tag == "VB" and not helpers and part.subject.tag in ("NNS", "NNPS", "NN")
    if not plural and not any(verb.tag in finite for verb in (root, *helpers)):
        return "no-full-sentence"
    if part.subject.number > root.number and part.subject.dep in SUBJECTS and part.subject.tag in ("WP", "WDT"):
        return "question"
    if not SHORTEST <= part.length <= LONGEST:
        return "too-long" if part.length > LONGEST else "no-full-sentence"
    return ""


def _spoken(part: Part) -> str:
    """Whether most of it is somebody's words, which stand for their speaker and not for the document."""
    text = cleaned(part.text)
    if text[0] in '“"‘«':
        return "speech"
    quoted = sum(len(match[0]) for match in re.finditer(r"[“\"«][^”\"»]*[”\"»]", text))
    if quoted > 0.4 * len(text):
        return "speech"
    if ":" in text and not re.search(r"\d:\d", text) and not _explains(part):
        return "colon"
    return ""


def _explains(part: Part) -> bool:
    """Whether a colon only says what the noun before it is: "a theory called gerotranscendence: the idea that …"."""
    signs = [token for token in part.tokens if token.text == ":"]
    if len(signs) != 1 or part.root is None or part.root.number > signs[0].number:
        return False
    after = [token for token in part.tokens if token.number > signs[0].number]
    first = after[0].text.casefold() if after else ""
    tops = [token for token in after if token.head <= signs[0].number and token.dep != "punct"]
    return first in ("the", "a", "an") and [top.dep for top in tops] == ["appos"] and not {"“", ";"} & {*part.plain}


def _about_the_document(part: Part) -> str:
    if phrases("standing", "en", "announcing").search(part.plain):
        return "about-the-document"
    subject = part.subject
    if subject is not None and subject.dep == "expl":
        return "announces"
    if subject is not None and subject.lemma in word_list("standing", "en", "listing") and not _has_name(part):
        return "announces"
    return ""


def _has_name(part: Part) -> bool:
    return any(token.pos == "PROPN" and token.number for token in part.tokens)
