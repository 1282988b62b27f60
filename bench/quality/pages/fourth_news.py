"""Fourth page set: newspapers, broadcasters and agencies, after how their systems print."""

# ruff: noqa: E501, D103

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from second_parts import DECOYS, NAV, E, Layout, Page, cards, doc, expect, foot, joined, ld, metas, news, paras, zulu
from second_stories import Tale

NY, KST, JST, IST, PARIS, SGT = (
    ZoneInfo(z) for z in ("America/New_York", "Asia/Seoul", "Asia/Tokyo", "Asia/Kolkata", "Europe/Paris", "Asia/Singapore")
)
NBSP = "\N{NO-BREAK SPACE}"


def zoned(t: Tale, zone: ZoneInfo) -> datetime:
    return t.local.astimezone(zone)


def og(t: Tale, **more: str) -> str:
    return metas({"og:type": "article", "og:title": t.title, "og:description": t.deck, "og:url": t.url, "og:image": "/o.jpg", **more})


def rows(css: str) -> str:
    """A list of the most read, each with a date."""
    return f'<section class="{css}"><h2>Most read</h2><ol>' + "".join(
        f'<li><span class="rank">{n}</span><a href="/m{n}">{E(title)}</a><span class="date">{datetime.fromisoformat(s):%d %B %Y}</span></li>'
        for n, (title, _, s) in enumerate(DECOYS, 1)
    ) + "</ol></section>"


def bbc(t: Tale) -> Page:
    blocks = "".join(f'<div data-component="text-block" class="sc-18fde0d6-0 dlWCEZ"><p class="sc-eb7bd5f6-0 fYAfXe">{"<b>" + E(p) + "</b>" if n == 0 else E(p)}</p></div>' for n, p in enumerate(t.body))
    body = (
        f'<header class="sc-1"><a href="/">BBC Homepage</a>{NAV}</header><main id="main-content"><article class="sc-bf57ae94-0">'
        f'<div data-component="headline-block" class="sc"><h1 class="sc-518485e5-0">{E(t.title)}</h1></div>'
        f'<div data-component="byline-block" class="sc"><div class="sc-801dd632-0"><time datetime="{zulu(t.local)}" class="sc-801dd632-2">3 days ago</time>'
        f'<div data-testid="byline-new-contributors" class="x"><div class="y"><span class="z">{E(joined(t.authors))}</span><div class="w"><span class="q">Diplomatic correspondent</span></div></div></div><button aria-label="Share"><span>Share</span></button><button><span>Save</span></button></div></div>'
        f'<figure><div data-component="image-block"><img alt="" src="/a.webp"/><span class="credit">{E(t.credit)}</span></div><figcaption>{E(t.caption)}</figcaption></figure>{blocks}'
        f'<div data-component="links-block"><ul><li><a href="/n1">{DECOYS[0][0]}</a></li><li><a href="/n2">{DECOYS[1][0]}</a></li></ul></div>'
        f'<div data-component="topic-list"><a href="/t/1">Asia</a><a href="/t/2">Diplomacy</a></div></article><section data-component="related"><h2>Related</h2><div data-testid="london-card"><h3>{DECOYS[2][0]}</h3><span data-testid="card-metadata-lastupdated">5 hrs ago</span><span data-testid="card-metadata-tag">Africa</span></div></section></main>'
        f'<footer><p>Copyright © 2026 BBC. All rights reserved.{NBSP} <em>The BBC is not responsible for the content of external sites.</em></p></footer>'
    )
    data = news(t, headline=t.title, author=[{"@type": "Organization", "name": "BBC News"}], datePublished=zulu(t.local), dateModified=zulu(t.changed), publisher={"@type": "NewsMediaOrganization", "name": "BBC News"})
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": "BBC News"}), body, title=f"{t.title} - BBC News"), publishers=("BBC News", "BBC"))


def guardian(t: Tale) -> Page:
    links = " and ".join(f'<a rel="author" data-link-name="auto tag link" href="https://www.theguardian.com/profile/x">{a}</a>' for a in t.authors)
    body = (
        f'{NAV}<main data-layout="StandardLayout"><article><div data-gu-name="title"><a href="/world/asia"><span>Asia Pacific</span></a></div>'
        f'<div data-gu-name="headline"><h1 class="dcr-u0152o">{E(t.title)}</h1></div><div data-gu-name="standfirst"><div class="dcr-1"><p>{E(t.deck)}</p></div></div>'
        f'<aside data-gu-name="meta"><div><address aria-label="Contributor info"><div data-component="meta-byline">{links} in {t.city}</div></address>'
        f'<details><summary><span class="dcr-u">{zoned(t, ZoneInfo("Europe/London")):%a %-d %b %Y %H.%M} {zoned(t, ZoneInfo("Europe/London")):%Z}</span></summary>Last modified on Sun 2 Mar 2025 08.15 GMT</details></div><div data-gu-name="share"><a href="#">Share</a></div></aside>'
        f'<div data-gu-name="media"><figure><img src="a.jpg"/><figcaption><span>{E(t.caption)}. Photograph: {E(t.credit)}</span></figcaption></figure></div>'
        f'<div data-gu-name="body"><div id="maincontent" class="article-body-commercial-selector article-body-viewer-selector">{paras(t.body[:3], "dcr-130mj7b")}'
        f'<figure data-spacefinder-role="inline"><gu-island name="EmailSignUpWrapper"><div><h2>Sign up to First Edition</h2><p>Our morning email breaks down the key stories of the day</p><span>Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.</span></div></gu-island></figure>'
        f'{paras(t.body[3:], "dcr-130mj7b")}</div><div data-print-layout="hide"><div>Explore more on these topics</div><ul><li><a href="/a">North Korea</a></li><li><a href="/b">news</a></li></ul><a>Reuse this content</a></div></div></article>'
        f'<section><h2>More on this story</h2>{cards("dcr-card", "li")}</section>{rows("most-viewed")}</main><footer><small>© 2026 Guardian News &amp; Media Limited or its affiliated companies. All rights reserved. (dcr)</small></footer>'
    )
    head = og(t, **{"og:site_name": "the Guardian", "article:published_time": zulu(t.local), "article:modified_time": zulu(t.changed), "article:author": "https://www.theguardian.com/profile/x", "article:tag": "Asia"})
    return expect(t, doc(t, head, body, title=f"{t.title} | North Korea | The Guardian"), publishers=("the Guardian", "The Guardian"))


def nyt(t: Tale) -> Page:
    names = "".join(f'<span class="css-1baulvz" itemprop="name"><a href="/by/x">{a}</a></span>' + (" and " if n == 0 and len(t.authors) > 1 else "") for n, a in enumerate(t.authors))
    when = zoned(t, NY)
    body = (
        f'{NAV}<main id="site-content"><article id="story" class="css-1vxca1d"><header class="css-1"><h1 id="link-1f" class="css-xpz" data-testid="headline">{E(t.title)}</h1><p id="article-summary" class="css-w6">{E(t.deck)}</p>'
        f'<div data-testid="photoviewer-wrapper"><figure><img src="/z.jpg"/><figcaption><span>{E(t.caption)}</span><span><span class="css-cre">Credit...</span>{E(t.credit)}</span></figcaption></figure></div>'
        f'<div><p class="css-aki">By {names}</p><p class="css-rep">Reporting from {t.city}</p><ul><time class="css-1g7" datetime="{when.isoformat()}"><span class="css-1s">Published {when:%B %-d, %Y}</span><span>Updated {when:%b. %-d, %Y, %-I:%M %p} ET</span></time></ul></div></header>'
        f'<section name="articleBody" class="meteredContent"><div class="css-s99"><div class="css-53">{paras(t.body[:4], "css-at9")}</div></div><div id="NYT_MAIN_CONTENT_1_REGION"></div><div class="css-ad"><a href="#after">SKIP ADVERTISEMENT</a><p>Advertisement</p></div><div class="css-s99"><div>{paras(t.body[4:], "css-at9")}</div></div></section>'
        f'<div class="bottom-of-article"><div><p class="css-bio">{t.authors[0]} covers security and diplomacy for {t.publisher}. She has reported from the region since 2011.</p></div></div></article></main>{foot(t)}'
    )
    data = news(t, publisher={"@id": "https://x/#publisher", "name": t.publisher}, datePublished=zulu(t.local), author=[{"@context": "https://schema.org", "@type": "Person", "url": "/by/x", "name": a} for a in t.authors])
    return expect(t, doc(t, ld(data) + og(t) + metas({"byl": f"By {joined(t.authors)}", "pdate": f"{when:%Y%m%d}", "article:published_time": zulu(t.local)}), body, title=f"{t.title} - {t.publisher}"), optional=(f"Reporting from {t.city}",))


def arc(t: Tale) -> Page:
    body = (
        f'<div id="fusion-app"><header data-qa="sc-header">{NAV}<span>Democracy Dies in Darkness</span></header><main><article data-qa="main"><h1 data-qa="headline" class="wpds-c"><span data-qa="headline-text">{E(t.title)}</span></h1><h2 data-qa="subheadline">{E(t.deck)}</h2>'
        f'<div class="flex"><span data-qa="timestamp">{t.changed:%B %-d, %Y}</span><div data-qa="author-byline" class="by">By ' + " and ".join(f'<a data-qa="author-name" href="/people/x">{a}</a>' for a in t.authors) + "</div></div>"
        f'<button data-qa="gift">Share full article</button><button>218 Comments</button><div data-qa="article-body" class="meteredContent">'
        + "".join(f'<div class="article-body" data-qa="article-body"><p data-el="text" class="wpds-c">{E(p)}</p></div>' for p in t.body[:5])
        + '<div data-qa="article-body-ad"><span>Advertisement</span></div><div data-qa="interstitial"><p><i><a href="/x">Read more: Why the price of copper will not fall this year</a></i></p></div>'
        + "".join(f'<div class="article-body"><p data-el="text" class="wpds-c">{E(p)}</p></div>' for p in t.body[5:])
        + '</div><div data-qa="author-bio"><p>By Ulla Berg</p></div></article><div data-qa="comments-summary"><h3>What readers are saying</h3><p>The comments express doubt about the plan and worry over its cost. This summary is AI-generated.</p></div>'
        + f'{rows("most-read")}</main></div><script>window.Fusion={json.dumps({"globalContent": {"display_date": zulu(t.local), "headlines": {"basic": t.title}}})};</script>{foot(t)}'
    )
    data = news(t, **{"@type": "NewsArticle", "datePublished": zulu(t.local), "dateModified": zulu(t.changed), "isAccessibleForFree": False})
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": t.publisher}), body))


def reuters(t: Tale) -> Page:
    when = t.local.astimezone(UTC)
    first = f"{t.city.upper()}, {when:%b} {when.day} (Reuters) - {t.body[0]}"
    body = (
        f'<div id="fusion-app"><header>{NAV}</header><main><article><div class="article-header__container"><nav aria-label="Breadcrumb"><a href="/world">World</a></nav><h1 data-testid="Heading" class="text__text__1FZLe">{E(t.title)}</h1>'
        f'<div class="info-content__author-date"><div class="info-content__author">By {" and ".join(f"<a rel=author>{a}</a>" for a in t.authors)}</div><time data-testid="DateLineText" datetime="{zulu(t.local)}"><span class="date-line__date">{when:%B %-d, %Y}</span><span>{when:%-I:%M %p} UTC</span><span>Updated {when:%B %-d, %Y}</span></time></div></div>'
        f'<ul data-testid="Summary"><li>Summary</li><li>{E(t.deck)}</li></ul><div class="article-body__content__17Yit" data-testid="ArticleBody">'
        + "".join(f'<div data-testid="paragraph-{n}" class="text__text__1FZLe article-body__paragraph__2-BtD">{E(p)}</div>' for n, p in enumerate((first, *t.body[1:])))
        + '<div data-testid="Advertisement">Advertisement · Scroll to continue</div><p data-testid="SignOff" class="sign-off">Reporting by Owen Pryce in London; Editing by Ulla Berg and Hadiza Bello</p><p data-testid="StandardsLink">Our Standards: <a>The Thomson Reuters Trust Principles., opens new tab</a></p></div>'
        + f'<div data-testid="AuthorBio"><div>{t.authors[0]}</div><p>Thomson Reuters</p><p>Covers politics and general news.</p></div></article><h2>Read Next</h2>{cards("media-story-card", "li")}</main><footer>© 2026 Reuters. All rights reserved</footer></div>'
    )
    data = news(t, datePublished=zulu(t.local), publisher={"@type": "Organization", "name": "Reuters"})
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": "Reuters", "article:author": ", ".join(t.authors)}), body, title=f"{t.title} | Reuters"), publishers=("Reuters",), optional=("Summary", f"{t.city.upper()}, {when:%b} {when.day} (Reuters) -"))


def ap(t: Tale) -> Page:
    millis = int(t.local.timestamp() * 1000)
    body = (
        f'<div class="Page"><header class="Page-header">{NAV}</header><main class="Page-main"><div class="Page-lead">'
        f'<h1 class="Page-headline">{E(t.title)}</h1><div class="CarouselSlide"><div class="CarouselSlide-media"><img src="/1.jpg"/></div><div class="CarouselSlide-infoDescription"><p>{E(t.caption)} ({E(t.credit)})</p></div></div>'
        f'<div class="Page-byline"><div class="Page-authors">By {NBSP}' + " and ".join(f'<a class="Link" href="/author/x">{a.upper()}</a>' for a in t.authors)
        + f'</div><div class="Page-dateModified"><span>Updated </span><bsp-timestamp data-timestamp="{millis}" data-recent-thresholdinhours="1"><span data-date>{zoned(t, NY):%-I:%M %p} {zoned(t, NY):%Z}, {zoned(t, NY):%B %-d, %Y}</span></bsp-timestamp></div></div></div>'
        f'<div class="RichTextStoryBody RichTextBody"><p>{t.city.upper()} (AP) — {E(t.body[0])}</p>{paras(t.body[1:3])}<div class="PageListEnhancementGeneric"><div class="PageListEnhancementGeneric-title">Other News</div><div class="PagePromo"><a class="Link" href="/p">{DECOYS[0][0]}</a></div></div>{paras(t.body[3:])}<p>___</p><p>Associated Press writer Owen Pryce in London contributed to this report.</p></div>'
        f'<div class="Page-below"><bsp-list-loadmore><h2>Most read</h2><div class="PagePromo"><h3>{DECOYS[1][0]}</h3><bsp-timestamp data-timestamp="1613031000000"></bsp-timestamp></div></bsp-list-loadmore></div></main><footer class="Page-footer">Copyright 2026 The Associated Press. All Rights Reserved.</footer></div>'
    )
    data = news(t, datePublished=zulu(t.local, "%Y-%m-%dT%H:%M:%SZ"), publisher={"@type": "Organization", "name": "AP News"}, author=[{"@type": "Person", "name": a.upper()} for a in t.authors])
    return expect(t, doc(t, ld([data, {"@context": "https://schema.org", "@type": "BreadcrumbList"}]) + og(t, **{"og:site_name": "AP News", "article:published_time": zulu(t.local, "%Y-%m-%dT%H:%M:%S")}), body, title=f"{t.title} | AP News"), publishers=("AP News", "Associated Press", "The Associated Press", "AP"), optional=(f"{t.city.upper()} (AP) —", "___", "Associated Press writer Owen Pryce in London contributed to this report."))


def cnn(t: Tale) -> Page:
    when = zoned(t, NY)
    names = ", ".join(f'<span class="byline__name">{a}</span>' for a in t.authors)
    body = (
        f'{NAV}<section class="layout__wrapper"><div class="headline headline--has-lowertext"><div class="headline__wrapper"><h1 data-editable="headlineText" class="headline__text" id="maincontent"> {E(t.title)} </h1></div></div>'
        f'<div class="headline__footer"><div class="headline__sub-container"><div class="headline__byline-sub-text"><div class="byline"><div class="byline__names">By {names}, {t.publisher}</div></div><div class="timestamp"> Updated {when:%-I:%M %p} EST, {when:%a %B %-d, %Y} </div></div></div></div>'
        f'<div class="article__content-container"><main class="article__main"><div class="source inline-placeholder"><cite class="source__cite"><span class="source__location">{t.city}</span><span class="source__text">{t.publisher}</span>{NBSP}—{NBSP}</cite></div>'
        + "".join(f'<p class="paragraph inline-placeholder vossi-paragraph" data-component-name="paragraph">  {E(p)}  </p>' for p in t.body[:4])
        + f'<div class="related-content related-content--article"><a href="/r"><p class="related-content__label">Related article</p><span class="related-content__headline">{DECOYS[2][0]}</span><span class="related-content__time">4 min read</span></a></div>'
        + "".join(f'<p class="paragraph inline-placeholder vossi-paragraph">{E(p)}</p>' for p in t.body[4:])
        + f'<p class="paragraph" >{t.publisher}’s Owen Pryce contributed to this report.</p></main></div><div class="zone__inner">{cards("container__item", "li")}</div></section>{foot(t)}'
    )
    fixed = when.replace(second=0)
    data = news(t, datePublished=zulu(fixed), dateModified=zulu(t.changed))
    return expect(t, doc(t, ld([data]) + og(t, **{"og:site_name": t.publisher, "article:published_time": zulu(fixed)}) + metas({"author": ", ".join(t.authors)}), body), optional=(f"{t.city}", t.publisher, "—", f"{t.publisher}’s Owen Pryce contributed to this report."))


def politico(t: Tale) -> Page:
    when = zoned(t, NY)
    body = (
        f'<main class="main-section">{NAV}<section class="media-item__summary"><div class="summary"><h2 class="headline">{E(t.title)}</h2><p class="dek">{E(t.deck)}</p></div>'
        f'<div class="article-meta"><p class="article-meta__authors">By ' + " and ".join(f'<span class="vcard"><a href="/staff/x">{a.upper()}</a></span>' for a in t.authors)
        + f'</p><p class="article-meta__datetime-duration"><time datetime="{when:%Y-%m-%d %H:%M:%S}" class="article-meta__datetime">{when:%m/%d/%Y %I:%M %p} {when:%Z}</time></p></div></section>'
        f'<div class="sidebar-grid"><div class="article__content">{paras(t.body[:3], "story-text__paragraph")}<div class="ad" role="complementary"><p>Advertisement</p><div>AD</div></div>{paras(t.body[3:], "story-text__paragraph")}</div>'
        f'<div class="article-tags"><span>Filed Under:</span><ul><li>Foreign Affairs</li><li>Pentagon</li></ul></div></div></main>{rows("trending")}{foot(t)}'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": t.publisher}), body, title=f"{t.title} - {t.publisher}"))


def axios(t: Tale) -> Page:
    body = (
        f'{NAV}<main><div><a href="/world">World</a><time datetime="{zulu(t.local)}" class="meta">{t.local:%b %-d, %Y}</time> - <a>Politics &amp; Policy</a></div><h1 data-cy="story-headline">{E(t.title)}</h1>'
        f'<div><ul class="authors">{"".join(f"<li><a href=/authors/x>{a}</a></li>" for a in t.authors)}</ul></div><figure><img/><figcaption>{E(t.caption)}. Photo: {E(t.credit)}</figcaption></figure>'
        f'<div class="DraftjsBlocks_draftjs__fm3S2" data-cy="StoryText">{paras(t.body)}</div><div data-cy="go-deeper"><p>Go deeper</p><a href="#">{DECOYS[0][0]}</a></div></main>{foot(t)}'
    )
    data = {"@context": "https://schema.org", "@graph": [news(t, datePublished=zulu(t.local)), {"@type": "WebSite", "name": t.publisher, "url": "https://x.example"}]}
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": t.publisher}), body, title=t.title))


def pay_economist(t: Tale) -> Page:
    body = (
        f'{NAV}<main><article data-testid="Article" id="new-article-template"><section><span><a href="/asia">Asia</a> | Troubled waters</span><h1>{E(t.title)}</h1><h2>{E(t.deck)}</h2></section>'
        f'<figure><img/><figcaption>Photograph: {E(t.credit)}</figcaption></figure><section><time datetime="{zulu(t.local)}">{t.local:%b} {t.local.day}th {t.local.year}</time><span>|{t.city.upper()}</span><span>|5 min read</span></section><div id="audio-player">Listen to this story</div>'
        f'<section data-body-id="cp2">{"".join(f"<p data-component=paragraph>{E(p)}</p>" for p in t.body)}<span class="ufinish">■</span></section><p><i>This article appeared in the Asia section of the print edition under the headline “Guns and gulls”</i></p></article>{cards("teaser")}</main>{foot(t)}'
    )
    data = news(t, author={"@type": "Organization", "name": t.publisher}, datePublished=zulu(t.local))
    return expect(t, doc(t, ld(data) + og(t), body, title=t.title), authors=(), optional=("■", "This article appeared in the Asia section of the print edition under the headline “Guns and gulls”"))


def dw(t: Tale) -> Page:
    body = (
        f'{NAV}<main><article><header><div class="kicker"><span>Conflicts</span><span>North Korea</span></div><h1>{E(t.title)}</h1><div class="author-details"><span class="author">{joined(t.authors)} in {t.city}</span></div><span class="publication"><time aria-hidden="true">{t.local:%m/%d/%Y}</time><span class="sr-only">{t.local:%B %-d, %Y}</span></span></header>'
        f'<p class="teaser-text">{E(t.deck)}</p><div class="sharing-bar"><span>https://p.dw.com/p/4tQ2x</span></div><figure><img/><figcaption>{E(t.caption)}<small>Image: {E(t.credit)}</small></figcaption></figure><div class="cc0m0op rich-text"><p>{E(t.body[0])}</p><h2>{t.heads[0]}</h2>{paras(t.body[1:5])}'
        f'<div class="embed"><p>To view this video please enable JavaScript, and consider upgrading to a web browser that <a>supports HTML5 video</a></p></div><h2>{t.heads[1]}</h2>{paras(t.body[5:])}<p><em>Edited by: Owen Pryce</em></p></div></article><section class="related">{cards("teaser", "div")}</section></main>{foot(t)}'
    )
    data = news(t, datePublished=zulu(t.local), dateModified=zulu(t.changed), author={"@type": "Person", "name": ", ".join(t.authors)}, publisher={"@type": "NewsMediaOrganization", "name": "Deutsche Welle", "alternateName": "DW"})
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": "dw.com"}), body, title=f"{t.title} – DW – {t.local:%m/%d/%Y}"), publishers=("Deutsche Welle", "DW", "dw.com"), optional=("Edited by: Owen Pryce",))


def france24(t: Tale) -> Page:
    when = zoned(t, PARIS)
    body = (
        f'{NAV}<main><article class="t-content"><div class="t-content__header-title"><h1 class="t-content__title a-page-title">{E(t.title)}</h1></div><p class="t-content__chapo">{E(t.deck)}</p>'
        f'<div class="t-content__dates"><p class="m-pub-dates"><span class="m-pub-dates__date">Issued on: <time datetime="{when.isoformat()}" pubdate="pubdate">{when:%d/%m/%Y - %H:%M}</time></span><span class="m-pub-dates__date--update">Modified: <time datetime="{t.changed.isoformat()}">{t.changed:%d/%m/%Y - %H:%M}</time></span></p><p class="a-read-time">3 min</p></div>'
        f'<div class="m-from-author"><span class="m-from-author__label">By:</span>' + ", ".join(f'<a class="m-from-author__name" href="#">{a}</a>' for a in t.authors)
        + f'</div><div class="t-content__body u-clearfix">{paras(t.body[:3])}<div class="o-self-promo"><p>The latest news in your inbox</p><button>Subscribe</button></div>{paras(t.body[3:])}<p><em>(FRANCE 24 with AFP)</em></p></div><div class="m-feed"><p>Read more on related topics:</p><ul><li>Asia</li></ul></div></article>{cards("m-item-list-article")}</main>{foot(t)}'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": "France 24", "article:published_time": when.isoformat()}) + metas({"author": "FRANCE24.English"}), body, title=t.title), publishers=("France 24", "FRANCE 24"), optional=("(FRANCE 24 with AFP)",))


def le_monde(t: Tale) -> Page:
    when = zoned(t, PARIS)
    body = (
        f'{NAV}<section class="zone zone--article"><ul class="breadcrumb"><li>International</li><li>Asia</li></ul><section class="article__wrapper"><header class="article__header"><h1 class="article__title">{E(t.title)}</h1><p class="article__desc">{E(t.deck)}</p>'
        f'<section class="meta meta__flex"><p class="meta__authors">By {" and ".join(f"<a class=article__author-link>{a}</a>" for a in t.authors)} <span>({t.city}, special correspondent)</span></p><p class="meta__date meta__date--header">Published on {when:%B %-d, %Y}, at {when:%-I:%M} {"am" if when.hour < 12 else "pm"} (Paris)</p><span class="meta__reading-time">4 min read</span><a>Lire en français</a></section></header>'
        f'<article class="article__content">{paras(t.body[:2], "article__paragraph")}<section class="catcher"><p><span class="catcher__title">Read more</span> <span>Subscribers only</span> <a>{DECOYS[1][0]}</a></p></section>{paras(t.body[2:], "article__paragraph")}<section class="article__reactions"></section></article></section></section>{foot(t)}'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": "Le Monde.fr", "og:article:published_time": when.isoformat()}), body, title=t.title), publishers=("Le Monde", "Le Monde.fr"))


def aljazeera(t: Tale) -> Page:
    body = (
        f'<div id="root">{NAV}<main id="main-content-area"><div class="article-header"><div class="topics"><a href="/news">News</a>|<a href="/t">Nuclear Weapons</a></div><h1>{E(t.title)}</h1><p class="article__subhead"><em>{E(t.deck)}</em></p></div>'
        f'<figure class="article-featured-image"><img/><figcaption>{E(t.caption)} [{E(t.credit)}]</figcaption></figure><div class="article-info-block"><div class="article-author"><span>By</span> ' + " and ".join(f'<a class="author-link" href="/author/x">{a}</a>' for a in t.authors)
        + f'</div><div class="article-dates"><div class="date-simple"><span class="screen-reader-text">Published On {t.local:%-d %b %Y}</span><span aria-hidden="true">{t.local:%-d %b %Y}</span></div></div><div class="article-b-l__share"><span>Click here to share on social media</span></div></div>'
        f'<div class="wysiwyg wysiwyg--all-content" aria-live="polite">{paras(t.body[:2])}<div class="more-on"><h2>Recommended Stories</h2><span class="screen-reader-text">list of 3 items</span><ul>' + "".join(f'<li><span class="screen-reader-text">list {n} of 3</span><a href="#">{d[0]}</a></li>' for n, d in enumerate(DECOYS, 1))
        + f'</ul><span class="screen-reader-text">end of list</span></div>{paras(t.body[2:])}</div></main></div>{foot(t)}'
    )
    data = news(t, publisher={"@type": "Organization", "name": "Al Jazeera"}, datePublished=zulu(t.local, "%Y-%m-%dT%H:%M:%SZ"))
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": "Al Jazeera"}) + metas({"publishedDate": zulu(t.local, "%Y-%m-%dT%H:%M:%S")}), body, title=f"{t.title} | Nuclear Weapons News | Al Jazeera"), publishers=("Al Jazeera",))


def anadolu(t: Tale) -> Page:
    when = t.local.astimezone(ZoneInfo("Europe/Istanbul"))
    body = (
        f'{NAV}<div class="container"><div class="detay-ust"><h1>{E(t.title)}</h1><h4 class="detay-spot">{E(t.deck)}</h4><div class="detay-bilgi"><span class="tarih">{when:%d.%m.%Y - %H:%M}</span><span class="muhabir">{joined(t.authors)}</span></div></div>'
        f'<div class="detay-icerik"><p><strong>{t.city.upper()}</strong></p>{paras(t.body)}<div class="abone"><p>Anadolu Agency website contains only a portion of the news stories offered to subscribers in the AA News Broadcasting System (HAS), and in summarized form. Please contact us for subscription options.</p></div></div><div class="etiketler"><span>Related topics</span><a>guns</a></div></div>{rows("cok-okunan")}{foot(t)}'
    )
    data = {"@context": "http://schema.org", "@type": "NewsArticle", "headline": t.title, "datePublished": when.isoformat(), "dateModified": when.isoformat(), "author": {"@type": "Person", "name": t.authors[0]}, "publisher": {"@type": "Organization", "name": "Anadolu Agency"}}
    return expect(t, doc(t, ld(data) + og(t), body, title=t.title), authors=t.authors, publishers=("Anadolu Agency", "Anadolu"), optional=(t.city.upper(),))


def times_of_israel(t: Tale) -> Page:
    body = (
        f'{NAV}<div class="wrap1"><article class="article"><header><h1 class="headline">{E(t.title)}</h1><h2 class="underline">{E(t.deck)}</h2><div class="byline"><span class="byline">By {"</span> and <span>".join(f"<a rel=author>{a}</a>" for a in t.authors)}</span><span class="date">{t.local:%d %B %Y, %-I:%M %p}</span></div></header>'
        f'<div class="media"><img/><div class="caption">{E(t.caption)} ({E(t.credit)})</div></div><div class="the-content">{paras(t.body[:4])}<div class="newsletter-box"><h3>Get The Daily Edition by email and never miss our top stories</h3><input/><small>By signing up, you agree to the terms</small></div>{paras(t.body[4:])}<div class="banner"><p>Supporting independent journalism isn’t a transaction. Join our Community today.</p></div></div></article></div>{cards("item")}{foot(t)}'
    )
    data = {"@context": "https://schema.org", "@graph": [
        {"@type": "WebPage", "@id": t.url, "name": f"{t.title} | {t.publisher}", "datePublished": t.local.isoformat(), "isPartOf": {"@id": "https://x.example/#website"}},
        {"@type": "WebSite", "@id": "https://x.example/#website", "name": t.publisher, "publisher": {"@id": "https://x.example/#org"}},
        {"@type": "Organization", "@id": "https://x.example/#org", "name": t.publisher}, *({"@type": "Person", "@id": f"#p{n}", "name": a} for n, a in enumerate(t.authors)),
        {"@type": "NewsArticle", "isPartOf": {"@id": t.url}, "author": [{"@id": f"#p{n}"} for n in range(len(t.authors))], "headline": t.title, "datePublished": t.local.isoformat(), "publisher": {"@id": "https://x.example/#org"}}]}
    return expect(t, doc(t, ld(data, ' class="yoast-schema-graph"') + og(t, **{"og:site_name": t.publisher, "article:published_time": t.local.isoformat()}), body))


def arab_news(t: Tale) -> Page:
    stamp = t.local.astimezone(ZoneInfo("Asia/Riyadh"))
    body = (
        f'{NAV}<div class="region-content"><div id="block-system-main"><article id="node-23" class="node node-news"><div class="entry-content"><h1>{E(t.title)}</h1><div class="entry-media"><div class="field-caption">{E(t.caption)}. ({E(t.credit)})</div></div>'
        f'<div class="entry-meta"><div class="field-short-url"><span>Short Url</span> https://arab.news/8w2xq</div><div class="updated-time">Updated {stamp:%d %B %Y}</div><div class="entry-author"><a href="#">{t.authors[0]}</a></div><div class="entry-date"><time datetime="{stamp.isoformat()}">{stamp:%B %d, %Y %H:%M}</time></div></div>'
        f'<ul class="field-bullets"><li>{E(t.deck)}</li></ul><div class="field-items"><div class="field-item even" property="content:encoded"><p>{t.city.upper()}: {E(t.body[0])}</p>{paras(t.body[1:])}</div></div><div class="entry-tags">Topics: <a>Asia</a></div></div></article></div><div id="block-related"><h2>Related</h2>{cards("views-row", "div")}</div></div>{foot(t)}'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": "Arab News", "article:published_time": stamp.isoformat()}) + metas({"Generator": "Drupal 7 (http://drupal.org)"}), body, title=f"{t.title} | Arab News"), authors=t.authors[:1], publishers=("Arab News",), optional=(f"{t.city.upper()}:",))


def dawn(t: Tale) -> Page:
    body = (
        f'{NAV}<main><article class="story"><h2 class="story__title" data-layout="story" data-id="17"><a class="story__link" href="{t.url}">{E(t.title)}</a></h2><div class="mt-1"><span class="story__byline"><a class="story__byline__link" href="#">{"</a> | <a>".join(t.authors)}</a></span><span class="story__time"> Published <span class="timestamp--date">{t.local:%B %-d, %Y}</span> <span class="timestamp--label">Updated</span> <span>{t.changed:%B %-d, %Y %I:%M%p}</span></span></div>'
        f'<figure class="media"><img/><figcaption class="media__caption">{E(t.caption)}.—{E(t.credit)}</figcaption></figure><div class="story__content overflow-hidden text-4">{paras(t.body[:4])}<a class="story__readmore">Read more: {DECOYS[0][0]}</a>{paras(t.body[4:])}<p><em>Published in {t.publisher}, {t.local:%B} {t.local.day}th, {t.local.year}</em></p></div></article>{rows("popular")}</main>{foot(t)}'
    )
    head = og(t, **{"og:site_name": t.publisher, "article:published_time": t.local.isoformat(), "article:modified_time": t.changed.isoformat(), "article:section": "World"}) + metas({"author": ", ".join(t.authors)})
    return expect(t, doc(t, head, body, title=f"{t.title} - World - {t.publisher.upper()}"), optional=(f"Published in {t.publisher}, {t.local:%B} {t.local.day}th, {t.local.year}",))


def the_hindu(t: Tale) -> Page:
    when = zoned(t, IST)
    body = (
        f'{NAV}<div class="article-section"><section class="articlepage"><h5 class="label"><a>International</a></h5><h1 class="title" itemprop="name">{E(t.title)}</h1><h2 class="sub-title">{E(t.deck)}</h2>'
        f'<div class="update-publish-time"><p class="publish-time-new">Published - {when:%B %d, %Y %I:%M %p} IST</p><p class="publish-time"><span>{t.city}</span></p></div><div class="author"><a class="person-name lnk">{joined(t.authors)}</a></div><div class="article-picture"><p class="caption">{E(t.caption)} | Photo Credit: {E(t.credit)}</p></div>'
        f'<div class="articlebodycontent" id="content-body-6" itemprop="articleBody">{paras(t.body[:3])}<div class="also-read"><p>Also Read: <a>{DECOYS[2][0]}</a></p></div>{paras(t.body[3:])}</div><p class="publish-time">Published - {when:%B %d, %Y %I:%M %p} IST</p><div class="related-topics"><p>Related Topics</p><a>Korea</a></div><div class="comments-shares"><p>Comments</p><p>Comments have to be in English, and in full sentences. They cannot be abusive or personal.</p></div></section></div>{foot(t)}'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": "The Hindu"}) + metas({"publish-date": when.isoformat(), "modified-date": t.changed.isoformat()}), body, title=f"{t.title} - The Hindu"), publishers=("The Hindu",), optional=(t.city,))


def ndtv(t: Tale) -> Page:
    when = zoned(t, IST)
    body = (
        f'{NAV}<div class="sp-wrp" itemscope itemtype="http://schema.org/NewsArticle"><h1 class="sp-ttl" itemprop="headline">{E(t.title)}</h1><h2 class="sp-descp">{E(t.deck)}</h2><nav class="pst-by"><ul><li class="pst-by_li"><span class="pst-by_lnk">Edited by: <a>Owen Pryce</a></span></li><li><span>World News</span></li><li><span itemprop="dateModified" content="{when.isoformat()}">{when:%b %d, %Y %H:%M %p} IST</span><meta itemprop="datePublished" content="{when.isoformat()}"/></li></ul></nav>'
        f'<div class="Art-exp_wr" id="ignorediv"><div class="sp-cn ins_storybody" itemprop="articleBody">{paras(t.body[:4])}<div id="taboola"><span>Promoted</span></div>{paras(t.body[4:])}<p><i>(Except for the headline, this story has not been edited by staff and is published from a syndicated feed.)</i></p></div></div><div class="cmt"><span>Show full article</span><a>Comments</a></div></div>{rows("trndng")}{foot(t)}'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": "www.ndtv.com"}), body, title=f"{t.title} - NDTV"), authors=(), publishers=("NDTV", "www.ndtv.com"), optional=("(Except for the headline, this story has not been edited by staff and is published from a syndicated feed.)",))


def scmp(t: Tale) -> Page:
    state = {"props": {"pageProps": {"article": {"headline": t.title, "publishedDate": int(t.local.timestamp() * 1000)}}}}
    body = (
        f'<div id="__next">{NAV}<article data-qa="DefaultArticleContainer"><div class="css-a"><a>North Korea</a></div><h1 data-qa="ContentHeadline-Headline" class="css-h"><span>{E(t.title)}</span></h1><div data-qa="ContentSubHeadline"><ul><li>{E(t.deck)}</li></ul></div>'
        f'<div data-qa="ContentAuthorWithToolbar"><div class="avatar"></div><a data-qa="BaseLink-renderAnchor" rel="author" href="/author/x">{t.authors[0]}</a><span>in {t.city}</span><span>+ FOLLOW</span></div><div data-qa="ArticleDates">Published: <time datetime="{zulu(t.local)}">{zoned(t, SGT):%-I:%M%p, %-d %b %Y}</time></div><div data-qa="listen">Listen</div>'
        f'<section data-qa="ContentBody-ContentBodyContainer">{"".join(f"<div data-qa=Component-ParagraphContainer><p>{E(p)}</p></div>" for p in t.body[:4])}<div data-qa="newsletter">Global Impact Newsletter<br/>Every Saturday. A weekly curated round-up of social, political and economic developments. <span>By submitting, you consent to receiving marketing emails.</span></div>{"".join(f"<div><p>{E(p)}</p></div>" for p in t.body[4:])}</section></article><aside>{cards("rel")}</aside></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>{foot(t)}'
    )
    data = news(t, datePublished=zulu(t.local), author=[{"@type": "Person", "name": t.authors[0]}])
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": t.publisher}), body), authors=t.authors[:1])


def china_daily(t: Tale) -> Page:
    when = zoned(t, SGT)
    body = (
        f'<div class="topBar">{NAV}</div><div class="main_art" id="lft-art"><h1>{E(t.title)}</h1><div class="info"><span class="info_l"> By {t.authors[0]} | chinadaily.com.cn | Updated: {when:%Y-%m-%d %H:%M} </span><span class="info_r"><a>Share</a></span></div><div id="Content"><figure><img/><figcaption>{E(t.caption)}. [Photo/{E(t.credit)}]</figcaption></figure>{paras(t.body)}</div>'
        f'<div class="selectpage"><span>1</span><a>Next</a></div></div><div class="main_r"><div class="tit">Most Viewed in 24 Hours</div><ul><li><a>{DECOYS[0][0]}</a></li></ul></div><div class="footer"><p>Copyright 1994 - 2026. All rights reserved. The content (including but not limited to text, photo, multimedia information, etc) published in this site belongs to China Daily Information Co (CDIC). Registration Number: 130349</p></div>'
    )
    head = metas({"description": t.deck, "source": "chinadaily.com.cn", "author": "Li Editor", "publishdate": f"{when:%Y-%m-%d}"})
    return expect(t, doc(t, head, body, title=f"{t.title} - Chinadaily.com.cn"), authors=t.authors[:1], publishers=("China Daily", "chinadaily.com.cn", "Chinadaily.com.cn"))


def xinhua(t: Tale) -> Page:
    when = zoned(t, SGT)
    body = (
        f'<div class="header domPC">{NAV}</div><div class="main clearfix"><h1 class="Btitle">{E(t.title)}</h1><div class="head-line clearfix"><p class="source">Source: Xinhua</p><p class="editor">Editor: huaxia</p><p class="time">{when:%Y-%m-%d %H:%M:%S}</p></div><div id="detailContent"><p>{t.city.upper()}, {when:%b}. {when.day} (Xinhua) -- {E(t.body[0])}</p>{paras(t.body[1:])} <p>Enditem</p></div></div><div class="foot">Copyright © 2000-2026 XINHUANET.com All rights reserved.</div>'
    )
    return expect(t, doc(t, metas({"publishdate": f"{when:%Y-%m-%d}", "source": "Xinhua"}), body, title=f"{t.title}-Xinhua"), authors=(), publishers=("Xinhua",), optional=(f"{t.city.upper()}, {when:%b}. {when.day} (Xinhua) --", "Enditem"))


def yonhap(t: Tale) -> Page:
    when = zoned(t, KST)
    body = (
        f'{NAV}<main><article class="story-news article"><header class="title-article01"><h1 class="tit">{E(t.title)}</h1><p class="update-time" data-published-time="{when:%Y%m%d%H%M}"><span>{"All News"}</span> {when:%H:%M %B %d, %Y}</p></header><div class="share"><button>Copy URL</button></div><p>{t.city.upper()}, {when:%b}. {when.day} (Yonhap) -- {E(t.body[0])}</p>{paras(t.body[1:4])}<figure><img/><figcaption>{E(t.caption)} ({E(t.credit)})</figcaption></figure>{paras(t.body[4:])}<p>minji@yna.co.kr</p><p>(END)</p></article><div class="keyword"><strong>Keywords</strong><a>#guns</a></div></main>{rows("most-viewed")}<footer>(C) Yonhap News Agency. All rights reserved</footer>'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": "Yonhap News Agency", "article:published_time": when.isoformat()}), body, title=f"{t.title} | Yonhap News Agency"), authors=(), publishers=("Yonhap News Agency", "Yonhap"), optional=(f"{t.city.upper()}, {when:%b}. {when.day} (Yonhap) --",))


def korea_herald(t: Tale) -> Page:
    when = zoned(t, KST)
    body = (
        f'{NAV}<div class="contents"><div class="news_title_area"><h1 class="news_title">{E(t.title)}</h1><p class="news_subtitle">{E(t.deck)}</p><div class="byline">By {t.authors[0]}</div><div class="date">Published : {when:%b. %-d, %Y - %H:%M:%S}<br/>Updated : {t.changed.astimezone(KST):%b. %-d, %Y - %H:%M:%S}</div></div><div class="news_tools"><button>Link copied!</button></div><article class="article-body" id="articleText"><div class="img_box"><img/><p class="img_caption">{E(t.caption)} ({E(t.credit)})</p></div>{paras(t.body)}<p>reporter@heraldcorp.com</p></article></div>{cards("news_list", "div")}<footer>Copyright ⓒ Herald Corporation. All Rights Reserved.</footer>'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": "The Korea Herald"}), body, title=f"{t.title} - The Korea Herald"), authors=t.authors[:1], publishers=("The Korea Herald", "Korea Herald"))


def korea_times(t: Tale) -> Page:
    when = zoned(t, KST)
    body = (
        f'{NAV}<div class="view_page_con"><div class="view_headline LoraMedium">{E(t.title)}</div><div class="view_subhead">{E(t.deck)}</div><ul class="view_info"><li>Posted : {when:%Y-%m-%d %H:%M}</li><li>Updated : {t.changed.astimezone(KST):%Y-%m-%d %H:%M}</li></ul><div class="view_social"><a>Facebook</a><a>Twitter</a></div><div id="startts">'
        + f'<div class="iframe_img"><img/><div class="img_txt">{E(t.caption)} / {E(t.credit)}</div></div><span>By {t.authors[0]}</span><br/><br/>' + "<br/><br/>".join(f"<span>{E(p)}</span>" for p in t.body)
        + f'</div><div class="view_mail">seomj@koreatimes.co.kr</div><div class="view_more"><b>More articles by this reporter</b></div></div>{rows("hot")}<div class="foot">Copyright © KoreaTimes.co.kr. All rights reserved.</div>'
    )
    return expect(t, doc(t, metas({"og:title": t.title, "og:site_name": "koreatimes"}), body, title=t.title), authors=t.authors[:1], publishers=("The Korea Times", "Korea Times", "koreatimes"))


def hankyoreh(t: Tale) -> Page:
    when = zoned(t, KST)
    body = (
        f'{NAV}<div class="article-head"><p class="category"><a>English</a> <a>North Korea</a></p><h4><span class="title">{E(t.title)}</span></h4><p class="date-time"><span><em>Posted on :</em>{when:%b.%-d,%Y %H:%M} KST</span><span><em>Modified on :</em>{t.changed.astimezone(KST):%b.%-d,%Y %H:%M} KST</span></p></div><div class="article-text"><h5 class="subtitle">{E(t.deck)}</h5><div class="text"><div class="image-area"><img/><p class="desc">{E(t.caption)} ({E(t.credit)})</p></div>{paras(t.body)}<p>By {t.authors[0]}, senior staff writer</p><p>Please direct questions or comments to [english@hani.co.kr]</p></div></div><div class="most"><h3>Most viewed articles</h3><ol><li><a>1 {DECOYS[0][0]}</a></li></ol></div>'
    )
    return expect(t, doc(t, metas({"og:title": t.title, "og:site_name": "hani"}), body, title=f"{t.title} : North Korea : News : The Hankyoreh"), authors=t.authors[:1], publishers=("The Hankyoreh", "Hankyoreh", "hani"))


def japan_times(t: Tale) -> Page:
    when = zoned(t, JST)
    body = (
        f'{NAV}<main><article class="esg-article"><div class="article-topper"><span class="category">Asia Pacific / Politics</span></div><h1 class="title-article">{E(t.title)}</h1><div class="article-image"><img/><p class="caption">{E(t.caption)} | {E(t.credit)}</p></div><div class="author-area"><div class="author-opening"><p>BY <a>{"</a>, <a>".join(a.upper() for a in t.authors)}</a></p></div><div class="staff-writer">STAFF WRITERS</div><p class="publish-date">{when:%b %-d, %Y}</p></div><div id="jtarticle" class="article-body">{paras(t.body[:3])}<div id="piano"></div>{paras(t.body[3:])}</div><div class="jt-tags"><h5>KEYWORDS</h5><a>South Korea</a></div><div class="newsletter"><p>In a time of both misinformation and too much information, quality journalism is more crucial than ever.<br/>By subscribing, you can help us get the story right.</p><button>SUBSCRIBE NOW</button></div></article></main>{foot(t)}'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": "The Japan Times", "article:published_time": when.isoformat()}) + metas({"author": ", ".join(t.authors)}), body, title=f"{t.title} - The Japan Times"), publishers=("The Japan Times", "Japan Times"))


def mainichi(t: Tale) -> Page:
    when = zoned(t, JST)
    body = (
        f'{NAV}<div id="main"><article><header><h1>{E(t.title)}</h1><div class="article-info"><p><time>{when:%B %-d, %Y} (Mainichi Japan)</time></p><p class="header-origin"><a>Japanese version</a></p></div></header><div class="main-text"><figure><img/><figcaption>{E(t.caption)} ({E(t.credit)})</figcaption></figure><p class="txt">{t.city.upper()} -- {E(t.body[0])}</p>{paras(t.body[1:], "txt")}<p class="txt">(Japanese original by {t.authors[0]}, Foreign News Department)</p></div></article><section class="ranking"><h2>The Mainichi on social media</h2><p>Trending</p></section></div><footer><small>Copyright THE MAINICHI NEWSPAPERS. All rights reserved.</small></footer>'
    )
    day = f"{when:%Y-%m-%d}"
    page = expect(t, doc(t, og(t, **{"og:site_name": "Mainichi Daily News"}), body, title=f"{t.title} - The Mainichi"), authors=t.authors[:1], publishers=("The Mainichi", "Mainichi Daily News", "Mainichi"), optional=(f"{t.city.upper()} --", f"(Japanese original by {t.authors[0]}, Foreign News Department)"))
    return Page(page.markup, page.title, day, page.authors, page.publishers, page.text, page.optional)


def straits_times(t: Tale) -> Page:
    when = zoned(t, SGT)
    body = (
        f'{NAV}<main><article><h1 data-testid="headline-test-id">{E(t.title)}</h1><p data-testid="paragraph-summary">{E(t.deck)}</p><div class="gallery"><p data-testid="article-caption">{E(t.caption)} PHOTO: {E(t.credit.upper())}</p></div><div><h2 data-testid="byline">{t.authors[0]}</h2></div><div data-testid="info"><p>Published {when:%b %d, %Y, %I:%M %p}</p><p>Updated {t.changed.astimezone(SGT):%b %d, %Y, %I:%M %p}</p></div><div class="storyline-wrapper"><p data-testid="article-paragraph-annotation-test-id">{t.city.upper()} – {E(t.body[0])}</p>{paras(t.body[1:], "font-body")}</div><div data-testid="more-on-this-topic"><h3>More on this topic</h3><a>{DECOYS[0][0]}</a></div><p>See more on</p></article></main>{foot(t)}'
    )
    data = news(t, datePublished=when.isoformat(), author=[{"@type": "Person", "name": t.authors[0]}], publisher={"@type": "Organization", "name": "The Straits Times"})
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": "The Straits Times"}), body, title=f"{t.title} | The Straits Times"), authors=t.authors[:1], publishers=("The Straits Times",), optional=(f"{t.city.upper()} –",))


def abc_au(t: Tale) -> Page:
    data = news(t, datePublished=zulu(t.local, "%Y-%m-%dT%H:%M:%S+00:00"), author=[{"@type": "Person", "name": a} for a in t.authors], publisher={"@type": "NewsMediaOrganization", "name": "ABC News"})
    body = (
        f'{NAV}<main id="content"><article><h1 data-component="Heading" class="ArticleHeadlineTitle">{E(t.title)}</h1><p data-component="Byline"><span>By <a href="/s">{t.authors[0]}</a>{" and <a>" + t.authors[1] + "</a>" if len(t.authors) > 1 else ""}</span></p><div data-component="TopicLinks"><p>Topic:</p><a>World Politics</a></div><div data-component="Dateline"><time datetime="{zulu(t.local)}">{t.local:%a %-d %b}</time></div>'
        f'<figure><img/><figcaption>{E(t.caption)} (<cite>{E(t.credit)}</cite>)</figcaption></figure><div class="KeyPoints" data-component="KeyPoints"><h2>In short:</h2><p class="kp">{E(t.deck)}</p></div><div class="ArticleRender_article__7i2EW">{paras(t.body[:4], "paragraph_paragraph__iYReA")}<a data-component="RelatedCard"><span>{DECOYS[1][0]}</span></a>{paras(t.body[4:], "paragraph_paragraph__iYReA")}<p><strong>ABC/wires</strong></p></div></article></main><footer><p>We acknowledge Aboriginal and Torres Strait Islander peoples as the First Australians and Traditional Custodians of the lands where we live, learn and work.</p><p>This service may include material from Agence France-Presse (AFP), APTN, Reuters, AAP, CNN and the BBC World Service which is copyright and cannot be reproduced.</p><p>AEST = Australian Eastern Standard Time which is 10 hours ahead of GMT (Greenwich Mean Time)</p></footer>'
    )
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": "ABC News"}), body, title=f"{t.title} - ABC News"), publishers=("ABC News",), optional=("In short:", "ABC/wires"))


def cbc(t: Tale) -> Page:
    when = zoned(t, NY)
    zone = "EDT" if when.dst() else "EST"
    body = (
        f'{NAV}<main><div class="detailHeadline"><span class="detailSection">World</span><h1 class="detailHeadline">{E(t.title)}</h1></div><h2 class="deck">{E(t.deck)}</h2><div class="bylineDetails"><span class="authorText"><a>{"</a>, <a>".join(t.authors)}</a></span><span class="bylineSeparator"> · </span><span>CBC News</span><span class="sep"> · </span><time datetime="{zulu(t.local)}" class="timeStamp">Posted: {when:%b %d, %Y %-I:%M %p} {zone} | Last Updated: March 2, 2025</time></div><figure><img/><figcaption>{E(t.caption)}. ({E(t.credit)})</figcaption></figure><div class="story"><span>{paras(t.body[:3])}<ul class="similarLinks"><li><a>{DECOYS[0][0]}</a></li></ul>{paras(t.body[3:])}</span></div><div class="authorprofile"><h3>ABOUT THE AUTHOR</h3><p>{t.authors[0]}</p><p>Reporter</p><p>{t.authors[0]} is a reporter based in Ottawa who covers trade and the oceans.</p></div><div class="storyCredit">With files from The Canadian Press</div><div class="vf-comments"><p>To encourage thoughtful and respectful conversations, first and last names will appear with each submission to CBC/Radio-Canada’s online communities.</p></div></main>{foot(t)}'
    )
    return expect(t, doc(t, og(t, **{"og:site_name": "CBC"}), body, title=f"{t.title} | CBC News"), publishers=("CBC News", "CBC"), optional=("With files from The Canadian Press",))


NEWS: list[Layout] = [
    bbc, guardian, nyt, arc, reuters, ap, cnn, politico, axios, pay_economist, dw, france24, le_monde, aljazeera, anadolu,
    times_of_israel, arab_news, dawn, the_hindu, ndtv, scmp, china_daily, xinhua, yonhap, korea_herald, korea_times,
    hankyoreh, japan_times, mainichi, straits_times, abc_au, cbc,
]
