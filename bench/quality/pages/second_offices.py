"""Second page set: governments, institutes, aggregators, and old or saved pages."""

# ruff: noqa: E501

import json

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


def african_aggregator(t: Tale) -> Page:
    """A story of another publisher: publisher and city in a line, notes on the aggregator at the end."""
    body = f'<div id="skipnav">{NAV}</div><div class="story-container"><div class="publication-details">{t.local.day} {t.local:%B %Y}</div><div class="story-publisher"><a>{E(t.publisher)} ({t.city})</a></div><h1 class="story-headline">{E(t.title)}</h1><div class="story-byline">By {E(joined(t.authors))}</div><div class="story-body">{"".join(f"<p class=story-body-text>{E(p)}</p>" for p in t.body[:4])}<div class="ad"><p>Follow us on WhatsApp | LinkedIn for the latest headlines</p></div>{"".join(f"<p class=story-body-text>{E(p)}</p>" for p in t.body[4:])}<p class="story-body-text">Read the <a>original article</a> on <a>{E(t.publisher)}</a>.</p></div><div class="disclaimer"><p>AllAfrica publishes around 500 reports a day from more than 90 news organizations and over 500 other institutions and individuals, representing a diversity of positions on every topic.</p><p>Articles and commentaries that identify allAfrica.com as the publisher are produced or commissioned by AllAfrica. To address comments or complaints, please Contact us.</p></div><div class="related"><h3>See What Everyone is Watching</h3>{cards("rl", "li")}</div></div>{foot(t)}'
    head = metas(
        {
            "og:title": t.title,
            "og:site_name": "allAfrica.com",
            "DC.date": t.local.date().isoformat(),
        }
    )
    return expect(
        t,
        doc(t, head, body, title=f"{t.city}: {t.title} - allAfrica.com"),
        day=True,
        publishers=(t.publisher, "allAfrica.com", "allAfrica"),
    )


def relief_portal(t: Tale) -> Page:
    """Source and dates in a definition list; attachments after the text."""
    body = f'<header>{NAV}</header><main><article class="rw-article rw-report"><header><p class="rw-entity-country-slug">Sudan</p><h1 class="rw-article__title rw-page-title">{E(t.title)}</h1><dl class="rw-article__header__meta"><dt>Format</dt><dd>News and Press Release</dd><dt>Source</dt><dd><ul><li><a>{E(t.publisher)}</a></li></ul></dd><dt>Posted</dt><dd><time datetime="{t.changed.date()}T00:00:00+00:00">{t.changed.day} {t.changed:%b %Y}</time></dd><dt>Originally published</dt><dd><time datetime="{t.local.date()}T00:00:00+00:00">{t.local.day} {t.local:%b %Y}</time></dd><dt>Origin</dt><dd><a>View original</a></dd></dl></header><div class="rw-article__content"><h3>{E(t.heads[0])}</h3>{paras(t.body)}</div><section class="rw-attachments"><h3>Attachments</h3><ul><li><a>Download Report</a><span>(PDF | 481.6 KB | 12 pages)</span></li></ul></section><section class="rw-related"><h2>Related Content</h2>{cards("rw-river-article")}</section></article></main>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas({"og:title": t.title, "og:site_name": "Relief Portal"}),
            body,
            title=f"{t.title} - Country | Relief Portal",
        ),
        day=True,
        authors=(),
        publishers=(t.publisher, "Relief Portal"),
    )


def department_statement(t: Tale) -> Page:
    """A press statement: speaker and office where by-lines stand; tags and bureaus after."""
    body = f'<header>{NAV}</header><main><article><header class="featured-content"><p class="article-meta doctype-meta">Press Statement</p><h1 class="featured-content__headline stars-above">{E(t.title)}</h1><div class="article-meta"><p class="article-meta__author-bureau"><a>{E(t.publisher)}</a></p><p class="article-meta__publish-date">{t.local:%B} {t.local.day}, {t.local.year}</p></div></header><div class="entry-content">{paras(t.body)}<p>###</p></div><div class="related-tags"><p class="related-tags__title">Tags</p><a>Bureau of East Asian Affairs</a><a>Office of the Spokesperson</a></div><div class="you-may-be-interested"><h2>Related Articles</h2>{cards("news-item", "li")}</div></article></main><footer><p>The site is managed by the bureau. External links should not be construed as an endorsement.</p><p>White House USA.gov Inspector General Archives</p></footer>'
    head = ld(
        {
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "WebPage",
                    "name": t.title,
                    "datePublished": t.local.isoformat(),
                    "dateModified": t.changed.isoformat(),
                },
                {"@type": "WebSite", "name": t.publisher},
            ],
        }
    )
    return expect(
        t,
        doc(
            t,
            head + metas({"og:site_name": t.publisher, "og:title": f"{t.title} - {t.publisher}"}),
            body,
            title=f"{t.title} - {t.publisher}",
        ),
        authors=(),
        optional=("###",),
    )


def ministry_old_table(t: Tale) -> Page:
    """A ministry's page of the old kind: no metadata, the day in the first line of the text."""
    body = f'<table width="100%"><tr><td colspan="2">{NAV}</td></tr><tr><td id="left" width="180"><ul><li><a>About Us</a></li><li><a>Press Conferences</a></li><li><a>Countries & Regions</a></li></ul></td><td id="maincontents"><h1 id="pagetitle" class="title1"><span>Press Releases</span></h1><div class="menu2"><a>Japanese</a></div><h2 class="title2"><span>{E(t.title)}</span></h2><p class="rightalign">{t.local:%B} {t.local.day}, {t.local.year}</p>{paras(t.body)}<div class="links"><h3>Related Links</h3><ul><li><a>Outline (PDF)</a></li><li><a>Harbour pilots call off their strike</a></li></ul></div><p class="backto"><a>Back to Press Releases</a></p></td></tr></table><div id="footer">Copyright: 2013 {E(t.publisher)}</div>'
    return expect(t, doc(t, "", body, title=f"{t.title} | {t.publisher}"), day=True, authors=())


def presidency(t: Tale) -> Page:
    """Microdata with a day; the hour and the place in lines of their own; print links."""
    body = f'<header>{NAV}</header><div class="read h-entry" itemscope itemtype="http://schema.org/NewsArticle"><div class="read__top"><h1 class="entry-title p-name" itemprop="name headline">{E(t.title)}</h1><div class="read__lead entry-summary p-summary" itemprop="description"><p>{E(t.deck)}.</p></div><div class="read__meta"><time class="read__published dt-published" datetime="{t.local.isoformat()}" itemprop="datePublished">{t.local:%B} {t.local.day}, {t.local.year}</time><div class="read__time">{t.local:%H:%M}</div><div class="read__place p-location"><i>{t.city}</i></div></div></div><div class="read__content"><div class="entry-content e-content read__internal_content" itemprop="articleBody">{paras(t.body)}<p><i>To be continued.</i></p></div></div><div class="read__bottommeta"><div class="read__bottomitem"><h4>Topics</h4><ul><li><a>Foreign policy</a></li></ul></div><div><h4>Publication status</h4><p>Published in sections: News, Transcripts</p><p>Publication date: <a>{t.local:%B} {t.local.day}, {t.local.year}, {t.local:%H:%M}</a></p><p>Direct link: x.example/d/7</p></div></div></div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas({"og:site_name": t.publisher, "og:title": t.title, "author": t.publisher}),
            body,
            title=f"{t.title} • {t.publisher}",
        ),
        authors=(),
        optional=("To be continued.",),
    )


def world_body_release(t: Tale) -> Page:
    """Document number and day in one line; note to media; 'For information media'."""
    body = f'{NAV}<main><div id="block-content"><div class="node node--type-press-release"><div class="field--name-field-symbol">SC/15481</div><div class="field--name-field-display-date"><time datetime="{t.local.date()}T12:00:00Z">{t.local.day} {t.local:%B %Y}</time></div><h1 class="page-header">{E(t.title)}</h1><div class="field field--name-field-paragraph"><div class="field__item">{paras(t.body)}</div></div><div class="field--name-field-footer"><em>For information media. Not an official record.</em></div><div class="field-tags"><a>Press Release</a> <a>Security Council</a></div></div></div><aside><h2>Latest</h2>{cards("views-row", "div")}</aside></main>{foot(t)}'
    return expect(
        t,
        doc(t, metas({"og:site_name": t.publisher}), body, title=f"{t.title} | {t.publisher}"),
        day=True,
        authors=(),
    )


def state_agency_mirror(t: Tale) -> Page:
    """A mirror of an agency: source line with day-first date, end mark, links to the original."""
    first = f"{t.city}, {t.local:%B} {t.local.day} ({E(t.publisher)}) -- {E(t.body[0])}"
    body = f'{NAV}<div class="article"><h1 class="article__title">{E(t.title)}</h1><div class="article__meta"><span>{E(t.publisher)}</span> | Date: {t.local:%d/%m/%Y} | <a>Read original version at source</a> <a>Show Filtered Words</a></div><div class="content article__content"><p>{first}</p>{paras(t.body[1:])}<p>-0-</p></div><div class="article__links"><p>Follow us</p></div></div><div class="side"><h3>Similar articles</h3>{cards("s", "div")}</div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas({"og:site_name": t.publisher, "og:title": t.title}),
            body,
            title=f"{t.title} | {t.publisher}",
        ),
        day=True,
        authors=(),
        optional=(f"{t.city}, {t.local:%B} {t.local.day} ({t.publisher}) -- ",),
    )


def institute(t: Tale) -> Page:
    """A think tank: authors with titles, footnotes, lives of the authors, recommended citation."""
    lives = "".join(
        f"<p><strong>{E(a)}</strong> is a senior fellow with the programme on security. Before that, {E(a.split()[0])} taught history.</p>"
        for a in t.authors
    )
    body = f'<header>{NAV}</header><main><article><header><p>Commentary</p><h1 class="headline-4xl">{E(t.title)}</h1><div class="contributors">Commentary by {" and ".join(f"<a>{E(a)}</a>" for a in t.authors)}</div><p>Published {t.local:%B} {t.local.day}, {t.local.year}</p></header><div class="wysiwyg-wrapper text-high-contrast"><p>{E(t.body[0])}<sup><a href="#_ftn1">1</a></sup></p>{paras(t.body[1:3])}<h4>{E(t.heads[0])}</h4>{paras(t.body[3:])}<p><em><strong>{E(t.authors[0])}</strong> is a senior fellow with the programme on security in {t.city}.</em></p><p><em>Commentary is produced by a private, tax-exempt institution focusing on international public policy issues. Its research is nonpartisan and nonproprietary. © {t.local.year} by the {E(t.publisher)}. All rights reserved.</em></p></div></article><section><div class="tags">Tags <a>Asia</a></div>{lives}<h2>Related Content</h2>{cards("tile")}</section></main>{foot(t)}'
    head = ld(
        {
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "Article",
                    "name": t.title,
                    "headline": t.title,
                    "author": [
                        {
                            "@type": "Person",
                            "name": a,
                            "jobTitle": "Senior Fellow",
                            "worksFor": {"@type": "Organization", "name": t.publisher},
                        }
                        for a in t.authors
                    ],
                    "datePublished": zulu(t.local, "%Y-%m-%dT%H:%M:%SZ"),
                    "publisher": {"@type": "Organization", "name": t.publisher},
                }
            ],
        }
    )
    return expect(t, doc(t, head, body))


def portal_caas(t: Tale) -> Page:
    """A portal with a partner's story: 'Story continues' between the halves."""
    half = len(t.body) // 2
    body = f'<div id="YDC-UH">{NAV}</div><article class="caas-container" aria-label="{E(t.title)}"><div class="caas-header"><div class="caas-logo"><a title="{E(t.publisher)}"><img alt="{E(t.publisher)}"/></a></div><header class="caas-title-wrapper"><h1 data-test-locator="headline">{E(t.title)}</h1></header><div class="caas-attr"><div class="caas-attr-item-author"><span class="caas-author-byline-collapse">{E(joined(t.authors))}</span></div><div class="caas-attr-time-style"><time datetime="{zulu(t.local)}">{zulu(t.local, "%a, %B %d, %Y at %I:%M %p")} UTC</time><span class="caas-attr-mins-read">2 min read</span></div></div></div><div class="caas-content-wrapper"><div class="caas-readmore caas-readmore-collapse"><button>Story continues</button></div><div class="caas-body">{paras(t.body[:half])}<div class="caas-figure"><figcaption>{E(t.caption)}</figcaption></div>{paras(t.body[half:])}<p>({"Reporting by " + E(t.authors[0]) + "; Editing by Ann Hale"})</p></div><div class="caas-xray"><p>View comments (41)</p></div></div></article><div><h2>Recommended Stories</h2>{cards("rec", "li")}</div>{foot(t)}'
    data = news(
        t,
        author={"@type": "Person", "name": joined(t.authors)},
        creator={"@type": "Person", "name": joined(t.authors)},
        provider={"@type": "Organization", "name": t.publisher},
        publisher={
            "@type": "Organization",
            "name": "Yonder News",
            "logo": {"@type": "ImageObject"},
        },
        datePublished=zulu(t.local),
        dateModified=zulu(t.changed),
    )
    return expect(
        t,
        doc(t, ld(data) + metas({"og:site_name": "Yonder News"}), body, title=t.title),
        publishers=(t.publisher, "Yonder News"),
    )


def retelling(t: Tale) -> Page:
    """A translated retelling with a source line; share words; related titles in the text."""
    body = f'<div class="td-header">{NAV}</div><article class="post type-post"><h1 class="entry-title">{E(t.title)}</h1><div class="td-module-meta-info"><div class="td-post-author-name">By <a>{E(joined(t.authors))}</a></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{t.local.isoformat()}">{t.local:%B} {t.local.day}, {t.local.year}</time></span><div class="td-post-views">0</div></div><div class="td-post-sharing-top"><a>Facebook</a><a>Twitter</a></div><div class="td-post-content"><div class="td-post-featured-image"><figure><figcaption class="wp-caption-text">{E(t.caption)}</figcaption></figure></div>{paras(t.body)}<p>Source: Donga</p><div class="crp_related"><h3>Related posts:</h3><ul><li><a>{DECOYS[0][0]}</a></li></ul></div></div><footer><div class="td-post-source-tags"><span>TAGS</span><a>news</a></div><div class="author-box-wrap"><div class="td-author-name vcard author">{E(t.authors[0])}</div><div class="td-author-description">Pioneer of popular culture. Amateur web scholar. Friendly internet junkie. Avid reader.</div></div><div class="td-block-row td-post-next-prev"><span>Previous article</span><a>{DECOYS[1][0]}</a><span>Next article</span><a>{DECOYS[2][0]}</a></div></footer></article><h3>LEAVE A REPLY</h3><p>Please enter your comment!</p><label>Save my name, email, and website in this browser for the next time I comment.</label>{foot(t)}'
    head = ld(
        {
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "NewsArticle",
                    "headline": t.title,
                    "datePublished": t.local.isoformat(),
                    "dateModified": t.changed.isoformat(),
                    "author": {"@type": "Person", "@id": "#a"},
                    "publisher": {"@id": "#o"},
                },
                {"@type": "Person", "@id": "#a", "name": joined(t.authors)},
                {"@type": "Organization", "@id": "#o", "name": t.publisher},
            ],
        }
    )
    return expect(
        t, doc(t, head, body, title=f"{t.title} - {t.publisher}"), optional=("Source: Donga",)
    )


def portal_page_old(t: Tale) -> Page:
    """Nested tables, font elements, capitals, unclosed paragraphs, a stamp with GMT in the page."""
    rows = "".join(f"<P><FONT FACE='Arial' SIZE=2>{E(p)}</FONT>" for p in t.body)
    offset = t.local.strftime("%z")
    return expect(
        t,
        (
            f'<HTML><HEAD><TITLE>{E(t.publisher)} | WORLD | {E(t.title)}</TITLE><META NAME="OriginalPublicationDate" CONTENT="{t.local:%Y/%m/%d %H:%M:%S}"><META NAME="Headline" CONTENT="{E(t.title)}"></HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH=600 BORDER=0><TR><TD COLSPAN=3><A HREF="/">Home</A> | <A HREF="/w">World</A> | <A HREF="/t">Text only</A></TD></TR><TR><TD WIDTH=100 VALIGN=TOP><FONT SIZE=1><A HREF="/1">Front Page</A><BR><A HREF="/2">World</A><BR><A HREF="/3">UK Politics</A><BR>Help</FONT></TD><TD WIDTH=400 VALIGN=TOP><TABLE><TR><TD><FONT SIZE=1>{t.local:%A}, {t.local.day} {t.local:%B, %Y, %H:%M} GMT{offset[:3]}:{offset[3:]}</FONT></TD></TR><TR><TD><FONT SIZE=5><B>{E(t.title)}</B></FONT></TD></TR><TR><TD><TABLE ALIGN=RIGHT WIDTH=150><TR><TD><IMG SRC=a.gif><BR><FONT SIZE=1>{E(t.caption)}</FONT></TD></TR></TABLE><FONT SIZE=2><B>By {E(joined(t.authors))} in {t.city}</B></FONT>{rows}</TD></TR></TABLE></TD><TD WIDTH=100 VALIGN=TOP><FONT SIZE=1><B>See also:</B><BR><A HREF="/x">30 Dec 98 | Europe</A><BR><A HREF="/x">{DECOYS[0][0]}</A><BR><B>Internet links:</B><BR><A>Ministry of Foreign Affairs</A><BR>The site is not responsible for the content of external internet sites</FONT></TD></TR></TABLE><FONT SIZE=1>© {E(t.publisher)} MCMXCVIII<BR>Back to top ^^</FONT></BODY></HTML>'
        ),
    )


def wayback(t: Tale) -> Page:
    """An archive's toolbar with other dates above the page, links through the archive."""
    tool = '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en"><div id="wm-ipp-inside"><div id="wm-capinfo"><a>14 captures</a><div class="r">08 Nov 2024 - 12 Mar 2026</div></div><table><tr class="m"><td>Oct</td><td>DEC</td><td>Jan</td></tr><tr class="d"><td>25</td></tr><tr class="y"><td>2023</td><td>2024</td><td>2025</td></tr></table><p>success</p><p>fail</p><div>About this capture</div><div>COLLECTED BY</div><div>Organization: <a>Archive Team</a></div><div>TIMESTAMPS</div></div></div><!-- END WAYBACK TOOLBAR INSERT -->'
    body = f'{tool}<div class="site">{NAV}<main><article class="node"><h1 class="node-title">{E(t.title)}</h1><p class="byline">by {E(joined(t.authors))}, {t.local:%B} {t.local.day}, {t.local.year} {t.local:%H:%M} (GMT{t.local.strftime("%z")[:3]}:{t.local.strftime("%z")[3:]})</p><div class="body">{paras(t.body)}</div></article><div class="sidebar">{cards("view", "li")}</div></main>{foot(t)}</div><!-- FILE ARCHIVED ON 09:12:44 Dec 25, 2024 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 10:00:00 Mar 12, 2026. -->'
    markup = doc(t, metas({"og:site_name": t.publisher}), body).replace(
        f'href="{t.url}"', f'href="https://web.archive.org/web/20241225091244/{t.url}"'
    )
    return expect(t, markup)


def saved_complete(t: Tale) -> Page:
    """A browser's saved page: comment with the address, local files, an embedded frame, extensions' leftovers."""
    body = f'<div class="grammarly-desktop-integration"></div>{NAV}<div class="row"><div class="col-md-8"><h1>{E(t.title)}</h1><ul class="meta list-inline"><li>{E(joined(t.authors))}</li><li>{t.local:%A}, {t.local:%B} {t.local.day}, {t.local.year} {t.local:%H:%M} {_gmt(t)}</li></ul><div class="story">{"".join(f"<div>{E(p)}</div><div><br></div>" for p in t.body)}</div><iframe src="./x_files/saved_resource.html"></iframe><div class="fb-comments">Facebook Comments Plugin</div></div><div class="col-md-4"><h3>Popular</h3>{cards("pop", "div")}</div></div>{foot(t)}<div id="fb-root" style="display:none">Close this dialog</div>'
    markup = doc(
        t,
        metas(
            {"og:site_name": t.publisher, "article:published": t.local.strftime("%d.%m.%Y %H:%M")}
        ),
        body,
    )
    return expect(
        t,
        markup.replace(
            "<!DOCTYPE html>",
            f"<!DOCTYPE html>\n<!-- saved from url=({len(t.url):04}){t.url} -->\n",
        ),
    )


def _gmt(t: Tale) -> str:
    offset = t.local.strftime("%z")
    return f"GMT{offset[:3]}" + (f":{offset[3:]}" if offset[3:] != "00" else "")


def printer(t: Tale) -> Page:
    """A printer's page: source, address and date of printing, which is not that of publication."""
    body = f'<div class="print-logo"><img alt="{E(t.publisher)}"/></div><div class="print-site_name">Published on <em>{E(t.publisher)}</em> (<a>https://www.{t.domain}</a>)</div><p><a href="/">Home</a> &gt; {E(t.title)}</p><hr/><h1 class="print-title">{E(t.title)}</h1><div class="print-submitted">Submitted by {E(joined(t.authors))} on {t.local:%a, %m/%d/%Y - %H:%M}</div><div class="print-content">{paras(t.body)}</div><hr/><div class="print-source_url"><strong>Source URL:</strong> {t.url}</div><div class="print-links"><strong>Links:</strong><br/>[1] https://x.example/one<br/>[2] https://x.example/two</div><p>Printed on 14 January 2026 10:31</p>'
    return expect(t, doc(t, "", body), day=True)


def frames_live(t: Tale) -> Page:
    """A live blog: entries with times of their own, newest first, headed by a summary."""
    posts = "".join(
        f'<div class="live-blog-post" id="p{n}" itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><time itemprop="datePublished" datetime="{t.changed.isoformat()}">{t.changed:%H:%M}</time><div class="post-body" itemprop="articleBody"><p>{E(p)}</p></div><div class="share">Share <a>Facebook</a> <a>Copy link</a></div></div>'
        for n, p in enumerate(t.body)
    )
    body = f'{NAV}<main><h1 itemprop="headline">{E(t.title)}</h1><span class="author">By {E(joined(t.authors))}</span><time class="published" datetime="{t.local.isoformat()}">{t.local:%d %b %Y}</time><div class="filter">Show key events only</div><div class="posts">{posts}</div><p>Load more updates</p></main>{foot(t)}'
    updates = [
        {
            "@type": "BlogPosting",
            "headline": f"Update {n}",
            "datePublished": t.changed.isoformat(),
            "articleBody": p,
        }
        for n, p in enumerate(t.body)
    ]
    data = {
        **news(t),
        "@type": "LiveBlogPosting",
        "coverageStartTime": t.local.isoformat(),
        "coverageEndTime": t.changed.isoformat(),
        "liveBlogUpdate": updates,
    }
    return expect(t, doc(t, ld(data), body))


LAYOUTS = [
    african_aggregator,
    relief_portal,
    department_statement,
    ministry_old_table,
    presidency,
    world_body_release,
    state_agency_mirror,
    institute,
    portal_caas,
    retelling,
    portal_page_old,
    wayback,
    saved_complete,
    printer,
    frames_live,
]
_ = (COOKIES, json)
