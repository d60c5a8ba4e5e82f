"""The nouns of Onevoice and the laws they obey: pure values, standard library only.

What lives here: languages, forms, the canonical form, the workflow table, routes, merging,
the journal's chain, refusals. What does not: SQL, HTTP, clocks, files, wording rules.
"""
