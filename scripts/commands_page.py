"""Writes docs/commands.md from the program's own help, so that the page cannot lag behind.

    python scripts/commands_page.py [--check]

`--check` writes nothing and exits 1 when the page differs.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command
from typer.testing import CliRunner

from foretold.cli.app import app

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"
HEAD = """# Commands

The program's own help, command by command. `foretold --help` lists them; exit codes are 0 done,
1 some inputs could not be read (each is named on standard error, the rest are done), 2 wrong usage.
What the records hold is in [Records](records.md).
"""


def page() -> str:
    """The page as the program stands."""
    runner = CliRunner()
    parts = [HEAD]
    group = get_command(app)
    for words in _commands(group):
        call = [*words, "--help"]
        text = runner.invoke(app, call, prog_name="foretold", terminal_width=80).output
        usage, _, rest = text.strip().partition("\n\n")
        lines = [line.rstrip() for line in f"{usage}\n\n{rest}".splitlines()]
        title = f"## `foretold {' '.join(words)}`"
        parts.append(title + "\n\n```text\n" + "\n".join(lines) + "\n```\n")
    return "\n".join(parts)


def _commands(group: Any, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words that call each command, groups before the commands in them."""
    for name, command in getattr(group, "commands", {}).items():
        yield (*before, name)
        yield from _commands(command, (*before, name))


def main() -> None:
    """Write the page, or check it."""
    text = page()
    if "--check" in sys.argv[1:]:
        sys.exit(PAGE.read_text("utf-8") != text)
    PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
