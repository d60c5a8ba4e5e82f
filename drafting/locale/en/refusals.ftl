# What stands against something: one sentence a need, said together with the others.
need-not-there = There is no such thing.
need-role = This takes the role { $roles }.
need-form-again = This form was open for too long, or in another sign-in. Go back, reload the page and send it again.

need-sign-in-fits-not = E-mail address and password, or code, do not fit together.
need-sign-in-later = Too many attempts failed. Wait { $n } minutes, or ask the administrator on duty for a one-time code.
need-old-password = Your password now is not the one you typed.
need-password-short = The new password needs at least { $n } characters.
need-password-long = The new password may have { $n } characters at most.
need-password-known = The new password must not be your name or address.
need-password-plain = The new password repeats too few characters.
need-on-duty = Only an administrator who is on duty may do this; say so in your settings.
need-code-for-oneself = Nobody issues a code for themselves; ask another administrator.
need-phone-unsound = A telephone number holds digits, spaces and + ( ) - . / # x only.
need-zone-unknown = There is no time zone “{ $zone }”. Choose one from the list, such as Asia/Hong_Kong.

need-answer-missing = This still needs an answer.
need-answer-too-long = This may have { $most } characters at most.
need-choice-missing = Choose one of these.
need-number-between = Give a whole number from { $least } to { $most }.
need-instant-unsound = Give a date and a time, such as 2026-11-21 10:30.
need-unsound-text = The text holds characters that no file can show. Paste it as plain text.

need-state-none = Nothing has been submitted yet, so this cannot be done.
need-state-open = It is under review just now, so this cannot be done.
need-state-approved = Everybody has approved already, so this cannot be done.
need-state-released = It has been released, so this can no longer be done.
need-state-returned = It has been returned to the writer, so this can no longer be done.
need-state-recalled = The writer has recalled it, so this can no longer be done.
need-state-superseded = A newer submission has taken its place; look at that one.

need-role-for-submit = Only a writer may submit a statement for review.
need-role-for-approve = Only counsel or an executive may approve.
need-role-for-return = Only counsel or an executive may return a statement.
need-role-for-suggest = Only counsel or an executive may suggest words.
need-role-for-recall = Only a writer may recall a submission.
need-role-for-release = Only a press officer may release.
need-role-for-advise = Only counsel may give privileged advice.
need-role-for-erase = Only counsel or an administrator may have a text erased.
need-role-for-incident = Your role does not change an incident.
need-role-for-keep = Only counsel may keep words with a reason.
need-role-for-members = Your role does not change who is a member.
need-role-for-open = Your role does not open incidents.
need-role-for-post = Only a press officer may record where a release was posted.
need-role-for-save = Your role does not write in texts.
need-role-for-settle = Only a writer may take or decline a suggestion.
need-role-for-stance = Only counsel and an executive agree on our position.
need-role-for-start = Your role does not start statements.

need-already-decided = You have decided on this round already; one person fills one approval step only.
need-contributor-decides = You wrote part of this text since the last release, so somebody else must decide.
need-digest-missing = The decision did not say which versions it is about. Open the review again and decide there.
need-stale-digest = The text has changed since you opened the page. Look at it as it stands now, then decide.
need-gate-closed = The approval step for your role is not open now.
need-gap = { $needed ->
    [one] One person in the role { $role } must approve; the members who have not written have { $available }.
   *[other] { $needed } people in the role { $role } must approve; the members who have not written have { $available }.
}
need-musts-open = { $n ->
    [one] One check note that must be settled is open. Have it changed, or keep the words with a reason.
   *[other] { $n } check notes that must be settled are open. Have them changed, or keep the words with a reason.
}
need-reason-missing = Give a short reason for the record.
need-severity-lowered = Lowering the severity takes the word of counsel or an executive.
need-drill-never-released = This is a drill; nothing of it is ever released.
need-erased = A text of this round was erased.
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
need-draft-moved = The draft has been saved since by somebody else. Look at it as it stands now.
need-base-missing = The save did not say which state of the draft it began from. Reload the page.
need-parts-unreadable = What was sent are not the parts of a text.
need-part-missing = The text { $language } still lacks this part: { $part }.
need-part-too-long = The part “{ $part }” is too long; it may have { $most } characters.
need-part-unknown = This form has no part “{ $part }”.
need-release-line-unsound = The release line of the text { $language } names no date and time that exist.
need-form-missing = Choose a form and a language.
need-form-not-offered = The form “{ $form }” is not used in { $language }.
need-text-exists = There is a text { $language } already.
need-title-missing = Give it a title.
need-reference-read-only = This is a precedent, to be read only.
need-suggestion-empty = The suggestion changes nothing.
need-suggestion-elsewhere = The suggestion belongs to another version.
need-suggestion-does-not-fit = The words it would replace are no longer there. Change the text by hand, or decline it.
need-suggestion-settled = This suggestion has been settled already.
need-finding-settled = This check note has been settled already.
need-place-missing = Say where it was posted.
need-url-unsound = An address begins with https:// or http://.

need-incident-closed = The incident is closed.
need-line-missing = Say in one line what happened.
need-line-too-long = One line may have { $most } characters at most.
need-fact-empty = Say what is known, and its value.
need-message-empty = Write the sentence everybody is to say.
need-stance-agreed = This position has been agreed already; propose a new one to change it.
need-deadline-empty = Say what is due.
need-deadline-done = This has been done already.
need-precondition-empty = Say what must happen first.
need-member-already = { $name } is a member already.
need-person-unknown = There is no such person on the staff.

need-press-too-costly = This text cannot be set within the limits: it is too long or nested too deeply. Shorten it, or take tables and lists apart.
need-press-no-glyph = No font here can draw these characters: { $characters }. Write them differently.
need-email-taken = Somebody with this e-mail address is on the staff already.
need-email-unsound = This is no e-mail address.
need-name-missing = Give a name.
need-last-administrator = This is the last administrator; make somebody else one first.
