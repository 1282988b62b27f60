"""What the readers of the single formats hand on: an article before its text is cleaned."""

from dataclasses import dataclass
from typing import Literal

from foretold.records.ontology import PublishedBasis


@dataclass(slots=True)
class Draft:
    """An article as its format gives it; what the format does not tell is None.

    `text` is still to be cleaned unless `is_clean`. `where` names the input in errors.
    `published` and `modified` are ISO 8601, with offset when a time is known. `is_optional`: one of
    many in an archive or feed, where no text is no error. `is_summary`: the whole is behind `url`.
    """

    where: str
    text: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    modified: str | None = None
    byline: str | None = None
    publisher: str | None = None
    via: tuple[str, ...] = ()
    is_clean: bool = False
    is_optional: bool = False
    is_summary: bool = False


Kind = Literal[
    "text", "markdown", "html", "jsonl", "json", "csv", "tsv", "feed", "warc", "mail"
]  # fmt: skip
"""The formats that are told apart."""
