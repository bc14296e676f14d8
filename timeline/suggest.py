"""What the search field offers while a person types: countries, places, people and events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geo import countries
from geo.gazetteer import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.payload import Payload

MOST_OF_A_KIND = 4


def suggest(payload: Payload, text: str) -> list[dict[str, Any]]:
    """Offer at most four of each kind, those that begin with the words before those that hold them.

    Each offer has `kind` (country, organisation, place, person, event), `label`, `detail`, and what
    choosing it sets: `country`, `actors`, `q` or `event`. An empty text gives no offer.
    """
    wanted = fold(text)
    if not wanted:
        return []
    words = wanted.split()
    out: list[dict[str, Any]] = []
    for offers in (_actors(payload), _places(payload), _people(payload), _events(payload)):
        ranked = sorted(
            (
                (0 if folded.startswith(wanted) else 1, -weight, offer["label"], i, offer)
                for i, (folded, weight, offer) in enumerate(offers)
                if all(word in folded for word in words)
            ),
            key=lambda row: row[:4],
        )
        out += [row[-1] for row in ranked[:MOST_OF_A_KIND]]
    return out


def _say(count: int) -> str:
    return "1 event" if count == 1 else f"{count} events"


def _actors(payload: Payload) -> Iterator[tuple[str, int, dict[str, Any]]]:
    counts: dict[str, int] = {}
    for event in payload.events:
        for code in dict.fromkeys([*event.codes, *event.countries]):
            counts[code] = counts.get(code, 0) + 1
    for code in dict.fromkeys([*counts, *payload.states]):
        name, count = countries.actor_name(code), counts.get(code, 0)
        offer: dict[str, Any] = {"label": name, "detail": _say(count) if count else "no events"}
        if code in payload.states:
            offer |= {"kind": "country", "country": code}
        else:
            offer |= {"kind": "organisation", "actors": [code]}
        yield f"{fold(name)} {fold(code.removeprefix('org:'))}", count, offer


def _places(payload: Payload) -> Iterator[tuple[str, int, dict[str, Any]]]:
    counts: dict[str, int] = {}
    for place in payload.atlas.places.values():
        counts[place.id] = counts.get(place.id, 0) + 1
    for id_, place in payload.places.items():
        detail = f"{countries.name(place.country)}, {_say(counts[id_])}"
        offer = {"kind": "place", "label": place.name, "detail": detail, "q": place.name}
        yield fold(place.name), counts[id_], offer | {"lat": place.lat, "lon": place.lon}


def _people(payload: Payload) -> Iterator[tuple[str, int, dict[str, Any]]]:
    counts: dict[str, int] = {}
    for event in payload.events:
        for person in event.people:
            counts[person] = counts.get(person, 0) + 1
    for person, count in counts.items():
        name = person.split(" (")[0]
        offer = {"kind": "person", "label": person, "detail": _say(count), "q": name}
        yield fold(person), count, offer


def _events(payload: Payload) -> Iterator[tuple[str, int, dict[str, Any]]]:
    for i, event in enumerate(payload.events):
        offer = {"kind": "event", "label": event.title, "detail": event.date.in_words(), "index": i}
        yield fold(f"{event.title} {event.place or ''}"), i, offer
