"""What holds for any text."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rule_reading import Find

from foretold.records import identified

WORDS = [
    "the treaty", "resolution 1718", "forbids", "Iran", "from", "to", "violates", "in breach of",
    "a ceasefire", "under", "must", "not", "is", "a violation of", "the law", "launch", ",", "and",
    "that", "missiles", "obliges", "by", "accused", "North Korea's", "no", "if", "said", "“", "”",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=18))
def test_spans_slice_back_and_ids_are_those_of_the_content(find: Find, words: list[str]) -> None:
    text = " ".join(words) + "."
    rules, violations = find(text)
    for rule in rules:
        for span in (rule.evidence, rule.act):
            assert text[span.start : span.end] == span.text != ""
        assert rule == identified(rule)
    assert {v.rule for v in violations} <= {r.id for r in rules}
    assert (rules, violations) == find(text)
