"""What did not happen: denied, called off, wished for, or only what others talked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.what.aloof import FIRST_TO, is_none, only_raised
from timeline.extract.what.triggers import DENIED, DENIED_AFTER
from timeline.extract.when.timing import STAYS

if TYPE_CHECKING:
    from timeline.extract.what.forms import Trigger

_TOPICAL = re.compile(
    r"opening|inauguration|signing|signature|launch|visit|trip|meeting|talks|summit|negotiations"
    r"|(?:political|regular|bilateral)\s+consultations",
    re.IGNORECASE,
)
_TALKED = re.compile(
    r"\b(?:discuss\w*(?!\s+(?:at|during|in)\b)|spoke\s+about|talked\s+about"
    r"|exchanged\s+views\s+on|prepar\w+\s+(?:for|of)|importance\s+of|hail\w*|praised"
    r"|comment\w*\s+on|announcement\s+of|news\s+of|fields?\s+of|areas?\s+of|spheres?\s+of|coincid\w+\s+with|timed\s+(?:to|with)|dedicated\s+to|devoted\s+to|occasion\s+of"
    r"|invitation\s+to|invited|possibility\s+of|timing\s+of|talked|stressed|agenda"
    r"|figure\s+in|initiated|draft|commend\w*|outcomes?\s+of|results\s+of|need\s+for|intensif\w+)\b"
    r"[^.;]{0,110}$"
    r"|\b(?:agreement|memorandum|document|deal|accord|declaration|statement|plan)s?\b[^.;]{0,140}"
    r"\b(?:includes?|envisag\w+|provid\w+\s+for)\b[^.;]{0,110}$",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"\s+(?:is|was)\s+(?:an?\s+)?(?:\w+\s+)?part\s+of\b|(?:(?!<D)[^.;]){0,120}?\b(?:will|would|can|could)\s+(?:also\s+|further\s+|undoubtedly\s+)*(?:contribute|help"
    r"|promote|strengthen|pave|boost|create|enable|allow|give|serve|bring|advance|deepen|become)\b"
)
_DEAL_TO = re.compile(r"\b(?:agreement|agreed|deal|accord|pact|plan|decision)s?\s+(?:to|on)\s+$")
_TURNS = re.compile(
    r",\s+(?:but|however)\s|\s(?:when|as|while|since)\s+(?=(?:he|she|they)\b|<[PS])"
)
_OF_TWO = re.compile(r"\s+(?:[\w’'-]+\s+){0,4}?<P\d+>[^.;]{0,60}?(?:,|\band)\s[^.;<]{0,20}<P\d+>")
_OUTCOME = re.compile(
    r"\b(?:reached|made|adopted|taken|approved|agreed)\s+(?:at|during|in)\s+(?:[\w-]+\s+){0,6}$"
)
_AT_IT = re.compile(
    r"\b(?:during|at)\s+(?:the|their|an?|its)\b"
    r"|\b(?:in|over)\s+(?:(?:an?|their|his|her)\s+)?(?:[\w-]+\s+){0,2}$"
)
_INVITED = re.compile(r"\binvit\w+\b[^.;]*$")
_OWN_DATE = re.compile(r"[^.;]{0,60}?<D\d+>|[^.;]{0,60}?,\s+held\s[^.;]{0,60}?<D\d+>")
_DATED_NAME = re.compile(r"\bthe\s+(?:<D\d+>\s+)(?:[\w<>’'-]+\s+){0,5}$")  # the May 18-19 … summit
_NOT = re.compile(
    r"\b(?:not|never|would\s+have)\b|\bsupposed\s+to\b|n['’]t\b|\bcalled\s+for\b|\bhad\s+(?:planned|hoped|wanted)\b"
)
_PONDERED = re.compile(
    r"\b(?:consider(?:s|ed|ing)?|mull(?:s|ed|ing)|contemplat\w+|weigh(?:s|ed|ing))"
    r"\s+(?:[\w’'-]+\s+){0,4}?$"
)
_WISHED = re.compile(
    r"\b(?:(?:ready|prepared|unwilling|willing|eager|keen|open|opposed|invitation|up)\s+(?:to|for)|in\s+favou?r\s+of"
    r"|interested\s+in|seek(?:s|ing)?|sought|reject\w*|dismiss\w*|oppos(?:es|ing|ed)|bann?(?:ed|s|ing)?|propos\w+"
    r"|offer(?:s|ed|ing)?|call(?:s|ed|ing)?\s+for|demand\w*|want(?:s|ed|ing)?|wish\w*|idea\s+of|possibility\s+of"
    r"|prospects?\s+(?:of|for)|chances?\s+(?:of|for)|necessity\s+of|against|instead\s+of|rather\s+than|conditions?\s+for"
    r"|advocat\w+|avoid\w*|favou?r(?:s|ed)?|support(?:s|ed)?|encourag\w+|push(?:ed|ing)?\s+for|forc\w+\s+\w+\s+(?:in)?to)"
    r"\s+(?:on\s+<D\d+>\s+)?(?:(?!(?:in|at|during|after|following|on|over|when|as|while|before)\b)[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"[^.;,]{0,50}?\b(?:is|are|was|were|would\s+be|will\s+be|remains?)\s+(?:an?\s+|the\s+|“|\"){0,2}(?:\w+\s+){0,2}?"
    r"(?:mistake|up\s+to|meaningless|useless|impossible|possible|poison|pointless|futile|unacceptable|irrational"
    r"|out\s+of\s+the\s+question|not\b|banned|forbidden|off\s+the\s+table|on\s+the\s+table|necessary|only|conditional"
    r"|surrender|worthless|fruitless)",
    re.IGNORECASE,
)
_OFF = re.compile(r"\b(?:postponed?|cancel(?:l?ed)|called\s+off)\b", re.IGNORECASE)
_SCHEDULE = re.compile(r"\b(?:planned|scheduled|due|trip|visit)\b")


def denied(trigger: Trigger, text: str, span: tuple[int, int]) -> bool:
    """Say whether it did not happen, was called off, or was only talked about."""
    start, end = span
    agreed = trigger.type == "other" and _DEAL_TO.search(text[max(0, start - 40) : start])
    off = _OFF.search(text) and _SCHEDULE.search(text, max(0, start - 40), end)
    if agreed or off or _NOT.search(text, *span):
        return True
    if trigger.form == "attend" and _INVITED.search(text[max(0, start - 90) : start]):
        return True
    named = trigger.form not in STAYS and _TOPICAL.match(text, start)
    topical = trigger.type == "commission_session" or named
    if topical and _only_named(text, span):
        return True
    first = trigger.type in {"visit", "meeting"} and FIRST_TO.search(
        text[max(0, start - 110) : start]
    )
    before, after = text[max(0, start - 70) : start], text[end : end + 70]
    pondered = trigger.type == "visit" and _PONDERED.search(before)
    if (
        first
        or pondered
        or only_raised(trigger.type, text, start)
        or is_none(trigger.type, text, span)
    ):
        return True
    together = trigger.type in {"meeting", "commission_session", "consultation"}
    if together and (_WISHED.search(before) or _JUDGED.match(after)):
        return True
    return bool(DENIED.search(_TURNS.split(before)[-1]) or DENIED_AFTER.match(after))


def _only_named(text: str, span: tuple[int, int]) -> bool:
    """Say whether an event is only what others talked about, agreed at, or hope for."""
    start, end = span
    if _PROMISES.match(text, end):
        return True
    if _OWN_DATE.match(text, end) or _DATED_NAME.search(text[:start]):
        return False
    talked = _TALKED.search(text[max(0, start - 260) : start])
    outcome = _OUTCOME.search(text[max(0, start - 60) : start]) and not _OF_TWO.match(text, end)
    return bool(outcome or (talked and not _AT_IT.search(talked[0])))
