"""Fourth page set: publishing systems, syndication and old pages."""

# ruff: noqa: E501, D103

from datetime import UTC
from zoneinfo import ZoneInfo

import fourth_east
import fourth_offices
import fourth_west
from fourth_parts import NY, og, with_day, zoned
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

MSK, KYIV = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Kyiv")


def substack(t: Tale) -> Page:
    body = f'<div class="main-menu">{NAV}</div><div class="single-post-container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 dir="auto" class="post-title published">{E(t.title)}</h1><h3 class="subtitle">{E(t.deck)}</h3><div class="pencraft"><div class="profile"><a href="#">{t.authors[0]}</a></div><div class="pencraft"><div>{t.local:%b %d, %Y}</div><div>∙ Paid</div></div></div><div class="post-ufi"><a>41</a><a>Share</a></div></div><div class="available-content"><div dir="auto" class="body markup">{paras(t.body[:4])}<div class="subscription-widget-wrap"><p class="cta-caption">{t.publisher} is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p><form><input/><button>Subscribe</button></form></div>{paras(t.body[4:])}<p class="button-wrapper"><a class="button primary"><span>Leave a comment</span></a></p></div></div></article><div class="comments-section"><h4>Discussion about this post</h4><div class="comment"><a>Ulla Berg</a><a>Nov 30, 2025</a><p>This is the best account I have read of the river mouth. Thank you for it.</p><div>Reply (1)</div></div></div></div></div><footer>© 2026 {t.authors[0]} ∙ Privacy ∙ Terms ∙ Collection notice. Substack is the home for great culture</footer>'
    data = news(
        t,
        datePublished=t.local.isoformat(),
        author=[{"@type": "Person", "name": t.authors[0], "description": "Reporter"}],
        publisher={"@type": "Organization", "name": t.publisher},
    )
    return expect(
        t,
        doc(
            t,
            ld(data) + og(t) + metas({"author": t.authors[0]}),
            body,
            title=f"{t.title} - by {t.authors[0]} - {t.publisher}",
        ),
        authors=t.authors[:1],
    )


def medium(t: Tale) -> Page:
    data = {
        "@context": "https://schema.org",
        "@type": "SocialMediaPosting",
        "headline": t.title,
        "datePublished": zulu(t.local),
        "dateCreated": zulu(t.local),
        "dateModified": zulu(t.changed),
        "author": {"@type": "Person", "name": t.authors[0], "url": "https://medium.com/@x"},
        "publisher": {"@type": "Organization", "name": t.publisher},
    }
    body = f'<div id="root"><div class="a">{NAV}<a>Open in app</a><a>Sign up</a></div><article><section><div><h1 data-testid="storyTitle" class="pw-post-title">{E(t.title)}</h1><h2 class="pw-subtitle-paragraph">{E(t.deck)}</h2><div class="speechify-ignore"><a data-testid="authorName">{t.authors[0]}</a><span>·</span><a>Follow</a><div>Published in <a>{t.publisher}</a><span>·</span><span data-testid="storyReadTime">5 min read</span><span>·</span><span data-testid="storyPublishDate">{t.local:%b %-d, %Y}</span></div><div>--</div><button>Listen</button><button>Share</button></div>{paras(t.body, "pw-post-body-paragraph ni nj")}</div></section></article><div><a>Asia</a><h2>Written by {t.authors[0]}</h2><span>2.3K Followers</span><p>Reporter, walker, keeper of bees</p></div><div><h2>More from {t.authors[0]} and {t.publisher}</h2>{cards("card", "div")}</div></div>'
    return expect(
        t,
        doc(
            t,
            ld(data)
            + og(
                t,
                **{
                    "og:site_name": "Medium",
                    "article:published_time": zulu(t.local),
                    "article:author": "https://medium.com/@x",
                },
            )
            + metas({"author": t.authors[0]}),
            body,
            title=f"{t.title} | by {t.authors[0]} | {t.publisher} | {t.local:%b, %Y} | Medium",
        ),
        authors=t.authors[:1],
        publishers=(t.publisher, "Medium"),
    )


def blogger(t: Tale) -> Page:
    body = f'<div id="header-inner"><h1 class="title"><a>{t.publisher}</a></h1><p class="description">Notes on a divided peninsula</p></div><div class="main section" id="main"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>{t.local:%A, %B %-d, %Y}</span></h2><div class="date-posts"><div class="post hentry uncustomized-post-template"><h3 class="post-title entry-title">{E(t.title)}</h3><div class="post-body entry-content">{"<br/><br/>".join(E(p) for p in t.body)}<div style="clear: both;"></div></div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn"><a><span itemprop="name">{t.authors[0]}</span></a></span></span> <span class="post-timestamp">at <a><abbr class="published" title="{t.local.isoformat()}">{t.local:%-I:%M %p}</abbr></a></span><span class="post-labels">Labels: <a>guns</a></span></div></div></div></div></div><div class="comments"><h4>2 comments:</h4><dl><dt>Owen Pryce said...</dt><dd>They did the same in 2018 and put them back within a month.</dd><dd class="comment-footer">March 3, 2025 at 4:01 AM</dd></dl></div></div><div class="sidebar"><h2>Blog Archive</h2><ul><li>▼ 2025 (3)</li></ul><h2>About Me</h2><p>{t.authors[0]}</p></div>'
    return expect(
        t,
        doc(
            t,
            metas({"generator": "blogger", "og:title": t.title}),
            body,
            title=f"{t.publisher}: {t.title}",
        ),
        authors=t.authors[:1],
    )


def squarespace(t: Tale) -> Page:
    body = f'{NAV}<main id="page"><article class="h-entry hentry post-type-text author-x" id="article-1"><div class="blog-item-wrapper"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title entry-title--large p-name" itemprop="headline">{E(t.title)}</h1></div><div class="blog-item-meta-wrapper"><time class="dt-published blog-meta-item blog-meta-item--date" datetime="{t.local:%b %-d}" pubdate><span>{t.local:%b %-d}</span></time><span class="blog-author-name">Written By {t.authors[0]}</span></div></div><div class="blog-item-content e-content"><div class="sqs-block html-block"><div class="sqs-html-content">{paras(t.body)}</div></div></div></div></article><section id="itemPagination"><a><div>Previous</div><h2>{DECOYS[0][0]}</h2></a></section></main>'
    micro = f'<meta itemprop="headline" content="{E(t.title)}"/><meta itemprop="datePublished" content="{t.local.isoformat()}"/><meta itemprop="dateModified" content="{t.changed.isoformat()}"/><meta itemprop="author" content="{t.authors[0]}"/><meta itemprop="publisher" content="{t.publisher}"/>'
    return expect(
        t,
        doc(
            t,
            micro
            + og(t, **{"og:site_name": t.publisher, "og:title": f"{t.title} — {t.publisher}"}),
            body,
            title=f"{t.title} — {t.publisher}",
        ),
        authors=t.authors[:1],
    )


def wix(t: Tale) -> Page:
    data = {
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": t.title,
        "datePublished": zulu(t.local),
        "dateModified": zulu(t.changed),
        "author": {"@type": "Person", "name": t.authors[0]},
        "publisher": {"@type": "Organization", "name": t.publisher},
    }
    spans = "".join(
        f'<div type="paragraph" data-hook="rcv-block{n}"></div><p id="viewer-{n}" class="_1j51K"><span class="_2PHJq public-DraftStyleDefault-ltr">{E(p)}</span></p>'
        for n, p in enumerate(t.body)
    )
    body = f'<div id="SITE_CONTAINER">{NAV}<div data-hook="post"><article><ul data-hook="post-metadata"><li data-hook="user-name"><span title="{t.authors[0]}">{t.authors[0]}</span></li><li><span title="{t.local:%b %-d, %Y}" data-hook="time-ago">{t.local:%b %-d, %Y}</span></li><li data-hook="time-to-read">4 min read</li></ul><h1 data-hook="post-title"><span>{E(t.title)}</span></h1><div data-hook="post-description"><div class="rich-content-viewer">{spans}</div></div><div data-hook="post-main-actions"><span>14 views</span><span>0 comments</span></div></article></div><div data-hook="recent-posts"><h3>Recent Posts</h3><a>See All</a><div>{DECOYS[0][0]}</div></div><div id="SITE_FOOTER">©2022 by {t.publisher}. Proudly created with Wix.com</div></div>'
    return expect(
        t,
        doc(t, ld(data) + og(t, **{"og:site_name": t.publisher}), body, title=t.title),
        authors=t.authors[:1],
    )


def joomla(t: Tale) -> Page:
    body = f'{NAV}<div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="en-GB"/><div class="page-header"><h2 itemprop="headline">{E(t.title)}</h2></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by <span itemprop="name">{t.authors[0]}</span></dd><dd class="category-name">Category: <a itemprop="genre">World</a></dd><dd class="published"><time datetime="{t.local.isoformat()}" itemprop="datePublished">Published: {t.local:%d %B %Y}</time></dd><dd class="hits">Hits: 431</dd></dl><div itemprop="articleBody">{paras(t.body)}</div><ul class="pager pagenav"><li class="previous"><a>Prev</a></li><li class="next"><a>Next</a></li></ul></div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas(
                {"generator": "Joomla! - Open Source Content Management", "author": "Super User"}
            ),
            body,
            title=f"{t.publisher} - {t.title}",
        ),
        authors=t.authors[:1],
    )


def typo3(t: Tale) -> Page:
    body = f'{NAV}<div id="main"><div class="news news-single"><div class="article"><div class="header"><time itemprop="datePublished" datetime="{t.local:%Y-%m-%d}">{t.local:%d.%m.%Y}</time> <span class="news-list-category">Press release</span><h1>{E(t.title)}</h1></div><div class="teaser-text"><p>{E(t.deck)}</p></div><div class="news-text-wrap">{paras(t.body)}</div><div class="news-backlink-wrap"><a>Back</a></div><div class="contact"><h4>Press contact</h4><p>Ulla Berg<br/>Tel. +49 30 555 0100<br/>presse@office.example</p></div></div></div></div>{foot(t)}'
    return expect(
        t,
        doc(t, metas({"generator": "TYPO3 CMS"}), body, title=f"{t.title} - {t.publisher}"),
        day=True,
        authors=(),
    )


def table_1999(t: Tale) -> Page:
    paragraphs = "<P>".join(E(p) for p in t.body)
    markup = f'<HTML><HEAD><TITLE>{t.publisher}: {E(t.title)}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF" LINK="#0000CC"><TABLE WIDTH=620 CELLPADDING=0><TR><TD COLSPAN=2><A HREF="/"><IMG SRC="/logo.gif" ALT="{t.publisher}"></A></TD></TR><TR><TD WIDTH=110 VALIGN=top BGCOLOR="#EEEEEE"><FONT SIZE=-1><A HREF="/news">News</A><BR><A HREF="/biz">Business</A><BR><A HREF="/arts">Arts</A><BR></FONT></TD><TD VALIGN=top><FONT SIZE=+2><B>{E(t.title)}</B></FONT><BR><FONT SIZE=-1>{t.local:%B %-d, %Y}<BR>Web posted at: {zoned(t, NY):%-I:%M %p} EST ({zoned(t, NY).astimezone(UTC):%H%M} GMT)</FONT><P><FONT SIZE=-1>By {t.authors[0]}<BR>{t.publisher} Correspondent</FONT><P>{paragraphs}<P><HR><FONT SIZE=-1><A HREF="/search">Search</A> | <A HREF="/mail">Feedback</A><BR>&copy; 1999 {t.publisher}, Inc.<BR>All Rights Reserved.</FONT></TD></TR></TABLE></BODY></HTML>'
    page = expect(t, markup, authors=t.authors[:1])
    return (
        with_day(page, t.local.isoformat())
        if zoned(t, NY).strftime("%Z") == "EST" and zoned(t, NY).date() == t.local.date()
        else with_day(page, "")
    )


def pre_text(t: Tale) -> Page:
    import textwrap

    text = "\n\n".join(
        textwrap.fill(p, 72)
        for p in (f"{t.city.upper()}, {t.local:%b %-d} -- {t.body[0]}", *t.body[1:])
    )
    markup = f'<html><head><title>{E(t.title)}</title></head><body><a href="index.html">[Back to index]</a><hr><h2>{E(t.title)}</h2><i>{t.publisher}, {t.local:%-d %B %Y}</i><br>by {t.authors[0]}<pre>\n{E(text, quote=False)}\n</pre><hr><address>Last updated 14 Mar 2003. webmaster@{t.domain}</address></body></html>'
    return expect(
        t,
        markup,
        day=True,
        authors=t.authors[:1],
        optional=(f"{t.city.upper()}, {t.local:%b %-d} --",),
    )


def amp(t: Tale) -> Page:
    markup = f'<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script><title>{E(t.title)}</title><link rel="canonical" href="{t.url}">{ld(news(t))}<style amp-custom>p{{margin:0}}</style></head><body><amp-sidebar id="s" layout="nodisplay"><ul><li>World</li></ul></amp-sidebar><header class="amp-wp-header"><a>{t.publisher}</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{E(t.title)}</h1><div class="amp-wp-meta amp-wp-byline"><amp-img src="g"></amp-img><span class="amp-wp-author author vcard">{joined(t.authors)}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="{t.local.isoformat()}">2 years ago</time></div></header><div class="amp-wp-article-content">{paras(t.body[:3])}<amp-ad width="300"><div placeholder>Advertisement</div></amp-ad>{paras(t.body[3:])}</div><footer class="amp-wp-article-footer"><div>Categories: World</div></footer></article><footer class="amp-wp-footer"><a>Exit mobile version</a></footer></body></html>'
    return expect(t, markup)


def wayback(t: Tale) -> Page:
    bar = '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en"><div id="wm-ipp"><a href="/web/">Wayback Machine</a><span>147 captures</span><div class="r">04 Feb 2016 - 12 Dec 2025</div><table><tr><td class="b">Jan</td><td class="c">MAR</td><td class="f">May</td></tr><tr><td>2015</td><td>2016</td><td>2017</td></tr></table><p>success fail</p><p>About this capture</p><p>COLLECTED BY Collection: Common Crawl</p></div></div><!-- END WAYBACK TOOLBAR INSERT -->'
    body = f'{bar}<div id="page">{NAV}<div class="post"><h1 class="entry-title">{E(t.title)}</h1><p class="byline"><em>{t.authors[0]}</em><br/>{t.local:%A, %-d %B %Y %H:%M} GMT</p><div class="storycontent">{paras(t.body)}</div></div></div><!-- FILE ARCHIVED ON 03:14:07 Mar 04, 2016 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 12:00:01 Dec 12, 2025. -->{foot(t, 2016)}'
    page = expect(t, doc(t, metas({"og:site_name": t.publisher}), body), authors=t.authors[:1])
    return with_day(page, t.local.replace(tzinfo=UTC).isoformat())


def readability(t: Tale) -> Page:
    markup = f'<html><head><meta charset="utf-8"/><title>{E(t.title)}</title></head><body><div class="container"><div class="header reader-header reader-show-element"><a class="domain reader-domain" href="{t.url}">{t.domain}</a><div class="domain-border"></div><h1 class="reader-title">{E(t.title)}</h1><div class="credits reader-credits">{joined(t.authors)}</div><div class="meta-data"><div class="reader-estimated-time">4–5 minutes</div></div></div><hr/><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">{paras(t.body)}</div></div></div></div></body></html>'
    return with_day(expect(t, markup, publishers=(t.publisher, t.domain)), "")


def printer(t: Tale) -> Page:
    markup = f'<html><head><title>{t.publisher} - Print version</title><meta name="robots" content="noindex"></head><body onload="window.print()"><div id="logo">{t.publisher}</div><p><a href="javascript:window.close()">Close window</a> <a>Print this page</a></p><h1>{E(t.title)}</h1><p class="meta">By {joined(t.authors)} | {t.local:%-d %B %Y}</p>{paras(t.body)}<hr><p>Article printed from {t.publisher}: http://www.{t.domain}</p><p>URL to article: {t.url}</p><p>Click here to print.</p><p>Copyright © {t.local.year + 2} {t.publisher}. All rights reserved.</p></body></html>'
    return expect(t, markup, day=True)


def live_blog(t: Tale) -> Page:
    posts = [
        {
            "@type": "BlogPosting",
            "headline": d[0],
            "datePublished": d[2],
            "articleBody": "Pilots went back on board at noon.",
        }
        for d in DECOYS
    ]
    data = news(
        t,
        **{
            "@type": "LiveBlogPosting",
            "coverageStartTime": t.local.isoformat(),
            "liveBlogUpdate": posts,
        },
    )
    body = (
        f'{NAV}<main><article><header><span class="live">LIVE</span><h1>{E(t.title)}</h1><p class="by">By {joined(t.authors)}</p><time datetime="{t.changed.isoformat()}">Last updated {t.changed:%-d %B %Y}</time></header><div class="live-posts">'
        + "".join(
            f'<section class="live-post" id="p{n}"><time datetime="{t.local.isoformat()}">{t.local:%H:%M}</time><p>{E(p)}</p></section>'
            for n, p in enumerate(t.body)
        )
        + f"</div></article></main>{foot(t)}"
    )
    return expect(t, doc(t, ld(data) + og(t, **{"og:site_name": t.publisher}), body))


def yahoo(t: Tale) -> Page:
    data = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "headline": t.title,
        "datePublished": zulu(t.local),
        "dateModified": zulu(t.changed),
        "author": {"@type": "Person", "name": joined(t.authors), "url": "", "jobTitle": ""},
        "creator": {"@type": "Person", "name": joined(t.authors)},
        "provider": {"@type": "Organization", "name": t.publisher, "url": "https://x.example"},
        "publisher": {"@type": "Organization", "name": "Yahoo News"},
    }
    body = f'{NAV}<main><article role="article"><header class="caas-header"><div class="caas-logo"><a><span>{t.publisher}</span></a></div><div class="caas-title-wrapper"><h1 data-test-locator="headline">{E(t.title)}</h1></div></header><div class="caas-attr"><div class="caas-attr-item-author"><span>{joined(t.authors)}</span></div><div class="caas-attr-time-style"><time datetime="{zulu(t.local)}">{zoned(t, NY):%a, %B %-d, %Y at %-I:%M %p} EST</time><span class="caas-attr-mins-read">4 min read</span></div></div><div class="caas-body">{paras(t.body)}<p>Read the original article on <a>{t.publisher}</a>.</p></div><div class="recirc"><h2>Recommended Stories</h2>{cards("stream-item", "li")}</div></article></main>'
    return expect(
        t,
        doc(t, ld(data) + og(t, **{"og:site_name": "Yahoo News"}), body, title=t.title),
        publishers=("Yahoo News", t.publisher),
    )


def pr_wire(t: Tale) -> Page:
    when = zoned(t, NY)
    zone = "ET"
    body = (
        f'{NAV}<article class="news-release static-template"><header class="container release-header"><div class="row detail-headline"><h1>{E(t.title)}</h1><p class="subtitle">{E(t.deck)}</p></div><div class="row"><a><strong>News provided by</strong></a><div class="meta"><a><strong>{t.publisher}</strong></a></div><p class="mb-no">{when:%b %d, %Y, %H:%M} {zone}</p><div class="share"><h5>Share this article</h5></div></div></header><section class="release-body container"><div class="row"><div class="col-lg-10">'
        f'<p><span class="legendSpanClass"><span class="xn-location">{t.city.upper()}</span></span>, <span class="legendSpanClass"><span class="xn-chron">{when:%b. %-d, %Y}</span></span> /PRNewswire/ -- {E(t.body[0])}</p>{paras(t.body[1:])}<p id="PURL">SOURCE {t.publisher}</p></div></div></section></article><section><h2>Modal title</h2></section><div class="more"><h3>Also from this source</h3>{cards("card", "div")}</div><footer>Copyright © 2026 Cision US Inc.</footer>'
    )
    page = expect(
        t,
        doc(
            t,
            metas({"author": t.publisher, "date": zulu(t.local)})
            + og(t, **{"og:site_name": "PR Newswire"}),
            body,
            title=t.title,
        ),
        authors=(),
        publishers=("PR Newswire", t.publisher),
        optional=(f"{t.city.upper()}, {when:%b. %-d, %Y} /PRNewswire/ --", f"SOURCE {t.publisher}"),
    )
    return with_day(page, t.local.replace(second=0).isoformat())


def newsletter(t: Tale) -> Page:
    cells = "".join(
        f'<tr><td style="padding:9px 18px" class="mcnTextContent">{E(p)}</td></tr>' for p in t.body
    )
    markup = f'<!doctype html><html><head><meta charset="UTF-8"><title>{E(t.title)}</title></head><body><center><table id="bodyTable"><tr><td id="templatePreheader"><table><tr><td class="mcnTextContent">{E(t.deck)}</td><td><a>View this email in your browser</a></td></tr></table></td></tr><tr><td id="templateHeader"><img alt="{t.publisher}"/></td></tr><tr><td id="templateBody"><table><tr><td class="mcnTextContent"><h1>{E(t.title)}</h1><p>By {t.authors[0]}<br>{t.local:%B %-d, %Y}</p></td></tr>{cells}</table></td></tr><tr><td id="templateFooter"><em>Copyright © 2026 {t.publisher}, All rights reserved.</em><br>You are receiving this email because you signed up on our website.<br>Want to change how you receive these emails?<br>You can <a>update your preferences</a> or <a>unsubscribe from this list</a>.</td></tr></table></center></body></html>'
    return expect(t, markup, day=True, authors=t.authors[:1])


def movable_type(t: Tale) -> Page:
    body = f'<div id="banner"><h1><a>{t.publisher}</a></h1><h2>Dispatches and second thoughts</h2></div><div class="content"><p align="right"><a>« {DECOYS[0][0]}</a> | <a>Main</a> | <a>{DECOYS[1][0]} »</a></p><h2>{t.local:%B %d, %Y}</h2><h3>{E(t.title)}</h3>{paras(t.body[:4])}<a name="more"></a>{paras(t.body[4:])}<p class="posted">Posted by {t.authors[0]} at {t.local:%B %d, %Y %I:%M %p}</p><h2>Comments</h2><p>I doubt that the guns ever left the depot at all.</p><p class="posted">Posted by: Owen at {t.changed:%B} 28, {t.local.year} 02:15 AM</p><h2>Post a comment</h2></div>'
    return with_day(
        expect(t, doc(t, "", body, title=f"{t.publisher}: {t.title}"), authors=t.authors[:1]), ""
    )


SYSTEMS: list[Layout] = [
    substack,
    medium,
    blogger,
    squarespace,
    wix,
    joomla,
    typo3,
    table_1999,
    pre_text,
    amp,
    wayback,
    readability,
    printer,
    live_blog,
    yahoo,
    pr_wire,
    newsletter,
    movable_type,
]
LAYOUTS = [*fourth_west.LAYOUTS, *fourth_east.LAYOUTS, *fourth_offices.LAYOUTS, *SYSTEMS]
