"""WARC archives, plain or gzipped, read record by record; record addresses are never paths."""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any, BinaryIO

from foretold.documents.decoding import decode
from foretold.documents.draft import Draft
from foretold.documents.limits import ARTICLE_BYTES, COMPRESSION_RATIO, human
from foretold.errors import InputError

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_CHUNK = 65_536


def read_archive(stream: BinaryIO, where: str, *, raw: bool) -> Iterator[Draft | InputError]:
    """One draft for each page in the archive; other records are passed by.

    The date of the crawl is not taken for the date of publication.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = pages = 0
    try:
        for record in ArchiveIterator(stream):
            number += 1
            if record.rec_type not in {"response", "resource"} or not _is_page(record):
                continue
            pages += 1
            try:
                yield _draft(record, f"{where}#{number}", raw=raw)
            except InputError as error:
                yield error
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        what = str(error).splitlines()[0][:80] if str(error) else "it ends too early"
        yield InputError(where, f"a damaged archive after {number} records: {what}")
        return
    if not pages:
        yield InputError(where, f"no page in this archive of {number} records")


def _is_page(record: Any) -> bool:
    http = record.http_headers
    if http is not None:
        status = http.get_statuscode() or ""
        if not status.startswith("2"):
            return False
        kind = http.get_header("Content-Type") or ""
    else:
        kind = record.rec_headers.get_header("Content-Type") or ""
    return kind.split(";")[0].strip().lower() in _PAGES


def _draft(record: Any, where: str, *, raw: bool) -> Draft:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    url = address.strip("<>") if address.strip("<>").startswith(("http://", "https://")) else None
    _check_encoding(record, where)
    data = _payload(record, where)
    kind = _header(record, "Content-Type")
    text = decode(data, where, hint=_charset(kind))
    if "plain" in kind:
        return Draft(where, text, path=where, url=url, is_optional=True)
    from foretold.documents.page import read_page

    draft = read_page(text, where, url=url)
    if raw:
        draft.text = text
    draft.path, draft.is_optional = where, True
    return draft


def _check_encoding(record: Any, where: str) -> None:
    """Refuse content in an encoding that nobody here undoes.

    Raises:
        InputError: names the encoding and what to do.

    """
    encoding = _header(record, "Content-Encoding").strip().lower()
    if encoding == "br" and find_spec("brotli") is None and find_spec("brotlicffi") is None:
        what = "compressed with brotli, which is not read; install the package brotli"
        raise InputError(where, what)
    if encoding not in ("", "identity", "gzip", "x-gzip", "deflate", "br"):
        raise InputError(where, f"compressed with {encoding[:20]}, which is not read")


def _header(record: Any, name: str) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header(name) or "")


def _charset(kind: str) -> str | None:
    parts = kind.lower().split("charset=")
    return parts[1].split(";")[0].strip(" \"'") if len(parts) > 1 else None


def _payload(record: Any, where: str) -> bytes:
    """The record's content, decompressed, within the size that one article may have."""
    stream = record.content_stream()
    data = bytearray()
    while chunk := stream.read(_CHUNK):
        data += chunk
        if len(data) > ARTICLE_BYTES:
            raise InputError(where, f"a page of more than {human(ARTICLE_BYTES)}")
    length = record.rec_headers.get_header("Content-Length") or ""
    stored = int(length) if length.isdigit() else len(data)
    if len(data) > COMPRESSION_RATIO * max(stored, 1_000):
        raise InputError(where, "a compression bomb")
    return bytes(data)
