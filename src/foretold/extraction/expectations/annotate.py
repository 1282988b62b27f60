"""Expectations alone over rows of JSON (`foretold annotate expectations`)."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from foretold.extraction.actors import find_cast
from foretold.extraction.expectations.finder import find_expectations
from foretold.extraction.expectations.prediction_features import features
from foretold.extraction.expectations.prediction_head import are_predictions
from foretold.extraction.reading import Reading
from foretold.extraction.statements import find_statements
from foretold.language.parser import parse_many
from foretold.language.times import find_times
from foretold.records import Article, to_dict

_BATCH = 256


def annotate(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One answer a row, in order, with the same `id`, as the contract says.

    Rows hold `text` (a sentence) and perhaps `published`; answers hold `prediction` (whether the
    sentence as a whole is one) and `expectations` (records).
    """
    source = iter(rows)
    while batch := list(islice(source, _BATCH)):
        yield from _answers(batch)


def _answers(batch: list[dict[str, Any]]) -> list[dict[str, Any]]:
    texts = [str(row.get("text") or "") for row in batch]
    found, seen = [], []
    for row, parsed in parse_many(zip(batch, texts, strict=True)):
        published = row.get("published")
        article = Article(id="", text=parsed.text, sha256="", published=published)
        times = find_times(parsed, published)
        reading = Reading(article, parsed, times, find_cast(parsed, published))
        expectations = find_expectations(reading, [])
        if expectations:  # only then does it matter who speaks
            expectations = find_expectations(reading, find_statements(reading))
        found.append(expectations)
        seen.append(features(expectations, parsed.tokens))
    return [
        {"id": row.get("id"), "prediction": verdict, "expectations": [to_dict(e) for e in records]}
        for row, verdict, records in zip(batch, are_predictions(texts, seen), found, strict=True)
    ]
