"""The store: one SQLite file that keeps articles and records."""
