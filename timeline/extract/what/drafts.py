"""From one sentence to drafts of events: what, who, where, when, as far as the sentence says."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.extract.clauses import clause_at
from timeline.extract.skeleton import speech
from timeline.extract.what import calloff, deals
from timeline.extract.what.aloof import is_aloof
from timeline.extract.what.denied import denied
from timeline.extract.what.draft import Draft
from timeline.extract.what.forms import SOME
from timeline.extract.what.triggers import TRIGGERS
from timeline.extract.when.planned import is_planned
from timeline.extract.when.several import further_days
from timeline.extract.where import spots
from timeline.extract.who.acting import actors, group_mark
from timeline.extract.who.roles import add_subject, apart, each, met_next, paired
from timeline.extract.who.visitors import visits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.extract.clauses import Clause
    from timeline.extract.skeleton import Mark, Skeleton
    from timeline.extract.what.forms import Trigger

_PRONOUN = re.compile(
    r"^(?:(?:[^<]|<[DC]\d+>){0,60}?\b)?(?:he|she|the\s+(?:\w+\s+){0,2}?(?:president|minister"
    r"|premier|leader|chancellor|king|delegation|attorney-general|treasurer|head\s+of\s+state|secretary|diplomat|official"
    r"|guest|politician|envoy|head\s+of\s+(?:the\s+)?government))\b",
    re.IGNORECASE,
)
_HIS_PLAN = re.compile(
    r"\W*(?:(?:An?|Another|Further|Separate|Bilateral|Also)\s+){0,2}(?:[a-z-]+\s+){0,2}?(?:meetings?|talks)\s+with\b[^;]*?"
    r"\b(?:is|are|was|were)\s+(?:also\s+|further\s+|likewise\s+)?(?:planned|scheduled|expected|foreseen|envisaged"
    r"|on\s+(?:his|her|the)\s+(?:agenda|program(?:me)?|schedule|itinerary))"
)
_SIDES = re.compile(
    r"\b(?:(?:the\s+)?two\s+(?:sides|countries|leaders|presidents|ministers|nations|states|parties"
    r"|prime\s+ministers|foreign\s+ministers|governments|officials|neighbou?rs|men|diplomats|delegations|teams)"
    r"|both\s+(?:sides|countries|leaders|parties|presidents|ministers|nations|governments)"
    r"|the\s+(?:(?:foreign|prime|defen[cs]e|transport|energy|interior|economy|trade)\s+ministers|sides|pair|parties|leaders"
    r"|presidents|ministers|heads\s+of\s+state|countries|delegations|negotiators|diplomats)(?!\s+of\b)|they"
    r"|their\s+(?:(?:foreign|prime|defen[cs]e)\s+ministers|presidents|leaders|delegations|envoys)"
    r"|the\s+two(?=\s+(?:are|were|will|have|had|also|met|plan|agreed|discussed|signed)\b)|between\s+the\s+two|the\s+two\s+(?:\w+\s+)?(?:ministries)|of\s+the\s+two\s+countries"
    r"|bilateral|joint\s+(?:trade|business)|their\s+talks"
    r"|the\s+(?:three|four|five)\s+(?:countries|states|nations|governments|leaders|presidents|ministers|sides|parties))\b",
    re.IGNORECASE,
)
_DURING = re.compile(
    r"\b(?:during|(?:with)?in\s+the\s+framework\s+of|as\s+part\s+of|on\s+the\s+sidelines\s+of"
    r"|at\s+the\s+end\s+of|following|after|at|in\s+the\s+course\s+of|as\s+a\s+result\s+of"
    r"|resulted)\s+(?:the|that|this|his|her|their|these)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:visit|meeting|talks|session|summit|ceremony|event|trip|negotiations|forum|tour|stay"
    r"|commission)",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?P<who><P\d+>)\s+(?:(?:said|noted|stated|stressed|announced)\s+)?(?:on\s+<D\d+>,?\s+)?"
    r"(?:during|at|in|after|following)\s+(?:(?:the|an?)\s+)?(?:[\w-]+\s+){0,2}$"
)
_HE_SAID = re.compile(
    r"[”\"]\s*(?P<he>he|she|the\s+(?:[\w-]+\s+){1,2})\s*(?:said|told|added|stressed|noted|stated|explained|asserted)\b"
)
_VERB = re.compile(
    r"\s(?!(?:united|visited|based|led)\b)[a-z]+ed\b"
)  # Meeting in X, A and B agreed
_WITH_ONE = re.compile(
    rf"(?:(?<=with)|\s+(?:(?:on\s+)?<D\d+>\s+)?with)\s+{SOME.format(5)}(?P<b><P\d+>)", re.IGNORECASE
)
_SEVERAL = re.compile(r"\b(?:meetings|bilaterals)(?:\s+with)?$", re.IGNORECASE)
_CALLS = re.compile(r"phon|\bcall(?:ed|s)?\b", re.IGNORECASE)  # one at a time, unless joined
_SEPARATELY = re.compile(r"\s+in\s+separate\s+meetings\b")
_WHERE_HE = re.compile(
    r"[\s,]*(?:where|when|and|as|while|before|after|said|says|announced|added|told\s+\w+)?\s*(?:that\s+)?(?:he|she)\b"
)
_AS_I = re.compile(r"\bI(?:['’](?:ll|m|ve|d))?\s+(?:[\w'’-]+\s+){0,3}$")  # a speaker's words
_HE = re.compile(r"^(?:(?:[^<]|<[DC]\d+>){0,60}?\b)?(?:he|she)\b", re.IGNORECASE)
_LATER = re.compile(r"\blater\s+$")
_THEIR_TALKS = re.compile(
    r"\b(?:their\s+(?:[\w-]+\s+){0,2}|^The\s+)(?:talks|meeting|negotiations|session)$"
)
_COMES = re.compile(
    r"\b(?:comes?|came)\s+(?:[\w-]+\s+){0,3}?(?:as|after|amid|when|while|at\s+a\s+time|against|since)\b"
)
_BESIDES = re.compile(r"\b(?:sidelines|margins)\s+of\s+[^,;]{0,80}$")
_STRANGER = re.compile(r"(?:\b(?!The\b)[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+\s+(?:\w+\s+){0,2}$")
_MINISTRY = re.compile(
    r"\b(?:[Mm]inister|[Mm]inistry)\s+(?:for|of)\s+(?:the\s+)?(?:[A-Z][\w-]+(?:,\s+|\s+(?:and|for|of|the)\s+|\s+))+"
)  # its words are no name of a stranger
_WITNESSED = re.compile(r"\b(?:witness\w*|oversaw|presided\s+over)\s+(?:the\s+)?$")
_WHEN_THEY = re.compile(r"[\s,]*(?:when|where|as|after|and)?\s*(?:they|both|the\s+two)\b")
_SO_MANY = re.compile(
    r"\b(?:bilateral|trilateral|tripartite|quadrilateral|separate|one-on-one|(?:two|three|four)-way)\s+"
    r"(?:[\w’'<>–-]+\s+){0,3}$"
)  # how many meet, which tells a meeting from another of the same day
_ENVOY = re.compile(r"ambassador|envoy|charg|diplomat|consul|representative")
_VISITING = len("visiting ")


class Likely:
    """The triggers that can match somewhere in a text; the others need not be tried."""

    def __init__(self, text: str) -> None:
        """Look for the stems of all triggers in `text`."""
        lower = text.lower()
        self._stems = [(stem, numbers) for stem, numbers in _by_stem().items() if stem in lower]

    def inside(self, text: str) -> list[Trigger]:
        """Return those of them whose stems are in this part of it, in their order."""
        lower = text.lower()
        present = {n for stem, numbers in self._stems if stem in lower for n in numbers}
        return [TRIGGERS[n] for n in sorted(present)]


@cache
def _by_stem() -> dict[str, list[int]]:
    """Return the numbers of the triggers that a stem belongs to."""
    table: dict[str, list[int]] = {}
    for number, one in enumerate(TRIGGERS):
        for stem in one.stems:
            table.setdefault(stem, []).append(number)
    return table


def drafts(skeleton: Skeleton, likely: Likely) -> list[Draft]:
    """Find the events that a sentence tells of."""
    text = skeleton.text
    triggers = likely.inside(text)
    if not triggers:
        return []
    quoted = speech(text)
    found: list[Draft] = []
    taken: dict[str, list[tuple[int, int]]] = {}
    for trigger in triggers:
        for match in _matches(trigger, text, taken):
            span = match.span("t")
            off = calloff.called_off(trigger.type, text, span)
            known = trigger.form == "views" and any(
                _family(one.type) == "meeting" and one.actors for one in found
            )
            if known or (not off and denied(trigger, text, span)):
                continue
            made = list(_drafts_of(skeleton, trigger, match))
            if off:
                for one in made:
                    calloff.settle_off(skeleton, one)
            for a, b in quoted:
                if a <= span[0] < b:
                    made = [_said(one, a, b) for one in made if one.date]
            if made:
                wide = trigger.type in {"commission_session", "consultation"}
                taken.setdefault(_family(trigger.type), []).append(match.span() if wide else span)
                found += made
    return found


def _said(draft: Draft, start: int, end: int) -> Draft:
    """Leave a speaker's words, which need a date of their own, no place from outside of them."""
    if draft.place and not start <= draft.place.start < end:
        return replace(draft, place=None, country="")
    return draft


def _matches(
    trigger: Trigger, text: str, taken: dict[str, list[tuple[int, int]]]
) -> Iterator[re.Match[str]]:
    """Yield where a trigger matches words that tell of no other event yet."""
    at = 0
    while match := trigger.pattern.search(text, at):
        span = match.span("t")
        if _is_taken(trigger, span, taken):
            at = max(span[0], at) + 1
            continue
        yield match
        at = max(match.end(), at + 1)


def _family(kind: str) -> str:
    return "meeting" if kind in {"commission_session", "consultation"} else kind


def _is_taken(
    trigger: Trigger, span: tuple[int, int], taken: dict[str, list[tuple[int, int]]]
) -> bool:
    """Say whether these words tell of another event already."""

    def overlaps(spans: Iterable[tuple[int, int]]) -> bool:
        return any(span[0] < b and a < span[1] for a, b in spans)

    received = trigger.form == "received" and overlaps(taken.get("visit", ()))
    return received or overlaps(taken.get(_family(trigger.type), ()))


def _drafts_of(skeleton: Skeleton, trigger: Trigger, match: re.Match[str]) -> Iterable[Draft]:
    """Make the drafts of one trigger: one, or for visits one for each place."""
    span = match.span("t")
    clause = _his(skeleton, clause_at(skeleton, span[0]))
    source = _where_said(skeleton, span)
    draft = Draft(trigger.type, source, trigger.form, match["t"], *span)
    draft.planned = is_planned(skeleton.text, clause, draft)
    _describe(skeleton, clause, draft)
    draft.date, draft.said_date = spots.dates(skeleton, clause, span, planned=draft.planned)
    if draft.date and _LATER.search(skeleton.text[: draft.date.start]):
        draft.planned = True  # later this year
    draft.place, draft.country = spots.place(skeleton, clause, span)
    if trigger.type == "visit" and (comes := _COMES.search(skeleton.text, span[1])):
        _keep_before(draft, comes.end())
    add_subject(skeleton, draft)
    if trigger.form == "envoy" and not _is_envoy(group_mark(skeleton, match["b"])):
        return []
    if trigger.type == "visit":
        return visits(skeleton, draft, match, clause)
    if trigger.form == "views" and draft.said_date:
        draft.aloof = False
    one = _WITH_ONE.match(skeleton.text, draft.end) if draft.type == "meeting" else None
    if trigger.form in {"received", "pair", "views", "dined", "given"} or one:
        draft = paired(skeleton, draft, (one or match).groupdict())
    several = _SEVERAL.search(draft.phrase) or _SEPARATELY.match(skeleton.text, draft.end)
    calls = draft.type == "consultation" and _CALLS.search(draft.phrase)
    if calls or (draft.type == "meeting" and (several or apart(skeleton, draft))):
        made = list(each(skeleton, draft))
    elif trigger.form == "pair":
        made = [draft, *met_next(skeleton, draft)]
    else:
        made = [draft, *spots.further(skeleton, draft)]
    return made if len(made) > 1 else [draft, *further_days(skeleton, draft)]


def _where_said(skeleton: Skeleton, span: tuple[int, int]) -> tuple[int, int]:
    """Return where the words of a trigger stand in the given text, without a name behind them."""
    end = span[1]
    for mark in skeleton.marks:
        if span[0] < mark.start < end <= mark.end:
            end = mark.start
    end = span[0] + len(skeleton.text[span[0] : end].rstrip())
    many = _SO_MANY.search(skeleton.text, max(0, span[0] - 60), span[0])
    return skeleton.source(many.start() if many else span[0]), skeleton.source(end - 1) + 1


def _is_envoy(mark: Mark | None) -> bool:
    """Say whether it is an ambassador, not a minister, who was summoned."""
    return bool(mark and mark.mention and _ENVOY.search(mark.mention.office))


def _keep_before(draft: Draft, stop: int) -> None:
    """Leave out what stands behind "the visit comes as …": it is of something else."""
    if draft.date and draft.date.start > stop:
        draft.date = None
    if draft.place and draft.place.start > stop:
        draft.place, draft.country = None, ""


def _his(skeleton: Skeleton, clause: Clause) -> Clause:
    """Give ", where he is to meet …" to the person named last before it."""
    if not clause.start or clause.owner or not _WHERE_HE.match(skeleton.text, clause.start):
        return clause
    before = [m for m in skeleton.marks if m.letter == "P" and m.code and m.end <= clause.start]
    return replace(clause, owner=before[-1]) if before else clause


def _describe(skeleton: Skeleton, clause: Clause, draft: Draft) -> None:
    """Fill in who acts, and what the words leave to the sentences before."""
    text, start = skeleton.text, draft.order
    draft.actors = actors(skeleton, clause, (start, draft.end))
    if clause.owner and clause.owner.code and clause.owner not in draft.actors:
        draft.actors.insert(0, clause.owner)
    if clause.start and _WHEN_THEY.match(text, clause.start):
        spot = (clause.start, clause.start)
        draft.actors = [*actors(skeleton, clause_at(skeleton, 0), spot), *draft.actors]
    whole = text[clause.start : clause.end]
    draft.sides = bool(_SIDES.search(whole)) or _THEIR_TALKS.search(draft.phrase) is not None
    draft.pronoun = bool(_PRONOUN.match(whole)) and clause.owner is None
    draft.person = bool(_HE.match(whole) or _AS_I.search(text[clause.start : start]))
    draft.pronoun |= draft.person and clause.owner is None
    draft.guest = next((mark.code for mark in draft.actors if _visiting(text, mark)), "")
    draft.during = bool(_DURING.search(text))
    draft.aside = clause.owner is not None and not _WHERE_HE.match(text, clause.start)
    if _WITNESSED.search(text[:start]):
        draft.actors, draft.pronoun, draft.sides = [], False, True
    draft.aloof = is_aloof(text, draft)
    if draft.form == "opens" and (verb := _VERB.search(text, draft.end)):
        draft.actors = [mark for mark in draft.actors if mark.end <= verb.start()]
    if draft.type == "meeting":
        _describe_meeting(skeleton, whole, draft)
    before = [mark for mark in draft.actors if mark.end <= start]
    if "phone" in draft.phrase and len({mark.code for mark in before}) > 1:
        draft.actors = before  # what comes behind is what they talked about
    named = bool(before)
    subject = _MINISTRY.sub("minister ", text[clause.start : start])
    draft.stranger = not named and bool(_STRANGER.search(subject[-80:]))
    if draft.type == "signing":
        draft.documents = deals.count(text, max(0, start - 60))


def _visiting(text: str, mark: Mark) -> bool:
    """Say whether somebody is called "the visiting minister"."""
    office = mark.mention.office if mark.mention else ""
    before = text[max(0, mark.start - _VISITING) : mark.start]
    return "visiting" in before.lower() or office.startswith("visiting")


def _describe_meeting(skeleton: Skeleton, whole: str, draft: Draft) -> None:
    """Find who said something at a meeting, and whose plan it is."""
    text, start = skeleton.text, draft.order
    if speaker := _SPEAKER.search(text[:start]):
        mark = skeleton.mark_at(speaker["who"])
        if mark.code and mark not in draft.actors:
            draft.actors.insert(0, mark)
    if _HIS_PLAN.match(whole):
        draft.pronoun = draft.planned = True
    if said := _HE_SAID.search(text[:start]):
        draft.pronoun, draft.person = True, said["he"] in {"he", "she"}
    if draft.form == "noun" and _BESIDES.search(text[max(0, start - 100) : start]):
        draft.actors = [mark for mark in draft.actors if mark.letter == "O"]  # others met beside it
