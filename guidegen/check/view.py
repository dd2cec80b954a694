"""What rules see of a guide: its items as interactions, in plain text, with their places in the YAML.

Everything is worked out when it is first asked for and then kept, so that sixty rules read a text once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from guidegen.check.grounding.names import NameReader, name_reader
from guidegen.check.grounding.statements import Pinned, pinned_texts
from guidegen.check.labels import read_label
from guidegen.check.wording import stems
from guidegen.check.words import Words, load_words
from guidegen.guide.evidence import LookedUp
from guidegen.guide.load import LoadedGuide
from guidegen.guide.model import Guide, Path
from guidegen.inline import to_text
from guidegen.interactions import ChooseMany, ChooseOne, FillGaps, Interaction
from guidegen.items import Item
from guidegen.languages import Language, load_language
from guidegen.source.model import Source

GAP = "_____"
"""How a gap reads in the plain text of a stem."""


@dataclass(frozen=True)
class PrintedHandout:
    """What a rule must know of a handout: its items (ids, in printed order), whether it gives points, and the sections
    that it shows on purpose."""

    name: str
    scored: bool
    shows: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True)
class Surroundings:
    """What a guide is checked against beside its sources: the workspace's handouts and themes, and how things print.

    `handouts`: all that there are; `printed`: those that a bare build makes of this guide.
    `order`: the printed order of an item's texts as indices, by the item's id.
    """

    handouts: Sequence[str] = ()
    themes: Sequence[str] = ()
    printed: Sequence[PrintedHandout] = ()
    order: Callable[[Sequence[str], str], Sequence[int]] = lambda texts, item_id: range(len(texts))


@dataclass(frozen=True)
class Choice:
    """An option of a choice item: its text without marks and as it was written, and whether it is a key.

    `path` is its place in the YAML, `text_path` that of its text (which may stand under `key:` or `text:`).
    """

    text: str
    written: str
    is_key: bool
    path: Path
    text_path: Path
    language: str

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems(self.text, self.language)


@dataclass(frozen=True)
class ItemView:
    """One question. `stem` and the texts of `choices` are plain text; `interaction` has them as they were written."""

    guide: GuideView
    index: int
    item: Item

    @property
    def path(self) -> Path:
        return ("questions", self.index)

    @property
    def stem_path(self) -> Path:
        return (*self.path, self.item.stem_field)

    @property
    def written_stem(self) -> str:
        """The stem as it stands in the YAML, with its Markdown and gaps."""
        return str(getattr(self.item, self.item.stem_field))

    @property
    def language(self) -> Language:
        return self.guide.language

    @property
    def words(self) -> Words:
        return self.guide.words

    @cached_property
    def interaction(self) -> Interaction:
        return self.item.lower(self.guide.language)

    @cached_property
    def stem(self) -> str:
        """What is asked, in plain text; a cloze with GAP for its gaps, a table in words behind its stem."""
        asked = self.interaction
        if isinstance(asked, FillGaps):
            gapped = to_text(GAP.join(asked.texts))
            return f"{to_text(asked.stem)} {gapped}".strip()
        return to_text(asked.stem)

    @cached_property
    def stem_stems(self) -> frozenset[str]:
        """The telling words of the stem, cut to their stems (wording.py)."""
        return stems(self.stem, self.language.tag)

    @cached_property
    def is_true_false(self) -> bool:
        return isinstance(self.interaction, ChooseOne) and self.interaction.as_words

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """The options of a choice item that has any of its own; empty for other items, and for true-false.

        Letters that are typed before all of them are not part of what they say.
        """
        asked = self.interaction
        if self.is_true_false or not isinstance(asked, (ChooseOne, ChooseMany)):
            return ()
        keys = {asked.key} if isinstance(asked, ChooseOne) else asked.keys
        texts = [to_text(option.text).strip() for option in asked.options]
        labels = [read_label(text) for text in texts]
        if all(label is not None and label.sure for label in labels):
            texts = [label.rest for label in labels if label]
        return tuple(
            self._choice(index, texts[index], option.text, index in keys) for index, option in enumerate(asked.options)
        )

    def _choice(self, index: int, text: str, written: str, is_key: bool) -> Choice:
        path = (*self.path, "options", index)
        data: Any = self.guide.loaded.document.data
        option = data["questions"][self.index]["options"][index]
        under = [name for name in ("key", "text") if isinstance(option, dict) and name in option]
        return Choice(text, written, is_key, path, (*path, *under), self.language.tag)

    @cached_property
    def keys(self) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.choices if choice.is_key)

    @cached_property
    def distractors(self) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.choices if not choice.is_key)

    @property
    def key(self) -> Choice | None:
        """The one key of an item of which one option is right; None for all others."""
        return self.keys[0] if isinstance(self.interaction, ChooseOne) and len(self.keys) == 1 else None

    @cached_property
    def explanation(self) -> str:
        return to_text(self.item.explanation or "")


@dataclass(frozen=True, eq=False)
class GuideView:
    """A guide that loaded without errors, its documents, and where its evidence stands in them.

    `whole`: every document could be read; without that, nothing can be said of what does not stand in them.
    """

    loaded: LoadedGuide
    sources: Sequence[Source] = ()
    stimuli: Sequence[Source] = ()
    looked_up: Sequence[LookedUp] = ()
    whole: bool = True
    surroundings: Surroundings = field(default_factory=Surroundings)

    @property
    def guide(self) -> Guide:
        assert self.loaded.guide
        return self.loaded.guide

    @cached_property
    def language(self) -> Language:
        return load_language(self.guide.language)

    @cached_property
    def words(self) -> Words:
        return load_words(self.guide.language)

    @cached_property
    def items(self) -> tuple[ItemView, ...]:
        return tuple(ItemView(self, index, item) for index, item in enumerate(self.guide.questions))

    @cached_property
    def pinned(self) -> tuple[Pinned, ...]:
        """The texts that their evidence must hold."""
        return pinned_texts(self.guide, self.looked_up)

    @cached_property
    def names(self) -> NameReader:
        guide = self.guide
        texts = [passage.text for source in (*self.sources, *self.stimuli) for passage in source.passages]
        pinned = [text for entry in self.pinned for text in (entry.text, *entry.given.texts)]
        return name_reader(self.language, [*texts, *pinned], [entry.name for entry in guide.people_and_places])

    @cached_property
    def by_id(self) -> Mapping[str, ItemView]:
        return {view.item.id: view for view in self.items}
