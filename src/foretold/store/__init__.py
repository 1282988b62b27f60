"""The store: one SQLite file that keeps articles and records, and forgets nothing."""

from foretold.store.connection import NotAStoreError
from foretold.store.judgements import Judgement
from foretold.store.query import FILTERS, KINDS, Query
from foretold.store.reading import Row
from foretold.store.search import CLOSING, OPENING, Hit
from foretold.store.store import Store
from foretold.store.verify import Finding
from foretold.store.version import extractor_version
from foretold.store.writing import Added

__all__ = [
    "CLOSING",
    "FILTERS",
    "KINDS",
    "OPENING",
    "Added",
    "Finding",
    "Hit",
    "Judgement",
    "NotAStoreError",
    "Query",
    "Row",
    "Store",
    "extractor_version",
]
