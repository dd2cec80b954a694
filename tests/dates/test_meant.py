from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.dates import parse_date
from guidegen.dates.meant import dates_meant

TYPED = """
11 March 1990             | 1990-03-11
March 11, 1990            | 1990-03-11
Sunday, 11th March 1990   | 1990-03-11
March 1990                | 1990-03
1990-3-11                 | 1990-03-11
1990/3                    | 1990-03
11.3.1990                 | 1990-03-11
31/12/1990                | 1990-12-31
11/03/1990                | 1990-03-11 1990-11-03
11-03-1990                | 1990-03-11 1990-11-03
24 de julio de 1911       | 1911-07-24
24. Juli 1911             | 1911-07-24
le 3 mai 1808             | 1808-05-03
1er mai 1990              | 1990-05-01
décembre 1990             | 1990-12
decembre 1990             | 1990-12
siglo XV                  | 14XX
15. Jahrhundert           | 14XX
XVe siècle                | 14XX
15th century              | 14XX
5th century BC            | -04XX
Ve siècle av. J.-C.       | -04XX
s. XV                     | 14XX
XV w.                     | 14XX
siglo XV/siglo XVI        | 14XX/15XX
um 1500                   | 1500~
vers 1500                 | 1500~
hacia 1500                | 1500~
h. 1500                   | 1500~
c. 1500                   | 1500~
ca. 1500                  | 1500~
~1500                     | 1500~
1860 (?)                  | 1860?
c. 1860?                  | 1860%
44 BC                     | -0043
44 a. C.                  | -0043
44 av. J.-C.              | -0043
44 v. Chr.                | -0043
15 March 44 BC            | -0043-03-15
c. 500 BC                 | -0499~
10,000 BC                 | -9999
40.000 v. Chr.            | Y-39999
500–400 BC                | -0499/-0399
-44                       | -0043
AD 79                     | 0079
900                       | 0900
1990s                     | 199X
1920er Jahre              | 192X
los años 1920             | 192X
années 1920               | 192X
199x                      | 199X
spring 1990               | 1990-21
printemps 1990            | 1990-21
1914-18                   | 1914/1918
1990/91                   | 1990/1991
1939–1945                 | 1939/1945
1325-1521                 | 1325/1521
3–7 May 1990              | 1990-05-03/1990-05-07
3. – 7. Mai 1990          | 1990-05-03/1990-05-07
3 May – 7 June 1990       | 1990-05-03/1990-06-07
March–May 1990            | 1990-03/1990-05
1940/open                 | 1940/..
1940 – present            | 1940/..
١٩٩٠                      | 1990
foo                       |
30 February 1990          |
Mai 68                    |
"""


@pytest.mark.parametrize("line", TYPED.strip().splitlines())
def test_what_teachers_type_is_understood_in_every_language(line: str) -> None:
    typed, meant = line.split("|")
    assert " ".join(dates_meant(typed.strip())) == meant.strip()


@given(st.text(max_size=30) | st.text("0123456789 .-/–~?cXVIBCaéu", max_size=20))
def test_what_is_proposed_is_a_date(text: str) -> None:
    for meant in dates_meant(text):
        assert parse_date(meant)
