"""What the first finding counts: expectations, their verdicts, hedges and links, as tables.

Used by `scripts/findings.py`. Each table is a head and rows of texts; the first column names the
group.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from foretold.knowledge.outcomes import observables
from foretold.ledger import Case, Resolution, cases_of, hedge_words, resolutions
from foretold.ledger.claim import Claim, claim_of
from foretold.ledger.links import Link, holder_key, links
from foretold.ledger.scoring import brier, wilson
from foretold.records import Article, Expectation
from foretold.records.ontology import BANDS
from foretold.store import Query, Store

HEDGES = 20
"""So many of the commonest hedges are shown."""
_SPANS = ((7, "within a week"), (31, "within a month"), (92, "within three months"),
          (366, "within a year"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the report, with the numbers that its figure draws where it has one."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def markdown(self) -> str:
        """The table as Markdown; all columns but the first are set to the right."""
        lines = [self.head, tuple("---" if n == 0 else "--:" for n in range(len(self.head)))]
        return "\n".join(f"| {' | '.join(row)} |" for row in [*lines, *self.rows])


@dataclass(frozen=True, slots=True)
class Found:
    """What a store holds of expectations: claims, verdicts by id, articles by id, links, cases."""

    claims: list[Claim]
    verdicts: dict[str, Resolution]
    articles: dict[str, Article]
    links: list[Link]
    cases: list[Case]

    def outlet(self, claim: Claim) -> str:
        """Who published it."""
        return self.articles[claim.expectation.article].publisher or ""


def found_in(store: Store) -> Found:
    """All that the report tells of, from a store that was resolved."""
    articles = [a for a in store.find(Query("article", copies=True)) if isinstance(a, Article)]
    claims = [
        claim_of(row.record, date.fromisoformat(row.learned))
        for row in store.rows(Query("expectation"))
        if isinstance(row.record, Expectation)
    ]
    claims.sort(key=lambda c: (c.known, c.expectation.article, c.expectation.evidence.start,
                               c.expectation.id))  # fmt: skip
    return Found(
        claims, {r.expectation: r for r in resolutions(store)}, {a.id: a for a in articles},
        links(claims), cases_of(store),
    )  # fmt: skip


def corpus(found: Found) -> Table:
    """Articles and expectations by outlet and month."""
    articles = Counter((a.publisher or "", _when(a)) for a in found.articles.values())
    held = Counter(
        (found.outlet(c), _when(found.articles[c.expectation.article])) for c in found.claims
    )
    rows = [
        (f"{outlet}, {when}", f"{articles[outlet, when]:,}", f"{held[outlet, when]:,}",
         f"{held[outlet, when] / articles[outlet, when]:.1f}")
        for outlet, when in sorted(articles)
    ]  # fmt: skip
    total, all_ = sum(articles.values()), len(found.claims)
    rows.append(("all", f"{total:,}", f"{all_:,}", f"{all_ / total:.1f}"))
    return Table(("outlet and time", "articles", "expectations", "an article"), tuple(rows))


def _when(article: Article) -> str:
    year, month = (article.published or "").split("-")[:2]
    return year if article.publisher == "KCNA" else date(int(year), int(month), 1).strftime("%B %Y")


def by(found: Found, name: str, group: Callable[[Claim], str], order: Sequence[str] = ()) -> Table:
    """Expectations by a group and outlet, the commonest groups first where there is no order."""
    outlets = sorted({found.outlet(c) for c in found.claims})
    counts = Counter((group(c), found.outlet(c)) for c in found.claims)
    totals = Counter(group(c) for c in found.claims)
    groups = [g for g in order if totals[g]] or [g for g, _ in _common(totals)]
    rows = [
        (g, *(f"{counts[g, o]:,}" for o in outlets), f"{totals[g]:,}",
         f"{totals[g] / len(found.claims):.0%}")
        for g in groups
    ]  # fmt: skip
    return Table((name, *outlets, "all", "share"), tuple(rows))


def _common(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda x: (-x[1], x[0]))


def bands(found: Found) -> Table:
    """Expectations by band."""
    return by(found, "band", lambda c: c.expectation.band, BANDS)


def kinds(found: Found) -> Table:
    """Expectations by kind: forecast, schedule, plan, vow, threat."""
    return by(found, "kind", lambda c: c.expectation.kind)


def holders(found: Found) -> Table:
    """Expectations by the kind of who holds them."""
    return by(found, "held by", holder_kind)


def holder_kind(claim: Claim) -> str:
    """The kind of an expectation's holder."""
    holder = claim.expectation.holder
    if holder is None:
        return "the report itself, or “it is expected”"
    key = holder_key(holder)
    if key is None:
        return "somebody unnamed (analysts, officials), a pronoun or a surname alone"
    if key.startswith("person:"):
        return "a person known to the program"
    if key.startswith("state:"):
        return "a state by its name or capital"
    small = any(w[0].islower() for w in holder.name.split())
    return "a body, or an office of one" if small else "another person or body by name"


def subjects(found: Found) -> Table:
    """Expectations by what they foretell."""
    return by(found, "foretells", subject)


def subject(claim: Claim) -> str:
    """The topic, type or recorded kind of what is foretold."""
    if claim.topics:
        return sorted(claim.topics)[0].replace("_", " ")
    if claim.types:
        return sorted(claim.types)[0]
    if claim.observable is not None:
        return f"no type: {claim.observable.name}"
    if claim.is_planned:
        return "no type, but planned or at a time"
    return "nothing that a source could list"


def horizons(found: Found) -> Table:
    """Expectations by how far they reach."""
    names = [name for _, name in _SPANS]
    return by(found, "reaches", horizon, [*names, "longer", "over already", "no time named"])


def horizon(claim: Claim) -> str:
    """How far an expectation reaches from the day on which it was published."""
    if claim.last is None:
        return "no time named"
    days = (claim.last - claim.known).days
    if days < 0:
        return "over already"
    return next((name for limit, name in _SPANS if days <= limit), "longer")


def verdicts(found: Found) -> Table:
    """Expectations by verdict and rule."""
    return by(found, "verdict, by rule", lambda c: _verdict(found.verdicts[c.expectation.id]))


def _verdict(resolution: Resolution) -> str:
    reason: str = resolution.rule
    if reason == "names no event":
        reason = ("names no event", "foretells an effect")["affected" in resolution.reason]
    return f"{resolution.verdict}, {reason}"


def settling(found: Found) -> Table:
    """What is open, by the kind of source that would settle it."""
    names = {o.settled_by: o.name for o in observables()}
    open_ = [c for c in found.claims if found.verdicts[c.expectation.id].verdict == "open"]
    counts = Counter(_settles(found.verdicts[c.expectation.id]) for c in open_)
    rows = tuple(
        (names.get(s, "event type or topic"), s, f"{n:,}", f"{n / len(open_):.0%}")
        for s, n in _common(counts)
    )
    return Table(("kind", "source that would settle it", "open", "share"), rows)


def _settles(resolution: Resolution) -> str:
    return re.sub(r"^a person's decision .*", "a person's decision on whether its condition held",
                  resolution.settles or "")  # fmt: skip


def hedges(found: Found) -> Table:
    """The commonest hedges: what they are taken to mean, and what came of those resolved."""
    counts = Counter(hedge_words(c.expectation) for c in found.claims)
    points: dict[str, list[float]] = {}
    for claim in found.claims:
        expected = claim.expectation
        points.setdefault(hedge_words(expected), []).append(expected.probability.point)
    rows = []
    for hedge, count in _common(counts)[:HEDGES]:
        cases = [c for c in found.cases if c.groups["hedge"] == hedge]
        mean = sum(points[hedge]) / count
        rows.append((f"“{hedge}”", f"{count:,}", f"{mean:.0%}", str(len(cases)), _came(cases)))
    head = ("hedge", "expectations", "taken to mean", "resolved", "came about (95% interval)")
    return Table(head, tuple(rows))


def scores(of: Sequence[Case]) -> Table:
    """What came of resolved ones by band."""
    groups = [(band, [c for c in of if c.groups["band"] == band]) for band in BANDS]
    return _shares("band", [*groups, ("all", list(of))])


def by_band(of: Sequence[Case]) -> list[Case]:
    """The same cases, each with the mean probability of its band: a curve with fewer points."""
    points: dict[str, list[float]] = {}
    for case in of:
        points.setdefault(case.groups["band"], []).append(case.point)
    means = {band: round(sum(p) / len(p), 2) for band, p in points.items()}
    return [replace(c, point=means[c.groups["band"]]) for c in of]


def decided_hedges(of: Sequence[Case]) -> Table:
    """What came of resolved ones by hedge, the commonest first."""
    hedges = [h for h, _ in _common(Counter(c.groups["hedge"] for c in of))]
    groups = [(f"“{h}”", [c for c in of if c.groups["hedge"] == h]) for h in hedges]
    return _shares("hedge", groups)


def _shares(name: str, groups: Sequence[tuple[str, Sequence[Case]]]) -> Table:
    rows = []
    for group, cases in groups:
        said = f"{sum(c.point for c in cases) / len(cases):.0%}" if cases else "–"
        score = (
            f"{sum(brier(c.point, c.happened) for c in cases) / len(cases):.2f}" if cases else "–"
        )
        rows.append((group, str(len(cases)), said, _came(cases), score))
    head = (name, "cases", "said", "came about (95% interval)", "Brier score")
    return Table(head, tuple(rows))


def _came(cases: Sequence[Case]) -> str:
    if not cases:
        return "–"
    share = wilson(sum(c.happened for c in cases), len(cases))
    few = " (few)" if len(cases) < 10 else ""
    return f"{share.share:.0%} ({share.low:.0%} to {share.high:.0%}){few}"


def linked(found: Found) -> Table:
    """How expectations go back to others."""
    counts = Counter[str](link.kind for link in found.links)
    says = {"told": "told by another article within two days", "repeats": "repeated by its holder",
            "revises": "revised by its holder"}  # fmt: skip
    return Table(("link", "expectations"), tuple((says[k], str(counts[k])) for k in says))
