"""From a draft to an article: metadata filled in, text cleaned, language named, id given."""

import hashlib

from foretold.documents.dates import past
from foretold.documents.decoding import repair
from foretold.documents.draft import Draft
from foretold.documents.languages import read_language
from foretold.documents.limits import TEXT_CHARS
from foretold.documents.plain import with_visible, without_furniture
from foretold.errors import InputError
from foretold.records import Article, DateRange
from foretold.records.identity import article_id


class NoTextError(InputError):
    """The input holds nothing that is an article's text."""


def to_article(draft: Draft, *, published: str | None = None, raw: bool = False) -> Article:
    """The article of a draft.

    Args:
        draft: what the format's reader gave.
        published: the date that the user gave; it wins over every other.
        raw: keep the text as it is; the metadata are still read.

    Raises:
        InputError: there is no text, or too much, or in a language that we do not read.

    """
    if len(draft.text) > TEXT_CHARS:
        raise InputError(
            draft.where, f"{len(draft.text):,} characters; an article has at most {TEXT_CHARS:,}"
        )
    if not raw:
        draft.text = repair(draft.text)
    filled, seen = with_visible(draft)
    filled.modified = past(filled.modified)
    text = filled.text if raw or filled.is_clean else without_furniture(filled.text, seen)
    if not any(c.isalnum() for c in text):
        raise NoTextError(draft.where, "no article text in it")
    language = read_language(text, draft.where)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    day, basis, why = past(filled.published), filled.published_basis, None
    if day is None and filled.modified:
        day, basis, why = filled.modified, "markup", "only its last change is dated"
    if published:
        day, basis, why = published, "given", None
    return Article(
        article_id(digest), text, digest, path=filled.path, url=filled.url, title=filled.title,
        published=day, published_basis=basis if day else None, published_range=_whole(day),
        published_reason=why,
        modified=filled.modified, byline=filled.byline, publisher=filled.publisher,
        via=filled.via, language=language,
    )  # fmt: skip


def _whole(day: str | None) -> DateRange | None:
    """The days of a date of reduced precision (`2023-11`), None for a full one."""
    if day is None or len(day) >= 10:
        return None
    if len(day) == 4:
        return DateRange(f"{day}-01-01", f"{day}-12-31")
    from calendar import monthrange

    last = monthrange(int(day[:4]), int(day[5:7]))[1]
    return DateRange(f"{day}-01", f"{day}-{last:02}")
