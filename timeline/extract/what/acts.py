"""Which words tell of other acts between states, in patterns over skeletons."""

from __future__ import annotations

from timeline.extract.what.deals import DOCUMENT
from timeline.extract.what.forms import BE, Trigger, one_of, trigger

_FEW = r"(?:[\w-]+\s+){0,3}?"
_RELATIONS = r"(?:relations|ties)"
_RESTORED = one_of(
    "(?:re-?)?established restored resumed normali[sz]ed severed cut(?:_off)? broken(?:_off)?"
)
_RESTORE = one_of(
    "(?:re-?)?establish restore resume normali[sz]e sever cut(?:_off)? break(?:_off)?"
)
_RESTORES = one_of(
    "(?:re-?)?establish(?:ed)? restore[ds]? resumed? normali[sz]ed severed? broke(?:_off)?"
    " break(?:_off)? cut(?:s|ting)?(?:_off)?"
    " (?<!on\\sthe\\s)(?<!of\\sthe\\s)(?<!since\\sthe\\s)(?<!years\\sof\\s)establishment_of"
    " sever(?:ing|ance)_of (?<!for\\sthe\\s)(?:restoration|resumption)_of"
)
_RESTORED_OR_CUT = one_of(
    "normali[sz]ed restored resumed re-?established severed cut(?:s|ting)?(?:_off)? broke_off"
)
RELATIONS: tuple[Trigger, ...] = (
    # ties severed in 2019
    trigger(
        "other",
        "bag",
        "relation tie & <D",
        rf"(?P<t>\b(?:diplomatic\s+)?{_RELATIONS}(?:\s+(?:with|between)\s[^.;]{{3,40}}?)?(?:,?\s+(?:which|that)\s+(?:was|were|had\s+been))?,?\s+"
        rf"{_RESTORED})(?=\s+(?:on\s+|in\s+)?<D)",
    ),
    # recognised the independence of Kosovo
    trigger(
        "other",
        "bag",
        "recogni",
        r"(?P<t>\brecogni[sz](?:ed|es?|ing)\b[^.;]{0,70}?"
        rf"\b{one_of('independence sovereignty statehood')}\b)",
    ),
    # recognised Kosovo
    trigger(
        "other",
        "bag",
        "recogni",
        r"(?P<t>\brecogni[sz]ed)(?=\s+(?:the\s+)?<S\d+>(?:\W*$|\s+(?:on|in)\s+<D|\s+as\s+an?\s+(?:\w+\s+)?"
        r"(?:independent|sovereign|state)|\s*[,;]))",
    ),
    # agreed on Monday to restore ties
    trigger(
        "other",
        "bag",
        "relation tie & agreed decided",
        r"(?P<t>\b(?:agreed|decided)\s+(?:(?:(?:on|in)\s+)?<D\d+>\s+)?(?:in\s+<[CK]\d+>\s+)?to\s+"
        rf"{_RESTORE}\s+{_FEW}{_RELATIONS})\b",
    ),
    # established full diplomatic relations
    trigger(
        "other",
        "bag",
        "diplomatic",
        rf"(?P<t>\b{_RESTORES}\s+(?:[\w-]+\s+){{0,2}}?diplomatic\s+(?:and\s+\w+\s+)?{_RELATIONS})",
    ),
    # severed all ties
    trigger(
        "other",
        "bag",
        "relation tie & normali restored resumed establish sever cut broke",
        rf"(?P<t>\b{_RESTORED_OR_CUT}\s+"
        rf"(?:{one_of('all their its diplomatic bilateral')}\s+){{0,3}}{_RELATIONS})\b",
    ),
    # have had diplomatic ties since
    trigger(
        "other",
        "bag",
        "diplomatic",
        rf"(?P<t>\b{one_of('had have has maintain(?:s|ed)? enjoy(?:s|ed)?')}\s+"
        rf"(?:[\w-]+\s+){{0,2}}?diplomatic\s+{_RELATIONS}\s+since)\b",
    ),
    # diplomatic relations between the two were established
    trigger(
        "other",
        "bag",
        "diplomatic",
        rf"(?P<t>\bdiplomatic\s+{_RELATIONS}\b[^.;]{{0,60}}?\b{BE}\s+(?:\w+ly\s+)?{_RESTORED})\b",
    ),
)

# what one state hands over to another
_GOODS = one_of(
    "equipment aircraft helicopters? vessels? boats? vehicles? ambulances? vaccines? doses aid"
    " assistance supplies medicines? relief goods tents generators? weapons? ammunition systems?"
    " remains arte?facts manuscripts? wheat grain food consignments? shipments?"
    " batch(?:es)? tonnes tons missiles jets tanks trucks buses locomotives fertili[sz]er fuel"
    " chairmanship presidency"
)
_HANDED = one_of(
    "hand(?:ed|s)_over turn(?:ed|s)_over deliver(?:ed|s) donat(?:ed|es) transferred shipped"
    " airlifted return(?:ed|s)"
)
_FREED = one_of(
    "hand(?:ed|s)_over return(?:ed|s) repatriat(?:ed|es) releas(?:ed|es) extradit(?:ed|es)"
)
_SUED = one_of("filed initiated lodged brought launched instituted started opened")
_SUIT = one_of("proceedings cases? lawsuits? suit application complaint arbitration")
_ACCORD = one_of("agreement deal accord understanding truce cease-?fire compromise settlement")
_CAPTIVES = one_of("prisoners? captives? detainees? pows? bodies remains fishermen sailors")
_DONE = (
    r"(?:took\s+place|(?:was|were)\s+(?:\w+\s+)?(?:carried\s+out|conducted|completed|held|made))"
)
_ENVOYS = one_of(
    "diplomats? ambassadors? envoys? high_commissioners? consuls? attach[eé]s?"
    " charg[eé]s?_d[’']affaires"
)
ACTS: tuple[Trigger, ...] = (
    *RELATIONS,
    # filed a case against X at the court
    trigger(
        "other",
        "pair",
        "proceeding case lawsuit complaint arbitration application",
        rf"(?P<t>\b{_SUED}\s+(?:[\w-]+\s+){{0,3}}?{_SUIT}\s+(?:[\w-]+\s+){{0,4}}?against)\s+"
        r"(?:the\s+)?(?:[\w-]+\s+){0,2}(?=(?P<b><[SN]\d+>))",
    ),
    # an agreement was reached between X and Y
    trigger(
        "other",
        "bag",
        "reached struck brokered",
        rf"(?P<t>\b{_ACCORD}\s+(?:(?:was|were|has\s+been|had\s+been)\s+)?(?:finally\s+)?"
        rf"(?:reached|struck|brokered))(?=\s+(?:(?!at\b|in\b|during\b)[\w<>-]+\s+){{0,4}}?between\s)",
    ),
    # joined the WTO; became a full member of the OTS
    trigger(
        "other",
        "bag",
        "join acced became",
        r"(?P<t>\b(?:joined|acceded\s+to|became\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?members?\s+of)"
        r"\s+(?:the\s+)?<O\d+>)",
    ),
    # the agreement entered into force; the ceasefire took effect
    trigger(
        "other",
        "bag",
        "force effect",
        rf"\b(?:{DOCUMENT}|cease-?fire|truce|it|which|(?:free[\s-])?trade\s+(?:zone|area))\b"
        r"[^.;]{0,110}?(?P<t>\b(?:enter(?:ed|s|ing)?|c[ao]mes?|coming|went|goes?|going)\s+into\s+"
        r"(?:force|effect)\b|\bt(?:ook|akes?|aking)\s+effect\b)",
    ),
    # handed over ten ambulances to Tajikistan
    trigger(
        "other",
        "given",
        "hand turn deliver donat transfer ship airlift return repatriat releas extradit",
        rf"(?P<t>\b(?:{_HANDED}\s+(?:[^.;<]|<[DNC]\d+>){{2,90}}?\b{_GOODS}"
        rf"|{_FREED}\s+(?:[^.;<]|<[DNC]\d+>){{0,60}}?\b{_CAPTIVES})\b"
        r"(?:[^.;<]|<[DC]\d+>){0,50}?\bto)\s+(?:the\s+)?"
        r"(?:(?:people|government|army|navy|ministry)\s+of\s+(?:the\s+)?)?(?P<b><[SN]\d+>)",
    ),
    # the bridge was handed over to Laos
    trigger(
        "other",
        "given",
        "handed turned returned extradited repatriated",
        r"(?P<t>\b(?:was|were|been)\s+(?:\w+\s+)?(?:(?:handed|turned)\s+over|returned|extradited"
        r"|repatriated)\s+(?:[^.;<]|<[DC]\d+>){0,30}?\bto)\s+(?:the\s+)?"
        r"(?:(?:people|government|authorities)\s+of\s+(?:the\s+)?)?(?P<b><[SN]\d+>)",
    ),
    # presented copies of his credentials
    trigger(
        "other",
        "bag",
        "credential credence accreditation",
        r"(?P<t>\b(?:present|hand|submit|deliver|receiv|accept)(?:t?ed|s|es|ing)?\s+(?:over\s+)?"
        r"(?:(?:on\s+)?<D\d+>\s+)?(?:to\s+(?:the\s+)?<[PS]\d+>,?\s+)?"
        r"(?:(?:the\s+|an?\s+)?(?:true\s+)?cop(?:y|ies)\s+of\s+)?"
        r"(?:(?:his|her|their|the)\s+)?(?:[\w-]+\s+)?(?:credentials|letters?\s+of\s+(?:credence|accreditation)))",
    ),
    # expelled two diplomats; withdrew its ambassador
    trigger(
        "other",
        "bag",
        "expel recall summon withdr order threw kick eject",
        r"(?P<t>\b(?:expel(?:s|led)|recall(?:s|ed)|summon(?:s|ed)|withdrew|withdraws|ejected"
        r"|(?:ordered|threw|kicked)\s+out)\s+(?:(?!(?:after|over|as|while|before)\b)[^.;]){0,50}?"
        rf"\b(?:{_ENVOYS}|embassy\s+(?:staff|employees|workers))\b)",
    ),
    # declared him persona non grata
    trigger(
        "other",
        "bag",
        "non_grata",
        r"(?P<t>\bdeclar(?:ed|es|ing)\s+[^.;]{0,80}?person(?:a|ae|as)\s+non\s+grata)",
    ),
    # carried out a prisoner swap
    trigger(
        "other",
        "bag",
        "prisoner captive detainee pow bodies remains fishermen sailors",
        rf"(?P<t>\b(?:carried\s+out|conducted|completed|held|made|staged|agreed\s+on)\s+(?:[\w-]+\s+){{0,4}}?"
        rf"{_CAPTIVES}[\s-]+(?:exchange|swap)s?\b)",
    ),
    # exchanged 200 prisoners of war; the prisoner swap took place
    trigger(
        "other",
        "bag",
        "prisoner captive detainee pow bodies remains fishermen sailors",
        rf"(?P<t>\b(?:exchang|swapp?)(?:ed|es|e|ing|s)?\s+(?:[\w,’'-]+\s+){{0,5}}?{_CAPTIVES}\b"
        rf"|\b{_CAPTIVES}(?:[\s-]+of[\s-]+war)?[\s-]+(?:exchange|swap)s?\b"
        rf"(?=[^.;]{{0,80}}?(?:{_DONE}|<D))"
        rf"|\b(?:exchange|swap)\s+of\s+(?:[\w,’'-]+\s+){{0,4}}?{_CAPTIVES}\b"
        rf"(?=[^.;]{{0,80}}?(?:{_DONE}|<D)))",
    ),
    # summoned Ambassador X
    trigger(
        "other",
        "envoy",
        "summon expel",
        r"(?P<t>\b(?:summon|expel)(?:l?ed|s))\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){0,2}?"
        r"(?P<b><P\d+>)",
    ),
    # Ambassador X was summoned
    trigger(
        "other",
        "envoy",
        "summoned expelled",
        r"(?P<b><P\d+>)(?:\s+(?:to|in)\s+<[CSK]\d+>)?(?:,[^.;]{3,120}?,)?\s+(?:[\w<>-]+\s+){0,4}?"
        r"(?P<t>(?:was|has\s+been|is)\s+(?:summoned|expelled))",
    ),
    # joint naval drills
    trigger(
        "other",
        "bag",
        "exercise drill",
        rf"(?P<t>\bjoint\s+{_FEW}(?:exercises?|drills)\b)",
    ),
)
