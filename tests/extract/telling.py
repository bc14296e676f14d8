"""What a text tells, in the few words that a test compares, and the days that texts came out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.extract import Candidate, extract

if TYPE_CHECKING:
    from collections.abc import Callable

# The days that the texts of tests came out on, of 2024 but for the first.
APRIL_17 = date(2025, 4, 17)  # a Thursday, in 2025
APRIL_17_2024 = date(2024, 4, 17)  # a Wednesday
MAY_6 = date(2024, 5, 6)  # a Monday
MAY_9 = date(2024, 5, 9)  # a Thursday
MAY_14 = date(2024, 5, 14)  # a Tuesday
MAY_15 = date(2024, 5, 15)  # a Wednesday
MAY_16 = date(2024, 5, 16)  # a Thursday
MAY_22 = date(2024, 5, 22)  # a Wednesday
JUNE_19 = date(2024, 6, 19)  # a Wednesday

FIELDS: dict[str, Callable[[Candidate], str]] = {
    "type": lambda one: one.type,
    "date": lambda one: one.date.replace("?", ""),
    "edtf": lambda one: one.date,
    "parties": lambda one: " ".join(sorted(one.participants)),
    "cast": lambda one: " ".join(one.participants),
    "place": lambda one: one.place or "-",
    "country": lambda one: one.country or "-",
    "where": lambda one: one.place or one.country or "-",
    "status": lambda one: one.status,
}


def told(
    text: str, day: date | None, fields: str = "type date parties place", *, kind: str = ""
) -> list[tuple[str, ...]]:
    """Return the fields asked for of each event of a text, in the order in which it is found.

    `date` leaves out the "?" of what is inferred, `edtf` keeps it. `parties` are codes in the order
    of the alphabet, `cast` in that of their roles: the visitor, then the host. `where` is the place
    or else the country. "-" stands for what is not known. With `kind`, other types are left out.
    """
    return [
        tuple(FIELDS[name](one) for name in fields.split())
        for one in extract(text, day)
        if kind in {"", one.type}
    ]


def each(text: str, day: date | None, field: str, *, kind: str = "") -> list[str]:
    """Return one field of each event of a text, as `told` does several."""
    return [value for (value,) in told(text, day, field, kind=kind)]


def only(text: str, day: date | None) -> Candidate:
    """Return the one event of a text; it is a fault when there are more, or none."""
    (found,) = extract(text, day)
    return found


def visits(text: str, day: date | None) -> set[str]:
    """Return visitor, host, date and status of each visit that a text tells of."""
    found = set()
    for one in extract(text, day):
        if one.type == "visit":
            who = {role: code for code, role in one.actors}
            when = one.date.replace("?", "")
            found.add(f"{who['visitor']} {who['host']} {when} {one.status}")
    return found
