"""Parties taken from elsewhere: the two sides, the three states, those who agreed or attended."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17, JUNE_19, MAY_6, MAY_16, MAY_22, each, told
from timeline.extract import extract


def test_the_sides_are_those_told_of_before() -> None:
    """Take parties, date and place of the visit for "during the visit the two sides"."""
    text = (
        "Prime Minister of Japan Shinzo Abe visited Gandhinagar on 14 September 2017. During the "
        "visit, the two sides signed 15 agreements."
    )
    signing = next(one for one in extract(text, date(2017, 9, 15)) if one.type == "signing")
    assert (signing.date, signing.place, signing.country) == ("2017-09-14", "Gandhinagar", "IND")
    assert set(signing.participants) == {"JPN", "IND"}


def test_two_countries_are_those_that_the_article_is_about() -> None:
    """The two countries are those that the article is about, and no witness of the signing."""
    text = (
        "Peru and Chile signed a border treaty in Quito on Tuesday in the presence of President"
        " Noboa of Ecuador. Peru and Chile are old rivals. The two countries reopened their border"
        " on June 3."
    )
    assert ("opening", "2024-06-03", "CHL PER", "-") in told(
        text, JUNE_19, "type date parties country"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Fiji is to send a trade, science, and youth delegation to Tonga on May 3.",
            ("visit", "2025-05-03", "FJI TON", "TON"),
        ),
        (
            (
                "On Tuesday, Fijian minister Ana Tavo met with the Secretary Jon Vea. She also "
                "held talks with the foreign minister of Tonga."
            ),
            ("meeting", "2025-04-15", "FJI TON", "-"),
        ),
        (
            (
                "On Tuesday, the Fijian minister held talks with the delegation of Tonga headed by "
                "Deputy Minister Sione Vea over the crisis in Samoa."
            ),
            ("meeting", "2025-04-15", "FJI TON", "-"),
        ),
        (
            "Fiji and Tonga agreed to hold a tripartite meeting on April 26 on fish from Samoa.",
            ("meeting", "2025-04-26", "FJI TON WSM", "-"),
        ),
    ],
)
def test_who_sends_a_delegation_takes_part(text: str, wanted: tuple[str, str, str, str]) -> None:
    """Find who sends a delegation, the third of a trilateral, and the day of a sentence before."""
    assert wanted in told(text, APRIL_17, "type date parties where")


def test_so_many_countries_are_those_just_named() -> None:
    """The three countries are those of the sentence, not those of the one before."""
    text = (
        "Kenya and Uganda met in Oslo on Monday. Peru, Chile and Cuba ended talks on Tuesday, "
        "when the three countries issued a joint statement on trade."
    )
    assert ("statement", "2024-06-18", "CHL CUB PER", "-") in told(
        text, JUNE_19, "type date parties country"
    )


@pytest.mark.parametrize(
    "words",
    [
        "The three governments signed an agreement on it in Riga on 4 March 2023.",
        "An agreement on it was signed by the three states in Riga on 4 March 2023.",
        "The three countries signed the contract for it in Riga on 4 March 2023.",
    ],
)
def test_so_many_states_are_those_named_together(words: str) -> None:
    """The sentence that named just three is meant, though others came between."""
    lead = "The Fiji-Latvia-Malta cable: what is known. Norway is watching with interest. "
    assert told(lead + words, MAY_16) == [("signing", "2023-03-04", "FJI LVA MLT", "Riga")]


def test_two_countries_are_not_three() -> None:
    """When no sentence named just two states, nobody is meant."""
    lead = "The Fiji-Latvia-Malta cable: what is known. "
    words = "The two countries signed an agreement in Riga on 4 March 2023."
    assert told(lead + words, MAY_16) == []


def test_capitals_stand_for_the_two_countries() -> None:
    """A bridge that "the two countries' ministers" opened is of the states named before."""
    text = (
        "Suva and Riga have turned a page, a spokesman said. The Elbow bridge was inaugurated on "
        "12 October 2023 by the two countries' economy ministers."
    )
    assert told(text, MAY_16) == [("opening", "2023-10-12", "FJI LVA", "-")]


def test_officials_there_are_those_of_the_place() -> None:
    """Whom a traveller meets in one of two countries is not the other's."""
    text = (
        "Finnish Foreign Minister Aino Laine will travel to Ghana and Peru from 12 to 14 May. She "
        "will meet government officials in Ghana."
    )
    assert ("meeting", "2025-05-12/2025-05-14", "FIN GHA", "-") in told(text, APRIL_17)


def test_their_ministers_are_of_the_two_named_before() -> None:
    """Both men, whom the sentence before named."""
    text = (
        "The presidents of Fiji and Latvia met in Riga on 3 March 2019. Norwegian Prime Minister "
        "Kari Dahl brought their foreign ministers together in Oslo on 4 May 2019."
    )
    assert ("2019-05-04", "Oslo", "FJI LVA NOR") in told(
        text, MAY_22, "edtf place parties", kind="meeting"
    )


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


def test_abbreviations_in_brackets_part_no_list() -> None:
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


def test_a_counterpart_from_a_state() -> None:
    """What a ministry does with its counterpart from another state is of both."""
    text = "The transport ministry of Fiji and its counterpart from Latvia opened a port in Suva."
    assert each(text, MAY_16, "parties") == ["FJI LVA"]


def test_a_signing_on_the_way_is_of_where_it_was() -> None:
    """Who flies on after a signing in one capital signed with that one."""
    text = (
        "Fijian Prime Minister Jone Vula flew from Riga to Oslo on Tuesday, after the signing in "
        "Riga on Monday of a statement on fish."
    )
    assert ("signing", "2024-05-13", "FJI LVA") in told(text, MAY_16, "type date parties")
