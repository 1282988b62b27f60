#!/usr/bin/env python3
"""How fast the store takes records in and answers, on records made for the purpose.

    bench/speed/store.py [--records 100000] [--keep FILE]

Adds that many records (40 an article of about 500 words, 100 articles a transaction), then times
listings, and prints one JSON object. The figures stand in docs/benchmarks.md.

The words of the articles come as often as in news: a vocabulary of 8,000, the n-th drawn in
proportion to 1 / (n + 2.7) (Zipf, Mandelbrot), in sentences of 12 to 36 words of which every third
has a figure. What articles have in common, and so the work of finding stories, depends on that:
of a few dozen words, which this measured before, all share far more triples than news does.
"""

import argparse
import hashlib
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, islice, product
from pathlib import Path
from statistics import quantiles
from typing import Any

from foretold.records import (
    BANDS,
    EVENT_TYPES,
    QUAD,
    Article,
    DateRange,
    Entity,
    Event,
    Expectation,
    Probability,
    Record,
    Span,
    Statement,
    identified,
)
from foretold.records.identity import article_id
from foretold.store import Query, Store

PER_ARTICLE = 40
BATCH = 100
_CODES = "USA CHN RUS PRK KOR JPN IRN ISR UKR DEU FRA GBR IND PAK TUR SYR EGY SAU BRA ZAF"
_WORDS = (
    "officials said the talks on the border would resume after envoys met in the capital while "
    "troops withdrew from positions near the river and ministers warned that sanctions could "
    "follow if the missile tests went on as analysts expected them to this month"
)
_PARTS = "ba co den fi gor hal in je kar lo men nu or pre qui ras sto ter un vel wi yan"
CODES, _SYLLABLES = _CODES.split(), _PARTS.split()


def _vocabulary(size: int = 8000) -> list[str]:
    """Words, the most frequent first; the rarer ones are made of syllables."""
    known = list(dict.fromkeys(_WORDS.split()))
    made = ("".join(parts) for n in (2, 3) for parts in product(_SYLLABLES, repeat=n))
    return [*known, *islice(made, size - len(known))]


WORDS = _vocabulary()
_OFTEN = list(accumulate(1 / (rank + 2.7) for rank in range(1, len(WORDS) + 1)))
FIRST_DAY = date(2005, 1, 1)


def made_articles(count: int, seed: int = 1) -> Iterator[list[Record]]:
    """So many articles with their records, the same for the same seed."""
    rng = random.Random(seed)
    for number in range(count):
        day = FIRST_DAY + timedelta(days=rng.randrange(365 * 18))
        sentences = [_sentence(rng) for _ in range(20)]
        text = " ".join(sentences)
        digest = hashlib.sha256(text.encode()).hexdigest()
        article = Article(
            article_id(digest), text, digest, path=f"archive/{number}.txt", title=sentences[0][:60],
            published=day.isoformat(), published_basis="given", publisher="Wire", language="en",
        )  # fmt: skip
        records: list[Record] = [article]
        offset = 0
        for sentence in sentences:
            evidence = Span(offset, offset + len(sentence), sentence)
            records += _two_records(article, evidence, day, rng)
            offset += len(sentence) + 1
        yield records


def _sentence(rng: random.Random) -> str:
    words = rng.choices(WORDS, cum_weights=_OFTEN, k=rng.randrange(12, 37))
    if rng.random() < 1 / 3:
        words.insert(rng.randrange(1, len(words)), str(rng.randrange(2, 3000)))
    return f"{' '.join(words).capitalize()}."


def _two_records(
    article: Article, evidence: Span, day: date, rng: random.Random
) -> tuple[Record, Record]:
    """An event and either a statement or an expectation, on one sentence."""
    middle = evidence.start + len(evidence.text) // 2
    trigger = Span(middle, middle + 6, article.text[middle : middle + 6])
    type_ = rng.choice(EVENT_TYPES)
    one, other = (_entity(rng, evidence) for _ in range(2))
    when = (day - timedelta(days=rng.randrange(4))).isoformat()
    event = Event(
        article.id, evidence, type_, trigger, (one,), (other,), quad=QUAD[type_], intensity=-2.0,
        cameo="043", date=DateRange(when, when), mentions=(evidence,), decided_by="pattern made",
    )  # fmt: skip
    if rng.random() < 0.6:
        span = (Span(evidence.start, middle, article.text[evidence.start : middle]),)
        said = Statement(article.id, evidence, one, span, (trigger,), span, decided_by="made")
        return identified(event), identified(said)
    until = (day + timedelta(days=rng.randrange(60))).isoformat()
    expected = Expectation(
        article.id, evidence, one, trigger, rng.choice(BANDS), Probability(0.3, 0.5, 0.7), "prior",
        horizon=DateRange(day.isoformat(), until), about=(other.code or "",), predicts=(type_,),
        decided_by="made",
    )  # fmt: skip
    return identified(event), identified(expected)


def _entity(rng: random.Random, evidence: Span) -> Entity:
    code = rng.choice(CODES)
    mention = Span(evidence.start, evidence.start + 8, evidence.text[:8])
    return Entity(f"Minister {rng.randrange(150)} of {code}", code, "GOV", None, mention, code)


def add_all(store: Store, articles: int) -> tuple[float, float]:
    """Seconds of the clock and of the processor that adding takes (making them is not counted)."""
    clock = worked = 0.0
    made = made_articles(articles)
    while batch := list(islice(made, BATCH)):
        began, work = time.perf_counter(), time.process_time()
        store.add_many(batch)
        clock += time.perf_counter() - began
        worked += time.process_time() - work
    return clock, worked


def listings(store: Store, repeats: int = 40) -> dict[str, Any]:
    """The 95th percentile in milliseconds of pages of 50 with all kinds of filters."""
    rng = random.Random(2)
    times: dict[str, list[float]] = {}
    for _ in range(repeats):
        code, other = rng.sample(CODES, 2)
        day = (FIRST_DAY + timedelta(days=rng.randrange(365 * 18))).isoformat()
        minister = f"Minister {rng.randrange(150)} of {code}"
        asked = {
            "events": Query("event", limit=50),
            "type": Query("event", type=rng.choice(EVENT_TYPES), limit=50),
            "dyad": Query("event", actor=code, recipient=other, limit=50),
            "dyad, type": Query("event", actor=code, recipient=other, type="AID", limit=50),
            "days": Query("event", about=code, since=day, until=day, limit=50),
            "as of": Query("event", actor=code, as_of=day, limit=50),
            "name": Query("expectation", holder=minister, limit=50),
            "open": Query("expectation", about=code, open=True, as_of=day, limit=50),
        }  # fmt: skip
        for name, query in asked.items():
            began = time.perf_counter()
            list(store.find(query))
            times.setdefault(name, []).append(time.perf_counter() - began)
    return {name: round(quantiles(t, n=20)[-1] * 1000, 1) for name, t in times.items()}


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    articles = options.records // PER_ARTICLE
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "store.db"
        with Store.open(path, version="0.1.0+made") as store:
            seconds, worked = add_all(store, articles)
            again, _ = add_all(store, articles)
            result = {
                "records": options.records,
                "seconds": round(seconds, 2),
                "records_per_second": round(options.records / seconds),
                "records_per_cpu_second": round(options.records / worked),
                "again_records_per_second": round(options.records / again),
                "listing_p95_ms": listings(store),
            }
        result["bytes_per_record"] = round(path.stat().st_size / options.records)
    json.dump(result, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
