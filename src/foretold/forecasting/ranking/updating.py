"""Takes a step's facts into the state: first what they teach the rules, then the facts."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.compiled import compiled
from foretold.forecasting.ranking.state import State

_PATHS_FROM = 12
_PATHS_TO = 12


@compiled
def rule_class(age: int, count: float) -> int:
    """The class of an event's age and count, as `LAGS` and `COUNTS` part them."""
    if age <= 1:
        lag = 0
    elif age <= 2:
        lag = 1
    elif age <= 4:
        lag = 2
    elif age <= 7:
        lag = 3
    elif age <= 14:
        lag = 4
    elif age <= 30:
        lag = 5
    elif age <= 60:
        lag = 6
    elif age <= 120:
        lag = 7
    elif age <= 300:
        lag = 8
    else:
        lag = 9
    if count <= 1:
        often = 0
    elif count <= 3:
        often = 1
    elif count <= 9:
        often = 2
    else:
        often = 3
    return lag * 4 + often


@compiled
def learn(state: Any, triples: Any, subjects: Any, now: int) -> Any:
    """Count for each rule how often it would have been right; which facts are first meetings.

    `state` is as of before `now`; `triples` and `subjects` are those of the facts at `now`.
    """
    size = len(state.starts) - 1
    met = np.full(size, -1, np.int64)
    strangers = np.zeros(len(triples), np.bool_)
    for i in range(len(triples)):
        subject, head = subjects[i], state.relations[triples[i]]
        answer = state.objects[triples[i]]
        start = state.starts[subject]
        paired = False
        again = False
        for j in range(start, start + state.known[subject]):
            body = state.relations[j]
            part = rule_class(now - state.lasts[j], state.counts[j])
            state.rule_tries[body, head, part] += 1
            state.prior_tries[head, part] += 1
            met[state.objects[j]] = i
            if state.objects[j] == answer:
                state.rule_hits[body, head, part] += 1
                state.prior_hits[head, part] += 1
                paired = True
                again = again or body == head
        state.relation_paired[head] += paired
        state.relation_again[head] += again
        state.entity_again[subject] += again
        state.entity_new[subject] += not paired
        strangers[i] = not paired
        _learn_paths(state, met, i, subject, head, answer)
    return strangers


@compiled
def _learn_paths(state: Any, met: Any, mark: int, subject: int, head: int, answer: int) -> None:
    """The same for two-hop rules, over those the subject has not met."""
    size = state.ring.shape[1]
    end = state.ring_ends[subject]
    for i in range(max(0, end - _PATHS_FROM), end):
        first = state.ring[subject, i % size]
        middle = state.objects[first]
        kind = state.kinds[state.relations[first]]
        far = state.ring_ends[middle]
        for j in range(max(0, far - _PATHS_TO), far):
            second = state.ring[middle, j % size]
            other = state.objects[second]
            if other == subject or met[other] == mark:
                continue
            kind2 = state.kinds[state.relations[second]]
            state.path_tries[kind, kind2, head] += 1
            if other == answer:
                state.path_hits[kind, kind2, head] += 1


@compiled
def take_in(state: Any, triples: Any, subjects: Any, strangers: Any, now: int) -> None:
    """Add the facts of the step `now` to the state."""
    half_lives = state.fade.shape[0]
    size = state.ring.shape[1]
    for i in range(len(triples)):
        triple, subject = triples[i], subjects[i]
        relation, target = state.relations[triple], state.objects[triple]
        if state.counts[triple] == 0:
            state.known[subject] += 1
        age = now - state.lasts[triple]
        role_age = now - state.role_lasts[relation, target]
        entity_age = now - state.entity_lasts[target]
        steps = state.fade.shape[1] - 1
        for h in range(half_lives):
            state.faded[triple, h] = 1 + state.faded[triple, h] * state.fade[h, min(age, steps)]
            state.role_faded[relation, target, h] = (
                1 + state.role_faded[relation, target, h] * state.fade[h, min(role_age, steps)]
            )
            state.entity_faded[target, h] = (
                1 + state.entity_faded[target, h] * state.fade[h, min(entity_age, steps)]
            )
        state.counts[triple] += 1
        state.lasts[triple] = now
        state.role_counts[relation, target] += 1
        state.role_lasts[relation, target] = now
        if state.entity_counts[target] == 0:
            state.entity_firsts[target] = now
        state.entity_counts[target] += 1
        state.entity_lasts[target] = now
        state.relation_counts[relation] += 1
        if strangers[i]:
            new_age = min(now - state.role_new_lasts[relation, target], steps)
            state.role_new[relation, target] = (
                1 + state.role_new[relation, target] * state.fade[2, new_age]
            )
            state.role_new_lasts[relation, target] = now
        home, other = state.homes[subject], state.homes[target]
        state.base_counts[relation, state.bases[subject], state.bases[target]] += 1
        if home >= 0 and other >= 0:
            state.home_counts[home, other] += 1
        if other >= 0:
            state.votes[subject, other] += 1
        place = state.ring_ends[subject] % size
        state.ring[subject, place] = triple
        state.ring_times[subject, place] = now
        state.ring_ends[subject] += 1


def advance(
    state: State, triples: NDArray[np.int64], subjects: NDArray[np.int64], now: int
) -> NDArray[np.bool_]:
    """Learn from the facts of the step `now`, then know them; which are first meetings."""
    strangers: NDArray[np.bool_] = learn(state, triples, subjects, now)
    take_in(state, triples, subjects, strangers, now)
    return strangers
