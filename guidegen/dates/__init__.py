"""Dates as historians write them.

    edtf       from EDTF (“1860~”, “-04XX”) to a value that sorts and compares
    shown      the value in the words of a language (“c. 1860”, “5th century BC”), with CLDR's month names and patterns
    in_words   dates that stand in a text: month names, years before Christ
    reading    all dates that a text states, as EDTF, and those that lean on another (“two years later”)
    meant      what a teacher probably meant by a date that cannot be read

Decided here: EDTF levels 0 and 1, less what says nothing on a sheet (times of day, `XX` for an unknown month); level 2
is refused with the form to write instead. A year before Christ counts as in ISO 8601 (0000 is 1 BC). Digits are
Western in every language: they are CLDR's default for Arabic too (`ar`: latn), Babel writes no others, and the page
numbers, which are CSS counters, have them even where a region would take others (`ar-EG`: arab): one kind on a sheet.
"""

from guidegen.dates.edtf import DateMistake, HistoricDate, Point, parse_date
from guidegen.dates.in_words import date_value, month_names, stated_dates
from guidegen.dates.shown import show_date

__all__ = [
    "DateMistake",
    "HistoricDate",
    "Point",
    "date_value",
    "month_names",
    "parse_date",
    "show_date",
    "stated_dates",
]
