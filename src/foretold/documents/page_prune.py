"""What of a page is never its text: furniture by tag, class or id, captions, what is hidden."""

import itertools
import re
from functools import cache, lru_cache
from typing import Any

from foretold.knowledge.files import toml

_NAMING = ("class", "id", "data-testid", "data-component", "data-qa", "data-hook")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_DIGITS = re.compile(r"\d+")
_UNLIKELY = re.compile(r"display:\s*none|visibility:\s*hidden", re.I)
_KEPT = re.compile(r"article|story|post|entry|body|content|main|text|page", re.I)
_FRAMES = frozenset({"div", "table", "td", "center", "span", "dl", "li"})
_PROSE, _PROSES = 60, 3
"""So many pieces of text of so many characters make a form the page."""
_CAPTION = 260
"""What stands in one block with a picture is a caption up to so many characters."""


@cache
def _dropped() -> re.Pattern[str]:
    return re.compile(toml("documents/pages.toml")["body"]["dropped"], re.I)


@cache
def _drop_tags() -> frozenset[str]:
    return frozenset(toml("documents/pages.toml")["body"]["dropped_tags"])


@lru_cache(maxsize=20_000)
def _sounds_dropped(named: str) -> bool:
    return bool(_dropped().search(named) or _dropped().search(_HUMP.sub("-", named)))


def prune(tree: Any) -> None:
    """Drop what is never text: furniture by its tag, class or id, and what is hidden."""
    drop_tags = _drop_tags()
    stack = [tree]
    while stack:
        element = stack.pop()
        doomed = []
        for child in element:
            tag = child.tag
            if (
                not isinstance(tag, str)
                or (tag in drop_tags and not _is_table(child) and not _is_page(child))
                or _is_furniture(child)
                or (tag in _FRAMES and _is_caption(child))
            ):
                doomed.append(child)
            else:
                stack.append(child)
        for child in doomed:
            _remove(element, child)


def _is_furniture(element: Any) -> bool:
    attributes = element.attrib
    if not attributes or element.tag in {"html", "body", "article", "main"}:
        return False
    named = " ".join(v for k in _NAMING if (v := attributes.get(k)))
    if named and _sounds_dropped(_DIGITS.sub("", named)):
        return not _holds_text(element, named)
    return _is_hidden(element)


def _is_table(element: Any) -> bool:
    """Whether a figure is no picture but a table of the text."""
    if element.tag != "figure":
        return False
    return next(element.iter("table"), None) is not None and next(element.iter("img"), None) is None


def _is_page(element: Any) -> bool:
    """Whether a form holds the page's text, as some office systems have it."""
    if element.tag != "form":
        return False
    long = (part for part in element.itertext() if len(part.strip()) >= _PROSE)
    return len(list(itertools.islice(long, _PROSES))) == _PROSES


def _is_caption(element: Any) -> bool:
    """Whether a block shows a picture, and all its words are what is said of that."""
    if next(element.iter("img", "amp-img", "picture"), None) is None:
        return False
    size = 0
    for part in element.itertext():
        size += len(part.strip())
        if size > _CAPTION:
            return False
    return size > 0


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool(_UNLIKELY.search(element.get("style") or ""))


def _remove(parent: Any, element: Any) -> None:
    """Take an element out and leave the text that follows it where it is."""
    tail = element.tail
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def _holds_text(element: Any, named: str) -> bool:
    """Whether a class that sounds like furniture is on the text's own container after all."""
    if not _KEPT.search(named):
        return False
    return sum(1 for p in element.iter("p") if sum(map(len, p.itertext())) > 80) >= 3


def in_furniture(element: Any) -> bool:
    """Whether an element stands within furniture."""
    return any(
        _is_furniture(a) or (a.tag in _drop_tags() and not _is_page(a))
        for a in element.iterancestors()
    )
