"""A mention without its article: country, sector and name of the one whom a phrase denotes."""

import re
from dataclasses import dataclass

from foretold.extraction.actors.phrases import PAST, generic
from foretold.extraction.actors.resolver import Resolver
from foretold.extraction.actors.scan import told_apart
from foretold.knowledge.actors import (
    Actor,
    actor_names,
    agents,
    class_of,
    modifiers,
    word_lists,
)
from foretold.knowledge.holders import Holder, person_names, surnames
from foretold.knowledge.names import key, keys
from foretold.knowledge.packs import forms, rows
from foretold.language.tree import ParsedText, Token

_STATES = frozenset({"country", "adjective", "people"})
_SEATS = frozenset({"capital", "metonym"})


@dataclass(slots=True)
class _Found:
    country: str | None = None
    sector: str | None = None
    name: str | None = None
    entity: str | None = None
    code: str | None = None


def describe(mention: ParsedText, context: ParsedText, day: str) -> dict[str, str | None]:
    """Country, sector, name, entity and code of a mention, as of a day (ISO date, "" for now)."""
    found = _describe(mention, context.text, day)
    if found.country is None and context.tokens:
        found.country = _country_in(context, day)
    return {
        "country": found.country,
        "sector": found.sector,
        "name": found.name,
        "entity": found.entity,
        "code": found.code if found.code else found.country,
    }


def _describe(mention: ParsedText, context: str, day: str) -> _Found:
    words = [t for t in mention.tokens if t.text.strip()]
    text = " ".join(mention.text.split())
    shouted = len(text) > 2 and text.isupper()
    if not words or (len(words) == 1 and words[0].pos == "PRON" and not shouted):
        return _Found(sector="UNK" if words and words[0].pos == "PRON" else None)
    bare = text[4:] if text.lower().startswith("the ") else text
    whole = _whole_name(bare, context, day)
    if whole is not None:
        return whole
    typed = {t.lower for t in words} & word_lists()["common_words"]  # a turkey, not the state
    lenient = not any(c.isupper() for c in text) and not typed
    resolver = Resolver(mention, day, lenient=lenient)
    head = _head(resolver, words)
    person = _person(resolver, head)
    return person if person is not None else _phrase(resolver, head, words, text)


def _head(resolver: Resolver, words: list[Token]) -> Token:
    """The word that says whom the mention denotes."""
    root = words[0].sentence.root
    if root.pos in ("VERB", "AUX"):
        nouns = [t for t in words if t.pos in ("NOUN", "PROPN") and t.dep in ("nsubj", "nsubjpass")]
        root = nouns[0] if nouns else next((t for t in words if t.pos in ("NOUN", "PROPN")), root)
    return root


def _whole_name(text: str, context: str, day: str) -> _Found | None:
    """The mention as one known name; its context tells which of several (Georgia, Labour)."""
    if text in word_lists()["common_words"]:
        return None
    named = [(form, actor) for form, actor in actor_names().exact(text) if actor.kind != "none"]
    exact = [a for _, a in named if a.holds_on(day)] or [a for _, a in named]
    if exact:
        form = named[0][0]
        beside = {a.code for a in exact if context and _is_named(a.code, context)}
        meant = next((a for a in exact if a.code in beside), exact[0])
        return _of_actor(told_apart(form, meant, f"{text} {context}"))
    people = [holder for _, holder in person_names().exact(text)]
    if people:
        return _of_holder(_as_of(people, day), day)
    if len(keys(text)) == 1:
        known = [h for h in surnames().get(key(text), ()) if h.office.startswith("head_of")]
        known = [h for h in known if key(text) in (keys(h.name)[-1], keys(h.name)[0])]
        current = [h for h in known if h.holds_on(day)]
        if len({h.id for h in current}) == 1:
            return _of_holder(current[0], day)
    return None


def _is_named(code: str, context: str) -> bool:
    """Whether a context names a state, its people or its government."""
    own = (r for r in rows("actors/countries.tsv") if r["code"] == code)
    columns = ("names", "adjectives", "people", "capitals", "metonyms")
    words = {f for r in own for c in columns for f in forms(r[c])}
    return any(re.search(rf"\b{re.escape(w)}\b", context) for w in words)


def _of_actor(actor: Actor) -> _Found:
    sector = actor.sector or None
    if actor.kind in _STATES:
        sector = None
    elif actor.kind in _SEATS:
        sector = "GOV"
    elif actor.kind in ("city", "region"):
        sector = actor.sector or "CVL"
    return _Found(actor.country or None, sector, actor.name, actor.id or None, actor.code or None)


def _as_of(people: list[Holder], day: str) -> Holder:
    current = [h for h in people if h.holds_on(day)]
    if current:
        return current[0]
    past = [h for h in people if not day or h.start <= day]
    return max(past or people, key=lambda h: h.start)


def _of_holder(holder: Holder, day: str) -> _Found:
    sector = holder.sector
    over = bool(holder.end) and not holder.holds_on(day)
    if over and sector == "GOV":
        sector = "ELI"
    code = holder.country
    return _Found(class_of(code), sector, holder.name, holder.id, code)


def _person(resolver: Resolver, head: Token) -> _Found | None:
    """The person that the mention names, with the title it gives."""
    person = resolver.person_at.get(head.i)
    if person is None:
        person = next(
            (p for p in resolver.people if any(m.office for m in p.mentions) or p.holders), None
        )
        if person is None or (not person.holders and generic(resolver.scan, head) is not None):
            return None
    standing = resolver.standings[id(person)]
    holder = person.holder_on(resolver.day)
    if standing.code is None and standing.sector is None and holder is None:
        return _Found(name=person.name)
    name = holder.name if holder else person.name
    return _Found(class_of(standing.code), standing.sector, name, standing.id, standing.code)


def _phrase(resolver: Resolver, head: Token, words: list[Token], text: str) -> _Found:
    """A mention built on a common noun, or on a name that we do not know."""
    known = generic(resolver.scan, head)
    covering = resolver.scan.mention_of.get(head.i)
    actor = resolver.actor_of(covering) if covering is not None else None
    if actor is not None and covering is not None:
        adjective = actor.kind == "adjective" and known is not None
        if adjective or resolver.belongs_elsewhere(covering, actor):
            actor = None
    if actor is not None:
        found = _of_actor(actor)
        others = (
            _sector_of_words(words, skip=range(covering.first, covering.last + 1))
            if covering
            else None
        )
        if actor.kind in _STATES | _SEATS | {"region", "city"} and others:
            found.sector = others
        return found
    sector = known.sector if known is not None else _sector_of_words(words)
    if sector == "GOV" and PAST & {t.lower for t in words if t.i < head.i}:
        sector = "ELI" if known is not None and known.agent.office else sector
    found = _Found(sector=sector)
    codes = [e.code for e in resolver.owners(head) if e.code] or _codes(resolver, words)
    if codes:
        found.code = codes[0]
        found.country = class_of(codes[0])
        found.sector = _sector_under(resolver, codes[0]) or found.sector
    if found.sector or found.country:
        found.name = text
    return found


def _sector_under(resolver: Resolver, code: str) -> str | None:
    """The sector of an armed group named in the mention: it holds for its men as well."""
    for mention in resolver.scan.mentions:
        actor = resolver.actor_of(mention)
        if actor is not None and actor.code == code and actor.kind == "armed":
            return actor.sector
    return None


def _codes(resolver: Resolver, words: list[Token]) -> list[str]:
    """The codes named anywhere in the mention, but for those somebody is sent to."""
    found: list[str] = []
    for mention in resolver.scan.mentions:
        actor = resolver.actor_of(mention)
        before = [t.lower for t in words if t.i < mention.first][-2:]
        if actor is None or not actor.code or "to" in before:
            continue
        found.append(actor.code)
    return found


def _sector_of_words(words: list[Token], skip: range = range(0)) -> str | None:
    """The sector of the longest generic agent among the words, else of a modifier."""
    terms = [k for t in words if t.i not in skip and (k := key(t.text))]
    lemmas = [key(t.lemma) for t in words if t.i not in skip and key(t.text)]
    known = agents()
    for size in range(min(4, len(terms)), 0, -1):
        for start in range(len(terms) - size, -1, -1):
            phrase = tuple(terms[start : start + size])
            agent = known.get(phrase) or known.get((*phrase[:-1], lemmas[start + size - 1]))
            if agent is not None and agent.kind not in ("place", "thing") and agent.sector:
                return agent.sector
    return next((found for t in terms if (found := modifiers().get((t,)))), None)


def _country_in(context: ParsedText, day: str) -> str | None:
    """The state that the context names first."""
    resolver = Resolver(context, day)
    codes = _codes(resolver, context.tokens)
    return class_of(codes[0]) if codes else None
