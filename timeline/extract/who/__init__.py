"""Who: states, organisations and persons in a text, and which of them take part."""
