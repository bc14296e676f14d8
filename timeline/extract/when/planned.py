"""Whether the words of a sentence put an event into the future."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.what.triggers import PLANNED, PLANNED_AFTER

if TYPE_CHECKING:
    from timeline.extract.clauses import Clause
    from timeline.extract.what.draft import Draft

_COULD = re.compile(
    r"\b(?:had|took)\s+(?:the|an?)\s+(?:\w+\s+)?(?:opportunity|chance|honou?r|pleasure|privilege|occasion)\s+to\s+$"
)
_CHOSE = re.compile(r"\b(?:chose|opted|managed|elected|took\s+time|saw\s+fit)\s+to\s+$")
_TO_WELCOME = re.compile(
    r"\b(?:will|would|(?:is|are|set|due|expected|planned|forward)\s+to)\s+(?:\w+\s+){0,2}welcom"
)
_ON_THE_WAY = re.compile(r"(?:visiting|arriving|travell?ing|flying|going)\b", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:(?:is|are)\s+(?:\w+\s+)?heading|due|expected|scheduled|bound|leaving|send|announc\w+|designat\w+"
    r"|appoint\w*|to\s+include|will)\b"
)
_TO_PAY = re.compile(
    r"\b(?:to|will|would)\s+(?:be\s+)?(?:pay(?:ing)?|mak(?:e|ing)|undertake|begin|start|conduct|embark\s+on)\s+[^.;,]{0,60}$"
)
_ARRIVED = re.compile(r"\b(?:arriv(?:ed|es)|landed|flew|left|departed|travell?ed)\b")
_BASE_FORM = re.compile(
    r"(?:sign|hold|meet|visit|open|launch|inaugurate|host|attend|ink|conclude|exchange|adopt|clinch|seal)\b",
    re.IGNORECASE,
)
_SUBJECT_BEFORE = re.compile(r">\s*(?:also\s+|jointly\s+)?$")
_WILL = re.compile(r"(?:is\s+going|[Tt]o|[Ww]ill|[Ww]ould)\s|.*\b(?:will|would)\b")
_NO_PLAN = re.compile(r"\b(?:first|last|only|latest)\s+(?:[\w-]+\s+){0,2}to\s+[a-z]+\b")
_TO_MEET = re.compile(r"\bto\s+(?:meet|convene)$")
_PAST = re.compile(
    r"\b(?:visited|signed|inked|initialled|concluded|exchanged|adopted|clinched|sealed|met|held|arrived|inaugurated|(?:re-?)?opened|travell?ed|launched"
    r"|received|welcomed|hosted)\b"
)
_WHICH_WAS = re.compile(
    r"[^.;]{0,80}?\b(?:which|that)\s+(?:was|were)\s+held\b|[^.;]{0,80}?\b(?:which|that)\s+took\s+place\b"
)
_NO_VERB = re.compile(r"during\b|at\s|signing\b|(?:re-?)?opening\b|launching\b", re.IGNORECASE)
_SLATED = re.compile(
    r"\b(?:is|are)\s+(?:scheduled|set|planned|slated|due|expected)\s+(?:(?:for|on|in)$|to\s)"
    r"|^(?:(?:comes?|goes?|enters?)\s+into|takes?\s+effect)\b",
    re.IGNORECASE,
)
_WILL_BE = re.compile(r"\b(?:will|would|to)\s+(?:be|have)\s+(?:\w+\s+)?$")
_TO_BE = re.compile(r"\b(?:will|to)\s+be\b")
_WILL_TALK = re.compile(r"\b(?:will|would|to)\s+(?:\w+\s+){0,3}$")
_HEADLINE = 100  # a shorter skeleton may be a headline, where "sign" is the present tense
_TO = re.compile(r"\b(?:to|will|would|may)\s+(?:also\s+|soon\s+|then\s+)?$", re.IGNORECASE)

_TO_MAKE = re.compile(
    r"(?:,|\band)\s+(?:then\s+)?(?:make|pay|undertake|begin|start|conduct|hold)\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,3}$"
)
_WILL_THEN = re.compile(r"\b(?:will|would|(?:is|are|plans?|due|set|expected|scheduled)\s+to)\b")
_PRESENT = re.compile(
    r"(?:visits|travels|heads|flies|arrives|departs|leaves|lands|goes|comes|tours|jets|returns|embarks|hosts|receives"
    r"|welcomes|meets|holds|attends|sits|opens)\b"
)
_LEAVING = re.compile(
    r"(?:heading|travell?ing|flying|leaving|departing|arriving|going|coming|returning)\b"
)
_MAKES = re.compile(
    r"\b(?:pays|makes|begins|starts|undertakes|kicks\s+off|(?:embarks|sets\s+(?:out|off)|goes|leaves)\s+on)\s+(?:[\w-]+\s+){0,5}$"
)
_MAKING = re.compile(
    r"\b(?:is|are)\s+(?:[\w-]+ing|on)\s+(?:[\w-]+\s+){0,5}$|\b(?:is|are)\s+(?:also\s+)?$"
)


def is_planned(text: str, clause: Clause, draft: Draft) -> bool:
    """Say whether the words put an event into the future."""
    start, phrase = draft.order, draft.phrase
    before = _NO_PLAN.sub("", text[max(clause.start, start - 130) : start])
    if "phon" in phrase or draft.form == "welcomed":
        return bool((_WILL_TALK if "phon" in phrase else _TO_WELCOME).search(before))
    if _COULD.search(before) or _CHOSE.search(before) or _WHICH_WAS.match(text, draft.end):
        return False
    bare_to = _TO.search(before) and not _NO_VERB.match(phrase)
    coming = draft.type == "visit" and _coming(phrase, before)
    told = _WILL.match(phrase) or _TO_MEET.search(phrase) or _SLATED.search(phrase)
    # will attend the summit, pay a visit to X and …
    then = _TO_MAKE.search(before) and _WILL_THEN.search(text, clause.start, start)
    if then or bare_to or told or coming:
        return True
    bare = draft.form in {"verb", "bag", "pair", "deal"} and _BASE_FORM.match(phrase)
    if bare and len(text) > _HEADLINE and not _SUBJECT_BEFORE.search(before):
        return True
    if _PAST.search(phrase):
        return bool(_WILL_BE.search(before) or _TO_BE.search(phrase))
    after = text[draft.end : min(clause.end, draft.end + 80)]
    if _ON_THE_WAY.match(phrase) and before.endswith(", "):
        before = before.replace(",", "")  # plans to tour the region, visiting X on Sunday
    return bool(PLANNED.search(before) or PLANNED_AFTER.match(after))


def _coming(phrase: str, before: str) -> bool:
    """Say whether a visit is due: "is expected in", "to pay a visit to"."""
    return bool(_COMING.search(phrase) or (_TO_PAY.search(before) and not _ARRIVED.search(before)))


def is_present(text: str, draft: Draft) -> bool:
    """Say whether the present tense tells of what is to come: "heads to Cairo on Thursday"."""
    mark = draft.date
    if mark is None or mark.date is None or not mark.start:
        return False  # a line of a chronology
    before = text[max(0, draft.order - 60) : draft.order]
    simple = _PRESENT.match(draft.phrase) or _MAKES.search(before)
    making = _MAKING.search(before)
    if mark.date.kind in {"weekday", "relative"}:
        return bool(simple or (making and _LEAVING.match(draft.phrase)))
    return mark.date.kind in {"day", "days"} and bool(simple or making)
