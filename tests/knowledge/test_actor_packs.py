"""A user's pack adds names without renaming what is known."""

import os
import subprocess
import sys
from pathlib import Path


def test_a_users_pack_adds_names_to_what_is_known(tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "actors"
    folder.mkdir(parents=True)
    tables = {
        "organisations.tsv": (
            "code\tcountry\tsector\tkind\tnames\tstart\tend\n"
            "NATO\tIGO\tMIL\tigo\tEvere Alliance\t\t\n"
        ),
        "countries.tsv": (
            "code\tnames\tadjectives\tpeople\tcapitals\tmetonyms\n"
            "NOR\t\tNordlandish\t\t\tHouse of Seals\n"
        ),
        "people.tsv": (
            "name\taliases\tcountry\toffice\tsector\tstart\tend\tsource\n"
            "Angela Merkel\tMutti Merkel\tDEU\thead_of_government\tGOV\t2005-11-22\t2021-12-08"
            "\ttest\n"
        ),
        "words.tsv": "list\twords\nvenue_nouns\tseal hunt\n",
    }
    for name, table in tables.items():
        (folder / name).write_text(table, "utf-8")
    program = (
        "from foretold.extraction.actors.annotate import annotate\n"
        "for a in annotate([{'id': 1, 'text': 'the Evere Alliance'},"
        " {'id': 2, 'text': 'the House of Seals'}, {'id': 3, 'text': 'Nordlandish police'},"
        " {'id': 4, 'text': 'Mutti Merkel', 'date': '2010-05-05'}, {'id': 5, 'text': 'NATO'}]):"
        " print(a['code'], a['sector'], a['name'])"
    )
    out = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "FORETOLD_KNOWLEDGE": str(tmp_path / "mine")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert out.stdout.splitlines() == [
        "NATO MIL NATO",
        "NOR GOV Norway",
        "NOR COP Nordlandish police",
        "DEU GOV Angela Merkel",
        "NATO MIL NATO",
    ]
