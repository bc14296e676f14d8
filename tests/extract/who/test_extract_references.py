"""He, the minister, the delegation: who of those named before is meant."""

from __future__ import annotations

from tests.extract.telling import APRIL_17, MAY_16, MAY_22, each, told


def test_he_takes_part_in_the_meeting_named_before_him() -> None:
    """Read "In a meeting with X, he said" as a meeting of whom the sentence before was about."""
    text = (
        "Chilean Foreign Minister Pablo Reyes praised the growth of trade. In a meeting with "
        "Latvian Foreign Minister Ilze Ozola on Tuesday, he said that it may double."
    )
    assert told(text, APRIL_17) == [("meeting", "2025-04-15", "CHL LVA", "-")]


def test_the_minister_is_the_one_who_was_called_so() -> None:
    """Not the president of the sentence before."""
    text = (
        "Fijian Foreign Minister Jone Vula held talks in Riga on Monday with Latvian President "
        "Karl Tamm. President Karl Tamm praised the reforms. The minister visited Tallinn on "
        "Tuesday."
    )
    assert each(text, MAY_22, "cast", kind="visit") == ["FJI EST"]


def test_he_stays_who_he_was_behind_an_adjunct() -> None:
    """In a programme of stops, "he" is the visitor of all."""
    text = (
        "Fijian Foreign Minister Jone Vula will visit Riga and Tallinn on June 14-17. In Riga, the "
        "Minister will meet with Latvian Prime Minister Ilze Ozola. In Tallinn, he will hold talks "
        "with Estonian Foreign Minister Karl Tamm and sign a memorandum on fishing."
    )
    assert each(text, MAY_22, "cast", kind="meeting") == ["FJI LVA", "FJI EST"]
    assert each(text, MAY_22, "cast", kind="signing") == ["FJI EST"]


def test_she_is_not_whom_an_adjunct_names() -> None:
    """After breakfast with one, she went on to another."""
    text = (
        "Fijian Prime Minister Joan Vula set off on a tour of Europe on Tuesday. After breakfast "
        "in Oslo with Norwegian Prime Minister Kari Dahl, she travelled to Riga to see Latvian "
        "President Karl Tamm and then to Tallinn for a meeting with Estonian Prime Minister Ilze "
        "Ozola."
    )
    assert [
        place
        for codes, place in told(text, MAY_22, "cast place", kind="visit")
        if codes == "FJI LVA"
    ] == ["Riga"]
    assert ("Tallinn", "FJI EST") in told(text, MAY_22, "place cast", kind="meeting")


def test_she_who_is_to_be_received_is_the_visitor_named_before() -> None:
    """The passive of a plan, with the visitor of the sentence before."""
    text = (
        "Fijian Prime Minister Joan Vula flew into Riga on Tuesday evening. She is to be received "
        "by Latvian President Karl Tamm this morning."
    )
    assert told(text, MAY_22, "edtf place cast status", kind="meeting") == [
        ("2024-05-22", "Riga", "FJI LVA", "planned")
    ]


def test_the_president_of_a_state_is_no_title_alone() -> None:
    """What follows "the President of" says whose he is."""
    text = (
        "Fijian President Jone Vula visited Riga on Monday. The President of our country praised "
        "him. The President of the club visited Tallinn on Tuesday."
    )
    assert each(text, MAY_22, "cast", kind="visit") == ["FJI LVA"]


def test_a_delegation_meets_those_of_each_stop() -> None:
    """In "In X, the delegation will meet …" the delegation is that of the tour."""
    text = (
        "A Fijian delegation will visit Latvia and Malta on May 20-24. In Latvia, the delegation "
        "will meet with Latvian officials and farmers. In Malta, the delegation will meet with "
        "Maltese officials."
    )
    assert set(told(text, MAY_16, "date parties", kind="meeting")) == {
        ("2024-05-20/2024-05-24", "FJI LVA"),
        ("2024-05-20/2024-05-24", "FJI MLT"),
    }
