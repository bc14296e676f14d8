"""What: the words that tell of an event, those that deny one, and drafts made of them."""
