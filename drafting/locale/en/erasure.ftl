# Erasing words: where else they stand.

erasure-reason-hint = The journal keeps this reason for good; write nobody's name into it.
erasure-phrases = Erase these words wherever they stand
erasure-phrases-hint = For example the person's name: one spelling or script a line, five at most. Leave it empty to go by the parts of this version as they stand.
erasure-everywhere = Also erase every other place where they stand
erasure-everywhere-hint = Other versions and languages, drafts, suggestions, released files, facts and lines to take. Otherwise only this version goes.
erasure-look = See where they stand
erasure-version = { $language }, version { $n }
erasure-found-title = What will be erased
erasure-found-phrases = Wherever this stands:
erasure-in-version = { $n ->
    [one] The words of one version:
   *[other] The words of { $n } versions:
}
erasure-in-file = { $n ->
    [one] The files of one release
   *[other] The files of { $n } releases
}
erasure-in-draft = { $n ->
    [one] One saved draft
   *[other] { $n } saved drafts
}
erasure-in-suggestion = { $n ->
    [one] One suggestion
   *[other] { $n } suggestions
}
erasure-in-title = The title
erasure-in-line = The line that says what happened
erasure-in-fact = { $n ->
    [one] One fact
   *[other] { $n } facts
}
erasure-in-key_message = { $n ->
    [one] One line to take
   *[other] { $n } lines to take
}
erasure-in-deadline = { $n ->
    [one] One deadline
   *[other] { $n } deadlines
}
erasure-in-precondition = { $n ->
    [one] One thing to be done first
   *[other] { $n } things to be done first
}
erasure-in-record = { $n ->
    [one] One reason or note for the record holds them too. It is sealed and stays.
   *[other] { $n } reasons and notes for the record hold them too. They are sealed and stay.
}
erasure-drafts-go-on = The newest draft goes on with [[…]] in place of the words named, or without the parts that are the same. Ask whoever has it open to reload the page.
erasure-elsewhere = { $n ->
    [one] One other statement that you may read holds them and is not touched; ask for the erasure there:
   *[other] { $n } other statements that you may read hold them and are not touched; ask for the erasure there:
}
erasure-stays = Number, fingerprint and the journal's entry stay; the journal holds no words of a statement. Backups keep the words until they are rotated out.
verb-words-struck = struck words out
need-erasure-unseen = The confirmation did not say what it is about. Look at the list on this page, then confirm.
need-erasure-moved = The words stand in other places now than when you opened the page. Look at the list again, then confirm.
need-phrase-unsound = Name at most five phrases, each of two characters or more.
