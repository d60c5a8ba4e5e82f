# Promises in released statements, and what becomes of them.

promises-title = { $n ->
    [one] One promise
   *[other] { $n } promises
}
promises-hint = Promises you tick are tracked from the release on. Untick what is no promise, and set or change the date; times are in { $zone }. What names no date is offered too: give it one, or leave it.
promise-known = already tracked
promise-undated = no date named
commitments-title = Promises made
commitments-overdue = { $n ->
    [one] One promise is overdue
   *[other] { $n } promises are overdue
}
commitments-overdue-desk = Say in the next statement what became of it, or keep it now.
commitment-title = Promise
commitment-due = Due
commitment-no-date = no date
commitment-erased = The words have been erased.
commitment-made-in = Made in
commitment-steps = What became of it
commitment-mark = Mark it
commitment-note = Note
commitment-note-hint = How it was kept, in a few words. To withdraw a promise, give the reason here.
commitment-note-unsaved = Your note was not added:
commitment-keep = It was kept
commitment-withdraw = Withdraw it, with a reason
commitment-reopen = Open it again
commitment-reopen-hint = If it was marked by mistake, open it again. What was noted stays.
commitment-marked = Noted.
commitment-state-open = open
commitment-state-overdue = overdue
commitment-state-kept = kept
commitment-state-withdrawn = withdrawn
commitment-step-keep = Kept
commitment-step-withdraw = Withdrawn
commitment-step-reopen = Opened again
need-role-for-commitment = Only writers and press officers may mark a promise.
need-commitment-moved = Somebody has marked this promise meanwhile. Look at it again.
need-promise-unknown = A promise to be tracked does not stand in these texts. Look at the release again.
verb-commitment-kept = marked a promise as kept
verb-commitment-withdrawn = withdrew a promise
verb-commitment-reopened = opened a promise again
erasure-in-commitment = { $n ->
    [one] one note on a promise
   *[other] { $n } notes on promises
}
