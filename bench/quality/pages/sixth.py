"""Sixth page set: a last look at layouts unlike the earlier ones."""

# ruff: noqa: E501, D103

from datetime import UTC

from fourth_parts import KST, NY, SGT, og, rows, with_day, zoned
from second_parts import (
    DECOYS,
    NAV,
    E,
    Layout,
    Page,
    cards,
    doc,
    expect,
    foot,
    joined,
    ld,
    metas,
    news,
    paras,
    zulu,
)
from second_stories import Tale


def smh(t: Tale) -> Page:
    body = f'{NAV}<main><article><header><h1 itemprop="headline" class="_3Gcjk">{E(t.title)}</h1><h2 class="_2p1">{E(t.deck)}</h2><div data-testid="byline"><div class="_3t"><h5><span>By </span><span><a href="/by/x">{"</a></span><span>, </span><span><a>".join(t.authors)}</a></span></h5></div><time data-testid="datetime" datetime="{zulu(t.local)}">{t.local:%B %-d, %Y} — {t.local:%-I.%M%p}</time></div></header><section data-testid="article-body">{paras(t.body[:4])}<div data-testid="ad-wrapper">Advertisement</div>{paras(t.body[4:])}<p><strong>Get a note directly from our foreign correspondents on what’s making headlines around the world. Sign up for our weekly newsletter.</strong></p></section></article></main>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            ld(
                news(
                    t,
                    author=[{"@type": "Person", "name": a} for a in t.authors],
                    datePublished=zulu(t.local),
                )
            )
            + og(t, **{"og:site_name": t.publisher}),
            body,
        ),
    )


def cna(t: Tale) -> Page:
    when = zoned(t, SGT)
    body = f'{NAV}<main><article class="content"><div class="content__category"><a>East Asia</a></div><h1 class="h1 h1--page-title">{E(t.title)}</h1><div class="content-detail__description"><p>{E(t.deck)}</p></div><section class="block-field-blocknodearticlefield-author"><div class="link-author-display"><a>{t.authors[0]}</a></div></section><div class="article-publish">{when:%d %b %Y %I:%M%p} <span class="article-updated">(Updated: {when:%d %b %Y %I:%M%p})</span></div><div class="text"><div class="text-long">{paras(t.body)}</div></div><div class="source">Source: CNA/op(ms)</div></article></main>{rows("x")}'
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "CNA", "article:published_time": when.isoformat()}),
            body,
            title=f"{t.title} - CNA",
        ),
        authors=t.authors[:1],
        publishers=("CNA",),
    )


def koreajoongang(t: Tale) -> Page:
    when = zoned(t, KST)
    body = f'{NAV}<div class="view-article"><div class="view-article-title"><h1 id="sTitle_a">{E(t.title)}</h1><div class="date-box"><dl class="date-published"><dt>Published:</dt><dd>{when:%d %b. %Y, %H:%M}</dd></dl><dl><dt>Updated:</dt><dd>{when:%d %b. %Y, %H:%M}</dd></dl></div></div><div id="article_body" class="article_body">{"<br /><br />".join(E(p) for p in t.body)}<br /><br /><span class="bl">BY {" AND ".join(a.upper() for a in t.authors)} [seo.minji@joongang.co.kr]</span></div></div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas({"og:title": t.title, "og:site_name": "Korea JoongAng Daily"}),
            body,
            title=t.title,
        ),
        publishers=("Korea JoongAng Daily",),
    )


def dailyco(t: Tale) -> Page:
    body = f'{NAV}<div class="td-post-header"><ul class="td-category"><li>World</li></ul><header class="td-post-title"><h1 class="entry-title">{E(t.title)}</h1><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">By</div> <a>{t.authors[0]}</a><div class="td-author-line"> - </div></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{t.local.isoformat()}">{t.local:%B %-d, %Y}</time></span><div class="td-post-views"><span>120</span></div></div></header></div><div class="td-post-content tagdiv-type">{paras(t.body)}</div><div class="td-post-next-prev"><span>Previous article</span><a>{DECOYS[0][0]}</a></div><div class="td-author-name"><a>{t.authors[0]}</a></div>{foot(t)}'
    return expect(t, doc(t, og(t, **{"og:site_name": t.publisher}), body), authors=t.authors[:1])


def elementor(t: Tale) -> Page:
    body = f'{NAV}<div class="elementor elementor-location-single post"><h1 class="elementor-heading-title elementor-size-default">{E(t.title)}</h1><ul class="elementor-inline-items elementor-post-info"><li itemprop="datePublished"><span class="elementor-icon-list-text elementor-post-info__item--type-date"><time>{t.local:%B %-d, %Y}</time></span></li><li itemprop="author"><span class="elementor-icon-list-text elementor-post-info__item--type-author">{t.authors[0]}</span></li></ul><div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">{paras(t.body)}</div></div></div>{foot(t)}'
    return expect(
        t, doc(t, og(t, **{"og:site_name": t.publisher}), body), day=True, authors=t.authors[:1]
    )


def isw(t: Tale) -> Page:
    body = f'{NAV}<main><div class="field-name-title"><h1 id="page-title">{E(t.title)}</h1></div><div class="field-name-body"><div class="field-item"><p><strong>{joined(t.authors)}</strong></p><p><strong>{t.local:%B %-d, %Y}, {zoned(t, NY):%-I:%M%p} ET</strong></p>{paras(t.body)}</div></div></main>{foot(t)}'
    return with_day(
        expect(t, doc(t, metas({"og:site_name": t.publisher}), body)),
        t.local.isoformat() if zoned(t, NY).date() == t.local.date() else "",
    )


def sharepoint(t: Tale) -> Page:
    body = f'<form id="aspnetForm"><div id="s4-workspace">{NAV}<div class="news-detail"><div class="news-title">{E(t.title)}</div><div class="news-date">{t.local:%A %-d %B %Y}</div><div id="ctl00_PlaceHolderMain_content__ControlWrapper_RichHtmlField">{paras(t.body)}</div></div></div></form>{foot(t)}'
    return expect(t, doc(t, "", body, title=f"{t.publisher} | {t.title}"), day=True, authors=())


def kcna_like(t: Tale) -> Page:
    body = f'<div class="menu">{NAV}</div><div class="article-main"><div class="title"><h1 class="article-main-title">{E(t.title)}</h1></div><div class="article-content-body"><div class="content-wrapper">{paras(t.body)}<p>{t.publisher.split()[0].upper()}</p></div></div><p class="publish-time">www.kcna.kp ({t.local:%Y.%m.%d}.)</p></div>'
    return expect(
        t,
        doc(t, "", body, title=f"KCNA | {t.title}"),
        day=True,
        authors=(),
        publishers=("KCNA",),
        optional=(t.publisher.split()[0].upper(),),
    )


def notion(t: Tale) -> Page:
    body = f'<div id="__next"><header><a>{t.publisher}</a></header><main><div class="css-1"><p class="css-2">{t.local:%d %B, %Y}</p><h1 class="css-3">{E(t.title)}</h1><p class="css-4">Words by {joined(t.authors)}</p></div><div class="css-5">{"".join(f"<div class=css-6><p>{E(p)}</p></div>" for p in t.body)}</div></main></div>{foot(t)}'
    return expect(t, doc(t, og(t, **{"og:site_name": t.publisher}), body), day=True)


def rfa(t: Tale) -> Page:
    body = f'{NAV}<div id="storypagemaincol"><h1>{E(t.title)}</h1><h2 id="story_deck">{E(t.deck)}</h2><div id="story_byline">By {joined(t.authors)} for {t.publisher}</div><div id="story_date">{t.local.astimezone(UTC):%Y.%m.%d}</div><div id="storytext">{paras(t.body)}<p><i>Translated by Owen Pryce. Edited by Ulla Berg.</i></p></div></div>{cards("teaser")}{foot(t)}'
    return with_day(
        expect(
            t,
            doc(
                t,
                og(t, **{"og:site_name": t.publisher, "article:published_time": zulu(t.local)}),
                body,
            ),
            optional=("Translated by Owen Pryce. Edited by Ulla Berg.",),
        ),
        t.local.isoformat(),
    )


LAYOUTS: list[Layout] = [
    smh,
    cna,
    koreajoongang,
    dailyco,
    elementor,
    isw,
    sharepoint,
    kcna_like,
    notion,
    rfa,
]
