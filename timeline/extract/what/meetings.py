"""Which words tell of a meeting, in patterns over skeletons.

In these patterns a space stands for any white space and `<PS>` for a mark of one of these letters
(see `skeleton`); the group `t` holds the words that tell, `a` and `b` who meets whom.
"""

from __future__ import annotations

from timeline.extract.what.forms import (
    ACTOR,
    OFFICIAL,
    SOME,
    SUMMIT,
    Trigger,
    one_of,
    spelt,
    trigger,
)


def _behind(words: str) -> str:
    """Return what says that one of some words stands right before."""
    return "(?:" + "|".join(rf"(?<={word}\s)" for word in words.split()) + ")"


def _words(most: int) -> str:
    """Return so many plain words at most, each with the space behind it."""
    return rf"(?:[\w-]+ ){{0,{most}}}?"


def _any(most: int) -> str:
    """Return so many words at most, among them marks, names in quotes and lists."""
    return rf"(?:(?!<D\d+>,|wh(?:ere|ich|en|om?)\b)[\w’'<>,“”\"&()-]+ ){{0,{most}}}?"


def _some(most: int) -> str:
    """Return so many words or dates at most, up to a name."""
    return SOME.format(most)


_NO_BE = "".join(rf"(?<!{one}\s)" for one in ("was", "were", "be", "been", "is", "are", "being"))
# What is held. The stems are those that one word of each list is written with.
_TALKS = r"(?:talks|meetings?|negotiations|discussions)"
_SUMMIT = rf"(?:{SUMMIT}|summits|forums?)"
_SITTING = one_of(r"extraordinary emergency special plenary ordinary joint working") + " session"
_MEETING = (
    rf"(?:{_TALKS}|{_SUMMIT}|{_SITTING}|conversations?|audience"
    r"|tr[iy]laterals?(?! (?!(?:in|on|at|with|between)\b)\w)|working (?:lunch|dinner|breakfast)"
    r"|bilaterals?(?! \w)|bilaterals(?= with))"
)
_STEMS = (
    "talk meeting negotiation discussion summit conference forum gathering retreat"
    " session conversation audience trilateral trylateral working bilateral"
)

# What is done with it, by those who meet …
_ACTORS = _behind("> negotiators delegations officials envoys ministers diplomats sides leaders")
_HOLD = one_of(
    r"held holds? holding conducted conducting chair(?:ed|s)?(?!\s+by) co-?chair(?:ed|s)?(?!\s+by)"
    r" convene[ds]? opened launched concluded"
)
_ATTEND = one_of(r"attend participate_(?:in|at) take_part_in join")
_DO = (
    rf"(?:{_HOLD}|began|begins|started|starts|resume[ds]|enter(?:ed|s)|continue[ds]|ended"
    r"|wrapped up|kicked off|host(?:ed|s|ing)?|led(?! by)|presided over|took part in"
    r"|taking part in|attend(?:ed|s|ing)?|participat(?:ed|es|ing|ion) in"
    rf"|{_ACTORS}(?:start|begin|open|resume))"
)
# … and what is said of it.
_BE = one_of("was were is will_be to_be be being been")
_SET_FOR = r"(?:scheduled|set|planned|slated|due) (?:for|on)"
_IS_HELD = rf"{_BE} (?:also |recently |earlier )?(?:held|hosted|convened|attended|{_SET_FOR})"
_TAKES_PLACE = "(?:took|takes?|taken) place"
_OPENS = one_of(
    r"opened opens began begun begins started starts kick(?:ed|s)_off g[eo]t(?:s|ting)?_under_?way"
    r" resume[ds] convene[ds] conclude[ds] ended ends wrap(?:ped|s)_up dr[ae]wn?_to_a_close"
    r" happened occurred came"
)
_GOES_ON = (
    rf"{_BE} (?:now |currently |also )?(?:under ?way|being held|taking place|opened|launched)"
)
_NTH = one_of("first second third fourth fifth sixth seventh next last previous latest other")
_THERE = r"in <CK>(?:,? <S>)?,?"
# where and when, between the noun and who: the talks in X on Friday between …
_ADJUNCTS = (
    r"(?: (?:(?:held|hosted) )?(?:(?:in|on|at|from) )?(?:the )?<CKSD>(?:['’]s capital)?,?){0,3}"
)

# Whom one meets.
_NO_OFFICIALS = one_of(
    "business investor entrepreneur student compan communit diaspora worker soldier troop expat"
)
_WHOM = (
    rf"(?:<PO>|{_behind('with of from the met meet by')}<S>|<S>['’]|<N>(?! {_NO_OFFICIALS})"
    r"|(?<=with\s)<K>)"
)
_TARGETS = one_of(
    r"needs requirements demands? targets? criteria conditions obligations deadlines? goals?"
    r" standards expectations challenges forecast threats? objectives"
)
_NO_TARGET = rf"(?! (?:(?:the|its|their|all|these) )?(?:[\w-]+ ){{0,2}}{_TARGETS}\b)"
_DELEGATES = (
    r"(?:(?:military|trade|government|parliamentary|high-ranking) )?(?:delegation|president|prime"
    r"|foreign|minister|ambassador|lawmakers|parliament\w*|officials|envoy|diplomats|delegates"
    r"|speaker|deputy|counterpart)"
)
_THOSE_OF = (
    r"(?:delegations?|ambassadors?|envoys?|ministers?|lawmakers|officials|representatives?|leaders"
    r"|presidents) (?:of|from) (?:the )?(?:(?:[A-Z]\w+|of|the|and|for) ){0,9}<SO>"
    r"|(?:delegation|group|mission)(?: of [^.;,<]{0,40})? (?:headed|led|chaired) by"
    r" [^.;<]{0,140}<PSN>"
)
# whose announcement or membership is welcomed is not received
_NOT_HIS = (
    r"(?!['’]s?\s| (?:membership|accession|applications?|support|efforts|decision|government)\b"
    r"| [Aa]dministration)"
)
_MESSAGE = one_of(
    "messages? letters? (?:tele)?phone_calls? calls? invitations? telegrams? cables? reports?"
    " cop(?:y|ies) credentials awards? orders? medals? gifts? condolences congratulations"
    " assurances? aid assistance shipments? briefings?"
)  # is received, and nobody with it
_ON_ARRIVAL = r"(?: (?:on|upon)(?: his| her)? arrival)?(?: (?:in|at|to) [^.;,]{1,30}?)?"
_TITLE = r"(?:the |Mr\.? |Mrs\.? |Ms\.? |(?:his|her|their) (?:[\w-]+,? ){1,2}(?:the )?)?"


def _meeting(form: str, stems: str, pattern: str) -> Trigger:
    return trigger("meeting", form, stems, spelt(pattern))


_MET: tuple[Trigger, ...] = (
    # A tête-à-tête between X and Y
    _meeting(
        "bag",
        "conversation encounter tête-à-tête",
        rf"(?P<t>\b(?:conversation|encounter|tête-à-tête) between)(?= {_some(3)}<PN>)",
    ),
    # Remarks by X before a bilateral meeting with Y
    _meeting(
        "bag",
        "remarks",
        r"^\W*Remarks (?:by|of)\b[^.;]{0,200}?\s(?P<t>(?:bilateral|trilateral|expanded|joint)"
        r" (?:meeting|talks|lunch))\b",
    ),
    # Meeting in Riga, X and Y agreed …
    _meeting(
        "opens",
        "meeting",
        r"(?:^|[“\"]\s*)\W{0,2}(?P<t>Meeting)(?= in <CK>(?:,? <S>)?(?: on <D>)?,\s)",
    ),
    # With Minister X, he discussed …
    _meeting(
        "pair",
        "discuss talk spoke review exchanged",
        rf"(?:^|\.\s)\W*With {_some(3)}(?P<b><P>),? (?:he|she|<P>|the (?:[\w-]+ ){{1,2}})\s*"
        r"(?:also )?(?P<t>discussed|talked|spoke|reviewed|exchanged views)\b",
    ),
    # X met Y; before meeting with Y
    _meeting(
        "pair",
        "met meet",
        rf"(?P<t>(?:{_NO_BE}\b(?:met|meets?)\b|\bmeeting\b(?= with)"
        r"|(?:(?<=after\s)|(?<=before\s)|(?<=when\s)|(?<=while\s))meeting"
        r"|(?:(?<=,\s)|(?<=,[”\"’]\s))meeting(?= (?:[\w-]+ ){0,4}<P))"
        r"(?! (?:of|between|in|on|at|held|was|were|is|will|room|with voters)\b)"
        rf"{_NO_TARGET}(?: [\w-]+){{0,2}}?(?: with)?)"
        rf" {_some(7)}(?<!\sin\s)(?<!\sat\s)(?<!\sin\sthe\s)(?<!\sfor\s)(?=(?P<b>{_WHOM}))",
    ),
    # X, speaking alongside Y; a news conference with Y
    _meeting(
        "pair",
        "alongside conference briefing appearance flanked side",
        r"(?P<t>\b(?:(?:spoke|speaking|speaks|stood|standing|appear(?:ed|ing|s)|said"
        r"|told (?:reporters|journalists))\b(?:[^.;<]|<[DCKS]\d+>){0,60}?"
        r"\b(?:alongside|side[\s-]by[\s-]side with|flanked by)|\bflanked by"
        r"|(?:press|news|media) (?:conference|briefing|appearance)(?: (?:(?:in|on) )?<DCK>){0,2}"
        rf" (?:(?:held )?(?:jointly |together )?with|alongside))) {_some(5)}(?=(?P<b><P>))",
    ),
    # X brought together the leaders of Y and Z; brought Y and Z to the table
    _meeting(
        "bag",
        "brought bring",
        r"(?P<t>(?<!which\s)(?<!that\s)\b(?:brought|to bring|will bring)(?: [\w’'<>,-]+){0,9}?"
        r" (?:together|face[ -]to[ -]face|to the (?:\w+ )?table|around (?:the same|a|one) table))"
        r"(?=[^.;<]{0,80}<PSNOKCD>)",
    ),
    # X paid a courtesy call on Y
    _meeting(
        "pair",
        "call visit",
        r"(?P<t>\b(?:(?:pa(?:id|ys?|ying) )?an? (?:[\w-]+ )?call on|(?:courtesy|farewell) visit to"
        rf"|call(?:ed|s|ing)? on)) {_some(4)}(?=(?P<b><P>)"
        r"(?! (?:(?:and|or) \S+ |(?:administration|government|team) )?(?:not )?(?:to|for)\b))",
    ),
    # the ministers met; will gather in X
    _meeting(
        "bag",
        "met meet gather assembl conven came sat",
        rf"(?P<t>{_NO_BE}\bmet\b|\bgathered\b(?! (?:in front|outside|around|at the gates?|to pro))"
        rf"|\bcame together\b|\bsat (?:down )?(?:together|(?:for|to) {_words(4)}{_TALKS})\b"
        r"|\b(?:re)?convened? (?:again )?(?:in|on)\b"
        r"|\b(?:will|would|to) (?:gather|convene|assemble|reconvene) (?:again )?(?:in|on|at)\b"
        r"|\bassembled (?:in|on|at)\b|\b(?:will|to|have) meet\b|\bhave met\b|\bmeet in\b"
        r"|(?:(?<=>,\s)|(?<=leaders\s)|(?<=ministers\s)|(?<=presidents\s)|(?<=officials\s))"
        r"meeting (?=(?:in|at|on) (?!\w+ (?:room|hall)))(?!on (?!<D|the (?:side|marg))))"
        rf"{_NO_TARGET}",
    ),
    # X brought Y and Z together; they are to see each other
    _meeting(
        "bag",
        "brought bring each one_another down face",
        r"(?P<t>\b(?:brought|brings?|bringing)(?: together(?= [^.;]{0,40}<PSON>)"
        r"|(?= [^.;]{0,30}<PSON>[^.;]{0,80}> together\b))"
        r"|\b(?:see|sees|saw|seen) (?:each other|one another)\b|\b(?:sit|sits|sat|sitting) down\b"
        r"(?= (?:again )?(?:in|on|at|for|<D))|\bcame face to face\b)",
    ),
    # X saw Y on Monday
    _meeting(
        "pair",
        "saw seeing",
        rf"(?P<t>\b(?:saw|(?<=before\s)seeing|(?<=after\s)seeing)) {_some(4)}(?=(?P<b><P>)"
        r"(?:\W*$|,| (?:on|in|at|and|before|after|for|again|also|separately|<D>)(?! the\b)))",
    ),
)
_HELD: tuple[Trigger, ...] = (
    # X and Y held talks; attended the summit
    _meeting(
        "bag",
        _STEMS,
        rf"(?P<t>(?<!-)\b{_DO} {_any(10)}{_MEETING})\b",
    ),
    # X and Y held a strategic dialogue
    _meeting(
        "bag",
        "dialogue",
        rf"(?P<t>\b{_HOLD} (?:(?!in\b|on\b|at\b)[\w’'<>-]+ ){{0,8}}?(?:political|strategic"
        r"|security|economic|policy|energy|defen[cs]e|high-level|ministerial|ministers['’]?|<SNO>)"
        r" (?:\w+ )?dialogues?)\b",
    ),
    # X had long talks with Y
    _meeting(
        "bag",
        f"{_STEMS} audience encounter lunch dinner breakfast",
        r"(?P<t>\b(?:had|have|having|has) (?:an? |their )?(?:(?!(?!detailed|extended|limited)"
        rf"[\w-]+ed\b|the\b|seen\b|led\b)[\w-]+ ){{0,3}}?(?:{_TALKS}|audience|encounter"
        r"|(?:bilateral|trilateral|lunch|dinner|breakfast)(?= with)))\b",
    ),
    # X will attend the summit
    _meeting(
        "attend",
        f"{_STEMS} dialogue",
        rf"(?P<t>\b(?:to|will|would) {_ATTEND}(?:,? on <D>,?)? {_any(10)}"
        rf"(?:{_MEETING}|dialogue))\b",
    ),
    # talks between X and Y; a summit of the leaders
    _meeting(
        "noun",
        _STEMS,
        rf"(?P<t>\b(?:{_TALKS}|{_SUMMIT}){_ADJUNCTS} (?:(?:(?!(?:and|to)\b)[\w-]+|<D>) ){{0,2}}?"
        r"(?:between|(?<!,\s)(?:with|among)|attended by(?= (?:the )?<)"
        rf"|(?<!,\s)of (?:the )?{_words(5)}(?:presidents|ministers|leaders|heads|<SONPK>)))",
    ),
    # talks … were held; the summit will take place
    _meeting(
        "bag",
        _STEMS,
        rf"(?P<t>\b(?:{_TALKS}|{_SUMMIT})\b"
        rf"(?:(?! (?:that|told|said) )[^.;]){{0,125}}?"
        rf"(?:\b{_IS_HELD}|,? held (?:in|on|at|<D)|\b{_TAKES_PLACE}))",
    ),
    # talks on trade got under way in X
    _meeting(
        "bag",
        _STEMS,
        rf"(?P<t>\b(?:{_TALKS}|{_SUMMIT}) (?:(?!that\b|which\b|wh(?:o|ere|en)\b|were\b|was\b)"
        rf"[\w<>’'-]+ ){{0,10}}?(?:has |have )?(?:{_OPENS}|{_GOES_ON})(?: (?:its )?work)?"
        r"(?= (?:in|on|at|here|today|<D|with|late|early)))",
    ),
    # the second one was held
    _meeting(
        "bag",
        "held hosted convened place",
        rf"(?P<t>\bthe {_NTH}(?: one)? (?:(?:was|is being|will be|is to be) (?:held|hosted"
        rf"|convened)|(?:will )?{_TAKES_PLACE}))\b",
    ),
    # a session of the SCO's council opened
    _meeting(
        "bag",
        "session",
        r"(?P<t>\bsession of (?:the )?(?:[\w’'-]+ ){0,4}?<O>(?: [\w’'-]+){0,8}? (?:has |have )?"
        rf"(?:{_OPENS}|{_BE} held|(?:will )?{_TAKES_PLACE}))\b",
    ),
)
_NAMED: tuple[Trigger, ...] = (
    # after talks in X
    _meeting(
        "noun", _STEMS, rf"(?P<t>\b(?:following|after) {_words(2)}{_TALKS}(?= (?:in|with|at)\b))"
    ),
    # reached a deal in talks brokered by X
    _meeting(
        "noun",
        _STEMS,
        rf"(?P<t>\b(?:in|at|during|after|following) {_words(3)}{_TALKS})"
        r"(?= (?:brokered|mediated|hosted|facilitated|sponsored) by)",
    ),
    # at the SCO summit
    _meeting(
        "noun",
        f"{_STEMS} ministerial",
        r"(?P<t>\b(?:at|during|(?:address(?:ing|ed)|attending)(?=\s[^.;,]{0,40}<O))"
        rf" (?:the|an?|their|<D>['’]s|this year['’]s) {_any(6)}"
        rf"(?:{_SUMMIT}|Ministerial Meeting|negotiations))\b",
    ),
    # The talks in X on Friday …
    _meeting(
        "noun",
        "talk meeting session negotiation discussion",
        rf"^(?P<t>The (?:{_TALKS}|session))(?= (?:{_THERE} )?on <D>)",
    ),
    # during their talks in X on Friday
    _meeting(
        "noun",
        _STEMS,
        rf"(?P<t>\b(?:at|during|in|after|following) (?:(?:their|an?|the|his|her) )?{_words(2)}"
        rf"(?:working session|{_TALKS})(?= (?:held )?(?:in <CKS>(?:, <S>)?,? )?(?:on |from )?<D>))",
    ),
    # the summit in X adopted …
    _meeting(
        "noun",
        _STEMS,
        rf"(?P<t>\b{_SUMMIT})(?= {_THERE} (?:has )?(?:approved|adopted|agreed|endorsed|decided"
        r"|issued|produced|saw|brought|marked|showed|ended|concluded)\b)",
    ),
    # the last summit, their third, was in X in May; … and the second in Y in June
    _meeting(
        "bag",
        f"{_STEMS} encounter round first second third fourth fifth",
        rf"(?P<t>\b(?:(?:{_TALKS}|{_SUMMIT}|session|round|encounter)(?:, [^.;,<]{{2,40}},)?"
        rf" (?:was|were|will be)(?= (?:also |again |last )?{_THERE}"
        rf" (?:(?:in|on|from|last|this|next) )?<D>)"
        rf"|(?<=and\s)the {_NTH}(?= {_THERE} (?:(?:in |on )?<D>))))",
    ),
    # the summit in X on Friday
    _meeting(
        "noun",
        _STEMS,
        rf"(?P<t>\b(?:{_SUMMIT}|meeting))(?= {_THERE} (?:\(|on |from |in )<D>)",
    ),
    # at the 2019 summit; during Friday's talks
    _meeting(
        "noun",
        _STEMS,
        rf"(?P<t>\b(?:(?:at|during|since|after|in) (?:the|an?|their|his|her) {_words(2)}<D>"
        rf"|during <D>['’]s) {_words(2)}(?:{_SUMMIT}|{_TALKS}))\b",
    ),
)
_RECEIVED: tuple[Trigger, ...] = (
    # X received in Y the delegation of Z
    _meeting(
        "received",
        "receiv welcom host",
        rf"(?P<a>{ACTOR}|<C>)(?:['’]s?)? (?:[\w<>,-]+ ){{0,8}}?(?P<t>{_NO_BE}"
        r"(?:receive[ds]?|welcome[ds]?(?! (?:ceremony|reception))|host(?:ed|s)?(?! by\b)))"
        rf"(?! (?:(?:an?|the|his|her|their) )?{_words(2)}{_MESSAGE}\b)"
        r" (?:(?:on )?<D> )?(?:(?:in|at) (?:the )?(?:[\w’'-]+ ){0,4}?(?:<CS> )?(?:[a-z]+ )?"
        r"(?:(?:on )?<D> )?)?"
        rf"{_some(6)}(?:<SN>['’]s )?(?P<b><PO>{_NOT_HIS}|<N> {_DELEGATES}|{_THOSE_OF})",
    ),
    # X was received by Y
    _meeting(
        "received",
        "received welcomed greeted",
        r"(?P<b><P>)(?:,\s+wh[^.;]{3,140}?,)? (?:[\w<>,-]+ ){0,3}?"
        r"(?:(?:(?! (?:said|told|that|who)\b)(?:[^.;<]|<PSCDNK>)){0,110}?\band "
        r"(?:later |then |also )?(?:will |is to |to )?)?"
        r"(?P<t>(?:was|were|is|be|being|been) (?:warmly |also )?(?:received|welcomed|greeted))"
        rf"{_ON_ARRIVAL} by {_TITLE}(?P<a>{ACTOR})",
    ),
    # he was received by X; the minister, accompanied by …, was received by X
    _meeting(
        "bag",
        "received welcomed greeted",
        rf"\b(?:he|she|the {_words(2)}{OFFICIAL}(?:, accompanied [^.;]{{3,90}},)?)"
        r" (?P<t>was (?:warmly |also |later )?(?:received|welcomed|greeted)"
        rf"{_ON_ARRIVAL} by) {_TITLE}(?=<P>)",
    ),
    # X spoke with Y on the sidelines
    _meeting(
        "pair",
        "sidelines margins fringes",
        r"(?P<t>\b(?:spoke|speaks|talked|talks|conversed) (?:briefly )?(?:with|to))"
        rf" {_some(7)}(?=(?P<b>{ACTOR})[^.;]{{0,60}}?\son the (?:sidelines|margins|fringes))",
    ),
)
MEETINGS = (*_MET, *_HELD, *_NAMED, *_RECEIVED)
