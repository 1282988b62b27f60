"""Third page set: fifteen layouts unlike those of the first two, written after these were mended."""

# ruff: noqa: E501

import json
import textwrap

from second_parts import (
    COOKIES,
    DECOYS,
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


def search_portal_mobile(t: Tale) -> Page:
    """A portal's reader: stamps in data attributes, text in bare breaks, photo tables in it, mail at the end."""
    stamp = t.local.strftime("%Y-%m-%d %H:%M:%S")
    photo = f'<span class="end_photo_org"><div class="nbd_a"><img id="img1" data-src="a.jpg"/><em class="img_desc">{E(t.caption)}. /{E(t.credit)}</em></div></span>'
    text = photo + "<br><br>".join(E(p) for p in t.body)
    body = f'<div class="u_skip"><a>본문 바로가기</a></div><header>{NAV}</header><div id="ct"><div class="media_end_head go_trans"><div class="media_end_head_top"><a><img alt="{E(t.publisher)}" title="{E(t.publisher)}"/></a></div><div class="media_end_head_title"><h2 id="title_area" class="media_end_head_headline"><span>{E(t.title)}</span></h2></div><div class="media_end_head_info"><div class="media_end_head_info_datestamp"><div class="media_end_head_info_datestamp_bunch"><em>입력</em><span class="media_end_head_info_datestamp_time _ARTICLE_DATE_TIME" data-date-time="{stamp}">{t.local:%Y.%m.%d.} 오후 {t.local:%I:%M}</span></div><div><em>수정</em><span data-modify-date-time="x">{t.changed:%Y.%m.%d.} 오후 {t.changed:%I:%M}</span></div></div><div class="media_end_head_journalist"><em class="media_end_head_journalist_name">{E(joined(t.authors))}</em></div></div></div><div id="contents" class="newsct_body"><article id="dic_area" class="go_trans _article_content">{text}</article><div class="byline"><p><span class="byline_s">{E(joined(t.authors))}(desk@{t.domain})</span></p></div><div class="copyright"><p class="c_text">Copyright ⓒ {E(t.publisher)}. All rights reserved. 무단 전재 및 재배포 금지.</p></div></div></div><div class="nav_more"><h3>이 시각 많이 본 뉴스</h3>{cards("rank", "li")}</div>'
    head = metas(
        {
            "og:title": t.title,
            "og:article:author": f"{t.publisher} | Portal",
            "og:site_name": "Portal News",
        }
    )
    return expect(
        t,
        doc(t, head, body, title=f"{t.title} : Portal News"),
        day=True,
        publishers=(t.publisher, "Portal News"),
    )


def share_point(t: Tale) -> Page:
    """A ministry on an office system: nested divisions without classes of meaning, labels beside values."""
    rows = "".join(
        f'<div><span style="font-size:12pt;color:#333">{E(p)}</span></div><div><br/></div>'
        for p in t.body
    )
    body = f'<form id="aspnetForm"><div id="s4-workspace"><div id="s4-ribbonrow">Site Actions</div>{NAV}<div id="DeltaPlaceHolderMain"><div class="ms-webpart-zone"><div class="ms-rte-layoutszone-inner"><div class="row"><div class="label">Title</div><div class="value"><h3>{E(t.title)}</h3></div></div><div class="row"><div class="label">Release Date</div><div class="value">{t.local:%d-%b-%Y}</div></div><div id="ctl00_PlaceHolderMain_RichHtmlField"><div class="ms-rtestate-field">{rows}</div></div></div></div></div><div>Last Modified : {t.changed:%d/%m/%Y}</div><div>Number of visitors : 1,204,511</div></div></form>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            '<meta name="GENERATOR" content="Microsoft SharePoint"/>',
            body,
            title=f"{t.publisher} - {t.title}",
        ),
        day=True,
        authors=(),
    )


def preformatted(t: Tale) -> Page:
    """A release in one preformatted block, wrapped by hand, as mailing lists keep them."""
    text = "\n\n".join(textwrap.fill(p, 68) for p in t.body)
    body = f'<h1>{E(t.title)}</h1><b>{E(joined(t.authors))}</b> <a href="mailto:x">desk at {t.domain}</a><br/><i>{t.local:%a %b %d %H:%M:%S} GMT{t.local:%z} {t.local.year}</i><p/><ul><li>Previous message: <a>{DECOYS[0][0]}</a></li><li><b>Messages sorted by:</b> <a>[ date ]</a> <a>[ thread ]</a></li></ul><hr/><pre>{E(text)}</pre><hr/><a>More information about the {E(t.publisher)} mailing list</a>'
    return expect(
        t,
        doc(t, "", body, title=f"[{t.publisher}] {t.title}"),
        publishers=(t.publisher, f"[{t.publisher}]"),
    )


def two_digit_years(t: Tale) -> Page:
    """A German system: day.month.year with two digits in the list line, four in the data; 'Von' for the author."""
    body = f'<div class="page">{NAV}<main><div class="news news-single"><div class="article" itemscope="itemscope" itemtype="http://schema.org/Article"><div class="header"><h3 itemprop="headline">{E(t.title)}</h3></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="{t.local:%Y-%m-%dT%H:%M:%S%z}">{t.local:%d.%m.%y}</time></span> <span class="news-list-category">World</span> <span class="news-list-author" itemprop="author" itemscope itemtype="http://schema.org/Person">Created by <span itemprop="name">{E(joined(t.authors))}</span></span></p></div><div class="teaser-text" itemprop="description"><p>{E(t.deck)}</p></div><div class="news-img-wrap"><div class="outer"><div class="mediaelement"><img itemprop="image"/><p class="news-img-caption">{E(t.caption)}</p></div></div></div><div class="news-text-wrap" itemprop="articleBody">{paras(t.body)}</div><div class="news-backlink-wrap"><a>Back</a></div></div></div></main>{foot(t)}</div>'
    return expect(t, doc(t, metas({"og:site_name": t.publisher}), body, title=t.title))


def site_builder(t: Tale) -> Page:
    """A site builder: text in spans inside divisions of generated names, hooks in data attributes."""
    rows = "".join(
        f'<div class="XzvDs _208Ie ucyEX" id="viewer-{n}"><span class="lyJoA _2PHJq public-DraftStyleDefault-ltr"><span>{E(p)}</span></span></div><div type="empty-line" class="bYXDH"><br/></div>'
        for n, p in enumerate(t.body)
    )
    body = f'<div id="SITE_CONTAINER"><div id="site-root"><header><div class="_1SkGP">{NAV}</div></header><main id="PAGES_CONTAINER"><div data-hook="post-page"><article class="_1Q9if"><div class="_2dTbB"><ul data-hook="post-metadata"><li><span data-hook="user-name" class="tQ0Q1A user-name">{E(joined(t.authors))}</span></li><li><span title="{t.local:%b %d, %Y}" class="post-metadata__date time-ago" data-hook="time-ago">{t.local:%b %d, %Y}</span></li><li><span class="post-metadata__readTime time-to-read">3 min read</span></li></ul></div><h1 class="H3vOVf post-title" data-hook="post-title"><span class="blog-post-title-font">{E(t.title)}</span></h1><section class="_3TWMy" data-hook="post-description"><div data-rce-version="9.1" class="kvdbP">{rows}</div></section><div class="post-footer"><button>Like</button><span>7 views</span><span>0 comments</span></div></article><div data-hook="recent-posts"><h2>Recent Posts</h2><a>See All</a>{cards("rp")}</div></div></main></div></div>{foot(t)}'
    head = ld(
        news(
            t,
            **{
                "@type": "BlogPosting",
                "datePublished": zulu(t.local),
                "dateModified": zulu(t.changed),
                "author": {"@type": "Person", "name": joined(t.authors), "url": "x"},
            },
        )
    )
    return expect(t, doc(t, head, body, title=t.title))


def machine_translated(t: Tale) -> Page:
    """A page saved after a browser translated it: every text in two font elements."""

    def f(text: str) -> str:
        return f'<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">{E(text)}</font></font>'

    body = f'<div id="goog-gt-tt" class="skiptranslate" style="display:none"><div><h1>Original text</h1></div><div>Contribute a better translation</div></div><div class="wrap">{NAV}<section class="bloque-noticia"><h1 class="titulo-noticia">{f(t.title)}</h1><h2 class="subtitulo">{f(t.deck)}</h2><div class="firma"><span class="autor">{f("By " + joined(t.authors))}</span><time datetime="{t.local.isoformat()}" class="fecha">{f(t.local.strftime("%d %b %Y"))}</time></div><figure><img/><figcaption>{f(t.caption)}</figcaption></figure><div class="cuerpo-noticia">{"".join(f"<p>{f(p)}</p>" + ("<div class=publi>" + f("ADVERTISING") + "</div>" if n == 1 else "") for n, p in enumerate(t.body))}</div><div class="te-puede-interesar"><h3>{f("You may also be interested in")}</h3>{cards("nota", "div")}</div></section></div>{foot(t)}'
    head = metas(
        {
            "og:site_name": t.publisher,
            "og:title": t.title,
            "article:published_time": t.local.isoformat(),
        }
    )
    return expect(t, doc(t, head, body, title=t.title))


def wiki_news(t: Tale) -> Page:
    """A wiki: date in bold in the text, boxes of links floating in it, sources and categories below."""
    box = f'<div class="infobox noprint" style="float:right"><b>Related articles</b><ul><li><a>{DECOYS[0][0]}</a></li></ul></div>'
    sources = "".join(
        f'<li>{author}. "<a rel="nofollow">{title}</a>" — <i>Some Paper</i>, {stamp[:10]}</li>'
        for title, author, stamp in DECOYS
    )
    body = f'<div id="mw-page-base"></div><div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading"><span class="mw-page-title-main">{E(t.title)}</span></h1><div id="bodyContent"><div id="siteSub">From {E(t.publisher)}</div><div id="jump-to-nav"><a>Jump to navigation</a><a>Jump to search</a></div><div id="mw-content-text"><div class="mw-parser-output"><p><strong class="published"><span id="publishDate" class="value-title" title="{t.local:%Y-%m-%d}">{t.local:%A, %B} {t.local.day}, {t.local.year}</span></strong></p>{box}{paras(t.body[:4])}<h2><span class="mw-headline">{E(t.heads[0])}</span><span class="mw-editsection">[edit]</span></h2>{paras(t.body[4:])}<h2><span class="mw-headline">Sources</span><span class="mw-editsection">[edit]</span></h2><ul>{sources}</ul></div></div><div id="catlinks"><a>Categories</a>: <a>Published</a></div></div></div><div id="mw-navigation">{NAV}</div><div id="footer"><p>This page was last edited on 3 January 2026, at 10:11.</p></div>'
    return expect(
        t,
        doc(
            t,
            '<meta name="generator" content="MediaWiki 1.41"/>',
            body,
            title=f"{t.title} - {t.publisher}",
        ),
        day=True,
        authors=(),
        optional=(f"{t.local:%A, %B} {t.local.day}, {t.local.year}",),
    )


def mail_archive(t: Tale) -> Page:
    """A newsletter's web copy: tables in tables, a preview text, an unsubscribe foot."""
    rows = "".join(
        f'<table class="mcnTextBlock" width="100%"><tbody><tr><td class="mcnTextContent" style="padding:9px 18px">{E(p)}</td></tr></tbody></table>'
        for p in t.body
    )
    body = f'<span class="mcnPreviewText" style="display:none; font-size:0px;">{E(t.deck)}</span><center><table id="bodyTable"><tr><td id="bodyCell"><table class="templateContainer"><tr><td id="templatePreheader"><a>View this email in your browser</a></td></tr><tr><td id="templateHeader"><table class="mcnImageBlock"><tr><td><img alt="{E(t.publisher)}"/></td></tr></table></td></tr><tr><td id="templateBody"><table><tr><td class="mcnTextContent"><h1>{E(t.title)}</h1><p>By {E(joined(t.authors))} · {t.local:%B} {t.local.day}, {t.local.year}</p></td></tr></table>{rows}<table class="mcnButtonBlock"><tr><td><a>Read online</a></td></tr></table></td></tr><tr><td id="templateFooter"><em>Copyright © 2025 {E(t.publisher)}, All rights reserved.</em><br/>You are receiving this email because you opted in at our website.<br/>Want to change how you receive these emails?<br/>You can update your preferences or unsubscribe from this list</td></tr></table></td></tr></table></center>'
    return expect(t, doc(t, metas({"og:title": t.title}), body, title=t.title), day=True)


def boulevard(t: Tale) -> Page:
    """A tabloid: bullets above the text, by-line in capitals with 'for', both times in one line, links in bold between."""
    zone = f"GMT{t.local:%z}"[:6]
    bullets = f'<ul class="mol-bullets-with-font"><li class="class"><strong>{E(t.deck)} </strong></li></ul>'
    body = f'<div id="page-container">{NAV}<div class="article-text wide"><h2>{E(t.title)}</h2>{bullets}<p class="author-section byline-plain">By <a class="author" rel="nofollow">{E(joined(t.authors).upper())} FOR {E(t.publisher.upper())}</a></p><p class="byline-section"><span class="article-timestamp article-timestamp-published"><span class="article-timestamp-label">Published:</span> <time datetime="{t.local:%Y-%m-%dT%H:%M:%S%z}"> {t.local:%H:%M} {zone}, {t.local.day} {t.local:%B %Y} </time></span> | <span class="article-timestamp article-timestamp-updated"><span>Updated:</span> <time datetime="{t.changed:%Y-%m-%dT%H:%M:%S%z}"> {t.changed:%H:%M} {zone}, {t.changed.day} {t.changed:%B %Y} </time></span></p><div class="shareArticles"><div>e-mail</div><span class="share-count">1.4k</span><p>shares</p></div><div itemprop="articleBody">{paras(t.body[:3], "mol-para-with-font")}<div class="mol-img-group"><img/><p class="imageCaption">{E(t.caption)}</p></div>{paras(t.body[3:5], "mol-para-with-font")}<p class="mol-para-with-font"><a href="/r"><strong>RELATED: {DECOYS[2][0]}</strong></a></p><div class="mol-ads-label-container"><span>Advertisement</span></div>{paras(t.body[5:], "mol-para-with-font")}</div></div><div class="related-carousel"><h3>MORE RELATED ARTICLES</h3>{cards("rc", "li")}</div><h3>Share or comment on this article:</h3></div>{foot(t)}'
    head = metas(
        {
            "og:title": f"{t.heads[0]} as {t.title[0].lower()}{t.title[1:]}",
            "og:site_name": t.publisher,
            "article:published_time": t.local.strftime("%Y-%m-%dT%H:%M:%S%z"),
        }
    )
    return expect(
        t,
        doc(t, head, body, title=f"{t.title} | {t.publisher}"),
        authors=tuple(a.upper() for a in t.authors),
    )


def custom_elements(t: Tale) -> Page:
    """Everything in elements of the site's own: headings in slots, paragraphs in a rich-text element."""
    body = f'<app-root><site-header>{NAV}</site-header><story-page><story-header><h1 slot="headline">{E(t.title)}</h1><story-meta><span slot="by">{E(joined(t.authors))}</span><story-date value="{t.local.isoformat()}">{t.local:%d %B %Y, %H:%M}</story-date></story-meta></story-header><rich-text>{paras(t.body[:3])}<ad-slot label="Advertisement"></ad-slot>{paras(t.body[3:])}</rich-text><story-aside><h2>Also today</h2>{cards("c")}</story-aside></story-page><site-footer><p>© 2025 {E(t.publisher)}</p></site-footer></app-root>'
    return expect(
        t,
        doc(
            t,
            metas(
                {
                    "og:title": t.title,
                    "og:site_name": t.publisher,
                    "parsely-pub-date": zulu(t.local, "%Y-%m-%dT%H:%M:%SZ"),
                    "parsely-author": joined(t.authors),
                }
            ),
            body,
            title=t.title,
        ),
    )


def positioned_lines(t: Tale) -> Page:
    """A document turned into a page: every printed line in its own box, page numbers between."""
    lines = [line for p in t.body for line in (*textwrap.wrap(p, 76), "")]
    boxes = "".join(
        f'<div class="t m0 x1 h2 y{n} ff1 fs0">{E(line)}</div>' if line else '<div class="g"></div>'
        for n, line in enumerate(lines)
    )
    body = f'<div id="page-container"><div class="pf w0 h0"><div class="pc w0 h0"><div class="t m0 x1 h1 ff2 fs1">{E(t.title)}</div><div class="t m0">{E(t.publisher)}, {t.local.day} {t.local:%B %Y}</div>{boxes}<div class="t m0 x9">1</div></div></div></div>'
    return expect(t, doc(t, "", body, title=t.title), day=True, authors=())


def old_newspaper_site(t: Tale) -> Page:
    """About 2005: layout by tables and fonts, by-line and stamp over the text, paragraphs by double breaks, a frame of links."""
    zone = t.local.strftime("GMT%z")[:6]
    text = "<br><br>\n&nbsp;&nbsp;&nbsp;".join(E(p) for p in t.body)
    body = f'<center><table width="760" cellpadding="0"><tr><td class="topnav"><a>Front Page</a> | <a>Nation</a> | <a>Archives</a> | <a>Classifieds</a></td></tr></table><table width="760"><tr valign="top"><td width="130" bgcolor="#eeeeee"><font size="1"><a>Editorial</a><br><a>Letters</a><br><a>Horoscope</a><br><b>Weather</b><br>Fair, 14 C</font></td><td width="470"><span class="headline"><font face="Times" size="5">{E(t.title)}</font></span><br><span class="byl"><font size="2"><b>By {E(joined(t.authors).upper())}</b><br>{E(t.publisher)}<br>{t.local:%B} {t.local.day}, {t.local.year} {t.local:%I:%M %p} {zone}</font></span><br><br><table align="left" width="160"><tr><td><img src="p.jpg"></td></tr><tr><td><font size="1">{E(t.caption)} ({E(t.credit)})</font></td></tr></table><font class="storytext" size="2">{text}</font><br><br><font size="1"><a>E-mail this story</a> | <a>Printer-friendly version</a></font></td><td width="160"><font size="1"><b>OTHER STORIES</b><br><a>{DECOYS[0][0]}</a><br><a>{DECOYS[1][0]}</a><br></font></td></tr></table><font size="1">Copyright © 2005 {E(t.publisher)}. Best viewed with 800 x 600.</font></center>'
    return expect(
        t,
        doc(t, "", body, title=f"{t.publisher} Online : {t.title}"),
        authors=tuple(a.upper() for a in t.authors),
        publishers=(t.publisher, f"{t.publisher} Online"),
    )


def quiz_of_lists(t: Tale) -> Page:
    """An explainer: questions as heads, lists and a table of the text, a summary box above, a login wall script."""
    table = '<table class="data"><thead><tr><th>State</th><th>Ships</th></tr></thead><tbody><tr><td>China</td><td>eleven</td></tr><tr><td>Philippines</td><td>one</td></tr></tbody></table>'
    items = ("Talks may resume within weeks.", "A summit is possible before the year is out.")
    body = f'{COOKIES}<header>{NAV}</header><article class="explainer"><div class="hgroup"><div class="over">Explained</div><h1>{E(t.title)}</h1><div class="by"><a href="/people/x">{E(joined(t.authors))}</a>, correspondent in {t.city}</div><div class="on"><time datetime="{t.local:%Y-%m-%dT%H:%M%z}">{t.local:%d %b, %Y}</time></div></div><div class="explainer__text"><p>{E(t.body[0])}</p><h3>{E(t.heads[0])}?</h3>{paras(t.body[1:4])}<ol><li>{items[0]}</li><li>{items[1]}</li></ol><div class="tbl">{table}</div><h3>{E(t.heads[1])}?</h3>{paras(t.body[4:])}</div><div class="gate" style="display:none"><h2>Create a free account</h2><p>Read three more articles this month.</p></div></article><section>{cards("lk", "li")}</section>{foot(t)}'
    return expect(
        t,
        doc(t, metas({"og:title": t.title, "og:site_name": t.publisher}), body),
        body=(
            t.body[0],
            *t.body[1:4],
            *items,
            "State Ships China eleven Philippines one",
            *t.body[4:],
        ),
        optional=(f"{t.heads[0]}?", f"{t.heads[1]}?"),
    )


def array_of_graphs(t: Tale) -> Page:
    """Five blocks of JSON-LD in odd forms: an array with a graph, a list item with an article, types with addresses."""
    wrong = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": n,
                "item": {
                    "@type": "NewsArticle",
                    "headline": x[0],
                    "author": x[1],
                    "datePublished": x[2],
                },
            }
            for n, x in enumerate(DECOYS)
        ],
    }
    right = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "mainEntity": {
            "@type": ["http://schema.org/NewsArticle"],
            "headline": t.title,
            "datePublished": t.local.strftime("%a, %d %b %Y %H:%M:%S %z"),
            "author": [f"By {a}" for a in t.authors],
            "publisher": {
                "@type": "Organization",
                "name": {"@value": t.publisher, "@language": "en"},
            },
        },
    }
    body = f'<header>{NAV}</header><section class="strip">{cards("s")}</section><section id="one"><h1>{E(t.title)}</h1><h5>{E(t.deck)}</h5><div id="words">{paras(t.body)}</div></section>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            ld(wrong)
            + ld([{"@graph": [right]}])
            + ld({"@type": "VideoObject", "uploadDate": DECOYS[0][2], "name": DECOYS[0][0]}),
            body,
        ),
    )


def script_string_body(t: Tale) -> Page:
    """The text only as HTML within the data of a script without a JSON type, after an assignment."""
    state = {
        "entities": {
            "a1": {
                "title": t.title,
                "published": zulu(t.local),
                "html": "".join(f"<p>{E(p)}</p>" for p in t.body),
            }
        },
        "teasers": [x[0] for x in DECOYS],
    }
    body = f'<div id="root"></div><noscript><h2>{E(t.publisher)}</h2><p>Please turn on scripts.</p></noscript><script>window.__PRELOADED_STATE__ = {json.dumps(state)};</script>'
    return expect(
        t,
        doc(
            t,
            metas(
                {
                    "og:title": t.title,
                    "og:site_name": t.publisher,
                    "article:published_time": zulu(t.local),
                    "author": joined(t.authors),
                }
            ),
            body,
            title=t.title,
        ),
    )


LAYOUTS = [
    search_portal_mobile,
    share_point,
    preformatted,
    two_digit_years,
    site_builder,
    machine_translated,
    wiki_news,
    mail_archive,
    boulevard,
    custom_elements,
    positioned_lines,
    old_newspaper_site,
    quiz_of_lists,
    array_of_graphs,
    script_string_body,
]
