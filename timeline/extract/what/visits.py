"""Which words tell of a visit, in patterns over skeletons."""

from __future__ import annotations

from timeline.extract.what.forms import ACTOR, ADJ, PLACE, SOME, VISIT, Trigger, trigger

_HE = r"(?:(?P<visitor><P\d+>)|\b(?:he|she))(?:,[^.;,<]{3,60},)?"
_WHO = _HE.replace("she", "she|who")
_PARTY = (
    r"(?:,?\s+(?:and|with|along\s+with|together\s+with|accompanied\s+by)\s+"
    r"(?:[^.;<]|<[KNO]\d+>){3,90}?)?"
)
_STAY = (
    r"(?=\s+(?:(?:on|from|this|next|last|late|early)\s+){0,2}<D\d+>"
    r"|\s+(?:for|to|at\s+the\s+(?:invitation|head|top)|as\s+part|on\s+(?:an?|his|her|the|their))\b"
    r"|\s*,\s+(?:his|her|where|marking|as\s+part)\b)"
)  # what follows where somebody is on a visit

VISITS: tuple[Trigger, ...] = (
    # the places of a tour, before the tour itself
    trigger(
        "visit",
        "noun",
        "tour trip visit journey swing takes",
        r"(?P<t>\b(?:(?:tour|trip|visit|journey|swing)\b(?:[^.;<]|<D\d+>){0,60}?\b(?:tak(?:e|es|en|ing)\s+(?:him|her|them|the\s+\w+|(?P<visitor><P\d+>))"
        r"\s+(?:first\s+)?to|includ(?:e|es|ed|ing)|cover(?:s|ing)|with\s+(?:stops|stopovers|visits)\s+(?:in|to))"
        r"\s+(?:(?:also\s+)?(?:stops?|visits?|stopovers?|stays?)\s+(?:in|to)\s+)?))"
        rf"(?P<dest>{PLACE})(?!['’])",
    ),
    # somebody is, was or will be in a place, with a purpose or a day
    trigger(
        "visit",
        "verb",
        "is_in am_in was_in be_in been_in also_in currently_in now_in already_in",
        rf"{_WHO}{_PARTY}\s+(?P<t>(?:is|am|was|will\s+be|would\s+be|has\s+been)\s+(?:(?:also|currently|now|already)\s+)?in)"
        rf"\s+(?P<dest>{PLACE})(?:{_STAY}|(?=\.$))",
    ),
    trigger(
        "visit",
        "verb",
        ",_in currently_in now_in also_in already_in is_in was_in here_in",
        r"(?P<visitor><P\d+>),\s+(?P<t>(?:(?:currently|now|also|already|who\s+(?:is|was)|here)\s+){0,2}in)"
        rf"\s+(?P<dest>{PLACE})(?=\s+(?:for|on\s+(?:an?|his|her|the)|to\s+(?:attend|meet|take|hold|discuss|sign)|ahead\s+of|as\s+part|with\s+<)\b)",
    ),
    trigger(
        "visit",
        "verb",
        "due expected bound reach",
        rf"{_WHO}\s+(?P<t>(?:(?:is|will\s+be)\s+(?:also\s+)?(?:due|expected|bound|scheduled\s+to\s+be|due\s+to\s+be|expected\s+to\s+be)"
        rf"\s+(?:back\s+|(?:on\s+)?<D\d+>\s+)?(?:in|for)|reach(?:ed|es)))\s+(?P<dest>{PLACE})(?!['’])",
    ),
    trigger(
        "visit",
        "verb",
        "delegation mission",
        r"(?P<t>\b(?:led|leads?|leading|head(?:s|ed|ing)?|sen[dt]s?|sending|dispatch(?:ed|es|ing)?|brought|brings?|took(?!\s+place))"
        rf"\s+(?!of\b)(?:[\w’'<>-]+,?\s+){{1,7}}?(?:delegations?|mission),?\s+(?:(?!to\b)[\w<>,.-]+\s+){{0,5}}?to"
        r"(?:\s+(?:the|an?)\s+(?:[\w-]+\s+){0,3}(?:talks|summit|meeting|conference|forum|session)\s+in)?)"
        rf"\s+(?P<dest>{PLACE})(?!['’])",
    ),
    trigger(
        "visit",
        "verb",
        "delegation",
        r"(?P<t>\b(?:announc\w+|nam(?:ed|es|ing)|appoint\w*|designat\w+|dispatch\w*|sen[dt]s?|sending|led|leads?"
        r"|leading|head(?:s|ed|ing)?)\s+(?!of\b)(?:[\w’'<>-]+\s+){0,7}?delegations?\s+"
        r"(?:(?!to\b)[\w<>,.-]+\s+){0,6}?to(?:\s+(?:attend|participate|take\s+part|represent|join|witness|observe)\b"
        r"(?:[^.;<]|<[^C]\d+>){0,110}?\s(?:in|at))?)"
        rf"\s+(?P<dest>{PLACE})(?!['’])",
    ),
    trigger(
        "visit",
        "stay",
        "while when stay stop presence",
        r"(?P<t>\b(?:while|when)\s+(?:(?:he|she|<P\d+>)\s+(?:is|was)\s+)?in|\b(?:during|on)\s+(?:his|her|their|the)\s+"
        rf"(?:[\w-]+\s+){{0,2}}?(?:stay|stop|stopover|presence)\s+in)\s+(?P<dest>{PLACE})(?!['’])",
    ),
    trigger(
        "visit",
        "visiting",
        "visiting",
        r"(?<!is\s)(?<!are\s)(?<!was\s)(?<!were\s)(?<!been\s)(?P<t>\bvisiting)\s+(?:[\w-]+\s+){0,3}?"
        r"(?P<visitor><P\d+>|<N\d+>(?=\s+(?:[\w-]+\s+){0,3}delegation))",
    ),
    trigger(
        "visit",
        "noun",
        "stop",
        rf"(?P<t>\bstop(?:over)?\s+(?:off\s+|over\s+)?in)\s+(?P<dest>{PLACE})(?!['’])",
    ),
    trigger(
        "visit",
        "there",
        "there country nation city kingdom republic territory island",
        r"(?P<t>\b(?:(?:visit(?:ed|s|ing)?|toured|(?:visit|trip)s?\s+(?:to|of|in)|arriv(?:ed|es|ing|al)\s+in|travel\w*\s+to|(?:was|is)\s+in)"
        r"\s+(?:the|that|this)\s+(?:[\w-]+\s+|<N\d+>\s+){0,4}?(?:country|nation|city|kingdom|republic|territory|island))\b(?!['’]|\s+(?:of|that|where)\b|,?\s+<[SC])"
        r"|\b(?:arriv(?:ed|es|ing|e)|travel(?:l?ed|s|l?ing)?|flew|flies|fly|went|came|returned)\s+there\b)",
    ),
    trigger(
        "visit",
        "verb",
        "tour",
        rf"(?P<t>\b(?:(?:to|will|would)\s+tour|toured|touring))\s+(?P<dest>{PLACE})(?=\s*(?:[,.]|$|<D|(?:and|in|on|from|this|next|last|as)\b))",
    ),
    trigger(
        "visit",
        "noun",
        "arrival departure",
        rf"(?P<t>\b(?:arrival|departure))\s+of\s+(?:the\s+)?(?P<visitor>{ACTOR})(?:,[^.;,<]{{3,60}},)?\s+(?:in|at|to|for)\s+(?P<dest>{PLACE})(?!['’])",
    ),
    trigger(
        "visit",
        "noun",
        "visit trip",
        rf"(?P<visitor>{ACTOR})['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?P<dest><[SCK]\d+>)\s+(?P<t>visit|trip)\b",
    ),
    trigger(
        "visit",
        "noun",
        "visit trip",
        r"\b(?:his|her|(?:during|after|following|ahead\s+of)(?:\s+(?:the|an?|his|her|their))?)\s+(?P<dest><[SCK]\d+>)\s+(?P<t>visit|trip)\b",
    ),
    trigger(
        "visit",
        "again",
        "visit trip tour",
        r"(?:^|[.“\"]\s*)The\s+(?:[\w-]+\s+){0,3}(?P<t>visit|trip|tour)(?=\s+(?:will\s+(?:take\s+place|begin|start|last|run)"
        r"|took\s+place|takes\s+place|is\s+(?:scheduled|set|due|planned|expected|slated)|was\s+held|begins|began|starts|started|runs)"
        r"\b[^.;<]{0,40}<D\d+>)",
    ),
    trigger(
        "visit",
        "verb",
        "leav depart stop proceed jet",
        rf"(?P<t>\b(?:leav(?:e|ing)|departing)(?:\s+(?:the\s+)?(?:<[CKSD]\d+>|here|home|today|later|early|late|on)){{0,4}}\s+for"
        rf"|\bstop(?:s|ped|ping)\s+(?:off\s+|over\s+)?in|\b(?:proceed(?:s|ed|ing)?|jets\s+off|jetted(?:\s+off)?)\s+to)\s+(?P<dest>{PLACE})(?!['’])",
    ),
    trigger(
        "visit",
        "noun",
        "tour",
        rf"(?P<t>\btour)\s+of\s+(?P<dest>{PLACE})",
    ),
    trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<visitor>{ACTOR})(?:['’]s?)?\s+(?!and\b){ADJ}(?P<t>{VISIT})\s+(?:to|in)\s+(?P<dest>{PLACE})",
    ),
    trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<t>{VISIT})\s+(?:to|in)\s+(?P<dest>{PLACE})\s+(?:of|by)\s+(?:the\s+|an?\s+)?(?P<visitor>{ACTOR})",
    ),
    trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<t>\b(?!tour\s+of){VISIT})\s+(?:by|of)\s+(?:the\s+|an?\s+)?"
        rf"(?:president\s+of\s+our\s+country\s+)?(?P<visitor>{ACTOR})"
        rf"(?:[^.;<]{{0,60}}?(?:<D\d+>[^.;<]{{0,30}}?){{0,2}}\sto\s+(?P<dest>{PLACE}))?",
    ),
    trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<t>{VISIT})\s+(?!(?:had|has|have)\b){SOME.format(3)}(?:to|in)\s+(?P<dest>{PLACE})",
    ),
    trigger(
        "visit",
        "hosted",
        "visit",
        rf"(?P<host>{ACTOR})\s+(?:[\w<>,-]+\s+){{0,4}}?(?P<t>(?<!was\s)(?<!were\s)(?<!been\s)(?<!being\s)(?:welcom(?:ed|es?|ing)|receiv(?:ed|es?|ing)|host(?:ed|s|ing)?|greeted)"
        rf"\s+{SOME.format(4)}(?:<[SN]\d+>['’]s\s+)?(?P<visitor><[PO]\d+>)[^.;]{{0,70}}?\bvisit)\b",
    ),
    trigger(
        "visit",
        "welcomed",
        "welcom",
        r"\bwelcom(?:e|es|ed|ing)\s+(?:(?:the|my|his|her|our|their)\s+)?(?:[\w’'-]+\s+){0,4}?(?P<visitor><P\d+>)"
        rf"(?:(?:,\s+|,?\s+and\s+)(?:[^.;<]|<P\d+>){{1,110}}?)?,?\s+(?P<t>to\s+(?P<dest>{PLACE}))(?!['’])(?!\s+[a-z]+\s+(?:summit|meeting|forum))",
    ),
    trigger(
        "visit",
        "verb",
        "welcomed greeted",
        r"(?P<t>\b(?:was|were|is|being|been)\s+(?:[\w-]+\s+)?(?:welcomed|greeted)\s+(?:back\s+)?(?:to|in|into|at))\s+"
        rf"(?P<dest>{PLACE})(?!['’])",
    ),
    trigger(
        "visit",
        "present",
        "visit trip tour",
        rf"\bin\s+(?P<dest>{PLACE})\s+(?:(?:on\s+)?<D\d+>\s+)?(?:on|for)\s+(?:an?|his|her|their|the)\s+"
        rf"{ADJ}(?P<t>{VISIT})\b",
    ),
    trigger(
        "visit",
        "verb",
        "visit",
        rf"(?P<t>(?:visit(?:ed|s|ing)?))\s+(?P<dest>{PLACE})(?!['’]s?\s|\s+and\s+<[SC]\d+>['’])",
    ),
    trigger(
        "visit",
        "verb",
        "visited",
        rf"(?P<t>visited)\s+<P\d+>\s+in\s+(?P<dest>{PLACE})",
    ),
    trigger(
        "visit",
        "verb",
        "arriv land touch fl travel head left leav depart journey went go com set return"
        " moving continu",
        r"(?P<t>\b(?:arriv(?:ed|es|ing|e)|landed|touched\s+down|fl(?:ew|ies|y|ying)|com(?:e|es|ing)"
        r"|travel(?!\s+(?:trade|fairs?|agen\w+|bans?|restrictions?|industry|expos?|market|exhibition|plans?|sector|and\b))"
        r"(?:l?ed|s|l?ing)?|(?:headed|heads|head(?:ing)?)(?!\s+of\b)|(?:moving|moved|moves|continu(?:es?|ed|ing))(?=\s+on(?:wards?)?\s+to\b)|left|leaves|departed|departs|depart"
        rf"|journeyed|went|is\s+going|(?:(?<=before\s)|(?<=after\s))going|(?<=will\s)go|(?<=to\s)go|set(?:s|ting)?\s+(?:out|off)|return(?:s|ed|ing)?(?!\s+(?:its|his|her|their|the|an?|two|three|all|some)\b)|arrival)(?:\s+\(?(?:\w+|<[DCK]\d+>)\)?){{0,4}}?\s+(?:in|into|to|at|for|on))\s+(?P<dest>{PLACE})(?!['’]s)",
    ),
    trigger(
        "visit",
        "verb",
        "left depart",
        rf"(?P<t>\b(?:left|departed(?:\s+from)?))\s+(?P<dest>{PLACE})(?=[^.;]{{0,60}}?,\s+(?:after\s+)?"
        r"(?:conclud|complet|end|wrapp|finish)\w+\s+(?:up\s+)?(?:an?|his|her|their|the)\s+(?:[\w-]+\s+){0,3}(?:visit|trip)\b)",
    ),
    trigger(
        "visit",
        "noun",
        "visit trip tour",
        rf"(?P<visitor>{ACTOR})['’]s?\s+{ADJ}(?P<t>visit|trip)\b",
    ),
    trigger(
        "visit",
        "bare",
        "visit trip",
        r"\b(?:on|for|pay|pays|paid|paying|concluded|concludes|began|begun|begins|start(?:ed|s)|"
        r"make|makes|made|kicked\s+off|wrapped\s+up|during|to|amid|within|of|ended|ends|continued|continues)\s+"
        rf"(?:an?|his|her|their)\s+{ADJ}(?P<t>(?:visit|trip))\b(?!\s+to\s+(?:the\s+)?<[SCK])",
    ),
    trigger(
        "visit",
        "verb",
        "tour trip",
        r"(?P<t>\b(?:tour|trip)\s+(?:that\s+|which\s+)?(?:will\s+)?(?:starts?|started|starting|begins?|began"
        rf"|beginning|kicks\s+off|kicked\s+off)\s+(?:with|in|from)\s+(?:an?\s+visit\s+to\s+)?)(?P<dest>{PLACE})",
    ),
    trigger(
        "visit",
        "verb",
        "country",
        r"(?P<t>\b(?:arriv(?:ed|es|ing)\s+in|visit(?:ed|s|ing)?|came\s+to|(?:visit|trip)\s+to))\s+our\s+country\b",
    ),
    trigger(
        "visit",
        "implied",
        "visit trip",
        r"\b(?:framework\s+of|part\s+of|during|course\s+of)\s+(?:the|this)\s+(?:(?:official|working|state|two-day|three-day)\s+)?"
        r"(?P<t>visit|trip)\b(?!\s+(?:to|of|by|in|is|will|began)\b)",
    ),
)
