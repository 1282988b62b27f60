"""Web pages: metadata from the markup and the visible header, text without furniture."""

import re
from datetime import date
from typing import Any

from foretold.documents.datelines import Dateline, first_dateline
from foretold.documents.dates import Order, iso_stamp, order_in, past
from foretold.documents.draft import Draft
from foretold.documents.headers import (
    byline_of,
    in_usual_case,
    is_account,
    names_alone,
    without_titles,
)
from foretold.documents.page_header import Shown, read_shown
from foretold.documents.page_json import data_scripts
from foretold.documents.page_metadata import PageMetadata, read_metadata
from foretold.documents.page_text import choose_text, read_fragment
from foretold.documents.page_title import find_headline
from foretold.documents.page_tree import parse, strip_code, stripped
from foretold.documents.provenance import (
    as_printed,
    canonical,
    copyright_holder,
    outlet_at,
    outlet_named,
)
from foretold.errors import InputError

__all__ = ["read_fragment", "read_page"]

_ARCHIVED = re.compile(r"https?://[\w.-]*archive\.[a-z]+/(?:web/)?\d{4,14}[a-z_]*/(https?://.+)")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(\d{2})[/-]?(\d{2})(?=[/_\-.]|\d*\.|$|\d{2,})")
_COPYRIGHT = re.compile(r"©|ⓒ|\bcopyright\b|\(c\)", re.I)
_FOOTER_CHARS = 6000
_COPYRIGHTS = 20
_BETWEEN = re.compile(r"\s*(?:,|;|\band\b|&)\s+")
_ROLE = re.compile(r"^(?:by|from|written by|story by)[:\s]+", re.I)


def read_page(text: str, where: str, *, url: str | None = None) -> Draft:
    """The draft of a web page; its text begins with the headline.

    Raises:
        InputError: the page is nested so deeply that nothing of it can be read.

    """
    tree, is_whole = parse(text, where)
    meta = read_metadata(tree)
    scripts = data_scripts(tree)
    strip_code(tree)
    draft = Draft(where, "", url=url or _web(meta.url))
    footer = _footer_holder(tree)
    draft.publisher = _publisher(meta, draft.url, footer)
    headline = find_headline(tree, meta, draft.publisher)
    draft.title = headline.title
    draft.publisher = draft.publisher or (as_printed(headline.site) if headline.site else None)
    zone = _zone(draft)
    order = order_in(zone) or _order_of_language(tree.get("lang"))
    shown = read_shown(tree, headline.element, zone=zone, order=order)
    _set_dates(draft, meta, shown, zone)
    readings = () if draft.published or order else _readings(tree, headline.element, zone)
    draft.byline = _byline(meta, shown, draft.publisher)
    draft.via = tuple(
        dict.fromkeys(
            n for v in meta.via if (n := canonical(v)) != canonical(draft.publisher or "")
        )
    )
    told = meta.body
    body = choose_text(tree, text, told=told, scripts=scripts) if is_whole else stripped(text)
    if not body and not is_whole:
        raise InputError(where, "the page is nested too deeply to be read")
    if readings and (day := _dated_by(first_dateline(body), readings)):
        draft.published, draft.published_basis = day, "markup"
    draft.text = _with_title(draft.title, body)
    return draft


def _readings(tree: Any, headline: Any, zone: str | None) -> tuple[str, ...]:
    """Both readings of a numeric date of which it is not known whether its day comes first."""
    orders: tuple[Order, ...] = ("day", "month")
    found = [read_shown(tree, headline, zone=zone, order=o).published for o in orders]
    return tuple(f for f in found if f)


def _dated_by(dateline: Dateline | None, readings: tuple[str, ...]) -> str | None:
    """The one reading that lies within three days after the dateline's day."""
    if dateline is None or not dateline.month or not dateline.day:
        return None
    fitting = []
    for reading in readings:
        day = date.fromisoformat(reading[:10])
        try:
            lag = (day - date(day.year, dateline.month, dateline.day)).days
        except ValueError:
            continue
        if 0 <= lag <= 3:
            fitting.append(reading)
    return fitting[0] if len(fitting) == 1 else None


def _web(address: str | None) -> str | None:
    """An address of the web; of a page that an archive keeps, the one that it had."""
    if not address or not re.match(r"https?://", address):
        return None
    kept = _ARCHIVED.match(address)
    return kept[1] if kept else address


def _publisher(meta: PageMetadata, url: str | None, footer: str | None) -> str | None:
    outlet = outlet_at(url) if url else None
    if meta.publisher:
        return as_printed(meta.publisher)
    return outlet.name if outlet else footer


def _footer_holder(tree: Any) -> str | None:
    """The holder in the page's copyright line; its year is not looked at."""
    import lxml.etree

    text = lxml.etree.tostring(tree, method="text", encoding="unicode")[-_FOOTER_CHARS:]
    for match in list(_COPYRIGHT.finditer(text))[: -_COPYRIGHTS - 1 : -1]:
        line = " ".join(text[match.start() : match.start() + 200].split())
        if holder := copyright_holder(line):
            return holder
    return None


def _order_of_language(tag: str | None) -> Order:
    """The order of numeric dates in a page's own English; `en-US` is many systems' default."""
    found = re.fullmatch(r"en[-_](GB|AU|NZ|IE|IN|ZA|PK|SG|HK|NG|KE)", tag or "", re.I)
    return "day" if found else None


def _zone(draft: Draft) -> str | None:
    outlet = outlet_at(draft.url) if draft.url else None
    outlet = outlet or (outlet_named(draft.publisher) if draft.publisher else None)
    return outlet.zone if outlet and outlet.zone != "UTC" else None


def _set_dates(draft: Draft, meta: PageMetadata, shown: Shown, zone: str | None) -> None:
    """Dates from the markup; the visible header where it tells more; the address at last."""
    published = past(iso_stamp(meta.published, zone=zone) if meta.published else None)
    modified = past(iso_stamp(meta.modified, zone=zone) if meta.modified else None)
    shown.published, shown.modified = past(shown.published), past(shown.modified)
    if shown.published and (published is None or shown.published[:10] == published):
        published = shown.published
    if published and len(published) == 10 and (shown.modified or "")[:10] == published:
        published = shown.modified if not (shown.published or modified) else published
    if published is None and draft.url:
        match = _URL_DATE.search(draft.url)
        published = past(iso_stamp(f"{match[1]}-{match[2]}-{match[3]}")) if match else None
    draft.published, draft.modified = published, modified or shown.modified
    draft.published_basis = "markup" if published else None


def _byline(meta: PageMetadata, shown: Shown, publisher: str | None) -> str | None:
    """The authors, without titles; never the publisher itself.

    JSON-LD names people more surely than the header shows them; a meta element may name whoever
    put the page up, so that the header's wins where it has one. An agency that signs is named.
    """
    told_first = _clean_byline(meta.byline, is_signed=meta.is_signed) if meta.byline else None
    is_sure = bool(told_first and names_alone(told_first)) and "|" not in (meta.byline or "")
    if meta.is_signed and (is_sure or shown.byline is None):
        choices: tuple[str | None, ...] = (told_first, shown.byline)
    elif is_sure and _covers(told_first, shown.byline):
        choices = (told_first,)
    else:
        choices = (shown.byline, told_first)
    body = meta.signed_by_body
    if body and (outlet := outlet_named(body)) and outlet.kind == "agency":
        choices = (*choices, outlet.name)
    for told in choices:
        if told and canonical(told) != canonical(publisher or ""):
            return in_usual_case(told)
    return None


def _covers(told: str | None, shown: str | None) -> bool:
    """Whether the header shows the same names and no further ones."""
    if told is None or shown is None:
        return False
    one, other = (_BETWEEN.split(names.lower()) for names in (told, shown))
    return len(one) >= len(other) and (
        one[0] in shown.lower() or all(n in told.lower() for n in other)
    )


def _clean_byline(value: str, *, is_signed: bool) -> str | None:
    words = _ROLE.sub("", " ".join(value.split())).strip(" ,")
    words = without_titles(words)
    if is_account(words) and not is_signed:
        return None
    names = byline_of(f"By {words}")
    if names and len(names) >= 0.5 * len(words):
        return names
    return words if 2 < len(words) < 120 and not is_account(words) else None


def _with_title(title: str | None, body: str) -> str:
    if not title or body[: len(title) + 10].lstrip().startswith(title):
        return body
    return f"{title}\n\n{body}" if body else ""
