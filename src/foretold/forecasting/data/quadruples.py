"""Reads the files of the forecasting literature: source, relation, target, time a line."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from foretold.errors import InputError, UsageError
from foretold.forecasting.data.problems import Problems


@dataclass(frozen=True, slots=True)
class Quadruples:
    """Facts as written in a file: ids of source, relation and target, and the time, [rows, 4]."""

    rows: NDArray[np.int64]
    problems: Problems


def read_quadruples(path: Path) -> Quadruples:
    """The facts of a tab-separated file; further columns are ignored.

    Ids are whole numbers; the time is one too, or an ISO date. Rows that are neither are left
    out and counted.

    Raises:
        UsageError: there is no such file.
        InputError: it cannot be read, or holds not one fact.

    """
    if not path.is_file():
        raise UsageError(f"{path}: there is no such file")
    problems = Problems(path)
    try:
        rows = np.loadtxt(path, dtype=np.int64, usecols=(0, 1, 2, 3), ndmin=2, comments=None)
        if rows.size and rows[:, :3].min() < 0:
            raise ValueError
    except (ValueError, UnicodeDecodeError):
        rows = _line_by_line(path, problems)
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})") from error
    if not len(rows):
        raise InputError(str(path), "holds no facts; each line is source, relation, target, time")
    return Quadruples(rows, problems)


def _line_by_line(path: Path, problems: Problems) -> NDArray[np.int64]:
    rows = []
    for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
        cells = line.split("\t") if "\t" in line else line.split()
        if not cells or not line.strip():
            continue
        if len(cells) < 4:
            problems.add("fewer than 4 columns", number)
            continue
        try:
            ids = [int(cell) for cell in cells[:3]]
        except ValueError:
            problems.add("an id that is no whole number", number)
            continue
        time = _time(cells[3].strip())
        if min(ids) < 0:
            problems.add("a negative id", number)
        elif time is None:
            problems.add("a time that is neither a whole number nor an ISO date", number)
        else:
            rows.append([*ids, time])
    return np.array(rows, np.int64).reshape(-1, 4)


def _time(cell: str) -> int | None:
    try:
        return int(cell)
    except ValueError:
        pass
    try:
        return date.fromisoformat(cell[:10]).toordinal()
    except ValueError:
        return None


def read_names(path: Path) -> dict[int, str]:
    """The names of ids: lines of name, tab, id (or id, tab, name); lines that are neither go.

    Raises:
        UsageError: there is no such file.

    """
    if not path.is_file():
        raise UsageError(f"{path}: there is no such file")
    names: dict[int, str] = {}
    for line in path.read_text("utf-8", "replace").splitlines():
        cells = line.split("\t")
        if len(cells) < 2:
            continue
        if cells[-1].strip().isdigit():
            names[int(cells[-1])] = cells[0].strip()
        elif cells[0].strip().isdigit():
            names[int(cells[0])] = cells[1].strip()
    return names
