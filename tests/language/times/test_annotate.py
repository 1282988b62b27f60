"""The layer alone gives what the pipeline gives."""

from foretold.language.parser import parse
from foretold.language.times import find_times
from foretold.language.times.annotate import annotate

ROWS = [
    {"id": 1, "text": "Talks collapsed on Monday.", "published": "2023-11-08"},
    {"id": "b", "text": "", "published": None},
    {"id": 3, "text": "He fled in 1998.\n\nTwo years later he returned.", "published": "2023-11"},
]


def test_rows_come_back_in_order_with_their_times() -> None:
    answers = list(annotate(ROWS))
    assert [a["id"] for a in answers] == [1, "b", 3]
    assert answers[0]["times"] == [{"start": 19, "end": 25, "type": "DATE", "value": "2023-11-06"}]
    assert answers[1]["times"] == []
    for row, answer in zip(ROWS, answers, strict=True):
        found = find_times(parse(str(row["text"])), row["published"])  # type: ignore[arg-type]
        assert answer["times"] == [
            {"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value}
            for t in found
        ]
