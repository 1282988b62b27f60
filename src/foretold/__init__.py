"""Foretold reads expectations out of the news, ties each to its words and keeps the account."""

__version__ = "0.1.0"
