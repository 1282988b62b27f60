"""Plain text: metadata from its visible lines, and the text without its furniture."""

from dataclasses import dataclass, replace

from foretold.documents.datelines import first_dateline
from foretold.documents.draft import Draft
from foretold.documents.furniture import biography_name, is_furniture, kinds_of
from foretold.documents.headers import Header, read_header
from foretold.documents.lines import Line, split_lines
from foretold.documents.provenance import (
    canonical,
    outlet_at,
    outlet_named,
    read_provenance,
)


@dataclass(frozen=True, slots=True)
class Visible:
    """What the lines of a text show of its origin."""

    lines: list[Line]
    header: Header
    publisher: str | None
    via: tuple[str, ...]
    published: str | None
    is_dateline: bool


def read_visible(text: str, url: str | None = None) -> Visible:
    """Title, dates, by-line, publisher and chain of a text as its lines show them."""
    lines = split_lines(text)
    dateline = first_dateline(text)
    agency = dateline.agency if dateline else None
    publisher, via = read_provenance(text, lines, agency, url)
    outlet = outlet_named(publisher) if publisher else None
    outlet = outlet or (outlet_at(url) if url else None)
    zone = outlet.zone if outlet else None
    header = read_header(lines, zone, is_furniture=is_furniture)
    published, is_dateline = header.published, False
    if published is None and dateline and dateline.year and dateline.month and dateline.day:
        published = f"{dateline.year:04}-{dateline.month:02}-{dateline.day:02}"
        is_dateline = True
    return Visible(lines, header, publisher, via, published, is_dateline)


def with_visible(draft: Draft) -> tuple[Draft, Visible]:
    """The draft with what it lacks filled in from its visible lines."""
    seen = read_visible(draft.text, draft.url)
    filled = replace(
        draft,
        title=draft.title or seen.header.title,
        byline=draft.byline or seen.header.byline or _told_byline(seen.lines),
        publisher=draft.publisher or seen.publisher,
        modified=draft.modified or seen.header.modified,
        via=tuple(dict.fromkeys((*draft.via, *seen.via))),
    )
    if filled.published is None and seen.published:
        filled.published = seen.published
        filled.published_basis = "dateline" if seen.is_dateline else "markup"
    seen.header.byline = seen.header.byline or filled.byline
    named = canonical(filled.publisher or "")
    filled.via = tuple(v for v in filled.via if v not in {filled.publisher, named})
    return filled, seen


def _told_byline(lines: list[Line]) -> str | None:
    """The author whose life ends the text."""
    return next((n for line in lines[-4:] if (n := biography_name(line.text))), None)


def without_furniture(text: str, seen: Visible) -> str:
    """The text with the lines of furniture gone; one blank line at most between paragraphs."""
    kinds = kinds_of(seen.lines, seen.header)
    if not any(kinds):
        return text.strip()
    pieces: list[str] = []
    previous: Line | None = None
    for line, kind in zip(seen.lines, kinds, strict=True):
        if kind is None:
            if previous is not None:
                gap = text[previous.end : line.start].count("\n")
                pieces.append("\n\n" if gap != 1 else "\n")
            pieces.append(line.text)
            previous = line
    return "".join(pieces)
