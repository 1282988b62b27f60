"""Finds who might be the answer to a query, and what speaks for each, in one pass.

For a query (s, r, ?) at `now` it walks over everything s was seen in, over the latest events of
its latest partners, and over entities that others propose (popular in the role, near as
vectors). What it gathers for each stands in `gathered[query, candidate, column]`.
"""

from typing import Any

import numpy as np

from foretold.forecasting.compiled import compiled

GATHERED = (
    "pair_count", "pair_faded_0", "pair_faded_1", "pair_faded_2", "pair_faded_3", "pair_age",
    "same_way", "other_way", "triple_count", "triple_faded_0", "triple_faded_1",
    "triple_faded_2", "triple_faded_3", "triple_age", "inverse_faded", "inverse_age",
    "rule_sum", "rule_max", "pair_relations", "rule_recent", "path_sum", "path_max",
    "path_faded", "path_same", "middles", "ring_place", "role_new", "base_prior", "home_prior",
    "same_home", "vector", "cold_vector",
    "first_score",
)  # fmt: skip
"""The columns, in order."""

_FROM, _TO = 12, 12
_LONG_AGO = 10000.0


@compiled
def favourite(votes: Any, entity: int) -> int:
    """The country with which an entity had most events, or -1."""
    best, most = -1, np.float32(0)
    for k in range(votes.shape[1]):
        if votes[entity, k] > most:
            best, most = k, votes[entity, k]
    return best


@compiled
def compatriots(state: Any, subjects: Any, relations: Any, now: int, limit: int) -> Any:
    """For each query the likeliest objects in the subject's own country, [queries, limit]."""
    found = np.full((len(subjects), limit), -1, np.int64)
    ages = state.fade.shape[1] - 1
    for q in range(len(subjects)):
        s, r = subjects[q], relations[q]
        home = state.homes[s]
        if home < 0:
            home = favourite(state.votes, s)
        if home < 0:
            continue
        here = state.members[state.home_starts[home] : state.home_starts[home + 1]]
        scores = np.zeros(len(here), np.float32)
        for k in range(len(here)):
            c = here[k]
            age = min(now - state.role_lasts[r, c], ages)
            scores[k] = (0.05 + state.role_faded[r, c, 2] * state.fade[2, age]) * (
                0.1 + state.base_counts[r, state.bases[s], state.bases[c]]
            )
        order = np.argsort(-scores)
        for k in range(min(limit, len(here))):
            found[q, k] = here[order[k]]
    return found


@compiled
def gather(  # noqa: PLR0915 (one loop: a call a candidate would cost more than its work)
    state: Any, subjects: Any, relations: Any, proposed: Any, vector_scores: Any,
    cold_scores: Any, now: int,
    limit: int, rule_class: Any,
) -> Any:  # fmt: skip
    """The `limit` best candidates of each query by a first score, and what was gathered.

    Returns `(candidates, gathered)`: int32 [queries, limit], -1 where there are fewer, and
    float32 [queries, limit, columns]. `proposed` is [queries, P], `vector_scores` [queries, N].
    """
    entities = len(state.starts) - 1
    doubled = len(state.relation_counts)
    columns = 33
    slots = np.full(entities, -1, np.int64)
    ages = state.fade.shape[1] - 1
    size = state.ring.shape[1]
    rows = np.zeros((entities, columns), np.float32)
    listed = np.zeros(entities, np.int64)
    lately = np.full(entities, -1, np.int64)
    candidates = np.full((len(subjects), limit), -1, np.int32)
    gathered = np.zeros((len(subjects), limit, columns), np.float32)
    for q in range(len(subjects)):
        s, r = subjects[q], relations[q]
        inverse = r + doubled // 2 if r < doubled // 2 else r - doubled // 2
        found = 0
        first = state.starts[s]
        for j in range(first, first + state.known[s]):
            c, body = state.objects[j], state.relations[j]
            slot = slots[c]
            if slot < 0:
                slot = found
                slots[c] = slot
                listed[slot] = c
                found += 1
                rows[slot] = 0
                rows[slot, 5] = _LONG_AGO
                rows[slot, 13] = _LONG_AGO
                rows[slot, 15] = _LONG_AGO
                rows[slot, 25] = size
            age = min(now - state.lasts[j], ages)
            count = state.counts[j]
            row = rows[slot]
            row[0] += count
            for h in range(4):
                part = state.faded[j, h] * state.fade[h, age]
                row[1 + h] += part
                if body == r:
                    row[9 + h] = part
            row[5] = min(row[5], age)
            middle = state.faded[j, 1] * state.fade[1, age]
            if (body < doubled // 2) == (r < doubled // 2):
                row[6] += middle
            else:
                row[7] += middle
            if body == r:
                row[8] = count
                row[13] = age
            elif body == inverse:
                row[14] = middle
                row[15] = age
            cell = rule_class(age, count)
            prior = (state.prior_hits[r, cell] + 0.01) / (state.prior_tries[r, cell] + 1)
            chance = (state.rule_hits[body, r, cell] + 10 * prior) / (
                state.rule_tries[body, r, cell] + 10
            )
            weight = -np.log(max(1 - chance, 0.01))
            row[16] += weight
            row[17] = max(row[17], chance)
            row[18] += 1
            if age <= 7:
                row[19] += weight
        end = state.ring_ends[s]
        for i in range(max(0, end - size), end):
            slot = slots[state.objects[state.ring[s, i % size]]]
            rows[slot, 25] = end - i - 1
        for i in range(max(0, end - _FROM), end):
            step = state.ring[s, i % size]
            middle_entity = state.objects[step]
            kind = state.kinds[state.relations[step]]
            near = state.fade[1, min(now - state.ring_times[s, i % size], ages)]
            far = state.ring_ends[middle_entity]
            for k in range(max(0, far - _TO), far):
                last = state.ring[middle_entity, k % size]
                c = state.objects[last]
                if c == s:
                    continue
                slot = slots[c]
                if slot < 0:
                    slot = found
                    slots[c] = slot
                    listed[slot] = c
                    found += 1
                    rows[slot] = 0
                    rows[slot, 5] = _LONG_AGO
                    rows[slot, 13] = _LONG_AGO
                    rows[slot, 15] = _LONG_AGO
                    rows[slot, 25] = size
                row = rows[slot]
                kind2 = state.kinds[state.relations[last]]
                chance = (state.path_hits[kind, kind2, r] + 0.02) / (
                    state.path_tries[kind, kind2, r] + 20
                )
                row[20] -= np.log(1 - min(chance, 0.9))
                row[21] = max(row[21], chance)
                both = (
                    near * state.fade[1, min(now - state.ring_times[middle_entity, k % size], ages)]
                )
                row[22] += both
                if state.relations[last] == r:
                    row[23] += both
                if lately[c] != middle_entity:
                    row[24] += 1
                    lately[c] = middle_entity
        for k in range(proposed.shape[1]):
            c = proposed[q, k]
            if c >= 0 and slots[c] < 0:
                slots[c] = found
                listed[found] = c
                rows[found] = 0
                rows[found, 5] = _LONG_AGO
                rows[found, 13] = _LONG_AGO
                rows[found, 15] = _LONG_AGO
                rows[found, 25] = size
                found += 1
        scores = np.zeros(found, np.float32)
        of_base = state.base_counts[r].sum(axis=1)
        own_home = state.homes[s]
        if own_home < 0:
            own_home = favourite(state.votes, s)
        at_home = state.home_counts[own_home].sum() if own_home >= 0 else np.float32(0)
        for k in range(found):
            c = listed[k]
            row = rows[k]
            role = (
                state.role_faded[r, c, 2] * state.fade[2, min(now - state.role_lasts[r, c], ages)]
            )
            row[26] = (
                state.role_new[r, c] * state.fade[2, min(now - state.role_new_lasts[r, c], ages)]
            )
            row[27] = (state.base_counts[r, state.bases[s], state.bases[c]] + 0.1) / (
                of_base[state.bases[s]] + 10
            )
            home = state.homes[c]
            if home < 0:
                home = favourite(state.votes, c)
            if home >= 0 and own_home >= 0:
                row[28] = (state.home_counts[own_home, home] + 0.1) / (at_home + 10)
                row[29] = 2.0 if home == own_home else 1.0
            row[30] = vector_scores[q, c]
            row[31] = cold_scores[q, c]
            share = (1 + role) / (10 + state.relation_counts[r])
            row[32] = (
                np.log(row[16] + 0.5 * row[20] + 1e-4) + 0.3 * np.log(share)
                + 0.1 * row[30] + 0.1 * row[31] + 0.2 * np.log(row[27] * row[28] + 1e-5)
            )  # fmt: skip
            scores[k] = row[32]
        order = np.argsort(-scores)
        for k in range(min(limit, found)):
            candidates[q, k] = listed[order[k]]
            gathered[q, k] = rows[order[k]]
        for k in range(found):
            slots[listed[k]] = -1
            lately[listed[k]] = -1
        lately[s] = -1
    return candidates, gathered
