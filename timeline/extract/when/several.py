"""Several days told of at once: "met in A on Monday, in B in June 2022 and in C a year later"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extract.what.forms import spelt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extract.skeleton import Mark, Skeleton
    from timeline.extract.what.draft import Draft

_KINDS = frozenset({"day", "days", "month", "year", "weekday"})
_THERE = re.compile(spelt(r" (?:in|at) (?:the )?<CKS>(?:, <S>)?"))
_NEXT = re.compile(
    spelt(
        r"\)?(?:\s*[,;] (?:and |then |as well as |again )*| (?:and|then|as well as) "
        r"|,? followed by )(?:(?:an?|the|another|further|two|three|four|more) )*"
        r"(?:(?:\w+ )?(?:rounds?|meetings?|ones?|talks) )?"
        r"(?:(?:again|then|also|later|finally|lastly|once more) )*"
        r"(?:(?:(?:in|at) )?(?:the )?(?P<spot><CK>)(?:, <S>,?)?(?: |\s*\()(?:on |in |from )?"
        r"(?P<day><D>)"
        r"|(?:on |in )?(?P<date><D>)(?: (?:in|at) (?:the )?(?P<place><CK>)(?:, <S>)?)?)"
        r"(?!['’]|-| (?:visit|summit|meeting|talks|session))"
    )
)
_CLOSED = re.compile(
    spelt(
        r"(?: of (?:the|that) <D>)?\)?\s*(?:[.;:)–—”\"]|$|,? (?:respectively|with|between|under"
        r"|through|brokered|mediated|hosted|during|while|but|although|according|said|says|which"
        r"|where|to discuss|for)\b"
        r"|, [^.;,<]{0,20}(?:<PSNO>)?[^.;,<]{0,20}\b(?:said|says|reported|noted|told|added)\b)"
    )
)


def _with_years(days: list[Mark]) -> list[Mark]:
    """Give a day without a year that of the next, else the last: "April 6 and May 23, 2022"."""
    for order in (range(len(days) - 1, -1, -1), range(len(days))):
        year = 0
        for index in order:
            one = days[index].date
            if one and not one.year and year and one.month:
                both = replace(one, year=year, year2=year if one.day2 else 0)
                days[index] = days[index]._replace(date=both)
            year = one.year if one and one.year else year
    return days


def further_days(skeleton: Skeleton, draft: Draft) -> Iterator[Draft]:
    """Yield what was on the further days of a list that begins with the day of a draft."""
    day = draft.date
    if day is None or day.date is None or day.date.kind not in _KINDS or day.end <= draft.order:
        return
    text, at = skeleton.text, day.end
    if there := _THERE.match(text, at):
        at = there.end()
    items = []
    while match := _NEXT.match(text, at):
        items.append(match)
        at = match.end()
    if not items or not _CLOSED.match(text, at):
        return
    place = draft.place
    days = [day, *(skeleton.mark_at(match["day"] or match["date"]) for match in items)]
    draft.date, *later = _with_years(days)
    for match, when in zip(items, later, strict=True):
        spot = match["spot"] or match["place"]
        place = skeleton.mark_at(spot) if spot else place
        country = place.code if place else draft.country
        yield replace(draft, date=when, place=place, country=country)
