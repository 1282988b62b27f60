"""Second page set: agencies and broadcasters."""

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


def wire_hashed(t: Tale) -> Page:
    """Hashed class names, summary bullets, reporting credits, a trust line, a licence link."""
    links = [{"@type": "Person", "name": a, "url": f"/authors/{a}"} for a in t.authors]
    head = ld(
        [
            news(t, author=links, datePublished=zulu(t.local), dateModified=zulu(t.changed)),
            {"@type": "BreadcrumbList", "itemListElement": []},
        ]
    )
    rows = "".join(
        f'<p data-testid="paragraph-{n}" class="text__text__1FZLe text__dark-grey__3Ml43 text__regular__2N1Xr body__full_width__ekUdw article-body__paragraph__2-BtD">{"<span>" + t.city.upper() + ", " + t.local.strftime("%b ") + str(t.local.day) + " (" + E(t.publisher) + ") - </span>" if n == 0 else ""}{E(p)}</p>'
        + (
            '<div class="ad-slot__container__3Xz"><span>Advertisement · Scroll to continue</span></div>'
            if n == 2
            else ""
        )
        for n, p in enumerate(t.body)
    )
    body = (
        f'{NAV}<main><article data-testid="Article"><header><div class="tags"><a>Asia Pacific</a></div><h1 data-testid="Heading" class="text__text__1FZLe">{E(t.title)}</h1>'
        f'<div class="info-content__author-date__1Epi_">By {"".join(f"<a rel=author href=/a>{E(a)}</a>" + (" and " if a != t.authors[-1] else "") for a in t.authors)}'
        f'<time data-testid="Body" class="date-line"><span class="date-line__date___kNbY">{t.local:%B} {t.local.day}, {t.local.year}</span><span class="date-line__date___kNbY">{zulu(t.local, "%I:%M %p")} UTC</span><span>Updated 2 days ago</span></time></div></header>'
        f'<div class="article-body__content__17Yit"><figure><img src="a.jpg" alt="{E(t.caption)}"/><figcaption><p data-testid="Caption">{E(t.caption)}. {E(t.credit)}/File Photo <a>Purchase Licensing Rights</a><span>, opens new tab</span></p></figcaption></figure>'
        f'<div data-testid="Summary"><ul><li data-testid="SummaryItem">{E(t.deck)}</li></ul></div>{rows}'
        f'<div class="sign-up"><p>The Daily Briefing newsletter provides all the news you need to start your day. Sign up <a>here.</a></p></div>'
        f'<div class="sign-off__container"><p>Reporting by {E(joined(t.authors))}; Additional reporting by Max Ahn in Berlin; Editing by Lou Peters</p></div>'
        f'<p class="text__text__1FZLe">Our Standards: <a>The {E(t.publisher)} Trust Principles.</a></p><div><button>Acquire Licensing Rights</button><span>, opens new tab</span></div></div>'
        f'<div class="author-bio"><p>{E(t.authors[0])}</p><p>{E(t.authors[0])} is a senior correspondent who has covered diplomacy for twelve years.</p></div></article>'
        f"<section><h2>Read Next</h2>{cards('media-story-card', 'div')}</section></main>{foot(t)}"
    )
    line = f"{t.city.upper()}, {t.local:%b} {t.local.day} ({t.publisher}) - "
    return expect(
        t,
        doc(t, head + metas({"og:title": t.title, "og:site_name": t.publisher}), body),
        optional=(line,),
    )


def wire_epoch(t: Tale) -> Page:
    """Time only as epoch milliseconds; dateline with agency; a read-more module in the text."""
    stamp = int(t.local.timestamp() * 1000)
    mid = '<div class="PageListEnhancementGeneric"><div class="PageList-header"><h2>Related Stories</h2></div><div class="PagePromo"><h3><a href="/y">Harbour pilots call off their strike</a></h3><div class="PagePromo-date"><bsp-timestamp data-timestamp="1735541000000"></bsp-timestamp></div></div></div>'
    first = f"{t.city.upper()} ({E(t.publisher)}) — {E(t.body[0])}"
    body = (
        f'{COOKIES}<div class="Page-header">{NAV}</div><div class="Page-content"><bsp-header>{cards("PagePromo", "div")}</bsp-header><main class="Page-main"><h1 class="Page-headline">{E(t.title)}</h1>'
        f'<div class="Page-actions"><button>Share</button><ul><li>Copy</li><li>Email</li><li>X</li></ul></div><figure class="Figure"><img alt="x"/><figcaption class="Figure-caption">{E(t.caption)}, on Monday. ({E(t.credit)} via AP)</figcaption></figure>'
        f'<div class="Page-byline"><div class="Page-authors">By&nbsp;{", ".join(f"<a class=Link href=/author/x>{E(a.upper())}</a>" for a in t.authors)}</div><div class="Page-dateModified">Updated <bsp-timestamp data-timestamp="{stamp + 3600000}"></bsp-timestamp></div><div class="Page-datePublished"><bsp-timestamp data-timestamp="{stamp}"></bsp-timestamp></div></div>'
        f'<div class="RichTextStoryBody RichTextBody"><p>{first}</p>{paras(t.body[1:4])}{mid}{paras(t.body[4:])}<p>___</p><p>Writer Jo Calloway in Geneva contributed to this report.</p></div>'
        f'<div class="Page-authorInfo"><div class="Person"><a>{E(t.authors[0].upper())}</a><div>{E(t.authors[0])} covers foreign affairs. She is based in {t.city}.</div><a>twitter</a><a>mailto</a></div></div></main></div>{foot(t)}'
    )
    data = [
        news(
            t,
            datePublished=zulu(t.local, "%Y-%m-%dT%H:%M:%SZ"),
            dateModified=zulu(t.changed, "%Y-%m-%dT%H:%M:%SZ"),
            author=[{"@type": "Person", "name": a.upper()} for a in t.authors],
            publisher=None,
        )
    ]
    head = ld(data) + metas(
        {"og:title": t.title, "og:site_name": t.publisher, "og:type": "article"}
    )
    return expect(
        t,
        doc(t, head, body),
        authors=tuple(a.upper() for a in t.authors),
        optional=("Writer Jo Calloway in Geneva contributed to this report.", "___"),
    )


def broadcaster_blocks(t: Tale) -> Page:
    """Each paragraph in two wrappers with hashed names; relative visible time; link block in the text."""

    def block(kind: str, inner: str) -> str:
        return f'<div data-component="{kind}-block" class="ssrcss-uf6wea-{kind.title()}ComponentWrapper ep2nwvo0">{inner}</div>'

    def text(p: str, bold: bool = False) -> str:
        inner = f'<b class="ssrcss-hmf8ql-BoldText e5tfeyi3">{E(p)}</b>' if bold else E(p)
        return block(
            "text",
            f'<div class="ssrcss-7uxr49-RichTextContainer e5tfeyi1"><p class="ssrcss-1q0x1qg-Paragraph e1jhz7w10">{inner}</p></div>',
        )

    parts = [
        text(t.body[0], bold=True),
        *map(text, t.body[1:3]),
        block("subheadline", f"<h2>{E(t.heads[0])}</h2>"),
        *map(text, t.body[3:5]),
    ]
    parts.append(
        block(
            "links",
            '<div><p>Read more on this story</p><ul><li><a href="/a">Harbour pilots call off their strike</a></li><li><a href="/b">Why the price of copper will not fall this year</a></li></ul></div>',
        )
    )
    parts.append(
        block(
            "image",
            f'<figure><div><span>Image source, Getty Images</span></div><figcaption><span class="visually-hidden">Image caption, </span>{E(t.caption)}</figcaption></figure>',
        )
    )
    parts += [block("subheadline", f"<h2>{E(t.heads[1])}</h2>"), *map(text, t.body[5:])]
    body = (
        f'<header>{NAV}</header><main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper"><header><h1 id="main-heading" class="ssrcss-15xko80-StyledHeading">{E(t.title)}</h1></header>'
        f'<div data-component="byline-block"><div class="ssrcss-h3c0s8-ContributorContainer"><div class="ssrcss-68pt20-Text-TextContributorName">By {E(joined(t.authors))}</div><div class="ssrcss-84ltp5-Text">{E(t.publisher)}, {t.city}</div></div></div>'
        f'<div data-component="metadata-block"><span><time data-testid="timestamp" datetime="{zulu(t.local)}">8 hours ago</time></span></div>{"".join(parts)}'
        f'<section data-component="topic-list"><h2>Related Topics</h2><ul><li><a>Diplomacy</a></li><li><a>{t.city}</a></li></ul></section></article>'
        f'<div data-component="relatedStories"><h2>More on this story</h2>{cards("ssrcss-Promo", "div")}</div><section><h2>Top stories</h2>{cards("ssrcss-Top", "div")}</section></main>{foot(t)}'
    )
    head = ld(
        news(
            t,
            author={"@type": "NewsMediaOrganization", "name": t.publisher},
            datePublished=zulu(t.local),
            dateModified=zulu(t.changed),
        )
    )
    return expect(t, doc(t, head, body))


def cable_timestamp(t: Tale) -> Page:
    """Visible update time in another zone; a source line before the text; copies for phones."""
    related = '<div class="related-content related-content--article"><div class="related-content__headline"><span>Related article</span><span data-editable="content.headline">Three farms, one well: a quarrel without end</span></div></div>'
    rows = "".join(
        f'<p class="paragraph inline-placeholder vossi-paragraph" data-uri="x" data-editable="text">\n      {E(p)}\n  </p>'
        + (related if n == 3 else "")
        for n, p in enumerate(t.body)
    )
    video = f'<div class="video-resource"><div class="video-resource__headline">{E(t.caption)}</div><div>02:14 - Source: <a>{E(t.publisher)}</a></div></div>'
    body = (
        f'<div class="header__wrapper-outer">{NAV}</div><section class="layout__wrapper"><div class="headline"><h1 data-editable="headlineText" class="headline__text">\n      {E(t.title)}\n    </h1></div>'
        f'<div class="headline__footer"><div class="byline"><div class="byline__names">By {", ".join(f"<a><span class=byline__name>{E(a)}</span></a>" for a in t.authors)}, {E(t.publisher)}</div></div><div class="timestamp" data-uri="y">\n  2 minute read\n </div><div class="timestamp">\n Published {zulu(t.local, "%I:%M %p")} UTC, {t.local:%a %B} {t.local.day}, {t.local.year}\n</div></div>'
        f'<main class="article__main"><div class="social-share_labelled-list"><a>Facebook</a><a>Tweet</a><a>Email</a><a>Link</a><span>Link Copied!</span></div>{video}<div class="article__content-container"><div class="article__content" itemprop="articleBody"><cite class="source__cite"><span class="source__location">{t.city}</span><span class="source__text">{E(t.publisher)}&nbsp;—&nbsp;</span></cite>{rows}'
        f'</div></div></main></section><div class="zone"><h2>Ad Feedback</h2><p>How relevant is this ad to you?</p><p>Your effort and contribution in providing this feedback is much appreciated.</p></div>{cards("container__item", "div")}{foot(t)}'
    )
    head = metas(
        {
            "article:published_time": zulu(t.local),
            "article:modified_time": zulu(t.changed),
            "og:title": t.title,
            "og:site_name": t.publisher,
            "author": joined(t.authors),
            "meta-section": "world",
        }
    )
    return expect(t, doc(t, head, body, title=f"{t.title} | {t.publisher}"))


def gulf_network(t: Tale) -> Page:
    """A date span for the eye and one for screen readers; recommended list in the text; source line."""
    body = (
        f'<div id="root">{NAV}<main id="main-content-area"><div class="topics"><a>News</a><span>|</span><a>Conflict</a></div><header class="article-header"><h1>{E(t.title)}</h1><p class="article__subhead css-1wt8oh6"><em>{E(t.deck)}</em></p></header>'
        f'<figure class="article-featured-image"><img src="z.jpg"/><figcaption>{E(t.caption)} [{E(t.credit)}]</figcaption></figure><div class="article-info-block css-ti04u9"><div class="article-author-name"><span class="article-author-name-item">By {joined(t.authors)}</span></div>'
        f'<div class="article-dates"><div class="date-simple css-1yjq2zp"><span aria-hidden="true">{t.local.day} {t.local:%b %Y}</span><span class="screen-reader-text">Published On {t.local.day} {t.local:%b %Y}</span></div></div></div><div class="article-b-l"><div class="social-bar"><span>Share</span><button>Save</button></div></div>'
        f'<div class="wysiwyg wysiwyg--all-content css-1vsenwb" aria-live="polite">{paras(t.body[:3])}<div class="more-on"><h2 class="more-on__heading">Recommended Stories</h2><span class="screen-reader-text">list of 2 items</span><ul><li><span>list 1 of 2</span><h3>Harbour pilots call off their strike</h3></li><li><span>list 2 of 2</span><h3>Three farms, one well: a quarrel without end</h3></li></ul><span>end of list</span></div>'
        f'<h2>{E(t.heads[0])}</h2>{paras(t.body[3:6])}<div class="container--ads"><p>Advertisement</p></div>{paras(t.body[6:])}</div><div class="article-source"><span>Source</span>: <span>{E(t.publisher)}</span> and news agencies</div><div class="more"><h2>Related</h2>{cards("gc")}</div></main></div>{foot(t)}'
    )
    head = ld(
        news(
            t,
            datePublished=zulu(t.local, "%Y-%m-%dT%H:%M:%SZ"),
            dateModified=zulu(t.changed, "%Y-%m-%dT%H:%M:%SZ"),
            author=[{"@type": "Person", "name": a, "sameAs": f"/author/{a}"} for a in t.authors],
        )
    ) + metas({"pageTitle": t.title, "publishedDate": zulu(t.local, "%Y-%m-%dT%H:%M:%S")})
    return expect(t, doc(t, head, body))


def public_radio(t: Tale) -> Page:
    """`pubdate` attribute, players without a script, languages, 'see also' boxes in the text."""
    see = '<div class="wsw__embed"><div class="media-block also-read"><a href="/s"><span class="label">SEE ALSO:</span><h4 class="media-block__title">Why the price of copper will not fall this year</h4></a></div></div>'
    player = '<div class="media-pholder"><div class="c-sticky-container"><p class="c-mmp__no-source">No media source currently available</p><span>0:00</span><span>0:00:00</span><span>0:00</span></div><a>Direct link</a><ul><li>270p | 10.5MB</li><li>1080p | 84.1MB</li></ul></div>'
    body = (
        f'<div class="hdr-20">{NAV}<ul class="lang"><li><a hreflang="ru">Русский</a></li><li><a>Українська</a></li><li>فارسی</li></ul></div><div id="content"><div class="col-title"><div class="category"><a>News</a></div><h1 class="title pg-title"> {E(t.title)} </h1></div><div class="col-publishing-details"><div class="publishing-details"><div class="published"><span class="date"><time pubdate="pubdate" datetime="{zulu(t.local, "%Y-%m-%dT%H:%M:%S+00:00")}"> {t.local:%B %d, %Y} {zulu(t.local, "%H:%M")} GMT </time></span></div>'
        f'<div class="links"><ul class="links__list"><li class="links__item"><span>By </span>{" ".join(f"<a class=links__item-link rel=author>{E(a)}</a>" for a in t.authors)}</li></ul></div></div></div><div class="cover-media"><figure class="media-image"><img/><figcaption><span class="caption">{E(t.caption)}</span></figcaption></figure></div>'
        f'<div class="body-container"><div id="article-content" class="content-floated-wrap"><div class="wsw">{paras(t.body[:2])}{player}{paras(t.body[2:4])}{see}<h2 class="wsw__h2">{E(t.heads[0])}</h2>{paras(t.body[4:])}<div class="author-box"><p>With reporting by AP and dpa</p></div></div></div></div></div>'
        f'<div class="region"><h2>Editors\' Picks</h2>{cards("media-block", "li")}</div><p>XS SM MD LG</p>{foot(t)}'
    )
    head = metas(
        {
            "title": t.title,
            "og:title": t.title,
            "og:site_name": t.publisher,
            "og:type": "article",
            "article:publisher": "https://www.facebook.com/x",
            "Author": joined(t.authors),
        }
    )
    return expect(t, doc(t, head, body, title=t.title), optional=("With reporting by AP and dpa",))


def day_first_france(t: Tale) -> Page:
    """'Issued on' with day-first numbers; the whole text again in JSON-LD; app box; closing credit."""
    body = (
        f'{NAV}<main><article class="t-content t-content--article"><h1 class="t-content__title a-page-title">{E(t.title)}</h1><p class="t-content__chapo">{E(t.deck)}</p><div class="t-content__dates"><p class="m-pub-dates"><span class="m-pub-dates__date">Issued on: <time datetime="{t.local:%Y-%m-%dT%H:%M:%S%z}" pubdate="pubdate">{t.local:%d/%m/%Y - %H:%M}</time></span><span class="m-pub-dates__date">Modified: <time datetime="{t.changed:%Y-%m-%dT%H:%M:%S%z}">{t.changed:%d/%m/%Y - %H:%M}</time></span></p><p>3 min</p></div>'
        f'<div class="t-content__main-media"><figure class="m-item-image"><img/><figcaption class="m-item-image__caption"><span>{E(t.caption)}</span> <span>© {E(t.credit)}</span></figcaption></figure></div><div class="t-content__authors-tts"><div class="m-from-author"><div class="m-from-author__info"><span>By:</span><a class="m-from-author__name">{"</a><span>|</span><a class=m-from-author__name>".join(E(a) for a in t.authors)}</a></div></div></div>'
        f'<div class="t-content__body u-clearfix">{paras(t.body[:3])}<div class="o-ad-container"><span class="a-ad-label">Advertising</span></div>{paras(t.body[3:5])}<div class="o-self-promo"><p class="a-promo">Read more<a href="/r">Three farms, one well: a quarrel without end</a></p></div><h2>{E(t.heads[1])}</h2>{paras(t.body[5:])}<p><em>({E(t.publisher)} with AFP and AP)</em></p></div>'
        f'<div class="o-self-promotion"><div><p>The {E(t.publisher)} app</p><p>Take international news everywhere with you! Download the app</p><a>Google Play</a></div></div><div class="t-content__tags"><ul><li>#Diplomacy</li></ul></div></article><aside><h2>Most read</h2>{cards("m-item-list", "div")}</aside><div><p>Content unavailable</p><p>The content you requested does not exist or is not available anymore.</p></div></main>{foot(t)}'
    )
    head = ld(
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "BreadcrumbList"},
                {**news(t), "articleBody": " ".join(t.body)},
                {"@type": "WebSite", "name": "site", "potentialAction": {"@type": "SearchAction"}},
            ],
        }
    )
    return expect(t, doc(t, head, body), optional=(f"({t.publisher} with AFP and AP)",))


def german_world_service(t: Tale) -> Page:
    """Month-first numbers, initials and agencies at the end, a feedback call; author only in the header."""
    names = "".join(f'<a class="author-link b1mtr2m"><span>{E(a)}</span></a>' for a in t.authors)
    body = (
        f'<header>{NAV}</header><div id="app"><article><header class="cgmrjm0"><span class="kicker">Conflicts</span><span class="region">Global issues</span><h1 class="hwauu1u">{E(t.title)}</h1><div class="author-details">{names}</div><span class="publication"><time aria-hidden="true" datetime="{zulu(t.local)}">{t.local:%m/%d/%Y}</time><span class="sr-only">{t.local:%B %-d, %Y}</span></span></header><p class="teaser-text"><strong>{E(t.deck)}.</strong></p><div class="sharing"><a>https://p.example/4YX2a</a></div>'
        f'<figure><img/><figcaption>{E(t.caption)}<small class="copyright">Image: {E(t.credit)}/picture alliance</small></figcaption></figure><div class="content-area"><div class="rich-text c19j"><div class="advertisement">Advertisement</div>{paras(t.body[:4])}<h2>{E(t.heads[0])}</h2>{paras(t.body[4:7])}'
        f'<div class="vjs-wrapper"><h4 class="headline">Harbour pilots call off their strike</h4><p class="vjs-no-js">To view this video please enable JavaScript, and consider upgrading to a web browser that <a>supports HTML5 video</a></p></div>{paras(t.body[7:])}<p><em>jd/kb (AFP, Reuters)</em></p><p><em>While you\'re here: Every Tuesday, our editors round up what is happening in politics and society. You can sign up for the weekly email newsletter here.</em></p></div></div></article>'
        f'<section class="related"><h2>Explore more</h2>{cards("teaser", "div")}</section></div>{foot(t)}<script>window.__APOLLO_STATE__={json.dumps({"x": {"text": t.body[0]}})}</script>'
    )
    return expect(
        t,
        doc(
            t,
            ld(news(t, datePublished=zulu(t.local, "%Y-%m-%dT%H:%M:%SZ"))),
            body,
            title=f"{t.title} – {t.publisher} – {t.local:%m/%d/%Y}",
        ),
        optional=("jd/kb (AFP, Reuters)",),
    )


LAYOUTS = [
    wire_hashed,
    wire_epoch,
    broadcaster_blocks,
    cable_timestamp,
    gulf_network,
    public_radio,
    day_first_france,
    german_world_service,
]
