"""Ids as the store keeps them: most are a letter and fifteen hex digits, which fit a number."""

import re
import sqlite3
from collections.abc import Sequence
from struct import unpack

_LETTERS = "aersv"
"""Those that ids of records begin with. Stores need them in this order."""
_ID = re.compile(rf"[{_LETTERS}][0-9a-f]{{15}}")
_IDS = re.compile(rf"{_ID.pattern}(?: {_ID.pattern})*")
_BEGINNING = re.compile(rf"[{_LETTERS}][0-9a-f]{{0,15}}")
_DIGITS = 15
_FIRST = {letter: place << (4 * _DIGITS) for place, letter in enumerate(_LETTERS)}
_PLACES = {letter: str(place) for place, letter in enumerate(_LETTERS)}


def stored_id(id_: str) -> int | str:
    """The number that stands for an id; an id of another form stays as it is."""
    return _FIRST[id_[0]] + int(id_[1:], 16) if _ID.fullmatch(id_) else id_


def stored_ids(ids: Sequence[str]) -> list[int | str]:
    """What stands for each id; at once, which is quicker than one by one."""
    if not _IDS.fullmatch(" ".join(ids)):
        return list(map(stored_id, ids))
    digits = "".join([_PLACES[id_[0]] + id_[1:] for id_ in ids])
    return list(unpack(f">{len(ids)}q", bytes.fromhex(digits)))


def id_of(stored: int | str) -> str:
    """The id that is stored so; a number that stands for none is told as such."""
    if isinstance(stored, str):
        return stored
    place, rest = divmod(stored, 1 << (4 * _DIGITS))
    return f"{_LETTERS[place]}{rest:015x}" if 0 <= place < len(_LETTERS) else str(stored)


def ids_between(beginning: str) -> tuple[int, int]:
    """The numbers of the ids that begin so, first and last; the first is more when none can."""
    if not _BEGINNING.fullmatch(beginning):
        return 1, 0
    first, last = (stored_id(beginning[0] + beginning[1:].ljust(_DIGITS, digit)) for digit in "0f")
    assert isinstance(first, int) and isinstance(last, int)
    return first, last


def teach(connection: sqlite3.Connection) -> None:
    """Let SQL turn ids into what is stored for them, as migrations do."""
    connection.create_function("stored_id", 1, stored_id, deterministic=True)
