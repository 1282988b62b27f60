"""Knowledge tables together with the user's own packs.

A pack is a folder that holds files of the same names and columns as `data/` (`actors/people.tsv`
and so on); its rows are added to ours. Packs are named in the environment variable
`FORETOLD_KNOWLEDGE`, parted by the path separator of the system.
"""

import os
from functools import cache
from pathlib import Path

from foretold.errors import KnowledgeError
from foretold.knowledge.files import DATA

VARIABLE = "FORETOLD_KNOWLEDGE"
Row = dict[str, str]


def packs() -> tuple[Path, ...]:
    """The user's pack folders, in order.

    Raises:
        KnowledgeError: the variable names something that is not a folder.

    """
    folders = tuple(Path(p) for p in os.environ.get(VARIABLE, "").split(os.pathsep) if p)
    for folder in folders:
        if not folder.is_dir():
            raise KnowledgeError(f"{VARIABLE} names {folder}, which is not a folder")
    return folders


def rows(name: str, extra: tuple[Path, ...] | None = None) -> tuple[Row, ...]:
    """The rows of `data/NAME` and of the packs' files of that name (all of them when None).

    Raises:
        KnowledgeError: a row does not fit its header; names file and line.

    """
    found = list(read_table(DATA / name))
    for folder in packs() if extra is None else extra:
        if (folder / name).is_file():
            found += read_table(folder / name)
    return tuple(found)


@cache
def read_table(path: Path) -> tuple[Row, ...]:
    """The rows of one tab-separated file with a header; lines that begin with # are comments.

    Raises:
        KnowledgeError: the file cannot be read, or a row does not fit the header.

    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"knowledge file {path}: {error}") from error
    header: list[str] | None = None
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line[0] == "#":
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
        elif len(cells) == len(header):
            found.append(dict(zip(header, cells, strict=True)))
        else:
            raise KnowledgeError(
                f"{path}:{number}: {len(cells)} cells where the header has {len(header)}"
            )
    return tuple(found)


def forms(cell: str) -> list[str]:
    """The entries of a cell that holds several, parted by |."""
    return [form for form in cell.split("|") if form]
