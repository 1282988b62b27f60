"""The store's tables, and how a store of an older version becomes one of this.

Time is kept three ways. A record's days (`valid_from`, `valid_to`) say when it holds in the
world; a pack's `learned` says on which day the public could know it; `added` and `superseded`
say from when to when this store held it. Days are counted from the year 1 on (1 is 0001-01-01, as
`date.toordinal` has it; in SQL, `date('0001-01-01', (day - 1) || ' days')`), moments are ISO 8601
in UTC. Articles, packs and records are never changed or deleted, which triggers enforce; the one
thing that may happen to a pack is that a later one supersedes it.

A pack is what one version of the extractor found in one article: its records as compressed
JSON Lines, whose first line is the article's metadata. Each pack's hash covers the hash of the
pack before it, so that nothing can be altered or taken out unnoticed.

Which articles tell the same story is derived from their texts, and changes as others arrive: it
stands in tables of its own (`fingerprint`, `story`, `own`, `retelling`), not in packs. Which
verdict stands on an expectation on which days is derived from judgements (`standing`).
"""

APPLICATION_ID = 0x466F7265
"""Marks an SQLite file as ours ("Fore")."""

_FIRST = """
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE          -- of the extractor, as in "0.1.0+5c1f09ab"
) STRICT;

CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    hash BLOB NOT NULL,                -- SHA-256 of the text
    text BLOB NOT NULL                 -- UTF-8, zlib
) STRICT;

CREATE TABLE pack (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article,
    version INTEGER NOT NULL REFERENCES version,
    repeats INTEGER REFERENCES pack,   -- the earlier pack that this version found again, or null
    published TEXT,
    basis INTEGER NOT NULL,            -- how well the date is known, 0 (not) to 4 (given)
    learned INTEGER NOT NULL,
    added TEXT NOT NULL,
    superseded TEXT,
    copy_of TEXT,                      -- the id of the article that this one copies
    first INTEGER NOT NULL,            -- the key of its first record
    count INTEGER NOT NULL,
    records BLOB NOT NULL,             -- JSON Lines, zlib
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX pack_article ON pack (article);
CREATE UNIQUE INDEX pack_current ON pack (article) WHERE superseded IS NULL;
CREATE INDEX pack_copy ON pack (copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE record (
    key INTEGER PRIMARY KEY,
    pack INTEGER NOT NULL,
    id TEXT NOT NULL,
    valid_from INTEGER,
    valid_to INTEGER,
    start INTEGER,                     -- of the evidence, in code points of the article's text
    stop INTEGER
) STRICT;
CREATE INDEX record_id ON record (id);

CREATE TABLE term (
    key INTEGER PRIMARY KEY,
    field TEXT NOT NULL,               -- what is said of a record: "event.actor"; with a ~
                                       -- after it, only of those that last long
    value TEXT NOT NULL,               -- case-folded
    UNIQUE (field, value)
) STRICT;

CREATE TABLE facet (
    term INTEGER NOT NULL,
    day INTEGER NOT NULL,              -- valid_from, else learned
    record INTEGER NOT NULL,
    lag INTEGER NOT NULL,              -- learned minus day
    PRIMARY KEY (term, day, record)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER article_is_kept BEFORE DELETE ON article
BEGIN SELECT RAISE (ABORT, 'articles are kept'); END;
CREATE TRIGGER article_is_fixed BEFORE UPDATE ON article
BEGIN SELECT RAISE (ABORT, 'articles are fixed'); END;
CREATE TRIGGER pack_is_kept BEFORE DELETE ON pack
BEGIN SELECT RAISE (ABORT, 'packs are kept'); END;
CREATE TRIGGER pack_is_fixed
BEFORE UPDATE OF key, article, version, repeats, published, basis, learned, added, copy_of,
    first, count, records, hash ON pack
BEGIN SELECT RAISE (ABORT, 'packs are fixed'); END;
CREATE TRIGGER pack_is_superseded_once
BEFORE UPDATE OF superseded ON pack WHEN old.superseded IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a pack is superseded once'); END;
CREATE TRIGGER record_is_kept BEFORE DELETE ON record
BEGIN SELECT RAISE (ABORT, 'records are kept'); END;
CREATE TRIGGER record_is_fixed BEFORE UPDATE ON record
BEGIN SELECT RAISE (ABORT, 'records are fixed'); END;
"""

_STORIES = """
CREATE TABLE fingerprint (
    hash INTEGER NOT NULL,             -- of a sampled triple of words
    article INTEGER NOT NULL,          -- the first of its story that has it
    PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
    article INTEGER PRIMARY KEY,       -- one that tells the same as others
    story INTEGER NOT NULL             -- the first of them that was seen
) STRICT;
CREATE INDEX story_articles ON story (story);

CREATE TABLE own (
    article INTEGER NOT NULL,          -- one that is not the first of its story
    start INTEGER NOT NULL,            -- of a passage that none before it tells, in code points
    stop INTEGER NOT NULL,
    PRIMARY KEY (article, start)
) STRICT, WITHOUT ROWID;
"""

_JUDGEMENTS = """
CREATE TABLE judgement (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                -- "resolution", "calibration"
    subject TEXT NOT NULL,             -- what it is about: the id of a record, the key of a hedge
    learned INTEGER NOT NULL,          -- the day from which it could be known
    added TEXT NOT NULL,
    says BLOB NOT NULL,                -- JSON
    hash BLOB NOT NULL                 -- over that of the judgement before it and all of this one
) STRICT;
CREATE INDEX judgement_subject ON judgement (kind, subject, key);
CREATE TRIGGER judgement_is_kept BEFORE DELETE ON judgement
BEGIN SELECT RAISE (ABORT, 'judgements are kept'); END;
CREATE TRIGGER judgement_is_fixed BEFORE UPDATE ON judgement
BEGIN SELECT RAISE (ABORT, 'judgements are fixed'); END;
"""
"""What came of expectations, and what hedges proved to mean: rows that only later ones replace."""

_RETELLINGS = """
CREATE TABLE retelling (
    article INTEGER PRIMARY KEY,       -- one that joined its story by meaning, not by its words
    sure REAL NOT NULL                 -- from 0 to 1
) STRICT;
"""

_VERDICTS = """
CREATE TABLE verdict (
    says TEXT NOT NULL,                -- what a judgement says came of an expectation
    subject TEXT NOT NULL,
    judgement INTEGER NOT NULL,
    PRIMARY KEY (says, subject, judgement)
) STRICT, WITHOUT ROWID;
CREATE INDEX pack_learned ON pack (article, learned) WHERE superseded IS NULL;
CREATE INDEX pack_past ON pack (first, count, learned) WHERE superseded IS NOT NULL;
"""
"""Lists judgements by their verdicts (derived from them); when articles became known; what is past.
"""

_NUMBERS = """
ALTER TABLE record RENAME TO old_record;
CREATE TABLE record (
    key INTEGER PRIMARY KEY,
    pack INTEGER NOT NULL,
    id ANY NOT NULL,                   -- a number, or text where its form is unusual (ids.py)
    valid_from INTEGER,
    valid_to INTEGER,
    start INTEGER,                     -- of the evidence, in code points of the article's text
    stop INTEGER
) STRICT;
INSERT INTO record
SELECT key, pack, stored_id(id), valid_from, valid_to, start, stop FROM old_record;
DROP TABLE old_record;
CREATE INDEX record_id ON record (id);
CREATE TRIGGER record_is_kept BEFORE DELETE ON record
BEGIN SELECT RAISE (ABORT, 'records are kept'); END;
CREATE TRIGGER record_is_fixed BEFORE UPDATE ON record
BEGIN SELECT RAISE (ABORT, 'records are fixed'); END;

ALTER TABLE judgement RENAME TO old_judgement;
CREATE TABLE judgement (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                -- "resolution", "calibration"
    subject ANY NOT NULL,              -- what it is about: an id (ids.py), the key of a hedge
    learned INTEGER NOT NULL,          -- the day from which it could be known
    added TEXT NOT NULL,
    says BLOB NOT NULL,                -- JSON
    hash BLOB NOT NULL                 -- over that of the judgement before it and all of this one
) STRICT;
INSERT INTO judgement
SELECT key, kind, stored_id(subject), learned, added, says, hash FROM old_judgement;
DROP TABLE old_judgement;
CREATE INDEX judgement_subject ON judgement (kind, subject, key);
CREATE TRIGGER judgement_is_kept BEFORE DELETE ON judgement
BEGIN SELECT RAISE (ABORT, 'judgements are kept'); END;
CREATE TRIGGER judgement_is_fixed BEFORE UPDATE ON judgement
BEGIN SELECT RAISE (ABORT, 'judgements are fixed'); END;

ALTER TABLE verdict RENAME TO old_verdict;
CREATE TABLE verdict (
    says TEXT NOT NULL,                -- what a judgement says came of an expectation
    subject ANY NOT NULL,
    judgement INTEGER NOT NULL,
    PRIMARY KEY (says, subject, judgement)
) STRICT, WITHOUT ROWID;
INSERT INTO verdict SELECT says, stored_id(subject), judgement FROM old_verdict;
DROP TABLE old_verdict;

ALTER TABLE fingerprint RENAME TO old_fingerprint;
CREATE TABLE fingerprint (
    hash INTEGER NOT NULL,             -- of a sampled triple of words, 47 bits
    article INTEGER NOT NULL,          -- the first of its story that has it
    PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO fingerprint
SELECT hash & 0x7fffffffffff, article FROM old_fingerprint ORDER BY 1, 2;
DROP TABLE old_fingerprint;

ALTER TABLE term RENAME TO old_term;
CREATE TABLE field (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE          -- what is said of a record: "event.actor"; with a ~ or ^
                                       -- after it, only of those that last long or lie ahead
) STRICT;
INSERT INTO field (name) SELECT DISTINCT field FROM old_term ORDER BY field;
CREATE TABLE term (
    key INTEGER PRIMARY KEY,
    field INTEGER NOT NULL REFERENCES field,
    value TEXT NOT NULL,               -- case-folded
    UNIQUE (field, value)
) STRICT;
INSERT INTO term SELECT t.key, f.key, t.value FROM old_term t JOIN field f ON f.name = t.field
ORDER BY t.key;
DROP TABLE old_term;

CREATE TABLE tally (
    kind TEXT PRIMARY KEY,
    count INTEGER NOT NULL             -- of the records of this kind that are not superseded
) STRICT, WITHOUT ROWID;
INSERT INTO tally
SELECT t.value, (SELECT count(*) FROM facet f WHERE f.term = t.key) - (
    SELECT count(*) FROM pack p CROSS JOIN record r
    ON r.key >= p.first AND r.key < p.first + p.count CROSS JOIN facet f
    ON f.term = t.key AND f.day = coalesce(r.valid_from, p.learned) AND f.record = r.key
    WHERE p.superseded IS NOT NULL)
FROM term t WHERE t.field = (SELECT key FROM field WHERE name = 'kind');
"""
"""Numbers where there was text: ids, fields of terms, and shorter ones for triples of words.

Packs leave out the ids that `record` has. `tally` counts what is current.
"""

_STANDING = """
DROP TABLE verdict;
CREATE TABLE standing (
    term INTEGER NOT NULL,             -- the verdict
    day INTEGER NOT NULL,              -- of the expectation: valid_from, else learned
    record INTEGER NOT NULL,           -- the expectation, where it is current
    known INTEGER NOT NULL,            -- the first day on which this is what is known
    until INTEGER NOT NULL,            -- the day from which it no longer is
    ends INTEGER,                      -- valid_to
    PRIMARY KEY (term, day, record, known)
) STRICT, WITHOUT ROWID;
"""
"""Lists expectations by the verdicts that stand on them (derived from records and judgements)."""

_STATES = """
CREATE INDEX pack_state ON pack (key, superseded, article, learned);
"""
"""What decides whether a page shows a record, apart from the packs themselves."""

MIGRATIONS: tuple[str, ...] = (
    _FIRST,
    _STORIES,
    _JUDGEMENTS,
    _RETELLINGS,
    _VERDICTS,
    _NUMBERS,
    _STANDING,
    _STATES,
)
"""The scripts that lead from each version of the tables to the next; the first makes them."""

SCHEMA_VERSION = len(MIGRATIONS)

WITH_STORIES = 4
"""The first version of the tables that has all of stories; older stores have them found at once."""

WITH_AHEAD = 5
"""The first that lists what lies far ahead; its packs lean on the article's text."""

WITH_STANDING = 7
"""The first that lists verdicts by the days on which they stand."""
