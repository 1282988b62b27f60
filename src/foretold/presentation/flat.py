"""Records as flat rows: one column a leaf, so that a spreadsheet or a data frame can hold them.

A span `evidence` becomes `evidence` (its words), `evidence_start`, `evidence_end`; an entity
`holder` becomes `holder` (its name), `holder_code` and so on; lists of them become lists.
The columns depend on the record kinds alone, never on the data.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from foretold.records import Record
from foretold.records.codec import FIELD_ORDER
from foretold.records.schema import DateRange, Entity, Probability, Span

ColumnType = Literal["text", "integer", "number", "truth"]

_LEAVES: dict[type, tuple[tuple[str, str, ColumnType], ...]] = {
    Span: (("", "text", "text"), ("_start", "start", "integer"), ("_end", "end", "integer")),
    DateRange: (("_start", "start", "text"), ("_end", "end", "text")),
    Probability: (
        ("_low", "low", "number"),
        ("_point", "point", "number"),
        ("_high", "high", "number"),
    ),
    Entity: (
        ("", "name", "text"),
        ("_code", "code", "text"),
        ("_sector", "sector", "text"),
        ("_id", "id", "text"),
        ("_affiliation", "affiliation", "text"),
    ),
}
_PLAIN: dict[type, ColumnType] = {int: "integer", float: "number", bool: "truth"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a flat table; `many` columns hold lists."""

    name: str
    type: ColumnType
    many: bool


@dataclass(frozen=True, slots=True)
class _Leaf:
    column: Column
    value: Callable[[Any], Any]


KINDS: dict[str, type] = {kind.__name__.lower(): kind for kind in get_args(Record)}


def columns(kinds: Sequence[str] = (), *, with_text: bool = False) -> tuple[Column, ...]:
    """The columns of a table of these record kinds (all when none is named), without repeats.

    Where kinds differ, a column that is a list in one is a list in all.
    """
    found: dict[str, Column] = {}
    for kind in kinds or tuple(KINDS):
        for leaf in _leaves(kind):
            column = leaf.column
            if (kind, column.name) == ("article", "text") and not with_text:
                continue
            known = found.get(column.name, column)
            found[column.name] = Column(column.name, known.type, known.many or column.many)
    return tuple(found.values())


def flat(record: Record, table: Sequence[Column]) -> list[Any]:
    """The values of a record for these columns; None where the record has no such field."""
    values = {leaf.column.name: (leaf, leaf.value(record)) for leaf in _leaves(record.record)}
    row: list[Any] = []
    for column in table:
        leaf, value = values.get(column.name, (None, None))
        if leaf is not None and column.many and not leaf.column.many:
            value = [] if value is None else [value]
        row.append([] if value is None and column.many else value)
    return row


@cache
def _leaves(kind: str) -> tuple[_Leaf, ...]:
    hints = get_type_hints(KINDS[kind])
    leaves: list[_Leaf] = []
    for field in FIELD_ORDER[kind]:
        item, many = _item(hints[field])
        parts = _LEAVES.get(item)
        if parts is None:
            column = Column(field, _PLAIN.get(item, "text"), many)
            leaves.append(_Leaf(column, _getter(field, None, many)))
            continue
        for suffix, attribute, type_ in parts:
            column = Column(field + suffix, type_, many)
            leaves.append(_Leaf(column, _getter(field, attribute, many)))
    return tuple(leaves)


def _item(hint: Any) -> tuple[type, bool]:
    """The type within an optional or a tuple, and whether it is a tuple."""
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        (inner,) = (a for a in get_args(hint) if a is not NoneType)
        return _item(inner)
    if origin is tuple:
        return _item(get_args(hint)[0])[0], True
    return (hint if isinstance(hint, type) else str), False


def _getter(field: str, attribute: str | None, many: bool) -> Callable[[Any], Any]:
    if many and attribute is not None:
        return lambda record: [getattr(item, attribute) for item in getattr(record, field)]
    if many:
        return lambda record: list(getattr(record, field))
    if attribute is None:
        return lambda record: getattr(record, field)

    def value(record: Any) -> Any:
        inner = getattr(record, field)
        return None if inner is None else getattr(inner, attribute)

    return value
