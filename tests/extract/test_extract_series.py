"""Meetings told as a series, working groups, lists of demonyms, and what stands beside them."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extract import extract

DAY = date(2024, 5, 6)  # a Monday


def told(text: str) -> list[tuple[str, str, str | None, str]]:
    """Type, date, place and parties of the events, in the order of their dates."""
    found = (
        (one.type, one.date, one.place, " ".join(one.participants)) for one in extract(text, DAY)
    )
    return sorted(found, key=lambda one: one[1])


def test_each_of_a_series_has_its_own_day_and_place() -> None:
    """One sentence tells of several meetings, each with its host, all with the same parties."""
    text = (
        "The first trilateral meeting of Fijian, Latvian and Estonian transport ministers was held "
        "in Riga, Latvia on June 8, 2019. The second such meeting was held in Suva, Fiji on March "
        "28, 2020, Tartu, Estonia hosted the third meeting on February 19, 2021, while the fourth "
        "one was held in Tallinn, Estonia in December 2022."
    )
    parties = {"FJI", "LVA", "EST"}
    found = told(text)
    assert [(when, place) for _, when, place, _ in found] == [
        ("2019-06-08", "Riga"),
        ("2020-03-28", "Suva"),
        ("2021-02-19", "Tartu"),
        ("2022-12", "Tallinn"),
    ]
    assert all(set(codes.split()) == parties for _, _, _, codes in found)


def test_the_first_of_anything_is_no_meeting() -> None:
    """Without a meeting told before, "the first was held" tells of none."""
    assert told("Fiji and Latvia like choirs. The first was held in Suva on 3 May 2019.") == []


@pytest.mark.parametrize(
    "lead",
    [
        "Leaders from China and the five Central Asian countries will gather in Astana on Friday.",
        (
            "China and the leaders of five Central Asian nations will convene a summit in Astana "
            "on Friday."
        ),
    ],
)
def test_leaders_of_a_region_who_will_gather(lead: str) -> None:
    """They are the states of the region, and the one that they meet with."""
    ((kind, when, place, codes),) = told(lead)
    assert (kind, when, place) == ("meeting", "2024-05-10", "Astana")
    assert set(codes.split()) == {"CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"}


def test_a_working_group_of_a_body_meets() -> None:
    """The body is its party, and one is enough."""
    text = (
        "AKTAU, May 6. A meeting of the working group on the growth of the Trans-Caspian "
        "International Transport Route took place in Aktau."
    )
    assert told(text) == [("commission_session", "2024-05-06", "Aktau", "org:TITR")]


def test_results_of_a_dated_summit() -> None:
    """A summit that is only named still has its own day and place."""
    text = (
        "Observers in Riga weighed the results of the May 2-3 Fiji-Latvia summit, held in the "
        "Fijian city of Suva."
    )
    assert told(text) == [("meeting", "2024?-05-02/2024?-05-03", "Suva", "FJI LVA")]


def test_what_others_do_meanwhile_is_elsewhere() -> None:
    """The place behind "as rivals gather" is that of the rivals."""
    text = (
        "Fijian Prime Minister Jone Vula held talks with Latvian President Ilze Ozola on Friday, "
        "as Estonia hosts a rival gathering in Estonia."
    )
    assert [one.country for one in extract(text, DAY)] != ["EST"]


def test_the_day_of_a_treaty_is_not_that_of_a_visit() -> None:
    """In brackets behind an anniversary stands what is remembered."""
    text = (
        "Fijian Prime Minister Jone Vula, who is in Riga on an official visit, met Latvian "
        "President Ilze Ozola. The visit of the Fijian prime minister took place in the year of "
        "the 20th anniversary of the Treaty on Friendship between the two countries (May 24, 2004)."
    )
    assert {when for _, when, _, _ in told(text)} == {"2024-05-06"}


def test_one_party_is_not_said_to_meet() -> None:
    """A title with one party says with whom, not that it meets."""
    (one,) = extract("Estonia hosted an international summit in Tallinn on 3 May 2024.", DAY)
    assert one.title == "Summit in Tallinn with Estonia"


def test_experts_named_a_sentence_before() -> None:
    """A session without parties is of those who were said to have agreed just before."""
    text = (
        "Expert groups from Fiji and Latvia have agreed on 4 km of new track. The agreement was "
        "reached after a meeting of the technical working groups, which took place in the city of "
        "Tartu, Estonia, from April 28 through May 4, 2024."
    )
    ((kind, when, _, codes),) = told(text)
    assert (kind, when, set(codes.split())) == (
        "commission_session",
        "2024-04-28/2024-05-04",
        {"FJI", "LVA"},
    )


def test_a_date_before_where_holds_behind_it() -> None:
    """In "a summit in April, where they signed", April is the month of the signing too."""
    text = (
        "The trip follows a summit in Suva in April, where Latvian President Ilze Ozola and the "
        "leaders of Fiji, Estonia, and Finland signed a treaty on fisheries."
    )
    signing = next(one for one in told(text) if one[0] == "signing")
    assert signing[1:3] == ("2024?-04", "Suva")
    assert set(signing[3].split()) == {"LVA", "FJI", "EST", "FIN"}


@pytest.mark.parametrize("dash", ["-", "–", "—", "\u2212", "\u2011"])
def test_days_are_joined_by_any_dash(dash: str) -> None:
    """Agencies write ranges with hyphens, dashes and minus signs."""
    text = f"Fijian Prime Minister Jone Vula will visit Latvia on 13{dash}14 May 2024."
    assert told(text) == [("visit", "2024-05-13/2024-05-14", None, "FJI LVA")]


def test_to_initial_is_to_sign() -> None:
    """Who is seen to initial a text signs it; an initial agreement signs nothing."""
    seen = (
        "Talks in Suva on 3 May 2024 saw Fijian Prime Minister Jone Vula and Latvian President "
        "Ilze Ozola initial the text of a peace agreement."
    )
    assert "signing" in {one[0] for one in told(seen)}
    plain = "Fiji and Latvia praised the initial agreement of experts on 3 May 2024."
    assert "signing" not in {one[0] for one in told(plain)}
