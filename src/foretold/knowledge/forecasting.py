"""What event data of others mean in our terms: relations as PLOVER types, actors as codes."""

import re
from functools import cache, lru_cache
from typing import Any, cast

from foretold.knowledge.actors import actor_names
from foretold.knowledge.events import cameo_types
from foretold.knowledge.files import table, toml
from foretold.knowledge.holders import person_names
from foretold.records.ontology import EVENT_TYPES, Band, EventType

_NOT_A_TYPE = "01"
_REQUESTED = {"02": "REQUEST"}
"""CAMEO's appeals are requests in PLOVER."""


def formats() -> dict[str, Any]:
    """The known formats of event files, as `data/forecasting/formats.toml` has them."""
    return toml("forecasting/formats.toml")


def plain(text: str) -> str:
    """Lower case, letters and single spaces only: how event texts are compared."""
    return " ".join(re.sub(r"[^a-z ]", " ", text.lower().replace("_", " ")).split())


@cache
def _labels() -> dict[str, str]:
    return {plain(row["label"]): row["cameo"] for row in table("events/cameo.tsv")}


@lru_cache(maxsize=4096)
def type_of_relation(text: str) -> EventType | bool | None:
    """The PLOVER type of a CAMEO code, an event text or a type's name.

    None for what has no type (mere statements), False for what is not known at all.
    """
    if text.strip().upper() in EVENT_TYPES:
        return cast(EventType, text.strip().upper())
    digits = text.strip()
    if digits.isdigit():
        if len(digits) in (1, 3) and digits[0] != "0" and digits not in cameo_types():
            digits = "0" + digits
        return _type_of_code(digits)
    words = plain(text)
    if words in _labels():
        return _type_of_code(_labels()[words])
    rows = [r for r in table("forecasting/relations.tsv") if words.startswith(r["start"])]
    if not rows:
        return False
    return _type_of_code(max(rows, key=lambda r: len(r["start"]))["cameo"])


def _type_of_code(code: str) -> EventType | bool | None:
    """The type of the code, or of the first code that begins as it does."""
    if code.startswith(_NOT_A_TYPE):
        return None
    for length in range(len(code), 1, -1):
        part = code[:length]
        if part in _REQUESTED:
            return cast(EventType, _REQUESTED[part])
        found = cameo_types().get(part) or cameo_types().get(f"{part}0")
        if found:
            return found
    return False


_BRACKETED = re.compile(r"^(.*?)\s*\(([^()]+)\)\s*$")


@lru_cache(maxsize=200_000)
def code_of_actor(name: str, country: str = "") -> str | None:
    """Our code for an actor's name as event data write it, or None.

    "Police (Kenya)" and "Kenya" are KEN, "Kim Jong-Un" is PRK, "UN Security Council" UNSC. The
    country, by name or ISO code, helps where the name alone tells nothing.
    """
    name = name.replace("_", " ").strip()
    own = _by_name(name)
    if own:
        return own
    bracketed = _BRACKETED.match(name)
    if bracketed:
        return _by_name(bracketed[2].replace("_", " ")) or _by_name(bracketed[1])
    words = name.split()
    short = f"{words[0]} {words[-1]}" if len(words) == 3 else name
    person = person_names().exact(name) or person_names().exact(short)
    if person:
        return person[0][1].country
    return _by_name(country) if country else None


def _by_name(name: str) -> str | None:
    name = name.removeprefix("the ").removeprefix("The ")
    if re.fullmatch(r"[A-Z]{3}", name) and name in _codes():
        return name
    if name.isupper() and len(name) > 3:
        name = name.title()
    found = [a for _, a in actor_names().exact(name) if a.kind not in _NOT_STATES and a.code]
    return found[0].code if found else None


_NOT_STATES = frozenset({"none", "people", "adjective", "capital", "metonym", "city", "region"})


@cache
def _codes() -> frozenset[str]:
    return frozenset(row["code"] for row in table("actors/countries.tsv"))


@cache
def deeds() -> dict[str, tuple[str, str]]:
    """How a sentence tells each type: "accuse" and "accused"."""
    return {row["type"]: (row["does"], row["did"]) for row in table("forecasting/types.tsv")}


def band_of(probability: float) -> tuple[Band, str]:
    """The band of a probability and the words that tell it ("likely", "is likely to")."""
    for row in toml("forecasting/bands.toml")["band"]:
        if probability >= row["from"]:
            return row["band"], row["words"]
    raise AssertionError("the last band begins at 0")
