"""Where: the place of an event, and the dateline of an article."""
