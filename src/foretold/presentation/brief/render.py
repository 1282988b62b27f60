"""Prints a brief: one self-contained HTML file, or Markdown."""

from functools import cache

from jinja2 import Environment, PackageLoader, select_autoescape
from markupsafe import Markup

from foretold.presentation.brief.drawing import chance_bar, timeline_svg
from foretold.presentation.brief.expected import by_topic
from foretold.presentation.brief.highlight import Mark, marked_html
from foretold.presentation.brief.rows import Brief, Words
from foretold.presentation.brief.wording import chance_text, count_text, day_text


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("foretold.presentation.brief"),
        autoescape=select_autoescape(["html", "html.j2"]),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["chance"] = chance_text
    environment.filters["day"] = day_text
    environment.filters["oneline"] = lambda text: " ".join(str(text).split())
    environment.filters["by_topic"] = by_topic
    environment.filters["hedged"] = hedged_html
    environment.filters["cell"] = lambda text: " ".join(str(text).split()).replace("|", "\\|")
    environment.filters["count"] = lambda rows, what: count_text(len(rows), what)
    environment.globals["chance_bar"] = chance_bar
    return environment


def hedged_html(words: Words) -> Markup:
    """The quoted words with the hedge in bold where it stands inside them."""
    span, hedge = words.span, words.hedge
    if hedge is None or not span.start <= hedge.start < hedge.end <= span.end:
        return Markup("{}").format(span.text)
    before = span.text[: hedge.start - span.start]
    after = span.text[hedge.end - span.start :]
    return Markup("{}<b>{}</b>{}").format(before, hedge.text, after)


def render_html(brief: Brief) -> str:
    """The brief as one HTML page that needs nothing else: no network, no scripts."""
    timeline = Markup(timeline_svg(brief.happenings))
    template = _environment().get_template("brief.html.j2")
    return template.render(brief=brief, texts=_texts(brief), timeline=timeline)


def render_markdown(brief: Brief) -> str:
    """The brief as Markdown, with the articles' marked texts at its end."""
    return _environment().get_template("brief.md.j2").render(brief=brief, texts=_texts(brief))


def _texts(brief: Brief) -> dict[str, Markup]:
    """The text of each article with its marks, as HTML."""
    marks = _marks(brief)
    return {
        row.article.id: Markup(marked_html(row.article.text, marks.get(row.article.id, [])))
        for row in brief.articles
    }


def _marks(brief: Brief) -> dict[str, list[Mark]]:
    """The marks of each article, one a record that a row shows."""
    found: dict[str, dict[str, Mark]] = {}

    def add(kind: str, title: str, rows: tuple[Words, ...]) -> None:
        for words in rows:
            span = words.span
            mark = Mark(span.start, span.end, words.anchor, kind, title)
            found.setdefault(words.article, {}).setdefault(words.anchor, mark)

    for happening in brief.happenings:
        add("event", happening.verb, happening.words)
    for expectation in brief.expectations:
        add("expectation", f"{expectation.band}: {expectation.holder}", expectation.words)
    for rule in brief.rules:
        add("rule", f"{rule.modality}: {rule.instrument}", rule.words)
    for violation in brief.violations:
        add("rule", f"violation: {violation.instrument}", violation.words)
    for contact in brief.contacts:
        for meeting in contact.past + contact.planned:
            add("event", f"contact: {meeting.who}", meeting.words)
    for watch in brief.watch:
        add("event", watch.until, watch.words)
    return {article: list(marks.values()) for article, marks in found.items()}
