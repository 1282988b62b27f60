"""The command line."""

from foretold.cli.app import main

__all__ = ["main"]
