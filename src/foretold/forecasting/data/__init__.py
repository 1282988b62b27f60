"""Event data from files of many kinds and from the store, as one compact table."""
