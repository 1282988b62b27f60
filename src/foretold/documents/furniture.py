"""Furniture: what a page prints around an article's text, found in plain text line by line.

Works on raw text as well as on cleaned text: the offsets are those of the text given.
"""

import re
from dataclasses import dataclass
from functools import cache

from foretold.documents.headers import HEAD_LINES, Header, read_header
from foretold.documents.lines import Line, foreign_share, split_lines
from foretold.documents.provenance import source_line
from foretold.knowledge.files import toml

_CAPTION_GAP = 3
_CAPTION_CHARS = 500
_LINK_CHARS = 200
_PROSE_CHARS = 200
_TAIL_LINES = 6
_BIOGRAPHY_CHARS = 700
_MIXED_SHARE = 0.4
_WORDS = re.compile(r"[\w@+-]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: str
    where: str
    max: int
    regex: re.Pattern[str]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    given = toml("documents/furniture.toml")["pattern"]
    return tuple(
        _Pattern(p["kind"], p["where"], p["max"], re.compile("|".join(p["regex"]), re.I))
        for p in given
    )


@cache
def _headings() -> re.Pattern[str]:
    return re.compile("|".join(toml("documents/furniture.toml")["headings"]["related"]), re.I)


@cache
def _share_words() -> frozenset[str]:
    return frozenset(toml("documents/furniture.toml")["share_words"]["words"])


@cache
def _biography() -> re.Pattern[str]:
    data = toml("documents/furniture.toml")["biography"]
    trades, verbs = "|".join(data["trades"]), "|".join(data["verbs"])
    name = r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|van|von|al|bin)){1,3}"
    return re.compile(
        rf"(?P<name>{name}),? (?:(?:{verbs})\b[^.\"“”]{{0,160}}\b(?:{trades})s?\b"
        r"|(?:covers|writes about|writes for|reports on|reports from|reports for)\b).*"
    )


def furniture_spans(text: str) -> list[tuple[int, int, str]]:
    """Where the furniture of a text lies: (start, end, kind) in order, code points of `text`.

    Kinds: `posted` (header dates), `byline`, `caption`, `credit`, `repeat` (a line told again),
    `share`, `comments`, `newsletter`, `advert`, `related`, `button`, `copyright`, `end`, `link`,
    `source`, `editor`, `biography`, `foreign` (a line in another script). Spans cover whole
    lines without the white space around them; the title and the dateline are not furniture.
    """
    lines = split_lines(text)
    kinds = kinds_of(lines, read_header(lines, is_furniture=is_furniture))
    return [
        (line.start, line.end, kind)
        for line, kind in zip(lines, kinds, strict=True)
        if kind is not None
    ]


def is_furniture(line: Line) -> bool:
    """Whether a line by itself is furniture, wherever it stands."""
    return _kind(line, is_tail=False, byline=None) is not None


def kinds_of(lines: list[Line], header: Header) -> list[str | None]:
    """The kind of furniture that each line is, None for the article's own lines."""
    count = len(lines)
    kinds: list[str | None] = [None] * count
    for i, line in enumerate(lines):
        if i == header.title_line:
            continue
        if i in header.dated:
            kinds[i] = "posted"
        elif i in header.signed or (
            header.byline
            and (
                line.text in {header.byline, *_names_of(header.byline)}
                or (i < HEAD_LINES and _is_signature(line, header.byline))
            )
        ):
            kinds[i] = "byline"
        else:
            kinds[i] = _kind(line, is_tail=i >= count - _TAIL_LINES, byline=header.byline)
    _mark_foreign(lines, kinds)
    _mark_repeats(lines, kinds, header)
    _mark_related(lines, kinds, header)
    return kinds


def _kind(line: Line, *, is_tail: bool, byline: str | None) -> str | None:
    text = line.text
    if len(text) <= 120 and _is_share_row(text):
        return "share"
    for pattern in _patterns():
        fits = len(text) <= pattern.max and (pattern.where == "any" or is_tail)
        if fits and pattern.regex.fullmatch(text):
            if pattern.kind == "source" and source_line(text) is None:
                continue
            return pattern.kind
    if is_tail and len(text) < _BIOGRAPHY_CHARS and _is_biography(text, byline):
        return "biography"
    return None


def _is_share_row(text: str) -> bool:
    words = _WORDS.findall(text.lower())
    return all(w in _share_words() or not any(c.isalpha() for c in w) for w in words)


def _is_biography(text: str, byline: str | None) -> bool:
    for name in _names_of(byline):
        if text.startswith(name) and re.match(
            r",?\s(?:is|was|has|covers|writes|teaches|reports)\b", text[len(name) :]
        ):
            return True
    return bool(_biography().match(text)) and not re.search(r"\b(?:said|told|added)\b", text)


def _is_signature(line: Line, byline: str) -> bool:
    """Whether a line is the author's name with an office or place behind it."""
    rest = len(line.text) - len(byline)
    return not line.is_closed and rest < 60 and line.text.startswith(f"{byline},")


def _names_of(byline: str | None) -> list[str]:
    return re.split(r",? and |, ", byline) if byline else []


def biography_name(text: str) -> str | None:
    """Whose life a paragraph tells, when it is an author's line."""
    if len(text) >= _BIOGRAPHY_CHARS or not _is_biography(text, None):
        return None
    match = _biography().match(text)
    return match["name"] if match else None


def _mark_foreign(lines: list[Line], kinds: list[str | None]) -> None:
    """Lines in another script than the text, which is in Latin letters."""
    strange = [
        i for i, line in enumerate(lines)
        if not line.text.isascii() and foreign_share(line.text) > _MIXED_SHARE
    ]  # fmt: skip
    letters = sum(len(line.text) for line in lines)
    if sum(len(lines[i].text) for i in strange) > _MIXED_SHARE * letters:
        return
    for i in strange:
        kinds[i] = kinds[i] or "foreign"


def _mark_repeats(lines: list[Line], kinds: list[str | None], header: Header) -> None:
    """Captions told twice (both go), decks and titles told again (the second goes)."""
    seen: dict[str, int] = {}
    for i, line in enumerate(lines):
        if len(line.text) > _CAPTION_CHARS or len(line.text) < 12:
            continue
        first = seen.setdefault(line.folded, i)
        if first == i:
            continue
        if first == header.title_line or kinds[first] not in {None, "caption"}:
            kinds[i] = kinds[i] or "repeat"
        elif i - first <= _CAPTION_GAP and (not line.is_closed or i < HEAD_LINES):
            kinds[first] = kinds[i] = "caption"
        else:
            kinds[i] = kinds[i] or "repeat"


def _mark_related(lines: list[Line], kinds: list[str | None], header: Header) -> None:
    """Headings such as "Related stories" and the links that follow them."""
    open_list = False
    for i, line in enumerate(lines):
        is_heading = len(line.text) < 80 and bool(_headings().fullmatch(line.text.rstrip(" :.»>→")))
        if i == header.title_line:
            continue
        if is_heading:
            kinds[i] = "related"
            open_list = True
        elif open_list and kinds[i] is None:
            if len(line.text) > _PROSE_CHARS or line.is_closed or len(line.text) > _LINK_CHARS:
                open_list = False
            else:
                kinds[i] = "related"
