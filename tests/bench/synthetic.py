"""An atlas of any number of made-up events, for benchmarks: columns without event objects."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from timeline.atlas import load
from timeline.event_types import EVENT_TYPES
from timeline.payload import CHUNK, NONE, Columns, Payload, to_day

SEEDS = Path(__file__).parents[2] / "seeds"
FIRST, LAST = date(2016, 1, 1), date(2025, 12, 31)
TODAY = date(2026, 1, 1)
PLACES = 500
SEED = 20261123


class SyntheticPayload(Payload):
    """`size` events of two states each, spread over ten years, 500 places and all types.

    Every tenth lasts a month, as an event does whose day is not known.
    """

    def __init__(self, size: int) -> None:
        """Take the corridors of the starter atlas, and none of its events."""
        atlas = load(SEEDS)
        super().__init__(replace(atlas, events=(), hash=f"{size:064d}"), TODAY)
        self.size = self.dated = size
        self.random = np.random.default_rng(SEED)

    @property
    def key(self) -> str:
        """The number of events names the content."""
        return f"synthetic-{self.size}"

    @cached_property
    def actors(self) -> list[str]:
        """All states."""
        return self.states

    def tables(self, lang: str = "en") -> dict[str, Any]:
        """Give the tables of an atlas, with made-up places."""
        spread = np.random.default_rng(SEED)
        lats, lons = spread.uniform(-40, 65, PLACES), spread.uniform(-120, 150, PLACES)
        places = [
            {
                "id": f"p{i}",
                "name": f"Place {i}",
                "country": "AZE",
                "lat": round(float(lat), 3),
                "lon": round(float(lon), 3),
                "precision": "city",
                "capital": False,
            }
            for i, (lat, lon) in enumerate(zip(lats, lons, strict=True))
        ]
        days = {"first": to_day(FIRST), "last": to_day(LAST) + 31}
        return super().tables(lang) | {"places": places} | days

    @cached_property
    def columns(self) -> Columns:
        """Made-up columns, the same for the same size."""
        n, random = self.size, self.random
        earliest = np.sort(random.integers(to_day(FIRST), to_day(LAST), n)).astype(np.int32)
        latest = (earliest + np.where(random.random(n) < 0.1, 30, 0)).astype(np.int32)
        placed = random.random(n) < 0.95
        return Columns(
            {
                "earliest": earliest,
                "latest": latest,
                "byLatest": np.argsort(latest, kind="stable").astype(np.uint32),
                "actorStart": np.arange(0, 2 * n + 1, 2, dtype=np.uint32),
                "place": np.where(placed, random.integers(0, PLACES, n), NONE).astype(np.uint16),
                "country": np.full(n, NONE, np.uint16),
                "actors": random.integers(0, len(self.states), 2 * n).astype(np.uint16),
                "type": random.integers(0, len(EVENT_TYPES), n).astype(np.uint8),
                "flags": np.zeros(n, np.uint8),
                "precision": np.where(latest > earliest, 2, 0).astype(np.uint8),
                "roles": np.tile(np.array([0, 1], np.uint8), n),
            },
        )

    def chunk(self, number: int) -> list[dict[str, Any]]:
        """Texts of made-up events."""
        types = list(EVENT_TYPES)
        kinds = self.columns.arrays["type"]
        start = number * CHUNK
        return [
            {
                "index": i,
                "id": f"event-{i}",
                "type": types[kinds[i]],
                "title": f"Event {i}",
                "date": "2020-01-01",
                "words": "1 January 2020",
                "precision": "day",
                "place": None,
                "country": None,
                "actors": [["AZE", "host"]],
                "people": [],
                "status": "happened",
                "candidate": False,
                "corridors": [],
                "follows": [],
                "followed": [],
                "summary": "",
                "note": "",
                "sources": [],
            }
            for i in range(start, min(start + CHUNK, self.size))
        ]
