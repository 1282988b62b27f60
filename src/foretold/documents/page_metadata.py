"""Metadata of a web page: JSON-LD, Open Graph and other meta elements, microdata."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from foretold.documents.page_json import article_body, article_nodes
from foretold.knowledge.files import toml


@dataclass(slots=True)
class PageMetadata:
    """What the markup of a page says; dates as they stand there.

    `headline` and `body` are JSON-LD's own; `title` is that or a meta element's. `is_signed`: the
    by-line is JSON-LD's; `signed_by_body` is the organisation that JSON-LD calls the author.
    """

    title: str | None = None
    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    body: str = ""
    via: list[str] = field(default_factory=list)
    is_signed: bool = False
    signed_by_body: str | None = None


@cache
def _data() -> dict[str, Any]:
    return toml("documents/pages.toml")


def read_metadata(tree: Any) -> PageMetadata:
    """The metadata of a parsed page; JSON-LD wins over meta elements, these over microdata."""
    found = PageMetadata()
    nodes = article_nodes(tree)
    for node in nodes:
        _from_json(node, found)
    found.headline = found.title
    found.body = article_body(nodes)
    _from_meta(tree, found)
    _from_microdata(tree, found)
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    found.url = found.url or (str(canonical[0]) if canonical else None)
    return found


def _from_json(node: dict[str, Any], found: PageMetadata) -> None:
    found.title = found.title or _text(node.get("headline"))
    found.published = found.published or _text(node.get("datePublished"))
    found.modified = found.modified or _text(node.get("dateModified"))
    authors = [
        *_listed(node.get("author") or node.get("creator")), *_listed(node.get("contributor"))
    ]  # fmt: skip
    people = _names([a for a in authors if not _is_body(a)])
    found.byline = found.byline or people
    if people:
        found.is_signed = True
    elif bodies := _names(authors):
        found.signed_by_body = found.signed_by_body or bodies
    found.publisher = found.publisher or _names(node.get("publisher"))
    for key in ("sourceOrganization", "isBasedOn", "provider"):
        name = _names(node.get(key))
        if name and "//" not in name and name not in found.via:
            found.via.append(name)


def _is_body(value: Any) -> bool:
    """Whether an author is an organisation."""
    return isinstance(value, dict) and "Organization" in str(value.get("@type"))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value")
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else None


def _names(value: Any) -> str | None:
    """The names in a schema.org value: text, a node with a name, or a list of these."""
    values = value if isinstance(value, list) else [value]
    names = []
    for item in values[:20]:
        name = _text(item.get("name")) if isinstance(item, dict) else _text(item)
        if name and "//" not in name and name not in names:
            names.append(name)
    return ", ".join(names) or None


def _from_meta(tree: Any, found: PageMetadata) -> None:
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        if not content:
            continue
        for key in ("property", "name", "itemprop"):
            name = (element.get(key) or "").lower()
            if name:
                metas.setdefault(name, " ".join(content.split()))
    names: dict[str, list[str]] = _data()["meta"]
    for attribute in ("title", "published", "modified", "byline", "publisher"):
        if getattr(found, attribute) is not None:
            continue
        value = next(
            (metas[n] for n in names[attribute] if n in metas and _fits(attribute, metas[n])), None
        )
        setattr(found, attribute, value)
    found.url = found.url or metas.get("og:url")
    found.via += [metas[n] for n in names["origin"] if n in metas and metas[n] not in found.via]


def _fits(attribute: str, value: str) -> bool:
    """Whether a meta value can be what its name promises: profiles and sites are no names."""
    if attribute in {"byline", "publisher"}:
        return "//" not in value and "@" not in value and len(value) < 160
    return attribute == "title" or any(c.isdigit() for c in value)


_WANTED = {
    "headline": "title", "datepublished": "published", "datemodified": "modified",
    "author": "byline", "publisher": "publisher",
}  # fmt: skip


def _from_microdata(tree: Any, found: PageMetadata) -> None:
    """What the page's largest schema.org article, or the page itself, says in attributes."""
    if found.published is None:
        times = tree.xpath("//time[@pubdate]/@datetime")
        found.published = str(times[0]) if times else None
    items = tree.xpath("//*[@itemprop]")
    if not items:
        return
    scopes = [
        e for e in tree.xpath("//*[@itemscope and @itemtype]")
        if str(e.get("itemtype")).rsplit("/", maxsplit=1)[-1] in _data()["jsonld"]["article_types"]
    ]  # fmt: skip
    scope = max(scopes, key=lambda e: sum(map(len, e.itertext())), default=None)
    names: list[str] = []
    taken: dict[str, Any] = {}
    for element in items if scope is None else scope.xpath(".//*[@itemprop]"):
        attribute = _WANTED.get((element.get("itemprop") or "").lower())
        if attribute is None or (attribute != "byline" and attribute in taken):
            continue
        if scope is not None and _nearest(element, scopes) is not scope:
            continue
        value = _value_of(element, named=attribute in {"byline", "publisher"})
        if not value or len(value) >= 300:
            continue
        if attribute == "byline":
            if value not in names and len(names) < 10:
                names.append(value)
        else:
            taken[attribute] = value
    if names:
        taken["byline"] = ", ".join(names)
    for attribute, value in taken.items():
        if getattr(found, attribute) is None:
            setattr(found, attribute, value)


def _nearest(element: Any, scopes: list[Any]) -> Any:
    return next((a for a in element.iterancestors() if a in scopes), None)


def _value_of(element: Any, *, named: bool) -> str:
    inner = element.xpath(".//*[@itemprop='name']") if named else []
    holder = inner[0] if inner else element
    value = holder.get("content") or holder.get("datetime")
    if not value and holder.tag == "abbr":
        value = holder.get("title")
    return " ".join((value or "".join(holder.itertext())).split())
