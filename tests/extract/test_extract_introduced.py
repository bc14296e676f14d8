"""Persons named without an office: the state stands before the name or a sentence earlier."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Malta's Joan Vella met Iceland's Karl Hallgrim in Oslo on Monday. Ms Vella and Mr "
            "Hallgrim spoke of fish.",
            ("meeting", "MLT ISL"),
            id="two whose states stand before their names",
        ),
        pytest.param(
            "Malta's prime minister denounced the ruling. Joan Vella flew to Cyprus on Tuesday. "
            "The trip of Ms Vella was short.",
            ("visit", "MLT CYP"),
            id="the office in one sentence, the name in the next",
        ),
        pytest.param(
            "Malta's prime minister denounced the ruling. Joan Vella has doubts. Ms Vella arrived "
            "in Cyprus on Tuesday.",
            ("visit", "MLT CYP"),
            id="the surname alone later on",
        ),
    ],
)
def test_a_name_is_of_the_state_that_introduces_it(text: str, wanted: tuple[str, str]) -> None:
    """The state of a person need not stand beside an office."""
    assert wanted in told(text, APRIL_17, "type cast")


@pytest.mark.parametrize(
    "text",
    [
        "Malta's Grand Harbour met old friends in Oslo on Monday. The Grand Harbour is old.",
        "Malta's Joan Vella met friends in Oslo on Monday.",
    ],
)
def test_what_is_no_official_of_a_state_is_left_out(text: str) -> None:
    """A site, and a person whom nothing introduces, are nobody's officials."""
    assert told(text, APRIL_17) == []
