"""Whatever the text: no error, and spans slice back to their words."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foretold.language.parser import parse
from foretold.language.times import find_times

WORDS = """
    the last next this that early late mid- end of in on by since until 31 30 February May Friday
    1998 2000 '98 1990s 99999 0 week weeks year quarter third 3 half fiscal ago later before after
    a few more than every weekend 8th 12:30 25:99 p.m. noon - , . ( ) and to morning Christmas
    Ramadan Easter 2024-02-30 13/13/99 Q5 FY99 century BC anniversary now twenty-five hundred
    thousand million 1/2 ½ ٣ ² 한국 é 🙂 hours 0700 dawn overnight Juche decade
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])
PUBLISHED = st.sampled_from(
    [None, "2024-02-29", "0001-01-01", "9999-12-31", "2023-11", "1998", "x"]
)


def check(text: str, published: str | None) -> None:
    parsed = parse(text)
    end = 0
    for time in find_times(parsed, published):
        assert text[time.span.start : time.span.end] == time.span.text
        assert time.span.start >= end
        assert time.value
        end = time.span.end
        if time.interval is not None:
            assert time.interval.start <= time.interval.end


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=14).map(" ".join), PUBLISHED)
def test_words_of_time_in_any_order(text: str, published: str | None) -> None:
    check(text, published)


def test_numerals_of_any_length() -> None:
    for size in (20, 400, 5000):
        check(
            f"It lasted {'9' * size} years until {'1' * size} May, {'7' * size}.5 days ago.", None
        )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120), PUBLISHED)
def test_any_text(text: str, published: str | None) -> None:
    check(text, published)
