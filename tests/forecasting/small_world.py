"""A small world of our own: its pairs have habits, answers follow acts, and some meet anew."""

import numpy as np
from numpy.typing import NDArray

ENTITIES, RELATIONS, STEPS = 30, 4, 80


def facts(seed: int = 0, steps: int = STEPS) -> NDArray[np.int64]:
    """Rows of source, relation, target, time: habits, answers on the next day, and chance."""
    random = np.random.default_rng(seed)
    rows = []
    for step in range(steps):
        for source in random.choice(ENTITIES, 6, replace=False).tolist():
            relation = int(random.integers(0, 2))
            target = (source * 7 + 3 * relation + int(random.random() < 0.2)) % ENTITIES
            if target != source:
                rows.append((source, relation, target, step))
                if step + 1 < steps and relation == 0:
                    rows.append((target, 2, source, step + 1))
        a, b = random.choice(ENTITIES, 2, replace=False).tolist()
        rows.append((a, 3, b, step))
    return np.array(rows, np.int64)


def parted(rows: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Training, validation and test parts by time, 70, 10 and 20 in 100."""
    times = rows[:, 3]
    first, second = np.quantile(times, [0.7, 0.8])
    return [rows[times < first], rows[(times >= first) & (times < second)], rows[times >= second]]
