"""A large store made for measuring: skewed as news is, over ten years.

`build` writes articles with the store's own writer, then multiplies the rows by plain SQL, each
time some months later and under other ids. What is multiplied answers questions as if it had been
added; its hash chain does not hold, so `verify` is not for such a file.
"""

import hashlib
import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path

from foretold.records import (
    BANDS,
    EVENT_TYPES,
    QUAD,
    STATUSES,
    Article,
    DateRange,
    Entity,
    Event,
    Expectation,
    Probability,
    Record,
    Span,
    identified,
)
from foretold.records.identity import article_id
from foretold.store import Judgement, Store
from foretold.store.standing import fill_standing

EVENTS, EXPECTATIONS = 20, 4
"""Of each article."""
FIRST_DAY, DAYS = date(2014, 1, 1), 3650
_BATCH = 100
_SHIFT = 97
"""So many days lie between a row and its next copy (days past the last wrap around)."""


def zipf(count: int, power: float = 1.0) -> list[float]:
    """Cumulative weights: the n-th of `count` things is as frequent as 1 / n."""
    return list(accumulate(1 / (n + 2) ** power for n in range(count)))


def _letters(number: int) -> str:
    found = ""
    for _ in range(3):
        number, rest = divmod(number, 26)
        found = chr(65 + rest) + found
    return found


CODES = [_letters(n * 83 + 5) for n in range(200)]
HOLDERS = 20_000
WORDS = [_letters(n * 3 + 7).lower() + _letters(n * 11).lower() for n in range(6000)]
_CODE_WEIGHTS, _WORD_WEIGHTS = zipf(len(CODES)), zipf(len(WORDS), 0.9)
_TYPE_WEIGHTS, _BAND_WEIGHTS = zipf(len(EVENT_TYPES)), zipf(len(BANDS))
_STATUS_WEIGHTS, _HOLDER_WEIGHTS = zipf(len(STATUSES), 2.0), zipf(HOLDERS)


@dataclass(frozen=True, slots=True)
class Chance:
    """What is drawn at random, skewed."""

    rng: random.Random

    def code(self) -> str:
        """A country."""
        return self.rng.choices(CODES, cum_weights=_CODE_WEIGHTS)[0]

    def event_type(self) -> str:
        """A type of event."""
        return self.rng.choices(EVENT_TYPES, cum_weights=_TYPE_WEIGHTS)[0]

    def band(self) -> str:
        """How likely a thing is held to be."""
        return self.rng.choices(BANDS, cum_weights=_BAND_WEIGHTS)[0]

    def holder(self) -> str:
        """A person's name."""
        number = self.rng.choices(range(HOLDERS), cum_weights=_HOLDER_WEIGHTS)[0]
        return f"{WORDS[number % 6000].title()} {WORDS[number // 7].title()}"

    def day(self) -> date:
        """A day of the ten years, the later ones somewhat more often."""
        return FIRST_DAY + timedelta(days=int(DAYS * self.rng.random() ** 0.8))


def made_articles(count: int, seed: int = 1) -> Iterator[list[Record]]:
    """So many articles with their records; one in ten copies an earlier one."""
    chance = Chance(random.Random(seed))
    rng = chance.rng
    recent: list[list[str]] = []
    for number in range(count):
        if recent and rng.random() < 0.1:
            sentences = [*rng.choice(recent)[:-1], _sentence(rng)]
        else:
            sentences = [_sentence(rng) for _ in range(EVENTS)]
            recent = [*recent[-50:], sentences]
        text = " ".join(sentences)
        digest = hashlib.sha256(text.encode()).hexdigest()
        day = chance.day().isoformat()
        article = Article(
            article_id(digest), text, digest, path=f"archive/{number}.txt", title=sentences[0][:60],
            published=day, published_basis="given", publisher=f"Outlet {rng.randrange(300)}",
            language="en",
        )  # fmt: skip
        records: list[Record] = [article]
        offset = 0
        for place, sentence in enumerate(sentences):
            evidence = Span(offset, offset + len(sentence), sentence)
            records.append(_event(article, evidence, chance))
            if place % (EVENTS // EXPECTATIONS) == 0:
                records.append(_expectation(article, evidence, chance))
            offset += len(sentence) + 1
        yield records


def _sentence(rng: random.Random) -> str:
    return f"{' '.join(rng.choices(WORDS, cum_weights=_WORD_WEIGHTS, k=22)).capitalize()}."


def _entity(chance: Chance, evidence: Span) -> Entity:
    mention = Span(evidence.start, evidence.start + 6, evidence.text[:6])
    code = chance.code()
    return Entity(chance.holder(), code, "GOV", None, mention, code)


def _event(article: Article, evidence: Span, chance: Chance) -> Record:
    trigger = Span(evidence.start + 7, evidence.start + 13, evidence.text[7:13])
    type_ = chance.event_type()
    assert article.published is not None
    when = date.fromisoformat(article.published) - timedelta(days=chance.rng.randrange(4))
    status = chance.rng.choices(STATUSES, cum_weights=_STATUS_WEIGHTS)[0]
    one, other = _entity(chance, evidence), _entity(chance, evidence)
    return identified(Event(
        article.id, evidence, type_, trigger, (one,), (other,), quad=QUAD[type_], intensity=-2.0,
        cameo="043", date=DateRange(when.isoformat(), when.isoformat()), mentions=(evidence,),
        status=status, decided_by="pattern made",
    ))  # fmt: skip


def _expectation(article: Article, evidence: Span, chance: Chance) -> Record:
    trigger = Span(evidence.start + 7, evidence.start + 13, evidence.text[7:13])
    assert article.published is not None
    day = date.fromisoformat(article.published)
    until = day + timedelta(days=chance.rng.choice((1, 7, 30, 31, 90, 365)))
    horizon = DateRange(day.isoformat(), until.isoformat())
    return identified(Expectation(
        article.id, evidence, _entity(chance, evidence), trigger, chance.band(),
        Probability(0.3, 0.5, 0.7), "prior", about=(chance.code(),),
        predicts=(chance.event_type(),), decided_by="made",
        horizon=None if chance.rng.random() < 0.4 else horizon,
    ))  # fmt: skip


_VERDICTS = ("open", "came true", "did not", "void", "cannot be resolved")
_SHARES = list(accumulate((0.55, 0.15, 0.12, 0.03, 0.15)))


def judged(records: list[Record], rng: random.Random) -> Iterator[Judgement]:
    """Verdicts on the expectations among these: most stay open, as they do on real archives."""
    for record in records:
        if isinstance(record, Expectation):
            verdict = rng.choices(_VERDICTS, cum_weights=_SHARES)[0]
            says = {"expectation": record.id, "verdict": verdict, "rule": "table", "reason": "made"}
            yield Judgement(
                "resolution",
                record.id,
                (record.horizon and record.horizon.end) or "2020-01-01",
                says,
            )


def build(path: Path, articles: int, times: int, *, verdicts: bool = True) -> None:
    """A store of so many articles, each `times` times, with verdicts on its expectations."""
    rng = random.Random(3)
    made = made_articles(articles)
    with Store.open(path, version="0.1.0+made") as store:
        while batch := list(islice(made, _BATCH)):
            store.add_many(batch)
            if verdicts:
                store.judge(j for records in batch for j in judged(records, rng))
    if times > 1:
        _multiply(path, times)


def _multiply(path: Path, times: int) -> None:
    """Copy all rows so many times more, under other keys, ids and days."""
    db = sqlite3.connect(path, isolation_level=None)
    run = db.execute
    run("PRAGMA synchronous = OFF")
    run("PRAGMA cache_size = -400000")
    run("PRAGMA temp_store = FILE")
    triggers = run("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        run(f"DROP TRIGGER {name}")
    run("BEGIN")
    size = {t: run(f"SELECT max(key) FROM {t}").fetchone()[0]
            for t in ("article", "pack", "record", "judgement")}  # fmt: skip
    first, last = FIRST_DAY.toordinal(), FIRST_DAY.toordinal() + DAYS
    for n in range(1, times):
        shift = n * _SHIFT

        def moved(day: str, by: int = shift) -> str:
            return f"({first} + ({day} - {first} + {by}) % {last - first})"

        a, p, r, j = (n * size[t] for t in ("article", "pack", "record", "judgement"))
        _copy(db, "article", size, key=f"key + {a}", id=f"id || '{n}'")
        _copy(db, "pack", size, key=f"key + {p}", article=f"article + {a}",
              learned=moved("learned"), first=f"first + {r}")  # fmt: skip
        _copy(db, "record", size, key=f"key + {r}", pack=f"pack + {p}", id=f"id + {n}",
              valid_from=moved("valid_from"),
              valid_to=moved("valid_from") + " + valid_to - valid_from")  # fmt: skip
        _copy(db, "judgement", size, key=f"key + {j}", subject=f"subject + {n}",
              learned=moved("learned"))  # fmt: skip
        run(f"INSERT INTO story SELECT article + {a}, story + {a} FROM story WHERE article <= ?",
            (size["article"],))  # fmt: skip
        run(f"INSERT INTO own SELECT article + {a}, start, stop FROM own WHERE article <= ?",
            (size["article"],))  # fmt: skip
    for extra in _extra_tables(db):
        run(extra.format(times=times, shift=_SHIFT, first=first, span=last - first, **size))
    run("UPDATE tally SET count = count * ?", (times,))
    run("DELETE FROM standing")
    fill_standing(db)
    run("COMMIT")
    _list_words(db, size["article"], times)
    for _, sql in triggers:
        run(sql)
    db.close()


def _copy(db: sqlite3.Connection, table: str, size: dict[str, int], **changed: str) -> None:
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    values = ", ".join(changed.get(c, c) for c in columns)
    db.execute(f"INSERT INTO {table} SELECT {values} FROM {table} WHERE key <= {size[table]}")


def _extra_tables(db: sqlite3.Connection) -> Iterator[str]:
    """The statements that multiply facets, in the order of their key, which is far quicker."""
    yield (
        "CREATE TEMP TABLE copied AS WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 "
        "FROM n WHERE n < {times} - 1) SELECT term, {first} + (day - {first} + n * {shift}) "
        "% {span} AS day, record + n * {record} AS record, lag FROM facet, n"
    )
    yield "INSERT INTO facet SELECT * FROM copied ORDER BY term, day, record"
    yield "DROP TABLE copied"


def _list_words(db: sqlite3.Connection, articles: int, times: int) -> None:
    """List the words of the copied articles."""
    import zlib

    found = db.execute("SELECT text FROM article WHERE key <= ? ORDER BY key", (articles,))
    texts = [zlib.decompress(row[0]).decode() for row in found]
    db.execute("BEGIN")
    for n in range(1, times):
        rows = ((n * articles + k, t[:60], t) for k, t in enumerate(texts, 1))
        db.executemany("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", rows)
    db.execute("COMMIT")
