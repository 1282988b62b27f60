"""Expectations: what is foretold, by whom, how likely, until when, if what."""

from foretold.extraction.expectations.finder import find_expectations
from foretold.extraction.expectations.relevance import is_wish

__all__ = ["find_expectations", "is_wish"]
