"""The text of a web page: its container is found, what is no text dropped, paragraphs joined."""

import re
from functools import cache, lru_cache
from typing import Any

from foretold.documents.page_prune import in_furniture, prune
from foretold.knowledge.files import toml

_DIGITS = re.compile(r"\d+")
_SPACES = re.compile(r"[ \t\r\n\f\v\xa0]+")
_LEAST = 250
_LINKED = 0.5
_ATTRIBUTES = ("itemprop", "class", "id")
_ALL_LINKED = 0.85
_LONG = 300
_LINK_LISTS = frozenset({"ul", "ol", "p", "div", "table", "td", "h2", "h3", "h4", "li"})
_CELLS, _CELL = frozenset({"td", "th"}), 60
_MOST = 0.6


@cache
def _data() -> dict[str, Any]:
    return dict(toml("documents/pages.toml")["body"])


@cache
def _blocks() -> frozenset[str]:
    return frozenset(_data()["paragraphs"])


@cache
def _containers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((a, re.compile(p, re.I)) for a, p in _data()["containers"])


def body_text(tree: Any) -> str:
    """The article's text, paragraphs parted by blank lines; empty when there is none.

    Changes the tree: what is dropped is gone.
    """
    best = _container(tree)
    if best is not None:
        found = _text_of(best)
        if sum(map(len, found)) >= _LEAST:
            return "\n\n".join(found)
    prune(tree)
    page = _Measured(tree)
    articles = [e for e in tree.iter("article") if page.lengths[e] >= 0.2 * page.lengths[tree]]
    choices = [max(articles, key=lambda e: page.lengths[e])] if articles else []
    texts = [_paragraphs(e, page) for e in choices]
    if not texts or sum(map(len, texts[0])) < _LEAST:
        texts.append(_paragraphs(_densest(page), page))
    return "\n\n".join(_once(max(texts, key=lambda p: sum(map(len, p)))))


def _text_of(element: Any) -> list[str]:
    prune(element)
    return _once(_paragraphs(element, _Measured(element)))


class _Measured:
    """A pruned tree whose elements know how many characters of text, and of links, they hold."""

    def __init__(self, tree: Any) -> None:
        self.tree = tree
        self.elements = list(tree.iter())
        self.lengths: dict[Any, int] = dict.fromkeys(self.elements, 0)
        self.linked: dict[Any, int] = dict.fromkeys(self.elements, 0)
        for element in reversed(self.elements):
            length = self.lengths[element] + _size(element.text)
            self.lengths[element] = length
            if element.tag == "a":
                self.linked[element] = length
            parent = element.getparent()
            if parent is not None and parent in self.lengths:
                self.lengths[parent] += length + _size(element.tail)
                self.linked[parent] += self.linked[element]

    def link_share(self, element: Any) -> float:
        """The share of an element's text that is links."""
        length = self.lengths[element]
        return self.linked[element] / length if length else 1.0


def _size(text: str | None) -> int:
    return len(text.strip()) if text else 0


@lru_cache(maxsize=20_000)
def _container_rank(attribute: str, value: str) -> int | None:
    """How surely an element with this attribute holds the text: 0 is surest, None not at all."""
    for rank, (name, pattern) in enumerate(_containers()):
        if name == attribute and pattern.search(_DIGITS.sub("", value)):
            return rank
    return None


def _container(tree: Any) -> Any:
    """The element that says that it holds the text, None when none with enough text does."""
    ranked: dict[int, list[Any]] = {}
    spans = tree.xpath("//span[@itemprop]")
    for element in (*tree.iter("div", "section", "article", "td", "main", "body"), *spans):
        for attribute in _ATTRIBUTES:
            value = element.get(attribute)
            rank = _container_rank(attribute, value) if value else None
            if rank is not None:
                ranked.setdefault(rank, []).append(element)
    for rank in sorted(ranked):
        found = [e for e in ranked[rank] if _length(e) >= _LEAST and not in_furniture(e)]
        if found:
            return _joined(found)
    return None


def _length(element: Any) -> int:
    return sum(len(t) for t in element.itertext())


def _joined(found: list[Any]) -> Any:
    """The one that holds most of its paragraphs directly; the parent of several alike."""

    def mass(element: Any) -> float:
        own = sum(_length(c) for c in element if c.tag in {"p", "div", "blockquote"})
        return own + 0.3 * _length(element)

    best = max(found, key=mass)
    total = sum(mass(e) for e in found)
    if len(found) > 2 and mass(best) < _MOST * total:
        return _shared(found)
    parent = best.getparent()
    twins = [e for e in found if e.getparent() is parent and e is not best and mass(e)]
    return parent if twins and parent is not None else best


def _shared(found: list[Any]) -> Any:
    """What holds all of these, such as the boxes of one text.

    The largest of them when that holds more than one article.
    """
    paths = [[*reversed(list(e.iterancestors())), e] for e in found]
    depth = 0
    while all(len(p) > depth and p[depth] is paths[0][depth] for p in paths):
        depth += 1
    shared = paths[0][depth - 1]
    if sum(1 for _ in shared.iter("h1")) > 1:
        return max(found, key=_length)
    return shared


def _densest(page: _Measured) -> Any:
    """The element whose paragraphs hold most text that is not links."""
    scores: dict[Any, float] = {}
    for paragraph in page.tree.iter("p", "div", "td", "pre", "section", "article"):
        length = page.lengths[paragraph]
        if paragraph.tag != "p" and _has_blocks(paragraph):
            length = _own_length(paragraph)
        if length < 60:
            continue
        score = length * (1.0 - page.link_share(paragraph))
        is_mixed = length != page.lengths[paragraph]
        holder, weight = (paragraph if is_mixed else paragraph.getparent()), 1.0
        while holder is not None and weight > 0.2:
            scores[holder] = scores.get(holder, 0.0) + score * weight
            weight *= 0.6 if len(holder) > 1 else 1.0
            holder = holder.getparent()
    return max(scores, key=lambda e: scores[e]) if scores else page.tree


def _own_length(element: Any) -> int:
    """The characters of text between an element's blocks, such as with line breaks."""
    tails = (_size(c.tail) for c in element)
    return _size(element.text) + sum(t for t in tails if t >= 20)


def _has_blocks(element: Any) -> bool:
    return any(c.tag in {"p", "div", "table", "ul", "section", "article"} for c in element)


def _paragraphs(root: Any, page: _Measured) -> list[str]:
    """The blocks of text under an element in order; lists of links are passed by."""
    found: list[str] = []
    buffer: list[str] = []

    def flush() -> None:
        text = _SPACES.sub(" ", "".join(buffer)).strip()
        buffer.clear()
        if text:
            found.append(text)

    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, is_leaving = stack.pop()
        is_block = element.tag in _blocks() and not _is_cell(element, page)
        if is_leaving:
            if is_block:
                flush()
            if element is not root and element.tail:
                buffer.append(element.tail)
            continue
        if is_block:
            flush()
            if element.tag in _LINK_LISTS and _is_links(element, page):
                if element is not root and element.tail:
                    buffer.append(element.tail)
                continue
        elif element.tag in _CELLS and not is_leaving:
            buffer.append(" ")
        elif element.tag == "br":
            if buffer and buffer[-1] == "\n":
                flush()
            else:
                buffer.append("\n")
        if element.text:
            buffer.append(element.text)
        stack.append((element, True))
        stack += [(child, False) for child in reversed(element)]
    flush()
    return found


def _is_cell(element: Any, page: _Measured) -> bool:
    """Whether a table's cell is short, so that its row is one line."""
    return element.tag in _CELLS and page.lengths[element] < _CELL and not _has_blocks(element)


def _is_links(element: Any, page: _Measured) -> bool:
    """Whether a block is mere links to elsewhere."""
    if not page.linked[element]:
        return False
    share = page.link_share(element)
    if element.tag in {"p", "div"}:
        return share > _ALL_LINKED and page.lengths[element] < _LONG
    return share > _LINKED


def _once(paragraphs: list[str]) -> list[str]:
    """Without blocks told twice in a row."""
    kept: list[str] = []
    for paragraph in paragraphs:
        if not kept or kept[-1] != paragraph:
            kept.append(paragraph)
    return kept
