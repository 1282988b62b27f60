"""Files of JSON that are no JSON Lines: an array of articles, or an object that holds one."""

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from foretold.documents.draft import Draft
from foretold.documents.limits import CONTAINER_BYTES, LINE_BYTES, human
from foretold.documents.rows import draft_of, has_columns
from foretold.errors import InputError

_CHUNK = 1 << 18
_DEPTH = 4
_DECODER = json.JSONDecoder(strict=False)
_SPACE = " \t\r\n,"


def read_json(stream: BinaryIO, where: str, *, raw: bool) -> Iterator[Draft | InputError]:
    """One draft for each article in a file of JSON; an array is read article by article."""
    number = 0
    try:
        for value in _values(stream, where):
            for row in _rows(value, 0):
                number += 1
                yield from draft_of(row, f"{where}#{number}", where, number, raw=raw)
    except (ValueError, RecursionError):
        yield InputError(where, f"broken JSON after {number} articles")
        return
    if not number:
        yield InputError(where, "no article in this JSON (an object with text, html or a link)")


def _values(stream: BinaryIO, where: str) -> Iterator[Any]:
    """The items of an array, or the one value of a file, with bounded memory for an array."""
    reader = codecs.getreader("utf-8-sig")(stream, "replace")
    buffer = reader.read(_CHUNK)
    text = buffer.lstrip(_SPACE)
    is_array = text.startswith("[")
    buffer = text[1:] if is_array else text
    limit = LINE_BYTES if is_array else CONTAINER_BYTES
    while True:
        buffer = buffer.lstrip(_SPACE)
        if is_array and buffer.startswith("]"):
            return
        try:
            value, end = _DECODER.raw_decode(buffer)
        except json.JSONDecodeError:
            if len(buffer) > limit:
                raise InputError(where, f"an article of more than {human(limit)}") from None
            more = reader.read(max(_CHUNK, len(buffer)))  # doubles, so that the work stays linear
            if not more:
                if buffer:
                    raise
                return
            buffer += more
            continue
        yield value
        buffer = buffer[end:]
        if not is_array and not buffer.strip():
            return


def _rows(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects in a value that can be articles, the outermost that are."""
    if isinstance(value, dict):
        if has_columns(value):
            yield value
        elif depth < _DEPTH:
            for inner in value.values():
                yield from _rows(inner, depth + 1)
    elif isinstance(value, list) and depth < _DEPTH:
        for inner in value:
            yield from _rows(inner, depth + 1)
