"""Keeps an event table beside the store, so that only what is new has to be read again."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from foretold.forecasting.data.problems import Problems
from foretold.forecasting.data.reading import read_events
from foretold.forecasting.data.table import EventTable, TableBuilder

_VERSION = 1
_COLUMNS = ("sources", "targets", "types", "relations", "days", "origins", "files")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which files are wanted, and how to read them."""

    paths: list[Path]
    columns: dict[str, str] | None = None
    first_day: date | None = None

    def stamps(self) -> dict[str, list[object]]:
        """What tells whether a file, or how it is read, has changed."""
        how = json.dumps([self.columns, str(self.first_day)], sort_keys=True)
        return {
            str(path.resolve()): [path.stat().st_size, path.stat().st_mtime_ns, how]
            for path in self.paths
            if path.is_file()
        }


def table_of(asked: Asked, folder: Path | None) -> tuple[EventTable, list[Problems], bool]:
    """The events of the files, what was wrong with rows, and whether any file was read anew.

    With a `folder` the table is kept there. When files came on top of those kept, only they are
    read; when one changed or went, all are.

    Raises:
        UsageError: a file is not there, or lacks a column.
        InputError: a file cannot be read.

    """
    stamps = asked.stamps()
    kept, known = _load(folder) if folder else (None, {})
    if kept is not None and all(stamps.get(name) == stamp for name, stamp in known.items()):
        new = [p for p in asked.paths if str(p.resolve()) not in known]
    else:
        kept, new = None, asked.paths
    if kept is not None and not new:
        return kept, [], False
    builder = TableBuilder()
    problems = [read_events(path, builder, asked.columns, asked.first_day) for path in new]
    table = builder.table() if kept is None else joined(kept, builder.table())
    if folder:
        _save(folder, table, stamps)
    return table, problems, True


def joined(first: EventTable, second: EventTable) -> EventTable:
    """Two tables as one, in order of day."""
    actors, names = _places(first.actors, second.actors)
    texts, kinds = _places(first.texts, second.texts)
    places, files = _places(first.places, second.places)
    codes = [*first.codes, *([None] * (len(actors) - len(first.actors)))]
    for k, code in zip(names.tolist(), second.codes, strict=True):
        codes[k] = codes[k] or code
    days = np.concatenate([first.days, second.days])
    both = EventTable(
        np.concatenate([first.sources, names[second.sources]]),
        np.concatenate([first.targets, names[second.targets]]),
        np.concatenate([first.types, second.types]),
        np.concatenate([first.relations, kinds[second.relations]]),
        days,
        np.concatenate([first.origins, second.origins]),
        np.concatenate([first.files, files[second.files].astype(np.int16)]),
        actors, tuple(codes), texts, places,
    )  # fmt: skip
    return both.chosen(np.argsort(days, kind="stable"))


def _places(
    first: tuple[str, ...], second: tuple[str, ...]
) -> tuple[tuple[str, ...], "np.ndarray[tuple[int], np.dtype[np.int32]]"]:
    """All names of both, and where each of the second stands among them."""
    found = {name: k for k, name in enumerate(first)}
    places = [found.setdefault(name, len(found)) for name in second]
    return tuple(found), np.array(places, np.int32)


def _save(folder: Path, table: EventTable, stamps: dict[str, list[object]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    words = json.dumps(
        {
            "version": _VERSION, "files": stamps, "actors": table.actors, "codes": table.codes,
            "texts": table.texts, "places": table.places,
        }
    )  # fmt: skip
    fresh = folder / "events.new.npz"
    np.savez(
        fresh, words=np.frombuffer(words.encode(), np.uint8),
        **{name: getattr(table, name) for name in _COLUMNS},
    )  # fmt: skip
    fresh.replace(folder / "events.npz")


def _load(folder: Path) -> tuple[EventTable | None, dict[str, list[object]]]:
    """The table kept in the folder; none where there is none that this version reads."""
    path = folder / "events.npz"
    try:
        with np.load(path, allow_pickle=False) as stored:
            words = json.loads(bytes(stored["words"]))
            if words["version"] != _VERSION:
                return None, {}
            table = EventTable(
                *(stored[name] for name in _COLUMNS),  # type: ignore[call-arg]
                tuple(words["actors"]),
                tuple(words["codes"]), tuple(words["texts"]), tuple(words["places"]),
            )  # fmt: skip
            return table, words["files"]
    except (OSError, ValueError, KeyError):
        return None, {}
