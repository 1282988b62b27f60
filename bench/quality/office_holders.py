"""How often the knowledge names the right person for an office on a day.

    python bench/quality/office_holders.py [--misses] [--round N]

Asks the questions of `office_questions.tsv`, which were written from sources independent of the
rows, and prints the share answered rightly, in percent, by round and by office. An answer is right
when the first holder it names is the person asked for, whatever the spelling: one name holds all
words of the other, or they differ by a few letters.
"""

import argparse
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from foretold.knowledge.holders import Holder
from foretold.knowledge.names import keys, written_variants
from foretold.knowledge.office_lookup import who_held
from foretold.knowledge.packs import Row, read_table

QUESTIONS = Path(__file__).parent / "office_questions.tsv"
ALIKE = 0.8


def is_right(person: str, holder: Holder | None) -> bool:
    """Whether the holder named is the person asked for."""
    if holder is None:
        return False
    asked = keys(person)
    named = (holder.name, *holder.aliases)
    for name in (*named, *(variant for one in named for variant in written_variants(one))):
        given = keys(name)
        if len(set(given) & set(asked)) >= min(2, len(asked), len(given)) and (
            set(given) <= set(asked) or set(asked) <= set(given)
        ):
            return True
        alike = SequenceMatcher(None, "".join(given), "".join(asked)).ratio()
        if alike >= ALIKE and given[-1][0] == asked[-1][0]:
            return True
    return False


def main() -> None:
    """Ask all questions and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list the questions missed")
    parser.add_argument("--round", default="", help="only this round")
    options = parser.parse_args()
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for row in read_table(QUESTIONS):
        if options.round and row["round"] != options.round:
            continue
        found = next(iter(who_held(row["office"], row["country"], row["day"])), None)
        groups = (f"round {row['round']}", row["office"])
        asked.update(groups)
        if is_right(row["person"], found):
            right.update(groups)
        elif options.misses:
            print(_miss(row, found))
    for group in sorted(asked, key=lambda g: (not g.startswith("round"), -asked[g])):
        share = 100 * right[group] / asked[group]
        print(f"{group:24} {right[group]:4} of {asked[group]:4}   {share:5.1f}")


def _miss(row: Row, found: Holder | None) -> str:
    name = f"{found.name} ({found.start} to {found.end})" if found else "nobody"
    return f"{row['country']} {row['office']} {row['day']}: {row['person']}, not {name}"


if __name__ == "__main__":
    main()
