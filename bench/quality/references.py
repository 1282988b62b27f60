"""Scores whom pronouns and definite phrases of our own passages are found to mean.

    python bench/quality/references.py [bench/quality/mentions/references_second.jsonl] [--missed]

A passage has `asks`: a phrase by its offsets, the codes of those it denotes (none for an "it"
that denotes nobody) and, for some, the person's full name. Prints the share of asks whose codes
are all right, and of those with a name the share whose name is right, in percent.
"""

import argparse
import json
from pathlib import Path

from foretold.extraction.actors import find_cast
from foretold.language.parser import parse_many
from foretold.language.tree import ParsedText, Token

PASSAGES = Path(__file__).parent / "mentions" / "references_second.jsonl"


def head_of(parsed: ParsedText, start: int, end: int) -> Token:
    """The word of the phrase that hangs on a word outside it."""
    inside = parsed.tokens_between(start, end)
    outer = [t for t in inside if t.head is t or t.head not in inside]
    return outer[-1] if outer else inside[-1]


def score(path: Path) -> tuple[dict[str, float], list[str]]:
    """The figures and a line for each error."""
    passages = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    parses = parse_many([(p["id"], p["text"]) for p in passages])
    asked = right = named = right_name = 0
    errors = []
    for passage, (_, parsed) in zip(passages, parses, strict=True):
        cast = find_cast(parsed, passage["date"])
        for ask in passage["asks"]:
            found = cast.parties(head_of(parsed, ask["start"], ask["end"]))
            codes = sorted({e.code for e in found if e.code})
            asked += 1
            good = codes == sorted(ask["codes"])
            right += good
            names = [e.name for e in found]
            if "name" in ask:
                named += 1
                good = good and any(ask["name"] in n for n in names)
                right_name += good
            if not good:
                phrase = passage["text"][ask["start"] : ask["end"]]
                errors.append(f"{passage['id']} {phrase}: {codes} {names}, should be {ask}")
    figures = {
        "asks": asked,
        "accuracy": round(100 * right / asked, 1),
        "names": named,
        "names_right": round(100 * right_name / max(1, named), 1),
    }
    return figures, errors


def main() -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description="Scores references to actors.")
    parser.add_argument("file", type=Path, nargs="?", default=PASSAGES)
    parser.add_argument("--missed", action="store_true", help="list the errors")
    options = parser.parse_args()
    figures, errors = score(options.file)
    print(json.dumps(figures))
    if options.missed:
        print("\n".join(errors))


if __name__ == "__main__":
    main()
