"""Finds known names in the tokens of an article, longest first."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from foretold.knowledge.actors import (
    STATE_KINDS,
    Actor,
    Agent,
    actor_names,
    ambiguous,
    offices,
    state_names,
    word_lists,
)
from foretold.knowledge.holders import Holder, person_names
from foretold.knowledge.names import is_abbreviation, key
from foretold.language.tree import ParsedText, Sentence, Token

if TYPE_CHECKING:
    from foretold.extraction.actors.phrases import Generic

_NAMED_PLACES = frozenset({"region", "city"})
_LOWER_CASE_KINDS = frozenset({"bloc"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name in the text: tokens `first` to `last` (both included).

    `actors` are the readings of the name, `holders` the persons that bear it.
    """

    first: int
    last: int
    form: str
    actors: tuple[Actor, ...] = ()
    holders: tuple[Holder, ...] = ()

    @property
    def length(self) -> int:
        """How many tokens it has."""
        return self.last - self.first + 1

    def on(self, day: str) -> Actor | None:
        """The reading that holds on a day, else the first."""
        return next(
            (a for a in self.actors if a.holds_on(day)), self.actors[0] if self.actors else None
        )


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """The words of an office, rank or calling: tokens `first` to `last` (both included)."""

    first: int
    last: int
    agent: Agent


@dataclass(slots=True)
class Scan:
    """What the tokens of an article name."""

    parsed: ParsedText
    lenient: bool
    mentions: list[Mention] = field(default_factory=list)
    offices: list[OfficeMention] = field(default_factory=list)
    mention_of: dict[int, Mention] = field(default_factory=dict)
    """The mention that covers a token, by the token's index."""
    office_ending: dict[int, OfficeMention] = field(default_factory=dict)
    """The office whose words end at a token."""
    office_over: dict[int, OfficeMention] = field(default_factory=dict)
    """The office of several words that covers a token."""
    common: "dict[int, Generic | None]" = field(default_factory=dict)
    """What common nouns were found to say of an actor, by the token's index."""


def scan(parsed: ParsedText, *, lenient: bool = False) -> Scan:
    """Find all known names of one text.

    `lenient` takes names in any case (for mentions typed without capitals).
    """
    found = Scan(parsed, lenient)
    names, persons, titles = actor_names(), person_names(), offices()
    opening, bearing, titling = names.firsts, persons.firsts, titles.firsts
    words, at = _keys_of(parsed.tokens)
    tokens = parsed.tokens
    free = titles_free = 0
    for k, word in enumerate(words):
        if k >= free and (word in opening or word in bearing):
            mention = _mention_at(found, words, at, k)
            if mention is not None:
                found.mentions.append(mention)
                for i in range(mention.first, mention.last + 1):
                    found.mention_of[i] = mention
                while free < len(at) and at[free] <= mention.last:
                    free += 1
        if k >= titles_free and word in titling:
            for length, _, agent in titles.at(words, k):
                office = OfficeMention(at[k], at[k + length - 1], agent)
                if tokens[office.last].pos in ("NOUN", "PROPN", "ADJ", "X") or length > 1:
                    found.offices.append(office)
                    found.office_ending[office.last] = office
                    for i in range(office.first, office.last + 1):
                        found.office_over[i] = office
                    titles_free = k + length
                    break
    return found


def _keys_of(tokens: list[Token]) -> tuple[list[str], list[int]]:
    """The keys of tokens and of the parts of hyphenated ones, each with its token's index."""
    words: list[str] = []
    at: list[int] = []
    for token in tokens:
        text = token.text
        for piece in text.split("-") if "-" in text and len(text) > 3 else (text,):
            if word := key(piece):
                words.append(word)
                at.append(token.i)
    return words, at


def is_outlet(actor: Actor) -> bool:
    """Whether an actor is a news organisation, whose state is nobody else's."""
    return actor.sector == "JRN"


def _mention_at(found: Scan, words: list[str], at: list[int], k: int) -> Mention | None:
    actors = actor_names().at(words, k)
    holders = person_names().at(words, k)
    if not actors and not holders:
        return None
    lengths = sorted({n for n, _, _ in actors} | {n for n, _, _ in holders}, reverse=True)
    for length in lengths:
        first, last = at[k], at[k + length - 1]
        kept = [
            (form, actor)
            for n, form, actor in actors
            if n == length and _fits(found, first, last, form, actor)
        ]
        persons = tuple(
            dict.fromkeys(
                holder
                for n, form, holder in holders
                if n == length and _is_written_as(found, first, last, form)
            )
        )
        if persons and kept and all(a.kind in _NAMED_PLACES for _, a in kept) and length > 1:
            kept = []
        if kept:
            return Mention(first, last, kept[0][0], _told_apart(found, kept))
        if persons and (length > 1 or _may_be_surname(found, first)):
            return Mention(first, last, "", (), persons)
    return None


def _told_apart(found: Scan, kept: list[tuple[str, Actor]]) -> tuple[Actor, ...]:
    """The readings of a name, those of the place that the article means first."""
    form, first = kept[0]
    actors = tuple(a for _, a in kept)
    if form not in ambiguous():
        return actors
    meant = told_apart(form, first, found.parsed.text)
    return tuple(a for a in actors if a.code == meant.code) or (meant,)


def told_apart(form: str, actor: Actor, text: str) -> Actor:
    """The actor of the place that a text means by a name of two places."""
    choice = ambiguous().get(form)
    if choice is None:
        return actor
    other = any(w in text for w in choice.words) and not any(w in text for w in choice.against)
    code = choice.other if other else choice.code
    if code == actor.code:
        return actor
    return replace(actor, id=f"state:{code}", name=state_names()[code], code=code, country=code)


def _is_written_as(found: Scan, first: int, last: int, form: str) -> bool:
    """Whether the text has the capitals that the form asks for."""
    tokens = found.parsed.tokens
    if found.lenient:
        return not is_abbreviation(form) or tokens[first].pos == "PROPN"
    if is_abbreviation(form):
        text = "".join(t.text.partition("-")[0] for t in tokens[first : last + 1])
        letters = [c for c in text if c.isalpha()]
        return all(c.isupper() for c in letters)
    if form[:1].isupper():
        if not tokens[first].text[:1].isupper():
            return False
        return form[-1].islower() is False or " " not in form or _last_capital(form, tokens[last])
    return True


def _last_capital(form: str, token: Token) -> bool:
    last = form.rsplit(maxsplit=1)[-1]
    return (
        "-" in last
        or (last.lower() == token.text and last.lower() in word_lists()["lower_ends"])
        or not last[:1].isupper()
        or token.text[:1].isupper()
        or not token.text[:1].isalpha()
    )


def _fits(found: Scan, first: int, last: int, form: str, actor: Actor) -> bool:
    if not _is_written_as(found, first, last, form):
        return False
    if found.lenient or first != last:
        return True
    token = found.parsed.tokens[first]
    if is_abbreviation(form):
        return token.pos == "PROPN" or not _is_shouted(token.sentence)
    if actor.kind == "adjective" and token.entity_starts and token.entity == "PERSON":
        return True
    if actor.kind in STATE_KINDS:
        return not _is_part_of_person(found, token)
    if actor.kind in _NAMED_PLACES:
        return (token.pos in ("PROPN", "ADJ", "NOUN")) and not _is_part_of_person(found, token)
    if form[:1].islower():
        return actor.kind != "bloc" or _is_a_bloc(found, token, form)
    noun = token.pos in ("PROPN", "NOUN") or (
        actor.kind in ("armed", "bloc") and token.pos == "ADJ"
    )
    return noun and not _is_part_of_person(found, token)


def _is_a_bloc(found: Scan, token: Token, form: str) -> bool:
    """Whether a word in lower case is the bloc ("the west"), no direction ("the west of")."""
    tokens = found.parsed.tokens
    before = tokens[token.i - 1].lower if token.i else ""
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    points = after is not None and (after.lower == "of" or after.pos in ("NOUN", "PROPN"))
    return token.text == form and (before == "the" or len(form) > len("west")) and not points


def _is_shouted(sentence: Sentence) -> bool:
    """Whether a title stands in capitals throughout, so that capitals tell nothing."""
    words = [t.text for t in sentence.tokens if t.text.isalpha()]
    return len(words) > 3 and sum(w.isupper() for w in words) > 0.6 * len(words)


def _is_part_of_person(found: Scan, token: Token) -> bool:
    """Whether a single name is a part of a longer personal name ("Mark Cuban")."""
    tokens = found.parsed.tokens
    if token.entity not in {"PERSON", "ORG"}:
        return False
    before = tokens[token.i - 1] if token.i else None
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if before is not None and before.entity == token.entity and not token.entity_starts:
        name_before = before.pos == "PROPN" and before.i not in found.mention_of
        return token.entity == "PERSON" and name_before
    if after is not None and after.entity == "PERSON" and not after.entity_starts:
        return token.entity == "PERSON" and after.pos == "PROPN" and token.tag == "NNP"
    return False


def _may_be_surname(found: Scan, first: int) -> bool:
    token = found.parsed.tokens[first]
    return found.lenient or token.pos == "PROPN" or token.entity == "PERSON"
