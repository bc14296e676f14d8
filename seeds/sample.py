#!/usr/bin/env python3
"""Draw events of the starter atlas at random, to check them again against their sources.

    python -m seeds.sample [--count 40] [--seed 20261123]

The draw depends on the seed and on the ids of the events alone, so that it can be repeated as long
as no event is added or removed. Prints a CSV with the fields to check and the sources to read.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.atlas import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.atlas import Atlas
    from timeline.events import Event

SEEDS = Path(__file__).resolve().parent
SEED, COUNT = 20261123, 40
FIELDS = ("type", "date", "title", "place", "country", "actors", "people", "status", "summary")


def draw(events: Iterable[Event], count: int = COUNT, seed: int = SEED) -> list[Event]:
    """Return `count` events, or all when there are fewer, in the order of their ids."""
    by_id = {event.id: event for event in events}
    ids = sorted(by_id)
    chosen = random.Random(seed).sample(ids, min(count, len(ids)))  # noqa: S311 - no secret
    return [by_id[key] for key in sorted(chosen)]


def rows(atlas: Atlas, events: Iterable[Event]) -> Iterator[list[str]]:
    """Yield a heading, then for each event its id, its fields and the addresses of its sources."""
    yield ["id", *FIELDS, "sources"]
    for event in events:
        cells = (getattr(event, field) for field in FIELDS)
        texts = [";".join(map(str, c)) if isinstance(c, tuple) else str(c or "") for c in cells]
        yield [event.id, *texts, " ".join(source.url for source in atlas.sources_of(event))]


def main() -> None:
    """Print the draw as CSV."""
    parser = argparse.ArgumentParser(description="Draw events at random, to check them again.")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    wanted = parser.parse_args()
    atlas = load(SEEDS)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerows(rows(atlas, draw(atlas.events, wanted.count, wanted.seed)))


if __name__ == "__main__":
    main()
