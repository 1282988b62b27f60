"""What the pages of the second and later sets are put together from."""

# ruff: noqa: E501, D103

import html
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from second_stories import Tale

E = html.escape


@dataclass(frozen=True)
class Page:
    """A page and what must be found on it.

    `published` has a zone, or is a day where the page tells no more. `text` is the title and the
    paragraphs; words of `optional` are neither asked for nor counted against.
    """

    markup: str
    title: str
    published: str
    authors: tuple[str, ...]
    publishers: tuple[str, ...]
    text: tuple[str, ...]
    optional: tuple[str, ...] = field(default=())


def expect(
    t: Tale,
    markup: str,
    *,
    day: bool = False,
    authors: tuple[str, ...] | None = None,
    publishers: tuple[str, ...] | None = None,
    body: Iterable[str] | None = None,
    optional: Iterable[str] = (),
    title: str | None = None,
) -> Page:
    published = t.local.date().isoformat() if day else t.local.isoformat()
    return Page(
        markup, title or t.title, published, t.authors if authors is None else authors,
        publishers or (t.publisher,), tuple(t.body if body is None else body),
        (t.deck, *t.heads, *optional),
    )  # fmt: skip


DECOYS = (
    ("Harbour pilots call off their strike", "Ulla Berg", "2024-12-30T08:00:00+01:00"),
    ("Why the price of copper will not fall this year", "Owen Pryce", "2018-02-11T10:15:00Z"),
    ("Three farms, one well: a quarrel without end", "Hadiza Bello", "2021-07-19T06:00:00+02:00"),
)


def ld(data: object, attributes: str = "") -> str:
    return f'<script type="application/ld+json"{attributes}>{json.dumps(data, ensure_ascii=False)}</script>'


def news(t: Tale, **more: object) -> dict[str, object]:
    data: dict[str, object] = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": t.title,
        "mainEntityOfPage": {"@type": "WebPage", "@id": t.url}, "description": t.deck,
        "datePublished": t.local.isoformat(), "dateModified": t.changed.isoformat(),
        "author": [{"@type": "Person", "name": a} for a in t.authors],
        "publisher": {
            "@type": "NewsMediaOrganization", "name": t.publisher,
            "logo": {"@type": "ImageObject", "url": "/logo.png", "width": 600, "height": 60},
        },
    }  # fmt: skip
    data.update(more)
    return {k: v for k, v in data.items() if v is not None}


def zulu(moment: datetime, spec: str = "%Y-%m-%dT%H:%M:%S.000Z") -> str:
    return moment.astimezone(UTC).strftime(spec)


def metas(rows: dict[str, str]) -> str:
    return "".join(
        f'<meta {"property" if ":" in k and not k.startswith("twitter") else "name"}="{k}" content="{E(v)}"/>'
        for k, v in rows.items()
    )


def doc(t: Tale, head: str, body: str, *, title: str | None = None, lang: str = "en") -> str:
    name = E(f"{t.title} | {t.publisher}" if title is None else title)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"/><title>{name}</title>'
        f'<link rel="canonical" href="{t.url}"/>{head}'
        "<style>.a{color:#111}</style><script>window.dataLayer=[];function gtag(){dataLayer.push(arguments)}</script>"
        f"</head><body>{body}</body></html>"
    )


def joined(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def paras(texts: Iterable[str], css: str = "") -> str:
    attribute = f' class="{css}"' if css else ""
    return "".join(f"<p{attribute}>{E(x)}</p>" for x in texts)


NAV = (
    '<a class="skip" href="#main">Skip to main content</a><nav aria-label="Sections"><ul>'
    + "".join(
        f'<li><a href="/{x.lower()}">{x}</a></li>'
        for x in ("World", "Politics", "Business", "Opinion", "Sport", "Weather")
    )
    + '</ul></nav><button type="button">Menu</button><form role="search"><input placeholder="Search"/></form>'
)
COOKIES = (
    '<div id="onetrust-banner-sdk" role="dialog"><h2>We value your privacy</h2><p>We and our 834 partners store and access '
    "information on a device, such as cookies, and process personal data. You may accept or manage your choices at any time."
    "</p><button>Accept all</button><button>Manage choices</button></div>"
)


def foot(t: Tale, year: int = 2025) -> str:
    return (
        f'<footer role="contentinfo"><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms of Use</a></li>'
        f'<li><a href="/privacy">Privacy Policy</a></li></ul><p>© {year} {E(t.publisher)}. All rights reserved. '
        "No part of this site may be reproduced without permission.</p></footer>"
    )


def cards(css: str = "card", tag: str = "article") -> str:
    """Teasers of other articles, each with its own author and date."""
    return "".join(
        f'<{tag} class="{css}"><a href="/x{n}"><img src="/t{n}.jpg" alt=""/><h3>{E(title)}</h3></a>'
        f'<span class="{css}__byline">By {author}</span><time datetime="{stamp}">{datetime.fromisoformat(stamp):%b %d, %Y}</time></{tag}>'
        for n, (title, author, stamp) in enumerate(DECOYS)
    )


Layout = Callable[[Tale], Page]
