# Incidents, facts, stance, deadlines.

incidents-lead = What has happened, the newest first. You see those you are a member of.
incidents-none = No incident yet. When something happens, one line is enough to open one.
incident-open = Open an incident
incident-open-now = Open it
incident-opened = The incident is open. Its members have been told.
incident-changed = Changed.
incident-line = What happened, in one line?
incident-line-hint = Everything else can follow when it is known.
incident-is-drill = This is a drill
incident-is-drill-hint = Everything works as in a real incident, but nothing can be released.
incident-drill = drill
incident-drill-note = This is a drill: nothing in it can be released.
incident-more-known = More is known already
incident-type = Type
incident-type-unknown = type not known yet
incident-severity = Severity
incident-severity-hint = If you raise it, statements under review must be submitted again. Lowering it takes counsel or an executive.
incident-occurred = Occurred
incident-discovered = Discovered
incident-discovered-hint = If you leave it empty, the time is now.
incident-determined = Determined to be material
incident-determined-hint = Some deadlines run from the moment the organisation judged it material.
incident-times-in = In { $zone }
incident-zone = Time zone
incident-zone-hint = Type a city in English and choose, such as Asia/Taipei or Europe/London.
incident-state = Open or closed
incident-team = Its members
incident-team-hint = Whoever is on duty, and you. Only members know of it; you can add others afterwards.
incident-team-none = Nobody is on duty now: only you will be a member.
incident-what-known = Times
incident-opened-by = Opened by
incident-change = Change what is known
incident-next-holding = Start a holding statement.
incident-next-stance = Propose the organisation's stance.
incident-start-holding = Start a holding statement
incident-start-full = Start another statement
incident-no-statements = No statement yet.
facts-title = What we know
facts-none = No fact recorded yet.
facts-superseded = { $n ->
    [one] One superseded fact
   *[other] { $n } superseded facts
}
fact-public = May be public
fact-public-hint = If you leave this unticked, it stays inside, and counsel cannot approve a statement that contains it.
fact-confidential = Not public
fact-add = Record a fact
fact-record = Record it
fact-recorded = Recorded.
fact-recorded-otherwise = Recorded. Some texts say otherwise: they are listed here.
otherwise-title = Texts that say otherwise
otherwise-lead = What the incident's drafts, texts under review and releases say that this fact contradicts.
otherwise-link = Texts that say otherwise
otherwise-fact = What we know
otherwise-known = What we know: “{ $words }”
otherwise-unsure = for a person to judge
otherwise-none = { $n ->
    [0] This incident has no text yet.
    [one] One text was compared: it does not contradict this fact.
   *[other] { $n } texts were compared: none contradicts this fact.
}
otherwise-superseded = This fact has been superseded. What replaced it is compared instead.
otherwise-no-value = This fact has no figure or value, so there is nothing to compare.
otherwise-unread = { $n ->
    [one] The list is not complete: one more text is too long, or there are too many. Texts compared: { $read }.
   *[other] The list is not complete: { $n } more texts are too long, or too many. Texts compared: { $read }.
}
otherwise-draft = draft
fact-change = Change its state
fact-state = How sure we are
fact-what = What
fact-what-hint = For example: 'customers whose data was copied'.
fact-value = Figure or value
fact-unit = Unit
fact-as-of = As of
fact-source = Source
fact-supersedes = Takes the place of
fact-supersedes-none = nothing
key-messages-title = Lines to take
key-messages-none = None yet.
key-message-add = Add a line
key-message-words = What everyone is to say
key-message-drop = Remove
stance-title = Stance
stance-not-set = Not yet set.
stance-hint = Counsel and an executive set it together: one proposes it, the other agrees. The checks then compare every text with it.
stance-propose = Propose a stance
stance-proposed = Proposed. It is in force once the other of the two, counsel or executive, agrees.
stance-proposed-by = Proposed by { $name }
stance-agree = Agree: it is in force
stance-agreed = The stance is in force.
stance-awaits-other = Waiting for the other of the two, counsel or executive, to agree.
stance-cause = Cause
stance-expression = What we express
stance-offer = What we offer
stance-jurisdictions = Jurisdictions
stance-jurisdictions-hint = Whose law applies: codes such as GB or HK, or names, with commas between.
stance-unnamed = Who may not be named
stance-unnamed-hint = Names, with commas between; the checks mark them in every text.
deadlines-title = Deadlines
deadlines-none = None set.
deadline-add = Set a deadline
deadline-what = What is due
deadline-when = When
deadline-required-by = Who requires it
deadline-finish = Mark as done
deadline-done-by = done, { $name },
