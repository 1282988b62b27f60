"""Who held an office on a day, asked in a person's words: the office, the state, the name."""

from functools import lru_cache

from foretold.knowledge.actors import actor_names, organisation_names, state_names
from foretold.knowledge.holders import Holder, holders, holders_on, person_names, surnames
from foretold.knowledge.names import key, keys
from foretold.knowledge.packs import forms, rows

_EXTRA = {"spy_chief": ("intelligence_chief",), "chief_of_staff": ("senior_aide",)}
"""Offices whose holders stand under other codes."""
_HEADS = frozenset({"head of state", "head of government"})
"""Offices that may be held by right of another, when asked for by these words."""
_HEADSHIP = dict.fromkeys(("commander", "head", "director"), "chief") | {"staff": ""}
_NO_WORDS = frozenset({"of", "the", "for", "to", "and", "on"})


@lru_cache(maxsize=1)
def offices_by_form() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The codes of the offices that a form names, by its keys; the codes name themselves."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for row in rows("actors/office_names.tsv"):
        for form in (row["office"].replace("_", " "), row["name"], *forms(row["forms"])):
            found.setdefault(keys(form), {})[row["office"]] = None
    for row in rows("actors/offices.tsv"):
        for form in forms(row["forms"]):
            for office in _EXTRA.get(row["office"], (row["office"],)):
                found.setdefault(keys(form), {})[office] = None
    return {form: tuple(codes) for form, codes in found.items()}


def code_named(name: str) -> str | None:
    """The code of a state or organisation by its code, name, adjective or capital."""
    if name.upper() in state_names() or name.upper() in organisation_names():
        return name.upper()
    return next((a.code for _, a in actor_names().exact(name) if a.code), None)


def who_held(office: str, code: str, day: str) -> list[Holder]:
    """Who held an office, named in words or by its code, of a state or organisation on a day.

    A post that the words name in full goes before the office that they only name by kind:
    "special representative for North Korea" is not every envoy.
    """
    asked = _words(office) - {""}
    posts = [
        h
        for h in holders()
        if h.post and h.country == code and h.holds_on(day) and _words(h.post) >= asked
    ]
    codes = offices_by_form().get(keys(office.replace("_", " ")), ())
    held = [h for c in codes for h in holders_on(code, c, day)]
    direct = [h for h in held if not h.post]
    exact = [h for h in posts if _words(h.post) - {""} == asked]
    found = exact or direct or posts or held
    if not found and office.replace("_", " ").lower() in _HEADS:
        found = _by_right(code, office.replace(" ", "_").lower(), day)
    return list(dict.fromkeys(found))


def _by_right(code: str, office: str, day: str) -> list[Holder]:
    """Who holds an office because of another: a president who leads the government."""
    for row in rows("actors/offices_by_right.tsv"):
        if (row["country"], row["office"]) != (code, office) or row["start"] > day:
            continue
        if not row["end"] or day <= row["end"]:
            return holders_on(row["holder_country"], row["holder_office"], day)
    return []


def _words(text: str) -> frozenset[str]:
    """The words of a post; "chief of the army", "army commander" and "head of the army" are one."""
    return frozenset(_HEADSHIP.get(k, k) for k in keys(text) if k not in _NO_WORDS)


def offices_of(name: str, day: str = "") -> list[Holder]:
    """What a person of that name (full, alias or family name) held: on a day, or ever.

    Terms are in order of their start.
    """
    found = [h for _, h in person_names().exact(name)]
    if not found and len(keys(name)) == 1:
        found = list(surnames().get(key(name), ()))
    kept = [h for h in dict.fromkeys(found) if not day or h.holds_on(day)]
    return sorted(kept, key=lambda h: h.start)
