"""The main job on the samples, end to end: what a reader of the brief would look for."""

from pathlib import Path

import pytest

from foretold import brief, code, read
from foretold.presentation.brief import render_html
from foretold.records import Article, Event, Expectation, Record, Rule

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture(scope="module")
def coded() -> dict[str, list[Record]]:
    """The records of each sample by the name of its file."""
    packs = list(code(read([str(SAMPLES)])))
    heads = [p[0] for p in packs]
    return {
        Path(head.path or "").name: pack
        for head, pack in zip(heads, packs, strict=True)
        if isinstance(head, Article)
    }


def head(records: list[Record]) -> Article:
    first = records[0]
    assert isinstance(first, Article)
    return first


def expectation(records: list[Record], words: str) -> Expectation:
    found = [r for r in records if isinstance(r, Expectation) and words in r.evidence.text]
    assert len(found) == 1, [r.evidence.text for r in found]
    return found[0]


def test_every_sample_is_read_and_dated(coded: dict[str, list[Record]]) -> None:
    dates = {name: head(records).published for name, records in coded.items()}
    assert len(dates) == 7
    assert dates["1998-south-asia-tests.txt"] == "1998-05-29"
    assert dates["2015-iran-agreement.html"] == "2015-07-15T18:20+02:00"
    assert dates["2023-niger-ultimatum.txt"] == "2023-08-08T14:05+01:00"
    assert dates["2024-red-sea-strikes.txt"] == "2024-01-12T21:40+00:00"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("undated-finland-nato.txt", "2022-05-13"),
        ("translated-three-way-summit.txt", "2024-05-27"),
    ],
)
def test_a_missing_date_is_inferred_as_an_interval_that_holds_the_day(
    coded: dict[str, list[Record]], name: str, day: str
) -> None:
    article = head(coded[name])
    assert article.published_basis == "inferred"
    assert article.published_reason
    assert article.published_range is not None
    assert article.published_range.start <= day <= article.published_range.end


def test_a_given_date_wins(coded: dict[str, list[Record]]) -> None:
    path = str(SAMPLES / "translated-three-way-summit.txt")
    (records,) = code(read([path], published="2024-05-27"))
    assert head(records).published_basis == "given"
    launch = expectation(records, "will launch a satellite rocket")
    assert launch.horizon is not None
    assert launch.horizon.start == "2024-05-27"


def test_the_chain_of_sources_is_told(coded: dict[str, list[Record]]) -> None:
    article = head(coded["translated-three-way-summit.txt"])
    assert article.publisher == "World Echo Daily"
    assert article.via == ("Hanbit Shinmun",)


def test_furniture_is_no_text(coded: dict[str, list[Record]]) -> None:
    texts = "\n".join(head(records).text for records in coded.values())
    for words in ("newsletter", "Related stories", "Share this", "Subscribe", "is a traveler"):
        assert words not in texts


def test_a_hedge_has_its_holder_band_and_condition(coded: dict[str, list[Record]]) -> None:
    wire = coded["1998-south-asia-tests.txt"]
    device = expectation(wire, "a sixth device might be detonated")
    assert device.band == "possible"
    assert device.holder is not None
    assert "diplomats" in device.holder.name.lower()
    economy = expectation(wire, "economy could collapse")
    assert economy.condition is not None
    assert economy.condition.text.startswith("if the International Monetary Fund")


def test_a_dated_plan_has_its_day(coded: dict[str, list[Record]]) -> None:
    meeting = expectation(coded["1998-south-asia-tests.txt"], "are scheduled to meet in Geneva")
    assert meeting.band == "scheduled"
    assert meeting.horizon is not None
    assert meeting.horizon.start == meeting.horizon.end == "1998-06-04"


def test_who_did_what_to_whom(coded: dict[str, list[Record]]) -> None:
    events = [r for r in coded["2024-red-sea-strikes.txt"] if isinstance(r, Event)]
    strikes = [
        e for e in events if e.event_type == "ASSAULT" and "struck more than" in e.evidence.text
    ]
    assert len(strikes) == 1
    assert {a.code for a in strikes[0].actor} == {"USA", "GBR"}


def test_a_treaty_binds(coded: dict[str, list[Record]]) -> None:
    rules = [r for r in coded["1998-south-asia-tests.txt"] if isinstance(r, Rule)]
    assert any(r.modality == "prohibited" and "ctbt" in r.instruments for r in rules)


def test_the_brief_of_them_all_marks_every_word_it_cites(coded: dict[str, list[Record]]) -> None:
    page = render_html(brief(coded.values()))
    for records in coded.values():
        for record in records:
            if isinstance(record, Expectation):
                assert f'id="w-{record.id}"' in page
