"""Expectations about the same event: told by several, repeated, or changed by their holder."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from ledger_samples import article, expectation, span

from foretold.ledger import Histories, cases_of
from foretold.ledger.claim import Claim, claim_of
from foretold.ledger.links import holder_key, link_of, links, tellings
from foretold.records import DateRange, Entity, Expectation, Probability, identified
from foretold.store import Query, Store

WAS = "Bolivia is likely to reopen the tin mines near Potosi before the harvest"
NOW = "Bolivia is unlikely to reopen the tin mines near Potosi before the harvest"
MAYOR = Entity("Rosa Condori", "BOL", "GOV", "person:rosa-condori")


def said(
    text: str = WAS, day: str = "2023-03-01", *, hedge: str = "is likely to", point: float = 0.7,
    holder: Entity | None = MAYOR, horizon: tuple[str, str] | None = None,
    about: tuple[str, ...] = ("BOL",), **more: object,
) -> Claim:  # fmt: skip
    made = replace(
        expectation(text, hedge=hedge, about=about, predicts=(), horizon=horizon),
        holder=holder, probability=Probability(point - 0.1, point, point + 0.1),
        article=f"{day}{text}"[:30], id=f"{day} {text}"[:40], **more,
    )  # fmt: skip
    return claim_of(made, date.fromisoformat(day))


def unlikely(day: str = "2023-04-10", **more: object) -> Claim:
    return said(NOW, day, hedge="is unlikely to", point=0.2, **more)  # type: ignore[arg-type]


def test_a_changed_mind_is_linked_to_what_was_said_before() -> None:
    before = said()
    link = link_of(unlikely(), [before])
    assert link is not None
    assert (link.kind, link.change, link.earlier) == (
        "revises", "less likely", before.expectation.id
    )  # fmt: skip
    back = link_of(said(day="2023-05-20"), [before, unlikely()])
    assert back is not None
    assert (back.kind, back.change, back.learned) == ("revises", "likelier", "2023-04-10")


def test_the_same_again_is_a_repetition() -> None:
    link = link_of(said("The tin mines near Potosi are likely to reopen in Bolivia", "2023-04-02",
                        hedge="are likely to"), [said()])  # fmt: skip
    assert link is not None
    assert (link.kind, link.change) == ("repeats", None)


@pytest.mark.parametrize(
    "other",
    [
        said(holder=Entity("Juan Mamani", "BOL", "GOV", "person:juan-mamani")),  # another's
        said(holder=Entity("analysts")),  # nobody in particular
        said(holder=None),
        said("Bolivia is likely to raise the tax on lithium from Uyuni"),  # another matter
        said(about=("PER",)),  # another's conduct
        said("Bolivia is likely to reopen the tin mines near Potosi with help from Peru"),
        said(day="2023-04-10"),  # at the same time
        said(day="2021-04-10"),  # too long ago
        said(day="2023-05-10"),  # afterwards
        said(horizon=("2023-03-01", "2023-03-31")),  # another time, over by then
    ],
)
def test_what_is_not_changed_by_it(other: Claim) -> None:
    told = unlikely(horizon=("2023-06-01", "2023-06-30"))
    if "Peru" in other.expectation.evidence.text:
        told = said(NOW + " with help from Chile", "2023-04-10", hedge="is unlikely to", point=0.2)
    link = link_of(told, [other])
    assert link is None or link.kind == "told"


def test_a_condition_and_other_days_are_changes_too() -> None:
    text = "Bolivia is likely to reopen the tin mines near Potosi if prices hold"
    hung = said(text, "2023-04-01", condition=span(text, "if prices hold"))
    assert link_of(hung, [said()]).change == "now on a condition"  # type: ignore[union-attr]
    march, june = ("2023-03-05", "2023-03-25"), ("2023-06-01", "2023-06-30")
    later = said(day="2023-03-10", horizon=june)
    assert link_of(later, [said(horizon=march)]).change == "put off"  # type: ignore[union-attr]
    sooner = said(day="2023-03-10", horizon=march)
    link = link_of(sooner, [said(horizon=june)])
    assert link is not None
    assert link.change == "brought forward"


def test_what_several_outlets_tell_is_one() -> None:
    first = said(holder=None)
    second = said(WAS + " begins", "2023-03-02", holder=None)
    third = said("Soon " + WAS, "2023-03-03", holder=None)
    brief = [
        said("Bolivia may fall", d, holder=None, hedge="may") for d in ("2023-03-01", "2023-03-02")
    ]
    assert len(tellings(brief)) == 1
    other = said("Bolivia is likely to close the tin mines near Oruro", "2023-03-02", holder=None)
    assert tellings([third, other, first, second]) == {
        second.expectation.id: first.expectation.id, third.expectation.id: first.expectation.id
    }  # fmt: skip
    assert [k.kind for k in links([first, second])] == ["told"]


@pytest.mark.parametrize(
    ("name", "id_", "key"),
    [
        ("Rosa Condori", "person:rosa-condori", "person:rosa-condori"),
        ("A spokesman for the Ministry of Mines", None, "spokesman for the ministry of mines"),
        ("The spokesman for the Ministry of Mines", None, "spokesman for the ministry of mines"),
        ("Bolivia", "state:BOL", "state:BOL"),
        ("La Paz", "state:BOL", "state:BOL"),
        ("Analysts", None, None),
        ("the report", None, None),
        ("Mamani", None, None),
    ],
)
def test_who_is_somebody(name: str, id_: str | None, key: str | None) -> None:
    assert holder_key(Entity(name, id=id_)) == key


def kept(store: Store, text: str, day: str, hedge: str, point: float, outlet: str) -> Expectation:
    source = replace(article(text, day), publisher=outlet)
    claim = said(text, day, hedge=hedge, point=point)
    made = identified(replace(claim.expectation, article=source.id, id=""))
    store.add([source, made])
    return made


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "s.db", clock=lambda: datetime(2024, 6, 1, tzinfo=UTC))


def test_the_store_tells_what_an_expectation_goes_back_to(store: Store) -> None:
    before = kept(store, WAS, "2023-03-01", "is likely to", 0.7, "A paper")
    again = kept(store, f"Soon {WAS}", "2023-03-02", "is likely to", 0.7, "Another")
    now = kept(store, NOW, "2023-04-10", "is unlikely to", 0.2, "A paper")
    histories = Histories(store, Query("expectation"))
    history = histories.of(store.named(now.id)[0])
    assert history.link is not None
    assert (history.link.kind, history.earlier) == ("revises", again)
    assert histories.of(store.named(before.id)[0]).told == (again,)
    assert histories.of(store.named(again.id)[0]).told == (before,)
    rows = list(histories.rows())
    assert [(r.record.id, r.record.also_in) for r in rows] == [
        (now.id, ()), (again.id, (before.article,))
    ]  # fmt: skip
    early = Histories(store, Query("expectation", as_of="2023-03-01"))
    assert [r.record.id for r in early.rows()] == [before.id]


def test_what_several_outlets_tell_counts_once(store: Store) -> None:
    from foretold.ledger import decide

    for text, day in ((WAS, "2023-03-01"), (f"Soon {WAS}", "2023-03-02")):
        made = kept(store, text, day, "is likely to", 0.7, "A paper")
        decide(store, made.id, "came true", "seen", by=None, day=date(2023, 6, 1))
    assert len(cases_of(store)) == 1


def test_days_that_overlap_are_the_same_time() -> None:
    spring = said(horizon=("2023-03-01", "2023-05-31"))
    told = unlikely(horizon=("2023-05-01", "2023-06-30"))
    assert link_of(told, [spring]).kind == "revises"  # type: ignore[union-attr]
    assert DateRange("2023-03-01", "2023-05-31") == spring.expectation.horizon
