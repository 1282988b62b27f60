"""Whom somebody serves whose title names a body that is no state's.

A firm's chief executive or a club's president is no official of the state, though the titles are
those of states: the body before the title, or after its "of", "for" or "at", decides.
"""

from dataclasses import dataclass

from foretold.extraction.actors.readings import Readings
from foretold.extraction.actors.scan import Scan
from foretold.knowledge.actors import agents, word_lists
from foretold.knowledge.names import keys
from foretold.language.syntax import children, prepositional
from foretold.language.tree import Token

INSTITUTIONS = frozenset({"EDU", "BUS", "JRN", "NGO", "SOC", "LAB", "MED", "REL"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_BODIES = frozenset({"ORG", "PRODUCT", "WORK_OF_ART"})
PUBLIC = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PTY", "OPP", "REB", "IGO"})
_LINKS = frozenset({"&", "and", "of", "-", "the"})


@dataclass(frozen=True, slots=True)
class Employer:
    """The body that a title names: its name, and its sector where its words or name tell it."""

    name: str
    sector: str | None


def employer_before(scan: Scan, readings: Readings, office: range) -> Employer | None:
    """The body whose name stands right before the words of an office ("Acme's spokesman")."""
    tokens = scan.parsed.tokens
    i = office.start - 1
    if i >= 0 and tokens[i].text in _POSSESSIVE:
        i -= 1
    if i < 0 or tokens[i].sentence is not tokens[office.start].sentence:
        return None
    if tokens[i].dep not in ("compound", "poss", "nmod", "amod", "nsubj"):
        return None
    return _employer(scan, readings, tokens[i])


def employer_of(scan: Scan, readings: Readings, role: Token) -> Employer | None:
    """The body that a role belongs to: "Acme's chief executive", "a spokesman for Acme"."""
    own = [c for c in role.children if c.dep in ("poss", "compound", "nmod") and c.i < role.i]
    after = prepositional(role, "of", "for", "at", "with")
    for noun in (*reversed(own), *after):
        found = _employer(scan, readings, noun)
        if found is not None:
            return found
    return None


def serves_anybody(office: str, form: str) -> bool:
    """Whether a title is also one of firms, clubs and associations ("president", "spokesman")."""
    lists = word_lists()
    return office in lists["offices_of_any_body"] or form in lists["titles_of_any_body"]


def _employer(scan: Scan, readings: Readings, noun: Token) -> Employer | None:
    if noun.pos != "PROPN" or noun.i in scan.office_over:
        return None
    mention = scan.mention_of.get(noun.i)
    if mention is not None:
        actor = readings.of(mention)
        if actor is None or actor.kind != "body" or actor.sector not in INSTITUTIONS:
            return None
        return Employer(actor.name, actor.sector)
    if noun.entity not in _BODIES:
        return None
    name = _name_of(scan, noun)
    sector = sector_told(name)
    return None if sector in PUBLIC else Employer(name, sector)


def _name_of(scan: Scan, noun: Token) -> str:
    """The words of the unknown name that ends with a noun."""
    tokens = scan.parsed.tokens
    first = noun.i
    while first > noun.sentence.tokens[0].i:
        before = tokens[first - 1]
        inside = before.pos == "PROPN" or (before.lower in _LINKS and before.entity in _BODIES)
        if not inside or before.i in scan.office_over:
            break
        first -= 1
    while tokens[first].pos != "PROPN":
        first += 1
    last = noun.i
    for of in children(noun, "prep"):
        for inner in children(of, "pobj"):
            if of.lower == "of" and of.i == last + 1 and inner.entity in _BODIES:
                last = inner.i
    return " ".join(scan.parsed.span_of(tokens[first : last + 1]).text.split())


def sector_told(name: str) -> str | None:
    """The sector that a body's own words tell ("Bank", "University", "Ministry")."""
    known = agents()
    for word in reversed(keys(name)):
        agent = known.get((word,))
        if agent is not None and agent.kind == "body" and agent.sector:
            return agent.sector
    return None
