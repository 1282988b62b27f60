from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from foretold.presentation.brief.highlight import Mark, marked_html


def test_a_mark_carries_its_anchor_and_class() -> None:
    page = marked_html("Seoul may act.", [Mark(0, 5, "e1", "event")])
    assert page == '<p><mark class="event" id="w-e1">Seoul</mark> may act.</p>'


def test_nested_marks_nest() -> None:
    page = marked_html("Seoul may act.", [Mark(6, 9, "h", "rule"), Mark(0, 14, "x", "event")])
    inner = '<mark class="rule" id="w-h">may</mark>'
    assert page == f'<p><mark class="event" id="w-x">Seoul {inner} act.</mark></p>'


def test_crossing_marks_are_cut_at_the_border() -> None:
    page = marked_html("abcdef", [Mark(0, 4, "a", "event"), Mark(2, 6, "b", "rule")])
    tree = lxml_html.fromstring(page)
    assert tree.text_content() == "abcdef"
    pieces = [m.text_content() for m in tree.iter("mark") if m.get("class") == "rule"]
    assert pieces == ["cd", "ef"]
    assert [m.get("id") for m in tree.iter("mark")].count("w-b") == 1


def test_a_mark_over_two_paragraphs_keeps_one_anchor() -> None:
    page = marked_html("one two\n\nthree", [Mark(4, 14, "m", "event")])
    assert page.count('id="w-m"') == 1
    assert page.count("<mark") == 2


def test_text_is_escaped() -> None:
    page = marked_html("<b>&", [Mark(0, 3, "m", "event", '"x"')])
    assert "&lt;b&gt;</mark>&amp;" in page
    assert "&quot;x&quot;" in page


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(alphabet="ab <&\n", min_size=1, max_size=40))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=6))
    marks = [Mark(min(p), max(p), f"m{i}", "event") for i, p in enumerate(pairs) if min(p) < max(p)]
    return text, marks


@given(marked_texts())
def test_any_marks_leave_the_text_as_it_is_and_mark_all_their_words(
    case: tuple[str, list[Mark]],
) -> None:
    text, marks = case
    page = marked_html(text, marks)
    tree = lxml_html.fromstring(f"<div>{page}</div>")
    kept = [line for line in text.splitlines() if line.strip()]
    assert [p.text_content() for p in tree.iter("p")] == kept
    covered = {i for m in marks for i in range(m.start, m.end) if text[i] != "\n"}
    shown = sum(len(t) for p in tree.iter("p") for t in _marked_texts(p))
    lines_kept = {i for i in covered if _line_of(text, i).strip()}
    assert shown == len(lines_kept)


def _marked_texts(paragraph: lxml_html.HtmlElement) -> list[str]:
    top = [m for m in paragraph.iter("mark") if m.getparent().tag != "mark"]
    return [m.text_content() for m in top]


def _line_of(text: str, at: int) -> str:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return text[start : end if end >= 0 else len(text)]
