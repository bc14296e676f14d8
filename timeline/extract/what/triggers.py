"""Which words tell of an event, in patterns over skeletons (see `skeleton`)."""

from __future__ import annotations

import re

from timeline.extract.what.calls import CALLS, VIEWS
from timeline.extract.what.deals import ACTS, DEALS
from timeline.extract.what.forms import (
    BODY,
    DOCUMENT,
    Trigger,
    trigger,
)
from timeline.extract.what.meetings import MEETINGS
from timeline.extract.what.visits import VISITS

TRIGGERS: tuple[Trigger, ...] = (
    *VISITS,
    # commissions before meetings: both say "meeting"
    trigger(
        "commission_session",
        "bag",
        "commission committee council force group",
        r"\b(?:session|meeting|sitting|round)s?\s+of\s+(?:the\s+)?[^.;]{0,110}?"
        r"(?P<t>\b(?:inter-?governmental|joint|inter-?state|bi-?national|mixed|bilateral"
        rf"|cooperation|economic|border|trilateral|high-level|strategic|supreme|coordination)(?!\w)[^.;,]{{0,90}}?\b{BODY}\b|\bworking\s+groups?\b"
        rf"|<[SN]\d+>\s*[-–—]\s*<[SN]\d+>[^.;,]{{0,90}}?\b{BODY}\b)",
    ),
    trigger(
        "commission_session",
        "bag",
        "commission committee council force group",
        r"(?P<t>(?:\b(?:inter-?governmental|joint|inter-?state|bi-?national|mixed|bilateral|border"
        rf"|coordination)|<[SN]\d+>\s*[-–—]\s*<[SN]\d+>)(?!\w)[^.;,]{{0,80}}?\b{BODY}\b(?:,\s+wh[^,.;]{{0,120}},)?[^.;]{{0,60}}?"
        r"(?:\bmeeting\b|\bsession\b|\bmet\b|\bconvened\b|\bheld\b|took\s+place"
        r"|\b(?:opened|kicked\s+off|began|started|concluded|ended|wrapped\s+up)(?=\s+(?:in|on|at|<D|today|here))))",
    ),
    trigger(
        "commission_session",
        "bag",
        "commission committee council force group",
        rf"(?P<t>\b{BODY}\s+(?:(?:will|to|would|also|last|first|next)\s+){{0,2}}(?:met|meets?|convened?|convenes))\b",
    ),
    trigger(
        "commission_session",
        "bag",
        "commission committee council force group",
        r"(?P<t>\b(?:co-?chair(?:ed|s)?(?!\s+of\b)|chair(?:ed|s)(?!\s+of\b)|attend(?:ed|s)?|host(?:ed|s)?|held|holds?|convened?|opened|concluded|wrapped\s+up)"
        r"\s+(?:(?!that\b|with(?:in)?\b|in\b|at\b|talks|visit)[\w’'<>-]+\s+){0,8}?(?:inter-?governmental|joint|inter-?state|bi-?national|mixed)\s+"
        rf"(?:[\w-]+\s+){{0,5}}?{BODY})\b",
    ),
    trigger(
        "commission_session",
        "bag",
        "working",
        r"(?P<t>\b(?:session|meeting|sitting|round)s?\s+of\s+(?:the\s+|an?\s+)?(?:[\w<>’'-]+\s+){0,4}?working\s+groups?"
        r"(?:\s+(?:on|of|for)\s+[^.;,<]{0,80}?<O\d+>)?)",
    ),
    # consultations
    trigger(
        "consultation",
        "bag",
        "consultation",
        r"(?P<t>\b(?:political|consular|(?:inter-?)?government(?:al)?|foreign\s+office|foreign\s+ministry|inter-?ministerial|bilateral"
        r"|diplomatic|security|strategic|regular|first|round\s+of)\s+(?:[\w-]+\s+){0,3}?consultations)",
    ),
    trigger(
        "consultation",
        "bag",
        "consultation",
        r"(?P<t>\b(?:held|hold|holds|holding|had|took\s+place)\s+(?:[\w-]+\s+){0,3}?consultations?)",
    ),
    *CALLS,
    trigger(
        "consultation",
        "bag",
        "consultation",
        r"(?P<t>\bconsultations?\s+(?:(?:was|were|is|are|will\s+be)\s+)?(?:held|convened|took\s+place))",
    ),
    trigger(
        "consultation",
        "bag",
        "dialogue",
        r"(?P<t>\b(?:political|strategic|security|economic|human\s+rights|defen[cs]e)\s+(?:\w+\s+)?dialogue"
        r"(?=[^.;]{0,60}?\b(?:held|place|convened)\b))",
    ),
    *DEALS,
    *MEETINGS,
    *VIEWS,
    *ACTS,
)

PLANNED = re.compile(
    r"\b(?:will|would|shall|to\s+be|is\s+to|are\s+to|due\s+to|set\s+to|scheduled|plans?\s+to|planned"
    r"|expected|expects|intends?\s+to|upcoming|forthcoming|future|prospective|impending|imminent|(?:to|for)\s+(?:co-)?chair(?:ing)?|about\s+to|going\s+to|slated|invited"
    r"|anticipat\w+|await\w*|invitation\s+to|hopes?\s+(?:for|on)|prepar(?:ing|es)\s+(?:to|for)|look(?:s|ed|ing)?\s+forward|ready\s+to|next|ahead\s+of|in\s+preparation"
    r"|agreed\s+to(?!\s+(?:during|at|in))(?:\s+\w+)?|hopes?\s+to|wants?\s+to|in\s+order\s+to|aims?\s+to|pledged\s+to|offered\s+to|proposed"
    r"|announced\s+plans|is\s+also\s+to|begin\s+on)\b[^.;,]{0,110}$"
    r"|\b(?:will|would)\b[^.;,]{0,80},[^.;,]{0,60}$",
    re.IGNORECASE,
)
PLANNED_AFTER = re.compile(
    r"^[^.;,]{0,60}?\b(?:(?:is|are|was|were)\s+(?:expected|planned|due|set|slated|scheduled|envisaged|foreseen)"
    r"|scheduled\s+(?:for|in|on|to))\b|"
    r"^[^.;,]{0,60}?\b(?:will|would)\s+(?:be|take|begin|start|last|include|focus)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"(?:\b(?:not|never|no|without|neither|nor|block(?:ed|ing)|unknown|unclear|refus\w+|den(?:y|ied)|cancel\w*|postpon\w*|called\s+off|lack\s+of|absence\s+of"
    r"|fail(?:ed|s)?\s+to|declin\w+|unable\s+to|had\s+planned|was\s+to\s+have|if|once|unless|whether|should"
    r"|suspended|could|may|might|called\s+for|urged|requires?|openness|willingness|readiness|requested|hypothetical|speculat\w+|ruled\s+out|yet\s+to|would\s+have(?=\s+(?:\w+\s+)?$)|(?:looking|seeking|hoping|trying|racing|rushing|striving|struggling|scrambling)\s+to|instead\s+of|wish(?:ed|es)?|would\s+like|twice"
    r"|traditionally|usually|typically|normally|customarily|always|often|frequently|repeatedly"
    r"|(?:tourists|westerners|holidaymakers|arrivals|visitors|passengers|pilgrims|fans|nationals|citizens|students|number\s+of\s+\S+)"
    r"(?=\s+(?:who\s+|that\s+)?(?:have\s+|had\s+)?$)|can|hop(?:e|es|ed|ing)\s+(?:that\s+)?(?:he|she|they|we)"
    r"|several\s+times|previously\s+(?:expected|planned|scheduled))\b|n['’]t\b)[^.;]{0,45}$",
    re.IGNORECASE,
)
DENIED_AFTER = re.compile(
    r"^[^.;,]{0,60}?\b(?:(?:several|many|numerous|three|four|five)\s+times|regularly|repeatedly|frequently|often|annually|alternately"
    r"|(?:every|each)\s+(?:year|month|week))\b"
    r"|^[^.;,]{0,45}?\b(?:was|were|been|is|has\s+been)\s+(?:cancel\w+|postponed|called\s+off|delayed|rejected|suspended)\b",
    re.IGNORECASE,
)
COUNT = re.compile(
    r"\b(?P<n>\d{1,3}|a\s+dozen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty|thirty)\s+(?:(?!sides|countries|parties|states|leaders|presidents|ministers|nations|governments"
    rf"|sign|\d)[\w-]+\s+){{0,4}}?{DOCUMENT}\b",
    re.IGNORECASE,
)
NUMBERS = {
    "a dozen": 12,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
}
SAYING = re.compile(
    r"\b(?:said|says|told|reported|reports|announced|informs?|according\s+to|stated|noted|added|quoted|confirmed|revealed|adding)\b",
    re.IGNORECASE,
)
"""Verbs whose date is that of the report, not of what is reported."""
