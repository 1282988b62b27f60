"""Layouts of common news systems: each turns a story into the HTML that such a system prints."""

# ruff: noqa: E501, D103

import html
import json
from collections.abc import Callable
from datetime import UTC, datetime

from stories import Story

E = html.escape
FOOT = "<footer><p>© 2026 {0}. All rights reserved.</p><p>Contact us | Privacy policy | Terms of use</p></footer>"
SHARE = '<div class="share-buttons"><a href="#">Facebook</a> <a href="#">Twitter</a> <a href="#">Email</a></div>'
RELATED = (
    '<div class="related-stories"><h3>Related stories</h3><ul><li><a href="/a">Harbour pilots end their strike</a></li>'
    '<li><a href="/b">What the new tariff means for farmers</a></li></ul></div>'
)
NAV = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/opinion">Opinion</a></li></ul></nav>'
NEWSLETTER = '<div class="newsletter-signup"><p>Sign up for our morning briefing and get the news in your inbox.</p></div>'


def when(story: Story) -> datetime:
    return datetime.fromisoformat(story.published)


def changed(story: Story) -> datetime:
    return datetime.fromisoformat(story.modified)


def ps(story: Story, tag: str = "p", attributes: str = "") -> str:
    return "\n".join(f"<{tag}{attributes}>{E(p)}</{tag}>" for p in story.paragraphs)


def page(head: str, body: str, title: str = "", lang: str = "en") -> str:
    return f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{E(title)}</title>\n{head}\n</head>\n<body>\n{body}\n</body></html>\n'


def ld(story: Story, **more: object) -> str:
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": when(story).isoformat(),
        "dateModified": changed(story).isoformat(),
        "author": [{"@type": "Person", "name": n} for n in story.byline.split(" and ")],
        "publisher": {"@type": "NewsMediaOrganization", "name": story.publisher},
    }
    data.update(more)
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def og(story: Story, *, time: bool = True) -> str:
    rows = [("og:title", story.title), ("og:site_name", story.publisher), ("og:type", "article")]
    if time:
        rows += [
            ("article:published_time", when(story).isoformat()),
            ("article:modified_time", changed(story).isoformat()),
        ]
    return "\n".join(f'<meta property="{k}" content="{E(v)}">' for k, v in rows)


def wordpress(s: Story) -> str:
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "name": s.title, "datePublished": when(s).isoformat()},
            {
                "@type": "Article", "headline": s.title, "author": {"@id": "#x", "name": s.byline},
                "datePublished": when(s).isoformat(), "dateModified": changed(s).isoformat(),
            },
            {"@type": "Organization", "name": s.publisher},
        ],
    }  # fmt: skip
    head = (
        og(s)
        + f'<script type="application/ld+json" class="yoast-schema-graph">{json.dumps(graph)}</script>'
    )
    body = (
        f'<header class="site-header"><p class="site-title">{E(s.publisher)}</p>{NAV}</header>'
        f'<article class="post type-post"><header class="entry-header"><h1 class="entry-title">{E(s.title)}</h1>'
        f'<div class="entry-meta"><span class="posted-on"><time class="entry-date" datetime="{when(s).isoformat()}">{when(s):%B %d, %Y}</time></span>'
        f'<span class="byline"> by <span class="author vcard"><a href="/author/x">{E(s.byline)}</a></span></span></div></header>'
        f'<div class="entry-content"><figure class="wp-block-image"><img src="x.jpg"><figcaption>{E(s.caption)}</figcaption></figure>{ps(s)}'
        f'<div class="sharedaddy">{SHARE}</div></div></article><div id="comments"><h2>Leave a Reply</h2><p>Your email address will not be published.</p></div>'
        f'<aside class="widget-area"><h2>Recent Posts</h2><ul><li><a href="/p">Rain ends the long drought in the north</a></li></ul></aside>{FOOT.format(E(s.publisher))}'
    )
    return page(head, body, f"{s.title} - {s.publisher}")


def arc(s: Story) -> str:
    body = (
        f'<div id="fusion-app"><header>{NAV}</header><main><h1 data-qa="headline">{E(s.title)}</h1><h2 data-qa="subheadline"></h2>'
        f'<div class="byline-wrapper"><span>By </span><a data-qa="author-name" rel="author">{E(s.byline)}</a></div>'
        f'<div class="display-date">{when(s):%B %d, %Y}</div>'
        f'<article class="b-article-body">{ps(s, "p", " data-el=&quot;text&quot;".replace("&quot;", chr(34)))}'
        f'<div class="ad-slot">Advertisement</div>{NEWSLETTER}</article>{RELATED}</main>{FOOT.format(E(s.publisher))}</div>'
    )
    return page(ld(s) + og(s, time=False), body, f"{s.title} - {s.publisher}")


def drupal(s: Story) -> str:
    metas = (
        f'<meta name="dcterms.title" content="{E(s.title)}"><meta name="dcterms.creator" content="{E(s.byline)}">'
        f'<meta name="dcterms.date" content="{when(s):%Y-%m-%d}"><meta name="dcterms.issued" content="{when(s).isoformat()}">'
        f'<meta name="dcterms.publisher" content="{E(s.publisher)}">'
    )
    body = (
        f'<div class="breadcrumb"><a href="/">Home</a> » <a href="/news">News</a></div><div id="content"><h1 class="page-title">{E(s.title)}</h1>'
        f'<div class="node node-article"><div class="submitted">Submitted by {E(s.byline)} on {when(s):%d/%m/%Y}</div>'
        f'<div class="field field-name-body"><div class="field-items"><div class="field-item even" property="content:encoded">{ps(s)}</div></div></div>'
        f'<div class="field-name-field-tags">Tags: <a href="/t">trade</a></div></div></div>{FOOT.format(E(s.publisher))}'
    )
    return page(metas, body, f"{s.title} | {s.publisher}")


def korean_cms(s: Story) -> str:
    text = "<br/><br/>".join(E(p) for p in s.paragraphs)
    stamp = f"{when(s):%Y-%m-%d %H:%M}"
    zone = when(s).strftime("%z")
    body = (
        f'<div id="gnb">{NAV}</div><div class="article_head"><h3 class="title">{E(s.title)}</h3><ul class="infomation"><li>{E(s.byline)} 기자</li></ul>'
        f'<div class="info-text"><span class="date">Posted on : {stamp} {zone} Modified on : {changed(s):%Y-%m-%d %H:%M} {zone}</span></div></div>'
        f'<div id="article-view-content-div" itemprop="articleBody"><div class="photo-box"><img src="a.jpg"><p class="caption">{E(s.caption)}</p></div>{text}'
        f'<p class="copyright-text">저작권자 © {E(s.publisher)} 무단전재 및 재배포 금지</p></div>{RELATED}{FOOT.format(E(s.publisher))}'
    )
    head = f'<meta property="og:title" content="{E(s.title)}"><meta property="og:site_name" content="{E(s.publisher)}"><meta property="dable:author" content="{E(s.byline)}">'
    return page(head, body, f"{s.title} - {s.publisher}", "ko")


def old_table(s: Story) -> str:
    zone = when(s).strftime("%z")
    return (
        f"<HTML><HEAD><TITLE>{E(s.publisher)}: {E(s.title)}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD WIDTH=120 VALIGN=top>"
        "<A HREF=/>Home</A><BR><A HREF=/world>World</A><BR><A HREF=/sport>Sport</A></TD><TD>"
        f'<H1>{E(s.title)}</H1><FONT SIZE=2><SPAN CLASS="byline">By {E(s.byline)}</SPAN><BR><SPAN CLASS="date">{when(s):%d %B %Y %H:%M} (UTC{zone})</SPAN></FONT>'
        + "".join(f"<P>{E(p)}" for p in s.paragraphs)
        + f"</TD></TR></TABLE><HR><CENTER><FONT SIZE=1>Copyright (c) 2001-2026 {E(s.publisher)}</FONT></CENTER></BODY></HTML>"
    )


def microdata(s: Story) -> str:
    body = (
        f'{NAV}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{E(s.title)}</h1>'
        f'<meta itemprop="datePublished" content="{when(s).isoformat()}"><meta itemprop="dateModified" content="{changed(s).isoformat()}">'
        f'<p class="by">By <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">{E(s.byline)}</span></span></p>'
        f'<div itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="{E(s.publisher)}"></div>'
        f'<div itemprop="articleBody">{ps(s)}<p><strong>READ MORE: </strong><a href="/x">Five things to know about the port</a></p></div></div>{SHARE}{FOOT.format(E(s.publisher))}'
    )
    return page("", body, s.title)


def blocks(s: Story) -> str:
    parts = "".join(
        f'<div data-component="text-block" class="ssrcss-1 RichTextComponentWrapper"><div class="ssrcss-2 RichTextContainer"><p class="ssrcss-3 Paragraph">{E(p)}</p></div></div>'
        for p in s.paragraphs
    )
    body = (
        f'<header role="banner">{NAV}</header><main id="main-content"><article><header><h1 id="main-heading">{E(s.title)}</h1></header>'
        f'<div data-component="byline-block"><div class="TextContributorName">By {E(s.byline)}</div></div>'
        f'<div data-component="image-block"><figure><img src="i.jpg"><figcaption>{E(s.caption)}</figcaption></figure></div>{parts}'
        '<div data-component="links-block"><h2>More on this story</h2><ul><li><a href="/1">How the river was tamed</a></li></ul></div>'
        f'<section data-component="tag-list"><h2>Related topics</h2><ul class="tags"><li><a href="/t">Diplomacy</a></li></ul></section></article></main>{FOOT.format(E(s.publisher))}'
    )
    return page(ld(s), body, f"{s.title} - {s.publisher}")


def testids(s: Story) -> str:
    parts = "".join(
        f'<div data-testid="paragraph-{i}" class="text__text__1FZLe body__full_width">{E(p)}</div>'
        for i, p in enumerate(s.paragraphs)
    )
    body = (
        f'<div class="layout">{NAV}<main><article data-testid="Article"><h1 data-testid="Heading">{E(s.title)}</h1>'
        f'<div class="info-content__author-date"><div class="author-name__byline">By <a rel="author" href="/a">{E(s.byline)}</a></div><time datetime="{when(s).astimezone(UTC).isoformat()}">{when(s):%B %d, %Y}</time></div>'
        f'<div class="article-body__content__17Yit">{parts}<p data-testid="SignOff" class="sign-off">Reporting by {E(s.byline)}; Editing by Tom Reed</p></div>'
        f'<div class="article-body__toolbar">Our Standards: The Trust Principles.</div></article></main></div>{FOOT.format(E(s.publisher))}'
    )
    return page(
        og(s) + f'<meta name="author" content="{E(s.byline)}">', body, f"{s.title} | {s.publisher}"
    )


def amp(s: Story) -> str:
    body = (
        f'<amp-sidebar id="s"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><h1 class="headline">{E(s.title)}</h1><p class="byline">By {E(s.byline)}</p>'
        f'<amp-img src="p.jpg"></amp-img><p class="caption">{E(s.caption)}</p><div class="amp-article-content">{ps(s)}<amp-ad></amp-ad></div>{NEWSLETTER}{FOOT.format(E(s.publisher))}'
    )
    return page(ld(s), body, s.title).replace("<html", "<html amp")


def blogger(s: Story) -> str:
    text = "<br /><br />\n".join(E(p) for p in s.paragraphs)
    body = (
        f'<div class="header"><h1 class="title">{E(s.publisher)}</h1></div><h2 class="date-header"><span>{when(s):%A, %B %d, %Y}</span></h2>'
        f'<div class="post hentry"><h3 class="post-title entry-title">{E(s.title)}</h3><div class="post-body entry-content" id="post-body-1">{text}</div>'
        f'<div class="post-footer">Posted by <span class="post-author vcard"><span class="fn">{E(s.byline)}</span></span> at <abbr class="published" title="{when(s).isoformat()}">{when(s):%H:%M}</abbr></div></div>'
        '<div class="sidebar"><h2>Blog Archive</h2><ul><li><a href="/2018">2018 (12)</a></li></ul></div>'
    )
    head = f'<meta property="og:title" content="{E(s.title)}"><meta property="og:site_name" content="{E(s.publisher)}"><meta itemprop="datePublished" content="{when(s).isoformat()}">'
    return page(head, body, f"{s.publisher}: {s.title}")


def joomla(s: Story) -> str:
    body = (
        f'<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">{E(s.title)}</h2></div>'
        f'<dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by <span itemprop="name">{E(s.byline)}</span></dd>'
        f'<dd class="published"><time datetime="{when(s).isoformat()}" itemprop="datePublished">Published: {when(s):%d %B %Y}</time></dd><dd class="hits">Hits: 2041</dd></dl>'
        f'<div itemprop="articleBody">{ps(s)}</div><ul class="pager pagenav"><li class="previous"><a href="/p">Prev</a></li><li class="next"><a href="/n">Next</a></li></ul></div>{FOOT.format(E(s.publisher))}'
    )
    return page("", body, s.title)


def ghost(s: Story) -> str:
    body = (
        f'<main class="site-main"><article class="article post"><header class="article-header gh-canvas"><h1 class="article-title">{E(s.title)}</h1>'
        f'<div class="article-byline"><h4 class="author-name"><a href="/author">{E(s.byline)}</a></h4><time class="byline-meta-date" datetime="{when(s):%Y-%m-%d}">{when(s):%d %b %Y}</time> <span class="byline-reading-time">• 4 min read</span></div></header>'
        f'<section class="gh-content gh-canvas">{ps(s)}<div class="kg-signup-card"><p>Subscribe for free to get the newsletter.</p></div></section></article></main>{FOOT.format(E(s.publisher))}'
    )
    return page(ld(s) + og(s), body, s.title)


def typo3(s: Story) -> str:
    zone = when(s).strftime("%z")
    zone = f"{zone[:3]}:{zone[3:]}"
    body = (
        f'<div id="page">{NAV}<div class="news news-single"><div class="article"><div class="header"><h1>{E(s.title)}</h1></div>'
        f'<div class="extra"><span class="news-list-date">Published {when(s):%d.%m.%Y} {when(s):%H:%M} {zone}</span><span class="news-list-author">By {E(s.byline)}</span></div>'
        f'<div class="teaser-text"></div><div class="news-text-wrap">{ps(s, "p", " class=bodytext")}</div></div></div></div>{FOOT.format(E(s.publisher))}'
    )
    return page("", body, s.title)


def story_body(s: Story) -> str:
    half = len(s.paragraphs) // 2
    first = "".join(f"<p>{E(p)}</p>" for p in s.paragraphs[:half])
    second = "".join(f"<p>{E(p)}</p>" for p in s.paragraphs[half:])
    body = (
        f'<div class="Page-content"><h1 class="Page-headline">{E(s.title)}</h1><div class="Page-byline"><div class="Page-authors">By {E(s.byline)}</div>'
        f'<div class="Page-dateModified">Updated {changed(s):%I:%M %p}, {changed(s):%B %d, %Y}</div></div>'
        f'<div class="RichTextStoryBody RichTextBody">{first}<div class="Enhancement"><div class="PagePromo"><h3>Read next</h3><a href="/r">A port between two seas</a></div></div>{second}</div></div>{FOOT.format(E(s.publisher))}'
    )
    return page(ld(s), body, f"{s.title} | {s.publisher}")


def print_view(s: Story) -> str:
    zone = when(s).strftime("%z")
    body = (
        f'<div class="printable"><div class="masthead">{E(s.publisher)}</div><h2 class="headline">{E(s.title)}</h2><div class="byline">By {E(s.byline)}</div>'
        f'<div class="timestamp">First published {when(s):%B %d, %Y %I:%M %p} GMT{zone}</div><div class="body-text">{ps(s)}</div>'
        f'<div class="source-line">Source: {E(s.publisher)}</div><a href="javascript:print()">Print this page</a></div>'
    )
    return page(
        f'<meta property="og:title" content="{E(s.title)}"><meta name="publisher" content="{E(s.publisher)}">',
        body,
        s.title,
    )


def divs_only(s: Story) -> str:
    parts = "".join(f"<div>{E(p)}</div>" for p in s.paragraphs)
    body = (
        f'<div class="top"><div><a href="/">{E(s.publisher)}</a></div></div><div class="wrap"><div class="hd"><h1>{E(s.title)}</h1><div class="meta-info"><span class="author">{E(s.byline)}</span>'
        f'<span class="date" data-utc="1">{when(s):%Y/%m/%d %H:%M} GMT{when(s):%z}</span></div></div><div class="ct">{parts}</div>'
        '<div class="list"><div><a href="/1">Trains run again on the coast line</a></div><div><a href="/2">Five dead in fire at depot</a></div><div><a href="/3">Football: cup draw made</a></div></div></div>'
        + FOOT.format(E(s.publisher))
    )
    return page(
        f'<meta property="og:site_name" content="{E(s.publisher)}">',
        body,
        f"{s.title} :: {s.publisher}",
    )


def live_site(s: Story) -> str:
    body = (
        f'<div class="container"><div class="cookie-banner"><p>We use cookies to improve your visit. Read our policy.</p></div><article class="story"><h1>{E(s.title)}</h1>'
        f'<div class="story-meta"><a class="author-link" rel="author">{E(s.byline)}</a> <time datetime="{when(s).isoformat()}">{when(s):%H:%M}</time></div>'
        f'<div class="story-text">{ps(s)}<p><em>Follow us on Facebook and Telegram for more.</em></p><p><a href="/all">All our coverage of the talks</a></p></div>'
        f'<div class="most-read"><h3>Most read</h3><ol><li><a href="/m">Why the bridge fell</a></li></ol></div></article></div>{FOOT.format(E(s.publisher))}'
    )
    return page(
        og(s) + f'<meta name="byl" content="By {E(s.byline)}">', body, f"{s.title} – {s.publisher}"
    )


def inline_scripts(s: Story) -> str:
    junk = (
        "<script>window.dataLayer=[];"
        + "var x={a:'<p>not text</p>'};" * 50
        + "</script><style>.a{color:red}</style>"
    )
    parts = "".join(f"<p>{E(p)}</p>{junk if i == 1 else ''}" for i, p in enumerate(s.paragraphs))
    body = (
        f'{junk}<div class="wrapper"><section class="article-section"><h1 class="article__title">{E(s.title)}</h1><p class="article__meta">By <b class="article-author">{E(s.byline)}</b></p>'
        f'<div class="article__content">{parts}</div><section class="comments"><h2>3 comments</h2><p>What nonsense this is, said the reader who had not read it through to the end.</p></section></section></div>{FOOT.format(E(s.publisher))}'
    )
    return page(
        ld(s, author={"@type": "Person", "name": s.byline}) + og(s),
        body,
        f"{s.title} | {s.publisher}",
    )


def main_only(s: Story) -> str:
    body = (
        f'<div class="c1">{NAV}</div><main class="c2"><h1 class="c3">{E(s.title)}</h1><p class="c4 byline">{E(s.byline)}, Correspondent</p>{ps(s, "p", " class=c5")}'
        '<p class="c6">Please direct comments or questions to [desk@paper.example]</p></main><div class="c7"><p><a href="/x">Weather for the week</a></p></div>'
        + FOOT.format(E(s.publisher))
    )
    head = f'<meta property="og:site_name" content="{E(s.publisher)}"><meta name="pubdate" content="{when(s).isoformat()}"><meta property="og:title" content="{E(s.title)} | {E(s.publisher)}">'
    return page(head, body, f"{s.title} | {s.publisher}")


def rails_app(s: Story) -> str:
    body = (
        f'<div class="app"><section class="hero"><h1>{E(s.title)}</h1><ul class="meta"><li class="reporter">By {E(s.byline)}</li><li class="pubdate">{when(s):%d %b %Y, %H:%M} UTC{when(s):%z}</li></ul></section>'
        f'<section class="copy">{ps(s)}<blockquote class="twitter-tweet"><p>Ships are moving again.</p></blockquote></section>{NEWSLETTER}{RELATED}</div>{FOOT.format(E(s.publisher))}'
    )
    return page(
        f'<meta property="og:site_name" content="{E(s.publisher)}"><meta property="og:title" content="{E(s.title)}">',
        body,
        s.title,
    )


LAYOUTS: list[Callable[[Story], str]] = [
    wordpress, arc, drupal, korean_cms, old_table, microdata, blocks, testids, amp, blogger,
    joomla, ghost, typo3, story_body, print_view, divs_only, live_site, inline_scripts, main_only,
    rails_app,
]  # fmt: skip
