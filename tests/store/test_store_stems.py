"""Records that cannot hold the words of a search are left out early, and no others."""

import sqlite3
from itertools import combinations

import pytest

from foretold.store.stems import TOKENIZER, may_hold

FAMILIES = (
    "possible possibly possibility possibilities",
    "die dies died dying",
    "rely relies relied relying",
    "relate relation relational relations relating",
    "hope hopes hoped hoping hopeful hopefulness",
    "sense sensitive sensitivity sensitivities",
    "electric electrical electricity",
    "operate operator operation operative",
    "run runs running",
    "y ye is a",
    "café cafe Cafés CAFE",
)


@pytest.mark.parametrize("family", FAMILIES)
def test_whatever_the_index_finds_may_be_held(family: str) -> None:
    words = family.split()
    with sqlite3.connect(":memory:") as memory:
        memory.execute(f"CREATE VIRTUAL TABLE held USING fts5 (word, tokenize='{TOKENIZER}')")
        memory.executemany("INSERT INTO held VALUES (?)", [(word,) for word in words])
        for one, other in combinations([*words, *reversed(words)], 2):
            sql = "SELECT 1 FROM held WHERE held MATCH ? AND word = ?"
            if memory.execute(sql, (one, other)).fetchone():
                assert may_hold(one)(f'{{"text":"He said\\n{other.upper()}."}}'.encode())
                assert may_hold(f"zzz OR {one}* NOT qqq")(other.encode())


def test_most_others_are_left_out() -> None:
    line = '{"evidence":{"text":"The envoys met in Norport; “talks” went on."},"id":"e1"}'
    assert may_hold('"envoy talk" OR harbour')(line.encode())
    assert not may_hold('"harbour grey" OR (ferry* NOT dusk)')(line.encode())
    assert may_hold("NOT")(line.encode())
    assert may_hold('harbour OR "or"')(line.replace("met", "or").encode())
    assert not may_hold("ferry")(line.encode())
    assert may_hold("ferry")(line.replace("Norport", "Nørport").encode())
