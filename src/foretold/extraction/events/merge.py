"""One event told several times is one event with all its mentions."""

from dataclasses import replace

from foretold.records import DateRange, Entity, Event, Span

_COMPATIBLE = {
    "happened": 0,
    "ongoing": 0,
    "historical": 1,
    "future": 2,
    "hypothetical": 2,
    "negated": 3,
}
_ONE_DEED = (
    frozenset({"CONSULT"}), frozenset({"ASSAULT"}), frozenset({"AID", "COOPERATE"}),
    frozenset({"SANCTION", "COERCE"}), frozenset({"RETREAT", "CONCEDE"}), frozenset({"MOBILIZE"}),
)  # fmt: skip

_OF_WORDS = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})


def merge(events: list[Event]) -> list[Event]:
    """Join the mentions of the same event; the fullest mention gives the record, in text order."""
    kept: list[Event] = []
    for event in events:
        at = next((i for i, k in enumerate(kept) if same(k, event)), None)
        if at is None:
            kept.append(event)
        else:
            kept[at] = _joined(kept[at], event)
    return kept


def same(one: Event, two: Event) -> bool:
    """Whether two mentions tell the same event."""
    if one.event_type != two.event_type and not any(
        {one.event_type, two.event_type} <= group for group in _ONE_DEED
    ):
        return False
    if _COMPATIBLE[one.status] != _COMPATIBLE[two.status] or not _dates_agree(one.date, two.date):
        return False
    if one.evidence.start < two.evidence.end and two.evidence.start < one.evidence.end:
        if one.trigger != two.trigger and one.event_type == two.event_type == "CONSULT":
            return one.cameo == two.cameo and _sides_agree(one, two)
        return _sides_agree(one, two) or one.trigger == two.trigger
    return _sides_agree(one, two) and _same_deed(one, two)


def _same_deed(one: Event, two: Event) -> bool:
    of_one_word = _stem(one.trigger.text) == _stem(two.trigger.text)
    if not of_one_word and (_is_guessed(one) or _is_guessed(two)):
        return False
    if one.event_type == "CONSULT":
        return one.cameo == two.cameo
    if _by_noun(one) != _by_noun(two) and _same_sides(one, two):
        return True  # the verb and the noun of one deed
    if not of_one_word:
        return False
    return one.event_type not in _OF_WORDS or _on_one_matter(one, two)


def _on_one_matter(one: Event, two: Event) -> bool:
    """Whether two promises or demands share a word of what is promised or demanded."""
    first, second = _matter(one), _matter(two)
    return not first or not second or bool(first & second)


def _matter(event: Event) -> set[str]:
    """The beginnings of the words of an event that name neither its sides nor what it is."""
    sides = {w.lower()[:5] for e in (*event.actor, *event.recipient) for w in e.name.split()}
    found = {w.strip(".,;:'\"”“’").lower()[:5] for w in event.evidence.text.split()}
    return {w for w in found - sides if len(w) > 4 and not w.startswith(_stem(event.trigger.text))}


def _by_noun(event: Event) -> bool:
    return (event.decided_by or "").startswith("pattern noun")


def _is_guessed(event: Event) -> bool:
    """Whether a side was filled by the head: no proof that it is the same event."""
    return "by siding" in (event.decided_by or "")


def _same_sides(one: Event, two: Event) -> bool:
    """Whether both sides are named in both and are the same."""
    for side in ("actor", "recipient"):
        a = {e.code or e.name for e in getattr(one, side)}
        if not a or a != {e.code or e.name for e in getattr(two, side)}:
            return False
    return True


def _stem(word: str) -> str:
    return word.lower()[:4]


def _dates_agree(one: DateRange | None, two: DateRange | None) -> bool:
    return one is None or two is None or (one.start <= two.end and two.start <= one.end)


def _sides_agree(one: Event, two: Event) -> bool:
    if one.event_type == "CONSULT":
        return _codes(one) == _codes(two)
    for side in ("actor", "recipient"):
        a = {e.code or e.name for e in getattr(one, side)}
        b = {e.code or e.name for e in getattr(two, side)}
        if a and b and not a & b:
            return False
    return bool(_codes(one) & _codes(two))


def _codes(event: Event) -> set[str]:
    return {e.code or e.name for e in (*event.actor, *event.recipient)}


def _joined(one: Event, two: Event) -> Event:
    """The fuller of two mentions with what the other adds."""
    best, rest = (two, one) if _fullness(two) > _fullness(one) else (one, two)
    mentions: list[Span] = []
    for span in (*one.mentions, *two.mentions):
        if span not in mentions:
            mentions.append(span)
    mentions.sort(key=lambda s: (s.start, s.end))
    placed = best if best.place else rest
    return replace(
        best,
        actor=best.actor or rest.actor,
        recipient=best.recipient or (rest.recipient if best.event_type == rest.event_type else ()),
        date=best.date or rest.date,
        place=placed.place,
        place_country=placed.place_country,
        latitude=placed.latitude,
        longitude=placed.longitude,
        mode=best.mode or (rest.mode if best.event_type == rest.event_type else None),
        confidence=max(one.confidence, two.confidence),
        mentions=tuple(mentions),
    )


def _fullness(event: Event) -> tuple[int, bool]:
    """How much the words of a mention tell; of equals the first is kept."""
    sides = event.actor, event.recipient
    named = [[e for e in side if _is_within(e, event.evidence)] for side in sides]
    return bool(named[0]) + bool(named[1] or len(named[0]) > 1), bool(event.date)


def _is_within(entity: Entity, evidence: Span) -> bool:
    """Whether somebody is named in the evidence itself, not taken over from elsewhere."""
    at = entity.mention
    return at is None or (evidence.start <= at.start and at.end <= evidence.end)
