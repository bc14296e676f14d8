"""Texts in order of time and lists, whose entries are read as prose tells them."""
