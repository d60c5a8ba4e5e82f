# The redline: what went, what came, what moved.
redline-region = Text with its changes
redline-keys = With the text in focus, n goes to the next change and p to the previous one. Anywhere: Alt+N and Alt+P.
redline-previous = Previous change
redline-next = Next change
redline-change = Change { $n } of { $total }
redline-deleted = deleted:
redline-deleted-end = end of deletion,
redline-inserted = inserted:
redline-inserted-end = end of insertion,
redline-moved-from = Moved from here
redline-moved-to = Moved to here
redline-syntax-old = Before, as typed
redline-syntax-new = After, as typed
redline-space = space
redline-line-break = line break
redline-paragraph-break = new paragraph
redline-none = Nothing has changed.
redline-summary = { $n ->
    [0] Nothing has changed.
    [one] One change
   *[other] { $n } changes
}
redline-passages = { $n ->
    [one] {" "}in one passage
   *[other] {" "}in { $n } passages
}
redline-counts = { $replacements } replaced, { $insertions } inserted, { $deletions } deleted, { $moves } moved
redline-list = List of changes
redline-list-hint = Figures, dates, names and links first.
redline-before = Before
redline-after = After
redline-where = { $part }, paragraph { $n }
redline-where-heading = { $part }, under “{ $heading }”, paragraph { $n }
redline-where-title = { $part }, heading “{ $heading }”
redline-weight-figures = Figure
redline-weight-dates = Date or time
redline-weight-names = Name
redline-weight-links = Link
redline-weight-move = Moved
redline-was-absent = Not there before
redline-is-absent = Taken out
redline-becomes = became
