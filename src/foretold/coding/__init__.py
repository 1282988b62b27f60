"""Coding: one article in, all its records out. Joins the extractors and links what they find."""

from foretold.coding.coder import code_article, code_articles
from foretold.coding.retelling import SURE, fact_pairs, how_sure

__all__ = ["SURE", "code_article", "code_articles", "fact_pairs", "how_sure"]
