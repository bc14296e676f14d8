"""When: dates as texts write them, what they mean, and which one is an event's."""
