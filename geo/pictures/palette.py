"""Colours of the three themes; values of the style guide, which the page has as CSS tokens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.pictures.scene import Kind, Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """Hex colours by their use; `land` by shade."""

    surface: str
    ink: str
    ink2: str
    ink3: str
    line: str
    sea: str
    sea_label: str
    graticule: str
    land: tuple[str, str, str, str]
    coast: str
    border: str
    place_label: str
    country_label: str
    hatch: str
    rail: str
    casing: str
    plain: bool = False

    def kind(self, kind: Kind, order: int) -> str:
        """Return the colour of a kind of event; in print a grey that alternates around the ring."""
        if self.plain:
            return GREYS[order % len(GREYS)]
        return kind.dark if self is palette("dark") else kind.light


GREYS = ("#111111", "#8c8c8c", "#3f3f3f", "#b5b5b5", "#5f5f5f", "#cfcfcf", "#272727", "#9f9f9f")


@cache
def palette(theme: Theme) -> Palette:
    """Return the colours of a theme."""
    if theme == "dark":
        return Palette(
            surface="#141b21",
            ink="#edf1f3",
            ink2="#b7c2ca",
            ink3="#8f9da7",
            line="#27323a",
            sea="#0c1318",
            sea_label="#7f9bab",
            graticule="#151e25",
            land=("#1e272e", "#37342a", "#544931", "#7b653a"),
            coast="#3d4d58",
            border="#35414a",
            place_label="#f4f6f7",
            country_label="#9fa9af",
            hatch="#f4f6f7",
            rail="#d3dce2",
            casing="#10171c",
        )
    if theme == "print":
        return Palette(
            surface="#ffffff",
            ink="#000000",
            ink2="#333333",
            ink3="#555555",
            line="#cccccc",
            sea="#ffffff",
            sea_label="#5a5a5a",
            graticule="#ececec",
            land=("#f4f4f4", "#dedede", "#c2c2c2", "#9d9d9d"),
            coast="#6e6e6e",
            border="#b0b0b0",
            place_label="#000000",
            country_label="#4d4d4d",
            hatch="#000000",
            rail="#000000",
            casing="#ffffff",
            plain=True,
        )
    return Palette(
        surface="#ffffff",
        ink="#14202a",
        ink2="#43515c",
        ink3="#606d77",
        line="#e0e5e8",
        sea="#dfe7eb",
        sea_label="#486472",
        graticule="#d3dde2",
        land=("#f7f6f2", "#eee3ca", "#e3cfa2", "#caa560"),
        coast="#9fb0b9",
        border="#d2cdc1",
        place_label="#14202a",
        country_label="#62615a",
        hatch="#14202a",
        rail="#2b3943",
        casing="#ffffff",
    )


def mixed(colour: str, other: str, share: float) -> str:
    """Mix two hex colours; `share` of the first."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
