from __future__ import annotations

import re

import pytest

from guidegen.dates import parse_date, show_date
from guidegen.languages import Language, load_language
from tests.conftest import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")

ENGLISH = """
date                   | en-GB                      | en-US
1990-03-11             | 11 March 1990              | March 11, 1990
1990-03                | March 1990                 | March 1990
1990                   | 1990                       | 1990
199X                   | 1990s                      | 1990s
18XX                   | 19th century               | 19th century
20XX                   | 21st century               | 21st century
1990-22                | summer 1990                | summer 1990
-0043                  | 44 BC                      | 44 BC
0000                   | 1 BC                       | 1 BC
-0043-03-15            | 15 March 44 BC             | March 15, 44 BC
-0043-21               | spring 44 BC               | spring 44 BC
-04XX                  | 5th century BC             | 5th century BC
-00XX                  | 1st century BC             | 1st century BC
Y-39999~               | c. 40,000 BC               | c. 40,000 BC
0476-09-04             | 4 September 476            | September 4, 476
1860~                  | c. 1860                    | c. 1860
1860?                  | 1860 (?)                   | 1860 (?)
1860%                  | c. 1860 (?)                | c. 1860 (?)
1940/1990              | 1940–1990                  | 1940–1990
-0498/-0450            | 499–451 BC                 | 499–451 BC
-0062/0014             | 63 BC – 14 AD              | 63 BC – 14 AD
1990-05-03/1990-05-07  | 3–7 May 1990               | May 3–7, 1990
1990-05-01             | 1 May 1990                 | May 1, 1990
1990-05-03/1990-06-07  | 3 May – 7 June 1990        | May 3 – June 7, 1990
1990-05/1990-06        | May–June 1990              | May–June 1990
1989-05/1990-06        | May 1989 – June 1990       | May 1989 – June 1990
1940-06/1990-03-11     | June 1940 – 11 March 1990  | June 1940 – March 11, 1990
1990~/1995             | c. 1990 – 1995             | c. 1990 – 1995
1990-05-03~/1990-05-07 | c. 3 May 1990 – 7 May 1990 | c. May 3, 1990 – May 7, 1990
1940/..                | since 1940                 | since 1940
/1940                  | until 1940                 | until 1940
14XX/..                | 15th century –             | 15th century –
192X/193X              | 1920s – 1930s              | 1920s – 1930s
1990-21/1991-23        | spring 1990 – autumn 1991  | spring 1990 – autumn 1991
"""
OTHERS = """
date | es | fr | de
1990-03-11 | 11 de marzo de 1990 | 11 mars 1990 | 11. März 1990
1990-03 | marzo de 1990 | mars 1990 | März 1990
1990 | 1990 | 1990 | 1990
199X | década de 1990 | années 1990 | 1990er Jahre
18XX | siglo XIX | XIXe siècle | 19. Jahrhundert
20XX | siglo XXI | XXIe siècle | 21. Jahrhundert
1990-22 | verano de 1990 | été 1990 | Sommer 1990
-0043 | 44 a. C. | 44 av. J.-C. | 44 v. Chr.
0000 | 1 a. C. | 1 av. J.-C. | 1 v. Chr.
-0043-03-15 | 15 de marzo de 44 a. C. | 15 mars 44 av. J.-C. | 15. März 44 v. Chr.
-0043-21 | primavera de 44 a. C. | printemps 44 av. J.-C. | Frühjahr 44 v. Chr.
-04XX | siglo V a. C. | Ve siècle av. J.-C. | 5. Jahrhundert v. Chr.
-00XX | siglo I a. C. | Ier siècle av. J.-C. | 1. Jahrhundert v. Chr.
Y-39999~ | hacia 40.000 a. C. | vers 40 000 av. J.-C. | um 40.000 v. Chr.
0476-09-04 | 4 de septiembre de 476 | 4 septembre 476 | 4. September 476
1860~ | hacia 1860 | vers 1860 | um 1860
1860? | 1860 (?) | 1860 (?) | 1860 (?)
1860% | hacia 1860 (?) | vers 1860 (?) | um 1860 (?)
1940/1990 | 1940–1990 | 1940–1990 | 1940–1990
-0498/-0450 | 499–451 a. C. | 499–451 av. J.-C. | 499–451 v. Chr.
-0062/0014 | 63 a. C. – 14 d. C. | 63 av. J.-C. – 14 ap. J.-C. | 63 v. Chr. – 14 n. Chr.
1990-05-03/1990-05-07 | 3–7 de mayo de 1990 | 3–7 mai 1990 | 3.–7. Mai 1990
1990-05-01 | 1 de mayo de 1990 | 1er mai 1990 | 1. Mai 1990
1990-05-03/1990-06-07 | 3 de mayo – 7 de junio de 1990 | 3 mai – 7 juin 1990 | 3. Mai – 7. Juni 1990
1990-05/1990-06 | mayo–junio de 1990 | mai–juin 1990 | Mai–Juni 1990
1989-05/1990-06 | mayo de 1989 – junio de 1990 | mai 1989 – juin 1990 | Mai 1989 – Juni 1990
1940-06/1990-03-11 | junio de 1940 – 11 de marzo de 1990 | juin 1940 – 11 mars 1990 | Juni 1940 – 11. März 1990
1990~/1995 | hacia 1990 – 1995 | vers 1990 – 1995 | um 1990 – 1995
1990-05~/1990-06 | hacia mayo de 1990 – junio de 1990 | vers mai 1990 – juin 1990 | um Mai 1990 – Juni 1990
1940/.. | desde 1940 | depuis 1940 | seit 1940
/1940 | hasta 1940 | jusqu’en 1940 | bis 1940
14XX/.. | siglo XV – | XVe siècle – | 15. Jahrhundert –
192X/193X | década de 1920 – década de 1930 | années 1920 – années 1930 | 1920er Jahre – 1930er Jahre
1990-21/1991-23 | primavera de 1990 – otoño de 1991 | printemps 1990 – automne 1991 | Frühjahr 1990 – Herbst 1991
"""


def cases(table: str) -> list[tuple[str, str, str]]:
    """Date, language and what is shown, from a table with the languages at its head."""
    (_, *tags), *rows = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return [(edtf, tag, shown) for edtf, *row in rows for tag, shown in zip(tags, row, strict=True)]


@pytest.mark.parametrize(("edtf", "tag", "shown"), cases(ENGLISH) + cases(OTHERS))
def test_a_date_is_shown_in_the_words_of_the_language(edtf: str, tag: str, shown: str) -> None:
    # CLDR groups French numbers with a narrow no-break space.
    assert show_date(parse_date(edtf), load_language(tag)).replace("\u202f", " ") == shown


def spoken(tag: str, bce: str, century: str) -> Language:
    """Words that a language file would give, to see how CLDR's patterns take them."""
    words = {"bce": bce, "century": {"other": century}, "since": "<{date}>", "until": "<{date}>", "circa": "<{date}>"}
    words |= {"spring": "{year} m. pavasaris" if tag == "lt" else "весна {year}", "decade": "lata {short}. {roman} w."}
    return Language(tag, {"dates": words})


FORMS = """
lt | 1990-03-11             | 1990 m. kovo 11 d.
lt | 1990-03                | 1990 m. kovas
lt | 1990-03/..             | <1990 m. kovo>
lt | 1990-05-03/1990-05-07  | 1990 m. gegužės 3–7 d.
lt | 1990-05-03/1990-06-07  | 1990 m. gegužės 3 d. – birželio 7 d.
lt | 1990-05/1990-06        | 1990 m. gegužė–birželis
lt | -0043                  | 44 m. pr. Kr.
lt | -0043-03-15            | 44 m. pr. Kr. kovo 15 d.
lt | -04XX                  | V a. pr. Kr.
pl | 1990-03-11             | 11 marca 1990
pl | 1990-03                | marzec 1990
pl | 1990-03~               | <marca 1990>
pl | 1990-05/1990-06        | maj–czerwiec 1990
pl | Y-39999                | 40 000 p.n.e.
uk | 1990-03-11             | 11 березня 1990 р.
uk | 1990-03                | березень 1990 р.
uk | ../1990-03             | <березня 1990 р.>
uk | -0043-03-15            | 15 березня 44 р. до н. е.
uk | -04XX                  | V ст. до н. е.
uk | -0043-21               | весна 44 р. до н. е.
lt | -0043-21               | 44 m. pr. Kr. pavasaris
pl | 192X                   | lata 20. XX w.
pt | 1990-05-03/1990-05-07  | 3–7 de maio de 1990
it | 1990-05-01             | 1º maggio 1990
ar | 1990-03-11             | 11 مارس 1990
ar | -04XX                  | القرن 5 ق.م
"""
SPOKEN = {
    "lt": spoken("lt", "{year} m. pr. Kr.", "{roman} a."),
    "pl": spoken("pl", "{year} p.n.e.", "{roman} w."),
    "uk": spoken("uk", "{year} р. до н. е.", "{roman} ст."),
    "pt": spoken("pt", "{year} a.C.", "século {roman}"),
    "it": spoken("it", "{year} a.C.", "{roman} secolo"),
    "ar": spoken("ar", "{year} ق.م", "القرن {number}"),
}


@pytest.mark.parametrize("line", FORMS.strip().splitlines())
def test_months_take_the_case_and_years_the_word_that_the_language_gives_them(line: str) -> None:
    tag, edtf, shown = (cell.strip() for cell in line.split("|"))
    said = show_date(parse_date(edtf), SPOKEN[tag])
    assert said.replace("\u202f", " ").replace("\u00a0", " ") == shown


def test_one_sheet_has_one_kind_of_digits() -> None:
    """Western ones, as its page numbers, where a region's own would be others."""
    assert show_date(parse_date("1990"), Language("ar-EG", SPOKEN["ar"].tree)) == "1990"


def test_the_dates_of_the_readme_are_shown_as_it_says() -> None:
    rows = re.findall(r"^\| (`[^|]+) \| ([^|`]+) \| (`[^|]+) \| ([^|`]+) \|$", README, re.MULTILINE)
    pairs = [pair for row in rows for pair in (row[:2], row[2:])]
    assert len(pairs) == 8
    for written, printed in pairs:
        dates = re.findall(r"`([^`]+)`", written)
        assert [show_date(parse_date(date), load_language("en-GB")) for date in dates] == re.split(
            ", (?!000)| … ", printed
        )


@pytest.mark.parametrize(
    ("tag", "century", "decade", "open_day"),
    [
        ("lt", "V a. pr. Kr.", "1990-ieji", "nuo 1990 m. kovo 11 d."),
        ("pl", "V w. p.n.e.", "lata 90. XX w.", "od 11 marca 1990"),
        ("pt", "século V a.C.", "década de 1990", "desde 11 de março de 1990"),
        ("it", "V secolo a.C.", "anni ’90 del XX secolo", "dal giorno 11 marzo 1990"),
        ("uk", "V ст. до н. е.", "1990-ті роки", "від 11 березня 1990 р."),
        ("ar", "القرن الـ5 ق.م", "عقد 1990", "منذ 11 مارس 1990"),
        ("fr", "Ve siècle av. J.-C.", "années 1990", "depuis le 11 mars 1990"),
    ],
)
def test_dates_in_the_words_of_more_languages(tag: str, century: str, decade: str, open_day: str) -> None:
    language = load_language(tag)
    shown = [
        show_date(parse_date(date), language).replace("\u202f", " ") for date in ("-04XX", "199X", "1990-03-11/..")
    ]
    assert shown == [century, decade, open_day]
