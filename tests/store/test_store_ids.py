import sqlite3

import pytest

from foretold.store.ids import id_of, ids_between, stored_id, stored_ids, teach


@pytest.mark.parametrize("id_", ["a0123456789abcde", "vfffffffffffffff", "e000000000000000"])
def test_an_id_of_the_usual_form_is_kept_as_a_number(id_: str) -> None:
    assert isinstance(stored_id(id_), int)
    assert id_of(stored_id(id_)) == id_
    assert sqlite3.connect(":memory:").execute("SELECT ?", (stored_id(id_),)).fetchone()[0]


@pytest.mark.parametrize(
    "id_",
    ["", "e1", "x123456789abcdef", "e0123456789ABCDE", "e0x3456789abcdef", "e1_23456789abcde"],
)
def test_any_other_id_is_kept_as_it_is(id_: str) -> None:
    assert stored_id(id_) == id_ == id_of(id_)


@pytest.mark.parametrize("odd", [[], ["e1"], ["e0123456789abcde s"], [" ", ""]])
def test_ids_are_kept_together_as_they_are_one_by_one(odd: list[str]) -> None:
    ids = ["a0123456789abcde", "e000000000000000", "vfffffffffffffff", *odd]
    assert stored_ids(ids) == [stored_id(id_) for id_ in ids]
    assert stored_ids(odd) == [stored_id(id_) for id_ in odd]


def test_numbers_are_in_the_order_of_their_ids() -> None:
    ids = ["a0000000000000ff", "a000000000000100", "e000000000000000", "s0123456789abcde"]
    assert sorted(ids, key=lambda i: int(stored_id(i))) == ids


def test_ids_that_begin_alike_lie_between_two_numbers() -> None:
    first, last = ids_between("e01")
    assert first == stored_id("e010000000000000") and last == stored_id("e01ffffffffffff" + "f")
    first, last = ids_between("word")
    assert first > last


def test_sql_turns_ids_into_numbers() -> None:
    connection = sqlite3.connect(":memory:")
    teach(connection)
    found = connection.execute("SELECT stored_id('e0123456789abcde'), stored_id('may')").fetchone()
    assert found == (stored_id("e0123456789abcde"), "may")
