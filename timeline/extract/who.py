"""Who is who in one text: names to states, as the text says and as the table of leaders knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.names import leaders
from timeline.extract.words import folded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline.extract.names import Leader

_FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "VNM", "TWN", "KHM", "HKG"})
_EARLY, _LATE = 40, 400  # days around an office in which its holder may be called by it


class Who:
    """The persons of a text, filled while reading it; `day` is when it was published."""

    def __init__(self, day: date | None) -> None:
        """Know nobody yet."""
        self.day = day
        self._known: dict[str, tuple[str, str]] = {}

    def knows(self, key: str) -> bool:
        """Say whether a folded surname or name is somebody's."""
        return key in self._known

    def get(self, name: str, *, whole: bool = False) -> tuple[str, str] | None:
        """Return state and name of a person, by the name or, unless `whole`, its last word."""
        found = self._known.get(folded(name))
        if found is None and not whole and name:
            found = self._known.get(folded(name.rsplit(" ", maxsplit=1)[-1]))
        return found

    def remember(self, name: str, code: str) -> None:
        """Let a later surname alone mean this person."""
        parts = [part for part in re.split(r"\s+", name) if len(part) > 1]
        if not parts:
            return
        keys = {folded(name), folded(parts[-1])}
        if code in _FAMILY_FIRST:
            keys.add(folded(parts[0]))
        for key in keys:
            if code or key not in self._known:
                self._known[key] = (code or self._known.get(key, ("", ""))[0], name)

    def state_of(self, name: str, office: str) -> str:
        """Return the state of a person: as the text said before, else by the table; "" if none."""
        known = self.get(name)
        if known and known[0]:
            return known[0]
        leader = of_the_day(_namesakes(name), self.day, office)
        return leader.code if leader else ""


def _namesakes(name: str) -> Sequence[Leader]:
    """Return the leaders of a full name, of a lone surname, or with two words in common."""
    table = leaders()
    if found := table.get(folded(name)):
        return found
    wanted = {folded(part) for part in name.split(" ")}
    return [
        one
        for one in table.get(folded(name.rsplit(" ", maxsplit=1)[-1]), ())
        if len(wanted & {folded(part) for part in one.name.split(" ")}) > 1
    ]


def of_the_day(found: Sequence[Leader], day: date | None, office: str = "") -> Leader | None:
    """Choose the leader who was in office on a day; without one, who alone has the name."""
    if day:
        number = day.toordinal()
        near = [
            one
            for one in found
            if one.first.toordinal() - _EARLY <= number <= one.last.toordinal() + _LATE
        ]
        found = [one for one in near if one.first <= day <= one.last] or near or found
    if len({one.code for one in found}) == 1:
        return found[0]
    rank = office.rsplit(" ", maxsplit=1)[-1].lower()
    ranked = [one for one in found if rank and rank in one.office]
    return ranked[0] if len({one.code for one in ranked}) == 1 else None
