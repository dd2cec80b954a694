"""What a thing is, decides what it may be called, and what a sentence may leave unsaid."""

from __future__ import annotations

import pytest

from guidegen.draft.analysis import analyser_for
from guidegen.draft.standing.shape import is_balanced
from tests.draft.test_standing import last

pytestmark = pytest.mark.skipif(bool(analyser_for("en")[1]), reason="needs the English language model")


@pytest.mark.parametrize(
    "text",
    [
        "The Baltic was a sea of small traders. The town burned down in 1157 and was rebuilt by Henry the Lion.",
        "The American delegates sailed home in 1898. In Paris the peace negotiations ended in December 1898.",
        "Bremen did not join the embargo against Norway. Bremen was expelled in 1285.",
        "Two theories of ageing are known. According to this theory, activity is the key to happiness in old age.",
        "Japan had to open its harbours. The regent who had signed the treaty, Ii Naosuke, was killed in Edo in 1860.",
        "My uncle kept bees. In London I met Virginia Woolf in 1938.",
    ],
)
def test_what_does_not_fit_or_says_too_little_is_refused(text: str) -> None:
    assert " " not in last(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Queen Elizabeth I closed the Steelyard in London in 1598.",
            "Queen Elizabeth I closed the Steelyard in London in 1598.",
        ),
        ("World War I ended in November 1918.", "World War I ended in November 1918."),
        (
            "In activity theory, busy people age well. According to this theory, people need hobbies in old age.",
            "According to activity theory, people need hobbies in old age.",
        ),
        (
            "Lars Tornstam developed a theory called gerotranscendence: the idea that old people see life more widely.",
            "Lars Tornstam developed a theory called gerotranscendence: the idea that old people see life more widely.",
        ),
        (
            "In 1951 Kenneth Arrow proved that no method can satisfy a list of five demands all at once.",
            "In 1951 Kenneth Arrow proved that no method can satisfy a list of five demands all at once.",
        ),
        (
            'The in-group is the group to which a person feels loyalty and which members call "we".',
            'The in-group is the group to which a person feels loyalty and which members call "we".',
        ),
        (
            "Between 1845 and 1852 Ireland lost about a quarter of its people.",
            "Between 1845 and 1852 Ireland lost about a quarter of its people.",
        ),
    ],
)
def test_what_stands_by_itself_is_kept(text: str, said: str) -> None:
    assert last(text) == said


@pytest.mark.parametrize("text", ["„Ja“, sagte er.", "« Oui », dit-il.", "»Ja« (1848)", "the Germans’ “Reich”", "‚ja‘"])
def test_quotation_marks_of_other_languages_close(text: str) -> None:
    assert is_balanced(text)


@pytest.mark.parametrize("text", ["„Ja, sagte er.", "He said “no.", "(1848", "no”", "«Oui, dit-il"])
def test_what_does_not_close_is_unbalanced(text: str) -> None:
    assert not is_balanced(text)
