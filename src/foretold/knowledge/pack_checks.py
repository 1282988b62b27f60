"""The check of a knowledge pack: its files, their columns, and the rows of persons in them."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from foretold.errors import KnowledgeError
from foretold.knowledge.files import DATA
from foretold.knowledge.holder_checks import STALE_DAYS, Finding, check_holders
from foretold.knowledge.holders import TABLES
from foretold.knowledge.packs import Row, packs, read_table

_OPTIONAL = frozenset({"post", "as_of", "party"})
"""Columns that a pack may leave out."""


@dataclass(slots=True)
class Report:
    """What a check found; `troubles` are files that cannot be used, one line each."""

    terms: int = 0
    persons: int = 0
    findings: list[Finding] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)


def check_pack(folder: Path | None, *, today: date, stale_days: int = STALE_DAYS) -> Report:
    """Check one pack, or (None) our own data together with all packs in use.

    Raises:
        KnowledgeError: the folder is none, or the setting names something that is none.

    """
    if folder is not None and not folder.is_dir():
        raise KnowledgeError(f"{folder}: not a folder; a pack is a folder of tables")
    report = Report()
    table: list[Row] = []
    for place in (DATA, *packs()) if folder is None else (folder,):
        if place != DATA:
            report.troubles += _file_troubles(place)
        for name in TABLES:
            if (place / name).is_file():
                table += _rows(place / name, name, report)
    report.terms = len(table)
    report.persons = len({(row["country"], row["name"]) for row in table})
    report.findings = check_holders(table, today=today, stale_days=stale_days)
    return report


def _rows(path: Path, name: str, report: Report) -> list[Row]:
    """The rows of a table of persons, with empty cells for columns that may be left out."""
    try:
        table = read_table(path)
    except KnowledgeError as error:
        report.troubles.append(str(error))
        return []
    wanted = [c for c in read_table(DATA / name)[0] if c not in _OPTIONAL]
    missing = [c for c in wanted if table and c not in table[0]]
    if missing:
        report.troubles.append(f"{path}: the header lacks {', '.join(missing)}")
        return []
    return list(table)


def _file_troubles(folder: Path) -> list[str]:
    """Files of a pack that nothing will read, or that cannot be read."""
    troubles = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.suffix != ".tsv":
            continue
        if not (DATA / name).is_file():
            troubles.append(f"{path}: no table of ours is called {name}, so nothing reads it")
        elif name not in TABLES:
            troubles += _column_troubles(path, name)
    return troubles


def _column_troubles(path: Path, name: str) -> list[str]:
    try:
        given, ours = read_table(path), read_table(DATA / name)
    except KnowledgeError as error:
        return [str(error)]
    missing = [c for c in ours[0] if given and c not in given[0]]
    return [f"{path}: the header lacks {', '.join(missing)}"] if missing else []
