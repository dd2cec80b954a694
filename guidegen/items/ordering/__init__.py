"""ordering: things to put in order."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from guidegen.fields import Text, mistake
from guidegen.interactions import Order
from guidegen.items import Item
from guidegen.languages import Language


class Ordering(Item):
    """Things to number in the right order."""

    type: Literal["ordering"]
    stem: Text = Field(
        description="In what order.", examples=["Put the events in order, from the earliest to the latest."]
    )
    things: Annotated[tuple[Text, ...], Field(min_length=3, max_length=10)] = Field(
        description="Three to ten things, written in the right order; they are printed in another one."
    )

    @model_validator(mode="after")
    def _differ(self) -> Ordering:
        for thing in self.things:
            if self.things.count(thing) > 1:
                raise mistake(f"“{thing}” stands twice", "make the things differ", at="things")
        return self

    @property
    def default_points(self) -> int:
        return len(self.things)

    def lower(self, language: Language) -> Order:
        return Order(self.stem, self.things)


ITEM = Ordering
