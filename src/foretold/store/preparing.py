"""Makes packs ready for the file: in a second thread, the next ones while one is stored.

Compressing needs no lock of Python's, so that it costs no time where there is a second processor.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property, partial

from foretold.errors import InputError
from foretold.records import Article, Record
from foretold.store.payload import compressed, compressed_lines, packed_lines, without_ids
from foretold.store.stories import without_links

_AHEAD = 6
"""So many packs are made ready while one is stored."""


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
        """Begin to compress, in another thread."""
        work = partial(_compressed, self.text, self.lines, self.records)
        self._kept = pool.submit(work)

    @property
    def kept(self) -> Kept:
        """The text and the lines as they lie in the file."""
        if self._kept is None:
            return _compressed(self.text, self.lines, self.records)
        return self._kept.result()


def prepared(
    packs: Iterable[Sequence[Record]], is_new: Callable[[str], bool]
) -> Generator[Pack, None, None]:
    """The packs of these records, the next ones being compressed while one is at work.

    `is_new` says of an article's id whether its pack will be stored.
    """
    waiting: deque[Pack] = deque()
    with ThreadPoolExecutor(1, "foretold-packing") as pool:
        for records in packs:
            pack = Pack(records)
            if is_new(pack.article.id):
                pack.compress(pool)
            waiting.append(pack)
            if len(waiting) > _AHEAD:
                yield waiting.popleft()
        yield from waiting


def _compressed(text: bytes, lines: list[bytes], records: list[Record]) -> Kept:
    return Kept(compressed(text), compressed_lines(without_ids(lines, records), text))


def _utf8(article: Article) -> bytes:
    """The text's bytes, or the error that names the article whose text has none."""
    try:
        return article.text.encode()
    except UnicodeEncodeError as error:
        where = article.path or article.url or article.id
        raise InputError(where, f"its text is not Unicode ({error.reason})") from error
