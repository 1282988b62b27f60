"""How much one input may hold, so that no input can exhaust the machine.

All sizes are bytes unless the name says otherwise.
"""

MEGABYTE = 1_000_000
ARTICLE_BYTES = 20 * MEGABYTE
"""The largest file, page or row that is read as one article."""
CONTAINER_BYTES = 200 * MEGABYTE
"""The largest feed or compressed member after decompression."""
LINE_BYTES = 20 * MEGABYTE
"""The longest line of JSON Lines or of a table."""
FEED_ENTRIES = 10_000
"""The most entries that are read from one feed."""
TEXT_CHARS = 2_000_000
"""The longest text of one article, in characters: a book's worth."""
COMPRESSION_RATIO = 1_000
"""More output bytes than this for each compressed byte is taken for a bomb."""


def human(size: int) -> str:
    """A size for a person: `50 MB`."""
    if size < 1_000:
        return f"{size} bytes"
    if size < MEGABYTE:
        return f"{size // 1_000} kB"
    return f"{size / MEGABYTE:.0f} MB"
