"""RSS and Atom feeds, read as a stream; times keep the zone that the feed gives."""

import io
import re
from collections.abc import Iterator
from typing import Any

from foretold.documents.dates import iso_stamp
from foretold.documents.draft import Draft
from foretold.documents.limits import ARTICLE_BYTES, FEED_ENTRIES
from foretold.errors import InputError

_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)[^>]*(?:\[|ENTITY)", re.I)
_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")
_SUMMARY_CHARS = 600


def read_feed(data: bytes, where: str, *, raw: bool) -> Iterator[Draft | InputError]:
    """One draft an entry; its text is the entry's content, else its summary.

    Entity declarations are refused, at most `FEED_ENTRIES` entries are read, and a feed that
    breaks off gives what came before and an error.
    """
    from lxml import etree

    if _DOCTYPE.search(data[: _head(data)]):
        raise InputError(where, "the feed declares XML entities; refused")
    channel: str | None = None
    count = 0
    events = etree.iterparse(
        io.BytesIO(data.lstrip()), events=("end",), resolve_entities=False, no_network=True,
        load_dtd=False, recover=True, huge_tree=False, remove_comments=True,
    )  # fmt: skip
    try:
        for _, element in events:
            name = _local(element)
            if (
                name == "title"
                and channel is None
                and _local(element.getparent()) in {"channel", "feed"}
            ):
                channel = _words(element)
            if name not in {"item", "entry"}:
                continue
            count += 1
            if count > FEED_ENTRIES:
                yield InputError(where, f"more than {FEED_ENTRIES:,} entries; the rest is not read")
                return
            yield from _entry(element, f"{where}#{count}", channel, raw=raw)
            element.clear()
            while element.getprevious() is not None and _local(element.getprevious()) == name:
                del element.getparent()[0]
    except etree.XMLSyntaxError:
        yield InputError(where, f"the feed is broken after {count} entries")
        return
    if not count:
        yield InputError(where, "a feed without entries")


def _head(data: bytes) -> int:
    """How far declarations can stand: up to the root element."""
    match = re.search(rb"<(?:rss|feed|rdf:RDF|atom:feed)\b", data)
    return match.start() if match else len(data)


def _local(element: Any) -> str:
    if element is None or not isinstance(element.tag, str):
        return ""
    return str(element.tag).rsplit("}", maxsplit=1)[-1]


def _words(element: Any) -> str | None:
    text = " ".join("".join(element.itertext()).split())
    return text or None


def _entry(
    element: Any, where: str, channel: str | None, *, raw: bool
) -> Iterator[Draft | InputError]:
    children: dict[str, Any] = {}
    for child in element:
        children.setdefault(_local(child), child)
    markup = _content(children)
    if len(markup) > ARTICLE_BYTES:
        yield InputError(where, "an entry of more than the size that one article may have")
        return
    from foretold.documents.page import read_fragment
    from foretold.documents.provenance import canonical

    try:
        text = markup if raw else read_fragment(markup, where)
    except InputError as error:
        yield error
        return
    title = _words(children["title"]) if "title" in children else None
    link = _link(element)
    draft = Draft(where, text, path=where, url=link, title=title, is_optional=True)
    draft.is_summary = bool(link) and len(text) < _SUMMARY_CHARS
    if title and not raw and text and not text.startswith(title):
        draft.text = f"{title}\n\n{text}"
    for name in _DATES:
        if name in children and (found := iso_stamp(_words(children[name]) or "")):
            draft.published, draft.published_basis = draft.published or found, "markup"
    for name in ("creator", "author"):
        if name in children and draft.byline is None:
            draft.byline = _author(children[name])
    source = _words(children["source"]) if "source" in children else None
    publisher = source or channel
    draft.publisher = canonical(publisher) if publisher else None
    yield draft


def _content(children: dict[str, Any]) -> str:
    """The fullest text of an entry, as HTML."""
    from lxml import etree

    best = ""
    for name in _TEXTS:
        child = children.get(name)
        if child is None:
            continue
        if len(child):
            text = "".join(etree.tostring(c, encoding="unicode") for c in child)
        else:
            text = child.text or ""
        best = max(best, text, key=len)
    return best


def _link(element: Any) -> str | None:
    for child in element:
        if _local(child) != "link":
            continue
        address = child.get("href") or (child.text or "").strip()
        if (
            address.startswith(("http://", "https://"))
            and child.get("rel", "alternate") == "alternate"
        ):
            return str(address)
    return None


def _author(element: Any) -> str | None:
    names = [c for c in element if _local(c) == "name"]
    words = _words(names[0] if names else element)
    match = re.search(r"\(([^)]+)\)", words or "")
    if match:
        return match[1]
    return words if words and "@" not in words else None
