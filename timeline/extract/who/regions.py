"""Whom a region or a group of powers stands for, and the third of a trilateral."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.who.acting import codes
from timeline.extract.words import for_small

if TYPE_CHECKING:
    from timeline.extract.skeleton import Skeleton
    from timeline.extract.what.draft import Draft

_TWO = 2
_MEMBERS = (
    r"(?:nations|states?|countries|leaders|presidents|(?:prime\s+|foreign\s+)?ministers|FMs|republics"
    r"|ministerial|summit|heads)\b"
)
_NORDIC = ("DNK", "FIN", "ISL", "NOR", "SWE")
_BALTIC = ("EST", "LTU", "LVA")
_CASPIAN = ("AZE", "IRN", "KAZ", "RUS", "TKM")
_SOUTH_CAUCASUS = ("ARM", "AZE", "GEO")
_NORMANDY = ("DEU", "FRA", "RUS", "UKR")
_ASTANA = ("IRN", "RUS", "TUR")
_WEIMAR = ("DEU", "FRA", "POL")
_FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
_NORMANDY = ("DEU", "FRA", "RUS", "UKR")
_WEIMAR = ("DEU", "FRA", "POL")
_LUBLIN = ("LTU", "POL", "UKR")
_E3 = ("FRA", "DEU", "GBR")
_FOUR_PLUS_ONE = ("CHN", *_E3, "RUS")
_FIVE_PLUS_ONE = (*_FOUR_PLUS_ONE, "USA")
_SIX = r"P?5\s?\+\s?1|[Ee]3\s?\+\s?3|[Ss]ix\s+(?:\w+\s+){0,2}?powers"
_AMONG = r"(?:\b(?:with|between|and|of|by|among)\s+(?:the\s+)?|[-–]\s?)"
_POWERS = (_E3, _FOUR_PLUS_ONE, _FIVE_PLUS_ONE)  # they meet others, whom the sentence names
# Regions whose states are meant when their leaders or ministers meet.
_REGIONS = (
    (
        _FIVE,
        re.compile(
            rf"\bCentral\s+Asia(?:n|['’]s)?\s+(?:\w+\s+)?{_MEMBERS}"
            r"|\b(?:presidents|leaders|ministers|heads\s+of\s+state|foreign\s+affairs)\s+of\s+"
            r"(?:the\s+)?(?:five\s+)?Central\s+Asia"
            r"|\bCentral\s+Asia\s*(?:\+|plus|[-–—])\s*(?:the\s+)?<|<[SO]\d+>\s*(?:\+|plus|[-–—])\s*Central\s+Asia\b",
            re.IGNORECASE,
        ),
    ),
    ((*_FIVE, "USA"), re.compile(r"\bC5\s?\+\s?1\b")),
    (
        _FIVE_PLUS_ONE,
        re.compile(rf"{_AMONG}(?:{_SIX})\b|\b(?:{_SIX})(?=,?\s+and\s+<S)"),
    ),
    (_FOUR_PLUS_ONE, re.compile(rf"{_AMONG}P?4\s?\+\s?1\b")),
    (_E3, re.compile(rf"{_AMONG}(?:E3\b(?!\s?\+)|European\s+(?:[Tt]roika|[Tt]rio)\b)")),
    (_NORMANDY, re.compile(r"\bNormandy\s+(?:Four|Format|Group|Quartet|Contact)\b", re.IGNORECASE)),
    (_WEIMAR, re.compile(r"\bWeimar\s+Triangle\b", re.IGNORECASE)),
    (_LUBLIN, re.compile(r"\bLublin\s+Triangle\b", re.IGNORECASE)),
    (_NORDIC, re.compile(rf"\bNordic(?:[\s-]+(?:and\s+)?Baltic)?\s+(?:\w+\s+)?{_MEMBERS}|\bNB8\b")),
    (
        _CASPIAN,
        re.compile(
            rf"\bCaspian(?:\s+Sea)?\s+(?:(?:littoral|coastal)\s+)?(?:\w+\s+)?{_MEMBERS}"
            rf"|\b(?:{_MEMBERS}|five)\s+(?:on|of|around|along|bordering)\s+the\s+Caspian\b"
            r"|\bCaspian\s+five\b",
            re.IGNORECASE,
        ),
    ),
    (_SOUTH_CAUCASUS, re.compile(rf"\bSouth\s+Caucasus\s+(?:\w+\s+)?{_MEMBERS}", re.IGNORECASE)),
    (_NORMANDY, re.compile(r"\bNormandy\s+(?:[Ff]our|[Ff]ormat|[Ss]ummit|[Tt]alks)\b")),
    (_ASTANA, re.compile(r"\bAstana\s+(?:guarantors?|troika|trio|guarantor\s+states)\b")),
    (_WEIMAR, re.compile(r"\bWeimar\s+[Tt]riangle\b(?!\s?\+|\s+[Pp]lus)")),
    (_BALTIC, re.compile(rf"\bBaltic\s+(?:\w+\s+)?{_MEMBERS}|\bNB8\b")),
)
# what is in every name of a region, in small letters: most sentences have none
_ANY = for_small(
    r"asia|c5|\+|powers|e3|european|normandy|weimar|lublin|nordic|nb8|caspian|caucasus|astana|baltic"
)
_THREE = re.compile(r"\b(?:tr[iy]lateral|tripartite|three-way)", re.IGNORECASE)
_APART = re.compile(r"\b(?:as|who|sidelines|margins|fringes|at|ahead|before|after|during)\b")
_OF_REGIONS = frozenset({"meeting", "signing", "commission_session"})


def with_region(found: list[str], draft: Draft, skeleton: Skeleton) -> list[str]:
    """Add the states of a region whose leaders meet, not those of a summit named beside talks."""
    text = skeleton.text
    if draft.type not in _OF_REGIONS or not _ANY.search(text.lower()):
        return found
    for states, region in _REGIONS:
        match = region.search(text)
        if (
            match is None
            or (not found and states in _POWERS)
            or (draft.form == "pair" and "USA" in states and states[0] == "KAZ")
        ):
            continue
        beside = match.start() > draft.end and _APART.search(text, draft.end, match.start())
        if not (beside and len(found) >= _TWO):
            found = [*states, *(code for code in found if code not in states)]
    return found


def third(found: list[str], draft: Draft, skeleton: Skeleton) -> list[str]:
    """Return the third of a trilateral, when the sentence names just one more state."""
    if len(found) != _TWO or not _THREE.search(draft.phrase):
        return []
    named = codes([mark for mark in skeleton.marks if mark.letter in "SPNK"])
    more = [code for code in named if code not in found and ":" not in code]
    return more if len(more) == 1 and set(found) <= set(named) else []
