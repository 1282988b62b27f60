import re
from collections.abc import Callable
from dataclasses import replace

from lxml import html as lxml_html

from foretold.presentation.brief import build_brief, render_html, render_markdown
from foretold.records import Event, Expectation, Record, Span, Violation, identified

UNLIKE = "\n" + "\n".join(f"Story {n} on crop {n * 7} and lake {n * 13}." for n in range(40))
Coded = Callable[..., list[Record]]


def test_the_brief_holds_every_part(coded: Coded) -> None:
    brief = build_brief([coded()])
    assert [r.day for r in brief.happenings] == ["3 May 2010"]
    (row,) = brief.expectations
    assert (row.holder, row.affiliation, row.horizon) == ("officials", "Chad", "May 2010")
    assert row.condition == "if talks fail"
    assert [r.instrument for r in brief.rules] == ["ceasefire"]
    assert [(v.actor, v.instrument) for v in brief.violations] == [("Sudan", "ceasefire")]


def test_contacts_tell_level_and_next_meeting(coded: Coded) -> None:
    (row,) = build_brief([coded()]).contacts
    assert row.parties == "Chad and Sudan"
    assert row.level == "ministers"
    assert [m.day for m in row.past] == ["3 May 2010"]
    assert [m.day for m in row.planned] == ["20 May 2010"]


def test_what_to_watch_is_in_order_of_its_last_day(coded: Coded) -> None:
    rows = build_brief([coded()]).watch
    assert [r.until for r in rows] == ["20 May 2010", "by the end of May 2010"]
    assert not any(r.overdue for r in rows)


def test_what_fell_due_before_the_last_article_is_marked(coded: Coded) -> None:
    later = coded(tail=UNLIKE, path="b.txt", published="2010-06-15")[:1]
    rows = build_brief([coded(), later]).watch
    assert [r.overdue for r in rows] == [True, True]


def test_copies_are_counted_once_with_all_outlets(coded: Coded) -> None:
    first = coded()
    copy = coded(path="b.txt", publisher="Courier")
    brief = build_brief([first, copy])
    assert len(brief.articles) == 1
    assert brief.articles[0].copies == ("Courier",)
    assert len(brief.expectations) == 1


def test_what_a_copy_tells_besides_is_told_with_a_row_of_its_own(coded: Coded) -> None:
    tail = " Herders near Bahai lost forty camels when a well dried up in the week before."
    longer = coded(tail=tail, path="b.txt", publisher="Courier")
    words = "Herders near Bahai lost forty camels"
    start = longer[0].text.index(words)
    event = replace(longer[1], evidence=Span(start, start + len(words), words), date=None)
    brief = build_brief([coded(), [*longer, identified(event)]])
    assert [(a.number, a.copies, a.retells) for a in brief.articles] == [
        (1, ("Courier",), None),
        (2, (), 1),
    ]
    assert [w.number for h in brief.happenings for w in h.words] == [1, 2]
    assert len(brief.expectations) == 1
    for page in (render_html(brief), render_markdown(brief)):
        assert "retells 1 and tells more" in page


def test_the_outlets_that_the_store_knows_are_told(coded: Coded) -> None:
    first, *rest = coded()
    known = replace(first, also_in=("a2",), outlets=("Gazette", "Courier"))
    (row,) = build_brief([[known, *rest]]).articles
    assert row.copies == ("Courier",)


def test_the_same_expectation_in_two_articles_is_one_row_with_both(coded: Coded) -> None:
    brief = build_brief([coded(), coded(tail=UNLIKE, path="b.txt", publisher="Courier")])
    (row,) = brief.expectations
    assert sorted(w.number for w in row.words) == [1, 2]


def test_every_entry_of_the_page_links_to_marked_words(coded: Coded) -> None:
    page = render_html(build_brief([coded()]))
    tree = lxml_html.fromstring(page)
    targets = {e.get("id") for e in tree.iter() if e.get("id")}
    links = [a.get("href")[1:] for a in tree.iter("a") if "ref" in (a.get("class") or "")]
    assert len(links) >= 7
    assert set(links) <= targets
    marked = {m.get("id"): m.text_content() for m in tree.iter("mark") if m.get("id")}
    assert "Chad may close its border" in marked.values()


def test_the_page_needs_nothing_else(coded: Coded) -> None:
    page = render_html(build_brief([coded()]))
    assert "<script" not in page
    assert not re.search(r"(src|href)=\"(?!#)", page)
    assert "url(" not in page


def test_hostile_text_stays_text(coded: Coded) -> None:
    page = render_html(build_brief([coded(title="<script>x</script>", publisher='"><img>')]))
    assert "<script" not in page
    assert "<img" not in page


def test_markdown_holds_the_same_rows(coded: Coded) -> None:
    text = render_markdown(build_brief([coded()]))
    for words in ("3 May 2010", "officials, Chad", "20 to 60%", "if talks fail", "ceasefire"):
        assert words in text
    anchors = set(re.findall(r"\(#(w-\w+)\)", text))
    assert anchors
    assert anchors <= set(re.findall(r'id="(w-\w+)"', text))


def test_a_pipe_in_the_words_does_not_break_a_table(coded: Coded) -> None:
    text = render_markdown(build_brief([coded(title="a | b")]))
    assert "a \\| b" in text


def test_an_undated_article_is_said_to_be_undated(coded: Coded) -> None:
    brief = build_brief([coded(published=None, published_basis=None)])
    assert brief.articles[0].published == "date unknown"
    assert brief.as_of is None


def test_an_empty_brief_says_what_was_not_found(coded: Coded) -> None:
    page = render_html(build_brief([coded()[:1]], unreadable=["b.txt: empty"]))
    for words in ("No events were found", "No expectations were found", "b.txt: empty"):
        assert words in page


def test_the_sides_of_a_meeting_stand_side_by_side(coded: Coded) -> None:
    (row,) = build_brief([coded()]).happenings
    assert (row.actors, row.recipients) == ("Chad and Sudan", "")


def test_a_word_that_was_not_said_is_nothing_that_happened(coded: Coded) -> None:
    first = coded()
    unsaid = [
        replace(r, event_type="REJECT", quad=3, status="negated") if isinstance(r, Event) else r
        for r in first
    ]
    assert build_brief([unsaid]).happenings == ()


def test_a_plan_whose_day_is_over_is_no_next_meeting(coded: Coded) -> None:
    later = coded(tail=UNLIKE, path="b.txt", published="2010-06-15")[:1]
    (row,) = build_brief([coded(), later]).contacts
    assert row.planned == ()
    assert [m.day for m in row.past] == ["3 May 2010", "planned for 20 May 2010"]


def test_words_that_begin_with_a_pronoun_say_whom_they_are_about(coded: Coded) -> None:
    source, *others = coded()
    start = source.text.index("its border")
    evidence = Span(start, start + 10, "its border")
    shown = [replace(r, evidence=evidence) if isinstance(r, Expectation) else r for r in others]
    (row,) = build_brief([[source, *shown]]).expectations
    assert row.subject == "Chad"
    assert "[Chad]" in render_markdown(build_brief([[source, *shown]]))


def test_a_candidate_is_shown_where_its_article_speaks_of_the_rule(coded: Coded) -> None:
    pack = coded()
    candidates = [
        replace(r, basis="candidate", reason="falls under it") if isinstance(r, Violation) else r
        for r in pack
    ]
    assert [v.basis for v in build_brief([candidates]).violations] == ["candidate"]
    elsewhere = [replace(r, rule="npt") if isinstance(r, Violation) else r for r in candidates]
    assert build_brief([elsewhere]).violations == ()
