"""Coding: one article in, all its records out. Joins the extractors and links what they find."""

from foretold.coding.coder import code_article, code_articles

__all__ = ["code_article", "code_articles"]
