"""Which words tell of a meeting, in patterns over skeletons."""

from __future__ import annotations

from timeline.extract.what.forms import ACTOR, CONFERENCE, SOME, Trigger, trigger

# whose announcement or membership is welcomed is not received
_NOT_HIS = (
    r"(?!['’]s?\s|\s+(?:membership|accession|applications?|support|efforts|decision|government)\b"
    r"|\s+[Aa]dministration)"
)
MEETINGS: tuple[Trigger, ...] = (
    # meetings
    trigger(
        "meeting",
        "bag",
        "conversation encounter",
        rf"(?P<t>\b(?:conversation|encounter|tête-à-tête)\s+between)(?=\s+{SOME.format(3)}<[PN]\d+>)",
    ),
    trigger(
        "meeting",
        "bag",
        "remarks",
        r"^\W*Remarks\s+(?:by|of)\b[^.;]{0,200}?\s(?P<t>(?:bilateral|trilateral|expanded|joint)\s+(?:meeting|talks|lunch))\b",
    ),
    trigger(
        "meeting",
        "opens",
        "meeting",
        r"(?:^|[“\"]\s*)\W{0,2}(?P<t>Meeting)(?=\s+in\s+<[CK]\d+>(?:,?\s+<S\d+>)?(?:\s+on\s+<D\d+>)?,\s)",
    ),
    trigger(
        "meeting",
        "pair",
        "discuss talk spoke review",
        rf"(?:^|\.\s)\W*[Ww]ith\s+{SOME.format(3)}(?P<b><P\d+>),?\s+(?:he|she|<P\d+>|the\s+(?:[\w-]+\s+){{1,2}})\s*"
        r"(?:also\s+)?(?P<t>discussed|talked|spoke|reviewed|exchanged\s+views)\b",
    ),
    trigger(
        "meeting",
        "pair",
        "met meet",
        r"(?P<t>(?:\b(?:met|meets|meet)\b(?<!was\smet)(?<!were\smet)(?<!be\smet)(?<!been\smet)(?<!is\smet)(?<!are\smet)|\bmeeting\b(?=\s+with)|(?<=after\s)meeting|(?<=before\s)meeting|(?:(?<=,\s)|(?<=,[”\"’]\s))meeting(?=\s+(?:[\w-]+\s+){0,4}<P)|(?<=when\s)meeting)(?!\s+(?:of|between|in|on|at|held|was|were|is|will|room|with\s+voters)\b)"
        r"(?!\s+(?:the\s+|its\s+|their\s+|all\s+|these\s+)?(?:[\w-]+\s+){0,2}(?:needs|requirements|demands?|targets?|criteria"
        r"|conditions|obligations|deadline|goals?|standards|expectations|challenges)\b)(?:\s+[\w-]+){0,2}?(?:\s+with)?)"
        rf"\s+{SOME.format(7)}(?<!\sin\s)(?<!\sat\s)(?<!\sin\sthe\s)(?<!\sfor\s)(?=(?P<b><[PO]\d+>|(?:(?<=with\s)|(?<=of\s)|(?<=from\s)|(?<=the\s)|(?<=met\s)|(?<=meet\s)|(?<=by\s))<S\d+>|<S\d+>['’]|<N\d+>(?!\s+(?:business|investor|entrepreneur|student|compan|communit|diaspora|worker|soldier|troop|expat))|(?<=with\s)<K\d+>))",
    ),
    trigger(
        "meeting",
        "pair",
        "alongside conference briefing flanked side",
        r"(?P<t>\b(?:(?:spoke|speaking|speaks|stood|standing|appear(?:ed|ing|s)|said|told\s+(?:reporters|journalists))\b(?:[^.;<]|<[DCKS]\d+>){0,60}?"
        r"\b(?:alongside|side[\s-]by[\s-]side\s+with|flanked\s+by)|\bflanked\s+by"
        r"|(?:press|news|media)\s+(?:conference|briefing|appearance)(?:\s+(?:(?:in|on)\s+)?<[DCK]\d+>){0,2}\s+(?:(?:held\s+)?(?:jointly\s+|together\s+)?with|alongside)))"
        rf"\s+{SOME.format(5)}(?=(?P<b><P\d+>))",
    ),
    trigger(
        "meeting",
        "pair",
        "call visit",
        rf"(?P<t>\b(?:(?:pa(?:id|ys?|ying)\s+)?an?\s+(?:[\w-]+\s+)?call\s+on|(?:courtesy|farewell)\s+visit\s+to|call(?:ed|s|ing)?\s+on))\s+{SOME.format(4)}"
        r"(?=(?P<b><P\d+>)(?!\s+(?:(?:and|or)\s+\S+\s+|(?:administration|government|team)\s+)?(?:not\s+)?(?:to|for)\b))",
    ),
    trigger(
        "meeting",
        "bag",
        "met meet gather assembl conven came sat",
        r"(?P<t>\bmet\b(?<!was\smet)(?<!were\smet)(?<!be\smet)(?<!been\smet)(?<!is\smet)(?<!are\smet)|\bgathered\b(?!\s+(?:in\s+front|outside|around|at\s+the\s+gates?|to\s+protest))|\bcame\s+together\b|\bsat\s+(?:down\s+)?together\b|\bsat\s+(?:down\s+)?(?:for|to)\s+(?:[\w-]+\s+){0,2}?talks\b|\b(?:re)?convened?\s+(?:again\s+)?(?:in|on)\b|\b(?:will|would|to)\s+(?:gather|convene|assemble|reconvene)\s+(?:again\s+)?(?:in|on|at)\b|\bassembled\s+(?:in|on|at)\b|\bwill\s+meet\b|\bto\s+meet\b|\bhave\s+met\b|\bmeet\s+in\b)"
        r"(?!\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:needs|requirements|demands?|targets?|criteria|conditions|forecast|challenges|obligations|goals?|standards|expectations|deadlines?|threats?|objectives))",
    ),
    trigger(
        "meeting",
        "bag",
        "talk meeting negotiation summit discussion conference forum bilateral session conversation"
        " audience trilateral retreat working",
        r"(?P<t>(?<!-)\b(?:held|hold|holds|holding|conducted|began|begins|started|starts|resume[ds]|enter(?:ed|s)|continue[ds]"
        r"|(?:(?<=>\s)|(?<=negotiators\s)|(?<=delegations\s)|(?<=officials\s)|(?<=envoys\s)|(?<=ministers\s)|(?<=diplomats\s)|(?<=sides\s)|(?<=leaders\s))(?:start|begin|open|resume)|chaired(?!\s+by)|co-chaired(?!\s+by)|took\s+part"
        r"\s+in|attend(?:ed|s)?|participat(?:ed|es)\s+in|host(?:ed|s|ing)?|convened?|chair|co-chair|led(?!\s+by)|presided\s+over|ended|concluded|wrapped\s+up|opened|kicked\s+off)\s+"
        r"(?:(?!<D\d+>,)[\w’'<>,“”\"()-]+\s+){0,10}?(?:talks|meetings?|negotiations|summits?|discussions"
        r"|(?:extraordinary|emergency|special|plenary|ordinary|joint|working)\s+session"
        r"|conversations?|audience|tr[iy]laterals?(?!\s+(?!in\b|on\b|at\b|with\b|between\b)\w)|retreat|working\s+(?:lunch|dinner|breakfast)|"
        + CONFERENCE
        + r"|forum|bilaterals?(?!\s+\w)|bilaterals(?=\s+with)))\b",
    ),
    trigger(
        "meeting",
        "bag",
        "dialogue",
        r"(?P<t>\b(?:held|hold|holds|holding|co-?chaired|convened|conducted|opened|launched|concluded)\s+(?:(?!in\b|on\b|at\b)[\w’'<>-]+\s+){0,8}?"
        r"(?:political|strategic|security|economic|policy|energy|defen[cs]e|high-level|ministerial|ministers['’]?|<[SNO]\d+>)\s+(?:\w+\s+)?dialogues?)\b",
    ),
    trigger(
        "meeting",
        "bag",
        "talk meeting negotiation summit discussion conference forum audience encounter",
        r"(?P<t>\b(?:had|have|having|has)\s+(?:an?\s+|their\s+)?(?:(?!(?!detailed|extended|limited)[\w-]+ed\b|the\b|seen\b|led\b)[\w-]+\s+){0,3}?(?:talks|meetings?|negotiations|discussions"
        r"|audience|encounter))\b",
    ),
    trigger(
        "meeting",
        "attend",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:to|will|would)\s+(?:attend|participate\s+(?:in|at)|take\s+part\s+in|join)"
        r"(?:,?\s+on\s+<D\d+>,?)?\s+(?:[\w’'<>,()-]+\s+){0,10}?(?:meetings?|summits?|gathering|talks|negotiations|dialogue|"
        + CONFERENCE
        + r"|forum))\b",
    ),
    trigger(
        "meeting",
        "noun",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:talks|meetings?|negotiations|discussions|summit|"
        + CONFERENCE
        + r"|forum)\s+(?:(?:[\w-]+|<D\d+>)\s+){0,2}?"
        r"(?:between|with|among|attended\s+by(?=\s+(?:the\s+)?<)|of\s+(?:the\s+)?(?:[\w-]+\s+){0,5}?(?:presidents|ministers|leaders|heads|<[SONPK]\d+>)))",
    ),
    trigger(
        "meeting",
        "bag",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:talks|meetings?|negotiations|summit|"
        + CONFERENCE
        + r"|forum)\b[^.;]{0,160}?\b(?:(?:was|were|is|will\s+be|be|being|been)\s+"
        r"(?:also\s+)?(?:held|hosted|convened|attended|(?:scheduled|set|planned|slated|due)\s+(?:for|on))|,?\s+held\s+(?:in|on|at|<D))|\b(?:talks|meeting|summit|forum|"
        + CONFERENCE
        + r")\b[^.;]{0,120}?\b(?:took|takes?|will\s+take)\s+place)",
    ),
    trigger(
        "meeting",
        "bag",
        "talk meeting negotiation summit conference forum",
        r"(?P<t>\b(?:talks|meeting|negotiations|summit|"
        + CONFERENCE
        + r"|forum)\s+(?:(?!that\b|which\b|wh(?:o|ere|en)\b|were\b|was\b)[\w<>’'-]+\s+){0,10}?"
        r"(?:has\s+|have\s+)?"
        r"(?:drew\s+to\s+a\s+close|drawn\s+to\s+a\s+close|concluded|ended|opened|began|begun|begins|opens|kicked\s+off"
        r"|started|starts|resumed|resumes|convened|convenes|happened|occurred|came"
        r"|(?:is|was|are|were)\s+(?:now\s+|currently\s+|also\s+)?(?:under\s*way|being\s+held|taking\s+place|opened|launched)"
        r"|got\s+under\s*way|wrapped\s+up)(?:\s+(?:its\s+)?work)?(?=\s+(?:in|on|at|here|today|<D|with|late|early)))",
    ),
    trigger(
        "meeting",
        "bag",
        "first second third fourth fifth sixth next last previous latest other",
        r"(?P<t>\bthe\s+(?:first|second|third|fourth|fifth|sixth|seventh|next|last|previous|latest|other)(?:\s+one)?\s+"
        r"(?:(?:was|is\s+being|will\s+be|is\s+to\s+be)\s+(?:held|hosted|convened)|took\s+place|takes\s+place|will\s+take\s+place))\b",
    ),
    trigger(
        "meeting",
        "bag",
        "session",
        r"(?P<t>\bsession\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}?<O\d+>(?:\s+[\w’'-]+){0,8}?\s+(?:has\s+|have\s+)?"
        r"(?:opened|opens|began|begins|started|starts|kicked\s+off|convened|got\s+under\s*way|concluded|ended|wrapped\s+up"
        r"|(?:was|is|is\s+being|will\s+be)\s+held|took\s+place|takes\s+place|will\s+take\s+place))\b",
    ),
    trigger(
        "meeting",
        "noun",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:following|after)\s+(?:[\w-]+\s+){0,2}?(?:talks|negotiations)(?=\s+(?:in|with|at)\b))",
    ),
    trigger(
        "meeting",
        "noun",
        "talk meeting negotiation summit discussion conference forum",
        r"(?P<t>\b(?:at|during|(?:address(?:ing|ed)|attending)(?=\s[^.;,]{0,40}<O))\s+(?:the|an?|their|<D\d+>['’]s|this\s+year['’]s)\s+(?:[\w’'<>,&()-]+\s+){0,6}?(?:summit|forum|retreat|[Mm]inisterial\s+[Mm]eeting|"
        + CONFERENCE
        + r"|negotiations))\b",
    ),
    trigger(
        "meeting",
        "noun",
        "talk meeting session negotiation",
        r"^(?P<t>The\s+(?:talks|meeting|negotiations|session))(?=\s+(?:in\s+<[CK]\d+>,?\s+(?:<S\d+>,?\s+)?)?on\s+<D\d+>)",
    ),
    trigger(
        "meeting",
        "noun",
        "talk meeting session negotiation",
        r"(?P<t>\b(?:at|during|in|after|following)\s+(?:(?:their|an?|the|his|her)\s+)?(?:[\w-]+\s+){0,2}?(?:working\s+session|meeting|talks"
        r"|negotiations)(?=\s+(?:held\s+)?(?:in\s+<[CKS]\d+>\s+)?(?:on\s+|from\s+)?<D\d+>))",
    ),
    trigger(
        "meeting",
        "noun",
        "summit forum meeting",
        r"(?P<t>\b(?:summit|conference|forum))(?=\s+in\s+<[CK]\d+>(?:,\s+<S\d+>,?)?\s+(?:has\s+)?(?:approved|adopted|agreed|endorsed"
        r"|decided|issued|produced|saw|brought|marked|showed|ended|concluded)\b)",
    ),
    trigger(
        "meeting",
        "noun",
        "summit forum meeting",
        r"(?P<t>\b(?:summit|forum|retreat|[Mm]eeting))(?=\s+in\s+<[CK]\d+>(?:,\s+<S\d+>,?)?\s+(?:\(|on\s+|from\s+|in\s+)<D\d+>)",
    ),
    trigger(
        "meeting",
        "noun",
        "talk meeting summit",
        r"(?P<t>\b(?:(?:at|during|since|after|in)\s+(?:the|an?|their|his|her)\s+(?:[\w-]+\s+){0,2}<D\d+>|during\s+<D\d+>['’]s)\s+"
        r"(?:[\w-]+\s+){0,2}?(?:summit|talks|meeting))\b",
    ),
    trigger(
        "meeting",
        "received",
        "receiv welcom host",
        rf"(?P<a>{ACTOR})\s+(?:[\w<>,-]+\s+){{0,6}}?(?P<t>(?<!was\s)(?<!were\s)(?<!been\s)(?<!being\s)(?:receive[ds]?|welcome[ds]?(?!\s+(?:ceremony|reception))|host(?:ed|s)?))\s+"
        r"(?:(?:on\s+)?<D\d+>\s+)?(?:(?:in|at)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:<[CS]\d+>\s+)?(?:[a-z]+\s+)?(?:(?:on\s+)?<D\d+>\s+)?)?"
        rf"{SOME.format(6)}(?:<[SN]\d+>['’]s\s+)?(?P<b><[PO]\d+>{_NOT_HIS}|<N\d+>\s+(?:(?:military|trade|government"
        r"|parliamentary|high-ranking)\s+)?(?:delegation|president|prime|foreign|minister|ambassador|lawmakers|parliament\w*"
        r"|officials|envoy|diplomats|delegates|speaker|deputy|counterpart)|(?:delegations?|ambassadors?|envoys?|ministers?"
        r"|lawmakers|officials|representatives|leaders|presidents)\s+(?:of|from)\s+(?:the\s+)?<[SO]\d+>)",
    ),
    trigger(
        "meeting",
        "received",
        "receiv welcom host",
        rf"(?P<b><P\d+>)(?:,\s+wh[^.;]{{3,140}}?,)?\s+(?:[\w<>,-]+\s+){{0,3}}?(?:[^.;<]{{0,50}}(?:<[SC]\d+>)?[^.;<]{{0,50}}?\band\s+)?(?P<t>(?:was|were|is|being|been)\s+(?:warmly\s+|also\s+)?(?:received|welcomed|greeted))(?:\s+(?:on|upon)\s+arrival)?(?:\s+(?:in|at)\s+[^.;,]{{1,30}}?)?\s+by\s+(?:the\s+|Mr\.?\s+|Mrs\.?\s+|Ms\.?\s+|(?:his|her|their)\s+(?:[\w-]+,?\s+){{1,2}}(?:the\s+)?)?(?P<a>{ACTOR})",
    ),
    trigger(
        "meeting",
        "bag",
        "received",
        r"\b(?:he|she)\s+(?P<t>was\s+(?:also\s+)?received"
        r"(?:\s+(?:on|upon)\s+(?:his\s+|her\s+)?arrival)?(?:\s+(?:in|at|to)\s+[^.;,]{1,30}?)?\s+by)"
        r"\s+(?:the\s+|(?:his|her)\s+(?:[\w-]+,?\s+){1,2}(?:the\s+)?)?(?=<P\d+>)",
    ),
    trigger(
        "meeting",
        "pair",
        "sidelines margins",
        rf"(?P<t>\b(?:spoke|speaks|talked|talks|conversed)\s+(?:briefly\s+)?(?:with|to))\s+{SOME.format(7)}"
        rf"(?=(?P<b>{ACTOR})[^.;]{{0,60}}?\s+on\s+the\s+(?:sidelines|margins))",
    ),
)
