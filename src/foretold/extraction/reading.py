"""What every extractor is given: one article, parsed, with its times and its cast."""

from dataclasses import dataclass
from datetime import date

from foretold.documents import Dateline
from foretold.extraction.actors.cast import Cast
from foretold.language.times import TimeExpression
from foretold.language.tree import ParsedText, Token
from foretold.records import Article, Span


@dataclass(slots=True)
class Reading:
    """An article on its way through extraction."""

    article: Article
    parsed: ParsedText
    times: list[TimeExpression]
    cast: Cast
    dateline: Dateline | None = None

    @property
    def published(self) -> date | None:
        """The (first possible) day of publication."""
        known = self.article.published_range
        text = known.start if known else self.article.published
        if not text:
            return None
        full = text[:10] + "-01-01"[len(text[:10]) - 4 :] if len(text) < 10 else text[:10]
        return date.fromisoformat(full)

    def span_of(self, tokens: list[Token]) -> Span:
        """The span that covers these tokens, without the dateline that may stand before them."""
        span = self.parsed.span_of(tokens)
        dateline = self.dateline
        if dateline is None or not dateline.start <= span.start < dateline.end < span.end:
            return span
        return Span(dateline.end, span.end, self.article.text[dateline.end : span.end])

    def times_within(self, start: int, end: int) -> list[TimeExpression]:
        """The time expressions that lie within these offsets."""
        return [t for t in self.times if t.span.start >= start and t.span.end <= end]
