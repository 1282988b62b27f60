"""The program: which commands there are, and how errors leave it.

Each command is one module; what is heavy is imported inside the commands, so that
`foretold --help` answers at once.
"""

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from foretold.cli.annotate import annotate
from foretold.cli.code import code
from foretold.errors import ForetoldError, UsageError


class Program(TyperGroup):
    """The group of commands; turns errors into one line and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command.

        Exit codes: 0 done; 1 some inputs could not be read, or the store failed; 2 wrong usage;
        130 interrupted. A closed pipe (`| head`) ends the program quietly.
        """
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except ForetoldError as error:
            _say(str(error))
            raise typer.Exit(2 if isinstance(error, UsageError) else 1) from error
        except BrokenPipeError as error:
            _close_quietly()
            raise typer.Exit(0) from error
        except KeyboardInterrupt as error:
            raise typer.Exit(130) from error
        except Exception as error:
            message = getattr(error, "format_message", None)
            if message is None or getattr(error, "exit_code", 0) != 2:
                raise
            _say(f"{message()} (`foretold {_command(ctx)}--help` says more)")
            raise typer.Exit(2) from error
        return code


def _command(ctx: Any) -> str:
    """The command that was called, with a space after it, where it is one of ours."""
    name = ctx.invoked_subcommand
    return f"{name} " if name and name != "*" else ""


def _say(message: str) -> None:
    sys.stderr.write("foretold: " + " ".join(message.split()) + "\n")


def _close_quietly() -> None:
    """Point standard output at nothing, so that the interpreter's last flush is quiet too."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115


app = typer.Typer(
    cls=Program,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="""Reads what is expected out of the news, ties each expectation to its words, and
    keeps the account.""",
    epilog="Exit codes: 0 done; 1 some inputs could not be read; 2 wrong usage.",
)
app.command(short_help="Read articles and print their records.")(code)
app.command(short_help="Run one reader alone over JSON Lines.")(annotate)


def main() -> None:
    """Run the program."""
    app()
