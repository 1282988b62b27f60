"""Where a text came from: its publisher and the chain of sources that it credits."""

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from foretold.documents.lines import Line
from foretold.knowledge.files import table, toml

_NAME = r"[A-Z0-9][\w&.’'-]*(?: (?:of |the |and |& )?[A-Z0-9][\w&.’'-]*){0,4}"
_MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_CAPITAL = re.compile(r"(?<!\w)[A-ZÀ-Þ][\w’']*")
_HOST = re.compile(r"[a-z0-9.-]+\.[a-z]{2,}")
_LEAD_CHARS = 80
_TAIL_LINES = 12
_HEAD_CHARS = 20_000


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet or agency; `zone` is the IANA zone in which its pages print times."""

    name: str
    domain: str
    kind: str
    zone: str


@cache
def _by_name() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for row in table("documents/publishers.tsv"):
        outlet = Outlet(row["name"], row["domain"], row["kind"], row["zone"])
        for name in (row["name"], *row["aliases"].split(";")):
            if name:
                found.setdefault(_fold(name), outlet)
    return found


@cache
def _by_domain() -> dict[str, Outlet]:
    found = {o.domain: o for o in _by_name().values()}
    for row in table("documents/publishers.tsv"):
        for name in row["aliases"].split(";"):
            if "." in name and " " not in name and name == name.lower():
                found[name] = _by_name()[_fold(row["name"])]
    return found


def _fold(name: str) -> str:
    return re.sub(r"[^\w]+", "", name.lower().removeprefix("the "))


def outlet_named(name: str) -> Outlet | None:
    """The outlet of this name or alias."""
    return _by_name().get(_fold(name))


def outlet_at(address: str) -> Outlet | None:
    """The outlet whose site this link, host or mail domain belongs to."""
    host = (urlsplit(address).hostname if "//" in address else address) or ""
    parts = host.lower().split(".")
    for i in range(len(parts) - 1):
        if found := _by_domain().get(".".join(parts[i:])):
            return found
    return None


def canonical(name: str) -> str:
    """The name as we print it: the outlet's own when it is known."""
    outlet = outlet_named(name)
    return outlet.name if outlet else name.strip(" .,")


def as_printed(name: str) -> str:
    """The name as the page prints it, where that is the outlet's own name or a fuller form of it.

    `The Korea Herald` and `Yonhap News Agency` stay; `dw.com` becomes `Deutsche Welle`.
    """
    is_host = bool(_HOST.fullmatch(name.lower()))
    outlet = outlet_named(name) or (outlet_at(name) if is_host else None)
    if outlet is None or not is_host:
        words = name.strip(" .,")
        if outlet is None or _fold(outlet.name) in _fold(words):
            return words
    return outlet.name


@cache
def _patterns(section: str, key: str) -> tuple[re.Pattern[str], ...]:
    given = toml("documents/credits.toml")[section][key]
    given = given if isinstance(given, list) else [given]
    flags = re.I if section == "lines" else 0
    return tuple(re.compile(p.replace("NAME", _NAME), flags) for p in given)


@cache
def _names_by_first_word() -> dict[str, list[str]]:
    """The names and aliases of outlets by their first word, longest first."""
    found: dict[str, list[str]] = {}
    for row in table("documents/publishers.tsv"):
        for name in (row["name"], *row["aliases"].split(";")):
            first = _CAPITAL.match(name)
            if first and not _HOST.fullmatch(name):
                found.setdefault(first[0], []).append(name)
    return {word: sorted(names, key=lambda n: (-len(n), n)) for word, names in found.items()}


def source_line(line: str) -> str | None:
    """The source that a whole line credits: `Source: Donga` gives `Donga`."""
    if len(line) > 120 or "http" in line or "@" in line:
        return None
    for pattern in _patterns("lines", "regex"):
        match = pattern.fullmatch(line)
        if match and (outlet_named(match["who"]) or match["who"][:1].isupper()):
            return canonical(match["who"])
    return None


def author_publisher(line: str) -> str | None:
    """The outlet in an author's line: `X is a journalist for News Rebeat` gives `News Rebeat`."""
    for pattern in _patterns("authors", "publisher"):
        if match := pattern.search(line):
            return canonical(match["who"])
    return None


def copyright_holder(line: str) -> str | None:
    """The holder in a copyright line; its year says nothing about the article's date."""
    if len(line) > 500:
        return None
    for pattern in _patterns("copyrights", "publisher"):
        if match := pattern.search(line):
            return canonical(re.sub(r"^by\s+", "", match["who"], flags=re.I))
    return None


def _credited(text: str) -> list[str]:
    """Outlets whose reports the prose credits, in the order of their words."""
    sample = text[:_HEAD_CHARS]
    found = [
        (match.start("who"), match["who"])
        for pattern in _patterns("prose", "named")
        for match in pattern.finditer(sample)
        if outlet_named(match["who"]) or " " in match["who"]
    ]
    found += _outlets_credited(sample)
    return list(dict.fromkeys(canonical(name) for _, name in sorted(found)))


def _outlets_credited(sample: str) -> list[tuple[int, str]]:
    """Known outlets with the words of a credit before or after them, and where they stand."""
    before, after = (_patterns("prose", key)[0] for key in ("before", "after"))
    found = []
    taken = 0
    for match in _CAPITAL.finditer(sample):
        if match.start() < taken:
            continue
        for name in _names_by_first_word().get(match[0], ()):
            if not sample.startswith(name, match.start()):
                continue
            taken = match.start() + len(name)
            if sample[taken : taken + 1].isalnum():
                continue
            lead = sample[max(0, match.start() - _LEAD_CHARS) : match.start()]
            if before.search(lead) or after.match(sample, taken):
                found.append((match.start(), name))
            break
    return found


def read_provenance(
    text: str, lines: list[Line], agency: str | None = None, url: str | None = None
) -> tuple[str | None, tuple[str, ...]]:
    """(publisher, via): who published a text, and the chain it credits, the nearest first."""
    tail = lines[-_TAIL_LINES:]
    named = [source_line(line.text) for line in (*lines[:6], *tail)]
    lined = list(dict.fromkeys(n for n in named if n))
    publisher = _publisher(lines, tail, url)
    chain = [*lined, *([canonical(agency)] if agency else []), *_credited(text)]
    if publisher is None and agency:
        publisher = canonical(agency)
    via = tuple(n for n in dict.fromkeys(chain) if n != publisher)
    return publisher, via


def _publisher(lines: list[Line], tail: list[Line], url: str | None) -> str | None:
    outlet = outlet_at(url) if url else None
    if outlet:
        return outlet.name
    for line in reversed(tail):
        if len(line.text) < 700 and (name := author_publisher(line.text)):
            return name
    for line in (*tail, *lines[:4]):
        if name := copyright_holder(line.text):
            return name
    for line in tail:
        mail = _MAIL.search(line.text) if len(line.text) < 300 else None
        if mail and (outlet := outlet_at(mail[1])):
            return outlet.name
    return None
