"""The figures of the first finding as SVG: bars, split by outlet.

Used by `scripts/findings.py`.
"""

from collections.abc import Sequence
from html import escape

_BARS, _ROW, _TOP, _MARGIN, _LETTER = 470, 22, 62, 16, 6.6
_COLOURS = ("#1f5c99", "#c9762b", "#5b8c5a", "#8a5a9e")


def bars(title: str, parts: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]) -> str:
    """Horizontal bars, each row's numbers side by side in the colours of their parts."""
    height = _TOP + _ROW * len(rows) + _MARGIN
    left = round(_MARGIN + _LETTER * max(len(name) for name, _ in rows))
    width = left + _BARS
    longest = max(sum(numbers) for _, numbers in rows) or 1
    scale = (_BARS - 60) / longest
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" font-family="system-ui, sans-serif" '
        'font-size="12">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="{_MARGIN}" y="24" font-size="14" font-weight="600">{escape(title)}</text>',
        *_legend(parts, left),
    ]
    for place, (name, numbers) in enumerate(rows):
        out += _bar(name, numbers, parts, (left, _TOP + _ROW * place), scale)
    return "\n".join([*out, "</svg>"]) + "\n"


def _legend(parts: Sequence[str], left: int) -> list[str]:
    out, x = [], left
    for colour, part in zip(_COLOURS, parts, strict=False):
        out += [
            f'<rect x="{x}" y="38" width="10" height="10" fill="{colour}"/>',
            f'<text x="{x + 15}" y="47">{escape(part)}</text>',
        ]
        x += 35 + 7 * len(part)
    return out


def _bar(
    name: str, numbers: Sequence[int], parts: Sequence[str], at: tuple[int, int], scale: float
) -> list[str]:
    left, y = at
    out = [f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{escape(name)}</text>']
    x = float(left)
    for colour, part, number in zip(_COLOURS, parts, numbers, strict=False):
        width = round(number * scale, 1)
        tip = escape(f"{name}, {part}: {number:,}")
        out.append(
            f'<rect x="{x:.1f}" y="{y + 2}" width="{width}" height="{_ROW - 6}" fill="{colour}">'
            f"<title>{tip}</title></rect>"
        )
        x += width
    out.append(f'<text x="{x + 6:.1f}" y="{y + 13}">{sum(numbers):,}</text>')
    return out
