"""Documents: from files, pages, feeds and archives to articles with their metadata and text."""
