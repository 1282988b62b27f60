"""Extraction: from the parse to records. One folder a kind of thing found.

`actors` resolves who is meant, `statements` who said what, `expectations` what is foretold,
`events` who did what to whom, `rules` what instruments forbid and who breaks them.
"""
