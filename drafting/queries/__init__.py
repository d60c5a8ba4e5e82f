"""The queries room: one page per file, from the store to a frozen view model."""
