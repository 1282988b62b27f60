"""A record in a few words, for a row of a table on a terminal."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from foretold.records import (
    Article,
    DateRange,
    Entity,
    Event,
    Expectation,
    Record,
    Rule,
    Statement,
    Violation,
)

_PIPED_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Summary:
    """What a table shows of a record."""

    when: str
    what: str
    who: str
    words: str


def summary(record: Record) -> Summary:
    """The record in a few words."""
    match record:
        case Article():
            source = record.publisher or record.url or record.path or ""
            basis = record.published_basis
            when = record.published or "no date"
            when += f" ({basis})" if basis and basis != "given" else ""
            return Summary(when, "article", source, record.title or first_words(record.text))
        case Event():
            sides = [names(record.actor), names(record.recipient)]
            who = " → ".join(s for s in sides if s)
            what = f"{record.event_type} {record.status}"
            return Summary(days(record.date), what, who, record.evidence.text)
        case Statement():
            words = " ".join(span.text for span in record.content)
            who = record.speaker.name if record.speaker else "(unnamed)"
            return Summary("", record.directness, who, words)
        case Expectation():
            likely = record.probability
            what = f"{record.band} {likely.low:.0%} to {likely.high:.0%}"
            who = record.holder.name if record.holder else "(the reporter)"
            about = f" about {', '.join(record.about)}" if record.about else ""
            return Summary(days(record.horizon), what, who + about, record.evidence.text)
        case Rule():
            what = f"{record.modality} by {record.instrument}"
            return Summary("", what, ", ".join(record.bound), record.act.text)
        case Violation():
            who = record.actor.name if record.actor else "(unnamed)"
            return Summary("", f"violation, {record.basis}", who, record.evidence.text)


def names(parties: Sequence[Entity]) -> str:
    """The parties in a few words: their codes, else their names."""
    return ", ".join(dict.fromkeys(p.code or p.name for p in parties))


def days(interval: DateRange | None) -> str:
    """An interval of days: one day, or the first and the last."""
    if interval is None:
        return ""
    if interval.start == interval.end:
        return interval.start
    return f"{interval.start} to {interval.end}"


def first_words(text: str, width: int = 80) -> str:
    """The beginning of a text, cut at a word."""
    line = " ".join(text[: width * 2].split())
    return line if len(line) <= width else line[:width].rsplit(" ", 1)[0] + " …"


def printable(text: str) -> str:
    """The text without control characters, which could drive a terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


class TerminalTable:
    """A table of records for a terminal, one table for each lot that is written."""

    def __init__(
        self,
        stream: TextIO,
        *,
        with_text: bool = False,
        verdicts: Mapping[str, str] | None = None,
    ) -> None:
        from rich.console import Console

        wide = None if stream.isatty() else _PIPED_WIDTH
        self._console = Console(file=stream, highlight=False, width=wide)
        self._with_text = with_text
        self._verdicts = {} if verdicts is None else verdicts

    def write(self, records: Iterable[Record]) -> None:
        """Print these records as one table."""
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, pad_edge=False, header_style="bold")
        judged = ["verdict"] if self._verdicts else []
        for name in ("when", "what", *judged, "who", "words", "id"):
            table.add_column(name, no_wrap=name == "id", ratio=3 if name == "words" else None)
        texts: list[str] = []
        for record in records:
            row = summary(record)
            words = first_words(row.words, 160)
            verdict = [self._verdicts.get(record.id, "open")] if judged else []
            cells = (row.when, row.what, *verdict, row.who, words, record.id)
            table.add_row(*(Text(printable(c)) for c in cells))
            if isinstance(record, Article) and self._with_text:
                texts.append(record.text)
        if table.row_count:
            self._console.print(table)
        for text in texts:
            self._console.print(Text(text))

    def close(self) -> None:
        """Nothing is left to print."""
