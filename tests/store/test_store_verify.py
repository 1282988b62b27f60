import random
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from store_samples import TEXT, made_article, made_pack

from foretold.errors import StoreError
from foretold.records import Span
from foretold.store import KINDS, Judgement, Query, Store

Opened = Callable[..., Store]


@pytest.fixture
def filled(opened: Opened, path: Path) -> Path:
    """A store with a few articles, one of them recoded and one confirmed."""
    with opened("1.0") as store:
        for number in range(6):
            store.add(made_pack(made_article(f"{TEXT}Part {number}.\n")))
    with opened("1.1") as store:
        store.add(made_pack(made_article(f"{TEXT}Part 1.\n"), type_="AID"))
        store.add(made_pack(made_article(f"{TEXT}Part 2.\n")))
    return path


@pytest.fixture
def told(opened: Opened, path: Path) -> Path:
    """A store of a story in two outlets with verdicts, in a file without a log."""
    more = (
        "Granite quarries north of the lake closed when the pumps failed under a flood of melt "
        "water; 84 miners walked home along the railway and 12 more waited for a barge.\n"
    )
    first = f"{TEXT}The envoys left Norport at dusk aboard a grey ferry with 31 trunks of tea.\n"
    with opened("1.0") as store:
        one = made_pack(made_article(first, publisher="One"))
        two = made_pack(made_article(first + more, publisher="Two", published="2023-11-09"))
        store.add_many([one, two])
        ids = [pack[3].id for pack in (one, two)]
        for verdict in ("open", "came true"):
            says = {"verdict": verdict, "reason": "so"}
            store.judge(Judgement("resolution", id_, "2023-12-01", says) for id_ in ids)
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT count(*) FROM own").fetchone()[0] > 0
    return path


def findings(path: Path) -> list[str]:
    try:
        with Store.open(path, write=False) as store:
            return [str(f) for f in store.verify()]
    except StoreError as error:
        return [str(error)]


def answers(path: Path) -> object:
    """All that the store can tell: its records, listings, search and history."""
    with Store.open(path, write=False) as store:
        packs = list(store.packs())
        listed = [list(store.rows(Query(kind, copies=True), with_text=True)) for kind in KINDS]
        named = [store.named(r.id) for pack in packs for r in pack]
        by_actor = list(store.find(Query("event", actor="nor", recipient="sud")))
        return packs, listed, named, by_actor, [h.words for h in store.search("rocket envoy")]


def altered(path: Path, *statements: "str | tuple[str, tuple[object, ...]]") -> None:
    """Change a store behind its back, triggers and all."""
    connection = sqlite3.connect(path, isolation_level=None)
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    triggers = connection.execute(sql).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        sql, values = (statement, ()) if isinstance(statement, str) else statement
        connection.execute(sql, values)
    for _, sql in triggers:
        connection.execute(sql)
    connection.close()


def test_a_whole_store_has_no_findings(filled: Path) -> None:
    assert findings(filled) == []


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DELETE FROM article WHERE key = 3", "the article is missing"),
        ("DELETE FROM pack WHERE key = 2", "packs 2 to 2: are missing"),
        ("DELETE FROM pack WHERE key = (SELECT max(key) FROM pack)", "the last ones are missing"),
        ("DELETE FROM record WHERE key = 4", "5 record rows where the pack holds 6"),
        ("DELETE FROM facet WHERE record = 4", "not listed under all that it says"),
        ("DELETE FROM words WHERE rowid = 1", "damaged|search index|cannot DELETE"),
        ("UPDATE article SET text = (SELECT text FROM article WHERE key = 2) WHERE key = 1",
         "its text is damaged"),
        ("UPDATE pack SET learned = learned + 1 WHERE key = 4", "does not agree with its hash"),
        ("UPDATE pack SET superseded = NULL WHERE key = 2", "UNIQUE constraint|not marked"),
        ("UPDATE pack SET superseded = added WHERE key = 3", "its current records are missing"),
        ("UPDATE record SET valid_to = 738000 WHERE key = 9", "its row does not agree with it"),
        ("UPDATE term SET value = 'xyz' WHERE value = 'nor'", "not listed under all that it says"),
        ("INSERT INTO facet VALUES (1, 738000, 1, 0)", "facets: there are"),
        ("UPDATE version SET name = '1.2' WHERE key = 1", "does not agree with its hash"),
        ("DROP INDEX record_id", "table record_id: is not defined"),
    ],
)  # fmt: skip
def test_what_was_done_behind_its_back_is_found(filled: Path, statement: str, found: str) -> None:
    import re

    try:
        altered(filled, statement)
    except sqlite3.Error as error:
        assert re.search(found, str(error)), str(error)
        return
    assert re.search(found, "\n".join(findings(filled)))


def test_words_that_are_not_at_their_place_are_found(opened: Opened, path: Path) -> None:
    pack = made_pack()
    event = pack[1]
    shifted = replace(event, trigger=Span(0, 3, "met"))  # type: ignore[type-var]
    with opened() as store:
        store.add([pack[0], shifted])
    assert findings(path) == [
        f"article {pack[0].id}, pack 1: record {event.id}: its words are not at their place in "
        "the text"
    ]


def flipped(content: bytes, seed: int, count: int) -> Iterator[tuple[int, bytes]]:
    """The content with a bit flipped, where it is not empty space between rows."""
    rng = random.Random(seed)
    for at in rng.sample([n for n, byte in enumerate(content) if byte], count):
        yield at, content[:at] + bytes([content[at] ^ (1 << rng.randrange(8))]) + content[at + 1 :]


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("judgement", "says"), ("judgement", "subject"), ("judgement", "learned"),
        ("judgement", "added"), ("judgement", "hash"), ("standing", "until"), ("standing", "ends"),
        ("story", "story"), ("own", "start"), ("own", "stop"), ("pack", "records"),
        ("pack", "learned"), ("pack", "added"), ("pack", "hash"), ("article", "text"),
        ("article", "hash"), ("article", "id"), ("fingerprint", "hash"), ("record", "start"),
        ("facet", "day"),
    ],
)  # fmt: skip
def test_a_flipped_bit_of_a_value_is_found(told: Path, table: str, column: str) -> None:
    """Values flipped within well-formed rows, so that the file itself stays whole."""
    with sqlite3.connect(told) as file:
        rows = file.execute(f"SELECT {column} FROM {table}").fetchall()
    rng = random.Random(7)
    whole = told.read_bytes()
    for (value,) in rng.sample(rows, min(4, len(rows))):
        told.write_bytes(whole)
        given = (altered_value(value, rng), value)
        try:
            altered(told, (f"UPDATE {table} SET {column} = ? WHERE {column} = ?", given))
        except sqlite3.IntegrityError:
            continue
        assert findings(told), f"{table}.{column}: {given}"


def altered_value(value: object, rng: random.Random) -> object:
    """The value with a bit flipped; a text with another letter."""
    if isinstance(value, int):
        return value ^ 1
    if isinstance(value, bytes):
        at = rng.randrange(len(value))
        return value[:at] + bytes([value[at] ^ (1 << rng.randrange(8))]) + value[at + 1 :]
    text = str(value)
    at = rng.randrange(len(text))
    return text[:at] + ("0" if text[at] != "0" else "1") + text[at + 1 :]


def test_a_flipped_byte_is_found_or_changes_no_answer(filled: Path, tmp_path: Path) -> None:
    content, truth = filled.read_bytes(), answers(filled)
    copy = tmp_path / "copy.db"
    found = 0
    for at, damaged in flipped(content, seed=9, count=80):
        copy.write_bytes(damaged)
        if findings(copy):
            found += 1
            continue
        assert answers(copy) == truth, f"byte {at} changed an answer, and verify did not see it"
    assert found > 5
