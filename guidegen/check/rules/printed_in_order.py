"""Things to put in order are printed in the right one.

The printed order comes by chance, from the seed and the question's id; printing may not look at the answer, or the
sheet would tell it. Where chance brings the right order there is nothing to do: write another word under `seed:` at the
top of the guide, or give the question another id.

Source: guidegen; an answer that is printed asks nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidegen.check.rule import Finding, Rule
from guidegen.check.view import ItemView
from guidegen.interactions import Order


def _check(item: ItemView) -> Iterator[Finding]:
    if isinstance(asked := item.interaction, Order):
        order = list(item.guide.surroundings.order(asked.things, item.item.id))
        if order == sorted(order):
            fix = "write another word under `seed:` at the top of the guide, or give the question another id"
            yield Finding(item.path, "these things are printed in the right order", fix)


_ITEM = "type: ordering\nstem: From the nearest to the farthest\nthings: [Mercury, Venus, Mars, Saturn]"

RULE = Rule(
    _check,
    why="an answer that is printed asks nothing (guidegen)",
    good=(_ITEM,),
    bad=(_ITEM + "\nid: in-order",),
)
