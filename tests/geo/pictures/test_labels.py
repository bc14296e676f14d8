"""Placing labels."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.pictures.labels import Obstacles, Wanted, around, place
from geo.pictures.marks import Box

FRAME = Box(0, 0, 400, 300)
spots = st.tuples(st.floats(0, 400), st.floats(0, 300), st.floats(8, 90), st.floats(1, 40))


def _wanted(points: list[tuple[float, float, float, float]]) -> list[Wanted]:
    return [
        Wanted(str(n), around(x, y, 4, wide, 10), weight)
        for n, (x, y, wide, weight) in enumerate(points)
    ]


@given(st.lists(spots, max_size=25), st.lists(spots, max_size=6))
def test_nothing_overlaps(
    points: list[tuple[float, float, float, float]],
    blocks: list[tuple[float, float, float, float]],
) -> None:
    """Whatever is asked, placed labels keep off each other, off obstacles and in the frame."""
    hard = tuple(Box(x, y, w, h) for x, y, w, h in blocks)
    wanted = _wanted(points)
    chosen = place(wanted, Obstacles(hard), FRAME)
    boxes = [one.boxes[chosen[one.key]] for one in wanted if one.key in chosen]
    for n, box in enumerate(boxes):
        assert FRAME.holds(box)
        assert not any(box.overlaps(other) for other in (*boxes[:n], *hard))


def test_same_answer_twice() -> None:
    """The search is seeded, so a picture is drawn the same every time."""
    wanted = _wanted([(200 + 9 * n, 150, 60, 5 + n) for n in range(12)])
    assert place(wanted, Obstacles(()), FRAME) == place(wanted, Obstacles(()), FRAME)


def test_the_weightier_wins() -> None:
    """Of two labels that fit only one place, the weightier gets it."""
    only = (Box(10, 10, 50, 10),)
    chosen = place([Wanted("light", only, 2), Wanted("heavy", only, 9)], Obstacles(()), FRAME)
    assert chosen == {"heavy": 0}


def test_moves_aside_for_another() -> None:
    """A weightier label gives up its first choice when both then fit."""
    first, second = Box(10, 10, 50, 10), Box(10, 40, 50, 10)
    wanted = [Wanted("free", (first, second), 9), Wanted("bound", (first,), 5)]
    assert place(wanted, Obstacles(()), FRAME) == {"free": 1, "bound": 0}


def test_soft_obstacles_are_avoided_but_not_for_ever() -> None:
    """A label leaves a line when it can, and stands on it when it must."""
    first, second = Box(10, 10, 50, 10), Box(10, 40, 50, 10)
    soft = tuple(Box(10 + 5 * n, 14, 3, 3) for n in range(8))
    both = place([Wanted("a", (first, second), 9)], Obstacles((), soft), FRAME)
    one = place([Wanted("a", (first,), 9)], Obstacles((), soft), FRAME)
    assert (both, one) == ({"a": 1}, {"a": 0})


def test_no_labels() -> None:
    """Nothing to place is placed at once."""
    assert place([Wanted("a", (), 1)], Obstacles(()), FRAME) == {}
