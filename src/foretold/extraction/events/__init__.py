"""Events: who did what to whom (PLOVER), also planned, hypothetical and denied ones."""

from foretold.extraction.events.finder import find_events

__all__ = ["find_events"]
