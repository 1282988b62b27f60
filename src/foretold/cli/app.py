"""The program: which commands there are, and how errors leave it.

Each command is one module; what is heavy is imported inside the commands, so that
`foretold --help` answers at once.
"""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from foretold.cli.add import add
from foretold.cli.annotate import annotate
from foretold.cli.backtest import backtest
from foretold.cli.brief import brief
from foretold.cli.code import code
from foretold.cli.explain import explain
from foretold.cli.export import export
from foretold.cli.forecast import forecast
from foretold.cli.knowledge import knowledge
from foretold.cli.list import list_records
from foretold.cli.recode import recode
from foretold.cli.resolve import decide, resolve
from foretold.cli.score import calibrate, score
from foretold.cli.search import search
from foretold.cli.show import show
from foretold.cli.verify import verify
from foretold.cli.watch import watch
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
        except OSError as error:
            _say(f"{error.filename or 'standard output'}: {error.strerror or error}")
            _close_quietly()
            raise typer.Exit(1) from error
        except Exception as error:
            message = getattr(error, "format_message", None)
            if message is not None and getattr(error, "exit_code", 0) == 2:
                _say(f"{message()} (`foretold {_command(ctx)}--help` says more)")
                raise typer.Exit(2) from error
            if isinstance(error, typer.Exit) or os.environ.get("FORETOLD_DEBUG"):
                raise
            _say(f"internal error, {type(error).__name__}: {error} (FORETOLD_DEBUG=1 says where)")
            raise typer.Exit(1) from error
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
    epilog="Exit codes: 0 done; 1 some inputs could not be read; 2 wrong usage.",
)
app.command(short_help="Read articles and write a brief of them.")(brief)
app.command(short_help="Read articles and print their records.")(code)
app.command(short_help="Run one reader alone over JSON Lines.")(annotate)
app.command(short_help="Read articles into the store.")(add)
app.command(name="list", short_help="List records of a kind, with filters.")(list_records)
app.command(short_help="Show an article or a record with its words.")(show)
app.command(short_help="Say why a record says what it says.")(explain)
app.command(short_help="Search the words of articles and records.")(search)
app.command(short_help="Export records to CSV, Parquet, GraphML, GDELT, PLOVER.")(export)
app.command(short_help="Say what came of the expectations in the store.")(resolve)
app.command(short_help="Decide what came of an expectation.")(decide)
app.command(short_help="Score the resolved expectations: who was right.")(score)
app.command(short_help="Measure what hedges proved to mean.")(calibrate)
app.command(short_help="Forecast events, with precedents.")(forecast)
app.command(short_help="Measure forecasts of past events.")(backtest)
app.command(short_help="Show pairs whose events depart from their rhythm.")(watch)
app.command(short_help="Check that the store is whole.")(verify)
app.command(short_help="Read the stored articles again with this version.")(recode)
app.add_typer(
    knowledge, name="knowledge", short_help="Ask who held an office when; check the packs."
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from foretold.store.version import extractor_version

        typer.echo(f"foretold {extractor_version()}")
        raise typer.Exit


@app.callback()
def program(
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=_print_version,
            help="Print the version, and that of the extractor.",
        ),
    ] = False,
) -> None:
    """Reads what is expected out of the news, with the words it stands on; keeps the account."""


def main() -> None:
    """Run the program; its matrices are small, so that threads would only wait for each other."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    app()
