"""What looks like an event of states and is none, or not yet one."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_9
from timeline.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        (
            "Peter Lang, a former foreign policy adviser to Fijian President Jone Vula, testified "
            "on Monday that he met a Latvian deputy prime minister on two trips to Riga in 2022."
        ),
        (
            "I thank you for the warm welcome extended to us, the delegation of Fiji, during my "
            "state visit to Latvia."
        ),
        "Fiji and Latvia have held five rounds of talks in Riga.",
        "Fiji is looking to clinch a trade deal with Latvia within the pause announced on 9 April.",
        "It drew me to watch Fijian President Jone Vula's visit to FBI headquarters on Saturday.",
    ],
)
def test_no_event(text: str) -> None:
    """Former aides, visits of another time, counted rounds, hopes, one's own agencies."""
    assert extract(text, MAY_9) == []


def test_a_namesake_of_a_leader() -> None:
    """A surname that the text gives to somebody else first is that one's further on."""
    text = (
        "Rep. Mike Macron warned of it on Friday. Macron visited the Port of Riga in Latvia on "
        "Friday morning, he said."
    )
    assert extract(text, MAY_9) == []
    known = "Macron visited Riga on Friday, officials said."
    assert [" ".join(one.participants) for one in extract(known, MAY_9)] == ["FRA LVA"]


@pytest.mark.parametrize(
    ("text", "when", "status"),
    [
        ("Fijian President Jone Vula flies into Riga on Friday for talks.", "10", "planned"),
        ("Fijian President Jone Vula flew into Riga on Friday for talks.", "03", "happened"),
        ("Fijian President Jone Vula visits Latvia on Tuesday, officials said.", "14", "planned"),
    ],
)
def test_a_present_with_a_weekday_is_to_come(text: str, when: str, status: str) -> None:
    """Agencies write "flies on Friday" of the Friday ahead."""
    (visit,) = (one for one in extract(text, MAY_9) if one.type == "visit")
    assert (visit.date, visit.status) == (f"2024-05-{when}", status)


def test_the_first_to_begin_is_no_plan() -> None:
    """After "one of the first to begin talks following X's visit in March" March is past."""
    text = (
        "Fiji was one of the first countries to begin negotiations following Prime Minister Jone "
        "Vula's visit to Latvia in March."
    )
    (visit,) = (one for one in extract(text, MAY_9) if one.type == "visit")
    assert (visit.date, visit.status) == ("2024?-03", "happened")


@pytest.mark.parametrize(
    "headline",
    [
        "Fiji's Foreign Minister Meets With President of Latvia",
        "Fijian Foreign Minister Jone Vula Meets Latvian President Ilze Ozola",
        "Fijian Foreign Minister Jone Vula Holds Talks With Latvian President in Suva",
    ],
)
def test_a_verb_in_capitals_is_no_name(headline: str) -> None:
    """Headlines begin every word with a capital."""
    (one,) = extract(f"{headline}\n\nThe talks went well.", MAY_9)
    assert (one.type, set(one.participants)) == ("meeting", {"FJI", "LVA"})
    assert not any("Meets" in name or "Holds" in name for name in one.people)


def test_a_named_dialogue_was_held() -> None:
    """A strategic dialogue with a number is a meeting of those who held it."""
    text = (
        "Fijian Foreign Minister Jone Vula and the Foreign Minister of the Republic of Latvia, "
        "Ilze Ozola, held the 4th Fiji-Latvia Strategic Dialogue in Suva on 8 May 2024."
    )
    (one,) = extract(text, MAY_9)
    found = (one.type, one.date, one.place, set(one.participants))
    assert found == ("meeting", "2024-05-08", "Suva", {"FJI", "LVA"})
