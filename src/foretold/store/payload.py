"""A pack's records as compressed JSON Lines, and the hashes that guard them."""

import hashlib
import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from foretold.errors import InputError
from foretold.records import Article, Record, from_json
from foretold.records.codec import to_bytes

_LEVEL, _LEVEL_OF_LINES = 4, 3
"""At 6 they take half as long again and three times as long, and the file is a fortieth smaller.

At 2, lines are but a thirtieth longer, but fewer packs fit into a page.
"""
_ID_AT_END = b',"id":"'
_AFTER_ID = re.compile(rb'","record":"[a-z]+"}')
"""What stands around the id of a record, which is at the end of its line."""
_WITH_DICTIONARY = 0x20
"""The bit of zlib's second byte that says that a dictionary is needed."""
_REACH = 28_000
"""So much of an article's text is given as dictionary (zlib looks back 32 KiB)."""


def packed_lines(records: Sequence[Record]) -> list[bytes]:
    """The records as lines of JSON, complete but for the article's text.

    Raises:
        InputError: a record holds half characters (lone surrogates), which UTF-8 cannot hold.

    """
    try:
        return list(map(to_bytes, records))
    except ValueError as error:
        raise InputError(records[0].id, f"its text cannot be stored as UTF-8 ({error})") from error


def without_ids(lines: list[bytes], records: Sequence[Record]) -> bytes:
    """The lines with the ids left out that stand at their ends, as they lie in the file."""
    return b"\n".join(map(_without_id, lines, records))


def _without_id(line: bytes, record: Record) -> bytes:
    id_, after = record.id.encode(), _after_id(record.record)
    start = len(line) - len(id_) - len(after)
    if not line.startswith(_ID_AT_END + id_ + after, start - len(_ID_AT_END)):
        return line
    return line[:start] + after


@cache
def _after_id(kind: str) -> bytes:
    return f'","record":"{kind}"}}'.encode()


def with_id(line: bytes, id_: str) -> bytes:
    """The line with its id, where that was left out."""
    start = line.rfind(_ID_AT_END) + len(_ID_AT_END)
    return line[:start] + id_.encode() + line[start:] if _AFTER_ID.fullmatch(line, start) else line


def kind_of(line: bytes) -> str:
    """The kind of the record of a line, which is its last word."""
    return line[line.rfind(b':"') + 2 : -2].decode()


def with_ids(lines: list[bytes], ids: Sequence[str]) -> bytes:
    """The lines with their ids, as they were before `without_ids`."""
    return b"\n".join(map(with_id, lines, ids))


def compressed(data: bytes) -> bytes:
    """The data as it lies in the file."""
    return zlib.compress(data, _LEVEL)


def compressed_lines(lines: bytes, text: bytes) -> bytes:
    """Records as they lie in the file: against the article's text, which most of them quote.

    This halves them. Stores from before this have them compressed alone, with their ids.
    """
    packer = zlib.compressobj(_LEVEL_OF_LINES, zdict=_dictionary(text))
    return packer.compress(lines) + packer.flush()


def restored_lines(data: bytes, text: Callable[[], bytes]) -> bytes:
    """The lines that were compressed; `text` gives the article's text where that is needed.

    Raises:
        zlib.error: the data or the text is damaged.

    """
    if not isinstance(data, bytes) or len(data) < 2 or not data[1] & _WITH_DICTIONARY:
        return restored(data)
    unpacker = zlib.decompressobj(zdict=_dictionary(text()))
    lines = unpacker.decompress(data)
    if not unpacker.eof or unpacker.unused_data:
        raise zlib.error("incomplete or trailing data")
    return lines


def _dictionary(text: bytes) -> bytes:
    return _common() + text[:_REACH]


@cache
def _common() -> bytes:
    """What lines have in common. Stores need it as it is: another is another file."""
    return Path(__file__).with_name("dictionary_1.jsonl").read_bytes()


def restored(data: bytes) -> bytes:
    """What was compressed.

    Raises:
        zlib.error: the data is damaged.

    """
    if not isinstance(data, bytes):
        raise zlib.error("no compressed data")
    return zlib.decompress(data)


def record_from(line: bytes, text: str | None = None) -> Record:
    """The record of a line; an article has its `text` when that is given, else an empty one."""
    record = from_json(line)
    if isinstance(record, Article) and text is not None:
        return replace(record, text=text)
    return record


def text_hash(text: bytes) -> bytes:
    """The hash that guards an article's text."""
    return hashlib.sha256(text).digest()


def pack_hash(before: bytes, *parts: bytes | str | int | None) -> bytes:
    """The hash of a pack, over that of the pack before it and all that the pack says."""
    digest = hashlib.sha256(before)
    for part in parts:
        raw = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.digest()
