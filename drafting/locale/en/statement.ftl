# Statements, where they stand, the drafting page.

statements-title = Statements
statements-lead = Every statement you are a member of, the one that changed last first.
statements-none = No statement yet. Open an incident and start one there, or start a routine statement.
statement-word = Statement
statement-new-routine = Start a routine statement
statement-new-title = Start a statement
statement-what-kind = What kind of statement?
statement-language = Language
statement-stage = Stage
statement-form = Form
statement-form-any = Any form
statement-form-blank = Form of a blank page
statement-audience = Audience
statement-audience-of-template = As the template says
statement-show-starters = Show the templates for this
statement-title-field = Working title
statement-title-hint = For you and your colleagues; it is never published.
statement-starter = Begin from
statement-starter-blank = A blank page
statement-twins = Other languages that go out together
statement-twins-hint = The texts are written side by side and go out together or not at all.
statement-wanted-at = Should leave by
statement-wanted-at-hint = In { $zone }; the approvers see it as their time limit.
statement-start = Start writing
statement-started = The statement is begun. Nothing is public.
statement-texts = Texts
statement-source-text = source text
statement-unsubmitted = newer than what was submitted
statement-saved-by = Saved by { $name },
statement-not-written = Nothing written yet.
statement-versions = { $n ->
    [one] One version
   *[other] { $n } versions
}
statement-open-desk = Write
statement-releases = Releases
statement-rounds = Submissions so far
statement-add-twin = Add this language
statement-text-added = The text is added.
statement-submitted = Submitted. Those it waits for have been told.
statement-recalled = Recalled. You can go on writing and submit again.
statement-reference-note = A precedent, to be read and compared. It is never changed or released.
release-number = Release { $n }
release-prepare = Release…
review-open = Read and decide
review-look = See the submitted texts
standing-word = Where it stands
standing-title = Where it stands
standing-since = Last step
standing-gaps = The members cannot fill this route yet. Add people who can:
standing-gap = { $role }: { $needed } needed, { $available } available who did not write it
standing-meanwhile-none = Nothing has been submitted yet; go on writing.
standing-meanwhile-open = You may go on changing the draft; what is being reviewed stays as it is.
standing-meanwhile-approved = Everybody has approved. A press officer may release it; a changed text needs approval again.
standing-meanwhile-released = This version has been released and stays as it is. You may write the next one.
standing-meanwhile-returned = It lies with the writer: take or decline the words suggested, change what is asked, submit again.
standing-meanwhile-recalled = It was recalled and lies with the writer.
standing-meanwhile-superseded = This submission no longer counts; the texts must be submitted again.
gate-of = { $n ->
    [one] { $role }
   *[other] { $role } × { $n }
}
gate-passed = approved
gate-waiting = waiting
gate-later = later
gate-lies-with = It lies with:
decision-carried = carried over: every text is unchanged
next-step-write = Write the text.
next-step-fill = Fill the gaps that are left, then submit it.
next-step-submit = Read it through and submit it.
next-step-staff = Add the members that the route still lacks.
next-step-decide = We wait for your decision: read what changed, then decide.
next-step-decide-locked-out = You wrote or submitted this text, so somebody else must decide.
next-step-wait = It is being reviewed. If it is urgent, call whom it lies with.
next-step-release = Everything is approved: release it.
next-step-wait-release = Everything is approved; a press officer must release it.
next-step-revise = Change what is asked and submit again.
next-step-wait-revision = It is back with the writer.
next-step-done = This version is released.
next-step-read = There is nothing for you to do now.
suggestions-title = { $n ->
    [one] One suggestion of other words
   *[other] { $n } suggestions of other words
}
suggestion-take = Take these words
suggestion-decline = Decline
suggestion-taken = The words are in the draft.
suggestion-declined = Declined.
preconditions-title = Before it leaves
preconditions-none = Nothing listed. Add what must have happened first, for example 'families told'.
precondition-ticked-by = done, { $name },
precondition-open = not done yet
precondition-tick = It is done
precondition-untick = Not done after all
precondition-add-field = What must have happened?
precondition-add = Add
advice-title = Legal advice (privileged)
advice-hint = Seen by lawyers and the people you name; never in the journal, exports or mail.
advice-field = Advice
advice-readers = Who else may read it
advice-readers-hint = All lawyers among the members can.
advice-give = Give this advice
advice-given = The advice is given to those you named.
recall-title = Recall this submission
recall-reason = Reason, for the record
members-title = Members
members-hint = Only members know that this exists. Adding somebody is recorded and seen here.
member-email = E-mail address
member-add = Add
member-added = Added, and told.
contributor-word = has written in it
hand-over-title = Hand over
hand-over-note = A word to the reviewers
hand-over-note-hint = What changed, what is urgent, what is unsettled. It is kept with the version.
hand-over-slots = { $n ->
    [one] { $text }: 1 gap is still to be filled ({ $where }). You may submit it, but nobody can approve it before that.
   *[other] { $text }: { $n } gaps are still to be filled ({ $where }). You may submit it, but nobody can approve it before that.
}
hand-over-route = It goes to:
desk-title = Writing: { $title }
desk-statement = Statement
desk-reviewer-warning = You review statements. If you type here you become a contributor and cannot decide on this text.
desk-reviewer-suggest = Suggest words instead?
desk-under-way = A version of this statement is under way. What you write now changes nothing in it until you submit again.
desk-returned = What is asked
desk-clash-title = Somebody else changed the same words
desk-clash-help = Nothing is lost. Both wordings stand below; edit yours into what shall stay, then save.
desk-clash-keep = Save what stands below
desk-known = What we know: { $facts ->
    [one] one fact
   *[other] { $facts } facts
}, { $messages ->
    [one] one line to take
   *[other] { $messages } lines to take
}
draft-saved = Saved.
draft-merged = Saved, together with what a colleague had written meanwhile.
release-line-now = For immediate release
release-line-embargo = Under embargo: nothing is public before
release-line-at = Date and time
release-line-zone = On the clocks of
part-hint-dateline = {"{release-date}"} becomes the date of release.
part-hint-signature = Issuer, name, title, date; {"{release-date}"} becomes the date of release.

# What a statement holds.
element-apology =
    { $value ->
        [full] Apology: full
        [conditional] Apology: conditional
       *[absent] Apology: none
    }
element-sympathy =
    { $value ->
        [yes] Sympathy
       *[no] Sympathy: none
    }
element-responsibility =
    { $value ->
        [accepts] Responsibility: accepted
        [shifts] Responsibility: placed elsewhere
        [denies] Responsibility: denied
       *[silent] Responsibility: not spoken of
    }
element-empathy =
    { $value ->
        [yes] Those affected
       *[no] Those affected: not there
    }
element-what_happened =
    { $value ->
        [yes] What happened
       *[no] What happened: not there
    }
element-when =
    { $value ->
        [yes] When
       *[no] When: not there
    }
element-scope =
    { $value ->
        [yes] Who or how many
       *[no] Who or how many: not there
    }
element-remedy =
    { $value ->
        [yes] What they get or can do
       *[no] What they get or can do: not there
    }
element-prevention =
    { $value ->
        [yes] What will change
       *[no] What will change: not there
    }
element-next_update =
    { $value ->
        [yes] When we speak next
       *[no] When we speak next: not there
    }
element-contact =
    { $value ->
        [yes] How to reach us
       *[no] How to reach us: not there
    }

glyph-missing = No font can draw this character ({ $code }).
glyph-missing-why = A released file must show every character; this one would be a box or a gap.
