"""The state from which an article is written: whose government "our government" is."""

import re
from collections import Counter

from foretold.extraction.actors.scan import Scan
from foretold.knowledge.actors import state_names, word_lists

_DATELINE = re.compile(r"^[A-Z][\w' ,.-]{2,40}?(?:\([A-Za-z ]+\)|--|—|–| - )")
_OWN_VOICE = re.compile(r"\b[Oo]ur (?:own )?(?:government|country|military|army|nation|people)\b")
_LEAD = 12


def in_own_voice(scan: Scan) -> bool:
    """Whether an article says "our government", "our country": it is written for that state."""
    return bool(_OWN_VOICE.search(scan.parsed.text))


def home_of(scan: Scan, code_at: dict[int, str]) -> str | None:
    """An ISO code or None: by dateline, else by "our ...", else by the state named most."""
    text = scan.parsed.text
    for sentence in scan.parsed.sentences[:4]:
        if _DATELINE.match(text[sentence.start : sentence.start + 60]):
            for token in sentence.tokens[:_LEAD]:
                mention = scan.mention_of.get(token.i)
                kinds = {a.kind for a in mention.actors} if mention else set()
                if mention and kinds & {"capital", "city", "region"} and mention.first in code_at:
                    return code_at[mention.first]
    outlets = [
        m.actors[0].country
        for m in scan.mentions
        if m.actors
        and m.actors[0].sector == "JRN"
        and m.actors[0].country in state_names()
        and m.form not in word_lists()["world_outlets"]
    ]
    counts = Counter(c for c in code_at.values() if c in state_names())
    for entry in word_lists()["outlets"]:
        address, code = entry.split("=")
        if address in text:
            return code
    own_voice = in_own_voice(scan)
    for code in outlets:
        if own_voice:
            return code
    return max(counts, key=lambda c: (counts[c], c), default=None)
