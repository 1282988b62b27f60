"""The headline of a web page: its words, the element that shows them, the site's name beside it."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from foretold.documents.page_metadata import PageMetadata
from foretold.documents.provenance import outlet_named

_SITE = re.compile(r"\s+(?:[|–—·•»]|-{1,2}|::?|l)\s+|\s*:\s+|\s[|»]|[|»]\s|\]\s+|^\[")
_CHARS = range(8, 301)
_HEADS = ("h1", "h2", "h3", "h4")
_OTHERS = ("div", "span", "td", "font", "b", "p", "strong", "a", "big", "center")
_LONGEST = 500
_LIKE = 0.6
_SHARE = 0.4
_HEADED = 24
"""Headings with more characters than this are headlines, not labels."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The title, the element that shows it, and what the page's name tells of its site."""

    title: str | None
    element: Any = None
    site: str | None = None


def find_headline(tree: Any, meta: PageMetadata, publisher: str | None) -> Headline:
    """The visible headline that the metadata or the page's name agree with, else theirs.

    A page's name (`<title>`) counts more than Open Graph's title, which may be a deck.
    """
    page = " ".join((tree.findtext(".//title") or "")[:_LONGEST].split())
    heads = [(text, h) for h in tree.iter("h1") if len(text := words_of(h)) in _CHARS]
    if len(heads) > 1:
        heads = [(t, h) for t, h in heads if not _is_hidden(h)] or heads
    heads = [(t, h) for t, h in heads if not _is_site(t, publisher)]
    told = [without_site(t[:_LONGEST], publisher) for t in (meta.headline, page, meta.title) if t]
    for one in told:
        for text, head in heads:
            if _alike(text, one):
                return Headline(text, head, _site(page, text))
    named = [s for s in _segments(page, publisher) if len(s) > 20]
    if not meta.headline and (element := _showing(tree, named, (_HEADS,))) is not None:
        return Headline(words_of(element), element, _site(page, words_of(element)))
    if meta.headline or meta.title:
        title = without_site((meta.headline or meta.title or "")[:_LONGEST], publisher)
        return Headline(title, _showing(tree, [title]), _site(page, title))
    parts = sorted(_segments(page, publisher), key=len, reverse=True)
    if (element := _opening(tree, page)) is not None:
        return Headline(words_of(element), element, _site(page, words_of(element)))
    if (element := _showing(tree, parts)) is not None:
        title = words_of(element)
        return Headline(title, element, _site(page, title))
    if len(heads) == 1 and len(heads[0][0]) > _HEADED:
        return Headline(*heads[0])
    if told:
        return Headline(told[0], None, None)
    return Headline(*heads[0]) if heads else Headline(None)


def _is_hidden(element: Any) -> bool:
    return any(
        a.get("hidden") is not None or a.get("aria-hidden") == "true"
        or "display:none" in (a.get("style") or "").replace(" ", "").lower()
        for a in (element, *element.iterancestors())
    )  # fmt: skip


def words_of(element: Any) -> str:
    """The text of an element with single spaces."""
    return " ".join("".join(element.itertext()).split())


def without_site(title: str, publisher: str | None) -> str:
    """A page's name without the name of the site that ends it."""
    while True:
        breaks = list(_SITE.finditer(title))
        if not breaks or not _is_site(title[breaks[-1].end() :], publisher):
            return title
        title = title[: breaks[-1].start()].strip()


def _is_site(words: str, publisher: str | None) -> bool:
    if outlet_named(words) is not None:
        return True
    if not publisher or len(words) > 60:
        return False
    one, other = words.lower(), publisher.lower()
    return other in one or (one in other and len(one) > 2)


def _alike(one: str, other: str) -> bool:
    a, b = one.lower(), other.lower()
    if min(len(a), len(b)) < _SHARE * max(len(a), len(b)):
        return False
    return a in b or b in a or SequenceMatcher(None, a, b).ratio() > _LIKE


def _segments(page: str, publisher: str | None) -> list[str]:
    """What of a page's name may be its headline: its parts, and what its separators join."""
    parts = [p.strip() for p in _SITE.split(page) if p.strip()]
    found = [page, *parts]
    breaks = list(_SITE.finditer(page))
    for match in breaks:
        found += [page[: match.start()].strip(), page[match.end() :].strip()]
    return [f for f in dict.fromkeys(found) if len(f) in _CHARS and not _is_site(f, publisher)]


def _showing(
    tree: Any, titles: list[str], groups: tuple[tuple[str, ...], ...] = (_HEADS, _OTHERS)
) -> Any:
    """The first element that shows one of these words and nothing else; headings before others."""
    starts = {" ".join(t.split())[:8].lower() for t in titles}
    wanted = {" ".join(t.split()).lower() for t in titles}
    for tags in groups:
        for element in tree.iter(*tags):
            text = (element.text or "").strip()
            if not text and len(element):
                continue
            if " ".join(text.split())[:8].lower() in starts and words_of(element).lower() in wanted:
                return element
    return None


def _opening(tree: Any, page: str) -> Any:
    """A heading or a table's head whose words begin the page's name: `<headline> View | Office`."""
    for element in tree.iter("h1", "h2", "h3", "th", "caption"):
        text = " ".join((element.text or "").split())
        if len(text) > _HEADED and page.startswith(text) and words_of(element) == text:
            return element
    return None


def _site(page: str, title: str) -> str | None:
    """The site's name in a page's name: the last part beside the headline, or the first."""
    at = page.lower().find(title.lower())
    if at < 0 or len(page) == len(title):
        return None
    after = [p.strip() for p in _SITE.split(page[at + len(title) :]) if p and p.strip()]
    before = [p.strip() for p in _SITE.split(page[:at]) if p and p.strip()]
    name = after[-1] if after else (before[0] if before else "")
    name = name.strip(" -–—|:·•»")
    return name if 2 < len(name) <= 60 and name[:1].isupper() and not name.isdigit() else None
