"""Finds where an article names an instrument, and which of the knowledge pack it denotes."""

import re
from dataclasses import dataclass, replace
from functools import cache

from foretold.extraction.reading import Reading
from foretold.extraction.rules.vocabulary import vocabulary
from foretold.knowledge import instruments as pack
from foretold.language.syntax import modal, subtree
from foretold.language.tree import Token

_NOMINAL = ("NOUN", "PROPN", "ADJ", "X")
_LEFT_OUT = frozenset({"relcl", "acl", "appos", "conj", "cc", "punct", "preconj", "det"})
_COUNCIL = frozenset({"council", "un", "u.n.", "unsc", "nations"})
_LIST_MARKS = frozenset(
    {",", "and", "or", "/", "&", "no", "no.", "nos", "nos.", "(", ")", "number"}
)
_LONGEST_NAME = 9
_PARAGRAPH = 3
"""Characters between two sentences that follow each other."""
_NAMING = frozenset({"of", "on", "for", "against", "between", "with", "to", "concerning"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun that names an instrument. `ids` are of the knowledge pack, empty if unknown.

    `council` says that it is called a resolution or sanction of the United Nations.
    """

    head: Token
    name: str
    ids: tuple[str, ...]
    council: bool = False

    @property
    def noun(self) -> str:
        """The lemma of the noun ("treaty")."""
        return self.head.lemma


@cache
def _last_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of the pack by their last word; all-capital names stand under their own form."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in pack.names():
        found[name[-1]] = (*found.get(name[-1], ()), name)
    return {word: tuple(sorted(names, key=len, reverse=True)) for word, names in found.items()}


def find_mentions(reading: Reading) -> list[Mention]:
    """The instruments named in the article, in order of their words."""
    words = vocabulary()
    last_words = _last_words()
    generic = words.instruments
    found: list[Mention] = []
    latest: dict[str, tuple[str, ...]] = {}
    for token in reading.parsed.tokens:
        lower = token.lower
        if lower == "it" and found and _stands_for(token, found[-1]):
            found.append(replace(found[-1], head=token))
            continue
        if token.lemma in generic:
            if token.pos not in _NOMINAL and token.tag not in ("NN", "NNS", "NNP", "NNPS"):
                continue
            mention = _generic(reading, token)
        elif token.text in last_words or lower in last_words or lower.rstrip("s") in last_words:
            mention = _by_name(reading, token)
        else:
            continue
        if mention is None and found and _names_again(token, found[-1]):
            mention = replace(found[-1], head=token)
        if mention is None:
            continue
        if not mention.ids and not mention.council and _is_anaphoric(token):
            mention = replace(mention, ids=latest.get(token.lemma, ()))
        if mention.ids:
            latest[token.lemma] = mention.ids
        found.append(mention)
    return found


def _generic(reading: Reading, token: Token) -> Mention | None:
    words = vocabulary()
    if token.dep == "compound" and token.head.lemma in words.instruments and token.head.i > token.i:
        return None  # "truce agreement": its head is the mention
    phrase = subtree(token, without=_LEFT_OUT)
    if any(t.lower in words.not_instrument_with for t in phrase if t.i < token.i):
        return None
    if token.lemma in words.instruments_if and not _qualified(token):
        return None
    for c in token.children:
        if c.dep == "det" and c.lower in words.not_instrument_determiners:
            return None
        settled = c.children if c.dep == "prep" and c.lower in ("of", "to") else []
        if token.lemma == "resolution" and any(o.lemma in words.settlement_of for o in settled):
            return None
    if token.lower == "law" and _is_idiom(reading, token):
        return None
    if _is_planned(reading, phrase[0].i if phrase[0].i < token.i else token.i):
        return None
    ids = _numbered(reading, token) or _longest_named(reading, token, phrase)
    council = token.lemma in ("resolution", "sanction", "embargo") and any(
        t.lower in _COUNCIL for t in phrase
    )
    return Mention(token, _name(reading, phrase, token), ids, council)


def _is_planned(reading: Reading, start: int) -> bool:
    """Whether the phrase that starts here hangs on a plan: "a proposal for", "calls for"."""
    tokens = reading.parsed.tokens
    while start and tokens[start - 1].pos == "DET":
        start -= 1
    return (
        start > 1
        and tokens[start - 1].lower in ("for", "of", "on", "about", "over")
        and tokens[start - 2].lemma in vocabulary().plans
    )


def _near(token: Token, earlier: Mention) -> bool:
    """Whether the mention stands in the sentence before the token's."""
    gap = token.sentence.start - earlier.head.sentence.end
    return 0 <= gap <= _PARAGRAPH


def _stands_for(token: Token, earlier: Mention) -> bool:
    """Whether "it" is the instrument of the sentence before: "... the accord. It commits"."""
    verb = token.head
    return (
        token.dep == "nsubj"
        and (verb.tag == "VBZ" or modal(verb) is not None)
        and verb.lemma in vocabulary().of_instruments
        and earlier.head.dep in ("nsubj", "nsubjpass", "dobj", "attr")
        and _near(token, earlier)
    )


def _names_again(token: Token, earlier: Mention) -> bool:
    """Whether it is "the statement" after "a joint statement" in the sentence before."""
    return (
        token.lemma in vocabulary().instruments_if
        and token.lemma == earlier.head.lemma
        and _is_anaphoric(token)
        and _near(token, earlier)
    )


def _qualified(token: Token) -> bool:
    """Whether a noun that rarely names an instrument does: "joint statement"."""
    asked = vocabulary().instruments_if[token.lemma]
    return any(c.lower in asked for c in token.children if c.i < token.i)


def _by_name(reading: Reading, token: Token) -> Mention | None:
    """A name that doesn't end in a noun for an instrument: "the NPT", "New START"."""
    words = vocabulary()
    if token.dep == "compound" and token.head.lemma in words.instruments:
        return None
    ids = _named(reading, token)
    if not ids:
        return None
    return Mention(token, _name(reading, subtree(token, without=_LEFT_OUT), token), ids)


def _is_idiom(reading: Reading, token: Token) -> bool:
    """Whether "law" stands in "law and order", "martial law", "rule of law", "law school"."""
    tokens = reading.parsed.tokens
    after = tokens[token.i + 1].lower if token.i + 1 < len(tokens) else ""
    before = tokens[token.i - 1].lower if token.i else ""
    two_before = tokens[token.i - 2].lower if token.i > 1 else ""
    return (
        (token.dep == "compound" and after not in ("violation", "violations", "breach", "breaches"))
        or (after == "and" and token.i + 2 < len(tokens) and tokens[token.i + 2].lower == "order")
        or before in ("martial", "in")
        or (before == "of" and two_before in ("rule", "court", "school", "professor"))
    )


def _is_anaphoric(token: Token) -> bool:
    """Whether the phrase is bare and definite ("the agreement", "this treaty")."""
    kept = [c for c in token.children if c.dep not in ("relcl", "acl", "punct", "prep")]
    return (
        len(kept) == 1 and kept[0].lower in ("the", "this", "that", "these", "those")
    ) and not any(c.dep == "prep" and c.lower in ("of", "on", "with") for c in token.children)


def _name(reading: Reading, phrase: list[Token], head: Token) -> str:
    """The noun with what names it: the words before it, then "of", "on" and the like with names."""
    ids = {t.i for t in phrase}
    tokens = reading.parsed.tokens
    first = last = head.i
    while first and _within(tokens[first - 1], ids) and not _ends_name(tokens[first - 1]):
        first -= 1
    while (
        last + 1 < len(tokens)
        and _within(tokens[last + 1], ids, "DET")
        and _goes_on(tokens[last + 1])
    ):
        last += 1
    while last > head.i and tokens[last].pos in ("ADP", "CCONJ", "DET", "ADJ", "PUNCT"):
        last -= 1
    text = reading.span_of(tokens[first : last + 1]).text
    return re.sub(r"\s+", " ", re.sub(r"^(the|a|an|this|that|its|their)\s+", "", text, flags=re.I))


def _within(token: Token, ids: set[int], *also: str) -> bool:
    return token.i in ids or token.text == "-" or token.pos in also


def _ends_name(token: Token) -> bool:
    """Whether no name goes on to the left of this token: marks, verbs, prepositions."""
    if token.pos == "PUNCT":
        return token.text not in ("-", "'", "’")
    return token.pos in ("VERB", "AUX", "SCONJ", "ADP", "PRON") and (
        token.tag not in ("VBN", "VBG") and token.lower not in ("non", "un")
    )


def _goes_on(token: Token) -> bool:
    """Whether a name goes on to the right: "on the Prohibition of Nuclear Weapons"."""
    if token.pos == "ADP":
        return token.lower in _NAMING
    if token.pos == "PUNCT":
        return token.text == "-"
    return token.pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "CCONJ", "PART")


def _numbered(reading: Reading, token: Token) -> tuple[str, ...]:
    """Resolutions that follow by number: "resolutions 1718, 1874 and 2270 (2016)"."""
    if token.lemma != "resolution":
        return ()
    found = []
    in_brackets = False
    for t in reading.parsed.tokens[token.i + 1 : token.i + 24]:
        if t.lower in _LIST_MARKS:
            in_brackets = t.lower == "("
            continue
        if not t.text.isdigit() or in_brackets:
            if t.text.isdigit():
                continue
            break
        known = pack.resolution(int(t.text))
        if known is None:
            break
        found.append(known.id)
    return tuple(found)


def _longest_named(reading: Reading, head: Token, phrase: list[Token]) -> tuple[str, ...]:
    """Ids of the longest name that holds the head: "Convention on the Rights of the Child"."""
    best: tuple[str, ...] = _named(reading, head)
    for end in phrase:
        if head.i < end.i <= head.i + _LONGEST_NAME:
            best = _named(reading, end, holding=head) or best
    return best


def _named(reading: Reading, token: Token, *, holding: Token | None = None) -> tuple[str, ...]:
    """Ids of the longest name of the pack that ends at this token, and holds the other one."""
    last_words = _last_words()
    singular = pack.name_words(token.text)
    ends = {token.text, *singular[-1:]}
    names = [n for end in ends for n in last_words.get(end, ())]
    if not names:
        return ()
    before = reading.parsed.tokens[max(0, token.i - 2 * _LONGEST_NAME) : token.i + 1]
    said = pack.name_words(" ".join(t.text for t in before))
    raw = [t.text for t in before]
    least = 1 if holding is None else len([t for t in before if holding.i <= t.i])
    for name in sorted(names, key=len, reverse=True):
        if len(name) < least:
            break
        if len(name) == 1 and name[0].isupper():
            if raw[-1] == name[0]:
                return pack.names()[name]
        elif said[-len(name) :] == name and (_is_named(raw, name) or name in pack.uncased_names()):
            return pack.names()[name]
    return ()


def _is_named(words: list[str], name: tuple[str, ...]) -> bool:
    """Whether the words that end so are written as a name: a capital or a year in them."""
    own = words[-len(name) - 2 :]
    return len(name) > 1 and any(w[:1].isupper() or w[:4].isdigit() for w in own)
