"""Reads inputs into articles: the one public face of this layer."""

import codecs
import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from foretold.documents.article import NoTextError, to_article
from foretold.documents.dates import checked_published
from foretold.documents.decoding import decode
from foretold.documents.discovery import Found, discover, inflate, is_link, reason, sniff
from foretold.documents.draft import Draft, Kind
from foretold.documents.limits import ARTICLE_BYTES, CONTAINER_BYTES, human
from foretold.errors import InputError
from foretold.records import Article

_HEAD = 65_536


def read_paths(
    paths: Iterable[str],
    *,
    published: str | None = None,
    raw: bool = False,
    fetch: bool = False,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | InputError]:
    """The articles in these inputs in order; what cannot be read comes as an error in its place.

    Args:
        paths: files (text, HTML, Markdown, JSON Lines, CSV, feeds, WARC; also gzipped), folders,
            links, or `-` for standard input.
        published: the publication date of them all, ISO 8601 (`2023-11-08`, `2023-11`, or a time).
        raw: take the content as the article text itself, offsets count in the file; the metadata
            are still read.
        fetch: whether links are fetched (else a link is an error).
        stdin: where `-` reads from; the process's standard input unless told.

    Streams: memory holds one article at a time.

    Raises:
        UsageError: `published` is no date.

    """
    given = checked_published(published) if published else None
    return _articles(paths, given, raw, fetch, stdin)


def read_articles(
    paths: Iterable[str],
    *,
    published: str | None = None,
    raw: bool = False,
    fetch: bool = False,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Article]:
    """The articles in these inputs; arguments as in `read_paths`, but for errors.

    An input that cannot be read is told to `on_error`, where there is one, and the rest goes on.

    Raises:
        InputError: an input cannot be read and there is no `on_error`.

    """
    for item in read_paths(paths, published=published, raw=raw, fetch=fetch):
        if not isinstance(item, InputError):
            yield item
        elif on_error is None:
            raise item
        else:
            on_error(item)


def _articles(
    paths: Iterable[str], published: str | None, raw: bool, fetch: bool, stdin: BinaryIO | None
) -> Iterator[Article | InputError]:
    for found in discover(iter(paths), stdin or sys.stdin.buffer):
        if isinstance(found, InputError):
            yield found
            continue
        for draft in _drafts(found, raw=raw, fetch=fetch):
            if isinstance(draft, InputError):
                yield draft
                continue
            try:
                yield to_article(draft, published=published, raw=raw)
            except NoTextError as error:
                if not draft.is_optional:
                    yield error
            except InputError as error:
                yield error


def read_drafts(path: str, *, raw: bool = False) -> Iterator[Draft | InputError]:
    """The drafts of one input, before their text is cleaned."""
    for found in discover(iter([path]), sys.stdin.buffer):
        if isinstance(found, InputError):
            yield found
        else:
            yield from _drafts(found, raw=raw, fetch=False)


def _drafts(found: Found, *, raw: bool, fetch: bool) -> Iterator[Draft | InputError]:
    """The drafts of one input; links in it are followed when `fetch` says so."""
    try:
        for draft in _read(found, raw=raw, fetch=fetch):
            if isinstance(draft, Draft) and _needs_page(draft, fetch):
                yield from _follow(draft, raw=raw, fetch=fetch)
            else:
                yield draft
    except InputError as error:
        yield error
    except (OSError, EOFError, zlib.error) as error:
        what = reason(error) if isinstance(error, OSError) else "a damaged gzip file"
        yield InputError(found.where, what)


def _needs_page(draft: Draft, fetch: bool) -> bool:
    """Whether a draft is only a link, or a summary whose page we may fetch."""
    return bool(draft.url) and (not draft.text.strip() or (draft.is_summary and fetch))


def _read(found: Found, *, raw: bool, fetch: bool) -> Iterator[Draft | InputError]:
    if found.link:
        yield Draft(found.where, "", url=found.link)
        return
    if found.path is None:
        yield from _from_memory(found.data or b"", found.where, "", None, raw=raw)
        return
    with found.path.open("rb") as stream:
        head = stream.peek(_HEAD)[:_HEAD]
        packed = head.startswith(b"\x1f\x8b")
        if packed:
            head = zlib.decompressobj(31).decompress(head, _HEAD)
        kind = sniff(head, found.path.name)
        if kind == "warc":
            from foretold.documents.archive import read_archive

            yield from read_archive(stream, found.where, raw=raw)
        elif kind in {"jsonl", "json", "csv", "tsv"}:
            opened: BinaryIO = (
                io.BufferedReader(_Capped(gzip.GzipFile(fileobj=stream), found.where))  # type: ignore[type-var]
                if packed
                else stream
            )
            yield from _rows(opened, found.where, kind, raw=raw)
        else:
            yield from _whole_file(stream, found, packed, kind, raw=raw)


class _Capped(io.RawIOBase):
    """A decompressing stream that gives up when it grows out of proportion."""

    def __init__(self, stream: gzip.GzipFile, where: str) -> None:
        self.stream, self.where = stream, where
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        data = self.stream.read(len(buffer))
        self.count += len(data)
        if self.count > 50 * CONTAINER_BYTES:
            raise InputError(self.where, f"holds more than {human(50 * CONTAINER_BYTES)}")
        buffer[: len(data)] = data
        return len(data)


def _rows(stream: BinaryIO, where: str, kind: Kind, *, raw: bool) -> Iterator[Draft | InputError]:
    from foretold.documents.rows import read_jsonl, read_table

    if kind == "jsonl":
        yield from read_jsonl(stream, where, raw=raw)
    elif kind == "json":
        from foretold.documents.json_files import read_json

        yield from read_json(stream, where, raw=raw)
    else:
        yield from read_table(stream, where, kind, raw=raw)


def _whole_file(
    stream: BinaryIO, found: Found, packed: bool, kind: Kind, *, raw: bool
) -> Iterator[Draft | InputError]:
    limit = CONTAINER_BYTES if kind == "feed" else ARTICLE_BYTES
    data = stream.read(limit + 1)
    if len(data) > limit:
        size = found.path.stat().st_size if found.path else len(data)
        raise InputError(found.where, f"{human(size)}; one article may have at most {human(limit)}")
    if packed:
        data = inflate(data, found.where, limit)
    name = found.path.name if found.path else ""
    yield from _from_memory(data, found.where, name, str(found.path), raw=raw)


def _from_memory(
    data: bytes, where: str, name: str, path: str | None, *, raw: bool,
    url: str | None = None, charset: str | None = None,
) -> Iterator[Draft | InputError]:  # fmt: skip
    """The drafts of one whole content."""
    if len(data) > CONTAINER_BYTES or (not name and len(data) > ARTICLE_BYTES):
        raise InputError(where, f"more than {human(ARTICLE_BYTES)}")
    if data.startswith(b"\x1f\x8b"):
        data = inflate(data, where, ARTICLE_BYTES)
    kind = sniff(data[:_HEAD], name)
    if kind in {"jsonl", "json", "csv", "tsv"}:
        yield from _rows(io.BufferedReader(io.BytesIO(data)), where, kind, raw=raw)
    elif kind == "warc":
        from foretold.documents.archive import read_archive

        yield from read_archive(io.BytesIO(data), where, raw=raw)
    elif kind == "feed":
        from foretold.documents.feeds import read_feed

        yield from read_feed(data, where, raw=raw)
    elif kind == "mail":
        from foretold.documents.mail import read_mail

        for draft in read_mail(data, where, raw=raw):
            draft.path, draft.url = path, draft.url or url
            yield draft
    else:
        draft = _single(data, where, kind, path, url, charset, raw=raw)
        links = links_in(draft.text) if kind == "text" and not raw else []
        yield from (Draft(f"{where}:{n}", "", path=path, url=link) for n, link in links)
        if not links:
            yield draft


def links_in(text: str) -> list[tuple[int, str]]:
    """The numbered lines of a text that is a list of links and nothing else, else none."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        words = line.split()
        if not words or line.lstrip().startswith("#"):
            continue
        if len(words) > 1 or not is_link(words[0]):
            return []
        found.append((number, words[0]))
    return found


def _single(
    data: bytes, where: str, kind: Kind, path: str | None, url: str | None,
    charset: str | None, *, raw: bool,
) -> Draft:  # fmt: skip
    """The draft of one page or text."""
    text = decode(data, where, hint=charset)
    if raw and data.startswith(codecs.BOM_UTF8):
        text = "\ufeff" + text  # offsets count in the file
    if kind == "html":
        from foretold.documents.page import read_page

        draft = read_page(text, where, url=url)
        if raw:
            draft.text = text
    elif kind == "markdown" and not raw:
        from foretold.documents.markdown import read_markdown

        draft = read_markdown(text, where)
    else:
        draft = Draft(where, text, url=url)
    draft.path = path
    return draft


def _follow(draft: Draft, *, raw: bool, fetch: bool) -> Iterator[Draft | InputError]:
    """The page behind a link; what the row or feed told about it is kept."""
    assert draft.url is not None
    if not fetch:
        yield InputError(draft.where, "a link; give --fetch to fetch links")
        return
    from foretold.documents.fetching import fetch_page

    try:
        page = fetch_page(draft.url)
        for read in _from_memory(
            page.data, draft.url, "", draft.path, raw=raw, url=page.url, charset=page.charset
        ):
            if isinstance(read, Draft):
                read.published = draft.published or read.published
                read.published_basis = draft.published_basis or read.published_basis
                read.title = draft.title or read.title
                read.publisher = read.publisher or draft.publisher
            yield read
    except InputError as error:
        yield error
