"""Maps: how the columns of a table of outcomes are read."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

from foretold.errors import UsageError
from foretold.knowledge.actors import actor_names
from foretold.knowledge.events import cameo_types
from foretold.knowledge.outcomes import shipped_maps, topics, topics_in
from foretold.records.ontology import EVENT_TYPES, EventType

Row = dict[str, str]
_PARTS = {"columns", "days", "parties", "types", "topics", "covers", "name", "format", "header",
          "width"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TopicColumn:
    """How a column tells topics: by patterns on its value, or (`words`) by the words in it."""

    column: str
    patterns: tuple[tuple[re.Pattern[str], str], ...] = ()
    words: bool = False


@dataclass(frozen=True, slots=True)
class Covers:
    """What the table says it lists completely; `last` None means until its last row."""

    topics: frozenset[str]
    parties: frozenset[str]
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class OutcomeMap:
    """A map, checked. Columns of files without a header are named "0", "1" and so on."""

    name: str
    format: str
    header: bool
    width: int | None
    columns: dict[str, str]
    formats: tuple[str, ...]
    tolerance: int
    actor: frozenset[str]
    recipient: frozenset[str]
    actor_columns: tuple[str, ...]
    recipient_columns: tuple[str, ...]
    separator: str
    type_column: str | None
    type_code: str
    type_fixed: EventType | None
    topic_columns: tuple[TopicColumn, ...]
    covers: tuple[Covers, ...]

    def needs(self) -> set[str]:
        """The columns without which a table cannot be read by this map."""
        needed = {self.columns["date"], *self.actor_columns}
        return needed | ({self.type_column} if self.type_column else set())

    def shown(self) -> set[str]:
        """Its other columns but the names, which not all tables of a format have."""
        return {c for k, c in self.columns.items() if k not in ("actor_name", "recipient_name")}

    def day(self, row: Row) -> date | None:
        """The day of a row, None where it has none."""
        return read_day(row.get(self.columns["date"], ""), self.formats)

    def parties(self, row: Row) -> tuple[frozenset[str], frozenset[str]]:
        """Codes of those who act and of those acted upon."""
        actor = self.actor | self._codes(row, self.actor_columns)
        return actor, self.recipient | self._codes(row, self.recipient_columns)

    def _codes(self, row: Row, columns: Sequence[str]) -> frozenset[str]:
        found = set()
        for column in columns:
            value = row.get(column, "")
            for part in value.split(self.separator) if self.separator else [value]:
                if code := party_code(part):
                    found.add(code)
        return frozenset(found)

    def event_type(self, row: Row) -> EventType | None:
        """The PLOVER type of a row, None where it tells none."""
        if self.type_fixed is not None:
            return self.type_fixed
        value = row.get(self.type_column or "", "").strip()
        if self.type_code == "cameo":
            return _of_cameo(value)
        return cast("EventType", value.upper()) if value.upper() in EVENT_TYPES else None

    def cameo(self, row: Row) -> str | None:
        """The CAMEO code of a row of event data."""
        if self.type_code != "cameo" or self.type_column is None:
            return None
        return row.get(self.type_column, "").strip() or None

    def names(self, row: Row) -> tuple[str, ...]:
        """How the row names actor and recipient."""
        columns = (self.columns.get(c) for c in ("actor_name", "recipient_name"))
        return tuple(row.get(c, "").strip() for c in columns if c)

    def topics(self, row: Row) -> frozenset[str]:
        """The topics of a row; the first pattern that fits a column counts."""
        found: set[str] = set()
        for rule in self.topic_columns:
            value = row.get(rule.column, "")
            if rule.words:
                found |= topics_in(value)
            hit = next((t for p, t in rule.patterns if p.search(value.lower())), None)
            if hit is not None:
                found.add(hit)
        return frozenset(found)


def named_map(name: str) -> OutcomeMap:
    """The map of a file, or the shipped one of this name.

    Raises:
        UsageError: there is none, or it is malformed; says what and where.

    """
    if name in shipped_maps():
        return read_map(shipped_maps()[name], name)
    path = Path(name)
    try:
        return read_map(tomllib.loads(path.read_text("utf-8")), name)
    except FileNotFoundError as error:
        known = ", ".join(shipped_maps())
        raise UsageError(f"--map {name}: no such file; maps that come along: {known}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"--map {name}: {error}") from error


def read_map(data: dict[str, Any], where: str) -> OutcomeMap:
    """A map from its TOML.

    Raises:
        UsageError: a part is missing or unknown; says which.

    """
    unknown = set(data) - _PARTS
    if unknown:
        raise UsageError(f"map {where}: unknown part {', '.join(sorted(unknown))}")
    columns = {k: str(v) for k, v in data.get("columns", {}).items()}
    if "date" not in columns:
        raise UsageError(f"map {where}: [columns] needs date")
    days, parties, types = data.get("days", {}), data.get("parties", {}), data.get("types", {})
    fixed = types.get("fixed")
    if fixed is not None and fixed not in EVENT_TYPES:
        raise UsageError(f"map {where}: [types] fixed = {fixed}: no PLOVER type")
    return OutcomeMap(
        name=str(data.get("name", where)),
        format=str(data.get("format", "csv")),
        header=bool(data.get("header", True)),
        width=data.get("width"),
        columns=columns,
        formats=tuple(days.get("formats", ())),
        tolerance=int(days.get("tolerance", 1)),
        actor=frozenset(parties.get("actor", ())),
        recipient=frozenset(parties.get("recipient", ())),
        actor_columns=tuple(str(c) for c in parties.get("actor_columns", ())),
        recipient_columns=tuple(str(c) for c in parties.get("recipient_columns", ())),
        separator=str(parties.get("separator", "")),
        type_column=str(types["column"]) if "column" in types else None,
        type_code=str(types.get("code", "plover")),
        type_fixed=fixed,
        topic_columns=tuple(_topic_column(t, where) for t in data.get("topics", ())),
        covers=tuple(_covers(c, where) for c in data.get("covers", ())),
    )


def _topic_column(data: dict[str, Any], where: str) -> TopicColumn:
    pairs = []
    for pattern, topic in data.get("map", ()):
        if topic not in topics():
            raise UsageError(f"map {where}: no topic {topic}; there are {', '.join(topics())}")
        try:
            pairs.append((re.compile(pattern), topic))
        except re.error as error:
            raise UsageError(f"map {where}: pattern {pattern!r}: {error}") from error
    if "column" not in data:
        raise UsageError(f"map {where}: [[topics]] needs column")
    return TopicColumn(str(data["column"]), tuple(pairs), bool(data.get("words", False)))


def _covers(data: dict[str, Any], where: str) -> Covers:
    first, last = read_day(str(data.get("from", ""))), data.get("to")
    if first is None:
        raise UsageError(f"map {where}: [[covers]] needs from, a day as in 1998-01-01")
    return Covers(
        frozenset(data.get("topics", ())), frozenset(data.get("parties", ())), first,
        read_day(str(last)) if last else None,
    )  # fmt: skip


def read_day(text: str, formats: Sequence[str] = ()) -> date | None:
    """The day that a cell names: in one of the formats, else ISO 8601; None where none."""
    text = text.strip()
    for form in formats:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def party_code(name: str) -> str | None:
    """The code of a country or organisation by its name or code; None where it is not known."""
    name = name.strip()
    if not name:
        return None
    known = actor_names().exact(name)
    code = known[0][1].code if known else None
    if code is None and re.fullmatch(r"[A-Z]{3,12}", name):
        return name
    return code


def _of_cameo(code: str) -> EventType | None:
    """The type of a CAMEO code, by its longest known beginning."""
    for length in range(len(code), 1, -1):
        if kind := cameo_types().get(code[:length]):
            return kind
    return None
