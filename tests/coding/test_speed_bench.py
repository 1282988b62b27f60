"""Holds the bench that compares coding with the bare parser to what it says it measures."""

from pathlib import Path

from bench.speed.coding import LAYERS, articles_in, measured, samples
from foretold.coding import coder


def test_the_bench_times_every_layer_and_leaves_the_coder_as_it_was() -> None:
    before = {name: getattr(coder, name) for name in LAYERS}
    figures = measured(samples()[:2])
    assert figures["articles"] == 2
    assert figures["records"] > 0
    assert set(figures["layers"]) == set(LAYERS)
    assert all(share > 0 for share in figures["layers"].values())
    assert {name: getattr(coder, name) for name in LAYERS} == before


def test_the_bench_reads_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text('{"text": "Rain fell.", "date": "2024-05-01"}\n' * 2, "utf-8")
    (article,) = articles_in(path, 1)
    assert (article.text, article.published) == ("Rain fell.", "2024-05-01")
