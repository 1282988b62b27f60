"""Finds the inputs: files, folders, standard input, links; tells their format by their content."""

import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from foretold.documents.draft import Kind
from foretold.documents.limits import ARTICLE_BYTES, COMPRESSION_RATIO, human
from foretold.documents.mail import looks_like_mail
from foretold.errors import InputError

SUFFIXES: dict[str, Kind] = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".csv": "csv", ".tsv": "tsv", ".rss": "feed", ".atom": "feed", ".xml": "feed",
    ".warc": "warc", ".json": "json", ".eml": "mail", ".mht": "mail", ".mhtml": "mail",
}  # fmt: skip
TABLES = frozenset({"jsonl", "json", "csv", "tsv"})
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|atom:feed)\b", re.I)
_ABOUT = re.compile(r"(?:readme|licen[cs]e|changelog|contributing|notice|authors|copying)\b", re.I)
"""Files that tell about a folder: not read unless named."""
_HEAD = 4096
_SAMPLE = 65_536
_ARRAY = re.compile(rb"\[\s*\{\s*\"")


@dataclass(frozen=True, slots=True)
class Found:
    """One input: its name in errors, and a path, or data already in memory, or a link."""

    where: str
    path: Path | None = None
    data: bytes | None = None
    link: str | None = None
    is_named: bool = True


def is_link(path: str) -> bool:
    """Whether an input is a link rather than a path."""
    return bool(re.match(r"[a-z][a-z0-9+.-]+://", path, re.I))


def discover(paths: Iterator[str], stdin: BinaryIO) -> Iterator[Found | InputError]:
    """The inputs in these paths in order, folders walked in the order of their names."""
    for path in paths:
        if path == "-":
            data = stdin.read(ARTICLE_BYTES + 1)
            yield Found("standard input", data=data)
        elif is_link(path):
            yield Found(path, link=path)
        else:
            yield from _on_disk(path)


def _on_disk(path: str) -> Iterator[Found | InputError]:
    try:
        place = Path(path)
        if place.is_dir():
            yield from _folder(place)
        elif not place.exists():
            yield InputError(path, "no such file or folder")
        elif not place.is_file():
            yield InputError(path, "neither a file nor a folder")
        else:
            yield Found(path, place)
    except (OSError, ValueError) as error:
        yield InputError(path, reason(error))


def reason(error: OSError | ValueError) -> str:
    """What went wrong with a file, in a few words."""
    if isinstance(error, FileNotFoundError):
        return "the file vanished before it could be read"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error)


def _folder(root: Path) -> Iterator[Found | InputError]:
    found = False
    for place, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or kind_by_name(name) is None or _ABOUT.match(name):
                continue
            file = Path(place, name)
            if kind_by_name(name) in TABLES and not _looks_like_articles(file):
                continue
            found = True
            yield Found(str(file), file, is_named=False)
    if not found:
        yield InputError(str(root), f"no articles in this folder (read: {' '.join(SUFFIXES)})")


def kind_by_name(name: str) -> Kind | None:
    """The format that a file's name promises."""
    return SUFFIXES.get(Path(name.lower().removesuffix(".gz")).suffix)


def _looks_like_articles(file: Path) -> bool:
    """Whether the first row of a table in a folder has a text, a page or a link."""
    from foretold.documents.rows import has_article_columns

    try:
        with file.open("rb") as stream:
            kind = kind_by_name(file.name)
            head = stream.read(_SAMPLE) if kind == "json" else stream.readline(1_000_000)
    except OSError:
        return True  # the error is told where the file is read
    if head.startswith(b"\x1f\x8b"):
        head = zlib.decompressobj(31).decompress(head, 1_000_000).split(b"\n")[0]
    return has_article_columns(head, kind_by_name(file.name) or "csv")


def sniff(head: bytes, name: str) -> Kind:
    """The format of an input by the beginning of its content, then by its name."""
    start = head[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"WARC/"):
        return "warc"
    if _FEED.search(start[:1500]) and start[:1] == b"<" and not _HTML.match(start):
        return "feed"
    if _HTML.match(start):
        return "html"
    promised = kind_by_name(name)
    if promised in {"mail", "text", None} and looks_like_mail(start):
        return "mail"
    if promised == "mail":
        return "html" if start.startswith(b"<") else "text"
    if promised in {"feed", "warc"}:
        return "html" if start.startswith(b"<") else "text"
    if promised:
        return promised
    if _ARRAY.match(start):
        return "json"
    return "jsonl" if start.startswith(b'{"') else "text"


def inflate(data: bytes, where: str, limit: int) -> bytes:
    """Gzip data decompressed, all members, up to `limit` bytes.

    Raises:
        InputError: it is broken, holds more than `limit`, or is a compression bomb.

    """
    out = bytearray()
    rest = data
    while rest:
        member = zlib.decompressobj(31)
        try:
            out += member.decompress(rest, limit + 1 - len(out))
        except zlib.error as error:
            raise InputError(where, "a damaged gzip file") from error
        if len(out) > limit or len(out) > COMPRESSION_RATIO * len(data) + 1_000_000:
            raise InputError(where, f"holds more than {human(limit)} when decompressed")
        if not member.eof:
            raise InputError(where, "a gzip file that ends too early")
        rest = member.unused_data.lstrip(b"\x00")
    return bytes(out)
