"""Pieces that the patterns of triggers are made of."""

from __future__ import annotations

import re
from typing import NamedTuple


def one_of(words: str) -> str:
    """Return a pattern for any of some words; a line inside one stands for a space."""
    return f"(?:{'|'.join(words.split())})".replace("_", r"\s+")


def spelt(pattern: str) -> str:
    """Return a pattern of which `<PS>` stands for the marks P and S, a space for any space."""
    return re.sub(r"<([A-Z]+)>", r"<[\1]\\d+>", pattern).replace(" ", r"\s+")


ACTOR = r"<[PSONK]\d+>"
SOME = r"(?:(?:[\w’'“”\"$.-]+|<D\d+>)\s+){{0,{}}}?"
ADJ = SOME.format(6)
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
SUMMIT = rf"(?:summit|(?<!intelligence\s)(?<!data\s)gathering|{CONFERENCE}|retreat)"


class Trigger(NamedTuple):
    """A pattern that tells of an event of `type`.

    Groups may name marks: `visitor`, `host`, `dest` for visits, `a` and `b` for parties. `form`
    is how parties are found when the groups do not say: see `roles`.
    """

    type: str
    form: str
    pattern: re.Pattern[str]
    stems: tuple[str, ...]  # lower-case letters without one of which the pattern can't match


def one_of(words: str) -> str:
    """Make a pattern of any of the words, parted by spaces; a line in one stands for a space.

    A word may itself be a piece of a pattern, such as `visit(?:ed|s)?`.
    """
    return f"(?:{'|'.join(words.split())})".replace("_", r"\s+")


def trigger(kind: str, form: str, stems: str, pattern: str) -> Trigger:
    """Make a trigger; `stems` are parted by spaces, and a line in one stands for a space."""
    parted = tuple(stem.replace("_", " ") for stem in stems.split())
    return Trigger(kind, form, re.compile(pattern, re.IGNORECASE), parted)
