"""Makes the first finding: what came of the expectations of 1,832 real articles.

Codes the wire and KCNA stories, resolves what can be resolved among themselves and against the
outcome lists and event data, and writes the tables of `docs/findings.md` between their marks and
its figures to `docs/findings`. The same data give the same report.

    python scripts/findings.py DATA --work FOLDER [--docs docs]

DATA has `articles`, `outcomes` and `forecast`. The coded store stays in FOLDER and is used again;
remove it to code anew.
"""

import argparse
import csv
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import findings_count as count
from findings_data import write_articles, write_event_data
from findings_drawing import bars

from foretold.ledger import Case, cases_of, decide
from foretold.presentation.ledger import curve_svg
from foretold.records import Article, Expectation, Span
from foretold.store import Query, Store

UNTIL = "2024-12-31"
"""The day up to which the world is looked at."""
DECIDED = date(2024, 12, 31)
_LISTS = (
    "csis_nk_provocations_1958-2026.csv",
    "cns_nti_missile_tests.json",
    "unsc_vetoes_1946-2022-09.csv",
)
_SHOWN = 24


def main() -> None:
    """Code, resolve, count, draw."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--docs", type=Path, default=Path("docs"))
    asked = parser.parse_args()
    store = coded(asked.data, asked.work)
    resolve(asked.data, asked.work, store)
    with Store.open(store, write=False) as opened:
        found = count.found_in(opened)
    with Store.open(decided(store)) as opened:
        by_reader = decisions(opened)
    write_report(found, by_reader, asked.docs)


def coded(data: Path, work: Path) -> Path:
    """The store of the articles, coded where it is not there yet."""
    work.mkdir(parents=True, exist_ok=True)
    store, articles = work / "findings.db", work / "articles.jsonl"
    if not store.exists():
        write_articles(data / "articles", articles)
        foretold("add", articles, "--store", store)
    return store


def resolve(data: Path, work: Path, store: Path) -> None:
    """Keep what came of the expectations in the store."""
    events = work / "icews_2005_2006.tsv"
    if not events.exists():
        sample = data / "outcomes" / "icews_events_2018-06_sample.tab"
        write_event_data(data / "forecast" / "ICEWS05-15", sample, events)
    lists = [x for name in _LISTS for x in ("--outcomes", data / "outcomes" / name)]
    foretold("resolve", "--store", store, *lists, "--outcomes", events, "--until", UNTIL,
             "-o", work / "verdicts.jsonl")  # fmt: skip


def decided(store: Path) -> Path:
    """A copy of the store, for a reader's decisions: the program's own verdicts stay apart."""
    copy = store.with_name("decided.db")
    copy.unlink(missing_ok=True)
    shutil.copy(store, copy)
    return copy


def decisions(store: Store) -> list[Case]:
    """What a reader decided by the public record (`findings_decisions.tsv`), as cases to score.

    A decision counts for the expectation of its article whose words overlap most; where the
    program no longer finds one there, it is named on standard error.
    """
    articles = [a for a in store.find(Query("article", copies=True)) if isinstance(a, Article)]
    names = {(a.path or "").rpartition("#")[2]: a.id for a in articles}
    ids = set[str]()
    for row in _decisions():
        start, end = int(row["start"]), int(row["end"])
        article = names.get(row["article"], "")
        told = store.find(Query("expectation", article=article, copies=True))
        there = [
            r for r in told
            if isinstance(r, Expectation) and _overlap(r.evidence, start, end) > 0.5
        ]  # fmt: skip
        if not there:
            sys.stderr.write(f"{row['article']} {start}: no expectation there any more\n")
            continue
        best = max(there, key=lambda r: (_overlap(r.evidence, start, end), r.id))
        decide(store, best.id, row["verdict"], row["reason"], by="a reader", day=DECIDED)
        ids.add(best.id)
    return [c for c in cases_of(store) if c.expectation in ids]


def _decisions() -> Iterator[dict[str, str]]:
    file = Path(__file__).with_name("findings_decisions.tsv")
    lines = [x for x in file.read_text("utf-8").splitlines() if not x.startswith("#")]
    return csv.DictReader(lines, delimiter="\t")


def _overlap(span: Span, start: int, end: int) -> float:
    common = min(span.end, end) - max(span.start, start)
    return common / (max(span.end, end) - min(span.start, start))


def foretold(*arguments: object) -> None:
    """Run the program; broken rows of a list are named and do not stop it."""
    command = [str(Path(sys.executable).parent / "foretold"), *map(str, arguments)]
    if subprocess.run(command, check=False).returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} failed")


def write_report(found: count.Found, by_reader: list[Case], docs: Path) -> None:
    """Fill the tables of the report and draw its figures."""
    tables = {
        "corpus": count.corpus(found), "bands": count.bands(found), "kinds": count.kinds(found),
        "holders": count.holders(found), "subjects": count.subjects(found),
        "horizons": count.horizons(found), "verdicts": count.verdicts(found),
        "settling": count.settling(found), "hedges": count.hedges(found),
        "scores": count.scores(found.cases), "decided": count.scores(by_reader),
        "decided_hedges": count.decided_hedges(by_reader), "links": count.linked(found),
    }  # fmt: skip
    report = docs / "findings.md"
    text = report.read_text("utf-8")
    for name, table in tables.items():
        mark = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end -->)", re.DOTALL)
        text, filled = mark.subn(table.markdown.replace("\\", r"\\") + "\n", text, count=1)
        if not filled:
            sys.exit(f"{report}: no place for the table {name}")
    report.write_text(text, "utf-8")
    figures = docs / "findings"
    figures.mkdir(exist_ok=True)
    for name, title in (
        ("bands", "How likely, in the words used"),
        ("subjects", "What is foretold"),
        ("horizons", "How far ahead"),
        ("verdicts", "What came of it"),
    ):
        drawn = drawing(title, tables[name])
        (figures / f"{name}.svg").write_text(drawn, "utf-8")
    drawn = bars("Which source would settle what is open", ["open"], [
        (row[1], [number(row[2])]) for row in tables["settling"].rows[:_SHOWN]
    ])  # fmt: skip
    (figures / "settling.svg").write_text(drawn, "utf-8")
    curve = curve_svg(count.by_band(by_reader), "What came of those that a reader decided")
    (figures / "calibration.svg").write_text(curve, "utf-8")


def drawing(title: str, table: count.Table) -> str:
    """A table by outlet as bars; its last two columns are sums."""
    return bars(title, table.head[1:-2], [
        (row[0], [number(cell) for cell in row[1:-2]]) for row in table.rows[:_SHOWN]
    ])  # fmt: skip


def number(cell: str) -> int:
    """The number that a cell shows."""
    return int(cell.replace(",", ""))


if __name__ == "__main__":
    main()
