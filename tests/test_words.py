"""What the page says about an event in few words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.small_atlas import small
from timeline.words import state_words


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("happened", ""),
        ("cancelled", "cancelled"),
        ("planned", "planned, no report since"),
    ],
)
def test_what_was_planned_is_not_said_to_come(status: str, words: str) -> None:
    """A plan whose day is over is not told as if it were still to come."""
    one = small().by_id["plant"].model_copy(update={"status": status})
    assert state_words(one, date(2028, 1, 1)) == words
    assert state_words(one, date(2027, 12, 31)) == words.partition(",")[0]
