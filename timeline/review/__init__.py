"""Candidates before a person: what waits, what was decided, and the way back."""
