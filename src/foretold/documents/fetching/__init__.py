"""Fetches pages, on request only: http and https, public addresses, small, slow and polite.

Every address that a name resolves to is checked and the connection goes to the checked one, again
at each redirect; sizes are capped before and after decompression; robots.txt is honoured.
"""

from foretold.documents.fetching.client import Client, Page, fetch_page

__all__ = ["Client", "Page", "fetch_page"]
