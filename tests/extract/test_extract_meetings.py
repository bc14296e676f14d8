"""Meetings, talks and calls in the many ways that desks tell of them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17, each, told


@pytest.mark.parametrize(
    "text",
    [
        (
            "In a meeting with Latvian Foreign Minister Ilze Ozola on Tuesday, Chilean Foreign "
            "Minister Pablo Reyes spoke of trade."
        ),
        (
            "During talks with the Latvian foreign minister on Tuesday, Chile's President Ana "
            "Rojas called for calm."
        ),
        (
            "Meeting with Prime Minister of Latvia Ilze Ozola on Tuesday, Chilean President Ana "
            "Rojas praised her guest."
        ),
        (
            "At a meeting with the ambassador of Latvia on Tuesday, the Chilean defence minister "
            "said that ties were good."
        ),
        (
            "On Tuesday, after talks with Latvian President Ilze Ozola, Chile's transport minister "
            "thanked his hosts."
        ),
    ],
)
def test_subject_follows_the_meeting(text: str) -> None:
    """Whoever opens the main clause takes part in the meeting named before it."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-15", "CHL LVA", "-")]


def test_he_follows_the_meeting() -> None:
    """Read "In a meeting with X, he said" as a meeting of whom the sentence before was about."""
    text = (
        "Chilean Foreign Minister Pablo Reyes praised the growth of trade. In a meeting with "
        "Latvian Foreign Minister Ilze Ozola on Tuesday, he said that it may double."
    )
    assert told(text, APRIL_17) == [("meeting", "2025-04-15", "CHL LVA", "-")]


def test_quoted_states_take_no_part() -> None:
    """States that a speaker names in a long quotation are not at the table."""
    text = (
        "“Nobody can be glad if Norway and Denmark go on quarrelling about fish for ever,” Chilean "
        "Foreign Minister Pablo Reyes said in a meeting with Latvian Foreign Minister Ilze Ozola "
        "on Tuesday."
    )
    assert told(text, APRIL_17) == [("meeting", "2025-04-15", "CHL LVA", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru is ready to hold talks with Ghana, its president said on Monday.",
        "Peru's Luis Soto said on Monday that he was in favour of direct talks with Ghana.",
        "The minister rejected on Monday the idea of negotiations with Peru and Ghana.",
        "Peruvian President Luis Soto said on Monday that talks with Ghana would be a mistake.",
        "Ghana's complaint was met with silence in Peru on Monday.",
        "Peru offered on Monday to host talks between Ghana and Togo.",
    ],
)
def test_talks_only_wished_for(text: str) -> None:
    """What somebody wants, offers or rejects has not happened."""
    assert told(text, APRIL_17, kind="meeting") == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "On the sidelines of the forum Finnish Foreign Minister Aino Laine met on Monday with "
            "her counterparts from Ghana, Peru and Laos."
        ),
        (
            "Finnish Foreign Minister Aino Laine held separate meetings on Monday with the foreign "
            "ministers of Ghana, Peru and Laos."
        ),
        (
            "Finnish Foreign Minister Aino Laine met a number of leaders on Monday, among them "
            "those of Ghana, Peru and Laos."
        ),
        (
            "Finnish Foreign Minister Aino Laine held bilateral talks on Monday with Ghana's "
            "President Kofi Addo, Peruvian President Luis Soto and Lao President Bounmy Vong."
        ),
    ],
)
def test_bilaterals_one_by_one(text: str) -> None:
    """A list of those met beside a forum, or separately, is as many meetings."""
    assert sorted(told(text, APRIL_17)) == [
        ("meeting", "2025-04-14", "FIN GHA", "-"),
        ("meeting", "2025-04-14", "FIN LAO", "-"),
        ("meeting", "2025-04-14", "FIN PER", "-"),
    ]


def test_trilateral_is_one_meeting() -> None:
    """Three who meet together have one meeting, beside whatever it was."""
    text = (
        "Finnish Foreign Minister Aino Laine held a trilateral meeting with the foreign ministers "
        "of Ghana and Peru on Monday on the margins of the forum."
    )
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "FIN GHA PER", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "The Emir of Qatar received on Monday a delegation of Croatian lawmakers.",
        "The Emir of Qatar received the ambassador of Croatia on Monday.",
        "Croatian President Ivo Horvat was received by the Emir of Qatar on Monday.",
    ],
)
def test_received(text: str) -> None:
    """Delegations and envoys are received like presidents."""
    assert told(text, APRIL_17, "type date parties") == [("meeting", "2025-04-14", "HRV QAT")]


def test_earlier_meetings_of_a_format() -> None:
    """The ministers who met first, and the sixth time, are those of the format just told of."""
    text = (
        "The foreign ministers of Finland, Ghana and Peru met in Accra on Monday. The ministers "
        "met for the first time in Finland in May 2021. Lima hosted the second meeting of the "
        "ministers in June 2023."
    )
    assert told(text, APRIL_17) == [
        ("meeting", "2025-04-14", "FIN GHA PER", "Accra"),
        ("meeting", "2021-05", "FIN GHA PER", "-"),
        ("meeting", "2023-06", "FIN GHA PER", "Lima"),
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The C5+1 foreign ministers met in Tashkent on Monday.", "KAZ KGZ TJK TKM USA UZB"),
        (
            "A “Central Asia plus Korea” forum took place in Tashkent on Monday.",
            "KAZ KGZ KOR TJK TKM UZB",
        ),
    ],
)
def test_formats_of_a_region(text: str, parties: str) -> None:
    """A format of Central Asia and a partner is a meeting of them all."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", parties, "Tashkent")]


def test_planned_in_the_passive() -> None:
    """Read "A meeting with X is planned as well" as one of whoever comes."""
    text = (
        "Finnish Foreign Minister Aino Laine will arrive in Lima on 20 May. A meeting with "
        "President Luis Soto of Peru is planned as well."
    )
    assert ("meeting", "2025-05-20", "FIN PER", "Lima") in told(text, APRIL_17)


def test_sidelines_do_not_swallow_the_bilateral() -> None:
    """Who met beside a session of a body is not taken for all who were there."""
    text = (
        "Finnish Foreign Minister Aino Laine met with Peru's Luis Soto, the country's president, "
        "on Monday on the sidelines of the emergency meeting of the OSCE in Vienna."
    )
    assert ("meeting", "2025-04-14", "FIN PER", "Vienna") in told(text, APRIL_17)


@pytest.mark.parametrize(
    "who",
    [
        "Jan Visser, head of the Union of Exporters of the Netherlands,",
        "Jan Visser, a senior adviser to the Dutch foreign minister for trade,",
        "the Netherlands' Special Envoy for Libya Jan Visser",
    ],
)
def test_states_of_officials_in_apposition(who: str) -> None:
    """The state of an official is found within the apposition, not in what an envoy is for."""
    text = f"{who[0].upper()}{who[1:]} met with Peruvian President Luis Soto in Lima on Monday."
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "NLD PER", "Lima")]


def test_names_end_with_the_sentence() -> None:
    """The full stop behind a name ends it; the subject of the next sentence is another."""
    text = (
        "TURKU – Finland's President Aino Laine was pleased. The hosts were joined by Dutch "
        "Ambassador Jan Visser. Laine met Peruvian President Luis Soto on Monday."
    )
    assert told(text, APRIL_17, "type date parties") == [("meeting", "2025-04-14", "FIN PER")]


def test_talk_of_earlier_meetings_gives_no_meeting_of_today() -> None:
    """Referring to a meeting without its day does not date it."""
    text = (
        "Finnish President Aino Laine and Ghanaian President Kofi Addo met in Turku on Monday. "
        "Referring to his meeting with the Peruvian president, Addo spoke of fish."
    )
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "FIN GHA", "Turku")]


def test_own_minister_is_no_partner() -> None:
    """A president who meets a minister of the same state meets nobody from abroad."""
    text = (
        "Peruvian President Luis Soto met with Peruvian Foreign Minister Elsa Diaz on Monday to "
        "speak about Ghana."
    )
    assert told(text, APRIL_17) == []


def test_ambassadors_meet_where_they_are_posted() -> None:
    """The capital in the dateline is not where its ambassador abroad meets a minister."""
    text = (
        "LIMA – Peru's Ambassador to Accra Elsa Diaz met on Monday with Ghanaian Trade Minister "
        "Kofi Addo."
    )
    assert told(text, date(2025, 4, 15)) == [("meeting", "2025-04-14", "GHA PER", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "Dozens of Ghanaians gathered in front of the embassy of Peru in Accra on Monday.",
        (
            "The trade secretary met on Monday with the heads of large companies across several "
            "fields among them grain from Peru and Ghana."
        ),
    ],
)
def test_crowds_and_companies_are_no_parties(text: str) -> None:
    """A protest before an embassy and a talk with companies are no meetings of states."""
    assert told(text, APRIL_17, kind="meeting") == []


def test_month_of_that_year() -> None:
    """Read "that year" as the one named last."""
    text = (
        "The format was founded in 2009. The foreign ministers of Finland, Ghana and Peru met in "
        "Lima in August of that year."
    )
    assert told(text, APRIL_17) == [("meeting", "2009-08", "FIN GHA PER", "Lima")]


def test_plans_beside_a_journey() -> None:
    """Talks planned on the margins, and those of "he", are of the journey told of before."""
    text = (
        "Finnish Foreign Minister Aino Laine will travel to Peru on 12 May. She will bring "
        "proposals. On the margins of the forum she plans to hold bilateral talks with her "
        "counterparts from Ghana and Laos."
    )
    assert told(text, APRIL_17)[1:] == [
        ("meeting", "2025-05-12", "FIN GHA", "-"),
        ("meeting", "2025-05-12", "FIN LAO", "-"),
    ]


def test_met_with_one_and_with_another() -> None:
    """A second "with" begins another meeting."""
    text = (
        "Finnish Foreign Minister Aino Laine met in Lima on Monday with Ghanaian President Kofi "
        "Addo and with Laotian President Bounmy Vong."
    )
    assert told(text, APRIL_17) == [
        ("meeting", "2025-04-14", "FIN GHA", "Lima"),
        ("meeting", "2025-04-14", "FIN LAO", "Lima"),
    ]


def test_officials_there_are_those_of_the_place() -> None:
    """Whom a traveller meets in one of two countries is not the other's."""
    text = (
        "Finnish Foreign Minister Aino Laine will travel to Ghana and Peru from 12 to 14 May. She "
        "will meet government officials in Ghana."
    )
    assert ("meeting", "2025-05-12/2025-05-14", "FIN GHA", "-") in told(text, APRIL_17)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Peruvian President Luis Soto recalled what Ghana's President Kofi Addo promised in "
            "his July 2023 meeting with Soto in Accra."
        ),
        "During a meeting in Accra in July 2023 Peruvian and Ghanaian ministers spoke of fish.",
    ],
)
def test_meetings_of_a_month(text: str) -> None:
    """The month of a meeting stands before or behind it."""
    assert told(text, APRIL_17) == [("meeting", "2023-07", "GHA PER", "Accra")]


def test_speech_at_a_summit() -> None:
    """Whoever addresses the summit of a body on a day took part in it."""
    text = "Addressing the NATO summit on Tuesday, Finnish President Aino Laine spoke of drones."
    assert told(text, APRIL_17, "type date parties") == [("meeting", "2025-04-15", "FIN org:NATO")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Speaking in Riga alongside Latvian Foreign Minister Ilze Ozola, Chilean Foreign "
            "Minister Pablo Reyes said on Tuesday that talks would go on."
        ),
        (
            "Chilean President Ana Rojas told a joint news conference in Riga with Latvian "
            "President Ilze Ozola on Tuesday that trade had grown."
        ),
        (
            "Flanked by Latvian President Ilze Ozola in Riga, Chilean President Ana Rojas called "
            "for calm on Tuesday."
        ),
        (
            "Standing side by side with Latvian President Ilze Ozola in Riga, Chilean President "
            "Ana Rojas called for calm on Tuesday."
        ),
    ],
)
def test_who_stands_beside_somebody_has_met_him(text: str) -> None:
    """Two who face the press together have met that day."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-15", "CHL LVA", "Riga")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chile's Rojas, Latvia's Ozola meet in Riga", "CHL LVA"),
        ("Chile's Pablo Reyes meets Latvia's President Ilze Ozola in Riga", "CHL LVA"),
        ("Chile's Santiago Stock Exchange meets forecasts", ""),
        ("Chile's Communist Party met in Santiago", ""),
    ],
)
def test_headline_names_the_states_of_who_meets(text: str, who: str) -> None:
    """A headline's possessive says whose the name behind it is."""
    assert each(text + "\n\nThe two spoke about fish.", APRIL_17, "parties") == (
        [who] if who else []
    )


def test_meetings_in_a_row_have_their_own_places_and_days() -> None:
    """Read "met X in A on Monday and Y in B on Tuesday" as two meetings."""
    text = (
        "Chilean President Ana Rojas met Latvian President Ilze Ozola in Riga on April 14 and "
        "Ghanaian President Kofi Addo in Accra on April 16."
    )
    assert told(text, APRIL_17) == [
        ("meeting", "2025-04-14", "CHL LVA", "Riga"),
        ("meeting", "2025-04-16", "CHL GHA", "Accra"),
    ]
