"""Expectations: what is foretold, by whom, how likely, until when, if what."""

from foretold.extraction.expectations.finder import find_expectations

__all__ = ["find_expectations"]
