"""The reader of times alone over rows of JSON (`foretold annotate times`)."""

from collections.abc import Iterable, Iterator
from typing import Any

from foretold.language.parser import parse_many
from foretold.language.times.finder import find_times


def annotate(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One answer a row, in order, with the same `id`, as the contract says."""
    keyed = (((r.get("id"), r.get("published")), r.get("text") or "") for r in rows)
    for (key, published), parsed in parse_many(keyed):
        yield {
            "id": key,
            "times": [
                {"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value}
                for t in find_times(parsed, published)
            ],
        }
