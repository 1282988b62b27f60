"""Long work over many inputs: one that fails costs only itself, and progress is shown."""

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from foretold.errors import ForetoldError, InputError, UsageError
from foretold.records import Article, Record

T = TypeVar("T")
R = TypeVar("R")


class Failures:
    """The inputs that could not be read; each is named on standard error as it turns up."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, line: str) -> None:
        """Name one input that failed, and why, in one line."""
        self.lines.append(" ".join(line.split()))
        sys.stderr.write(f"foretold: {self.lines[-1]}\n")

    @property
    def exit_code(self) -> int:
        """0 when all inputs were read, else 1."""
        return 1 if self.lines else 0

    def sift(self, read: Iterable[Article | InputError]) -> Iterator[Article]:
        """The articles; errors among them are named and left out."""
        for item in read:
            if isinstance(item, InputError):
                self.add(str(item))
            else:
                yield item


def resilient(
    run: Callable[[Iterable[T]], Iterator[R]],
    items: Iterable[T],
    failed: Callable[[T, Exception], None],
) -> Iterator[R]:
    """The answers of a streaming `run` (one an item, in order), even when an item makes it raise.

    After an error, the first item without an answer is tried alone; if it fails again it is
    reported to `failed` and left out. The rest go on as a stream.

    Raises:
        Exception: what `items` itself raises, after the items before it were answered.

    """
    source = iter(items)
    waiting: deque[T] = deque()
    broken: list[Exception] = []

    def feed(again: list[T]) -> Iterator[T]:
        yield from again
        while not broken:
            try:
                item = next(source)
            except StopIteration:
                return
            except Exception as error:
                broken.append(error)
                return
            waiting.append(item)
            yield item

    while True:
        try:
            for answer in run(feed(list(waiting))):
                waiting.popleft()
                yield answer
            for item in waiting:
                failed(item, RuntimeError("no answer"))
            if broken:
                raise broken[0]
            return
        except Exception as error:
            if (broken and error is broken[0]) or not waiting or isinstance(error, UsageError):
                raise
        first = waiting.popleft()
        try:
            answers = list(run([first]))
        except Exception as error:
            failed(first, error)
        else:
            yield from answers


def coded(articles: Iterable[Article], failures: Failures) -> Iterator[list[Record]]:
    """The records of each article; an article whose coding raises is named and left out."""
    from foretold.coding import code_articles

    def failed(article: Article, error: Exception) -> None:
        where = article.path or article.url or article.id
        if isinstance(error, InputError):
            failures.add(str(error))
        elif isinstance(error, ForetoldError):
            failures.add(f"{where}: {error}")
        else:
            failures.add(f"{where}: could not be coded ({type(error).__name__}: {error})")

    return resilient(code_articles, articles, failed)


@contextmanager
def progress(what: str) -> Iterator[Callable[[int], None]]:
    """A counter on standard error, when that is a terminal and standard output is not.

    Gives a function that takes how many more are done.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda more: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    shown = (SpinnerColumn(), TextColumn("{task.completed} {task.description}"))
    console = Console(stderr=True)
    with Progress(*shown, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda more: bar.advance(task, more)


@contextmanager
def stages() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on standard error, when that is a terminal; takes what is done and how far of all."""
    if not sys.stderr.isatty():
        yield lambda what, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress, TimeElapsedColumn

    with Progress(
        *Progress.get_default_columns()[:3], TimeElapsedColumn(),
        console=Console(stderr=True), transient=True,
    ) as bar:  # fmt: skip
        task = bar.add_task("reading")
        yield lambda what, done, total: bar.update(
            task, description=what, completed=done, total=max(total, 1)
        )
