"""The calibration curve as an SVG picture."""

from collections.abc import Sequence
from html import escape

from foretold.ledger import Case, calibration

_SIZE, _MARGIN = 420, 52


def curve_svg(cases: Sequence[Case], title: str = "Calibration") -> str:
    """What was said against what came, each point with its 95% interval and number of cases."""
    inside = _SIZE - 2 * _MARGIN

    def x(share: float) -> float:
        return round(_MARGIN + inside * share, 1)

    def y(share: float) -> float:
        return round(_SIZE - _MARGIN - inside * share, 1)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIZE} {_SIZE}" width="{_SIZE}" '
        f'height="{_SIZE}" role="img" font-family="system-ui, sans-serif" font-size="12">',
        f"<title>{escape(title)}: {len(cases)} resolved expectations</title>",
        f'<rect width="{_SIZE}" height="{_SIZE}" fill="#fff"/>',
        f'<text x="{_MARGIN}" y="24" font-size="14" font-weight="600">{escape(title)}</text>',
        f'<path d="M{x(0)} {y(0)}L{x(1)} {y(1)}" stroke="#999" stroke-dasharray="4 4"/>',
    ]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        out += [
            f'<path d="M{x(tick)} {y(0)}V{y(1)}M{x(0)} {y(tick)}H{x(1)}" stroke="#e3e3e3"/>',
            f'<text x="{x(tick)}" y="{y(0) + 18}" text-anchor="middle">{tick:.0%}</text>',
            f'<text x="{x(0) - 8}" y="{y(tick) + 4}" text-anchor="end">{tick:.0%}</text>',
        ]
    for point in calibration(cases):
        came = point.came
        radius = min(9.0, 2.5 + came.cases**0.5 / 2)
        tip = f"said {point.said:.0%}, came {came.share:.0%} of {came.cases}"
        out.append(
            f'<g fill="#1f5c99" stroke="#1f5c99"><title>{tip}</title>'
            f'<path d="M{x(point.said)} {y(came.low)}V{y(came.high)}" stroke-width="1.5"/>'
            f'<circle cx="{x(point.said)}" cy="{y(came.share)}" r="{radius:.1f}"/></g>'
            f'<text x="{x(point.said) + radius + 3:.1f}" y="{y(came.share) + 4}">'
            f"{came.cases}</text>"
        )
    out += [
        f'<text x="{_SIZE / 2}" y="{_SIZE - 12}" text-anchor="middle">probability said</text>',
        f'<text x="14" y="{_SIZE / 2}" text-anchor="middle" '
        f'transform="rotate(-90 14 {_SIZE / 2})">share that came</text>',
        "</svg>",
    ]
    return "\n".join(out) + "\n"
