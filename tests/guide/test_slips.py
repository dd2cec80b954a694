"""What teachers type that YAML does not take: each slip with what guidegen says, and the laws of mending."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guidegen.errors import Problem
from guidegen.guide.characters import FORBIDDEN
from guidegen.guide.quoting import split, words
from guidegen.guide.yaml_text import read_yaml

KEYS = frozenset(
    ["answer", "evidence", "feedback", "id", "key", "options", "overview", "questions", "stem", "text", "title", "type"]
)

# What was typed; then for each problem its place, message and code, how to mend it, and the line as it should be.
CASES = [
    (
        "a colon and a space inside a text",
        """\
stem: When? Answer: Y
""",
        """\
1:19 the colon after “When? Answer” makes it look like a key [yaml-colon]
    put quotes around the whole text
  + stem: "When? Answer: Y"
""",
    ),
    (
        "a colon at the end of a text",
        """\
stem: Name three:
""",
        """\
1:17 the colon after “Name three” makes it look like a key [yaml-colon]
    put quotes around the whole text
  + stem: "Name three:"
""",
    ),
    (
        "a colon in the second line of a text",
        """\
stem: Name three
  countries: France
  and more
type: x
""",
        """\
1:7 the colon after “countries” in line 2 makes it look like a key [yaml-colon]
    put quotes around the whole text
  + stem: "Name three
  +   countries: France
  +   and more"
""",
    ),
    (
        "a colon in a list entry with a colon",
        """\
options:
  - key: 9: 30
""",
        """\
2:11 the colon after “9” makes it look like a key [yaml-colon]
    put quotes around the whole text
  +   - key: "9: 30"
""",
    ),
    (
        "a text that begins with a quoted word",
        """\
options:
  - "Yes", said Ann
""",
        """\
2:5 the text begins with a quote, but goes on after the closing one [yaml-quotes]
    put quotes around the whole text
  +   - '"Yes", said Ann'
""",
    ),
    (
        "a text that begins and ends with a quoted word",
        """\
stem: "Yes" or "No"
""",
        """\
1:7 the text begins with a quote, but goes on after the closing one [yaml-quotes]
    put quotes around the whole text
  + stem: '"Yes" or "No"'
""",
    ),
    (
        "a text in quotes with quotes inside",
        """\
stem: "He said "no" to me"
""",
        """\
1:7 the text begins with a quote, but goes on after the closing one [yaml-quotes]
    put quotes around the whole text
  + stem: 'He said "no" to me'
""",
    ),
    (
        "a text in single quotes with an apostrophe inside",
        """\
stem: 'What's the capital?'
""",
        """\
1:7 the text begins with a quote, but goes on after the closing one [yaml-quotes]
    put quotes around the whole text
  + stem: "What's the capital?"
""",
    ),
    (
        "an apostrophe at the start",
        """\
stem: 'tis the season
answer: it's jolly
""",
        """\
1:7 an apostrophe at the start of a text looks like an opening quote [yaml-quotes]
    put quotes around the whole text
  + stem: "'tis the season"
""",
    ),
    (
        "a quote that is never closed",
        """\
stem: "Yes, said Ann
answer: x "y"
""",
        """\
1:7 the quote " that opens here is never closed [yaml-quotes]
    close it at the end of the text
  + stem: "Yes, said Ann"
""",
    ),
    (
        "a quote that is never closed, over two lines",
        """\
stem: "Yes,
  said Ann
answer: x
""",
        """\
1:7 the quote " that opens here is never closed [yaml-quotes]
    close it at the end of the text
  + stem: "Yes,
  +   said Ann"
""",
    ),
    (
        "a quote that is never closed in a list in brackets",
        """\
options: [Paris, 'Rome]
""",
        """\
1:18 the quote ' that opens here is never closed [yaml-quotes]
    close it before the bracket
  + options: [Paris, "Rome"]
""",
    ),
    (
        "an at sign",
        """\
options:
  - @home
""",
        """\
2:5 a text that begins with @ needs quotes: YAML keeps this character for itself [yaml-start]
    put quotes around the whole text
  +   - "@home"
""",
    ),
    (
        "a backtick",
        """\
options:
  - `x` is code
""",
        """\
2:5 a text that begins with ` needs quotes: YAML keeps this character for itself [yaml-start]
    put quotes around the whole text
  +   - "`x` is code"
""",
    ),
    (
        "a percent sign",
        """\
options:
  - % of what
""",
        """\
2:5 a text that begins with % needs quotes: YAML keeps this character for itself [yaml-start]
    put quotes around the whole text
  +   - "% of what"
""",
    ),
    (
        "an ampersand",
        """\
stem: &c. is short for
""",
        """\
1:7 a text that begins with & needs quotes: YAML takes it for a reference, which guides do not have [yaml-alias]
    put quotes around the whole text
  + stem: "&c. is short for"
""",
    ),
    (
        "emphasis",
        """\
stem: *Photosynthesis* is …
""",
        """\
1:7 a text that begins with * needs quotes: YAML takes it for a reference, which guides do not have [yaml-alias]
    put quotes around the whole text
  + stem: "*Photosynthesis* is …"
""",
    ),
    (
        "a reference",
        """\
evidence: *first
""",
        """\
1:11 a text that begins with * needs quotes: YAML takes it for a reference, which guides do not have [yaml-alias]
    put quotes around the whole text
  + evidence: "*first"
""",
    ),
    (
        "emphasis in brackets",
        """\
options: [*a*, b]
""",
        """\
1:11 a text that begins with * needs quotes: YAML takes it for a reference, which guides do not have [yaml-alias]
    put quotes around the whole text
  + options: ["*a*", b]
""",
    ),
    (
        "an exclamation mark",
        """\
stem: !important
""",
        """\
1:7 a text that begins with ! needs quotes: YAML takes it for the name of a type, which guides do not have [yaml-tag]
    put quotes around the whole text
  + stem: "!important"
""",
    ),
    (
        "a YAML type",
        """\
grade: !!str 8
""",
        """\
1:8 a text that begins with ! needs quotes: YAML takes it for the name of a type, which guides do not have [yaml-tag]
    put quotes around the whole text
  + grade: "!!str 8"
""",
    ),
    (
        "a bar before the text",
        """\
stem: | What is it?
""",
        """\
1:7 a text that begins with | needs quotes: YAML expects the text on the lines below it [yaml-start]
    put quotes around the whole text
  + stem: "| What is it?"
""",
    ),
    (
        "a greater sign",
        """\
options:
  - > 5 metres
""",
        """\
2:5 a text that begins with > needs quotes: YAML expects the text on the lines below it [yaml-start]
    put quotes around the whole text
  +   - "> 5 metres"
""",
    ),
    (
        "a question mark and a space",
        """\
stem: ? what
""",
        """\
1:7 a text that begins with ? needs quotes: YAML takes it for the start of a key [yaml-start]
    put quotes around the whole text
  + stem: "? what"
""",
    ),
    (
        "a dash behind a key",
        """\
options: - Paris
""",
        """\
1:10 a text that begins with - needs quotes: YAML takes it for the start of a list [yaml-start]
    put quotes around the whole text, or begin the list in the line below
  + options: "- Paris"
""",
    ),
    (
        "a year in brackets",
        """\
stem: [1940] was the year
""",
        """\
1:7 a text that begins with [ looks like a list in brackets [yaml-bracket]
    put quotes around the whole text
  + stem: "[1940] was the year"
""",
    ),
    (
        "a link",
        """\
stem: [the article](http://x.org/) says
""",
        """\
1:7 a text that begins with [ looks like a list in brackets [yaml-bracket]
    put quotes around the whole text
  + stem: "[the article](http://x.org/) says"
""",
    ),
    (
        "a gap at the start of a cloze",
        """\
text: [[1940]] was the year
""",
        """\
1:7 a text that begins with [ looks like a list in brackets [yaml-bracket]
    put quotes around the whole text
  + text: "[[1940]] was the year"
""",
    ),
    (
        "braces at the start",
        """\
text: {gap} was the year
""",
        """\
1:7 a text that begins with { looks like keys in braces [yaml-bracket]
    put quotes around the whole text
  + text: "{gap} was the year"
""",
    ),
    (
        "braces alone",
        """\
text: {gap}
""",
        """\
1:7 a text that begins with { looks like keys in braces [yaml-bracket]
    put quotes around the whole text
  + text: "{gap}"
""",
    ),
    (
        "braces cut a text at its comma",
        """\
options:
  - {text: Paris, France, feedback: No}
""",
        """\
2:5 braces cut a text at its commas and colons [yaml-braces]
    write each key on a line of its own, without braces
  +   - text: Paris, France
  +     feedback: No
""",
    ),
    (
        "braces with a colon",
        """\
options:
  - {text: When? Answer: Y}
""",
        """\
2:5 braces cut a text at its commas and colons [yaml-braces]
    write each key on a line of its own, without braces
  +   - text: "When? Answer: Y"
""",
    ),
    (
        "a bracket that is never closed",
        """\
options: [Paris, Rome
stem: x
""",
        """\
1:10 the bracket [ that opens here is never closed [yaml-bracket]
    close it with ]
  + options: [Paris, Rome]
""",
    ),
    (
        "no space after the colon, a key follows",
        """\
stem:What is it?
answer: x
""",
        """\
1:5 there is no space after `stem:`, so the line is a text and not a key [yaml-space]
    put a space after the colon
  + stem: What is it?
""",
    ),
    (
        "no space after the colon, in a list",
        """\
questions:
  - stem:What is it?
    answer: x
""",
        """\
2:9 there is no space after `stem:`, so the line is a text and not a key [yaml-space]
    put a space after the colon
  +   - stem: What is it?
""",
    ),
    (
        "no space after the colon, nothing else",
        """\
stem:What is it?
""",
        """\
1:5 there is no space after `stem:`, so the line is a text and not a key [yaml-space]
    put a space after the colon
  + stem: What is it?
""",
    ),
    (
        "no colon",
        """\
title: x
stem What is it?
""",
        """\
2:1 there is no colon after `stem` [yaml-space]
    write `stem: `
  + stem: What is it?
""",
    ),
    (
        "tabs",
        """\
questions:
\t- id: x
\t  stem: y
""",
        """\
2:1 lines 2 to 3 are indented with a tab, where YAML takes only spaces [yaml-tab]
    use spaces; most editors can turn tabs into spaces
  +   - id: x
""",
    ),
    (
        "a tab in one line",
        """\
questions:
  - id: x
\tstem: y
""",
        """\
3:1 this line is indented with a tab, where YAML takes only spaces [yaml-tab]
    use spaces; most editors can turn tabs into spaces
  +     stem: y
""",
    ),
    (
        "a tab behind a dash",
        """\
options:
  -\tParis
""",
        """\
2:5 a tab stands after the dash [yaml-tab]
    use a space
  +   - Paris
""",
    ),
    (
        "a key that is indented too far",
        """\
questions:
  - id: x
      stem: y
      type: z
    options: []
""",
        """\
3:7 `stem` is not in line with `id` in line 2 (lines 3 to 4) [yaml-indent]
    begin it in column 5, under `id`
  +     stem: y
""",
    ),
    (
        "a key that is not indented far enough",
        """\
questions:
  - id: x
   stem: y
""",
        """\
3:4 `stem` is not in line with `id` in line 2 [yaml-indent]
    begin it in column 5, under `id`
  +     stem: y
""",
    ),
    (
        "a key under its dash",
        """\
questions:
  - id: x
  stem: y
""",
        """\
3:3 `stem` is not in line with `id` in line 2 [yaml-indent]
    begin it in column 5, under `id`
  +     stem: y
""",
    ),
    (
        "a dash that is out of line",
        """\
options:
  - Paris
 - Rome
""",
        """\
3:2 this dash is not in line with the dash in line 2 [yaml-indent]
    begin it in column 3, under the dash
  +   - Rome
""",
    ),
    (
        "a list entry without its dash",
        """\
options:
  - Paris
  key: Rome
""",
        """\
3:3 `key` stands in a list, but has no dash [yaml-dash]
    begin the entry with `- `
  +   - key: Rome
""",
    ),
    (
        "one line that fell out of its place",
        """\
questions:
  - id: x
    type: z
stem: y
    answer: w
""",
        """\
4:1 this line begins in column 1, between lines that begin in column 5 [yaml-indent]
    indent it like the lines around it
  +     stem: y
""",
    ),
    (
        "the first keys indented",
        """\
  title: x
  id: y
stem: z
""",
        """\
1:1 this line begins with 2 spaces, and the key in line 3 with none (lines 1 to 2) [yaml-indent]
    let all keys of the guide begin in column 1
  + title: x
""",
    ),
    (
        "a text that goes on without indentation",
        """\
title: What is
the matter
with it?
stem: y
""",
        """\
2:1 lines 2 to 3 are neither a key nor a list entry; a text that goes on must be indented [yaml-indent]
    indent it by 2 spaces
  +   the matter
""",
    ),
    (
        "a block that is not indented",
        """\
overview: |
This is the text.
Note: it goes on.
stem: y
""",
        """\
2:1 lines 2 to 3 are neither a key nor a list entry; a text that goes on must be indented [yaml-indent]
    indent it by 2 spaces
  +   This is the text.
""",
    ),
    (
        "a block whose second line is indented less",
        """\
overview: |
   This is the text.
  It goes on.
stem: y
""",
        """\
3:3 this line is neither a key nor a list entry; a text that goes on must be indented [yaml-indent]
    indent it by 3 spaces
  +    It goes on.
""",
    ),
    (
        "spaces in an empty line above a block",
        """\
overview: |
\x20\x20\x20\x20\x20\x20
  text
""",
        """\
3:3 an empty line above this text has more spaces than the text [yaml-indent]
    delete the spaces in the empty lines
""",
    ),
    (
        "en dashes",
        """\
options:
  – Paris
  – Rome
""",
        """\
2:3 a list needs a hyphen and a space; – is not a hyphen (lines 2 to 3) [yaml-dash]
    begin each entry with `- `
  +   - Paris
""",
    ),
    (
        "bullets",
        """\
options:
  • Paris
""",
        """\
2:3 a list needs a hyphen and a space; • is not a hyphen [yaml-dash]
    begin each entry with `- `
  +   - Paris
""",
    ),
    (
        "stars",
        """\
options:
  * Paris
  * Rome
""",
        """\
2:3 a list needs a hyphen and a space; * is not a hyphen (lines 2 to 3) [yaml-dash]
    begin each entry with `- `
  +   - Paris
""",
    ),
    (
        "dashes without a space",
        """\
options:
  -Paris
  -Rome
""",
        """\
2:3 there is no space after the dash (lines 2 to 3) [yaml-dash]
    begin each entry with `- `
  +   - Paris
""",
    ),
    (
        "a dash in the second line of a text",
        """\
stem: Which?
  - Paris
""",
        """\
2:3 this line begins with a dash, but continues the text above it [yaml-dash]
    line its dash up with the list it belongs to; if it is text, put the whole text in quotes
""",
    ),
    (
        "a hash in a text",
        """\
title: Lesson #3
""",
        """\
1:14 “#3” is taken for a comment and left out of the text [yaml-comment]
    put the text in quotes; if it is a comment, put a space after the #
  + title: "Lesson #3"
""",
    ),
    (
        "a path in double quotes",
        """\
stem: "C:\\dir"
""",
        """\
1:7 inside double quotes a backslash begins a code [yaml-escape]
    use single quotes
  + stem: 'C:\\dir'
""",
    ),
    (
        "LaTeX in double quotes",
        """\
stem: "$\\frac{1}{2}$ and $\\theta$"
""",
        """\
1:7 a backslash in this text stands for a control character, which cannot be printed [control-character]
    use single quotes, in which a backslash is a backslash
  + stem: '$\\frac{1}{2}$ and $\\theta$'
""",
    ),
    (
        "a key twice",
        """\
stem: a
id: b
stem: c
""",
        """\
3:1 `stem` stands twice here; the first is in line 1 [duplicate-key]
    keep one of them, or begin a new entry with `- `
""",
    ),
    (
        "no key",
        """\
: x
""",
        """\
1:1 there is no key before this colon [yaml-key]
    write the key, or put the text in quotes
""",
    ),
    (
        "a list as a key",
        """\
options:
  - [a, b]: c
""",
        """\
2:5 a list in brackets stands where a key should [yaml-key]
    put quotes around the whole text
  +   - "[a, b]: c"
""",
    ),
    (
        "a dividing line",
        """\
title: x
---
stem: y
""",
        """\
2:1 --- ends a guide, and more follows it [yaml-documents]
    take this line out; a dividing line can be a comment
  + # ---
""",
    ),
    (
        "a version of YAML",
        """\
%YAML 1.1
---
title: No
""",
        """\
1:1 %YAML changes how a file is read; guides are read in one way only [yaml-directive]
    take this line out
  + # %YAML 1.1
""",
    ),
    (
        "an empty file",
        """\
""",
        """\
1:1 the guide is empty [yaml-empty]
    a guide begins with `title: …`; see the example in the README
""",
    ),
    (
        "a list for a guide",
        """\
- x
""",
        """\
1:1 the guide is a list; it should have keys [yaml-no-keys]
    a guide begins with `title: …`; see the example in the README
""",
    ),
    (
        "a text for a guide",
        """\
Lithuania
""",
        """\
1:1 the guide is one text, without keys [yaml-no-keys]
    a guide begins with `title: …`; see the example in the README
""",
    ),
    (
        "nothing that we know",
        """\
title: x
"stem"
id: y
""",
        """\
2:1 this line is neither a key nor a list entry; a text that goes on must be indented [yaml-indent]
    indent it by 2 spaces
  +   "stem"
""",
    ),
]


def told(problem: Problem) -> str:
    mended = "".join(f"  + {line}\n" for line in problem.mended.split("\n")) if problem.mended else ""
    where = f"{problem.where.line}:{problem.where.column}"
    return f"{where} {problem.message} [{problem.code}]\n    {problem.fix}\n{mended}"


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, report, id=name) for name, text, report in CASES])
def test_slips(text: str, expected: str) -> None:
    problems = read_yaml(text, "guide.yaml", keys=KEYS).problems
    assert "".join(map(told, problems)) == expected


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text, _ in CASES])
def test_the_lines_as_they_should_be_are_taken(text: str) -> None:
    lines = text.split("\n")
    problems = read_yaml(text, "guide.yaml", keys=KEYS).problems
    for problem in reversed(problems):  # from the end, since braces become more lines than they were
        row = problem.where.line - 1
        assert problem.line == text.split("\n")[row]
        if "lines" in problem.message or not problem.mended:
            return  # only the first of several lines is shown, or none
        mended = problem.mended.split("\n")
        lines[row : row + (1 if problem.code == "yaml-braces" else len(mended))] = mended
    again = read_yaml("\n".join(lines), "guide.yaml", keys=KEYS)
    assert not any(problem.is_error for problem in again.problems)


def test_all_slips_of_a_file_are_found_at_once() -> None:
    pieces = [text for name, text, _ in CASES if text.startswith(("stem: ", "text: ")) and name != "a key twice"]
    guide = "questions:\n" + "".join(
        f"  - id: item-{number}\n    " + text.rstrip("\n").replace("\n", "\n    ") + "\n"
        for number, text in enumerate(pieces)
    )
    problems = read_yaml(guide, "guide.yaml", keys=KEYS).problems
    assert len({problem.where.line for problem in problems}) >= len(pieces) > 20
    document = read_yaml(guide, "guide.yaml", keys=KEYS)
    assert isinstance(document.data, dict)
    assert [question["id"] for question in document.data["questions"]] == [f"item-{n}" for n in range(len(pieces))]


def test_a_line_that_cannot_be_mended_is_left_out_and_reading_goes_on() -> None:
    document = read_yaml("a: |\n\t\n  x\nb: When? Answer: Y\n", "guide.yaml")
    assert document.data is None
    assert document.problems[0].message == "guidegen cannot read this line as YAML"
    assert document.problems[-1].mended == 'b: "When? Answer: Y"'


def test_reading_stops_where_the_structure_is_lost() -> None:
    document = read_yaml("".join(" " * (n * 7 % 10) + "stem: v\n" for n in range(100)), "guide.yaml")
    assert document.data is None
    assert document.problems[-1].message == "reading stopped here"
    assert len(document.problems) < 10


# The laws, for whatever is typed after a key or a dash.

signs = [*"\"'\\ :#-?[]{},&*!|>%@`~=<.abc–é", ": ", " #", "012", "No", "tis", "Yes", "s ", "text: "]
lines = (st.lists(st.sampled_from(signs), max_size=12).map("".join) | st.text(max_size=30)).map(
    lambda text: FORBIDDEN.sub("", text).replace("\n", "").replace("\r", "").strip(" \t")
)
FORMS = {"stem: ": "a: 1\n{}\nb: 2\n", "- ": "a:\n{}\n- c\nb: 2\n", "  - text: ": "a:\n{}\n    x: y\nb: 2\n"}


@given(lines, st.sampled_from(sorted(FORMS)))
@example('["",{\\', "stem: ")
def test_a_line_that_fails_is_taken_as_it_is_mended(text: str, lead: str) -> None:
    if text.startswith((": ", ":\t")):
        return  # a key is missing, which nobody can know but its writer
    guide = FORMS[lead].format(lead + text)
    problems = read_yaml(guide, "guide.yaml").problems
    told = {problem.message for problem in problems}
    for problem in problems:
        if problem.line == lead + text and problem.mended and "\n" not in problem.mended:
            again = read_yaml(guide.replace(problem.line, problem.mended, 1), "guide.yaml")
            # What else is wrong with the line was told beside it: “["",{\\” has two brackets open, one of them odd.
            assert not any(other.is_error and other.message not in told - {problem.message} for other in again.problems)


@given(lines)
def test_a_line_that_fails_keeps_the_words_that_were_typed(text: str) -> None:
    document = read_yaml(f"a: 1\nstem: {text}\nb: 2\n", "guide.yaml")
    codes = {problem.code for problem in document.problems}
    stem = document.data["stem"] if isinstance(document.data, dict) else None
    typed = split(f"stem: {text}", 7)[1]
    if codes & {"yaml-colon", "yaml-start", "yaml-alias", "yaml-tag", "yaml-bracket", "yaml-quotes"} and isinstance(
        stem, str
    ):
        assert stem in {typed, words(typed), typed[1:], words(typed[1:])}


SIGNS = [
    *"abc1:-#,[]{}\"'*!|>%@?`\\ \té–\r\n\x85\u2028\ufeff\0",
    "x y",
    '"q"',
    "'s'",
    ": ",
    "- ",
    "  ",
    " # c",
    "&x",
    "? ",
]
LINES = [
    "\n  ",
    "\n    ",
    "|-\n",
    "|\n  ",
    ">+\n   ",
    "---\n",
    "...\n",
    "key: v\n",
    "- a\n",
    "stem: x\n  ",
    "options:\n  - ",
]
pieces = st.lists(st.sampled_from(SIGNS + LINES), max_size=30).map("".join)


@example('"\r |\n\n---\na---\n---\na')
@given(pieces)
def test_whatever_is_typed_gives_data_or_a_problem(text: str) -> None:
    start = time.perf_counter()
    document = read_yaml(text, "guide.yaml", keys=KEYS)
    assert time.perf_counter() - start < 5
    assert isinstance(document.data, dict) or document.problems
    for problem in document.problems:
        assert problem.message
        assert problem.where.line <= text.count("\n") + text.count("\r") + 1


@given(pieces)
def test_the_mended_text_reads_as_the_data_that_were_found(text: str) -> None:
    """Which proves that going back a little finds the same as reading anew."""
    document = read_yaml(text, "guide.yaml", keys=KEYS)
    again = read_yaml(document.mended, "guide.yaml", keys=KEYS)
    if document.data is not None:
        assert again.data == document.data
        assert again.mended == document.mended
