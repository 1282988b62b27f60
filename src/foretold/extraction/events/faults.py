"""What a speaker says that somebody did, where verb and object together are blame or praise.

"Y bears responsibility", "Y has done little", "Y did not keep its word": blame. "Y has made
progress", "Y stuck to the terms": praise.
"""

from typing import Literal

from foretold.extraction.events.places import prepositions_of
from foretold.knowledge.events import words
from foretold.language.syntax import auxiliaries, child, children, negation
from foretold.language.tree import Token

Kind = Literal["blame", "praise"]

_BEARING = words("fault_bearing")
_BLAME = words("fault_blame")
_LOSING = words("fault_losing")
_LOST = words("fault_lost")
_CROSSING = words("fault_crossing")
_CROSSED = words("fault_crossed")
_TRYING = words("fault_trying")
_LITTLE = words("fault_little")
_VIRTUES = words("fault_virtues")
_KEPT = words("fault_kept")
_GAINING = words("praise_gaining")
_GAINS = words("praise_gains")
_ROLES = words("praise_roles")
_WORTHY = words("praise_worthy")
_SCHEMING = words("fault_scheming")
_GOOD_AIMS = words("fault_good_aims")
_SILENCE = words("compose_silence")
_PREPARING = frozenset({"prepare", "plan", "gear", "ready", "arm", "intend", "aim", "want"})
_HARM = words("will_harm")
_HARMS = words("owning_harms") | frozenset({"war", "aggression", "confrontation"})
_PLAYED = frozenset({"game", "politics", "card", "fire", "trick", "life"})
_UNABLE = frozenset({"able", "capable", "willing", "ready", "prepared", "serious"})
_FAILING = frozenset({"unable", "incapable", "unwilling"})
_SMALL = frozenset({"no", "little", "nothing"})


def fault_or_merit(verb: Token) -> Kind | None:
    """Whether the verb with its object blames or praises its subject, in a speaker's mouth."""
    if any(a.tag == "MD" for a in auxiliaries(verb)):
        return None
    denied = negation(verb) is not None
    if _is_blame(verb, denied=denied):
        return "blame"
    if not denied and _is_praise(verb):
        return "praise"
    return None


def _is_blame(verb: Token, *, denied: bool) -> bool:
    done = children(verb, "dobj")
    if verb.lemma == "be":
        return _is_unable(verb, denied=denied)
    if verb.lemma in _TRYING and _is_little(verb, done, denied=denied):
        return True
    if verb.lemma in _VIRTUES and denied:
        return True
    if denied:
        return verb.lemma in _KEPT and any(_is_standard(noun) for noun in done)
    return (
        _is_scheming(verb)
        or _is_preparing(verb)
        or _is_playing(verb, done)
        or (verb.lemma in _BEARING and _has(done, _BLAME))
        or (verb.lemma in _LOSING and _has(done, _LOST))
        or (verb.lemma in _CROSSING and _has(done, _CROSSED))
    )


def _is_scheming(verb: Token) -> bool:
    """As in "is trying to spread division": an aim that nobody calls good."""
    aim = child(verb, "xcomp")
    if verb.lemma not in _SCHEMING or aim is None or aim.tag != "VB":
        return False
    return aim.lemma not in _GOOD_AIMS and not _is_praise(aim)


def _is_preparing(verb: Token) -> bool:
    """As in "is preparing to attack", "plans to seize the island", "was arming for war"."""
    if verb.lemma not in _PREPARING:
        return False
    aim = child(verb, "xcomp")
    if aim is not None and aim.lemma in _HARM:
        return True
    return any(noun.lemma in _HARMS for noun in prepositions_of(verb).get("for", ()))


def _is_playing(verb: Token, done: list[Token]) -> bool:
    """As in "is playing politics", "plays with fire"."""
    if verb.lemma != "play":
        return False
    about = [*done, *prepositions_of(verb).get("with", ())]
    return any(noun.lemma in _PLAYED for noun in about)


def _is_unable(verb: Token, *, denied: bool) -> bool:
    """As in "is not able to stop it", "was unwilling to help"."""
    for word in children(verb, "acomp"):
        undone = child(word, "xcomp", "prep")
        if undone is None or undone.lemma in _SILENCE:
            continue
        if (denied and word.lower in _UNABLE) or (not denied and word.lower in _FAILING):
            return True
    return False


def _is_little(verb: Token, done: list[Token], *, denied: bool) -> bool:
    """As in "did little", "made no effort", "has not done enough"."""
    for noun in done:
        if noun.lower in _SMALL or (denied and noun.lower in ("enough", "much", "anything")):
            return True
        if noun.lemma in _LITTLE and any(c.lower in _SMALL for c in noun.children):
            return True
    return denied and any(c.lower == "enough" and c.dep == "advmod" for c in verb.children)


def _is_praise(verb: Token) -> bool:
    done = children(verb, "dobj")
    if verb.lemma in _GAINING and _has(done, _GAINS):
        return True
    if verb.lemma == "play" and any(
        noun.lemma == "role" and any(c.lower in _ROLES for c in noun.children) for noun in done
    ):
        return True
    if verb.lemma in _KEPT and any(_is_standard(noun) for noun in done):
        return True
    if verb.lemma in _WORTHY and _is_to_terms(verb):
        return True
    return verb.lemma == "do" and any(
        noun.lemma in ("job", "work") and any(c.lower in _ROLES for c in noun.children)
        for noun in done
    )


def _is_standard(noun: Token) -> bool:
    return noun.lemma in _CROSSED or noun.lemma in _BLAME


def _is_to_terms(verb: Token) -> bool:
    """As in "stuck TO THE TERMS", "abides BY ITS COMMITMENTS"."""
    towards = prepositions_of(verb)
    return any(
        noun.lemma in _CROSSED for place in ("to", "by", "with") for noun in towards.get(place, ())
    )


def _has(nouns: list[Token], wanted: frozenset[str]) -> bool:
    return any(noun.lemma in wanted for noun in nouns)
