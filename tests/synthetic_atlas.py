"""An atlas of as many events as asked for, made up, for tests and benchmarks of pictures."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geo import gazetteer
from geo._files import seeds
from geo.corridor_file import load as load_corridors
from timeline.atlas import Atlas, content_hash
from timeline.event_types import EVENT_TYPES
from timeline.events import Event, Source

if TYPE_CHECKING:
    from geo.gazetteer import Place

CITIES = (
    *("Baku AZE", "Ganja AZE", "Shusha AZE", "Nakhchivan AZE", "Tbilisi GEO", "Batumi GEO"),
    *("Poti GEO", "Yerevan ARM", "Ankara TUR", "Istanbul TUR", "Kars TUR", "Astana KAZ"),
    *("Almaty KAZ", "Aktau KAZ", "Tashkent UZB", "Samarkand UZB", "Bishkek KGZ", "Dushanbe TJK"),
    *("Ashgabat TKM", "Tehran IRN", "Moscow RUS", "Beijing CHN", "Urumqi CHN", "Islamabad PAK"),
    *("New Delhi IND", "Budapest HUN", "Brussels BEL", "Rome ITA", "Warsaw POL", "Kyiv UKR"),
)
DATES = ("{0}", "{0}", "{0}", "{0:%Y-%m}", "{0}~", "{0:%Y}")


def synthetic(count: int = 400, seed: int = 7) -> Atlas:
    """Return an atlas of `count` made-up events among thirty cities."""
    chance = random.Random(seed)  # noqa: S311 - made up, not secret
    places = [_place(city) for city in CITIES]
    events: list[Event] = []
    at: dict[str, Place] = {}
    for number in range(count):
        place, other = chance.sample(places[: 6 + number % 25], 2)
        kind = chance.choice(list(EVENT_TYPES))
        day = date(2022, 1, 1) + timedelta(days=chance.randrange(1400))
        roles = ("host", "visitor") if kind == "visit" else ("participant", "participant")
        known = chance.random() < 0.9
        event = Event.model_validate(
            {
                "id": f"event-{number}",
                "type": kind,
                "date": chance.choice(DATES).format(day),
                "title": f"{EVENT_TYPES[kind].label} number {number} of {place.name}",
                "place": place.name if known else None,
                "country": place.country,
                "actors": f"{place.country}:{roles[0]};{other.country}:{roles[1]}"
                if other.country != place.country
                else f"{place.country}:{roles[0]};org:OTS:{roles[1]}",
                "status": "planned" if number % 17 == 0 else "happened",
                "summary": "A made-up event.",
                "sources": ("source-1", "source-2"),
            }
        )
        events.append(event)
        if known:
            at[event.id] = place
    events.sort(key=lambda e: (e.date.sort_key, e.id))
    sources = [_source(n) for n in (1, 2)]
    return Atlas(
        events=tuple(events),
        sources={one.id: one for one in sources},
        figures=(),
        corridors=load_corridors(seeds() / "corridors.geojson"),
        faults=(),
        places=at,
        lines={},
        hash=content_hash(events, sources, []),
    )


def _place(city: str) -> Place:
    name, _, country = city.rpartition(" ")
    return next(m.place for m in gazetteer.resolve(name, [country]) if m.place.country == country)


def _source(number: int) -> Source:
    return Source.model_validate(
        {
            "id": f"source-{number}",
            "title": f"Article {number}",
            "outlet": "The Gazette",
            "date": "2025-04-23",
            "url": f"https://example.org/{number}",
            "language": "en",
        }
    )
