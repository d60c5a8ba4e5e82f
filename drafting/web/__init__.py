"""HTTP only: a request becomes a command or a query, its answer a page. A module a noun.

A module that serves pages holds a `blueprint`; `drafting.app` finds it. The rest of the room is what
every page stands on: `permissions`, `pages`, `translation`, `refusals`, `forms`, `current`.
"""
