"""What the pages of the fourth and fifth set are put together from."""

# ruff: noqa: E501, D103

from datetime import datetime
from zoneinfo import ZoneInfo

from second_parts import (
    DECOYS,
    E,
    Page,
    metas,
)
from second_stories import Tale

NY, KST, JST, IST, PARIS, SGT = (
    ZoneInfo(z)
    for z in (
        "America/New_York",
        "Asia/Seoul",
        "Asia/Tokyo",
        "Asia/Kolkata",
        "Europe/Paris",
        "Asia/Singapore",
    )
)
NBSP = "\N{NO-BREAK SPACE}"


def zoned(t: Tale, zone: ZoneInfo) -> datetime:
    return t.local.astimezone(zone)


def og(t: Tale, **more: str) -> str:
    return metas(
        {
            "og:type": "article",
            "og:title": t.title,
            "og:description": t.deck,
            "og:url": t.url,
            "og:image": "/o.jpg",
            **more,
        }
    )


def rows(css: str) -> str:
    """A list of the most read, each with a date."""
    return (
        f'<section class="{css}"><h2>Most read</h2><ol>'
        + "".join(
            f'<li><span class="rank">{n}</span><a href="/m{n}">{E(title)}</a><span class="date">{datetime.fromisoformat(s):%d %B %Y}</span></li>'
            for n, (title, _, s) in enumerate(DECOYS, 1)
        )
        + "</ol></section>"
    )


def with_day(page: Page, day: str) -> Page:
    return Page(
        page.markup, page.title, day, page.authors, page.publishers, page.text, page.optional
    )
