"""Key terms: what is one, and what the document says that it means."""

from __future__ import annotations

import re

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.material import Material, gather
from guidegen.draft.reasons import reasons
from guidegen.draft.statements import Term
from guidegen.draft.terms import find_terms, how_many
from guidegen.source.model import Mark, Passage, Source, numbered

needs_model = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")
BOLD = re.compile(r"\*\*(.+?)\*\*")


def passage(text: str, kind: str = "paragraph", level: int = 1) -> Passage:
    """`**` sets a term in bold; it is not in the text."""
    marks, plain, at = [], "", 0
    for match in BOLD.finditer(text):
        plain += text[at : match.start()]
        marks.append(Mark(len(plain), len(plain) + len(match[1]), "bold"))
        plain += match[1]
        at = match.end()
    return Passage(plain + text[at:], 1, kind, level=level, marks=tuple(marks))  # type: ignore[arg-type]


def material(*passages: Passage | str, language: str = "en") -> Material:
    whole = [passage(one) if isinstance(one, str) else one for one in passages]
    analyse, trouble = analyser_for(language)
    return gather([Source("text", "text.md", numbered(whole))], language, analyse, not trouble)


def terms(*passages: Passage | str, language: str = "en") -> dict[str, Term]:
    return {term.term: term for term in find_terms(material(*passages, language=language), 20)}


@needs_model
@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            "A **monarchy** is a form of government in which one person rules for life.",
            "monarchy",
            "a form of government in which one person rules for life",
        ),
        (
            "Escaped people made **maroon communities**, groups that lived from the land and fought their hunters.",
            "maroon communities",
            "groups that lived from the land and fought their hunters",
        ),
        (
            "Each soldier carried a **musket**, or light gun with a long barrel.",
            "musket",
            "light gun with a long barrel",
        ),
        (
            "The council issued **letters of marque**—documents that let ships attack the enemy—to forty captains.",
            "letters of marque",
            "documents that let ships attack the enemy",
        ),
        (
            "The tissue that carries water upward is called **xylem**.",
            "xylem",
            "the tissue that carries water upward",
        ),
        (
            "Voters had to take an oath, called the **Ironclad Oath**, swearing that they had never rebelled.",
            "Ironclad Oath",
            "an oath swearing that they had never rebelled",
        ),
        (
            "Kings kept the practice of **dynastic succession**, in which a child of the ruler inherits the throne.",
            "dynastic succession",
            "the practice in which a child of the ruler inherits the throne",
        ),
        (
            "Another theory of ageing is **disengagement theory**, which holds that old people draw back from society.",
            "disengagement theory",
            "a theory of ageing which holds that old people draw back from society",
        ),
        (
            "Psychologists define **conformity** as the change of behaviour that makes a person match a group.",
            "conformity",
            "the change of behaviour that makes a person match a group",
        ),
        (
            "Members of Congress, known as **Radical Republicans**, wanted to punish the rebels of the South.",
            "Radical Republicans",
            "members of Congress who wanted to punish the rebels of the South",
        ),
    ],
)
def test_the_meaning_is_cut_out_of_its_sentence(text: str, term: str, definition: str) -> None:
    found = terms(text)
    assert found[term].definition == definition
    assert found[term].from_markup
    assert [quote.text for quote in found[term].quotes] == [BOLD.sub(r"\1", text)]


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "**Note:** The frog is an amphibian that breathes through its skin as well as its lungs.",
        "**The whole sentence is set in bold because the author liked it so much.**",
        "The philosopher John **Locke** wrote about government and property in England.",
        "The treaty was signed on **4 July 1776** by the members of the Congress.",
        "In 1789 the people of **France** rose against King Louis and his ministers.",
    ],
)
def test_bold_is_not_always_a_term(text: str) -> None:
    marked = {BOLD.search(text)[1].strip(":")} if BOLD.search(text) else set()  # type: ignore[index]
    assert not marked & set(terms(text))


@needs_model
def test_half_a_document_in_bold_says_nothing() -> None:
    found = terms(*(f"**The {word} of the valley was small and old** and grew." for word in ("mill", "farm", "barn")))
    assert not any(term.from_markup for term in found.values())


@needs_model
def test_a_superlative_or_an_example_is_no_definition() -> None:
    found = terms(
        "Russia is the largest country in the world.",
        "The whale is an example of this.",
        "Osmosis is one reason for the high pressure in plant cells.",
        "Populism is hardly a doctrine of great thinkers.",
        "A republic is not a state with a king.",
        "One critic wrote that “photosynthesis is a lottery of light and luck.”",
    )
    assert not found


@needs_model
def test_terms_of_plain_text_are_found_by_what_is_said_of_them() -> None:
    found = terms(
        "Photosynthesis is the process by which plants turn light into chemical energy. Leaves need water for it.",
        "The pressure in a cell depends on osmosis, the movement of water through a membrane. Osmosis costs no energy.",
    )
    assert found["photosynthesis"].definition == "the process by which plants turn light into chemical energy"
    assert found["osmosis"].definition == "the movement of water through a membrane"
    assert not any(term.from_markup for term in found.values())


@needs_model
def test_a_view_that_is_named_only_afterwards_takes_its_sentence_along() -> None:
    found = terms(
        "Rich countries buy raw materials and sell costly machines to poor countries. This pattern is called "
        "**unequal exchange**."
    )
    assert found["unequal exchange"].definition.startswith("Rich countries buy raw materials")
    assert len(found["unequal exchange"].quotes) == 2


@needs_model
def test_what_says_nothing_is_refused_by_a_rule_that_is_explained() -> None:
    read = material("It was about **impressment** that they spoke, and he disliked this.")
    assert not find_terms(read, 20)
    codes = {entry.code for entries in read.ledger.entries.values() for entry in entries if entry.kind == "term"}
    assert codes
    assert codes <= set(reasons())


@needs_model
def test_a_term_without_the_words_of_its_definition_in_a_quote_is_never_made() -> None:
    read = material(
        "The **Boshin War** was a civil war in Japan. The Boshin War ended the rule of the shoguns in 1869.",
        "A **daimyo** was a lord who ruled a domain and served the shogun, and he kept an army of samurai.",
    )
    for term in find_terms(read, 20):
        said = " ".join(quote.text for quote in term.quotes).lower()
        words = re.findall(r"\w+", term.definition.lower())
        assert [word for word in words if word not in said and word not in ("a", "an", "who", "that")] == []


def test_a_glossary_is_taken_line_by_line() -> None:
    found = terms(
        Passage("Glossary", 1, "heading"),
        passage("Mitosis: the division of a nucleus into two equal ones", "list-item"),
        passage("Spindle – fibres that pull the chromosomes apart", "list-item"),
        passage("Zygote\ta fertilised egg cell before it divides", "table-row"),
    )
    assert [(term.term, term.definition) for term in found.values()] == [
        ("Mitosis", "the division of a nucleus into two equal ones"),
        ("Spindle", "fibres that pull the chromosomes apart"),
        ("Zygote", "a fertilised egg cell before it divides"),
    ]
    assert all(term.from_markup for term in found.values())


def test_a_table_of_several_columns_and_the_head_of_one_are_no_glossary() -> None:
    found = terms(
        passage("**Organ**\t**Example**\t**What it stores in the plant**", "table-row"),
        passage("tuber\tpotato\tstarch in long chains", "table-row"),
        passage("grain\tmaize\tstarch in short chains", "table-row"),
        passage("root\tcarrot\tsugar and some starch", "table-row"),
        passage("**Word of the week**\t**what it says to us all**", "table-row"),
    )
    assert not found


def test_a_definition_list_has_its_meaning_on_the_next_level() -> None:
    found = terms(
        passage("**Fjord**", "list-item", 1), passage("a long narrow arm of the sea between cliffs", "list-item", 2)
    )
    assert found["Fjord"].definition == "a long narrow arm of the sea between cliffs"
    assert len(found["Fjord"].quotes) == 2


def test_a_meaning_of_one_has_a_term_of_one() -> None:
    found = terms(
        passage("A cell holds fifty chloroplasts. Chloroplasts are green, and most chloroplasts move to the light."),
        passage("It takes place in the **chloroplast**, an organelle that contains a green pigment."),
    )
    assert [term for term in found if term.startswith("chloro")] == ["chloroplast"]


def test_a_dialogue_is_no_glossary() -> None:
    lines = ("Ann: we should leave before noon", "Bob: the train goes at eleven", "Ann: then we have to hurry now")
    assert not terms(*(passage(line, "list-item") for line in lines))


@pytest.mark.parametrize(
    ("language", "text", "term", "definition"),
    [
        (
            "de",
            "Die **Osmose** ist ein Vorgang, bei dem Wasser durch eine Membran wandert.",
            "Osmose",
            "ein Vorgang, bei dem Wasser durch eine Membran wandert",
        ),
        (
            "fr",
            "Une **monarchie** est une forme de gouvernement où un seul règne.",
            "monarchie",
            "une forme de gouvernement où un seul règne",
        ),
        (
            "es",
            "La **ósmosis** es un proceso por el cual el agua atraviesa una membrana.",
            "ósmosis",
            "un proceso por el cual el agua atraviesa una membrana",
        ),
    ],
)
def test_other_languages_define_by_their_own_words(language: str, text: str, term: str, definition: str) -> None:
    assert terms(text, language=language)[term].definition == definition


def test_what_is_called_so_in_another_language_needs_no_mark() -> None:
    found = terms("Die Hülle um das Plasma einer Zelle heißt „Zellmembran“.", language="de")
    assert found["Zellmembran"].definition == "Die Hülle um das Plasma einer Zelle heißt „Zellmembran“."


@needs_model
@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            "Water leaves it only by evaporation, the change of liquid water into vapour, and salts stay behind.",
            "evaporation",
            "the change of liquid water into vapour",
        ),
        (
            "A primary group is a small group whose members have close and lasting ties.",
            "primary group",
            "a small group whose members have close and lasting ties",
        ),
        (
            "Their cohesion-tension theory says that evaporation from the leaves pulls water up through the xylem.",
            "cohesion-tension theory",
            "the theory that evaporation from the leaves pulls water up through the xylem",
        ),
        (
            "Under proportional representation each party receives a share of the seats that matches its votes.",
            "proportional representation",
            "Under proportional representation each party receives a share of the seats that matches its votes.",
        ),
        (
            "Groupthink is a way of deciding in which the wish for harmony keeps people from weighing other choices.",
            "Groupthink",
            "a way of deciding in which the wish for harmony keeps people from weighing other choices",
        ),
    ],
)
def test_plain_text_defines_its_terms(text: str, term: str, definition: str) -> None:
    assert terms(text)[term].definition == definition


@needs_model
def test_the_next_sentence_says_what_a_term_is() -> None:
    found = terms(
        "Both authors see a rise in what is called the **permanent campaign**. This is the idea that politicians "
        "in office govern as if they were still asking for votes."
    )["permanent campaign"]
    assert found.definition == "the idea that politicians in office govern as if they were still asking for votes"
    assert len(found.quotes) == 2


@needs_model
@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Large trade in the north was carried by ships, the cog, the hulk and the carrack.", "ships"),
        ("Norway took grain, which did not ripen in its fjords.", "grain"),
        ("Dutch ships were cheaper and sailed directly into the Baltic.", "Dutch ships"),
        ("The goal is a reunion of the two halves of the country.", "goal"),
    ],
)
def test_what_is_only_mentioned_is_no_term(text: str, term: str) -> None:
    assert term not in terms(text)


@needs_model
def test_a_draft_has_room_for_what_the_document_marks() -> None:
    text = " ".join(f"The **{name} law** is a rule on {name} goods." for name in ("corn", "sugar", "stamp"))
    assert how_many(material(text)) == 3
