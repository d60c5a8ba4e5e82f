# Dismissing check notes, and what people dismissed.
extent-place = Here only
extent-statement = In the whole statement
extent-incident = In the whole incident

dismissal-open = Dismiss…
dismissal-reason = Reason
dismissal-extent = How far
dismissal-hint = Dismissed for these words in this sentence. When either changes, the note comes back.
dismissal-hint-whole = Dismissed for this statement, whatever is changed in it.
dismissal-dismiss = Dismiss
dismissal-reopen = Take back
dismissal-count = { $n ->
    [one] Dismissed (1)
   *[other] Dismissed ({ $n })
}
dismissal-told = { $name }{ "\u00A0" }· { $at }{ "\u00A0" }· { $extent }
dismissal-reason-erased = The reason has been erased.
dismissal-failed = The server did not answer. Nothing was dismissed or taken back; try again.
dismissal-unsaved = Some words are not saved yet. Nothing was dismissed; try again when they are.
finding-dismissed = Dismissed, with your reason. Whoever approves sees it.
finding-reopened = The check note stands again.

review-dismissed = { $n ->
    [one] One note was dismissed
   *[other] { $n } notes were dismissed
}

need-role-for-dismiss = Only writers, counsel and executives may dismiss check notes or take that back.
need-dismissal-moved = The words have changed since, so this check note may be another one now. Reload the page and look again.
need-dismissal-must = This must be settled and cannot be dismissed: change the words, or have counsel keep them with a reason.
need-dismissal-long = The reason may have { $most } characters at most.
need-dismissal-no-incident = This statement belongs to no incident.
need-dismissal-whole = A note on the whole can be dismissed for this statement only.
need-dismissal-reopened = It has been taken back already.

verb-finding-dismissed = dismissed a check note
verb-finding-reopened = took back a dismissal

erasure-in-dismissal = { $n ->
    [one] 1 reason for dismissing a check note
   *[other] { $n } reasons for dismissing check notes
}

dismissals-title = Dismissed check notes
dismissals-lead = What people dismissed in the last { $n } months, by rule. Nobody’s name, no reason and no statement’s words are shown.
dismissals-limits = Notes on drafts are not kept, so how often a rule was shown while somebody wrote is not known. The share is counted on what was handed over in this time: on the newest versions of { $n ->
    [one] one text
   *[other] { $n } texts
}, looking back { $most } versions at most. Notes that must be settled cannot be dismissed and are not counted.
dismissals-none = Nobody has dismissed a check note in this time.
dismissals-count = { $n ->
    [one] Dismissed once
   *[other] Dismissed { $n } times
} in { $statements ->
    [one] one statement
   *[other] { $statements } statements
}
dismissals-reopened = { $n } taken back
dismissals-extent = { $extent }: { $n }
dismissals-share = On the newest versions: { $n } of { $all } dismissed ({ $share })
dismissals-no-share = On the newest versions it has no note.
dismissals-months = By month
dismissals-month = { $month }: { $n }
