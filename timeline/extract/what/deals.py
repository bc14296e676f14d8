"""Which words tell of a signing, an opening, a statement or another act, over skeletons."""

from __future__ import annotations

from timeline.extract.what.forms import ADJ, BUILT, DOCUMENT, DOMESTIC, Trigger, trigger

# what is concluded, exchanged or adopted: a document, and no visit, view or law
OBJECT = (
    r"(?:(?!(?:visits?|trips?|tours?|talks|meetings?|sessions?|summits?|to|that|with|by|between|views|prisoners"
    r"|joint|final|laws?|bills?|resolutions?|budgets?|unilateral)\b)[\w’'<>“”\"-]+\s+){0,8}?"
)
PAPER = (
    r"(?:agreements?|memorand(?:um|ums|a)|mous?|protocols?|declarations?|treat(?:y|ies)|contracts?"
    r"|road ?maps?|pacts?|deals?|accords?|conventions?|charters?|(?:diplomatic\s+)?notes"
    r"|(?:signed\s+|bilateral\s+)documents|letters?\s+of\s+(?:intent|exchange)"
    r"|(?:action|work)\s+plans?|program(?:me)?s?\s+of\s+cooperation|instruments)"
)
# what is opened is not what they have begun
_NO_VENTURE = (
    r"(?:(?!\b(?:partnerships?|initiatives?|negotiations|talks|dialogues?|investigations?|strikes|attacks?"
    r"|offensives?|campaigns?)\b)[^.;])"
)
DEALS: tuple[Trigger, ...] = (
    # signings
    trigger(
        "signing",
        "bag",
        "sign ink initial",
        rf"(?P<t>(?<!-)\b(?:sign(?:ed|s|ing)?|ink(?:ed|s|ing)?|initial(?:l?ed)|(?:(?<=>\s)|(?<=to\s))initials?)\b(?!\s+(?:an?\s+|the\s+|his\s+)?{ADJ}{DOMESTIC}\b)"
        rf"[^.;]{{0,120}}?\b{DOCUMENT}\b)",
    ),
    trigger(
        "signing",
        "bag",
        "sign ink initial",
        rf"(?P<t>\b{DOCUMENT}\b[^.;:]{{0,170}}?\b(?:(?:was|were|been|be|is|are|being)\s+(?:also\s+|formally\s+)?"
        r"(?:signed|inked|initialled)|(?<!\w)(?:signed|inked)))\b",
    ),
    trigger(
        "signing",
        "bag",
        "conclu exchang adopt clinch seal",
        rf"(?P<t>\b{PAPER}\s+(?:(?!no\b)[\w’'<>-]+,?\s+){{0,8}}?(?:(?:was|were|been|be|is|are|being)\s+(?:also\s+|formally\s+)?"
        r"(?:concluded|exchanged|adopted|clinched|sealed)|concluded(?=\s+(?:between|by|with|in|on)\b)))\b",
    ),
    trigger(
        "signing",
        "deal",
        "conclu clinch seal exchang adopt enter pen",
        rf"(?P<t>\b(?:conclud(?:ed?|es)|clinch(?:ed|es)?|seal(?:ed|s)?|exchang(?:ed?|es)|adopt(?:ed|s)?|penned|entered\s+into)\s+{OBJECT}{PAPER})\b",
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
        rf"(?P<t>\b(?:put|set|affix|append)(?:ed|s|ting|ing)?\s+(?:his|her|their)\s+(?:signatures?|names?)\s+(?:under|to|on)\b[^.;]{{0,60}}?\b{DOCUMENT}\b)",
    ),
    # openings
    trigger(
        "opening",
        "bag",
        "open inaugurat launch unveil foundation broke operation commission groundbreaking",
        r"(?P<t>\b(?:(?:re-?)?open(?:ed|s|ing)?(?!\s+(?:remarks|speech|up\b|ceremony|session|statement))|re-?established\s+(?=its|their|his)|inaugurat(?:ed|es|e|ing)|launch(?:ed|es|ing)?|commissioned|unveiled|"
        r"put\s+into\s+operation|(?:laid|lay)\s+the\s+foundation(?:\s+stone)?(?:\s+(?:of|for))?"
        rf"|broke\s+ground\s+on|marked\s+the\s+(?:\w+\s+)?(?:opening|inauguration|launch)\s+of|to\s+open)\b{_NO_VENTURE}{{0,90}}?(?:\b{BUILT}\b))",
    ),
    trigger(
        "opening",
        "bag",
        "open inaugurat launch unveil foundation broke operation commission groundbreaking",
        rf"(?P<t>\b{BUILT}\b[^.;]{{0,80}}?\b(?:(?:was|were|been|be|is|are)\s+(?:also\s+)?(?:officially\s+)?"
        r"(?:(?:re-?)?opened|inaugurated|launched|commissioned|unveiled|put\s+into\s+(?:operation|service|use))|,\s+(?:opened|inaugurated|launched)"
        r"|(?:went|came|entered)\s+into\s+(?:operation|service)|(?:re-?)?opened\s+(?:its|their)\s+(?:doors|gates)"
        r"|(?:re-?)?opened(?=\s+(?:on|in|to|for|today|<D))))\b",
    ),
    trigger(
        "opening",
        "bag",
        "ribbon foundation first",
        rf"(?P<t>\b(?:cut\s+the\s+ribbons?\s+(?:of|for|on|at)\b[^.;]{{0,60}}?\b{BUILT}\b"
        rf"|foundation\s+stone\s+(?:of|for)\b[^.;]{{0,60}}?\b{BUILT}\b[^.;]{{0,60}}?\blaid"
        r"|first\s+(?:\w+\s+){0,2}?(?:train|ferry|flight)\b[^.;]{0,80}?\b(?:left|arrived|departed|set\s+off|landed|reached)))\b",
    ),
    trigger(
        "opening",
        "bag",
        "open inaugurat launch unveil foundation broke operation commission groundbreaking",
        r"(?P<t>\b(?:(?:re-?)?opening|(?:re)?inauguration|groundbreaking|launch(?:ing)?)\s+(?:ceremon(?:y|ies)\s+)?"
        rf"(?:of|for)\s+(?:the\s+|an?\s+)?{_NO_VENTURE}{{0,60}}?\b{BUILT}\b)",
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
        r"(?:(?:[^.;]{0,40}?\s)?(?:was|were|is|be)\s+)?(?:issued|adopted|released|published))",
    ),
    trigger(
        "statement",
        "deal",
        "statement declaration communiqu",
        r"(?P<t>\bin\s+(?:an?|their)\s+joint\s+(?:[\w-]+\s+){0,2}?(?:statement|declaration|communiqu[eé]))\b",
    ),
)
# what one state hands over to another
_GOODS = (
    r"(?:equipment|aircraft|helicopters?|vessels?|boats?|vehicles?|ambulances?|vaccines?|doses|aid|assistance"
    r"|supplies|medicines?|relief|goods|tents|generators?|weapons?|ammunition|systems?|remains|arte?facts"
    r"|manuscripts?|wheat|grain|food|consignments?|shipments?|tonnes|tons)"
)
ACTS: tuple[Trigger, ...] = (
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
        "relation tie",
        r"(?P<t>\b(?:agreed|decided)\s+(?:(?:(?:on|in)\s+)?<D\d+>\s+)?(?:in\s+<[CK]\d+>\s+)?to\s+"
        r"(?:(?:re-?)?establish|restore|resume|normali[sz]e|sever|cut)\s+(?:[\w-]+\s+){0,3}?(?:relations|ties))\b",
    ),
    trigger(
        "other",
        "bag",
        "diplomatic",
        r"(?P<t>\b(?:(?:re-?)?establish(?:ed)?|(?<!on\sthe\s)(?<!of\sthe\s)(?<!since\sthe\s)establishment\s+of|restore[ds]?"
        r"|resumed?|severed?|broke(?:\s+off)?|break(?:\s+off)?|cut)\s+(?:[\w-]+\s+){0,2}?diplomatic\s+(?:and\s+\w+\s+)?(?:relations|ties))",
    ),
    trigger(
        "other",
        "bag",
        "relation tie",
        r"(?P<t>\b(?:normali[sz]ed|severed|cut(?:s|ting)?(?:\s+off)?|broke\s+off)\s+(?:all\s+|their\s+|its\s+|diplomatic\s+|bilateral\s+){0,3}(?:relations|ties))\b",
    ),
    trigger(
        "other",
        "bag",
        "diplomatic",
        r"(?P<t>\b(?:had|have|has|maintain(?:s|ed)?|enjoy(?:s|ed)?)\s+(?:[\w-]+\s+){0,2}?diplomatic\s+(?:relations|ties)\s+since)\b",
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
        rf"\b(?:{DOCUMENT}|cease-?fire|truce|it|which|(?:free[\s-])?trade\s+(?:zone|area))\b[^.;]{{0,110}}?"
        r"(?P<t>\b(?:enter(?:ed|s|ing)?|c[ao]mes?|coming|went|goes?|going)\s+into\s+(?:force|effect)\b"
        r"|\bt(?:ook|akes?|aking)\s+effect\b)",
    ),
    trigger(
        "other",
        "given",
        "hand turn deliver donat transfer ship airlift",
        r"(?P<t>\b(?:hand(?:ed|s)\s+over|turn(?:ed|s)\s+over|deliver(?:ed|s)|donat(?:ed|es)|transferred|shipped"
        rf"|airlifted)\s+(?:[^.;<]|<[DNC]\d+>){{2,90}}?\b{_GOODS}\b(?:[^.;<]|<[DC]\d+>){{0,50}}?\bto)"
        r"\s+(?:the\s+)?(?:(?:people|government|army|navy|ministry)\s+of\s+(?:the\s+)?)?(?P<b><[SN]\d+>)",
    ),
    trigger(
        "other",
        "bag",
        "credential credence",
        r"(?P<t>\b(?:present|hand|submit|deliver|receiv|accept)(?:t?ed|s|es|ing)?\s+(?:over\s+)?(?:(?:the\s+|an?\s+)?(?:true\s+)?cop(?:y|ies)\s+of\s+)?"
        r"(?:(?:his|her|their|the)\s+)?(?:[\w-]+\s+)?(?:credentials|letters?\s+of\s+credence))",
    ),
    trigger(
        "other",
        "bag",
        "expel recall summon",
        r"(?P<t>\b(?:expelled|expels|recalled|recalls|summoned|summons)\s+[^.;]{0,50}?\b(?:diplomats?|ambassadors?|envoys?))",
    ),
    trigger(
        "other",
        "envoy",
        "summon expel",
        r"(?P<t>\b(?:summon|expel)(?:l?ed|s))\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){0,2}?(?P<b><P\d+>)",
    ),
    trigger(
        "other",
        "envoy",
        "summoned expelled",
        r"(?P<b><P\d+>)(?:\s+to\s+<[CSK]\d+>)?(?:,[^.;]{3,120}?,)?\s+(?:[\w<>-]+\s+){0,4}?(?P<t>(?:was|has\s+been|is)\s+"
        r"(?:summoned|expelled))",
    ),
    trigger(
        "other",
        "bag",
        "exercise drill",
        r"(?P<t>\bjoint\s+(?:[\w-]+\s+){0,3}?(?:exercises?|drills)\b)",
    ),
)
