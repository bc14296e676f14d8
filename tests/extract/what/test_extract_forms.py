"""The notation of triggers: what a text must have before a pattern is tried at all."""

from __future__ import annotations

from timeline.extract.what.forms import trigger


def test_stems_are_lists_of_each_of_which_a_text_must_have_one() -> None:
    """A line stands for a space; capitals of marks are kept."""
    one = trigger("meeting", "bag", "talk held_in & <D <C", r"(?P<t>talks) (?:on|in) <[DC]\d+>")
    assert one.stems == (("talk", "held in"), ("<D", "<C"))


def test_a_trigger_reads_small_letters_whatever_its_own() -> None:
    """Patterns may be written as news write."""
    one = trigger("meeting", "bag", "remarks", r"^\W*(?P<t>Remarks) by <P\d+>")
    assert one.pattern.search("“remarks by <P0>")
