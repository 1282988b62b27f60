"""Forecasts as records: an article of our own words, and an expectation for each forecast."""

import hashlib
from datetime import date

from foretold.forecasting.occurrence.forecast import Forecast
from foretold.forecasting.occurrence.model import VERSION
from foretold.forecasting.occurrence.record import Record
from foretold.knowledge.forecasting import band_of, deeds
from foretold.records import (
    Article,
    DateRange,
    Entity,
    Expectation,
    Probability,
    Span,
    identified,
)
from foretold.records import Record as AnyRecord
from foretold.records.identity import article_id

HOLDER = "Foretold"


def entry(record: Record, forecasts: list[Forecast]) -> list[AnyRecord]:
    """The article that tells these forecasts, and an expectation each, held by Foretold."""
    if not forecasts:
        return []
    day = date.fromordinal(forecasts[0].first)
    text = f"Forecasts of {day.isoformat()}, made by Foretold's model {VERSION}.\n\n"
    spans = []
    for forecast in forecasts:
        band, words = band_of(forecast.probability)
        names = (record.name(forecast.actor), record.name(forecast.recipient))
        last = date.fromordinal(forecast.last).isoformat()
        begin = len(text)
        hedge = (begin + len(names[0]) + 1, words)
        text += (
            f"{names[0]} {words} {deeds()[forecast.event_type][0]} {names[1]} by {last}: "
            f"{100 * forecast.probability:.0f} in 100, usually {100 * forecast.usual:.0f}.\n"
        )
        spans.append((begin, len(text) - 1, hedge, band))
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        article_id(digest), text, digest, title=f"Forecasts of {day.isoformat()}",
        published=day.isoformat(), published_basis="given", publisher=HOLDER, language="en",
    )  # fmt: skip
    made: list[AnyRecord] = [article]
    for forecast, (begin, end, (start, words), band) in zip(forecasts, spans, strict=True):
        parties = (forecast.actor, forecast.recipient)
        about = tuple(dict.fromkeys(record.code(party) or record.name(party) for party in parties))
        made.append(
            identified(
                Expectation(
                    article=article.id,
                    evidence=Span(begin, end, text[begin:end]),
                    holder=Entity(HOLDER, id=f"foretold:forecast:{VERSION}"),
                    hedge=Span(start, start + len(words), words),
                    band=band,
                    probability=Probability(
                        round(forecast.low, 4), round(forecast.probability, 4),
                        round(forecast.high, 4),
                    ),
                    probability_basis="model",
                    horizon=DateRange(day.isoformat(), date.fromordinal(forecast.last).isoformat()),
                    about=about,
                    predicts=(forecast.event_type,),
                    decided_by=f"forecast model {VERSION}",
                )
            )
        )  # fmt: skip
    return made
