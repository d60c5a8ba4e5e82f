# Signing in and out, passwords, one-time codes.
session-title = Sign in
session-lead = Public statements: written, checked and approved in one place before they go out.
session-email = E-mail address
session-password = Password
session-sign-in = Sign in
session-sign-out = Sign out
session-signed-out = You are signed out.
session-code-title = Sign in with a one-time code
session-code-lead = No password at hand? Call the administrator on duty for a code. It works once, within 15 minutes.
session-code = One-time code
session-code-hint = Eight letters and digits; capitals and hyphens do not matter.
session-use-code = I have a one-time code
session-use-password = I have my password
session-forgotten = Forgotten your password? Call the administrator on duty.
session-demo-title = Demonstration: sign in as
session-demo-lead = Nobody here is real. Choose somebody to see what they see.
session-signed-in-by-code = You signed in with a one-time code. Set a new password now.
