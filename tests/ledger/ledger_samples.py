"""Expectations, events and tables of our own for the tests of the ledger."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from foretold.ledger.claim import Claim, claim_of
from foretold.ledger.outcomes import Coverage, Outcome, OutcomeTable
from foretold.records import Article, DateRange, Entity, Event, Expectation, Probability, Span
from foretold.records.identity import article_id
from foretold.records.ontology import Band, EventType

LAUNCH = "North Korea may launch a spy satellite this month"
MEET = "The envoys of Peru and Chile will meet in Geneva to sign a fishing treaty"


def span(text: str, part: str) -> Span:
    at = text.index(part)
    return Span(at, at + len(part), part)


def expectation(
    text: str = LAUNCH,
    *,
    hedge: str = "may",
    about: tuple[str, ...] = ("PRK",),
    predicts: tuple[EventType, ...] = ("MOBILIZE",),
    band: Band = "possible",
    horizon: tuple[str, str] | None = ("2023-11-01", "2023-11-30"),
    condition: str | None = None,
    negated: bool = False,
) -> Expectation:
    return Expectation(
        article="a" * 16,
        evidence=span(text, text),
        holder=Entity("Moon Tae-il", affiliation="KOR"),
        hedge=span(text, hedge),
        band=band,
        probability=Probability(0.2, 0.45, 0.7),
        probability_basis="prior",
        horizon=DateRange(*horizon) if horizon else None,
        condition=span(text, condition) if condition else None,
        about=about,
        predicts=predicts,
        negated=negated,
        id="e1",
    )


def claim(found: Expectation | None = None, known: str = "2023-11-07") -> Claim:
    return claim_of(found or expectation(), date.fromisoformat(known))


def outcome(day: str, *, topic: str = "satellite_launch", party: str = "PRK") -> Outcome:
    return Outcome(
        "A list", f"list.csv:{day}", date.fromisoformat(day), frozenset({party}), frozenset(),
        None, frozenset({topic}), "a launch",
    )  # fmt: skip


def table(*days: str, name: str = "A list", complete: bool = True, **more: str) -> OutcomeTable:
    covers = Coverage(
        frozenset({"satellite_launch"}), frozenset({"PRK"}), date(2000, 1, 1), date(2024, 12, 31)
    )
    made = OutcomeTable(name, 1, (covers,) if complete else ())
    made.fill(replace(outcome(day, **more), table=name) for day in days)
    return made


def article(text: str, published: str) -> Article:
    digest = sha256(text.encode()).hexdigest()
    return Article(article_id(digest), text, digest, published=published, published_basis="given")


def event(text: str, codes: tuple[str, ...], kind: EventType = "CONSULT", **more: object) -> Event:
    parties = tuple(Entity(code, code) for code in codes)
    return replace(
        Event(
            "b" * 16,
            span(text, text),
            kind,
            span(text, text.split(maxsplit=1)[0]),
            parties,
            id="v1",
        ),
        **more,  # type: ignore[arg-type]
    )
