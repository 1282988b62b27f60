"""Second page set: publishing systems, and what goes wrong in them."""

# ruff: noqa: E501, D103

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


def ghost(t: Tale) -> Page:
    body = f'<div class="gh-viewport"><header id="gh-navigation">{NAV}<a>Sign in</a><a>Subscribe</a></header><main id="gh-main"><article class="gh-article post tag-news"><header class="gh-article-header gh-canvas"><span class="gh-article-tag">News</span><h1 class="gh-article-title">{E(t.title)}</h1><p class="gh-article-excerpt">{E(t.deck)}</p><div class="gh-article-meta"><h4 class="gh-article-author-name">{", ".join(f"<a>{E(a)}</a>" for a in t.authors)}</h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="{t.local.date()}">{t.local:%d %b %Y}</time><span class="gh-article-meta-length"><span class="bull">—</span> 3 min read</span></div></div><figure class="gh-article-image"><img/><figcaption>{E(t.caption)} / <a>Unsplash</a></figcaption></figure></header><section class="gh-content gh-canvas">{paras(t.body[:4])}<div class="kg-card kg-signup-card"><h2>Get the letter</h2><p>Subscribe to our weekly letter and never miss a post.</p><span>No spam. Unsubscribe anytime.</span></div><div class="kg-card kg-bookmark-card"><a class="kg-bookmark-container"><div class="kg-bookmark-title">{DECOYS[2][0]}</div><div class="kg-bookmark-description">What the farmers say about it.</div><span class="kg-bookmark-author">{DECOYS[2][1]}</span></a></div>{paras(t.body[4:])}</section></article><div class="gh-comments"><h2>Member discussion</h2></div><section class="gh-footer"><h2>Read more</h2>{cards("gh-card")}</section></main></div>{foot(t)}'
    head = ld(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "publisher": {
                "@type": "Organization",
                "name": t.publisher,
                "url": "/",
                "logo": {"@type": "ImageObject", "url": "/l.png"},
            },
            "author": {"@type": "Person", "name": t.authors[0]},
            "contributor": [{"@type": "Person", "name": a} for a in t.authors[1:]],
            "headline": t.title,
            "datePublished": zulu(t.local),
            "dateModified": zulu(t.changed),
        }
    ) + metas(
        {"og:site_name": t.publisher, "og:title": t.title, "article:published_time": zulu(t.local)}
    )
    return expect(t, doc(t, head, body, title=t.title))


def letter(t: Tale) -> Page:
    """A newsletter service: subscribe widgets in the text, everything in generated classes."""
    widget = '<div class="subscription-widget-wrap" data-attrs="{}"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Thanks for reading! Subscribe for free to receive new posts and support my work.</p></div><form><input type="email" placeholder="Type your email..."/><input type="submit" value="Subscribe"/></form></div></div>'
    body = f'<div id="entry"><div class="main-menu">{NAV}</div><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">{E(t.title)}</h1><h3 class="subtitle">{E(t.deck)}</h3><div class="byline-wrapper"><div class="pencraft">{" and ".join(f"<a href=/@x>{E(a)}</a>" for a in t.authors)}</div><div class="pencraft meta">{t.local:%b %d, %Y}</div></div><div class="post-ufi"><span>12</span><span>3</span><a>Share</a></div></div><div class="available-content"><div dir="auto" class="body markup">{paras(t.body[:3])}{widget}{paras(t.body[3:5])}<div class="captioned-image-container"><figure><img/><figcaption class="image-caption">{E(t.caption)}</figcaption></figure></div>{paras(t.body[5:])}<p class="button-wrapper"><a class="button primary">Share</a></p></div></div></article><div id="discussion"><h4>Discussion about this post</h4><div class="comment"><a>Bodo</a><span>Nov 30, 2025</span><p>Very clear. Thank you for it.</p></div><p>No posts</p><p>Ready for more?</p></div></div><footer>© 2025 {E(joined(t.authors))}<div>Privacy ∙ Terms ∙ Collection notice</div></footer></div><script>window._preloads = JSON.parse("{{\\"post_date\\":\\"{zulu(t.local)}\\"}}")</script>'
    data = {
        **news(
            t,
            datePublished=t.local.isoformat(),
            publisher={
                "@type": "Organization",
                "name": t.publisher,
                "url": "x",
                "identifier": "pub:1",
            },
            author=[
                {
                    "@type": "Person",
                    "name": a,
                    "url": "https://x.example/@x",
                    "interactionStatistic": [{"@type": "InteractionCounter"}],
                }
                for a in t.authors
            ],
        )
    }
    return expect(
        t,
        doc(
            t,
            ld(data) + metas({"og:title": t.title, "author": joined(t.authors)}),
            body,
            title=f"{t.title} - by {t.authors[0]} - {t.publisher}",
        ),
    )


def blogger(t: Tale) -> Page:
    """A date header over the post, text with line breaks, time in an abbreviation, comments with dates."""
    body = f'<div class="header"><h1 class="title">{E(t.publisher)}</h1><p class="description"><span>Notes from the region since 2009</span></p></div><div class="main"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>{t.local:%A, %B} {t.local.day}, {t.local.year}</span></h2><div class="date-posts"><div class="post hentry" itemscope itemtype="http://schema.org/BlogPosting"><h3 class="post-title entry-title" itemprop="name">{E(t.title)}</h3><div class="post-body entry-content" itemprop="description articleBody">{"<br /><br />".join(E(p) for p in t.body)}<div style="clear: both;"></div></div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn" itemprop="author" itemscope itemtype="http://schema.org/Person"><a class="g-profile" rel="author"><span itemprop="name">{E(joined(t.authors))}</span></a></span></span> <span class="post-timestamp">at <meta content="{t.url}" itemprop="url"/><a class="timestamp-link" rel="bookmark"><abbr class="published" itemprop="datePublished" title="{t.local.isoformat()}">{t.local:%I:%M %p}</abbr></a></span><div>Labels: <a rel="tag">diplomacy</a></div></div></div></div></div></div><div id="comments"><h4>2 comments:</h4><p class="comment-author">Zia said...</p><p class="comment-body">So it goes, and will go on.</p><p class="comment-timestamp">March 9, 2026 at 11:44 AM</p></div><div id="blog-pager"><a>Newer Post</a><a>Older Post</a><a>Home</a></div><div>Subscribe to: Post Comments (Atom)</div></div><div class="sidebar"><h2>Blog Archive</h2><ul><li>► 2025 (44)</li><li>▼ {t.local.year} (61)</li></ul></div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas({"og:title": t.title, "og:url": t.url}),
            body,
            title=f"{t.publisher}: {t.title}",
        ),
    )


def medium(t: Tale) -> Page:
    body = f'<div id="root"><div class="a b c"><a>Open in app</a><a>Sign up</a><a>Sign in</a></div><article><div class="fj fk"><h1 class="pw-post-title" data-testid="storyTitle">{E(t.title)}</h1><h2 class="pw-subtitle-paragraph">{E(t.deck)}</h2><div class="speechify"><a data-testid="authorName">{E(joined(t.authors))}</a><p><button>Follow</button></p><span data-testid="storyReadTime">4 min read</span><span>·</span><span data-testid="storyPublishDate">{t.local:%b} {t.local.day}, {t.local.year}</span><div class="pw-multi-vote-count"><p><button>--</button></p></div><p>Listen</p><p>Share</p></div><figure><img/><figcaption>{E(t.caption)}</figcaption></figure>{paras(t.body, "pw-post-body-paragraph ne nf ng")}</div></article><footer><div><a>Diplomacy</a></div><h2>Written by {E(t.authors[0])}</h2><p>431 Followers · Writer for {E(t.publisher)}</p><p>Writes on borders, rivers and those who cross them.</p><h2>More from {E(t.authors[0])} and {E(t.publisher)}</h2>{cards("post", "div")}<p>Help Status About Careers Press Blog Privacy Terms Text to speech Teams</p></footer></div>'
    data = {
        "@context": "http://schema.org",
        "@type": "SocialMediaPosting",
        "headline": t.title,
        "name": t.title,
        "dateCreated": zulu(t.local),
        "datePublished": zulu(t.local),
        "dateModified": zulu(t.changed),
        "author": {"@type": "Person", "name": joined(t.authors)},
        "creator": [joined(t.authors)],
        "publisher": {"@type": "Organization", "name": t.publisher},
    }
    return expect(
        t,
        doc(
            t,
            ld(data)
            + metas(
                {
                    "article:published_time": zulu(t.local),
                    "author": joined(t.authors),
                    "og:site_name": t.publisher,
                    "og:title": t.title,
                }
            ),
            body,
            title=f"{t.title} | by {t.authors[0]} | {t.publisher} | {t.local:%b}, {t.local.year} | {t.publisher}",
        ),
    )


def joomla(t: Tale) -> Page:
    body = f'<div class="body">{NAV}<div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="en-GB"/><div class="page-header"><h2 itemprop="headline">{E(t.title)}</h2></div><div class="icons"><a>Print</a><a>Email</a></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by <span itemprop="name">{E(joined(t.authors))}</span></dd><dd class="category-name">Category: <a>World</a></dd><dd class="published"><time datetime="{t.local.isoformat()}" itemprop="datePublished">Published: {t.local:%d %B %Y}</time></dd><dd class="modified"><time datetime="{t.changed.isoformat()}" itemprop="dateModified">Last Updated: {t.changed:%d %B %Y}</time></dd><dd class="hits"><meta itemprop="interactionCount" content="UserPageVisits:243"/>Hits: 243</dd></dl><div itemprop="articleBody">{paras(t.body)}</div><ul class="pager pagenav"><li class="previous"><a>Prev</a></li><li class="next"><a>Next</a></li></ul></div></div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            '<meta name="generator" content="Joomla! - Open Source Content Management"/>'
            + metas({"author": joined(t.authors)}),
            body,
            title=f"{t.title} - {t.publisher}",
        ),
    )


def amp(t: Tale) -> Page:
    body = f'<amp-sidebar id="s">{NAV}</amp-sidebar><header class="amp-wp-header"><div><a>{E(t.publisher)}</a></div></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{E(t.title)}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">{E(joined(t.authors))}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="{t.local.isoformat()}">2 years ago</time></div></header><figure class="amp-wp-article-featured-image"><amp-img src="a.jpg" width="600" height="400"></amp-img><p class="wp-caption-text">{E(t.caption)}</p></figure><div class="amp-wp-article-content">{paras(t.body[:3])}<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Loading advertisement</div></amp-ad><blockquote><p>{E(t.body[3])}</p></blockquote><amp-twitter data-tweetid="1"></amp-twitter>{paras(t.body[4:])}</div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: World</div><div class="amp-wp-meta amp-wp-comments-link"><a>Leave a Comment</a></div></footer></article><footer class="amp-wp-footer"><h2>{E(t.publisher)}</h2><a>Back to top</a></footer>'
    markup = doc(
        t,
        "<style amp-boilerplate>body{visibility:hidden}</style><script async src=v0.js></script>"
        + ld(
            news(
                t,
                **{"@context": "http://schema.org", "image": {"@type": "ImageObject", "url": "a"}},
            )
        ),
        body,
        title=f"{t.title} - {t.publisher}",
    )
    return expect(t, markup.replace('<html lang="en">', '<html ⚡ lang="en">'))


def next_data_only(t: Tale) -> Page:
    """Only the page's data hold the text: the rest is drawn by a script."""
    blocks = [{"type": "text", "id": n, "content": f"<p>{E(p)}</p>"} for n, p in enumerate(t.body)]
    state = {
        "props": {
            "pageProps": {
                "menu": [{"title": x[0]} for x in DECOYS],
                "content": {
                    "type": "story",
                    "headlines": {"basic": t.title},
                    "display_date": zulu(t.local),
                    "content_elements": blocks,
                    "credits": {"by": [{"name": a} for a in t.authors]},
                },
                "related": [
                    {"headline": x[0], "text": x[0] + ", our reader asks. " * 4} for x in DECOYS
                ],
            }
        },
        "page": "/a",
        "buildId": "x1",
    }
    body = f'<div id="__next"><div class="spinner">Loading...</div></div><noscript>You need to enable JavaScript to run this app.</noscript><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    return expect(
        t,
        doc(
            t,
            ld(news(t, datePublished=zulu(t.local)))
            + metas({"og:title": t.title, "og:site_name": t.publisher}),
            body,
        ),
    )


def body_in_ld_only(t: Tale) -> Page:
    """A paywalled page: first paragraph on the page, the whole text in JSON-LD."""
    body = f'<header>{NAV}</header>{COOKIES}<main><h1>{E(t.title)}</h1><p class="by">By {E(joined(t.authors))}</p><div class="teaser-content"><p>{E(t.body[0])}</p></div><div class="paywall"><h3>This article is for subscribers only</h3><p>To continue reading, subscribe for one euro a month. Already a subscriber? Log in.</p></div>{cards()}</main>{foot(t)}'
    data = news(
        t,
        articleBody="\n\n".join(t.body),
        isAccessibleForFree=False,
        hasPart={
            "@type": "WebPageElement",
            "isAccessibleForFree": False,
            "cssSelector": ".paywall",
        },
    )
    return expect(t, doc(t, ld(data), body))


def broken_ld(t: Tale) -> Page:
    """JSON-LD with a trailing comma, raw line breaks, CDATA marks and entities; a second, whole block about the site."""
    bad = (
        '<script type=\'application/ld+json\'>\n//<![CDATA[\n{\n  "@context": "http://schema.org",\n  "@type": "NewsArticle",\n'
        f'  "headline": "{E(t.title)}",\n  "description": "{t.deck}\n\tand more",\n  "datePublished": "{t.local:%Y-%m-%dT%H:%M:%S%z}",\n  "author": {{"@type": "Person", "name": "{E(joined(t.authors))}",}},\n'
        f'  "publisher": {{"@type": "Organization", "name": "{E(t.publisher)}"}},\n}}\n//]]>\n</script>'
    )
    body = f'{NAV}<div id="content"><h1>{E(t.title)}</h1><div class="date">{t.local:%d.%m.%Y}</div><div class="txt">{paras(t.body)}</div></div><div class="others">{cards("o", "div")}</div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            ld(
                {
                    "@context": "http://schema.org",
                    "@type": "WebSite",
                    "name": "Front page",
                    "url": "/",
                }
            )
            + bad,
            body,
            title=f"{t.title} :: {t.publisher}",
        ),
    )


def twins(t: Tale) -> Page:
    """The text twice, once for phones and once for desks, one of them hidden; cards first in the page."""
    body = f'{COOKIES}<header>{NAV}</header><div class="hero-strip">{cards("hero")}</div><div class="mobile-only d-md-none" style="display:none" aria-hidden="true"><h1>{E(t.title)}</h1><div class="story-m">{paras(t.body)}</div></div><div class="desktop-only d-none d-md-block"><h1 class="ttl">{E(t.title)}</h1><div class="auth">By {E(joined(t.authors))} | {t.local.day} {t.local:%B %Y} {t.local:%H:%M} {_gmt(t)}</div><div class="story-d">{paras(t.body)}</div></div>{foot(t)}'
    return expect(t, doc(t, metas({"og:site_name": t.publisher, "og:title": t.title}), body))


def _gmt(t: Tale) -> str:
    return f"(UTC{t.local.strftime('%z')[:3]}:{t.local.strftime('%z')[3:]})"


def invisible_characters(t: Tale) -> Page:
    """Soft hyphens, zero-width spaces, hard spaces and dropped capitals in the text; divisions for paragraphs."""

    def spoil(p: str) -> str:
        words = [w if len(w) < 9 else w[:4] + "&shy;" + w[4:] for w in (E(x) for x in p.split(" "))]
        return "&#8203;" + "&nbsp;".join((" ".join(words[:3]), " ".join(words[3:])))

    first = t.body[0]
    rows = (
        f'<div class="para"><span class="dropcap">{first[0]}</span>{E(first[1:])}</div>'
        + "".join(f'<div class="para">{spoil(p)}</div>' for p in t.body[1:])
    )
    body = f'<header>{NAV}</header><div class="lead-block"><h1>{E(t.title)}</h1><div class="infoline">{E(joined(t.authors))} · {t.local.day}. {t.local:%B %Y} · {t.local:%H:%M}</div></div><div class="longread">{rows}</div><div class="note">Correction: an earlier version of this article misspelled the name of a river.</div><div class="more">{cards("m", "div")}</div>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            metas(
                {
                    "article:published_time": t.local.isoformat(),
                    "og:site_name": t.publisher,
                    "og:title": t.title,
                    "author": joined(t.authors),
                }
            ),
            body,
        ),
        optional=(
            "Correction: an earlier version of this article misspelled the name of a river.",
        ),
    )


def wordpress_blocks(t: Tale) -> Page:
    """A theme of blocks; author graph by reference; lists, a table and a quotation that are text; a popup."""
    table = "<figure class='wp-block-table'><table><tbody><tr><td>Year</td><td>Rounds</td></tr><tr><td>2021</td><td>110,000</td></tr><tr><td>2022</td><td>300,000</td></tr></tbody></table></figure>"
    items = (
        "a hotline that works at night,",
        "two gauges on each bank,",
        "and a list of those who may call.",
    )
    body = f'<div class="wp-site-blocks"><header class="wp-block-template-part">{NAV}</header><main class="wp-block-group"><h1 class="wp-block-post-title">{E(t.title)}</h1><div class="wp-block-post-author"><div class="wp-block-post-author__content"><p class="wp-block-post-author__byline">Correspondent</p><p class="wp-block-post-author__name">{E(joined(t.authors))}</p></div></div><div class="wp-block-post-date"><time datetime="{t.local.isoformat()}">{t.local:%b} {t.local.day}, {t.local.year}</time></div><div class="entry-content wp-block-post-content">{paras(t.body[:3])}<ul class="wp-block-list">{"".join(f"<li>{x}</li>" for x in items)}</ul>{table}<h2 class="wp-block-heading">{E(t.heads[0])}</h2>{paras(t.body[3:5])}<figure class="wp-block-pullquote"><blockquote><p>{E(t.body[2])}</p></blockquote></figure>{paras(t.body[5:])}<div class="jp-relatedposts"><h3>Related</h3><p>{DECOYS[0][0]}<br/>December 30, 2024<br/>In "World"</p></div></div><div class="wp-block-post-terms">Posted in <a>World</a></div></main><div class="popup-overlay"><h3>Wait!</h3><p>Before you go, join 40,000 readers of our letter.</p></div></div>{foot(t)}'
    head = ld(
        {
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": ["WebPage", "ItemPage"],
                    "@id": "#w",
                    "name": t.title,
                    "datePublished": t.local.isoformat(),
                    "isPartOf": {"@id": "#s"},
                },
                {"@type": "WebSite", "@id": "#s", "name": t.publisher, "publisher": {"@id": "#o"}},
                {
                    "@type": ["Article", "BlogPosting"],
                    "headline": t.title,
                    "datePublished": t.local.isoformat(),
                    "author": [{"@id": f"#p{n}"} for n in range(len(t.authors))],
                    "publisher": {"@id": "#o"},
                },
                {"@type": "Organization", "@id": "#o", "name": t.publisher},
                *({"@type": "Person", "@id": f"#p{n}", "name": a} for n, a in enumerate(t.authors)),
            ],
        }
    )
    return expect(
        t,
        doc(t, head, body, title=f"{t.title} – {t.publisher}"),
        body=(*t.body[:3], *items, "Year Rounds 2021 110,000 2022 300,000", *t.body[3:]),
    )


def drupal_view(t: Tale) -> Page:
    """Fields with labels, a day-first date, 'Body' label, block of latest items before the node."""
    body = f'<div class="region-header">{NAV}</div><div class="block-latest"><h2>Latest news</h2>{cards("views-row", "div")}</div><article class="node node--type-news node--view-mode-full" about="/x"><h1><span class="field field--name-title">{E(t.title)}</span></h1><div class="field field--name-field-date"><div class="field__label">Date</div><div class="field__item"><time datetime="{zulu(t.local, "%Y-%m-%dT%H:%M:%SZ")}">{t.local:%d/%m/%Y - %H:%M}</time></div></div><div class="field field--name-field-author"><div class="field__label">Author</div><div class="field__item">{E(joined(t.authors))}</div></div><div class="field field--name-body"><div class="field__label visually-hidden">Body</div><div class="field__item">{paras(t.body)}</div></div><div class="field field--name-field-tags"><div class="field__label">Tags</div><div class="field__item"><a>River</a></div></div><section class="comments"><h2>Add new comment</h2><p>About text formats</p><p>No HTML tags allowed. Lines and paragraphs break automatically.</p></section></article>{foot(t)}'
    return expect(
        t,
        doc(
            t,
            '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)"/>'
            + metas({"og:site_name": t.publisher}),
            body,
            title=f"{t.title} | {t.publisher}",
        ),
    )


def bare_weekly(t: Tale) -> Page:
    """No metadata but the visible line; sub-heads in strong; a fact box; a footer with a year."""
    zone = t.local.strftime("%z")
    body = f'<div class="top"><a href="/">{E(t.publisher)}</a> {NAV}</div><div class="page"><div class="kicker">Analysis</div><h1>{E(t.title)}</h1><div class="subline">{E(joined(t.authors))} | {t.local.day} {t.local:%B %Y} — {t.local:%H:%M} GMT{zone[:3]}:{zone[3:]}</div><p>{E(t.body[0])}</p>{paras(t.body[1:3])}<p><strong>{E(t.heads[0])}</strong></p>{paras(t.body[3:6])}<p><a href="/a"><b>READ MORE: {DECOYS[1][0]}</b></a></p>{paras(t.body[6:])}<div class="tools"><a>Print</a> <a>Send to a friend</a></div></div><div class="bottom"><p>Copyright 2009-2025 {E(t.publisher)}</p></div>'
    return expect(t, doc(t, "", body, title=f"{t.title} - {t.publisher}"))


LAYOUTS = [
    ghost,
    letter,
    blogger,
    medium,
    joomla,
    amp,
    next_data_only,
    body_in_ld_only,
    broken_ld,
    twins,
    invisible_characters,
    wordpress_blocks,
    drupal_view,
    bare_weekly,
]
