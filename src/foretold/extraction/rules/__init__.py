"""Rules: what an instrument forbids, obliges or permits, and who is said to break it."""

from foretold.extraction.rules.finder import find_rules

__all__ = ["find_rules"]
