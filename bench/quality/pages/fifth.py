"""Fifth page set: layouts unlike the earlier ones, read once before anything was mended to them."""

# ruff: noqa: E501, D103

import json
from datetime import UTC
from zoneinfo import ZoneInfo

from fourth_parts import JST, KST, NY, PARIS, SGT, og, rows, zoned
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


def nbc(t: Tale) -> Page:
    when = zoned(t, NY)
    names = "".join(
        f'<span class="byline-name" data-testid="byline-name"><a href="/author/x">{a}</a></span>'
        + (" and " if n < len(t.authors) - 1 else "")
        for n, a in enumerate(t.authors)
    )
    body = f'{NAV}<article class="article"><header class="article-hero-headline"><aside class="unibrow"><a>World</a></aside><h1 class="article-hero-headline__htag">{E(t.title)}</h1></header><div class="styles_articleDek__Icz5H">{E(t.deck)}</div><section class="mb7"><div class="article-inline-byline" data-testid="byline"><div class="article-byline"><div class="author-social-icons"><ul><li><a></a></li></ul></div>By {names}</div></div><time class="relative" data-testid="timestamp__datePublished" datetime="{when:%a %b %d %Y %H:%M:%S} GMT-0{-when.utcoffset().seconds // 3600 % 24:01d}00" content="{zulu(t.local)}">{when:%b. %-d, %Y, %-I:%M %p} {when:%Z}</time></section><div class="article-body__content">{paras(t.body[:4])}<div class="recommended-intersection-ref"><h3>Recommended</h3><div><a>{DECOYS[0][0]}</a></div></div>{paras(t.body[4:])}</div><div class="expanded-byline"><div class="expanded-byline__contributor"><p>{t.authors[0]} is a senior reporter for {t.publisher}.</p></div></div></article>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            ld(news(t, datePublished=zulu(t.local))) + og(t, **{"og:site_name": t.publisher}),
            body,
            title=t.title,
        ),
    )


def bloomberg(t: Tale) -> Page:
    when = zoned(t, NY)
    state = {"props": {"pageProps": {"story": {"headline": t.title, "publishedAt": zulu(t.local)}}}}
    body = f'<div id="__next">{NAV}<main><div class="media-ui-HedAndDek"><h1 class="media-ui-HedAndDek_headline-1"><span>{E(t.title)}</span></h1><div class="media-ui-HedAndDek_abstract"><ul><li>{E(t.deck)}</li></ul></div></div><div data-component="byline"><p class="Byline_attribution">By <a>{"</a>, <a>".join(t.authors[:-1] or t.authors)}</a>{" and <a>" + t.authors[-1] + "</a>" if len(t.authors) > 1 else ""}</p></div><div data-component="timestamp"><time datetime="{zulu(t.local)}">{when:%B %-d, %Y at %-I:%M %p} {when:%Z}</time></div><div class="gift"><button>Gift this article</button><span>Contact us:</span><p>Provide news feedback or report an error</p></div><div class="body-content">{paras(t.body, "ArticleBodyText_articleBodyContent__17wqE")}<p>— With assistance by Owen Pryce</p></div></main></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": t.publisher})
            + metas({"parsely-pub-date": zulu(t.local), "parsely-author": joined(t.authors)}),
            body,
        ),
        optional=("— With assistance by Owen Pryce",),
    )


def ft(t: Tale) -> Page:
    body = f'{NAV}<article id="site-content"><div class="o-topper__content"><div class="o-topper__topic"><a>North Korea</a></div><h1 class="o-topper__headline"><span>{E(t.title)}</span></h1><div class="o-topper__standfirst">{E(t.deck)}</div></div><div class="article-info"><div class="article-info__byline">{" and ".join(f"<a class=o3-editorial-typography-byline-author>{a}</a>" for a in t.authors)} in {t.city}</div><div class="article-info__time-byline-content"><span>Published</span><time class="article-info__timestamp o-date" data-o-component="o-date" datetime="{zulu(t.local)}">{t.local:%B %-d %Y}</time></div></div><div class="comments-count"><a>187</a></div><div class="article__content-body n-content-body" id="article-body">{paras(t.body[:3])}<aside class="n-content-recommended"><h3>Recommended</h3><a>{DECOYS[1][0]}</a></aside>{paras(t.body[3:])}</div><div class="article__content-footer"><a>Reuse this content</a> (opens in new window)</div><div class="concept-list"><h2>Follow the topics in this article</h2></div></article><footer>Markets data delayed by at least 15 minutes. © THE FINANCIAL TIMES LTD 2026.</footer>'
    return expect(
        t,
        doc(
            t,
            ld(
                news(
                    t,
                    author={"@type": "Person", "name": joined(t.authors)},
                    datePublished=zulu(t.local),
                    publisher={"@type": "Organization", "name": "Financial Times"},
                )
            )
            + og(t),
            body,
            title=t.title,
        ),
        publishers=("Financial Times",),
    )


def spiegel(t: Tale) -> Page:
    when = zoned(t, PARIS)
    body = f'{NAV}<main><article><header data-area="intro"><h2><span class="block text-primary-base">Tensions in the East</span> <span class="align-middle">{E(t.title)}</span></h2><div class="leading-loose">{E(t.deck)}</div><div class="text-black">By {joined(t.authors)} in {t.city}</div><div class="font-sansUI"><time datetime="{when:%Y-%m-%d %H:%M:%S}" class="timeformat">{when:%d.%m.%Y, %H.%M} Uhr</time></div></header><div data-area="text"><section class="relative"><div data-sara-click-el="body_element" class="RichText RichText--iconLinks">{paras(t.body[:4])}</div><div class="RichText">{paras(t.body[4:])}</div></section></div></article></main>{foot(t)}'
    data = news(
        t,
        datePublished=when.isoformat(),
        publisher={"@type": "Organization", "name": "DER SPIEGEL"},
    )
    return expect(
        t,
        doc(
            t,
            ld([data]) + og(t, **{"og:site_name": "DER SPIEGEL"}),
            body,
            title=f"{t.title} - DER SPIEGEL",
        ),
        publishers=("DER SPIEGEL", "Der Spiegel"),
    )


def el_pais(t: Tale) -> Page:
    when = zoned(t, PARIS)
    zone = "CEST" if when.dst() else "CET"
    body = f'{NAV}<article id="main-content"><header class="a_e _g"><div class="a_k"><a class="a_k_n">North Korea</a></div><h1 class="a_t">{E(t.title)}</h1><h2 class="a_st">{E(t.deck)}</h2></header><div class="a_m"><div class="a_m_p"><span class="a_m_p_c">{E(t.caption)}</span><span class="a_m_m">{E(t.credit)}</span></div></div><div class="a_md"><div class="a_md_a"><a class="a_md_a_n">{"</a><a class=a_md_a_n>".join(t.authors)}</a></div><div class="a_md_f"><span class="a_md_f_l">{t.city}</span> - <time id="article_date_p" datetime="{zulu(t.local)}"><a>{when:%b %d, %Y - %H:%M} {zone}</a></time></div></div><div class="a_c clearfix" data-dtm-region="articulo_cuerpo">{paras(t.body)}<p>Sign up for our weekly newsletter to get more English-language news coverage from {t.publisher} USA Edition</p></div><section class="a_ei"><h2>More information</h2>{cards("c")}</section></article>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            og(t, **{"og:site_name": t.publisher, "article:published_time": zulu(t.local)})
            + metas({"date": zulu(t.local), "author": ", ".join(t.authors)}),
            body,
        ),
    )


def nhk(t: Tale) -> Page:
    when = zoned(t, JST)
    body = f'{NAV}<main class="p-article"><div class="p-article__header"><h1 class="p-article__title">{E(t.title)}</h1><div class="p-article__date"><span>{when:%A, %B %-d}, {when:%H:%M}</span></div></div><div class="p-article__body">{"<br /><br />".join(E(p) for p in t.body)}</div></main><footer>Copyright NHK (Japan Broadcasting Corporation) All rights reserved.</footer>'
    data = news(
        t,
        datePublished=when.isoformat(),
        author={"@type": "Organization", "name": "NHK WORLD"},
        publisher={"@type": "Organization", "name": "NHK WORLD"},
    )
    return expect(
        t,
        doc(
            t,
            ld(data) + og(t, **{"og:site_name": "NHK WORLD"}),
            body,
            title=f"{t.title} | NHK WORLD-JAPAN News",
        ),
        authors=(),
        publishers=("NHK WORLD", "NHK"),
    )


def kyodo(t: Tale) -> Page:
    when = zoned(t, JST)
    body = f'{NAV}<div class="mainpane"><div class="articleHeader"><h1>{E(t.title)}</h1><p class="credit">KYODO NEWS - {when:%b %-d, %Y - %H:%M} | <a>World</a>, <a>All</a></p></div><div class="article-body" itemprop="articleBody">{paras(t.body)}</div><div class="related"><p>Related coverage:</p><p><a>{DECOYS[0][0]}</a></p></div></div><footer>© Kyodo News. All Rights Reserved.</footer>'
    return expect(
        t,
        doc(t, metas({"og:title": t.title, "og:site_name": "Kyodo News+"}), body, title=t.title),
        authors=(),
        publishers=("Kyodo News+", "Kyodo News"),
    )


def global_times(t: Tale) -> Page:
    when = zoned(t, SGT)
    body = f'{NAV}<div class="article"><div class="article_top"><div class="article_column"><span class="cloumm_level_one"><a>CHINA</a> / <a>DIPLOMACY</a></span></div><div class="article_title">{E(t.title)}</div><div class="article_subtitle">{E(t.deck)}</div><div class="author_share"><div class="author_share_left"><span class="byline">By <a>{t.authors[0]}</a></span><span class="pub_time">Published: {when:%b %d, %Y %I:%M %p}</span></div></div></div><div class="article_content"><div class="article_right">{"<br /><br />".join(E(p) for p in t.body)}</div></div><div class="related_section"><div>RELATED ARTICLES</div><ul><li><div class="li_title"><a>{DECOYS[0][0]}</a></div><div class="li_summary">Pilots in three ports went back to work.</div></li></ul></div></div><div class="footer">Copyright © 2021 Global Times All Rights Reserved.</div>'
    return expect(
        t,
        doc(
            t,
            metas({"og:site_name": "Global Times", "author": "Global Times"}),
            body,
            title=f"{t.title} - Global Times",
        ),
        authors=t.authors[:1],
        publishers=("Global Times",),
    )


def bangkok_post(t: Tale) -> Page:
    when = zoned(t, ZoneInfo("Asia/Bangkok"))
    body = f'{NAV}<div class="divsection--main"><article><div class="article-headline"><h1>{E(t.title)}</h1></div><h2 class="article-deck">{E(t.deck)}</h2><div class="article-info"><div class="row"><div class="article-info--col"><p>PUBLISHED : {when:%-d %b %Y at %H:%M}</p><p>NEWSPAPER SECTION: World</p><p>WRITER: <a>{joined(t.authors)}</a></p></div></div></div><div class="articl-content">{paras(t.body)}</div><div class="article-tool"><p>Do you like the content of this article?</p></div></article></div><footer>© 2026 Bangkok Post Public Company Limited</footer>'
    return expect(
        t,
        doc(
            t,
            metas({"og:title": t.title, "og:site_name": "Bangkok Post"}),
            body,
            title=f"Bangkok Post - {t.title}",
        ),
        publishers=("Bangkok Post",),
    )


def rnz(t: Tale) -> Page:
    when = t.local.astimezone(ZoneInfo("Pacific/Auckland"))
    body = f'{NAV}<main><article class="article"><div class="article__header"><hgroup><h1>{E(t.title)}</h1></hgroup><div class="article__meta"><span class="updated">{when:%-I:%M %p} on {when:%-d %B %Y}</span></div><div class="article__tools"><a>Share this</a></div><div class="author-plug"><div class="author-plug__text"><a class="author-name">{t.authors[0]}</a>, <span class="author-job">Pacific Reporter</span></div></div></div><div class="article__body">{paras(t.body)}</div><p class="copyright">Copyright © 2023, Radio New Zealand</p></article></main>{cards("u")}'
    return expect(
        t,
        doc(
            t,
            metas(
                {
                    "og:title": t.title,
                    "og:site_name": "RNZ",
                    "article:published_time": when.isoformat(),
                }
            ),
            body,
            title=f"{t.title} | RNZ News",
        ),
        authors=t.authors[:1],
        publishers=("RNZ", "RNZ News"),
    )


def mercopress(t: Tale) -> Page:
    body = f'<div class="head"><span class="hoy">Montevideo, November 28th 2026 - 11:25 UTC</span>{NAV}</div><div class="article-wrapper"><h1>{E(t.title)}</h1><div class="fecha">{t.local.astimezone(UTC):%A, %B %-d}th {t.local.astimezone(UTC):%Y - %H:%M} UTC</div><a>Full article</a><div class="img"><img/><span>{E(t.caption)}</span></div><div class="article-content">{paras(t.body)}</div><div class="tags">Tags: <a>guns</a></div><div class="comments-wrap"><h3>Top Comments</h3><p>Disclaimer &amp; comment rules</p></div></div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas({"og:title": t.title, "og:site_name": "MercoPress"}),
            body,
            title=f"{t.title} — MercoPress",
        ),
        authors=(),
        publishers=("MercoPress",),
    )


def allafrica(t: Tale) -> Page:
    body = f'{NAV}<div class="story"><div class="publication-date">{t.local:%-d %B %Y}</div><div class="story-source"><a>{t.publisher}</a> ({t.city})</div><h1 class="headline">{E(t.title)}</h1><p class="byline">By {joined(t.authors)}</p><div class="story-body">{paras(t.body, "story-body-text")}<p>Read the <a>original article</a> on {t.publisher}.</p></div><div class="copyright"><p>AllAfrica publishes around 600 reports a day from more than 90 news organizations and over 500 other institutions and individuals, representing a diversity of positions on every topic.</p><p>Articles and commentaries that identify allAfrica.com as the publisher are produced or commissioned by AllAfrica.</p></div></div>'
    return expect(
        t,
        doc(
            t,
            metas({"og:title": f"Asia: {t.title}", "og:site_name": "allAfrica.com"}),
            body,
            title=f"Asia: {t.title} - allAfrica.com",
        ),
        day=True,
        publishers=("allAfrica.com", "allAfrica", t.publisher),
    )


def ec_corner(t: Tale) -> Page:
    body = f'<div class="ecl-site-header">{NAV}<span>European Commission</span></div><main class="ecl"><div class="ecl-page-header"><ul class="ecl-page-header__meta"><li>Press release</li><li>{t.local:%-d %B %Y}</li><li>{t.city}</li><li>3 min read</li></ul><h1 class="ecl-page-header__title">{E(t.title)}</h1></div><div class="ecl-paragraph">{paras(t.body)}</div><div class="ecl-contacts"><h2>Contacts for media</h2><p>Ulla BERG</p><p>+32 2 299 00 00</p><p>ulla.berg@ec.europa.eu</p><p>If you do not work for a media organisation, you are welcome to contact the EU through Europe Direct in writing or by calling 00 800 6 7 8 9 10 11.</p></div></main><footer>European Commission website</footer>'
    return expect(
        t,
        doc(
            t,
            metas(
                {
                    "og:site_name": "European Commission - European Commission",
                    "Date": f"{t.local:%Y-%m-%d}",
                }
            ),
            body,
            title="Press corner",
        ),
        day=True,
        authors=(),
        publishers=("European Commission", "European Commission - European Commission"),
    )


def crisis_group(t: Tale) -> Page:
    body = f'{NAV}<main><article><div class="o-hero"><span>Commentary</span> / <span>Asia</span> <time>{t.local:%d %B %Y}</time> <span>10 minutes</span><h1>{E(t.title)}</h1><p>{E(t.deck)}</p></div><div class="c-authors"><h3>Contributors</h3><ul><li><a href="/who-we-are/people/x">{t.authors[0]}</a><p>Senior Analyst, Korea</p></li></ul></div><div class="s-article__content c-wysiwyg">{paras(t.body)}</div><div class="c-subscribe"><h3>Subscribe to Crisis Group’s Email Updates</h3><p>Receive the best source of conflict analysis right in your inbox.</p></div></article></main>{foot(t)}'
    return expect(
        t, doc(t, og(t, **{"og:site_name": t.publisher}), body), day=True, authors=t.authors[:1]
    )


def moscow_times(t: Tale) -> Page:
    body = (
        f'{NAV}<article class="article"><header class="article__header"><h1><a>{E(t.title)}</a></h1><h2>{E(t.deck)}</h2></header><div class="article__byline byline"><div class="byline__details"><span class="byline__author">By <a class="byline__author__name">{joined(t.authors)}</a></span> <time class="byline__datetime timeago" datetime="{t.local.isoformat()}" y-use="Timeago">{t.local:%b. %-d, %Y}</time></div></div><div class="article__content-container"><div class="article__content">'
        + "".join(
            f'<div data-id="article-block-type" class="article__block article__block--html"><p>{E(p)}</p></div>'
            for p in t.body
        )
        + f'</div><div class="contribute-article"><h3>A Message from {t.publisher}:</h3><p>Dear readers,</p><p>We are facing unprecedented challenges. The authorities have designated our outlet as an “undesirable” organization, criminalizing our work.</p><a>Continue</a></div></div></article>{foot(t)}'
    )
    return expect(
        t, doc(t, og(t, **{"og:site_name": t.publisher}) + metas({"author": t.authors[0]}), body)
    )


def jpost(t: Tale) -> Page:
    when = t.local.astimezone(ZoneInfo("Asia/Jerusalem"))
    body = f'{NAV}<main><section class="breaking"><h1 class="main-title">{E(t.title)}</h1><h2 class="article-subtitle-wrap">{E(t.deck)}</h2><div class="article-author-and-date"><span class="g-single-author-name">By <a>{t.authors[0].upper()}</a></span><time class="publish-date">{when:%B %d, %Y %H:%M}</time><time class="updated-date">Updated: {when:%B %d, %Y} {when:%H:%M}</time></div><figure><figcaption>{E(t.caption)} (photo credit: {E(t.credit)})</figcaption></figure><article class="article-inner-content">{paras(t.body)}</article></section></main>{rows("hot")}'
    data = news(
        t,
        author=[{"@type": "Person", "name": t.authors[0].upper()}],
        datePublished=when.isoformat(),
        publisher={"@type": "Organization", "name": "The Jerusalem Post"},
    )
    return expect(
        t,
        doc(
            t,
            ld(data) + og(t, **{"og:site_name": "The Jerusalem Post | JPost.com"}),
            body,
            title=f"{t.title} | The Jerusalem Post",
        ),
        authors=t.authors[:1],
        publishers=("The Jerusalem Post",),
    )


def globe_mail(t: Tale) -> Page:
    when = zoned(t, NY)
    body = f'{NAV}<main><article><h1 class="c-primary-title">{E(t.title)}</h1><div class="c-byline-group"><div class="c-author"><a class="c-author__name">{t.authors[0]}</a><span class="c-author__title">Asia correspondent</span></div><span>{t.city}</span><div class="c-credit">{t.publisher}</div><div class="c-timestamp">Published <time datetime="{zulu(t.local)}">{when:%B %-d, %Y}</time></div><div>This article was published more than 1 year ago. Some information may no longer be current.</div></div><div class="l-article__body js-c-article-body">{paras(t.body, "c-article-body__text")}</div><div class="c-article-report"><button>Report an editorial error</button></div></article></main>{foot(t)}'
    return expect(t, doc(t, og(t, **{"og:site_name": t.publisher}), body), authors=t.authors[:1])


def globenewswire(t: Tale) -> Page:
    when = zoned(t, NY)
    body = f'{NAV}<div class="main-container" itemscope itemtype="http://schema.org/NewsArticle"><h1 class="article-headline" itemprop="headline">{E(t.title)}</h1><p class="article-published-source"><span class="article-published"><time datetime="{zulu(t.local, "%Y-%m-%dT%H:%M:%SZ")}" itemprop="datePublished">{when:%B %d, %Y %H:%M} ET</time></span> <span class="article-source"><span>| Source:</span> <span><a itemprop="sourceOrganization">{t.publisher}</a></span></span></p><div class="main-body-container article-body" id="main-body-container" itemprop="articleBody"><p>{t.city.upper()}, {when:%b. %d, %Y} (GLOBE NEWSWIRE) -- {E(t.body[0])}</p>{paras(t.body[1:])}</div></div>'
    return expect(
        t,
        doc(
            t,
            metas({"author": t.publisher, "og:site_name": "GlobeNewswire News Room"}),
            body,
            title=t.title,
        ),
        authors=(),
        publishers=("GlobeNewswire News Room", "GlobeNewswire", t.publisher),
        optional=(f"{t.city.upper()}, {when:%b. %d, %Y} (GLOBE NEWSWIRE) --",),
    )


def google_cache(t: Tale) -> Page:
    body = f'<div id="bN015htcoyT__google-cache-hdr"><div><span>This is Google&#39;s cache of <a href="{t.url}">{t.url}</a>.</span> <span>It is a snapshot of the page as it appeared on 3 Jan 2024 04:11:05 GMT.</span> <span>The current page could have changed in the meantime. Learn more.</span></div><div><span>Full version</span> <span>Text-only version</span> <span>View source</span></div></div><div id="wrap">{NAV}<h1 class="title">{E(t.title)}</h1><div class="submitted">Submitted by {t.authors[0]} on {t.local:%a, %m/%d/%Y - %H:%M}</div><div class="content clearfix">{paras(t.body)}</div><ul class="links inline"><li>Login to post comments</li></ul></div>{foot(t)}'
    page = expect(t, doc(t, metas({"og:site_name": t.publisher}), body), authors=t.authors[:1])
    return Page(
        page.markup, page.title, "", page.authors, page.publishers, page.text, page.optional
    )


def mobile(t: Tale) -> Page:
    when = zoned(t, KST)
    body = (
        f'<div id="mhead"><a>{t.publisher}</a></div><section id="mview"><h2 class="view_tit">{E(t.title)}</h2><p class="view_info">{t.authors[0]} <span class="bar">|</span> {when:%Y.%m.%d %H:%M} KST</p><div class="btn_font"><button>가</button></div><div id="view_cont" class="view_txt">{"<br><br>".join(E(p) for p in t.body)}</div><p class="view_copy">Copyrights © {t.publisher}. Unauthorized reproduction prohibited.</p></section><ul class="mlist">'
        + "".join(f"<li><a>{d[0]}</a><span>2024.12.30</span></li>" for d in DECOYS)
        + "</ul>"
    )
    return expect(t, doc(t, "", body, title=f"{t.title} : {t.publisher}"), authors=t.authors[:1])


def radio(t: Tale) -> Page:
    body = f'{NAV}<main><div class="programme"><h1 class="story-title">{E(t.title)}</h1><div class="audio-player"><span>Listen</span><span>4:11</span></div><p class="story-date">Heard on <b>{t.local:%A, %B %-d, %Y}</b></p><p class="story-people">Reported by <a>{joined(t.authors)}</a></p><div class="transcript">{paras(t.body)}</div><p class="disclaimer">Transcripts are created on a rush deadline by a contractor, and accuracy may vary.</p></div></main>{foot(t)}'
    return expect(t, doc(t, og(t, **{"og:site_name": t.publisher}), body), day=True)


def definition(t: Tale) -> Page:
    body = f'<div class="gov">{NAV}</div><div id="content"><h1>{E(t.title)}</h1><dl class="press-meta"><dt>Date:</dt><dd>{t.local:%d/%m/%Y}</dd><dt>Ref. no.:</dt><dd>114/23</dd><dt>Author:</dt><dd>{joined(t.authors)}</dd></dl><div class="text">{paras(t.body)}</div><p class="end">ENDS</p><h3>Notes to editors</h3><ul><li>For further information call the duty officer.</li></ul></div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas({"dc.date.issued": f"{t.local:%Y-%m-%d}", "dc.publisher": t.publisher}),
            body,
            title=f"{t.title} - {t.publisher}",
        ),
        day=True,
        optional=("Notes to editors", "For further information call the duty officer."),
    )


def msn(t: Tale) -> Page:
    body = f'{NAV}<main><header class="collection-headline-flex"><h1>{E(t.title)}</h1></header><div class="partnerlogo-img"><img alt="{t.publisher}"/></div><div class="authorinfo-txt"><span class="truncate">{t.authors[0]}</span></div><div class="time"><time datetime="{zulu(t.local)}" title="Published">{t.local.astimezone(UTC):%-m/%-d/%Y}</time></div><section class="articlebody" itemprop="articleBody">{paras(t.body)}<p><a>Continue reading</a></p></section></main>'
    return expect(
        t,
        doc(t, metas({"og:title": t.title, "og:site_name": "MSN"}), body, title=f"{t.title} - MSN"),
        authors=t.authors[:1],
        publishers=("MSN", t.publisher),
    )


def hugo(t: Tale) -> Page:
    body = f'<header class="site"><a class="logo">{t.publisher}</a></header><main><article class="h-entry"><h1 class="p-name">{E(t.title)}</h1><p class="meta"><a class="p-author h-card">{t.authors[0]}</a> / <time class="dt-published" datetime="{t.local:%Y-%m-%d %H:%M:%S %z}">{t.local:%Y-%m-%d}</time> / 812 words</p><div class="e-content">{paras(t.body)}</div></article><p class="nav"><a>← {DECOYS[0][0]}</a></p></main><footer>© {t.publisher} 2019–2026 · Built with Hugo</footer>'
    return expect(t, doc(t, "", body, title=f"{t.title} · {t.publisher}"), authors=t.authors[:1])


def wiki_news(t: Tale) -> Page:
    body = f'<div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading">{E(t.title)}</h1><div id="siteSub">From {t.publisher}, the free news source you can write!</div><div class="mw-parser-output"><p><strong class="published"><span id="publishDate" class="value-title" title="{t.local:%Y-%m-%d}">{t.local:%A, %B %-d, %Y}</span></strong></p>{paras(t.body)}<div class="thumb"><div class="thumbcaption">{E(t.caption)}</div></div><h2><span class="mw-headline">Sources</span></h2><ul><li>Owen Pryce. “<i>Long guns leave</i>” — <i>Paper</i>, March 3, 2024</li></ul></div></div>{foot(t)}'
    return expect(
        t,
        doc(t, "", body, title=f"{t.title} - {t.publisher}"),
        day=True,
        authors=(),
        optional=("Sources", "Owen Pryce. “Long guns leave” — Paper, March 3, 2024"),
    )


LAYOUTS: list[Layout] = [
    nbc,
    bloomberg,
    ft,
    spiegel,
    el_pais,
    nhk,
    kyodo,
    global_times,
    bangkok_post,
    rnz,
    mercopress,
    allafrica,
    ec_corner,
    crisis_group,
    moscow_times,
    jpost,
    globe_mail,
    globenewswire,
    google_cache,
    mobile,
    radio,
    definition,
    msn,
    hugo,
    wiki_news,
]
