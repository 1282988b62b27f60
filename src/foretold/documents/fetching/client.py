"""The fetcher: redirects, robots.txt and a polite rate over single requests."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from urllib.parse import SplitResult, urljoin
from urllib.robotparser import RobotFileParser

from foretold.documents.fetching.addresses import checked_link, resolve
from foretold.documents.fetching.connection import AGENT, Response, request
from foretold.errors import InputError

_REDIRECTS = 5
_HOST_SECONDS = 2.0
_LONGEST_DELAY = 30.0
_ROBOTS_BYTES = 500_000
_CLOSED = "User-agent: *\nDisallow: /"
_TYPES = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom")


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched: the address that it came from at last, its content and charset."""

    url: str
    data: bytes
    charset: str | None


class Client:
    """Fetches pages one by one; remembers robots.txt and the last visit of each host.

    `resolver` and `transport` are for tests; `wait` is told how many seconds to sleep.
    """

    def __init__(
        self,
        *,
        resolver: Callable[[SplitResult, str], tuple[str, int]] = resolve,
        transport: Callable[[SplitResult, str, int, str], Response] = request,
        wait: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._resolver, self._transport = resolver, transport
        self._wait, self._clock = wait, clock
        self._robots: dict[str, RobotFileParser] = {}
        self._visited: dict[str, float] = {}

    def fetch(self, link: str) -> Page:
        """Fetch a page.

        Raises:
            InputError: it may not be fetched, does not answer, or is no text.

        """
        response, url = self._follow(link, heed_robots=True)
        if response.status != 200:
            raise InputError(link, f"the server answered {response.status}")
        kind = response.headers.get("content-type", "text/html").lower()
        if not kind.startswith(_TYPES):
            raise InputError(link, f"{kind.split(';')[0]}, not a page")
        charset = (
            kind.split("charset=")[1].split(";")[0].strip(" \"'") if "charset=" in kind else None
        )
        return Page(url, response.data, charset)

    def _follow(self, link: str, *, heed_robots: bool) -> tuple[Response, str]:
        url = link
        for _ in range(_REDIRECTS + 1):
            parts = checked_link(url)
            if heed_robots and not self._allows(parts, url):
                raise InputError(link, f"robots.txt of {parts.hostname} does not allow it")
            self._pause(parts.hostname or "")
            response = self._transport(parts, *self._resolver(parts, url), url)
            target = response.headers.get("location")
            if response.status not in {301, 302, 303, 307, 308} or not target:
                return response, url
            url = urljoin(url, target)
        raise InputError(link, f"more than {_REDIRECTS} redirects")

    def _allows(self, parts: SplitResult, url: str) -> bool:
        """Whether robots.txt allows the page; a site without one allows all, a failing one none."""
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            parser = RobotFileParser()
            try:
                response, _ = self._follow(f"{site}/robots.txt", heed_robots=False)
            except InputError as error:
                raise InputError(url, error.what) from error
            rules = "" if response.status < 500 else _CLOSED
            if response.status == 200:
                rules = response.data[:_ROBOTS_BYTES].decode("utf-8", "replace")
            elif response.status in {401, 403}:
                rules = _CLOSED
            parser.parse(rules.splitlines())
            self._robots[site] = parser
        return self._robots[site].can_fetch(AGENT, url)

    def _pause(self, host: str) -> None:
        """Wait until the host may be visited again."""
        delay = _HOST_SECONDS
        for site, parser in self._robots.items():
            if site.endswith(f"//{host}") and (asked := parser.crawl_delay(AGENT)):
                delay = min(max(delay, float(asked)), _LONGEST_DELAY)
        last = self._visited.get(host)
        if last is not None and (left := delay - (self._clock() - last)) > 0:
            self._wait(left)
        self._visited[host] = self._clock()


@cache
def _shared() -> Client:
    return Client()


def fetch_page(link: str) -> Page:
    """Fetch a page with the process's one client; raises as `Client.fetch`."""
    return _shared().fetch(link)
