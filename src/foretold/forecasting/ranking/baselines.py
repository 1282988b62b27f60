"""Two forecasts without any learning, against which others are measured."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.ranking.state import State

Baseline = Callable[[State, int, int, int], NDArray[np.float32]]


def recurrency(state: State, subject: int, relation: int, step: int) -> NDArray[np.float32]:
    """The latest answers first; what never answered by how often it is the relation's object.

    Zero for those who were neither (Gastinger et al. 2024 mix the two the same way).
    """
    return _mixed(state, subject, relation, 1.0 / (step - _seen(state, subject, relation)[1]))


def frequency(state: State, subject: int, relation: int, step: int) -> NDArray[np.float32]:
    """The commonest answers first; what never answered by how often it is the relation's object."""
    found = _seen(state, subject, relation)[0]
    return _mixed(state, subject, relation, state.counts[found] / (1 + state.counts[found].sum()))


BASELINES: dict[str, Baseline] = {"recurrency": recurrency, "frequency": frequency}


def _seen(state: State, subject: int, relation: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """The triples of the query that were seen, and when last."""
    first = int(state.starts[subject])
    known = np.arange(first, first + int(state.known[subject]))
    found = known[state.relations[known] == relation]
    return found, state.lasts[found]


def _mixed(
    state: State, subject: int, relation: int, own: NDArray[np.floating]
) -> NDArray[np.float32]:
    popular = state.role_counts[relation] / max(1.0, float(state.relation_counts[relation]))
    scores: NDArray[np.float32] = (popular * 1e-5).astype(np.float32)
    scores[state.objects[_seen(state, subject, relation)[0]]] += own.astype(np.float32)
    return scores
