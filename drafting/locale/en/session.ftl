# Signing in and out, passwords, one-time codes.
session-title = Sign in
session-lead = One statement, one wording, everybody who must agree.
session-email = E-mail address
session-password = Password
session-sign-in = Sign in
session-sign-out = Sign out
session-signed-out = You are signed out.
session-code-title = Sign in with a one-time code
session-code-lead = No password at hand? The administrator on duty can give you a code by telephone. It works once, for 15 minutes.
session-code = One-time code
session-code-hint = Eight letters and digits; capitals and hyphens do not matter.
session-use-code = I have a one-time code
session-use-password = I have my password
session-forgotten = Forgotten your password? Call the administrator on duty.
session-demo-title = Demonstration: come in as
session-demo-lead = Nobody here is real. Choose somebody to see what they see.
session-signed-in-by-code = You came in by a one-time code. Set a new password now.
