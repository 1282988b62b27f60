"""From token spans to stretches of text: split quotes lose the words between their parts."""

from foretold.extraction.statements.tagger import Attribution, TokenSpan
from foretold.language.tree import ParsedText, Token
from foretold.records import Span

_BETWEEN = frozenset({",", ":", ";", "-", "--", "–", "—", "(", ")"})


def span_of(parsed: ParsedText, span: TokenSpan) -> Span:
    """The stretch of text from the first to the last token."""
    first, last = span
    return parsed.span(parsed.tokens[first].start, parsed.tokens[last].end)


def content_runs(parsed: ParsedText, attribution: Attribution) -> list[list[Token]]:
    """The content's tokens in runs: one, or several where source and cue stand within it."""
    if attribution.content is None:
        return []
    first, last = attribution.content
    cut: set[int] = set()
    for span in (attribution.cue, attribution.source):
        if span is not None and first <= span[0] and span[1] <= last:
            cut.update(range(span[0], span[1] + 1))
    if not cut:
        return [parsed.tokens[first : last + 1]]
    runs: list[list[Token]] = [[]]
    for token in parsed.tokens[first : last + 1]:
        if token.i in cut:
            if runs[-1]:
                runs.append([])
        else:
            runs[-1].append(token)
    trimmed = [_trimmed(run, at > 0) for at, run in enumerate(runs)]
    return [run for run in trimmed if any(t.pos != "PUNCT" for t in run)]


def _trimmed(run: list[Token], follows: bool) -> list[Token]:
    """The run without the comma that parts it from the words cut out before it."""
    while run and follows and (run[0].text in _BETWEEN or run[0].text.isspace()):
        run = run[1:]
    return run


def spans_of(
    parsed: ParsedText, attribution: Attribution
) -> tuple[list[Span], list[Span], list[Span]]:
    """The spans of source, cue and content."""
    source = [span_of(parsed, attribution.source)] if attribution.source else []
    content = [parsed.span_of(run) for run in content_runs(parsed, attribution)]
    return source, [span_of(parsed, attribution.cue)], content
