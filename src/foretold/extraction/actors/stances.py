"""What each person of an article stands for: state, sector, affiliation, knowledge id."""

from dataclasses import dataclass

from foretold.extraction.actors.employers import (
    INSTITUTIONS,
    PUBLIC,
    employer_before,
    employer_of,
    sector_told,
    serves_anybody,
)
from foretold.extraction.actors.leanings import gives_no_nationality
from foretold.extraction.actors.people import Person
from foretold.extraction.actors.person_names import PersonMention
from foretold.extraction.actors.phrases import PAST, described_by, first_of, generic
from foretold.extraction.actors.readings import Readings
from foretold.extraction.actors.scan import Mention, Scan
from foretold.knowledge.actors import Actor, body_id, organisation_names, state_names, word_lists
from foretold.knowledge.holders import Holder
from foretold.knowledge.short_names import own_bodies
from foretold.language.syntax import children
from foretold.language.tree import Token

_ENDS = frozenset({",", ";", ":", ".", "(", ")", "–", "—", "--", "“", "”", '"'})
_UNION = "EU"
_LINKS = frozenset({"for", "of", "and", "the", "on", "&"})
_EMPLOYERS = frozenset({"LAB", "SOC", "NGO", "OPP", "BUS"})


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's code, sector, affiliation and id, each None where unknown."""

    code: str | None = None
    sector: str | None = None
    affiliation: str | None = None
    id: str | None = None
    party: str | None = None
    """The id of his party, union or firm, where he speaks for it and not for a government."""
    leads: bool = False
    """Whether he is known to lead it, whatever he was before ("former premier")."""


@dataclass(slots=True)
class _Clues:
    codes: list[str]
    sectors: list[str]
    bodies: list[str]
    parties: list[str]
    introduced: list[str]
    """Abbreviations of bodies that only the article knows."""


def describe_people(scan: Scan, people: list[Person], readings: Readings) -> dict[int, Standing]:
    """The standing of each person, by `id(person)`."""
    return {id(p): _standing(scan, p, readings) for p in people}


def _standing(scan: Scan, person: Person, readings: Readings) -> Standing:
    day = readings.day
    clues = _Clues([], [], [], [], [])
    for mention in person.mentions:
        _read_title(scan, mention, clues, readings)
        _read_apposition(scan, person, mention, clues, readings)
    holder = person.holder_on(day)
    known = holder is not None and holder.holds_on(day) and holder.office.startswith("head_of")
    if known and holder is not None and any(len(m.parts) > 1 for m in person.mentions):
        clues.codes.insert(0, holder.country)  # whatever else the sentence says near the name
    if holder is not None and clues.codes and holder.country not in clues.codes:
        same = [h for h in person.holders if h.country in clues.codes]
        holder = same[0] if same else (holder if len(person.holders) == 1 else None)
    sector = clues.sectors[0] if clues.sectors else None
    code = next(iter([*clues.codes, *clues.introduced]), None)
    if holder is not None:
        current = holder.holds_on(day)
        code = code or holder.country
        if sector is None or not clues.codes:
            sector = sector or (holder.sector if current else _out_of_office(holder, day))
        if code in organisation_names() and holder.country != code:
            code = holder.country
    body = clues.bodies[0] if clues.bodies else None
    if sector == "IGO" and code in state_names() and code != _UNION:
        sector = "GOV"  # a state's envoy at an organisation is the state's
    if sector is None and body:
        sector = sector_told(body)
    affiliation = None
    if sector in INSTITUTIONS and body:
        affiliation = body
    elif code:
        affiliation = state_names().get(code) or organisation_names().get(code)
    if affiliation is None:
        affiliation = body
    party = clues.parties[0] if clues.parties and not (known or _governs(person)) else None
    if party is not None and holder is not None and holder.sector == "GOV":
        party = party if party in own_bodies() and own_bodies()[party].sector == "PTY" else None
    led = _led_by(holder, day) if holder is not None and holder.country == code else None
    leads = led is not None and party in (None, led)
    return Standing(
        code, sector, affiliation, holder.id if holder else None, led if leads else party, leads
    )


def _led_by(holder: Holder, day: str) -> str | None:
    """The id of the party, union or firm that somebody is known to lead on a day."""
    if not holder.party or not holder.holds_on(day):
        return None
    return body_id(holder.country, holder.party)


def _governs(person: Person) -> bool:
    """Whether a title is that of a government, not of a party ("president", "leader" may be)."""
    offices = {a.office for a in person.agents}
    return any(o.endswith("minister") or o == "head_of_government" for o in offices)


def _out_of_office(holder: Holder, day: str) -> str | None:
    """The sector of somebody whose office is over; None where it has not yet begun."""
    if holder.sector != "GOV":
        return holder.sector
    if day and day[:7] < holder.start[:7]:
        return None
    left = bool(holder.end) and (not day or holder.end[:7] <= day[:7])
    return "ELI" if left else holder.sector


def _read_title(scan: Scan, mention: PersonMention, clues: _Clues, readings: Readings) -> None:
    tokens = scan.parsed.tokens
    head = tokens[mention.last]
    start = min(first_of(t) for t in tokens[mention.first : mention.last + 1])
    before = mention.office.first if mention.office else mention.first
    start = min(start, before)
    i = before - 1
    while (
        i >= 0
        and tokens[i].sentence is head.sentence
        and (
            tokens[i].text in ("'s", "’s", "'", "’", "-")
            or i in scan.mention_of
            or i in scan.office_ending
            or (
                tokens[i].dep in ("compound", "amod", "nmod")
                and tokens[i].pos in ("ADJ", "NOUN", "PROPN")
            )
        )
    ):
        start = min(start, i)
        i -= 1
    if mention.office is not None and mention.office.agent.sector:
        office = mention.office
        past = any(t.lower in PAST for t in tokens[start : office.first])
        sector = office.agent.sector
        employer = None
        if serves_anybody(office.agent.office, _form(scan, office.first, office.last)):
            employer = employer_before(scan, readings, range(office.first, office.last + 1))
        if employer is not None:
            clues.bodies.append(employer.name)
            clues.sectors += [employer.sector] if employer.sector else []
        else:
            clues.sectors.append("ELI" if past and sector == "GOV" else sector)
    _collect(scan, range(start, mention.first), clues, readings, titles=True)


def _read_apposition(
    scan: Scan, person: Person, mention: PersonMention, clues: _Clues, readings: Readings
) -> None:
    tokens = scan.parsed.tokens
    own = set(range(mention.first, mention.last + 1))
    for i in range(mention.first, mention.last + 1):
        token = tokens[i]
        for role in children(token, "appos"):
            if role.i not in own:
                _read_role(scan, role, clues, readings)
        noun = described_by(scan, token)
        if noun is not None and noun.i not in own and noun.pos in ("NOUN", "PROPN"):
            _read_role(scan, noun, clues, readings, skip=own)
        if token.dep in ("nsubj", "nsubjpass") and token.head.lemma == "be":
            for role in children(token.head, "attr"):
                _read_role(scan, role, clues, readings)


def _read_role(
    scan: Scan, role: Token, clues: _Clues, readings: Readings, skip: set[int] | None = None
) -> None:
    known = generic(scan, role)
    if known is None or known.agent.kind not in ("person", "body"):
        return
    employer = None
    if serves_anybody(known.agent.office, known.agent.form):
        employer = employer_of(scan, readings, role)
    sector = employer.sector if employer is not None else known.sector
    if sector:
        clues.sectors.append(sector)
    phrase = _description(scan, role)
    if skip is not None and role.i < min(skip):
        phrase = [t for t in phrase if t.i < min(skip)]  # what follows the name is not of it
    elif skip is not None:
        phrase = [t for t in phrase if t.i not in skip]
    if phrase:
        _collect(scan, range(phrase[0].i, phrase[-1].i + 1), clues, readings)
    body = _body_within(scan, phrase, role)
    if body is None and employer is not None:
        body = employer.name
    if body:
        clues.bodies.append(body)


def _form(scan: Scan, first: int, last: int) -> str:
    return " ".join(t.lower for t in scan.parsed.tokens[first : last + 1])


def _description(scan: Scan, role: Token) -> list[Token]:
    """The words that describe somebody: from the phrase's start to the next comma or verb.

    Taken as they stand, since the parser often ties the end of a long description to the verb.
    """
    tokens = scan.parsed.tokens
    last = role.i
    for token in tokens[role.i + 1 : role.i + 30]:
        ends = token.sentence is not role.sentence or token.text in _ENDS
        if ends or token.pos in ("VERB", "AUX") or token.tag in ("WP", "WDT"):
            break
        last = token.i
    return tokens[first_of(role) : last + 1]


def _body_within(scan: Scan, phrase: list[Token], role: Token) -> str | None:
    """The institution named in a description: the one after "at", else the first one."""
    runs: list[list[Token]] = []
    for token in phrase:
        linked = token.pos == "PROPN" or (
            token.lower in _LINKS and bool(runs) and runs[-1][-1].i == token.i - 1
        )
        if not linked or token.i == role.i:
            continue
        if runs and runs[-1][-1].i == token.i - 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    named: list[tuple[bool, str]] = []
    for run in runs:
        while run and run[-1].lower in _LINKS:
            run.pop()
        known = any(
            (m := scan.mention_of.get(t.i)) is not None
            and any(a.kind in ("body", "ngo", "igo", "party", "armed") for a in m.actors)
            for t in run
        )
        text = scan.parsed.span_of(run).text if run else ""
        if not run or not (known or len(run) > 1 or text.isupper()):
            continue
        if not known and all(t.i in scan.mention_of for t in run):
            continue
        before = scan.parsed.tokens[run[0].i - 2 : run[0].i] if run[0].i > 1 else []
        named.append((any(t.lower == "at" for t in before), " ".join(text.split())))
    if not named:
        return None
    return next((text for at, text in named if at), named[0][1])


def _collect(
    scan: Scan, where: range, clues: _Clues, readings: Readings, *, titles: bool = False
) -> None:
    if _is_of_union(scan, where):
        clues.codes.insert(0, _UNION)
        clues.sectors.insert(0, "IGO")
    seen: set[int] = set()
    for i in where:
        mention: Mention | None = scan.mention_of.get(i)
        short = readings.introduced.at(i)
        if short is not None and short not in clues.introduced:
            clues.introduced.append(short)
        if mention is None or mention.first in seen or not mention.actors:
            continue
        seen.add(mention.first)
        actor: Actor | None = readings.of(mention)
        if actor is None or actor.kind == "none" or not actor.code:
            continue
        if not titles and _is_addressee(scan, mention):
            continue
        if gives_no_nationality(scan, mention) or _is_his_foe(scan, mention):
            continue
        elsewhere = mention.form in word_lists()["shared_bodies"] and not readings.names(
            actor.country
        )
        if actor.kind == "armed":
            clues.codes.insert(0, actor.code)  # a Palestinian Hamas leader is one of Hamas
        elif not elsewhere:
            clues.codes.append(actor.code)
        if actor.kind == "party" or (actor.kind == "body" and actor.sector in _EMPLOYERS):
            clues.parties.append(actor.id)
        if actor.kind in ("party", "armed", "igo", "ngo") and actor.sector:
            clues.sectors.insert(0, actor.sector)
        elif actor.kind == "body" and actor.sector in PUBLIC:
            clues.sectors.append(actor.sector)
        if actor.kind in ("body", "ngo"):
            clues.bodies.append(
                " ".join(
                    scan.parsed.span_of(
                        scan.parsed.tokens[mention.first : mention.last + 1]
                    ).text.split()
                )
            )


def _is_of_union(scan: Scan, where: range) -> bool:
    """Whether a description names an office of the European Union ("European commissioner")."""
    words = {scan.parsed.tokens[i].lower for i in where}
    return "european" in words and bool(words & word_lists()["european_offices"])


def _is_addressee(scan: Scan, mention: Mention) -> bool:
    """Whether a name tells whom an envoy is sent to ("ambassador to Poland", "envoy for Iran")."""
    i = mention.first - 1
    tokens = scan.parsed.tokens
    while i >= 0 and tokens[i].lower in ("the", "a"):
        i -= 1
    return i >= 0 and tokens[i].lower in ("to", "on", "for", "against", "with")


def _is_his_foe(scan: Scan, mention: Mention) -> bool:
    """As in "Moscow critic Ana Ruiz": against whom somebody stands.

    Not an adjective's: "a French critic" may be of France.
    """
    tokens = scan.parsed.tokens
    after = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
    head = tokens[mention.last].head
    names = mention.actors[0].kind in ("capital", "metonym", "country")
    return names and after is not None and head is after and after.lemma in ("critic", "foe")
