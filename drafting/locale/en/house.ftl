# House rules: terms, names and numbers of the organisation's own.

house-title = House rules
house-lead = Words and names that this organisation writes its own way. Each check of a text applies the rules that are on; none of them stops an approval.
house-add = Add a rule
house-none = There are no house rules yet.
house-change-waits = a change waits
house-shape-forbidden = Word not to use
house-shape-preferred = Preferred word
house-shape-name = Name
house-shape-contact = Our own number or address
house-state-draft = draft
house-state-on = on
house-state-off = off
house-level-should = Should be changed
house-level-could = Could be changed
house-lead-forbidden = Words this organisation does not use, with nothing that always fits in their place.
house-lead-preferred = Words with better ones to write instead. The writer can put them in with one click.
house-lead-name = The right form of a name, product or brand. Another case, script or spacing is marked, and so are likely slips.
house-lead-contact = Hotlines and addresses of the organisation. They are no personal data, and a text that gives one has a contact.
house-words-forbidden = Words not to use
house-words-preferred = Words to replace
house-words-contact = Numbers and addresses
house-words-hint-forbidden = One a line, { $most } at most. In small letters a word matches in any case; with a capital, only with its capitals. Plurals are found too; end an English verb with ~ for all its forms (utilise~).
house-words-hint-preferred = One a line, { $most } at most. In small letters a word matches in any case; with a capital, only with its capitals. Plurals are found too; end an English verb with ~ for all its forms (utilise~).
house-words-hint-contact = One a line, { $most } at most. A number is known in any grouping, with or without its country code.
house-instead = Write instead
house-instead-hint = One a line. Where the words to replace end with ~, end the verb here with ~ too (use~).
house-right = Right forms
house-right-hint = One a line, { $most } at most, exactly as written.
house-wrong = Known wrong forms
house-wrong-hint = One a line: old names, abbreviations you do not want.
house-languages = For texts in
house-both = Match Traditional and Simplified characters alike
house-both-name = Right in Traditional and Simplified characters alike
house-both-hint = For Chinese texts.
house-level = How much it weighs
house-level-hint = A house rule never has to be settled before legal approval.
house-why = Why
house-why-hint = Shown beside the words. One language is enough; a reader sees their own or the nearest. { $longest } characters at most.
house-why-in = Why, in { $language }
house-examples = Examples
house-examples-hint = One sentence a line, { $most } at most, { $longest } characters each. Put [[ ]] around the words to be found; a sentence without is to be left alone. A rule that misses an example cannot be switched on.
house-draft-hint = It is saved as a draft and tried out on what was released. Nothing is checked with it until you switch it on.
house-try = Save and try out
house-back = Back to the house rules
house-try-out = Tried out on what was released
house-would-mark = { $places ->
    [0] This would have marked nothing.
    [one] This would have marked one place in one release: look.
   *[other] This would have marked { $places } places in { $releases ->
        [one] one release
       *[other] { $releases } releases
    }: look.
}
house-stands-in = { $places ->
    [0] It stands in no release.
    [one] It stands in one place in one release.
   *[other] It stands in { $places } places in { $releases ->
        [one] one release
       *[other] { $releases } releases
    }.
}
house-read = { $n ->
    [0] There is no public release to try it out on.
    [one] Read: one public release, the only one or the latest.
   *[other] Read: the latest { $n } public releases, { $most } at most. Nothing under embargo is among them.
}
house-not-yours = A release you are no member of
house-places = { $n ->
    [one] one place
   *[other] { $n } places
}
house-unshown = { $n ->
    [one] One more place is not shown.
   *[other] { $n } more places are not shown.
}
house-example-holds = as meant
house-example-missed = not as meant
house-example-found = Found: { $words }
house-example-nothing = Nothing found
house-examples-first = An example is not as meant. Change the rule or the example first.
house-decide = Use this rule?
house-turn-on = Switch on
house-turn-change = Put the change into use
house-turn-off = Switch off
house-change = Change
house-wording = The rule
house-history = { $n ->
    [one] One version
   *[other] { $n } versions
}
house-rule-written = Saved as a draft. Below is what it would have marked.
house-rule-on = The rule is on. Checks apply it from now on.
house-rule-off = The rule is off.
need-house-languages = Choose at least one language.
need-house-why = Say why, in one language at least.
need-house-terms-many = At most { $most } lines of { $longest } characters each.
need-house-term-short = “{ $term }” is too short: it would be found everywhere.
need-house-term-forms = “{ $term }” has too many ~: at most { $most } in a line.
need-house-term-both = “{ $term }” stands among the words to write, too.
need-house-examples-many = At most { $most } examples of { $longest } characters each.
need-house-moved = Somebody changed this rule meanwhile. Reload the page and look again.
need-house-stands = The rule stands so already.
need-house-against = One rule asks for “{ $words }” and the other marks it: this one and the rule “{ $rule }”, which is on. Change one, or switch that one off first.
need-house-many = { $most } rules are on, which is as many as can be. Switch one off first.
need-house-examples-missed = { $n ->
    [one] The rule misses one of its own examples.
   *[other] The rule misses { $n } of its own examples.
}
verb-house-rule-written = wrote a house rule
verb-house-rule-on = switched a house rule on
verb-house-rule-off = switched a house rule off
