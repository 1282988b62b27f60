#!/usr/bin/env python3
"""Kills a program that adds articles, at random moments, and checks that the store lost nothing.

    bench/robustness/kills.py [--kills 200] [--seed 1]

A child process adds articles and verdicts, and writes down each only after the store said that it
is kept; the parent waits for a random number of them and a moment more, kills the child (SIGKILL),
opens the store, and compares. Prints one JSON object; exit code 1
when anything that was reported as stored is missing, or `verify` finds something.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "speed"))

from store import made_articles

from foretold.store import Judgement, Store

VERSION = "0.1.0+made"
ROUND = 400
MOST_REPORTS, LONGEST_WAIT = 60, 0.05


def add_until_killed(path: Path, seed: int, report: int) -> None:
    """Add articles, some alone and some in batches; report each id once it is stored."""
    rng = random.Random(seed)
    packs = made_articles(ROUND, seed)
    with Store.open(path, version=VERSION) as store:
        while batch := list(islice(packs, rng.choice((1, 1, 5, 25)))):
            for added in store.add_many(batch):
                os.write(report, f"{added.article} {added.records}\n".encode())
            ids = [r.id for records in batch for r in records if r.record == "expectation"]
            says = {"verdict": rng.choice(("open", "did not", "came true"))}
            store.judge(Judgement("resolution", id_, "2024-01-01", says) for id_ in ids)
            os.write(report, "".join(f"{id_} -1\n" for id_ in ids).encode())


def one_kill(path: Path, seed: int, rng: random.Random) -> dict[str, int]:
    """Start a child, kill it at a random moment, and return what it had reported."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            add_until_killed(path, seed, writer)
        finally:
            os._exit(0)
    os.close(writer)
    awaited, told = rng.randrange(MOST_REPORTS), b""
    while told.count(b"\n") < awaited and (more := os.read(reader, 1 << 16)):
        told += more
    time.sleep(rng.uniform(0.0, LONGEST_WAIT))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as stream:
        told += stream.read()
    lines = [line.split() for line in told.decode().splitlines(keepends=True) if "\n" in line]
    return {article: int(records) for article, records in lines}


def missing(path: Path, reported: dict[str, int]) -> list[str]:
    """The reported articles that are not there with all their records, and missing verdicts."""
    if not reported:
        return []
    with Store.open(path, write=False) as store:
        judged = {j.subject for j in store.judgements("resolution")}
        return [
            id_
            for id_, count in reported.items()
            if (id_ not in judged if count < 0 else len(store.records(id_)) != count + 1)
        ]


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    reported: dict[str, int] = {}
    lost: list[str] = []
    findings: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "foretold.db"
        for number in range(options.kills):
            # a few rounds share a seed, so that some of what is added is already known
            told = one_kill(path, options.seed * 1000 + number // 3, rng)
            lost += missing(path, told)
            reported |= told
            if number % 20 == 19:
                with Store.open(path, write=False) as store:
                    findings += [str(f) for f in store.verify()]
        lost += missing(path, reported)
        if path.exists() and reported:
            with Store.open(path) as store:
                findings += [str(f) for f in store.verify()]
    result = {
        "kills": options.kills,
        "articles_reported": sum(count >= 0 for count in reported.values()),
        "records_reported": sum(max(0, count) for count in reported.values()),
        "verdicts_reported": sum(count < 0 for count in reported.values()),
        "lost": len(set(lost)),
        "verify_findings": len(findings),
    }
    json.dump(result, sys.stdout)
    print()
    return 1 if lost or findings else 0


if __name__ == "__main__":
    sys.exit(main())
