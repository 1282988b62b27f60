# ruff: noqa: E501
from datetime import date
from itertools import pairwise

import numpy as np
import pytest

from foretold.knowledge.files import table
from foretold.language.dating import infer_published
from foretold.language.dating.anchors import years_evidence
from foretold.language.dating.axis import (
    Axis,
    Evidence,
    posterior,
    shortest_interval,
)
from foretold.language.dating.events import dated_events, events_evidence
from foretold.language.dating.holders import Term, holders_evidence, names_evidence
from foretold.language.dating.recurring import recurring, recurring_evidence
from foretold.language.dating.series import all_series
from foretold.language.dating.words import sentences

TEXT = (
    "The defence minister arrives in Seoul on the afternoon of the 9th for talks that are expected "
    "to deal with the North's rockets. It is his first visit since the inauguration of the Yoon "
    "Suk-yeol administration in May of last year, his office said on the 8th.\n\n"
    "The two allies mark the 70th anniversary of the South Korea-US alliance this year. North Korea "
    "may make a third attempt to launch a reconnaissance satellite before long, officials believe. "
    "Both will also discuss the war that began with the recent surprise attack by Hamas on Israel."
)


def inside(text: str, day: str) -> bool:
    found = infer_published(text)
    return found is not None and found[1].start <= day <= found[1].end


def test_anchors_anniversary_series_and_recency_together_give_the_month() -> None:
    found = infer_published(TEXT)
    assert found is not None
    published, interval, reason = found
    assert published == "2023-11"
    assert interval.start <= "2023-11-09" <= interval.end
    assert "Hamas" in reason
    assert "70th anniversary" in reason
    assert "the third North Korean reconnaissance satellite launch is still to come" in reason
    assert "the 9th" in reason


def test_wrapped_lines_tell_the_same() -> None:
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(p, 72) for p in TEXT.split("\n\n"))
    assert infer_published(wrapped) == infer_published(TEXT)


def test_nothing_that_tells_gives_no_answer() -> None:
    assert infer_published("The minister said that the talks would go on for a while.") is None
    assert infer_published("") is None


def test_a_year_alone_gives_a_wide_interval_and_no_date() -> None:
    found = infer_published("Trade has grown since 2004, when the road was opened in the north.")
    assert found is not None
    published, interval, _ = found
    assert published is None
    assert interval.start < "2005-06-01"
    assert date.fromisoformat(interval.end) - date.fromisoformat(interval.start) > date(
        6, 1, 1
    ) - date(1, 1, 1)


@pytest.mark.parametrize(
    ("sentence", "day", "not_day"),
    [
        ("It is ten years since the invasion of Iraq, the minister said.", "2013-04-01", "2010-04-01"),
        ("The recent annexation of Crimea has changed the talks.", "2014-05-02", "2016-05-02"),
        ("Last year, when Kim Jong Il died, the talks had been close.", "2012-06-01", "2010-06-01"),
        ("The seven-year Syrian war has killed many, the envoy said of the war in Syria.", "2018-06-01", "2012-06-01"),
        ("The 20th anniversary of the Good Friday Agreement was marked in Belfast.", "2018-04-12", "2008-04-12"),
        ("Fears of a seventh nuclear test by North Korea grow.", "2022-06-01", "2016-06-01"),
        ("A second nuclear test by North Korea was condemned.", "2009-07-01", "2008-01-01"),
    ],
)  # fmt: skip
def test_dated_facts(sentence: str, day: str, not_day: str) -> None:
    assert inside(sentence, day)
    assert not inside(sentence, not_day)


def test_a_weekday_beside_a_day_picks_the_year() -> None:
    text = "The Brexit talks end on Friday, 8 December, in Brussels, before the summit."
    found = infer_published(text)
    assert found is not None
    assert inside(text, "2017-12-06")


def test_a_dateline_without_a_year_gives_the_day_when_the_year_is_known() -> None:
    text = (
        "SEOUL, Oct 11 (AFP) - Two days after North Korea's first nuclear test the council met.\n\n"
        "The talks follow last week's test, North Korea's first nuclear test, and will go on in 2006."
    )
    found = infer_published(text)
    assert found is not None
    assert inside(text, "2006-10-11")


def test_who_holds_an_office_dates_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    holder = Term("Anna Brandt", "head_of_government", date(2010, 3, 1), date(2012, 9, 30))
    monkeypatch.setattr(
        "foretold.language.dating.holders.terms", lambda: {"anna brandt": (holder,)}
    )
    now = "Prime Minister Anna Brandt said that the road would be built."
    assert inside(now, "2011-05-01")
    assert not inside(now, "2016-05-01")
    assert infer_published("The prime minister may say that the road will be built.") is None
    assert inside("Prime Minister Anna Brandt's road was not built.", "2011-05-01")
    then = "Former Prime Minister Anna Brandt said that the road should be built."
    assert inside(then, "2016-05-01")
    assert not inside(then, "2005-05-01")


def test_a_coming_event_is_not_taken_for_past() -> None:
    axis = Axis(date(1990, 1, 1), date(2026, 12, 31))
    coming = "India prepares for the G20 meeting that is to be held in New Delhi."
    past = "India was praised for the G20 meeting in New Delhi."
    told = [events_evidence(axis, sentences(text))[0] for text in (coming, past)]
    assert [len(evidence) for evidence in told] == [0, 1]


def test_the_pack_is_broad_sound_and_sourced() -> None:
    events = dated_events()
    assert len(events) > 400
    assert list(events) == sorted(events, key=lambda e: (e.start, e.what)) or all(
        a.start <= b.start for a, b in pairwise(events)
    )
    for event in events:
        assert event.end >= event.start
        assert event.alternatives
        assert all(a.terms for a in event.alternatives)
    decades = {e.start.year // 10 for e in events}
    assert {199, 200, 201, 202} <= decades
    for series in all_series():
        assert list(series.dates) == sorted(series.dates)


def test_the_interval_keeps_its_share() -> None:
    axis = Axis(date(2020, 1, 1), date(2020, 12, 31))
    peak = np.full(axis.size, 1e-6)
    peak[100:104] = 1.0
    assert shortest_interval(posterior(axis, [Evidence(peak, "")]), 0.9) == (100, 103)


def test_a_weekday_beside_a_bare_day_leaves_few_months() -> None:
    text = "The recent annexation of Crimea was debated on Thursday the 5th, the minister said."
    found = infer_published(text)
    assert found is not None
    assert found[1].start <= "2014-06-05" <= found[1].end
    assert found[1].start >= "2014-06-01"


def test_a_state_that_is_gone_ends_the_time() -> None:
    text = "The Zairean army fled the town. Trade grew by 1996, the bank said, and will grow on."
    assert inside(text, "1996-12-01")
    assert not inside(text, "1998-06-01")
    bygone = "The former Yugoslavia is at peace. Talks on the 2008 recession went on."
    assert inside(bygone, "2008-12-01")


def test_a_persons_name_alone_is_no_dated_fact() -> None:
    named = "Deputy Prime Minister Boris Nemtsov said that prices would fall, as President Boris Yeltsin hopes."
    found = infer_published(named)
    assert found is None or found[1].start < "1999-01-01"
    killed = infer_published("The murder of Boris Nemtsov on a bridge is still not solved.")
    assert killed is not None
    assert killed[1].start > "2013-01-01"


def test_the_holder_of_an_office_is_used_and_reasons_are_few() -> None:
    text = (
        "President Boris Yeltsin said on Thursday that the reforms would go on. Prime Minister "
        "Viktor Chernomyrdin and Secretary of State Madeleine Albright agreed with him."
    )
    found = infer_published(text)
    assert found is not None
    assert "1996-11-15" <= found[1].start <= found[1].end <= "1999-12-31"
    assert len(found[2].split("; ")) <= 5


def test_a_sharp_peak_is_the_answer() -> None:
    text = (
        "President Sauli Niinisto and Prime Minister Sanna Marin said on Thursday the 12th that the "
        "country should join. Russia invaded Ukraine in February; British Prime Minister Boris "
        "Johnson came on Wednesday."
    )
    found = infer_published(text)
    assert found is not None
    assert found[0] == "2022-05"
    assert "Thursday the 12th" in found[2].split("; ")[0]


@pytest.mark.parametrize(
    ("words", "inside_days", "outside"),
    [
        ("Leaders of the two will meet at the G20 summit next month, aides said.", ["2019-05-20", "2022-10-15"], "2019-08-15"),
        ("The ruling party lost last week's Pakistani general election, which monitors called flawed.", ["2018-08-02", "2024-02-14"], "2021-05-01"),
        ("He will run in the Kenyan election next year, an ally said.", ["2016-06-01", "2021-03-01"], "2018-06-01"),
        ("A boycott of the upcoming Iraqi parliamentary election was called for.", ["2010-01-20", "2018-03-01"], "2011-06-01"),
    ],
)  # fmt: skip
def test_what_recurs_leaves_the_days_near_each_of_its_own(
    words: str, inside_days: list[str], outside: str
) -> None:
    axis = Axis(date(1990, 1, 1), date(2026, 12, 31))
    (evidence,) = recurring_evidence(axis, sentences(words))
    at = [evidence.likelihood[(date.fromisoformat(d) - axis.first).days] for d in inside_days]
    low = evidence.likelihood[(date.fromisoformat(outside) - axis.first).days]
    assert min(at) > 5 * low


def test_what_recurs_tells_nothing_without_a_cue_or_with_a_year() -> None:
    axis = Axis(date(1990, 1, 1), date(2026, 12, 31))
    for words in ("It was said at a G20 summit.", "The G20 summit of 2016 was told of next month."):
        assert recurring_evidence(axis, sentences(words)) == []


def test_days_of_what_recurs_are_in_order_and_have_a_source() -> None:
    for row in recurring():
        assert list(row.dates) == sorted(set(row.dates)), row.what
    for row in table("dated_events/recurring.tsv"):
        assert row["source"]
        assert row["words"] == row["words"].lower()


def test_an_anniversary_of_something_else_is_not_that_of_the_fact_beside_it() -> None:
    axis = Axis(date(1990, 1, 1), date(2026, 12, 31))
    other = (
        "He saw the Korean War armistice museum on the 58th anniversary of diplomatic relations."
    )
    own = "A parade marked the 58th anniversary of the Korean War armistice."
    told = [[e.reason for e in events_evidence(axis, sentences(t))[0]] for t in (other, own)]
    assert [any("58th" in reason for reason in reasons) for reasons in told] == [False, True]


def test_the_mere_name_of_a_holder_speaks_for_the_term() -> None:
    axis = Axis(date(1990, 1, 1), date(2026, 12, 31))
    (evidence,) = names_evidence(axis, ["Talks with Kofi Annan went on."])
    at = [
        evidence.likelihood[(date(year, 6, 1) - axis.first).days]
        for year in (1992, 2003, 2009, 2020)
    ]
    assert at[1] > at[2] > at[3]
    assert at[1] > at[0]
    assert "in office from January 1997" in evidence.reason
    assert names_evidence(axis, ["UN Secretary-General Kofi Annan came.", "Kofi Annan left."]) == []


def test_a_year_that_is_planned_for_is_not_the_latest_year() -> None:
    axis = Axis(date(1990, 1, 1), date(2026, 12, 31))
    told = years_evidence(
        axis,
        "Exports fell in 2003. They are expected to double in 2010. The 2008 Olympic Games bring more.",
    )
    assert [year for year, _ in told] == [2003]


def test_an_open_term_has_no_end() -> None:
    axis = Axis(date(1990, 1, 1), date(2026, 12, 31))
    (evidence,) = holders_evidence(axis, ["President Donald Trump spoke."])
    assert "from January 2017 to January 2021 and from January 2025 on" in evidence.reason
