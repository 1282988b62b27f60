"""Reads knowledge files: TOML, tab-separated tables with a header, JSON."""

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from foretold.errors import KnowledgeError

DATA = Path(__file__).parent / "data"


@cache
def toml(name: str) -> dict[str, Any]:
    """The content of `data/NAME`.

    Raises:
        KnowledgeError: the file is not valid TOML; names it.

    """
    path = DATA / name
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"knowledge file {path}: {error}") from error


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the tab-separated file `data/NAME`; lines that begin with # are comments.

    Raises:
        KnowledgeError: a row has more or fewer cells than the header; names file and line.

    """
    path = DATA / name
    lines = path.read_text("utf-8").splitlines()
    kept = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and line[0] != "#"]
    header = kept[0][1].split("\t")
    rows = []
    for number, line in kept[1:]:
        cells = next(csv.reader([line], delimiter="\t", quoting=csv.QUOTE_NONE))
        if len(cells) != len(header):
            raise KnowledgeError(
                f"{path}:{number}: {len(cells)} cells where the header has {len(header)}"
            )
        rows.append(dict(zip(header, cells, strict=True)))
    return tuple(rows)
