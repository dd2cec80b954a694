"""Where sentences begin and end."""

from __future__ import annotations

import time

import pytest

from guidegen.draft.analysis.language import recognised
from guidegen.draft.analysis.sentences import sentence_spans
from guidegen.source.model import Passage, Source


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.S. Supreme Court met Dr. Smith.", "however, it failed in Fig. 3.2.", "Yahoo! Inc. bought it."],
        ["Rain falls\non the hills.", "It runs to the sea."],
        ["In 1990 J. F. Sebastian spoke (see p. 3).", "He said: “No! Never.” and left."],
    ],
)
def test_abbreviations_and_lines_part_no_sentence(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, "en")] == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Im 19. Jahrhundert entstanden Eisenbahnen.", "Im 3. Jh. n. Chr. zerfiel das Reich."]),
        ("de", ["Am 9. Oktober gingen viele auf die Straße.", "Am 9. November fiel die Mauer."]),
        ("de", ["Caesar starb 44 v. Chr. in Rom.", "Augustus kam 27 v. Chr. an die Macht."]),
        ("de", ["Caesar starb 44 v. Chr.", "Danach kam Augustus."]),
        ("de", ["Das war am 9.", "Danach kam der 1. Weltkrieg.", "Er kam als 5. Sohn zur Welt."]),
        (
            "de",
            ["Er aß Obst, z. B. Äpfel, u. a. Boskop, d. h. gute bzw. Bioäpfel.", "Sie aß Brot usw.", "Dann ging er."],
        ),
        ("de", ["Das war 1990.", "Nur 5 blieben.", "Wolken zogen auf."]),
        (
            "fr",
            ["Rome fut fondée en 753 av. J.-C. selon la légende.", "Elle tomba en 476 apr. J.-C. devant les Goths."],
        ),
        ("fr", ["Vercingétorix se rendit en 52 av. J.-C.", "César triompha."]),
        ("fr", ["Au Ier s. av. J.-C. Rome grandit.", "M. Dupont, cf. p. 12, etc. le dit."]),
        ("es", ["Julio César murió el año 44 a. C. en Roma.", "El 1.º de mayo hubo fiesta.", "Luego llovió."]),
        ("it", ["Cesare morì nel 44 a. C. a Roma.", "Poi venne Augusto."]),
        ("pt", ["César morreu em 44 a. C. em Roma.", "No séc. XIX o Brasil cresceu."]),
        (
            "pl",
            [
                "W 966 r. Mieszko przyjął chrzest.",
                "Marks urodził się 5 maja 1818 r. w Trewirze.",
                "Umarł w 1883 r.",
                "Tam leży.",
            ],
        ),
        (
            "pl",
            ["W latach 20. XX wieku miasto rosło.", "W 44 r. p.n.e. zginął Cezar.", "W XIX w. Polska nie istniała."],
        ),
        ("lt", ["44 m. pr. Kr. Cezaris žuvo.", "1410 m. liepos 15 d. įvyko mūšis."]),
        ("uk", ["У 44 р. до н. е. Цезаря вбили.", "Це сталося 1991 р.", "Потім був 1992 р."]),
        ("en", ["In 44 B.C. Octavian was eighteen.", "Caesar died in 44 B.C.", "Octavian avenged him."]),
    ],
)
def test_dates_and_abbreviations_of_a_language_part_no_sentence(language: str, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, language)] == sentences


def test_a_text_of_points_takes_no_longer_than_its_length() -> None:
    started = time.process_time()
    for text in ("Im 9. Mai usw. Danach v. Chr. " * 3000, "Am 9. X " * 9000, "z. B. " * 9000):
        sentence_spans(text, "de")
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The river flows through the valley and ends in the cold northern sea.", "en"),
        ("Der Fluss fließt durch das Tal und endet im kalten Meer des Nordens.", "de"),
        ("El río atraviesa el valle y termina en el mar frío del norte.", "es"),
        ("La rivière traverse la vallée et finit dans la mer froide du nord.", "fr"),
        ("On 5 May 1789 the deputies met near the centre of the town, some kilometres from Paris.", "en-GB"),
        ("On May 5, 1789 the deputies met near the center of the town, some miles from Paris.", "en"),
        ("1789 1815", None),
    ],
)
def test_the_language_is_recognised(text: str, tag: str | None) -> None:
    assert recognised([Source("a", "a.txt", (Passage(text, 1, "paragraph", number=1),))]) == tag
