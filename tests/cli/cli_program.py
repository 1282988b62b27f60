"""The program run in process, and small articles of our own."""

from typer.testing import CliRunner, Result

from foretold.cli.app import app

SUMMIT = """\
SEOUL, Nov 7 - The foreign ministers of South Korea and Japan met in Seoul on Tuesday and agreed \
to share more warnings of missile launches.

North Korea is likely to launch a rocket this month, a defence ministry official said. The launch \
would be prohibited by Security Council resolutions.
"""
TALKS = """\
GENEVA - Envoys of Iran and France held talks on Monday. France said that it will send another \
delegation if Iran lets the inspectors in.
"""


class Program:
    """Runs the program in process, in an empty folder."""

    def __init__(self) -> None:
        self._runner = CliRunner()

    def __call__(self, *words: str, stdin: str | bytes | None = None) -> Result:
        return self._runner.invoke(app, list(words), input=stdin)
