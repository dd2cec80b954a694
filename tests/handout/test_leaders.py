from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guidegen.handout.leaders import leaders
from guidegen.interactions import Marks

percent = st.floats(0, 100, allow_nan=False)


@given(st.lists(st.tuples(percent, percent), min_size=2, max_size=16))
def test_boxes_of_one_side_stand_apart_in_the_order_of_their_places(points: list[tuple[float, float]]) -> None:
    places = leaders(Marks(tuple(points), lines=True))["places"]
    assert [place["number"] for place in places] == list(range(1, len(points) + 1))
    sides = {side: [place for place in places if place["side"] == side] for side in ("left", "right")}
    assert abs(len(sides["left"]) - len(sides["right"])) <= 1
    for members in sides.values():
        down = sorted(members, key=lambda place: place["box_y"])
        assert [place["y"] for place in down] == sorted(place["y"] for place in members)
        assert all(0 < place["box_y"] < 100 for place in members)
        assert len({place["box_y"] for place in members}) == len(members)
    if sides["left"] and sides["right"]:
        assert max(place["x"] for place in sides["left"]) <= min(place["x"] for place in sides["right"])


def test_numbers_on_the_picture_need_no_boxes_beside_it() -> None:
    assert leaders(Marks(((10, 20), (30, 40)))) == {
        "lines": False,
        "places": [{"number": 1, "x": 10, "y": 20}, {"number": 2, "x": 30, "y": 40}],
    }
