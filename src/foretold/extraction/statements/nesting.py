"""Attributions within attributions: a chain of who reports whom."""

from foretold.extraction.statements.forms import NOMINAL_CUE
from foretold.extraction.statements.heard import Heard

_RETOLD = 0.6
"""The share of the outer content that the inner one must cover to be the same words."""


def chained(heard: list[Heard]) -> list[Heard]:
    """Drop what is told twice and write down through whom the rest comes.

    Of "News 1 reports that officials expect a deal" the officials' expectation stays, via
    News 1; of "Burns said he believes ..." what Burns said.
    """
    kept = list(heard)
    for inner in sorted(heard, key=_size):
        outers = sorted((h for h in heard if h is not inner and _within(inner, h)), key=_size)
        if not outers:
            continue
        outer = outers[0]
        if outer.decided_by == "press review":
            inner.via = (*outer.via, *inner.via)
            continue
        share = _overlap(inner, outer) / max(1, _size(outer))
        if inner.decided_by == NOMINAL_CUE and "speech" not in outer.kinds:
            if share >= _RETOLD and outer in kept:  # "rejected X's claim that ..."
                kept.remove(outer)
            continue
        if outer.is_medium and not inner.is_first_person and inner.source_head is not None:
            names = [h.name for h in reversed(outers) if h.is_medium and h.name]
            inner.via = (*names, *inner.via)
            if outer in kept and (share >= _RETOLD or _is_all_of(inner, outer)):
                kept.remove(outer)
            continue
        same = outer.speaker is not None and inner.speaker == outer.speaker
        stands_alone = (
            "speech" in inner.kinds
            and inner.source_head is not None
            and not inner.is_first_person
            and not same
            and share < _RETOLD
        )
        if stands_alone:
            inner.via = tuple(h.name for h in reversed(outers) if h.name)
        elif inner in kept:
            kept.remove(inner)
    return kept


def _size(heard: Heard) -> int:
    return sum(len(run) for run in heard.runs)


def _within(inner: Heard, outer: Heard) -> bool:
    """Whether cue and content of one stand in the content of the other."""
    if inner.decided_by == "continued quotation" or outer.decided_by == "continued quotation":
        return False
    first = inner.runs[0][0] if inner.runs else inner.cue_head
    return outer.holds(inner.cue_head) and outer.holds(first) and _size(inner) < _size(outer)


def _is_all_of(inner: Heard, outer: Heard) -> bool:
    """Whether the inner cue is the main verb of the one sentence that the outer one brings."""
    if len({t.sentence.index for run in outer.runs for t in run}) > 1:
        return False
    top = inner.cue_head
    while outer.holds(top) and top.head is not top and top.head is not outer.cue_head:
        if top.dep in ("conj", "advcl", "relcl", "acl"):
            return False
        top = top.head
    return True


def _overlap(inner: Heard, outer: Heard) -> int:
    return sum(outer.holds(token) for run in inner.runs for token in run)
