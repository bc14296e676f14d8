"""Which words tell of an event, in patterns over skeletons (see `skeleton`)."""

from __future__ import annotations

import re
from typing import NamedTuple

_ACTOR = r"<[PSONK]\d+>"
_PLACE = (
    r"(?:the\s+)?(?:<[SN]\d+>(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?(?:capital|city|town|resort)(?:\s+city)?"
    r"(?:\s+of)?,?\s+<[CK]\d+>|(?:(?:capital|city|republic|state)\s+(?:city\s+)?(?:of\s+)?)?<[SCKO]\d+>)"
)
_SOME = r"(?:(?:[\w’'“”\"$.-]+|<D\d+>)\s+){{0,{}}}?"
_ADJ = _SOME.format(6)
_VISIT = r"(?:visit|trip|tour)s?"
_DOCUMENT = (
    r"(?:agreements?|memorand(?:um|ums|a)|mous?|protocols?|declarations?|treat(?:y|ies)|contracts?"
    r"|statements?|road ?maps?|pacts?|deals?|accords?|documents?|conventions?|charters?"
    r"|letters?\s+of\s+(?:intent|exchange)|communiqu[eé]s?|(?:action\s+|work\s+)?plans?"
    r"|program(?:me)?s?|instruments?|papers)"
)
_DOMESTIC = (
    r"(?:decrees?|laws?|bills?|orders?|executive|resolutions?|budget|ordinances?|edicts?"
    r"|legislation|amendments?)"
)
_BUILT = (
    r"(?:embass(?:y|ies)|consulates?|rail(?:way|road)s?|lines?|roads?|highways?|bridges?|streets?"
    r"|avenues?|plants?|factor(?:y|ies)|terminals?|ports?|airports?|pipelines?|crossings?"
    r"|checkpoints?|centers?|centres?|exhibitions?|monuments?|schools?|hospitals?|routes?|flights?"
    r"|corridors?|construction|stations?|mosques?|pavilions?|universit(?:y|ies)|branch(?:es)?|parks?"
    r"|missions?|offices?|services?|projects?|trade houses?|tunnels?|ferr(?:y|ies)|campus"
    r"|interconnectors?|power plants?|dams?|fields?|days\s+of\s+culture"
    r"|cultural\s+days|facilit(?:y|ies))"
)
_BODY = r"(?:commissions?|committees?|councils?|task force)"


class Trigger(NamedTuple):
    """A pattern that tells of an event of `type`.

    Groups may name marks: `visitor`, `host`, `dest` for visits, `a` and `b` for parties. `form`
    is how parties are found when the groups do not say: see `roles`.
    """

    type: str
    form: str
    pattern: re.Pattern[str]
    stems: tuple[str, ...]  # lower-case letters without one of which the pattern can't match


def _trigger(kind: str, form: str, stems: str, pattern: str) -> Trigger:
    return Trigger(kind, form, re.compile(pattern, re.IGNORECASE), tuple(stems.split()))


TRIGGERS: tuple[Trigger, ...] = (
    # visits
    _trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<visitor>{_ACTOR})(?:['’]s?)?\s+{_ADJ}(?P<t>{_VISIT})\s+(?:to|in)\s+(?P<dest>{_PLACE})",
    ),
    _trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<t>{_VISIT})\s+(?:to|in)\s+(?P<dest>{_PLACE})\s+(?:of|by)\s+(?:the\s+|an?\s+)?(?P<visitor>{_ACTOR})",
    ),
    _trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<t>{_VISIT})\s+(?:by|of)\s+(?:the\s+|an?\s+)?(?P<visitor>{_ACTOR})"
        rf"(?:[^.;<]{{0,60}}?\sto\s+(?P<dest>{_PLACE}))?",
    ),
    _trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<t>{_VISIT})\s+{_SOME.format(3)}(?:to|in)\s+(?P<dest>{_PLACE})",
    ),
    _trigger(
        "visit",
        "hosted",
        "visit",
        rf"(?P<host>{_ACTOR})\s+(?:[\w<>,-]+\s+){{0,4}}?(?P<t>(?<!was\s)(?<!were\s)(?<!been\s)(?:welcomed|received|hosted|greeted|welcomes"
        rf"|receives|hosts)\s+{_SOME.format(4)}(?:<[SN]\d+>['’]s\s+)?(?P<visitor><[PO]\d+>)[^.;]{{0,70}}?\bvisit)\b",
    ),
    _trigger(
        "visit",
        "present",
        "visit trip tour",
        rf"\bin\s+(?P<dest>{_PLACE})\s+(?:on|for)\s+(?:an?|his|her|their)\s+"
        rf"{_ADJ}(?P<t>{_VISIT})\b",
    ),
    _trigger(
        "visit",
        "verb",
        "visit",
        rf"(?P<t>(?:visit(?:ed|s|ing)?))\s+(?P<dest>{_PLACE})(?!['’]s?\s|\s+and\s+<[SC]\d+>['’])",
    ),
    _trigger(
        "visit",
        "verb",
        "arriv land touch fl travel head left leav depart journey went going",
        r"(?P<t>(?:arriv(?:ed|es|ing|e)|landed|touched\s+down|fl(?:ew|ies|y|ying)"
        r"|travel(?:l?ed|s|l?ing)?|headed|heads|head|left|leaves|departed|departs|depart"
        rf"|journeyed|went|is\s+going|arrival)(?:\s+(?:\w+|<D\d+>)){{0,4}}?\s+(?:in|to|at|for|on))\s+(?P<dest>{_PLACE})(?!['’]s)",
    ),
    _trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<visitor>{_ACTOR})['’]s?\s+{_ADJ}(?P<t>visit|trip)\b",
    ),
    _trigger(
        "visit",
        "bare",
        "visit trip",
        r"\b(?:on|for|pay|pays|paid|paying|concluded|concludes|began|begun|begins|start(?:ed|s)|"
        r"make|makes|made|kicked\s+off|wrapped\s+up|during|to|amid|within|of|ended|ends|continued|continues)\s+"
        rf"(?:an?|his|her|their)\s+{_ADJ}(?P<t>(?:visit|trip))\b",
    ),
    # commissions before meetings: both say "meeting"
    _trigger(
        "commission_session",
        "bag",
        "commission committee council force",
        r"\b(?:session|meeting|sitting|round)s?\s+of\s+(?:the\s+)?[^.;]{0,110}?"
        r"(?P<t>\b(?:inter-?governmental|joint|inter-?state|bi-?national|mixed|bilateral"
        rf"|cooperation|economic|border|trilateral|high-level|strategic|supreme|<[SN]\d+>\s*[-–—]\s*<[SN]\d+>)\b[^.;,]{{0,90}}?\b{_BODY}\b)",
    ),
    _trigger(
        "commission_session",
        "bag",
        "commission committee council force",
        r"(?P<t>\b(?:inter-?governmental|joint|inter-?state|bi-?national|mixed|bilateral|border"
        rf"|<[SN]\d+>\s*[-–—]\s*<[SN]\d+>)[^.;,]{{0,80}}?\b{_BODY}\b[^.;]{{0,60}}?"
        r"(?:\bmeeting\b|\bsession\b|\bmet\b|\bconvened\b|\bheld\b|took\s+place))",
    ),
    _trigger(
        "commission_session",
        "bag",
        "commission committee council force",
        rf"(?P<t>\b{_BODY}\s+(?:will\s+|also\s+)?(?:met|meet|convened|convene))\b",
    ),
    # consultations
    _trigger(
        "consultation",
        "bag",
        "consultation",
        r"(?P<t>\b(?:political|consular|foreign\s+office|foreign\s+ministry|inter-?ministerial|bilateral"
        r"|diplomatic|security|strategic|regular|first|round\s+of)\s+(?:[\w-]+\s+){0,3}?consultations)",
    ),
    _trigger(
        "consultation",
        "bag",
        "consultation",
        r"(?P<t>\b(?:held|hold|holds|holding|had|took\s+place)\s+(?:[\w-]+\s+){0,3}?consultations)",
    ),
    _trigger(
        "consultation",
        "bag",
        "phone telephonic called",
        r"(?P<t>\b(?:(?:tele)?phon(?:e|ic)\s+(?:call|conversation|talk|discussion)s?|spoke\s+(?:[\w<>-]+\s+){0,4}?by\s+(?:tele)?phone"
        r"|(?:tele)?phoned|by\s+(?:tele)?phone|spoke\s+over\s+the\s+phone"
        r"|called\s+up(?=\s+(?:<\w+>|the\s))|called(?=\s+<P\d+>[^.;]{0,60}?\s+to\s+(?:congratulate|discuss|express|wish|thank))))",
    ),
    _trigger(
        "consultation",
        "bag",
        "dialogue",
        r"(?P<t>\b(?:political|strategic|security|economic|human\s+rights|defen[cs]e)\s+(?:\w+\s+)?dialogue"
        r"(?=[^.;]{0,60}?\b(?:held|place|convened)\b))",
    ),
    # signings
    _trigger(
        "signing",
        "bag",
        "sign ink initial",
        rf"(?P<t>\b(?:sign(?:ed|s|ing)?|ink(?:ed|s)|initial(?:l?ed))\b(?!\s+(?:an?\s+|the\s+|his\s+)?{_ADJ}{_DOMESTIC}\b)"
        rf"[^.;]{{0,120}}?\b{_DOCUMENT}\b)",
    ),
    _trigger(
        "signing",
        "bag",
        "sign ink initial",
        rf"(?P<t>\b{_DOCUMENT}\b[^.;:]{{0,170}}?\b(?:(?:was|were|been|be|is|are|being)\s+(?:also\s+|formally\s+)?"
        r"(?:signed|inked|initialled)|(?<!\w)signed))\b",
    ),
    _trigger(
        "signing",
        "bag",
        "signed",
        r"(?P<t>\b(?:these|they|it|both|this|the\s+latter)\s+(?:was|were)\s+(?:\w+\s+)?signed)\b",
    ),
    _trigger(
        "signing",
        "bag",
        "signing signature",
        r"(?P<t>\b(?:signing|signature)\s+(?:ceremony|of\b)[^.;]{0,60})",
    ),
    _trigger(
        "signing",
        "bag",
        "signature",
        rf"(?P<t>\bput\s+(?:his|her|their)\s+signatures?\s+(?:under|to|on)\b[^.;]{{0,60}}?\b{_DOCUMENT}\b)",
    ),
    # openings
    _trigger(
        "opening",
        "bag",
        "open inaugurat launch unveil foundation broke operation commission groundbreaking",
        r"(?P<t>\b(?:opened|opens|open|inaugurat(?:ed|es|e|ing)|launch(?:ed|es|ing)?|commissioned|unveiled|"
        r"put\s+into\s+operation|(?:laid|lay)\s+the\s+foundation(?:\s+stone)?(?:\s+(?:of|for))?"
        rf"|broke\s+ground\s+on|to\s+open)\b[^.;]{{0,90}}?(?:\b{_BUILT}\b))",
    ),
    _trigger(
        "opening",
        "bag",
        "open inaugurat launch unveil foundation broke operation commission groundbreaking",
        rf"(?P<t>\b{_BUILT}\b[^.;]{{0,80}}?\b(?:(?:was|were|been|be|is|are)\s+(?:also\s+|officially\s+)?"
        r"(?:opened|inaugurated|launched|commissioned|unveiled)|,\s+(?:opened|inaugurated|launched)))\b",
    ),
    _trigger(
        "opening",
        "bag",
        "open inaugurat launch unveil foundation broke operation commission groundbreaking",
        r"(?P<t>\b(?:opening|inauguration|groundbreaking|launch(?:ing)?)\s+(?:ceremon(?:y|ies)\s+)?"
        rf"(?:of|for)\s+(?:the\s+|an?\s+)?[^.;]{{0,60}}?\b{_BUILT}\b)",
    ),
    # statements
    _trigger(
        "statement",
        "bag",
        "statement declaration communiqu",
        r"(?P<t>\b(?:issu(?:ed|e|ing)|adopt(?:ed|ing|s)?|releas(?:ed|e)|approv(?:ed|e)|publish(?:ed)?|made)\s+"
        r"(?:[\w-]+\s+){0,4}?(?:joint|final|trilateral|<[SCKNO]\d+>)\s+(?:[\w-]+\s+){0,2}?(?:statement|declaration|communiqu[eé]))",
    ),
    _trigger(
        "statement",
        "bag",
        "statement declaration communiqu",
        r"(?P<t>\b(?:joint|final|trilateral)\s+(?:[\w-]+\s+){0,2}?(?:statement|declaration|communiqu[eé])\s+"
        r"(?:[^.;]{0,40}?\s)?(?:was|were)\s+(?:issued|adopted|released))",
    ),
    # meetings
    _trigger(
        "meeting",
        "pair",
        "met meet",
        r"(?P<t>(?:(?<!was\s)(?<!were\s)\b(?:met|meets|meet)\b|\bmeeting\b(?=\s+with)|(?<=after\s)meeting|(?<=before\s)meeting|(?<=when\s)meeting)(?!\s+(?:of|between|in|on|at|held|was|were|is|will|room|with\s+voters)\b)"
        r"(?!\s+(?:the\s+|its\s+|their\s+|all\s+|these\s+)?(?:[\w-]+\s+){0,2}(?:needs|requirements|demands?|targets?|criteria"
        r"|conditions|obligations|deadline|goals?|standards|expectations|challenges)\b)(?:\s+[\w-]+){0,2}?(?:\s+with)?)"
        rf"\s+{_SOME.format(7)}(?=(?P<b>{_ACTOR}))",
    ),
    _trigger(
        "meeting",
        "bag",
        "met meet gathered conven",
        r"(?P<t>(?<!was\s)(?<!were\s)\bmet\b|\bgathered\b|\b(?:re)?convened?\s+(?:again\s+)?(?:in|on)\b|\bwill\s+meet\b|\bto\s+meet\b|\bhave\s+met\b|\bmeet\s+in\b)"
        r"(?!\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:needs|requirements|demands?|targets?|criteria|conditions|forecast))",
    ),
    _trigger(
        "meeting",
        "bag",
        "talk meeting negotiation summit discussion conference forum bilateral",
        r"(?P<t>\b(?:held|hold|holds|holding|conducted|began|started|chaired|co-chaired|took\s+part"
        r"\s+in|attend(?:ed|s)?|participat(?:ed|es)\s+in|host(?:ed|s|ing)?|convened|led(?!\s+by)|presided\s+over)\s+"
        r"(?:[\w’'<>,“”\"-]+\s+){0,8}?(?:talks|meetings?|negotiations|summits?|discussions|(?<!video\s)conference|forum|bilaterals?(?!\s+\w)|bilaterals(?=\s+with)))\b",
    ),
    _trigger(
        "meeting",
        "bag",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:had|have|having|has)\s+(?:an?\s+|their\s+)?(?:[\w-]+\s+){0,3}?(?:talks|meetings?|negotiations|discussions))\b",
    ),
    _trigger(
        "meeting",
        "attend",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:to|will|would)\s+(?:attend|participate\s+(?:in|at)|take\s+part\s+in|join)"
        r"(?:,?\s+on\s+<D\d+>,?)?\s+(?:[\w’'<>,()-]+\s+){0,10}?(?:meetings?|summits?|conference|forum))\b",
    ),
    _trigger(
        "meeting",
        "noun",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:talks|meetings?|negotiations|summit|conference|forum)\s+(?:(?:[\w-]+|<D\d+>)\s+){0,2}?"
        r"(?:between|with|among|of\s+(?:the\s+)?(?:[\w-]+\s+){0,5}?(?:presidents|ministers|leaders|heads|<[SONPK]\d+>)))",
    ),
    _trigger(
        "meeting",
        "bag",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:talks|meetings?|negotiations|summit|conference|forum)\b[^.;]{0,90}?\b(?:(?:was|were|is|will\s+be|be|being|been)\s+"
        r"(?:also\s+)?(?:held|hosted|convened|attended)|,?\s+held\s+(?:in|on|at))|\b(?:talks|meeting|summit|forum|conference)\b[^.;]{0,120}?\b(?:took|takes?|will\s+take)\s+place)",
    ),
    _trigger(
        "meeting",
        "noun",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:following|after)\s+(?:[\w-]+\s+){0,2}?(?:talks|negotiations)(?=\s+(?:in|with|at)\b))",
    ),
    _trigger(
        "meeting",
        "noun",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:at|during)\s+(?:the|an?|their)\s+(?:[\w’'<>,&-]+\s+){0,6}?(?:summit|forum|conference|negotiations))\b",
    ),
    _trigger(
        "meeting",
        "received",
        "receiv welcom host",
        rf"(?P<a>{_ACTOR})\s+(?:[\w<>,-]+\s+){{0,4}}?(?P<t>(?<!was\s)(?<!were\s)(?<!been\s)(?:received|receives|welcomed|welcomes|hosted|hosts))\s+"
        rf"{_SOME.format(4)}(?:<[SN]\d+>['’]s\s+)?(?P<b><[PO]\d+>|<N\d+>\s+(?:delegation|president|prime|foreign|minister|ambassador))",
    ),
    _trigger(
        "meeting",
        "received",
        "receiv welcom host",
        rf"(?P<b><P\d+>)\s+(?:[\w<>,-]+\s+){{0,3}}?(?P<t>was\s+received|were\s+received|was\s+welcomed)\s+by\s+(?P<a>{_ACTOR})",
    ),
    _trigger(
        "meeting",
        "pair",
        "sidelines margins",
        rf"(?P<t>\b(?:spoke|speaks|talked|talks|conversed)\s+(?:briefly\s+)?(?:with|to))\s+{_SOME.format(7)}"
        rf"(?=(?P<b>{_ACTOR})[^.;]{{0,60}}?\s+on\s+the\s+(?:sidelines|margins))",
    ),
    # other official acts
    _trigger(
        "other",
        "bag",
        "recogni",
        r"(?P<t>\brecogni[sz](?:ed|es?|ing)\b[^.;]{0,70}?\b(?:independence|sovereignty|statehood)\b)",
    ),
    _trigger(
        "other",
        "bag",
        "diplomatic",
        r"(?P<t>\b(?:establish(?:ed)?|(?<!on\sthe\s)(?<!of\sthe\s)(?<!since\sthe\s)establishment\s+of|restored|severed|broke\s+off|cut)\s+"
        r"(?:[\w-]+\s+){0,2}?diplomatic\s+(?:relations|ties))",
    ),
    _trigger(
        "other",
        "bag",
        "diplomatic",
        r"(?P<t>\bdiplomatic\s+relations\b[^.;]{0,60}?\b(?:were|was)\s+(?:established|severed|restored))",
    ),
    _trigger(
        "other",
        "bag",
        "join acced became",
        r"(?P<t>\b(?:joined|acceded\s+to|became\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?members?\s+of)\s+"
        r"(?:the\s+)?<O\d+>)",
    ),
    _trigger(
        "other",
        "bag",
        "force effect",
        r"(?P<t>\b(?:enter(?:ed|s)?|came|comes?|enter)\s+into\s+force\b|\btook\s+effect\b)",
    ),
    _trigger(
        "other",
        "bag",
        "credential credence",
        r"(?P<t>\bpresent(?:ed|s)\s+(?:copies\s+of\s+)?(?:his\s+|her\s+|their\s+)?(?:[\w-]+\s+)?"
        r"(?:credentials|letters?\s+of\s+credence))",
    ),
    _trigger(
        "other",
        "bag",
        "expel recall summon",
        r"(?P<t>\b(?:expelled|expels|recalled|recalls|summoned|summons)\s+[^.;]{0,50}?\b(?:diplomats?|ambassadors?|envoys?))",
    ),
    _trigger(
        "other",
        "bag",
        "exercise drill",
        r"(?P<t>\bjoint\s+(?:[\w-]+\s+){0,3}?(?:exercises?|drills)\b)",
    ),
)

PLANNED = re.compile(
    r"\b(?:will|would|shall|to\s+be|is\s+to|are\s+to|due\s+to|set\s+to|scheduled|plans?\s+to|planned"
    r"|expected|expects|intends?\s+to|upcoming|forthcoming|about\s+to|going\s+to|slated|invited"
    r"|prepar(?:ing|es)\s+(?:to|for)|looks?\s+forward|ready\s+to|next|ahead\s+of|in\s+preparation"
    r"|agreed\s+to(?:\s+\w+)?|hopes?\s+to|wants?\s+to|in\s+order\s+to|aims?\s+to|pledged\s+to|offered\s+to|proposed"
    r"|announced\s+plans|is\s+also\s+to|begin\s+on)\b[^.;,]{0,110}$"
    r"|\b(?:will|would)\b[^.;,]{0,80},[^.;,]{0,60}$",
    re.IGNORECASE,
)
PLANNED_AFTER = re.compile(
    r"^[^.;,]{0,60}?\b(?:is|are|was|were)\s+(?:expected|scheduled|planned|due|set|slated)\b|"
    r"^[^.;,]{0,60}?\bwill\s+(?:be|take|begin|start|last|include|focus)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"(?:\b(?:not|never|no|without|neither|nor|refus\w+|den(?:y|ied)|cancel\w*|postpon\w*|called\s+off"
    r"|fail(?:ed|s)?\s+to|declin\w+|unable\s+to|had\s+planned|was\s+to\s+have|if|whether|should"
    r"|suspended|could|may|might|called\s+for|urged|hypothetical|ruled\s+out|yet\s+to|instead\s+of|wish(?:ed|es)?|would\s+like|twice"
    r"|several\s+times|previously\s+(?:expected|planned|scheduled))\b|n['’]t\b)[^.;]{0,45}$",
    re.IGNORECASE,
)
DENIED_AFTER = re.compile(
    r"^[^.;,]{0,45}?\b(?:was|were|been|is|has\s+been)\s+(?:cancel\w+|postponed|called\s+off|delayed|rejected|suspended)\b",
    re.IGNORECASE,
)
COUNT = re.compile(
    r"\b(?P<n>\d{1,3}|a\s+dozen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    rf"fifteen|twenty|thirty)\s+(?:[\w-]+\s+){{0,4}}?{_DOCUMENT}\b",
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
