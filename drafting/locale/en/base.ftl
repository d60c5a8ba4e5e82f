# What every page says.
nav-label = Sections
nav-home = Home
nav-incidents = Incidents
nav-statements = Statements
nav-releases = Releases
nav-search = Search
nav-people = People
nav-routes = Routes
nav-journal = Journal
nav-me = You:

base-skip = Skip to the content
base-crumbs = Where you are
base-demonstration = Demonstration: nobody here is real, and nothing leaves it.
base-foot = Onevoice keeps every version and every decision.
base-languages = Language
base-nothing-public = { $n ->
    [0] Nothing here is public; everybody has approved, and it has yet to be released.
    [one] Nothing here is public; one person must approve first.
   *[other] Nothing here is public; { $n } people must approve first.
}
base-next-step = Next step
base-pages = Pages of this list
base-more = Show more
base-first-page = Back to the newest
base-copy = Copy
base-copied = Copied
base-version-code = Version { $n } · { $code }
base-fingerprint = Fingerprint
base-list-comma = ,{" "}
base-list-or = {" "}or{" "}
base-colon = :{" "}
base-save = Save
base-cancel = Cancel

person-on-duty = on duty
person-call = Call { $name }
person-call-at = Call { $name }: { $phone }

moment = { $date }, { $time } ({ $zone })
zone-of-city = { $city } time
zone-shanghai = Beijing time
not-known-yet = not known yet
time-since = { $length } ago
time-left = { $length } left
time-discovered = Discovered { $length } ago
time-overdue = { $length } overdue
time-since-now = just now
time-discovered-now = Discovered just now
length-moment = less than a minute
length-between = {" "}
length-day = { $n ->
    [one] 1 day
   *[other] { $n } days
}
length-hour = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
length-minute = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}

form-optional = (optional)
form-errors = { $n ->
    [one] One thing needs your attention:
   *[other] { $n } things need your attention:
}

error-400-title = This request could not be read
error-400-text = Go back, reload the page and try once more. What you typed is still in the form.
error-401-title = You are signed out
error-401-text = Sign in again in a new tab, then come back to this one and repeat what you did: what you typed is still here.
error-403-title = You may not do this
error-403-text = Somebody else must do it. Nothing was changed.
error-404-title = Nothing found here
error-404-text = The address may be wrong, or you may not be a member of what it leads to. If a colleague sent you here, ask them to add you.
error-405-title = This address does not do that
error-405-text = Go back and use the links and buttons on the page.
error-409-title = Things have moved on
error-409-text = Somebody was here before you, so nothing was changed. Look at how it stands now, then decide.
error-413-title = That is too large
error-410-title = These words are gone
error-410-text = Two people had them erased and gave a reason. The number and the fingerprint remain.
error-413-text = Nothing was changed. At most 4 MB can be sent at once: shorten the text, or send it in pieces.
error-415-title = This kind of content is not taken
error-415-text = Nothing was changed. Go back and use the form on the page.
error-422-title = Something is still missing
error-422-text = Nothing was changed. Go back: what you typed is still in the form.
error-429-title = Too many attempts
error-429-text = Wait a quarter of an hour, or ask the administrator on duty for a one-time code.
error-500-title = Something broke on our side
error-500-text = Nothing was changed. It has been written to the server's log; please tell your administrator what you were doing.
error-503-title = Too busy just now
error-503-text = Nothing was changed. Wait a few seconds and try again.
error-what-stands-against = Why
error-go-home = Go to the home page
error-sign-in-again = Sign in in a new tab
