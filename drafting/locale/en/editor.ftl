# The drafting desk.
editor-languages = Languages of this statement
editor-save = Save
editor-keys = F8 goes to the next check note, Shift+F8 to the one before, Alt+Enter into its choices.
editor-saving = Saving…
editor-saved = Saved
editor-saved-at = Saved { $time }
editor-not-yet-saved = Not saved yet
editor-not-saved = Not saved
editor-kept-here = Not saved: kept on this computer
editor-clash-waits = Two wordings: please choose
editor-restored = The words kept on this computer at { $time } are back.

editor-trouble-offline = The server does not answer. Your words are kept on this computer; you can go on writing. They will be saved as soon as the server answers.
editor-trouble-signed-out = You are signed out. Your words are kept on this computer. Sign in in a new tab, come back here, and they will be saved.
editor-trouble-somebody-else = Somebody else is signed in on this computer now. Your words are kept for you and will be saved only under your own name.
editor-trouble-refused = The server did not take these words. They are kept on this computer.
editor-trouble-lost = These words are neither saved nor kept: this browser has no room for a copy. Copy them to a safe place before you leave this page.
editor-trouble-clash = Somebody else has changed the same words. Both wordings are kept; choose below. Everything else is saved.
editor-sign-in-again = Sign in in a new tab

editor-clashes = Two wordings of the same part
editor-clash-part = { $part }: you and somebody else changed the same words
editor-clash-help = Nothing is lost: choose one wording, or put both into the text and edit them there.
editor-clash-together-help = Both wordings now stand in the text, yours first. Edit them into one, then press Done.
editor-clash-side-mine = Your wording
editor-clash-side-theirs = The other wording
editor-clash-mine = Keep mine
editor-clash-theirs = Keep the other
editor-clash-together = Edit together
editor-clash-done = Done: save what stands in the text

editor-toolbar = Formatting, { $text }
editor-deed-bold = Bold
editor-deed-heading = Heading
editor-deed-list = List
editor-deed-quote = Quote
editor-deed-link = Link
editor-deed-table = Table
editor-deed-keys = { $deed } ({ $keys })
editor-link-words = words of the link
editor-table-first = First heading
editor-table-second = Second heading

editor-notes-title = Check notes
editor-notes = { $n ->
    [one] 1 check note
   *[other] { $n } check notes
}
editor-notes-none = No check notes
editor-notes-no-others = No other check notes
editor-show-hidden = { $n ->
    [one] Show 1 more note
   *[other] Show { $n } more notes
}
editor-more-notes = { $n ->
    [one] 1 more note is kept back: a holding statement must go out quickly.
   *[other] { $n } more notes are kept back: a holding statement must go out quickly.
}
editor-slots = { $n ->
    [one] 1 gap to be filled
   *[other] { $n } gaps to be filled
}
editor-tally = { $shown } of { $n }
editor-slots-part = { $part }: { $n }
editor-level-must = Must be settled
editor-level-should = Should change
editor-level-could = Could be better
editor-why = Why?
editor-source = Source: { $source }
editor-instead = Write instead
editor-write-instead = Write ‘{ $words }’
editor-remove-words = Take the words out
editor-replaced = ‘{ $old }’ replaced with ‘{ $words }’. Undo brings it back.
editor-words-changed = The words have changed since; nothing was replaced.
editor-elements-title = What it says so far
editor-preview-title = Press page
editor-preview-of = Press page, { $text }
editor-preview-behind = The press page could not be fetched just now and shows earlier words. It is fetched again by itself; you can go on writing.
editor-sign-out-unsaved = Some words are kept only on this computer and have not reached the server. Signing out removes them. Sign out all the same?
twin-differs = { $kind ->
    [number] The figure differs
    [date] The date differs
    [time] The time differs
    [name] The name differs
    [line] The telephone number differs
   *[other] The twins differ
}: here it is “{ $here }”, the text in { $language } says “{ $there }”.
fact-otherwise = { $kind ->
    [date] The date
    [deadline] The deadline
    [time] The time
    [name] The name
   *[other] What is said
} differs from a confirmed fact: here it is “{ $here }”, confirmed is “{ $known }”.
twin-lacks-here = “{ $words }” stands in the text in { $language }, but not here.
twin-lacks-there = “{ $words }” has no counterpart in the text in { $language }.
