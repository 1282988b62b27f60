"""Which resolver reads which kind of match (the kinds of `grammar.toml`)."""

from collections.abc import Callable, Mapping

from foretold.language.times import anniversaries, clocks, dates, lengths, relative
from foretold.language.times.calendar import When
from foretold.language.times.context import Context
from foretold.language.times.match import Match


def nothing(match: Match, context: Context) -> When | None:
    """Words that only look like a time ("a 6-year-old")."""
    return None


RESOLVERS: Mapping[str, Callable[[Match, Context], When | None]] = {
    "none": nothing,
    "iso": dates.iso,
    "date": dates.full_date,
    "date_time": clocks.date_time,
    "day_shared": dates.day_shared,
    "day_continued": dates.day_continued,
    "day_of_month": dates.day_of_month,
    "month_year": dates.month_year,
    "month_shared": dates.month_shared,
    "month": dates.month,
    "year": dates.year,
    "year_shared": dates.year_shared,
    "year_tail": dates.year_tail,
    "fiscal": dates.fiscal,
    "decade": dates.decade,
    "century": dates.century,
    "quarter": relative.quarter,
    "half": relative.half,
    "season": dates.season,
    "season_shared": dates.season,
    "holiday": dates.holiday,
    "weekday": relative.weekday,
    "deictic": relative.deictic,
    "portion": relative.portion,
    "yearend": relative.yearend,
    "weekend": relative.weekend,
    "unit_ref": relative.unit_ref,
    "part_of": lengths.part_of,
    "this_of": relative.this_of,
    "bare_unit": relative.bare_unit,
    "ago": relative.ago,
    "year_earlier": relative.year_earlier,
    "shift": relative.shift,
    "duration": lengths.duration,
    "span_of_units": lengths.span_of_units,
    "vague_units": lengths.span_of_units,
    "set": lengths.set_of_times,
    "rate": lengths.set_of_times,
    "attribute": relative.attribute,
    "reference": relative.reference,
    "anniversary": anniversaries.anniversary,
    "overnight": clocks.overnight,
}
