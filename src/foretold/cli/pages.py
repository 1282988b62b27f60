"""Text for people: words marked in their context, on a terminal or piped."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foretold.presentation.summary import printable
from foretold.records import Span
from foretold.records.schema import Article, DateRange, Entity, Probability, Record

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

STYLES = {
    "event": "cyan",
    "statement": "green",
    "expectation": "bold yellow",
    "rule": "magenta",
    "violation": "bold magenta",
}


def console() -> "Console":
    """A console on standard output; its lines are not cut where output is piped."""
    from rich.console import Console

    wide = None if sys.stdout.isatty() else 10_000
    return Console(file=sys.stdout, highlight=False, markup=False, soft_wrap=True, width=wide)


def marked(words: str, opening: str, closing: str) -> "Text":
    """Words with some of them marked: bold on a terminal, between « and » when piped."""
    from rich.text import Text

    shown = Text()
    before, *pieces = words.split(opening)
    shown.append(printable(before))
    for piece in pieces:
        inside, _, after = piece.partition(closing)
        _append(shown, printable(inside), "bold yellow")
        shown.append(printable(after))
    return shown


def in_context(text: str, span: Span, style: str = "bold yellow") -> "Text":
    """The paragraph around a span, with the span marked."""
    from rich.text import Text

    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    shown = Text(printable(text[start : span.start]))
    _append(shown, printable(text[span.start : span.end]), style)
    shown.append(printable(text[span.end : end]))
    return shown


def highlighted(text: str, records: Iterable[Record]) -> "Text":
    """A whole text with the evidence of its records in the colour of their kinds."""
    from rich.text import Text

    clean = "".join(c if c.isprintable() or c == "\n" else " " for c in text)
    shown = Text(clean)
    for record in records:
        if not isinstance(record, Article):
            shown.stylize(STYLES[record.record], record.evidence.start, record.evidence.end)
    return shown


def fields(record: Record) -> Iterable[tuple[str, str]]:
    """The fields of a record that say something, each with its value in words."""
    from foretold.records.codec import FIELD_ORDER

    for name in FIELD_ORDER[record.record]:
        if name in {"record", "text"}:
            continue
        told = _told(getattr(record, name))
        if told:
            yield name, printable(told)


def _told(value: Any) -> str:
    match value:
        case None | () | "":
            return ""
        case Span():
            return f'"{value.text}" ({value.start} to {value.end})'
        case DateRange():
            return value.start if value.start == value.end else f"{value.start} to {value.end}"
        case Probability():
            return f"{value.low:.0%} to {value.high:.0%}, at {value.point:.0%}"
        case Entity():
            parts = [value.code, value.sector, value.affiliation]
            known = ", ".join(dict.fromkeys(p for p in parts if p))
            return value.name + (f" ({known})" if known else "")
        case tuple():
            return "; ".join(_told(item) for item in value)
        case bool():
            return "yes" if value else ""
        case _:
            return str(value)


def _append(shown: "Text", words: str, style: str) -> None:
    if sys.stdout.isatty():
        shown.append(words, style)
    else:
        shown.append(f"«{words}»")
