"""Metadata of a web page: JSON-LD, Open Graph and other meta elements, microdata."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from foretold.knowledge.files import toml

_CHARS = 500_000
_WRAPPING = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$")
_DEPTH = 6


@dataclass(slots=True)
class PageMetadata:
    """What the markup of a page says; dates as they stand there."""

    title: str | None = None
    published: str | None = None
    modified: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    via: list[str] = field(default_factory=list)


@cache
def _data() -> dict[str, Any]:
    return toml("documents/pages.toml")


def read_metadata(tree: Any) -> PageMetadata:
    """The metadata of a parsed page; JSON-LD wins over meta elements, these over microdata."""
    found = PageMetadata()
    for node in _json_nodes(tree):
        _from_json(node, found)
    _from_meta(tree, found)
    _from_microdata(tree, found)
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    found.url = found.url or (str(canonical[0]) if canonical else None)
    return found


def _json_nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """The article nodes of all JSON-LD scripts of a page, proper articles before mere pages."""
    nodes: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        text = _WRAPPING.sub("", script.text[:_CHARS]).strip()
        try:
            parsed = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        nodes += _flat(parsed, 0)
    types: list[str] = _data()["jsonld"]["article_types"]
    articles = [n for n in nodes if _types(n) & set(types)]
    yield from sorted(articles, key=lambda n: "WebPage" in _types(n))


def _flat(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _flat(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _flat(value.get(key), depth + 1)


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return {str(k).rsplit("/", maxsplit=1)[-1] for k in kinds if k}


def _from_json(node: dict[str, Any], found: PageMetadata) -> None:
    found.title = found.title or _text(node.get("headline"))
    found.published = found.published or _text(node.get("datePublished"))
    found.modified = found.modified or _text(node.get("dateModified"))
    found.byline = found.byline or _names(node.get("author") or node.get("creator"))
    found.publisher = found.publisher or _names(node.get("publisher"))
    for key in ("sourceOrganization", "isBasedOn", "provider"):
        name = _names(node.get(key))
        if name and "//" not in name and name not in found.via:
            found.via.append(name)


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else None


def _names(value: Any) -> str | None:
    """The names in a schema.org value: text, a node with a name, or a list of these."""
    values = value if isinstance(value, list) else [value]
    names = []
    for item in values[:20]:
        name = _text(item.get("name")) if isinstance(item, dict) else _text(item)
        if name and name not in names:
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


def _from_microdata(tree: Any, found: PageMetadata) -> None:
    wanted = {
        "headline": "title", "datepublished": "published", "datemodified": "modified",
        "author": "byline", "publisher": "publisher",
    }  # fmt: skip
    for element in tree.xpath("//*[@itemprop]"):
        attribute = wanted.get((element.get("itemprop") or "").lower())
        if attribute is None or getattr(found, attribute) is not None:
            continue
        inner = (
            element.xpath(".//*[@itemprop='name']") if attribute in {"byline", "publisher"} else []
        )
        holder = inner[0] if inner else element
        value = holder.get("content") or holder.get("datetime") or "".join(holder.itertext())
        value = " ".join(value.split())
        if value and len(value) < 300:
            setattr(found, attribute, value)
    if found.published is None:
        times = tree.xpath("//time[@pubdate]/@datetime") or tree.xpath("//article//time/@datetime")
        found.published = str(times[0]) if times else None
