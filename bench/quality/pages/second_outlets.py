"""Second page set: newspapers of three continents."""

# ruff: noqa: E501

import json

from second_parts import (
    COOKIES,
    NAV,
    E,
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


def british_daily(t: Tale) -> Page:
    """Age warning, date in a folded summary, rich links and a newsletter figure in the text."""
    rich = '<gu-island name="RichLinkComponent"><aside data-component="rich-link"><div class="dcr-1qelv7p"><span>Read more</span><a href="/r">Three farms, one well: a quarrel without end</a></div></aside></gu-island>'
    letter = '<figure class="dcr-173mewl"><a href="#EmailSignup-skip-link-9">skip past newsletter promotion</a><div aria-label="newsletter promotion"><p>Sign up to <span>First Thing</span></p><div>Free daily newsletter</div><p>Our morning email breaks down the key stories of the day</p><div>Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.</div></div><p>after newsletter promotion</p></figure>'
    body = (
        f'<div class="banner">{NAV}<p>Support us</p><a>Print subscriptions</a></div><main><div data-gu-name="headline"><div class="dcr-age"><svg></svg>This article is more than <strong>2 years old</strong></div><h1 class="dcr-y70er4">{E(t.title)}</h1></div><div data-gu-name="standfirst"><p>{E(t.deck)}</p><ul><li><a>See all our coverage of the crisis</a></li></ul></div><div data-gu-name="media"><figure><img/><figcaption><span>{E(t.caption)}. Photograph: {E(t.credit)}</span></figcaption></figure></div>'
        f'<div data-gu-name="meta"><div aria-label="Contributor info"><address><div>{" and ".join(f"<a rel=author>{E(a)}</a>" for a in t.authors)} in {t.city}</div></address></div><details class="dcr-km9fgb"><summary><span>{t.local:%a} {t.local.day} {t.local:%b %Y %H.%M} {_zone(t)}</span></summary>Last modified on {t.changed:%a} {t.changed.day} {t.changed:%b %Y %H.%M} {_zone(t)}</details><a>Share</a></div>'
        f'<div data-gu-name="body"><div id="maincontent" class="article-body-commercial-selector article-body-viewer-selector"><p class="dcr-iy9ec7"><span class="dcr-15rw6c2">{E(t.body[0][0])}</span>{E(t.body[0][1:])}</p>{paras(t.body[1:3], "dcr-iy9ec7")}{rich}{paras(t.body[3:4], "dcr-iy9ec7")}{letter}<h2 id="x"><strong>{E(t.heads[0])}</strong></h2>{paras(t.body[4:6], "dcr-iy9ec7")}<div id="sign-in-gate"></div><aside class="pullquote"><blockquote>{E(t.body[2])}</blockquote></aside>{paras(t.body[6:], "dcr-iy9ec7")}</div>'
        f'<div class="dcr-tags"><div>Explore more on these topics</div><ul><li><a>Diplomacy</a></li><li><a>{t.city}</a></li><li>news</li></ul><a>Share</a><a>Reuse this content</a></div></div><section><h2>More on this story</h2>{cards("dcr-card", "li")}</section><section><h2>Most viewed</h2></section></main>{foot(t)}'
    )
    head = ld(
        [
            {
                "@type": "NewsArticle",
                "@context": "https://schema.org",
                "@id": t.url,
                "headline": t.title,
                "author": [{"@type": "Person", "name": a, "sameAs": t.url} for a in t.authors],
                "datePublished": zulu(t.local),
                "dateModified": zulu(t.changed),
                "publisher": {
                    "@type": "Organization",
                    "name": t.publisher,
                    "logo": {"@type": "ImageObject", "url": "x"},
                },
                "isAccessibleForFree": True,
            },
            {"@type": "WebPage", "@id": t.url},
        ]
    )
    return expect(t, doc(t, head, body, title=f"{t.title} | Diplomacy | {t.publisher}"))


def _zone(t: Tale) -> str:
    return t.local.strftime("GMT%z")[:6]


def new_york_daily(t: Tale) -> Page:
    """Text over several containers with ads between; times for publication and update; authors' addresses."""

    def column(texts: tuple[str, ...]) -> str:
        return f'<div class="css-s99gbd StoryBodyCompanionColumn" data-testid="companionColumn-0"><div class="css-53u6y8">{paras(texts, "css-at9mc1 evys1bk0")}</div><aside class="css-ew4tgv" aria-label="companion column"></aside></div>'

    ad = '<div class="css-1ro8xl7"><div id="story-ad-1-wrapper"><p class="css-1ad">Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div></div>'
    body = (
        f'<div id="app"><header>{NAV}</header><main id="site-content"><article id="story" class="css-1vxca1d"><div id="top-wrapper"><p>Advertisement</p><a href="#after-top">SKIP ADVERTISEMENT</a></div><header class="css-1"><h1 data-testid="headline" class="css-88wicj"><span>{E(t.title)}</span></h1><p id="article-summary" class="css-79elbk">{E(t.deck)}.</p><div><button>Share full article</button><span>214</span></div><figure><img/><figcaption class="css-jcw7oy"><span class="css-16f3y1r">{E(t.caption)}.</span><span class="css-cch8ym"><span>Credit...</span><span>{E(t.credit)} for {E(t.publisher)}</span></span></figcaption></figure>'
        f'<div class="css-103l8m3"><p class="css-4anu6l">By {" and ".join(f"<a class=css-1 href=/by/x><span class=css-1baulvz itemprop=name>{E(a)}</span></a>" for a in t.authors)}</p></div><p class="css-rep">{E(t.authors[0])} reported from {t.city}.</p><div data-testid="reading-time-module"><time class="css-1z1nqv" datetime="{t.local.isoformat()}"><span>Published </span>{t.local:%b}. {t.local.day}, {t.local.year}</time><time datetime="{t.changed.isoformat()}">Updated {t.changed:%b}. {t.changed.day}, {t.changed.year}, {t.changed:%I:%M} a.m.</time></div></header>'
        f'<section name="articleBody" class="meteredContent css-1r7ky0e">{column(t.body[:3])}{ad}{column(t.body[3:6])}{ad}<h2 class="css-h2">{E(t.heads[1])}</h2>{column(t.body[6:])}</section><div class="bottom-of-article"><p>A version of this article appears in print on {t.changed:%b}. {t.changed.day}, {t.changed.year}, Section A, Page 4 of the edition with the headline: {E(t.heads[0])}. Order Reprints | Today’s Paper | Subscribe</p></div><div class="author-bio"><p><a>{E(t.authors[0])}</a> is the bureau chief in {t.city}. More about {E(t.authors[0])}</p></div></article>{cards("story-wrapper", "section")}</main></div>{foot(t)}'
    )
    head = (
        ld(
            news(
                t,
                author=[
                    {
                        "@context": "https://schema.org",
                        "@type": "Person",
                        "url": "https://x.example/by/x",
                        "name": a,
                    }
                    for a in t.authors
                ],
                publisher={"@id": "https://x.example/#publisher"},
                sourceOrganization={"@id": "https://x.example/#publisher"},
            )
        )
        + ld(
            {
                "@context": "https://schema.org",
                "@type": "NewsMediaOrganization",
                "name": t.publisher,
                "@id": "https://x.example/#publisher",
            }
        )
        + metas(
            {
                "article:author": "https://x.example/by/x",
                "byl": f"By {joined(t.authors)}",
                "og:title": t.deck,
                "article:published_time": zulu(t.local),
            }
        )
    )
    return expect(t, doc(t, head, body, title=f"{t.title} - {t.publisher}"))


def seoul_progressive(t: Tale) -> Page:
    """Posted and modified lines with a zone; email call and staff by-line at the end; no metadata."""
    body = f'<div id="wrap">{NAV}<div class="article-head"><h4 class="title">{E(t.title)}</h4><p class="date">Posted on : {t.local:%b}.{t.local.day},{t.local.year} {t.local:%H:%M} {_name(t)} <span>Modified on : {t.changed:%b}.{t.changed.day},{t.changed.year} {t.changed:%H:%M} {_name(t)}</span></p><p class="subtitle">{E(t.deck)}</p></div><div class="article-contents"><div class="image-area"><img/><div class="description">{E(t.caption)}. ({E(t.credit)})</div></div>{paras(t.body[:4], "text")}<h4>{E(t.heads[0])}</h4>{paras(t.body[4:], "text")}<p class="text">By {E(joined(t.authors))}, staff reporter</p><p>Please direct questions or comments to [desk@{t.domain}]</p></div><div class="btn-area"><a>button that move to original language</a><a>Original Korean</a></div><div class="related"><h3>Related stories</h3>{cards("rel", "li")}</div><div class="most"><h3>Most viewed articles</h3></div></div>{foot(t, 2024)}'
    return expect(
        t,
        doc(
            t,
            metas({"og:site_name": t.publisher, "og:title": t.title}),
            body,
            title=f"{t.title} : International : News : {t.publisher}",
        ),
    )


def _name(t: Tale) -> str:
    return (
        "KST"
        if t.local.strftime("%z") == "+0900"
        else "GMT"
        + t.local.strftime("%z")[:3]
        + (":30" if t.local.strftime("%z")[3:] == "30" else "")
    )


def seoul_partner(t: Tale) -> Page:
    """Text in one block with line breaks and a caption inside; by-line in capitals with an address."""
    text = (
        f'<div class="view-gallery"><img/><p class="caption">{E(t.caption)} [YONHAP]</p></div>'
        + "<br><br>\n".join(E(p) for p in t.body)
        + f"<br><br><br>BY {joined(t.authors).upper()} [desk@{t.domain}]"
    )
    body = f'<div class="header">{NAV}</div><section class="article-layout"><div class="view-article-title serif">{E(t.title)}</div><div class="article-menu-box"><div class="write-info"><span>Published: {t.local:%d %b. %Y, %H:%M} <span class="bar">|</span> Updated: {t.changed:%d %b. %Y, %H:%M}</span></div><ul class="article-share"><li><a>Print</a></li><li>Font size</li></ul></div><article id="article_body" class="article-body">{text}</article><div class="tag_area">tags <a>politics</a></div></section><aside><h3>Related Stories</h3>{cards("rel", "li")}</aside>{foot(t)}'
    head = metas(
        {
            "og:title": t.title,
            "og:site_name": t.publisher,
            "article:published_time": t.local.strftime("%Y-%m-%dT%H:%M:%S%z"),
            "author": " ,".join(t.authors),
        }
    )
    return expect(t, doc(t, head, body, title=f"{t.title}"))


def seoul_radio(t: Tale) -> Page:
    """'Write:' and 'Update:' times without zone beside a Korean stamp; photo line in the text."""
    body = f'{NAV}<div class="contents"><section class="view_top"><span class="location">Inter-Korea</span><h2>{E(t.title)}</h2><p class="date"><em>Write: {t.local:%Y-%m-%d %H:%M:%S}</em><em>Update: {t.changed:%Y-%m-%d %H:%M:%S}</em></p></section><section class="body_txt"><p class="photo"><span><img/></span><em class="txt">Photo : {E(t.credit)}</em></p>{"<br/>".join(E(p) + "<br/>" for p in t.body)}</section><section class="share_list"><a>share</a><a>Print</a></section><section class="option_list"><h3>Editor\'s Pick</h3>{cards("pick", "li")}</section><p class="gray">입력 2025.01.02 09:00</p></div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas(
                {"og:title": t.title, "og:site_name": t.publisher, "pubdate": t.local.isoformat()}
            ),
            body,
            title=f"{t.title} l {t.publisher}",
        ),
        authors=(),
    )


def beijing_agency(t: Tale) -> Page:
    """Source, editor and a bare stamp; empty and indented paragraphs; an end mark."""
    first = f"{t.city.upper()}, {t.local:%b}. {t.local.day} ({E(t.publisher)}) -- {E(t.body[0])}"
    rows = "".join(f"<p>&nbsp; &nbsp; {E(p)}</p><p></p>" for p in t.body[1:-1])
    stamp = t.local.strftime("%Y-%m-%d %H:%M:%S")
    body = f'<div class="nav">{NAV}</div><div class="main clearfix"><div class="wap"><a>WORLD</a></div><div class="conTop"><h1 class="Btitle">{E(t.title)}</h1><div class="infoBox clearfix"><p class="source">Source: {E(t.publisher)}</p><p class="editor">Editor: huaxia</p><p class="time">{stamp}</p></div></div><div id="detailContent" class="main-article"><p style="text-align:center"><img/></p><p class="pic-caption">{E(t.caption)}. (Photo by Li Wei/{E(t.publisher)})</p><p>&nbsp; &nbsp; {first}</p>{rows}<p>&nbsp; &nbsp; {E(t.body[-1])} ■</p></div><div class="zan-wap"><a>Comments (0)</a><a>Back to Top</a></div><div class="relatednews"><h3>Related News</h3>{cards("rl", "li")}</div></div><div class="foot">Copyright © 2000-2025 {E(t.publisher)} All rights reserved.</div>'
    return expect(
        t,
        doc(
            t,
            metas({"publishdate": t.local.isoformat(), "source": t.publisher}),
            body,
            title=f"{t.title}-{t.publisher}",
        ),
        authors=(),
        optional=(f"{t.city.upper()}, {t.local:%b}. {t.local.day} ({t.publisher}) -- ",),
    )


def party_tabloid(t: Tale) -> Page:
    """By-line and times in one line; text in bare line breaks; a caption in the text."""
    body = f'<div class="top_bar">{NAV}</div><div class="article"><div class="article_top"><div class="article_column"><a>CHINA / DIPLOMACY</a></div><div class="article_title">{E(t.title)}</div><div class="author_share"><div class="author_share_left"><span class="byline">By {E(joined(t.authors))} </span><span class="pub_time">Published: {t.local:%b %d, %Y %I:%M %p} Updated: {t.changed:%b %d, %Y %I:%M %p}</span></div></div></div><div class="article_content"><div class="article_right"><center><img/><br/>{E(t.caption)}. Photo: {E(t.credit)}</center><br/>{"<br/><br/>".join(E(p) for p in t.body)}<br/><br/></div></div><div class="related_section"><div>RELATED ARTICLES</div>{cards("row-fluid", "div")}</div></div>{foot(t)}'
    head = metas(
        {
            "og:title": t.title,
            "og:site_name": t.publisher,
            "article:published_time": t.local.isoformat(),
        }
    )
    return expect(t, doc(t, head, body, title=f"{t.title} - {t.publisher}"))


def moscow_agency(t: Tale) -> Page:
    """Microdata in meta elements; epoch seconds in an attribute; dateline of its own form."""
    first = f"{t.city.upper()}, {t.local:%B} {t.local.day}. /{E(t.publisher)}/. {E(t.body[0])}"
    body = f'<header>{NAV}</header><main itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="{zulu(t.local, "%Y-%m-%dT%H:%M:%S+00:00")}"/><meta itemprop="dateModified" content="{zulu(t.changed, "%Y-%m-%dT%H:%M:%S+00:00")}"/><meta itemprop="author" content="{E(joined(t.authors))}"/><div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="{E(t.publisher)}"/></div><div class="news-header"><span class="news-header__date-date"><dateformat time="{int(t.local.timestamp())}" mode="abs"></dateformat></span><h1 class="news-header__title" itemprop="headline"> {E(t.title)} </h1><div class="news-header__lead">{E(t.deck)}</div></div><div class="news-media"><div class="news-media__media-title">{E(t.caption)}</div><div>© {E(t.credit)}</div></div><div class="text-content"><div class="text-block"><p>{first}</p>{paras(t.body[1:4])}</div><div class="text-include text-include_read-also"><div>Read also</div><a href="/w"><span>Three farms, one well: a quarrel without end</span></a></div><div class="text-block"><h2>{E(t.heads[0])}</h2>{paras(t.body[4:])}</div></div><div class="news-actions"><a>Read in other languages</a></div></main><section><h3>Read more on the site</h3>{cards("n", "div")}</section><footer><p>{E(t.publisher)}, registered on April 3, 1999. Certificate No. 1199. 18+</p></footer>'
    return expect(t, doc(t, metas({"og:title": t.title}), body, title=f"{t.title} - {t.domain}"))


def paris_translated(t: Tale) -> Page:
    """'Published on ..., at 2:05 pm (Paris)'; translation note; subscriber box after the text."""
    half = len(t.body) // 2
    body = (
        f'<header>{NAV}</header>{COOKIES}<main><section class="article__wrapper"><header class="article__header"><h1 class="article__title">{E(t.title)}</h1><p class="article__desc">{E(t.deck)}.</p><section class="meta__authors"><span class="author"><span class="meta__author author__name">By <a href="/s">{E(joined(t.authors))}</a></span></span></section><p class="meta__publisher"><span class="meta__date">Published on {t.local:%B} {t.local.day}, {t.local.year}, at {t.local:%I:%M %p} ({t.city}), updated on {t.changed:%B} {t.changed.day}, {t.changed.year}, at {t.changed:%I:%M %p}</span> <span class="meta__reading-time">3 min read</span> <span>Lire en français</span></p></header>'
        f'<section class="article__content old__article-content-single"><figure class="article__media"><img/><figcaption class="article__legend">{E(t.caption)}. <span class="article__credit">{E(t.credit.upper())}</span></figcaption></figure>{paras(t.body[:half], "article__paragraph")}<section class="catcher catcher--inread"><p class="catcher__content"><span class="catcher__desc"><span class="catcher__label">Read more </span><span class="catcher__subscriber">Subscribers only</span></span><a>Why the price of copper will not fall this year</a></p></section><h2 class="article__sub-title">{E(t.heads[0])}</h2>{paras(t.body[half:], "article__paragraph")}<section class="article__reactions"><p class="article__translation">Translation of an original article published in French; the publisher may only be liable for the French version.</p></section></section><section class="friend"><p>You have 35% of this article left to read. The rest is for subscribers only.</p></section><section class="in-reading">{cards("teaser", "section")}</section></section></main>{foot(t)}'
    )
    head = ld(
        news(
            t,
            author=[{"@type": "Person", "name": a} for a in t.authors],
            datePublished=t.local.strftime("%Y-%m-%dT%H:%M:%S%z"),
        ),
        ' class="x"',
    ) + metas(
        {"og:article:author": joined(t.authors), "og:site_name": t.publisher, "og:title": t.title}
    )
    return expect(t, doc(t, head, body, title=t.title))


def mumbai_daily(t: Tale) -> Page:
    """Text with line breaks in a div, boxes in it; agency-like line with update time; two title forms."""
    box = '<div class="mid-article-card"><div class="head">Poll</div><div>Should the state buy more grain?</div></div>'
    text = "".join(
        f"{E(p)}<br/>\n" + ("" if n != 2 else box) + '<span class="br"></span>'
        for n, p in enumerate(t.body)
    )
    body = f'{NAV}<div class="contentwrapper"><ul class="breadcrumb"><li><a>News</a></li><li><a>World News</a></li><li>{E(t.title)}</li></ul><h1 class="HNMDR"><span>{E(t.title)}</span></h1><div class="xf8Pm byline"><a class="author">{E(joined(t.authors))}</a> / {t.domain.upper()} / Updated: <span>{t.changed:%b %d, %Y, %H:%M} {"IST" if t.local.strftime("%z") == "+0530" else t.local.strftime("GMT%z")[:6]}</span></div><div class="share"><a>AA</a><span>Text Size</span><ul><li>Small</li><li>Medium</li><li>Large</li></ul></div><div class="_s30J clearfix"><div class="img_cptn" title="{E(t.caption)}">{E(t.caption)}</div>{text}</div><div class="authinfo">About the Author<h3>{E(joined(t.authors))}</h3><p>The desk of this paper works round the clock to bring you the news. Read More</p></div><div class="end">End of Article</div><div class="follow">FOLLOW US ON SOCIAL MEDIA</div><h4>Trending Stories</h4>{cards("tr", "div")}<h4>Latest Mobiles</h4></div>{foot(t)}'
    data = news(
        t,
        articleBody=" ".join(t.body),
        author={"@type": "Person", "name": joined(t.authors)}
        if len(t.authors) == 1
        else [{"@type": "Person", "name": a} for a in t.authors],
    )
    return expect(
        t,
        doc(
            t,
            ld(
                {
                    "@context": "https://schema.org",
                    "@type": "WebPage",
                    "mainEntity": {"@type": "ItemList"},
                }
            )
            + ld(data),
            body,
            title=f"{t.title} - {t.publisher}",
        ),
    )


def chennai_daily(t: Tale) -> Page:
    """'Published - date zone - place'; paywall script; 'Also read' paragraphs of links within the text."""
    also = '<p class="also-read"><strong>Also Read | </strong><a href="/z"><strong>Why the price of copper will not fall this year</strong></a></p>'
    body = f'<nav>{NAV}</nav><div class="articlepage"><h1 class="title" itemprop="name">{E(t.title)}</h1><h2 class="sub-title">{E(t.deck)}</h2><p class="publish-time-new"><span>Published - {t.local:%B %d, %Y %I:%M %p} {"IST" if t.local.strftime("%z") == "+0530" else t.local.strftime("GMT%z")[:6]} - {t.city}</span></p><p class="updated-time">Updated - {t.changed:%B %d, %Y %I:%M %p}</p><div class="author"><a class="person-name lnk" href="/p">{"</a>, <a class=person-name>".join(E(a) for a in t.authors)}</a></div><div class="article-picture"><img/><div class="caption"><p>{E(t.caption)} <span>| Photo Credit: {E(t.credit)}</span></p></div></div><div class="articlebody" itemprop="articleBody"><div id="content-body-14269002" class="articlebodycontent">{paras(t.body[:3])}{also}<h4 class="sub_head">{E(t.heads[0])}</h4>{paras(t.body[3:6])}<div class="article-ad"><span>ADVERTISEMENT</span></div>{paras(t.body[6:])}</div></div><div class="related-topics"><p>Related Topics</p><a>diplomacy</a> / <a>treaty</a></div><div class="comments"><p>Comments have to be in English, and in full sentences. They cannot be abusive or personal.</p></div>{cards("element")}</div>{foot(t)}'
    head = metas(
        {
            "publish-date": t.local.isoformat(),
            "article:published_time": t.local.isoformat(),
            "og:site_name": t.publisher,
            "og:title": t.deck,
            "title": t.title,
        }
    )
    return expect(t, doc(t, head, body, title=f"{t.title} - {t.publisher}"))


def karachi_daily(t: Tale) -> Page:
    """Date first in a span without zone, embedded post with its own date, comments with dates."""
    tweet = '<blockquote class="twitter-tweet"><p lang="en">We have seen the report and shall answer in due time. pic.example/a1</p>— Foreign Office (@office) <a>January 3, 2024</a></blockquote>'
    body = f'<header>{NAV}</header><article class="story"><h2 class="story__title"><a class="story__link" href="{t.url}">{E(t.title)}</a></h2><div><span class="story__byline"><a class="story__byline__link">{"</a> | <a class=story__byline__link>".join(E(a) for a in t.authors)}</a></span><span class="story__time">Published <span class="timestamp--date">{t.local:%B %d, %Y}</span> <span>{t.local:%I:%M%p}</span></span></div><figure class="media"><img/><figcaption class="media__caption">{E(t.caption)}. — {E(t.credit)}</figcaption></figure><div class="story__content">{paras(t.body[:4])}{tweet}{paras(t.body[4:])}<hr/><p><em>Published in {E(t.publisher)}, {t.changed:%B} {t.changed.day}, {t.changed.year}</em></p></div><div class="story__tags"><a>Read more</a></div></article><div id="comments"><h3>Comments (2)</h3><div class="comment"><span class="comment__author">Zia</span><span class="comment__date">Mar 08, 2026 01:10pm</span><div class="comment__body">So what else is new? Both of them should be ashamed of it.</div><a>Recommend 0</a></div><div class="comment"><span>Aftab K.</span><span>Mar 09, 2026 11:44am</span><div>A fair report, for once.</div></div></div>{foot(t)}'
    head = metas(
        {
            "article:published_time": t.local.isoformat(),
            "og:title": t.title,
            "og:site_name": t.publisher,
            "author": ", ".join(t.authors),
            "twitter:label1": "Written by",
        }
    )
    return expect(
        t,
        doc(t, head, body),
        optional=(
            "We have seen the report and shall answer in due time. pic.example/a1",
            "— Foreign Office (@office) January 3, 2024",
        ),
    )


def tel_aviv_next(t: Tale) -> Page:
    """Everything in generated containers; the visible time has only day and month; text also in the data."""
    state = {
        "props": {
            "pageProps": {
                "article": {
                    "headline": t.title,
                    "datePublished": zulu(t.local),
                    "body": [{"type": "paragraph", "text": p} for p in t.body],
                    "other": [{"headline": "x", "datePublished": "2026-01-02T03:04:05.000Z"}],
                }
            }
        }
    }
    body = f'<div id="__next"><div>{NAV}</div><main class="gf hU"><section class="tp"><article><header class="ig"><h1 class="nx hC aW">{E(t.title)}</h1><p class="nL">{E(t.deck)}</p><div class="jv"><div class="jz"><a class="fP" href="/ty-WRITER/x"><span>{"</span></a><a class=fP href=/ty-WRITER/y><span>".join(E(a) for a in t.authors)}</span></a></div><div><time datetime="{zulu(t.local)}">{t.local:%b %d, %Y %I:%M %p} IST</time></div><button>Get email notification for articles from {E(t.authors[0])}</button><button>Follow</button></div></header><div class="cM">{"".join(f"<p class=bQ>{E(p)}</p>" + ("<div class=promo><p>Get to the bottom of the region. Try us for one month for one dollar</p></div>" if n == 2 else "") for n, p in enumerate(t.body))}</div><div class="tags"><span>Click the alert icon to follow topics:</span><a>Diplomacy</a></div></article><div class="rd"><h2>In the News</h2>{cards("q", "div")}</div></section></main></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    return expect(
        t,
        doc(
            t,
            ld(news(t, datePublished=zulu(t.local), author=", ".join(t.authors))),
            body,
            title=f"{t.title} - {t.publisher}",
        ),
    )


def anatolia_agency(t: Tale) -> Page:
    """Bare days in the page, the time in JSON-LD; an author with title and place; end notice."""
    body = f'<header>{NAV}</header><div class="detay"><div class="detay-spot-category"><h6>World</h6><h1>{E(t.title)}</h1><h4>{E(t.deck)}</h4></div><div class="detay-bg"><span class="yazar">{E(joined(t.authors))}</span><span class="tarih">{t.local:%d %B %Y}•Update: {t.changed:%d %B %Y}</span></div><div class="detay-icerik"><div><p><strong>{t.city.upper()}</strong></p>{paras(t.body)}<p class="ai">The agency\'s website contains only a portion of the news stories offered to subscribers in the News Broadcasting System, and in summarized form. Please contact us for subscription options.</p></div></div><div class="detay-paylas"><span>Related topics</span></div>{cards("konu", "div")}</div>{foot(t)}'
    return expect(t, doc(t, ld(news(t)), body, title=t.title), optional=(t.city.upper(),))


LAYOUTS = [
    british_daily,
    new_york_daily,
    seoul_progressive,
    seoul_partner,
    seoul_radio,
    beijing_agency,
    party_tabloid,
    moscow_agency,
    paris_translated,
    mumbai_daily,
    chennai_daily,
    karachi_daily,
    tel_aviv_next,
    anatolia_agency,
]
