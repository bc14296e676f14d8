"""How sure a candidate is: the share of candidates alike that were right on the test texts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.extract.focus import Found

# Fitted by hand to the tune part of tests/golden and to news texts read for it; `make eval` prints
# the table of both parts.
_BASE = 1.4
_WEIGHTS = {
    "dated": 0.9,
    "known": 0.2,
    "shared": 0.4,
    "said": -0.3,
    "inherited": -0.5,
    "lead": -0.2,
    "anchored": -0.1,
    "carried": -0.5,
    "pronoun": -0.2,
    "host guessed": -0.9,
    "placed": 0.4,
    "opinion": -1.4,
}
_TYPES = {
    "other": -0.4,
    "statement": -0.3,
    "meeting": -0.1,
    "opening": -0.2,
    "visit": 0.1,
    "signing": 0.1,
}
_CAPTION, _PLANNED, _NO_COUNTRY, _MANY = -0.3, -0.2, -0.4, -0.3
_CROWD = 6


def confidence(event: Found) -> float:
    """Return a number in (0, 1)."""
    score = (
        _BASE + sum(_WEIGHTS.get(sign, 0.0) for sign in event.signs) + _TYPES.get(event.type, 0.0)
    )
    score += _CAPTION * (event.sentence.kind != "body") + _PLANNED * event.planned
    score += _NO_COUNTRY * (event.country is None) + _MANY * (len(event.actors) > _CROWD)
    return 1 / (1 + math.exp(-score))
