"""How long a warm forecast takes, and a day's update.

    python bench/speed/forecasting.py FOLDER --first-day 2005-01-01

FOLDER holds quadruples with names. Times are CPU seconds of whole processes, start included.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PARTS = ("train", "valid", "test")


def spent(words: list[str]) -> float:
    """The CPU seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [Path(sys.executable).with_name("foretold"), *words], check=True, capture_output=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure a cold start, warm answers, and an update with the last day's events."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--first-day", required=True)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for path in chosen.folder.glob("*.txt"):
            shutil.copy(path, folder)
        lines = (folder / "test.txt").read_text().splitlines(keepends=True)
        day = lines[-1].split()[3]
        (folder / "test.txt").write_text("".join(x for x in lines if x.split()[3] != day))
        (folder / "day.txt").write_text("".join(x for x in lines if x.split()[3] == day))
        words = ["forecast", "China", "Japan", "--first-day", chosen.first_day, "--no-keep"]
        words += ["--store", str(folder / "s.db")]
        data = [f"--data={folder / part}.txt" for part in PARTS]
        print(f"reading and training: {spent(words + data):.1f} CPU s")
        print(f"warm, a pair: {spent(words + data):.2f} CPU s")
        print(f"warm, an actor: {spent(words[:2] + words[3:] + data):.2f} CPU s")
        data.append(f"--data={folder / 'day.txt'}")
        print(f"a day's events on top, and a pair: {spent(words + data):.2f} CPU s")
        print(f"warm again: {spent(words + data):.2f} CPU s")


if __name__ == "__main__":
    main()
