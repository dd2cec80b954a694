"""What the reading sheet leaves out of a document."""

from __future__ import annotations

from guidegen.build.set_apart import set_apart_to_read
from guidegen.fields import Quote
from guidegen.guide.evidence import LookedUp
from guidegen.readers import markdown
from guidegen.source.quotes import QuoteFinder

ARTICLE = """\
# The heron

© 2019 The Marsh Society. All rights reserved.

The grey heron stands still in shallow water until a fish comes near, and then strikes with its long beak.

## The nest

Herons nest together in high trees, and they use the same nests for many years.

> Slow water
> under the wall of the garden
> and the bell
> that nobody rang

## References

Marquiss, M. (1989). Grey herons breeding in Scotland. Bird Study, 36(3), 181–191.

Owen, D. F. (1960). The nesting success of the heron. Proceedings, 133, 597–617.

## See also

Night heron
"""


def test_notices_references_and_navigation_are_left_out_and_said() -> None:
    source = markdown.read(ARTICLE.encode(), "heron.md", "heron")
    apart, (note,) = set_apart_to_read([source], [], "en")
    left = [passage.text for index, passage in enumerate(source.passages) if index not in apart["heron"]]
    assert [text.split("\n")[0][:12] for text in left] == [
        "The heron",
        "The grey her",
        "The nest",
        "Herons nest ",
        "Slow water",
    ]
    assert "4 passages of it (copyright, navigation, references): ¶ 1, 5–7" in note.message
    assert not note.is_error


def test_what_evidence_stands_in_is_kept_with_its_heading() -> None:
    source = markdown.read(ARTICLE.encode(), "heron.md", "heron")
    quote = Quote(quote="Grey herons breeding in Scotland")
    found = QuoteFinder([source]).find(quote.quote, None, None)
    apart, _ = set_apart_to_read([source], [LookedUp(("key_facts", 0, "evidence", 0), quote, found)], "en")
    left = [passage.text for index, passage in enumerate(source.passages) if index not in apart["heron"]]
    assert "References" in left
    assert any("Marquiss" in text for text in left)
    assert not any("Owen" in text for text in left)


def test_a_document_without_any_is_whole() -> None:
    source = markdown.read(b"# A list\n\nThe heron eats fish.", "heron.md", "heron")
    assert set_apart_to_read([source], [], "en") == ({}, [])
