"""Writes docs/commands.md from the program's own help, so that the page cannot lag behind.

    python scripts/commands_page.py [--check]

`--check` writes nothing and exits 1 when the page differs.
"""

import sys
from pathlib import Path

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
    for name in getattr(group, "commands", {}):
        text = runner.invoke(app, [name, "--help"], prog_name="foretold", terminal_width=80).output
        usage, _, rest = text.strip().partition("\n\n")
        lines = [line.rstrip() for line in f"{usage}\n\n{rest}".splitlines()]
        parts.append(f"## `foretold {name}`\n\n```text\n" + "\n".join(lines) + "\n```\n")
    return "\n".join(parts)


def main() -> None:
    """Write the page, or check it."""
    text = page()
    if "--check" in sys.argv[1:]:
        sys.exit(PAGE.read_text("utf-8") != text)
    PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
