"""The store under several processes and sudden ends."""

import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from store_samples import TEXT, made_article, made_pack

from foretold.store import Query, Store

Opened = Callable[..., Store]
KILLS = Path(__file__).parents[2] / "bench" / "robustness" / "kills.py"


def test_readers_read_while_a_writer_writes(opened: Opened, path: Path) -> None:
    with opened() as writer:
        writer.add(made_pack())
        writer._connection.execute("BEGIN IMMEDIATE")
        with opened(write=False) as reader:
            assert len(list(reader.find(Query("event")))) == 1
        writer._connection.execute("ROLLBACK")


def test_a_reader_that_is_reading_sees_one_state_and_does_not_stop_the_writer(
    opened: Opened,
) -> None:
    with opened() as writer, opened(write=False) as reader:
        writer.add_many([made_pack(made_article(f"{TEXT}{n}\n")) for n in range(5)])
        reading = reader.find(Query("event"))
        next(reading)
        writer.add(made_pack(made_article(f"{TEXT}6\n")))
        assert len(list(reading)) == 4
        assert len(list(reader.find(Query("event")))) == 6


def test_several_writers_take_turns(path: Path) -> None:
    def add(number: int) -> None:
        for part in range(5):
            with Store.open(path, version="1.0") as store:
                store.add(made_pack(made_article(f"{TEXT}{number} {part}\n")))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, range(4)))
    with Store.open(path, write=False) as store:
        assert store.counts()["event"] == 20
        assert not list(store.verify())


def test_a_killed_writer_loses_nothing_that_it_reported() -> None:
    run = subprocess.run(
        [sys.executable, str(KILLS), "--kills", "4"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    told = json.loads(run.stdout)
    assert (told["lost"], told["verify_findings"]) == (0, 0)
    assert told["articles_reported"] > 0
    assert told["verdicts_reported"] > 0
