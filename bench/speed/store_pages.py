#!/usr/bin/env python3
"""How fast each kind of page of a large store is listed, and how large its file is.

    bench/speed/store_pages.py [--articles 25000] [--times 10] [--keep FILE] [--rounds 40]
    bench/speed/store_pages.py --size [--articles 5000]

An article has 20 events and 4 expectations: 25000 articles 10 times are 5 million events and
1 million expectations, skewed as news is (see big_store.py). Each page is asked with other values
each time, drawn as they are frequent; every fourth time the store is opened anew. Prints the
median, the 95th percentile and the worst, in milliseconds of the clock and of the processor, and
the pages above the limit. `--size` compares the file with zstd Parquet files of the same records.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from big_store import DAYS, FIRST_DAY, WORDS, Chance, build, made_articles

from foretold.presentation.tables import Parquet
from foretold.store import Query, Store

LIMIT = 100.0
PAGE = 50
DEEP = 1000
VERDICTS = ("open", "came true", "did not", "void", "cannot be resolved")


def pages(chance: Chance, holder: Callable[[], str]) -> dict[str, Query]:
    """One question of each kind, with values drawn anew."""
    rng = chance.rng
    day = FIRST_DAY + timedelta(days=rng.randrange(DAYS))
    since, month = day.isoformat(), (day + timedelta(days=30)).isoformat()
    event, expectation = Query("event", limit=PAGE), Query("expectation", limit=PAGE)
    single: dict[str, dict[str, Query]] = {
        "event": {
            "actor": replace(event, actor=chance.code()),
            "recipient": replace(event, recipient=chance.code()),
            "about": replace(event, about=chance.code()),
            "type": replace(event, type=chance.event_type()),
            "status": replace(event, status=rng.choice(("happened", "future", "negated"))),
            "name": replace(event, actor=holder()),
        },
        "expectation": {
            "about": replace(expectation, about=chance.code()),
            "holder": replace(expectation, holder=chance.code()),
            "name": replace(expectation, holder=holder()),
            "part of a name": replace(expectation, holder=holder().split()[0]),
            "band": replace(expectation, band=chance.band()),
            "type": replace(expectation, type=chance.event_type()),
            "verdict": replace(expectation, verdict=rng.choice(VERDICTS)),
            "open": replace(expectation, open=True, as_of=since),
        },
    }
    found = {"article": Query("article", limit=PAGE), "event": event, "expectation": expectation}
    for kind, asked in single.items():
        names = list(asked)
        for at, one in enumerate(names):
            found[f"{kind}: {one}"] = asked[one]
            for other in names[at + 1 :]:
                if fields(asked[one]).isdisjoint(fields(asked[other])):
                    both = {n: v for n, v in vars_of(asked[other]).items() if v is not None}
                    found[f"{kind}: {one}, {other}"] = replace(asked[one], **both)
    more = {}
    for name, query in found.items():
        if "," in name:
            continue
        more[f"{name}; as of"] = replace(query, as_of=query.as_of or since)
        more[f"{name}; a month"] = replace(query, since=since, until=month)
        more[f"{name}; since"] = replace(query, since=since)
        more[f"{name}; a month, as of"] = replace(query, since=since, until=month, as_of=month)
        more[f"{name}; deep"] = replace(query, offset=DEEP)
        more[f"{name}; with copies"] = replace(query, copies=True)
    return found | more


_FILTERS = ("about", "holder", "band", "type", "actor", "recipient", "status", "verdict")


def vars_of(query: Query) -> dict[str, Any]:
    """The filters of a question."""
    given = {n: getattr(query, n) for n in (*_FILTERS, "as_of")}
    return given | ({"open": True} if query.open else {})


def fields(query: Query) -> set[str]:
    """The names of its filters."""
    return {n for n, v in vars_of(query).items() if v is not None}


def measured(path: Path, rounds: int, only: str) -> dict[str, dict[str, float]]:
    """Milliseconds of each kind of page."""
    chance = Chance(random.Random(5))
    clock: dict[str, list[float]] = {}
    worked: dict[str, list[float]] = {}

    def timed(name: str, asked: Callable[[], object]) -> None:
        began, work = time.perf_counter(), time.process_time()
        asked()
        worked.setdefault(name, []).append((time.process_time() - work) * 1000)
        clock.setdefault(name, []).append((time.perf_counter() - began) * 1000)

    opened = [Store.open(path, write=False)]
    for number in range(rounds):
        if number % 4 == 3:
            opened.pop().close()
            opened.append(Store.open(path, write=False))
        store = opened[0]
        for name, query in pages(chance, chance.holder).items():
            if only in name:
                timed(name, lambda s=store, q=query: list(s.find(q)))
        for name, words in searches(chance.rng):
            if only in name:
                timed(name, lambda s=store, w=words: list(s.search(w)))
        if only in "counts":
            timed("counts", store.counts)
        if only in "show":
            shown = next(iter(store.find(Query("event", type=chance.event_type(), limit=1))))
            timed("show", lambda s=store, i=shown.id: s.named(i))
    opened[0].close()
    return {
        name: {
            "median": round(median(times), 1),
            "p95": round(quantiles(times, n=20)[-1], 1) if len(times) > 1 else round(times[0], 1),
            "worst": round(max(times), 1),
            "cpu_p95": round(quantiles(worked[name], n=20)[-1], 1) if len(times) > 1 else 0,
        }
        for name, times in clock.items()
    }


def searches(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Words to search for: rare ones, common ones, several, and the beginning of one."""
    common = int(40 * rng.random())
    rare = rng.randrange(1000, 6000)
    yield "search: a rare word", WORDS[rare]
    yield "search: a common word", WORDS[common]
    yield "search: two words", f"{WORDS[common]} {WORDS[rare]}"
    yield "search: exact words", f'"{WORDS[common]} {WORDS[rare % 100]}"'
    yield "search: a beginning", f"{WORDS[rare][:4]}*"


def sizes(path: Path, articles: int) -> dict[str, Any]:
    """The bytes of a store, and those of the same records as Parquet, one file a kind."""
    build(path, articles, 1, verdicts=False)
    parquet = 0
    for kind in ("article", "event", "expectation"):
        table = path.with_suffix(f".{kind}.parquet")
        with table.open("wb") as stream:
            out = Parquet(stream, (kind,), with_text=True)
            for records in made_articles(articles):
                out.write([r for r in records if r.record == kind])
            out.close()
        parquet += table.stat().st_size
    size = path.stat().st_size
    return {"articles": articles, "store_bytes": size, "parquet_bytes": parquet,
            "times": round(size / parquet, 2)}  # fmt: skip


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=25_000)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--keep", type=Path, help="use this file, and make it when it is missing")
    parser.add_argument("--only", default="", help="only pages with this in their name")
    parser.add_argument("--size", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "store.db"
        if options.size:
            result: dict[str, Any] = sizes(path, options.articles)
        else:
            if not path.exists():
                build(path, options.articles, options.times)
            told = measured(path, options.rounds, options.only)
            above = {n: f for n, f in told.items() if f["p95"] > LIMIT}
            result = {
                "pages": told,
                "kinds_of_pages": len(told),
                "above_the_limit": above,
                "above_by_cpu": [n for n, f in told.items() if f["cpu_p95"] > LIMIT],
            }
    json.dump(result, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
