"""Fourth page set: newspapers, broadcasters and agencies of Asia and elsewhere."""

# ruff: noqa: E501, D103

import json
from zoneinfo import ZoneInfo

from fourth_parts import IST, JST, KST, NY, SGT, og, rows, zoned
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


def anadolu(t: Tale) -> Page:
    when = t.local.astimezone(ZoneInfo("Europe/Istanbul"))
    body = (
        f'{NAV}<div class="container"><div class="detay-ust"><h1>{E(t.title)}</h1><h4 class="detay-spot">{E(t.deck)}</h4><div class="detay-bilgi"><span class="tarih">{when:%d.%m.%Y - %H:%M}</span><span class="muhabir">{joined(t.authors)}</span></div></div>'
        f'<div class="detay-icerik"><p><strong>{t.city.upper()}</strong></p>{paras(t.body)}<div class="abone"><p>Anadolu Agency website contains only a portion of the news stories offered to subscribers in the AA News Broadcasting System (HAS), and in summarized form. Please contact us for subscription options.</p></div></div><div class="etiketler"><span>Related topics</span><a>guns</a></div></div>{rows("cok-okunan")}{foot(t)}'
    )
    data = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "headline": t.title,
        "datePublished": when.isoformat(),
        "dateModified": when.isoformat(),
        "author": {"@type": "Person", "name": t.authors[0]},
        "publisher": {"@type": "Organization", "name": "Anadolu Agency"},
    }
    return expect(
        t,
        doc(t, ld(data) + og(t), body, title=t.title),
        authors=t.authors,
        publishers=("Anadolu Agency", "Anadolu"),
        optional=(t.city.upper(),),
    )


def times_of_israel(t: Tale) -> Page:
    body = (
        f'{NAV}<div class="wrap1"><article class="article"><header><h1 class="headline">{E(t.title)}</h1><h2 class="underline">{E(t.deck)}</h2><div class="byline"><span class="byline">By {"</span> and <span>".join(f"<a rel=author>{a}</a>" for a in t.authors)}</span><span class="date">{t.local:%d %B %Y, %-I:%M %p}</span></div></header>'
        f'<div class="media"><img/><div class="caption">{E(t.caption)} ({E(t.credit)})</div></div><div class="the-content">{paras(t.body[:4])}<div class="newsletter-box"><h3>Get The Daily Edition by email and never miss our top stories</h3><input/><small>By signing up, you agree to the terms</small></div>{paras(t.body[4:])}<div class="banner"><p>Supporting independent journalism isn’t a transaction. Join our Community today.</p></div></div></article></div>{cards("item")}{foot(t)}'
    )
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebPage",
                "@id": t.url,
                "name": f"{t.title} | {t.publisher}",
                "datePublished": t.local.isoformat(),
                "isPartOf": {"@id": "https://x.example/#website"},
            },
            {
                "@type": "WebSite",
                "@id": "https://x.example/#website",
                "name": t.publisher,
                "publisher": {"@id": "https://x.example/#org"},
            },
            {"@type": "Organization", "@id": "https://x.example/#org", "name": t.publisher},
            *({"@type": "Person", "@id": f"#p{n}", "name": a} for n, a in enumerate(t.authors)),
            {
                "@type": "NewsArticle",
                "isPartOf": {"@id": t.url},
                "author": [{"@id": f"#p{n}"} for n in range(len(t.authors))],
                "headline": t.title,
                "datePublished": t.local.isoformat(),
                "publisher": {"@id": "https://x.example/#org"},
            },
        ],
    }
    return expect(
        t,
        doc(
            t,
            ld(data, ' class="yoast-schema-graph"')
            + og(t, **{"og:site_name": t.publisher, "article:published_time": t.local.isoformat()}),
            body,
        ),
    )


def arab_news(t: Tale) -> Page:
    stamp = t.local.astimezone(ZoneInfo("Asia/Riyadh"))
    body = (
        f'{NAV}<div class="region-content"><div id="block-system-main"><article id="node-23" class="node node-news"><div class="entry-content"><h1>{E(t.title)}</h1><div class="entry-media"><div class="field-caption">{E(t.caption)}. ({E(t.credit)})</div></div>'
        f'<div class="entry-meta"><div class="field-short-url"><span>Short Url</span> https://arab.news/8w2xq</div><div class="updated-time">Updated {stamp:%d %B %Y}</div><div class="entry-author"><a href="#">{t.authors[0]}</a></div><div class="entry-date"><time datetime="{stamp.isoformat()}">{stamp:%B %d, %Y %H:%M}</time></div></div>'
        f'<ul class="field-bullets"><li>{E(t.deck)}</li></ul><div class="field-items"><div class="field-item even" property="content:encoded"><p>{t.city.upper()}: {E(t.body[0])}</p>{paras(t.body[1:])}</div></div><div class="entry-tags">Topics: <a>Asia</a></div></div></article></div><div id="block-related"><h2>Related</h2>{cards("views-row", "div")}</div></div>{foot(t)}'
    )
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "Arab News", "article:published_time": stamp.isoformat()})
            + metas({"Generator": "Drupal 7 (http://drupal.org)"}),
            body,
            title=f"{t.title} | Arab News",
        ),
        authors=t.authors[:1],
        publishers=("Arab News",),
        optional=(f"{t.city.upper()}:",),
    )


def dawn(t: Tale) -> Page:
    body = (
        f'{NAV}<main><article class="story"><h2 class="story__title" data-layout="story" data-id="17"><a class="story__link" href="{t.url}">{E(t.title)}</a></h2><div class="mt-1"><span class="story__byline"><a class="story__byline__link" href="#">{"</a> | <a>".join(t.authors)}</a></span><span class="story__time"> Published <span class="timestamp--date">{t.local:%B %-d, %Y}</span> <span class="timestamp--label">Updated</span> <span>{t.changed:%B %-d, %Y %I:%M%p}</span></span></div>'
        f'<figure class="media"><img/><figcaption class="media__caption">{E(t.caption)}.—{E(t.credit)}</figcaption></figure><div class="story__content overflow-hidden text-4">{paras(t.body[:4])}<a class="story__readmore">Read more: {DECOYS[0][0]}</a>{paras(t.body[4:])}<p><em>Published in {t.publisher}, {t.local:%B} {t.local.day}th, {t.local.year}</em></p></div></article>{rows("popular")}</main>{foot(t)}'
    )
    head = og(
        t,
        **{
            "og:site_name": t.publisher,
            "article:published_time": t.local.isoformat(),
            "article:modified_time": t.changed.isoformat(),
            "article:section": "World",
        },
    ) + metas({"author": ", ".join(t.authors)})
    return expect(
        t,
        doc(t, head, body, title=f"{t.title} - World - {t.publisher.upper()}"),
        optional=(f"Published in {t.publisher}, {t.local:%B} {t.local.day}th, {t.local.year}",),
    )


def the_hindu(t: Tale) -> Page:
    when = zoned(t, IST)
    body = (
        f'{NAV}<div class="article-section"><section class="articlepage"><h5 class="label"><a>International</a></h5><h1 class="title" itemprop="name">{E(t.title)}</h1><h2 class="sub-title">{E(t.deck)}</h2>'
        f'<div class="update-publish-time"><p class="publish-time-new">Published - {when:%B %d, %Y %I:%M %p} IST</p><p class="publish-time"><span>{t.city}</span></p></div><div class="author"><a class="person-name lnk">{joined(t.authors)}</a></div><div class="article-picture"><p class="caption">{E(t.caption)} | Photo Credit: {E(t.credit)}</p></div>'
        f'<div class="articlebodycontent" id="content-body-6" itemprop="articleBody">{paras(t.body[:3])}<div class="also-read"><p>Also Read: <a>{DECOYS[2][0]}</a></p></div>{paras(t.body[3:])}</div><p class="publish-time">Published - {when:%B %d, %Y %I:%M %p} IST</p><div class="related-topics"><p>Related Topics</p><a>Korea</a></div><div class="comments-shares"><p>Comments</p><p>Comments have to be in English, and in full sentences. They cannot be abusive or personal.</p></div></section></div>{foot(t)}'
    )
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "The Hindu"})
            + metas({"publish-date": when.isoformat(), "modified-date": t.changed.isoformat()}),
            body,
            title=f"{t.title} - The Hindu",
        ),
        publishers=("The Hindu",),
        optional=(t.city,),
    )


def ndtv(t: Tale) -> Page:
    when = zoned(t, IST)
    body = (
        f'{NAV}<div class="sp-wrp" itemscope itemtype="http://schema.org/NewsArticle"><h1 class="sp-ttl" itemprop="headline">{E(t.title)}</h1><h2 class="sp-descp">{E(t.deck)}</h2><nav class="pst-by"><ul><li class="pst-by_li"><span class="pst-by_lnk">Edited by: <a>Owen Pryce</a></span></li><li><span>World News</span></li><li><span itemprop="dateModified" content="{when.isoformat()}">{when:%b %d, %Y %H:%M %p} IST</span><meta itemprop="datePublished" content="{when.isoformat()}"/></li></ul></nav>'
        f'<div class="Art-exp_wr" id="ignorediv"><div class="sp-cn ins_storybody" itemprop="articleBody">{paras(t.body[:4])}<div id="taboola"><span>Promoted</span></div>{paras(t.body[4:])}<p><i>(Except for the headline, this story has not been edited by staff and is published from a syndicated feed.)</i></p></div></div><div class="cmt"><span>Show full article</span><a>Comments</a></div></div>{rows("trndng")}{foot(t)}'
    )
    return expect(
        t,
        doc(t, og(t, **{"og:site_name": "www.ndtv.com"}), body, title=f"{t.title} - NDTV"),
        authors=(),
        publishers=("NDTV", "www.ndtv.com"),
        optional=(
            "(Except for the headline, this story has not been edited by staff and is published from a syndicated feed.)",
        ),
    )


def scmp(t: Tale) -> Page:
    state = {
        "props": {
            "pageProps": {
                "article": {"headline": t.title, "publishedDate": int(t.local.timestamp() * 1000)}
            }
        }
    }
    body = (
        f'<div id="__next">{NAV}<article data-qa="DefaultArticleContainer"><div class="css-a"><a>North Korea</a></div><h1 data-qa="ContentHeadline-Headline" class="css-h"><span>{E(t.title)}</span></h1><div data-qa="ContentSubHeadline"><ul><li>{E(t.deck)}</li></ul></div>'
        f'<div data-qa="ContentAuthorWithToolbar"><div class="avatar"></div><a data-qa="BaseLink-renderAnchor" rel="author" href="/author/x">{t.authors[0]}</a><span>in {t.city}</span><span>+ FOLLOW</span></div><div data-qa="ArticleDates">Published: <time datetime="{zulu(t.local)}">{zoned(t, SGT):%-I:%M%p, %-d %b %Y}</time></div><div data-qa="listen">Listen</div>'
        f'<section data-qa="ContentBody-ContentBodyContainer">{"".join(f"<div data-qa=Component-ParagraphContainer><p>{E(p)}</p></div>" for p in t.body[:4])}<div data-qa="newsletter">Global Impact Newsletter<br/>Every Saturday. A weekly curated round-up of social, political and economic developments. <span>By submitting, you consent to receiving marketing emails.</span></div>{"".join(f"<div><p>{E(p)}</p></div>" for p in t.body[4:])}</section></article><aside>{cards("rel")}</aside></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>{foot(t)}'
    )
    data = news(t, datePublished=zulu(t.local), author=[{"@type": "Person", "name": t.authors[0]}])
    return expect(
        t, doc(t, ld(data) + og(t, **{"og:site_name": t.publisher}), body), authors=t.authors[:1]
    )


def china_daily(t: Tale) -> Page:
    when = zoned(t, SGT)
    body = (
        f'<div class="topBar">{NAV}</div><div class="main_art" id="lft-art"><h1>{E(t.title)}</h1><div class="info"><span class="info_l"> By {t.authors[0]} | chinadaily.com.cn | Updated: {when:%Y-%m-%d %H:%M} </span><span class="info_r"><a>Share</a></span></div><div id="Content"><figure><img/><figcaption>{E(t.caption)}. [Photo/{E(t.credit)}]</figcaption></figure>{paras(t.body)}</div>'
        f'<div class="selectpage"><span>1</span><a>Next</a></div></div><div class="main_r"><div class="tit">Most Viewed in 24 Hours</div><ul><li><a>{DECOYS[0][0]}</a></li></ul></div><div class="footer"><p>Copyright 1994 - 2026. All rights reserved. The content (including but not limited to text, photo, multimedia information, etc) published in this site belongs to China Daily Information Co (CDIC). Registration Number: 130349</p></div>'
    )
    head = metas(
        {
            "description": t.deck,
            "source": "chinadaily.com.cn",
            "author": "Li Editor",
            "publishdate": f"{when:%Y-%m-%d}",
        }
    )
    return expect(
        t,
        doc(t, head, body, title=f"{t.title} - Chinadaily.com.cn"),
        authors=t.authors[:1],
        publishers=("China Daily", "chinadaily.com.cn", "Chinadaily.com.cn"),
    )


def xinhua(t: Tale) -> Page:
    when = zoned(t, SGT)
    body = f'<div class="header domPC">{NAV}</div><div class="main clearfix"><h1 class="Btitle">{E(t.title)}</h1><div class="head-line clearfix"><p class="source">Source: Xinhua</p><p class="editor">Editor: huaxia</p><p class="time">{when:%Y-%m-%d %H:%M:%S}</p></div><div id="detailContent"><p>{t.city.upper()}, {when:%b}. {when.day} (Xinhua) -- {E(t.body[0])}</p>{paras(t.body[1:])} <p>Enditem</p></div></div><div class="foot">Copyright © 2000-2026 XINHUANET.com All rights reserved.</div>'
    return expect(
        t,
        doc(
            t,
            metas({"publishdate": f"{when:%Y-%m-%d}", "source": "Xinhua"}),
            body,
            title=f"{t.title}-Xinhua",
        ),
        authors=(),
        publishers=("Xinhua",),
        optional=(f"{t.city.upper()}, {when:%b}. {when.day} (Xinhua) --", "Enditem"),
    )


def yonhap(t: Tale) -> Page:
    when = zoned(t, KST)
    body = f'{NAV}<main><article class="story-news article"><header class="title-article01"><h1 class="tit">{E(t.title)}</h1><p class="update-time" data-published-time="{when:%Y%m%d%H%M}"><span>{"All News"}</span> {when:%H:%M %B %d, %Y}</p></header><div class="share"><button>Copy URL</button></div><p>{t.city.upper()}, {when:%b}. {when.day} (Yonhap) -- {E(t.body[0])}</p>{paras(t.body[1:4])}<figure><img/><figcaption>{E(t.caption)} ({E(t.credit)})</figcaption></figure>{paras(t.body[4:])}<p>minji@yna.co.kr</p><p>(END)</p></article><div class="keyword"><strong>Keywords</strong><a>#guns</a></div></main>{rows("most-viewed")}<footer>(C) Yonhap News Agency. All rights reserved</footer>'
    return expect(
        t,
        doc(
            t,
            og(
                t,
                **{
                    "og:site_name": "Yonhap News Agency",
                    "article:published_time": when.isoformat(),
                },
            ),
            body,
            title=f"{t.title} | Yonhap News Agency",
        ),
        authors=(),
        publishers=("Yonhap News Agency", "Yonhap"),
        optional=(f"{t.city.upper()}, {when:%b}. {when.day} (Yonhap) --",),
    )


def korea_herald(t: Tale) -> Page:
    when = zoned(t, KST)
    body = f'{NAV}<div class="contents"><div class="news_title_area"><h1 class="news_title">{E(t.title)}</h1><p class="news_subtitle">{E(t.deck)}</p><div class="byline">By {t.authors[0]}</div><div class="date">Published : {when:%b. %-d, %Y - %H:%M:%S}<br/>Updated : {t.changed.astimezone(KST):%b. %-d, %Y - %H:%M:%S}</div></div><div class="news_tools"><button>Link copied!</button></div><article class="article-body" id="articleText"><div class="img_box"><img/><p class="img_caption">{E(t.caption)} ({E(t.credit)})</p></div>{paras(t.body)}<p>reporter@heraldcorp.com</p></article></div>{cards("news_list", "div")}<footer>Copyright ⓒ Herald Corporation. All Rights Reserved.</footer>'
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "The Korea Herald"}),
            body,
            title=f"{t.title} - The Korea Herald",
        ),
        authors=t.authors[:1],
        publishers=("The Korea Herald", "Korea Herald"),
    )


def korea_times(t: Tale) -> Page:
    when = zoned(t, KST)
    body = (
        f'{NAV}<div class="view_page_con"><div class="view_headline LoraMedium">{E(t.title)}</div><div class="view_subhead">{E(t.deck)}</div><ul class="view_info"><li>Posted : {when:%Y-%m-%d %H:%M}</li><li>Updated : {t.changed.astimezone(KST):%Y-%m-%d %H:%M}</li></ul><div class="view_social"><a>Facebook</a><a>Twitter</a></div><div id="startts">'
        + f'<div class="iframe_img"><img/><div class="img_txt">{E(t.caption)} / {E(t.credit)}</div></div><span>By {t.authors[0]}</span><br/><br/>'
        + "<br/><br/>".join(f"<span>{E(p)}</span>" for p in t.body)
        + f'</div><div class="view_mail">seomj@koreatimes.co.kr</div><div class="view_more"><b>More articles by this reporter</b></div></div>{rows("hot")}<div class="foot">Copyright © KoreaTimes.co.kr. All rights reserved.</div>'
    )
    return expect(
        t,
        doc(t, metas({"og:title": t.title, "og:site_name": "koreatimes"}), body, title=t.title),
        authors=t.authors[:1],
        publishers=("The Korea Times", "Korea Times", "koreatimes"),
    )


def hankyoreh(t: Tale) -> Page:
    when = zoned(t, KST)
    body = f'{NAV}<div class="article-head"><p class="category"><a>English</a> <a>North Korea</a></p><h4><span class="title">{E(t.title)}</span></h4><p class="date-time"><span><em>Posted on :</em>{when:%b.%-d,%Y %H:%M} KST</span><span><em>Modified on :</em>{t.changed.astimezone(KST):%b.%-d,%Y %H:%M} KST</span></p></div><div class="article-text"><h5 class="subtitle">{E(t.deck)}</h5><div class="text"><div class="image-area"><img/><p class="desc">{E(t.caption)} ({E(t.credit)})</p></div>{paras(t.body)}<p>By {t.authors[0]}, senior staff writer</p><p>Please direct questions or comments to [english@hani.co.kr]</p></div></div><div class="most"><h3>Most viewed articles</h3><ol><li><a>1 {DECOYS[0][0]}</a></li></ol></div>'
    return expect(
        t,
        doc(
            t,
            metas({"og:title": t.title, "og:site_name": "hani"}),
            body,
            title=f"{t.title} : North Korea : News : The Hankyoreh",
        ),
        authors=t.authors[:1],
        publishers=("The Hankyoreh", "Hankyoreh", "hani"),
    )


def japan_times(t: Tale) -> Page:
    when = zoned(t, JST)
    body = f'{NAV}<main><article class="esg-article"><div class="article-topper"><span class="category">Asia Pacific / Politics</span></div><h1 class="title-article">{E(t.title)}</h1><div class="article-image"><img/><p class="caption">{E(t.caption)} | {E(t.credit)}</p></div><div class="author-area"><div class="author-opening"><p>BY <a>{"</a>, <a>".join(a.upper() for a in t.authors)}</a></p></div><div class="staff-writer">STAFF WRITERS</div><p class="publish-date">{when:%b %-d, %Y}</p></div><div id="jtarticle" class="article-body">{paras(t.body[:3])}<div id="piano"></div>{paras(t.body[3:])}</div><div class="jt-tags"><h5>KEYWORDS</h5><a>South Korea</a></div><div class="newsletter"><p>In a time of both misinformation and too much information, quality journalism is more crucial than ever.<br/>By subscribing, you can help us get the story right.</p><button>SUBSCRIBE NOW</button></div></article></main>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "The Japan Times", "article:published_time": when.isoformat()})
            + metas({"author": ", ".join(t.authors)}),
            body,
            title=f"{t.title} - The Japan Times",
        ),
        publishers=("The Japan Times", "Japan Times"),
    )


def mainichi(t: Tale) -> Page:
    when = zoned(t, JST)
    body = f'{NAV}<div id="main"><article><header><h1>{E(t.title)}</h1><div class="article-info"><p><time>{when:%B %-d, %Y} (Mainichi Japan)</time></p><p class="header-origin"><a>Japanese version</a></p></div></header><div class="main-text"><figure><img/><figcaption>{E(t.caption)} ({E(t.credit)})</figcaption></figure><p class="txt">{t.city.upper()} -- {E(t.body[0])}</p>{paras(t.body[1:], "txt")}<p class="txt">(Japanese original by {t.authors[0]}, Foreign News Department)</p></div></article><section class="ranking"><h2>The Mainichi on social media</h2><p>Trending</p></section></div><footer><small>Copyright THE MAINICHI NEWSPAPERS. All rights reserved.</small></footer>'
    day = f"{when:%Y-%m-%d}"
    page = expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "Mainichi Daily News"}),
            body,
            title=f"{t.title} - The Mainichi",
        ),
        authors=t.authors[:1],
        publishers=("The Mainichi", "Mainichi Daily News", "Mainichi"),
        optional=(
            f"{t.city.upper()} --",
            f"(Japanese original by {t.authors[0]}, Foreign News Department)",
        ),
    )
    return Page(
        page.markup, page.title, day, page.authors, page.publishers, page.text, page.optional
    )


def straits_times(t: Tale) -> Page:
    when = zoned(t, SGT)
    body = f'{NAV}<main><article><h1 data-testid="headline-test-id">{E(t.title)}</h1><p data-testid="paragraph-summary">{E(t.deck)}</p><div class="gallery"><p data-testid="article-caption">{E(t.caption)} PHOTO: {E(t.credit.upper())}</p></div><div><h2 data-testid="byline">{t.authors[0]}</h2></div><div data-testid="info"><p>Published {when:%b %d, %Y, %I:%M %p}</p><p>Updated {t.changed.astimezone(SGT):%b %d, %Y, %I:%M %p}</p></div><div class="storyline-wrapper"><p data-testid="article-paragraph-annotation-test-id">{t.city.upper()} – {E(t.body[0])}</p>{paras(t.body[1:], "font-body")}</div><div data-testid="more-on-this-topic"><h3>More on this topic</h3><a>{DECOYS[0][0]}</a></div><p>See more on</p></article></main>{foot(t)}'
    data = news(
        t,
        datePublished=when.isoformat(),
        author=[{"@type": "Person", "name": t.authors[0]}],
        publisher={"@type": "Organization", "name": "The Straits Times"},
    )
    return expect(
        t,
        doc(
            t,
            ld(data) + og(t, **{"og:site_name": "The Straits Times"}),
            body,
            title=f"{t.title} | The Straits Times",
        ),
        authors=t.authors[:1],
        publishers=("The Straits Times",),
        optional=(f"{t.city.upper()} –",),
    )


def abc_au(t: Tale) -> Page:
    data = news(
        t,
        datePublished=zulu(t.local, "%Y-%m-%dT%H:%M:%S+00:00"),
        author=[{"@type": "Person", "name": a} for a in t.authors],
        publisher={"@type": "NewsMediaOrganization", "name": "ABC News"},
    )
    body = (
        f'{NAV}<main id="content"><article><h1 data-component="Heading" class="ArticleHeadlineTitle">{E(t.title)}</h1><p data-component="Byline"><span>By <a href="/s">{t.authors[0]}</a>{" and <a>" + t.authors[1] + "</a>" if len(t.authors) > 1 else ""}</span></p><div data-component="TopicLinks"><p>Topic:</p><a>World Politics</a></div><div data-component="Dateline"><time datetime="{zulu(t.local)}">{t.local:%a %-d %b}</time></div>'
        f'<figure><img/><figcaption>{E(t.caption)} (<cite>{E(t.credit)}</cite>)</figcaption></figure><div class="KeyPoints" data-component="KeyPoints"><h2>In short:</h2><p class="kp">{E(t.deck)}</p></div><div class="ArticleRender_article__7i2EW">{paras(t.body[:4], "paragraph_paragraph__iYReA")}<a data-component="RelatedCard"><span>{DECOYS[1][0]}</span></a>{paras(t.body[4:], "paragraph_paragraph__iYReA")}<p><strong>ABC/wires</strong></p></div></article></main><footer><p>We acknowledge Aboriginal and Torres Strait Islander peoples as the First Australians and Traditional Custodians of the lands where we live, learn and work.</p><p>This service may include material from Agence France-Presse (AFP), APTN, Reuters, AAP, CNN and the BBC World Service which is copyright and cannot be reproduced.</p><p>AEST = Australian Eastern Standard Time which is 10 hours ahead of GMT (Greenwich Mean Time)</p></footer>'
    )
    return expect(
        t,
        doc(
            t, ld(data) + og(t, **{"og:site_name": "ABC News"}), body, title=f"{t.title} - ABC News"
        ),
        publishers=("ABC News",),
        optional=("In short:", "ABC/wires"),
    )


def cbc(t: Tale) -> Page:
    when = zoned(t, NY)
    zone = "EDT" if when.dst() else "EST"
    body = f'{NAV}<main><div class="detailHeadline"><span class="detailSection">World</span><h1 class="detailHeadline">{E(t.title)}</h1></div><h2 class="deck">{E(t.deck)}</h2><div class="bylineDetails"><span class="authorText"><a>{"</a>, <a>".join(t.authors)}</a></span><span class="bylineSeparator"> · </span><span>CBC News</span><span class="sep"> · </span><time datetime="{zulu(t.local)}" class="timeStamp">Posted: {when:%b %d, %Y %-I:%M %p} {zone} | Last Updated: March 2, 2025</time></div><figure><img/><figcaption>{E(t.caption)}. ({E(t.credit)})</figcaption></figure><div class="story"><span>{paras(t.body[:3])}<ul class="similarLinks"><li><a>{DECOYS[0][0]}</a></li></ul>{paras(t.body[3:])}</span></div><div class="authorprofile"><h3>ABOUT THE AUTHOR</h3><p>{t.authors[0]}</p><p>Reporter</p><p>{t.authors[0]} is a reporter based in Ottawa who covers trade and the oceans.</p></div><div class="storyCredit">With files from The Canadian Press</div><div class="vf-comments"><p>To encourage thoughtful and respectful conversations, first and last names will appear with each submission to CBC/Radio-Canada’s online communities.</p></div></main>{foot(t)}'
    return expect(
        t,
        doc(t, og(t, **{"og:site_name": "CBC"}), body, title=f"{t.title} | CBC News"),
        publishers=("CBC News", "CBC"),
        optional=("With files from The Canadian Press",),
    )


LAYOUTS: list[Layout] = [
    anadolu,
    times_of_israel,
    arab_news,
    dawn,
    the_hindu,
    ndtv,
    scmp,
    china_daily,
    xinhua,
    yonhap,
    korea_herald,
    korea_times,
    hankyoreh,
    japan_times,
    mainichi,
    straits_times,
    abc_au,
    cbc,
]
