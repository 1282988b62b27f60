"""What the names of entities tell: the country and the sort ("Police (Kenya)" is both)."""

import re
from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_PARTED = re.compile(r"^(.+?)[ _]*\((.+)\)$")
_MOST = 160


class Sorts(NamedTuple):
    """Country and sort of each entity; -1 for no known country, the last sort for all others."""

    homes: NDArray[np.int32]
    bases: NDArray[np.int32]
    countries: int
    sorts: int


def sorts_of(names: list[str] | None, entities: int) -> Sorts:
    """The countries and sorts of entities by their names; of nothing where there are none.

    A name such as "Police (Kenya)" has its country in brackets; a name that others have in
    brackets is a country. The sorts that fewest entities have share the last number.
    """
    homes = np.full(entities, -1, np.int32)
    if not names:
        return Sorts(homes, np.zeros(entities, np.int32), 0, 1)
    names = [name.replace("_", " ").strip() for name in names[:entities]]
    parted = [_PARTED.match(name) for name in names]
    within = Counter(m[2] for m in parted if m)
    countries = {name: n for n, (name, many) in enumerate(within.most_common()) if many > 1}
    common = Counter(m[1] for m in parted if m).most_common(_MOST)
    numbers = {base: n + 1 for n, (base, many) in enumerate(common) if many > 1}
    last = len(numbers) + 1
    bases = np.full(entities, last, np.int32)
    for i, (name, match) in enumerate(zip(names, parted, strict=True)):
        if match:
            homes[i] = countries.get(match[2], -1)
            bases[i] = numbers.get(match[1], last)
        elif name in countries:
            homes[i], bases[i] = countries[name], 0
    return Sorts(homes, bases, len(countries), last + 1)
