"""What looks like an event of states and is none, or not yet one."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extract import extract

DAY = date(2024, 5, 9)  # a Thursday


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
    assert extract(text, DAY) == []


def test_a_namesake_of_a_leader() -> None:
    """A surname that the text gives to somebody else first is that one's further on."""
    text = (
        "Rep. Mike Macron warned of it on Friday. Macron visited the Port of Riga in Latvia on "
        "Friday morning, he said."
    )
    assert extract(text, DAY) == []
    known = "Macron visited Riga on Friday, officials said."
    assert [" ".join(one.participants) for one in extract(known, DAY)] == ["FRA LVA"]


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
    (visit,) = (one for one in extract(text, DAY) if one.type == "visit")
    assert (visit.date, visit.status) == (f"2024-05-{when}", status)


def test_the_first_to_begin_is_no_plan() -> None:
    """After "one of the first to begin talks following X's visit in March" March is past."""
    text = (
        "Fiji was one of the first countries to begin negotiations following Prime Minister Jone "
        "Vula's visit to Latvia in March."
    )
    (visit,) = (one for one in extract(text, DAY) if one.type == "visit")
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
    (one,) = extract(f"{headline}\n\nThe talks went well.", DAY)
    assert (one.type, set(one.participants)) == ("meeting", {"FJI", "LVA"})
    assert not any("Meets" in name or "Holds" in name for name in one.people)


def test_a_named_dialogue_was_held() -> None:
    """A strategic dialogue with a number is a meeting of those who held it."""
    text = (
        "The Chairperson of the African Union Commission, H.E. Ali Youssouf, and Minister of "
        "Foreign Affairs of the People's Republic of China, H.E. Wang Yi, held the 9th "
        "China-African Union Strategic Dialogue in Suva on 8 May 2024."
    )
    (one,) = extract(text, DAY)
    found = (one.type, one.date, one.place, set(one.participants))
    assert found == ("meeting", "2024-05-08", "Suva", {"CHN", "org:AU"})


def test_what_would_have_been_was_not() -> None:
    """A road not taken is no event; a plan "to have talks" still is one."""
    text = "Had Fiji and Latvia agreed in 1999, their pipeline would have opened in 2004."
    assert extract(text, DAY) == []
    (one,) = extract("Fiji and Latvia would have talks in Suva on 20 May, they said.", DAY)
    assert one.type == "meeting"


def test_a_body_is_no_visitor() -> None:
    """A summit and a state visit are two errands of one visitor."""
    text = (
        "Fijian President Jone Vula arrived in Riga on Tuesday for a meeting of the Council of "
        "Heads of State of the Shanghai Cooperation Organization and a state visit to Latvia."
    )
    visits = [" ".join(one.participants) for one in extract(text, DAY) if one.type == "visit"]
    assert visits == ["FJI LVA"]


def test_presidents_are_of_states() -> None:
    """After a body was told of, "the two presidents" are still those who met before."""
    text = (
        "SUVA, May 8 - Latvian President Ilze Ozola held talks with Fijian President Jone Vula "
        "here Wednesday. Ozola arrived in Suva on Tuesday for a meeting of the Shanghai "
        "Cooperation Organization. The two presidents signed a joint statement. They also saw the "
        "opening of a road by video link."
    )
    found = {one.type: one for one in extract(text, DAY)}
    assert set(found["signing"].participants) == {"LVA", "FJI"}
    assert [one.place for one in extract(text, DAY) if one.type == "visit"] == ["Suva"]
