"""Expectations about the same event: told by several outlets, repeated, or changed by their holder.

Two expectations are of one holder when both name the same person or the same named body; "analysts"
and "a senior official" are nobody in particular. They are about one event when those whose conduct
is foretold, the types and the days go together and at least half of the content words of the
shorter telling are the same.

- *told*: the same within days in another article, as likely: one expectation with several sources;
- *repeats*: the same again later;
- *revises*: likelier or less likely than before, now or no longer on a condition, or at other days
  before the first were over.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from foretold.knowledge.actors import STATE_KINDS, actor_names, words_for
from foretold.ledger.claim import Claim, content_words, others_named, telling_words
from foretold.records import Entity, Expectation

LinkKind = Literal["told", "repeats", "revises"]
MEMORY = 366
"""What was said longer ago is no longer looked at."""
NEWS_DAYS = 2
"""Outlets tell the same within so many days."""
_CHANGED = 0.15
"""A difference of probability from which an expectation counts as changed."""
_COMMON, _COMMON_OF_KIND = 3, 2
"""So many words must be the same; of one type or topic, fewer."""
_SHARE, _NEARLY_ALL = 0.5, 0.7
"""Shares of the shorter telling's words: of one holder, and where it is not known who expects it or
the days differ."""
_ARTICLE = re.compile(r"(a|an|the)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """How an expectation goes back to an earlier one: its id, its day, and what changed."""

    expectation: str
    kind: LinkKind
    earlier: str
    learned: str
    change: str | None = None


def link_of(claim: Claim, others: Iterable[Claim]) -> Link | None:
    """The link to the latest of the others that came before and is about the same event.

    An expectation that another article told at the same time comes first: such tellings are one.
    """
    found: list[tuple[bool, date, str, Link]] = []
    for other in others:
        kind, change = _kind(claim, other)
        if kind is not None:
            id_ = other.expectation.id
            link = Link(claim.expectation.id, kind, id_, other.known.isoformat(), change)
            found.append((kind == "told", other.known, id_, link))
    return max(found, key=lambda f: f[:3])[3] if found else None


def links(claims: Sequence[Claim]) -> list[Link]:
    """The links among these expectations, each with those that came before it."""
    ordered = sorted(claims, key=lambda c: (c.known, c.expectation.id))
    by_holder: dict[tuple[str | None, frozenset[str]], list[Claim]] = {}
    found = []
    for claim in ordered:
        holder = holder_key(claim.expectation.holder)
        about = frozenset[str]() if holder else claim.parties
        earlier = by_holder.setdefault((holder, about), [])
        if link := link_of(claim, earlier):
            found.append(link)
        earlier.append(claim)
    return found


def tellings(claims: Sequence[Claim]) -> dict[str, str]:
    """The ids of expectations that are one with an earlier, with that one's id."""
    first: dict[str, str] = {}
    for link in links(claims):
        if link.kind == "told":
            first[link.expectation] = first.get(link.earlier, link.earlier)
    return first


def holder_key(holder: Entity | None) -> str | None:
    """By what a holder is the same as another; None where it is nobody in particular."""
    if holder is None:
        return None
    if holder.id and holder.id.startswith("person:"):
        return holder.id
    states = [a for _, a in actor_names().exact(holder.name) if a.kind in STATE_KINDS]
    if states:
        return states[0].id
    name = _ARTICLE.sub("", holder.name, count=1) if _ARTICLE.match(holder.name) else holder.name
    named = any(w[:1].isupper() for w in name.split()[1:])
    return name.casefold() if named else None


def _kind(claim: Claim, other: Claim) -> tuple[LinkKind | None, str | None]:
    """How one is linked with another that came before it or on the same day."""
    one, before = claim.expectation, other.expectation
    if one.article == before.article or not _is_before(other, claim):
        return None, None
    holder = holder_key(one.holder)
    if holder != holder_key(before.holder) or not _go_together(claim, other):
        return None, None
    share = _share(claim, other)
    near = (claim.known - other.known).days <= NEWS_DAYS
    change = _change(claim, other)
    if change is None and near and share >= _NEARLY_ALL and _days_agree(claim, other):
        return "told", None
    if holder is None or share < _SHARE or claim.known == other.known:
        return None, None
    if not _days_agree(claim, other):
        return _moved(claim, other) if share >= _NEARLY_ALL else (None, None)
    return ("revises", change) if change else ("repeats", None)


def _is_before(other: Claim, claim: Claim) -> bool:
    if other.known == claim.known:
        return other.expectation.id < claim.expectation.id
    return timedelta(0) < claim.known - other.known <= timedelta(days=MEMORY)


def _go_together(claim: Claim, other: Claim) -> bool:
    """Whether whose conduct it is, the types, and the states that are named go together."""
    same_doer = claim.doer == other.doer or claim.parties == other.parties
    if not same_doer or claim.observable != other.observable:
        return False
    if claim.types and other.types and not claim.types & other.types:
        return False
    mine, theirs = _named(claim), _named(other)
    return not (mine and theirs) or bool(mine & theirs)


def _named(claim: Claim) -> frozenset[str]:
    return others_named(claim.expectation.evidence.text, claim.parties, claim.doer)


def _share(claim: Claim, other: Claim) -> float:
    """The share of the shorter telling's words that are the same; 0 where they are too few."""
    if _plain(claim) == _plain(other) and len(_plain(claim)) >= _COMMON:
        return 1.0
    codes = sorted(claim.parties | other.parties)
    names = content_words(" ".join(words_for(c) for c in codes))
    mine, theirs = _words(claim.expectation) - names, _words(other.expectation) - names
    common = mine & theirs
    same_kind = bool(claim.types & other.types or claim.topics & other.topics)
    enough = len(common) >= (_COMMON_OF_KIND if same_kind else _COMMON)
    return len(common) / min(len(mine), len(theirs)) if enough else 0.0


def _plain(claim: Claim) -> list[str]:
    return re.findall(r"\w+", claim.expectation.evidence.text.lower())


def _words(expectation: Expectation) -> frozenset[str]:
    condition = expectation.condition.text if expectation.condition else ""
    unsaid = content_words(f"{expectation.hedge.text} {condition}")
    return telling_words(expectation.evidence.text) - unsaid


def _days_agree(claim: Claim, other: Claim) -> bool:
    one, before = claim.expectation.horizon, other.expectation.horizon
    return one is None or before is None or (one.start <= before.end and before.start <= one.end)


def _change(claim: Claim, other: Claim) -> str | None:
    """What is held otherwise now."""
    one, before = claim.expectation, other.expectation
    if (one.condition is None) != (before.condition is None):
        return "now on a condition" if one.condition else "no longer on a condition"
    risen = one.probability.point - before.probability.point
    if abs(risen) < _CHANGED:
        return None
    return "likelier" if risen > 0 else "less likely"


def _moved(claim: Claim, other: Claim) -> tuple[LinkKind | None, str | None]:
    """Whether other days are named before the first were over."""
    one, before = claim.expectation.horizon, other.expectation.horizon
    if one is None or before is None or date.fromisoformat(before.end) <= claim.known:
        return None, None
    return "revises", "put off" if one.start > before.end else "brought forward"
