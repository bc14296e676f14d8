"""timeline.event_types: the one table of kinds, codes, colours and symbols."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from timeline.event_types import EVENT_TYPES, EventType

ORDER = (
    *("visit", "signing", "commission_session", "meeting"),
    *("consultation", "opening", "statement", "other"),
)
SURFACES = {"light": ("#ffffff", "#f5f7f8", "#f7f6f2"), "dark": ("#141b21", "#1a232a", "#1e272e")}


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.1."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_fixed_order() -> None:
    """Stacks and rings rely on this order."""
    assert tuple(EVENT_TYPES) == ORDER
    assert [kind.id for kind in EVENT_TYPES.values()] == list(ORDER)


def test_the_table_can_not_be_changed() -> None:
    """It is shared by everything, so nobody may write to it."""
    with pytest.raises(TypeError):
        EVENT_TYPES["war"] = EVENT_TYPES["other"]  # type: ignore[index]


@pytest.mark.parametrize("kind", EVENT_TYPES.values(), ids=lambda kind: kind.id)
def test_codes_are_of_the_codebooks(kind: EventType) -> None:
    """CAMEO codes are three digits; each PLOVER code is the one its CAMEO codes convert to."""
    converted = {"04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "01": ""}
    assert kind.cameo
    assert all(re.fullmatch(r"0[1-6]\d", code) for code in kind.cameo)
    if kind.id != "other":
        assert {converted[code[:2]] for code in kind.cameo} == {kind.plover}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", EVENT_TYPES.values(), ids=lambda kind: kind.id)
def test_colours_can_be_seen(kind: EventType, theme: str) -> None:
    """Each colour reaches 3:1 on the surfaces it stands on (WCAG 1.4.11)."""
    colour = kind.light if theme == "light" else kind.dark
    ground = SURFACES[theme]
    assert re.fullmatch(r"#[0-9a-f]{6}", colour)
    assert min(_contrast(colour, surface) for surface in ground) >= 3


@pytest.mark.parametrize("kind", EVENT_TYPES.values(), ids=lambda kind: kind.id)
def test_glyphs_are_plain_drawings(kind: EventType) -> None:
    """A glyph is well-formed SVG of shapes only, drawn inside its 16 by 16 box."""
    root = ET.fromstring(f"<svg>{kind.glyph}</svg>")  # noqa: S314 - our own text
    assert {child.tag for child in root.iter()} <= {"svg", "g", "path", "circle"}
    for circle in root.iter("circle"):
        centre, radius = (float(circle.get(k, "nan")) for k in ("cx", "r"))
        assert 0 <= centre - radius <= centre + radius <= 16
    for path in root.iter("path"):
        assert all(abs(float(n)) <= 16 for n in re.findall(r"-?\d+\.?\d*", path.get("d", "")))


def test_no_two_look_alike() -> None:
    """Two types never share a glyph or a colour."""
    for a, b in combinations(EVENT_TYPES.values(), 2):
        assert len({a.glyph, b.glyph}) == len({a.light, b.light}) == len({a.dark, b.dark}) == 2
