"""Resolves the noun phrases of one article: names, persons, common nouns, pronouns."""

from bisect import bisect_left
from dataclasses import replace
from functools import cached_property

from foretold.extraction.actors.abbreviations import LongForm
from foretold.extraction.actors.belonging import Belonging
from foretold.extraction.actors.counterparts import Counterparts
from foretold.extraction.actors.definites import Definites
from foretold.extraction.actors.home import home_of, in_own_voice
from foretold.extraction.actors.introduced import Introduced
from foretold.extraction.actors.leanings import merely_backs, tells_a_leaning, tells_the_seat
from foretold.extraction.actors.locality import Locality
from foretold.extraction.actors.owners import Owners
from foretold.extraction.actors.people import Person, find_people
from foretold.extraction.actors.phrases import (
    Generic,
    described_by,
    generic,
    left_tokens,
)
from foretold.extraction.actors.pronouns import Pronouns
from foretold.extraction.actors.readings import Readings
from foretold.extraction.actors.references import order_of
from foretold.extraction.actors.resolved import NOBODY, Resolved
from foretold.extraction.actors.scan import Mention, Scan, is_outlet, scan
from foretold.extraction.actors.stances import Standing, describe_people
from foretold.knowledge.actors import (
    STATE_KINDS,
    Actor,
    Agent,
    organisation_names,
    state_names,
    state_on,
    word_lists,
)
from foretold.language.syntax import child, children, noun_phrase
from foretold.language.tree import ParsedText, Token
from foretold.records import Entity

_DESCRIPTION = 12
_PLURALS = frozenset({"NNS", "NNPS"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X", "DET", "PRON", "SYM"})


class Resolver:
    """Answers for one article; every answer is computed once."""

    def __init__(self, parsed: ParsedText, day: str, *, lenient: bool = False) -> None:
        self.parsed = parsed
        self.day = day
        self.scan: Scan = scan(parsed, lenient=lenient)
        self.introduced = Introduced(self.scan)
        self.short_forms = self.introduced.long_forms
        self.readings = Readings(self.scan, day, self.introduced)
        self._actors: dict[int, Actor | None] = {}
        self.people, self.person_at = find_people(self.scan, day)
        self._apposed = sorted(at for at in self.person_at if parsed.tokens[at].dep == "appos")
        self.standings: dict[int, Standing] = describe_people(self.scan, self.people, self.readings)
        self.code_at = self._codes_of_names()
        person_codes = {
            m.first: s.code
            for p in self.people
            if (s := self.standings[id(p)]).code
            for m in p.mentions
        }
        self.order = order_of(self.scan, self.person_at, self.code_at, person_codes)
        self.home = home_of(self.scan, self.code_at)
        self.own_voice = in_own_voice(self.scan)
        self._owners = Owners(self)
        self.pronouns = Pronouns(self)
        self.definites = Definites(self)
        self.locality = Locality(self)
        self.belonging = Belonging(self)
        self.counterparts = Counterparts(self)
        self._place_officials()
        self._memo: dict[int, Resolved] = {}

    def _codes_of_names(self) -> dict[int, str]:
        found = {}
        for mention in self.scan.mentions:
            actor = self.actor_of(mention)
            if actor is None or is_outlet(actor) or tells_the_seat(self.scan, mention):
                continue
            if self._is_shared(mention):
                continue
            if merely_backs(self.scan, mention) or tells_a_leaning(self.scan, mention):
                continue
            if actor.code and mention.first not in self.person_at:
                found[mention.first] = actor.code
        return found

    def _place_officials(self) -> None:
        """Give officials whose state is not said the state that the passage is about."""
        for person in self.people:
            standing = self.standings[id(person)]
            first = self.parsed.tokens[person.mentions[0].first]
            if standing.code or not standing.sector:
                continue
            if standing.sector in word_lists()["local_sectors"]:
                code = self.locality.focus(first)
            elif standing.sector in word_lists()["mostly_local_sectors"]:
                code = self.locality.domestic(first)
            else:
                continue
            if code is not None:
                name = standing.affiliation or state_names().get(code)
                self.standings[id(person)] = replace(standing, code=code, affiliation=name)

    def actor_of(self, mention: Mention) -> Actor | None:
        """What a known name denotes on the article's day (persons are not actors here)."""
        if mention.first not in self._actors:
            self._actors[mention.first] = self._actor_of(mention)
        return self._actors[mention.first]

    def _actor_of(self, mention: Mention) -> Actor | None:
        actor = self.readings.of(mention)
        if actor is None or actor.kind == "none":
            return None
        code = state_on(actor.code, self.day)
        if code == actor.code:
            return actor
        return replace(actor, id=f"state:{code}", name=state_names()[code], code=code, country=code)

    def resolve(self, head: Token) -> Resolved:
        """Who is meant by the phrase of this head."""
        known = self._memo.get(head.i)
        if known is None:
            self._memo[head.i] = NOBODY  # a phrase that points back to itself means nobody
            known = self._resolve(head)
            if not any(e.code for e in known.entities):
                body = self.introduced.body(head)
                known = Resolved((body,)) if body is not None else known
            self._memo[head.i] = known
        return known

    def _resolve(self, head: Token) -> Resolved:
        person = self.person_at.get(head.i)
        if person is not None:
            return Resolved((self.entity_of_person(person, head),), person)
        expansion = self.short_forms.get(head.text)
        if expansion is not None:
            meant = self._long_form(expansion, head)
            if meant.entities:
                return meant
        mention = self.scan.mention_of.get(head.i)
        if mention is not None:
            actor = self.actor_of(mention)
            if actor is None and mention.actors:
                return NOBODY
            if actor is not None and not self.belongs_elsewhere(mention, actor):
                person_of = self.definites.compatriot(head, actor)
                return person_of if person_of is not None else self.named(mention, actor, head)
        office = self.scan.office_over.get(head.i)
        if office is not None and office.first < head.i and office.first != office.last:
            return self._inside_office(office.first, office.last, head)
        if head.tag == "CD" and (named := self._appositive(head)) is not None:
            return named
        if head.pos in ("PRON", "DET") or head.tag in ("PRP", "PRP$", "WP", "WDT", "CD"):
            return self.pronouns.resolve(head)
        if head.pos not in _NOUNS:
            return NOBODY
        one_of_two = self.counterparts.of_two(head)
        if one_of_two is not None:
            return one_of_two
        directional = self.definites.korean_half(head)
        if directional is not None:
            return Resolved((self.state(directional, head),))
        return self._common(head)

    def _long_form(self, form: LongForm, head: Token) -> Resolved:
        """Whom an abbreviation denotes: whom the name that it stands for does."""
        if head in form.tokens:
            return NOBODY
        expansion = last = form.last
        found = self.resolve(form.head) if form.spelt else NOBODY
        found = found if found.entities else self.resolve(last)
        while not found.entities and last.dep in ("appos", "compound", "nmod", "pobj", "prep"):
            last = last.head
            if last.i >= head.i or last.pos not in ("NOUN", "PROPN", "ADP"):
                break
            found = self.resolve(last) if last.pos != "ADP" else NOBODY
        span = self.parsed.span(head.start, head.end)
        name = (
            self.introduced.name(head.text)
            if form.spelt
            else self.introduced.capitals_before(expansion)
        )
        return Resolved(
            tuple(
                replace(e, mention=span, name=e.name if (e.id or "").startswith("org:") else name)
                for e in found.entities
            )
        )

    def _inside_office(self, first: int, last: int, head: Token) -> Resolved:
        """A token within the words of an office: the holder named after it, else the office."""
        person = self.person_at.get(last + 1)
        if person is not None:
            return self.resolve(self.parsed.tokens[last + 1])
        lead = self.parsed.tokens[first]
        inner = self.parsed.tokens[first : last + 1]
        if head.head not in inner:
            return self._common(head)
        return NOBODY if head.dep == "pobj" or lead is head else self._common(head)

    # ------------------------------------------------------------------ names

    def named(self, mention: Mention, actor: Actor, head: Token) -> Resolved:
        """What a known name denotes, as mentioned by this head."""
        actor = self._own_body(mention, actor)
        sector = actor.sector or None
        if actor.kind in ("capital", "metonym"):
            sector = "GOV"
        name = actor.name if actor.kind in STATE_KINDS else self._longest_form(actor, mention)
        affiliation = state_names().get(actor.country) or organisation_names().get(actor.code)
        if actor.kind in ("region", "city"):
            name = affiliation or name
        return Resolved(
            (
                Entity(
                    name, actor.code or None, sector, actor.id or None,
                    self.parsed.span_of(self.parsed.tokens[mention.first : mention.last + 1]),
                    affiliation,
                ),
            )
        )  # fmt: skip

    def is_town(self, head: Token) -> bool:
        """Whether a known name is that of a city."""
        mention = self.scan.mention_of.get(head.i)
        actor = self.actor_of(mention) if mention is not None else None
        return actor is not None and actor.kind in ("capital", "city")

    def _own_body(self, mention: Mention, actor: Actor) -> Actor:
        """The body of the article's state where several states have one of that name."""
        home = self.home
        if not self._is_shared(mention) or home is None or home == actor.country:
            return actor
        here = self.parsed.tokens[mention.first].sentence.index
        if any(
            m.code == actor.country and m.at < mention.first and here - m.sentence <= 2
            for m in self.order.codes
        ):
            return actor
        return replace(actor, id=f"state:{home}", code=home, country=home)

    @staticmethod
    def _is_shared(mention: Mention) -> bool:
        return mention.form in word_lists()["shared_bodies"]

    def belongs_elsewhere(self, mention: Mention, actor: Actor) -> bool:
        """Whether what stands right before makes it another body.

        A state ("Italy's Labour Party"), or unknown words of the same name ("the Ruritanian
        Security Council").
        """
        if actor.kind in ("igo", "ngo") and mention.first < mention.last:
            return self._is_end_of_name(mention) or self.readings.state_after(mention) is not None
        if actor.kind not in ("body", "party"):
            return False
        owner = self.readings.state_before(mention) or self.readings.state_after(mention)
        return owner is not None and owner != actor.country

    def _is_end_of_name(self, mention: Mention) -> bool:
        """Whether a name is the last part of a longer one that we do not know."""
        first = self.parsed.tokens[mention.first]
        if mention.first == 0 or first.entity != "ORG" or first.entity_starts:
            return False
        before = self.parsed.tokens[mention.first - 1]
        return before.pos == "PROPN" and before.entity == "ORG"

    def _longest_form(self, actor: Actor, mention: Mention) -> str:
        """The fullest form in which the article names an organisation."""
        best = self._longest.get(actor.id, mention)
        if best.length <= mention.length:
            best = mention
        tokens = self.parsed.tokens[best.first : best.last + 1]
        return " ".join(self.parsed.span_of(tokens).text.split())

    @cached_property
    def _longest(self) -> dict[str, Mention]:
        """The first of the longest mentions of each actor, by his id."""
        found: dict[str, Mention] = {}
        for mention in self.scan.mentions:
            if mention.actors:
                best = found.setdefault(mention.actors[0].id, mention)
                if mention.length > best.length:
                    found[mention.actors[0].id] = mention
        return found

    def state(self, code: str, head: Token, sector: str | None = None) -> Entity:
        """A state or organisation by its code, as mentioned by this head."""
        name = state_names().get(code) or organisation_names().get(code) or code
        is_state = code in state_names()
        return Entity(
            name, code, sector, f"state:{code}" if is_state else f"org:{code}",
            self.parsed.span(head.start, head.end), name if is_state else None,
        )  # fmt: skip

    # ---------------------------------------------------------------- persons

    def entity_of_person(self, person: Person, head: Token) -> Entity:
        """A person as an actor."""
        standing = self.standings[id(person)]
        return Entity(
            person.name, standing.code, standing.sector, standing.id,
            self.parsed.span(head.start, head.end), standing.affiliation,
        )  # fmt: skip

    # ----------------------------------------------------------- common nouns

    def _common(self, head: Token) -> Resolved:
        group = self.definites.counted_group(head)
        if group is not None:
            return group
        contending = self.definites.contending(head)
        if contending is not None:
            return contending
        known = generic(self.scan, head)
        if known is None and head.lemma in word_lists()["relational"]:
            known = Generic(Agent("", "person", "", head.lemma), "", head.lemma)
        appositive = self._appositive(head)
        if appositive is not None and (known is None or known.agent.kind != "place"):
            return appositive
        if known is None:
            named = self.definites.named_body(head, None)
            return named or self._group_of(head) or self._unknown_organisation(head)
        if known.agent.kind == "person" and known.noun in word_lists()["role_nouns"]:
            referent = self.definites.role_holder(head, known)
            if referent is not None:
                return referent
        owners = self._owners.of_common(head)
        if not owners:
            named = self.definites.named_body(head, known)
            if named is not None:
                return named
        if owners and known.noun in word_lists()["relational"]:
            return self.counterparts.related(head, known, owners)
        if not owners and known.agent.kind in ("hardware", "place"):
            return NOBODY
        if known.agent.kind == "place":
            return Resolved(owners)
        span = self.parsed.span_of(left_tokens(self.scan, head))
        name = " ".join(span.text.split())
        if not owners:
            owners = self._owners.of_apposition(head)
        if not owners:
            unknown = self._speaks_for_unknown(head)
            ruled = self.locality.ruled(head, known, unknown=unknown)
            codes = self.belonging.codes(head, known, ruled)
            if not codes:
                sector = None if unknown else known.sector or None
                return Resolved((Entity(name, None, sector, None, span),))
            owners = tuple(self.state(code, head) for code in codes)
        return Resolved(
            tuple(
                Entity(
                    name, o.code, self._sector_under(o, known), o.id, span, o.affiliation or o.name
                )
                for o in owners
            )
        )

    def _group_of(self, head: Token) -> Resolved | None:
        """Groups of a people or state without more words ("Kurdish groups")."""
        if head.lemma not in word_lists()["group_nouns"] or head.pos != "NOUN":
            return None
        span = self.parsed.span_of(left_tokens(self.scan, head))
        name = " ".join(span.text.split())
        found = tuple(
            Entity(name, o.code, None, o.id, span, o.affiliation or o.name)
            for o in self.owners(head)
        )
        return Resolved(found) if found else None

    def _speaks_for_unknown(self, head: Token) -> bool:
        """Whether a name that we do not know modifies the noun ("a Maybank spokesman").

        Not where it is the capitalised name of a state's own body ("the Health Ministry").
        """
        if head.pos == "PROPN" and head.lower in word_lists()["public_bodies"]:
            return False
        return any(
            c.dep in ("compound", "poss", "nmod")
            and c.pos == "PROPN"
            and c.i not in self.scan.mention_of
            and c.i not in self.person_at
            and c.i not in self.scan.office_over
            and c.entity in ("ORG", "PERSON", "PRODUCT", "FAC", "WORK_OF_ART")
            for c in head.children
        )

    def _sector_under(self, owner: Entity, known: Generic) -> str | None:
        if owner.id and owner.id.startswith("org:") and owner.sector in ("REB", "CRM", "PRM"):
            return owner.sector
        return known.sector or owner.sector

    def _appositive(self, head: Token) -> Resolved | None:
        """The name that stands in apposition to a common noun ("the group, Hamas,")."""
        for other in children(head, "appos"):
            if other.i in self.person_at or other.i in self.scan.mention_of:
                found = self.resolve(other)
                if found.entities and head.tag in _PLURALS:
                    return Resolved(self._listed(other))
                if found.entities:
                    return found
        if head.dep == "appos" and head.head.i in self.person_at:
            return self.resolve(head.head)
        begin = bisect_left(self._apposed, head.i + 2)
        end = bisect_left(self._apposed, head.i + _DESCRIPTION, begin)
        for at in self._apposed[begin:end]:
            token = self.parsed.tokens[at]
            if token.head.i > head.i:
                return self.resolve(token) if described_by(self.scan, token) is head else None
        return None

    def _listed(self, first: Token) -> tuple[Entity, ...]:
        """All whom a list in apposition names ("the powers, Russia, Iran and Turkey,")."""
        named = [first]
        for token in named:
            named += [c for c in token.children if c.dep in ("conj", "appos") and c not in named]
        found: list[Entity] = []
        for token in sorted(named, key=lambda t: t.i):
            found += [e for e in self.resolve(token).entities if e not in found]
        return tuple(found)

    def _unknown_organisation(self, head: Token) -> Resolved:
        """A capitalised name that we do not know, where it is the body of a known state."""
        if head.pos != "PROPN" or head.entity not in ("ORG", "NORP"):
            return NOBODY
        owners = self.owners(head) or self._owners.of_apposition(head)
        if not owners:
            return NOBODY
        if any(t.pos == "NOUN" for t in head.children if t.dep in ("compound", "amod")):
            return NOBODY
        span = self.parsed.span_of(left_tokens(self.scan, head))
        return Resolved(
            tuple(
                Entity(span.text, o.code, None, o.id, span, o.affiliation or o.name) for o in owners
            )
        )

    def owners(self, head: Token) -> tuple[Entity, ...]:
        """The actors named in the modifiers of a noun, in text order, each code once."""
        return self._owners.of(head)

    # ---------------------------------------------------------------- speaker

    def speaker(self, head: Token) -> Entity:
        """Who the phrase denotes as the source of words."""
        found = self.resolve(head)
        if found.person is not None and found.entities:
            return found.entities[0]
        phrase = self._phrase(head)
        if head.pos == "PRON" and found.entities:
            if len(found.entities) == 1:
                return found.entities[0]
            name = " and ".join(dict.fromkeys(e.name for e in found.entities))
            sides = " and ".join(
                dict.fromkeys(e.affiliation for e in found.entities if e.affiliation)
            )
            span = self.parsed.span(head.start, head.end)
            return Entity(name, None, None, None, span, sides or None)
        if not found.entities:
            return Entity(" ".join(phrase.split()), mention=self.parsed.span(head.start, head.end))
        first = found.entities[0]
        named = self.scan.mention_of.get(head.i)
        name = " ".join(phrase.split())
        known = named is not None and (first.id or "").startswith(("org:", "body:"))
        if known or head.text in self.short_forms:
            name = first.name if len(first.name) > len(name) else name
        several = " and ".join(
            dict.fromkeys(e.affiliation for e in found.entities if e.affiliation)
        )
        one = len({e.code for e in found.entities}) == 1
        return replace(
            first, name=name, code=first.code if one else None, affiliation=several or None
        )

    def _phrase(self, head: Token) -> str:
        """The source's words as they stand, with a coordinated twin ("government and army")."""
        tokens = [t for t in noun_phrase(head) if t.text.strip()]
        for twin in children(head, "conj"):
            if twin.pos == "NOUN" and child(twin, "det", "poss") is None:
                tokens += list(noun_phrase(twin))
                tokens = self.parsed.tokens[min(t.i for t in tokens) : max(t.i for t in tokens) + 1]
        while len(tokens) > 1 and tokens[0].lower in ("both", "either", "but", "and", "that"):
            tokens = tokens[1:]
        return self.parsed.span_of(tokens).text
