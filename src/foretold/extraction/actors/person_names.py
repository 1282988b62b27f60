"""Finds where an article names persons: the runs of words that are personal names."""

from dataclasses import dataclass

from foretold.extraction.actors.phrases import generic
from foretold.extraction.actors.scan import Mention, OfficeMention, Scan
from foretold.knowledge.actors import given_names, word_lists
from foretold.knowledge.holders import Holder
from foretold.knowledge.names import key
from foretold.language.tree import Token

_HYPHENS = frozenset({"-", "–", "‐", "‑"})
_NOT_IN_NAMES = frozenset({"'s", "’s", "'", "’"})
_STATE_NAMES = frozenset({"country", "adjective", "people"})


@dataclass(slots=True, eq=False)
class PersonMention:
    """One place where a person is named: tokens `first` to `last`, both included."""

    first: int
    last: int
    parts: tuple[str, ...]
    """Keys of the words of the name."""
    office: OfficeMention | None = None
    """The title right before the name."""
    holders: tuple[Holder, ...] = ()


def person_mentions(scan: Scan) -> list[PersonMention]:
    """The places where persons are named, in text order."""
    tokens = scan.parsed.tokens
    found: list[PersonMention] = []
    taken = -1
    for token in tokens:
        if token.pos != "PROPN" and token.entity != "PERSON" and token.i not in scan.mention_of:
            continue
        if token.i <= taken or token.sentence.is_debris:
            continue
        run = _run_at(scan, token)
        if run is None:
            continue
        first, last = run
        first = _with_family_name(scan, _without_titles(scan, first, last))
        if first > last:
            continue
        taken = last
        parts = tuple(
            k for t in tokens[first : last + 1] if (k := key(t.text)) and k not in {".", ","}
        )
        if not parts or any(c.isdigit() for p in parts for c in p):
            continue
        if tokens[last].tag in ("WP", "WDT", "WRB"):
            continue
        if parts[-1] in word_lists()["not_name_ends"] or not parts[-1][0].isalpha():
            continue
        office = _title_before(scan, first)
        known = scan.mention_of.get(first)
        holders = known.holders if known is not None and known.last == last else ()
        found.append(PersonMention(first, last, parts, office, holders))
    return found


def _run_at(scan: Scan, token: Token) -> tuple[int, int] | None:
    """The name that begins at a token, as (first, last) token indices."""
    mention = scan.mention_of.get(token.i)
    if mention is not None and mention.holders and mention.first == token.i:
        return mention.first, _extended(scan, mention.last, person=True)
    if _follows_title(scan, token, mention):
        return token.i, _extended(scan, token.i, person=False)
    if token.pos != "PROPN" and token.entity != "PERSON":
        return None
    if token.entity == "PERSON" and (token.entity_starts or not _inside_entity(scan, token)):
        if mention is not None and not mention.holders and mention.last >= token.i:
            return None
        if token.pos not in ("PROPN", "NOUN", "X", "ADJ") or not token.text[:1].isalpha():
            return None
        return token.i, _extended(scan, token.i, person=True)
    if mention is None and token.text[:1].isupper():
        if key(token.text) in given_names() and _goes_on(scan, token):
            return token.i, _extended(scan, token.i + 1, person=False)
        last = _syllables_end(scan, token)
        if last is None and _is_given_name_alone(scan, token):
            last = token.i
        return (token.i, last) if last is not None else _described(scan, token)
    return None


def _is_given_name_alone(scan: Scan, token: Token) -> bool:
    """Whether a lone name is a person's: a given name that acts, or that names a single person.

    "Nadia was sold", "a local baker, Yusuf, said": the parser takes such names for places and
    titles of works.
    """
    if token.tag != "NNP" or token.entity in ("ORG", "FAC", "LOC") or token.text.isupper():
        return False
    if any(c.dep in ("compound", "det", "nmod") for c in token.children):
        return False
    noun = token.head
    if token.dep == "appos" and noun.tag == "NN" and noun.i < token.i and not _names(noun):
        known = generic(scan, noun)
        person = known is not None and known.agent.kind == "person"
        return person or key(token.text) in given_names()
    acts = token.dep in ("nsubj", "nsubjpass") and noun.pos in ("VERB", "AUX")
    return acts and key(token.text) in given_names()


def _names(noun: Token) -> bool:
    """Whether a noun names a place or a thing that a name follows ("the ship, Victoria")."""
    return noun.lemma in word_lists()["named_things"]


def _goes_on(scan: Scan, given: Token) -> bool:
    """Whether a family name follows a given name that the parser took for something else."""
    after = scan.parsed.tokens[given.i + 1 : given.i + 2]
    return bool(
        given.tag == "NNP"
        and after
        and after[0].tag == "NNP"
        and given.space_after
        and after[0].text[:1].isupper()
        and not after[0].text.isupper()
        and after[0].i not in scan.mention_of
        and given.head in (after[0], after[0].head)
    )


def _title_before(scan: Scan, first: int) -> OfficeMention | None:
    """The title right before a name, also one whose dot stands apart ("Sgt" "." "Smith")."""
    before = first - 1
    if before > 0 and scan.parsed.tokens[before].text == ".":
        before -= 1
        title = scan.office_ending.get(before)
        short = title is not None and scan.parsed.tokens[before].tag == "NNP"
        return title if short and len(scan.parsed.tokens[before].text) <= 4 else None
    return scan.office_ending.get(before)


def _follows_title(scan: Scan, token: Token, mention: Mention | None) -> bool:
    """Whether a title right before the token makes it a name."""
    titled = _title_before(scan, token.i)
    return (
        titled is not None
        and token.pos == "PROPN"
        and (mention is None or _begins_name(scan, mention, token))
        and not _is_office(scan, token)
        and not _breaks(scan.parsed.tokens[token.i - 1])
        and token.text[:1].isupper()
        and token.entity not in ("GPE", "NORP", "DATE", "ORG", "LOC")
    )


def _syllables_end(scan: Scan, token: Token) -> int | None:
    """The end of a name with a hyphenated given name after a family name ("Han Min-ju")."""
    after = scan.parsed.tokens[token.i + 1 : token.i + 4]
    if len(after) < 3 or after[1].text not in _HYPHENS:
        return None
    if key(token.text) not in word_lists()["first_family_names"]:
        return None
    first, _, second = after
    short = len(first.text) <= 6 and len(second.text) <= 6 and second.text.isalpha()
    joined = not first.space_after and not after[1].space_after
    free = first.i not in scan.mention_of and second.i not in scan.mention_of
    return second.i if short and joined and free and first.text[:1].isupper() else None


def _described(scan: Scan, token: Token) -> tuple[int, int] | None:
    """Two or three unknown proper nouns that an apposition describes as a person."""
    last = token.i
    for after in scan.parsed.tokens[token.i + 1 : token.i + 3]:
        if after.pos != "PROPN" or after.i in scan.mention_of or not after.text[:1].isupper():
            break
        last = after.i
    if last == token.i:
        return None
    roles = [c for c in scan.parsed.tokens[last].children if c.dep == "appos" and c.i > last]
    known = generic(scan, roles[0]) if roles else None
    return (token.i, last) if known is not None and known.agent.kind == "person" else None


def _begins_name(scan: Scan, mention: Mention, token: Token) -> bool:
    """Whether a body's or city's name is a given name here ("spokeswoman Tasnim Aslam")."""
    if (
        mention.first != token.i
        or mention.last != token.i
        or token.i + 1 >= len(scan.parsed.tokens)
    ):
        return False
    after = scan.parsed.tokens[token.i + 1]
    kinds = {a.kind for a in mention.actors}
    single = kinds <= {"body", "party", "city", "region"}
    return single and after.pos == "PROPN" and after.i not in scan.mention_of and token.space_after


def _inside_entity(scan: Scan, token: Token) -> bool:
    before = scan.parsed.tokens[token.i - 1] if token.i else None
    return before is not None and before.entity == "PERSON" and not token.entity_starts


def _is_office(scan: Scan, token: Token) -> bool:
    office = scan.office_ending.get(token.i)
    return office is not None and office.first <= token.i


def _breaks(token: Token) -> bool:
    return token.dep == "punct" and token.text not in ("-", ".")


def _extended(scan: Scan, last: int, *, person: bool) -> int:
    """The last token of the name that goes on after `last`."""
    tokens = scan.parsed.tokens
    sentence = tokens[last].sentence
    particles = word_lists()["particles"]
    while last + 1 < len(tokens) and tokens[last + 1].sentence is sentence:
        after = tokens[last + 1]
        following = tokens[last + 2] if last + 2 < len(tokens) else None
        if after.text in _HYPHENS and not tokens[last].space_after and not after.space_after:
            if (
                following is not None
                and following.sentence is sentence
                and (
                    following.pos == "PROPN"
                    or (following.text.islower() and len(following.text) < 8)
                    or following.entity == "PERSON"
                )
                and not following.lower.startswith(("led", "based", "back", "era", "style"))
            ):
                last += 2
                continue
            return last
        if after.text in _NOT_IN_NAMES:
            return last
        if after.lower in particles and following is not None:
            joined = following.text in _HYPHENS and last + 3 < len(tokens)
            rest = tokens[last + 3] if joined else following
            if rest.text[:1].isupper() and rest.sentence is sentence:
                if (after.entity == "PERSON" and not after.entity_starts) or joined:
                    last = rest.i
                    continue
                return last
        known = scan.mention_of.get(after.i)
        goes_on = after.entity == "PERSON" and not after.entity_starts and after.text[:1].isupper()
        titled = not person and after.pos == "PROPN" and after.text[:1].isupper()
        titled = titled and after.entity in ("", "PERSON") and known is None
        if goes_on and known is not None and not known.holders and known.first != known.last:
            return last
        if not goes_on and not titled:
            if known is not None and known.holders and known.first <= last:
                last += 1
                continue
            return last
        last += 1
    return last


def _without_titles(scan: Scan, first: int, last: int) -> int:
    """The first token of the name after titles that the entity swallowed."""
    while first < last:
        office = next(
            (
                o
                for i in range(last - 1, first - 1, -1)
                if (o := scan.office_ending.get(i)) and o.first == first
            ),
            None,
        )
        mention = scan.mention_of.get(first)
        if office is not None:
            first = office.last + 1
        elif first < last and is_address(scan.parsed.tokens[first]):
            first += 2 if scan.parsed.tokens[first + 1].text == "." and first + 1 < last else 1
        elif (
            mention is not None
            and not mention.holders
            and mention.last < last
            and any(a.kind in _STATE_NAMES for a in mention.actors)
        ):
            first = mention.last + 1
        else:
            break
    return first


def is_address(token: Token) -> bool:
    """Whether a word addresses a man or a woman ("Mr", "Ms.")."""
    word = key(token.text)
    return word in word_lists()["mens_address"] or word in word_lists()["womens_address"]


def _with_family_name(scan: Scan, first: int) -> int:
    """The start of the name with a family name that the parser left outside ("Kim So-youn")."""
    tokens = scan.parsed.tokens
    if first == 0 or first + 1 >= len(tokens) or tokens[first + 1].text not in _HYPHENS:
        return first
    before = tokens[first - 1]
    is_family = key(before.text) in word_lists()["first_family_names"] and before.pos == "PROPN"
    free = before.i not in scan.mention_of and before.sentence is tokens[first].sentence
    return first - 1 if is_family and free and before.text[:1].isupper() else first
