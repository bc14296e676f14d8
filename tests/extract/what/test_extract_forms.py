"""The notation of triggers: what a text must have before a pattern is tried at all."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.extract.what.forms import Trigger, trigger
from timeline.extract.what.triggers import TRIGGERS


def test_stems_are_lists_of_each_of_which_a_text_must_have_one() -> None:
    """A line stands for a space; capitals of marks are kept."""
    one = trigger("meeting", "bag", "talk held_in & <D <C", r"(?P<t>talks) (?:on|in) <[DC]\d+>")
    assert one.stems == (("talk", "held in"), ("<D", "<C"))


def test_a_trigger_reads_small_letters_whatever_its_own() -> None:
    """Patterns may be written as news write."""
    one = trigger("meeting", "bag", "remarks", r"^\W*(?P<t>Remarks) by <P\d+>")
    assert one.pattern.search("“remarks by <P0>")


@pytest.mark.parametrize(
    "one", [one for one in TRIGGERS if len(one.stems) > 1], ids=lambda one: f"{one.type} {one.form}"
)
@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_a_trigger_reads_has_its_further_stems(one: Trigger, data: st.DataObject) -> None:
    """A list that lacks a word of the pattern would keep it from being tried."""
    text = data.draw(st.from_regex(one.pattern, alphabet=st.characters(codec="ascii")))
    for stems in one.stems[1:]:
        assert any(stem in text for stem in stems), stems
