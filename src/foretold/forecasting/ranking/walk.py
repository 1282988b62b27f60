"""Goes through time: before each step's queries, only what was known by then has been taken in."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.ranking import embedding
from foretold.forecasting.ranking.candidates import compatriots, gather
from foretold.forecasting.ranking.facts import TRAIN, Facts
from foretold.forecasting.ranking.features import RANKED, SHARED, describe
from foretold.forecasting.ranking.state import RECENT, new_state, relation_kinds
from foretold.forecasting.ranking.updating import advance, rule_class

_PROPOSED = 20
_LEVEL = 1
"""The half-life (an index of `HALF_LIVES`) of an entity's context."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the walk and the ranker are set; chosen on the validation part."""

    candidates: int = 80
    width: int = 48
    cold_width: int = 32
    epochs: int = 5
    cold_epochs: int = 6
    negatives: int = 50
    rate: float = 0.07
    seed: int = 0
    threads: int = 2


@dataclass(frozen=True, slots=True)
class Described:
    """The candidates of some queries.

    candidates: int32 [queries, limit], -1 where there are fewer. features: float32 [queries,
    limit, F]. rest: float32 [queries, N], a score for those who are no candidates.
    """

    candidates: NDArray[np.int32]
    features: NDArray[np.float32]
    rest: NDArray[np.float32]


class Walk:
    """The state of the world at a step, and what it says of queries."""

    def __init__(self, facts: Facts, settings: Settings, horizon: int = 1) -> None:
        self.facts = facts
        self.settings = settings
        self.horizon = horizon
        self._taken = 0
        learned = facts.asked[TRAIN] > 0
        counts = np.bincount(facts.relations[learned], minlength=facts.doubled)
        self.state = new_state(
            facts.numbered, facts.entities, facts.doubled, int(facts.steps[-1]) + horizon,
            relation_kinds(counts), facts.sorts,
        )  # fmt: skip
        n, r, seed = facts.entities, facts.doubled, settings.seed
        self.vectors = embedding.new_vectors(n, r, settings.width, 2 * seed)
        self.cold = embedding.new_vectors(n, r, settings.cold_width, 2 * seed + 1)
        self._learns = False
        self._partners: list[NDArray[np.int32]] = []
        self._weights: list[NDArray[np.float32]] = []
        self._strange: list[NDArray[np.bool_]] = []
        self._pool = ThreadPoolExecutor(settings.threads)
        self._popular: dict[int, NDArray[np.int64]] = {}

    def go_to(self, step: int) -> None:
        """Take in all that is known for queries at `step`: facts at `step - horizon` or before."""
        while self._taken < len(self.facts.steps):
            now = int(self.facts.steps[self._taken])
            if now > step - self.horizon:
                break
            self._take(self.facts.of_step(self._taken), now)
            self._taken += 1
        self._popular = {}

    def _take(self, at: slice, now: int) -> None:
        facts, settings = self.facts, self.settings
        subjects, relations = facts.subjects[at], facts.relations[at]
        objects, triples = facts.objects[at], facts.numbered.of_facts[at]
        if not self._learns:
            held = np.arange(RECENT) < np.minimum(self.state.ring_ends[subjects], RECENT)[:, None]
            ages = now - self.state.ring_times[subjects]
            weights = np.where(held, self.state.fade[_LEVEL, np.minimum(ages, now)], 0)
            weights /= weights.sum(axis=1, keepdims=True) + 0.5
            self._partners.append(self.state.objects[self.state.ring[subjects]])
            self._weights.append(weights.astype(np.float32))
            self._strange.append(advance(self.state, triples, subjects, now))
            return
        near = embedding.contexts(self.state, self.vectors.objects, subjects, now, _LEVEL)
        far = embedding.contexts(self.state, self.cold.objects, subjects, now, _LEVEL)
        strange = advance(self.state, triples, subjects, now)
        pool, last = facts.objects[: at.stop], settings.negatives
        seed = settings.seed * 7919 + now
        embedding.train(
            self.vectors, subjects, relations, objects, near, pool, last, settings.rate, seed
        )
        embedding.train(
            self.cold, subjects[strange], relations[strange], objects[strange], far[strange],
            pool, last, settings.rate, seed,
        )  # fmt: skip

    def begin(self) -> None:
        """Learn the vectors from all that was taken in so far; from now on they learn by day."""
        self._learns = True
        end = int(self.facts.bounds[self._taken])
        if end == 0:
            return
        partners, weights = np.vstack(self._partners), np.vstack(self._weights)
        strange = np.flatnonzero(np.concatenate(self._strange))
        self._partners, self._weights, self._strange = [], [], []
        everything = np.arange(end)
        for chosen, vectors, epochs in (
            (everything, self.vectors, self.settings.epochs),
            (strange, self.cold, self.settings.cold_epochs),
        ):
            for epoch in range(epochs):
                self._epoch(vectors, chosen, partners, weights, epoch)

    def _epoch(
        self, vectors: embedding.Vectors, chosen: Any, partners: Any, weights: Any, epoch: int
    ) -> None:
        """One pass over the chosen facts, in blocks so that their contexts need little room."""
        facts, end = self.facts, int(self.facts.bounds[self._taken])
        mixed = np.random.default_rng([self.settings.seed, epoch]).permutation(chosen)
        for begin in range(0, len(mixed), 50_000):
            block = mixed[begin : begin + 50_000]
            context = np.zeros((len(block), vectors.objects.shape[1]), np.float32)
            for j in range(RECENT):
                context += weights[block, j, None] * vectors.objects[partners[block, j]]
            embedding.train(
                vectors, facts.subjects[block], facts.relations[block], facts.objects[block],
                context, facts.objects[:end], self.settings.negatives, self.settings.rate,
                self.settings.seed * 101 + epoch,
            )  # fmt: skip

    def describe(self, subjects: Any, relations: Any, step: int) -> Described:
        """The candidates for queries (subject, relation, ?) at `step`; call `go_to` before."""
        size = -(-len(subjects) // self.settings.threads)
        size = max(1, min(size, 2000))
        blocks = [
            (subjects[i : i + size], relations[i : i + size], step)
            for i in range(0, len(subjects), size)
        ]
        for relation in np.unique(relations):
            self._popular_in(int(relation), step)
        parts = list(self._pool.map(lambda block: self._described(*block), blocks))
        return Described(
            np.vstack([p.candidates for p in parts]),
            np.concatenate([p.features for p in parts]),
            np.vstack([p.rest for p in parts]),
        )

    def _described(self, subjects: Any, relations: Any, step: int) -> Described:
        near, far = (
            self._scores(vectors, subjects, relations, step)
            for vectors in (self.vectors, self.cold)
        )
        popular = np.stack([self._popular_in(int(r), step) for r in relations])
        proposed = np.hstack(
            [
                popular, _top(near), _top(far),
                compatriots(self.state, subjects, relations, step, _PROPOSED),
            ]
        )  # fmt: skip
        candidates, gathered = gather(
            self.state, subjects, relations, proposed, near, far, step,
            self.settings.candidates, rule_class,
        )  # fmt: skip
        features = describe(
            self.state, subjects, relations, candidates, gathered, step,
            np.array(SHARED), np.array(RANKED),
        )  # fmt: skip
        return Described(candidates, features, far)

    def _scores(self, vectors: Any, subjects: Any, relations: Any, step: int) -> Any:
        context = embedding.contexts(self.state, vectors.objects, subjects, step, _LEVEL)
        asked = embedding.queries(vectors, subjects, relations, context)
        return asked @ vectors.objects.T + vectors.biases

    def _popular_in(self, relation: int, step: int) -> NDArray[np.int64]:
        """The commonest objects of a relation of late."""
        if relation not in self._popular:
            state = self.state
            ages = np.minimum(step - state.role_lasts[relation], state.fade.shape[1] - 1)
            self._popular[relation] = _top(
                (state.role_faded[relation, :, 2] * state.fade[2, ages])[None]
            )[0]
        return self._popular[relation]


def _top(scores: Any) -> Any:
    """The columns of the highest scores of each row, in no order."""
    count = min(_PROPOSED, scores.shape[1])
    return np.argpartition(-scores, count - 1, axis=1)[:, :count]
