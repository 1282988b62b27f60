"""Which of several bodies of one name an article means: "the Labour Party", "SPA"."""

from collections import Counter
from dataclasses import replace

from foretold.extraction.actors.introduced import Introduced
from foretold.extraction.actors.scan import Mention, Scan
from foretold.knowledge.actors import STATE_KINDS, Actor
from foretold.knowledge.names import is_abbreviation

_OF_A_STATE = STATE_KINDS | {"region", "city"}
_NAMED_BODIES = frozenset({"body", "party", "armed", "igo", "ngo"})
_COMMON = 3
_CLEARLY = 3
_MARKS = frozenset({"'s", "’s", "'", "’", "-", "–"})


class Readings:
    """Chooses among the readings of names for one article, as of its day."""

    def __init__(self, scan: Scan, day: str, introduced: Introduced) -> None:
        self._scan = scan
        self.introduced = introduced
        self.day = day
        self._counts: Counter[str] | None = None
        self._by_form: dict[str, Actor | None] = {}
        self._long_forms = _initials_of_long_forms(scan, day)

    def of(self, mention: Mention) -> Actor | None:
        """The reading that the article means: by the state before it, else by its states."""
        if self._names_an_autonomous_area(mention):
            return None
        found = self._chosen(mention)
        if found is not None and self.introduced.is_another(mention, found):
            return None
        return found

    def _chosen(self, mention: Mention) -> Actor | None:
        if len(mention.actors) < 2 and mention.form not in self._long_forms:
            return mention.on(self.day)
        before = self.state_before(mention) or self.state_after(mention)
        if before is not None:
            fitting = [a for a in self._open(mention) if a.country == before]
            if fitting:
                return fitting[0]
        if mention.form not in self._by_form:
            self._by_form[mention.form] = self._choose(mention)
        return self._by_form[mention.form]

    def _names_an_autonomous_area(self, mention: Mention) -> bool:
        """Whether a people's name is that of another state's area ("Korean Autonomous County")."""
        after = self._scan.parsed.tokens[mention.last + 1 : mention.last + 2]
        of_people = bool(mention.actors) and mention.actors[0].kind in STATE_KINDS
        return of_people and bool(after) and after[0].text == "Autonomous"

    def _open(self, mention: Mention) -> list[Actor]:
        """The readings that hold on the day, all of them where none does."""
        return [a for a in mention.actors if a.holds_on(self.day)] or list(mention.actors)

    def _choose(self, mention: Mention) -> Actor | None:
        long_form = self._long_forms.get(mention.form)
        if long_form is not None:
            return long_form
        readings = self._open(mention)
        if len({a.country for a in readings}) < 2:
            return readings[0] if readings else None
        counts = self._states()
        best = max(readings, key=lambda a: counts[a.country])
        home, most = counts.most_common(1)[0] if counts else ("", 0)
        if len({a.country for a in readings}) >= _COMMON and most > _CLEARLY * counts[best.country]:
            # a name that many states have a party of: that of the article's state
            return replace(best, id=f"state:{home}", code=home, country=home)
        return best if counts[best.country] > counts[readings[0].country] else readings[0]

    def names(self, state: str) -> bool:
        """Whether the article names the state, a place in it or its people."""
        return self._states()[state] > 0

    def _states(self) -> Counter[str]:
        """How often the article names each state, its places and its people."""
        if self._counts is None:
            self._counts = Counter()
            for mention in self._scan.mentions:
                actor = mention.on(self.day)
                if actor is not None and actor.kind in _OF_A_STATE:
                    self._counts[actor.code] += 1
        return self._counts

    def state_before(self, mention: Mention) -> str | None:
        """The state named right before a name ("Italy's Labour Party")."""
        tokens = self._scan.parsed.tokens
        i = mention.first - 1
        while i >= 0 and tokens[i].text in _MARKS:
            i -= 1
        before = self._scan.mention_of.get(i)
        owner = before.on(self.day) if before is not None else None
        return owner.code if owner is not None and owner.kind in _OF_A_STATE else None

    def state_after(self, mention: Mention) -> str | None:
        """The state named right behind a name ("Labour Party of Italy")."""
        tokens = self._scan.parsed.tokens
        i = mention.last + 1
        if i >= len(tokens) or tokens[i].lower != "of":
            return None
        i += 1
        while i < len(tokens) and tokens[i].lower == "the":
            i += 1
        after = self._scan.mention_of.get(i)
        owner = after.on(self.day) if after is not None and after.first == i else None
        if owner is None or owner.kind != "country":
            return None
        # "of Italy" ends the name, "of Italy's coalition" and "of Italian firms" do not
        assert after is not None
        rest = tokens[after.last + 1].text if after.last + 1 < len(tokens) else ""
        return None if rest in _MARKS else owner.code


def _initials_of_long_forms(scan: Scan, day: str) -> dict[str, Actor]:
    """The bodies that abbreviations of the article stand for, where it gives their names in full.

    Only for abbreviations that are known as something else ("SPA" after "Saudi Press Agency").
    """
    short = {
        m.form: m
        for m in scan.mentions
        if is_abbreviation(m.form)
        and m.first == m.last
        and not any(a.kind in STATE_KINDS for a in m.actors)  # "U.S. Senate" does not spell "US"
    }
    if not short:
        return {}
    found: dict[str, Actor] = {}
    for mention in scan.mentions:
        if mention.last - mention.first < 1:
            continue
        actor = mention.on(day)
        if actor is None or actor.kind not in _NAMED_BODIES:
            continue
        words = scan.parsed.tokens[mention.first : mention.last + 1]
        initials = "".join(t.text[0] for t in words if t.text[:1].isupper())
        known = short.get(initials)
        if known is None or actor.id in {a.id for a in known.actors}:
            continue
        countries = {a.country for a in mention.actors}
        if len(countries) == 1 or not countries & {a.country for a in known.actors}:
            found.setdefault(initials, actor)  # else the article's states tell which is meant
    return found
