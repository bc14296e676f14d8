"""Pieces that the patterns of triggers are made of."""

from __future__ import annotations

import re
from typing import NamedTuple


def one_of(words: str) -> str:
    """Return a pattern for any one of some words; a line in one stands for a space."""
    return "(?:" + "|".join(words.replace("_", r"\s+").split()) + ")"


BE = one_of("is are was were")
STAY = one_of("visit trip tour stay")
OFFICIAL = one_of(
    "president vice-president minister premier chancellor leader king queen emir sultan monarch"
    " crown_prince pope pontiff head_of_state head_of_(?:the_)?government secretary speaker"
    " attorney-general treasurer commissioner diplomat envoy politician official delegation guest"
)  # "the president", "the visiting foreign minister"
MINISTERS = one_of(
    "(?:(?:foreign|prime|defen[cs]e|transport|energy|interior|economy|trade|finance)_)?ministers"
)
SIDES = one_of(
    f"sides countries states nations governments parties neighbou?rs leaders presidents {MINISTERS}"
    " heads_of_state officials diplomats delegations negotiators teams men ministries"
)  # behind "the two", "both", "the"
ACTOR = r"<[PSONK]\d+>"
PLACE = (
    r"(?:the\s+)?(?:neighbou?ring\s+)?(?:<[SN]\d+>(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?(?:capital|city|town|resort)(?:\s+city)?"
    r"(?:\s+of)?,?\s+<[CK]\d+>|<N\d+>\s+capital|<S\d+>['’]s\s+capital(?!\s+(?:city\s+)?(?:of\s+)?,?\s*<)|(?:(?:(?:holy|port|resort|southern|northern|eastern|western|coastal|historic|central)\s+)?(?:(?:Gulf|Baltic|Balkan|African|Asian|Caribbean|Pacific|island|desert|oil-rich)\s+)?(?:capital|city|republic|state|nation|country|sultanate|emirate|town|port|resort|province|region|island|kingdom)"
    r"\s+(?:city\s+)?(?:of\s+)?)?<[SCKO]\d+>)"
)
SOME = r"(?:(?:[\w’'“”\"$.-]+|<D\d+>)\s+){{0,{}}}?"
ADJ = SOME.format(6)
VISIT = r"(?:visit|trip|tour)s?"
DOCUMENT = (
    r"(?:agreements?|memorand(?:um|ums|a)|mous?|protocols?|declarations?|treat(?:y|ies)|contracts?"
    r"|statements?|road ?maps?|pacts?|deals?|accords?|documents?|conventions?|charters?"
    r"|letters?\s+of\s+(?:intent|exchange)|communiqu[eé]s?|(?:action\s+|work\s+)?plans?"
    r"|program(?:me)?s?|instruments?|papers)"
)
DOMESTIC = (
    r"(?:decrees?|laws?|bills?|orders?|executive|resolutions?|budget|ordinances?|edicts?"
    r"|legislation|amendments?)"
)
BUILT = (
    r"(?:embass(?:y|ies)|consulates?|rail(?:way|road)s?|lines?(?!\s+of\s+(?:communication|credit|contact|dialogue|effort))|roads?|highways?|bridges?|streets?"
    r"|borders?|avenues?|plants?|factor(?:y|ies)|terminals?|ports?|airports?|pipelines?|crossings?"
    r"|checkpoints?|centers?|centres?|exhibitions?|monuments?|schools?|hospitals?|routes?|flights?"
    r"|corridors?|construction|stations?|mosques?|pavilions?|universit(?:y|ies)|branch(?:es)?|parks?"
    r"|missions?|offices?|services?|projects?|trade houses?|tunnels?|ferr(?:y|ies)|campus"
    r"|interconnectors?|power plants?|dams?|fields?|days\s+of\s+culture"
    r"|cultural\s+days|facilit(?:y|ies))"
)
BODY = (
    r"(?:commissions?|committees?|(?<!security\s)(?<!social\s)(?<!rights\s)(?<!business\s)councils?"
    r"|task force|(?:working|steering|consultative|contact|coordination|expert)\s+groups?)"
)


CONFERENCE = r"(?<!press\s)(?<!news\s)(?<!video\s)conference"


class Trigger(NamedTuple):
    """A pattern that tells of an event of `type`.

    Groups may name marks: `visitor`, `host`, `dest` for visits, `a` and `b` for parties. `form`
    is how parties are found when the groups do not say: see `roles`.
    """

    type: str
    form: str
    pattern: re.Pattern[str]
    stems: tuple[str, ...]  # lower-case letters without one of which the pattern can't match


def trigger(kind: str, form: str, stems: str, pattern: str) -> Trigger:
    """Make a trigger; `stems` are parted by spaces, and a line in one stands for a space."""
    parted = tuple(stem.replace("_", " ") for stem in stems.split())
    return Trigger(kind, form, re.compile(pattern, re.IGNORECASE), parted)
