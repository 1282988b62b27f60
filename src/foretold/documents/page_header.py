"""The visible header of a page: dates and by-line, looked for around the headline.

Pages are full of dates and authors of other articles (teasers, lists, comments). Those that
belong to the article stand close to its headline: below it, before the text begins, or right
above it.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from foretold.documents.dates import Order, find_stamp, iso_stamp
from foretold.documents.headers import byline_of, dates_of, label_of, names_alone
from foretold.documents.letters import NAME
from foretold.documents.provenance import outlet_named
from foretold.knowledge.files import toml

_AFTER, _BEFORE, _ALL = 200, 40, 2_000
"""How many elements below and above the headline are looked at, and where there is none."""
_PROSE, _PROSES = 130, 3
"""A block longer than this, in characters, is text; after so many of them the header is over."""
_WORDS, _INNER = 220, 60
"""A header line has no more characters and no more elements than these."""
_CLIMB = 5
_TAGS = frozenset({"nav", "footer", "aside"})
_ASIDE = 300
"""An aside of so many characters without headings may hold the article's own authors and date."""
_NAMING = (
    "class",
    "id",
    "rel",
    "data-testid",
    "data-component",
    "data-qa",
    "data-hook",
    "itemprop",
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PROFILE = re.compile(r"/(?:authors?|by|profiles?|people|staff|writers?|reporters?|team)/", re.I)
_JOINT = re.compile(r"\s*(?:[|·•]|\s[–—]\s|\s/\s)\s*")
_STAMPS = (
    "data-timestamp", "data-time", "data-date", "data-datetime", "data-date-time",
    "data-published", "time", "date", "value",
)  # fmt: skip
_BLOCKS = frozenset({"div", "p", "li", "ul", "td", "dl", "dt", "dd", "h4", "h5"})
_SIGNED = re.compile(
    rf"(?:\w+ )?(?:[Bb]y|BY) {NAME}(?:(?:, | and |, and | & ){NAME})*(?: in [^,|]{{2,40}})?[,;]?\s+"
)
_ENTRY = re.compile(r"(?:^|\s)(?:entry-date|published)(?:\s|$)")
"""Classes of a first publication, which blogs print beside `updated` when nothing has changed."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGNS = re.compile(
    r"\(?(?:(?:posted|submitted|written) by|(?:[A-Z][a-z]+ )?original by)[: ]+", re.I
)
_SIGNING = frozenset({"p", "div", "span", "li", "td"})
_SAID_BY = re.compile(r"(?:by|written by|story by|posted by)[: ].{4,80}$", re.I)


@dataclass(slots=True)
class Shown:
    """What the header shows: ISO dates, names."""

    published: str | None = None
    modified: str | None = None
    byline: str | None = None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(toml("documents/pages.toml")["body"][kind], re.I)


def read_shown(tree: Any, headline: Any, *, zone: str | None, order: Order) -> Shown:
    """Dates and by-line around the headline; without a headline, the first that are the page's own.

    Args:
        tree: the page, unpruned but without scripts.
        headline: the element that shows the title, or None.
        zone: IANA zone of the publisher.
        order: whether the day or the month comes first in numeric dates, None when not known.

    """
    shown = Shown()
    if headline is None:
        elements = list(itertools.islice(tree.iter(), _ALL))
        near = [e for e in elements if e.tag == "time" or _named(e, "date_class")]
        _dates_in((e for e in near if not _in_card(e, frozenset())), shown, zone, order)
        near = [e for e in elements if _named(e, "byline_class")]
        _byline_in([e for e in near if not _in_card(e, frozenset())], shown)
        return shown
    above = frozenset(headline.iterancestors())
    below = list(_until_text(itertools.islice(_following(headline), _AFTER)))
    before = [
        e for e in itertools.islice(_preceding(headline), _BEFORE)
        if _is_near(e, headline) and not _in_card(e, above)
    ]  # fmt: skip
    below = [e for e in below if not _in_card(e, above, links=False)]
    for group in (below, before):
        _dates_in(group, shown, zone, order)
    for group in (below, before):
        _byline_in(group, shown)
    if shown.published is None and shown.modified is None:
        later = itertools.islice(_following(headline), _ALL)
        stamped = [e for e in later if "publish" in (e.get("class") or "").lower()]
        _dates_in((e for e in stamped if not _in_card(e, above)), shown, zone, order)
    if shown.byline is None:
        shown.byline = _signed_below(itertools.islice(_following(headline), 2 * _AFTER))
    return shown


def _signed_below(elements: Iterator[Any]) -> str | None:
    """Who signs below the text: `Posted by Anna Brandt at 8 November 2023`, `(original by ...)`."""
    for element in elements:
        if element.tag not in _SIGNING:
            continue
        words = short_words(element, 120)
        match = _SIGNS.match(words) if words else None
        if match and (name := byline_of("By " + words[match.end() :])):  # type: ignore[index]
            return name
    return None


def _following(element: Any) -> Iterator[Any]:
    """The elements after one and outside it, in the order of the page."""
    while element is not None:
        later = element.getnext()
        if later is None:
            element = element.getparent()
            continue
        yield from later.iter()
        element = later


def _preceding(element: Any) -> Iterator[Any]:
    """The elements that end before one begins, the nearest first."""
    while element is not None:
        earlier = element.getprevious()
        if earlier is None:
            element = element.getparent()
            continue
        yield from _backwards(earlier)
        element = earlier


def _backwards(element: Any) -> Iterator[Any]:
    for child in reversed(element):
        yield from _backwards(child)
    yield element


def _until_text(elements: Iterator[Any]) -> Iterator[Any]:
    """The elements below the headline until its text has begun."""
    long = 0
    for element in elements:
        if (
            len((element.text or "").strip()) >= _PROSE
            or len((element.tail or "").strip()) >= _PROSE
        ):
            long += 1
            if long > _PROSES:
                return
        yield element


def _is_near(element: Any, headline: Any) -> bool:
    """Whether an element above the headline shares a part of the page with it."""
    own = set(element.iterancestors())
    shared = next((a for a in headline.iterancestors() if a in own), None)
    if shared is None or shared.tag in {"html", "body"}:
        return False
    return next(shared.iter("nav", "footer"), None) is None


def _in_card(element: Any, above: frozenset[Any], *, links: bool = True) -> bool:
    """Whether an element belongs to a teaser of another article, or to the site's own parts."""
    holder = element
    for _ in range(_CLIMB):
        if holder is None or holder in above or holder.tag == "body":
            return False
        if holder.tag in _TAGS and not _is_own_part(holder):
            return True
        for inner in holder.iter("h2", "h3", "h4", "a") if links else holder.iter("h2", "h3", "h4"):
            if inner is not element and len("".join(inner.itertext()).strip()) > 24:
                return True
        holder = holder.getparent()
    return False


def _is_own_part(element: Any) -> bool:
    """Whether a footer or aside is a part of the article's header after all."""
    if element.tag == "footer":
        return next(element.iterancestors("header"), None) is not None
    is_short = short_words(element, _ASIDE) is not None
    return (
        element.tag == "aside" and is_short and next(element.iter("h2", "h3", "h4"), None) is None
    )


def _named(element: Any, kind: str) -> bool:
    named = " ".join(v for k in _NAMING if (v := element.get(k)))
    return len(named) > 2 and bool(_pattern(kind).search(_HUMP.sub("-", named)))


def short_words(element: Any, limit: int = _WORDS) -> str | None:
    """The text of an element, None when it is longer than a header line."""
    parts: list[str] = []
    size = 0
    for number, part in enumerate(element.itertext()):
        size += len(part.strip())
        if size > limit or number > 2 * _INNER:
            return None
        parts.append(part)
    return " ".join(" ".join(parts).split())


def _parts_of(element: Any, limit: int = _WORDS) -> str | None:
    """Like `short_words`, with a bar between the blocks inside."""
    if next(element.iter(*_BLOCKS, "br"), element) is element and element.tag not in _BLOCKS:
        return short_words(element, limit)
    parts: list[str] = []
    size = 0
    for number, child in enumerate(element.iter()):
        is_inner = child is not element
        if is_inner and (child.tag in _BLOCKS or child.tag == "br"):
            parts.append("|")
        pieces = (child.text or "", (child.tail or "") if is_inner else "")
        parts += pieces
        size += sum(map(len, pieces))
        if size > 4 * limit or number > _INNER:
            return None
    words = " ".join(" ".join(parts).split()).strip(" |")
    return words if len(words) <= limit else None


def _dates_in(elements: Any, shown: Shown, zone: str | None, order: Order) -> None:
    for element in elements:
        if shown.published and shown.modified:
            return
        words = _parts_of(element)
        if words is None:
            continue
        found = _marked(element, words, zone) or (
            dates_of(words, zone, order) or _dates_of_parts(words, zone, order)
            if _YEAR.search(words)
            else None
        )
        if found is None:
            continue
        label = _label_before(element) if found[1] is None else None
        published, modified = (None, found[0]) if label == "modified" else found
        if (
            shown.published is None
            or _tells_more(published, shown.published)
            or label == "original"
        ):
            shown.published = published or shown.published
        shown.modified = shown.modified or modified


def _tells_more(one: str | None, other: str) -> bool:
    return one is not None and len(other) == 10 and len(one) > 10 and one.startswith(other)


def _marked(element: Any, words: str, zone: str | None) -> tuple[str | None, str | None] | None:
    """The dates in an element's attributes: `datetime`, a microformat's `title`, an epoch."""
    value = element.get("datetime")
    if value is None and element.tag == "abbr":
        value = element.get("title")
    if value is None:
        value = next((v for k in _STAMPS if (v := element.get(k))), None)
    stamp = iso_stamp(value, zone=zone) if value and len(value) < 60 else None
    if stamp is None or len(stamp) == 10:
        return None if stamp is None or find_stamp(words, zone=zone) else (stamp, None)
    if stamp[11:] == "12:00+00:00" and (seen := find_stamp(words, zone=zone)):
        stamp = seen.iso if len(seen.iso) == 10 else stamp  # noon UTC: a day without a time
    kind = f"{element.get('itemprop') or ''} {words[:30]}".lower()
    if not _ENTRY.search(element.get("class") or ""):
        kind += (element.get("class") or "").lower()
    return (None, stamp) if re.search(r"updat|modif|edited|revis", kind) else (stamp, None)


def _dates_of_parts(
    words: str, zone: str | None, order: Order
) -> tuple[str | None, str | None] | None:
    """Dates of a line that names people or places too: `By Kim | 8 November 2023, 14:05`."""
    parts = _JOINT.split(words)
    if len(parts) < 2:
        signed = _SIGNED.match(words)
        return dates_of(words[signed.end() :], zone, order) if signed else None
    for start in range(len(parts)):
        for end in range(len(parts), start, -1):
            piece = " ".join(parts[start:end])
            if _YEAR.search(piece) and (found := dates_of(piece, zone, order)):
                return found
    return None


def _beside_date(words: str) -> str | None:
    """The names that stand right beside the date of a line: `Kim So-youn · 8 November 2023`."""
    stamp = find_stamp(words)
    if stamp and (names := names_alone(words[: stamp.start].rstrip(" ,|·•–—-"))):
        return names
    parts = [p for p in _JOINT.split(words) if p.strip()]
    for one, other in itertools.pairwise(parts):
        for part, date in ((one, other), (other, one)):
            if _YEAR.search(date) and (names := names_alone(part)):
                return names
    return None


def _label_before(element: Any) -> str | None:
    """The label in the element before a date: a definition's term, a bold word."""
    for holder in (element, element.getparent()):
        before = holder.getprevious() if holder is not None else None
        if before is not None and (words := short_words(before, 40)):
            return label_of(words)
    return None


def _is_dated(element: Any) -> bool:
    words = short_words(element, 60) if element is not None else None
    return bool(words and _YEAR.search(words) and dates_of(words))


def _term_of(element: Any) -> str:
    """The label before a definition or a cell."""
    before = element.getprevious()
    words = (short_words(before, 40) or "") if before is not None else ""
    return words.rstrip(" :") + ":"


def _names_inside(element: Any) -> str | None:
    """The names of a by-line that has each in an element of its own."""
    found: list[str] = []
    for inner in element.iter("a", "span", "li", "strong", "b"):
        words = short_words(inner, 60)
        name = names_alone(words.removeprefix("By ")) if words else None
        if name and outlet_named(name) is None and not any(name in f for f in found):
            found.append(name)
    return ", ".join(found) if len(found) > 1 else None


def _byline_in(elements: list[Any], shown: Shown) -> None:
    if shown.byline:
        return
    for element in elements:
        is_named = _named(element, "byline_class") or element.get("rel") == "author"
        if not is_named and element.tag in {"a", "b", "i", "em"}:
            continue
        words = _parts_of(element, 160)
        if not words or len(words) < 3:
            continue
        name = (_names_inside(element) if is_named else None) or byline_of(words)
        if name is None and element.tag in {"dd", "td"}:
            name = byline_of(f"{_term_of(element)} {words}")
        if name is None and is_named:
            parts = words.split("|")
            name = next((n for p in parts if (n := byline_of(f"By {p.strip()}"))), None)
        if name is None and _YEAR.search(words):
            name = _beside_date(words)
        if name is None and element.tag == "p" and _is_dated(element.getnext()):
            name = names_alone(words)
        if name:
            shown.byline = name
            return
    for element in elements:
        tail = " ".join((element.tail or "").split())
        if _SAID_BY.match(tail) and (name := byline_of(tail)):
            shown.byline = name
            return
    for element in elements:
        words = short_words(element, 60) if element.tag == "a" else None
        if words and _PROFILE.search(element.get("href") or "") and (name := names_alone(words)):
            shown.byline = name
            return
