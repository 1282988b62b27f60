"""The persons of an article: who is named, in full and in short, with title and affiliation."""

from collections import Counter
from dataclasses import dataclass, field

from foretold.extraction.actors.person_names import PersonMention, person_mentions
from foretold.extraction.actors.phrases import described_by, generic
from foretold.extraction.actors.scan import Mention, Scan
from foretold.knowledge.actors import Actor, Agent, given_names, word_lists
from foretold.knowledge.holders import Holder, surnames
from foretold.knowledge.names import key, keys
from foretold.language.tree import Token

_NEAR_YEARS = 20
_MAIN = 4
"""Whoever was named more often than this is whom a shared surname means."""
_FAMOUS = frozenset({"head_of_state", "head_of_government", "foreign_minister", "chief_executive"})
_LEADERS = frozenset({"head_of_state", "head_of_government"})
_WOMENS_TITLES = frozenset({"spokeswoman", "queen", "princess", "congresswoman", "businesswoman"})
_MENS_TITLES = frozenset(
    {"spokesman", "king", "prince", "congressman", "businessman", "pope", "emir"}
)
_BODIES = frozenset({"body", "party", "ngo", "city", "region"})
_HEAD_LABELS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj"})


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whom the article names."""

    name: str
    parts: tuple[str, ...]
    mentions: list[PersonMention] = field(default_factory=list)
    holders: tuple[Holder, ...] = ()
    agents: list[Agent] = field(default_factory=list)
    title_words: set[str] = field(default_factory=set)
    countries: list[str] = field(default_factory=list)
    """ISO codes (or organisation codes) said of the person, in text order."""
    body: str | None = None
    """The institution the person speaks for, as the article names it."""

    @property
    def sex(self) -> str | None:
        """The letter "f" or "m", or None, as far as the given name or a title tells."""
        if self.title_words & _WOMENS_TITLES:
            return "f"
        if self.title_words & _MENS_TITLES:
            return "m"
        if is_family_name_first(self.parts) and self.parts[-1] not in given_names():
            return None
        return given_names().get(self.parts[0]) if len(self.parts) > 1 else None

    def holder_on(self, day: str) -> Holder | None:
        """What is known of the person as of a day: the office held then, else the nearest."""
        current = [h for h in self.holders if h.holds_on(day)]
        if current:
            return current[0]
        return min(self.holders, key=lambda h: _distance(h, day), default=None)


def _distance(holder: Holder, day: str) -> float:
    if not day:
        return -float((holder.start or "0")[:4])
    year = float(day[:4]) + float(day[5:7] or 1) / 12
    start = float((holder.start or "0")[:4])
    end = float((holder.end or "9999")[:4])
    return min(abs(year - start), abs(year - end))


def find_people(scan: Scan, day: str) -> tuple[list[Person], dict[int, Person]]:
    """The persons of an article and the person that each name token belongs to."""
    mentions = person_mentions(scan)
    people: list[Person] = []
    for mention in mentions:
        if len(mention.parts) > 1 or mention.holders:
            _join_full(people, mention, scan, day)
    mentions = sorted(mentions + _bare_names(scan, mentions, people), key=lambda m: m.first)
    by_token: dict[int, Person] = {}
    seen: list[PersonMention] = []
    owner: dict[int, Person] = {id(m): p for p in people for m in p.mentions}
    for mention in mentions:
        person = owner.get(id(mention))
        if person is None:
            person = _short_form(scan, people, seen, owner, mention, day)
            if person is None:
                person = _known_by_surname(mention, scan, day)
                people.append(person)
            person.mentions.append(mention)
            owner[id(mention)] = person
        seen.append(mention)
        if not person.holders:
            person.holders = _without_middle_name(person, day)
        if mention.office is not None and not person.holders:
            person.holders = _misspelt(person, mention.office.agent.office, day)
        if mention.office is not None:
            person.agents.append(mention.office.agent)
            person.title_words |= set(mention.office.agent.form.lower().split())
        for agent in _offices_beside(scan, mention):
            person.agents.append(agent)
            person.title_words |= set(agent.form.lower().split())
        for i in range(mention.first, mention.last + 1):
            by_token[i] = person
    return people, by_token


def _offices_beside(scan: Scan, mention: PersonMention) -> list[Agent]:
    """The offices in apposition to a name ("the fund's president, Ana Ruiz")."""
    token = scan.parsed.tokens[mention.last]
    roles = [c for c in token.children if c.dep == "appos" and c.i > mention.last]
    noun = described_by(scan, token)
    roles += [noun] if noun is not None and noun.i < mention.first else []
    known = [generic(scan, role) for role in roles if role.i in scan.office_over]
    return [k.agent for k in known if k is not None and k.agent.office]


def _bare_names(
    scan: Scan, mentions: list[PersonMention], people: list[Person]
) -> list[PersonMention]:
    """Proper nouns that repeat a part of a person's full name ("Park", "Suu Kyi")."""
    parts = {p for person in people if len(person.parts) > 1 for p in person.parts if len(p) > 1}
    parts -= word_lists()["particles"]
    covered = {i for m in mentions for i in range(m.first, m.last + 1)}
    found: list[PersonMention] = []
    for token in scan.parsed.tokens:
        if token.pos != "PROPN" or not token.text[:1].isupper() or token.i in covered:
            continue
        word = key(token.text)
        if word not in parts:
            continue
        known = scan.mention_of.get(token.i)
        if known is not None and not known.holders and not _is_surname_here(scan, token, known):
            continue
        if found and found[-1].last == token.i - 1:
            found[-1].last = token.i
            found[-1].parts += (word,)
        else:
            found.append(
                PersonMention(token.i, token.i, (word,), scan.office_ending.get(token.i - 1))
            )
    return found


def _is_surname_here(scan: Scan, token: Token, known: Mention) -> bool:
    """Whether a name that is also a place or a nationality is a person's ("Cuban praised").

    It is where it stands as a noun of its own and nothing else in the article is of that state;
    a firm's or party's name is a person's wherever the article has a person of that name.
    """
    if known.first != known.last or token.tag != "NNP":
        return False
    if {a.kind for a in known.actors} <= _BODIES:
        return True
    if token.dep not in _HEAD_LABELS:
        return False
    codes = {a.code for a in known.actors}
    return not any(
        m.form != known.form and codes & {a.code for a in m.actors} for m in scan.mentions
    )


def _join_full(people: list[Person], mention: PersonMention, scan: Scan, day: str) -> None:
    name = _text(scan, mention)
    joined = "".join(mention.parts)
    for person in people:
        same = "".join(person.parts) == joined or (
            bool(mention.holders)
            and {h.id for h in mention.holders} & {h.id for h in person.holders}
        )
        same = same or _differ_in_spelling(mention.parts, person.parts)
        wider = _is_wider(mention.parts, person.parts) or _is_wider(person.parts, mention.parts)
        if same or (wider and min(len(person.parts), len(mention.parts)) > 1):
            person.mentions.append(mention)
            if len(mention.parts) > len(person.parts):
                person.name, person.parts = name, mention.parts
            person.holders = person.holders or mention.holders
            return
    if len(mention.parts) == 1 and mention.holders:
        long_form = next(
            (p for p in people if mention.parts[0] in p.parts and len(p.parts) > 1), None
        )
        if long_form is not None:
            return
    made = Person(name, mention.parts, [mention], mention.holders)
    people.append(made)


def _differ_in_spelling(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of three words or more differ in one word by a letter or two."""
    if len(one) != len(other) or len(one) < 3:
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) != 1:
        return False
    a, b = pairs[0]
    return a[0] == b[0] and abs(len(a) - len(b)) <= 1 and len(set(a) ^ set(b)) <= 2


def _is_wider(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether one name holds all words of the other and more ("Donald J. Trump")."""
    return len(long) > len(short) and set(short) <= set(long) and long[-1] == short[-1]


def _text(scan: Scan, mention: PersonMention) -> str:
    tokens = scan.parsed.tokens
    return " ".join(
        scan.parsed.text[tokens[mention.first].start : tokens[mention.last].end].split()
    )


def _short_form(
    scan: Scan,
    people: list[Person],
    seen: list[PersonMention],
    owner: dict[int, Person],
    mention: PersonMention,
    day: str,
) -> Person | None:
    """Whom a single name ("Park", "Minister Park") refers back to."""
    wanted = set(mention.parts)
    fitting = [p for p in people if wanted <= set(p.parts)]
    other = {"f": "m", "m": "f"}.get(_addressed_as(scan, mention) or "")
    fitting = [p for p in fitting if other is None or p.sex != other] or fitting
    if not fitting:
        return None
    title = set(mention.office.agent.form.lower().split()) if mention.office else set()
    title |= _title_after(scan, mention)
    order = {id(p): n for n, m in enumerate(seen) if (p := owner.get(id(m))) is not None}

    known = Counter(id(p) for m in seen if (p := owner.get(id(m))) is not None)
    most = max(known[id(p)] for p in fitting)

    def rank(person: Person) -> tuple[int, int, int, int, int]:
        agrees = len(title & _titles(person, day))
        clashes = bool(title) and bool(_titles(person, day)) and not agrees
        return (
            agrees - clashes,
            int(id(person) in order),
            int(known[id(person)] == most and most > _MAIN),
            _surname_weight(person, mention.parts),
            order.get(id(person), -_first(person)),
        )

    return max(fitting, key=rank)


def _addressed_as(scan: Scan, mention: PersonMention) -> str | None:
    """The sex that the address before a name tells ("Mr Stone", "Ms. Lopez"): "f", "m" or None."""
    tokens = scan.parsed.tokens
    before = [t for t in tokens[max(0, mention.first - 2) : mention.first] if t.text != "."]
    word = key(before[-1].text) if before else ""
    lists = word_lists()
    return (
        "m" if word in lists["mens_address"] else "f" if word in lists["womens_address"] else None
    )


def _title_after(scan: Scan, mention: PersonMention) -> set[str]:
    """The words of an office in apposition ("Kim, the foreign minister,")."""
    for role in scan.parsed.tokens[mention.last].children:
        office = scan.office_ending.get(role.i) if role.dep == "appos" else None
        if office is not None:
            return set(office.agent.form.lower().split())
    return set()


def _first(person: Person) -> int:
    return person.mentions[0].first if person.mentions else 0


def _titles(person: Person, day: str) -> set[str]:
    words = set(person.title_words)
    for mention in person.mentions:
        if mention.office:
            words |= set(mention.office.agent.form.lower().split())
    return words


def is_family_name_first(parts: tuple[str, ...]) -> bool:
    """Whether a name has its family name first, judged by its form ("Moon Seong-mook")."""
    if len(parts) < 2 or parts[0] not in word_lists()["first_family_names"]:
        return False
    return (len(parts) == 3 and max(map(len, parts[1:])) <= 6) or (
        len(parts) == 2 and len(parts[1]) <= 8
    )


def _surname_weight(person: Person, wanted: tuple[str, ...]) -> int:
    if is_family_name_first(person.parts):
        return 2 if person.parts[0] in wanted else 0
    return 2 if person.parts[-1] in wanted else 1 if person.parts[0] not in wanted else 0


def _known_by_surname(mention: PersonMention, scan: Scan, day: str) -> Person:
    """A person named only in short: a known one where title, date and surname fit one alone."""
    name = _text(scan, mention)
    made = Person(name, mention.parts)
    if len(mention.parts) != 1:
        return made
    named = _country_before(scan, (mention.office or mention).first)
    candidates = surnames().get(mention.parts[0], ())
    if mention.office is not None:
        office = mention.office.agent.office
        fitting = [h for h in candidates if h.holds_on(day) and offices_agree(office, h.office)]
    else:
        fitting = [h for h in candidates if h.office in _FAMOUS and h.holds_on(day)]
        fitting = [h for h in fitting if mention.parts[0] in (keys(h.name)[-1], keys(h.name)[0])]
        codes = {a.code for m in scan.mentions for a in m.actors}
        alone = len({h.id for h in candidates if h.holds_on(day)}) == 1
        fitting = [h for h in fitting if h.country in codes or (alone and h.office in _LEADERS)]
    if named:
        fitting = [h for h in fitting if h.country == named]
    if len({h.id for h in fitting}) == 1:
        made.holders = tuple(h for h in candidates if h.id == fitting[0].id)
    return made


def _without_middle_name(person: Person, day: str) -> tuple[Holder, ...]:
    """The one known person of the time who is named by first and last name alone."""
    if len(person.parts) != 2 or is_family_name_first(person.parts):
        return ()
    fitting = [
        h
        for h in surnames().get(person.parts[-1], ())
        if (keys(h.name)[0], keys(h.name)[-1]) == person.parts and _distance(h, day) <= _NEAR_YEARS
    ]
    return tuple(fitting) if len({h.id for h in fitting}) == 1 else ()


def _misspelt(person: Person, office: str, day: str) -> tuple[Holder, ...]:
    """The known holder of an office whose name is spelt a little otherwise in the article."""
    if len(person.parts) < 2 or office not in _FAMOUS | {"defence_minister", "finance_minister"}:
        return ()
    fitting = [
        h
        for h in surnames().get(person.parts[-1], ())
        if h.office == office
        and h.holds_on(day)
        and keys(h.name)[-1] == person.parts[-1]
        and keys(h.name)[0][0] == person.parts[0][0]
    ]
    return tuple(fitting) if len({h.id for h in fitting}) == 1 else ()


def offices_agree(said: str, held: str) -> bool:
    """Whether the office said of somebody can be the office held ("Minister" of Defence)."""
    loose = {"other_minister": "minister", "official": "", "head_of_state": "head_of"}
    return said == held or (said in loose and loose[said] in held)


def _country_before(scan: Scan, first: int) -> str | None:
    i = first - 1
    tokens = scan.parsed.tokens
    while i >= 0 and tokens[i].text in ("'s", "’s", "’", "'", "-"):
        i -= 1
    mention: Mention | None = scan.mention_of.get(i)
    actor: Actor | None = mention.actors[0] if mention and mention.actors else None
    return actor.country if actor is not None else None
