"""Makes packs ready for the file."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property, partial

from foretold.errors import InputError
from foretold.records import Article, Record
from foretold.store.payload import compressed, compressed_lines, packed_lines, without_ids
from foretold.store.stories import without_links


@dataclass(frozen=True, slots=True)
class Kept:
    """The article's text and the records' lines as they lie in the file."""

    text: bytes
    lines: bytes


class Pack:
    """An article with its records, on its way into the store."""

    def __init__(self, records: Sequence[Record]) -> None:
        """Take the records as they are stored: how they relate to others is not their own.

        Raises:
            TypeError: the first is no article.
            InputError: the article's text is not Unicode.

        """
        article, *rest = records
        if not isinstance(article, Article):
            raise TypeError("the first record of a pack is its article")
        self.article = without_links(article)
        self.records = [self.article, *(replace(r, also_in=()) if r.also_in else r for r in rest)]
        self.text = _utf8(article)
        self._kept: Future[Kept] | None = None

    @cached_property
    def lines(self) -> list[bytes]:
        """The records as lines of JSON.

        Raises:
            InputError: a record holds half characters (lone surrogates).

        """
        return packed_lines(self.records)

    def compress(self, pool: ThreadPoolExecutor) -> None:
        """Begin to compress, in another thread.

        That needs no lock of Python's, so that it takes no time where there is a second processor.
        """
        work = partial(_compressed, self.text, self.lines, self.records)
        self._kept = pool.submit(work)

    @cached_property
    def kept(self) -> Kept:
        """The text and the lines as they lie in the file."""
        if self._kept is None:
            return _compressed(self.text, self.lines, self.records)
        return self._kept.result()


def _compressed(text: bytes, lines: list[bytes], records: list[Record]) -> Kept:
    return Kept(compressed(text), compressed_lines(without_ids(lines, records), text))


def _utf8(article: Article) -> bytes:
    """The text's bytes, or the error that names the article whose text has none."""
    try:
        return article.text.encode()
    except UnicodeEncodeError as error:
        where = article.path or article.url or article.id
        raise InputError(where, f"its text is not Unicode ({error.reason})") from error
