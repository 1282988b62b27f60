"""Times that hang on times told before them, and comparisons."""

from foretold.language.parser import parse
from foretold.language.times import find_times


def values(text: str, published: str | None = "2023-11-08") -> list[str]:
    return [t.value for t in find_times(parse(text), published)]


def test_the_next_and_the_previous_day() -> None:
    text = (
        "The rebels struck on May 3, 2010. The next day they withdrew. The previous day was calm."
    )
    assert values(text)[:2] == ["2010-05-03", "2010-05-04"]


def test_later_and_earlier() -> None:
    assert values("He fled in 1998. Two years later he returned.") == ["1998", "2000"]
    assert values("He fled on 5 May 2001. A week earlier he had resigned.") == [
        "2001-05-05", "2001-W17",
    ]  # fmt: skip


def test_that_year_and_the_same_month() -> None:
    assert values("He won in March 1998. He resigned later that year.") == ["1998-03", "1998"]


def test_a_year_earlier_means_the_same_quarter_where_quarters_are_told() -> None:
    text = "The company lost 3 million in the third quarter. A year earlier it earned 2 million."
    assert values(text) == ["2023-Q3", "2022-Q3"]
    assert values("Exports fell. A year earlier they had risen.") == ["2022"]


def test_history_goes_forward_through_the_turn_of_the_year() -> None:
    text = (
        "In June 1812 the army crossed the Niemen. Moscow fell on 14 September 1812. The retreat "
        "began in October 1812. On 5 December 1812 the emperor left. In February the king wavered. "
        "In 1813 Prussia changed sides. In 1814 Paris fell."
    )
    assert "1813-02" in values(text)


def test_days_that_share_a_month_or_year() -> None:
    assert values("It ran from 12 to 14 May 1943.") == ["1943-05-12", "1943-05-14"]
    assert values("It ran from 21 March to 4 May 1952.") == ["1952-03-21", "1952-05-04"]


def test_the_next_week_in_news_is_not_the_week_after_the_next() -> None:
    text = "Delegates arrive next week. They come for the next week's meeting."
    assert values(text) == ["2023-W46", "2023-W46"]


def test_the_latest_and_the_current_quarter() -> None:
    text = "It will hire in the fourth quarter. It lost money in the latest quarter."
    assert values(text) == ["2023-Q4", "2023-Q3"]
    text = "It lost money in the third quarter. The current quarter began well."
    assert values(text) == ["2023-Q3", "2023-Q4"]


def test_since_year_end_is_since_the_last_one() -> None:
    assert values("The index has risen 5 percent since year-end.") == ["2022-12-31"]


def test_an_obituary_is_no_history() -> None:
    text = (
        "The nation mourned its captain on Saturday. He was born in 1927, won in 1952, lost in "
        "1954, fled in 1956 and came home in 1981. He died on November 1."
    )
    assert values(text)[-1] == "2023-11-01"


def test_decades_of_a_history_share_their_century() -> None:
    text = (
        "The fort fell on 3 May 1861. Peace came on 9 April 1865. In June 1866 he left. In 1870 "
        "and 1875 he wrote. In the 1870s and 80s trade grew."
    )
    assert values(text)[-2:] == ["187", "188"]
