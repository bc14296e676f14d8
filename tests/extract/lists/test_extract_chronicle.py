"""Texts in order of time: timelines, agendas, lists of visits and of documents."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extract import extract

DAY = date(2018, 1, 3)


def told(text: str, day: date | None = DAY) -> list[tuple[str, str, str, str]]:
    """Type, date, parties and status of the events of a text, in the order of their dates."""
    found = [
        (one.type, one.date, " ".join(sorted(one.participants)), one.status)
        for one in extract(text, day)
    ]
    return sorted(found, key=lambda one: (one[1], one[0]))


@pytest.mark.parametrize(
    "entries",
    [
        "12 May – {}.\n\n3 June – {}.",
        "* May 12: {}.\n* June 3: {}.",
        "May\n12 May | {}\nJune\n3 June | {}",
        "1) 12th May - {}.\n2) 3rd of June - {}.",
        "May 12. {}.\n\nJune 3. {}.",
    ],
)
def test_the_title_gives_the_year(entries: str) -> None:
    """The present tense of a chronicle is no plan, and its days are of the year of its title."""
    signed, met = "Fiji and Latvia sign a pact", "The leaders of Fiji and Latvia meet in Riga"
    text = f"2016 in Latvia\n\nEvents\n\n{entries.format(signed, met)}"
    assert told(text) == [
        ("signing", "2016-05-12", "FJI LVA", "happened"),
        ("meeting", "2016-06-03", "FJI LVA", "happened"),
    ]


def test_a_year_or_a_month_over_entries() -> None:
    """A line with a year or a month holds for those below it, whatever their order."""
    text = (
        "Timeline\n\n2014\nOctober 17: Fiji and Latvia hold talks in Oslo\n"
        "September 5: Fiji and Latvia sign a truce\n\n2015\nFebruary 6: Fijian officials fly to "
        "Riga\n\nMarch 2016\n1–4 March: Suva hosts talks between Fiji and Latvia\n"
    )
    assert [when for _, when, _, _ in told(text)] == [
        "2014-09-05",
        "2014-10-17",
        "2015-02-06",
        "2016-03-01/2016-03-04",
    ]


@pytest.mark.parametrize(
    ("day", "years"),
    [
        (date(2018, 1, 3), ["2017?-10-02", "2017?-11-20", "2018?-01-02"]),
        (date(2017, 12, 30), ["2017?-10-02", "2017?-11-20", "2018?-01-02"]),
        (date(2019, 9, 28), ["2019?-10-02", "2019?-11-20", "2020?-01-02"]),
    ],
)
def test_a_list_without_years_is_near_its_publication(day: date, years: list[str]) -> None:
    """It runs on into the next year; what is a little ahead is planned."""
    text = (
        "Dates\n\nOct. 2 – Fiji and Latvia hold talks in Oslo.\n\nNov. 20 – Fiji and Latvia sign a "
        "treaty.\n\nJan. 2 – The leaders of Fiji and Latvia meet in Riga."
    )
    found = told(text, day)
    assert [when for _, when, _, _ in found] == years
    late = (day.isoformat() < when.replace("?", "") for when in years)
    assert [status for *_, status in found] == ["planned" if one else "happened" for one in late]


@pytest.mark.parametrize(
    ("head", "when"),
    [
        ("2011-2012:", "2011/2012"),
        ("March 2011 - May 2012:", "2011-03/2012-05"),
        ("2011, March 3:", "2011-03-03"),
        ("2011 March –", "2011-03"),
        ("03.03.2011", "2011-03-03"),
        ("2011 |", "2011"),
    ],
)
def test_heads_of_many_forms(head: str, when: str) -> None:
    """Years and months from one to another, the year first, dots, cells of a table."""
    text = (
        f"History\n\n{head} Fiji and Latvia hold talks in Oslo\n2013: Fiji opens an embassy in Riga"
    )
    assert [day for _, day, _, _ in told(text)] == [when, "2013"]


def test_years_in_a_column() -> None:
    """Years that only a blank parts from the entries count when there are several."""
    text = (
        "Fiji and Latvia: a history\n\n1991 The two countries establish diplomatic relations\n\n"
        "1995 Visit of President Karl Tamm to Fiji\n\n1995 Fiji sends aid to its islands\n\n"
        "2001 Fiji and Latvia sign a tax treaty\n\n2004 Agreement on Culture signed"
    )
    assert [(kind, when) for kind, when, _, _ in told(text)] == [
        ("other", "1991"),
        ("visit", "1995"),
        ("signing", "2001"),
        ("signing", "2004"),
    ]


def test_a_diary_of_an_agency() -> None:
    """Its items stand behind stars and cities, under the day."""
    text = (
        "Diary\n\nTUESDAY, JANUARY 9 ** RIGA - Latvian President Karl Tamm meets Fijian President "
        "Jone Vula. ** OSLO - Fiji and Malta hold talks.\n\n** SUVA - The foreign minister of Peru "
        "pays an official visit to Fiji.\n\n- - - WEDNESDAY, JANUARY 10\n\n** RIGA - Latvia and "
        "Malta sign a treaty."
    )
    found = {(one.type, one.date[-5:], one.status) for one in extract(text, DAY)}
    assert found == {
        ("meeting", "01-09", "planned"),
        ("visit", "01-09", "planned"),
        ("signing", "01-10", "planned"),
    }


def test_an_entry_does_not_go_on_about_the_one_before() -> None:
    """Who took part in the one before is none of its parties; days in it are of its year."""
    text = (
        "Milestones\n\n-- March 3-5, 1997, Fiji hosts the SCO summit in Suva. On March 4, Fiji and "
        "Peru signed a pact.\n\n-- June 8, 1998, the President of Fiji attends a forum in Oslo.\n\n"
        "-- July 9, 1999, Vakalolo visits Riga to attend the ASEAN summit."
    )
    found = told(text)
    assert ("signing", "1997-03-04", "FJI PER", "happened") in found
    assert ("meeting", "1998-06-08", "FJI", "happened") in found
    assert all(kind != "visit" for kind, *_ in found)


def test_several_events_of_an_entry() -> None:
    """Each sentence and each part between semicolons is of the day at the head."""
    text = (
        "Timeline\n\n4 March 2014: Fijian President Jone Vula arrives in Riga. The two countries "
        "sign a pact; 2015: Latvia opens an embassy in Suva.\n6 May 2016: Fiji and Latvia exchange "
        "prisoners; Fiji and Malta restore diplomatic relations."
    )
    assert [(kind, when) for kind, when, _, _ in told(text)] == [
        ("signing", "2014-03-04"),
        ("visit", "2014-03-04"),
        ("opening", "2015"),
        ("other", "2016-05-06"),
        ("other", "2016-05-06"),
    ]


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("reach a deal on fishing", "signing"),
        ("agree on a road map", "signing"),
        ("conduct a 3-for-3 prisoner exchange", "other"),
        ("carry out a prisoner swap", "other"),
        ("establish diplomatic relations", "other"),
        ("issue a joint statement", "statement"),
    ],
)
def test_what_is_struck_in_an_entry(verb: str, kind: str) -> None:
    """What two reach or agree on is concluded that day."""
    text = f"Timeline\n\nMay 2014: Fiji and Latvia {verb}.\nJune 2014: A storm hits Suva."
    assert told(text) == [(kind, "2014-05", "FJI LVA", "happened")]


def test_entries_leave_parties_to_the_title() -> None:
    """On a page about the relations of two, what names nobody is of both."""
    text = (
        "Fiji – Latvia: main dates\n\n- 3 May 1994: establishment of diplomatic relations\n"
        "- 4 June 1999: signing of the Treaty on Trade in Suva\n"
        "- 2001: State visit of the President of Fiji\n"
    )
    assert told(text) == [
        ("other", "1994-05-03", "FJI LVA", "happened"),
        ("signing", "1999-06-04", "FJI LVA", "happened"),
        ("visit", "2001", "FJI LVA", "happened"),
    ]


def test_lists_of_visits_documents_and_sessions() -> None:
    """A heading lends its entries the words that they leave out, and the state of officials."""
    text = (
        "Bilateral relations between Fiji and Latvia\n\nVisits from Fiji:\n"
        "2009 February – President Jone Vula (state visit)\n2016 October – Minister of Trade Ana "
        "Bale\n\nVisits to Fiji:\n11.12.2017 President Karl Tamm – working visit\n\nAgreements\n"
        "- Agreement on Air Services (Riga, 3 June 2014)\n"
        "- Memorandum of Understanding between the ministries; Suva, 18.10.2012\n\n"
        "Joint Commission\n2nd session – Suva, 12 June 2013\n"
    )
    assert [(kind, when) for kind, when, _, _ in told(text)] == [
        ("visit", "2009-02"),
        ("signing", "2012-10-18"),
        ("commission_session", "2013-06-12"),
        ("signing", "2014-06-03"),
        ("visit", "2016-10"),
        ("visit", "2017-12-11"),
    ]
    assert {parties for _, _, parties, _ in told(text)} == {"FJI LVA"}


def test_an_agenda_is_of_its_owner() -> None:
    """Its items leave out who meets, and its days are to come."""
    text = (
        "Schedule of the Foreign Minister of Latvia for the week of 8 January\n\n"
        "Monday, 8 January\n10:00 Meeting with the Foreign Minister of Malta, Riga\n\n"
        "Tuesday, 9 January\nWorking visit to Fiji\n12.30 Meeting with President of Fiji Jone "
        "Vula\n\nWednesday, 10 January – Suva: talks with the Prime Minister of Fiji"
    )
    assert told(text) == [
        ("meeting", "2018?-01-08", "LVA MLT", "planned"),
        ("meeting", "2018?-01-09", "FJI LVA", "planned"),
        ("visit", "2018?-01-09", "FJI LVA", "planned"),
        ("meeting", "2018?-01-10", "FJI LVA", "planned"),
    ]
    places = {one.place for one in extract(text, DAY)}
    assert {"Riga", "Suva"} <= places


def test_agendas_of_one_day_and_days_in_numbers() -> None:
    """The title may tell the day of all items; days in numbers count when there are several."""
    text = (
        "Press agenda on January 9\n\nRIGA - Latvian Foreign Minister Karl Tamm to meet Fijian "
        "counterpart Jone Vula.\n\nOSLO - Malta and Fiji hold talks."
    )
    assert told(text) == [
        ("meeting", "2018?-01-09", "FJI LVA", "planned"),
        ("meeting", "2018?-01-09", "FJI MLT", "planned"),
    ]
    text = (
        "Diary of the Foreign Minister of Latvia (1-5 January)\n\n01.01 – rest\n"
        "02.01 – visit to Malta; meeting with President Ana Bale in Valletta\n"
        "04.01 – political consultations with Fiji, Riga\n05.01 – meeting with students"
    )
    assert [(kind, when) for kind, when, _, _ in told(text)][:3] == [
        ("meeting", "2018?-01-02"),
        ("visit", "2018?-01-02"),
        ("consultation", "2018?-01-04"),
    ]


def test_visits_abroad_of_one() -> None:
    """Under "Visits abroad by …" an entry may be the name of a land."""
    text = (
        "Visits abroad by the President of Latvia in 2016\n\nMarch 2-3: Fiji, Suva, trade forum\n"
        "May 4-6: Malta, working visit of three days for talks on the sea"
    )
    assert told(text) == [
        ("visit", "2016-03-02/2016-03-03", "FJI LVA", "happened"),
        ("visit", "2016-05-04/2016-05-06", "LVA MLT", "happened"),
    ]


def test_whom_one_met_told_in_a_list() -> None:
    """A line with a colon gives its day and its place to the bullets below, and to no more."""
    text = (
        "On 12 December 2017, Latvian Foreign Minister Karl Tamm held these meetings in Oslo:\n"
        "– with the Foreign Minister of Malta;\n– with the Foreign Minister of Fiji.\n"
        "Trade with Peru grew."
    )
    found = {(when, parties) for _, when, parties, _ in told(text)}
    assert found == {("2017-12-12", "FJI LVA"), ("2017-12-12", "LVA MLT")}


def test_a_review_is_of_the_year_of_its_title() -> None:
    """Months without a year are of that year, and none is to come."""
    text = (
        "Fiji's diplomacy in 2016\n\nIn January, Fijian President Jone Vula paid an official visit "
        "to Latvia. In March, Fiji and Malta signed a treaty. In May, Fiji and Peru held talks."
    )
    assert [when for _, when, _, _ in told(text)] == ["2016-01", "2016-03", "2016-05"]


@pytest.mark.parametrize(
    "text",
    [
        # one date alone heads no list
        "12 May – Fiji's visit plans and Latvia's hosts were discussed at home.",
        # nouns that look like verbs
        "Timeline\n\n12 May 2015: Fiji talks big on trade.\n3 June 2015: The hosts lead 2-0.",
        # homes and persons
        "Timeline\n\n2014: A bridge opens in Suva.\n2015: Fiji holds an election.",
        # papers without a date
        "Fiji – Latvia: agreements\n\n- Agreement on Air Services\n- Protocol on trade in fruit",
    ],
)
def test_lists_that_tell_of_nothing_between_states(text: str) -> None:
    """Domestic entries, nouns and undated papers give no event."""
    assert told(text) == []


def test_evidence_stays_in_the_text() -> None:
    """What is retold is shown by the words that are there."""
    text = "Timeline\n\n12 May 2015: Fiji and Latvia sign a pact.\n3 June 2016: Nothing."
    (one,) = extract(text, DAY)
    shown = {piece.field: piece.text for piece in one.evidence}
    assert shown["type"] == "sign a pact"
    assert shown["date"] == "12 May 2015"
    assert all(text[piece.start : piece.end] == piece.text for piece in one.evidence)
