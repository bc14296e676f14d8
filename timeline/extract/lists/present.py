"""The present tense of chronicles, "A and B sign …", retold as the past that it stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.what.forms import one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERBS = (
    "sign co-sign ink meet hold receive agree reach conclude adopt establish re-establish restore"
    " recognise recognize resume sever gather convene attend speak bring pay make begin present"
    " deliver donate expel summon withdraw ratify approve endorse announce declare become join"
    " accede come enter arrive depart leave participate co-chair conduct carry mediate send"
    " inaugurate reopen take go discuss proclaim appoint normalise normalize accredit commence"
    " embark repatriate accept"
)
_NOUNS_TOO = (  # so that they need one before them who does it
    "visit host welcome travel fly head return exchange swap open launch talk call lead chair hand"
    " recall issue release start tour land broker free break cut have initial cross lay"
)
_IRREGULAR = {
    "meet": "met",
    "hold": "held",
    "speak": "spoke",
    "bring": "brought",
    "pay": "paid",
    "make": "made",
    "begin": "began",
    "expel": "expelled",
    "withdraw": "withdrew",
    "become": "became",
    "come": "came",
    "leave": "left",
    "send": "sent",
    "take": "took",
    "go": "went",
    "travel": "travelled",
    "fly": "flew",
    "swap": "swapped",
    "lead": "led",
    "break": "broke",
    "cut": "cut",
    "have": "had",
    "initial": "initialled",
    "lay": "laid",
}
_STRUCK = (
    r"(?:reach(?:es|ed)?|strikes?|struck|clinch(?:es)?|agree[sd]?\s+(?:on|to|upon))"
    r"(?=\s+(?:an?|the|their|two|three|four|five|several)\s+"
    r"(?:(?!to\b|that\b|with\b|for\b)[\w’'-]+\s+){0,5}?"
    r"(?:deal|agreements?|accord|truce|cease-?fire|framework|road\s?map|Plan|pact|compromise"
    r"|understanding|path\s+forward)\b)"
)  # what was concluded
_SOMEBODY = r"(?:[\w-]+\s+){0,3}?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?"
_NO_PASSIVE = one_of(
    "expected scheduled planned slated supposed invited located based interested required needed"
    " prepared"
)


def _past(base: str) -> str:
    """Return the past of a verb."""
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    return base[:-1] + "ied" if base.endswith("ry") else base + ("d" if base[-1] == "e" else "ed")


def _third(base: str) -> str:
    """Return the form of he, she and it."""
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "o")) else "s")


_UNSURE = frozenset(_NOUNS_TOO.split())
_PAST = {base: _past(base) for base in [*_VERBS.split(), *_UNSURE]}
_THIRD = {_third(base): base for base in _PAST}
_VERB = re.compile(
    rf"(?P<cell>\|)|(?P<swapped>\bswap(?:s|ped)?)(?=\s+{_SOMEBODY}\s+for\s+{_SOMEBODY})"
    rf"|(?<=\brelations\s)(?P<passive>established)|(?P<struck>\b{_STRUCK})"
    rf"|(?<![\w-])(?P<verb>{'|'.join(sorted([*_PAST, *_THIRD], key=len, reverse=True))})(?![\w’'-])"
    rf"|\b(?P<be>is|are)(?=\s+(?:\w+ly\s+|also\s+)?(?!{_NO_PASSIVE})"
    r"(?:\w+ed|held|brought|sent|made|put|given|laid|set\s+up)\b)"
)
_ADVERB = r"(?:(?:\w+ly|also|then|again|both|later)\s+)?$"
_BEHIND_NAME = re.compile(rf"(?:<[PSOKC]\d+>,?|\)|\band)\s+{_ADVERB}")
_MANY = one_of(
    "leaders presidents ministers premiers heads sides parties countries states officials"
    " delegations negotiators diplomats envoys representatives commissions powers governments"
    " nations neighbou?rs members companies men secretaries delegates ambassadors they both"
    " ministries speakers chiefs capitals teams republics kings"
)
_OF_MANY = re.compile(
    rf"(?:\b{_MANY}|\b{_MANY}\s+of\s+(?:[^.;:<>,]{{0,40}})<[PSNKO]\d+>"
    rf"|\band\s+[^.;:,<>]{{0,60}}(?:<[PSNKO]\d+>))\s+{_ADVERB}",
    re.IGNORECASE,
)
_NO_VERB = re.compile(
    r"\b(?:to|will|would|may|might|can|could|must|should|shall|not|did|does|do|a|an|the|his|her"
    r"|their|its|first|official|working|state|of|for|on|in|at|during|after)\s+$",
    re.IGNORECASE,
)
_NOUN_BEHIND = re.compile(r"\s+(?:of|between|by|from)\b")
_AND = re.compile(r"(?:\band|,)\s+$")
_CONTEXT = 120  # characters


def past(words: str, before: str) -> Iterator[tuple[int, int, str]]:
    """Yield what is to be told otherwise in words that stand behind others, and how."""
    told = False  # a verb before
    for match in _VERB.finditer(words):
        verb = match["verb"]
        if verb is None:
            told |= match["struck"] is not None
            yield *match.span(), _other(match)
            continue
        context = (before + words[: match.start()])[-_CONTEXT:]
        behind = words[match.end() : match.end() + _CONTEXT]
        able = context.strip() and not _NO_VERB.search(context)
        if able and _is_verb(verb, context, behind, told=told):
            told = True
            yield *match.span(), _PAST[_THIRD.get(verb, verb)]


def _other(match: re.Match[str]) -> str:
    """Retell what is no verb in the present: cells of a table, and what lacks its "were"."""
    if match["cell"]:
        return ","
    if match["swapped"]:
        return "held a prisoner swap,"
    if match["passive"]:
        return "were established"
    return "signed" if match["struck"] else {"is": "was", "are": "were"}[match["be"]]


def _is_verb(verb: str, before: str, behind: str, *, told: bool) -> bool:
    """Say whether a word is a verb: "Oman hosts", "Oman and Fiji visit", but no "Fiji visit"."""
    named = _BEHIND_NAME.search(before)
    if verb in _THIRD:
        return _THIRD[verb] not in _UNSURE or bool(named and not _NOUN_BEHIND.match(behind))
    follows = named and (told or not _AND.search(before))
    return bool((verb not in _UNSURE and follows) or _OF_MANY.search(before))
