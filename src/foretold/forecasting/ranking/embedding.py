"""Vectors of entities and relations, learned as time goes by, for pairs that never met.

An entity c fits a query (s, r, ?) by the product of its vector with
`E[s] * R1[r] + context(s) * R2[r] + R0[r]`, where context(s) is the faded mean of the vectors of
those whom s last dealt with. The vectors learn by sampled softmax from facts that are already
known, so that their answer to a query at t stands on facts before t alone.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.compiled import compiled

Floats = NDArray[np.float32]


class Vectors(NamedTuple):
    """The vectors, D wide, and the sums of squared gradients that set their learning rates."""

    subjects: Floats  # [N, D]
    objects: Floats  # [N, D]
    factors: Floats  # [R, D]
    context_factors: Floats  # [R, D]
    offsets: Floats  # [R, D]
    biases: Floats  # [N]
    grown: Floats  # [2 N + 3 R]


def new_vectors(entities: int, relations: int, width: int, seed: int) -> Vectors:
    """Small random vectors."""
    random = np.random.default_rng(seed)

    def drawn(rows: int, middle: float, spread: float) -> Floats:
        return random.normal(middle, spread, (rows, width)).astype(np.float32)

    return Vectors(
        subjects=drawn(entities, 0, 0.1),
        objects=drawn(entities, 0, 0.1),
        factors=drawn(relations, 1, 0.1),
        context_factors=drawn(relations, 1, 0.1),
        offsets=drawn(relations, 0, 0.1),
        biases=np.zeros(entities, np.float32),
        grown=np.full(2 * entities + 3 * relations, 1e-3, np.float32),
    )


@compiled
def contexts(state: Any, objects: Any, subjects: Any, now: int, level: int) -> Any:
    """The faded mean of the vectors of each subject's latest partners, [queries, D]."""
    width = objects.shape[1]
    size = state.ring.shape[1]
    found = np.zeros((len(subjects), width), np.float32)
    for i in range(len(subjects)):
        subject = subjects[i]
        end = state.ring_ends[subject]
        total = np.float32(0.5)
        for j in range(max(0, end - size), end):
            age = now - state.ring_times[subject, j % size]
            if age < 1:
                continue
            weight = state.fade[level, min(age, state.fade.shape[1] - 1)]
            partner = state.objects[state.ring[subject, j % size]]
            total += weight
            for k in range(width):
                found[i, k] += weight * objects[partner, k]
        for k in range(width):
            found[i, k] /= total
    return found


@compiled
def train(
    vectors: Any, subjects: Any, relations: Any, answers: Any, context: Any, pool: Any,
    negatives: int, rate: float, seed: int,
) -> float:  # fmt: skip
    """One pass of sampled softmax over the facts, in a random order; the mean loss.

    `context` is [facts, D]; `pool` holds objects of known facts, from which half of the wrong
    answers are drawn; the other half is drawn from all entities.
    """
    np.random.seed(seed)
    entities, width = vectors.subjects.shape
    kinds = vectors.factors.shape[0]
    order = np.random.permutation(len(subjects))
    query = np.zeros(width, np.float32)
    pull = np.zeros(width, np.float32)
    chosen = np.zeros(negatives + 1, np.int64)
    odds = np.zeros(negatives + 1, np.float32)
    loss = 0.0
    for place in order:
        s, r, o = subjects[place], relations[place], answers[place]
        for k in range(width):
            query[k] = (
                vectors.subjects[s, k] * vectors.factors[r, k]
                + context[place, k] * vectors.context_factors[r, k]
                + vectors.offsets[r, k]
            )
            pull[k] = 0
        chosen[0] = o
        for j in range(1, negatives + 1):
            if j % 2:
                chosen[j] = np.random.randint(0, entities)
            else:
                chosen[j] = pool[np.random.randint(0, len(pool))]
        top = np.float32(-1e9)
        for j in range(negatives + 1):
            c = chosen[j]
            dot = vectors.biases[c]
            for k in range(width):
                dot += query[k] * vectors.objects[c, k]
            odds[j] = dot
            top = max(top, dot)
        total = np.float32(0)
        for j in range(negatives + 1):
            odds[j] = np.exp(odds[j] - top) if j == 0 or chosen[j] != o else np.float32(0)
            total += odds[j]
        loss -= np.log(odds[0] / total)
        for j in range(negatives + 1):
            c = chosen[j]
            slope = odds[j] / total - (1 if j == 0 else 0)
            if abs(slope) < 1e-4:
                continue
            size = np.float32(0)
            for k in range(width):
                pull[k] += slope * vectors.objects[c, k]
                size += query[k] * query[k]
            vectors.grown[entities + c] += slope * slope * size / width
            step = np.float32(rate * slope / np.sqrt(vectors.grown[entities + c]))
            for k in range(width):
                vectors.objects[c, k] -= step * query[k]
            vectors.biases[c] -= np.float32(rate * 0.2) * slope
        _move(vectors, s, r, context[place], pull, rate, entities, kinds)
    return loss / max(1, len(subjects))


@compiled
def _move(
    vectors: Any, s: int, r: int, context: Any, pull: Any, rate: float, entities: int, kinds: int
) -> None:
    """Move what made the query against the gradient `pull` at the query."""
    width = len(pull)
    sums = np.zeros(4, np.float32)
    for k in range(width):
        sums[0] += (pull[k] * vectors.factors[r, k]) ** 2
        sums[1] += (pull[k] * vectors.subjects[s, k]) ** 2
        sums[2] += (pull[k] * context[k]) ** 2
        sums[3] += pull[k] ** 2
    base = 2 * entities
    vectors.grown[s] += sums[0] / width
    vectors.grown[base + r] += sums[1] / width
    vectors.grown[base + kinds + r] += sums[2] / width
    vectors.grown[base + 2 * kinds + r] += sums[3] / width
    step_s = np.float32(rate / np.sqrt(vectors.grown[s]))
    step_1 = np.float32(rate / np.sqrt(vectors.grown[base + r]))
    step_2 = np.float32(rate / np.sqrt(vectors.grown[base + kinds + r]))
    step_0 = np.float32(rate / np.sqrt(vectors.grown[base + 2 * kinds + r]))
    for k in range(width):
        old_s, old_1 = vectors.subjects[s, k], vectors.factors[r, k]
        vectors.subjects[s, k] -= step_s * pull[k] * old_1
        vectors.factors[r, k] -= step_1 * pull[k] * old_s
        vectors.context_factors[r, k] -= step_2 * pull[k] * context[k]
        vectors.offsets[r, k] -= step_0 * pull[k]


def queries(
    vectors: Vectors, subjects: NDArray[np.int64], relations: NDArray[np.int64], context: Floats
) -> Floats:
    """The query vectors, [queries, D]."""
    made: Floats = (
        vectors.subjects[subjects] * vectors.factors[relations]
        + context * vectors.context_factors[relations]
        + vectors.offsets[relations]
    )
    return made
