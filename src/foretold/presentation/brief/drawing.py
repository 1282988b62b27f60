"""What a brief draws, as inline SVG: chances as bars, the time line as dots."""

from collections import defaultdict
from datetime import date
from html import escape

from markupsafe import Markup

from foretold.presentation.brief.rows import HappeningRow
from foretold.presentation.brief.wording import chance_text, day_text
from foretold.records import Probability

WIDTH = 960
MARGIN = 20
DOT = 5
_STACK_MAX = 12


def chance_bar(chance: Probability, label: str) -> Markup:
    """A probability range as a bar from 0 to 100% with a tick at its point."""
    low, high, point = (round(100 * v, 1) for v in (chance.low, chance.high, chance.point))
    title = escape(f"{label}: {chance_text(chance)}, point {round(point)}%")
    return Markup(
        f'<svg class="chance" viewBox="0 0 100 10" role="img" aria-label="{title}">'
        f"<title>{title}</title>"
        '<rect class="track" x="0" y="3" width="100" height="4" rx="2"/>'
        f'<rect class="range" x="{low}" y="3" width="{max(high - low, 1.5)}" height="4" rx="2"/>'
        f'<rect class="point" x="{max(point - 0.75, 0)}" y="0.5" width="1.5" height="9"/></svg>'
    )


def timeline_svg(rows: tuple[HappeningRow, ...]) -> str:
    """The dated events as dots on a line from the first to the last day, coloured by quad class.

    Empty when fewer than two different days are known.
    """
    days: dict[date, list[HappeningRow]] = defaultdict(list)
    for row in rows:
        if row.sort_key[:1].isdigit() and len(row.sort_key) == 10 and row.sort_key < "9999":
            days[date.fromisoformat(row.sort_key)].append(row)
    if len(days) < 2:
        return ""
    first, last = min(days), max(days)
    span = (last - first).days
    tallest = min(max(len(group) for group in days.values()), _STACK_MAX)
    height = 34 + tallest * (2 * DOT + 2)
    base = height - 24
    out = [
        f'<svg class="timeline" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{sum(map(len, days.values()))} dated events">',
        f'<line x1="{MARGIN}" x2="{WIDTH - MARGIN}" y1="{base}" y2="{base}"/>',
    ]
    for day, group in sorted(days.items()):
        x = MARGIN + (WIDTH - 2 * MARGIN) * (day - first).days / span
        for level, row in enumerate(group[:_STACK_MAX]):
            y = base - 8 - level * (2 * DOT + 2)
            title = escape(f"{row.day}: {row.actors} · {row.verb} · {row.recipients}".rstrip(" ·"))
            out.append(
                f'<a href="#w-{row.words[0].anchor}"><circle class="q{row.quad}" cx="{x:.1f}" '
                f'cy="{y}" r="{DOT}"><title>{title}</title></circle></a>'
            )
    labels = ((MARGIN, "start", first), (WIDTH - MARGIN, "end", last))
    for x_label, anchor, day in labels:
        text = escape(day_text(day.isoformat()))
        out.append(f'<text x="{x_label}" y="{height - 6}" text-anchor="{anchor}">{text}</text>')
    return "".join([*out, "</svg>"])
