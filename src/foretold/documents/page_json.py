"""JSON in pages: JSON-LD as sites write it, and the data from which scripts draw a page."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from foretold.knowledge.files import toml

_CHARS = 500_000
_STATE_CHARS = 4_000_000
_DEPTH = 6
_STATE_DEPTH = 24
_MARKS = re.compile(r"(?://|/\*)?[ \t]{0,8}(?:<!\[CDATA\[|\]\]>|<!--|-->)[ \t]{0,8}(?:\*/)?")
_COMMA = re.compile(r",(?=\s*[}\]])")
_PAIR = re.compile(
    r'"(headline|datePublished|dateModified|articleBody|name|@type)"\s*:\s*"((?:[^"\\]|\\.)*)"'
)
_SENTENCE = re.compile(r"[a-z\d”\"’)][.!?][\"'”’)]*(?:\s|<|$)")
_STATE_LEAST = 60
_SCRIPT_LEAST = 200
_DECODER = json.JSONDecoder(strict=False)
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage")
_ASSIGNED = re.compile(r"^[\s\S]{0,200}?=\s*(?=[{\[])")


def article_nodes(tree: Any) -> list[dict[str, Any]]:
    """The article nodes of all JSON-LD scripts of a page.

    First those whose headline the page's own name tells, and proper articles before mere pages.
    Nodes that only point elsewhere (`{"@id": ...}`) stand with what they point to.
    """
    nodes: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            nodes += _flat(_loaded(script.text[:_CHARS]), 0)
    named = {str(n["@id"]): n for n in nodes if "@id" in n and len(n) > 1}
    types = set(toml("documents/pages.toml")["jsonld"]["article_types"])
    articles = [n for n in nodes if _types(n) & types]
    for node in articles:
        for key in ("author", "creator", "contributor", "publisher", "sourceOrganization"):
            if key in node:
                node[key] = _resolved(node[key], named)
    page = " ".join((tree.findtext(".//title") or "").lower().split())
    return sorted(articles, key=lambda n: ("WebPage" in _types(n), not _is_named(n, page)))


def _is_named(node: dict[str, Any], page: str) -> bool:
    headline = node.get("headline")
    return isinstance(headline, str) and " ".join(headline.lower().split())[:40] in page


def _loaded(text: str) -> Any:
    """The value of a JSON-LD script, mended where it is broken in the usual ways."""
    text = _MARKS.sub("", text).strip().rstrip(";")
    for attempt in (text, _COMMA.sub("", text), _COMMA.sub("", html.unescape(text))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(text)


def _salvaged(text: str) -> dict[str, Any] | None:
    """The pairs that can be read of a broken article node; names are left, whose is not sure."""
    found: dict[str, Any] = {}
    for key, value in _PAIR.findall(text):
        found.setdefault(key, html.unescape(value.replace('\\"', '"').replace("\\/", "/")))
    found.pop("name", None)
    return found if "headline" in found else None


def _flat(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _flat(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in _NESTED:
            yield from _flat(value.get(key), depth + 1)


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return {str(k).rsplit("/", maxsplit=1)[-1] for k in kinds if k}


def _resolved(value: Any, named: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, named) for item in value[:50]]
    if isinstance(value, dict) and not value.get("name") and str(value.get("@id")) in named:
        return named[str(value["@id"])]
    return value


def article_body(nodes: list[dict[str, Any]]) -> str:
    """The text that JSON-LD tells itself (`articleBody`, or the updates of a live blog)."""
    for node in nodes:
        body = node.get("articleBody") or node.get("text")
        if isinstance(body, str) and len(body) > _STATE_LEAST:
            return html.unescape(body)
    return ""


def data_scripts(tree: Any) -> list[str]:
    """The scripts of a page that hold data as JSON, also after an assignment, and no JSON-LD."""
    return [
        script.text
        for script in tree.iter("script")
        if script.text
        and len(script.text) > _SCRIPT_LEAST
        and "ld+json" not in (script.get("type") or "")
        and script.text[-80:].rstrip(" ;\r\n\t/>-]").endswith(("}", "]"))
    ]


def state_texts(scripts: list[str]) -> list[str]:
    """The paragraphs of an article that only the data of a page's script hold.

    Of all places of the data (paths of keys, list places aside) the one that holds most prose.
    """
    groups: dict[tuple[str, ...], list[str]] = {}
    for text in scripts:
        if not 200 < len(text) < _STATE_CHARS:
            continue
        try:
            value, _ = _DECODER.raw_decode(_ASSIGNED.sub("", _MARKS.sub("", text.strip()), count=1))
        except (ValueError, RecursionError):
            continue
        _gather(value, groups)
    if not groups:
        return []
    return max(groups.values(), key=lambda texts: sum(map(len, texts)))


def _gather(root: Any, groups: dict[tuple[str, ...], list[str]]) -> None:
    stack: list[tuple[tuple[str, ...], Any]] = [((), root)]
    while stack:
        path, value = stack.pop()
        if len(path) > _STATE_DEPTH:
            continue
        if isinstance(value, str):
            if len(value) >= 20 and " " in value and (_SENTENCE.search(value) or path in groups):
                groups.setdefault(path, []).append(value)
        elif isinstance(value, dict):
            stack += [((*path, str(k)), v) for k, v in reversed(list(value.items()))]
        elif isinstance(value, list):
            stack += [(path, v) for v in reversed(value)]
