"""The text of a page: our own reading, the page's data where they tell more, a second opinion."""

import re
from typing import Any

from foretold.documents.page_body import body_text
from foretold.documents.page_json import state_texts
from foretold.documents.page_tree import parse, strip_code, stripped

_END_MARKS = " \n■●◼▪◆□∎"
_CLOSED = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LABEL, _DATED = 60, 140
"""Lines above the first sentence that are dropped: up to so many characters, with a year or not."""
_PROSE = re.compile(r">([^<>{}]{80,})")
_MUCH_MORE = 1.5
_LONG, _DOUBTED = 80, 1_500
_SHORT, _LARGE = 200, 2_000
"""A text shorter than this, in characters, from a page longer than that, gets a second look."""


def choose_text(tree: Any, markup: str, *, told: str, scripts: list[str]) -> str:
    """The text of a parsed page, paragraphs parted by blank lines.

    Args:
        tree: the page without its scripts; it is changed.
        markup: the page's source, for another reader.
        told: the text that its JSON-LD tells.
        scripts: the data in its scripts.

    """
    body = _told_body(body_text(tree), told, scripts)
    if _is_doubtful(body, markup):
        body = _better(body, _second_opinion(markup))
    return _without_head(body.rstrip(_END_MARKS))


def _is_doubtful(body: str, markup: str) -> bool:
    """Whether so little of a page was found that another reader should be asked."""
    if len(body) < _SHORT:
        return len(markup) > _LARGE
    if len(body) >= _DOUBTED or sum(map(len, _PROSE.findall(markup))) <= 2 * len(body):
        return False
    tree, _ = parse(markup, "")
    strip_code(tree)
    prose = sum(len(t) for t in tree.itertext() if len(t) >= _LONG)
    return len(body) < 0.5 * prose


def _better(body: str, other: str) -> str:
    return (
        other
        if len(other) > max(_SHORT, _MUCH_MORE * len(body))
        else max(body, other[:_SHORT], key=len)
    )


def _told_body(body: str, told: str, scripts: list[str]) -> str:
    """The text as the page's data tell it, where the page itself shows much less."""
    if len(body) >= _SHORT and len(told) < _MUCH_MORE * len(body):
        return body
    if len(told) < _SHORT and scripts:
        told = "\n\n".join(state_texts(scripts))
    if len(told) < max(_SHORT, _MUCH_MORE * len(body)):
        return body
    if "</" in told or "<br" in told:
        return read_fragment(told, "")
    return "\n\n".join(line.strip() for line in told.splitlines() if line.strip())


def _without_head(body: str) -> str:
    """A page's text without the short lines (section, place, time) before its first sentence."""
    paragraphs = body.split("\n\n")
    for number, paragraph in enumerate(paragraphs[:8]):
        is_short = len(paragraph) <= (_DATED if _YEAR.search(paragraph) else _LABEL)
        if not is_short or _CLOSED.search(paragraph) or "\n" in paragraph:
            return "\n\n".join(paragraphs[number:])
    return body


def _second_opinion(text: str) -> str:
    """The text as trafilatura sees it, for pages of which we find hardly any."""
    from trafilatura import extract

    found = extract(text, fast=True, include_comments=False, favor_precision=True)
    return "\n\n".join(found.split("\n")) if found else ""


def read_fragment(markup: str, where: str) -> str:
    """The text of a piece of HTML, such as a feed's content."""
    if "<" not in markup:
        return markup.strip()
    tree, is_whole = parse(f"<html><body><div>{markup}</div></body></html>", where)
    return body_text(tree) if is_whole else stripped(markup)
