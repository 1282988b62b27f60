"""All facts of a backtest in order of time, both ways round, with the part each belongs to."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.ranking.sorts import Sorts, sorts_of
from foretold.forecasting.ranking.state import Numbered, number_triples

Ids = NDArray[np.int64]
TRAIN, VALID, TEST = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Facts:
    """Doubled facts, each once, ordered by step; N entities, R doubled relations.

    `asked[part, fact]` is how often the part has the fact. `bounds[k]` is the first fact of the
    k-th step that has any, `steps[k]` when that is. Steps count from 0 in units of the greatest
    common distance of times. `places` are the entities' ids as they stood in the files.
    """

    subjects: Ids
    relations: Ids
    objects: Ids
    asked: Ids
    steps: Ids
    bounds: Ids
    entities: int
    doubled: int
    numbered: Numbered
    sorts: Sorts

    def of_step(self, k: int) -> slice:
        """The facts of the k-th step."""
        return slice(int(self.bounds[k]), int(self.bounds[k + 1]))


def join(parts: list[Ids], names: dict[int, str] | None = None) -> Facts:
    """Facts from the rows (source, relation, target, time) of each part.

    Ids may have gaps and need not begin at 0. An id that only `names` has counts as an entity.
    """
    rows = np.vstack(parts)
    known = np.array(sorted(names or {}), np.int64)
    ids = np.unique(np.concatenate([rows[:, 0], rows[:, 2], known]))
    kinds, relations = np.unique(rows[:, 1], return_inverse=True)
    sources, targets = np.searchsorted(ids, rows[:, 0]), np.searchsorted(ids, rows[:, 2])
    half = len(kinds)
    times = rows[:, 3] - rows[:, 3].min()
    unit = max(1, int(np.gcd.reduce(times)))
    steps = times // unit
    part = np.repeat(np.arange(len(parts)), [len(p) for p in parts])
    subjects = np.concatenate([sources, targets])
    both = np.concatenate([relations, relations + half])
    objects = np.concatenate([targets, sources])
    when, which = np.tile(steps, 2), np.tile(part, 2)
    keys = np.stack([when, subjects, both, objects])
    unique, inverse = np.unique(keys, axis=1, return_inverse=True)
    inverse = inverse.reshape(-1)
    asked = np.zeros((len(parts), unique.shape[1]), np.int64)
    np.add.at(asked, (which, inverse), 1)
    when, subjects, both, objects = np.ascontiguousarray(unique)
    present, firsts = np.unique(when, return_index=True)
    listed = None if not names else [names.get(int(i), "") for i in ids]
    return Facts(
        subjects=subjects,
        relations=both,
        objects=objects,
        asked=asked,
        steps=present,
        bounds=np.append(firsts, len(when)),
        entities=len(ids),
        doubled=2 * half,
        numbered=number_triples(subjects, both, objects, len(ids), 2 * half),
        sorts=sorts_of(listed, len(ids)),
    )
