"""Finding places of the gazetteer while a person types: by the beginning of a name."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from heapq import nlargest

from geo import gazetteer
from geo.gazetteer import Place, fold

_MOST_NAMES = 24


def find_places(text: str, country: str = "", most: int = 8) -> list[Place]:
    """Offer sites, cities and regions whose name is `text` or begins with it, weightiest first.

    Places of `country`, an ISO 3166-1 alpha-3 code, come before the others.
    """
    wanted = fold(text)
    if not wanted:
        return []
    names = _names()
    first = bisect_left(names, (wanted, 0.0))
    last = bisect_left(names, (wanted + "\uffff", 0.0))
    near = nlargest(_MOST_NAMES, names[first:last], key=lambda row: row[1])
    found: dict[str, Place] = {}
    for name in [wanted, *(name for name, _ in near)]:
        for match in gazetteer.resolve(name, [country] if country else []):
            if match.place.precision != "country":
                found.setdefault(match.place.id, match.place)
    ranked = sorted(found.values(), key=lambda place: place.country != country)
    return ranked[:most]


@cache
def _names() -> list[tuple[str, float]]:
    """All folded names with their weights, in the order of the alphabet."""
    return sorted(gazetteer.names())
