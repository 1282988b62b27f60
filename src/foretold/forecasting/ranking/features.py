"""Describes each candidate of a query by numbers that the ranker weighs.

All of them stand on facts before `now`. Counts and ages go in as logarithms; what matters beside
the other candidates of the same query goes in as a share of their best too.
"""

from typing import Any

import numpy as np

from foretold.forecasting.compiled import compiled

OWN = (
    "role_count", "role_faded_0", "role_faded_1", "role_faded_2", "role_faded_3", "role_age",
    "entity_count", "entity_faded_0", "entity_faded_1", "entity_faded_2", "entity_age",
    "entity_since", "entity_new", "entity_again", "inverse_role_faded", "role_share",
    "pair_of_candidate", "triple_of_role", "pair_of_subject", "triple_of_query",
)  # fmt: skip
"""What is known of the candidate itself, and the pair as a share of either side's events."""

QUERY = (
    "subject_count", "subject_faded_0", "subject_faded_2", "subject_new", "subject_again",
    "subject_age", "query_count", "query_faded_0", "query_faded_2", "query_age", "relation_count",
    "relation_again", "relation_paired", "candidates",
)  # fmt: skip
"""What is the same for all candidates of a query."""

SHARED = (1, 3, 9, 10, 11, 12, 16, 17, 19, 20, 22, 26)
"""Columns of `GATHERED` that also go in as a share of the query's best."""

RANKED = (2, 3, 11, 16, 20, 30, 31, 32)
"""Columns of `GATHERED` that also go in as a rank among the query's candidates."""

_LOGGED = 29


@compiled
def describe(  # noqa: PLR0915 (one loop, as in `gather`)
    state: Any, subjects: Any, relations: Any, candidates: Any, gathered: Any, now: int,
    shared: Any, ranked: Any,
) -> Any:  # fmt: skip
    """The features, float32 [queries, candidates, features]; zeros where there is no candidate."""
    queries, limit, columns = gathered.shape
    own, common = 20, 14
    width = columns + own + common + len(shared) + len(ranked)
    made = np.zeros((queries, limit, width), np.float32)
    ages = state.fade.shape[1] - 1
    doubled = len(state.relation_counts)
    for q in range(queries):
        s, r = subjects[q], relations[q]
        inverse = r + doubled // 2 if r < doubled // 2 else r - doubled // 2
        s_age = min(now - state.entity_lasts[s], ages)
        q_age = min(now - state.role_lasts[inverse, s], ages)
        s_now = state.entity_faded[s, 2] * state.fade[2, s_age]
        q_now = state.role_faded[inverse, s, 2] * state.fade[2, q_age]
        found = 0
        while found < limit and candidates[q, found] >= 0:
            found += 1
        best = np.zeros(len(shared), np.float32)
        for k in range(found):
            for j in range(len(shared)):
                best[j] = max(best[j], gathered[q, k, shared[j]])
        for k in range(found):
            c = candidates[q, k]
            row = made[q, k]
            for j in range(columns):
                value = gathered[q, k, j]
                row[j] = np.log(value + 1e-3) if j < _LOGGED else value
            role_age = min(now - state.role_lasts[r, c], ages)
            c_age = min(now - state.entity_lasts[c], ages)
            role = state.role_faded[r, c, 2] * state.fade[2, role_age]
            c_now = state.entity_faded[c, 2] * state.fade[2, c_age]
            count = state.entity_counts[c]
            at = columns
            row[at] = np.log(1 + state.role_counts[r, c])
            for h in range(4):
                row[at + 1 + h] = np.log(state.role_faded[r, c, h] * state.fade[h, role_age] + 1e-3)
            row[at + 5] = np.log(1 + role_age)
            row[at + 6] = np.log(1 + count)
            for h in range(3):
                row[at + 7 + h] = np.log(state.entity_faded[c, h] * state.fade[h, c_age] + 1e-3)
            row[at + 10] = np.log(1 + c_age)
            row[at + 11] = np.log(1 + min(now - state.entity_firsts[c], ages))
            row[at + 12] = (state.entity_new[c] + 1) / (count + 2)
            row[at + 13] = (state.entity_again[c] + 1) / (count + 2)
            other_age = min(now - state.role_lasts[inverse, c], ages)
            row[at + 14] = np.log(state.role_faded[inverse, c, 2] * state.fade[2, other_age] + 1e-3)
            row[at + 15] = (role + 0.1) / (c_now + 1)
            row[at + 16] = gathered[q, k, 3] / (c_now + 0.5)
            row[at + 17] = gathered[q, k, 11] / (role + 0.5)
            row[at + 18] = gathered[q, k, 3] / (s_now + 0.5)
            row[at + 19] = gathered[q, k, 11] / (q_now + 0.5)
            at += own
            count = state.entity_counts[s]
            row[at] = np.log(1 + count)
            row[at + 1] = np.log(state.entity_faded[s, 0] * state.fade[0, s_age] + 1e-3)
            row[at + 2] = np.log(s_now + 1e-3)
            row[at + 3] = (state.entity_new[s] + 1) / (count + 2)
            row[at + 4] = (state.entity_again[s] + 1) / (count + 2)
            row[at + 5] = np.log(1 + s_age)
            row[at + 6] = np.log(1 + state.role_counts[inverse, s])
            row[at + 7] = np.log(state.role_faded[inverse, s, 0] * state.fade[0, q_age] + 1e-3)
            row[at + 8] = np.log(q_now + 1e-3)
            row[at + 9] = np.log(1 + q_age)
            seen = state.relation_counts[r]
            row[at + 10] = np.log(1 + seen)
            row[at + 11] = (state.relation_again[r] + 1) / (seen + 2)
            row[at + 12] = (state.relation_paired[r] + 1) / (seen + 2)
            row[at + 13] = found
            at += common
            for j in range(len(shared)):
                row[at + j] = gathered[q, k, shared[j]] / (best[j] + 1e-6)
        at = columns + own + common + len(shared)
        for j in range(len(ranked)):
            values = gathered[q, :found, ranked[j]]
            order = np.argsort(-values)
            for k in range(found):
                made[q, order[k], at + j] = k
                if k > 0 and values[order[k]] == values[order[k - 1]]:
                    made[q, order[k], at + j] = made[q, order[k - 1], at + j]
    return made
