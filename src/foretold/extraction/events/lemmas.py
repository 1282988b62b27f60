"""The dictionary form of a verb, mended where the parser's lemma is no known verb.

The small model strips endings by rule: "staged" becomes "stag", "dined" "din", "pummelled"
"pummell". Only forms that the verb files know are considered.
"""

from functools import lru_cache

from foretold.knowledge.events import operators, verb_frames
from foretold.language.tree import Token


def verb_lemma(token: Token) -> str:
    """The token's lemma, or the known verb of which its form is regular."""
    return _mended(token.lemma, token.lower)


@lru_cache(maxsize=20_000)
def _mended(lemma: str, form: str) -> str:
    known, working = verb_frames(), operators()
    if form in (lemma + "ed", lemma + "ing") and _doubles(lemma) and lemma + "e" in known:
        return lemma + "e"  # "raped" is no form of "rap"
    if lemma in known or lemma in working:
        return lemma
    for candidate in _candidates(lemma, form):
        if candidate in known or candidate in working:
            return candidate
    return lemma


def _doubles(lemma: str) -> bool:
    """Whether the verb doubles its last letter before an ending ("rap", "ban")."""
    if not 2 < len(lemma) < 5 or lemma[-1] in "aeiouwxy":
        return False
    return lemma[-2] in "aeiou" and lemma[-3] not in "aeiou"


def _candidates(lemma: str, form: str) -> list[str]:
    found = []
    if form.startswith(lemma) and form != lemma:
        found.append(lemma + "e")
    if len(lemma) > 3 and lemma[-1] == lemma[-2]:
        found.append(lemma[:-1])
    for ending in ("ed", "ing", "es", "s", "d"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            found += [stem, stem + "e"]
            if len(stem) > 3 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found
