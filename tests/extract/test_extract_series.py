"""Meetings told as a series, working groups, lists of demonyms, and what stands beside them."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_6, each, told
from timeline.extract import extract


def test_each_of_a_series_has_its_own_day_and_place() -> None:
    """One sentence tells of several meetings, each with its host, all with the same parties."""
    text = (
        "The first trilateral meeting of Fijian, Latvian and Estonian transport ministers was held "
        "in Riga, Latvia on June 8, 2019. The second such meeting was held in Suva, Fiji on March "
        "28, 2020, Tartu, Estonia hosted the third meeting on February 19, 2021, while the fourth "
        "one was held in Tallinn, Estonia in December 2022."
    )
    parties = {"FJI", "LVA", "EST"}
    found = told(text, MAY_6, "type edtf cast place")
    assert [(when, place) for _, when, _, place in found] == [
        ("2019-06-08", "Riga"),
        ("2020-03-28", "Suva"),
        ("2021-02-19", "Tartu"),
        ("2022-12", "Tallinn"),
    ]
    assert all(set(codes.split()) == parties for _, _, codes, _ in found)


def test_the_first_of_anything_is_no_meeting() -> None:
    """Without a meeting told before, "the first was held" tells of none."""
    assert (
        told("Fiji and Latvia like choirs. The first was held in Suva on 3 May 2019.", MAY_6) == []
    )


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
    ((kind, when, codes, place),) = told(lead, MAY_6, "type edtf cast place")
    assert (kind, when, place) == ("meeting", "2024-05-10", "Astana")
    assert set(codes.split()) == {"CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"}


def test_a_working_group_of_a_body_meets() -> None:
    """The body is its party, and one is enough."""
    text = (
        "AKTAU, May 6. A meeting of the working group on the growth of the Trans-Caspian "
        "International Transport Route took place in Aktau."
    )
    assert told(text, MAY_6, "type edtf cast place") == [
        ("commission_session", "2024-05-06", "org:TITR", "Aktau")
    ]


def test_results_of_a_dated_summit() -> None:
    """A summit that is only named still has its own day and place."""
    text = (
        "Observers in Riga weighed the results of the May 2-3 Fiji-Latvia summit, held in the "
        "Fijian city of Suva."
    )
    assert told(text, MAY_6, "type edtf cast place") == [
        ("meeting", "2024?-05-02/2024?-05-03", "FJI LVA", "Suva")
    ]


def test_what_others_do_meanwhile_is_elsewhere() -> None:
    """The place behind "as rivals gather" is that of the rivals."""
    text = (
        "Fijian Prime Minister Jone Vula held talks with Latvian President Ilze Ozola on Friday, "
        "as Estonia hosts a rival gathering in Estonia."
    )
    assert [one.country for one in extract(text, MAY_6)] != ["EST"]


def test_the_day_of_a_treaty_is_not_that_of_a_visit() -> None:
    """In brackets behind an anniversary stands what is remembered."""
    text = (
        "Fijian Prime Minister Jone Vula, who is in Riga on an official visit, met Latvian "
        "President Ilze Ozola. The visit of the Fijian prime minister took place in the year of "
        "the 20th anniversary of the Treaty on Friendship between the two countries (May 24, 2004)."
    )
    assert set(each(text, MAY_6, "edtf")) == {"2024-05-06"}


def test_one_party_is_not_said_to_meet() -> None:
    """A title with one party says with whom, not that it meets."""
    (one,) = extract("Estonia hosted an international summit in Tallinn on 3 May 2024.", MAY_6)
    assert one.title == "Summit in Tallinn with Estonia"


def test_experts_named_a_sentence_before() -> None:
    """A session without parties is of those who were said to have agreed just before."""
    text = (
        "Expert groups from Fiji and Latvia have agreed on 4 km of new track. The agreement was "
        "reached after a meeting of the technical working groups, which took place in the city of "
        "Tartu, Estonia, from April 28 through May 4, 2024."
    )
    ((kind, when, codes, _),) = told(text, MAY_6, "type edtf cast place")
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
    assert told(text, MAY_6, "edtf parties place", kind="signing") == [
        ("2024?-04", "EST FIN FJI LVA", "Suva")
    ]


@pytest.mark.parametrize("dash", ["-", "–", "—", "\u2212", "\u2011"])
def test_days_are_joined_by_any_dash(dash: str) -> None:
    """Agencies write ranges with hyphens, dashes and minus signs."""
    text = f"Fijian Prime Minister Jone Vula will visit Latvia on 13{dash}14 May 2024."
    assert told(text, MAY_6, "type edtf cast place") == [
        ("visit", "2024-05-13/2024-05-14", "FJI LVA", "-")
    ]


def test_to_initial_is_to_sign() -> None:
    """Who is seen to initial a text signs it; an initial agreement signs nothing."""
    seen = (
        "Talks in Suva on 3 May 2024 saw Fijian Prime Minister Jone Vula and Latvian President "
        "Ilze Ozola initial the text of a peace agreement."
    )
    assert "signing" in set(each(seen, MAY_6, "type"))
    plain = "Fiji and Latvia praised the initial agreement of experts on 3 May 2024."
    assert "signing" not in set(each(plain, MAY_6, "type"))


def test_what_a_headline_visit_brought_is_of_its_days() -> None:
    """An undated visit takes the days told further down, and so do the talks it brought."""
    text = (
        "Latvian, Fijian presidents hold long private talks\n"
        "During her state visit to Fiji, Latvian President Ilze Ozola had a six-hour private "
        "conversation with Fijian President Jone Vula.\n"
        "Ozola's visit to Suva on April 29-30 was a success. On April 29, presidents Ozola and "
        "Vula signed a joint statement."
    )
    assert set(each(text, MAY_6, "edtf")) == {
        "2024?-04-29/2024?-04-30",
        "2024?-04-29",
    }


@pytest.mark.parametrize(
    ("sentence", "documents"),
    [
        ("At talks of Fiji and Latvia on 3 May 2024 the two sides signed 18 documents.", 18),
        ("On 3 May 2024 leaders of the two states Fiji and Latvia signed a treaty.", None),
        ("Officials from two countries, Fiji and Latvia, signed three memoranda on 3 May 2024.", 3),
        ("Fiji and Latvia signed two cooperation agreements on 3 May 2024.", 2),
    ],
)
def test_documents_are_counted_not_sides(sentence: str, documents: int | None) -> None:
    """The number is that of the documents, not of those who signed."""
    (one,) = (one for one in extract(sentence, MAY_6) if one.type == "signing")
    assert one.documents == documents


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the People's Republic of China", "CHN"),
        ("the People’s Republic of China", "CHN"),
        ("the Democratic People's Republic of Korea", "PRK"),
        ("the Republic of Korea", "KOR"),
        ("the Lao People's Democratic Republic", "LAO"),
        ("the People's Republic of Bangladesh", "BGD"),
    ],
)
def test_peoples_republics(name: str, code: str) -> None:
    """A long official name is one name, and not that of a part of it."""
    found = told(
        f"Fijian Prime Minister Jone Vula visited {name} on 3 May 2024.",
        MAY_6,
        "type edtf cast place",
    )
    assert found == [("visit", "2024-05-03", f"FJI {code}", "-")]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            (
                "The next meeting of the joint economic commission between Fiji and Latvia is set "
                "to be held in June."
            ),
            "commission_session",
            "planned",
        ),
        (
            (
                "Fijian Foreign Minister Jone Vula spoke of it at a joint press conference with "
                "Latvian Foreign Minister Ilze Ozola in Suva on 3 May."
            ),
            "meeting",
            "happened",
        ),
        (
            (
                "The President of Fiji accepted credentials from the new Ambassador of Latvia "
                "to Fiji on 3 May 2024."
            ),
            "other",
            "happened",
        ),
        (
            (
                "Fijian Prime Minister Jone Vula had to cancel his visit to Latvia, which was to "
                "take place on May 2-3."
            ),
            "visit",
            "cancelled",
        ),
        (
            (
                "Fijian Prime Minister Jone Vula received at his official residence in Suva the "
                "President of the Republic of Latvia Ilze Ozola."
            ),
            "meeting",
            "happened",
        ),
    ],
)
def test_other_ways_of_saying(text: str, kind: str, status: str) -> None:
    """Commissions to come, appearances before the press, credentials, visits called off."""
    (one,) = extract(text, MAY_6)
    assert (one.type, one.status, set(one.participants)) == (kind, status, {"FJI", "LVA"})


def test_a_list_with_abbreviations() -> None:
    """The letters in brackets part no list; "Trilateral" before a noun is no talks."""
    text = (
        "The row ended with the signing of a Trilateral Statement by the leaders of the Republic "
        "of Fiji (RF), the Republic of Latvia (RL), and the Republic of Estonia (RE) on May 3, "
        "2024."
    )
    ((kind, when, codes, _),) = told(text, MAY_6, "type edtf cast place")
    assert (kind, when, set(codes.split())) == ("signing", "2024-05-03", {"FJI", "LVA", "EST"})


def test_who_attended_joins_the_meeting_just_told() -> None:
    """Those of "The meeting was attended by …" are parties of it; no other meeting is told."""
    text = (
        "Two sessions of the 84th Meeting of the SCO Forum were held on April 25 and 26 in Suva. "
        "The meeting was attended by the delegations of Fiji, Latvia and Estonia."
    )
    (one,) = extract(text, MAY_6)
    assert set(one.participants) == {"org:SCO", "FJI", "LVA", "EST"}
    spans = {span.text for span in one.evidence if span.field == "participants"}
    assert spans >= {"Fiji", "Latvia", "Estonia"}


def test_their_talks_are_of_those_who_agreed() -> None:
    """An agreement reached in "their talks" on a day tells of those talks."""
    text = (
        "Latvian Prime Minister Ilze Ozola and her Fijian counterpart Jone Vula have agreed to "
        "trade more. The agreement was reached in their official talks on Thursday in Riga."
    )
    assert told(text, MAY_6, "type edtf cast place") == [
        ("meeting", "2024-05-02", "LVA FJI", "Riga")
    ]


def test_a_name_of_two_places_is_no_place() -> None:
    """Two places in a row without a comma are one name, of a palace or a street."""
    text = "Fiji and Latvia held talks on May 2 at the Suva Riga hall."
    assert each(text, MAY_6, "place") == ["-"]


def test_items_of_a_chronology_have_their_own_years() -> None:
    """A year before a colon dates its item; a day dates no other item."""
    text = (
        "Timeline of Fiji-Latvia relations\n\n"
        "- 3 July 2015: President of Fiji Jone Vula visits Riga; 8 documents signed.\n"
        "- 2021: Fiji opens its embassy in Riga.\n"
    )
    found = {one.type: one.date for one in extract(text)}
    assert found == {"visit": "2015-07-03", "signing": "2015-07-03", "opening": "2021"}


def test_a_month_later_counts_from_the_event_before_it() -> None:
    """The event of the same sentence, told before, is what is counted from."""
    text = (
        "In November 2022, Fijian President Jone Vula hosted Estonian President Karl Tamm in Suva; "
        "a month later Latvian President Ilze Ozola flew to Rome."
    )
    visit = told(text, MAY_6, "edtf cast place", kind="visit")
    assert visit == [("2022-12", "LVA ITA", "Rome")]


def test_talks_named_again_with_their_day() -> None:
    """Those of "The talks on" a day are just told; "the two" of a sentence meet again."""
    text = (
        "The leaders of Fiji and Latvia, Jone Vula and Ilze Ozola, have met in Estonia. The talks "
        "on May 5 came beside a fair. The two are due to meet again in Riga on May 21."
    )
    found = told(text, MAY_6, "edtf place", kind="meeting")
    assert found == [("2024?-05-05", "-"), ("2024?-05-21", "Riga")]


@pytest.mark.parametrize(
    ("text", "place", "parties"),
    [
        (
            "Meeting in Riga, the EU's 27 foreign ministers promised to suspend a deal with Fiji.",
            "Riga",
            {"org:EU"},
        ),
        (
            "Meeting in Suva, Fijian President Jone Vula and Latvian President Ilze Ozola agreed.",
            "Suva",
            {"FJI", "LVA"},
        ),
        (
            (
                "A deal was reached at a meeting between Fijian President Jone Vula, President "
                "Karl Tamm of Estonia and the Latvian prime minister, Ilze Ozola, in Suva."
            ),
            "Suva",
            {"FJI", "EST", "LVA"},
        ),
        (
            (
                "Remarks by President Vula of Fiji and President Ozola of Latvia Before Bilateral "
                "Meeting\n\n3:42 P.M. EDT\n\nThank you all."
            ),
            "-",
            {"FJI", "LVA"},
        ),
    ],
)
def test_meetings_named_beside_what_they_brought(text: str, place: str, parties: set[str]) -> None:
    """The subject of what was agreed is who met; "P.M." after a time is nobody."""
    ((kind, when, codes, where),) = told(text, MAY_6, "type edtf cast place")
    assert (kind, when, where, set(codes.split())) == ("meeting", "2024-05-06", place, parties)


def test_the_words_of_a_meeting_end_before_a_name() -> None:
    """What is marked as the event stops where the first party begins."""
    text = "A meeting of Fijian and Latvian foreign ministers was held in Riga on May 3, 2024."
    (one,) = extract(text, MAY_6)
    told_by = {span.text for span in one.evidence if span.field == "type"}
    assert told_by == {"meeting of"}
