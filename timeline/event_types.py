"""The kinds of events: words, codes of the field, colour and symbol, in one table.

CAMEO codes: Schrodt, "CAMEO: Conflict and Mediation Event Observations. Event and Actor Codebook"
(1.1b3, 2012), chapter 2. PLOVER codes: Open Event Data Alliance, `openeventdata/PLOVER`, files
`plover_reference.html` and `CAMEO2PLOVER-2021.txt`:

- CONSULT is "all consultations and meetings", visits and their hosting included (CAMEO 04x);
- SUPPORT, not AGREE, holds what is ratified, signed or finalised (057) and recognition (054);
  AGREE is for the mere will to cooperate (03x);
- COOPERATE is material cooperation that begins, resumes or grows (06x);
- a plain statement (CAMEO 01x) has no PLOVER code, because PLOVER leaves out verbal acts that
  change nothing; its `plover` is empty. So is that of `other`, of which only recognition has one.

Colours come from the project's style guide: at least 3:1 on the page's surfaces, told apart under
the three colour-vision deficiencies. Glyphs are drawn on a 16 by 16 grid for a stroke of
`currentColor`; parts that are filled say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event; `light` and `dark` are hex colours of the two themes."""

    id: str
    label: str
    plural: str
    cameo: tuple[str, ...]
    plover: str
    light: str
    dark: str
    glyph: str


_TABLE = (
    EventType(
        "visit",
        "Visit",
        "visits",
        ("042", "043"),
        "CONSULT",
        "#155db6",
        "#5295f6",
        '<path d="M2 8h7.2M6.4 5.1 9.3 8l-2.9 2.9"/>'
        '<circle cx="13" cy="8" r="1.4" fill="currentColor" stroke="none"/>',
    ),
    EventType(
        "signing",
        "Signing",
        "signings",
        ("057",),
        "SUPPORT",
        "#bd450e",
        "#e8764a",
        '<path d="M2.8 13.2 3.9 9.2 10.8 2.3 13.7 5.2 6.8 12.1ZM8.9 4.2 11.8 7.1"/>',
    ),
    EventType(
        "commission_session",
        "Commission session",
        "commission sessions",
        ("046",),
        "CONSULT",
        "#005447",
        "#86b7a1",
        '<g fill="currentColor" stroke="none"><circle cx="4.6" cy="4.6" r="1.9"/>'
        '<circle cx="11.4" cy="4.6" r="1.9"/><circle cx="4.6" cy="11.4" r="1.9"/>'
        '<circle cx="11.4" cy="11.4" r="1.9"/></g>',
    ),
    EventType(
        "meeting",
        "Meeting",
        "meetings",
        ("040", "044"),
        "CONSULT",
        "#8e2083",
        "#c967bb",
        '<circle cx="5.9" cy="8" r="3.6"/><circle cx="10.1" cy="8" r="3.6"/>',
    ),
    EventType(
        "consultation",
        "Consultation",
        "consultations",
        ("046",),
        "CONSULT",
        "#b08828",
        "#f1cf79",
        '<path d="M2.8 3.8h10.4v6.9H8.4L5.6 13.3v-2.6H2.8Z"/>',
    ),
    EventType(
        "opening",
        "Opening",
        "openings",
        ("060", "061"),
        "COOPERATE",
        "#2f98c0",
        "#8deffe",
        '<path d="M4.3 14V2.3M4.3 2.6 12.7 5.6 4.3 8.7"/>',
    ),
    EventType(
        "statement",
        "Statement",
        "statements",
        ("010",),
        "",
        "#361e57",
        "#c8aefb",
        '<path d="M6.6 4C4.3 5 3.2 6.9 3.2 9.6M12.8 4C10.5 5 9.4 6.9 9.4 9.6"/>'
        '<g fill="currentColor" stroke="none"><circle cx="4.8" cy="10.2" r="1.7"/>'
        '<circle cx="11" cy="10.2" r="1.7"/></g>',
    ),
    EventType(
        "other",
        "Other",
        "other events",
        ("054",),
        "",
        "#6a6c70",
        "#717578",
        '<circle cx="8" cy="8" r="2.2" fill="currentColor" stroke="none"/>',
    ),
)

EVENT_TYPES: Mapping[str, EventType] = MappingProxyType({kind.id: kind for kind in _TABLE})
"""By id, in the fixed order of stacks, rings and lists."""
