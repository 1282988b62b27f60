"""The way from a phrase to a predicate through the tree, as the small heads see it."""

from collections.abc import Container

from foretold.language.tree import Token

FAR = ("far",)
"""A way longer than is looked at."""


def path(head: Token, predicate: Token, worded: Container[str], longest: int) -> tuple[str, ...]:
    """The relations from a phrase to the predicate: up ("nsubj"), then down ("<ccomp").

    Relations in `worded` carry their word ("prep with").
    """
    above: list[Token] = [predicate]
    while above[-1].head is not above[-1] and len(above) < longest:
        above.append(above[-1].head)
    heights = {t.i: n for n, t in enumerate(above)}
    steps: list[str] = []
    at = head
    while at.i not in heights:
        steps.append(f"{at.dep} {at.lower}" if at.dep in worded else at.dep)
        if at.head is at or len(steps) > longest:
            return FAR
        at = at.head
    down = [f"<{t.dep}" for t in above[: heights[at.i]]]
    return (*steps, *reversed(down))
