"""Which words tell of an event, in patterns over skeletons (see `skeleton`)."""

from __future__ import annotations

import re

from timeline.extract.calls import CALLS, VIEWS
from timeline.extract.forms import (
    ADJ,
    BODY,
    BUILT,
    DOCUMENT,
    DOMESTIC,
    Trigger,
    trigger,
)
from timeline.extract.meetings import MEETINGS
from timeline.extract.visits import VISITS

TRIGGERS: tuple[Trigger, ...] = (
    *VISITS,
    # commissions before meetings: both say "meeting"
    trigger(
        "commission_session",
        "bag",
        "commission committee council force",
        r"\b(?:session|meeting|sitting|round)s?\s+of\s+(?:the\s+)?[^.;]{0,110}?"
        r"(?P<t>\b(?:inter-?governmental|joint|inter-?state|bi-?national|mixed|bilateral"
        rf"|cooperation|economic|border|trilateral|high-level|strategic|supreme|coordination|<[SN]\d+>\s*[-–—]\s*<[SN]\d+>)(?!\w)[^.;,]{{0,90}}?\b{BODY}\b)",
    ),
    trigger(
        "commission_session",
        "bag",
        "commission committee council force",
        r"(?P<t>\b(?:inter-?governmental|joint|inter-?state|bi-?national|mixed|bilateral|border"
        rf"|coordination|<[SN]\d+>\s*[-–—]\s*<[SN]\d+>)(?!\w)[^.;,]{{0,80}}?\b{BODY}\b[^.;]{{0,60}}?"
        r"(?:\bmeeting\b|\bsession\b|\bmet\b|\bconvened\b|\bheld\b|took\s+place"
        r"|\b(?:opened|kicked\s+off|began|started|concluded|ended|wrapped\s+up)(?=\s+(?:in|on|at|<D|today|here))))",
    ),
    trigger(
        "commission_session",
        "bag",
        "commission committee council force",
        rf"(?P<t>\b{BODY}\s+(?:will\s+|also\s+)?(?:met|meet|convened|convene))\b",
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
    # signings
    trigger(
        "signing",
        "bag",
        "sign ink initial",
        rf"(?P<t>(?<!-)\b(?:sign(?:ed|s|ing)?|ink(?:ed|s)|initial(?:l?ed))\b(?!\s+(?:an?\s+|the\s+|his\s+)?{ADJ}{DOMESTIC}\b)"
        rf"[^.;]{{0,120}}?\b{DOCUMENT}\b)",
    ),
    trigger(
        "signing",
        "bag",
        "sign ink initial",
        rf"(?P<t>\b{DOCUMENT}\b[^.;:]{{0,170}}?\b(?:(?:was|were|been|be|is|are|being)\s+(?:also\s+|formally\s+)?"
        r"(?:signed|inked|initialled)|(?<!\w)signed))\b",
    ),
    trigger(
        "signing",
        "bag",
        "signed",
        r"(?P<t>\b(?:these|they|it|both|this|the\s+latter)\s+(?:was|were)\s+(?:\w+\s+)?signed)\b",
    ),
    trigger(
        "signing",
        "bag",
        "signing signature",
        r"(?P<t>\b(?:signing|signature)\s+(?:ceremony|of\b)[^.;]{0,60})",
    ),
    trigger(
        "signing",
        "bag",
        "signature",
        rf"(?P<t>\bput\s+(?:his|her|their)\s+signatures?\s+(?:under|to|on)\b[^.;]{{0,60}}?\b{DOCUMENT}\b)",
    ),
    # openings
    trigger(
        "opening",
        "bag",
        "open inaugurat launch unveil foundation broke operation commission groundbreaking",
        r"(?P<t>\b(?:(?:re-?)?open(?:ed|s|ing)?(?!\s+(?:remarks|speech|up\b|ceremony|session|statement))|re-?established\s+(?=its|their|his)|inaugurat(?:ed|es|e|ing)|launch(?:ed|es|ing)?|commissioned|unveiled|"
        r"put\s+into\s+operation|(?:laid|lay)\s+the\s+foundation(?:\s+stone)?(?:\s+(?:of|for))?"
        rf"|broke\s+ground\s+on|to\s+open)\b[^.;]{{0,90}}?(?:\b{BUILT}\b))",
    ),
    trigger(
        "opening",
        "bag",
        "open inaugurat launch unveil foundation broke operation commission groundbreaking",
        rf"(?P<t>\b{BUILT}\b[^.;]{{0,80}}?\b(?:(?:was|were|been|be|is|are)\s+(?:also\s+)?(?:officially\s+)?"
        r"(?:(?:re-?)?opened|inaugurated|launched|commissioned|unveiled)|,\s+(?:opened|inaugurated|launched)))\b",
    ),
    trigger(
        "opening",
        "bag",
        "open inaugurat launch unveil foundation broke operation commission groundbreaking",
        r"(?P<t>\b(?:(?:re-?)?opening|(?:re)?inauguration|groundbreaking|launch(?:ing)?)\s+(?:ceremon(?:y|ies)\s+)?"
        rf"(?:of|for)\s+(?:the\s+|an?\s+)?[^.;]{{0,60}}?\b{BUILT}\b)",
    ),
    trigger(
        "opening",
        "bag",
        "opening inauguration",
        r"(?P<t>\b(?:opening|inauguration)\s+ceremony(?=\s+(?:(?:held\s+)?(?:on|last)\s+)?<D\d+>))",
    ),
    # statements
    trigger(
        "statement",
        "bag",
        "statement declaration communiqu",
        r"(?P<t>\b(?:issu(?:ed|e|ing)|adopt(?:ed|ing|s)?|releas(?:ed|e)|approv(?:ed|e)|publish(?:ed)?|made)\s+"
        r"(?:[\w-]+\s+){0,4}?(?:joint|final|trilateral|<[SCKNO]\d+>)\s+(?:[\w-]+\s+){0,2}?(?:statement|declaration|communiqu[eé]))",
    ),
    trigger(
        "statement",
        "bag",
        "statement declaration communiqu",
        r"(?P<t>\b(?:joint|final|trilateral)\s+(?:[\w-]+\s+){0,2}?(?:statement|declaration|communiqu[eé])\s+"
        r"(?:(?:[^.;]{0,40}?\s)?(?:was|were)\s+)?(?:issued|adopted|released))",
    ),
    *MEETINGS,
    *VIEWS,
    # other official acts
    trigger(
        "other",
        "bag",
        "recogni",
        r"(?P<t>\brecogni[sz](?:ed|es?|ing)\b[^.;]{0,70}?\b(?:independence|sovereignty|statehood)\b)",
    ),
    trigger(
        "other",
        "bag",
        "diplomatic",
        r"(?P<t>\b(?:(?:re-?)?establish(?:ed)?|(?<!on\sthe\s)(?<!of\sthe\s)(?<!since\sthe\s)establishment\s+of|restore[ds]?"
        r"|resumed?|severed?|broke(?:\s+off)?|break(?:\s+off)?|cut)\s+(?:[\w-]+\s+){0,2}?diplomatic\s+(?:relations|ties))",
    ),
    trigger(
        "other",
        "bag",
        "diplomatic",
        r"(?P<t>\bdiplomatic\s+relations\b[^.;]{0,60}?\b(?:were|was)\s+(?:established|severed|restored))",
    ),
    trigger(
        "other",
        "bag",
        "join acced became",
        r"(?P<t>\b(?:joined|acceded\s+to|became\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?members?\s+of)\s+"
        r"(?:the\s+)?<O\d+>)",
    ),
    trigger(
        "other",
        "bag",
        "force effect",
        r"(?P<t>\b(?:enter(?:ed|s)?|came|comes?|enter)\s+into\s+force\b|\btook\s+effect\b)",
    ),
    trigger(
        "other",
        "bag",
        "credential credence",
        r"(?P<t>\bpresent(?:ed|s)\s+(?:copies\s+of\s+)?(?:his\s+|her\s+|their\s+)?(?:[\w-]+\s+)?"
        r"(?:credentials|letters?\s+of\s+credence))",
    ),
    trigger(
        "other",
        "bag",
        "expel recall summon",
        r"(?P<t>\b(?:expelled|expels|recalled|recalls|summoned|summons)\s+[^.;]{0,50}?\b(?:diplomats?|ambassadors?|envoys?))",
    ),
    trigger(
        "other",
        "bag",
        "exercise drill",
        r"(?P<t>\bjoint\s+(?:[\w-]+\s+){0,3}?(?:exercises?|drills)\b)",
    ),
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
    r"^[^.;,]{0,60}?\b(?:(?:is|are|was|were)\s+(?:expected|planned|due|set|slated)"
    r"|scheduled\s+(?:for|in|on|to))\b|"
    r"^[^.;,]{0,60}?\b(?:will|would)\s+(?:be|take|begin|start|last|include|focus)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"(?:\b(?:not|never|no|without|neither|nor|block(?:ed|ing)|unknown|unclear|refus\w+|den(?:y|ied)|cancel\w*|postpon\w*|called\s+off"
    r"|fail(?:ed|s)?\s+to|declin\w+|unable\s+to|had\s+planned|was\s+to\s+have|if|whether|should"
    r"|suspended|could|may|might|called\s+for|urged|openness|willingness|readiness|requested|hypothetical|speculat\w+|ruled\s+out|yet\s+to|instead\s+of|wish(?:ed|es)?|would\s+like|twice"
    r"|several\s+times|previously\s+(?:expected|planned|scheduled))\b|n['’]t\b)[^.;]{0,45}$",
    re.IGNORECASE,
)
DENIED_AFTER = re.compile(
    r"^[^.;,]{0,60}?\b(?:(?:several|many|numerous|three|four|five)\s+times|regularly|annually|alternately"
    r"|(?:every|each)\s+(?:year|month|week))\b"
    r"|^[^.;,]{0,45}?\b(?:was|were|been|is|has\s+been)\s+(?:cancel\w+|postponed|called\s+off|delayed|rejected|suspended)\b",
    re.IGNORECASE,
)
COUNT = re.compile(
    r"\b(?P<n>\d{1,3}|a\s+dozen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    rf"fifteen|twenty|thirty)\s+(?:[\w-]+\s+){{0,4}}?{DOCUMENT}\b",
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
