"""Which addresses may be fetched from: public ones only."""

import ipaddress
import socket
from urllib.parse import SplitResult, urlsplit

from foretold.errors import InputError

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def checked_link(link: str) -> SplitResult:
    """The parts of a link that may be fetched.

    Raises:
        InputError: it is not http or https, has no host, or carries a password.

    """
    try:
        parts = urlsplit(link)
        port = parts.port
    except ValueError as error:
        raise InputError(link, "not a valid link") from error
    if parts.scheme not in _PORTS:
        raise InputError(link, f"{parts.scheme or 'no scheme'}: only http and https are fetched")
    if not parts.hostname:
        raise InputError(link, "a link without a host")
    if parts.username or parts.password:
        raise InputError(link, "a link with a user name in it is not fetched")
    if port is not None and port not in {80, 443, 8000, 8080, 8443}:
        raise InputError(link, f"port {port} is not fetched from")
    return parts


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet, also where it wraps an IPv4 address."""
    ip = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def resolve(parts: SplitResult, link: str) -> tuple[str, int]:
    """The checked address and port that a link's connection must go to.

    Raises:
        InputError: the name is unknown, or any of its addresses is not public.

    """
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError(link, f"the host {host} is not known") from error
    addresses = [str(f[4][0]) for f in found]
    if not addresses or not all(is_public(a) for a in addresses):
        raise InputError(link, f"the host {host} is not on the public internet; not fetched")
    return addresses[0], port
