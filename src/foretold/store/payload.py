"""A pack's records as compressed JSON Lines, and the hashes that guard them."""

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import replace

from foretold.errors import InputError
from foretold.records import Article, Record, from_json
from foretold.records.codec import to_bytes

_LEVEL = 3


def packed_lines(records: Sequence[Record]) -> bytes:
    """The records as JSON Lines, complete but for the article's text.

    Raises:
        InputError: a record holds half characters (lone surrogates), which UTF-8 cannot hold.

    """
    try:
        return b"\n".join(map(to_bytes, records))
    except ValueError as error:
        raise InputError(records[0].id, f"its text cannot be stored as UTF-8 ({error})") from error


def compressed(data: bytes) -> bytes:
    """The data as it lies in the file."""
    return zlib.compress(data, _LEVEL)


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
