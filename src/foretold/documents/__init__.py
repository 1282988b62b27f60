"""Documents: from files, pages, feeds and archives to articles with their metadata and text."""

from foretold.documents.copies import CopyIndex, link_copies, linked, outlet
from foretold.documents.datelines import Dateline, find_dateline, first_dateline
from foretold.documents.furniture import furniture_spans
from foretold.documents.reader import read_articles, read_paths
from foretold.documents.shingles import own_passages, word_overlap
from foretold.documents.sourcemap import SourceMap, align
from foretold.documents.sources import map_to_source, source_text

__all__ = [
    "CopyIndex",
    "Dateline",
    "SourceMap",
    "align",
    "find_dateline",
    "first_dateline",
    "furniture_spans",
    "link_copies",
    "linked",
    "map_to_source",
    "outlet",
    "own_passages",
    "read_articles",
    "read_paths",
    "source_text",
    "word_overlap",
]
