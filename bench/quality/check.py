"""Holds every quality figure above its floor; a change that lowers one fails unless it says so.

    python bench/quality/check.py [--data ../shared] [--only WORD] [--write]

`floors.toml` lists the figures. Runs marked `own` use data of this repository and always run; runs
marked `data` use the development data and its scorer (`DATA/tools/score.py`, `DATA/dev`,
`DATA/seeds`) and are skipped, with a line that says so, where that folder is missing. `--write`
prints the figures found beside their floors as TOML, for an explicit decision to change them.
Exit code 1 when a figure lies below its floor.
"""

import argparse
import json
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PROGRAM = Path(sys.executable).parent / "foretold"


def run(spec: dict[str, Any], data: Path) -> dict[str, Any]:
    """Run one measurement and return the JSON object it prints.

    A measurement without floors here holds its own (`--floor`) and fails by its exit code.
    """
    words = [
        word.format(data=data, root=ROOT, python=sys.executable, foretold=PROGRAM)
        for word in shlex.split(spec["command"])
    ]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(f"{spec['command']}: exit {done.returncode}: {done.stderr.strip()[-800:]}")
    if not spec.get("floors"):
        return {"said": done.stdout.strip().splitlines()[-1]}
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def figure(results: dict[str, Any], path: str) -> float:
    """The number at a path of keys, or the share for a text such as "3/4" in percent."""
    value: Any = results
    for key in path.split("."):
        value = value[key]
    if isinstance(value, str) and "/" in value:
        right, of = value.split("/")
        return 100 * int(right) / int(of)
    return float(value)


def main() -> None:
    """Measure, compare, print a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", help="only runs whose name holds this word")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    runs: dict[str, dict[str, Any]] = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    failed = 0
    for name, spec in runs.items():
        if asked.only and asked.only not in name:
            continue
        if spec["uses"] == "data" and not (asked.data / "tools" / "score.py").exists():
            print(f"{name}: skipped, no development data at {asked.data}")
            continue
        results = run(spec, asked.data.resolve())
        if "said" in results:
            print(f"{name}: {results['said']}")
        for path, floor in spec.get("floors", {}).items():
            found = figure(results, path)
            below = found < floor
            failed += below
            print(f"{name} {path}: {found:.1f} (floor {floor}){' BELOW' if below else ''}")
            if asked.write:
                print(f'  "{path}" = {found:.1f}')
    if failed:
        sys.exit(
            f"{failed} figure(s) below their floors: mend the change, or say why and lower them"
        )


if __name__ == "__main__":
    main()
