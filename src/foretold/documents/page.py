"""Web pages: metadata from the markup and the visible header, text without furniture."""

import re
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from foretold.documents.dates import iso_stamp
from foretold.documents.draft import Draft
from foretold.documents.headers import byline_of, dates_of
from foretold.documents.page_body import body_text
from foretold.documents.page_metadata import PageMetadata, read_metadata
from foretold.documents.provenance import canonical, copyright_holder, outlet_at, outlet_named
from foretold.errors import InputError
from foretold.knowledge.files import toml

_SITE = re.compile(r"\s+(?:[|–—·»:]|-{1,2})\s+([^|–—·»]{2,40})$")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(\d{2})[/-]?(\d{2})(?=[/_\-.]|\d*\.|$|\d{2,})")
_TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>", re.S | re.I)
_BREAKS = re.compile(r"</?(?:p|div|br|li|h[1-6]|td|tr|section|article)\b[^<>]*>", re.I)
_COPYRIGHT = re.compile(r"©|ⓒ|\bcopyright\b|\(c\)", re.I)
_CODE = ("script", "style", "noscript", "template", "svg")
_FOOTER_CHARS = 6000
_SHORT, _LARGE = 200, 2_000
"""A text shorter than this, in characters, from a page longer than that, gets a second look."""
_ROLE = re.compile(r"^(?:by|from|written by|story by)[:\s]+", re.I)


def read_page(text: str, where: str, *, url: str | None = None) -> Draft:
    """The draft of a web page; its text begins with the headline.

    Raises:
        InputError: the page is nested so deeply that nothing of it can be read.

    """
    tree, is_whole = _parse(text, where)
    meta = read_metadata(tree)
    _strip_code(tree)
    draft = Draft(where, "", url=url or _web(meta.url))
    footer = _footer_holder(tree)
    draft.publisher = _publisher(meta, draft.url, footer)
    zone = _zone(draft)
    _set_dates(draft, meta, tree, zone)
    draft.title = _title(tree, meta, draft.publisher)
    draft.byline = _byline(tree, meta, draft.publisher)
    draft.via = tuple(dict.fromkeys(n for v in meta.via if (n := canonical(v)) != draft.publisher))
    body = body_text(tree) if is_whole else _stripped(text)
    if len(body) < _SHORT and is_whole and len(text) > _LARGE:
        body = max(_second_opinion(text), body, key=len)
    if not body and not is_whole:
        raise InputError(where, "the page is nested too deeply to be read")
    draft.text = _with_title(draft.title, body)
    return draft


def _second_opinion(text: str) -> str:
    """The text as trafilatura sees it, for pages of which we find hardly any."""
    from trafilatura import extract

    found = extract(text, fast=True, include_comments=False, favor_precision=True)
    return "\n\n".join(found.split("\n")) if found else ""


def read_fragment(markup: str, where: str) -> str:
    """The text of a piece of HTML, such as a feed's content."""
    if "<" not in markup:
        return markup.strip()
    tree, is_whole = _parse(f"<html><body><div>{markup}</div></body></html>", where)
    return body_text(tree) if is_whole else _stripped(markup)


def _parse(text: str, where: str) -> tuple[Any, bool]:
    """The tree of a page and whether it holds all of it: lxml drops what is nested too deeply."""
    import lxml.etree

    parser = lxml.etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"))
    try:
        tree = lxml.etree.fromstring(source, parser)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise InputError(where, "no page could be read from it") from error
    if tree is None:
        raise InputError(where, "no page could be read from it")
    cut = any(e.type_name == "ERR_RESOURCE_LIMIT" for e in parser.error_log)
    return tree, not cut


def _stripped(text: str) -> str:
    """The text of a page whose tree could not be built whole: tags are simply taken out."""
    import html

    plain = html.unescape(_TAGS.sub(" ", _BREAKS.sub("\n", text)))
    lines = (re.sub(r"\s+", " ", line).strip() for line in plain.split("\n"))
    return "\n\n".join(line for line in lines if line)


def _strip_code(tree: Any) -> None:
    import lxml.etree

    lxml.etree.strip_elements(tree, *_CODE, with_tail=False)


def _web(address: str | None) -> str | None:
    return address if address and re.match(r"https?://", address) else None


def _publisher(meta: PageMetadata, url: str | None, footer: str | None) -> str | None:
    outlet = outlet_at(url) if url else None
    if meta.publisher:
        return canonical(meta.publisher)
    return outlet.name if outlet else footer


def _footer_holder(tree: Any) -> str | None:
    """The holder in the page's copyright line; its year is not looked at."""
    import lxml.etree

    text = lxml.etree.tostring(tree, method="text", encoding="unicode")[-_FOOTER_CHARS:]
    for match in reversed(list(_COPYRIGHT.finditer(text))):
        line = " ".join(text[match.start() : match.start() + 200].split())
        if holder := copyright_holder(line):
            return holder
    return None


def _zone(draft: Draft) -> str | None:
    outlet = outlet_at(draft.url) if draft.url else None
    outlet = outlet or (outlet_named(draft.publisher) if draft.publisher else None)
    return outlet.zone if outlet and outlet.zone != "UTC" else None


def _set_dates(draft: Draft, meta: PageMetadata, tree: Any, zone: str | None) -> None:
    """Dates from the markup; the visible header where it tells more; the address at last."""
    published = iso_stamp(meta.published, zone=zone) if meta.published else None
    modified = iso_stamp(meta.modified, zone=zone) if meta.modified else None
    if published is None or len(published) == 10:
        seen = _visible_dates(tree, zone)
        if seen[0] and (published is None or seen[0][:10] == published):
            published = seen[0]
        modified = modified or seen[1]
    if published is None and draft.url:
        match = _URL_DATE.search(draft.url)
        published = iso_stamp(f"{match[1]}-{match[2]}-{match[3]}") if match else None
    draft.published, draft.modified = published, modified
    draft.published_basis = "markup" if published else None


@cache
def _class_pattern(kind: str) -> re.Pattern[str]:
    return re.compile(toml("documents/pages.toml")["body"][kind], re.I)


def _visible_dates(tree: Any, zone: str | None) -> tuple[str | None, str | None]:
    published = modified = None
    pattern = _class_pattern("date_class")
    for element in tree.iter("time", "p", "span", "div", "li", "small", "em", "dd", "ul", "td"):
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        is_time = element.tag == "time"
        if not is_time and not pattern.search(named):
            continue
        words = " ".join(" ".join(element.itertext()).split())
        found = dates_of(words, zone) if len(words) < 200 else None
        if found is None and is_time and element.get("datetime"):
            found = (iso_stamp(element.get("datetime"), zone=zone), None)
        if found:
            published, modified = published or found[0], modified or found[1]
        if published and modified:
            break
    return published, modified


def _title(tree: Any, meta: PageMetadata, publisher: str | None) -> str | None:
    """The visible headline when the metadata agree with it, else theirs without the site's name."""
    heads = [" ".join("".join(h.itertext()).split()) for h in tree.iter("h1")]
    heads = [h for h in heads if 8 <= len(h) <= 300]
    told = _without_site(meta.title, publisher) if meta.title else None
    if told is None:
        page = tree.findtext(".//title")
        told = _without_site(" ".join(page.split()), publisher) if page and page.strip() else None
    for head in heads:
        if told is None or _alike(head, told):
            return head
    return told or (heads[0] if heads else None)


def _alike(one: str, other: str) -> bool:
    a, b = one.lower(), other.lower()
    return a in b or b in a or SequenceMatcher(None, a, b).ratio() > 0.6


def _without_site(title: str, publisher: str | None) -> str:
    match = _SITE.search(title)
    if match and (
        outlet_named(match[1])
        or (publisher and publisher.lower() in match[1].lower())
        or (publisher and match[1].lower() in publisher.lower())
    ):
        return _without_site(title[: match.start()], publisher)
    return title


def _byline(tree: Any, meta: PageMetadata, publisher: str | None) -> str | None:
    told = _clean_byline(meta.byline) if meta.byline else None
    if told and told != publisher and canonical(told) != publisher:
        return told
    pattern = _class_pattern("byline_class")
    for element in tree.iter("a", "span", "p", "div", "address", "li", "strong", "em"):
        named = f"{element.get('class') or ''} {element.get('rel') or ''}"
        if len(named) < 3 or not pattern.search(named):
            continue
        words = " ".join(" ".join(element.itertext()).split())
        if 3 <= len(words) <= 160 and (name := byline_of(words) or byline_of(f"By {words}")):
            return name
    return None


def _clean_byline(value: str) -> str | None:
    words = _ROLE.sub("", " ".join(value.split())).strip(" ,")
    names = byline_of(f"By {words}")
    if names and len(names) >= 0.5 * len(words):
        return names
    return words if 2 < len(words) < 120 else None


def _with_title(title: str | None, body: str) -> str:
    if not title or body[: len(title) + 10].lstrip().startswith(title):
        return body
    return f"{title}\n\n{body}" if body else ""
