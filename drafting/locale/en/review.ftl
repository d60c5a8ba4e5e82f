# Reviewing, versions, queues.

review-title = Review: { $title }
review-round = submission { $n }
review-refused = This was not done:
review-not-newest = There is a newer submission; this one can only be looked back on.
review-brief = In brief
review-by-when = By when
due-soon = less than an hour left
due-passed = overdue
due-required-by = required by { $name }
review-no-deadline = No time is set.
review-submitted = Submitted by
review-checked = Decided so far
review-nobody-yet = Nobody yet.
review-unsettled = Unsettled
review-musts-open = { $n ->
    [one] one note that must be settled
   *[other] { $n } notes that must be settled
}
review-facts-open = { $n ->
    [one] one fact not confirmed yet
   *[other] { $n } facts not confirmed yet
}
review-preconditions-open = { $n ->
    [one] one thing to be done before it leaves
   *[other] { $n } things to be done before it leaves
}
review-stance-open = The stance is not set yet.
review-nothing-unsettled = Nothing that this page can see.
review-what-changed = What changed
review-changes = { $n ->
    [0] Nothing changed
    [one] One change
   *[other] { $n } changes
}
review-since-own = since you approved last.
review-since-last = since the previous submission.
review-first = This is the first submission; read it whole.
review-to-decision = Go to the decision
review-redline = Redline
review-text = The text
review-compared = Version { $before } → version { $after }
review-too-long = These texts are too long to be compared on a page; the new text stands below.
review-clean = The new text, clean
review-findings = Check notes
review-finding-new = new
review-finding-settled = settled
review-findings-other = Other notes
review-findings-told = { $new } new since version { $n }, { $before } as before, { $settled } settled.
review-leading = First, for counsel
review-leading-admission = Admissions
review-leading-undertaking = Undertakings
review-leading-party = Third parties named
review-leading-figure = Figures
review-leading-pii = Personal data
review-leading-none = None found.
review-figure-confirmed = carried by a confirmed fact
review-figure-unconfirmed = fact not confirmed yet
review-figure-differs = differs from a confirmed fact
review-figure-unknown = not among the facts
review-kept = Kept, with this reason:
review-keep = Keep, with a reason
review-keep-reason = Why these words stay
review-settled = { $n ->
    [one] One note of the version before is settled
   *[other] { $n } notes of the version before are settled
}
review-no-findings = The checks have no note.
review-no-other-findings = There are no other notes.
review-facts = What we know
review-decide = Your decision
review-decide-what = { $n ->
    [one] You decide on this text as it stands, to the letter:
   *[other] You decide on these { $n } texts as they stand, to the letter:
}
review-cannot-yet = Approving is not possible yet:
review-return-open = Return it
review-return-reason = Reason, for the record
review-return-reason-hint = The writer and the journal see this. Words to use and legal advice go below, apart from it.
review-proposals = Words to use instead
review-proposal = Suggestion { $n }
review-proposal-where = Where
review-proposal-before = Replace these words
review-proposal-before-hint = Copy them exactly, and enough of them to be found only once.
review-proposal-after = With these
review-proposal-why = Why
review-suggest-open = Suggest words without deciding
review-suggest-hint = The writer takes or declines them with one press. If you suggest words you may still decide.
review-approved = Approved. What you saw is what was approved.
review-returned = Returned; the writer has been told.
review-suggested = The suggestions are with the writer.
words-kept = Kept, with your reason.
version-erased = The words of this version were erased. Its number, fingerprint and the journal's entry remain.
version-checked-with = Checked with { $n } rules; rule pack { $pack }
erasure-title = Erase these words
erasure-hint = For a victim's data or a court's order. Two people are needed; the words are gone for good, here, in files and in search.
erasure-asked-by = { $name } asks:
erasure-confirm = Confirm: erase for good
erasure-needs-another = Another lawyer or executive must confirm.
erasure-reason = Reason, for the record
erasure-ask = Ask for erasure
erasure-asked = Asked. A second person must confirm.
erasure-done = Erased. The journal says so, without the words.
queue-title = Waiting
queue-lead = { $n ->
    [0] Nothing awaits you.
    [one] One thing awaits you.
   *[other] { $n } things await you.
}
queue-decide = Your decision is awaited
queue-release = Approved, to be released
queue-revise = Back with you
queue-waited-for = What I wait for
queue-empty = Nothing is under way.
