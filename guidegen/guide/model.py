"""The guide: what a teacher writes and `draft` proposes. Its YAML file is the whole truth of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

from pydantic import AfterValidator, Field, model_validator

from guidegen.fields import Evidence, Id, IgnoredRules, Image, Model, Text, ignored_rules, mistake
from guidegen.items import ITEMS, Item
from guidegen.languages import is_known, language_tags
from guidegen.sections.key_facts import KeyFact
from guidegen.sections.key_terms import KeyTerm
from guidegen.sections.overview import Overview
from guidegen.sections.people_and_places import NamedThing
from guidegen.sections.stimuli import Stimulus
from guidegen.sections.timeline import TimelineEntry

if TYPE_CHECKING:
    Question = Item
else:
    Question = Annotated[Union[tuple(ITEMS.values())], Field(discriminator="type")]  # noqa: UP007 (made from a list)

Path = tuple[str | int, ...]
"""Where something stands in the YAML: ("questions", 3, "options", 0)."""

PAPERS = ("a4", "letter")
Paper = Literal["a4", "letter"]


def _known_language(tag: str) -> str:
    if not is_known(tag):
        raise mistake(
            f"guidegen has no words for the language “{tag}”",
            f"write one of {', '.join(language_tags())}, with a region where dates differ (en-GB, en-US)",
        )
    return tag


class SourceEntry(Model):
    """A document from which the guide is taken."""

    id: Id = Field(description="A short name, to say which source a quote is from.", examples=["article"])
    path: Text = Field(description="The file, seen from the guide's folder.", examples=["article.md"])
    title: Text | None = Field(None, description="Its title, printed with the reference.")
    author: Text | None = Field(None, description="Who wrote it.")
    url: Text | None = Field(None, description="Where it was published.")
    licence: Text | None = Field(None, description="Under which licence, e.g. CC BY 4.0.")


class HandoutOptions(Model):
    """What one handout holds and says, where it should not be the default."""

    title: Text | None = Field(None, description="Another title than the guide's.")
    instructions: Text | None = Field(None, description="What the student is told at the top.")
    minutes: Annotated[int, Field(ge=1, le=600)] | None = Field(None, description="Time allowed.")
    count: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Only the first so many questions, in file order."
    )
    items: tuple[Id, ...] | None = Field(None, description="Only the questions with these ids.")
    types: tuple[Text, ...] | None = Field(None, description="Only questions of these item types.")
    sections: tuple[Text, ...] | None = Field(
        None, description="Only questions whose evidence stands under these headings of the source."
    )


def _listed(entry: Any) -> tuple[Any, Any]:
    """A handout in a list: `- quiz`, or `- quiz:` with its options."""
    if isinstance(entry, dict) and len(entry) == 1:
        return next(iter(entry.items()))
    return entry, None


class Guide(Model):
    """A study guide. Every statement in it is pinned to words of its sources, or to the teacher's own word."""

    title: Text = Field(description="The title, printed large.")
    subtitle: Text | None = Field(None, description="A second line under the title.")
    subject: Text | None = Field(
        None, description="The school subject, printed small above the title.", examples=["History"]
    )
    language: Annotated[str, AfterValidator(_known_language)] = Field(
        "en", description="The language of the sheets as a tag.", examples=["en", "en-GB"]
    )
    grade: Annotated[int, Field(ge=0, le=13)] | None = Field(
        None, description="The school year; up to grade 6 answer lines are wider apart.", examples=[8]
    )
    seed: str = Field("", description="Any word: another one gives another order of options.")
    paper: Paper | None = Field(None, description="a4 or letter; without it the computer's region decides.")
    theme: Text | None = Field(None, description="The look of the sheets; without it, classic.", examples=["classic"])
    sources: tuple[SourceEntry, ...] = Field((), description="The documents from which the guide is taken.")
    objectives: tuple[Text, ...] = Field((), description="What the student will be able to do.")
    overview: Overview | None = Field(None, description="The document in a sentence or two.")
    key_facts: tuple[KeyFact, ...] = Field((), description="What to know, one statement each.")
    timeline: tuple[TimelineEntry, ...] = Field((), description="What happened when.")
    key_terms: tuple[KeyTerm, ...] = Field((), description="Words to know.")
    people_and_places: tuple[NamedThing, ...] = Field((), description="Who and where.")
    stimuli: tuple[Stimulus, ...] = Field((), description="Passages, pictures and tables that questions are about.")
    questions: tuple[Question, ...] = Field((), description="What is asked, in the study guide and in the quiz.")
    handouts: dict[str, HandoutOptions] = Field(
        default_factory=dict, description="Which handouts to print, and what is special about each."
    )

    ignore: IgnoredRules = ignored_rules()

    @model_validator(mode="before")
    @classmethod
    def _handouts_as_list(cls, value: Any) -> Any:
        """Short forms: a list, whose entries may have options under them; a handout with nothing after its colon."""
        if isinstance(value, dict) and isinstance(value.get("handouts"), (list, dict)):
            written = value["handouts"]
            pairs = written.items() if isinstance(written, dict) else [_listed(entry) for entry in written]
            if all(isinstance(name, str) for name, _ in pairs):
                value = {**value, "handouts": {name: options if options is not None else {} for name, options in pairs}}
        return value

    def pinned(self) -> Iterator[tuple[Path, Evidence]]:
        """Every statement's evidence, with the path of the statement, in the order of the file format."""
        if self.overview:
            yield ("overview",), self.overview.evidence
        for section in SECTIONS_WITH_EVIDENCE:
            for index, entry in enumerate(getattr(self, section)):
                yield (section, index), entry.evidence

    def unread(self) -> Iterator[Path]:
        """The paths of the drafted statements that nobody has read yet, in the order of the file format."""
        if self.overview and self.overview.review:
            yield ("overview",)
        for section in SECTIONS_WITH_EVIDENCE:
            for index, entry in enumerate(getattr(self, section)):
                if entry.review:
                    yield section, index

    def pictures(self) -> Iterator[tuple[Path, Image]]:
        """Every picture, with its path, in the order of the file format."""
        for section in SECTIONS_WITH_PICTURES:
            for index, entry in enumerate(getattr(self, section)):
                if entry.image is not None:
                    yield (section, index, "image"), entry.image


SECTIONS_WITH_PICTURES = ("key_facts", "key_terms", "stimuli", "questions")
SECTIONS_WITH_EVIDENCE = ("key_facts", "timeline", "key_terms", "people_and_places", "questions")
SECTIONS_WITH_IDS = ("sources", *SECTIONS_WITH_EVIDENCE[:-1], "stimuli", "questions")
