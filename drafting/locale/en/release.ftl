# Releases, and the messages that say something awaits you.

releases-lead = What went out, the newest first.
release-prepare-title = Release: { $title }
release-cannot-yet = It cannot be released yet:
release-when = When
release-at-once = At once.
release-dated = Dated
release-day = { $day } ({ $zone })
release-embargoed = Embargoed until
release-not-public-yet = Nothing is public before then.
release-public-since = Public since
release-now-title = Release it
release-now-what = What stands above goes out, to the letter. The files then stay as they are.
release-look-again = Look at it again
next-step-release-undone = Everything is approved, but not all that comes first is done. See to that, then release it.
next-step-wait-release-undone = Everything is approved, but not all that comes first is done. A press officer must release it.
next-step-embargoed = It is released under embargo: nothing is public before then.
round-submitted = Submitted
round-submitted-by = Submitted by { $name }
release-undone = { $n ->
    [one] One thing that must come first is not done.
   *[other] { $n } things that must come first are not done.
}
release-musts = { $n ->
    [one] One note that must be settled stands against these words:
   *[other] { $n } notes that must be settled stand against these words:
}
release-musts-hint = It stands there since the legal approval, most likely because a fact was confirmed. Speak to counsel, or recall the texts, before they go out.
release-undone-hint = Tick what is done. To release it before that, say why.
release-reason = Why it goes out all the same
release-reason-hint = For the record, seen by the members. Nothing of it is made public.
release-anyway = Release it all the same
release-without = Released before this was done
release-why = Why
need-undone = { $n ->
    [one] One thing that must come first is not done. Have it done, or say why it goes out all the same.
   *[other] { $n } things that must come first are not done. Have them done, or say why it goes out all the same.
}
need-undone-changed = What must come first has changed meanwhile. Look at it again.
release-done = Released. The members have been told.
release-files = Files
release-file = File
release-file-kind = What it is
release-file-size = Size
release-file-fingerprint = Fingerprint
release-kind-pdf = PDF
release-kind-pair = PDF of all languages
release-kind-plain = Plain text
release-kind-text = Plain text
release-kind-markdown = Markdown
release-kind-picture = Picture to post
release-postings = Where it was posted
release-not-posted = Not recorded yet.
release-place = Where
release-place-hint = Website, wire, chat channel, notice board.
release-url = Address
release-post = Record it
release-posted = Recorded.
release-paper = See it as a PDF, as it will look
message-copy = A message you can send
mail-round-awaits-you-subject = Something awaits your decision
mail-round-awaits-you-text = Something in Onevoice awaits your decision: { $link }
mail-round-returned-subject = Something came back to you
mail-round-returned-text = Something you submitted in Onevoice has come back: { $link }
mail-round-approved-subject = Everything is approved
mail-round-approved-text = Something in Onevoice has every approval and can be released: { $link }
mail-round-recalled-subject = A submission was recalled
mail-round-recalled-text = A submission in Onevoice was recalled: { $link }
mail-round-superseded-subject = Please submit again
mail-round-superseded-text = Something you submitted in Onevoice must be submitted again: { $link }
mail-words-suggested-subject = Words were suggested
mail-words-suggested-text = A reviewer has suggested words in Onevoice: { $link }
mail-released-subject = Something was released
mail-released-text = Something you are a member of was released: { $link }
mail-incident-opened-subject = You are a member of a new incident
mail-incident-opened-text = An incident was opened in Onevoice and you are a member: { $link }
mail-incident-joined-subject = You were added to an incident
mail-incident-joined-text = You were added as a member of an incident in Onevoice: { $link }
mail-member-added-subject = You were added to a statement
mail-member-added-text = You were added as a member of a statement in Onevoice: { $link }
mail-stance-awaits-you-subject = A stance awaits your agreement
mail-stance-awaits-you-text = A stance in Onevoice awaits your agreement: { $link }
mail-code-issued-subject = A one-time code was issued for you
mail-code-issued-text = An administrator issued a one-time sign-in code for you. If you did not ask for it, tell your administrator at once: { $link }
release-kib = { $n } KiB
