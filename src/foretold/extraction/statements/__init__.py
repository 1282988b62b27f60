"""Statements: who said, believed or intended what."""

from foretold.extraction.statements.finder import find_statements

__all__ = ["find_statements"]
