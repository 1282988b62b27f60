#!/usr/bin/env python3
"""Kills a program that adds articles, at random moments, and checks that the store lost nothing.

    bench/robustness/kills.py [--kills 200] [--seed 1]

A child process adds articles and writes down each one only after the store said that it is kept;
the parent kills it (SIGKILL), opens the store, and compares. Prints one JSON object; exit code 1
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

from foretold.store import Store

VERSION = "0.1.0+made"
ROUND = 400


def add_until_killed(path: Path, seed: int, report: int) -> None:
    """Add articles, some alone and some in batches; report each id once it is stored."""
    rng = random.Random(seed)
    packs = made_articles(ROUND, seed)
    with Store.open(path, version=VERSION) as store:
        while batch := list(islice(packs, rng.choice((1, 1, 5, 25)))):
            for added in store.add_many(batch):
                os.write(report, f"{added.article} {added.records}\n".encode())


def one_kill(path: Path, seed: int, rng: random.Random) -> dict[str, int]:
    """Start a child, kill it after a random while, and return what it had reported."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            add_until_killed(path, seed, writer)
        finally:
            os._exit(0)
    os.close(writer)
    time.sleep(rng.uniform(0.0, 0.5))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, encoding="utf-8") as stream:
        lines = [line.split() for line in stream.read().splitlines() if line.count(" ") == 1]
    return {article: int(records) for article, records in lines}


def missing(path: Path, reported: dict[str, int]) -> list[str]:
    """The reported articles that the store does not have with all their records."""
    if not reported:
        return []
    with Store.open(path, write=False) as store:
        return [a for a, count in reported.items() if len(store.records(a)) != count + 1]


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
        "articles_reported": len(reported),
        "records_reported": sum(reported.values()),
        "lost": len(set(lost)),
        "verify_findings": len(findings),
    }
    json.dump(result, sys.stdout)
    print()
    return 1 if lost or findings else 0


if __name__ == "__main__":
    sys.exit(main())
