# ruff: noqa: E501
from datetime import date
from itertools import pairwise

import numpy as np
import pytest

from foretold.language.dating import infer_published
from foretold.language.dating.axis import (
    Axis,
    Evidence,
    central_interval,
    posterior,
    shortest_interval,
)
from foretold.language.dating.events import dated_events
from foretold.language.dating.holders import Term
from foretold.language.dating.series import all_series

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
    assert "number 3" in reason


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
    text = "Iran will hold talks on the Paris climate agreement that is to be signed next December."
    assert inside(text, "2015-06-01")


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
    flat = np.full(axis.size, 1.0)
    assert central_interval(posterior(axis, [Evidence(flat, "")]), 0.1, 0.1) == (36, 329)
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
    assert "1997-01-01" <= found[1].start <= found[1].end <= "1999-12-31"
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
