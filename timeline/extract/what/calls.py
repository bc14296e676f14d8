"""Which words tell of a telephone call or of views exchanged, in patterns over skeletons."""

from __future__ import annotations

from timeline.extract.what.forms import ACTOR, SOME, Trigger, trigger

_LINE = (
    r"(?:(?:on|over|via|by|through)\s+(?:an?\s+|the\s+)?(?:secure\s+|video\s+)?"
    r"(?:tele)?(?:phone|video(?:\s?-?(?:link|call|conference))?))"
)
_TALKED = r"(?:spoke|spoken|speaks|talked|talks|conversed|conferred|consulted)"
_SOMEBODY = rf"{SOME.format(4)}(?=<P\d+>)"

CALLS: tuple[Trigger, ...] = (
    trigger(
        "consultation",
        "bag",
        "phone telephonic called call spoke conference",
        r"(?P<t>\b(?:(?:tele)?phon(?:e|ic)\s+(?:call|conversation|talk|discussion|contact|exchange)s?"
        rf"|{_TALKED}\s+(?:[\w<>-]+\s+){{0,6}}?{_LINE}"
        r"|spoke\s+(?:on\s+)?<D\d+>\s+(?:with|to)(?=\s+(?:the\s+)?<[PN]\d+>)"
        r"|(?:had|held|holds?|has|joined|convened|hosted)\s+an?\s+(?:[\w-]+\s+){0,3}(?:call|video\s?conference)"
        r"(?:\s+with\b|(?=\s*[.,]|\s+<D|\s+(?:on|today|to\s+discuss|this|early|late|in\s+which)\b))"
        r"|(?:during|in|on|over)\s+(?:an?|the|their|his|her)\s+(?:\w+\s+)?call\s+with(?=\s+(?:the\s+)?<[PN]\d+>)"
        r"|(?:tele)?phoned|(?:tele)?phones(?=\s+(?:the\s+)?<[PN])|(?:by|over\s+the|on\s+the|via)\s+(?:tele)?phone"
        r"|called\s+up(?=\s+(?:<\w+>|the\s))|called\s+(?:his|her)(?=\s+(?:\w+\s+)?<P\d+>)"
        r"|called(?=\s+<P\d+>[^.;]{0,60}?\s+to\s+(?:congratulate|discuss|express|wish|thank|greet|inquire|extend|offer|convey|brief|inform|talk|exchange))))",
    ),
    trigger(
        "consultation",
        "spoke",
        "spoke talked conversed",
        rf"(?P<t>\b(?:spoke|talked|conversed))\s+(?:(?!press\b|news\b|media\b)[\w<>-]+\s+){{0,8}}?with\s+{_SOMEBODY}",
    ),
    trigger(
        "consultation",
        "spoke",
        "spoke talked conversed",
        rf"<[PSN]\d+>,?\s+and\s+{SOME.format(3)}<P\d+>(?:\s+of\s+<S\d+>)?,?\s+(?:also\s+|then\s+)?"
        r"(?P<t>spoke|talked|conversed)(?=\s+(?:(?:again|briefly)\s+)?(?:(?:on\s+|late\s+){0,2}<D|by\s|over\s|via\s|with\s|this\s))",
    ),
)

VIEWS: tuple[Trigger, ...] = (
    trigger(
        "meeting",
        "views",
        "discuss exchang review convers engag consult explored",
        r"(?P<t>\b(?:discussed|exchanged\s+views|reviewed|explored|had\s+(?:an?\s+)?(?:\w+\s+)?(?:conversation"
        r"|exchange(?:\s+of\s+views)?|dialogue)s?|engaged)\b(?:[^.;<]|<D\d+>){0,110}?\s(?:with|to))\s+"
        rf"{SOME.format(4)}(?=(?P<b><P\d+>))",
    ),
    trigger(
        "meeting",
        "views",
        "discuss exchang review explored conferred",
        rf"<[PN]\d+>,?\s+and\s+{SOME.format(3)}(?:<P\d+>|<N\d+>\s+(?:\w+\s+){{0,3}}(?:ministers|officials))"
        r"(?:\s+of\s+<S\d+>)?,?\s+(?:(?:late\s+)?(?:on\s+)?<D\d+>\s+)?(?:have\s+|has\s+|also\s+){0,2}"
        r"(?P<t>discussed|exchanged\s+(?:views|notes)|reviewed|explored)\b",
    ),
    trigger(
        "meeting",
        "dined",
        "confer saw sat dined lunch dinner breakfast",
        r"(?P<t>\b(?:conferred|huddled|s[ai]ts?(?:\s+down)?(?:\s+(?:for|to)\s+(?:[\w-]+\s+){0,2}?talks)?|dined|lunched"
        r"|had\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:lunch|dinner|breakfast))\s+with)\s+"
        rf"{SOME.format(5)}(?=(?P<b>{ACTOR}))",
    ),
    trigger(
        "meeting",
        "dined",
        "banquet dinner lunch breakfast reception",
        r"(?P<t>\b(?:held|hosted|hosts|gave|tendered|attended|attends|joined)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,4}?"
        r"(?:banquet|dinner|lunch(?:eon)?|breakfast|reception)\s+(?:(?:held\s+)?in\s+(?:the\s+)?hono[u]?r\s+of"
        r"|for|with|(?:hosted|given|tendered|offered|held)\s+by))\s+"
        rf"{SOME.format(5)}(?=(?P<b>{ACTOR}))",
    ),
    trigger(
        "meeting",
        "dined",
        "saw sees see",
        r"(?P<t>\b(?:saw|sees|will\s+(?:also\s+)?see|to\s+see))\s+(?:the\s+)?(?:his\s+|her\s+)?(?=(?P<b><P\d+>)"
        r"\s+(?:(?:later|separately|privately|again)\s+)?(?:on\s+<D|<D|in\s+<[CK]|at\s+<[CK]|for\s+talks|at\s+the|on\s+the\s+(?:side|marg)))",
    ),
)
