"""Every error the program raises on purpose: one line that says what, where, and the fix."""


class ForetoldError(Exception):
    """Base of all errors raised on purpose; `str(error)` is one line for a person."""


class UsageError(ForetoldError):
    """The call itself is wrong: an option, a date, a column (exit code 2)."""


class InputError(ForetoldError):
    """One input cannot be read; the others go on (exit code 1)."""

    def __init__(self, where: str, what: str) -> None:
        self.where = where
        self.what = what
        super().__init__(f"{where}: {what}")


class UnsupportedLanguageError(InputError):
    """The text is in a language that we do not read."""


class KnowledgeError(ForetoldError):
    """A knowledge file is malformed; names the file and the row."""


class StoreError(ForetoldError):
    """The store cannot be opened, read or written."""
