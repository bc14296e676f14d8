"""What is no event: denied, wished for, named by the way, of others, or of no state."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, JUNE_19, MAY_9, MAY_14, MAY_16, each, told
from timeline.extract import extract


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
def test_statistics_war_sport_and_opinion_are_no_events(text: str) -> None:
    """Statistics, domestic politics, war, sport, what was called off, and opinion give none."""
    assert extract(text, APRIL_17) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nepal and India set up a panel to supervise the agreements signed between the two sides.",
        "Kenya on Tuesday praised the accord that they signed with Uganda.",
        "It has been fifty years since China and Gabon established diplomatic relations.",
        "The president hopes he can meet the King of Jordan.",
        "In 2013 Oman was seventh by the number of tourists visiting Egypt.",
        "Sri Lanka showed its beaches at a travel trade fair in Milan this year.",
        "New tariffs of the United States on Brazil took effect on June 3.",
        "The minister of Chile supported the idea of opening a consulate of Peru in Arica.",
        "Peru's envoy spoke of the red lines in signing any agreement with Chile.",
        "The envoy of Chile welcomed a suggestion by Peru regarding the signing of a treaty.",
        "The Chile-Peru joint commission will hold its next session in the near future.",
        "A consignment of Indian wheat for Nepal arrived at Chabahar in April.",
        "Data show a growth in Westerners visiting Egypt between March 2016 and March 2017.",
        "The talks between Kenya and Uganda are a matter of concern.",
        "Talks resume once the trade agreement of Peru and Chile comes into effect.",
    ],
)
def test_what_is_named_by_the_way_is_no_event(text: str) -> None:
    """Old agreements, wishes, statistics and measures give no event of their own."""
    assert told(text, JUNE_19) == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president on Tuesday received a message of condolences from the king of Spain.",
        "Peru's rebels signed an accord on Tuesday at a ceremony attended by Chile's president.",
    ],
)
def test_neither_messages_nor_guests_make_an_event(text: str) -> None:
    """Who sends a message is not received, and who looks on does not sign."""
    assert told(text, JUNE_19) == []


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, Fiji has hailed talks with Tonga as a success.",
        "President Ana Tavo said on Tuesday that Fiji holds talks with those who respect Tonga.",
        "Fiji is drafting an agenda for negotiations with Tonga if Ana Tavo wins the May 3 vote.",
        "Fijian Foreign Minister Ana Tavo met with media representatives on Tuesday.",
        "Fijian Foreign Minister Ana Tavo spoke on a visit to the U.S. State Department.",
    ],
)
def test_talks_that_are_praised_or_general_are_none(text: str) -> None:
    """Find no talks where they are praised, conditional, general or with the press."""
    assert told(text, APRIL_17) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fiji will meet Tonga on Friday in Suva in the semi-final of the championship.",
        "Fiji and Tonga have had 16 telephone conversations since the storm.",
    ],
)
def test_matches_and_counts_are_no_events(text: str) -> None:
    """Find no event in sport nor in a number of calls."""
    assert told(text, APRIL_17) == []


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
def test_talks_only_wished_for_are_none(text: str) -> None:
    """What somebody wants, offers or rejects has not happened."""
    assert told(text, APRIL_17, kind="meeting") == []


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


@pytest.mark.parametrize(
    "text",
    [
        "China's foreign minister met with several of his African counterparts. Kenya welcomed it.",
        "Chad and Niger hold consultations regularly, the ministry said.",
        "The signing of a convention on the Caspian between Iran and Russia would boost trade.",
        "Peru on Monday opened its longest bridge to draw traffic from its border with Chile.",
        "Fiji and Tonga had last met in Apia.",
        "President Bongo called on President Deby to free the men.",
    ],
)
def test_habits_hopes_and_domestic_works_are_no_events(text: str) -> None:
    """Unnamed partners, habits, hopes, domestic works and what was long before give nothing."""
    assert told(text, APRIL_17) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers were blocking a trip to Quito on Monday by Peru's president.",
        "It is unknown with whom the Serbian president is to meet in Sofia on Friday.",
    ],
)
def test_what_is_blocked_or_unknown_is_no_event(text: str) -> None:
    """What was blocked and what nobody knows is no event."""
    assert told(text, APRIL_17) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Peru agreed today to maintain open lines of communication.",
        "Today Norway and Peru announced the launching of partnerships between universities.",
    ],
)
def test_nothing_is_opened_with_words(text: str) -> None:
    """Lines of communication and partnerships are no openings."""
    assert not each(text, MAY_14, "type", kind="opening")


@pytest.mark.parametrize(
    "text",
    [
        "President Lund of Norway welcomed President Sol's announcement of Peru's plan on Friday.",
        "Norwegian President Lund on Friday welcomed their applications for NATO membership.",
    ],
)
def test_what_is_welcomed_is_not_received(text: str) -> None:
    """To welcome somebody's words or a membership is no meeting."""
    assert not each(text, MAY_14, "type", kind="meeting")


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
def test_former_aides_and_counted_rounds_are_no_events(text: str) -> None:
    """Former aides, visits of another time, counted rounds, hopes, one's own agencies."""
    assert extract(text, MAY_9) == []


def test_a_long_discussed_matter_is_no_talk() -> None:
    """A word that ends in "-discussed" tells of nothing."""
    text = (
        "Fiji and Latvia signed an agreement on the long-discussed cable on Monday, with Maltese "
        "President Myriam Spiteri Debono watching."
    )
    assert each(text, MAY_16, "type") == ["signing"]


@pytest.mark.parametrize(
    "text",
    [
        "There is an equal sign between the refugees of Fiji and Latvia in the May 4 statement.",
        "There is no sign between Fiji and Latvia of an agreement on May 4.",
    ],
)
def test_a_sign_is_no_signing(text: str) -> None:
    """What is a sign of something is nothing that was signed."""
    assert told(text, MAY_16, "type") == []


def test_there_has_been_no_meeting() -> None:
    """What has not been is none, whatever its date."""
    text = "There has been no meeting of the presidents of Fiji and Latvia since May 4."
    assert told(text, MAY_16, "type") == []
