"""What the words say of whose an unnamed body is: the features of the belonging head."""

from math import log2

from foretold.extraction.actors.landscape import Landscape, Named
from foretold.extraction.actors.locality import Ruled
from foretold.extraction.actors.phrases import Generic
from foretold.knowledge.actors import state_names
from foretold.language.syntax import governing_verb
from foretold.language.tree import Token

NOBODYS = ""
"""The candidate that stands for no state at all."""
_FAR = 8.0
_GROUPS = frozenset({"REB", "UAF", "PTY", "IGO", "NGO", "SOC", "CRM", "GOV", "MIL", "PRM", "RAD"})
"""Sectors of which an organisation may be meant itself ("the movement")."""
_INDEFINITE = frozenset({"a", "an", "some", "several", "many", "any", "other", "another"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
Described = dict[str, float]


def described(
    head: Token, known: Generic, ruled: Ruled, land: Landscape, home: str | None
) -> dict[str, Described]:
    """Named features of each candidate's code and of nobody; absent ones are 0."""
    first = ruled.codes[0] if ruled.codes else NOBODYS
    before = land.before(head)
    codes = land.candidates(before, groups=known.sector in _GROUPS)
    if first and first not in codes:
        codes.append(first)
    form, kind = _form(ruled.left), known.sector or "none"
    table = {NOBODYS: _nobody(head, known, ruled, land)}
    nearest = before[-1].code if before else None
    clause = governing_verb(head)
    noun = head.lemma.lower()
    for code in codes:
        own = land.of.get(code, [])
        earlier = [n for n in own if n.at < head.i]
        share = len(own) / max(1, len(land.named))
        f: Described = {"share": share, f"share {form}": share}
        f["share before"] = len(earlier) / max(1, len(before))
        names = [] if code in state_names() else [f"org {kind}", f"org {known.agent.form}"]
        if code == first:
            names += ["ruled", f"ruled {kind}", *(f"ruled {sign}" for sign in ruled.signs)]
        if len(own) == land.most:
            names += ["most", f"most {kind}"]
        if code == home:
            names += ["home", f"home {kind}", f"home {form}", f"home {form} {head.tag}"]
        if len(land.total) == 1:
            names.append("only")
        if code == nearest:
            names.append("nearest")
        if code in land.opening:
            names.append("opens")
        if land.named and land.named[0].code == code:
            names.append("first")
        if land.owns(code, noun):
            names.append("as its own")
            if land.owns(code, noun, head.i):
                names.append("as its own before")
        elif noun in land.owned:
            names.append("another's own")
        names += _nearby(head, own, earlier, f)
        if clause is not None:
            here = (n for n in own if n.sentence == head.sentence.index)
            names += {f"same clause {n.role}" for n in here if land.is_of_clause(n, clause)}
        f.update(dict.fromkeys(names, 1.0))
        table[code] = f
    return table


def _nearby(head: Token, own: list[Named], earlier: list[Named], f: Described) -> list[str]:
    """How near, and in what part of the sentences before."""
    here = head.sentence
    names = []
    if any(n.at > head.i and n.sentence == here.index for n in own):
        names.append("later here")
    if not earlier:
        return [*names, "never before"]
    last = earlier[-1]
    f["far"] = min(_FAR, log2(1 + here.index - last.sentence)) / 3
    f["tokens"] = min(_FAR, log2(head.i - last.at)) / _FAR
    names.append(f"last {last.role}")
    if last.person:
        names.append("last person")
    if last.paragraph == here.paragraph:
        names.append("paragraph")
    for named in reversed(earlier):
        back = here.index - named.sentence
        if back > 2:
            break
        f[f"back {back}"] = f.get(f"back {back}", 0.0) + 1.0
        names.append(f"back {back} {named.role}")
    return names


def _form(left: list[str]) -> str:
    if not left:
        return "bare"
    if left[0] in _DEFINITE:
        return "definite"
    return "indefinite" if left[0] in _INDEFINITE else "modified"


def _nobody(head: Token, known: Generic, ruled: Ruled, land: Landscape) -> Described:
    form, kind = _form(ruled.left), known.sector or "none"
    names = [
        "",
        kind,
        known.agent.kind,
        form,
        f"{form} {head.tag}",
        f"{form} {kind}",
        head.tag,
        f"noun {head.lemma.lower()}",
        f"form {known.agent.form}",
        f"dep {head.dep}",
        *(f"word {word}" for word in ruled.left[1:]),
        *ruled.signs,
    ]
    if not ruled.codes:
        names += ["ruled", f"ruled {kind}"]
    if not land.named:
        names.append("no state")
    for c in head.children:
        if c.dep == "poss":
            names.append("possessed")
        if c.dep == "prep" and c.lower == "of":
            names.append("of")
        if c.pos == "PROPN":
            names.append("named")
    found = dict.fromkeys((f"nobody {name}".rstrip() for name in names), 1.0)
    found["nobody many states"] = min(2.0, log2(1 + len(land.total)))
    return found
