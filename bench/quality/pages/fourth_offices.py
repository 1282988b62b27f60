"""Fourth page set: offices, think tanks and sites of small newsrooms."""

# ruff: noqa: E501, D103

from datetime import UTC
from zoneinfo import ZoneInfo

from fourth_parts import NY, og, rows, with_day, zoned
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


def nk_news(t: Tale) -> Page:
    body = f'{NAV}<main id="nk-content"><div class="article-hero"><span class="category">Analysis</span><h1>{E(t.title)}</h1><h3 class="excerpt">{E(t.deck)}</h3><div class="article-meta"><span class="author"><a>{t.authors[0]}</a></span> <span class="date">{t.local:%B %-d, %Y}</span></div></div><div class="caption">{E(t.caption)} | Image: {E(t.credit)}</div><div class="entry-content">{paras(t.body)}<p><em>Edited by Owen Pryce</em></p></div><div class="author-box"><h4>About the Author</h4><h5>{t.authors[0]}</h5><p>{t.authors[0]} is a senior correspondent at {t.publisher}, based in Seoul. She previously worked for a daily paper.</p></div><div class="recent"><h3>Recent Stories</h3><ul><li><span class="date">March 5, 2026</span><a>{DECOYS[0][0]}</a></li></ul></div></main>{foot(t)}'
    head = og(
        t,
        **{
            "og:site_name": t.publisher,
            "article:published_time": zulu(t.local, "%Y-%m-%dT%H:%M:%S+00:00"),
        },
    ) + metas(
        {
            "twitter:label1": "Written by",
            "twitter:data1": t.authors[0],
            "twitter:label2": "Est. reading time",
            "twitter:data2": "4 minutes",
        }
    )
    return expect(t, doc(t, head, body), authors=t.authors[:1], optional=("Edited by Owen Pryce",))


def premium_times(t: Tale) -> Page:
    body = (
        f'<div class="jeg_viewport">{NAV}<div class="jeg_main"><div class="jeg_breadcrumbs"><a>Home</a><a>News</a></div><div class="entry-header"><h1 class="jeg_post_title">{E(t.title)}</h1><h2 class="jeg_post_subtitle">{E(t.deck)}</h2><div class="jeg_meta_container"><div class="jeg_post_meta"><div class="jeg_meta_author"><span class="meta_text">by</span> <a>{t.authors[0]}</a></div><div class="jeg_meta_date"><a>{t.local:%B %-d, %Y}</a></div><div>in <a>Foreign</a></div><div>Reading Time: 3 mins read</div></div></div></div>'
        f'<div class="jeg_share_top"><a>Share on Facebook</a><a>Share on Twitter</a></div><div class="entry-content no-share"><div class="content-inner">{paras(t.body[:3])}<div class="jnews_inline_related_post"><div class="jeg_postblock"><h3>Related News</h3><article class="jeg_post"><h3 class="jeg_post_title"><a>{DECOYS[0][0]}</a></h3><div class="jeg_post_meta"><i class="fa"></i> December 30, 2024</div></article></div></div>{paras(t.body[3:])}<hr/><div class="donate"><h4>Support PREMIUM journalism of integrity and credibility</h4><p>At {t.publisher}, we firmly believe in the importance of high-quality journalism. By making a contribution you help sustain it.</p><p><a>Make Contribution</a></p><p>TEXT AD: <a>Call Willie - +2348098788999</a></p></div></div></div><div class="jeg_authorbox"><h3>{t.authors[0]}</h3></div></div></div>{foot(t)}'
    )
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": t.publisher, "article:published_time": t.local.isoformat()})
            + metas({"author": t.authors[0]}),
            body,
        ),
        authors=t.authors[:1],
    )


def ahram(t: Tale) -> Page:
    page = f'<form method="post" action="./x.aspx" id="form1"><input type="hidden" name="__VIEWSTATE" value="/wEPDw"/><div>{NAV}</div><table width="100%"><tr><td><div id="ContentPlaceHolder1_hd"><span id="ContentPlaceHolder1_lblTitle" class="HeadTitle">{E(t.title)}</span></div><div class="bref"><span>{E(t.deck)}</span></div><div id="ContentPlaceHolder1_source"><a>{t.authors[0]}</a> , {t.local:%A} {t.local:%-d %b %Y}</div><div class="tools"><a>Share</a><a>Views: 1204</a></div><div class="gallery"><img/><div class="caption">File Photo: {E(t.caption)}. {E(t.credit)}</div></div><div id="ContentPlaceHolder1_desc">{paras(t.body)}</div><div>Short link: </div></td><td>{rows("latest")}</td></tr></table></form><div>© 2010 {t.publisher}.</div>'
    return expect(
        t,
        doc(
            t,
            metas({"og:title": t.title, "og:site_name": t.publisher}),
            page,
            title=f"{t.title} - Foreign Affairs - {t.publisher}",
        ),
        day=True,
        authors=t.authors[:1],
    )


def tass(t: Tale) -> Page:
    when = zoned(t, MSK)
    body = f'{NAV}<main><div class="news-header"><span class="news-header__date"><dateformat time="{int(t.local.timestamp())}" mode="abs">{when:%-d %b, %H:%M}</dateformat></span><h1 class="news-header__title">{E(t.title)}</h1><div class="news-header__lead">{E(t.deck)}</div></div><div class="news-media"><div class="news-media__caption">© {E(t.credit)}</div></div><div class="text-content"><div class="text-block"><p>{t.city.upper()}, {when:%B} {when.day}. /TASS/. {E(t.body[0])}</p>{paras(t.body[1:])}</div></div><div class="news-tags"><span>Tags</span><a>South Korea</a></div></main>{rows("popular")}<footer>TASS, news agency (registered on 02.09.1999). © TASS</footer>'
    data = news(
        t,
        author=None,
        datePublished=when.isoformat(),
        publisher={"@type": "Organization", "name": "TASS"},
    )
    return expect(
        t,
        doc(
            t, ld(data) + og(t, **{"og:site_name": "TASS"}), body, title=f"{t.title} - World - TASS"
        ),
        authors=(),
        publishers=("TASS",),
        optional=(f"{t.city.upper()}, {when:%B} {when.day}. /TASS/.",),
    )


def ghost(t: Tale) -> Page:
    body = f'{NAV}<div class="gh-viewport"><main class="gh-main"><article class="gh-article post tag-news"><header class="gh-article-header gh-canvas"><a class="gh-article-tag">War</a><h1 class="gh-article-title is-title">{E(t.title)}</h1><p class="gh-article-excerpt is-body">{E(t.deck)}</p><div class="gh-article-meta"><div class="gh-article-author-image"></div><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name">{joined(t.authors)}</h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="{t.local:%Y-%m-%d}">{t.local:%d %b %Y}</time><span class="gh-article-meta-length"><span class="bull">—</span> 5 min read</span></div></div></div><figure><img/><figcaption>{E(t.caption)} ({E(t.credit)})</figcaption></figure></header><section class="gh-content gh-canvas is-body">{paras(t.body[:5])}<div class="kg-card kg-bookmark-card"><a class="kg-bookmark-container"><div class="kg-bookmark-title">{DECOYS[0][0]}</div><div class="kg-bookmark-description">The strike had closed the port for nine days.</div><div class="kg-bookmark-metadata"><span>{t.publisher}</span><span>Ulla Berg</span></div></a></div>{paras(t.body[5:])}<div class="kg-card kg-cta-card"><p>If you value reporting like this, become a member.</p><a>Join us</a></div></section></article></main></div>{foot(t)}'
    data = {
        "@context": "https://schema.org",
        "@type": "Article",
        "publisher": {"@type": "Organization", "name": t.publisher},
        "author": {"@type": "Person", "name": t.authors[0]},
        "contributor": [{"@type": "Person", "name": a} for a in t.authors[1:]],
        "headline": t.title,
        "datePublished": zulu(t.local),
        "dateModified": zulu(t.changed),
    }
    return expect(
        t,
        doc(
            t,
            ld(data)
            + og(t, **{"og:site_name": t.publisher, "article:published_time": zulu(t.local)})
            + metas({"generator": "Ghost 5.82"}),
            body,
            title=t.title,
        ),
    )


def ukrinform(t: Tale) -> Page:
    when = zoned(t, KYIV)
    body = f'{NAV}<main><article class="news"><figure class="newsImage"><img/></figure><div class="newsHolderContainer"><h1 class="newsTitle">{E(t.title)}</h1><div class="newsMetaBlock"><time class="newsDate" datetime="{when.isoformat()}">{when:%d.%m.%Y %H:%M}</time><span class="newsViews">1203</span></div><div class="newsText"><div class="newsHeading">{E(t.body[0])}</div><div>{paras(t.body[1:3])}<section class="read"><p><strong>Read also:</strong> <a>{DECOYS[1][0]}</a></p></section>{paras(t.body[3:])}<p><em>Photo: {E(t.credit)}</em></p></div></div><aside class="tagsHolder"><a>Korea</a></aside></div></article></main>{rows("topNews")}<footer><p>When citing and using any materials on the Internet, links to the website are mandatory. © 2015-2026 Ukrinform. All rights reserved.</p></footer>'
    data = news(
        t,
        author={"@type": "Organization", "name": "Ukrinform"},
        datePublished=when.isoformat(),
        publisher={"@type": "Organization", "name": "Ukrinform"},
    )
    return expect(
        t,
        doc(t, ld(data) + og(t, **{"og:site_name": "Ukrinform"}), body, title=t.title),
        authors=(),
        publishers=("Ukrinform",),
    )


def rferl(t: Tale) -> Page:
    body = f'{NAV}<main><div class="container"><div class="hdr-container"><div class="category"><a>News</a></div><h1 class="title pg-title"> {E(t.title)} </h1><div class="publishing-details"><div class="published"><span class="date"><time pubdate="pubdate" datetime="{t.local.astimezone(UTC):%Y-%m-%dT%H:%M:%S+00:00}"> {t.local.astimezone(UTC):%B %d, %Y %H:%M} GMT </time></span></div><div class="links"><ul class="links__list"><li class="links__item">By <a class="links__item-link">{"</a></li><li class=links__item><a class=links__item-link>".join(t.authors)}</a></li></ul></div></div><div class="col-multimedia"><div class="cover-media"><figure><img/><figcaption><span class="caption">{E(t.caption)}</span></figcaption></figure></div></div><div class="sharing-content"><button>Print</button></div></div><div class="body-container"><div class="wsw" id="article-content">{paras(t.body[:4])}<div class="media-block also-read"><span class="also-read__text--label">See Also:</span><div class="media-block__content"><h4>{DECOYS[2][0]}</h4></div></div>{paras(t.body[4:])}</div><ul class="authors"><li><h4>{t.authors[0]}</h4><p class="wsw__p">{t.authors[0]} has been a correspondent for {t.publisher} since 2015.</p><a>Subscribe</a></li></ul></div></div></main>{foot(t)}'
    data = news(
        t,
        datePublished=f"{t.local.astimezone(UTC):%Y-%m-%d %H:%M:%SZ}",
        dateModified=f"{t.changed.astimezone(UTC):%Y-%m-%d %H:%M:%SZ}",
        author={
            "@type": "Person",
            "name": joined(t.authors) if len(t.authors) == 1 else ", ".join(t.authors),
        },
    )
    return expect(
        t,
        doc(
            t,
            ld(data)
            + og(t, **{"og:site_name": t.publisher})
            + metas({"Author": ", ".join(t.authors)}),
            body,
            title=t.title,
        ),
    )


def un_news(t: Tale) -> Page:
    body = f'{NAV}<div class="dialog-off-canvas-main-canvas"><main role="main"><article class="node node--type-news-story"><div class="field--name-field-image"><div class="field--name-field-image-copyright">UN Photo/{E(t.credit)}</div><div class="field--name-field-image-caption">{E(t.caption)}</div></div><div class="story-meta"><h1 class="page-header"><span>{E(t.title)}</span></h1><div class="field--name-field-news-date"><time datetime="{t.local:%Y-%m-%d}T12:00:00Z" class="datetime">{t.local:%-d %B %Y}</time></div> <a class="topic">Peace and Security</a></div><div class="clearfix text-formatted field field--name-field-text-column"><p class="lead">{E(t.body[0])}</p>{paras(t.body[1:])}</div><div class="field--name-field-news-tags"><span>♦ </span><em>Receive daily updates directly in your inbox - </em><a>Subscribe here to a topic.</a></div></article></main></div><footer>United Nations</footer>'
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "UN News"})
            + metas({"Generator": "Drupal 10 (https://www.drupal.org)"}),
            body,
            title=f"{t.title} | UN News",
        ),
        day=True,
        authors=(),
        publishers=("UN News",),
    )


def reliefweb(t: Tale) -> Page:
    body = f'{NAV}<main id="main-content"><article class="rw-article"><header class="rw-article__header"><div class="rw-entity-country-slug"><a>DPR Korea</a></div><h1 class="rw-article__title">{E(t.title)}</h1><footer class="rw-article__header__footer"><dl class="rw-entity-meta"><dt>Format</dt><dd>News and Press Release</dd><dt>Source</dt><dd><ul><li><a>{t.publisher}</a></li></ul></dd><dt>Posted</dt><dd><time datetime="{t.changed.isoformat()}">{t.changed:%-d %b %Y}</time></dd><dt>Originally published</dt><dd><time datetime="{t.local:%Y-%m-%d}T00:00:00+00:00">{t.local:%-d %b %Y}</time></dd><dt>Origin</dt><dd><a>View original</a></dd></dl></footer></header><div class="rw-article__content">{paras(t.body)}</div></article><section><h2>Related Content</h2>{cards("rw-river-article")}</section></main><footer>ReliefWeb is a service provided by OCHA</footer>'
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "ReliefWeb"}),
            body,
            title=f"{t.title} - DPR Korea | ReliefWeb",
        ),
        day=True,
        authors=(),
        publishers=("ReliefWeb", t.publisher),
    )


def state_dept(t: Tale) -> Page:
    when = zoned(t, NY)
    body = f'<div class="usa-banner">An official website of the United States government <button>Here’s how you know</button></div>{NAV}<main><a class="featured-content__back">Home &gt; Press Releases</a><h1 class="featured-content__headline">{E(t.title)}</h1><p class="article-meta doctype-meta">Press Statement</p><p class="article-meta__author-bureau">{t.authors[0]}, Department Spokesperson</p><p class="article-meta__publish-date">{when:%B %-d, %Y}</p><div class="entry-content">{paras(t.body)}</div><div class="related-tags"><h3>Tags</h3><a>Bureau of East Asian and Pacific Affairs</a></div></main><footer>U.S. Department of State. The Lessons of 1989: Freedom and Our Future</footer>'
    page = expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": "United States Department of State"}),
            body,
            title=f"{t.title} - United States Department of State",
        ),
        authors=t.authors[:1],
        publishers=("United States Department of State",),
    )
    return with_day(page, f"{when:%Y-%m-%d}")


def gov_uk(t: Tale) -> Page:
    data = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "headline": t.title,
        "datePublished": t.local.isoformat(),
        "dateModified": t.changed.isoformat(),
        "publisher": {"@type": "Organization", "name": "GOV.UK", "url": "https://www.gov.uk"},
        "author": {"@type": "Organization", "name": "Foreign, Commonwealth & Development Office"},
        "articleBody": "",
    }
    body = f'<div id="global-cookie-message"><h2>Cookies on GOV.UK</h2><p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button></div>{NAV}<div class="govuk-width-container"><main role="main"><div class="gem-c-heading__text"><span class="govuk-caption-xl">News story</span><h1 class="gem-c-heading__text govuk-heading-l">{E(t.title)}</h1></div><p class="gem-c-lead-paragraph">{E(t.deck)}</p><div class="gem-c-metadata"><dl><dt>From:</dt><dd><a>Foreign, Commonwealth &amp; Development Office</a> and <a>Owen Pryce</a></dd><dt>Published</dt><dd>{t.local:%-d %B %Y}</dd></dl></div><div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">{paras(t.body)}</div></div><div class="gem-c-share-links"><h2>Share this page</h2><p>The following links open in a new tab</p></div><h2 id="history">Updates to this page</h2><p>Published {t.local:%-d %B %Y}</p></main></div><div class="gem-c-feedback"><h2>Is this page useful?</h2></div><footer><p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p><a>© Crown copyright</a></footer>'
    return expect(
        t,
        doc(
            t,
            ld(data)
            + metas(
                {"govuk:format": "news_story", "govuk:first-published-at": t.local.isoformat()}
            ),
            body,
            title=f"{t.title} - GOV.UK",
        ),
        authors=(),
        publishers=("GOV.UK", "Foreign, Commonwealth & Development Office"),
    )


def kremlin(t: Tale) -> Page:
    when = zoned(t, MSK)
    body = f'{NAV}<div class="read h-entry hentry"><div class="read__content"><div class="read__top"><div class="read__tag">Events</div><h1 class="entry-title p-name">{E(t.title)}</h1><div class="read__lead entry-summary p-summary"><div>{E(t.deck)}</div></div><div class="read__meta"><time class="read__published" datetime="{when:%Y-%m-%d}">{when:%B %-d, %Y}</time> <span class="read__time">{when:%H:%M}</span> <span class="read__place p-location">{t.city}</span></div></div><div class="entry-content e-content read__internal_content">{paras(t.body)}</div></div><div class="read__bottommeta"><div><p>Publication status</p><p>Published in sections: News, Transcripts</p><p>Publication date: {when:%B %-d, %Y}, {when:%H:%M}</p><p>Direct link: en.kremlin.ru/d/72001</p></div></div></div><footer>All content on this site is licensed under Creative Commons Attribution 4.0 International</footer>'
    return with_day(
        expect(
            t,
            doc(
                t,
                metas({"og:title": t.title, "og:site_name": "President of Russia"}),
                body,
                title=f"{t.title} • President of Russia",
            ),
            authors=(),
            publishers=("President of Russia",),
        ),
        "",
    )


def mfa(t: Tale) -> Page:
    body = f'<div class="hd">{NAV}</div><div class="board_wrap"><table class="board_view"><caption>Press Releases view</caption><thead><tr><th colspan="4">{E(t.title)}</th></tr></thead><tbody><tr><th>Date</th><td>{t.local:%Y-%m-%d}</td><th>Hit</th><td>3,214</td></tr><tr><th>Attachment</th><td><a>press_release_23-714.pdf</a></td></tr><tr><td colspan="4" class="board_cont">{paras(t.body)}</td></tr></tbody></table><ul class="pn"><li><strong>Previous</strong><a>{DECOYS[0][0]}</a> <span>2024-12-30</span></li><li><strong>Next</strong><a>{DECOYS[1][0]}</a></li></ul></div><div class="foot"><address>60, Sajik-ro 8-gil, Jongno-gu, Seoul 03172</address><p>COPYRIGHT (C) 2021 Ministry of Foreign Affairs. ALL RIGHTS RESERVED.</p></div>'
    return expect(
        t,
        doc(
            t,
            metas({"og:site_name": "Ministry of Foreign Affairs, Republic of Korea"}),
            body,
            title=f"{t.title} View|Press Releases | Ministry of Foreign Affairs, Republic of Korea",
        ),
        day=True,
        authors=(),
        publishers=(
            "Ministry of Foreign Affairs, Republic of Korea",
            "Ministry of Foreign Affairs",
        ),
    )


def csis(t: Tale) -> Page:
    body = f'{NAV}<main><article class="node--type-article"><header class="hero"><h1 class="title">{E(t.title)}</h1><p class="hero__summary">{E(t.deck)}</p><div class="contributors"><p>Commentary by <a class="contributor">{"</a> and <a class=contributor>".join(t.authors)}</a></p></div><p>Published {t.local:%B %-d, %Y}</p></header><div class="paragraph wysiwyg-wrapper text-high-contrast">{paras(t.body)}</div><div class="bio"><p><em>{t.authors[0]} is a senior fellow with the Korea Chair at the {t.publisher} in Washington, D.C.</em></p></div><div class="disclaimer"><p><em>Commentary is produced by the {t.publisher}, a private, tax-exempt institution focusing on international public policy issues. Its research is nonpartisan and nonproprietary. © 2023 by the {t.publisher}. All rights reserved.</em></p></div><div class="tags"><h3>Tags</h3><a>Asia</a></div></article></main>{cards("teaser")}{foot(t)}'
    return expect(t, doc(t, og(t, **{"og:site_name": t.publisher}), body), day=True)


LAYOUTS: list[Layout] = [
    nk_news,
    premium_times,
    ahram,
    tass,
    ghost,
    ukrinform,
    rferl,
    un_news,
    reliefweb,
    state_dept,
    gov_uk,
    kremlin,
    mfa,
    csis,
]
