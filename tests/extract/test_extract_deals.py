"""Signings, sessions, openings and their dates and places, in the many ways that news tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract.telling import JUNE_19, each, told

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_a_year_right_behind_a_signing_is_its_own() -> None:
    """The date of the main verb is not that of the agreement it is about."""
    text = "Chile withdrew last year from a water accord signed with Peru in 2011."
    assert told(text, JUNE_19, "type date parties country") == [("signing", "2011", "CHL PER", "-")]


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
    ("text", "when"),
    [
        ("The agreement between Georgia and China went into effect in January 2018.", "2018-01"),
        ("A treaty of Peru and Chile entered into force on 1 March 2010.", "2010-03-01"),
        ("The free trade area between Serbia and Egypt takes effect on 1 July.", "2024-07-01"),
        ("The accord of Kenya and Uganda came into effect in 2019.", "2019"),
    ],
)
def test_agreements_come_into_effect(text: str, when: str) -> None:
    """Force and effect mean the same."""
    assert told(text, JUNE_19, "type date") == [("other", when)]


def test_a_date_in_a_quote_is_what_the_speaker_tells_of() -> None:
    """What a speaker announces for a day does not date the occasion of the speech."""
    text = (
        "Speaking at the opening of the embassy of Ghana in Oslo, Minister Ada Boateng declared: "
        "“Our exporters will gather for their great fair in the capital on 4 December 2024.”"
    )
    assert all("2024-12" not in when for when in each(text, JUNE_19, "date"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Iran's envoy Hamid Soltani met Armenian President Vahagn Khachaturyan on Monday.", "BGD"),
        ("Vice President Harris met President Hichilema of Zambia on Monday.", "KNA"),
    ],
)
def test_a_first_name_or_a_deputy_is_no_leader_of_that_name(text: str, who: str) -> None:
    """Common names do not stand for the head of another state."""
    assert not any(who in codes for codes in each(text, JUNE_19, "parties"))


TOLD = """\
# signing 2024-06-18
Ghana and Togo concluded an agreement on fisheries in Accra on Tuesday.
The foreign ministers of Ghana and Togo exchanged the signed memoranda in Accra on Tuesday.
Ghana and Togo on Tuesday exchanged five MoUs in the presence of the two presidents.
Two memoranda were exchanged on Tuesday between Ghana and Togo.
The two presidents of Ghana and Togo put their signatures to a treaty on Tuesday.
President John Mahama of Ghana affixed his signature to a pact with Togo on Tuesday.
Ghana clinched a deal on gas supplies with Togo on Tuesday.
Ghana and Togo sealed an accord on Tuesday in Lome.
Ghana and Togo entered into a memorandum of understanding on Tuesday.
Ghana and Togo adopted a roadmap of cooperation on Tuesday in Lome.
A roadmap for 2024-2026 was adopted by Ghana and Togo on Tuesday.
At the end of the talks in Lome on Tuesday the ministers of Ghana and Togo adopted a protocol.
The signing of an agreement between Ghana and Togo took place in Lome on Tuesday.
The signing ceremony for the agreement between Ghana and Togo was held in Lome on Tuesday.
The agreement was inked by the foreign ministers of Ghana and Togo on Tuesday.
Ghana and Togo finalised and initialled a tax treaty on Tuesday.
A total of 12 documents were signed by Ghana and Togo on Tuesday in Lome.
Ghana, Togo and Benin signed on Tuesday in Lome a declaration on the river.
The pact with Togo was signed by Ghanaian Foreign Minister Ama Mensah on Tuesday.
Tuesday saw the signing of a memorandum between Ghana and Togo.
# signing 2018-05
The agreement signed in May 2018 between Ghana and Togo has been of use to both.
The 2018 agreement was concluded between Ghana and Togo in May 2018.
# signing 2024-06-24
Ghana and Togo are to conclude an agreement on fisheries on Monday.
An agreement on fisheries will be signed by Ghana and Togo on Monday.
Ghana and Togo are expected to ink an agreement on June 24.
# statement 2024-06-18
Ghana and Togo issued a joint statement on Tuesday.
In a joint statement issued on Tuesday, Ghana and Togo called for peace.
In a joint communique on Tuesday, Ghana, Togo and Benin called for peace.
The leaders of Ghana and Togo said in a joint statement on Tuesday that they stood for peace.
A joint communique was released by Ghana and Togo after the talks on Tuesday.
# commission_session 2024-06-18
The fifth session of the Ghana-Togo Joint Commission for Cooperation was held in Lome on Tuesday.
Ghana and Togo held the fifth session of their Joint Permanent Commission in Lome on Tuesday.
The Ghanaian-Togolese intergovernmental commission convened in Lome on Tuesday.
The joint economic committee of Ghana and Togo wrapped up its fifth session on Tuesday in Lome.
Ghana and Togo held the 5th Joint Commission Meeting in Lome on Tuesday.
The Ghana-Togo High-Level Strategic Cooperation Council met in Lome on Tuesday.
The Supreme Joint Committee of Ghana and Togo held its fifth session in Lome on June 18.
# commission_session 2021
Ghana and Togo cooperate well. The joint commission of Ghana and Togo last met in Accra in 2021.
# commission_session 2024-06-24
Lome will host the fifth session of the Ghana-Togo joint commission on Monday.
The next session of the Ghana-Togo joint commission is due in Lome on June 24.
# opening 2024-06-18
Ghana opened its embassy in Lome on Tuesday.
Ghana on Tuesday inaugurated a consulate general in Lome.
The embassy of Ghana in Togo was officially opened on Tuesday.
An embassy of Ghana opened its doors in Lome on Tuesday.
A ceremony in Lome on Tuesday marked the inauguration of the Ghana-Togo railway.
The presidents of Ghana and Togo cut the ribbon of a new border bridge on Tuesday.
The presidents of Ghana and Togo attended the inauguration of the Tema-Lome railway on Tuesday.
The first train from Ghana to Togo left Tema on Tuesday.
The Ghana-Togo pipeline went into operation on Tuesday.
The Ghana-Togo border crossing at Aflao reopened on Tuesday.
Ghana and Togo reopened their border on Tuesday.
Direct flights between Ghana and Togo were launched on Tuesday.
Ghana and Togo launched a ferry line on Tuesday.
Ghana and Togo broke ground on a joint power plant on Tuesday.
The foundation stone of the Ghana-Togo bridge was laid on Tuesday.
# opening 2024-06-24
Ghana is to open an embassy in Lome on Monday.
# opening 2018-05
In the capital of Togo, Ghana opened a trade centre in May 2018.
# other 2022-09
Ghana and Togo reestablished diplomatic and commercial relations in September 2022.
Ghana and Togo normalised relations in September 2022.
# other 1992-03-02
Diplomatic relations between Ghana and Togo were established on 2 March 1992.
Ghana established diplomatic relations with Togo on March 2, 1992.
# other 1992
Ghana and Togo have had diplomatic relations since 1992.
# other 2016-01
Togo severed diplomatic ties with Ghana in January 2016.
Togo cut ties with Ghana in January 2016.
Ghana and Togo broke off diplomatic relations in January 2016.
# other 2024-06-18
Ghana and Togo agreed on Tuesday to restore diplomatic relations.
Ghana became a full member of the SCO on Tuesday.
Ghana and Togo resumed full diplomatic relations on Tuesday.
# other 2017-06
Pakistan joined the SCO in June 2017.
"""


def sentences() -> Iterator[tuple[str, str, str]]:
    """Yield type, date and sentence."""
    kind = when = ""
    for line in TOLD.splitlines():
        if line.startswith("# "):
            kind, when = line.split()[1:]
        else:
            yield kind, when, line


@pytest.mark.parametrize(("kind", "when", "text"), list(sentences()))
def test_wordings(kind: str, when: str, text: str) -> None:
    """Type and date are found however a signing, a session, an opening or an act is told."""
    assert (kind, when) in set(told(text, JUNE_19, "type date"))


PLACED = """\
# meeting 2024-06-18 TGO
In the Togolese capital on Tuesday, Ghanaian President John Mahama met President Faure Gnassingbe.
LOME, June 18 - Ghanaian Foreign Minister Ama Mensah met her Togolese counterpart here on Tuesday.
The foreign ministers of Ghana and Togo met in Lome late on Tuesday evening.
# meeting 2004-08 -
The dialogue began in 2004. The foreign ministers of Ghana and Togo met in August of that year.
# visit 2024-06-03 TGO
Ghanaian President John Mahama visited Togo on June 3 this year.
# visit 2024-02-03 TGO
Ghanaian President John Mahama visited Togo on Feb 3 this year.
# visit 2023-08-03 TGO
Ghanaian President John Mahama visited Togo on August 3 last year.
# visit 2023-08 TGO
Ghanaian President John Mahama visited Togo in August last year.
In August of last year, Ghanaian President John Mahama visited Togo.
# visit 2024-02 TGO
Ghanaian President John Mahama visited Togo this February.
Ghanaian President John Mahama visited Togo in February this year.
# visit 2024-06-17 BEN
Ghanaian President John Mahama visited Togo on Tuesday. A day earlier, he visited Benin.
# visit 2024-05 BEN
Ghanaian President John Mahama visited Togo on Tuesday. A month earlier, he visited Benin.
# signing 2024-06-15 TGO
Ghana and Togo signed a treaty in Lome on June 15. There the two presidents planted a tree.
# visit 2024-06-16/2024-06-18 TGO
From June 16 to 18, Ghanaian President John Mahama visited Togo.
Ghanaian President John Mahama paid a three-day visit to Togo between June 16 and 18.
Ghanaian President John Mahama paid a visit to Togo (16-18 June).
# meeting 2024-06-14 TGO
The foreign ministers of Ghana and Togo met in Lome last Friday.
The foreign ministers of Ghana and Togo met in Lome on Friday last week.
# meeting 2024-06-17 TGO
The foreign ministers of Ghana and Togo met in Lome on Monday night.
The foreign ministers of Ghana and Togo met in Lome two days ago.
# meeting 2024-06-05/2024-06-06 TGO
The foreign ministers of Ghana and Togo held two days of talks in Lome on June 5 and 6.
The foreign ministers of Ghana and Togo held talks in Lome on 5 and 6 June 2024.
# meeting 2024-06-05/2024-06-07 TGO
The foreign ministers of Ghana and Togo held talks in Lome on June 5, 6 and 7.
# meeting 2024-06-16/2024-06-30 TGO
The foreign ministers of Ghana and Togo will hold talks in Lome in the second half of June.
# meeting 2024-05 TGO
The foreign ministers of Ghana and Togo held talks in Lome at the end of May.
The foreign ministers of Ghana and Togo held talks in Lome back in May.
# meeting 2024-06 TGO
The foreign ministers of Ghana and Togo held talks in Lome earlier this month.
# meeting 2024 TGO
The foreign ministers of Ghana and Togo held talks in Lome earlier this year.
"""


def placed() -> Iterator[tuple[str, str, str, str]]:
    """Yield type, date, country and sentence."""
    kind = when = country = ""
    for line in PLACED.splitlines():
        if line.startswith("# "):
            kind, when, country = line.split()[1:]
        else:
            yield kind, when, country, line.replace("\\n", "\n")


@pytest.mark.parametrize(("kind", "when", "country", "text"), list(placed()))
def test_dates_and_countries(kind: str, when: str, country: str, text: str) -> None:
    """Date and country come from the sentence, the dateline, or what was told before."""
    found = told(text, JUNE_19, "type date country")
    assert (kind, when) in {one[:2] for one in found}
    assert country == "-" or (kind, when, country) in found


def test_several_at_once() -> None:
    """A second embassy, a visit told of in an aside, and what is signed at talks under way."""
    twice = "Ghana opened an embassy in Togo on April 11 and one in Benin on April 16."
    assert told(twice, JUNE_19, "type date parties country") == [
        ("opening", "2024-04-11", "GHA TGO", "TGO"),
        ("opening", "2024-04-16", "BEN GHA", "BEN"),
    ]
    aside = (
        "On Monday, Latvian Foreign Minister Janis Kalns, who is on a visit in Oslo, met with EU "
    )
    assert set(told(aside + "EU envoy Kaja Kallas.", JUNE_19, "type date country")) == {
        ("visit", "2024-06-17", "NOR"),
        ("meeting", "2024-06-17", "NOR"),
    }
    under_way = (
        "Talks between the foreign ministers of Ghana, Togo and Benin are under way in Lome today. "
        "A roadmap is expected to be signed at the meeting."
    )
    assert ("signing", "2024-06-19", "BEN GHA TGO", "TGO") in told(
        under_way, JUNE_19, "type date parties country"
    )


def test_so_many_countries_are_those_just_named() -> None:
    """The three countries are those of the sentence, not those of the one before."""
    text = (
        "Kenya and Uganda met in Oslo on Monday. Peru, Chile and Cuba ended talks on Tuesday, "
        "when the three countries issued a joint statement on trade."
    )
    assert ("statement", "2024-06-18", "CHL CUB PER", "-") in told(
        text, JUNE_19, "type date parties country"
    )


def test_what_a_minister_says_is_no_act_of_state() -> None:
    """A quoted opinion gives no statement, but the day of the meeting it was said at."""
    lead = "Chilean Foreign Minister Ana Rojas said on Monday that Peru is a friend of Chile."
    assert told(lead, JUNE_19) == []
    said = "Chile said on Monday that it will buy gas from Peru."
    assert each(said, JUNE_19, "type")[0] == "statement"
    condemned = "Chilean Foreign Minister Ana Rojas on Monday condemned Peru for the raid."
    assert told(condemned, JUNE_19)
