"""Sources with the numbers by which pictures and decks cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.pictures.scene import Cited

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.atlas import Atlas
    from timeline.events import Event, Source


def sources_of(
    atlas: Atlas, events: Iterable[Event]
) -> tuple[tuple[Cited, ...], dict[str, tuple[int, ...]]]:
    """Give the sources of some events in the order that they are met; their numbers by event."""
    order: dict[str, int] = {}
    numbers: dict[str, tuple[int, ...]] = {}
    for event in events:
        own = atlas.sources_of(event)
        numbers[event.id] = tuple(order.setdefault(s.id, len(order) + 1) for s in own)
    return tuple(_cited(atlas.sources[key], number) for key, number in order.items()), numbers


def _cited(source: Source, number: int) -> Cited:
    outlet = source.outlet or "Outlet not stated"
    when = source.date.in_words() if source.date else "date not stated"
    return Cited(number, f"{outlet}, {when}", f"{source.title}. {outlet}, {when}", source.url)
