"""The visible header of an article: title, dates with their labels, by-line."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from foretold.documents.datelines import find_dateline
from foretold.documents.dates import Order, find_stamp
from foretold.documents.letters import NAME, PARTICLES, UPPER
from foretold.documents.lines import Line
from foretold.knowledge.files import toml

HEAD_LINES = 12
_YEAR = re.compile(r"(?:18|19|20)\d\d|2100")
_TITLE_CHARS = range(8, 161)
_REST = re.compile(r"[^\w]+|\b(?:at|on|by|local|time|am|pm|hrs?)\b", re.I)
_SEPARATORS = re.compile(r"\s*[|│·•/]\s*")
_BY = re.compile(
    r"(?:^|[|·•]\s*)(?:by|by:|words by|story by|from|(?:authors?|writers?|reporters?|text|words) ?:"
    r"|(?:written|reported|submitted|posted|published|created) by)\s+"
    r"(?P<names>[^|·•]{3,160})",
    re.I,
)
_NAMES = re.compile(rf"{NAME}(?:(?:, | and |, and | & ){NAME})*")
_ROLE_LINE = re.compile(rf"(?P<name>{NAME}),? (?P<role>[A-Za-z -]{{4,40}})")


@dataclass(slots=True)
class Header:
    """What the header lines tell; `dated` are the lines that hold nothing else."""

    title: str | None = None
    published: str | None = None
    modified: str | None = None
    byline: str | None = None
    title_line: int | None = None
    dated: frozenset[int] = frozenset()
    signed: frozenset[int] = frozenset()


@cache
def _labels() -> re.Pattern[str]:
    data = toml("documents/headers.toml")
    kinds = []
    for kind in ("modified", "published"):
        words = "|".join(re.escape(w) for w in sorted(data[kind]["labels"], key=len, reverse=True))
        kinds.append(rf"(?P<{kind}>{words})")
    return re.compile(
        rf"(?:^|(?<=[\s|·•(\d:\]]))(?:{'|'.join(kinds)})(?!\w)\s*[:：.,\-–]?\s*", re.I
    )


def dates_of(
    line: str, zone: str | None = None, order: Order = None
) -> tuple[str | None, str | None] | None:
    """(published, modified) of a line that holds dates and their labels and nothing else.

    None when it is another kind of line.
    """
    if len(line) > 200 or not _YEAR.search(line):
        return None
    published = modified = None
    rest, position = "", 0
    while stamp := find_stamp(line, position, zone=zone, order=order):
        before = line[position : stamp.start]
        label = _last_label(before)
        if label == "modified":
            modified = modified or stamp.iso
        elif published is None:
            published = stamp.iso
        elif label is None:
            modified = modified or stamp.iso
        rest += " " + _labels().sub(" ", before + " ")
        position = stamp.end
    if published is None and modified is None:
        return None
    words = _REST.sub(" ", rest + line[position:])
    return (published, modified) if len(words.split()) <= 3 and len(words) < 40 else None


def _last_label(before: str) -> str | None:
    found = None
    for match in _labels().finditer(before):
        found = match.lastgroup
    return found


def label_of(words: str) -> str | None:
    """What a label before a date says: `published`, `modified`, or `original`.

    The last is where an earlier publication is told apart from this one.
    """
    if re.match(r"(?:originally|first|original|date of (?:issue|publication))\b", words, re.I):
        return "original"
    return _last_label(words + " ")


def names_alone(words: str) -> str | None:
    """The names of a line that holds people's names and nothing else."""
    match = _NAMES.fullmatch(words.strip(" ,."))
    if match is None or _starts_otherwise(match[0]):
        return None
    words_in = {w.lower().strip(".,") for w in match[0].split()}
    return None if words_in & _no_name_words() else match[0]


@cache
def _no_name_words() -> frozenset[str]:
    return frozenset(toml("documents/headers.toml")["byline"]["not_in_names"])


def byline_of(line: str, *, alone: bool = True) -> str | None:
    """The names of a by-line: `By Kim So-youn, staff reporter` gives `Kim So-youn`."""
    if len(line) > 200:
        return None
    match = _BY.search(line)
    if match is None:
        return _role_line(line)
    words = _SEPARATORS.split(match["names"])[0].replace(" AND ", " and ")
    words = without_titles(_without_roles(words))
    names = _NAMES.match(words)
    if names is None or _starts_otherwise(names[0]):
        return None
    rest = words[names.end() :].strip(" ,.;:-–—()")
    if alone and len(rest.split()) > 6:
        return None
    return _up_to_label(names[0].strip(" ,."))


@cache
def _labels_after() -> frozenset[str]:
    return frozenset(toml("documents/headers.toml")["byline"]["after_names"])


def _up_to_label(names: str) -> str:
    """Names without a word that no name holds and what follows it: `Kim So-youn Published`."""
    for match in re.finditer(r" (?=([\w-]+))", names):
        before = names[: match.start()]
        is_name = len(before.split()) > 1 and not before.endswith((",", " and", " &"))
        if is_name and match[1].lower() in _labels_after():
            return before
    return names


@cache
def _title_words() -> tuple[frozenset[str], re.Pattern[str], frozenset[str]]:
    data = toml("documents/headers.toml")["byline"]
    titles = "|".join(re.escape(t) for t in data["titles"])
    return (
        frozenset(data["offices"]),
        re.compile(rf"(?<![\w.])(?:{titles})\.?\s+(?=[{UPPER}])"),
        frozenset(data["accounts"]),
    )


def without_titles(words: str) -> str:
    """Names without what stands before or after them: `Dr. A B, Department Spokesperson`."""
    offices, titles, _ = _title_words()
    words = titles.sub("", words)
    kept = [p for p in re.split(r",\s+", words) if not offices & set(re.findall(r"\w+", p.lower()))]
    return ", ".join(kept) if kept else words


def is_account(words: str) -> bool:
    """Whether an author is an account of the system or a part of an office, and nobody's name."""
    offices, _, accounts = _title_words()
    lower = words.lower()
    if lower in accounts:
        return True
    in_it = set(re.findall(r"\w+", lower))
    return bool(in_it & (offices | _no_name_words())) and not outlet_like(words)


def outlet_like(words: str) -> bool:
    """Whether words name a known outlet, which may sign what it sends."""
    from foretold.documents.provenance import outlet_named

    return outlet_named(words) is not None


def in_usual_case(names: str) -> str:
    """Names printed in capitals as they are written else: `ANNA DE WIT` gives `Anna de Wit`."""
    if not names.isupper() or " " not in names:
        return names
    small = set(PARTICLES.split("|")) | {"and"}
    words = [w.lower() if w.lower() in small else w.title() for w in names.split()]
    return " ".join(words).replace("’S", "’s").replace("'S", "'s")


@cache
def _byline_words() -> tuple[re.Pattern[str], frozenset[str], re.Pattern[str]]:
    data = toml("documents/headers.toml")["byline"]
    roles = "|".join(re.escape(r) for r in sorted(data["roles"], key=len, reverse=True))
    return (
        re.compile(rf"[,\s(–-]+(?:{roles})s?\b.*$", re.I),
        frozenset(data["not_names"]),
        re.compile(rf"^(?:(?i:authors?|{roles}))\s*:?\s+(?=[{UPPER}])"),
    )


def _without_roles(words: str) -> str:
    cut = re.sub(r"\s+(?:in|at|from|for|on|FOR)\s+[A-Z].*$|\s*[(<\[]?\S+@\S+.*$", "", words)
    cut = _byline_words()[0].sub("", cut).strip(" ,.")
    return _byline_words()[2].sub("", cut)


def _starts_otherwise(name: str) -> bool:
    return name.split(maxsplit=1)[0].lower().rstrip(".,") in _byline_words()[1]


def _role_line(line: str) -> str | None:
    """`Kim So-youn, staff reporter` alone on its line."""
    match = _ROLE_LINE.fullmatch(line)
    if match is None:
        return None
    roles = toml("documents/headers.toml")["byline"]["roles"]
    return _up_to_label(match["name"]) if match["role"].strip().lower() in roles else None


def read_header(
    lines: list[Line],
    zone: str | None = None,
    *,
    is_furniture: Callable[[Line], bool] = lambda line: False,
) -> Header:
    """The header of a text, from its first lines; by-line and dates from its last ones too.

    `is_furniture` tells lines that cannot be the title.
    """
    header = Header()
    dated, signed = set(), set()
    count = len(lines)
    places = [*range(min(HEAD_LINES, count)), *range(max(HEAD_LINES, count - 8), count)]
    for i in places:
        line = lines[i].text
        found = dates_of(line, zone)
        if found:
            dated.add(i)
            header.published = header.published or found[0]
            header.modified = header.modified or found[1]
            continue
        name = byline_of(line)
        if name:
            signed.add(i)
            header.byline = header.byline or name
    header.dated, header.signed = frozenset(dated), frozenset(signed)
    taken = dated | signed | {i for i in range(min(4, count)) if is_furniture(lines[i])}
    header.title_line = _title_line(lines, taken)
    if header.title_line is not None:
        header.title = lines[header.title_line].text
    return header


def _title_line(lines: list[Line], taken: set[int]) -> int | None:
    """The first line that is neither date nor by-line, when it looks like a headline."""
    for i, line in enumerate(lines[:4]):
        if i in taken:
            continue
        follows = sum(len(other.text) for other in lines[i + 1 :])
        closed = line.text.rstrip("\"'”’").endswith((".", ",", ";", ":"))
        closed = closed or find_dateline(line.text) is not None
        fits = len(line.text) in _TITLE_CHARS and not closed and follows > len(line.text)
        return i if fits else None
    return None
