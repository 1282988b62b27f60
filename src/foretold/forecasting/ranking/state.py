"""What is known at a moment, as arrays that a day's facts update in place.

Every fact (s, r, o, t) also stands as its inverse (o, r + R, s, t), so that one direction of
query is enough. Triples (s, r, o) have numbers; those of one subject lie side by side in the
order in which they were first seen, and `known[s]` says how many of them have been seen.
Counts that fade are kept at several half-lives; they are stored as of the last event and faded
when read.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.ranking.sorts import Sorts

HALF_LIVES = (3.0, 15.0, 60.0, 300.0)
"""Half-lives of the fading counts, in steps."""

LAGS = (1, 2, 4, 7, 14, 30, 60, 120, 300)
"""Upper ends of the classes of age of an event, in steps; one more class for what is older."""

COUNTS = (1, 3, 9)
"""Upper ends of the classes of how often a triple was seen; one more for more often."""

RECENT = 24
"""How many of an entity's latest events are kept in order."""

KINDS = 24
"""Relations are told apart in two-hop rules up to so many kinds; the rarest share the last."""


class State(NamedTuple):
    """The arrays; T triples, N entities, R doubled relations, H half-lives, B rule classes."""

    starts: NDArray[np.int64]  # [N + 1] first triple of each subject
    relations: NDArray[np.int32]  # [T]
    objects: NDArray[np.int32]  # [T]
    known: NDArray[np.int32]  # [N] triples seen so far
    counts: NDArray[np.float32]  # [T]
    lasts: NDArray[np.int32]  # [T]
    faded: NDArray[np.float32]  # [T, H]
    role_counts: NDArray[np.float32]  # [R, N] events in which N is the object of R
    role_lasts: NDArray[np.int32]  # [R, N]
    role_faded: NDArray[np.float32]  # [R, N, H]
    entity_counts: NDArray[np.float32]  # [N]
    entity_firsts: NDArray[np.int32]  # [N]
    entity_lasts: NDArray[np.int32]  # [N]
    entity_faded: NDArray[np.float32]  # [N, H]
    entity_new: NDArray[np.float32]  # [N] events with a partner never met before
    entity_again: NDArray[np.float32]  # [N] events that repeated a triple
    relation_counts: NDArray[np.float32]  # [R]
    relation_again: NDArray[np.float32]  # [R]
    relation_paired: NDArray[np.float32]  # [R]
    rule_hits: NDArray[np.float32]  # [R body, R head, B]
    rule_tries: NDArray[np.float32]  # [R body, R head, B]
    prior_hits: NDArray[np.float32]  # [R head, B]
    prior_tries: NDArray[np.float32]  # [R head, B]
    path_hits: NDArray[np.float32]  # [2 KINDS, 2 KINDS, R]
    path_tries: NDArray[np.float32]  # [2 KINDS, 2 KINDS, R]
    role_new: NDArray[np.float32]  # [R, N] fading count of first meetings as the object of R
    role_new_lasts: NDArray[np.int32]  # [R, N]
    homes: NDArray[np.int32]  # [N] the country of each entity, -1 where it is not known
    votes: NDArray[np.float32]  # [N, C] events with entities of each country, for those unknown
    bases: NDArray[np.int32]  # [N] the sort of entity ("Police"); the last is that of all others
    base_counts: NDArray[np.float32]  # [R, S, S] events by sorts of subject and object
    home_counts: NDArray[np.float32]  # [C, C] events by countries
    home_starts: NDArray[np.int64]  # [C + 1] first member of each country in `members`
    members: NDArray[np.int32]
    kinds: NDArray[np.int32]  # [R] the kind of a relation in two-hop rules
    ring: NDArray[np.int32]  # [N, RECENT] triple numbers of the latest events
    ring_times: NDArray[np.int32]  # [N, RECENT]
    ring_ends: NDArray[np.int64]  # [N] events put into the ring so far
    fade: NDArray[np.float32]  # [H, steps] the factor after so many steps


def new_state(
    numbered: "Numbered",
    entities: int,
    relations: int,
    steps: int,
    kinds: NDArray[np.int32],
    sorts: Sorts,
) -> State:
    """A state in which nothing has been seen yet."""
    triples, half_lives = len(numbered.objects), len(HALF_LIVES)
    classes = (len(LAGS) + 1) * (len(COUNTS) + 1)
    single = np.float32
    ages = np.arange(steps + 2)
    fade = np.stack([0.5 ** (ages / half_life) for half_life in HALF_LIVES]).astype(single)
    long_ago = -(10**6)
    return State(
        starts=numbered.starts,
        relations=numbered.relations,
        objects=numbered.objects,
        known=np.zeros(entities, np.int32),
        counts=np.zeros(triples, single),
        lasts=np.full(triples, long_ago, np.int32),
        faded=np.zeros((triples, half_lives), single),
        role_counts=np.zeros((relations, entities), single),
        role_lasts=np.full((relations, entities), long_ago, np.int32),
        role_faded=np.zeros((relations, entities, half_lives), single),
        entity_counts=np.zeros(entities, single),
        entity_firsts=np.full(entities, long_ago, np.int32),
        entity_lasts=np.full(entities, long_ago, np.int32),
        entity_faded=np.zeros((entities, half_lives), single),
        entity_new=np.zeros(entities, single),
        entity_again=np.zeros(entities, single),
        relation_counts=np.zeros(relations, single),
        relation_again=np.zeros(relations, single),
        relation_paired=np.zeros(relations, single),
        rule_hits=np.zeros((relations, relations, classes), single),
        rule_tries=np.zeros((relations, relations, classes), single),
        prior_hits=np.zeros((relations, classes), single),
        prior_tries=np.zeros((relations, classes), single),
        path_hits=np.zeros((2 * KINDS, 2 * KINDS, relations), single),
        path_tries=np.zeros((2 * KINDS, 2 * KINDS, relations), single),
        role_new=np.zeros((relations, entities), single),
        role_new_lasts=np.full((relations, entities), long_ago, np.int32),
        homes=sorts.homes.copy(),
        votes=np.zeros((entities, sorts.countries + 1), single),
        bases=sorts.bases,
        base_counts=np.zeros((relations, sorts.sorts, sorts.sorts), single),
        home_counts=np.zeros((sorts.countries + 1, sorts.countries + 1), single),
        home_starts=np.searchsorted(
            np.sort(sorts.homes[sorts.homes >= 0]), np.arange(sorts.countries + 1)
        ).astype(np.int64),
        members=np.argsort(sorts.homes, kind="stable")[(sorts.homes < 0).sum() :].astype(np.int32),
        kinds=kinds,
        ring=np.zeros((entities, RECENT), np.int32),
        ring_times=np.zeros((entities, RECENT), np.int32),
        ring_ends=np.zeros(entities, np.int64),
        fade=fade,
    )


class Numbered(NamedTuple):
    """Facts with the numbers of their triples."""

    starts: NDArray[np.int64]
    relations: NDArray[np.int32]
    objects: NDArray[np.int32]
    of_facts: NDArray[np.int64]  # [facts] the triple of each fact


def number_triples(
    subjects: NDArray[np.int64],
    relations: NDArray[np.int64],
    objects: NDArray[np.int64],
    entities: int,
    doubled: int,
) -> Numbered:
    """Number the triples of doubled facts that are in order of time."""
    keys = (subjects * doubled + relations) * entities + objects
    _, firsts, inverse = np.unique(keys, return_index=True, return_inverse=True)
    order = np.lexsort((firsts, subjects[firsts]))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    chosen = firsts[order]
    starts = np.searchsorted(subjects[chosen], np.arange(entities + 1))
    return Numbered(
        starts=starts.astype(np.int64),
        relations=relations[chosen].astype(np.int32),
        objects=objects[chosen].astype(np.int32),
        of_facts=place[inverse],
    )


def relation_kinds(counts: NDArray[np.int64]) -> NDArray[np.int32]:
    """The kind of each doubled relation: the commonest apart, both directions apart."""
    half = len(counts) // 2
    order = np.argsort(-counts[:half], kind="stable")
    kinds = np.full(half, KINDS - 1, np.int32)
    kinds[order[: KINDS - 1]] = np.arange(min(half, KINDS - 1))
    return np.concatenate([kinds, kinds + KINDS]).astype(np.int32)
