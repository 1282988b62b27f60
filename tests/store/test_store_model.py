"""Any sequence of additions by any versions agrees with a plain model in memory."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import TEXT, Clock, made_article, made_pack

from foretold.records import Record
from foretold.store import Query, Store

DATES = {None: 0, "inferred": 1, "given": 4}
TYPES = ("AID", "ACCUSE")

additions = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(
            [
                ("2023-11-01", "given"),
                ("2023-11-05", "given"),
                ("2023-11-04", "inferred"),
                (None, None),
            ]
        ),
        st.sampled_from(TYPES),
        st.integers(0, 2),
    ),
    max_size=12,
)


@dataclass
class Kept:
    version: int
    published: str | None
    basis: str | None
    pack: list[Record]
    added: int
    superseded: int | None = None
    confirmed: set[tuple[int, str | None, str | None]] = field(default_factory=set)


class Model:
    """What the store promises, in lists."""

    def __init__(self) -> None:
        self.kept: dict[str, list[Kept]] = {}
        self.step = 0

    def add(self, pack: list[Record], version: int) -> None:
        self.step += 1
        article = pack[0]
        published, basis = article.published, article.published_basis  # type: ignore[union-attr]
        history = self.kept.setdefault(article.id, [])
        if not history:
            history.append(Kept(version, published, basis, pack, self.step))
            return
        current = history[-1]
        seen = {(k.version, k.published, k.basis) for k in history}
        seen |= {c for k in history for c in k.confirmed}
        if version < current.version or (version, published, basis) in seen:
            return
        same_version = version in {v for v, *_ in seen}
        if same_version and DATES[basis] < DATES[current.basis]:
            return
        if not same_version and current.basis == "given" != basis:
            return
        if pack[1:] == current.pack[1:] and pack[0] == current.pack[0]:
            current.confirmed.add((version, published, basis))
            return
        current.superseded = self.step
        history.append(Kept(version, published, basis, pack, self.step))

    def types(self, day: str | None, step: int | None) -> list[str]:
        found = []
        for history in self.kept.values():
            for kept in history:
                if step is None and kept.superseded is not None:
                    continue
                if step is not None and (
                    kept.added > step or (kept.superseded is not None and kept.superseded <= step)
                ):
                    continue
                learned = kept.published or "2024-01-01"
                if day is None or learned <= day:
                    found.append(kept.pack[1].event_type)  # type: ignore[union-attr]
        return sorted(found)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(additions)
def test_the_store_agrees_with_the_model(
    steps: list[tuple[int, tuple[str, str], str, int]],
) -> None:
    model, clock = Model(), Clock()
    moments: list[datetime] = []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "foretold.db"
        for number, (published, basis), type_, version in steps:
            article = made_article(f"{TEXT}{number}\n", published=published, published_basis=basis)
            pack = made_pack(article, type_=type_)[:2]
            model.add(pack, version)
            with Store.open(path, version=f"1.{version}", clock=clock) as store:
                store.add(pack)
            moments.append(clock.now)
        with Store.open(path, clock=clock) as store:
            for day in (None, "2023-11-01", "2023-11-04", "2023-11-05", "2024-01-01"):
                assert types_of(store, Query("event", as_of=day)) == model.types(day, None)
                for step, moment in enumerate(moments, 1):
                    query = Query("event", as_of=day, stored_at=moment)
                    assert types_of(store, query) == model.types(day, step)
            assert not list(store.verify())


def types_of(store: Store, query: Query) -> list[str]:
    return sorted(e.event_type for e in store.find(query))  # type: ignore[union-attr]
