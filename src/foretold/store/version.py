"""Which version of the extractor is at work: the program's, and a digest of all it reads with."""

import hashlib
import re
from functools import cache
from pathlib import Path

import foretold

_READS_WITH = ("records", "knowledge", "documents", "language", "extraction", "coding")


@cache
def extractor_version() -> str:
    """As in "0.1.0+5c1f09ab": another digest means that other code or knowledge is at work."""
    root = Path(foretold.__file__).parent
    digest = hashlib.sha256()
    for folder in _READS_WITH:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                content = path.read_bytes()
                digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
                digest.update(content)
    return f"{foretold.__version__}+{digest.hexdigest()[:8]}"


def is_older(version: str, than: str) -> bool:
    """Whether a version's release is before another's; the digests have no order."""
    return _release(version) < _release(than)


def _release(version: str) -> tuple[int, ...]:
    return tuple(int(n) for n in re.findall(r"\d+", version.partition("+")[0]))
