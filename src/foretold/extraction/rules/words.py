"""The words of a stretch of text as sets, for matching them with the acts of the pack."""

from foretold.language.tree import ParsedText, Token


def words_of(tokens: list[Token]) -> frozenset[str]:
    """Lemmas and forms in lower case; hyphenated words whole and in parts."""
    found = {t.lower for t in tokens} | {t.lemma for t in tokens}
    for left, mark, right in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if mark.text == "-":
            found.add(f"{left.lower}-{right.lower}")
    return frozenset(found)


def words_between(parsed: ParsedText, start: int, end: int) -> frozenset[str]:
    """The words within these offsets."""
    return words_of(parsed.tokens_between(start, end))
