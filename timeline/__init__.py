"""WHEN and WHAT: dates, events, queries, views, stores, extraction, and the page."""
