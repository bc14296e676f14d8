"""Who does what to whom inside a sentence: visitors and hosts, and the two of a meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extract import tours
from timeline.extract.acting import codes, group_mark, takes_part
from timeline.extract.names import leaders
from timeline.extract.skeleton import speech
from timeline.extract.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extract.clauses import Clause
    from timeline.extract.draft import Draft
    from timeline.extract.skeleton import Mark, Skeleton

_LISTED = re.compile(
    r"(?:\s|,|\band\b|\bas\s+well\s+as\b|\bthe\b|\bwith\b|\bof\b|[’']s?\b"
    r"|\b(?:prime\s+)?(?:ministers?|presidents?|leaders)\b){1,9}"
)
_FURTHER = re.compile(
    r"(?P<day>,?\s+(?:(?:on|from)\s+)?<D\d+>)?(?:,|,?\s+(?:and|then|as\s+well\s+as|followed\s+by)(?:\s+(?:then|later|finally|also))*)"
    r"\s+(?:(?:on\s+)?to\s+|in\s+)?(?:the\s+)?<([SCK])(?P<at>\d+)>(?!['’])(?:\s+(?:(?:on|from)\s+)?(?P<date><D\d+>))?"
    r"(?!\s+(?:is|was|were|has|have|had|will|would|said|are|agreed|signed)\b)"
)
_REACHED = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)|left|leav(?:e|es|ing)|reach(?:es|ed|ing)|enter(?:s|ed|ing))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_HIS = re.compile(r"\b(?:his|her)\s+(?:[\w-]+\s+){0,3}$")
_WITH_WHOM = re.compile(
    r"\b(?:with|from|by)\s+(?:the\s+|his\s+|her\s+|an?\s+)?(?:[a-z-]+\s+){0,2}$"
)
_ELSEWHERE = re.compile(
    r"\s+to\s+(?:the\s+)?(?!(?:[\w-]+\s+){0,3}(?:country|state|nation|kingdom|republic|capital|island)\b)"
    r"[A-Z][A-Za-z]"
)  # to where no gazetteer knows
_CROWD = re.compile(
    r"\b(?:tourists?|travell?ers?|visitors?|people|nationals|pilgrims|passengers|residents|students|refugees"
    r"|migrants|citizens|fans|athletes|players|teams?|squads?|clubs?|patients|holidaymakers|Iranians|Muslims|Christians|troops|soldiers"
    r"|families|expatriates|goods|ships?|vessels?|tankers?|trains?|flights?|planes?|aircraft|cargo|exports?"
    r"|rockets?|missiles?)\b(?![^,;]*<P)[^;]{0,90}$",
    re.IGNORECASE,
)
_TO_MEET = re.compile(r"\bmeet(?:ing)?(?:\s+with)?$")
_COMMA = re.compile(r",\s+(?:the\s+)?")
_OURS = " our country"
_ITS_STATE = re.compile(r",\s+<S\d+>(?=,|\s+and\b)")
_MET_NEXT = re.compile(
    r"\s+in\s+<[CKS]\d+>(?:,\s+<S\d+>)?(?:,?\s+(?:on\s+)?<D\d+>)?(?:,|,?\s+(?:and|then)(?:\s+then)?)\s+(?:with\s+)?"
    r"(?:[\w’'-]+\s+){0,4}?(?P<who><P\d+>)(?=\s+in\s+(?P<place><[CKS]\d+>)(?:,?\s+(?:on\s+)?(?P<date><D\d+>))?)"
)
_WITH = re.compile(r"\bwith\s+[^.;<>]{0,60}$")
_MANY = re.compile(
    r"\b(?:counterparts|colleagues|leaders|ministers|presidents|premiers|ambassadors|envoys|officials|chiefs|heads|speakers"
    r"|representatives|delegations)\b"
)
_APART = re.compile(
    r"\bseparate(?:ly)?\b|\b(?:sidelines|margins)\b|\bbilateral(?:s|\s+(?:talks|meetings|discussions))\b"
    r"|\b(?:among\s+them|including)\b|\brespectively\b|\bseries\s+of\b|\bone[\s-](?:on|to)[\s-]one\b",
    re.IGNORECASE,
)
_AND_WITH = re.compile(
    r">[^.;<>]{0,12}\band\s+(?:also\s+|later\s+|then\s+)?with\s+(?:(?!<)[^.;,]){0,40}<[PN]\d+>"
)
_SEPARATE = re.compile(r"\bseparate(?:ly)?\b|\brespectively\b", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:trilateral|tripartite|quadrilateral|four-way|three-way|joint|together|jointly)\b",
    re.IGNORECASE,
)
_AND_ALSO = re.compile(r"\b(?:and|then|later)\s+(?:also\s+|later\s+|then\s+)?$")
_CITY = re.compile(r"\A[^<]{0,40}?\bcity\b")
_CITY_STATES = frozenset({"SGP", "HKG", "MAC", "MCO", "VAT"})
_TWO = 2
_OTHER = re.compile(
    r"^['’]|\b(?:he|she|they|him|her|them|who|whom|(?<!his\s)(?<!her\s)delegation|invit\w+|welcom\w+|host\w*|receiv\w+|met|visit(?:ing|ors?)"
    r"|visits?\s+(?:by|of|from))\b",
    re.IGNORECASE,
)  # somebody else may be the one who comes
_SOMEBODY = re.compile(r",\s+(?:he|she|the\s+(?:[\w-]+\s+)?(?:president|minister|premier))\b")
_OPENING = re.compile(
    r"\s*(?:During|While|When|Visiting|Arriving|On|In|As part of|Within|Before|After|Following"
    r"|Ahead of)\b"
)
_ADJUNCT = re.compile(
    r"\W*(?:<C\d+>\W+)?(?:(?:Also|Later|Earlier|Meanwhile|Then|Separately)\b[\s,]*)?(?:(?:On\s+)?<D\d+>[,:]?\s+)?"
    r"(?:In|During|At|After|Following|Before|Ahead\s+of|Prior\s+to|Over|Upon|Within|Through|Via|On"
    r"|While|Speaking|Standing|Appearing|Flanked|Talking|Addressing|Meeting|(?:As\s+)?Part\s+of)\b[^,;]*$",
    re.IGNORECASE,
)
_CLAUSE_OPENS = re.compile(
    r",\s+(?:the\s+|his\s+|her\s+)?(?:visiting\s+)?(?:<(?P<letter>[PSNOK])(?P<mark>\d+)>|(?P<he>he|she)\b"
    r"|the\s+(?:[\w-]+\s+){0,2}?(?:president|minister|premier|leader|diplomat|official|envoy|chancellor|king"
    r"|secretary|speaker|chief)\b)(?=['’]s?\s|\s+(?:also\s+|\w+ly\s+)?[a-z]+|,)(?!\s+and\b|,\s+<|\s+in\s)",
    re.IGNORECASE,
)


def visits(
    skeleton: Skeleton, draft: Draft, match: re.Match[str], clause: Clause
) -> Iterator[Draft]:
    """Fill in who visits whom; one draft for each place when several are named."""
    groups = match.groupdict()
    if draft.form in {"again", "there"}:
        there = _named_before(skeleton, match.start("t")) if draft.form == "there" else None
        visitor = (
            None if draft.form != "there" else _subject(skeleton, clause, match.span("t"), there)
        )
        yield replace(draft, visitor=visitor, dest=there, pronoun=True, actors=[])
        return
    dest = group_mark(skeleton, groups.get("host" if draft.form == "hosted" else "dest"))
    if dest and dest.letter == "O":
        return
    dest = dest or draft.place
    visitor = _visitor(skeleton, draft, match, clause, dest)
    nowhere = dest is None and _ELSEWHERE.match(skeleton.text, match.end("t"))
    if nowhere or (draft.form == "verb" and _at_home(skeleton, match.start("t"), dest)):
        return
    if visitor and (draft.form == "visiting" or skeleton.text.startswith(_OURS, draft.end)):
        dest = _receiving(skeleton, clause, visitor) or dest
    draft.stranger = draft.stranger or (visitor is None and _unknown(skeleton, clause, match))
    draft.pronoun = draft.pronoun or (visitor is None and not draft.stranger)
    stops = [(dest, draft.date), *(_also(skeleton, draft, dest) if dest else ())]
    draft.listed = len(stops) > 1
    draft.way = tours.side(skeleton, draft)
    draft.until = tours.ending(skeleton)
    for one, day in stops:
        if not (one and visitor and one.code == visitor.code):
            there = one if one and one.letter in "CK" else draft.place
            yield replace(draft, visitor=visitor, host=None, dest=one, place=there, date=day)
    if visitor and (left := tours.left(skeleton, stops[-1][0])) and left.code != visitor.code:
        yield replace(draft, visitor=visitor, dest=left, place=None, date=None, way=-1)


def _named_before(skeleton: Skeleton, stop: int) -> Mark | None:
    """Return the place that "there" or "the country" means, when the sentence has named it."""
    places = [mark for mark in skeleton.marks if mark.letter in "SCK" and mark.end <= stop]
    if _CITY.search(skeleton.text[stop:]):
        places = [mark for mark in places if mark.letter != "S" or mark.code in _CITY_STATES]
    return places[-1] if places else None


def _visitor(
    skeleton: Skeleton, draft: Draft, match: re.Match[str], clause: Clause, dest: Mark | None
) -> Mark | None:
    """Return who visits: named by the trigger, as the subject, or as who says what "he" will do."""
    visitor = group_mark(skeleton, match.groupdict().get("visitor"))
    if visitor and visitor.letter == "S" and not takes_part(skeleton, visitor):
        visitor = None  # "attended talks in Laos and made visits to …"
    visitor = visitor or _subject(skeleton, clause, match.span("t"), dest)
    if visitor is None and draft.person:
        visitor = _speaker(skeleton, match.start("t"), dest)
    return visitor if visitor and (visitor.letter == "P" or visitor.code) else None


def _at_home(skeleton: Skeleton, stop: int, dest: Mark | None) -> bool:
    """Say whether who goes somewhere is of that state: "President Biden arrived in Ohio"."""
    if dest is None:
        return False
    text = skeleton.text
    acting = [
        mark
        for mark in skeleton.marks
        if mark.letter in "PSNOK" and mark.end <= stop
        if mark.letter == "P" or (mark.code and takes_part(skeleton, mark))
    ]
    if not acting or acting[-1].letter != "P" or _OTHER.search(text[acting[-1].end : stop]):
        return False
    one = acting[-1].mention
    own = one and any(leader.code == dest.code for leader in leaders().get(folded(one.name), ()))
    return bool(own) and all(mark.code == dest.code for mark in acting)


def _speaker(skeleton: Skeleton, stop: int, dest: Mark | None) -> Mark | None:
    """Return whom "he" means in "<P1> said that he will visit": the subject before."""
    for mark in skeleton.marks:
        able = mark.letter == "P" and mark.code and mark.end <= stop
        if able and not (dest and mark.code == dest.code) and takes_part(skeleton, mark):
            return mark
    return None


def _receiving(skeleton: Skeleton, clause: Clause, visitor: Mark) -> Mark | None:
    """Find who meets "the visiting <P1>": the nearest before who acts, or the first behind."""
    able = [
        mark
        for mark in skeleton.marks
        if mark.letter in "PSK" and mark.code not in {"", visitor.code} and ":" not in mark.code
        if takes_part(skeleton, mark)
    ]
    people = [mark for mark in able if mark.letter == "P" and mark.end <= visitor.start]
    inside = [mark for mark in able if clause.holds(mark.start)]
    hosts = {mark.code for mark in people[-1:]}
    seats = [mark for mark in inside if mark.letter == "K" and mark.code in hosts]
    return next(iter([*seats, *people[-1:], *inside]), None)


def _unknown(skeleton: Skeleton, clause: Clause, match: re.Match[str]) -> bool:
    """Say whether somebody of no known state goes before, so that no other is meant."""
    if _CROWD.search(skeleton.text[clause.start : match.start("t")]):
        return True
    before = (mark for mark in skeleton.marks if clause.start <= mark.start < match.start("t"))
    return any(mark.letter == "P" and not mark.code for mark in before)


def _also(
    skeleton: Skeleton, draft: Draft, dest: Mark | None
) -> Iterator[tuple[Mark, Mark | None]]:
    """Yield the further places of "visit X on Monday and Y on Friday", each with its day."""
    if dest is None:
        return
    at, code = dest.end, dest.code
    if dest.letter == "C" and (state := _ITS_STATE.match(skeleton.text, at)):
        at = state.end()
    while match := _FURTHER.match(skeleton.text, at):
        mark = skeleton.marks[int(match["at"])]
        at = mark.end
        if mark.code == code:
            continue  # Osaka, Japan
        yield mark, skeleton.mark_at(match["date"]) if match["date"] else draft.date
        code = mark.code


def _subject(
    skeleton: Skeleton, clause: Clause, span: tuple[int, int], dest: Mark | None
) -> Mark | None:
    """Find who visits: an actor before, else the first after "During a visit …,"."""
    if clause.owner and clause.owner.code:
        return clause.owner
    able = [
        mark
        for mark in skeleton.marks
        if mark.letter in "PSNOK"
        and mark.code
        and clause.holds(mark.start)
        and not (dest and mark.code == dest.code)
        and (mark.letter == "P" or takes_part(skeleton, mark))
        and not (mark.letter == "S" and _REACHED.search(skeleton.text[: mark.start]))
    ]
    before = [mark for mark in able if mark.end <= span[0]]
    if _HIS.search(skeleton.text[: span[0]]):
        before = [mark for mark in before if not _WITH_WHOM.search(skeleton.text[: mark.start])]
        if not before and any(mark.end <= span[0] for mark in able):
            return None  # met with <N1> officials during his visit
    if not before:
        after = [mark for mark in able if mark.start >= span[1]]
        named = _OPENING.match(skeleton.text) and not _SOMEBODY.search(skeleton.text, span[1])
        return after[0] if after and named else None
    people = [mark for mark in before if mark.letter == "P"] or before
    apart = "," in skeleton.text[before[0].end : before[-1].start]
    return people[-1] if apart else people[0]


def paired(skeleton: Skeleton, draft: Draft, groups: dict[str, str | None]) -> Draft:
    """Give a meeting with somebody named right behind it only its subject and that one."""
    other = group_mark(skeleton, groups.get("b"))
    subject = group_mark(skeleton, groups.get("a"))
    if other is None:
        return draft
    if draft.form == "received":
        draft.host = subject
        both = [one for one in (subject, other) if one]
        if _MANY.search(groups.get("b") or ""):
            both += _joined(skeleton, other)
        draft.actors = both if len(codes(both)) == len(both) else []
        return draft
    before = [one for one in draft.actors if one.end <= other.start and one is not other]
    names = [one for one in skeleton.marks if one.letter == "P" and one.end <= draft.order]
    draft.stranger = draft.stranger or (not before and bool(names) and not names[-1].code)
    if any(one.letter != "O" for one in before):
        before = [one for one in before if one.letter != "O"]
    text = skeleton.text
    first = text.find(" with ")
    if 0 <= first < draft.order and _AND_ALSO.search(text[: draft.order]):
        before = [one for one in before if one.end <= first] or before
    joined = list(_joined(skeleton, other))
    if before and {one.code for one in (*before, *joined)} <= {other.code, ""}:
        if not draft.pronoun:  # a president meets a minister of his own
            draft.actors, draft.stranger = [], True
            return draft
        before = []
    draft.actors = [*before, other, *joined]
    if not before and _ADJUNCT.match(skeleton.text[: draft.end]):
        _subject_behind(skeleton, draft, draft.actors[-1])
    return draft


def met_next(skeleton: Skeleton, draft: Draft) -> Iterator[Draft]:
    """Yield the further meetings of "met X in A on Monday and Y in B on Friday"."""
    before = [one for one in draft.actors if one.end <= draft.order]
    at = draft.actors[-1].end if draft.actors else len(skeleton.text)
    while match := _MET_NEXT.match(skeleton.text, at):
        other, spot = skeleton.mark_at(match["who"]), skeleton.mark_at(match["place"])
        day = skeleton.mark_at(match["date"]) if match["date"] else draft.date
        yield replace(draft, actors=[*before, other], place=spot, date=day)
        at = other.end


def apart(skeleton: Skeleton, draft: Draft) -> bool:
    """Say whether several are met one by one: "on the sidelines with the leaders of A, B and C"."""
    text = skeleton.text
    near = text[max(0, draft.order - 60) : draft.end + 60]
    others = [one for one in draft.actors if one.start >= draft.order]
    listed = len(set(codes(others)))
    # "In a separate meeting with X, Y said": there Y is the other one
    alone = listed == _TWO == len(others) == len(draft.actors)
    apposed = alone and _COMMA.fullmatch(text, others[0].end, others[1].start)
    behind = apposed and _ADJUNCT.match(text[: draft.end])
    if behind or _TOGETHER.search(near):
        return False
    if _AND_WITH.search(text, draft.end):
        return True  # met with X and with Y
    plural = any(one.mention and one.mention.office.endswith("s") for one in others)
    plural = plural or bool(_MANY.search(near))
    there = draft.planned and _TO_MEET.search(draft.phrase) and "tour" not in text
    if plural and listed > _TWO and there:
        return True  # is to meet with the ministers of A, B and C
    if not _APART.search(text):
        return False
    if _SEPARATE.search(near) and listed > 1:
        return True
    return plural or sum(one.letter == "P" for one in others) > 1


def each(skeleton: Skeleton, draft: Draft) -> Iterator[Draft]:
    """Take "held meetings with <P1>, <P2> and <P3>" apart: one meeting with each."""
    before = [one for one in draft.actors if one.end <= draft.order]
    if not before and any(one.start < draft.actors[0].start for one in draft.actors):
        before = draft.actors[:1]  # "In separate meetings with X and Y, Z said …"
    after = [one for one in draft.actors if one.start >= draft.order and one.letter in "PSNO"]
    own = {one.code for one in before}
    others = [one for one in after if one.code not in own]
    clear = _WITH.search(skeleton.text, draft.order, others[0].start) if others else None
    if len(own) > 1 or len(set(codes(others))) < _TWO or not (clear or apart(skeleton, draft)):
        yield draft
        return
    for one in others:
        yield replace(draft, actors=[*before, one])


def _joined(skeleton: Skeleton, mark: Mark) -> Iterator[Mark]:
    """Yield the marks listed with one: "met with <P1>, <P2> and <P3>"."""
    at = mark.end
    for one in skeleton.marks:
        if one.start < at or one.letter in "DC" or not one.code:
            continue
        if not _LISTED.fullmatch(skeleton.text, at, one.start):
            return
        yield one
        at = one.end


def add_subject(skeleton: Skeleton, draft: Draft) -> None:
    """Take the subject of the sentence as the other party of an event that names only one.

    It stands before in "…, ahead of talks with X", and behind in "In a meeting with X, Y said …".
    """
    if draft.type not in {"meeting", "signing", "consultation"} or draft.pronoun:
        return
    if len(codes(draft.actors)) != 1 or draft.actors[0].start < draft.order:
        return
    only = draft.actors[0]
    for mark in skeleton.marks:
        if mark.start >= draft.order:
            break
        able = mark.letter in "PSOK" and mark.code and mark.code != only.code
        quoted = any(a <= mark.start < b for a, b in speech(skeleton.text))
        if able and not quoted and takes_part(skeleton, mark):
            draft.actors.insert(0, mark)
            return
    if draft.type != "signing" and _ADJUNCT.match(skeleton.text[: draft.end]):
        _subject_behind(skeleton, draft, only)


def _subject_behind(skeleton: Skeleton, draft: Draft, only: Mark) -> None:
    """Find who opens the main clause: "In a meeting with X on Monday, Y said …"."""
    opens = _CLAUSE_OPENS.search(skeleton.text, only.end)
    if opens is None:
        return
    if opens["mark"] is None:
        draft.pronoun, draft.person = True, bool(opens["he"])
        return
    mark = skeleton.marks[int(opens["mark"])]
    if mark.letter == "P" and not mark.code:
        draft.stranger = True
    elif mark.code != only.code and (mark.letter == "P" or takes_part(skeleton, mark)):
        draft.actors.insert(0, mark)
