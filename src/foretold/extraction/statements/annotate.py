"""The statement reader alone over rows of JSON (`foretold annotate`)."""

from collections.abc import Iterable, Iterator
from typing import Any

from foretold.extraction.statements.spans import spans_of
from foretold.extraction.statements.tagger import find_attributions
from foretold.language.parser import parse_many
from foretold.records import Span


def annotate(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The attributions of each row's `text`, in order, with the same `id`.

    Every attribution counts here, also of beliefs, intentions and single quoted words;
    `find_statements` keeps of these what makes a record.
    """
    for key, parsed in parse_many((row.get("id"), str(row.get("text") or "")) for row in rows):
        found = []
        for attribution in find_attributions(parsed):
            source, cue, content = spans_of(parsed, attribution)
            found.append(
                {"source": _offsets(source), "cue": _offsets(cue), "content": _offsets(content)}
            )
        yield {"id": key, "statements": found}


def _offsets(spans: list[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]
