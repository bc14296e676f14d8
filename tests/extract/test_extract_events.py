"""From text to candidates: types, roles, dates, places, status, and what is no event."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17, only
from timeline.edtf import EventDate
from timeline.extract import extract


@pytest.mark.parametrize(
    ("text", "kind", "codes"),
    [
        ("Kenyan President William Ruto visited Beijing on 3 April 2025.", "visit", "KEN CHN"),
        ("Georgia and Armenia signed a treaty in Tbilisi on 3 April 2025.", "signing", "GEO ARM"),
        (
            "The 8th session of the Turkmen-Japanese Joint Commission was held on 3 April 2025.",
            "commission_session",
            "TKM JPN",
        ),
        (
            "Finland and Kazakhstan held political consultations in Astana on 3 April 2025.",
            "consultation",
            "FIN KAZ",
        ),
        ("The presidents of Chad and Niger met on 3 April 2025.", "meeting", "TCD NER"),
        ("Poland opened a consulate in Lviv, Ukraine, on 3 April 2025.", "opening", "POL UKR"),
        (
            "Serbia and Hungary adopted a joint statement on 3 April 2025.",
            "statement",
            "SRB HUN",
        ),
        (
            "Fiji and Azerbaijan established diplomatic relations on 3 April 2025.",
            "other",
            "FJI AZE",
        ),
    ],
)
def test_each_type_is_told(text: str, kind: str, codes: str) -> None:
    """Every type of event has its words, with the parties beside them."""
    found = only(text, APRIL_17)
    assert (found.type, found.date) == (kind, "2025-04-03")
    assert set(found.participants) == set(codes.split())


def test_visit_says_who_visits_whom() -> None:
    """The visitor goes, the host is where the way leads, also when the visitor stands last."""
    for text in (
        "On 3 April 2025 President of Rwanda Paul Kagame arrived in Baku.",
        "A state visit to Azerbaijan by Rwanda's President Paul Kagame began on 3 April 2025.",
        "On 3 April 2025 Azerbaijan's President received Rwanda's Paul Kagame on a state visit.",
    ):
        visits = [one for one in extract(text, APRIL_17) if one.type == "visit"]
        assert [dict(one.actors) for one in visits] == [{"RWA": "visitor", "AZE": "host"}], text


def test_evidence_is_exact() -> None:
    """Each span of evidence is the text at its place."""
    text = "Georgia and Armenia signed four agreements in Tbilisi on Monday."
    found = only(text, APRIL_17)
    assert {span.field for span in found.evidence} == {"type", "date", "place", "participants"}
    assert all(text[span.start : span.end] == span.text for span in found.evidence)
    assert found.documents == 4


def test_day_of_the_week_is_today_when_it_is() -> None:
    """Read "on Thursday", said on a Thursday, as that day."""
    assert only("Malta and Libya signed a pact on Thursday.", APRIL_17).date == "2025-04-17"


def test_inferred_year_is_marked() -> None:
    """A day without a year takes it from the publication, and says so."""
    found = only("Malta and Libya signed a pact on April 2.", APRIL_17)
    assert (found.date, found.year_inferred) == ("2025?-04-02", True)


def test_no_year_is_invented() -> None:
    """Without a publication date the year stays open, whatever years the statistics name."""
    text = "Malta and Libya signed a pact on April 2. Trade reached $3bn in 2023, up from 2022."
    assert only(text, None).date == "XXXX-04-02"


def test_relative_day_counts_from_the_event_before() -> None:
    """Count "a day earlier" from the event that the sentence before told of."""
    text = (
        "ISLAMABAD: Pakistan and Kazakhstan on Wednesday signed 37 memorandums in the presence of "
        "Prime Minister Shehbaz Sharif. President Kassym-Jomart Tokayev arrived in Islamabad a day "
        "earlier on an official visit."
    )
    found = {one.type: one for one in extract(text, date(2026, 2, 5))}
    assert found["signing"].date == "2026-02-04"
    assert found["visit"].date == "2026-02-03"
    assert (found["visit"].place, found["visit"].country) == ("Islamabad", "PAK")


def test_the_sides_are_those_told_of_before() -> None:
    """Take parties, date and place of the visit for "during the visit the two sides"."""
    text = (
        "Prime Minister of Japan Shinzo Abe visited Gandhinagar on 14 September 2017. During the "
        "visit, the two sides signed 15 agreements."
    )
    signing = next(one for one in extract(text, date(2017, 9, 15)) if one.type == "signing")
    assert (signing.date, signing.place, signing.country) == ("2017-09-14", "Gandhinagar", "IND")
    assert set(signing.participants) == {"JPN", "IND"}


def test_plans_are_planned() -> None:
    """What will be is planned, and its date lies ahead; a plan without a date is no event."""
    found = only("Togo's president will visit Ghana on May 5.", APRIL_17)
    assert (found.status, found.date) == ("planned", "2025?-05-05")
    assert extract("Togo's president will visit Ghana.", APRIL_17) == []


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Georgia and Armenia rose 12 percent in 2024, the agency said on Tuesday.",
        "Kyrgyz President Sadyr Japarov on Monday signed a law on the budget.",
        "US President Donald Trump on Thursday cancelled a summit with North Korea's Kim Jong Un.",
        "The Turkish president did not travel to Glasgow on Monday.",
        "Any serious strategy would have to accept that visits alone do not build railways.",
        "Striker Ivan Petrov signed a contract with CSKA Moscow on 3 April 2025.",
        "Russian missiles struck the Ukrainian city of Zaporizhzhia on Sunday.",
        "They marked the 30th anniversary of diplomatic relations between Fiji and Malta in 2024.",
    ],
)
def test_no_event_is_made_up(text: str) -> None:
    """Statistics, domestic politics, war, sport, what was called off, and opinion give none."""
    assert extract(text, APRIL_17) == []


def test_repeats_are_one_event() -> None:
    """A headline, a lead and a background paragraph of one signing are one candidate."""
    text = (
        "Malta and Libya sign pact\n\nVALLETTA, April 17 - Malta and Libya signed a pact on energy "
        "in Valletta on Thursday.\n\nThe pact was signed by the foreign ministers of Malta and "
        "Libya."
    )
    found = only(text, APRIL_17)
    assert (found.type, found.date, found.place) == ("signing", "2025-04-17", "Valletta")


def test_candidate_becomes_an_event() -> None:
    """A candidate gives a valid event of an atlas, with a unique id, marked as a candidate."""
    found = only("Malta and Libya signed a pact on April 2, 2025.", APRIL_17).with_source("a-paper")
    event = found.as_event()
    assert (event.id, event.candidate, event.sources) == (
        "2025-04-02-mlt-lby-signing",
        True,
        ("a-paper",),
    )
    assert found.as_event(taken=[event.id]).id == "2025-04-02-mlt-lby-signing-2"
    assert event.date == EventDate.parse("2025-04-02")


def test_json_has_the_contract() -> None:
    """The form of the command line has the fields that were agreed."""
    plain = only("Malta and Libya signed a pact in Tunis on April 2, 2025.", APRIL_17).as_json()
    wanted = ("type", "date", "place", "country", "participants", "people", "title", "status")
    assert all(key in plain for key in (*wanted, "evidence", "confidence"))
    assert (plain["date"], plain["country"], plain["participants"]) == (
        "2025-04-02",
        "TUN",
        ["MLT", "LBY"],
    )


def test_meetings_with_several_are_one_each() -> None:
    """Separate meetings of one with three others are three events, without the summit's host."""
    found = extract(
        "Turkish Foreign Minister Hakan Fidan on Wednesday held separate meetings with his "
        "counterparts from Finland, South Korea, and Bulgaria on the sidelines of a NATO meeting "
        "in Brussels.",
        APRIL_17,
    )
    parties = [one.participants for one in found]
    assert parties == [("TUR", "FIN"), ("TUR", "KOR"), ("TUR", "BGR")]
    assert {one.place for one in found} == {"Brussels"}


def test_visit_to_several_is_one_each() -> None:
    """One sentence may name three visits; the comma before "and" changes nothing."""
    found = extract(
        "Malta's Prime Minister Robert Abela will pay official visits to Togo, Niger, and Gabon "
        "on April 20-22.",
        APRIL_17,
    )
    assert [one.country for one in found] == ["TGO", "NER", "GAB"]
    assert {one.status for one in found} == {"planned"}


@pytest.mark.parametrize(
    ("name", "country"),
    [("Davos", "CHE"), ("Camp David", "USA"), ("Sharm el-Sheikh", "EGY"), ("Mar-a-Lago", "USA")],
)
def test_summits_are_held_in_small_places(name: str, country: str) -> None:
    """A resort is a place although its state takes no part, and "Mar-a-Lago" is no month."""
    found = only(
        "French President Emmanuel Macron and Japanese Prime Minister Fumio Kishida met in "
        f"{name} on Tuesday.",
        APRIL_17,
    )
    assert (found.place, found.country, found.date) == (name, country, "2025-04-15")


def test_day_of_a_call_is_not_that_of_the_plan() -> None:
    """What two agreed on the phone to do one day has no date."""
    found = only(
        "US President Donald Trump on Tuesday called up Prime Minister Narendra Modi of India and "
        "the two agreed to meet at the upcoming summit in Japan.",
        APRIL_17,
    )
    assert (found.type, found.date, found.place) == ("consultation", "2025-04-15", None)


def test_visit_under_way_is_told_once() -> None:
    """Later stops and talk of "his visit" belong to the visit that began."""
    found = extract(
        "Sri Lankan Prime Minister Mahinda Rajapaksa arrived in New Delhi on Thursday on a "
        "five-day visit. Rajapaksa will travel to Varanasi on April 19. During his visit, "
        "Rajapaksa is expected to see temples.",
        APRIL_17,
    )
    assert [(one.type, one.date) for one in found] == [("visit", "2025-04-17")]


def test_ambiguous_numbers_are_read_by_the_publication() -> None:
    """11/04/2025 is in April when published in April, and nothing without a publication."""
    text = "11/04/2025 - The foreign ministers of Malta and Libya met in Tunis."
    assert only(text, APRIL_17).date == "2025-04-11"
    assert extract(text) == []
