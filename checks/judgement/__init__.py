"""The judgements of those rules for which a list of wording does not suffice."""
