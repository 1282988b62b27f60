"""Fourth page set: newspapers, broadcasters and agencies of Europe and America."""

# ruff: noqa: E501, D103

import json
from datetime import UTC
from zoneinfo import ZoneInfo

from fourth_parts import NBSP, NY, PARIS, og, rows, zoned
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


def bbc(t: Tale) -> Page:
    blocks = "".join(
        f'<div data-component="text-block" class="sc-18fde0d6-0 dlWCEZ"><p class="sc-eb7bd5f6-0 fYAfXe">{"<b>" + E(p) + "</b>" if n == 0 else E(p)}</p></div>'
        for n, p in enumerate(t.body)
    )
    body = (
        f'<header class="sc-1"><a href="/">BBC Homepage</a>{NAV}</header><main id="main-content"><article class="sc-bf57ae94-0">'
        f'<div data-component="headline-block" class="sc"><h1 class="sc-518485e5-0">{E(t.title)}</h1></div>'
        f'<div data-component="byline-block" class="sc"><div class="sc-801dd632-0"><time datetime="{zulu(t.local)}" class="sc-801dd632-2">3 days ago</time>'
        f'<div data-testid="byline-new-contributors" class="x"><div class="y"><span class="z">{E(joined(t.authors))}</span><div class="w"><span class="q">Diplomatic correspondent</span></div></div></div><button aria-label="Share"><span>Share</span></button><button><span>Save</span></button></div></div>'
        f'<figure><div data-component="image-block"><img alt="" src="/a.webp"/><span class="credit">{E(t.credit)}</span></div><figcaption>{E(t.caption)}</figcaption></figure>{blocks}'
        f'<div data-component="links-block"><ul><li><a href="/n1">{DECOYS[0][0]}</a></li><li><a href="/n2">{DECOYS[1][0]}</a></li></ul></div>'
        f'<div data-component="topic-list"><a href="/t/1">Asia</a><a href="/t/2">Diplomacy</a></div></article><section data-component="related"><h2>Related</h2><div data-testid="london-card"><h3>{DECOYS[2][0]}</h3><span data-testid="card-metadata-lastupdated">5 hrs ago</span><span data-testid="card-metadata-tag">Africa</span></div></section></main>'
        f"<footer><p>Copyright © 2026 BBC. All rights reserved.{NBSP} <em>The BBC is not responsible for the content of external sites.</em></p></footer>"
    )
    data = news(
        t,
        headline=t.title,
        author=[{"@type": "Organization", "name": "BBC News"}],
        datePublished=zulu(t.local),
        dateModified=zulu(t.changed),
        publisher={"@type": "NewsMediaOrganization", "name": "BBC News"},
    )
    return expect(
        t,
        doc(
            t, ld(data) + og(t, **{"og:site_name": "BBC News"}), body, title=f"{t.title} - BBC News"
        ),
        publishers=("BBC News", "BBC"),
    )


def guardian(t: Tale) -> Page:
    links = " and ".join(
        f'<a rel="author" data-link-name="auto tag link" href="https://www.theguardian.com/profile/x">{a}</a>'
        for a in t.authors
    )
    body = (
        f'{NAV}<main data-layout="StandardLayout"><article><div data-gu-name="title"><a href="/world/asia"><span>Asia Pacific</span></a></div>'
        f'<div data-gu-name="headline"><h1 class="dcr-u0152o">{E(t.title)}</h1></div><div data-gu-name="standfirst"><div class="dcr-1"><p>{E(t.deck)}</p></div></div>'
        f'<aside data-gu-name="meta"><div><address aria-label="Contributor info"><div data-component="meta-byline">{links} in {t.city}</div></address>'
        f'<details><summary><span class="dcr-u">{zoned(t, ZoneInfo("Europe/London")):%a %-d %b %Y %H.%M} {zoned(t, ZoneInfo("Europe/London")):%Z}</span></summary>Last modified on Sun 2 Mar 2025 08.15 GMT</details></div><div data-gu-name="share"><a href="#">Share</a></div></aside>'
        f'<div data-gu-name="media"><figure><img src="a.jpg"/><figcaption><span>{E(t.caption)}. Photograph: {E(t.credit)}</span></figcaption></figure></div>'
        f'<div data-gu-name="body"><div id="maincontent" class="article-body-commercial-selector article-body-viewer-selector">{paras(t.body[:3], "dcr-130mj7b")}'
        f'<figure data-spacefinder-role="inline"><gu-island name="EmailSignUpWrapper"><div><h2>Sign up to First Edition</h2><p>Our morning email breaks down the key stories of the day</p><span>Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.</span></div></gu-island></figure>'
        f'{paras(t.body[3:], "dcr-130mj7b")}</div><div data-print-layout="hide"><div>Explore more on these topics</div><ul><li><a href="/a">North Korea</a></li><li><a href="/b">news</a></li></ul><a>Reuse this content</a></div></div></article>'
        f"<section><h2>More on this story</h2>{cards('dcr-card', 'li')}</section>{rows('most-viewed')}</main><footer><small>© 2026 Guardian News &amp; Media Limited or its affiliated companies. All rights reserved. (dcr)</small></footer>"
    )
    head = og(
        t,
        **{
            "og:site_name": "the Guardian",
            "article:published_time": zulu(t.local),
            "article:modified_time": zulu(t.changed),
            "article:author": "https://www.theguardian.com/profile/x",
            "article:tag": "Asia",
        },
    )
    return expect(
        t,
        doc(t, head, body, title=f"{t.title} | North Korea | The Guardian"),
        publishers=("the Guardian", "The Guardian"),
    )


def nyt(t: Tale) -> Page:
    names = "".join(
        f'<span class="css-1baulvz" itemprop="name"><a href="/by/x">{a}</a></span>'
        + (" and " if n == 0 and len(t.authors) > 1 else "")
        for n, a in enumerate(t.authors)
    )
    when = zoned(t, NY)
    body = (
        f'{NAV}<main id="site-content"><article id="story" class="css-1vxca1d"><header class="css-1"><h1 id="link-1f" class="css-xpz" data-testid="headline">{E(t.title)}</h1><p id="article-summary" class="css-w6">{E(t.deck)}</p>'
        f'<div data-testid="photoviewer-wrapper"><figure><img src="/z.jpg"/><figcaption><span>{E(t.caption)}</span><span><span class="css-cre">Credit...</span>{E(t.credit)}</span></figcaption></figure></div>'
        f'<div><p class="css-aki">By {names}</p><p class="css-rep">Reporting from {t.city}</p><ul><time class="css-1g7" datetime="{when.isoformat()}"><span class="css-1s">Published {when:%B %-d, %Y}</span><span>Updated {when:%b. %-d, %Y, %-I:%M %p} ET</span></time></ul></div></header>'
        f'<section name="articleBody" class="meteredContent"><div class="css-s99"><div class="css-53">{paras(t.body[:4], "css-at9")}</div></div><div id="NYT_MAIN_CONTENT_1_REGION"></div><div class="css-ad"><a href="#after">SKIP ADVERTISEMENT</a><p>Advertisement</p></div><div class="css-s99"><div>{paras(t.body[4:], "css-at9")}</div></div></section>'
        f'<div class="bottom-of-article"><div><p class="css-bio">{t.authors[0]} covers security and diplomacy for {t.publisher}. She has reported from the region since 2011.</p></div></div></article></main>{foot(t)}'
    )
    data = news(
        t,
        publisher={"@id": "https://x/#publisher", "name": t.publisher},
        datePublished=zulu(t.local),
        author=[
            {"@context": "https://schema.org", "@type": "Person", "url": "/by/x", "name": a}
            for a in t.authors
        ],
    )
    return expect(
        t,
        doc(
            t,
            ld(data)
            + og(t)
            + metas(
                {
                    "byl": f"By {joined(t.authors)}",
                    "pdate": f"{when:%Y%m%d}",
                    "article:published_time": zulu(t.local),
                }
            ),
            body,
            title=f"{t.title} - {t.publisher}",
        ),
        optional=(f"Reporting from {t.city}",),
    )


def arc(t: Tale) -> Page:
    body = (
        f'<div id="fusion-app"><header data-qa="sc-header">{NAV}<span>Democracy Dies in Darkness</span></header><main><article data-qa="main"><h1 data-qa="headline" class="wpds-c"><span data-qa="headline-text">{E(t.title)}</span></h1><h2 data-qa="subheadline">{E(t.deck)}</h2>'
        f'<div class="flex"><span data-qa="timestamp">{t.changed:%B %-d, %Y}</span><div data-qa="author-byline" class="by">By '
        + " and ".join(f'<a data-qa="author-name" href="/people/x">{a}</a>' for a in t.authors)
        + "</div></div>"
        '<button data-qa="gift">Share full article</button><button>218 Comments</button><div data-qa="article-body" class="meteredContent">'
        + "".join(
            f'<div class="article-body" data-qa="article-body"><p data-el="text" class="wpds-c">{E(p)}</p></div>'
            for p in t.body[:5]
        )
        + '<div data-qa="article-body-ad"><span>Advertisement</span></div><div data-qa="interstitial"><p><i><a href="/x">Read more: Why the price of copper will not fall this year</a></i></p></div>'
        + "".join(
            f'<div class="article-body"><p data-el="text" class="wpds-c">{E(p)}</p></div>'
            for p in t.body[5:]
        )
        + '</div><div data-qa="author-bio"><p>By Ulla Berg</p></div></article><div data-qa="comments-summary"><h3>What readers are saying</h3><p>The comments express doubt about the plan and worry over its cost. This summary is AI-generated.</p></div>'
        + f"{rows('most-read')}</main></div><script>window.Fusion={json.dumps({'globalContent': {'display_date': zulu(t.local), 'headlines': {'basic': t.title}}})};</script>{foot(t)}"
    )
    data = news(
        t,
        **{
            "@type": "NewsArticle",
            "datePublished": zulu(t.local),
            "dateModified": zulu(t.changed),
            "isAccessibleForFree": False,
        },
    )
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": t.publisher}), body))


def reuters(t: Tale) -> Page:
    when = t.local.astimezone(UTC)
    first = f"{t.city.upper()}, {when:%b} {when.day} (Reuters) - {t.body[0]}"
    body = (
        f'<div id="fusion-app"><header>{NAV}</header><main><article><div class="article-header__container"><nav aria-label="Breadcrumb"><a href="/world">World</a></nav><h1 data-testid="Heading" class="text__text__1FZLe">{E(t.title)}</h1>'
        f'<div class="info-content__author-date"><div class="info-content__author">By {" and ".join(f"<a rel=author>{a}</a>" for a in t.authors)}</div><time data-testid="DateLineText" datetime="{zulu(t.local)}"><span class="date-line__date">{when:%B %-d, %Y}</span><span>{when:%-I:%M %p} UTC</span><span>Updated {when:%B %-d, %Y}</span></time></div></div>'
        f'<ul data-testid="Summary"><li>Summary</li><li>{E(t.deck)}</li></ul><div class="article-body__content__17Yit" data-testid="ArticleBody">'
        + "".join(
            f'<div data-testid="paragraph-{n}" class="text__text__1FZLe article-body__paragraph__2-BtD">{E(p)}</div>'
            for n, p in enumerate((first, *t.body[1:]))
        )
        + '<div data-testid="Advertisement">Advertisement · Scroll to continue</div><p data-testid="SignOff" class="sign-off">Reporting by Owen Pryce in London; Editing by Ulla Berg and Hadiza Bello</p><p data-testid="StandardsLink">Our Standards: <a>The Thomson Reuters Trust Principles., opens new tab</a></p></div>'
        + f'<div data-testid="AuthorBio"><div>{t.authors[0]}</div><p>Thomson Reuters</p><p>Covers politics and general news.</p></div></article><h2>Read Next</h2>{cards("media-story-card", "li")}</main><footer>© 2026 Reuters. All rights reserved</footer></div>'
    )
    data = news(
        t, datePublished=zulu(t.local), publisher={"@type": "Organization", "name": "Reuters"}
    )
    return expect(
        t,
        doc(
            t,
            ld(data) + og(t, **{"og:site_name": "Reuters", "article:author": ", ".join(t.authors)}),
            body,
            title=f"{t.title} | Reuters",
        ),
        publishers=("Reuters",),
        optional=("Summary", f"{t.city.upper()}, {when:%b} {when.day} (Reuters) -"),
    )


def ap(t: Tale) -> Page:
    millis = int(t.local.timestamp() * 1000)
    body = (
        f'<div class="Page"><header class="Page-header">{NAV}</header><main class="Page-main"><div class="Page-lead">'
        f'<h1 class="Page-headline">{E(t.title)}</h1><div class="CarouselSlide"><div class="CarouselSlide-media"><img src="/1.jpg"/></div><div class="CarouselSlide-infoDescription"><p>{E(t.caption)} ({E(t.credit)})</p></div></div>'
        f'<div class="Page-byline"><div class="Page-authors">By {NBSP}'
        + " and ".join(f'<a class="Link" href="/author/x">{a.upper()}</a>' for a in t.authors)
        + f'</div><div class="Page-dateModified"><span>Updated </span><bsp-timestamp data-timestamp="{millis}" data-recent-thresholdinhours="1"><span data-date>{zoned(t, NY):%-I:%M %p} {zoned(t, NY):%Z}, {zoned(t, NY):%B %-d, %Y}</span></bsp-timestamp></div></div></div>'
        f'<div class="RichTextStoryBody RichTextBody"><p>{t.city.upper()} (AP) — {E(t.body[0])}</p>{paras(t.body[1:3])}<div class="PageListEnhancementGeneric"><div class="PageListEnhancementGeneric-title">Other News</div><div class="PagePromo"><a class="Link" href="/p">{DECOYS[0][0]}</a></div></div>{paras(t.body[3:])}<p>___</p><p>Associated Press writer Owen Pryce in London contributed to this report.</p></div>'
        f'<div class="Page-below"><bsp-list-loadmore><h2>Most read</h2><div class="PagePromo"><h3>{DECOYS[1][0]}</h3><bsp-timestamp data-timestamp="1613031000000"></bsp-timestamp></div></bsp-list-loadmore></div></main><footer class="Page-footer">Copyright 2026 The Associated Press. All Rights Reserved.</footer></div>'
    )
    data = news(
        t,
        datePublished=zulu(t.local, "%Y-%m-%dT%H:%M:%SZ"),
        publisher={"@type": "Organization", "name": "AP News"},
        author=[{"@type": "Person", "name": a.upper()} for a in t.authors],
    )
    return expect(
        t,
        doc(
            t,
            ld([data, {"@context": "https://schema.org", "@type": "BreadcrumbList"}])
            + og(
                t,
                **{
                    "og:site_name": "AP News",
                    "article:published_time": zulu(t.local, "%Y-%m-%dT%H:%M:%S"),
                },
            ),
            body,
            title=f"{t.title} | AP News",
        ),
        publishers=("AP News", "Associated Press", "The Associated Press", "AP"),
        optional=(
            f"{t.city.upper()} (AP) —",
            "___",
            "Associated Press writer Owen Pryce in London contributed to this report.",
        ),
    )


def cnn(t: Tale) -> Page:
    when = zoned(t, NY)
    names = ", ".join(f'<span class="byline__name">{a}</span>' for a in t.authors)
    body = (
        f'{NAV}<section class="layout__wrapper"><div class="headline headline--has-lowertext"><div class="headline__wrapper"><h1 data-editable="headlineText" class="headline__text" id="maincontent"> {E(t.title)} </h1></div></div>'
        f'<div class="headline__footer"><div class="headline__sub-container"><div class="headline__byline-sub-text"><div class="byline"><div class="byline__names">By {names}, {t.publisher}</div></div><div class="timestamp"> Updated {when:%-I:%M %p} EST, {when:%a %B %-d, %Y} </div></div></div></div>'
        f'<div class="article__content-container"><main class="article__main"><div class="source inline-placeholder"><cite class="source__cite"><span class="source__location">{t.city}</span><span class="source__text">{t.publisher}</span>{NBSP}—{NBSP}</cite></div>'
        + "".join(
            f'<p class="paragraph inline-placeholder vossi-paragraph" data-component-name="paragraph">  {E(p)}  </p>'
            for p in t.body[:4]
        )
        + f'<div class="related-content related-content--article"><a href="/r"><p class="related-content__label">Related article</p><span class="related-content__headline">{DECOYS[2][0]}</span><span class="related-content__time">4 min read</span></a></div>'
        + "".join(
            f'<p class="paragraph inline-placeholder vossi-paragraph">{E(p)}</p>'
            for p in t.body[4:]
        )
        + f'<p class="paragraph" >{t.publisher}’s Owen Pryce contributed to this report.</p></main></div><div class="zone__inner">{cards("container__item", "li")}</div></section>{foot(t)}'
    )
    fixed = when.replace(second=0)
    data = news(t, datePublished=zulu(fixed), dateModified=zulu(t.changed))
    return expect(
        t,
        doc(
            t,
            ld([data])
            + og(t, **{"og:site_name": t.publisher, "article:published_time": zulu(fixed)})
            + metas({"author": ", ".join(t.authors)}),
            body,
        ),
        optional=(
            f"{t.city}",
            t.publisher,
            "—",
            f"{t.publisher}’s Owen Pryce contributed to this report.",
        ),
    )


def politico(t: Tale) -> Page:
    when = zoned(t, NY)
    body = (
        f'<main class="main-section">{NAV}<section class="media-item__summary"><div class="summary"><h2 class="headline">{E(t.title)}</h2><p class="dek">{E(t.deck)}</p></div>'
        f'<div class="article-meta"><p class="article-meta__authors">By '
        + " and ".join(
            f'<span class="vcard"><a href="/staff/x">{a.upper()}</a></span>' for a in t.authors
        )
        + f'</p><p class="article-meta__datetime-duration"><time datetime="{when:%Y-%m-%d %H:%M:%S}" class="article-meta__datetime">{when:%m/%d/%Y %I:%M %p} {when:%Z}</time></p></div></section>'
        f'<div class="sidebar-grid"><div class="article__content">{paras(t.body[:3], "story-text__paragraph")}<div class="ad" role="complementary"><p>Advertisement</p><div>AD</div></div>{paras(t.body[3:], "story-text__paragraph")}</div>'
        f'<div class="article-tags"><span>Filed Under:</span><ul><li>Foreign Affairs</li><li>Pentagon</li></ul></div></div></main>{rows("trending")}{foot(t)}'
    )
    return expect(
        t, doc(t, og(t, **{"og:site_name": t.publisher}), body, title=f"{t.title} - {t.publisher}")
    )


def axios(t: Tale) -> Page:
    body = (
        f'{NAV}<main><div><a href="/world">World</a><time datetime="{zulu(t.local)}" class="meta">{t.local:%b %-d, %Y}</time> - <a>Politics &amp; Policy</a></div><h1 data-cy="story-headline">{E(t.title)}</h1>'
        f'<div><ul class="authors">{"".join(f"<li><a href=/authors/x>{a}</a></li>" for a in t.authors)}</ul></div><figure><img/><figcaption>{E(t.caption)}. Photo: {E(t.credit)}</figcaption></figure>'
        f'<div class="DraftjsBlocks_draftjs__fm3S2" data-cy="StoryText">{paras(t.body)}</div><div data-cy="go-deeper"><p>Go deeper</p><a href="#">{DECOYS[0][0]}</a></div></main>{foot(t)}'
    )
    data = {
        "@context": "https://schema.org",
        "@graph": [
            news(t, datePublished=zulu(t.local)),
            {"@type": "WebSite", "name": t.publisher, "url": "https://x.example"},
        ],
    }
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": t.publisher}), body, title=t.title))


def pay_economist(t: Tale) -> Page:
    body = (
        f'{NAV}<main><article data-testid="Article" id="new-article-template"><section><span><a href="/asia">Asia</a> | Troubled waters</span><h1>{E(t.title)}</h1><h2>{E(t.deck)}</h2></section>'
        f'<figure><img/><figcaption>Photograph: {E(t.credit)}</figcaption></figure><section><time datetime="{zulu(t.local)}">{t.local:%b} {t.local.day}th {t.local.year}</time><span>|{t.city.upper()}</span><span>|5 min read</span></section><div id="audio-player">Listen to this story</div>'
        f'<section data-body-id="cp2">{"".join(f"<p data-component=paragraph>{E(p)}</p>" for p in t.body)}<span class="ufinish">■</span></section><p><i>This article appeared in the Asia section of the print edition under the headline “Guns and gulls”</i></p></article>{cards("teaser")}</main>{foot(t)}'
    )
    data = news(
        t, author={"@type": "Organization", "name": t.publisher}, datePublished=zulu(t.local)
    )
    return expect(
        t,
        doc(t, ld(data) + og(t), body, title=t.title),
        authors=(),
        optional=(
            "■",
            "This article appeared in the Asia section of the print edition under the headline “Guns and gulls”",
        ),
    )


def dw(t: Tale) -> Page:
    body = (
        f'{NAV}<main><article><header><div class="kicker"><span>Conflicts</span><span>North Korea</span></div><h1>{E(t.title)}</h1><div class="author-details"><span class="author">{joined(t.authors)} in {t.city}</span></div><span class="publication"><time aria-hidden="true">{t.local:%m/%d/%Y}</time><span class="sr-only">{t.local:%B %-d, %Y}</span></span></header>'
        f'<p class="teaser-text">{E(t.deck)}</p><div class="sharing-bar"><span>https://p.dw.com/p/4tQ2x</span></div><figure><img/><figcaption>{E(t.caption)}<small>Image: {E(t.credit)}</small></figcaption></figure><div class="cc0m0op rich-text"><p>{E(t.body[0])}</p><h2>{t.heads[0]}</h2>{paras(t.body[1:5])}'
        f'<div class="embed"><p>To view this video please enable JavaScript, and consider upgrading to a web browser that <a>supports HTML5 video</a></p></div><h2>{t.heads[1]}</h2>{paras(t.body[5:])}<p><em>Edited by: Owen Pryce</em></p></div></article><section class="related">{cards("teaser", "div")}</section></main>{foot(t)}'
    )
    data = news(
        t,
        datePublished=zulu(t.local),
        dateModified=zulu(t.changed),
        author={"@type": "Person", "name": ", ".join(t.authors)},
        publisher={
            "@type": "NewsMediaOrganization",
            "name": "Deutsche Welle",
            "alternateName": "DW",
        },
    )
    return expect(
        t,
        doc(
            t,
            ld(data) + og(t, **{"og:site_name": "dw.com"}),
            body,
            title=f"{t.title} – DW – {t.local:%m/%d/%Y}",
        ),
        publishers=("Deutsche Welle", "DW", "dw.com"),
        optional=("Edited by: Owen Pryce",),
    )


def france24(t: Tale) -> Page:
    when = zoned(t, PARIS)
    body = (
        f'{NAV}<main><article class="t-content"><div class="t-content__header-title"><h1 class="t-content__title a-page-title">{E(t.title)}</h1></div><p class="t-content__chapo">{E(t.deck)}</p>'
        f'<div class="t-content__dates"><p class="m-pub-dates"><span class="m-pub-dates__date">Issued on: <time datetime="{when.isoformat()}" pubdate="pubdate">{when:%d/%m/%Y - %H:%M}</time></span><span class="m-pub-dates__date--update">Modified: <time datetime="{t.changed.isoformat()}">{t.changed:%d/%m/%Y - %H:%M}</time></span></p><p class="a-read-time">3 min</p></div>'
        f'<div class="m-from-author"><span class="m-from-author__label">By:</span>'
        + ", ".join(f'<a class="m-from-author__name" href="#">{a}</a>' for a in t.authors)
        + f'</div><div class="t-content__body u-clearfix">{paras(t.body[:3])}<div class="o-self-promo"><p>The latest news in your inbox</p><button>Subscribe</button></div>{paras(t.body[3:])}<p><em>(FRANCE 24 with AFP)</em></p></div><div class="m-feed"><p>Read more on related topics:</p><ul><li>Asia</li></ul></div></article>{cards("m-item-list-article")}</main>{foot(t)}'
    )
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "France 24", "article:published_time": when.isoformat()})
            + metas({"author": "FRANCE24.English"}),
            body,
            title=t.title,
        ),
        publishers=("France 24", "FRANCE 24"),
        optional=("(FRANCE 24 with AFP)",),
    )


def le_monde(t: Tale) -> Page:
    when = zoned(t, PARIS)
    body = (
        f'{NAV}<section class="zone zone--article"><ul class="breadcrumb"><li>International</li><li>Asia</li></ul><section class="article__wrapper"><header class="article__header"><h1 class="article__title">{E(t.title)}</h1><p class="article__desc">{E(t.deck)}</p>'
        f'<section class="meta meta__flex"><p class="meta__authors">By {" and ".join(f"<a class=article__author-link>{a}</a>" for a in t.authors)} <span>({t.city}, special correspondent)</span></p><p class="meta__date meta__date--header">Published on {when:%B %-d, %Y}, at {when:%-I:%M} {"am" if when.hour < 12 else "pm"} (Paris)</p><span class="meta__reading-time">4 min read</span><a>Lire en français</a></section></header>'
        f'<article class="article__content">{paras(t.body[:2], "article__paragraph")}<section class="catcher"><p><span class="catcher__title">Read more</span> <span>Subscribers only</span> <a>{DECOYS[1][0]}</a></p></section>{paras(t.body[2:], "article__paragraph")}<section class="article__reactions"></section></article></section></section>{foot(t)}'
    )
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "Le Monde.fr", "og:article:published_time": when.isoformat()}),
            body,
            title=t.title,
        ),
        publishers=("Le Monde", "Le Monde.fr"),
    )


def aljazeera(t: Tale) -> Page:
    body = (
        f'<div id="root">{NAV}<main id="main-content-area"><div class="article-header"><div class="topics"><a href="/news">News</a>|<a href="/t">Nuclear Weapons</a></div><h1>{E(t.title)}</h1><p class="article__subhead"><em>{E(t.deck)}</em></p></div>'
        f'<figure class="article-featured-image"><img/><figcaption>{E(t.caption)} [{E(t.credit)}]</figcaption></figure><div class="article-info-block"><div class="article-author"><span>By</span> '
        + " and ".join(f'<a class="author-link" href="/author/x">{a}</a>' for a in t.authors)
        + f'</div><div class="article-dates"><div class="date-simple"><span class="screen-reader-text">Published On {t.local:%-d %b %Y}</span><span aria-hidden="true">{t.local:%-d %b %Y}</span></div></div><div class="article-b-l__share"><span>Click here to share on social media</span></div></div>'
        f'<div class="wysiwyg wysiwyg--all-content" aria-live="polite">{paras(t.body[:2])}<div class="more-on"><h2>Recommended Stories</h2><span class="screen-reader-text">list of 3 items</span><ul>'
        + "".join(
            f'<li><span class="screen-reader-text">list {n} of 3</span><a href="#">{d[0]}</a></li>'
            for n, d in enumerate(DECOYS, 1)
        )
        + f'</ul><span class="screen-reader-text">end of list</span></div>{paras(t.body[2:])}</div></main></div>{foot(t)}'
    )
    data = news(
        t,
        publisher={"@type": "Organization", "name": "Al Jazeera"},
        datePublished=zulu(t.local, "%Y-%m-%dT%H:%M:%SZ"),
    )
    return expect(
        t,
        doc(
            t,
            ld(data)
            + og(t, **{"og:site_name": "Al Jazeera"})
            + metas({"publishedDate": zulu(t.local, "%Y-%m-%dT%H:%M:%S")}),
            body,
            title=f"{t.title} | Nuclear Weapons News | Al Jazeera",
        ),
        publishers=("Al Jazeera",),
    )


LAYOUTS: list[Layout] = [
    bbc,
    guardian,
    nyt,
    arc,
    reuters,
    ap,
    cnn,
    politico,
    axios,
    pay_economist,
    dw,
    france24,
    le_monde,
    aljazeera,
]
