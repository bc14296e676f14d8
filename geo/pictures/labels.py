"""Placing labels: none on another, on an obstacle or over the frame; the most important win.

Each label has candidate boxes, best first. A greedy pass places them by weight; then simulated
annealing (Christensen, Marks, Shieber: "An Empirical Study of Algorithms for Point-Feature Label
Placement", 1995) moves them with a fixed seed: a move that pushes others aside places those anew,
so that no two labels ever overlap, whenever the search ends.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.pictures.marks import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Boxes = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]

NONE = -1
_ROUNDS_A_LABEL = 25
_MOST_ROUNDS = 1_500
_WARM, _COLD = 1.5, 0.05
_SEED = 20_250_423


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to place: its candidate boxes, best first, and what leaving it out costs."""

    key: str
    boxes: tuple[Box, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What labels keep off: `hard` never touched, `soft` only when nothing else is free."""

    hard: tuple[Box, ...]
    soft: tuple[Box, ...] = ()


def place(wanted: Sequence[Wanted], obstacles: Obstacles, frame: Box) -> dict[str, int]:
    """Choose a candidate for each label; a label that is left out has no entry."""
    wanted = [one for one in wanted if one.boxes]
    if not wanted:
        return {}
    search = _Search(wanted, obstacles, frame)
    search.greedy()
    search.anneal()
    return {one.key: c for one, c in zip(wanted, search.best_choice(), strict=True) if c != NONE}


class _Search:
    """The state of a search; candidates of all labels stand in one row."""

    def __init__(self, wanted: Sequence[Wanted], obstacles: Obstacles, frame: Box) -> None:
        counts = [len(one.boxes) for one in wanted]
        self.first = np.concatenate([[0], np.cumsum(counts)]).tolist()
        boxes = np.array([box for one in wanted for box in one.boxes], float)
        owner = np.repeat(np.arange(len(wanted)), counts)
        self.owner = owner.tolist()
        self.weights = [one.weight for one in wanted]
        free = _inside(boxes, frame) & ~_touching(boxes, obstacles.hard).any(axis=1)
        order = np.concatenate([np.arange(count) for count in counts])
        soft = _touching(boxes, obstacles.soft).sum(axis=1)
        self.cost = (0.12 * order + 0.9 * np.minimum(soft, 6)).tolist()
        self.free = [
            [c for c in range(self.first[i], self.first[i + 1]) if free[c]]
            for i in range(len(wanted))
        ]
        clash = _overlaps(boxes, boxes)
        clash[owner[:, None] == owner[None, :]] = False
        rows, columns = np.nonzero(clash)
        ends = np.cumsum(np.bincount(rows, minlength=len(boxes)))[:-1]
        self.clashes = [part.tolist() for part in np.split(columns, ends)]
        self.choice = [NONE] * len(wanted)
        self.taken: set[int] = set()
        self.placed = 0
        self.energy = sum(self.weights)
        self.best, self.best_energy = list(self.choice), self.energy

    def greedy(self) -> None:
        """Place the weightiest first, each at the best of its free candidates."""
        for i in sorted(range(len(self.choice)), key=lambda i: -self.weights[i]):
            self._settle(i)
        self._remember()

    def anneal(self) -> None:
        """Move labels about, pushing others aside."""
        chance = random.Random(_SEED)  # noqa: S311 - a search, not a secret
        movable = [i for i, free in enumerate(self.free) if free]
        rounds = min(_MOST_ROUNDS, _ROUNDS_A_LABEL * len(movable))
        if all(c != NONE for c in (self.choice[i] for i in movable)):
            rounds //= 4
        for step in range(rounds):
            heat = _WARM * (_COLD / _WARM) ** (step / rounds)
            pick = movable
            if self.placed < len(movable) and chance.random() < 0.5:  # noqa: PLR2004
                pick = [i for i in movable if self.choice[i] == NONE]
            self._try(chance.choice(pick), chance, heat)
            self._remember()

    def best_choice(self) -> list[int]:
        """Candidate numbers within each label, NONE for what was left out."""
        return [c if c == NONE else c - self.first[i] for i, c in enumerate(self.best)]

    def _try(self, i: int, chance: random.Random, heat: float) -> None:
        target = chance.choice(self.free[i])
        now = self.choice[i]
        if target == now:
            return
        if pushed := self.taken.intersection(self.clashes[target]):
            self._push(i, target, sorted(pushed), chance, heat)
            return
        rise = self.cost[target] - (self.weights[i] if now == NONE else self.cost[now])
        if rise <= 0 or chance.random() < math.exp(-rise / heat):
            self._leave(i)
            self._take(i, target)

    def _push(
        self, i: int, target: int, pushed: Sequence[int], chance: random.Random, heat: float
    ) -> None:
        """Take a place that others hold, who then look for one anew; take it back if it's worse."""
        before, old = self.energy, {i: self.choice[i]}
        self._leave(i)
        for c in pushed:
            j = self.owner[c]
            old[j] = c
            self._leave(j)
        self._take(i, target)
        for j in sorted(old, key=lambda j: -self.weights[j]):
            if j != i:
                self._settle(j)
        rise = self.energy - before
        if rise > 0 and chance.random() >= math.exp(-rise / heat):
            for j in old:
                self._leave(j)
            for j, c in old.items():
                if c != NONE:
                    self._take(j, c)

    def _settle(self, i: int) -> None:
        open_ = [c for c in self.free[i] if self.taken.isdisjoint(self.clashes[c])]
        if open_:
            self._take(i, min(open_, key=self.cost.__getitem__))

    def _take(self, i: int, c: int) -> None:
        self.choice[i] = c
        self.placed += 1
        self.taken.add(c)
        self.energy += self.cost[c] - self.weights[i]

    def _leave(self, i: int) -> None:
        c = self.choice[i]
        if c != NONE:
            self.choice[i] = NONE
            self.placed -= 1
            self.taken.discard(c)
            self.energy += self.weights[i] - self.cost[c]

    def _remember(self) -> None:
        if self.energy < self.best_energy - 1e-9:
            self.best, self.best_energy = list(self.choice), self.energy


def around(x: float, y: float, gap: float, w: float, h: float) -> tuple[Box, ...]:
    """Candidates about a round symbol, best first: right, left, above, below, then between."""
    d = gap * 0.75
    return (
        Box(x + gap, y - h / 2, w, h),
        Box(x - gap - w, y - h / 2, w, h),
        Box(x - w / 2, y - gap - h, w, h),
        Box(x - w / 2, y + gap, w, h),
        Box(x + d, y - d - h, w, h),
        Box(x + d, y + d, w, h),
        Box(x - d - w, y - d - h, w, h),
        Box(x - d - w, y + d, w, h),
        Box(x - w * 0.25, y - gap - h, w, h),
        Box(x - w * 0.75, y - gap - h, w, h),
        Box(x - w * 0.25, y + gap, w, h),
        Box(x - w * 0.75, y + gap, w, h),
    )


def _inside(boxes: Boxes, frame: Box) -> Flags:
    return np.asarray(
        (boxes[:, 0] >= frame.x)
        & (boxes[:, 1] >= frame.y)
        & (boxes[:, 0] + boxes[:, 2] <= frame.right)
        & (boxes[:, 1] + boxes[:, 3] <= frame.bottom)
    )


def _touching(boxes: Boxes, others: Sequence[Box]) -> Flags:
    if not others:
        return np.zeros((len(boxes), 1), bool)
    return _overlaps(boxes, np.array(others, float))


def _overlaps(one: Boxes, other: Boxes) -> Flags:
    a, b = one[:, None, :], other[None, :, :]
    return np.asarray(
        (a[..., 0] < b[..., 0] + b[..., 2])
        & (b[..., 0] < a[..., 0] + a[..., 2])
        & (a[..., 1] < b[..., 1] + b[..., 3])
        & (b[..., 1] < a[..., 1] + a[..., 3])
    )
