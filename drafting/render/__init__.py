"""Pure: from values to words, redlines, pages and files; no framework, store, clock or network."""
