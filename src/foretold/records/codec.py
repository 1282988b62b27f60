"""Records to JSON and back, by pydantic, in the contract's field order."""

import json
from dataclasses import fields, replace
from functools import cache
from typing import Annotated, Any, cast, get_args

from pydantic import Field, TypeAdapter

from foretold.records.schema import Article, Record

_FIRST = ("record", "id", "article", "evidence")


_ADAPTERS: dict[str, TypeAdapter[Record]] = {
    kind.__name__.lower(): TypeAdapter(kind) for kind in get_args(Record)
}


_SERIALIZERS = {kind: adapter.serializer.to_json for kind, adapter in _ADAPTERS.items()}


@cache
def _any_record() -> TypeAdapter[Record]:
    return TypeAdapter(Annotated[Record, Field(discriminator="record")])


FIELD_ORDER: dict[str, tuple[str, ...]] = {}
"""The fields of each record kind in the order in which they are printed."""
for _kind in get_args(Record):
    _names = [f.name for f in fields(_kind)]
    FIELD_ORDER[_kind.__name__.lower()] = tuple(
        [n for n in _FIRST if n in _names] + [n for n in _names if n not in _FIRST]
    )


def to_dict(record: Record, *, with_text: bool = False) -> dict[str, Any]:
    """A record as JSON-ready data; an article's `text` only with `with_text`."""
    data = cast(dict[str, Any], _ADAPTERS[record.record].dump_python(record, mode="json"))
    names = FIELD_ORDER[record.record]
    return {n: data[n] for n in names if with_text or (n, record.record) != ("text", "article")}


def to_json(record: Record, *, with_text: bool = False) -> str:
    """One line of JSON."""
    return json.dumps(to_dict(record, with_text=with_text), ensure_ascii=False)


def to_bytes(record: Record) -> bytes:
    """The record as one line of JSON for storing, fast; an article's `text` is left empty.

    Raises:
        pydantic_core.PydanticSerializationError: a text holds half characters (a ValueError).

    """
    if isinstance(record, Article):
        record = replace(record, text="")
    return _SERIALIZERS[record.record](record)


def from_json(line: str | bytes) -> Record:
    """The record that `to_json(..., with_text=True)` printed.

    Raises:
        pydantic.ValidationError: the line is not a record of this version.

    """
    return _any_record().validate_json(line)
