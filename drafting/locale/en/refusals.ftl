# What stands against something: one sentence a need, said together with the others.
need-not-there = It is not there, or you are not a member of it.
need-role = This takes the role { $roles }.
need-form-again = This form was open for too long, or in another sign-in. Go back, reload the page and send it again.

need-sign-in-fits-not = The e-mail address and the password or code do not match. Check both and try again.
need-sign-in-later = Too many attempts failed. Wait { $n } minutes, or ask the administrator on duty for a one-time code.
need-old-password = That is not your present password.
need-password-short = The new password needs at least { $n } characters.
need-password-long = The new password may have { $n } characters at most.
need-password-known = The new password must not be your name or address.
need-password-plain = The new password repeats too few characters.
need-on-duty = Only an administrator who is on duty may do this; say so in your settings.
need-code-for-oneself = Nobody issues a code for themselves; ask another administrator.
need-phone-unsound = A telephone number holds digits, spaces and + ( ) - . / # x only.
need-zone-unknown = There is no time zone “{ $zone }”. Choose one from the list, such as Asia/Hong_Kong.

need-answer-missing = Please fill this in.
need-answer-too-long = This may have { $most } characters at most.
need-choice-missing = Choose one of these.
need-number-between = Give a whole number from { $least } to { $most }.
need-instant-unsound = Give a date and a time, such as 2026-11-21 10:30.
need-unsound-text = The text holds characters that no file can show. Paste it as plain text.

need-state-none = Nothing has been submitted yet; it must be submitted first.
need-state-open = It is under review. Wait until everybody has decided, or recall it.
need-state-approved = Everybody has approved already. A press officer can release it, or the writer can submit a new version.
need-state-released = It has been released already. To say more, write and submit the next version.
need-state-returned = It has been returned to the writer, who must submit it again first.
need-state-recalled = The writer has recalled it and must submit it again first.
need-state-superseded = A newer submission has taken its place; look at that one.

need-role-for-submit = Only a writer may submit a statement for review.
need-role-for-approve = Only counsel or an executive may approve.
need-role-for-return = Only counsel or an executive may return a statement.
need-role-for-suggest = Only counsel or an executive may suggest words.
need-role-for-recall = Only a writer may recall a submission.
need-role-for-release = Only a press officer may release.
need-role-for-advise = Only counsel may give privileged advice.
need-role-for-erase = Only counsel or an executive may have a text erased.
need-role-for-incident = Your role does not allow you to change an incident.
need-role-for-keep = Only counsel may keep words with a reason.
need-role-for-members = Your role does not allow you to change who is a member.
need-role-for-open = Your role does not allow you to open incidents.
need-role-for-post = Only a press officer may record where a release was posted.
need-role-for-save = Your role does not allow you to write in texts.
need-role-for-settle = Only a writer may take or decline a suggestion.
need-role-for-stance = Our position is agreed between counsel and an executive only.
need-role-for-start = Your role does not allow you to start statements.

need-already-decided = You have decided on this submission already; one person can fill only one approval step.
need-contributor-decides = You wrote part of this text since the last release, so somebody else must decide.
need-submitter-decides = You submitted this text, so somebody else must decide.
need-approvals-missing = The approvals of these texts are not complete, although the submission is marked as approved. Nothing was released. Tell your administrator, who should run verify.
need-words-altered = The stored words do not match their fingerprint, so nobody can decide on them. Tell your administrator, who should run verify.
need-digest-missing = The decision did not say which versions it is about. Open the review again and decide there.
need-stale-digest = The text has changed since you opened the page. Look at it as it stands now, then decide.
need-gate-closed = It is not the turn of your role: its step is done, or another comes first.
need-gap = It takes { $needed } in the role { $role } who did not write the text; the members have { $available }. Add members who can.
need-musts-open = { $n ->
    [one] One check note that must be settled is open. Have it changed, or keep the words with a reason.
   *[other] { $n } check notes that must be settled are open. Have them changed, or keep the words with a reason.
}
need-slots-open = { $n ->
    [one] One gap in the text is still to be filled. Nobody can approve it before that.
   *[other] { $n } gaps in the text are still to be filled. Nobody can approve it before that.
}
need-slot-kept = “{ $words }” is a gap to be filled; no reason can keep it. Return the text, so that the writer fills it.
need-reason-missing = Give a short reason for the record.
need-severity-lowered = Lowering the severity takes the word of counsel or an executive.
need-drill-never-released = This is a drill; nothing of it is ever released.
need-erased = A text in this submission was erased. The rest must be submitted again.
need-erasure-asked = Its erasure has been asked for already; it takes a second person.
need-erasure-not-asked = Nobody has asked for its erasure yet.
need-erasure-two-people = Erasing takes two people: somebody other than who asked for it.
need-undrawable = No font here can draw these characters: { $characters }. Write them differently.

need-advice-empty = Write the advice first.
need-reader-no-member = Advice can be given to members only.
need-draft-clash = { $n ->
    [one] Somebody else changed the same words of one part. Choose between the two wordings.
   *[other] Somebody else changed the same words of { $n } parts. Choose between the two wordings of each.
}
need-draft-moved = Somebody else has saved the draft since. Look at it as it stands now.
need-base-missing = It was not said which state of the draft the words belong to. Copy what you typed, then reload the page.
need-parts-unreadable = The text did not arrive whole. Copy what you typed, then reload the page.
need-part-missing = The text in { $language } still lacks this part: { $part }.
need-part-too-long = The part “{ $part }” is too long; it may have { $most } characters.
need-part-unknown = This form has no part “{ $part }”.
need-release-line-unsound = The release line of the text in { $language } has no valid date and time.
need-form-missing = Choose a form and a language.
need-form-not-offered = The form “{ $form }” is not used in { $language }.
need-text-exists = There is already a text in { $language }.
need-title-missing = Give it a title.
need-reference-read-only = This is a precedent and can only be read. Start a statement of your own.
need-suggestion-empty = The suggestion changes nothing.
need-suggestion-unchanged = Suggestion { $number } changes nothing: give the words to replace, and other words in their place.
need-suggestion-absent = Suggestion { $number }: these words are not in the part “{ $part }”: “{ $words }”. Copy them exactly as they stand there.
need-suggestion-ambiguous = Suggestion { $number }: these words occur { $n } times in the part “{ $part }”: “{ $words }”. Add more of the sentence.
need-suggestion-elsewhere = The suggestion belongs to another version. Reload the page.
need-suggestion-does-not-fit = The words it would replace are no longer there. Change the text by hand, or decline it.
need-suggestion-settled = This suggestion has been settled already.
need-finding-settled = This check note has been settled already.
need-place-missing = Say where it was posted.
need-url-unsound = An address begins with https:// or http://.

need-incident-closed = The incident is closed. Open it again first, under ‘Change what is known’.
need-line-missing = Say in one line what happened.
need-line-too-long = One line may have { $most } characters at most.
need-fact-empty = Say what is known, and its value.
need-message-empty = Write the sentence everybody is to say.
need-stance-agreed = This position has been agreed already; propose a new one to change it.
need-deadline-empty = Say what is due.
need-deadline-done = This has been done already.
need-precondition-empty = Say what must happen first.
need-member-already = { $name } is a member already.
need-person-unknown = Nobody on the staff has this address. Check it, or ask an administrator to add them.

need-press-too-costly = This text cannot be set: it is too long or nested too deeply. Shorten it, or take tables and lists apart.
need-press-no-glyph = No font here can draw these characters: { $characters }. Write them differently.
need-email-taken = Somebody with this e-mail address is on the staff already.
need-email-unsound = This is not an e-mail address. One looks like name@example.org.
need-name-missing = Give a name.
need-last-administrator = This is the last administrator; make somebody else one first.
