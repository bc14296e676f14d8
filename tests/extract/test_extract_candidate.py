"""What a candidate holds: its evidence, its event of an atlas, its form in JSON."""

from __future__ import annotations

from tests.extract.telling import APRIL_17, only
from timeline.edtf import EventDate


def test_evidence_is_exact() -> None:
    """Each span of evidence is the text at its place."""
    text = "Georgia and Armenia signed four agreements in Tbilisi on Monday."
    found = only(text, APRIL_17)
    assert {span.field for span in found.evidence} == {"type", "date", "place", "participants"}
    assert all(text[span.start : span.end] == span.text for span in found.evidence)
    assert found.documents == 4


def test_a_candidate_becomes_an_event() -> None:
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
