"""The starter atlas: counts, sources, dates, places, roles, and no event told twice.

`diplomatlas check` tells what breaks an atlas; the rules here are about this one's quality.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from geo import countries
from seeds.coverage import by_outlet, report
from seeds.sample import COUNT, draw, rows
from timeline.atlas import Atlas, load
from timeline.check import check
from timeline.events import Event

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
LEAST_EVENTS = 400
LONGEST_TITLE = 90
MOST_SENTENCES = 3
SMALL_ISLANDS = {"Key West"}  # the outlines leave them out
ALIKE = 0.6  # share of common words from which two titles count as near-duplicates

# Outlets of each side that has to be heard; one of each group is enough.
SIDES = {
    "Armenia": {"1lurer", "NEWS.am", "Mediamax", "Asbarez", "Public Radio of Armenia", "Hetq"},
    "Georgia": {"Civil.ge", "Agenda.ge", "The Messenger", "Tabula"},
    "Iran": {"Mehr News Agency", "Press TV", "IRNA", "Tehran Times", "Kayhan"},
    "Kazakhstan": {"Kazinform", "The Astana Times", "Tengrinews"},
    "Türkiye": {"Hürriyet Daily News", "Daily Sabah", "Anadolu Agency", "TRT World"},
    "China": {"People’s Daily Online", "Xinhua", "China Daily"},
    "Pakistan": {"Dawn", "Business Recorder", "The News International", "Daily Times"},
    "European Union": {"European Commission", "European Council", "Council of the EU"},
    "United States": {"US State Department", "White House (Clinton archive)", "RFE/RL"},
    "Russia": {"TASS", "President of Russia"},
    "Azerbaijan": {"Trend", "AZERTAC", "Azernews", "Report"},
}


@cache
def atlas() -> Atlas:
    """Return the starter atlas."""
    return load(SEEDS)


def named(events: Iterator[Event] | list[Event]) -> list[str]:
    """Return the ids of events, so that a failure names them."""
    return [event.id for event in events]


def codes(event: Event) -> set[str]:
    """Return all that take part in an event."""
    return {actor.code for actor in event.actors}


def words(event: Event) -> set[str]:
    """Return the words of a title, small, without the shortest and the names of states."""
    states = " ".join(countries.name(code) for code in event.countries).lower()
    return {word for word in re.findall(r"\w+", event.title.lower()) if len(word) > 3} - set(
        states.split()
    )


def alike(a: Event, b: Event) -> bool:
    """Say whether two events may be one.

    The rule: they are of one type, begin on the same day and are known to the day, have the same
    actors and the same place, and more than `ALIKE` of the words of the shorter title, names of
    states aside, are in the other one.
    """
    same = (
        a.type == b.type
        and a.date.earliest == b.date.earliest
        and codes(a) == codes(b)
        and a.place == b.place
    )
    shorter = min(len(words(a)), len(words(b))) or 1
    return same and len(words(a) & words(b)) / shorter > ALIKE


def test_the_check_finds_nothing() -> None:
    """The starter atlas is without a fault."""
    assert check(SEEDS) == []


def test_there_are_enough_events() -> None:
    """An atlas worth opening has at least 400 events, in every year from 1991 on."""
    years = {event.date.earliest.year for event in atlas().events if event.date.earliest}
    assert len(atlas().events) >= LEAST_EVENTS
    assert years >= set(range(1991, 2027))


def test_every_event_has_a_source() -> None:
    """Nothing is told without saying who reported it."""
    assert named([event for event in atlas().events if not atlas().sources_of(event)]) == []


def test_no_source_without_outlet_date_and_address() -> None:
    """A reader can find each source again and knows how old it is; nothing is undated."""
    lacking = [
        source.id
        for source in atlas().sources.values()
        if not (source.outlet and source.date and source.url.startswith("http"))
    ]
    assert lacking == []


def test_no_source_date_is_left_open_on_both_sides() -> None:
    """A date of publication says at least a span of years: "..", "/" and "XXXX" do not."""
    vague = [
        source.id
        for source in atlas().sources.values()
        if source.date and (source.date.earliest is None or source.date.latest is None)
    ]
    assert vague == []


def test_an_inferred_date_of_publication_says_how() -> None:
    """A date with a question mark or a tilde has a note."""
    bare = [
        source.id
        for source in atlas().sources.values()
        if source.date and (source.date.uncertain or source.date.approximate) and not source.note
    ]
    assert bare == []


def test_every_source_has_title_and_language() -> None:
    """What is cited can be named."""
    for source in atlas().sources.values():
        assert source.title, source.id
        assert re.fullmatch("[a-z]{2}", source.language), source.id


def test_no_source_stands_twice() -> None:
    """One address is one source."""
    found = Counter(source.url.rstrip("/") for source in atlas().sources.values())
    assert [url for url, times in found.items() if times > 1] == []


def test_every_source_is_used() -> None:
    """What nothing cites is not shipped."""
    used = {key for event in atlas().events for key in event.sources}
    used |= {figure.source for figure in atlas().figures}
    lines = (SEEDS / "corridors.geojson").read_text(encoding="utf-8")
    assert [key for key in atlas().sources if key not in used and f'"{key}"' not in lines] == []


def test_no_source_is_from_the_future() -> None:
    """The latest publication lies before the release."""
    for source in atlas().sources.values():
        if source.date is not None and source.date.earliest is not None:
            assert source.date.earliest <= date(2026, 11, 30), source.id


def test_places_lie_in_their_countries() -> None:
    """Every position of an event is in the country that the event states."""
    for event in atlas().events:
        place = atlas().places.get(event.id)
        if place is None or event.country not in countries.outlined():
            continue
        assert place.country == event.country, event.id
        if event.place not in SMALL_ISLANDS:
            assert countries.contains(event.country, place.lat, place.lon), event.id


def test_a_place_comes_with_its_country() -> None:
    """A name alone may mean many places."""
    assert named(e for e in atlas().events if e.place and not e.country) == []


def test_no_event_is_told_twice() -> None:
    """No two events are alike by the rule that `alike` documents."""
    days: dict[date, list[Event]] = {}
    for event in atlas().events:
        if event.date.earliest is not None and event.date.earliest == event.date.latest:
            days.setdefault(event.date.earliest, []).append(event)
    pairs = (pair for events in days.values() for pair in combinations(events, 2))
    assert [(a.id, b.id) for a, b in pairs if alike(a, b)] == []


def test_an_event_told_twice_would_be_found() -> None:
    """The rule catches a copy with another title and passes another event of the day."""
    event = atlas().by_id["2017-10-30-baku-tbilisi-kars-opening"]
    copy = event.model_copy(update={"title": "Baku–Tbilisi–Kars railway opened at Alat"})
    other = event.model_copy(update={"title": "Leaders hold talks"})
    assert alike(event, copy)
    assert not alike(event, other)


def test_roles_fit_the_type() -> None:
    """Visits have guest and host, signings signatories, talks two sides or an organisation."""
    for event in atlas().events:
        roles = {actor.role for actor in event.actors}
        assert len(codes(event)) == len(event.actors), event.id
        if event.type == "visit":
            assert {"visitor", "host"} <= roles, event.id
        else:
            assert "visitor" not in roles, event.id
        if event.type == "signing":
            assert "signatory" in roles, event.id
        if event.type in {"meeting", "consultation", "commission_session"}:
            assert len(codes(event)) > 1, event.id


def test_people_belong_to_those_who_take_part() -> None:
    """A person is written `Name (AZE)`, by a state or the short name of an organisation."""
    for event in atlas().events:
        known = {code.removeprefix("org:") for code in codes(event)} | {event.country}
        for person in event.people:
            found = re.fullmatch(r"[^()]+ \((\w+)\)", person)
            assert found, (event.id, person)
            assert found[1] in known, (event.id, person)


def test_titles_and_summaries_read_well() -> None:
    """A title is one line without a full stop, a summary one to three sentences."""
    for event in atlas().events:
        assert len(event.title) <= LONGEST_TITLE, event.id
        assert not event.title.endswith("."), event.id
        assert not re.search("[\"']", event.title + event.summary), event.id
        assert event.summary.endswith((".", "”")), event.id
        ends = re.findall(r"[.!?”](?= [A-Z]|$)", event.summary)
        assert 1 <= len(ends) <= MOST_SENTENCES, event.id


def test_chains_run() -> None:
    """Many events carry out an earlier one, and chains of five steps exist."""
    by_id = atlas().by_id

    @cache
    def depth(key: str) -> int:
        return 1 + max((depth(earlier) for earlier in by_id[key].follows), default=0)

    assert sum(bool(event.follows) for event in atlas().events) >= len(by_id) / 2
    assert max(map(depth, by_id)) >= 5


def test_no_outlet_gives_more_than_a_third() -> None:
    """Sources are spread, reprints counted for who wrote them."""
    outlets = by_outlet(atlas())
    assert max(outlets.values()) <= len(atlas().sources) / 3
    assert len(outlets) >= 100


@pytest.mark.parametrize("side", SIDES)
def test_every_side_is_heard(side: str) -> None:
    """Sources of every side stand beside the Azerbaijani ones."""
    assert set(by_outlet(atlas())) & SIDES[side]


def test_every_figure_has_a_source_and_a_year() -> None:
    """A number that nobody can check is not shown."""
    for figure in atlas().figures:
        assert figure.source in atlas().sources, figure.id
        assert figure.period.year_known, figure.id
        assert figure.value >= 0, figure.id


def test_the_draw_for_the_second_check_can_be_repeated() -> None:
    """The same seed draws the same events; another seed others."""
    once, again = (draw(atlas().events) for _ in range(2))
    assert named(once) == named(again)
    assert len(set(named(once))) == COUNT
    assert named(draw(atlas().events, seed=1)) != named(once)
    assert len(list(rows(atlas(), once))) == COUNT + 1


def test_the_docs_show_the_coverage() -> None:
    """docs/data.md has what `python -m seeds.coverage` prints."""
    text = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    assert "\n".join(report(atlas())).rstrip() in text, "run python -m seeds.coverage and paste it"
