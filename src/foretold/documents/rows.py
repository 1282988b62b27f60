"""Articles as rows: JSON Lines, and tables with a text or a link column."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from foretold.documents.dates import checked_published, iso_stamp
from foretold.documents.decoding import decode, refuse_binary
from foretold.documents.draft import Draft, Kind
from foretold.documents.limits import LINE_BYTES, human
from foretold.errors import InputError, UsageError
from foretold.knowledge.files import toml

_COLUMNS: dict[str, list[str]] = toml("documents/columns.toml")["columns"]
TEXTS, PAGES, LINKS = (_COLUMNS[k] for k in ("text", "page", "link"))
_ANY = frozenset((*TEXTS, *PAGES, *LINKS))


def lines_of(stream: BinaryIO, where: str) -> Iterator[tuple[int, bytes] | InputError]:
    """Numbered lines of bounded length; one that is too long is told and passed by."""
    number = 0
    while line := stream.readline(LINE_BYTES + 1):
        number += 1
        if len(line) > LINE_BYTES:
            yield InputError(f"{where}:{number}", f"a line of more than {human(LINE_BYTES)}")
            while line and not line.endswith(b"\n"):
                line = stream.readline(LINE_BYTES)
            continue
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, line


def has_article_columns(head: bytes, kind: Kind) -> bool:
    """Whether the first row of a table has a column that can hold an article."""
    try:
        if kind == "jsonl":
            row = json.loads(head)
            return isinstance(row, dict) and has_columns(row)
        if kind == "json":
            keys = {k.decode().lower() for k in re.findall(rb'"([A-Za-z_]{3,20})"\s*:', head)}
            return "record" not in keys and bool(_ANY & keys)
        line = head.decode("utf-8-sig", "replace").lower()
        cells = next(csv.reader([line], delimiter=_delimiter(line, kind)), [])
    except (ValueError, csv.Error):
        return False
    return bool(_ANY & {c.strip() for c in cells})


def has_columns(row: dict[str, Any]) -> bool:
    """Whether an object has a key that can hold an article, and is none of our own records."""
    return "record" not in row and bool(_ANY & {k.lower() for k in row})


def read_jsonl(stream: BinaryIO, where: str, *, raw: bool) -> Iterator[Draft | InputError]:
    """One draft a line; a line that is no article becomes an error in its place."""
    for item in lines_of(stream, where):
        if isinstance(item, InputError):
            yield item
            continue
        number, line = item
        place = f"{where}:{number}"
        try:
            row = json.loads(decode(line, place))
        except InputError as error:
            yield error
            continue
        except (ValueError, RecursionError):
            yield InputError(place, "not a line of JSON")
            continue
        if not isinstance(row, dict):
            yield InputError(place, "not a JSON object with text or html")
            continue
        yield from draft_of(row, place, where, number, raw=raw)


def read_table(
    stream: BinaryIO, where: str, kind: Kind, *, raw: bool
) -> Iterator[Draft | InputError]:
    """One draft a row of a CSV or TSV file with a header."""
    first = stream.readline(LINE_BYTES)
    refuse_binary(first, where)
    encoding = _encoding(first + stream.peek(65536)[:65536] if hasattr(stream, "peek") else first)
    header_line = first.decode(encoding, "replace").lstrip("\ufeff")
    delimiter = _delimiter(header_line, kind)
    try:
        header = [h.strip() for h in next(csv.reader([header_line], delimiter=delimiter), [])]
    except csv.Error as error:
        raise InputError(where, f"a broken header: {error}") from error
    if not _ANY & {h.lower() for h in header}:
        yield InputError(
            where, f"no column of texts or links (one of: {', '.join((*TEXTS[:3], *LINKS[:2]))})"
        )
        return
    csv.field_size_limit(LINE_BYTES)
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    reader = csv.reader(text, delimiter=delimiter)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield InputError(f"{where}:{reader.line_num + 1}", f"a broken row: {error}")
            return
        if not any(c.strip() for c in cells):
            continue
        number = reader.line_num + 1
        row = dict(zip(header, cells, strict=False))
        yield from draft_of(row, f"{where}:{number}", where, number, raw=raw)


def _encoding(sample: bytes) -> str:
    for encoding in ("utf-8-sig", "cp949"):
        try:
            sample[: len(sample) - 4].decode(encoding)
        except UnicodeDecodeError as error:
            if error.start < len(sample) - 12:
                continue
        return encoding
    return "windows-1252"


def _delimiter(line: str, kind: Kind) -> str:
    if kind == "tsv":
        return "\t"
    return max(",;\t|", key=line.count)


def draft_of(
    row: dict[str, Any], place: str, where: str, number: int, *, raw: bool
) -> Iterator[Draft | InputError]:
    """The draft of one row, or what is wrong with it."""
    try:
        yield _draft(row, place, where, number, raw=raw)
    except InputError as error:
        yield error


def _draft(row: dict[str, Any], place: str, where: str, number: int, *, raw: bool) -> Draft:
    cells = {k.lower(): v for k, v in row.items() if isinstance(k, str)}
    link = _cell(cells, LINKS)
    name = _cell(cells, _COLUMNS["name"])
    draft = Draft(place, "", path=f"{where}#{name or number}", url=link)
    text, page = _cell(cells, TEXTS), _cell(cells, PAGES)
    if text is not None and page is None and _is_page(text):
        text, page = None, text
    if text is not None:
        draft.text = text
    elif page is not None:
        if raw:
            draft.text = page
        else:
            from foretold.documents.page import read_page

            draft = read_page(page, place, url=link)
            draft.path = f"{where}#{name or number}"
    elif (summary := _cell(cells, _COLUMNS["summary"])) is not None:
        draft.text, draft.is_summary = summary, bool(link)
    elif not link:
        raise InputError(place, "neither text nor html in it")
    _given(draft, cells, place)
    return draft


def _is_page(text: str) -> bool:
    """Whether a text is markup after all."""
    return text.lstrip()[:1] == "<" and len(re.findall(r"</(?:p|div|body)>", text)) > 1


def _given(draft: Draft, cells: dict[str, Any], place: str) -> None:
    """What the row tells wins over what its page tells."""
    date = _cell(cells, _COLUMNS["date"])
    if date:
        try:
            draft.published = checked_published(date)
        except UsageError:
            draft.published = iso_stamp(date)
        if draft.published is None:
            raise InputError(place, f"published is no date: {date[:40]!r}")
        draft.published_basis = "given"
    draft.title = _cell(cells, _COLUMNS["title"]) or draft.title
    draft.publisher = _cell(cells, _COLUMNS["publisher"]) or draft.publisher
    draft.byline = _cell(cells, _COLUMNS["byline"]) or draft.byline


def _cell(cells: dict[str, Any], names: list[str]) -> str | None:
    for name in names:
        value = cells.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            value = ", ".join(value)
        if isinstance(value, str) and value.strip():
            return value
    return None
