"""What people do, one verb a file: a frozen command and `handle(command, desk) -> Entry`.

A handler loads, asks the domain, writes, and says what happened in the journal, all in one
transaction. Nothing here knows of HTTP or of who is signed in: a command names its person.
"""
