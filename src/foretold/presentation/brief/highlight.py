"""An article's text with the words of its records marked, as HTML without scripts.

Marks nest: a passage that crosses another is cut in two at the border. The first piece carries
the id that rows link to.
"""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to mark: offsets, the id to link to, a class for its colour, a tooltip."""

    start: int
    end: int
    anchor: str
    kind: str
    title: str = ""


def marked_html(text: str, marks: list[Mark]) -> str:
    """The text as paragraphs of HTML with nested `<mark>` elements."""
    pieces: list[str] = []
    position = 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\r\n")
        end = position + len(body)
        if body.strip():
            inner = _line_html(text, position, end, _within(marks, position, end))
            pieces.append(f"<p>{inner}</p>")
        position += len(line)
    return "\n".join(pieces)


def _within(marks: list[Mark], start: int, end: int) -> list[Mark]:
    """The parts of the marks that lie in this stretch; only the first part keeps its anchor."""
    found = []
    for mark in marks:
        low, high = max(mark.start, start), min(mark.end, end)
        if low < high:
            anchor = mark.anchor if low == mark.start else ""
            found.append(Mark(low, high, anchor, mark.kind, mark.title))
    return found


def _line_html(text: str, start: int, end: int, marks: list[Mark]) -> str:
    out: list[str] = []
    open_marks: list[Mark] = []
    waiting = sorted(marks, key=lambda m: (m.start, -m.end, m.anchor))
    position = start
    while position < end or waiting or open_marks:
        next_close = open_marks[-1].end if open_marks else end
        next_open = waiting[0].start if waiting else end + 1
        stop = min(next_close, next_open, end)
        out.append(escape(text[position:stop], quote=False))
        position = stop
        if open_marks and next_close <= position:
            open_marks.pop()
            out.append("</mark>")
        elif waiting and next_open <= position:
            mark = waiting.pop(0)
            limit = open_marks[-1].end if open_marks else end
            if mark.end > limit:
                waiting.append(Mark(limit, mark.end, "", mark.kind, mark.title))
                waiting.sort(key=lambda m: (m.start, -m.end, m.anchor))
                mark = Mark(mark.start, limit, mark.anchor, mark.kind, mark.title)
            open_marks.append(mark)
            identity = f' id="w-{mark.anchor}"' if mark.anchor else ""
            title = f' title="{escape(mark.title)}"' if mark.title else ""
            out.append(f'<mark class="{mark.kind}"{identity}{title}>')
        elif position >= end:
            break
    return "".join(out)
